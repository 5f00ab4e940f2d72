// The names of a text, as far as writing shows them: capitalised words inside sentences, acronyms, and calendar words.
import { fold } from './fold.ts'

const calendar = new Set((
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
  'montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember ' +
  'lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ' +
  'lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre'
).split(' '))

/** Words that begin with a capital for other reasons than being a name. */
const plain = new Set('the a an this that these those it he she they we i in on at by for from with as to of and but or if when while after before about more most some many all both there here his her their its our'.split(' '))

/** Weekdays and months that stand in the text. `may` counts only where a number is beside it. */
export function calendarWords(text: string): Set<string> {
  const words = fold(text).match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? []
  return new Set(words.filter((word, place) => calendar.has(word) && (!/^(may|mars|march)$/.test(word) || /^\d/.test(words[place - 1] ?? '') || /^\d/.test(words[place + 1] ?? ''))))
}

/** Whether capitals mean something: German capitalises every noun, and many scripts have no capitals. */
export function hasNameCapitals(language: string | null): boolean {
  return language !== 'de' && language !== 'lb'
}

/** Names that the claim has: capitalised words that do not begin a sentence, and acronyms anywhere. */
export function names(text: string): Set<string> {
  const found = new Set<string>()
  for (const match of text.matchAll(/\p{Lu}[\p{L}\p{M}'’-]*/gu)) {
    const word = match[0].replace(/['’]s$/u, '')
    const before = text.slice(0, match.index).trimEnd()
    const opens = before === '' || /[.!?:;“”"«»(—–-]$/u.test(before)
    const acronym = word.length > 1 && word === word.toUpperCase()
    const folded = fold(word)
    if ((!opens || acronym) && folded.length > 1 && !plain.has(folded) && !calendar.has(folded)) found.add(folded)
  }
  return found
}
