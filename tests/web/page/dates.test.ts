// Dates as pages write them: many languages, no guessing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate } from '#src/web/page/dates.ts'

describe('readDate', () => {
  it.each([
    ['2025-03-04', '2025-03-04'],
    ['2025-03-04T08:05:00Z', '2025-03-04T08:05:00Z'],
    ['2025-03-04T08:05:00.123+0200', '2025-03-04T08:05:00+02:00'],
    ['2025-03-04T08:05:00', '2025-03-04'],
    ['Updated March 4, 2025 at 8:05 am', '2025-03-04'],
    ['4 March 2025', '2025-03-04'],
    ['Tue, 4 Mar 2025', '2025-03-04'],
    ['Dienstag, 4. März 2025', '2025-03-04'],
    ['le 4 février 2025', '2025-02-04'],
    ['4 de marzo de 2025', '2025-03-04'],
    ['4 марта 2025 г.', '2025-03-04'],
    ['4 Mart 2025 Salı', '2025-03-04'],
    ['٤ مارس ٢٠٢٥', '2025-03-04'],
    ['4 मार्च 2025', '2025-03-04'],
    ['2025年3月4日', '2025-03-04'],
    ['2025. 3. 4', '2025-03-04'],
    ['04.03.2025', '2025-03-04'],
    ['20250304', '2025-03-04'],
    ['Published on 01/25/26', '2026-01-25'],
  ])('reads %s', (text, expected) => {
    expect(readDate(text)).toBe(expected)
  })

  it('takes numbers as the language of the page does', () => {
    expect(readDate('03/04/2025', 'en-us')).toBe('2025-03-04')
    expect(readDate('03/04/2025', 'fr')).toBe('2025-04-03')
    expect(readDate('25/04/2025')).toBe('2025-04-25')
  })

  it.each(['03/04/2025', '31 February 2025', '2025-13-01', 'May we go', '', '4 March', '12:30', '1 of 2025'])(
    'gives no date for %j',
    (text) => {
      expect(readDate(text)).toBeNull()
    },
  )

  it('reads back every calendar day that the runtime writes in English', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1991-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
        const written = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date)
        expect(readDate(written)).toBe(date.toISOString().slice(0, 10))
      }),
    )
  })
})
