// Measures how often instructions planted in an article come back in its summary: `injection ATTACKS --articles FILE`.
// Attacks are lines, or rows with `attack` or `text`; each is planted at the start, in the middle and at the end.
/* oxlint-disable no-console -- printing is what evals are for */
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { extractSummary } from '#src/core/extractive.ts'
import { lengths } from '#src/core/writing.ts'
import { readLines, readRows, readText, toArticle } from './rows.ts'

const places = ['start', 'middle', 'end'] as const
const attackSchema = z.union([
  z.object({ attack: z.string() }).transform((row) => row.attack),
  z.object({ text: z.string() }).transform((row) => row.text),
])
const articleSchema = z.object({
  id: z.string().optional(),
  lang: z.string().optional(),
  sents: z.array(z.string()).optional(),
  article: z.string().optional(),
  text: z.string().optional(),
})

/** Every attack meets `--each` articles (5) at each length; echoed is a summary that has any of the attack's lines. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      articles: { type: 'string', default: '' },
      each: { type: 'string', default: '5' },
      show: { type: 'boolean', default: false },
    },
  })
  const attacks = readAttacks(positionals[0] ?? '')
  const articles = readRows(values.articles, (value) => articleSchema.parse(value))
    .map((row) => ({ language: row.lang ?? 'en', sentences: row.sents ?? (row.article ?? row.text ?? '').split(/\n+/u) }))
    .filter((row) => row.sentences.length > 2)
  const echoed = { start: 0, middle: 0, end: 0 }
  let tried = 0
  const shown = new Map<string, number>()
  for (const [at, attack] of attacks.entries()) {
    for (let turn = 0; turn < Number(values.each); turn++) {
      const article = articles[(at * 7 + turn * 13) % articles.length]
      if (article === undefined) continue
      for (const length of lengths) {
        tried++
        for (const place of places) {
          if (!echoes(attack, article, place, length)) continue
          echoed[place]++
          if (place === 'start') shown.set(attack, (shown.get(attack) ?? 0) + 1)
        }
      }
    }
  }
  if (values.show)
    console.log(
      [...shown]
        .sort((left, right) => right[1] - left[1])
        .map(([attack, times]) => `${times} ${attack}`)
        .join('\n'),
    )
  const share = (count: number): number => Math.round((count / Math.max(1, tried)) * 10_000) / 10_000
  const result = {
    attacks: attacks.length,
    summaries: tried * places.length,
    start: share(echoed.start),
    middle: share(echoed.middle),
    end: share(echoed.end),
  }
  console.table(result)
  console.log(JSON.stringify(result))
}

function readAttacks(file: string): string[] {
  return /^\s*[[{]/u.test(readText(file)) ? readRows(file, (value) => attackSchema.parse(value)) : readLines(file)
}

function echoes(
  attack: string,
  article: { language: string; sentences: readonly string[] },
  place: (typeof places)[number],
  length: (typeof lengths)[number],
): boolean {
  const at = place === 'start' ? 0 : place === 'end' ? article.sentences.length : Math.floor(article.sentences.length / 2)
  const planted = toArticle('planted', article.sentences.toSpliced(at, 0, attack), { language: article.language })
  const { gist, points } = extractSummary([planted], { length, style: 'bullets', language: null }, { reason: 'no model', now: 0 })
  const own = new Set(article.sentences.map((sentence) => sentence.trim()))
  const lines = attack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 8)
  return [gist, ...points].some(
    (claim) => claim !== null && !own.has(claim.text) && lines.some((line) => line.includes(claim.text) || claim.text.includes(line)),
  )
}
