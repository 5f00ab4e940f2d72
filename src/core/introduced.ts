// What a sentence calls by a short name because an earlier one introduced it: a last name alone, "the sale" behind "a sale". Shown without that one it
// leaves open who or what is meant. What points back without naming anything is left to `pointing.ts`.
import { hasCapitalNouns, tableLanguage } from './languages.ts'
import { madeOnce } from './made-once.ts'
import type { Unit } from './sentences.ts'

/** Articles of what was named before, and of what is new, by language. */
const articleWords: Record<string, readonly [definite: string, indefinite: string]> = {
  en: ['the', 'a an another one'],
  de: ['de[rsmn]|die|das', 'ein eine einen einem einer eines'],
  fr: ["le|la|l['’]", 'un une'],
  es: ['el|la|del|al', 'un una'],
  pt: ['[oa]|d[oa]|n[oa]|ao', 'um uma'],
  it: ["il|lo|la|l['’]|del|dello|della|dell['’]", 'un uno una'],
  nl: ['de|het', 'een'],
}

/** What follows a thing and tells which it is ("the sale of the port"): it needs nothing before it. */
const toldBy = 'of|that|in|who|which|to|for|on|at|from|with|behind|where|des|der|von|d[aeou]s?|qui|que|che|van|voor|die|dat|del|della'

interface Patterns {
  readonly definite: RegExp
  readonly indefinite: ReadonlySet<string>
}

const patternsOf = madeOnce((language: string): Patterns | null => {
  const [definite, indefinite] = articleWords[language] ?? []
  if (definite === undefined || indefinite === undefined) return null
  const noun = hasCapitalNouns(language) ? String.raw`\p{Lu}\p{Ll}{3,}` : String.raw`\p{Ll}{4,}`
  return {
    definite: new RegExp(
      String.raw`(?:${eitherCase(definite)})(?:(?<=['’])|\s)(${noun})(?=[\s.,;:!?’'])(?!\s(?:${toldBy})(?![\p{L}\p{M}]))`,
      'gu',
    ),
    indefinite: new Set(indefinite.split(' ')),
  }
})

/** The first letter in either case. */
function eitherCase(words: string): string {
  return words.replace(/(^|\|)(\p{Ll})/gu, (_, before: string, letter: string) => `${before}[${letter}${letter.toUpperCase()}]`)
}

/** "…, the report found.": who says it can stay open. */
const attributes = /^\s[\p{L}\p{M}]+[.!?…]*$/u

/** A word with a capital and none behind it. */
const capital = /\p{Lu}\p{Ll}[\p{L}\p{M}-]+(?!\p{L}|[’'](?!s(?!\p{L}))|-| \p{Lu})/gu
/** Stand with a capital before a last name where a sentence opens. */
const openers = new Set(
  (
    'The A An And But Or So Yet If When While As After Before Since For From In On At By With To Of Then Now Today Still Also Both Even Like Unlike Because Although Though Once Until Despite Meanwhile ' +
    'However That This Mr Mr. Mrs Mrs. Ms Ms. Le La Les Et Mais El Los Las Y Pero O Os E Mas Il Lo Gli Ma De Het En Maar'
  ).split(' '),
)

/** Between something new and its article stand so many words at the most: "a long and bitter strike". */
const mostAttributes = 3

/** An article's units in one text, and where in it each begins. */
interface Whole {
  readonly text: string
  readonly starts: readonly number[]
  readonly first: number
}

/** A mark between two units that belongs to no word and no name. */
const between = '¶'

/** What the units of articles introduce and need introduced. Looked up when it is asked for: most units are never asked about. */
export class Introductions {
  readonly #units: readonly Unit[]
  readonly #titles: string
  readonly #patterns: Patterns | null
  readonly #hasLastNames: boolean
  readonly #wholes = new Map<number, Whole>()
  readonly #needs = new Map<Unit, readonly (readonly number[])[]>()

  /** `titles` stand above what is shown and introduce, too; `language` is BCP 47 or null. */
  constructor(units: readonly Unit[], titles: string, language: string | null) {
    this.#units = units
    this.#titles = titles
    this.#patterns = patternsOf(tableLanguage(language))
    // Where nouns have capitals a word alone is no last name.
    this.#hasLastNames = !hasCapitalNouns(language)
  }

  /** Whether it names something that none of the chosen units introduces. */
  isOpen(unit: Unit, chosen: ReadonlySet<number>): boolean {
    let needs = this.#needs.get(unit)
    if (needs === undefined) {
      needs = this.#needsOf(unit)
      this.#needs.set(unit, needs)
    }
    return needs.some((places) => !places.some((at) => chosen.has(at)))
  }

  /** For each name and thing that units before introduce, and this one does not, which these are. */
  #needsOf(unit: Unit): (readonly number[])[] {
    const { text } = unit
    const needs: (readonly number[])[] = []
    const need = (word: string, isIntroducing: Introducing): void => {
      const places = this.#introducing(word, unit, isIntroducing)
      if (places.length > 0) needs.push(places)
    }
    if (this.#hasLastNames) {
      for (const { 0: name, index } of text.matchAll(capital)) if (!isBehindCapital(text, index)) need(name, isBehindFirstName)
    }
    const patterns = this.#patterns
    if (patterns !== null) {
      for (const { 0: found, 1: noun = '', index } of text.matchAll(patterns.definite)) {
        if (isLetter(text.charAt(index - 1)) || attributes.test(text.slice(index + found.length))) continue
        need(noun, (whole, at) => isBehind(patterns.indefinite, whole, at))
      }
    }
    return needs
  }

  /** Units before that introduce a word, where the article's first place that has it does; none where the unit itself does. */
  #introducing(word: string, unit: Unit, isIntroducing: Introducing): number[] {
    const { text, starts, first } = this.#whole(unit.article)
    const here = starts[unit.index - first] ?? 0
    const end = here + unit.text.length
    const places: number[] = []
    for (let at = nextPlace(text, word, 0); at >= 0 && at < end; at = nextPlace(text, word, at + word.length)) {
      const introduces = isIntroducing(text, at)
      if (at >= here) {
        if (introduces) return []
      } else if (introduces) places.push(first + unitAt(starts, at))
      else if (places.length === 0) return []
    }
    return this.#titles.includes(word) ? [] : places
  }

  #whole(article: number): Whole {
    let whole = this.#wholes.get(article)
    if (whole === undefined) {
      const units = this.#units.filter((unit) => unit.article === article)
      let start = 0
      const starts = units.map(({ text }) => (start += text.length + between.length) - text.length - between.length)
      whole = { text: units.map(({ text }) => text).join(between), starts, first: units[0]?.index ?? 0 }
      this.#wholes.set(article, whole)
    }
    return whole
  }
}

/** Whether a text introduces the word that it has at a place. */
type Introducing = (text: string, at: number) => boolean

const isBehindFirstName: Introducing = (text, at) => {
  const word = wordBefore(text, at)
  return word.length > 1 && capitalWord.test(word) && !openers.has(word)
}

const isBehindCapital: Introducing = (text, at) =>
  text.charAt(at - 1) === ' ' ? capitalWord.test(wordBefore(text, at)) : /[\p{L}\p{M}’'-]/u.test(text.charAt(at - 1))

function isBehind(articles: ReadonlySet<string>, text: string, at: number): boolean {
  let from = at
  for (let words = 0; words <= mostAttributes; words++) {
    const word = wordBefore(text, from)
    if (articles.has(word.toLowerCase())) return true
    if (!plainWord.test(word)) return false
    from -= word.length + 1
  }
  return false
}

const capitalWord = /^\p{Lu}[\p{L}\p{M}.’'-]*$/u
const plainWord = /^[\p{L}\p{M}-]+$/u

/** The word that one space parts from a place; empty where there is none. */
function wordBefore(text: string, at: number): string {
  if (text.charAt(at - 1) !== ' ') return ''
  let from = at - 1
  while (from > 0 && !boundaries.has(text.charAt(from - 1))) from--
  return text.slice(from, at - 1)
}

const boundaries = new Set([' ', '\u00A0', '\n', between, '(', '"', '“', '„', '«', '‘', '—', '–'])

function isLetter(character: string): boolean {
  return /[\p{L}\p{M}]/u.test(character)
}

/** Where a text has a word as a whole, from a place on; -1 where it has it no more. */
function nextPlace(text: string, word: string, from: number): number {
  let at = text.indexOf(word, from)
  while (at >= 0 && (isLetter(text.charAt(at - 1)) || isLetter(text.charAt(at + word.length)))) at = text.indexOf(word, at + 1)
  return at
}

/** The last of the units that begins at a place or before it. */
function unitAt(starts: readonly number[], place: number): number {
  let at = starts.length - 1
  while (at > 0 && (starts[at] ?? 0) > place) at--
  return at
}
