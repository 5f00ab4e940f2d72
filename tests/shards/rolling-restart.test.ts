// Two processes share the shards of a bot and a store. Each is replaced by another while people use it: nobody is left without an
// answer, nothing is said twice, and Discord's pace of new sessions is kept across processes.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Seat } from '#src/playground/seat.ts'
import { finished, seen } from '../support/seen.ts'
import { assembleFleet, type Fleet, type Process } from './processes.ts'

const everyMs = 3_000
let fleet: Fleet
let ana: Seat
/** The channel of a server that each shard hears of. */
let channels: [string, string] = ['', '']
const byShard = new Map<number, Process>()

beforeAll(async () => {
  fleet = await assembleFleet({ shards: 2, maxConcurrency: 2, everyMs })
  ana = fleet.discord.seat('Ana', { moderator: true })
  channels = (await fleet.serverOfEachShard(2, ana)).map(({ channelId }) => channelId) as [string, string]
  const started = await Promise.all([0, 1].map((shard) => fleet.start({ SHARDS: `${shard}/2` })))
  for (const [shard, process] of started.entries()) byShard.set(shard, process)
})
afterAll(async () => {
  await fleet.close()
})

const cards = (channelId: string): APIMessage[] =>
  ana.messages(channelId).filter(({ embeds, author }) => author.bot === true && embeds.length > 0)

test('each process hears of its own servers, and both are answered', async () => {
  for (const channelId of channels) {
    await ana.command(channelId, 'summarize', { url: fleet.newPage() })
    await seen(ana, channelId, finished)
  }
  expect(
    fleet.discord
      .identified()
      .map(({ shard, accepted }) => ({ shard, accepted }))
      .toSorted((a, b) => a.shard - b.shard),
  ).toEqual([
    { shard: 0, accepted: true },
    { shard: 1, accepted: true },
  ])
})

test('both replaced one after the other under load: everything is answered once, every digest posted once', async () => {
  // Digests of this hour, which are due at once and taken up in the middle of it.
  const now = new Date()
  for (const channelId of channels) await ana.command(channelId, 'digest set', { time_zone: 'UTC', hour: now.getUTCHours() })
  for (const channelId of channels)
    await seen(ana, channelId, ({ content }) => content.includes(`${String(now.getUTCHours()).padStart(2, '0')}:00`))
  const database = new DatabaseSync(join(fleet.folder, 'lede.db'))
  database.exec('pragma busy_timeout = 5000')
  fleet.model.paceMs = 15

  const over = new AbortController()
  const asked: { channelId: string; kind: string; question: string | null }[] = []
  const before = channels.map((channelId) => cards(channelId).length)
  const load = (async () => {
    for (let turn = 0; !over.signal.aborted; turn += 1) {
      const channelId = channels[turn % 2] ?? ''
      if (turn % 3 === 2) {
        // A plain message, in the thread of a card that is finished: it is opened behind the last edit.
        const card = cards(channelId).find((message) => finished(message) && message.thread !== undefined)
        const question = `How many gates are there, asks number ${turn}?`
        if (card !== undefined)
          await ana.say(card.id, question).then(({ id }) => asked.push({ channelId: card.id, kind: 'acknowledged', question: id }))
      } else {
        const { kind } = await ana.command(channelId, 'summarize', { url: fleet.newPage() })
        asked.push({ channelId, kind, question: null })
      }
      await sleep(150)
    }
  })()
  database.exec(`update digests set due_at = ${now.setUTCMinutes(0, 0, 0)}`)
  const codes: (number | null)[] = []
  for (const [shard, old] of byShard) {
    byShard.set(shard, await fleet.start({ SHARDS: `${shard}/2` }))
    codes.push(await old.stop())
  }
  over.abort()
  await load
  expect(codes).toEqual([0, 0])
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter(({ kind }) => kind !== 'acknowledged')).toEqual([])

  // One card for each command, whole; one answer for each question.
  fleet.model.paceMs = 0
  for (const [index, channelId] of channels.entries()) {
    const wanted = (before[index] ?? 0) + asked.filter((one) => one.channelId === channelId).length
    const summaries = (): APIMessage[] => cards(channelId).filter(({ interaction_metadata: from }) => from !== undefined)
    await expect.poll(() => summaries().filter(finished).length).toBe(wanted)
    expect(summaries()).toHaveLength(wanted)
  }
  for (const { channelId, question } of asked) {
    if (question === null) continue
    const answers = (): APIMessage[] =>
      ana.messages(channelId).filter((message) => message.message_reference?.message_id === question && message.author.bot === true)
    await expect.poll(() => answers().filter(finished).length).toBe(1)
    expect(answers()).toHaveLength(1)
  }
  const digests = (channelId: string): APIMessage[] =>
    ana
      .messages(channelId)
      .filter(
        ({ author, interaction_metadata: from, message_reference: reply, nonce: _nonce }) =>
          author.bot === true && from === undefined && reply === undefined,
      )
  for (const channelId of channels) await expect.poll(() => digests(channelId).length).toBe(1)
  expect(database.prepare('select count(*) as n from replies where finished_at is null').get()).toEqual({ n: 0 })
  database.close()

  // Nobody was sent back by Discord for coming too early, and nobody came too early.
  const identified = fleet.discord.identified()
  expect(identified).toHaveLength(4)
  expect(identified.filter(({ accepted }) => !accepted)).toEqual([])
})

test('a process that dies in the middle of a reply: one of another shard brings it to its end', async () => {
  const channelId = channels[0]
  fleet.model.paceMs = 100
  const before = new Set(cards(channelId).map(({ id }) => id))
  await ana.command(channelId, 'summarize', { url: fleet.newPage() })
  const begun = await seen(
    ana,
    channelId,
    (message) => !before.has(message.id) && message.embeds[0]?.description?.includes('Writing…') === true,
  )
  await byShard.get(0)?.stop('SIGKILL')
  fleet.model.paceMs = 0
  await seen(ana, channelId, (message) => message.id === begun.id && finished(message))
})

/** The state of each of its threads, `T` of one that has stopped. */
const threadStates = ({ child: { pid } }: Process): string[] =>
  readdirSync(`/proc/${pid}/task`).map((thread) => / ([A-Z]) /.exec(readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8'))?.[1] ?? '')

/**
 * Resolves when all of it stands still: the thread that gives first answers goes on until the main thread, which gives way to it, has taken the signal.
 * And not in the middle of a transaction: on SQLite, whoever holds the file's one lock for writing keeps it for as long as they stand still.
 */
async function standStill(process: Process): Promise<void> {
  const database = new DatabaseSync(join(fleet.folder, 'lede.db'))
  try {
    for (;;) {
      process.child.kill('SIGSTOP')
      await expect.poll(() => threadStates(process).every((state) => state === 'T')).toBe(true)
      try {
        database.exec('begin immediate; rollback')
        return
      } catch {
        process.child.kill('SIGCONT')
        await sleep(10)
      }
    }
  } finally {
    database.close()
  }
}

test.skipIf(process.platform !== 'linux')(
  'a process that stands still: what came meanwhile is answered when it goes on; another with the same shard answers at once, and alone',
  async () => {
    const channelId = channels[1]
    const frozen = byShard.get(1)
    if (frozen === undefined) throw new Error('there is a process')
    await standStill(frozen)
    const late = ana.command(channelId, 'help')
    await sleep(1_500)
    frozen.child.kill('SIGCONT')
    expect(await late).toMatchObject({ kind: 'acknowledged' })

    const other = await fleet.start({ SHARDS: '1/2' })
    await standStill(frozen)
    const before = cards(channelId).length
    expect(await ana.command(channelId, 'summarize', { url: fleet.newPage() })).toMatchObject({ kind: 'acknowledged' })
    await expect.poll(() => cards(channelId).filter(finished).length).toBe(before + 1)
    frozen.child.kill('SIGCONT')
    // It finds that somebody else was first; by the time it has answered something else it has long dealt with that.
    expect(await other.stop()).toBe(0)
    expect(await ana.command(channelId, 'help')).toMatchObject({ kind: 'acknowledged' })
    expect(cards(channelId)).toHaveLength(before + 1)
    expect(frozen.output()).not.toMatch(/"level":(?:50|"error")/)
  },
)
