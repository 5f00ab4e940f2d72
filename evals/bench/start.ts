// Start to ready, and memory: idle and after many summaries, beside a bare discord.js client that does as many defers.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pLimit from 'p-limit'
import { startLocalDiscord } from '#src/playground/discord.ts'
import { openStore } from '#src/store/index.ts'
import { silent } from '#tests/support/log.ts'
import { startBot, startPaper, type Who } from './bots.ts'
import { median } from './measures.ts'
import { inventedArticle } from './texts.ts'

const rounds = 5

/** Milliseconds from the process's start to ready, by how many articles the store holds; medians of interleaved rounds. */
export interface StartRow { readonly articles: number; readonly ms: number; readonly bareMs: number; readonly idleMb: number; readonly bareIdleMb: number }

export async function measureStart(sizes: readonly number[]): Promise<StartRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'))
  const rows: StartRow[] = []
  try {
    let stored = 0
    for (const articles of sizes) {
      const store = await openStore({ folder }, { now: () => Date.now() }, silent)
      for (; stored < articles; stored++) await store.articles.save(inventedArticle(stored), 'public')
      await store.close()
      const times: Record<Who, number[]> = { bot: [], bare: [] }
      const memory: Record<Who, number[]> = { bot: [], bare: [] }
      for (let round = 0; round < rounds; round++) {
        for (const who of ['bare', 'bot'] as const) {
          const local = await startLocalDiscord({ rateLimits: false })
          const bot = await startBot(who, local, { dataFolder: folder })
          // As after any start that lasts: what was compiled is kept by now.
          await sleep(1000)
          times[who].push(bot.readyMs)
          memory[who].push(bot.residentBytes())
          await bot.end()
          await local.close()
        }
      }
      rows.push({ articles, ms: median(times.bot), bareMs: median(times.bare), idleMb: median(memory.bot) / 1e6, bareIdleMb: median(memory.bare) / 1e6 })
    }
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Resident memory in megabytes after so many summaries, each of another page. */
export interface MemoryRow { readonly summaries: number; readonly mb: number; readonly bareMb: number }

export async function measureMemory(counts: readonly number[]): Promise<MemoryRow[]> {
  const paper = await startPaper()
  const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'))
  const seen: Record<Who, number[]> = { bot: [], bare: [] }
  try {
    for (const who of ['bare', 'bot'] as const) {
      const local = await startLocalDiscord({ rateLimits: false })
      const bot = await startBot(who, local, { dataFolder: join(folder, who), paper })
      const seat = local.seat('Ana')
      const limit = pLimit(8)
      let asked = 0
      for (const count of counts) {
        await Promise.all(Array.from({ length: count - asked }, (_, at) => limit(async () => {
          const outcome = await seat.command(local.channelId, 'summarize', { url: paper.page(asked + at) })
          if (outcome.kind === 'failed') throw new Error(outcome.reason)
        })))
        asked = count
        seen[who].push(bot.residentBytes())
      }
      await bot.end()
      await local.close()
    }
    return counts.map((summaries, at) => ({ summaries, mb: (seen.bot[at] ?? Number.NaN) / 1e6, bareMb: (seen.bare[at] ?? Number.NaN) / 1e6 }))
  } finally {
    await paper.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
