// Posters that are killed at random moments, and the count of what Discord has in the end.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Outgoing } from '#src/core/ports.ts'
import { startLocalDiscord, type LocalDiscord } from '#src/playground/discord.ts'
import { openStore, type OpenStore, type StoreSettings } from '#src/store/index.ts'
import { startNetwork } from './network.ts'

const poster = fileURLToPath(new URL('poster.ts', import.meta.url))

/** How long the local Discord remembers a nonce, in milliseconds: short, so that much is looked for in the channel instead. */
const nonceMs = 2_000
/** A request takes up to this long until it is carried out, mostly much less, in milliseconds: some outlive the poster that sent them. */
const delayMs = 800
/** A poster is killed at most this long after it is ready, in milliseconds. */
const lifeMs = 600

export interface KillingSettings {
  readonly kills: number
  readonly entries: number
  readonly channels: number
  /** Posters at a time. */
  readonly processes: number
  readonly seed: number
  /** An empty PostgreSQL; default: a file. */
  readonly databaseUrl?: string | undefined
}

/**
 * `savedByNonce`: repeated requests that gave the message that was there. `lookedFor`: times a channel was read
 * for one, and `found` those in which it was there. */
export interface Killed {
  kills: number
  rounds: number
  posts: number
  lost: number
  twice: number
  outOfOrder: number
  savedByNonce: number
  lookedFor: number
  found: number
}

/** Has the entries posted again and again, in new channels, until as many posters were killed. */
export async function killWhilePosting({ kills, entries, channels, processes, seed, databaseUrl }: KillingSettings): Promise<Killed> {
  const random = randomNumbers(seed)
  const folder = mkdtempSync(join(tmpdir(), 'lede-delivery-'))
  const discord = await startLocalDiscord({ rateLimits: false, nonceMs })
  const network = await startNetwork(new URL(discord.url).origin, () => random() ** 4 * delayMs)
  const store = await openStore({ folder, databaseUrl }, { now: () => Date.now() }, { info() {}, warn() {}, error() {} })
  const total: Killed = { kills: 0, rounds: 0, posts: 0, lost: 0, twice: 0, outOfOrder: 0, savedByNonce: 0, lookedFor: 0, found: 0 }
  try {
    while (total.kills < kills) {
      const channelIds = Array.from({ length: channels }, (_, index) => discord.addChannel(`round-${total.rounds}-${index}`))
      const sent = Array.from({ length: entries }, (_, index) =>
        entry(`${total.rounds} ${index}`, channelIds[index % channels] ?? '', discord.guildId),
      )
      for (const outgoing of sent) await store.outbox.add(outgoing)
      const last = (): boolean => total.kills >= kills
      await Promise.all(
        Array.from({ length: processes }, () =>
          killUntilDelivered(sent, {
            store,
            apiUrl: `${network.url}/api`,
            token: discord.token,
            settings: { folder, databaseUrl },
            random,
            last,
            onKill: () => {
              total.kills += 1
            },
            onFound: () => {
              total.found += 1
            },
          }),
        ),
      )
      count(sent, channelIds, discord, total)
      total.rounds += 1
    }
    return total
  } finally {
    await store.close()
    await network.close()
    await discord.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function entry(name: string, channelId: string, guildId: string): Outgoing {
  return {
    key: `entry ${name}`,
    guildId,
    channelId,
    source: 'follow 1',
    language: 'en',
    items: [`entry ${name}`],
    setUpBy: null,
    expiresAt: null,
    posting: {
      kind: 'entry',
      articleId: `article-${name.replace(' ', '-')}`,
      title: `Entry ${name}`,
      url: 'https://paper.example/',
      outlet: 'The Paper',
      published: null,
      gist: 'Something happened.',
      roleId: null,
    },
  }
}

interface Parts {
  store: OpenStore
  apiUrl: string
  token: string
  settings: StoreSettings
  random: () => number
  last: () => boolean
  onKill: () => void
  onFound: () => void
}

/** One poster after the other, each killed; when there were enough kills the last one may finish. */
async function killUntilDelivered(
  sent: readonly Outgoing[],
  { store, apiUrl, token, settings, random, last, onKill, onFound }: Parts,
): Promise<void> {
  for (;;) {
    // Now and then nobody is there for longer than a nonce lives.
    if (random() < 0.1) await sleep(nonceMs * 1.2)
    if (await isDelivered(sent, store)) return
    const child = spawn(process.execPath, [poster, JSON.stringify(settings), apiUrl, token], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.on('data', (bytes: Buffer) => {
      for (const line of String(bytes).split('\n')) if (line === 'found') onFound()
    })
    if (random() < 0.9) await ready(child)
    else await sleep(random() * 300)
    if (last()) while (!(await isDelivered(sent, store))) await sleep(50)
    else await sleep(random() * lifeMs)
    const wasLast = last()
    child.kill('SIGKILL')
    await ended(child)
    if (!wasLast) onKill()
  }
}

async function isDelivered(sent: readonly Outgoing[], { outbox }: OpenStore): Promise<boolean> {
  for (const { key } of sent.toReversed()) if ((await outbox.state(key)) !== 'delivered') return false
  return true
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.stdout?.once('data', () => {
      resolve()
    })
    child.once('exit', () => {
      resolve()
    })
  })
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve()
    })
  })
}

function count(sent: readonly Outgoing[], channelIds: readonly string[], discord: LocalDiscord, total: Killed): void {
  const reader = discord.seat('Ana')
  for (const channelId of channelIds) {
    const expected = sent
      .filter((outgoing) => outgoing.channelId === channelId)
      .map(({ posting }) => (posting.kind === 'entry' ? posting.title : ''))
    const titles = reader.messages(channelId).map(({ embeds }) => embeds[0]?.title ?? '')
    const first = [...new Set(titles)]
    total.posts += titles.length
    total.lost += expected.filter((title) => !titles.includes(title)).length
    total.twice += titles.length - first.length
    total.outOfOrder += first.filter((title, index) => title !== expected.filter((wanted) => titles.includes(wanted))[index]).length
    const requests = discord.requests.filter(({ path, status }) => path === `/channels/${channelId}/messages` && status === 200)
    total.savedByNonce += requests.filter(({ method }) => method === 'POST').length - titles.length
    total.lookedFor += requests.filter(({ method }) => method === 'GET').length
  }
}

/** Mulberry32: the same numbers for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
