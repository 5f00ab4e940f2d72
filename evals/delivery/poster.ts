// A process of its own that posts what waits in the outbox until it is killed: `poster.ts SETTINGS API_URL TOKEN`, SETTINGS being the store's as JSON. Prints `found` for each message that it found
// in the channel instead of posting it again.
import { setTimeout as sleep } from 'node:timers/promises'
import { postingControls } from '../../commands/posting-controls.ts'
import { deliver } from '#src/core/deliver.ts'
import type { Log } from '#src/core/ports.ts'
import { openAnnouncer } from '#src/discord/announcer.ts'
import { openStore, type StoreSettings } from '#src/store/index.ts'

const [settings = '{}', apiUrl = '', token = ''] = process.argv.slice(2)
const log: Log = {
  info() {
    process.stdout.write('found\n')
  },
  warn() {},
  error(message, fields) {
    process.stderr.write(`${message} ${String(fields?.['error'])}\n`)
  },
}
const clock = { now: () => Date.now() }
const store = await openStore(JSON.parse(settings) as StoreSettings, clock, log)
const announcer = openAnnouncer({ token, apiUrl }, postingControls, { clock, log })
process.stdout.write('ready\n')
for (;;) {
  await deliver({ outbox: store.outbox, announcer, clock, log }, new AbortController().signal)
  await sleep(10)
}
