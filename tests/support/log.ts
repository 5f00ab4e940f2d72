// Logs that say nothing, or keep what they are told.
import type { Log } from '#src/core/ports.ts'

export const silent: Log = { info() {}, warn() {}, error() {} }

/** Silent but for warnings, whose messages are added to the list. */
export function warningsTo(warnings: string[]): Log {
  return {
    ...silent,
    warn(message) {
      warnings.push(message)
    },
  }
}
