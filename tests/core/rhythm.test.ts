// When a feed is asked for next.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry, Rhythm } from '#src/core/feed.ts'
import { intervalFor, latestMs, lengthened, nextCheck, nextTry, soonestMs } from '#src/core/rhythm.ts'

const hourMs = 3_600_000
const now = Date.parse('2026-11-25T08:00:00Z')
const unsaid: { rhythm: Rhythm; freshForMs: null } = { rhythm: { minutes: null, skipHours: [], skipDays: [] }, freshForMs: null }
const entries = (ages: readonly number[]): Entry[] =>
  ages.map((age, index) => ({
    id: String(index),
    url: null,
    title: '',
    summary: null,
    html: null,
    published: new Date(now - age).toISOString(),
    updated: null,
    authors: [],
  }))

describe('the interval', () => {
  test('is half of the usual gap between entries', () => {
    expect(intervalFor(entries([0, 1, 2, 3, 4].map((count) => count * hourMs)), now)).toBe(hourMs / 2)
    // One long night does not make a slow feed.
    expect(intervalFor(entries([0, 1, 2, 10, 11, 12].map((count) => count * hourMs)), now)).toBe(hourMs / 2)
  })
  test('grows with the silence of a feed that has stopped', () => {
    expect(intervalFor(entries([48, 48.1, 48.2].map((count) => count * hourMs)), now)).toBe(2 * hourMs)
  })
  test('is half an hour where dates tell nothing, entries of tomorrow among them', () => {
    expect(intervalFor([], now)).toBe(hourMs / 2)
    expect(intervalFor(entries([-hourMs, -2 * hourMs, hourMs, 2 * hourMs]), now)).toBe(hourMs / 2)
  })
  test('keeps within the bounds, whatever the entries say', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e12, max: 1e12 })), fc.integer({ min: 0, max: 40 }), (ages, times) => {
        let interval = intervalFor(entries(ages), now)
        for (let count = 0; count < times; count++) interval = lengthened(interval)
        expect(interval).toBeGreaterThanOrEqual(soonestMs)
        expect(interval).toBeLessThanOrEqual(latestMs)
      }),
    )
  })
})

describe('the next check', () => {
  test('comes after the interval, a tenth earlier or later, spread over feeds', () => {
    const times = Array.from({ length: 200 }, (_, index) => nextCheck(now, hourMs, unsaid, `feed ${index}`) - now)
    expect(Math.min(...times)).toBeGreaterThanOrEqual(0.9 * hourMs)
    expect(Math.max(...times)).toBeLessThanOrEqual(1.1 * hourMs)
    expect(new Set(times.map((time) => Math.floor(time / (0.02 * hourMs)))).size).toBe(10)
    expect(nextCheck(now, hourMs, unsaid, 'feed 7')).toBe(nextCheck(now, hourMs, unsaid, 'feed 7'))
  })
  test('keeps to what the publisher and the server ask for, within reason', () => {
    const rest = (rhythm: Partial<typeof unsaid.rhythm>, freshForMs: number | null = null): number =>
      (nextCheck(now, soonestMs, { rhythm: { ...unsaid.rhythm, ...rhythm }, freshForMs }, 'x') - now) / hourMs
    expect(rest({ minutes: 120 })).toBeCloseTo(2, 0)
    expect(rest({ minutes: 60 * 24 * 30 })).toBeLessThanOrEqual(13.2)
    expect(rest({}, 3 * hourMs)).toBeCloseTo(3, 0)
    expect(rest({}, 365 * 24 * hourMs)).toBeLessThanOrEqual(6.6)
  })
  test('leaves out the hours and days in which the feed sleeps, unless it says that it always does', () => {
    const at = (rhythm: Partial<typeof unsaid.rhythm>): string =>
      new Date(nextCheck(now, soonestMs, { rhythm: { ...unsaid.rhythm, ...rhythm }, freshForMs: null }, 'x')).toISOString()
    expect(at({ skipHours: [8, 9, 10] })).toBe('2026-11-25T11:00:00.000Z')
    expect(at({ skipDays: [3] })).toBe('2026-11-26T00:00:00.000Z')
    expect(at({ skipDays: [0, 1, 2, 3, 4, 5, 6] }).slice(0, 13)).toBe('2026-11-25T08')
  })
})

test('tries of a feed that fails get rarer, up to a day, and never come before the server wants', () => {
  const rests = Array.from({ length: 12 }, (_, index) => nextTry(now, index + 1, 0, 'x') - now)
  for (const [index, rest] of rests.entries()) if (index > 0) expect(rest).toBeGreaterThanOrEqual(0.8 * (rests[index - 1] ?? 0))
  expect(rests[0]).toBeLessThanOrEqual(11 * 60_000)
  expect(rests.at(-1)).toBeLessThanOrEqual(26.4 * hourMs)
  expect(nextTry(now, 1, 5 * hourMs, 'x')).toBe(now + 5 * hourMs)
})
