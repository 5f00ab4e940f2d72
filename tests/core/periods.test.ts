// Days and months by the clock of a place.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayIn, endOf, firstDay, isTimeZone, periods } from '#src/core/periods.ts'

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/Santiago',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Pacific/Chatham',
  'America/St_Johns',
  'Africa/Casablanca',
]

test('a day ends at midnight of the place, by its summer time, too', () => {
  expect(endOf('day', 'Europe/Berlin', Date.UTC(2026, 9, 25, 0))).toBe(Date.UTC(2026, 9, 25, 23))
  expect(endOf('day', 'Asia/Kolkata', Date.UTC(2026, 10, 25, 12))).toBe(Date.UTC(2026, 10, 25, 18, 30))
  expect(endOf('month', 'UTC', Date.UTC(2026, 1, 3))).toBe(Date.UTC(2026, 2, 1))
  expect(dayIn('Pacific/Apia', Date.UTC(2026, 10, 25, 12))).toBe('2026-11-26')
})

test('a period ends in the future, a second before its end is still it, and its end is not', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.constantFrom(...periods),
      fc.integer({ min: Date.UTC(2012, 0), max: Date.UTC(2035, 0) }),
      (zone, period, now) => {
        const end = endOf(period, zone, now)
        const of = (at: number): string => firstDay(period, dayIn(zone, at))
        expect(end).toBeGreaterThan(now)
        expect(of(end - 1000)).toBe(of(now))
        expect(of(end) > of(now)).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

test('a zone that there is not is none', () => {
  expect(zones.every(isTimeZone)).toBe(true)
  expect(isTimeZone('Mars/Olympus')).toBe(false)
  expect(isTimeZone('')).toBe(false)
})
