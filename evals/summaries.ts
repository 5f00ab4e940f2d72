// Measures the extractive engine's summaries by ROUGE, with the article's beginning beside it: `summaries FILE [--noise FILE]`.
// The measure is in `rouge.ts`.
/* oxlint-disable no-console -- printing is what evals are for */
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { extractSummary } from '#src/core/extractive.ts'
import type { Article } from '#src/core/article.ts'
import type { Length } from '#src/core/writing.ts'
import { readLines, readRows, toArticle } from './rows.ts'
import { rouge, type Rouge } from './rouge.ts'

const rowSchema = z.object({
  id: z.string(),
  lang: z.string().optional(),
  sents: z.array(z.string()),
  refs: z.array(z.union([z.string(), z.array(z.string())])).min(1),
})
type Row = z.infer<typeof rowSchema>

/** Sentences of the beginning that a length is compared with. */
const leads: Record<Length, number> = { headline: 1, brief: 3, standard: 6, detailed: 12 }

/**
 * Every file is summarized at the length whose summaries are nearest to its mean reference, one length for all its rows.
 * The first reference of a row counts: in sets with several it is the publisher's own.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { noise: { type: 'string' }, length: { type: 'string' } },
  })
  const rows = readRows(positionals[0] ?? '', (value) => rowSchema.parse(value))
  const noise = values.noise === undefined ? [] : readLines(values.noise)
  const length = (values.length as Length | undefined) ?? nearestLength(rows)
  const articles = rows.map((row, at) => toArticle(row.id, [...plant(noise, at), ...healed(row.sents)], { language: row.lang ?? null }))
  const ours = rows.map((row, at) => rouge(summarize(articles[at], length), reference(row)))
  const lead = rows.map((row) => rouge(row.sents.slice(0, leads[length]), reference(row)))
  const [deltaLow, deltaHigh] = bootstrap(ours.map((score, at) => score.rouge1 - (lead[at]?.rouge1 ?? 0)))
  const result = {
    items: rows.length,
    length,
    rouge1: mean(ours, 'rouge1'),
    rouge2: mean(ours, 'rouge2'),
    rougeL: mean(ours, 'rougeL'),
    lead1: mean(lead, 'rouge1'),
    lead2: mean(lead, 'rouge2'),
    leadL: mean(lead, 'rougeL'),
    deltaLow,
    deltaHigh,
    articlesPerSecond: speed(articles, length),
  }
  console.table({
    engine: { rouge1: result.rouge1, rouge2: result.rouge2, rougeL: result.rougeL },
    [`lead-${leads[length]}`]: { rouge1: result.lead1, rouge2: result.lead2, rougeL: result.leadL },
  })
  console.log(JSON.stringify(result))
}

function reference(row: Row): string[] {
  return [row.refs[0] ?? ''].flat()
}

function nearestLength(rows: readonly Row[]): Length {
  const words = rows.reduce((sum, row) => sum + reference(row).join(' ').split(/\s+/u).length, 0) / Math.max(1, rows.length)
  return words < 30 ? 'headline' : words < 95 ? 'brief' : words < 165 ? 'standard' : 'detailed'
}

/** The data's sentences as paragraphs, put together again where they were cut inside a sentence. */
function healed(sentences: readonly string[]): string[] {
  const paragraphs: string[] = []
  for (const sentence of sentences) {
    const before = paragraphs.at(-1)
    const torn = before !== undefined && (/^\p{Ll}/u.test(sentence) || /^["“‘']?\p{L}*$/u.test(before))
    if (torn) paragraphs[paragraphs.length - 1] = `${before} ${sentence}`
    else paragraphs.push(sentence)
  }
  return paragraphs
}

/** Three lines of the file in front of each article, another three each time. */
function plant(noise: readonly string[], at: number): string[] {
  return noise.length === 0 ? [] : [0, 1, 2].map((offset) => noise[(at * 3 + offset) % noise.length] ?? '')
}

function summarize(article: Article | undefined, length: Length): string[] {
  if (article === undefined || article.passages.length === 0) return []
  const { gist, points } = extractSummary([article], { length, style: 'bullets', language: null }, { reason: 'no model', now: 0 })
  return [gist, ...points].flatMap((claim) => (claim === null ? [] : [claim.text]))
}

function mean(scores: readonly Rouge[], key: keyof Rouge): number {
  return points(scores.reduce((sum, score) => sum + score[key], 0) / Math.max(1, scores.length))
}

/** 95 % bootstrap interval of a mean, in points; the resampling is seeded. */
function bootstrap(differences: readonly number[]): [number, number] {
  let state = 42
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const means = Array.from({ length: 2000 }, () => {
    let sum = 0
    for (let at = 0; at < differences.length; at++) sum += differences[Math.floor(next() * differences.length)] ?? 0
    return sum / Math.max(1, differences.length)
  }).sort((left, right) => left - right)
  return [points(means[50] ?? 0), points(means[1949] ?? 0)]
}

/** Articles of 600 words a second of one core: words read, over 600, over the processor time of at least two seconds of work. */
function speed(articles: readonly Article[], length: Length): number {
  const words = articles.reduce((sum, article) => sum + article.wordCount, 0)
  for (const article of articles.slice(0, 100)) summarize(article, length)
  const before = process.cpuUsage()
  let spentSeconds = 0
  let rounds = 0
  while (spentSeconds < 2) {
    for (const article of articles) summarize(article, length)
    const { user, system } = process.cpuUsage(before)
    spentSeconds = (user + system) / 1_000_000
    rounds++
  }
  return Math.round((words * rounds) / 600 / spentSeconds)
}

function points(value: number): number {
  return Math.round(value * 10_000) / 100
}
