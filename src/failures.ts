// Every error that is logged is also noted for whoever runs the bot, by kind and place: nothing that it says, which may quote somebody.
import { randomBytes } from 'node:crypto'
import type { Failures } from './core/operating.ts'
import type { Clock, Log } from './core/ports.ts'
import { inSources } from './places.ts'

const root = new URL('..', import.meta.url).href

/** The log, with its errors noted. One without a reference gets one, which the line then has, too. */
export function recorded(log: Log, failures: Pick<Failures, 'note'>, clock: Clock): Log {
  return {
    info(message, fields) {
      log.info(message, fields)
    },
    warn(message, fields) {
      log.warn(message, fields)
    },
    error(message, fields = {}) {
      const reference = typeof fields['reference'] === 'string' ? fields['reference'] : randomBytes(4).toString('hex')
      failures.note({ reference, what: message, kind: kindOf(fields['error']), place: placeOf(fields['error']), at: clock.now() })
      log.error(message, { ...fields, reference })
    },
  }
}

/** `DiscordAPIError 50035`; a name or a code of more than a few characters is none. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Error'
  const code = 'code' in error ? error.code : 'status' in error ? error.status : undefined
  const word = (value: unknown): string =>
    (typeof value === 'string' || typeof value === 'number') && /^[\w.-]{1,40}$/.test(String(value)) ? String(value) : ''
  // discord.js puts the code into the name as well.
  return [/^[\w.-]{1,40}/.exec(error.name)?.[0] ?? 'Error', word(code)].filter(Boolean).join(' ')
}

/** The innermost line of our own, of the error or of what caused it. */
export function placeOf(error: unknown): string | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    for (const line of inSources(at.stack ?? '').split('\n')) {
      const inside = line.startsWith('    at ') ? line.split(root)[1] : undefined
      const found = inside === undefined ? null : /^((?:src|commands|prompts)\/[\w/.-]+:\d+)/.exec(inside)
      if (found?.[1] !== undefined) return found[1]
    }
  }
  return null
}
