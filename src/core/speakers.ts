// Who speaks in the passages of an interview or a transcript: "REIT: I opened all three". Without the name nobody knows who "I" is; with the label as
// a part of the sentence it reads as cut out. Speakers inside a sentence are left to `attribution.ts`.
import type { Passage } from './article.ts'

/** What a passage opens with. */
export interface Speaking {
  /** As it is written where it is written fullest; null where the text only says that it is a question or an answer. */
  readonly speaker: string | null
  readonly asks: boolean
  /** Where the words begin in the passage's text. */
  readonly start: number
}

const letters = /^(?:(?<asks>[QFPDВ問问])|[ARVО答])[.:：]\s*/u
/** A name, perhaps with what somebody is: "MARTA QUILL, HOST: …". */
const named =
  /^(?<name>(?:\p{Lu}[\p{L}\p{M}.’'-]*\s?){1,4}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,6}|[\p{Script=Devanagari}]{2,12}(?:\s[\p{Script=Devanagari}]{2,12}){0,2})(?:,\s[^:：.]{1,30})?[:：]\s*(?=\S)/u

/** Fewer labels stand in front of items and notes, too. */
const fewestLabels = 3
/** Of all passages but headings so many are labelled. */
const labelledShare = 0.4

/** Of what is said most ends as sentences do; rows of facts do not. In an interview somebody asks. */
const spokenShare = 0.6
const sentence = /[\p{Sentence_Terminal}…]["'”’»›)\]」』】]*$/u
const asking = /[?？؟]/u

/** For each passage who speaks it, null where nothing says so; all null for a text that is no conversation. */
export function speakersOf(passages: readonly Passage[]): (Speaking | null)[] {
  const none = passages.map(() => null)
  const labels = passages.map(({ kind, text }) => (kind === 'paragraph' ? labelOf(text) : null))
  const found = labels.filter((label) => label !== null)
  if (found.length < fewestLabels || found.length < labelledShare * passages.filter(({ kind }) => kind !== 'heading').length) return none
  // Two who speak in turn: labels of a list are each another one, and "Update:" is always the same.
  const keys = found.map(({ key }) => key)
  const several = new Set(keys.map((key) => key.split(' ').at(-1) ?? key))
  if (several.size < 2 || several.size > keys.length / 1.5) return none
  const spoken = passages.filter((_, at) => labels[at] !== null)
  if (spoken.filter(({ text }) => sentence.test(text)).length < spokenShare * spoken.length) return none
  if (!spoken.some(({ text }) => asking.test(text)) && !found.every(({ isLetter, key }) => isLetter || key === key.toUpperCase()))
    return none
  const fullest = (key: string): string => keys.find((other) => other.endsWith(` ${key}`)) ?? key
  return labels.map((label) =>
    label === null ? null : { speaker: label.isLetter ? null : fullest(label.key), asks: label.asks, start: label.length },
  )
}

function labelOf(text: string): { key: string; isLetter: boolean; asks: boolean; length: number } | null {
  const beginning = text.slice(0, 80)
  if (!/^.[.:：]|[:：]/u.test(beginning)) return null
  const letter = letters.exec(beginning)
  if (letter !== null)
    return { key: letter.groups?.['asks'] ?? 'A', isLetter: true, asks: letter.groups?.['asks'] !== undefined, length: letter[0].length }
  const name = named.exec(beginning)
  return name === null ? null : { key: (name.groups?.['name'] ?? '').trim(), isLetter: false, asks: false, length: name[0].length }
}
