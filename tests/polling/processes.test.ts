// Several real processes that poll on one database: they share the work, and killed at any moment they lose nothing.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OpenStore } from '#src/store/index.ts'
import { ferry, rss, storyPage } from '../support/feeds.ts'
import { postgresGround, postgresSchema, sayMissing, sqliteGround, type Ground } from '../support/grounds.ts'

const poller = fileURLToPath(new URL('poller.ts', import.meta.url))
const hosts = Array.from({ length: 20 }, (_, index) => `127.0.0.${index + 1}`)
const missing = await sayMissing('Polling on PostgreSQL')
const schema = missing === null ? await postgresSchema() : null
afterAll(() => schema?.drop())
let ground: Ground
let paper: Server
let port = 0
let store: OpenStore
let origin = 0
/** Items of each feed, by host and path. */
const feeds = new Map<string, number[]>()
/** Requests in the order of arrival, and the most at once to one host. */
let asked: string[] = []
let mostAtOnce = 0

beforeEach(async () => {
  feeds.clear()
  asked = []
  mostAtOnce = 0
  const open = new Map<string, number>()
  paper = createServer((request, response) => {
    const host = request.headers.host?.split(':')[0] ?? ''
    const now = (open.get(host) ?? 0) + 1
    open.set(host, now)
    mostAtOnce = Math.max(mostAtOnce, now)
    response.on('close', () => {
      open.set(host, (open.get(host) ?? 1) - 1)
    })
    asked.push(`${host}${request.url ?? ''}`)
    const items = feeds.get(`${host}${request.url ?? ''}`)
    const number = Number((request.url ?? '').split('/').at(-1))
    const body =
      items === undefined
        ? storyPage(`Ferry number ${number} turns back`, ferry(number))
        : rss(
            `Paper ${host}`,
            items
              .toReversed()
              .map((item) => ({ id: `f${item}`, title: `Ferry number ${item} turns back`, url: `http://${host}:${port}/ferry/${item}` })),
            '<ttl>1</ttl>',
          )
    setTimeout(() => {
      response.writeHead(200, { 'content-type': items === undefined ? 'text/html' : 'application/rss+xml' }).end(body)
    }, 5)
  })
  await new Promise<void>((resolve) => {
    paper.listen(0, '0.0.0.0', resolve)
  })
  port = (paper.address() as AddressInfo).port
  origin = Date.now()
})
afterEach(async () => {
  await store.close()
  paper.closeAllConnections()
  await new Promise((resolve) => {
    paper.close(resolve)
  })
  await ground.clear()
})

async function follow(host: string, path: string, channelIds: readonly string[], items: number[] = []): Promise<string> {
  feeds.set(`${host}${path}`, items)
  const { id } = await store.feeds.add(`http://${host}:${port}${path}`, origin)
  for (const channelId of channelIds) {
    await store.feeds.follow(
      {
        guildId: 'g',
        channelId,
        feedId: id,
        filter: { include: [], exclude: [], language: null, outlet: null },
        post: 'entries',
        gist: 'own words',
        first: 'nothing',
        roleId: null,
        followedBy: null,
        since: null,
      },
      origin,
    )
  }
  return id
}

function start(pace: number): ChildProcess {
  return spawn(
    process.execPath,
    [poller, JSON.stringify(ground.settings), String(origin), String(pace), hosts.map((host) => `${host}:${port}`).join(',')],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** What each channel would be told, in order. */
async function posted(): Promise<Map<string, string[]>> {
  const channels = new Map<string, string[]>()
  for (;;) {
    const turn = await store.outbox.takeTurn()
    if (turn === undefined) return channels
    for (let waiting = await turn.next(); waiting !== undefined; waiting = await turn.next()) {
      const { posting, channelId } = waiting
      const told =
        posting.kind === 'entry' ? [posting.title] : posting.kind === 'more entries' ? posting.entries.map(({ title }) => title) : []
      channels.set(channelId, [...(channels.get(channelId) ?? []), ...told])
      await turn.attempt(waiting)
      await turn.posted(waiting, { id: String(waiting.number), isLast: true })
    }
    await turn.release()
  }
}

describe.each([
  ['SQLite', () => sqliteGround(), 16],
  ...(schema === null ? [] : [['PostgreSQL', () => postgresGround(schema), 8] as const]),
] as const)('on %s', (_engine, makeGround, most) => {
  beforeEach(async () => {
    ground = makeGround()
    store = await ground.open()
  })

  test('two processes share what is due: each feed is asked once, no host by two at a time', async () => {
    const wanted: string[] = []
    for (const host of hosts.slice(0, 5))
      for (let index = 0; index < 6; index++) {
        await follow(host, `/feed/${index}`, ['c1'], [1])
        wanted.push(`${host}/feed/${index}`)
      }
    // On a clock that runs much faster a claim would run out while a busy machine is still at its check.
    const pollers = [start(5), start(5)]
    try {
      await expect.poll(async () => (await store.feeds.followedBy('g')).every(({ feed }) => feed.readAt !== null)).toBe(true)
    } finally {
      await Promise.all(pollers.map(kill))
    }
    expect(asked.toSorted()).toEqual(wanted.toSorted())
    expect(mostAtOnce).toBe(1)
  })

  test('pollers that are killed at any moment lose no entry and give none twice', async () => {
    const pace = 1_000
    const channels = ['c1', 'c2']
    for (const host of hosts) await follow(host, '/feed', channels)
    const allRead = (): Promise<boolean> => store.feeds.followedBy('g').then((all) => all.every(({ follow: { since } }) => since !== null))
    let next = 0
    let kills = 0
    const publish = (): void => {
      const items = feeds.get(`${hosts[next % hosts.length] ?? ''}/feed`)
      items?.push((next += 1))
    }
    const pollers = [start(pace), start(pace)]
    try {
      await expect.poll(allRead).toBe(true)
      // Each one works for a while that nobody chose, from before it has read anything to after it has dealt with several feeds.
      while (kills < most) {
        for (let count = 0; count < 3; count++) publish()
        const victim = kills % 2
        const child = pollers[victim]
        if (child === undefined) throw new Error('no poller')
        if (kills % 3 !== 0 && child.stdout?.readableDidRead === false) await Promise.race([once(child.stdout, 'data'), sleep(5_000)])
        await sleep((kills * 37) % 160)
        await kill(child)
        kills += 1
        pollers[victim] = start(pace)
      }
      await expect
        .poll(async () => {
          const states = await Promise.all((await store.feeds.followedBy('g')).map(({ feed: { id } }) => store.feeds.pending(id)))
          return (
            states.flat().length === 0 &&
            hosts.every((host) => asked.filter((path) => path === `${host}/ferry/${feeds.get(`${host}/feed`)?.at(-1) ?? 0}`).length > 0)
          )
        })
        .toBe(true)
    } finally {
      await Promise.all(pollers.map(kill))
    }
    const told = await posted()
    const all = Array.from({ length: next }, (_, index) => `Ferry number ${index + 1} turns back`)
    for (const channelId of channels) expect(told.get(channelId)?.toSorted()).toEqual(all.toSorted())
  }, 180_000)
})
