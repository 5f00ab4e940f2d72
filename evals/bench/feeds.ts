// How many due feeds one process checks a second where nothing is new, beside as many conditional requests of the same HTTP client at
// the same concurrency and nothing else. The paper is a process of its own.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pLimit from 'p-limit'
import { Agent, request } from 'undici'
import { checksAtOnce, poll, type PollParts } from '#src/core/poll.ts'
import { openStore } from '#src/store/index.ts'
import { openReader } from '#src/web/index.ts'

export interface Row { readonly feeds: number; readonly perSecond: number; readonly barePerSecond: number }

const etag = '"v1"'
const silent = { info() {}, warn() {}, error(message: string, fields?: Record<string, unknown>) { throw new Error(message, { cause: fields }) } }
const rounds = 5

/** The best of five rounds each, taken in turns, so that a busy moment of the machine is no figure. Each feed has a host of its own. */
export async function measureFeeds(sizes: readonly number[]): Promise<Row[]> {
  const paper = fork(fileURLToPath(import.meta.url), ['serve'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [port] = await once(paper, 'message') as [number]
  try {
    const rows: Row[] = []
    for (const size of sizes) rows.push(await measure(size, port))
    return rows
  } finally {
    paper.kill()
  }
}

async function measure(size: number, port: number): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'))
  const hosts = Array.from({ length: size }, (_, index) => `127.0.${1 + Math.floor(index / 250)}.${1 + index % 250}:${port}`)
  let now = Date.now()
  const clock = { now: () => now }
  const store = await openStore({ folder }, clock, silent)
  const reader = openReader({ allow: hosts, userAgent: 'Lede/0.1 (bench)', respectRobots: false })
  const agent = new Agent()
  try {
    for (const [index, host] of hosts.entries()) {
      const { id } = await store.feeds.add(`http://${host}/feed`, now)
      const filter = { include: [], exclude: [], language: null, outlet: null }
      await store.feeds.follow({ guildId: `g${index % 50}`, channelId: 'c', feedId: id, filter, post: 'entries', gist: 'own words', first: 'nothing', roleId: null, followedBy: null, since: null }, now)
    }
    const context = { ...store, reader, feedReader: reader, model: null, clock, log: silent } as unknown as PollParts
    const pollAll = (): Promise<number> => seconds(() => poll(context, new AbortController().signal))
    const limit = pLimit(checksAtOnce)
    const askAll = (): Promise<number> => seconds(() => Promise.all(hosts.map((host) => limit(async () => {
      const answer = await request(`http://${host}/feed`, { dispatcher: agent, headers: { 'if-none-match': etag } })
      await answer.body.dump()
      if (answer.statusCode !== 304) throw new Error(`the paper answered ${answer.statusCode}`)
    }))))
    // The first round reads every feed.
    await pollAll()
    await askAll()
    const times: { poll: number[]; bare: number[] } = { poll: [], bare: [] }
    for (let round = 0; round < rounds; round++) {
      now += 7 * 3_600_000
      times.poll.push(await pollAll())
      times.bare.push(await askAll())
    }
    return { feeds: size, perSecond: size / Math.min(...times.poll), barePerSecond: size / Math.min(...times.bare) }
  } finally {
    await agent.destroy()
    await reader.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return (performance.now() - startedAt) / 1000
}

if (process.argv[2] === 'serve') {
  const items = Array.from({ length: 30 }, (_, index) => `<item><guid>${index}</guid><title>Item ${index}</title></item>`).join('')
  const server = createServer((incoming, response) => {
    if (incoming.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
    else response.writeHead(200, { etag, 'content-type': 'application/rss+xml' }).end(`<rss version="2.0"><channel><title>Paper</title>${items}</channel></rss>`)
  })
  server.listen(0, '0.0.0.0', () => { process.send?.((server.address() as AddressInfo).port) })
}
