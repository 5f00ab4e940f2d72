// A digest whose gists a model writes: paid by the server under its own heading, and by the articles' own sentences over budget.
import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deliver } from '#src/core/deliver.ts'
import { composeDigest, sendDigests } from '#src/core/digests.ts'
import { dayIn } from '#src/core/periods.ts'
import { events, storeReport, type EventName } from '../support/reports.ts'
import { startTown, type Town } from '../support/town.ts'

let town: Town
let now = Date.parse('2026-11-25T06:00:00Z')
beforeAll(async () => {
  town = await startTown({ now: () => now, model: true, price: [2, 10] })
  await town.bot.context.digests.save(
    {
      id: 'd1',
      guildId: town.discord.guildId,
      channelId: town.discord.channelId,
      rhythm: 'daily',
      weekday: 1,
      hour: 8,
      topics: [],
      outlets: [],
      feeds: [],
      length: 'brief',
      language: null,
      whenEmpty: 'nothing',
      setUpAt: now,
      setUpBy: null,
    },
    { at: Date.parse('2026-11-25T08:00:00Z'), timeZone: 'UTC' },
  )
})
afterAll(async () => {
  await town.close()
})

/** The digest of that morning, with what was asked of the model for it. */
async function digestAt(time: string, reported: readonly EventName[]): Promise<{ content: string; calls: number }> {
  for (const name of reported) await storeReport({ ...events[name], site: 'Harbour News', at: now }, town.bot.context)
  const before = { messages: town.ana.messages(town.discord.channelId).length, calls: town.model?.calls.length ?? 0 }
  now = Date.parse(time)
  await sendDigests(town.bot.context, new AbortController().signal)
  await deliver(town.bot.context, new AbortController().signal)
  const messages = (): APIMessage[] => town.ana.messages(town.discord.channelId).slice(before.messages)
  // The bot's own clock may be posting it.
  await expect.poll(messages).toHaveLength(1)
  return { content: messages()[0]?.content ?? '', calls: (town.model?.calls.length ?? 0) - before.calls }
}
const used = async (): Promise<readonly { purpose: string; calls: number }[]> =>
  town.bot.context.budgets.usage(`server:${town.discord.guildId}`, { from: dayIn('UTC', now), to: dayIn('UTC', now) })

test('each gist is one checked answer of the model, counted as the digest’s; after a preview nothing is paid for again', async () => {
  for (const name of ['bridge', 'school'] as const) await storeReport({ ...events[name], site: 'Harbour News', at: now }, town.bot.context)
  const [digest] = await town.bot.context.digests.list(town.discord.guildId)
  if (digest === undefined) throw new Error('no digest')
  await composeDigest(digest, Date.parse('2026-11-25T08:00:00Z'), town.bot.context, new AbortController().signal)
  expect(town.model?.calls).toHaveLength(2)
  const { content, calls } = await digestAt('2026-11-25T08:00:10Z', [])
  expect(calls).toBe(0)
  expect(await used()).toEqual([expect.objectContaining({ purpose: 'digest', calls: 2 })])
  expect(content).toContain('closed to all traffic on Tuesday')
  expect(content).toContain('Four hundred pupils')
})

test('a model that fails leaves the articles’ own sentences', async () => {
  town.model?.troubles.push('no json', 'no json', 'no json', 500, 500, 500)
  const { content } = await digestAt('2026-11-26T08:00:10Z', ['museum'])
  expect(content).toContain('A brass astrolabe')
  town.model?.troubles.splice(0)
})

test('over budget the model is not asked, and the digest comes all the same', async () => {
  await town.bot.context.settings.change(
    town.discord.guildId,
    { name: 'limits', value: [{ on: 'server', per: 'day', unit: 'tokens', most: 1 }] },
    { id: '1', name: 'Mona' },
  )
  const { content, calls } = await digestAt('2026-11-27T08:00:10Z', ['comet'])
  expect(calls).toBe(0)
  expect(content).toContain('low above the western horizon')
})
