// PostgreSQL is down, stands still, or nothing reaches it, while people ask, a summary is written, a digest falls due and messages wait: who asks is
// told in words within a bounded time, and afterwards everything goes on by itself, each thing once. LEDE_OUTAGE_SECONDS makes it last longer.
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendDigests } from '#src/core/digests.ts'
import { layCable, type Cable } from '../support/cable.ts'
import { ask } from '../support/grounds.ts'
import { warningsTo } from '../support/log.ts'
import { hasPostgres, startPostgres, type TestPostgres } from '../support/postgres-server.ts'
import { events, storeReport, type EventName } from '../support/reports.ts'
import { finished, seen, summarized } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const outageMs = Number(process.env['LEDE_OUTAGE_SECONDS'] ?? 6) * 1_000
const barrier = readFileSync(new URL('../fixtures/barrier.html', import.meta.url), 'utf8')
const { signal } = new AbortController()

describe.skipIf(!hasPostgres)('PostgreSQL fails under way (skipped where none is installed)', () => {
  let server: TestPostgres
  let cable: Cable
  let town: Town
  let day = Date.parse('2026-11-25T07:52:00Z')
  let offsetMs = day - Date.now()
  let pages = 0
  const warnings: string[] = []
  beforeAll(async () => {
    server = await startPostgres()
    cable = await layCable(server.url)
    town = await startTown({
      model: true,
      now: () => Date.now() + offsetMs,
      databaseUrl: cable.url,
      log: warningsTo(warnings),
    })
  })
  afterAll(async () => {
    await town.close()
    await cable.cut()
    server.close()
  })

  const channel = (): string => town.discord.channelId
  const newPage = (): string => {
    pages += 1
    town.print(`/barrier-${pages}`, { body: barrier.replace('on Friday', `on Friday at gate ${pages}`) })
    return town.page(`/barrier-${pages}`)
  }
  const told = ({ content, embeds }: APIMessage): boolean =>
    `${content}${embeds[0]?.description ?? ''}`.includes('⚠️ My database does not answer right now')
  const titles = (): string[] =>
    town.ana.messages(channel()).flatMap(({ embeds }) => (embeds[0]?.title?.startsWith('Posting ') === true ? [embeds[0].title] : []))
  const digests = (): number => town.ana.messages(channel()).filter(({ content }) => content.includes('**News of the day**')).length

  test.each([
    [
      'down',
      'bridge',
      async () => {
        server.stop()
      },
      async () => {
        server.start()
      },
    ],
    [
      'frozen',
      'school',
      async () => {
        server.freeze()
      },
      async () => {
        server.thaw()
      },
    ],
    [
      'cut off without a word',
      'museum',
      async () => {
        cable.muffle()
      },
      () => cable.mend(),
    ],
  ] as [string, EventName, () => Promise<void>, () => Promise<void>][])(
    '%s',
    async (what, event, fail, mend) => {
      if (town.model === null) throw new Error('the town has a model')
      day += 86_400_000
      offsetMs = day - Date.now()
      const mod = town.discord.seat(`Mona ${what}`, { moderator: true })
      const card = await summarized(town.ana, channel(), { url: newPage() })
      await seen(town.ana, card.id, finished)
      await mod.command(channel(), 'digest set', { hour: 8, length: 'brief' })
      await seen(mod, channel(), ({ content }) => content.includes('every day at 08:00'))
      await storeReport({ ...events[event], site: `Harbour ${what}`, at: town.bot.context.clock.now() - 3_600_000 }, town.bot.context)
      const before = { digests: digests(), ids: new Set(town.ana.messages(channel()).map(({ id }) => id)) }

      town.model.paceMs = 100
      await town.ben.command(channel(), 'summarize', { url: newPage() })
      const begun = await seen(town.ben, channel(), ({ id, embeds }) => !before.ids.has(id) && (embeds[0]?.description ?? '') !== '')
      const keys = Array.from({ length: 12 }, (_, index) => `Posting ${what} ${index + 1}`)
      for (const key of keys) {
        await town.bot.context.outbox.add({
          key,
          guildId: town.discord.guildId,
          channelId: channel(),
          source: `follow ${what}`,
          language: 'en',
          items: [key],
          setUpBy: mod.user.id,
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
      await fail()
      town.model.paceMs = 0

      // People go on asking all the while.
      const failedAt = performance.now()
      const waits: number[] = []
      const people = Array.from({ length: 4 }, (_, index) => town.discord.seat(`${what} ${index}`))
      // The digest falls due.
      offsetMs = day + 8 * 60_000 + 10_000 - Date.now()
      await Promise.all([
        ...people.map(async (person) => {
          while (performance.now() - failedAt < outageMs || waits.length < 4) {
            const known = new Set(person.messages(channel()).map(({ id }) => id))
            const askedAt = performance.now()
            expect(await person.command(channel(), 'summarize', { url: newPage() })).toMatchObject({ kind: 'acknowledged' })
            await seen(person, channel(), (message) => !known.has(message.id) && told(message))
            waits.push(performance.now() - askedAt)
            await sleep(500)
          }
        }),
        // A plain message in a thread is answered as well.
        mod
          .say(card.id, 'Who pays for the overrun?')
          .then(({ id }) => seen(mod, card.id, (message) => message.message_reference?.message_id === id && told(message), 60_000)),
        expect(sendDigests(town.bot.context, signal)).rejects.toThrow('does not answer'),
      ])
      // Its end could not be recorded: the reader is told, and it is taken up as soon as that is possible.
      await mend()
      const mendedAt = performance.now()
      await expect
        .poll(
          async () =>
            town.bot.context.settings.of(town.discord.guildId).then(
              () => true,
              () => false,
            ),
          { interval: 50 },
        )
        .toBe(true)
      const backMs = performance.now() - mendedAt
      await seen(town.ana, channel(), (message) => message.id === begun.id && finished(message))
      // Another connection may be found dead even now: then the reader is told, and the summary takes the place of that.
      const known = new Set(town.ana.messages(channel()).map(({ id }) => id))
      await town.ana.command(channel(), 'summarize', { url: newPage() })
      await seen(
        town.ana,
        channel(),
        ({ id, embeds }) => !known.has(id) && embeds[0]?.footer?.text.includes('written by test-model') === true,
      )
      const { id: question } = await town.ana.say(card.id, 'How many million crowns did it cost?')
      await seen(town.ana, card.id, (message) => finished(message) && message.message_reference?.message_id === question)
      await expect.poll(titles).toEqual(expect.arrayContaining(keys))
      for (let round = 0; round < 2; round++) await sendDigests(town.bot.context, signal)
      await expect.poll(digests).toBe(before.digests + 1)
      expect(titles().filter((title) => keys.includes(title))).toEqual(keys)
      await expect
        .poll(() => town.bot.context.backlog.count(town.bot.context.clock.now()))
        .toMatchObject({ repliesUnderWay: 0, postsWaiting: 0 })
      // What was begun before is nobody's any more; the jobs have transactions of their own.
      const left =
        "select count(*)::int as left from pg_stat_activity where state like 'idle in transaction%' and clock_timestamp() - state_change > interval '2 s'"
      await expect.poll(() => ask(left, server.url)).toEqual([{ left: 0 }])
      expect(warnings).toContain('the database answers again')
      process.stderr.write(
        `PostgreSQL ${what} for ${Math.round((mendedAt - failedAt) / 1000)} s: ${waits.length} commands told in words, after ${Math.round(Math.max(...waits))} ms at the latest (median ${Math.round(waits.toSorted((a, b) => a - b)[waits.length >> 1] ?? 0)}); ` +
          `reading again ${Math.round(backMs)} ms after its end; ${keys.length} of ${keys.length} postings once, digest once, the reply under way finished\n`,
      )
    },
    180_000 + outageMs,
  )
})
