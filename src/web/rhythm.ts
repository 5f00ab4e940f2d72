// How often a feed's publisher wants it to be asked for, as RSS and the syndication module say it. What follows from it is left
// to `core/rhythm.ts`.
import type { Rhythm } from '#src/core/feed.ts'
import { first } from './feedfields.ts'
import { textOf, type XmlElement } from './xml.ts'

/** Of a feed that says nothing. */
export const unsaid: Rhythm = { minutes: null, skipHours: [], skipDays: [] }

const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const periodMinutes: Readonly<Record<string, number>> = { hourly: 60, daily: 1_440, weekly: 10_080, monthly: 43_200, yearly: 525_600 }

export function rhythmOf(channel: XmlElement): Rhythm {
  return {
    minutes: ttl(channel) ?? update(channel),
    skipHours: partsOf(channel, 'skiphours')
      .map(Number)
      .filter((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 24)
      .map((hour) => hour % 24),
    skipDays: partsOf(channel, 'skipdays')
      .map((day) => days.indexOf(day.slice(0, 3).toLowerCase()))
      .filter((day) => day >= 0),
  }
}

function ttl(channel: XmlElement): number | null {
  const minutes = Number(textOf(first(channel, ['ttl']) ?? { ...channel, children: [] }).trim())
  return Number.isFinite(minutes) && minutes > 0 ? minutes : null
}

/** `sy:updatePeriod`, so many times as `sy:updateFrequency` says. */
function update(channel: XmlElement): number | null {
  const text = (name: string): string =>
    textOf(first(channel, [name]) ?? { ...channel, children: [] })
      .trim()
      .toLowerCase()
  const period = periodMinutes[text('sy:updateperiod')]
  return period === undefined ? null : period / Math.max(1, Number(text('sy:updatefrequency')) || 1)
}

function partsOf(channel: XmlElement, name: string): string[] {
  const list = first(channel, [name])
  return (list?.children ?? []).flatMap((child) => (typeof child === 'string' ? [] : [textOf(child).trim()])).slice(0, 24)
}
