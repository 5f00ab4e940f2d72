// Embeddings by a server on loopback: each text once, for whoever asks and after a restart; within the budget; and a failing server
// costs nothing but what words alone cannot tell.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noOperatorLimits, type OperatorLimits } from '#src/core/budget.ts'
import { closeness, toMeaning, type Embedder } from '#src/core/meaning.ts'
import { dayIn } from '#src/core/periods.ts'
import { placeInStory } from '#src/core/story.ts'
import { openEmbedder } from '#src/llm/index.ts'
import { openStore, type OpenStore } from '#src/store/index.ts'
import type { Told } from '../support/events.ts'
import { silent } from '../support/log.ts'
import { readTold } from '../support/told.ts'

let folder: string
let store: OpenStore
let server: Server
let asked: string[]
let answer: { status: number; body?: string }
let now: number
/** What a text means to the server: it has a direction for each of these words. */
const words = ['ferry', 'bridge', 'fire', 'vote']

beforeEach(async () => {
  now = Date.parse('2026-11-25T12:00:00Z')
  folder = mkdtempSync(join(tmpdir(), 'lede-embeddings-'))
  asked = []
  answer = { status: 200 }
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
    })
    request.on('end', () => {
      const { input } = JSON.parse(Buffer.concat(chunks).toString()) as { input: string }
      asked.push(input)
      const embedding = [0.01, ...words.map((word) => input.toLowerCase().split(word).length - 1)]
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(
        answer.body ??
          JSON.stringify({
            object: 'list',
            model: 'm',
            data: [{ object: 'embedding', index: 0, embedding }],
            usage: { prompt_tokens: 100, total_tokens: 100 },
          }),
      )
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  store = await openStore({ folder }, { now: () => now }, silent)
})
afterEach(async () => {
  await store.close()
  server.closeAllConnections()
  await new Promise((resolve) => {
    server.close(resolve)
  })
  rmSync(folder, { recursive: true, force: true })
})

const open = (limits: Partial<OperatorLimits> = {}): Embedder =>
  openEmbedder({
    apiKey: undefined,
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    model: 'm',
    price: [1, 0],
    cache: store.cache,
    clock: { now: () => now },
    log: silent,
    treasury: { ...store, limits: { ...noOperatorLimits, ...limits }, clock: { now: () => now } },
  })
const used = async (): Promise<number> =>
  (await store.budgets.usage('all', { from: dayIn('UTC', now), to: dayIn('UTC', now) })).reduce((sum, { calls }) => sum + calls, 0)

test('a text is embedded once: by many at the same time, again, and after a restart', async () => {
  const embedder = open()
  const all = await Promise.all(Array.from({ length: 5 }, () => embedder.embed('a ferry')))
  expect(new Set(all).size).toBe(1)
  expect(await embedder.embed('a ferry')).toBe(all[0])
  await store.close()
  store = await openStore({ folder }, { now: () => now }, silent)
  const later = open()
  expect(await later.embed('a ferry')).toBe(all[0])
  expect(asked).toEqual(['a ferry'])
  expect(await used()).toBe(1)
  expect(closeness(all[0] ?? '', (await later.embed('ferry, ferry')) ?? '')).toBeGreaterThan(0.99)
  expect(closeness(all[0] ?? '', (await later.embed('a bridge')) ?? '')).toBeLessThan(0.1)
})

describe('without an answer', () => {
  test.each([
    [500, undefined],
    [401, undefined],
    [200, '<html>'],
    [200, '{"data":[]}'],
    [200, '{"data":[{"embedding":["x"]}]}'],
  ])('%s %s: none, nothing is paid, and the server is left alone for a minute', async (status, body) => {
    answer = { status, ...(body === undefined ? {} : { body }) }
    const embedder = open()
    expect(await embedder.embed('a ferry')).toBeNull()
    expect(await embedder.embed('a bridge')).toBeNull()
    expect(asked).toHaveLength(1)
    expect(await used()).toBe(0)
    answer = { status: 200 }
    now += 61_000
    expect(await embedder.embed('a ferry')).not.toBeNull()
  })

  test('over budget nothing is asked', async () => {
    const embedder = open({ dailyUsd: 0 })
    expect(await embedder.embed('a ferry')).toBeNull()
    expect(asked).toEqual([])
  })
})

test('a direction survives being kept, and is compared with those of its own model alone', () => {
  const [one, other] = [toMeaning('m', [0.5, -0.25, 0]), toMeaning('m', [0.25, 0.5, 0])]
  expect(closeness(one, one)).toBeCloseTo(1, 5)
  expect(closeness(one, other)).toBeCloseTo(0, 1)
  expect(closeness(one, toMeaning('n', [0.5, -0.25, 0]))).toBeNull()
  expect(closeness(one, toMeaning('m', [0.5, -0.25]))).toBeNull()
  expect(closeness(one, toMeaning('m', [0, 0, 0]))).toBeNull()
})

describe('stories', () => {
  const at = '2026-11-25T08:00:00Z'
  // Two reports of one event that have little but a name in common, and one like the second of another place.
  const first: Told = {
    title: 'Ferry runs aground off Skarvik',
    site: 'Orla Courier',
    at,
    text: [
      'The ferry Solveig ran aground on a sandbank off Skarvik at dawn, and a tug could not free the vessel before the tide turned.',
      'Passengers drank coffee in the saloon, the shipping line said.',
    ],
  }
  const second: Told = {
    title: 'Stranded ferry: lifeboats bring everyone to shore',
    site: 'Radio Orla',
    at,
    text: [
      'After six hours on the Solveig all travellers are back in Skarvik; rescuers took them ashore by lifeboat in calm weather.',
      'A diver is to look for leaks, harbour officials said.',
    ],
  }
  const elsewhere: Told = {
    title: 'Stranded ferry: lifeboats bring everyone to shore',
    site: 'Bay Times',
    at,
    text: [
      'After four hours on the Borg all travellers are back in Tarnow; rescuers took them ashore by lifeboat in calm weather.',
      'A diver is to look for leaks, harbour officials said.',
    ],
  }

  async function grouped(reports: readonly Told[], embedder: Embedder | undefined): Promise<number> {
    const stories = new Set<string>()
    for (const told of reports) {
      const { article } = await store.articles.save(readTold(told), 'public')
      stories.add((await placeInStory(article, { stories: store.stories, embedder, log: silent }))?.id ?? '')
    }
    return stories.size
  }

  test('what words alone leave apart comes together where it means the same; each article is embedded once', async () => {
    const embedder = open()
    expect(await grouped([first, second, first, second], embedder)).toBe(1)
    expect(asked).toHaveLength(2)
  })

  test('without embeddings words alone decide', async () => {
    expect(await grouped([first, second], undefined)).toBe(2)
    expect(asked).toEqual([])
  })

  test('a server that is away costs nothing but what words do not tell', async () => {
    answer = { status: 500 }
    expect(await grouped([first, second], open())).toBe(2)
    expect(asked).toHaveLength(1)
  })

  test('a meaning outweighs no other name: two events stay two', async () => {
    expect(await grouped([first, elsewhere], open())).toBe(2)
    expect(
      await grouped(
        [
          { ...second, site: 'C' },
          { ...elsewhere, site: 'D' },
        ],
        open(),
      ),
    ).toBe(2)
  })
})
