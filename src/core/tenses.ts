// Time and tense that contradict each other, within a sentence and between headline and text. Rules of grammar that leave doubts out: each
// language's words are in `tense-words.ts`, and a language is left out where its verbs do not tell (Hindi's "next year" is also the year
// after, Chinese verbs have no tense, a Japanese one at the end of its sentence may be anybody's).
import type { Article } from './article.ts'
import type { Note } from './notes.ts'
import { sentenceSpans } from './passages.ts'
import { announcementsIn, tensesIn } from './tense-words.ts'

const quotationMark = /["“”«»„‟「『]|(?<!\p{L})['‘]/u

/**
 * "Next year he travelled", "yesterday she will sign": one note at most. Where a text tells of earlier times, "next year" may count from
 * them, so nothing is said behind a sentence that names a time of its own or what somebody thought of what was to come.
 */
export function timeAgainstTense({ passages, language, published }: Article): Note[] {
  const words = tensesIn(language ?? '')
  if (words === undefined || published === null || Number.isNaN(Date.parse(published.at))) return []
  let before = ''
  for (const { text, kind } of passages) {
    if (kind !== 'quotation' && words.anywhere.test(text) && !quotationMark.test(text)) {
      for (const { start, end } of sentenceSpans(text, language)) {
        const sentence = text.slice(start, end)
        const found = words.clash.exec(sentence)?.[0]
        if (
          found !== undefined &&
          /[.!]$/u.test(sentence) &&
          !words.doubt.test(sentence.slice(found.length)) &&
          !words.timeOfItsOwn.test(before) &&
          !figure.test(before) &&
          !figure.test(text.slice(0, end))
        )
          return [{ code: 'time against tense', words: found }]
        before = sentence
      }
    }
    before = lastSentence(text)
  }
  return []
}

/** A year, or what may be an age or a day. */
const figure = /\d/u

/** Roughly: enough to look for a time in. */
function lastSentence(text: string): string {
  return text.slice(Math.max(0, text.lastIndexOf('. ', text.length - 3)))
}

/** Of a text's passages, those that tell its news. */
const openingPassages = 3

/**
 * The headline announces ("Karlov to sign deal") what the text's opening tells as the news of the day ("Karlov signed the deal on
 * Friday"). Nothing is said where the headline means another time than the first, or the text itself has it as still to come.
 */
export function announcedButDone({ title, passages, language, published }: Article): Note[] {
  const words = announcementsIn(language ?? '')
  if (words === undefined || published === null || quotationMark.test(title) || title.endsWith('?') || words.once.test(title)) return []
  const headline = words.headline.exec(title)?.groups
  const verb = words.verbs.find(({ toCome }) => toCome.toLowerCase() === headline?.['verb']?.toLowerCase())
  if (headline === undefined || verb === undefined) return []
  const told = headline['thing'] ?? ''
  const thing = told
    .split(words.behindThing)[0]
    ?.match(/[\p{L}\p{M}\p{N}-]+/gu)
    ?.at(-1)
  const name = headline['name']?.split(' ').at(-1)
  if (thing === undefined || name === undefined) return []
  const body = passages.filter(({ kind, text }) => kind !== 'heading' && text !== title)
  // "The visit", "signing", "will meet": it may be told of as still to come, or of another time.
  const otherForms = new RegExp(String.raw`(?<!\p{L})${verb.stem}\p{L}*`, 'giu')
  if (body.some(({ text }) => text.match(otherForms)?.some((form) => form.toLowerCase() !== verb.done) === true)) return []
  const done = words.done({ name, verb: verb.done, thing })
  const alsoTold = told.toLowerCase().match(/[\p{L}\p{M}\p{N}]{4,}/gu) ?? []
  for (const { text, kind } of body.slice(0, openingPassages)) {
    if (kind === 'quotation' || !text.includes(name)) continue
    for (const { start, end } of sentenceSpans(text, language)) {
      const sentence = text.slice(start, end)
      const found = done.exec(sentence)?.groups?.['told']
      if (
        found === undefined ||
        !words.today.test(sentence) ||
        words.refused.test(sentence) ||
        words.once.test(sentence) ||
        figure.test(sentence) ||
        quotationMark.test(sentence)
      )
        continue
      const lower = sentence.toLowerCase()
      if (alsoTold.every((word) => lower.includes(word))) return [{ code: 'announced but done', headline: title, text: found }]
    }
  }
  return []
}
