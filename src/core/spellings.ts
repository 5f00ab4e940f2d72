// Names that a text spells in two ways. Two persons may have names that differ in a letter, so only these count: one first
// name before both spellings, or one title before both.
import type { Article } from './article.ts'
import { fold } from './fold.ts'
import { hasCapitalNouns } from './languages.ts'
import type { Note } from './notes.ts'

/** Letters that transcriptions of one name swap, and doublings. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/[wv]/g, 'v'],
  [/ck|k|q|c(?![eiyh])/g, 'k'],
  [/ph/g, 'f'],
  [/[yij]/g, 'i'],
  [/[sz]/g, 's'],
  [/oe/g, 'o'],
  [/ae/g, 'a'],
  [/ue/g, 'u'],
  [/th/g, 't'],
  [/sch|sh|ch/g, 's'],
  [/(.)\1+/g, '$1'],
]
/** What stands before is asked behind the capital: most characters are none. */
const fullName =
  /(\p{Lu}(?<![\p{L}\p{M}.’'-]\p{Lu})\p{Ll}[\p{Ll}\p{M}]+)\s+(\p{Lu}\p{Ll}[\p{L}\p{M}]{3,})(?![\p{L}\p{M}’'-])(?!\s+\p{Lu})/gu
/** Two words with capitals that are often no first and last name. */
const noFirstName =
  /^(?:The|This|That|These|Those|When|While|After|Before|But|And|For|From|With|New|North|South|East|West|Old|Great|Saint|San|Santa|Los|Las|Real|Lake|Mount|Port|Fort|Upper|Lower|Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Prof|President|Minister|Premier|Prime|General|Super|Grand|World|National|International|Royal|United|Union|City|County|State|University|Der|Die|Das|Ein|Eine|Im|Am|Herr|Frau|La|El|Le|Les|Il|De|Des|Un|Una)$/u

/** A note for one name at most. */
export function doubleSpellings({ title, passages, language }: Article): Note[] {
  // German writes every noun with a capital: an adjective and a noun may look like a name.
  if (hasCapitalNouns(language)) return []
  const names = [title, ...passages.map((passage) => passage.text)]
    .flatMap((text) => [...text.normalize('NFC').matchAll(fullName)])
    .flatMap(([, first = '', last = '']) => (noFirstName.test(first) ? [] : [{ first, last }]))
  // Most articles end here, before all their words are looked at.
  const doubtful = new Map(
    [...Map.groupBy(names, ({ first }) => first)]
      .filter(([, { length }]) => length > 1)
      .flatMap(([first, own]) => {
        const spellings = Map.groupBy(own, ({ last }) => last)
        const lasts = [...spellings.keys()]
        return lasts.some((one, at) => lasts.slice(at + 1).some((other) => isMisspelling(one, other))) ? [[first, spellings] as const] : []
      }),
  )
  for (const { first, last } of names) {
    const spellings = doubtful.get(first)
    if (spellings === undefined || isAlsoSmall(last, passages)) continue
    doubtful.delete(first)
    const [[one] = [last], ...others] = [...spellings]
      .filter(([spelling]) => !isAlsoSmall(spelling, passages))
      .toSorted(([, left], [, right]) => right.length - left.length)
    const other = others.find(([candidate]) => isMisspelling(one, candidate))
    if (other !== undefined) return [{ code: 'two spellings', one: `${first} ${one}`, other: `${first} ${other[0]}` }]
  }
  return []
}

/** What is also written small is a word ("Noise Cancelling"), whatever stands before it. */
function isAlsoSmall(name: string, passages: Article['passages']): boolean {
  const small = new RegExp(String.raw`${name.toLowerCase()}(?<![\p{L}\p{M}]${name.toLowerCase()})(?!\p{Ll})`, 'u')
  return passages.some(({ text }) => small.test(text))
}

/** The same sounds, or one letter replaced, doubled or left out inside the word; endings do not count. */
function isMisspelling(one: string, other: string): boolean {
  const [short, long] = [fold(one), fold(other)].toSorted((left, right) => left.length - right.length)
  if (short === undefined || long === undefined || short === long || long.length - short.length > 2 || long.startsWith(short)) return false
  const bare = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '')
  // An accent left out is no second spelling worth a reader's time.
  if (bare(short) === bare(long)) return false
  const sounded = (word: string): string => sounds.reduce((heard, [letters, sound]) => heard.replace(letters, sound), bare(word))
  if (sounded(short) === sounded(long)) return true
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  let end = 0
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++
  return long.length - short.length <= 1 && start >= 1 && end >= 2 && short.length >= 5 && short.length - start - end <= 1
}
