// A process of its own for `processes.test.ts`: `start` opens and closes the store; `spend` takes from one
// account until nothing is left; `hold` takes what the queue has, says so and keeps it until it is killed; `write` saves articles until it is killed, printing the id of each when, and only when, the store has said that it is saved.
import { setTimeout as sleep } from 'node:timers/promises'
import { openStore, type StoreSettings } from '#src/store/index.ts'
import { article } from '../support/articles.ts'
import { silent } from '../support/log.ts'

const [task = '', settings = '{}', name = ''] = process.argv.slice(2)
const store = await openStore(JSON.parse(settings) as StoreSettings, { now: () => Date.now() }, silent)
if (task === 'write') {
  const { id: _id, scope: _scope, storedAt: _storedAt, readAt: _readAt, ...read } = article()
  for (let index = 0; ; index++) {
    const saved = await store.articles.save({ ...read, url: `https://paper.example/${name}/${index}` }, 'public')
    process.stdout.write(`${saved.article.id}\n`)
    // Lets the pipe empty: an acknowledgement counts when it left the process.
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
  }
}
if (task === 'hold') {
  const taken = await store.queue.take()
  process.stdout.write(`${taken?.feedId ?? 'nothing'}\n`)
  await sleep(600_000)
}
if (task === 'spend') {
  process.stdout.write('ready\n')
  await new Promise((resolve) => {
    process.stdin.once('data', resolve)
  })
  const lines = [{ account: 'server:1', day: '2026-11-28' }] as const
  const limit = { account: 'server:1', per: 'day', unit: 'tokens', most: 1000, from: '2026-11-28' } as const
  const estimate = { calls: 1, tokens: 10, microUsd: 0, unpriced: 0 }
  for (let refused = 0, call = 0; refused < 20; call++) {
    // Four at once, as readers ask; each looks at the account for itself.
    const ends = await Promise.all(
      [0, 1, 2, 3].map(async (nth) => {
        const answer = await store.budgets.reserve({ lines, purpose: 'answer', estimate }, [limit], 60_000)
        if (!('reservation' in answer)) return 'refused'
        const failed = (call + nth) % 5 === 0
        await store.budgets.settle(
          answer.reservation,
          failed ? { calls: 0, tokens: 0, microUsd: 0, unpriced: 0 } : { ...estimate, tokens: 7 },
        )
        if (!failed) process.stdout.write('7\n')
        return failed ? 'failed' : 'spent'
      }),
    )
    if (ends.includes('refused')) refused += 1
    // A process that is quick to start leaves something for the other.
    await sleep(10)
  }
}
await store.close()
