// A denial of a claim that its passages tell with other words: with another denial, or with none at all ("irreversible" for "cannot be reversed", "only in
// May" for "not until May"). Whether what it denies is denied there in so many words is left to `negation.ts`.
import { copies, isApart, sharedContent } from './copies.ts'
import { negatesAt } from './denials.ts'
import type { Sentence, Word } from './words.ts'

/** A denial of the claim, and the cited sentences in which another may stand for it. */
interface Denial {
  readonly sentence: Sentence
  readonly place: number
  /** The word that it denies: the next that has a meaning, else the next. */
  readonly denied: Word | undefined
  readonly cited: readonly Sentence[]
}

/** Whether the cited sentences tell what the claim denies there in words of their own. */
export function isDeniedOtherwise(sentence: Sentence, place: number, cited: readonly Sentence[], language: string | null): boolean {
  const denied = sentence.slice(place + 1, place + 4).find(({ content }) => content) ?? sentence[place + 1]
  return isRetold(sentence, cited, language) || ways.some((isSo) => isSo({ sentence, place, denied, cited }))
}

const has = (cited: readonly Sentence[], words: RegExp): boolean => cited.some((passage) => passage.some(({ bare }) => words.test(bare)))
const beside = (sentence: Sentence, from: number, to: number, words: RegExp): boolean =>
  sentence.slice(Math.max(0, from), to).some(({ bare }) => words.test(bare))

/** Pairs: what the claim denies, and words that say so. */
const instead: readonly (readonly [denied: RegExp, stands: RegExp])[] = [
  [/^(?:allow|permit)/u, /^(?:against|breach|violat)/u],
  [/^(?:know|sure|clear|certain|decid)/u, /^un(?:sure|clear|known|certain|decided)/u],
]

const ways: readonly ((denial: Denial) => boolean)[] = [
  // "Nobody" and "no" that the passage has somewhere: of a copy that is too little for "no", which stands before many things.
  ({ sentence, place, cited }) => {
    const word = sentence[place]?.bare ?? ''
    const isNo = word === 'no' && !cited.some((passage) => copies(sentence, passage))
    return (isNo || /^(?:neither|never|nobody|none|nothing)$/u.test(word)) && has(cited, new RegExp(`^${word}$`, 'u'))
  },
  ({ sentence, cited }) => cited.some((passage) => /^(?:neither|none|nobody)$/u.test(passage[0]?.bare ?? '') && copies(sentence, passage)),
  // "Undeclared" for "not declared".
  ({ denied, cited }) => denied !== undefined && /^\p{L}+$/u.test(denied.bare) && has(cited, reverseOf(denied)),
  // "Not all people" for "not all Hallineans".
  ({ sentence, place, cited }) => cited.some((passage) => deniesAlike(sentence[place + 1], passage)),
  // "Unless it is paid" for "if it is not paid".
  ({ sentence, place, cited }) =>
    isConditional(sentence.slice(Math.max(0, place - 12), place)) && has(cited, /^(?:if|unless|should|provided)$/u),
  // "Only in May" for "not until May".
  ({ sentence, place, cited }) => beside(sentence, place, place + 7, /^(?:until|before)$/u) && has(cited, /^(?:only|until)$/u),
  // "It declined to say", "it did not say why" for "it did not explain".
  ({ denied, cited }) => saying.test(denied?.bare ?? '') && (has(cited, /^(?:declin|refus)/u) || cited.some(saysNot)),
  ({ sentence, place, cited }) => isApart(sentence, place) && has(cited, /^(?:rather|instead)$/u),
  // "Could have gone further" for "had not gone further".
  ({ denied, cited }) =>
    denied !== undefined && cited.some((passage) => passage.some(({ root }, at) => root === denied.root && isUnreal(passage, at))),
  ({ denied, cited }) => instead.some(([own, theirs]) => own.test(denied?.bare ?? '') && has(cited, theirs)),
]

/** So many words a claim in words of its own must share with a passage that denies something: less where inflections of a word look less alike. */
const fewestShared = { inEnglish: 6, elsewhere: 3 }

/** Languages whose words keep their beginning. */
const inflectedBehind = new Set(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'uk', 'pl', 'sv', 'no', 'da'])

/** Whether a claim that is told in words of its own rests on a passage that denies something, or says "only". */
function isRetold(sentence: Sentence, cited: readonly Sentence[], language: string | null): boolean {
  const fewest = language === 'en' ? fewestShared.inEnglish : fewestShared.elsewhere
  const isOpen = (passage: Sentence): boolean =>
    [...passage.keys()].some((at) => negatesAt(passage, at) || /^(?:only|short)$/u.test(passage[at]?.bare ?? ''))
  // Where forms of one word share no beginning even a copy seems to deny another.
  const isCopied = inflectedBehind.has(language ?? '') && cited.some((passage) => copies(sentence, passage))
  return !isCopied && cited.some((passage) => isOpen(passage) && sharedContent(sentence, passage) >= fewest)
}

function reverseOf({ bare, root }: Word): RegExp {
  return new RegExp(`^(?:un|in|im|ir|non-?)(?:${bare}$${root.length >= 5 ? `|${root.slice(0, 6)}` : ''})`, 'u')
}

const quantity =
  /^(?:all|every|everyone|everybody|always|enough|many|much|alle[nrms]?|jede[rsnm]?|immer|tou(?:s|te|tes|t)|toujours|todo|todos|todas|siempre|tutt[oiae]|sempre)$/u

function deniesAlike(next: Word | undefined, passage: Sentence): boolean {
  return (
    next !== undefined &&
    quantity.test(next.bare) &&
    passage.some(({ root }, at) => root.slice(0, 3) === next.root.slice(0, 3) && negatesAt(passage, at - 1))
  )
}

function isConditional(words: Sentence): boolean {
  return words.some(({ bare }, at) => /^(?:if|unless|provided)$/u.test(bare) || (bare === 'long' && words[at + 1]?.bare === 'as'))
}

/** Verbs of saying and of keeping it to oneself. */
const saying =
  /^(?:sa(?:y|id)|comment|answer|respon|confirm|explain|disclos|reveal|specif|mention|elaborat|identif|nam(?:e|ed)$|tell|told)/u
const asking = /^(?:why|how|who|what|when|where|which)$/u

function saysNot(passage: Sentence): boolean {
  return passage.some((_word, at) => negatesAt(passage, at) && beside(passage, at + 1, at + 5, saying))
}

/** Whether what the denial there denies is only that it is said: "did not say why it is shut" tells that it is shut. */
export function deniesSaying(passage: Sentence, place: number): boolean {
  return passage
    .slice(place + 1, place + 4)
    .some(({ bare }, at, near) => at > 0 && asking.test(bare) && saying.test(near[at - 1]?.bare ?? ''))
}

function isUnreal(passage: Sentence, at: number): boolean {
  return passage
    .slice(Math.max(0, at - 3), at)
    .some(({ bare }, offset, near) => /^(?:could|should|would|might)$/u.test(bare) && near[offset + 1]?.bare === 'have')
}
