// Three processes on one PostgreSQL, in each somebody who asks for the same article at the same time: the model is asked once; and again
// by another when the process that asked dies.
import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Seat } from '#src/playground/seat.ts'
import { postgresSchema, sayMissing } from '../support/grounds.ts'
import { finished, seen } from '../support/seen.ts'
import { assembleFleet, type Fleet, type Process } from './processes.ts'

const missing = await sayMissing('one call of the model for all processes')
const schema = missing === null ? await postgresSchema() : null
const shards = 3

describe.skipIf(schema === null)(missing ?? 'one article wanted in three processes', () => {
  let fleet: Fleet
  let ana: Seat
  let channels: string[] = []
  const processes: Process[] = []

  beforeAll(async () => {
    fleet = await assembleFleet({ shards, maxConcurrency: shards })
    ana = fleet.discord.seat('Ana', { moderator: true })
    channels = (await fleet.serverOfEachShard(shards, ana)).map(({ channelId }) => channelId)
    for (let shard = 0; shard < shards; shard += 1)
      processes.push(await fleet.start({ SHARDS: `${shard}/${shards}`, DATABASE_URL: schema?.url ?? '' }))
  })
  afterAll(async () => {
    await fleet.close()
    await schema?.drop()
  })

  const cards = (channelId: string): APIMessage[] =>
    ana.messages(channelId).filter(({ embeds, author }) => author.bot === true && embeds.length > 0)
  const ask = (url: string): ((channelId: string) => Promise<void>) => {
    return async (channelId) => {
      expect(await ana.command(channelId, 'summarize', { url })).toMatchObject({ kind: 'acknowledged' })
    }
  }
  const allFinished = async (count: number): Promise<void> => {
    for (const channelId of channels) await expect.poll(() => cards(channelId).filter(finished).length).toBe(count)
  }
  /** What the summaries of a page say, without when each process fetched it and whence they came. */
  const texts = (url: string): (string | undefined)[] =>
    channels
      .flatMap((channelId) => cards(channelId).filter(({ embeds: [embed] }) => embed?.url === url))
      .map(({ embeds: [embed] }) => embed?.description?.replace(/ · (?:fetched|from the cache).*/, ''))
  const same = (url: string): void => {
    expect(texts(url)).toHaveLength(shards)
    expect([...new Set(texts(url))]).toHaveLength(1)
  }

  test('asked once for all of them, and all read the same', async () => {
    // What one reader alone costs.
    const [first = ''] = channels
    await ask(fleet.newPage())(first)
    await seen(ana, first, finished)
    const alone = fleet.model.calls.length
    for (const channelId of channels.slice(1)) {
      await ask(fleet.newPage())(channelId)
      await seen(ana, channelId, finished)
    }
    const before = fleet.model.calls.length
    fleet.model.paceMs = 40
    const url = fleet.newPage()
    await Promise.all(channels.map(ask(url)))
    await allFinished(2)
    expect(fleet.model.calls.length - before).toBe(alone)
    same(url)
  })

  test('the process that asks dies: another asks in its place, and nobody is left without the text', async () => {
    fleet.model.paceMs = 100
    const before = fleet.model.calls.length
    const [first = '', ...others] = channels
    const url = fleet.newPage()
    await ask(url)(first)
    await expect.poll(() => fleet.model.calls.length).toBe(before + 1)
    await Promise.all(others.map(ask(url)))
    await processes[0]?.stop('SIGKILL')
    fleet.model.paceMs = 0
    await allFinished(3)
    same(url)
  })
})
