// A log that says nothing.
import type { Log } from '#src/core/ports.ts'

export const silent: Log = { info() {}, warn() {}, error() {} }
