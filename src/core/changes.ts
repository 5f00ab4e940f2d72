// What has changed between two readings of an article, as far as a reader would care: the headline, figures, paragraphs. Furniture
// is left out, spelling too. How it is said is left to `discord`.
import { z } from 'zod'
import { analyze } from './analyze.ts'
import type { ReadArticle } from './article.ts'
import { isFurniture } from './furniture.ts'

export const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('headline'), from: z.string(), to: z.string() }),
  /** `about`: the words that follow the figure. */
  z.object({ kind: z.literal('figure'), from: z.string(), to: z.string(), about: z.string() }),
  z.object({ kind: z.literal('paragraphs'), added: z.int(), removed: z.int(), rewritten: z.int() }),
])
export type Change = z.infer<typeof changeSchema>

type Text = Pick<ReadArticle, 'title' | 'passages'>

const mostFigures = 3
/** A paragraph has at least so many words; shorter lines are labels, counts and times. */
const fewestWords = 6
/** Two versions of one paragraph share this much of their words; beyond `alike` they differ in spelling alone. */
const related = 0.4
const alike = 0.9

/** In the order in which they matter; empty where no reader would notice. */
export function changesBetween(before: Text, after: Text): Change[] {
  const { added, removed, pairs } = compareParagraphs(paragraphs(before), paragraphs(after))
  const figures = pairs.flatMap(([from, to]) => figureChanges(from, to))
  const rewritten = pairs.filter(([from, to]) => figureChanges(from, to).length === 0 && likeness(from, to, isWord) < alike).length
  const changes: Change[] = []
  if (analyze(before.title).join(' ') !== analyze(after.title).join(' '))
    changes.push({ kind: 'headline', from: before.title, to: after.title })
  changes.push(...[...new Map(figures.map((change) => [JSON.stringify(change), change])).values()].slice(0, mostFigures))
  if (added + removed + rewritten > 0) changes.push({ kind: 'paragraphs', added, removed, rewritten })
  return changes
}

function paragraphs({ passages }: Text): string[] {
  return passages.filter(({ text }) => analyze(text).length >= fewestWords && !isFurniture({ passageText: text })).map(({ text }) => text)
}

/** What stands in both is left out; of the rest, those that have most in common are versions of each other. */
function compareParagraphs(
  before: readonly string[],
  after: readonly string[],
): { added: number; removed: number; pairs: [string, string][] } {
  const key = (text: string): string => analyze(text).join(' ')
  const same = new Set(before.map(key)).intersection(new Set(after.map(key)))
  const old = before.filter((text) => !same.has(key(text)))
  const fresh = after.filter((text) => !same.has(key(text)))
  const pairs: [string, string][] = []
  for (const text of fresh.slice()) {
    const best = old
      .map((candidate) => ({ candidate, score: likeness(candidate, text) }))
      .toSorted((one, other) => other.score - one.score)[0]
    if (best === undefined || best.score < related) continue
    pairs.push([best.candidate, text])
    old.splice(old.indexOf(best.candidate), 1)
    fresh.splice(fresh.indexOf(text), 1)
  }
  return { added: fresh.length, removed: old.length, pairs }
}

/** The share of the terms that two texts have in common, of the longer one; of those that count. */
function likeness(one: string, other: string, counts: (term: string) => boolean = () => true): number {
  const first = new Set(analyze(one).filter(counts))
  const second = new Set(analyze(other).filter(counts))
  return first.intersection(second).size / Math.max(first.size, second.size, 1)
}

/** A term without figures: those are compared by themselves. */
function isWord(term: string): boolean {
  return !/\p{N}/u.test(term)
}

/** Letters of scripts without spaces: a number may stand right beside them. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`
/** A number as it is written, with sign of money or share; not a part of a word, a time of day, or a date with strokes. */
const number = new RegExp(
  String.raw`(?<![\p{N}:.,\/\-]|[\p{L}--[${unspaced}]])[$€£¥₹]?\p{N}+(?:[.,\u00a0\u202f ’']\p{N}{3})*(?:[.,]\p{N}+)?(?:\s?%)?(?![\p{N}:\/\-]|[.,]\p{N}|[\p{L}--[${unspaced}]])`,
  'gv',
)
/** What follows a number: a word, or one letter where words have no spaces between them. */
const following = new RegExp(String.raw`^\s*([${unspaced}]|[\p{L}\p{M}'’\-]+)`, 'v')

/** Numbers that gave way to another in the same surroundings. */
function figureChanges(from: string, to: string): Extract<Change, { kind: 'figure' }>[] {
  const old = figuresIn(from)
  const fresh = figuresIn(to)
  const values = (figures: readonly Found[]): Set<string> => new Set(figures.map(({ value }) => value))
  const gone = old.filter(({ value }) => !values(fresh).has(value))
  const come = fresh.filter(({ value }) => !values(old).has(value))
  return gone.flatMap((figure) => {
    const at = come.findIndex(
      ({ before, after }) => (after !== '' && after === figure.after) || (before !== '' && before === figure.before),
    )
    const [match] = at < 0 ? [] : come.splice(at, 1)
    return match === undefined ? [] : [{ kind: 'figure' as const, from: figure.value, to: match.value, about: match.after }]
  })
}

interface Found {
  readonly value: string
  readonly before: string
  readonly after: string
}

function figuresIn(text: string): Found[] {
  return [...text.matchAll(number)].map((match) => {
    const before = /(\S+)\s*$/u.exec(text.slice(0, match.index))?.[1] ?? ''
    const after = following.exec(text.slice(match.index + match[0].length))?.[1] ?? ''
    return { value: match[0].trim(), before: before.toLowerCase(), after }
  })
}
