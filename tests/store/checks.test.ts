// Several real processes that check what is due in one database: each feed is checked once, and nobody has to do anything again for another.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { postgresGround, postgresSchema, sayMissing, sqliteGround, type Ground } from '../support/grounds.ts'

const checker = fileURLToPath(new URL('checker.ts', import.meta.url))
const missing = await sayMissing('Checks of several processes on PostgreSQL')
const schema = missing === null ? await postgresSchema() : null
afterAll(() => schema?.drop())

const now = Date.parse('2026-11-29T08:00:00Z')
const urls = Array.from({ length: 400 }, (_, index) => `https://h${index}.example/feed`).toSorted()

test.each([['SQLite', () => sqliteGround()], ...(schema === null ? [] : [['PostgreSQL', () => postgresGround(schema)] as const])] as const)(
  'what three processes check at once on %s',
  async (_engine, makeGround) => {
    const ground: Ground = makeGround()
    const store = await ground.open()
    try {
      await Promise.all(
        urls.map(async (url) => {
          const { id } = await store.feeds.add(url, now)
          await store.feeds.follow(
            {
              guildId: 'g',
              channelId: 'c',
              feedId: id,
              filter: { include: [], exclude: [], language: null, outlet: null },
              post: 'entries',
              gist: 'own words',
              first: 'nothing',
              roleId: null,
              followedBy: null,
              since: now - 1,
            },
            now,
          )
        }),
      )
      const runners = Array.from({ length: 3 }, () => {
        const child = spawn(process.execPath, [checker, JSON.stringify(ground.settings), String(now)], {
          stdio: ['pipe', 'pipe', 'inherit'],
        })
        const told = { text: '' }
        child.stdout.on('data', (bytes: Buffer) => {
          told.text += bytes.toString()
        })
        return { child, told }
      })
      await expect.poll(() => runners.every(({ told }) => told.text.includes('ready'))).toBe(true)
      const did = await Promise.all(
        runners.map(async ({ child, told }) => {
          const ended = once(child, 'close')
          child.stdin.end('go')
          expect((await ended)[0]).toBe(0)
          return JSON.parse(told.text.split('\n')[1] ?? '') as { checked: string[]; repeated: number }
        }),
      )
      expect(did.flatMap(({ checked }) => checked).toSorted()).toEqual(urls)
      expect(did.map(({ repeated }) => repeated)).toEqual([0, 0, 0])
    } finally {
      await store.close()
      await ground.clear()
    }
  },
)
