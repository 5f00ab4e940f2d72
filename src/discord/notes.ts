// “About this text” in the reader's language: details that are the text's own are made harmless, dates and weekdays are written as
// the language writes them.
import type { Language } from '#src/core/languages.ts'
import type { Note } from '#src/core/notes.ts'
import { inert } from './markdown.ts'
import { date, languageName, weekday } from './words/amounts.ts'
import { notes } from './words/notes.ts'

/** Of words that are the text's own, in characters. */
const wordsLimit = 120

/** More names than this nobody reads; the numbers tell the rest. */
const mostOutlets = 15

/** One sentence. */
export function noteText(note: Note, language: Language): string {
  const words = notes[language]
  const harmless = (text: string): string => inert(text, wordsLimit)
  switch (note.code) {
    case 'weekday wrong':
    case 'weekday wrong in any year':
      return words[note.code]({ words: harmless(note.words), weekday: weekday(note.weekday, language) })
    case 'past as future':
      return words[note.code](note)
    case 'time against tense':
      return words[note.code]({ words: harmless(note.words) })
    case 'numbers clash':
    case 'announced but done':
      return words[note.code]({ headline: harmless(note.headline), text: harmless(note.text) })
    case 'changed before published':
      return words[note.code]({ published: date(harmless(note.published), language), changed: date(harmless(note.changed), language) })
    case 'relative without date':
      return words[note.code]({ words: harmless(note.words) })
    case 'two spellings':
      return words[note.code]({ one: harmless(note.one), other: harmless(note.other) })
    case 'first person':
      return words[note.code]({ author: note.author === null ? null : inert(note.author, 80) })
    case 'beginning only':
      return words[note.code]
    case 'cut':
      return words[note.code](note)
    case 'older questions left out':
      return words[note.code](note)
    case 'asked in another language':
      return words[note.code]({ languages: note.languages.map((one) => languageName(one, language)).join(', ') })
    case 'reports left out':
      return words[note.code]({
        read: note.read,
        of: note.of,
        outlets: note.outlets
          .slice(0, mostOutlets)
          .map((outlet) => inert(outlet, 40))
          .join(', '),
      })
  }
}
