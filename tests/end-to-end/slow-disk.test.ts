// A disk on which whatever is written takes a second: people are acknowledged in time all the same, also while a long log is written back to the file; replies come,
// later, and nothing is lost.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startLocalDiscord, type LocalDiscord } from '#src/playground/discord.ts'
import { patientClocks } from '../support/clocks.ts'
import { bareEnvironment } from '../support/environment.ts'
import { finished, seen } from '../support/seen.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const barrier = readFileSync(new URL('../fixtures/barrier.html', import.meta.url), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'lede-slow-disk-'))
const shim = join(folder, 'slow-disk.so')
const slowness = join(folder, 'slowness')
const isBuilt =
  process.platform === 'linux' &&
  spawnSync('cc', ['-shared', '-fPIC', '-o', shim, join(root, 'tests/support/slow-disk.c'), '-ldl']).status === 0

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe.skipIf(!isBuilt)('a slow disk (skipped where there is no C compiler)', () => {
  let local: LocalDiscord
  let paper: Server
  let child: ChildProcess
  let output = ''
  const start = async (): Promise<void> => {
    output = ''
    child = spawn(process.execPath, ['src/start.js'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...bareEnvironment,
        LEDE_DATA: join(folder, 'data'),
        DISCORD_TOKEN: local.token,
        DISCORD_API_URL: local.url,
        LD_PRELOAD: shim,
        LEDE_TEST_DISK: slowness,
        LEDE_FETCH_ALLOW: `127.0.0.1:${(paper.address() as AddressInfo).port},${new URL(local.url).host}`,
      },
    })
    const ready = new Promise<void>((resolve) => {
      child.stdout?.on('data', (data: Buffer) => {
        output += data.toString('utf8')
        if (output.includes('Lede is connected')) resolve()
      })
    })
    await ready
  }
  const stop = async (): Promise<void> => {
    const gone = new Promise((resolve) => {
      child.once('exit', resolve)
    })
    child.kill('SIGTERM')
    await gone
  }
  beforeAll(async () => {
    writeFileSync(slowness, '0')
    local = await startLocalDiscord({ rateLimits: false, clocks: patientClocks })
    paper = createServer((request, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(barrier.replace('on Friday', `on Friday at gate ${request.url?.slice(1) ?? ''}`))
    })
    await new Promise<void>((resolve) => {
      paper.listen(0, '127.0.0.1', resolve)
    })
    await start()
  })
  afterAll(async () => {
    child.kill('SIGKILL')
    await local.close()
    await new Promise((resolve) => {
      paper.close(resolve)
    })
  })

  test('who asks is acknowledged between two writes; every reply comes, is told of in the log, and is there after a restart', async () => {
    const ana = local.seat('Ana')
    const url = (path: string): string => `http://127.0.0.1:${(paper.address() as AddressInfo).port}/${path}`
    await ana.command(local.channelId, 'help')
    writeFileSync(slowness, '1000')
    const waits: number[] = []
    const begunAt = performance.now()
    const outcomes: string[] = []
    const asking: Promise<void>[] = []
    for (let number = 1; number <= 4; number++) {
      asking.push(
        (async () => {
          const askedAt = performance.now()
          const outcome = await local.seat(`P${number}`).command(local.channelId, 'summarize', { url: url(String(number)) })
          waits.push(performance.now() - askedAt)
          outcomes.push(outcome.kind)
        })(),
      )
      await new Promise((resolve) => {
        setTimeout(resolve, 700)
      })
    }
    await Promise.all(asking)
    const cards = (): number =>
      ana.messages(local.channelId).filter((message) => finished(message) && (message.embeds[0]?.description ?? '').includes('gate')).length
    await expect.poll(cards, { timeout: 120_000, interval: 100 }).toBe(4)
    const doneMs = performance.now() - begunAt
    writeFileSync(slowness, '0')
    expect(outcomes).toEqual(Array.from({ length: 4 }, () => 'acknowledged'))
    expect(output).toContain('the disk is slow')
    const [card] = ana.messages(local.channelId).filter(finished).slice(-1)
    await stop()
    await start()
    const thread = card?.id ?? ''
    await seen(ana, thread, ({ author }) => author.bot === true)
    const { id } = await ana.say(thread, 'How much did the barrier cost?')
    await seen(ana, thread, (message) => message.message_reference?.message_id === id && finished(message))
    process.stderr.write(
      `A disk that takes 1 s for each write: acknowledged after ${waits.map((ms) => Math.round(ms)).join(', ')} ms, four summaries after ${Math.round(doneMs / 1000)} s, none lost\n`,
    )
  }, 240_000)

  test('who asks while a long log is written back to the file is acknowledged as ever', async () => {
    const ben = local.seat('Ben')
    await ben.command(local.channelId, 'help')
    const file = join(folder, 'data', 'lede.db')
    const bytes = (): number => statSync(file).size
    const before = bytes()
    // Another program has made the log longer than it may be: whoever writes next has it written back.
    const other = new DatabaseSync(file, { timeout: 5000 })
    other.exec(
      'PRAGMA wal_autocheckpoint = 0; CREATE TABLE of_another (value); INSERT INTO of_another VALUES (zeroblob(40000000)); DROP TABLE of_another',
    )
    writeFileSync(slowness, '1000')
    const waits: number[] = []
    const asking: Promise<void>[] = []
    for (let number = 1; number <= 12; number++) {
      asking.push(
        (async () => {
          const askedAt = performance.now()
          const { kind } = await local.seat(`Q${number}`).command(local.channelId, 'help')
          waits.push(performance.now() - askedAt)
          expect(kind).toBe('acknowledged')
        })(),
      )
      if (number === 1)
        asking.push(
          ben
            .command(local.channelId, 'summarize', { url: `http://127.0.0.1:${(paper.address() as AddressInfo).port}/long` })
            .then(() => undefined),
        )
      await new Promise((resolve) => {
        setTimeout(resolve, 700)
      })
    }
    await Promise.all(asking)
    await expect.poll(bytes, { interval: 100 }).toBeGreaterThan(before + 30_000_000)
    writeFileSync(slowness, '0')
    other.close()
    await seen(ben, local.channelId, (message) => finished(message) && (message.embeds[0]?.description ?? '').includes('gate long'))
    process.stderr.write(
      `While 40 MB were written back to the file on a disk that takes 1 s for each write: acknowledged after ${waits.map((ms) => Math.round(ms)).join(', ')} ms\n`,
    )
  }, 240_000)
})
