// Describes each block in numbers: its text, the elements around it, its neighbours, its place on the page.
// Judging by these numbers is left to `judge.ts`; the words of class names to `vocabulary.ts`.
import type { Block } from './blocks.ts'
import { describePlaces } from './places.ts'
import { NamingReader, type LearnedWords } from './vocabulary.ts'

/** What the page says about its article elsewhere; texts as `plain` text. */
export interface PageHints {
  /** The title's words of at least four letters, or all in scripts without spaces. */
  titleWords: readonly string[]
  title: string
  description: string
  articleBody: string
}

export interface Learned {
  classWords: LearnedWords
  textWords: LearnedWords
}

/** Letters and digits only, lower case: for comparing texts that differ in marks and spaces. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

const sentenceEnd = /[.!?。！？؟।…]["'”’»)\]]*$/u
const wideScripts = new RegExp(
  `[${['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Hangul'].map((name) => `\\p{Script=${name}}`).join('')}]`,
  'gu',
)
const dateLike = /\b\d{1,2}[./:]\d{2}|\b(?:19|20)\d\d\b|\bago\b/u
const addressLike = /@|https?:|www\./u

/** Words of a text, lower case, for the learned list. */
export function textWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+|©/gu) ?? []
}

interface TextFacts {
  numbers: number[]
  size: number
  plain: string
  words: readonly string[]
}

/** Size in Latin characters: a character of a script without spaces says about 2.5 times as much. */
export function sizeOf(text: string): number {
  return text.length + 1.5 * (text.match(wideScripts)?.length ?? 0)
}

function describeText(block: Block, hints: PageHints, learned: Learned): TextFacts {
  const { text } = block
  const size = sizeOf(text)
  const words = textWords(text)
  const bare = plain(text)
  const known = words.length > 25 ? [] : words.map((word) => learned.textWords.get(word)).filter((score) => score !== undefined)
  const capitals = text.match(/(?:^|\s)\p{Lu}/gu)?.length ?? 0
  const long = bare.slice(0, 80)
  return {
    size,
    plain: bare,
    words,
    numbers: [
      Math.log(size + 1),
      Math.min(1, block.linked / text.length),
      Math.min(1, block.emphasized / text.length),
      block.links,
      Number(sentenceEnd.test(text)),
      (text.match(/[.!?。！？؟।]/gu)?.length ?? 0) / (size / 100 + 1),
      (text.match(/[,;،、，]/gu)?.length ?? 0) / (size / 100 + 1),
      capitals / (words.length + 1),
      (text.match(/\p{N}/gu)?.length ?? 0) / text.length,
      words.length === 0 ? 0 : bare.length / words.length,
      Number(/^\p{Ll}/u.test(text)),
      Number(text.endsWith(':')),
      Number(text.includes('?')),
      Number(/^["'“„«‘]/u.test(text)),
      Number(/[|•·»›→]/u.test(text)),
      Number(text.includes('©')),
      Number(dateLike.test(text)),
      Number(addressLike.test(text)),
      known.length === 0 ? 0 : known.reduce((sum, score) => sum + score, 0) / known.length,
      known.length === 0 ? 0 : Math.min(...known),
      words.length > 25 ? 0 : (learned.textWords.get(words[0] ?? '') ?? 0),
      hints.articleBody.length < 200 ? -1 : Number(bare.length > 0 && hints.articleBody.includes(long)),
      Number(bare.length > 3 && hints.title.includes(bare)),
      Number(bare.length > 12 && isDescription(bare, hints.description)),
    ],
  }
}

/** Whether a text is part of the page's description, or begins as it does. */
function isDescription(bare: string, description: string): boolean {
  return description.length > 12 && (description.includes(bare) || bare.startsWith(description.slice(0, 40)))
}

/** One row of numbers for each block; the order of numbers is part of the learned model. */
export function describeBlocks(blocks: readonly Block[], hints: PageHints, learned: Learned): Float64Array[] {
  const texts = blocks.map((block) => describeText(block, hints, learned))
  const titleWords = new Set(hints.titleWords)
  const topics = texts.map(({ words }) => new Set(words.filter((word) => titleWords.has(word))))
  const titleAt = blocks.findIndex((block, at) => block.kind === 'heading' && hints.title !== '' && texts[at]?.plain === hints.title)
  const places = describePlaces(
    blocks,
    texts.map((text) => text.size),
    new NamingReader(learned.classWords),
    topics,
    titleWords.size,
    titleAt,
  )
  const seen = new Map<string, number>()
  for (const { plain: bare } of texts) seen.set(bare, (seen.get(bare) ?? 0) + 1)
  const near = (at: number): number[] => {
    const text = texts[at]
    return text === undefined ? [0, 0, 0, 0] : [text.numbers[0] ?? 0, text.numbers[1] ?? 0, text.numbers[4] ?? 0, places[at]?.[0] ?? 0]
  }
  return texts.map(({ numbers, plain: bare }, at) =>
    rowOf([numbers, [(seen.get(bare) ?? 1) - 1], places[at] ?? [], near(at - 1), near(at + 1), near(at - 2), near(at + 2)]),
  )
}

/** Parts of a row, one behind the other. */
export function rowOf(parts: readonly ArrayLike<number>[]): Float64Array {
  const row = new Float64Array(parts.reduce((length, part) => length + part.length, 0))
  let from = 0
  for (const part of parts) {
    row.set(part, from)
    from += part.length
  }
  return row
}
