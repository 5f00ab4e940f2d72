// How fast a slash command is acknowledged, beside a bare discord.js client that only defers, in interleaved rounds.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startLocalDiscord, type LocalDiscord } from '#src/playground/discord.ts'
import { startBot, startPaper } from './bots.ts'
import { medianOfRounds } from './measures.ts'

const rounds = 3

/** Interactions a second; 0: each when the one before is acknowledged. */
export interface Row {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly bareP50: number
  readonly bareP99: number
  readonly failed: number
}

/** Interactions a second → acknowledgement times in milliseconds: medians of the rounds' p50 and p99. */
export async function measureAcknowledgement(rates: readonly number[], secondsPerRound: number): Promise<Row[]> {
  const paper = await startPaper()
  const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'))
  const rows: Row[] = []
  try {
    for (const perSecond of rates) {
      const samples: { bot: number[][]; bare: number[][] } = { bot: [], bare: [] }
      let failed = 0
      for (let round = 0; round < rounds; round++) {
        for (const who of ['bare', 'bot'] as const) {
          const local = await startLocalDiscord({ rateLimits: false })
          const bot = await startBot(who, local, { dataFolder: join(folder, 'data'), paper })
          const times = await load(local, paper.page(0), perSecond, secondsPerRound)
          failed += times.failed
          samples[who].push(times.afterMs)
          await bot.end()
          await local.close()
        }
      }
      rows.push({
        perSecond,
        p50: medianOfRounds(samples.bot, 0.5),
        p99: medianOfRounds(samples.bot, 0.99),
        bareP50: medianOfRounds(samples.bare, 0.5),
        bareP99: medianOfRounds(samples.bare, 0.99),
        failed,
      })
    }
  } finally {
    await paper.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return rows
}

/** Evenly spaced interactions, or one after the other, after some to warm up. */
async function load(local: LocalDiscord, url: string, perSecond: number, seconds: number): Promise<{ afterMs: number[]; failed: number }> {
  const seat = local.seat('Ana')
  const afterMs: number[] = []
  let failed = 0
  const one = async (counted: boolean): Promise<void> => {
    const startedAt = performance.now()
    const outcome = await seat.command(local.channelId, 'summarize', { url })
    if (!counted) return
    if (outcome.kind === 'acknowledged') afterMs.push(performance.now() - startedAt)
    else failed += 1
  }
  for (let warm = 0; warm < 20; warm++) await one(false)
  if (perSecond === 0) {
    const until = performance.now() + seconds * 1000
    while (performance.now() < until) {
      await one(true)
      // Until what the last one has begun is done.
      await sleep(30)
    }
    return { afterMs, failed }
  }
  const pending: Promise<void>[] = []
  const startedAt = performance.now()
  for (let index = 0; index < perSecond * seconds; index++) {
    const dueMs = startedAt + (index * 1000) / perSecond - performance.now()
    if (dueMs > 1) await sleep(dueMs)
    pending.push(one(true))
  }
  await Promise.all(pending)
  return { afterMs, failed }
}
