// A process of its own for `checks.test.ts`: claims what is due and notes it as others like it do, and prints what it was given and how
// often the database had it do something again.
import pg from 'pg'
import type { Checked } from '#src/core/following.ts'
import { openStore, type StoreSettings } from '#src/store/index.ts'
import { silent } from '../support/log.ts'

/** What PostgreSQL refuses because of what others do at the same time. */
const again = new Set<unknown>(['40001', '40P01'])
let repeated = 0
const send = Reflect.get(pg.Client.prototype, 'query') as (this: pg.Client, ...given: unknown[]) => unknown
Reflect.set(pg.Client.prototype, 'query', function counted(this: pg.Client, ...given: unknown[]): unknown {
  const answer = send.apply(this, given)
  if (answer instanceof Promise)
    answer.catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && again.has(error.code)) repeated += 1
    })
  return answer
})

const [settings = '{}', now = '0'] = process.argv.slice(2)
const at = Number(now)
const store = await openStore(JSON.parse(settings) as StoreSettings, { now: () => at }, silent)
const checked: string[] = []
const result: Checked = { at, nextCheckAt: at + 3_600_000, intervalMs: 3_600_000, found: null, hostRestsUntil: at }

process.stdout.write('ready\n')
await new Promise((resolve) => {
  process.stdin.once('data', resolve)
})
for (;;) {
  const feeds = await store.feeds.claim({ holder: store.holder, now: at, until: at + 60_000 }, 16)
  if (feeds.length === 0) break
  await Promise.all(
    feeds.map(async ({ id, url }) => {
      if ((await store.feeds.settle(id, store.holder, result)) === 'done') checked.push(url)
    }),
  )
}
await store.close()
process.stdout.write(`${JSON.stringify({ checked, repeated })}\n`)
