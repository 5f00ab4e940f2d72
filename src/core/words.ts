// A text as the words that checks compare: each with its root, whether it carries meaning, and how it is written.
import { analyze } from './analyze.ts'
import { commonTerms } from './common.ts'
import { primaryLanguage } from './languages.ts'
import { sentenceSpans } from './passages.ts'

export interface Word {
  /** As written, in the text normalized to NFKC; two characters where words are not spaced. */
  readonly text: string
  /** The same in lower case without a possessive ending. */
  readonly bare: string
  /** What inflections of one word share, roughly: compare roots, not spellings. */
  readonly root: string
  /** Not one of the language's commonest words. */
  readonly content: boolean
  readonly number: boolean
  readonly capital: boolean
  /** First of its sentence, or behind an opening quotation mark: a capital says nothing there. */
  readonly opens: boolean
  /** UTF-16 offset in the text normalized to NFKC. */
  readonly start: number
}

export type Sentence = readonly Word[]

const plainPattern = /(?:\p{L}\.){2,}|\p{Nd}+(?:[.,'’]\p{Nd}+)*|\p{L}[\p{L}\p{M}\u200c\u200d]*(?:['’-][\p{L}\p{M}]+)*/gu
/** Where articles and pronouns join the word behind them ("l'État", "dell'Italia"): they are words of their own. */
const eliding = new Set(['fr', 'it', 'ca'])
const elidedPattern = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:[ldjnscmt]|qu|lorsqu|puisqu|jusqu|(?:d|n|s|c)?[aeou]ll|un|quell|quest|gl|c|v)['’](?=\p{L})|${plainPattern.source}`,
  'giu',
)
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const ownerEnding = /['’]s?$/u

/** Whether a word has a meaning, and is neither a number nor written as a name. */
export function isPlain({ content, capital, number }: Word): boolean {
  return content && !capital && !number
}

/** Whether it tells whose something is: "Krona's", "the Feldens'". */
export function isOwner(word: Word | undefined): boolean {
  return ownerEnding.test(word?.text ?? '')
}

/** Words as they are written, with a space between them. */
export function written(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ')
}

/** Whether a word begins in a script that is written without spaces. */
export function isUnspaced(word: string): boolean {
  return unspaced.test(word)
}

/** What a noun follows, and of these what tells whose it is. In English. */
export const determiner = /^(?:the|an?|its|his|her|their)$/u
export const possessive = /^(?:his|her|its|their)$/u

/** Common in news and empty: they say that somebody spoke. */
const reporting = new Set('said say says mr mrs ms also'.split(' '))

/** The text's sentences as words; `language` is a BCP 47 tag or null. */
export function readSentences(text: string, language: string | null): Sentence[] {
  const normalized = text.normalize('NFKC')
  const common = commonTerms(language)
  const pattern = eliding.has(primaryLanguage(language) ?? '') ? elidedPattern : plainPattern
  return sentenceSpans(normalized, language)
    .map(({ start, end }) => readWords(normalized, start, end, { common, pattern }))
    .filter((sentence) => sentence.length > 0)
}

function readWords(
  text: string,
  from: number,
  to: number,
  { common, pattern }: { readonly common: ReadonlySet<string>; readonly pattern: RegExp },
): Word[] {
  const words: Word[] = []
  for (const match of text.slice(from, to).matchAll(pattern)) {
    const [written] = match
    const start = from + match.index
    const opens = words.length === 0 || /["“„«‹‘'`(:]\s*$/u.test(text.slice(Math.max(from, start - 2), start))
    const number = /^\p{Nd}/u.test(written)
    const capital = /^\p{Lu}/u.test(written)
    if (number)
      words.push({ text: written, bare: written, root: written.replaceAll(',', ''), content: true, number, capital, opens, start })
    else {
      const run = isUnspaced(written)
      for (const term of run ? analyze(written) : [termOf(written)]) {
        const short = term.length < 3 && /^[a-z]/.test(term) && !capital
        const content = !short && !common.has(term) && !reporting.has(term) && !/['’]$/u.test(written)
        words.push({
          text: run ? term : written,
          bare: run ? term : written.toLowerCase().replace(ownerEnding, ''),
          root: rootOf(term),
          content,
          number,
          capital,
          opens,
          start,
        })
      }
    }
  }
  return words
}

const plainWord = /^[A-Za-z]+$/

function termOf(written: string): string {
  if (plainWord.test(written)) return written.toLowerCase()
  if (/^(?:\p{L}\.){2,}$/u.test(written)) return written.replaceAll('.', '').toLowerCase()
  // Possessives and elided articles are not part of the word: "council's", "l'accord".
  return analyze(
    written.replace(/['’]s?$|['’](?:s|ll|re|ve|d|m)$/iu, '').replace(/^(?:l|d|qu|j|n|s|c|m|t|dell|all|nell)['’](?=\p{L})/iu, ''),
  ).join('')
}

const endings = /(?:ations?|ities|ments?|ness|ings?|edly|ed|ies|ers?|ors?|ly|es|s|al|ive|ions?)$/

/** Endings off and at most seven letters: crude, but the same for claim and passage. Scripts with other grammar keep a prefix. */
export function rootOf(term: string): string {
  if (!/^[a-z]/.test(term))
    return /^[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(term) ? term.slice(0, Math.max(4, Math.min(7, term.length - 2))) : term
  let root = term
  if (root.length > 4) root = root.replace(endings, (ending) => (root.length - ending.length >= 3 ? '' : ending))
  if (root.length > 4) root = root.replace(/(.)\1$/, '$1').replace(/[eiy]$/, '')
  return root.slice(0, 7)
}
