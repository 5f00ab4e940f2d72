// The news of the day among the sample stories: two outlets on last night's high water, with other figures each day, so that a digest has
// something new whenever somebody tries one. All else that is stored at the first start keeps the dates it was written with.
import { readFileSync } from 'node:fs'

const names = ['high-water', 'high-water-upstream'] as const

/** After midnight (UTC) this long, in milliseconds, both are out. */
const outAfterMs = 5.5 * 3_600_000

const address = new RegExp(`^/(${names.join('|')})-(\\d{4}-\\d{2}-\\d{2})$`)

/** Their paths, of the last day on which both are out. */
export function dailyPaths(now: number): string[] {
  const date = new Date(now - outAfterMs).toISOString().slice(0, 10)
  return names.map((name) => `/${name}-${date}`)
}

/** The page under a path of any day; undefined where the path is none of theirs. */
export function dailyPage(path: string): string | undefined {
  const [, name = '', date = ''] = address.exec(path) ?? []
  const midnight = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(midnight)) return undefined
  const html = readFileSync(new URL(`./daily/${name}.html`, import.meta.url), 'utf8')
  const slots = slotsOf(date, midnight)
  return html.replaceAll(/\{\{(\w+)\}\}/g, (_, slot: string) => slots[slot] ?? '')
}

function slotsOf(date: string, midnight: number): Record<string, string> {
  const written = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(midnight)
  // The tide comes some fifty minutes later every day, and the rest follows no less.
  const days = midnight / 86_400_000
  const minutes = (days * 50) % 180
  const clock = (hour: number): string => `${hour + Math.floor(minutes / 60)}.${`${minutes % 60}`.padStart(2, '0')}`
  const metres = (least: number, span: number, step: number): string => (least + ((days * step) % span) / 100).toFixed(2)
  return {
    date,
    day: written({ day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: written({ weekday: 'long' }),
    time: `${clock(1)} am`,
    next: clock(2),
    peak: metres(0.41, 90, 37),
    upstream: metres(0.22, 40, 23),
    ships: ['Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'][days % 7] ?? 'Three',
  }
}
