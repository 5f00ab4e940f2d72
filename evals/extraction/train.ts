// Learns `src/web/page/model.json` from development data:
//   node evals/extraction/train.ts SCRAPINGHUB_DIR WCXB_DIR [--check [--worst N]]
// With --check it only reports five-fold cross-validation over hosts: what to expect of pages not seen. What the model is made of is left to `boost.ts`.
/* oxlint-disable no-console -- a script's report */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { assemble, toLines } from '#src/web/page/assemble.ts'
import { cutIntoBlocks, type Block } from '#src/web/page/blocks.ts'
import { describeContext } from '#src/web/page/context.ts'
import { describeBlocks, rowOf, type Learned, type PageHints } from '#src/web/page/features.ts'
import { hintsOf, namesIn, readMetadata } from '#src/web/page/metadata.ts'
import { pickByOpinion } from '#src/web/page/judge.ts'
import { parseTree } from '#src/web/page/tree.ts'
import { forestOf, probability } from '#src/web/page/trees.ts'
import { boost, type Boosted, type BoostOptions } from './boost.ts'
import { labelTexts } from './label.ts'
import { meanOfPages, meanScore, shingleOverlap, wordOverlap, type Score } from './score.ts'
import { openFolder, readSet } from './sets.ts'
import { learnWords } from './words.ts'

interface Page {
  set: 'scrapinghub' | 'wcxb'
  host: string
  text: string
  blocks: Block[]
  title: string
  names: string[]
  hints: PageHints
  shares: number[]
  words: number[]
}

const options: BoostOptions = {
  trees: 190,
  leaves: 10,
  rate: 0.08,
  leastWeight: 1.5,
  penalty: 2,
  rowShare: 0.6,
  featureShare: 0.4,
  seed: 7,
}

function load(): Page[] {
  const pages: Page[] = []
  for (const [set, folder] of [
    ['scrapinghub', positionals[0]],
    ['wcxb', positionals[1]],
  ] as const) {
    for (const sample of readSet(openFolder(folder ?? ''), set)) {
      if (sample.text === null || sample.text.length < 200) continue
      const root = parseTree(sample.html)
      const { blocks } = cutIntoBlocks(root)
      const labels = labelTexts(
        blocks.map((block) => block.text),
        sample.text,
      )
      const found = labels.reduce((sum, label) => sum + label.share * label.words, 0)
      if (found < 60) continue
      const metadata = readMetadata(root, blocks)
      pages.push({
        title: metadata.title ?? '',
        names: namesIn(metadata),
        set,
        host: new URL(sample.url).host.replace(/^www\./u, ''),
        text: sample.text,
        blocks,
        hints: hintsOf(metadata),
        shares: labels.map((label) => label.share),
        words: labels.map((label) => label.words),
      })
    }
  }
  return pages
}

interface Model {
  learned: Learned
  first: Boosted
  second: Boosted
}

function weigh(page: Page): number[] {
  const total = page.shares.reduce((sum, share, at) => sum + share * (page.words[at] ?? 0), 0)
  const scale = page.set === 'scrapinghub' ? 3 : 1
  return page.words.map((words) => (scale * 200 * Math.min(words + 2, 150)) / Math.max(total + 150, 350))
}

function flat(pages: readonly Page[], rows: readonly (readonly Float64Array[])[], seed: number, trees: number): Boosted {
  const answers = Float64Array.from(pages.flatMap((page) => page.shares.map((share) => (share >= 0.5 ? 1 : 0))))
  const weights = Float64Array.from(pages.flatMap(weigh))
  return boost(rows.flat(), answers, weights, { ...options, seed, trees })
}

function withContext(page: Page, rows: readonly Float64Array[], first: Boosted): Float64Array[] {
  const forest = forestOf(first.trees)
  const context = describeContext(
    page.blocks,
    rows.map((row) => probability(forest, first.bias, row)),
  )
  return rows.map((row, at) => rowOf([row, context[at] ?? []]))
}

function learn(pages: readonly Page[]): Model {
  const learned: Learned = { classWords: learnWords(pages, 'class', 8, 400), textWords: learnWords(pages, 'text', 12, 400) }
  const folds = 4
  const rows: Float64Array[][] = []
  // A page's features use words learned without its host's fold; so does the first opinion that the second look builds on.
  const halves = Array.from({ length: folds }, (_, fold) => {
    const others = pages.filter((page) => foldOf(page.host, folds, 'inner') !== fold)
    return { classWords: learnWords(others, 'class', 8, 400), textWords: learnWords(others, 'text', 12, 400) }
  })
  pages.forEach((page) => rows.push(describeBlocks(page.blocks, page.hints, halves[foldOf(page.host, folds, 'inner')] ?? learned)))
  const contextRows: Float64Array[][] = []
  for (let fold = 0; fold < folds; fold += 1) {
    const inside = pages.flatMap((page, at) => (foldOf(page.host, folds, 'inner') === fold ? [] : [at]))
    const first = flat(
      inside.map((at) => pages[at] as Page),
      inside.map((at) => rows[at] as Float64Array[]),
      fold,
      options.trees,
    )
    pages.forEach((page, at) => {
      if (foldOf(page.host, folds, 'inner') === fold) contextRows[at] = withContext(page, rows[at] ?? [], first)
    })
  }
  return { learned, first: flat(pages, rows, 11, options.trees), second: flat(pages, contextRows, 12, options.trees) }
}

function foldOf(host: string, folds: number, salt: string): number {
  let hash = 2_166_136_261
  for (const character of salt + host) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619)
  return (hash >>> 3) % folds
}

function judge(model: Model, page: Page): number[] {
  const rows = describeBlocks(page.blocks, page.hints, model.learned)
  const forest = forestOf(model.second.trees)
  return withContext(page, rows, model.first).map((row) => probability(forest, model.second.bias, row))
}

type Judged = readonly { page: Page; opinions: number[] }[]

/** The sets' own measures of the text that the product would give, and with other thresholds. */
function report(name: string, pages: Judged): Record<string, Score> {
  const scores: Record<string, Score> = {}
  for (const set of ['scrapinghub', 'wcxb'] as const) {
    const part = pages.filter(({ page }) => page.set === set)
    const picked = measure(part, (page, opinions) => pickByOpinion(page.blocks, opinions))
    const others = [0.25, 0.35, 0.5, 0.65].map(
      (least) =>
        `${least}: ${measure(part, (page, opinions) => page.blocks.filter((_, at) => (opinions[at] ?? 0) >= least)).f1.toFixed(4)}`,
    )
    console.log(
      `${name} ${set}, ${part.length} pages: F1 ${picked.f1.toFixed(4)} (precision ${picked.precision.toFixed(4)}, recall ${picked.recall.toFixed(4)}); by threshold ${others.join(', ')}`,
    )
    scores[set] = picked
  }
  return scores
}

function measure(pages: Judged, pick: (page: Page, opinions: readonly number[]) => Block[]): Score {
  const isWords = pages[0]?.page.set === 'wcxb'
  const overlaps = pages.map(({ page, opinions }) => {
    const text = assemble(toLines(pick(page, opinions), page.blocks), { title: page.title, names: page.names })
      .passages.map((passage) => passage.text)
      .join('\n')
    return isWords ? wordOverlap(page.text, text) : shingleOverlap(page.text, text)
  })
  return isWords ? meanOfPages(overlaps) : meanScore(overlaps)
}

/** Without what follows from the rest. */
function stored(model: Boosted): unknown {
  return { bias: model.bias, trees: model.trees.map(({ feature, value }) => ({ feature, value })) }
}

/** Prints the misjudged blocks that cost most, for understanding. */
function reportWorst(pages: Judged, most: number): void {
  const wrong = pages.flatMap(({ page, opinions }) => {
    const weights = weigh(page)
    return page.blocks.flatMap((block, at) => {
      const kept = (opinions[at] ?? 0) >= 0.35
      return kept === (page.shares[at] ?? 0) >= 0.5 ? [] : [{ page, block, kept, cost: weights[at] ?? 0, opinion: opinions[at] ?? 0 }]
    })
  })
  wrong.sort((a, b) => b.cost - a.cost)
  for (const { page, block, kept, cost, opinion } of wrong.slice(0, most)) {
    const path = block.path
      .slice(-3)
      .map((element) => `${element.tagName}.${element.attrs.find((one) => one.name === 'class')?.value ?? ''}`)
      .join('>')
    console.log(
      `${kept ? 'EXTRA' : 'LOST'} ${cost.toFixed(1)} ${opinion.toFixed(2)} ${page.set} ${page.host} [${path.slice(-90)}] ${block.text.slice(0, 110)}`,
    )
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false }, folds: { type: 'string', default: '5' }, worst: { type: 'string', default: '0' } },
})
const startedAt = performance.now()
const pages = load()
console.log(
  `${pages.length} pages, ${pages.reduce((sum, page) => sum + page.blocks.length, 0)} blocks, ${Math.round(performance.now() - startedAt)} ms`,
)
report(
  'oracle',
  pages.map((page) => ({ page, opinions: page.shares })),
)
if (values.check) {
  const judged: { page: Page; opinions: number[] }[] = []
  for (let fold = 0; fold < 5 && fold < Number(values.folds); fold += 1) {
    const model = learn(pages.filter((page) => foldOf(page.host, 5, 'outer') !== fold))
    for (const page of pages) if (foldOf(page.host, 5, 'outer') === fold) judged.push({ page, opinions: judge(model, page) })
    console.log(`fold ${fold}: ${Math.round((performance.now() - startedAt) / 1000)} s`)
  }
  const scores = report('cross-validated', judged)
  reportWorst(judged, Number(values.worst))
  console.log(JSON.stringify({ pages: judged.length, crossValidated: scores }))
} else {
  const model = learn(pages)
  report(
    'on its own pages',
    pages.map((page) => ({ page, opinions: judge(model, page) })),
  )
  writeFileSync(
    new URL('../../src/web/page/model.json', import.meta.url),
    `${JSON.stringify({
      classWords: Object.fromEntries(model.learned.classWords),
      textWords: Object.fromEntries(model.learned.textWords),
      first: stored(model.first),
      second: stored(model.second),
    })}\n`,
  )
}
