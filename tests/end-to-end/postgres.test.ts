// The bot's main path on PostgreSQL and Redis, through a restart and through outages of both: what fails says so in words, and goes on by itself.
import { readFileSync } from 'node:fs'
import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OptionValue, Seat } from '#src/playground/seat.ts'
import { layCable, type Cable } from '../support/cable.ts'
import { doWhatIsDue, ferry, rss, storyPage } from '../support/feeds.ts'
import { ask, postgresSchema, sayMissing, testDatabase } from '../support/grounds.ts'
import { hasRedis, startRedis, type TestRedis } from '../support/redis.ts'
import { events, storeReport } from '../support/reports.ts'
import { finished, seen } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const barrier = readFileSync(new URL('../fixtures/barrier.html', import.meta.url))
const missing = await sayMissing('The bot on PostgreSQL')
const schema = missing === null ? await postgresSchema() : null

describe.skipIf(schema === null)(missing ?? 'the bot on PostgreSQL', () => {
  let cable: Cable
  let redis: TestRedis | null
  let town: Town
  let mod: Seat
  let now = Date.parse('2026-11-25T06:00:00Z')
  const errors: string[] = []
  beforeAll(async () => {
    cable = await layCable(schema?.url ?? testDatabase)
    redis = hasRedis ? await startRedis() : null
    town = await startTown({
      model: true,
      now: () => now,
      databaseUrl: cable.url,
      redisUrl: redis?.url ?? null,
      log: {
        info() {},
        warn() {},
        error(message) {
          errors.push(message)
        },
      },
    })
    mod = town.discord.seat('Mona', { moderator: true })
    town.print('/barrier', { body: barrier })
  })
  afterAll(async () => {
    await cable.mend().catch(() => undefined)
    await town.close()
    await cable.cut()
    await redis?.close()
    await schema?.drop()
  })

  const channel = (): string => town.discord.channelId
  async function summarize(path = '/barrier', options: Record<string, OptionValue> = {}): Promise<APIMessage> {
    const before = new Set(town.ana.messages(channel()).map(({ id }) => id))
    await town.ana.command(channel(), 'summarize', { url: town.page(path), ...options })
    return seen(town.ana, channel(), (message) => !before.has(message.id) && finished(message))
  }
  async function asked(thread: string, question: string): Promise<APIMessage> {
    const before = new Set(town.ana.messages(thread).map(({ id }) => id))
    await town.ana.say(thread, question)
    return seen(town.ana, thread, (message) => !before.has(message.id) && message.author.bot === true && finished(message))
  }

  test('a summary, a question in its thread, and another after a restart', async () => {
    const card = await summarize()
    expect(card.embeds[0]?.footer?.text).toContain('written by test-model')
    await seen(town.ana, card.id, finished)
    expect((await asked(card.id, 'How many million crowns did it cost?')).content).toContain('84 million')
    await town.restart()
    expect((await asked(card.id, 'How many million crowns did it cost, again?')).content).toContain('84 million')
    expect((await town.bot.context.conversations.get(card.id))?.turns).toHaveLength(2)
    // The model's answers stand on Redis where there is one.
    const inDatabase = await ask(`select count(*)::int as count from ${schema?.name}.cache`)
    if (redis === null) expect(inDatabase).not.toEqual([{ count: 0 }])
    else {
      expect(inDatabase).toEqual([{ count: 0 }])
      expect(await redis.keys()).toBeGreaterThan(0)
    }
    // Nothing of it stands in a file.
    expect(await ask(`select count(*)::int as count from ${schema?.name}.replies`)).toEqual([{ count: 3 }])
  })

  test('a feed that is followed, and a digest, each posted once', async () => {
    const print = (numbers: readonly number[]): void => {
      town.print('/feed.xml', {
        type: 'application/rss+xml',
        body: rss(
          'Orla Courier',
          numbers.map((number) => ({
            id: `f${number}`,
            title: `Ferry number ${number} turns back`,
            url: town.page(`/ferry/${number}`),
            published: new Date(now),
          })),
        ),
      })
    }
    for (const number of [1, 2]) town.print(`/ferry/${number}`, { body: storyPage(`Ferry number ${number} turns back`, ferry(number)) })
    print([1])
    await mod.command(channel(), 'follow', { url: town.page('/feed.xml') })
    await seen(mod, channel(), ({ content }) => content.includes('follows **Orla Courier**'))
    await mod.command(channel(), 'digest set', { hour: 8, length: 'brief' })
    await seen(mod, channel(), ({ content }) => content.includes('every day at 08:00'))
    await storeReport({ ...events.bridge, site: 'Harbour News', at: now - 3_600_000 }, town.bot.context)
    print([2, 1])
    now = Date.parse('2026-11-25T08:00:10Z')
    for (let round = 0; round < 2; round++) await doWhatIsDue(town.bot.context)
    await expect
      .poll(() => town.ana.messages(channel()).filter(({ embeds }) => embeds[0]?.title === 'Ferry number 2 turns back'))
      .toHaveLength(1)
    await expect.poll(() => town.ana.messages(channel()).filter(({ content }) => content.includes('**News of the day**'))).toHaveLength(1)
    expect(town.ana.messages(channel()).filter(({ embeds }) => embeds[0]?.title === 'Ferry number 1 turns back')).toEqual([])
    expect(errors).toEqual([])
  })

  test.skipIf(!hasRedis)('Redis frozen, then killed: summaries go on', async () => {
    redis?.freeze()
    expect((await summarize('/barrier', { length: 'brief' })).embeds[0]?.footer?.text).toContain('written by test-model')
    await redis?.kill()
    expect((await summarize('/barrier', { length: 'detailed' })).embeds[0]?.footer?.text).toContain('written by test-model')
    expect(errors).toEqual([])
  })

  test('PostgreSQL cut off: who asks is told in words; once it is back everything is as it was, and goes on', async () => {
    const thread = town.ana.channels().find(({ kind }) => kind === 'thread')?.id ?? ''
    const turns = (await town.bot.context.conversations.get(thread))?.turns.length ?? 0
    await cable.cut()
    const before = new Set(town.ana.messages(channel()).map(({ id }) => id))
    await town.ana.command(channel(), 'summarize', { url: town.page('/barrier'), style: 'plain' })
    const told = await seen(
      town.ana,
      channel(),
      (message) => !before.has(message.id) && /database does not answer/i.test(`${message.content}${message.embeds[0]?.description ?? ''}`),
    )
    expect(JSON.stringify(told)).not.toMatch(/ECONN|postgres|127\.0\.0\.1:\d+\/?"/i)
    const { id: question } = await town.ana.say(thread, 'And who paid for it?')
    await seen(
      town.ana,
      thread,
      (message) => message.message_reference?.message_id === question && message.content.includes('database does not answer'),
    )
    await cable.mend()
    // It notices within a second.
    await expect
      .poll(() =>
        town.bot.context.conversations.get(thread).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true)
    expect((await asked(thread, 'How many million crowns did it cost, once more?')).content).toContain('84 million')
    expect((await town.bot.context.conversations.get(thread))?.turns).toHaveLength(turns + 1)
    expect((await summarize('/barrier', { style: 'plain' })).embeds[0]?.footer?.text).toContain('written by test-model')
  })
})
