// Measures whether the bot stays as it is: people use it evenly for a long time, and every interaction is counted, every error, and its memory.
/* oxlint-disable no-console -- printing is what evals are for */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startLocalDiscord, type LocalDiscord } from '#src/playground/discord.ts'
import type { Seat } from '#src/playground/seat.ts'
import { buttonOf, finished, labelsOf } from '#tests/support/seen.ts'
import { startBot, startPaper, type Paper } from './bench/bots.ts'
import { quantile } from './bench/measures.ts'

const channelCount = 50
/** Every so many summaries are of a page that nobody has asked for. */
const newPageEvery = 10
/** How often memory is looked at; the bot does nothing else for some tenths of a second then. */
const measuresEveryMs = 60_000

/** `warnings`: replies that say that something could not be done, by their words. */
interface Counts {
  interactions: number
  messages: number
  failed: number
  readonly warnings: Record<string, number>
}

/** Megabytes by the minute: resident before a collection, the rest after it. */
export interface MemoryRow {
  readonly minute: number
  readonly residentMb: number
  readonly heapMb: number
  readonly externalMb: number
  readonly buffersMb: number
}

const round = (value: number): number => Math.round(value * 10) / 10
const megabytes = (bytes: number): number => round(bytes / 1e6)

/** Megabytes an hour over the second half, by least squares; NaN where that has fewer than two rows. */
export function slope(rows: readonly MemoryRow[], of: 'residentMb' | 'heapMb'): number {
  const half = rows.slice(Math.floor(rows.length / 2))
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const [minute, size] = [mean(half.map((row) => row.minute)), mean(half.map((row) => row[of]))]
  const along = half.reduce((sum, row) => sum + (row.minute - minute) ** 2, 0)
  return round((half.reduce((sum, row) => sum + (row.minute - minute) * (row[of] - size), 0) / along) * 60)
}

/** `soak [MINUTES] [PER_SECOND]` */
export async function run(args: readonly string[]): Promise<void> {
  const [minutes, perSecond] = [Number(args[0] ?? 60), Number(args[1] ?? 20)]
  const paper = await startPaper()
  const folder = mkdtempSync(join(tmpdir(), 'lede-soak-'))
  const local = await startLocalDiscord({ rateLimits: false })
  const bot = await startBot('bot', local, { dataFolder: folder, paper, log: 'error' })
  const logged: string[] = []
  bot.child.stdout?.on('data', (data: Buffer) => {
    logged.push(
      ...data
        .toString()
        .split('\n')
        .filter((line) => line.startsWith('{')),
    )
  })
  const rows: MemoryRow[] = []
  const startedAt = performance.now()
  const measure = async (): Promise<void> => {
    const { rss, heapUsed, external, arrayBuffers } = await bot.held()
    const row = {
      minute: round((performance.now() - startedAt) / 60_000),
      residentMb: megabytes(rss),
      heapMb: megabytes(heapUsed),
      externalMb: megabytes(external),
      buffersMb: megabytes(arrayBuffers),
    }
    rows.push(row)
    // Said at once: who looks in need not wait for the end.
    console.log(JSON.stringify(row))
  }
  const measuring = setInterval(() => {
    void measure()
  }, measuresEveryMs)
  try {
    const { counts, afterMs } = await use(local, paper, minutes * 60_000, perSecond)
    const unanswered = unfinished(local)
    const result = {
      minutes,
      perSecond,
      ...counts,
      unanswered,
      logged: logged.length,
      p50Ms: Math.round(quantile(afterMs, 0.5)),
      p99Ms: Math.round(quantile(afterMs, 0.99)),
      residentMb: rows.at(-1)?.residentMb,
      mostResidentMb: Math.max(...rows.map(({ residentMb }) => residentMb)),
      heapMb: rows.at(-1)?.heapMb,
      // The first half fills caches and pools; growth is told from the second.
      residentSlope: slope(rows, 'residentMb'),
      heapSlope: slope(rows, 'heapMb'),
    }
    for (const line of new Set(logged)) console.log(line)
    console.table(rows)
    console.table({ ...result, warnings: Object.keys(result.warnings).length })
    console.log(JSON.stringify(result))
  } finally {
    clearInterval(measuring)
    await bot.end()
    await local.close()
    await paper.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Evenly spaced use by several people in many channels; ends when what was begun has had time to end. */
async function use(local: LocalDiscord, paper: Paper, forMs: number, perSecond: number): Promise<{ counts: Counts; afterMs: number[] }> {
  const people = ['Ana', 'Ben', 'Caro', 'Dev'].map((name) => local.seat(name))
  const channels = Array.from({ length: channelCount }, (_, number) => local.addChannel(`soak-${number}`))
  const counts: Counts = { interactions: 0, messages: 0, failed: 0, warnings: {} }
  const afterMs: number[] = []
  const stop = people[0]?.subscribe((event) => {
    if (event.type !== 'message' || !event.message.content.includes('⚠️')) return
    const words = event.message.content.replaceAll(/[\d.:]+/g, '#')
    counts.warnings[words] = (counts.warnings[words] ?? 0) + 1
  })
  let pages = 0
  const one = async (number: number): Promise<void> => {
    const seat = people[number % people.length]
    const channelId = channels[number % channels.length]
    if (seat === undefined || channelId === undefined) return
    const deed = deeds[number % deeds.length]
    if (deed === 'say') {
      const thread = seat
        .channels()
        .filter(({ kind }) => kind === 'thread')
        .at(-1)
      if (thread !== undefined) await seat.say(thread.id, 'What did the barrier cost?')
      counts.messages += 1
      return
    }
    counts.interactions += 1
    const startedAt = performance.now()
    if (deed === 'type') {
      await seat.autocomplete(channelId, 'summarize', { story: 'barr' }, 'story')
      return
    }
    if (deed === 'summarize' && number % newPageEvery === 0) pages += 1
    const outcome =
      deed === 'summarize'
        ? await seat.command(channelId, 'summarize', { url: paper.page(Math.max(0, pages - (number % 20))) })
        : deed === 'ask'
          ? await seat.command(channelId, 'ask', { question: 'What did the barrier cost?' })
          : await press(seat, channelId)
    if (outcome.kind === 'failed') counts.failed += 1
    else afterMs.push(performance.now() - startedAt)
  }
  const startedAt = performance.now()
  const pending = new Set<Promise<void>>()
  for (let number = 0; performance.now() - startedAt < forMs; number++) {
    const dueMs = startedAt + (number * 1000) / perSecond - performance.now()
    if (dueMs > 1) await sleep(dueMs)
    const under = one(number)
      .catch(() => {
        counts.failed += 1
      })
      .finally(() => {
        pending.delete(under)
      })
    pending.add(under)
  }
  await Promise.all(pending)
  await sleep(10_000)
  stop?.()
  return { counts, afterMs }
}

const deeds = ['summarize', 'type', 'ask', 'summarize', 'say', 'help or sources', 'summarize', 'type'] as const

/** Sources under the newest card of the channel; `/help` where there is none. */
async function press(seat: Seat, channelId: string): ReturnType<Seat['press']> {
  const card = seat.messages(channelId).findLast((message) => finished(message) && labelsOf(message).includes('Sources'))
  return card === undefined ? seat.command(channelId, 'help') : seat.press(channelId, card.id, buttonOf(card, 'Sources'))
}

/** Replies of the bot that still say that they are under way. */
function unfinished(local: LocalDiscord): number {
  const seat = local.seat('Ana')
  return seat
    .channels()
    .flatMap(({ id }) => seat.messages(id))
    .filter((message) => message.author.bot === true && message.flags === 128).length
}
