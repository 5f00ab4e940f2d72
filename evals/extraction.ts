// Measures page extraction on the three public sets, ours and its peers. The formats are in `extraction/sets.ts`, the
// measures in `extraction/score.ts`; learning the block model is left to `extraction/train.ts`.
/* oxlint-disable no-console -- printing is what evals are for */
import { parseArgs } from 'node:util'
import { extractPage } from '#src/web/page/index.ts'
import { addressShares } from './extraction/addresses.ts'
import { metadataRight, type MetadataCount } from './extraction/metadata.ts'
import { openPeers, ours, type Extractor } from './extraction/peers.ts'
import { meanOfPages, meanScore, shingleOverlap, snippetScore, wordOverlap, type Score } from './extraction/score.ts'
import { openFolder, readSet, type Format, type Sample } from './extraction/sets.ts'

/** `extraction DIR [--format scrapinghub|trafilatura|wcxb] [--peers] [--every N]`. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'scrapinghub' },
      peers: { type: 'boolean', default: false },
      every: { type: 'string', default: '1' },
    },
  })
  const format = values.format as Format
  const folder = openFolder(positionals[0] ?? '.')
  const samples = [...readSet(folder, format)].filter(
    (sample, at) => at % Number(values.every) === 0 && (format === 'trafilatura' || sample.text !== null),
  )
  const { peers, missing } = values.peers ? await openPeers() : { peers: [], missing: [] }
  if (missing.length > 0) console.log(`Not installed, and left out: ${missing.join(', ')}`)
  const rows: ({ name: string; pagesPerSecond: number } & Score)[] = []
  for (const extractor of [ours, ...peers]) rows.push({ name: extractor.name, ...(await measure(extractor, samples, format)) })
  const whole = Object.fromEntries(
    rows.map((row) => [
      row.name,
      {
        precision: rounded(row.precision),
        recall: rounded(row.recall),
        f1: rounded(row.f1),
        pagesPerSecond: rounded(row.pagesPerSecond),
      },
    ]),
  )
  console.table(whole)
  const refused = countRefused(samples)
  console.log(`Refused as no article: ${refused.length} of ${samples.length}`)
  for (const line of refused) console.log(`  ${line}`)
  const metadata = format === 'wcxb' ? metadataShares(samples) : {}
  const { canonical, falseMerges } = addressShares(samples)
  const mine = whole['lede']
  const baseline = rows[1]?.pagesPerSecond
  console.log(
    JSON.stringify({
      pages: samples.length,
      ...mine,
      refused: refused.length,
      canonical: rounded(canonical),
      falseMerges,
      ...metadata,
      ...(baseline === undefined ? {} : { timeAgainstReadability: rounded(baseline / (rows[0]?.pagesPerSecond ?? 1)), peers: whole }),
    }),
  )
}

async function measure(extractor: Extractor, samples: readonly Sample[], format: Format): Promise<Score & { pagesPerSecond: number }> {
  for (const sample of samples.slice(0, 15)) await extractor.extract(sample.html, sample.url)
  let elapsedMs = 0
  const texts: string[] = []
  for (const sample of samples) {
    const startedAt = performance.now()
    texts.push(await extractor.extract(sample.html, sample.url))
    elapsedMs += performance.now() - startedAt
  }
  const pagesPerSecond = samples.length / (elapsedMs / 1000)
  if (format === 'trafilatura') {
    return { ...snippetScore(samples.map((sample, at) => ({ ...sample, text: texts[at] ?? '' }))), pagesPerSecond }
  }
  if (format === 'wcxb')
    return { ...meanOfPages(samples.map((sample, at) => wordOverlap(sample.text ?? '', texts[at] ?? ''))), pagesPerSecond }
  return { ...meanScore(samples.map((sample, at) => shingleOverlap(sample.text ?? '', texts[at] ?? ''))), pagesPerSecond }
}

function countRefused(samples: readonly Sample[]): string[] {
  return samples.flatMap((sample) => {
    const reading = extractPage(sample.html, { url: sample.url, origin: 'page' })
    return 'article' in reading ? [] : [`${reading.notAnArticle}: ${sample.url}`]
  })
}

function metadataShares(samples: readonly Sample[]): Record<keyof MetadataCount, number> {
  const sum = { title: [0, 0], author: [0, 0], date: [0, 0] }
  for (const sample of samples) {
    const reading = extractPage(sample.html, { url: sample.url, origin: 'page' })
    const right = metadataRight(sample, 'article' in reading ? reading.article : null)
    for (const key of ['title', 'author', 'date'] as const) {
      const one = right[key]
      if (one === null) continue
      sum[key][0] = (sum[key][0] ?? 0) + (one ? 1 : 0)
      sum[key][1] = (sum[key][1] ?? 0) + 1
    }
  }
  const share = (pair: number[]): number => rounded((pair[0] ?? 0) / (pair[1] || 1))
  return { title: share(sum.title), author: share(sum.author), date: share(sum.date) }
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
