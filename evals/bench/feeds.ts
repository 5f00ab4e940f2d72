// How many due feeds one process checks a second, without news or with a new item each, beside as many of the same requests by the same
// HTTP client at the same concurrency and nothing else. The paper is a process of its own.
//
// Feeds are due after five minutes at the earliest: no connection of an earlier check is open by then. Each has a host of its own here, as
// we keep to one feed a host at a time, and the paper closes each connection behind its answer.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import pLimit from 'p-limit'
import { Agent, request } from 'undici'
import { checksAtOnce, poll, type PollParts } from '#src/core/poll.ts'
import { openStore } from '#src/store/index.ts'
import { openReader } from '#src/web/index.ts'
import { median, spentBy, withExponents, type Spent } from './measures.ts'

/** `micros`: processor time of this process for each check, of all its threads; `ratio` and `processorRatio` are of the bare client to ours. */
export interface Row {
  readonly feeds: number
  readonly perSecond: number
  readonly barePerSecond: number
  readonly ratio: number
  readonly micros: number
  readonly bareMicros: number
  readonly processorRatio: number
  readonly exponent: number | null
}

const silent = {
  info() {},
  warn() {},
  error(message: string, fields?: Record<string, unknown>) {
    throw new Error(message, { cause: fields })
  },
}
const itemsOfFeed = 10
/** Nothing is due later than this. */
const stepMs = 7 * 3_600_000
/** As many rounds as make so many checks, within bounds. */
const checksOfSize = 50_000
const [fewestRounds, mostRounds] = [2, 9]

/** Medians of rounds that are taken in turns. `news`: each feed has one new item at each check. */
export async function measureFeeds(sizes: readonly number[], { news = false } = {}): Promise<Row[]> {
  const paper = fork(fileURLToPath(import.meta.url), ['serve'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [port] = (await once(paper, 'message')) as [number]
  try {
    const rows: Omit<Row, 'exponent'>[] = []
    for (const size of sizes) rows.push(await measure(size, { paper, port, news }))
    return withExponents(rows, ({ feeds, perSecond }) => ({ work: feeds, cost: feeds / perSecond }))
  } finally {
    paper.kill()
  }
}

async function measure(
  size: number,
  { paper, port, news }: { readonly paper: ChildProcess; readonly port: number; readonly news: boolean },
): Promise<Omit<Row, 'exponent'>> {
  const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'))
  const hosts = Array.from(
    { length: size },
    (_, index) => `127.${1 + Math.floor(index / 62_500)}.${1 + (Math.floor(index / 250) % 250)}.${1 + (index % 250)}:${port}`,
  )
  let now = Date.now()
  const clock = { now: () => now }
  const store = await openStore({ folder }, clock, silent)
  const reader = openReader({ allow: hosts, userAgent: 'Lede/0.1 (bench)', respectRobots: false })
  const context = { ...store, reader, feedReader: reader, model: null, clock, log: silent } as unknown as PollParts
  const pollAll = (): Promise<void> => poll(context, new AbortController().signal)
  let edition = await publish(paper)
  const askAll = async (): Promise<void> => {
    const agent = new Agent({ connections: 1, pipelining: 1 })
    const limit = pLimit(checksAtOnce)
    // What both sides have seen last.
    const headers = { 'if-none-match': `"${news ? edition - 1 : edition}"` }
    await Promise.all(
      hosts.map((host) =>
        limit(async () => {
          const answer = await request(`http://${host}/feed`, { dispatcher: agent, headers })
          await answer.body.dump()
          if (answer.statusCode !== (news ? 200 : 304)) throw new Error(`the paper answered ${answer.statusCode}`)
        }),
      ),
    )
    await agent.destroy()
  }
  try {
    const [first = '', ...others] = hosts
    const { id } = await store.feeds.add(`http://${first}/feed`, now)
    const filter = { include: [], exclude: [], language: null, outlet: null }
    await store.feeds.follow(
      {
        guildId: 'g',
        channelId: 'c',
        feedId: id,
        filter,
        post: 'entries',
        gist: 'own words',
        first: 'nothing',
        roleId: null,
        followedBy: null,
        since: null,
      },
      now,
    )
    await pollAll()
    copyFeed(join(folder, 'lede.db'), id, others)
    const ours: Spent[] = []
    const bare: Spent[] = []
    const rounds = Math.min(mostRounds, Math.max(fewestRounds, Math.round(checksOfSize / size)))
    // The first round of each is not counted.
    for (let round = 0; round <= rounds; round++) {
      if (news) edition = await publish(paper)
      now += stepMs
      const spent = await spentBy(pollAll)
      await requireChecked(join(folder, 'lede.db'), now, size)
      const bareSpent = await spentBy(askAll)
      if (round === 0) continue
      ours.push(spent)
      bare.push(bareSpent)
    }
    const each = (rows: readonly Spent[], of: keyof Spent): number => median(rows.map((row) => row[of])) / size
    return {
      feeds: size,
      perSecond: 1000 / each(ours, 'ms'),
      barePerSecond: 1000 / each(bare, 'ms'),
      ratio: each(bare, 'ms') / each(ours, 'ms'),
      micros: each(ours, 'processorMs') * 1000,
      bareMicros: each(bare, 'processorMs') * 1000,
      processorRatio: each(bare, 'processorMs') / each(ours, 'processorMs'),
    }
  } finally {
    await reader.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The paper's next edition, with one more item; gives its number. */
async function publish(paper: ChildProcess): Promise<number> {
  paper.send('publish')
  const [edition] = (await once(paper, 'message')) as [number]
  return edition
}

/** Following tens of thousands by the front door would take longer than what is measured: the first one's rows are written again under other names. */
function copyFeed(file: string, id: string, hosts: readonly string[]): void {
  const database = new DatabaseSync(file, { timeout: 5_000 })
  const copies = (['feeds', 'follows', 'feed_entries'] as const).map((table) => {
    const renamed: Record<string, string> =
      table === 'feeds'
        ? { id: ':copy', url: ':url', host: ':host' }
        : table === 'follows'
          ? { id: ':copy', feed_id: ':copy' }
          : { feed_id: ':copy' }
    const columns = (database.prepare(`pragma table_info(${table})`).all() as { name: string }[]).map(({ name }) => name)
    const copy = database.prepare(
      `insert into ${table} (${columns.join(', ')}) select ${columns.map((name) => renamed[name] ?? name).join(', ')} from ${table} where ${table === 'feeds' ? 'id' : 'feed_id'} = :id`,
    )
    copy.setAllowUnknownNamedParameters(true)
    return copy
  })
  database.exec('begin immediate')
  for (const [index, host] of hosts.entries())
    for (const copy of copies) copy.run({ id, copy: `copy-${index}`, url: `http://${host}/feed`, host })
  database.exec('commit')
  database.close()
}

async function requireChecked(file: string, at: number, size: number): Promise<void> {
  const database = new DatabaseSync(file, { readOnly: true })
  const { checked } = database
    .prepare('select count(*) as checked from feeds where read_at = ? and not exists (select 1 from feed_claims where feed_id = feeds.id)')
    .get(at) as { checked: number }
  database.close()
  if (checked !== size) throw new Error(`${checked} of ${size} feeds were checked`)
}

if (process.argv[2] === 'serve') {
  let edition = 0
  let [unchanged, whole] = ['', '']
  process.on('message', () => {
    edition += 1
    const items = Array.from(
      { length: itemsOfFeed },
      (_, index) => `<item><guid>${edition + itemsOfFeed - index}</guid><title>Item ${edition + itemsOfFeed - index}</title></item>`,
    ).join('')
    const body = `<rss version="2.0"><channel><title>Paper</title>${items}</channel></rss>`
    const head = (status: string): string =>
      `HTTP/1.1 ${status}\r\netag: "${edition}"\r\ndate: ${new Date().toUTCString()}\r\nconnection: close\r\n`
    unchanged = `${head('304 Not Modified')}\r\n`
    whole = `${head('200 OK')}content-type: application/rss+xml\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
    process.send?.(edition)
  })
  // No HTTP server: it would take more of the machine than the client that is measured.
  const server = createServer({ noDelay: true }, (socket) => {
    socket.on('error', () => {})
    socket.once('data', (asked) => {
      socket.end(asked.includes(`if-none-match: "${edition}"`) ? unchanged : whole)
    })
  })
  server.listen({ port: 0, host: '0.0.0.0', backlog: 1024 }, () => {
    process.send?.((server.address() as AddressInfo).port)
  })
}
