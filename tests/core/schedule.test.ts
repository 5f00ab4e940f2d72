// When digests are due, also where clocks are changed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { latestDue, nextDue, type Schedule } from '#src/core/schedule.ts'

const hour = 3_600_000
const at = (schedule: Partial<Schedule>): Schedule => ({ rhythm: 'daily', weekday: 1, hour: 8, ...schedule })
const iso = (time: number | undefined): string | undefined => (time === undefined ? undefined : new Date(time).toISOString())

test.each([
  [
    'a skipped hour: as long behind midnight as ever',
    at({ hour: 2 }),
    'Europe/Berlin',
    '2026-03-28T12:00:00Z',
    ['2026-03-29T01:00:00.000Z', '2026-03-30T00:00:00.000Z'],
  ],
  [
    'a doubled hour: the first time alone',
    at({ hour: 2 }),
    'Europe/Berlin',
    '2026-10-24T12:00:00Z',
    ['2026-10-25T00:00:00.000Z', '2026-10-26T01:00:00.000Z'],
  ],
  [
    'a midnight that is skipped',
    at({ hour: 0 }),
    'Africa/Cairo',
    '2026-04-23T12:00:00Z',
    ['2026-04-23T22:00:00.000Z', '2026-04-24T21:00:00.000Z'],
  ],
  ['weekdays', at({ rhythm: 'weekdays' }), 'UTC', '2026-11-27T08:00:00Z', ['2026-11-30T08:00:00.000Z', '2026-12-01T08:00:00.000Z']],
  [
    'a Sunday',
    at({ rhythm: 'weekly', weekday: 7 }),
    'Asia/Tokyo',
    '2026-11-25T00:00:00Z',
    ['2026-11-28T23:00:00.000Z', '2026-12-05T23:00:00.000Z'],
  ],
] as const)('%s', (_name, schedule, timeZone, from, expected) => {
  const first = nextDue(schedule, timeZone, Date.parse(from))
  expect([iso(first), iso(nextDue(schedule, timeZone, first))]).toEqual(expected)
})

describe('in every time zone, at every hour, on every date', () => {
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')]
  const rhythm = fc.constantFrom('daily', 'weekdays', 'weekly')
  const schedule = fc.record({ rhythm, weekday: fc.integer({ min: 1, max: 7 }), hour: fc.integer({ min: 0, max: 23 }) })
  const time = fc.integer({ min: Date.parse('2015-01-01'), max: Date.parse('2037-12-01') })

  test('each due day has exactly one digest', () => {
    fc.assert(
      fc.property(schedule, fc.constantFrom(...zones), time, (one, timeZone, from) => {
        const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
        const dayNumber = (time: number): number => Date.parse(format.format(time)) / 86_400_000
        // The first of January 1970 was a Thursday.
        const isDue = (day: number): boolean => {
          const weekday = ((day + 3) % 7) + 1
          return one.rhythm === 'daily' || (one.rhythm === 'weekdays' ? weekday <= 5 : weekday === one.weekday)
        }
        let due = from
        const days: number[] = []
        for (let count = 0; count < 20; count++) {
          due = nextDue(one, timeZone, due)
          days.push(dayNumber(due))
        }
        const [first = 0] = days
        const last = days.at(-1) ?? 0
        const expected = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(isDue)
        expect(days).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })

  test('the latest due time is the one behind which the next is still to come', () => {
    fc.assert(
      fc.property(schedule, fc.constantFrom(...zones), time, (one, timeZone, now) => {
        const latest = latestDue(one, timeZone, now)
        if (latest === undefined) throw new Error('there is always one in the week before')
        expect(latest).toBeLessThanOrEqual(now)
        expect(nextDue(one, timeZone, latest)).toBeGreaterThan(now)
        expect(now - latest).toBeLessThan(8 * 24 * hour)
      }),
      { numRuns: 80 },
    )
  })
})
