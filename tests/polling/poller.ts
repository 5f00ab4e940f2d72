// A process of its own for `processes.test.ts`: polls until it is killed. Its clock runs faster than the world's, by the same
// measure as those of the others.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '#src/core/context.ts'
import { poll } from '#src/core/poll.ts'
import { readEntries } from '#src/core/reading.ts'
import { openStore, type StoreSettings } from '#src/store/index.ts'
import { openReader } from '#src/web/index.ts'
import { silent } from '../support/log.ts'

const [settings = '{}', origin = '0', pace = '1', allow = ''] = process.argv.slice(2)
const clock = { now: () => Number(origin) + (Date.now() - Number(origin)) * Number(pace) }
const store = await openStore(JSON.parse(settings) as StoreSettings, clock, silent)
const reader = openReader({ allow: allow.split(','), userAgent: 'Lede/0.1 (test)', respectRobots: false, spacingMs: 0 })
const context = { ...store, reader, feedReader: reader, model: null, clock, log: silent } as unknown as Context
const { signal } = new AbortController()
process.stdout.write('ready\n')
for (;;) {
  await poll(context, signal)
  await readEntries(context, signal)
  await sleep(20)
}
