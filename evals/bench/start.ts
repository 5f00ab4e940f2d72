// Start to ready, and memory: idle and after many summaries, beside a bare discord.js client that does as many defers.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startLocalDiscord, type LocalDiscord } from '#src/playground/discord.ts'
import type { Seat } from '#src/playground/seat.ts'
import { fillArchive } from './archive.ts'
import { startBot, startPaper, type BotProcess, type Who } from './bots.ts'
import { median } from './measures.ts'

const rounds = 5

/** By then jobs have looked once, the parsing children have loaded what they need, and the file has been looked through. */
const idleAfterMs = 15_000

/** By then what is left to behind the start is done. */
const startedMs = 3000

/**
 * Milliseconds from the process's start to ready, and processor time until then, by how many articles the store holds; resident memory after
 * a few seconds without work, that of the parsing children by itself; medians of interleaved rounds. `crashedMs`: a start after a kill, which
 * reads the whole file.
 */
export interface StartRow {
  readonly articles: number
  readonly ms: number
  readonly bareMs: number
  readonly processorMs: number
  readonly bareProcessorMs: number
  readonly crashedMs: number
  readonly idleMb: number
  readonly bareIdleMb: number
  readonly childrenMb: number
}

type Start = Pick<BotProcess, 'readyMs' | 'processorMs'> & { readonly idleBytes: number; readonly childrenBytes: number }

export async function measureStart(sizes: readonly number[]): Promise<StartRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'))
  const rows: StartRow[] = []
  try {
    for (const [at, articles] of sizes.entries()) {
      const started: Record<Who | 'crashed', Start[]> = { bot: [], bare: [], crashed: [] }
      // The first start makes the tables; that of a size finds nothing kept, or its file written by another.
      if (at === 0) await startOnce('bot', folder, 'stop')
      fillArchive(folder, sizes[at - 1] ?? 0, articles)
      await startOnce('bot', folder, 'stop')
      for (let round = 0; round < rounds; round++) {
        started.bare.push(await startOnce('bare', folder, 'end', idleAfterMs))
        started.bot.push(await startOnce('bot', folder, 'end', idleAfterMs))
        started.crashed.push(await startOnce('bot', folder, 'stop'))
      }
      const middle = (who: keyof typeof started, of: keyof Start): number => median(started[who].map((start) => start[of]))
      rows.push({
        articles,
        ms: middle('bot', 'readyMs'),
        bareMs: middle('bare', 'readyMs'),
        processorMs: middle('bot', 'processorMs'),
        bareProcessorMs: middle('bare', 'processorMs'),
        crashedMs: middle('crashed', 'readyMs'),
        idleMb: middle('bot', 'idleBytes') / 1e6,
        bareIdleMb: middle('bare', 'idleBytes') / 1e6,
        childrenMb: middle('bot', 'childrenBytes') / 1e6,
      })
    }
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Starts it, waits for so long, and ends it as is said. */
async function startOnce(who: Who, dataFolder: string, ending: 'stop' | 'end', afterMs = startedMs): Promise<Start> {
  const local = await startLocalDiscord({ rateLimits: false })
  const bot = await startBot(who, local, { dataFolder, isAlone: true })
  await sleep(afterMs)
  const start = { readyMs: bot.readyMs, processorMs: bot.processorMs, idleBytes: bot.residentBytes(), childrenBytes: bot.childrenBytes() }
  await bot[ending]()
  await local.close()
  return start
}

/** Summaries under way at the same time. */
const mostUnderWay = 8

/** Resident memory in megabytes after so many summaries, each of another page and with its thread opened under it (the client: after so many defers). */
export interface MemoryRow {
  readonly summaries: number
  readonly mb: number
  readonly bareMb: number
}

export async function measureMemory(counts: readonly number[]): Promise<MemoryRow[]> {
  const paper = await startPaper()
  const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'))
  const seen: Record<Who, number[]> = { bot: [], bare: [] }
  try {
    for (const who of ['bare', 'bot'] as const) {
      const local = await startLocalDiscord({ rateLimits: false })
      const bot = await startBot(who, local, { dataFolder: join(folder, who), paper, isAlone: true })
      const seat = local.seat('Ana')
      const threads = threadsOpened(local, seat)
      let asked = 0
      for (const count of counts) {
        for (; asked < count; asked++) {
          if (who === 'bot') await threads.reach(asked - mostUnderWay)
          const outcome = await seat.command(local.channelId, 'summarize', { url: paper.page(asked) })
          if (outcome.kind === 'failed') throw new Error(outcome.reason)
        }
        if (who === 'bot') await threads.reach(count)
        seen[who].push(bot.residentBytes())
      }
      await bot.end()
      await local.close()
    }
    return counts.map((summaries, at) => ({
      summaries,
      mb: (seen.bot[at] ?? Number.NaN) / 1e6,
      bareMb: (seen.bare[at] ?? Number.NaN) / 1e6,
    }))
  } finally {
    await paper.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A summary is done when somebody has been told in its thread how to ask. */
function threadsOpened(local: LocalDiscord, seat: Seat): { reach(count: number): Promise<void> } {
  const opened = new Set<string>()
  let awaited = { count: 0, resolve: (): void => undefined }
  seat.subscribe((event) => {
    if (event.type !== 'message' || event.channelId === local.channelId) return
    opened.add(event.channelId)
    if (opened.size >= awaited.count) awaited.resolve()
  })
  return {
    reach: (count) =>
      new Promise((resolve, reject) => {
        if (opened.size >= count) {
          resolve()
          return
        }
        const timer = setTimeout(() => {
          reject(new Error(`${count} threads were not opened within a minute; there are ${opened.size}`))
        }, 60_000)
        awaited = {
          count,
          resolve() {
            clearTimeout(timer)
            resolve()
          },
        }
      }),
  }
}
