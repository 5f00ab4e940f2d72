// Times as Discord writes them, in the reader's own language and zone.
const styles: Record<string, Intl.DateTimeFormatOptions> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]

/** `style` is one of Discord's: t T d D f F R. */
export function timeText(at: Date, style: string, locale: string, now = Date.now()): string {
  if (style !== 'R') return new Intl.DateTimeFormat(locale, styles[style] ?? styles['f']).format(at)
  const seconds = (at.getTime() - now) / 1000
  const [unit, length] = steps.find(([, long]) => Math.abs(seconds) >= long) ?? ['second', 1]
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(seconds / length), unit)
}

/** As above a message: the time today, with the date before. */
export function messageTime(at: Date, locale: string, now = new Date()): string {
  return timeText(at, at.toDateString() === now.toDateString() ? 't' : 'f', locale)
}
