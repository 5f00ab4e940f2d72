// The page's door without a browser: who is let in, what is served, and what a window may say.
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { startLocalDiscord, type LocalDiscord } from '#src/playground/discord.ts'
import { startPage } from '#src/playground/page.ts'
import { serveStories, stories, unreadableStories } from '#src/playground/stories.ts'

let local: LocalDiscord
let page: Awaited<ReturnType<typeof startPage>>
beforeAll(async () => {
  local = await startLocalDiscord()
  page = await startPage(local, { port: 0, people: [{ name: 'Ana', moderator: true }, { name: 'Ben' }] })
})
afterAll(async () => {
  await page.close()
  await local.close()
})

function get(path: string, headers: Record<string, string> = {}): Promise<{ status: number; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    request(`${page.url}${path}`, { headers }, (response) => {
      response.resume()
      resolve({ status: response.statusCode ?? 0, headers: response.headers })
    })
      .on('error', reject)
      .end()
  })
}

/** The messages of a window that says `said`, until the line closes or `enough` have come. */
function windowOf(
  said: string[],
  { origin = page.url, person = 'Ana', enough = 2 } = {},
): Promise<{ messages: { type: string; [key: string]: unknown }[]; refused: boolean; code: number | null }> {
  return new Promise((resolve) => {
    const messages: { type: string }[] = []
    const socket = new WebSocket(`${page.url.replace('http', 'ws')}/socket?person=${person}`, origin === '' ? {} : { origin })
    socket.on('open', () => {
      for (const each of said) socket.send(each)
    })
    socket.on('message', (data) => {
      messages.push(JSON.parse((data as Buffer).toString()) as { type: string })
      if (messages.length >= enough) socket.close(1000)
    })
    socket.on('close', (code) => {
      resolve({ messages, refused: false, code })
    })
    socket.on('error', () => {
      resolve({ messages, refused: true, code: null })
    })
  })
}

describe('files', () => {
  test('the page and its parts are served under a policy without inline scripts', async () => {
    for (const path of ['/', '/main.ts', '/style.css']) {
      const { status, headers } = await get(path)
      expect(status).toBe(200)
      expect(headers['content-security-policy']).toContain("script-src 'self';")
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  test.each(['/../page.ts', '/%2e%2e/page.ts', '/actions.ts', '/main.js', '/..%2factions.ts'])('%s is not', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  test('a foreign name for this address gets nothing', async () => {
    expect((await get('/', { host: 'rebound.example' })).status).toBe(404)
    expect((await get('/', { origin: 'https://elsewhere.example' })).status).toBe(404)
  })
})

describe('windows', () => {
  test('the first message is everything that the person sees', async () => {
    const { messages } = await windowOf([], { person: 'Ben', enough: 1 })
    expect(messages[0]).toMatchObject({
      type: 'snapshot',
      snapshot: { user: { global_name: 'Ben' }, people: [{ name: 'Ana' }, { name: 'Ben' }] },
    })
  })

  test.each([
    ['another site', 'https://elsewhere.example'],
    ['no origin', ''],
    ['another port', 'http://127.0.0.1:1'],
  ])('%s is kept out', async (_, origin) => {
    expect(await windowOf([], { origin })).toMatchObject({ refused: true, messages: [] })
  })

  test('what is said reaches the channel, and the window hears of it', async () => {
    const { messages } = await windowOf(
      [JSON.stringify({ id: 1, action: { type: 'say', channelId: local.channelId, content: 'Good morning' } })],
      { enough: 3 },
    )
    expect(messages.map(({ type }) => type).sort()).toEqual(['done', 'event', 'snapshot'])
    expect(local.seat('Ben').messages(local.channelId).at(-1)?.content).toBe('Good morning')
  })

  test.each([
    'not json',
    '{}',
    JSON.stringify({ id: 1, action: { type: 'shutdown' } }),
    JSON.stringify({ id: 1, action: { type: 'say', channelId: '../x', content: 'x' } }),
  ])('%s ends the line', async (said) => {
    expect((await windowOf([said])).code).toBe(1008)
  })

  test('what the local Discord refuses comes back with its reason', async () => {
    const { messages } = await windowOf([
      JSON.stringify({ id: 7, action: { type: 'command', channelId: local.channelId, name: 'nothing', options: {} } }),
    ])
    expect(messages.at(-1)).toMatchObject({ type: 'refused', id: 7, reason: expect.stringContaining('nothing') })
  })
})

describe('sample stories', () => {
  test('are served on loopback under the addresses that they are listed with', async () => {
    const served = await serveStories(0)
    try {
      for (const { url, html } of [...stories(served.origin), ...unreadableStories(served.origin)])
        expect(await (await fetch(url)).text()).toBe(html)
      expect((await fetch(`${served.origin}/nothing`)).status).toBe(404)
    } finally {
      await served.close()
    }
  })

  test('are in seven languages', () => {
    expect(new Set(stories().map(({ html }) => /<html lang="(\w+)/.exec(html)?.[1]))).toEqual(
      new Set(['en', 'es', 'de', 'hi', 'ar', 'ja', 'zh']),
    )
  })

  test('where the port is taken another one is found', async () => {
    const first = await serveStories(0)
    const second = await serveStories(Number(first.host.split(':')[1]))
    expect(second.host).not.toBe(first.host)
    await first.close()
    await second.close()
  })
})
