// Four processes on one PostgreSQL, each with a shard, replaced one after the other while people ask and digests fall due; one of them is
// killed outright. Nobody is left without an answer, no stream is left hanging, and no digest comes twice.
import { setTimeout as sleep } from 'node:timers/promises'
import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Seat } from '#src/playground/seat.ts'
import { ask, postgresSchema, sayMissing, type PostgresSchema } from '../support/grounds.ts'
import { finished, seen } from '../support/seen.ts'
import { assembleFleet, type Fleet, type Process, type Server } from './processes.ts'

const missing = await sayMissing('The rolling restart of four processes')
const shards = 4

describe.skipIf(missing !== null)(missing ?? 'four processes on PostgreSQL', () => {
  let schema: PostgresSchema
  let fleet: Fleet
  let ana: Seat
  /** The channel of a server that each shard hears of. */
  let channels: string[] = []
  let servers: readonly Server[] = []
  const processes: Process[] = []
  const start = (shard: number): Promise<Process> => fleet.start({ SHARDS: `${shard}/${shards}`, DATABASE_URL: schema.url })

  beforeAll(async () => {
    schema = await postgresSchema()
    fleet = await assembleFleet({ shards, maxConcurrency: shards, everyMs: 2_000 })
    ana = fleet.discord.seat('Ana', { moderator: true })
    servers = await fleet.serverOfEachShard(shards, ana)
    channels = servers.map(({ channelId }) => channelId)
    processes.push(await start(0))
    processes.push(...(await Promise.all([1, 2, 3].map(start))))
  })
  afterAll(async () => {
    await fleet.close()
    await schema.drop()
  })

  const cards = (channelId: string): APIMessage[] =>
    ana.messages(channelId).filter(({ embeds, author }) => author.bot === true && embeds.length > 0)
  const summaries = (channelId: string): APIMessage[] => cards(channelId).filter(({ interaction_metadata: from }) => from !== undefined)
  const digests = (channelId: string): APIMessage[] =>
    ana
      .messages(channelId)
      .filter(
        ({ author, interaction_metadata: from, message_reference: reply }) =>
          author.bot === true && from === undefined && reply === undefined,
      )

  const answersTo = ({ thread, id }: { thread: string; id: string }): APIMessage[] =>
    ana.messages(thread).filter((message) => message.message_reference?.message_id === id && message.author.bot === true)

  test('replaced one after the other, one of them by kill -9, under load', async () => {
    // Something to tell of, and a thread to ask in, for each server; then a digest of this hour.
    for (const channelId of channels) {
      await ana.command(channelId, 'summarize', { url: fleet.newPage() })
      await seen(ana, channelId, finished)
    }
    const now = new Date()
    const hour = now.getUTCHours()
    for (const channelId of channels) {
      await ana.command(channelId, 'digest set', { time_zone: 'UTC', hour })
      await seen(ana, channelId, ({ content }) => content.includes(`${String(hour).padStart(2, '0')}:00`))
    }
    const before = channels.map((channelId) => summaries(channelId).length)
    fleet.model.paceMs = 15

    const over = new AbortController()
    const commands = channels.map(() => 0)
    const questions: { thread: string; id: string }[] = []
    const unanswered: string[] = []
    /** The shard that nobody hears of just now: what is pressed there Discord itself answers. */
    let deaf = -1
    let cutOff = 0
    const load = (async () => {
      for (let turn = 0; !over.signal.aborted; turn += 1) {
        const shard = turn % shards
        const channelId = channels[shard] ?? ''
        if (shard !== deaf) {
          const thread = cards(channelId).find(finished)?.id
          if (turn % 3 === 2 && thread !== undefined) {
            const question = `How many gates are there, asks number ${turn}?`
            questions.push({ thread, id: (await ana.say(thread, question)).id })
          } else {
            const { kind } = await ana.command(channelId, 'summarize', { url: fleet.newPage() })
            if (kind === 'acknowledged') commands[shard] = (commands[shard] ?? 0) + 1
            else unanswered.push(`${kind} on shard ${shard}`)
          }
        }
        await sleep(400)
      }
    })()
    const codes: (number | null)[] = []
    const kill = async (shard: number): Promise<void> => {
      // All that was asked there is under way, as the store knows: what dies with its process before its acknowledgement is Discord's to tell of.
      deaf = shard
      const channelId = channels[shard] ?? ''
      fleet.model.paceMs = 300
      expect(await ana.command(channelId, 'summarize', { url: fleet.newPage() })).toMatchObject({ kind: 'acknowledged' })
      commands[shard] = (commands[shard] ?? 0) + 1
      await expect.poll(() => summaries(channelId).length).toBe((before[shard] ?? 0) + (commands[shard] ?? 0))
      for (const asked of questions) await expect.poll(() => answersTo(asked).length).toBe(1)
      await seen(ana, channelId, (message) => message.embeds[0]?.description?.includes('Writing…') === true)
      cutOff = summaries(channelId).filter((card) => !finished(card)).length
      expect(cutOff).toBeGreaterThan(0)
      await processes[shard]?.stop('SIGKILL')
      processes[shard] = await start(shard)
      fleet.model.paceMs = 15
      deaf = -1
    }
    for (const shard of [0, 1, 2, 3]) {
      // Digests fall due while the processes change.
      await ask(
        `update ${schema.name}.digests set due_at = ${now.setUTCMinutes(0, 0, 0)} where guild_id = '${servers[(shard + 1) % shards]?.guildId}'`,
      )
      if (shard === 2) {
        await kill(shard)
        continue
      }
      const old = processes[shard]
      processes[shard] = await start(shard)
      codes.push((await old?.stop()) ?? null)
    }
    over.abort()
    await load
    expect(codes).toEqual([0, 0, 0])
    expect(unanswered).toEqual([])

    // One card for each command, whole; one answer for each question.
    fleet.model.paceMs = 0
    for (const [shard, channelId] of channels.entries()) {
      const wanted = (before[shard] ?? 0) + (commands[shard] ?? 0)
      await expect.poll(() => summaries(channelId).filter(finished).length).toBe(wanted)
      expect(summaries(channelId)).toHaveLength(wanted)
    }
    for (const asked of questions) {
      await expect.poll(() => answersTo(asked).filter(finished).length).toBe(1)
      expect(answersTo(asked)).toHaveLength(1)
    }
    for (const channelId of channels) await expect.poll(() => digests(channelId).length).toBe(1)
    expect(await ask(`select count(*)::int as n from ${schema.name}.replies where finished_at is null`)).toEqual([{ n: 0 }])
    for (const channelId of channels) expect(digests(channelId)).toHaveLength(1)
    expect(fleet.discord.identified().filter(({ accepted }) => !accepted)).toEqual([])
    process.stdout.write(
      `four processes replaced: ${commands.reduce((sum, count) => sum + count, 0)} summaries and ${questions.length} questions, all answered once; ${cutOff} cut off by kill -9 and brought to their end; 4 digests, none twice\n`,
    )
  }, 300_000)
})
