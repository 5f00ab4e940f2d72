// Two hosts with a process each on one PostgreSQL. One of them is cut off from everything without a word, in the middle of a summary and with
// postings and a digest due: the other finishes what it left within its lease, and when the first is back nothing comes a second time.
import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Seat } from '#src/playground/seat.ts'
import { ask, postgresSchema, sayMissing, testDatabase, type PostgresSchema } from '../support/grounds.ts'
import { makeHost, sayWithoutHosts, type Host } from '../support/hosts.ts'
import { finished, seen } from '../support/seen.ts'
import { assembleFleet, type Fleet, type Process, type Server } from './processes.ts'

const what = 'The loss of a host'
const missing = (await sayMissing(what)) ?? sayWithoutHosts(what)
/** Discord's pace of new sessions, shortened, in milliseconds. */
const everyMs = 3_000
/** A process's lease, a turn of those who look for what is left over, and what a busy machine adds, in milliseconds. */
const withinMs = 60_000

describe.skipIf(missing !== null)(missing ?? 'two hosts on one PostgreSQL', () => {
  let schema: PostgresSchema
  let fleet: Fleet
  let ana: Seat
  const hosts: Host[] = []
  const processes: Process[] = []
  let servers: readonly Server[] = []

  beforeAll(async () => {
    schema = await postgresSchema()
    fleet = await assembleFleet({ shards: 2, maxConcurrency: 1, everyMs })
    ana = fleet.discord.seat('Ana', { moderator: true })
    servers = await fleet.serverOfEachShard(2, ana)
    for (const _ of servers) hosts.push(await makeHost([...fleet.ports, Number(new URL(testDatabase).port || 5432)]))
    processes.push(
      ...(await Promise.all(
        hosts.map(({ name, runs }, shard) =>
          fleet.start({ SHARDS: `${shard}/2`, DATABASE_URL: schema.url, LEDE_DATA: `${fleet.folder}/${name}` }, runs),
        ),
      )),
    )
  }, 120_000)
  afterAll(async () => {
    for (const process of processes) await process.stop('SIGKILL')
    for (const host of hosts) await host.remove()
    await fleet.close()
    await schema.drop()
  })

  const ofBot = (channelId: string): APIMessage[] => ana.messages(channelId).filter(({ author }) => author.bot === true)
  const cards = (channelId: string): APIMessage[] =>
    ofBot(channelId).filter(({ interaction_metadata: from, embeds }) => from !== undefined && embeds.length > 0)
  const digests = (channelId: string): APIMessage[] =>
    ofBot(channelId).filter(({ interaction_metadata: from, message_reference: reply }) => from === undefined && reply === undefined)

  test('both began at once, and Discord saw new sessions at its pace', () => {
    const sessions = fleet.discord.identified()
    expect(sessions.map(({ accepted }) => accepted)).toEqual([true, true])
  })

  test('one vanishes: what it had in hand is finished by the other, once', async () => {
    const [{ guildId, channelId: lost }, { channelId: other }] = servers as [Server, Server]
    for (const channelId of [lost, other]) {
      await ana.command(channelId, 'summarize', { url: fleet.newPage() })
      await seen(ana, channelId, finished)
    }
    const now = new Date()
    await ana.command(lost, 'digest set', { time_zone: 'UTC', hour: now.getUTCHours() })
    await seen(ana, lost, ({ content }) => content.includes(`${String(now.getUTCHours()).padStart(2, '0')}:00`))
    fleet.model.paceMs = 300
    const before = new Set(ana.messages(lost).map(({ id }) => id))
    await ana.command(lost, 'summarize', { url: fleet.newPage() })
    const begun = await seen(ana, lost, ({ id, embeds }) => !before.has(id) && embeds[0]?.description?.includes('Writing…') === true)
    hosts[0]?.pullCable()
    const pulledAt = performance.now()
    fleet.model.paceMs = 0
    await ask(`update ${schema.name}.digests set due_at = ${now.setUTCMinutes(0, 0, 0)} where guild_id = '${guildId}'`)

    // Meanwhile the other goes on as ever.
    await ana.command(other, 'summarize', { url: fleet.newPage() })
    await expect.poll(() => cards(other).filter(finished).length, { timeout: 20_000 }).toBe(2)
    const isWhole = (message: APIMessage): boolean => message.id === begun.id && finished(message)
    await seen(ana, lost, isWhole, withinMs)
    const finishedAfterMs = performance.now() - pulledAt
    await expect.poll(() => digests(lost).length, { timeout: withinMs }).toBe(1)
    const digestAfterMs = performance.now() - pulledAt
    // Whatever the lost one's connections held in the database is free by itself, though nobody told the server.
    await expect
      .poll(() => ask(`select count(*)::int as n from ${schema.name}.replies where finished_at is null`), { timeout: withinMs })
      .toEqual([{ n: 0 }])
    // Its thread, and whatever else belongs to it, comes behind it.
    await seen(ana, begun.id, ({ author }) => author.bot === true, withinMs)
    const written = JSON.stringify(ana.messages(lost).find(isWhole))

    hosts[0]?.plugCable()
    const question = await ana.say(begun.id, 'How many gates are there?')
    const answersIn = (thread: string): APIMessage[] =>
      ana.messages(thread).filter((message) => message.message_reference?.message_id === question.id && message.author.bot === true)
    await expect.poll(() => answersIn(begun.id).filter(finished).length, { timeout: 180_000, interval: 500 }).toBe(1)
    const back = (performance.now() - pulledAt - digestAfterMs) / 1_000
    await ana.command(lost, 'summarize', { url: fleet.newPage() })
    await expect.poll(() => cards(lost).filter(finished).length, { timeout: withinMs }).toBe(3)
    expect(JSON.stringify(ana.messages(lost).find(isWhole))).toBe(written)
    expect(cards(lost)).toHaveLength(3)
    expect(digests(lost)).toHaveLength(1)
    expect(answersIn(begun.id)).toHaveLength(1)
    process.stderr.write(
      `a host that vanished: its summary finished by the other after ${Math.round(finishedAfterMs / 1_000)} s, its digest posted after ${Math.round(digestAfterMs / 1_000)} s, a question asked there answered ${Math.round(back)} s after it was back; nothing twice\n`,
    )
  }, 400_000)
})
