// What whoever looks after the bot sees: that it lives, whether it should be given work, and figures that follow what readers do.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { openHealth, type Health } from '#src/health/index.ts'
import { openMetrics } from '#src/health/metrics.ts'
import { gatewayPatienceMs } from '#src/health/readiness.ts'
import { openLog } from '#src/log.ts'
import { finished, seen, summarized } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const barrier = read('tests/fixtures/barrier.html')

/** The value of a line of Prometheus's text format; 0 where there is none, the sum of all that have these labels. */
function value(text: string, name: string, labels: Record<string, string> = {}): number {
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
  const fits = lines.filter((line) => Object.entries(labels).every(([label, wanted]) => line.includes(`${label}="${wanted}"`)))
  return fits.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)
}

describe('a running bot', () => {
  let town: Town
  let jump = 0
  const lines: string[] = []
  beforeAll(async () => {
    town = await startTown({
      model: true,
      price: [1, 2],
      health: true,
      now: () => Date.now() + jump,
      log: openLog('error', {
        destination: {
          write: (line: string) => {
            lines.push(line)
          },
        },
      }),
    })
    town.print('/barrier', { body: barrier })
  })
  afterAll(async () => {
    await town.close()
  })
  const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(`http://127.0.0.1:${town.bot.healthPort}${path}`, init)
  const metrics = async (): Promise<string> => (await ask('/metrics')).text()

  test('it lives and is ready; other addresses and methods are none', async () => {
    expect((await ask('/healthz')).status).toBe(200)
    expect([(await ask('/readyz')).status, await (await ask('/readyz')).text()]).toEqual([200, 'ready\n'])
    expect((await ask('/')).status).toBe(404)
    expect((await ask('/metrics', { method: 'POST', body: 'x' })).status).toBe(405)
    expect(await (await ask('/healthz', { method: 'HEAD' })).text()).toBe('')
  })

  test('a summary, then the same again in another server: each figure follows', async () => {
    const { ana, discord } = town
    await summarized(ana, discord.channelId, { url: town.page('/barrier') })
    const first = await metrics()
    expect(value(first, 'lede_acknowledgement_seconds_count', { door: 'command' })).toBe(1)
    expect(value(first, 'lede_first_words_seconds_count', { request: 'summarize' })).toBe(1)
    expect(value(first, 'lede_reply_seconds_count', { request: 'summarize', writer: 'model' })).toBe(1)
    expect(value(first, 'lede_claims_total')).toBeGreaterThan(3)
    expect(value(first, 'lede_cache_requests_total', { outcome: 'hit' })).toBe(0)
    expect(value(first, 'lede_cache_requests_total', { outcome: 'miss' })).toBeGreaterThan(0)
    expect(value(first, 'lede_model_tokens_total', { direction: 'read' })).toBeGreaterThan(0)
    expect(value(first, 'lede_model_spend_usd_total')).toBeGreaterThan(0)
    expect(value(first, 'lede_gateway_up', { shard: '0' })).toBe(1)
    expect([value(first, 'lede_store_up'), value(first, 'lede_ready'), value(first, 'lede_replies_running')]).toEqual([1, 1, 0])
    expect(value(first, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0)

    const { channelId } = discord.addGuild('Elsewhere', [ana])
    await summarized(ana, channelId, { url: town.page('/barrier') })
    const second = await metrics()
    expect(value(second, 'lede_cache_requests_total', { outcome: 'hit' })).toBeGreaterThan(0)
    expect(value(second, 'lede_reply_seconds_count', { writer: 'cache' })).toBe(1)
    expect(value(second, 'lede_model_spend_usd_total')).toBe(value(first, 'lede_model_spend_usd_total'))
  })

  test('no figure names a server, a channel, a person or an address', async () => {
    const text = await metrics()
    for (const secret of [town.discord.guildId, town.discord.channelId, town.ana.user.id, 'barrier', town.discord.token])
      expect(text).not.toContain(secret)
  })

  test('what waits in the store is counted', async () => {
    const { context } = town.bot
    await context.outbox.add({
      key: 'of nobody',
      guildId: town.discord.guildId,
      channelId: '100000000000000001',
      source: 'test',
      posting: { kind: 'trouble', channelId: '1', trouble: 'no access' },
      language: 'en',
      items: [],
      setUpBy: null,
      expiresAt: null,
    })
    await expect.poll(async () => value(await metrics(), 'lede_posts_waiting')).toBe(1)
    await expect.poll(async () => value(await metrics(), 'lede_posts_total', { outcome: 'failed' })).toBeGreaterThan(0)
  })

  test('an error that nobody foresaw has a reference, and the log has it under the same', async () => {
    const { bot, discord, ana } = town
    const { replies } = bot.context as { replies: { start: unknown } }
    const start = replies.start
    replies.start = () => {
      throw new TypeError('on purpose')
    }
    try {
      await ana.command(discord.channelId, 'summarize', { url: town.page('/barrier') })
      const told = await seen(ana, discord.channelId, ({ content }) => /[0-9a-f]{8}/.test(content) && content.startsWith('⚠️'))
      const reference = /[0-9a-f]{8}/.exec(told.content)?.[0]
      expect(
        lines.map((line) => JSON.parse(line) as object).filter((line) => 'reference' in line && line.reference === reference),
      ).toMatchObject([{ msg: 'unexpected failure', error: { name: 'TypeError', message: 'on purpose' } }])
      expect(value(await metrics(), 'lede_log_lines_total', { level: 'error' })).toBe(1)
    } finally {
      replies.start = start
    }
  })

  test('told to stop it takes no more work, while a reply is still being written', async () => {
    const { ana, discord, model } = town
    if (model === null) throw new Error('there is a model')
    model.paceMs = 30
    town.print('/another', { body: barrier.replaceAll('Friday', 'Friday evening') })
    await ana.command(discord.channelId, 'summarize', { url: town.page('/another') })
    await expect.poll(async () => value(await metrics(), 'lede_replies_running')).toBe(1)
    const closed = town.bot.close(15_000)
    await expect.poll(async () => (await ask('/readyz')).text()).toBe('stopping\n')
    expect((await ask('/healthz')).status).toBe(200)
    model.paceMs = 0
    await closed
    await seen(ana, discord.channelId, finished)
    await town.restart()
  })

  test('a gateway that is away for longer than a minute makes it unready, and it says which shard', async () => {
    await town.discord.close()
    await expect.poll(async () => value(await metrics(), 'lede_gateway_up', { shard: '0' })).toBe(0)
    expect((await ask('/readyz')).status).toBe(200)
    jump = gatewayPatienceMs + 1_000
    expect(await (await ask('/readyz')).text()).toMatch(/^shard 0 has been away from the gateway for 6\d s\n$/)
  })
})

describe('a bot that starts, or whose store fails', () => {
  let health: Health
  beforeAll(async () => {
    health = await openHealth({ port: 0, host: '127.0.0.1' }, { now: () => 1_000 })
  })
  afterAll(async () => {
    await health.close()
  })
  const ready = async (): Promise<string> => (await fetch(`http://127.0.0.1:${health.port}/readyz`)).text()

  test.each([
    ['rejects', () => Promise.reject(new Error('gone'))],
    ['never answers', () => new Promise<never>(() => undefined)],
  ])('a store that %s', async (_how, count) => {
    if (_how === 'rejects') expect(await ready()).toBe('starting\n')
    health.running({ backlog: { count }, shards: () => [], running: { size: 0 }, damage: () => null })
    expect(await ready()).toBe('the store does not answer\n')
    const text = await (await fetch(`http://127.0.0.1:${health.port}/metrics`)).text()
    expect([value(text, 'lede_store_up'), value(text, 'lede_ready')]).toEqual([0, 0])
  })
})

describe('a file that its disk damaged after a clean end', () => {
  const lines: string[] = []
  let town: Town
  beforeAll(async () => {
    town = await startTown({
      health: true,
      log: openLog('error', {
        destination: {
          write: (line: string) => {
            lines.push(line)
          },
        },
      }),
    })
  })
  afterAll(async () => {
    await town.close()
  })
  const ready = async (): Promise<string> => (await fetch(`http://127.0.0.1:${town.bot.healthPort}/readyz`)).text()

  test('the bot is up without having read it; soon after, the log says what to do and the port that it should be given no work', async () => {
    await town.restart()
    expect(await ready()).toBe('ready\n')
    const file = openSync(join(town.folder, 'lede.db'), 'r+')
    writeSync(file, new Uint8Array(32 * 4096), 0, 32 * 4096, 8 * 4096)
    closeSync(file)
    await expect.poll(ready, { interval: 500 }).toContain('the database is damaged: the log says what to do\n')
    expect(lines.join('')).toContain('lede.db is damaged (')
    expect(lines.join('')).toContain('). Stop the bot. No backup was found in ')
  })
})

describe('dashboard, alerts and the page about metrics', () => {
  const known = async (): Promise<Set<string>> =>
    new Set([...(await openMetrics().text()).matchAll(/^# TYPE (\S+)/gm)].map((match) => match[1] ?? ''))
  /** A histogram has three names besides its own. */
  const named = (text: string): string[] => [
    ...new Set([...text.matchAll(/\b(?:lede|nodejs|process)_[a-z0-9_]+/g)].map(([name]) => name.replace(/_(?:bucket|count|sum)$/, ''))),
  ]

  test('they name metrics that there are', async () => {
    const names = await known()
    const dashboard = z
      .object({ panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).min(1) })).min(10) })
      .parse(JSON.parse(read('deploy/grafana-dashboard.json')))
    const rules = z
      .object({
        groups: z.array(
          z.object({
            rules: z
              .array(
                z.object({ alert: z.string(), expr: z.string(), annotations: z.object({ summary: z.string(), description: z.string() }) }),
              )
              .min(5),
          }),
        ),
      })
      .parse(parse(read('deploy/alerts.yaml')))
    const expressions = [
      ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
      ...rules.groups.flatMap((group) => group.rules.map(({ expr }) => expr)),
    ]
    const used = named(expressions.join('\n'))
    expect(used.length).toBeGreaterThan(20)
    expect(used.filter((name) => !names.has(name))).toEqual([])
    // What no panel shows nobody would look at.
    const shown = named(dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join('\n'))
    expect([...names].filter((name) => name.startsWith('lede_') && !shown.includes(name))).toEqual([])
  })

  test('every metric of the bot is explained, and no other', async () => {
    const explained = [...read('docs/metrics.md').matchAll(/^\| `(lede_\w+)`/gm)].map((match) => match[1])
    expect(explained.toSorted()).toEqual([...(await known())].filter((name) => name.startsWith('lede_')).toSorted())
  })
})
