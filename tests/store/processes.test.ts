// Several real processes on one database: first starts at once, and writers killed in the middle of their work.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ask, postgresGround, postgresSchema, sayMissing, sqliteGround, type Ground } from '../support/grounds.ts'

const writer = fileURLToPath(new URL('writer.ts', import.meta.url))
const missing = await sayMissing('Several processes on PostgreSQL')
const schema = missing === null ? await postgresSchema() : null
afterAll(() => schema?.drop())
let ground: Ground

function run(task: string, name = ''): ChildProcess {
  return spawn(process.execPath, [writer, task, JSON.stringify(ground.settings), name], { stdio: ['pipe', 'pipe', 'inherit'] })
}

describe.each([
  ['SQLite', () => sqliteGround(), 20],
  ...(schema === null ? [] : [['PostgreSQL', () => postgresGround(schema), 6] as const]),
] as const)('on %s', (_engine, makeGround, many) => {
  beforeEach(() => {
    ground = makeGround()
  })
  afterEach(() => ground.clear())

  test('processes that start at once on empty ground all open it', async () => {
    const codes = await Promise.all(
      Array.from({ length: many }, async () => {
        const [code] = (await once(run('start'), 'exit')) as [number | null]
        return code
      }),
    )
    expect(codes).toEqual(Array.from({ length: many }, () => 0))
  })

  test('two processes that reserve from one account at once never take more than it allows', async () => {
    const spenders = ['one', 'two'].map((name) => {
      const child = run('spend', name)
      const told = { text: '' }
      child.stdout?.on('data', (bytes: Buffer) => {
        told.text += bytes.toString()
      })
      return { child, told }
    })
    await expect.poll(() => spenders.every(({ told }) => told.text.startsWith('ready'))).toBe(true)
    const printed = await Promise.all(
      spenders.map(async ({ child, told }) => {
        const closed = once(child, 'close')
        child.stdin?.end('go')
        await closed
        return told.text.trim().split('\n').slice(1).map(Number)
      }),
    )
    const store = await ground.open()
    const taken = await store.budgets.taken({ account: 'server:1', from: '2026-11-01' })
    await store.close()
    // Each call took 10 of 1000, was settled at 7 and made room for others; some failed, and gave all back.
    expect(printed.flat().reduce((sum, tokens) => sum + tokens, 0)).toBe(taken.tokens)
    expect(taken.tokens).toBeGreaterThan(1000 - 10)
    expect(taken.tokens).toBeLessThanOrEqual(1000)
    for (const own of printed) expect(own.length).toBeGreaterThan(1)
  })

  test('what a killed process had of the queue is given to another, which is told so', async () => {
    const store = await ground.open()
    try {
      const { id } = await store.feeds.add('https://paper.example/feed', 0)
      await store.feeds.follow(
        {
          guildId: '1',
          channelId: '2',
          feedId: id,
          filter: { include: [], exclude: [], language: null, outlet: null },
          post: 'entries',
          gist: 'own words',
          first: 'nothing',
          roleId: null,
          followedBy: null,
          since: 1,
        },
        0,
      )
      await store.feeds.claimOne(id, { holder: 'p', now: 5, until: 1_000 })
      const entry = { id: 'e', url: null, title: 'News', summary: null, html: null, published: null, updated: null, authors: [] }
      await store.feeds.settle(id, 'p', {
        at: 5,
        nextCheckAt: 10,
        intervalMs: 5,
        hostRestsUntil: 5,
        found: {
          title: '',
          site: null,
          language: null,
          rhythm: { minutes: null, skipHours: [], skipDays: [] },
          version: { etag: null, lastModified: null, bodyHash: null },
          entries: [{ entry, fingerprint: 'f' }],
          newest: null,
        },
      })
      const holder = run('hold')
      const [told] = (await once(holder.stdout ?? holder, 'data')) as [Buffer]
      expect(told.toString()).toBe(`${id}\n`)
      expect(await store.queue.take()).toBeUndefined()
      const gone = once(holder, 'exit')
      holder.kill('SIGKILL')
      await gone
      // As if the time had passed after which a silent holder is taken for dead.
      if (schema !== null && ground.settings.databaseUrl !== undefined)
        await ask(`update ${schema.name}_queue.job set heartbeat_on = now() - interval '1 minute' where state = 'active'`)
      await expect
        .poll(
          async () => {
            const taken = await store.queue.take()
            return taken === undefined ? undefined : [taken.feedId, taken.lost]
          },
          { interval: 200 },
        )
        .toEqual([id, 1])
    } finally {
      await store.close()
    }
  })

  test('two writers, killed: every acknowledged article is there', async () => {
    const acknowledged: string[] = []
    const killed = ['one', 'two'].map(async (name) => {
      const child = run('write', name)
      let text = ''
      child.stdout?.on('data', (bytes: Buffer) => {
        text += bytes.toString()
        if (text.split('\n').length > 30) child.kill('SIGKILL')
      })
      await once(child, 'close')
      acknowledged.push(...text.split('\n').slice(0, -1))
    })
    await Promise.all(killed)
    const store = await ground.open()
    const found = await Promise.all(acknowledged.map((id) => store.articles.get(id, ['public'])))
    expect(acknowledged.length).toBeGreaterThanOrEqual(60)
    expect(found.filter((article) => article === undefined)).toEqual([])
    await store.close()
  })
})
