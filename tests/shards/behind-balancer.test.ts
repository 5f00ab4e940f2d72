// Interactions by HTTP, handed by a load balancer to either of two processes: one is away for a while and nobody notices, and a reply
// is stopped from the other process.
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buttonOf, finished, labelsOf, seen } from '../support/seen.ts'
import { assembleFleet, type Fleet, type Process } from './processes.ts'

let fleet: Fleet
let balancer: Server
let processes: Process[] = []
/** Where each process takes interactions; the balancer goes round, and on to the next where one refuses. */
let ports: number[] = []
let round = 0
const served = new Map<number, number>()

const start = async (shard: number): Promise<Process> => {
  const process = await fleet.start({ SHARDS: `${shard}/2`, INTERACTIONS_PORT: '0' })
  ports[shard] = Number(/to port (\d+)/.exec(process.output())?.[1])
  return process
}

/** The status of the answer; null where there is none. */
function forward(
  port: number,
  body: Buffer,
  headers: Record<string, string | string[] | undefined>,
): Promise<{ status: number; body: Buffer } | null> {
  return new Promise((resolve) => {
    const forwarded = request({ port, host: '127.0.0.1', path: '/interactions', method: 'POST', headers }, (response) => {
      response.toArray().then(
        (chunks) => {
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks as Buffer[]) })
        },
        () => {
          resolve(null)
        },
      )
    })
    forwarded.on('error', () => {
      resolve(null)
    })
    forwarded.end(body)
  })
}

beforeAll(async () => {
  fleet = await assembleFleet({ shards: 2, maxConcurrency: 2 })
  processes = await Promise.all([start(0), start(1)])
  balancer = createServer((incoming, outgoing) => {
    void incoming.toArray().then(async (chunks) => {
      const { host: _host, connection: _connection, ...headers } = incoming.headers
      round += 1
      for (const index of [round, round + 1]) {
        const port = ports[index % 2] ?? 0
        const answer = await forward(port, Buffer.concat(chunks as Buffer[]), headers)
        if (answer === null || answer.status === 503) continue
        served.set(port, (served.get(port) ?? 0) + 1)
        outgoing.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
        return
      }
      outgoing.writeHead(502).end()
    })
  })
  await new Promise<void>((resolve) => {
    balancer.listen(0, '127.0.0.1', resolve)
  })
  await fleet.discord.endpoint.enter(`http://127.0.0.1:${(balancer.address() as AddressInfo).port}/interactions`)
})
afterAll(async () => {
  await new Promise((resolve) => {
    balancer.close(resolve)
  })
  await fleet.close()
})

test('one process goes and comes back under load: everybody is answered', async () => {
  const ana = fleet.discord.seat('Ana')
  const { channelId } = fleet.discord
  fleet.model.paceMs = 10
  const over = new AbortController()
  const kinds: string[] = []
  const load = (async () => {
    while (!over.signal.aborted) {
      kinds.push((await ana.command(channelId, 'summarize', { url: fleet.newPage() })).kind)
      await sleep(200)
    }
  })()
  const bothServe = (): Promise<void> =>
    vi.waitFor(() => {
      expect(ports.map((port) => (served.get(port) ?? 0) > 0)).toEqual([true, true])
    }, 20_000)
  await bothServe()
  expect(await processes[0]?.stop()).toBe(0)
  processes[0] = await start(0)
  await bothServe()
  over.abort()
  await load
  fleet.model.paceMs = 0
  expect(kinds.filter((kind) => kind !== 'acknowledged')).toEqual([])
  await expect
    .poll(() => ana.messages(channelId).filter((message) => message.embeds.length > 0 && finished(message)).length)
    .toBe(kinds.length)
  expect(served.size).toBe(3)
})

test('Stop works whichever process gets the press', async () => {
  const ana = fleet.discord.seat('Ana')
  const { channelId } = fleet.discord
  fleet.model.paceMs = 100
  for (let count = 0; count < 2; count += 1) {
    const before = new Set(ana.messages(channelId).map(({ id }) => id))
    await ana.command(channelId, 'summarize', { url: fleet.newPage() })
    const writing = await seen(ana, channelId, (message) => !before.has(message.id) && labelsOf(message).includes('Stop'))
    // The balancer goes round: the press reaches the other one.
    const servedBefore = new Map(served)
    await ana.press(channelId, writing.id, buttonOf(writing, 'Stop'))
    const stopped = await seen(ana, channelId, (message) => message.id === writing.id && finished(message))
    expect(stopped.embeds[0]?.footer?.text).toContain('stopped')
    expect([...served].filter(([port, times]) => times !== servedBefore.get(port))).toHaveLength(1)
  }
  fleet.model.paceMs = 0
})

test('told to stop while a reply takes too long, a process leaves it to the other, which brings it to its end', async () => {
  const ana = fleet.discord.seat('Ana')
  const { channelId } = fleet.discord
  fleet.model.paceMs = 5_000
  const before = new Set(ana.messages(channelId).map(({ id }) => id))
  const [servedBefore, [leaving, staying]] = [new Map(served), processes]
  // The balancer goes round: of two, one is written by the process that leaves.
  for (let count = 0; count < 2; count += 1) await ana.command(channelId, 'summarize', { url: fleet.newPage() })
  expect(ports.map((port) => (served.get(port) ?? 0) - (servedBefore.get(port) ?? 0))).toEqual([1, 1])
  await expect
    .poll(() => ana.messages(channelId).filter((message) => !before.has(message.id) && labelsOf(message).includes('Stop')).length)
    .toBe(2)
  expect(await leaving?.stop()).toBe(0)
  fleet.model.paceMs = 0
  await expect
    .poll(
      () => ana.messages(channelId).filter((message) => !before.has(message.id) && message.embeds.length > 0 && finished(message)).length,
    )
    .toBe(2)
  expect(staying?.child.exitCode).toBeNull()
})
