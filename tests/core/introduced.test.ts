// What is called by a short name because an earlier sentence introduced it, and what needs no introduction.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extractSummary } from '#src/core/extractive.ts'
import { Introductions } from '#src/core/introduced.ts'
import { readUnits } from '#src/core/sentences.ts'
import { article } from '#tests/support/articles.ts'
import { options } from '#tests/support/harbour.ts'

/** Whether the last of some sentences is open where none of the others is shown, and which of them would introduce what it names. */
function openBy(language: string, sentences: readonly string[], title = ''): { open: boolean; introducedBy: number[] } {
  const units = readUnits([{ language, passages: sentences.map((text, at) => ({ number: at + 1, kind: 'paragraph', text })) }])
  const introductions = new Introductions(units, title, language)
  const last = units.at(-1)
  if (last === undefined) throw new Error('no sentences')
  return {
    open: introductions.isOpen(last, new Set()),
    introducedBy: units.slice(0, -1).flatMap(({ index }) => (introductions.isOpen(last, new Set([index])) ? [] : [index])),
  }
}

test.each<[why: string, language: string, sentences: string[], introducedBy: number[]]>([
  ['a last name', 'en', ['Engineer Ines Dahl saw the crack.', 'The quay was closed.', 'Nobody had listened to Dahl in June.'], [0]],
  ['a last name with its owner’s mark', 'en', ['Ines Dahl saw the crack.', 'Dahl’s letters went unanswered.'], [0]],
  [
    'a last name that is told in full twice',
    'en',
    ['Ines Dahl saw the crack.', 'Ines Dahl wrote a letter.', 'It was Dahl who called.'],
    [0, 1],
  ],
  [
    'a thing',
    'en',
    ['The port signed a long and costly lease in May.', 'The quay was closed.', 'It earns nothing from the lease, which ends soon.'],
    [0],
  ],
  ['a thing in German', 'de', ['Die Stadt plant einen neuen Speicher.', 'Der Speicher kostet neun Millionen Kronen.'], [0]],
  ['a thing in French', 'fr', ['Une enquête a été ouverte mardi.', 'L’enquête durera trois mois.'], [0]],
  ['a thing in Spanish', 'es', ['El puerto firmó un contrato en mayo.', 'El contrato vence en junio.'], [0]],
])('needs what introduces it: %s', (_, language, sentences, introducedBy) => {
  expect(openBy(language, sentences)).toEqual({ open: true, introducedBy })
})

test.each<[why: string, language: string, sentences: string[], title?: string]>([
  ['who is told in full there', 'en', ['Ines Dahl saw the crack.', 'Nobody had listened to Ines Dahl in June.']],
  ['who stands in the title', 'en', ['Engineer Ines Dahl saw the crack.', 'Nobody had listened to Dahl.'], 'Dahl was right'],
  ['who is never told in full', 'en', ['Orla has closed its quay.', 'Ships go round Orla.']],
  ['what was named alone before', 'en', ['Orla has closed its quay.', 'The Port of Orla and Upper Orla agree.', 'Ships go round Orla.']],
  ['a word that opened a sentence', 'en', ['But Dahl saw the crack.', 'Nobody had listened to Dahl.']],
  ['what there is one of', 'en', ['The council closed the quay.', 'The council is to meet again.']],
  ['what is told by what follows', 'en', ['The port signed a lease.', 'The lease of the quay ends in May.']],
  ['who says it', 'en', ['The port asked for a report.', 'The quay is safe, the report found.']],
  ['a noun in German', 'de', ['Die Neue Werft liegt still.', 'Nichts geht mehr in Werft und Hafen.']],
])('needs nothing: %s', (_, language, sentences, title) => {
  expect(openBy(language, sentences, title)).toEqual({ open: false, introducedBy: sentences.slice(1).map((__, at) => at) })
})

test('a longer choice leaves nothing open that a shorter one does not', () => {
  const sentences = [
    'Ines Dahl saw a crack.',
    'The crack grew.',
    'Jonas Feld called Dahl.',
    'Feld and Dahl measured the crack.',
    'A diver told Feld of the crack.',
  ]
  const units = readUnits([{ language: 'en', passages: sentences.map((text, at) => ({ number: at + 1, kind: 'paragraph', text })) }])
  const place = fc.nat({ max: sentences.length - 1 })
  fc.assert(
    fc.property(place, fc.array(place), fc.array(place), (at, some, more) => {
      const introductions = new Introductions(units, '', 'en')
      const unit = units[at]
      if (unit !== undefined && introductions.isOpen(unit, new Set([...some, ...more])))
        expect(introductions.isOpen(unit, new Set(some))).toBe(true)
    }),
  )
})

test('a summary opens with nothing that another sentence introduces', () => {
  const text = [
    'A survey of 900 households asks in this spring what the people of Orla think of their harbour and of the barrier.',
    'The survey found that two thirds of the people of Orla want the harbour closed to cargo ships, whatever the barrier costs the harbour.',
    'Cargo ships bring a third of the grain that the harbour of Orla handles.',
  ]
  const { gist } = extractSummary([article({ title: 'News', text })], { length: 'standard', style: 'bullets', language: null }, options)
  expect(gist?.text).toBe(text[0])
})
