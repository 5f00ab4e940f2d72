// What a reader waits for, beside a bare client that shows the same without doing anything for it: a summary from the cache, the
// first words of one that a model writes, and how many are written a second when many people ask at once.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIMessage } from 'discord-api-types/v10'
import { startLocalDiscord, type LocalDiscord } from '#src/playground/discord.ts'
import type { Seat } from '#src/playground/seat.ts'
import { startModelServer } from '#tests/support/model-server.ts'
import { finished } from '#tests/support/seen.ts'
import { startBot, startPaper, type BotProcess, type Environment, type Paper, type Who } from './bots.ts'
import { median, medianOfRounds } from './measures.ts'

const rounds = 3
/** About a hundred pieces make a summary: six seconds, six edits. */
const pieceMs = 60
/** Of each person whose summaries are counted. */
const summariesEach = 4

type Deed = NonNullable<Environment['bare']>

/** Interaction in to final edit out of a summary that was written before, each in a channel of its own, in milliseconds: medians of the rounds' p50 and p99. */
export interface CachedRow {
  readonly asked: number
  readonly p50: number
  readonly p99: number
  readonly bareP50: number
  readonly bareP99: number
}

export async function measureCached(counts: readonly number[]): Promise<CachedRow[]> {
  const rows: CachedRow[] = []
  for (const asked of counts) {
    const times = await inTurns('constant', 0, async (scene) => {
      let place = 0
      const one = async (): Promise<number> => {
        // Where nothing else is edited, so that no edit is left out because another was just made.
        const channelId = scene.local.addChannel(`cached-${++place}`)
        const startedAt = performance.now()
        // For one's own eyes, so that the second one to ask is not led to the answer of the first.
        await shown({ ...scene, channelId }, { url: scene.paper.page(1), only_me: true }, scene.who === 'bot' ? finished : hasWords)
        return performance.now() - startedAt
      }
      for (let warm = 0; warm < 10; warm++) await one()
      const all: number[] = []
      for (let count = 0; count < asked; count++) all.push(await one())
      return all
    })
    rows.push({
      asked,
      p50: medianOfRounds(times.bot, 0.5),
      p99: medianOfRounds(times.bot, 0.99),
      bareP50: medianOfRounds(times.bare, 0.5),
      bareP99: medianOfRounds(times.bare, 0.99),
    })
  }
  return rows
}

/** Interaction in to the first words of a streaming model on the screen, in milliseconds, medians; bare: the model's first token and one edit. */
export interface FirstWordsRow {
  readonly asked: number
  readonly p50: number
  readonly bareP50: number
  readonly more: number
}

export async function measureFirstWords(counts: readonly number[]): Promise<FirstWordsRow[]> {
  const rows: FirstWordsRow[] = []
  for (const asked of counts) {
    const times = await inTurns('stream', pieceMs, async (scene) => {
      const all: number[] = []
      for (let count = 0; count < asked; count++) {
        const startedAt = performance.now()
        await shown({ ...scene, channelId: scene.local.addChannel(`first-${count}`) }, { url: scene.paper.page(scene.number()) }, hasWords)
        all.push(performance.now() - startedAt)
      }
      return all
    })
    const [p50, bareP50] = [medianOfRounds(times.bot, 0.5), medianOfRounds(times.bare, 0.5)]
    rows.push({ asked, p50, bareP50, more: p50 - bareP50 })
  }
  return rows
}

/**
 * Summaries a second while this many people ask, each in a channel of their own and again as soon as theirs is there, defer and edits 1.2 s apart included;
 * both wait for streams of one length. `burst`: the first summary of each, all asked for in the same moment of a process that has just started;
 * the others are counted from its end on.
 */
export interface ThroughputRow {
  readonly atOnce: number
  readonly perSecond: number
  readonly barePerSecond: number
  readonly burstPerSecond: number
  readonly bareBurstPerSecond: number
}

export async function measureThroughput(counts: readonly number[]): Promise<ThroughputRow[]> {
  const rows: ThroughputRow[] = []
  for (const atOnce of counts) {
    const times = await inTurns('edits', pieceMs, async (scene) => {
      const ask = async (channel: string): Promise<void> => {
        await shown({ ...scene, channelId: scene.local.addChannel(channel) }, { url: scene.paper.page(scene.number()) }, fits(scene))
      }
      // A process's first page is parsed in a child that has yet to start.
      await ask('first')
      const startedAt = performance.now()
      const done: number[] = []
      let burst = 0
      await Promise.all(
        Array.from({ length: atOnce }, async (_, person) => {
          for (let asked = 1; asked <= summariesEach; asked++) {
            await ask(`many-${person}-${asked}`)
            done.push((performance.now() - startedAt) / 1000)
            if (asked === 1) burst = done.at(-1) ?? 0
          }
        }),
      )
      const behind = done.filter((seconds) => seconds > burst)
      return [behind.length / (Math.max(...behind) - burst), atOnce / burst]
    })
    const middle = (rounds: readonly (readonly number[])[], at: 0 | 1): number => median(rounds.map((round) => round[at] ?? Number.NaN))
    rows.push({
      atOnce,
      perSecond: middle(times.bot, 0),
      barePerSecond: middle(times.bare, 0),
      burstPerSecond: middle(times.bot, 1),
      bareBurstPerSecond: middle(times.bare, 1),
    })
  }
  return rows
}

/** The last edit of a streamed summary. */
function fits({ who }: Scene): (message: APIMessage) => boolean {
  return who === 'bot' ? finished : (message) => message.embeds[0]?.description?.startsWith('Whole:') === true
}

interface Scene {
  readonly who: Who
  readonly bot: BotProcess
  readonly local: LocalDiscord
  readonly seat: Seat
  readonly channelId: string
  readonly paper: Paper
  number(): number
}

/** Bare client and bot in turns, both against a Discord of their own. */
async function inTurns(
  bare: Deed,
  paceMs: number,
  measure: (scene: Scene) => Promise<number[]>,
): Promise<{ bot: number[][]; bare: number[][] }> {
  const paper = await startPaper()
  const model = await startModelServer({ paceMs })
  const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'))
  const times: { bot: number[][]; bare: number[][] } = { bot: [], bare: [] }
  let number = 1
  try {
    for (let round = 0; round < rounds; round++) {
      for (const who of ['bare', 'bot'] as const) {
        const local = await startLocalDiscord({ rateLimits: false })
        const bot = await startBot(who, local, { dataFolder: join(folder, 'data'), paper, bare, modelUrl: model.url })
        try {
          times[who].push(
            await measure({ who, bot, local, seat: local.seat('Ana'), channelId: local.channelId, paper, number: () => ++number }),
          )
        } finally {
          await bot.end()
          await local.close()
        }
      }
    }
    return times
  } finally {
    await model.close()
    await paper.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Uses the command and waits for its message to fit. */
async function shown(
  { seat, channelId }: Scene,
  options: Readonly<Record<string, string | boolean>>,
  fits: (message: APIMessage) => boolean,
): Promise<void> {
  const before = new Set(seat.messages(channelId).map(({ id }) => id))
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      finish(() => {
        reject(
          new Error(
            `not shown within a minute; there is: ${JSON.stringify(seat.messages(channelId).map(({ content, embeds }) => [content, embeds[0]?.description]))}`,
          ),
        )
      })
    }, 60_000)
    const finish = (settle: () => void): void => {
      clearTimeout(timer)
      unsubscribe()
      settle()
    }
    const unsubscribe = seat.subscribe((event) => {
      if (event.type === 'message' && event.channelId === channelId && !before.has(event.message.id) && fits(event.message)) finish(resolve)
    })
    void seat.command(channelId, 'summarize', options).then((outcome) => {
      if (outcome.kind === 'failed')
        finish(() => {
          reject(new Error(outcome.reason))
        })
    })
  })
}

/** Words of an article or of the model, not yet what is said while there are none. */
function hasWords(message: APIMessage): boolean {
  const text = message.embeds[0]?.description ?? ''
  return message.author.bot === true && text !== '' && !/^(?:Reading|Writing)…?/u.test(text)
}
