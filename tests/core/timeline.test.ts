// Dates of events: shown only where the words of the text, with the day of publication, settle them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkedDate, checkedTimeline } from '#src/core/timeline.ts'
import { article, claim } from '../support/articles.ts'

const on = (published: string | null, language: string | null = 'en') => ({ published, language })
/** A Friday. */
const friday = on('2026-11-20')

describe('the words alone settle', () => {
  test.each([
    ['on 14 March 2026', '2026-03-14', 'en'],
    ['March 2026', '2026-03', 'en'],
    ['in 1931', '1931', 'en'],
    ['am 3. Oktober 1990', '1990-10-03', 'de'],
    ['el 2 de mayo de 2024', '2024-05-02', 'es'],
    ['2026年3月14日', '2026-03-14', 'ja'],
    ['14/03/2026', '2026-03-14', 'en'],
    ['14 марта 2026 года', '2026-03-14', 'ru'],
  ])('%s: %s', (words, date, language) => {
    expect(checkedDate(words, date, on(null, language))).toEqual({ date, basis: 'explicit' })
  })
})

describe('the words and the day of publication settle', () => {
  test.each([
    ['on Friday', '2026-11-20', 'en'],
    ['last Tuesday', '2026-11-17', 'en'],
    ['yesterday', '2026-11-19', 'en'],
    ['gestern', '2026-11-19', 'de'],
    ['mañana', '2026-11-21', 'es'],
    ['hier', '2026-11-19', 'fr'],
    ['next year', '2027', 'en'],
    ['letzten Monat', '2026-10', 'de'],
    ['on 3 December', '2026-12-03', 'en'],
    ['am Mittwoch', '2026-11-18', 'de'],
    ['昨日', '2026-11-19', 'ja'],
  ])('%s: %s', (words, date, language) => {
    expect(checkedDate(words, date, on('2026-11-20', language))).toEqual({ date, basis: 'resolved' })
    expect(checkedDate(words, date, on(null, language))).toEqual({ date: null, basis: 'unclear' })
  })
})

describe('nothing settles', () => {
  test.each([
    ['on Friday', '2026-11-19'],
    ['on Friday', '2026-05-01'],
    ['in 1931', '1934'],
    ['14 March 2026', '2026-04-14'],
    ['14 March 2026', '2026-03-15'],
    ['yesterday', '2026-11-18'],
    ['some day', '2026-11-20'],
    ['two weeks later', '2026-12-04'],
    ['in March', '2026-03-14'],
    ['14 March 2026', '2026-02-30'],
    ['14 March 2026', '14 March 2026'],
    ['on Monday', null],
    ['3 December', '2031-12-03'],
  ])('%s: %s', (words, date) => {
    expect(checkedDate(words, date, friday)).toEqual({ date: null, basis: 'unclear' })
  })
})

test('a date is never shown against the year, month or weekday that the words name', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, day, (said, claimed) => {
      const words = new Intl.DateTimeFormat('en', {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(said)
      const iso = (date: Date): string => date.toISOString().slice(0, 10)
      expect(checkedDate(words, iso(claimed), friday).date).toBe(iso(said) === iso(claimed) ? iso(claimed) : null)
      expect(checkedDate(words, iso(said), friday)).toEqual({ date: iso(said), basis: 'explicit' })
    }),
  )
})

describe('a dateline', () => {
  const opening = 'The flood barrier on the Orla was opened on Friday, two years later than planned.'
  const datesUnder = (dateline: string): unknown[] => {
    const from = article({ text: [dateline, opening] })
    const event = claim('The flood barrier was opened on Friday.', 2, from)
    return checkedTimeline(
      [
        { words: 'on Friday', date: '2026-11-20', event },
        { words: 'on Friday', date: '2026-11-20', event },
      ],
      [from],
    ).map(({ date }) => date)
  }
  test.each([
    'Mara Lindqvist, Hallin, 20 November 2026',
    'Hallin, November 21st, 2026, 7:30',
    'Mara Lindqvist in Hallin',
    'A walk along the river in 1931',
  ])('that agrees, or is none, changes nothing: %s', (dateline) => {
    expect(datesUnder(dateline)).toEqual(['2026-11-20', '2026-11-20'])
  })
  test('that gives another day than the page leaves both unused', () => {
    expect(datesUnder('Mara Lindqvist, Hallin, 27 November 2026')).toEqual([null, null])
  })
})
