// Several real processes on one database that all want to do the same: each thing is done once, by one of them, and no limit is passed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { postgresGround, postgresSchema, sayMissing, sqliteGround, type Ground } from '../support/grounds.ts'
import { hosts, rounds, type Did } from './races.ts'

const racer = fileURLToPath(new URL('racer.ts', import.meta.url))
const missing = await sayMissing('The race of processes on PostgreSQL')
const schema = missing === null ? await postgresSchema() : null
afterAll(() => schema?.drop())

const all = (prefix: string, count: number = rounds): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`).toSorted()

async function race(ground: Ground, count: number): Promise<Did[]> {
  const runners = Array.from({ length: count }, (_, index) => {
    const child = spawn(process.execPath, [racer, JSON.stringify(ground.settings), String(index)], { stdio: ['pipe', 'pipe', 'inherit'] })
    const told = { text: '' }
    child.stdout.on('data', (bytes: Buffer) => {
      told.text += bytes.toString()
    })
    return { child, told }
  })
  await expect.poll(() => runners.every(({ told }) => told.text.includes('ready'))).toBe(true)
  return Promise.all(
    runners.map(async ({ child, told }) => {
      const ended = once(child, 'close')
      child.stdin.end('go')
      expect((await ended)[0]).toBe(0)
      return JSON.parse(told.text.split('\n')[1] ?? '') as Did
    }),
  )
}

async function raceOn(ground: Ground): Promise<void> {
  const store = await ground.open()
  try {
    for (let index = 0; index < rounds; index++) {
      const { id } = await store.feeds.add(`https://h${index % hosts}.example/${index}`, 0)
      await store.feeds.follow(
        {
          guildId: 'g',
          channelId: `c${index}`,
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
    }
    await store.digests.save(
      {
        id: 'd',
        guildId: '1',
        channelId: 'c',
        rhythm: 'daily',
        weekday: 1,
        hour: 8,
        topics: [],
        outlets: [],
        feeds: [],
        length: 'brief',
        language: null,
        whenEmpty: 'nothing',
        setUpAt: 0,
        setUpBy: null,
      },
      { at: 0, timeZone: 'UTC' },
    )
    await store.conversations.create({ id: 'thread', guildId: '1', articleIds: [], summary: null, startedBy: '7', isPrivate: false })
    const did = await race(ground, 3)
    const together = (what: 'added' | 'posted' | 'started' | 'claimed' | 'read'): string[] => did.flatMap((each) => each[what]).toSorted()
    expect(together('added')).toEqual(all('k'))
    expect(together('posted')).toEqual(all('k'))
    expect(together('started')).toEqual(all('r'))
    expect(together('claimed')).toEqual(
      Array.from({ length: rounds }, (_, index) => `https://h${index % hosts}.example/${index}`).toSorted(),
    )
    expect(together('read')).toEqual(
      Array.from({ length: rounds }, (_, index) => `entry of https://h${index % hosts}.example/${index}`).toSorted(),
    )
    expect(did.reduce((sum, { granted }) => sum + granted, 0)).toBe(rounds)
    expect(did.flatMap(({ moved }) => moved).toSorted((a, b) => a - b)).toEqual(Array.from({ length: rounds }, (_, index) => index))
    const placed = did.flatMap((each) => each.placed)
    expect(placed.filter(({ outcome }) => outcome !== 'known')).toHaveLength(3)
    expect(new Set(placed.map(({ story }) => story)).size).toBe(2)
    // No change of a setting undid another's: each line of the log goes on from the one before it.
    const changes = (await store.settings.changes('1', { before: null, limit: 500 })).toReversed()
    for (const lines of Map.groupBy(changes, ({ name }) => name).values()) {
      expect(lines.slice(1).map(({ from }) => from)).toEqual(lines.slice(0, -1).map(({ to }) => to))
    }
    expect(await store.settings.of('1')).toMatchObject({ autoThread: false, costLine: false, retentionDays: rounds })
    expect(new Set((await store.conversations.get('thread'))?.articleIds).size).toBe(3 * rounds)
  } finally {
    await store.close()
    await ground.clear()
  }
}

describe('three processes that want the same', () => {
  test('on SQLite', () => raceOn(sqliteGround()), 120_000)
  test.skipIf(schema === null)(missing ?? 'on PostgreSQL', () => raceOn(postgresGround(schema)), 120_000)
})
