// Time zones as autocomplete offers them: each with the time it is there.
import { isTimeZone } from '#src/core/periods.ts'
import type { Choice } from '#src/discord/command.ts'

/** Cities that have been renamed since the list of zones that engines give was made: people look for the name of today. */
const renamed: Readonly<Record<string, string>> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Europe/Kiev': 'Europe/Kyiv',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'America/Godthab': 'America/Nuuk',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'Africa/Asmera': 'Africa/Asmara',
}
let zones: readonly string[] | undefined

/** Those that contain what was typed, with a space where a name has `_`; `now` in milliseconds since the epoch. */
export function suggestTimeZones(typed: string, now: number): Choice[] {
  const wanted = plain(typed)
  zones ??= [
    'UTC',
    ...Intl.supportedValuesOf('timeZone')
      .filter((zone) => zone !== 'UTC')
      .map((zone) => renamed[zone] ?? zone),
  ]
  const found = zones.filter((zone) => plain(zone).includes(wanted)).slice(0, 25)
  // An older or shorter name is understood, too, though none is offered under it.
  const all = found.length === 0 && isTimeZone(typed.trim()) ? [typed.trim()] : found
  return all.map((zone) => ({
    name: `${zone} (${new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(now)})`,
    value: zone,
  }))
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ')
}
