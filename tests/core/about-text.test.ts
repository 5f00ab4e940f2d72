// Notes on a text say what is sure, and an ordinary text has none.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aboutText } from '#src/core/about-text.ts'
import type { Article } from '#src/core/article.ts'
import { noteText } from '#src/discord/notes.ts'
import { article } from '../support/articles.ts'

/** As an English reader sees them. */
const about = (of: Article): string[] => aboutText(of).map((note) => noteText(note, 'en'))
const notes = (text: string, more: Partial<Article> = {}): string[] => about(article({ text: [text], ...more }))

test('an ordinary text needs no words', () => {
  expect(aboutText(article())).toEqual([])
})

describe('a weekday that the date cannot have', () => {
  test.each([
    ['They met on Monday, 24 November 2026 in Hallin.', 'en'],
    ['They met on Monday, November 24, 2026.', 'en'],
    ['Se reunieron el lunes, 24 de noviembre de 2026.', 'es'],
    ['Sie trafen sich am Montag, 24. November 2026.', 'de'],
    ['Ils se sont réunis lundi 24 novembre 2026.', 'fr'],
    ['They met on Friday, 24 November.', 'en'],
  ])('%s', (text, language) => {
    expect(notes(text, { language })).toEqual([expect.stringContaining('cannot be right')])
  })

  test.each([
    'They met on Tuesday, 24 November 2026.',
    'They met on Monday, 24 November.',
    'On Monday 24 people came.',
    'Monday, 31 November 2026',
    'From Monday to Friday 3 boats ran.',
    'They met on Tuesday, Nov. 24.',
  ])('is not said of %j', (text) => {
    expect(notes(text)).toEqual([])
  })

  test('is the first that the text has, however it is written', () => {
    expect(notes('They met on Monday, November 23, 2026, on Monday, November 24, 2026 and on Sunday, 25 November 2026.')).toEqual([
      expect.stringContaining('November 24, 2026'),
    ])
  })

  test('is never said of a right one', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }), (date) => {
        const written = date.toLocaleDateString('en-GB', {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        })
        expect(notes(`They met on ${written} in Hallin.`)).toEqual([])
      }),
    )
  })
})

describe('a year that is over', () => {
  test('is not still to come', () => {
    expect(notes('He will travel to Hallin in 2002 to open the school.')).toEqual([
      'Passage 1 speaks of 2002 as still to come, but the article is from 2026.',
    ])
  })
  test.each([
    'In 1998 he said he will travel to Hallin in 2002.',
    '“He will travel to Hallin in 2002,” the letter says.',
    'He will be remembered for 2002.',
    'He will travel to Hallin in 2027.',
  ])('may be in %j', (text) => {
    expect(notes(text)).toEqual([])
  })
})

test('a time that the verb denies, and a headline that announces what is done, are named in the text’s words', () => {
  expect(notes('The mayor likes the sea. Next year he travelled to Spain.')).toEqual([
    '“Next year he travelled”: the time and the tense of the verb contradict each other.',
  ])
  expect(notes('Anton Karlov signed the deal on Friday.', { title: 'Karlov to sign deal' })).toEqual([
    'The headline announces it (“Karlov to sign deal”), the text tells it as done: “Karlov signed the deal”.',
  ])
})

describe('a name in two spellings', () => {
  test('is the first that the text has, and no word of its own', () => {
    expect(notes('Vera Market spoke. Otto Brandel met Otto Brendel. Vera Kovalik saw Vera Kovalick at the market.')).toEqual([
      expect.stringContaining('Otto Brandel'),
    ])
  })

  test.each([
    ['The mayor, Gregor Vassiljev, spoke. Gregor Vasiljev left.'],
    ['Captain Ilmar Vessik waited. Later Ilmar Wesik slept.'],
    ['Liisa Kõrge wrote it. Liisa Koerge sold it.'],
    ['Anna Lindqvist won. Anna Lindkvist left.'],
  ])('%s', (text) => {
    expect(notes(text)).toEqual([expect.stringContaining('spelled in two ways')])
  })
  test.each([
    ['Peter Johnson met Paul Johnston.'],
    ['Anna Feld met Anna Kuhn.'],
    ['The Smiths met Jane Smith.'],
    ['Noise Canceling sells. Noise Cancelling is noise, and cancelling helps.'],
    ['Zoë Hartmann met Zoe Hartmann.'],
    ['New Yorker and New Yorkers came.'],
    ['Jane Hanson’s friend met Jane Hanson.'],
  ])('is not %j', (text) => {
    expect(notes(text)).toEqual([])
  })
})

describe('a number of the headline that the text has otherwise', () => {
  test('is named', () => {
    expect(notes('A crash near Hallin hurt 15 people on Friday.', { title: 'Crash hurts 12 people' })).toEqual([
      'The headline says “12 people”, the text “15 people”.',
    ])
  })
  test.each([
    ['Crash hurts 12 people', 'A crash hurt twelve people on Friday; 15 people were in the bus.'],
    ['Crash hurts 100 people', 'A crash hurt 98 people.'],
    ['Ten books to read', 'We read 300 books.'],
    ['Crash hurts about 12 people', 'A crash hurt 15 people.'],
    ['Crash hurts 12 people', 'A crash hurt 5 people and 7 people later.'],
  ])('%s: not %j', (title, text) => {
    expect(notes(text, { title })).toEqual([])
  })
})

test('dates of the page that cannot both be right are named', () => {
  const dated = (published: string, modified: string): string[] =>
    about(article({ published: { at: published, basis: 'meta' }, modified: { at: modified, basis: 'meta' } }))
  expect(dated('2026-11-16T06:00:00+01:00', '2026-11-09T12:30:00+01:00')).toEqual([
    'Its page says that it was published on November 16, 2026 and last changed on November 9, 2026: one of the dates is wrong.',
  ])
  expect(dated('2026-11-16', '2026-11-15T20:00:00Z')).toEqual([])
  expect(dated('2026-11-16', '2026-11-20')).toEqual([])
})

test('“yesterday” on a page without a date is named with its word, and not where the date is known or nobody gave one', () => {
  expect(notes('It opened yesterday.', { published: null })).toEqual([
    'It says “yesterday”, and its page does not say when it was published.',
  ])
  expect(notes('It opened yesterday.')).toEqual([])
  expect(notes('It opened yesterday.', { published: null, origin: 'text' })).toEqual([])
})

test('a text that is cut says so', () => {
  expect(about(article({ coverage: { kind: 'teaser' } }))).toEqual(['Only the beginning of the article could be read.'])
  expect(about(article({ coverage: { kind: 'cut', readWords: 100, totalWords: 900 } }))).toEqual([
    'Only 100 of about 900 words could be read.',
  ])
})
