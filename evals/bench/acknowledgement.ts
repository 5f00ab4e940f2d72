// How fast a slash command is acknowledged, beside a bare discord.js client that only defers, both in processes of their own
// against the same local Discord, in interleaved rounds.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startLocalDiscord, type LocalDiscord } from '#src/playground/discord.ts'
import { serveStories } from '#src/playground/stories.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const rounds = 3

export interface Row { readonly perSecond: number; readonly p50: number; readonly p99: number; readonly bareP50: number; readonly bareP99: number; readonly failed: number }

/** Interactions a second → acknowledgement times in milliseconds: medians of the rounds' p50 and p99. */
export async function measureAcknowledgement(rates: readonly number[], secondsPerRound: number): Promise<Row[]> {
  const stories = await serveStories(0)
  const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'))
  const rows: Row[] = []
  try {
    for (const perSecond of rates) {
      const samples: { bot: number[][]; bare: number[][] } = { bot: [], bare: [] }
      let failed = 0
      for (let round = 0; round < rounds; round++) {
        for (const who of ['bare', 'bot'] as const) {
          const local = await startLocalDiscord({ rateLimits: false })
          const child = await startBot(who, local, folder, stories.host)
          if (who === 'bare') await register(local)
          const times = await load(local, `${stories.origin}/river-barrier`, perSecond, secondsPerRound)
          failed += times.failed
          samples[who].push(times.afterMs)
          child.kill('SIGKILL')
          await local.close()
        }
      }
      const of = (all: readonly number[][], share: number): number => median(all.map((times) => quantile(times, share)))
      rows.push({ perSecond, p50: of(samples.bot, 0.5), p99: of(samples.bot, 0.99), bareP50: of(samples.bare, 0.5), bareP99: of(samples.bare, 0.99), failed })
    }
  } finally {
    await stories.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return rows
}

async function startBot(who: 'bot' | 'bare', local: LocalDiscord, folder: string, host: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [who === 'bot' ? 'src/main.ts' : 'evals/bench/bare.ts'], {
    cwd: root, stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'] ?? '', DISCORD_TOKEN: local.token, DISCORD_API_URL: local.url, LEDE_DATA: join(folder, 'data'), LEDE_FETCH_ALLOW: host, LEDE_LOG: 'silent', LEDE_PERSON_RATE: '1000000', LEDE_SERVER_RATE: '1000000' },
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (data: Buffer) => { if (/ready|No model is set/.test(data.toString())) resolve() })
    child.on('exit', () => { reject(new Error(`${who} ended before it was ready`)) })
  })
  return child
}

async function register(local: LocalDiscord): Promise<void> {
  await fetch(`${local.url}/v10/applications/${local.applicationId}/commands`, {
    method: 'PUT', headers: { authorization: `Bot ${local.token}`, 'content-type': 'application/json' },
    body: JSON.stringify([{ name: 'summarize', description: 'x', type: 1, options: [{ name: 'url', description: 'x', type: 3 }] }]),
  })
}

/** Evenly spaced interactions, after a second of warming up. */
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

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}
