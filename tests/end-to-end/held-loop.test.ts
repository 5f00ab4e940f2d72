// The event loop of a running process is held for five seconds, in the middle of a summary, of deliveries and of heartbeats, while people ask: everything
// goes on where it was, nothing comes twice, and the port for whoever looks after the bot shows it.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startLocalDiscord, type LocalDiscord } from '#src/playground/discord.ts'
import { openStore } from '#src/store/index.ts'
import { patientClocks } from '../support/clocks.ts'
import { bareEnvironment } from '../support/environment.ts'
import { silent } from '../support/log.ts'
import { startModelServer, type ModelServer } from '../support/model-server.ts'
import { finished, seen } from '../support/seen.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const barrier = readFileSync(new URL('../fixtures/barrier.html', import.meta.url), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'lede-held-'))
const holdMs = 5_000
const beatMs = 1_000

describe.skipIf(process.platform === 'win32')('an event loop that is held', () => {
  let local: LocalDiscord
  let model: ModelServer
  let paper: Server
  let child: ChildProcess
  let healthPort = 0
  let output = ''
  const start = async (environment: Record<string, string>): Promise<ChildProcess> => {
    const started = spawn(process.execPath, ['--import', './tests/support/hold.ts', 'src/start.js'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...bareEnvironment,
        LEDE_DATA: folder,
        DISCORD_TOKEN: local.token,
        DISCORD_API_URL: local.url,
        OPENAI_BASE_URL: model.url,
        OPENAI_API_KEY: 'key',
        LEDE_FETCH_ALLOW: `127.0.0.1:${(paper.address() as AddressInfo).port},${new URL(local.url).host}`,
        ...environment,
      },
    })
    let said = ''
    await new Promise<void>((resolve) => {
      started.stdout?.on('data', (data: Buffer) => {
        said += data.toString('utf8')
        output += data.toString('utf8')
        if (said.includes('Lede is connected')) resolve()
      })
    })
    return started
  }
  beforeAll(async () => {
    local = await startLocalDiscord({ rateLimits: false, clocks: patientClocks, heartbeatMs: beatMs })
    model = await startModelServer({})
    paper = createServer((request, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(barrier.replace('on Friday', `on Friday at gate ${request.url?.slice(1) ?? ''}`))
    }).listen(0, '127.0.0.1')
    await once(paper, 'listening')
    const free = createServer().listen(0, '127.0.0.1')
    await once(free, 'listening')
    healthPort = (free.address() as AddressInfo).port
    free.close()
    child = await start({ HEALTH_PORT: String(healthPort), LEDE_TEST_HOLD_MS: String(holdMs) })
  })
  afterAll(async () => {
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
    await local.close()
    await model.close()
    await new Promise((resolve) => {
      paper.close(resolve)
    })
    rmSync(folder, { recursive: true, force: true })
  })

  const channel = (): string => local.channelId
  const url = (path: string): string => `http://127.0.0.1:${(paper.address() as AddressInfo).port}/${path}`
  // Each on a connection of its own: one that was kept may be closed by the process that was held, just as it is asked.
  const lagSeconds = async (): Promise<number> =>
    Number(
      /^nodejs_eventloop_lag_max_seconds(?:\{[^}]*\})? (\S+)$/m.exec(
        await (await fetch(`http://127.0.0.1:${healthPort}/metrics`, { headers: { connection: 'close' } })).text(),
      )?.[1],
    )

  test('in the middle of everything', async () => {
    const ana = local.seat('Ana')
    // Another process on the same folder puts something into the outbox.
    const store = await openStore({ folder }, { now: () => Date.now() }, silent)
    const keys = Array.from({ length: 8 }, (_, index) => `Posting ${index + 1}`)
    try {
      model.paceMs = 150
      // Reading the lag begins it anew, and the first hundredth of a second after that isn't measured: well before the loop is held.
      await lagSeconds()
      await ana.command(channel(), 'summarize', { url: url('1') })
      const begun = await seen(ana, channel(), ({ embeds }) => (embeds[0]?.description ?? '') !== '')
      for (const key of keys) {
        await store.outbox.add({
          key,
          guildId: local.guildId,
          channelId: channel(),
          source: 'follow 1',
          language: 'en',
          items: [key],
          setUpBy: ana.user.id,
          expiresAt: null,
          posting: {
            kind: 'entry',
            articleId: null,
            title: key,
            url: 'https://paper.example/1',
            outlet: 'The Paper',
            published: null,
            gist: null,
            roleId: null,
          },
        })
      }
      const heldAt = performance.now()
      child.kill('SIGUSR2')
      model.paceMs = 0
      const answers = await Promise.all(
        [2, 3, 4].map(async (number) => {
          const outcome = await local.seat(`P${number}`).command(channel(), 'summarize', { url: url(String(number)) })
          return { kind: outcome.kind, afterMs: performance.now() - heldAt }
        }),
      )
      expect(answers.map(({ kind }) => kind)).toEqual(['acknowledged', 'acknowledged', 'acknowledged'])
      // By the gateway's thread, while the loop is held.
      expect(Math.max(...answers.map(({ afterMs }) => afterMs))).toBeLessThan(holdMs - 1_000)
      expect(await lagSeconds()).toBeGreaterThan(holdMs / 1_000 - 1)
      const cards = (): string[] =>
        ana
          .messages(channel())
          .filter((message) => finished(message) && message.embeds[0]?.footer?.text.includes('written by test-model') === true)
          .map(({ embeds }) => /gate \d/.exec(embeds[0]?.description ?? '')?.[0] ?? '?')
      const titles = (): string[] =>
        ana.messages(channel()).flatMap(({ embeds }) => (embeds[0]?.title?.startsWith('Posting ') === true ? [embeds[0].title] : []))
      await expect.poll(() => cards().toSorted()).toEqual(['gate 1', 'gate 2', 'gate 3', 'gate 4'])
      expect(ana.messages(channel()).find(({ id }) => id === begun.id)?.embeds[0]?.description).toContain('gate 1')
      await expect.poll(titles).toEqual(keys)
      // Whatever was to come twice would be there by now: something later is.
      await ana.command(channel(), 'summarize', { url: url('5') })
      await expect.poll(() => cards().toSorted()).toEqual(['gate 1', 'gate 2', 'gate 3', 'gate 4', 'gate 5'])
      expect(titles()).toEqual(keys)
      expect(output).not.toMatch(/"level":(?:50|"error")/)
      process.stderr.write(
        `An event loop held for ${holdMs / 1_000} s: three who asked meanwhile acknowledged ${answers.map(({ afterMs }) => Math.round(afterMs)).join(', ')} ms after its beginning, 5 of 5 summaries and ${keys.length} of ${keys.length} postings once\n`,
      )
    } finally {
      await store.close()
    }
  }, 200_000)

  test('for longer than a lease: another process has taken the reply up, and what stands there is its', async () => {
    const ana = local.seat('Ana')
    const held = await start({ LEDE_TEST_HOLD_MS: '60000' })
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
    child = held
    model.paceMs = 150
    const before = new Set(ana.messages(channel()).map(({ id }) => id))
    await ana.command(channel(), 'summarize', { url: url('6') })
    const begun = await seen(ana, channel(), ({ id, embeds }) => !before.has(id) && (embeds[0]?.description ?? '') !== '')
    held.kill('SIGUSR2')
    const heldAt = performance.now()
    const other = await start({})
    model.paceMs = 0
    const of = (): string => JSON.stringify(ana.messages(channel()).find(({ id }) => id === begun.id) ?? null)
    await seen(ana, channel(), (message) => message.id === begun.id && finished(message), 90_000)
    // Its thread, and whatever else belongs to it, is there by then.
    await seen(ana, begun.id, ({ author }) => author.bot === true)
    await sleep(5_000)
    const written = of()
    // The thread of the one that is held claims nothing for it any more: the other answers at once.
    await ana.command(channel(), 'summarize', { url: url('8') })
    await seen(ana, channel(), (message) => finished(message) && message.embeds[0]?.description?.includes('gate 8') === true)
    expect(performance.now() - heldAt).toBeLessThan(60_000)
    // Alone again, it answers what comes next: by then it has dealt with what it had in hand.
    const otherGone = once(other, 'exit')
    other.kill('SIGTERM')
    await otherGone
    expect(await ana.command(channel(), 'summarize', { url: url('7') })).toMatchObject({ kind: 'acknowledged' })
    await seen(ana, channel(), (message) => finished(message) && message.embeds[0]?.description?.includes('gate 7') === true, 90_000)
    expect(of()).toBe(written)
    expect(output).not.toMatch(/"level":(?:50|"error")/)
  }, 300_000)
})
