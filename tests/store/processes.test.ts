// Several real processes on one file: first starts at once, and writers killed in the middle of their work.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '#src/store/index.ts'
import { silent } from '../support/log.ts'

const writer = fileURLToPath(new URL('writer.ts', import.meta.url))
let folder = ''
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'lede-processes-')) })
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

function run(...args: string[]): ChildProcess {
  return spawn(process.execPath, [writer, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
}

test('twenty processes that start at once on an empty folder all open it', async () => {
  const codes = await Promise.all(Array.from({ length: 20 }, async () => {
    const [code] = await once(run('start', folder), 'exit') as [number | null]
    return code
  }))
  expect(codes).toEqual(Array.from({ length: 20 }, () => 0))
}, 120_000)

test('two processes that reserve from one account at once never take more than it allows', async () => {
  const printed = await Promise.all(['one', 'two'].map(async (name) => {
    const child = run('spend', folder, name)
    let text = ''
    child.stdout?.on('data', (bytes: Buffer) => { text += bytes.toString() })
    await once(child, 'close')
    return text.trim().split('\n').map(Number)
  }))
  const store = await openStore({ folder }, { now: () => Date.now() }, silent)
  const taken = await store.budgets.taken({ account: 'server:1', from: '2026-11-01' })
  await store.close()
  // Each call took 10 of 1000, was settled at 7 and made room for others; some failed, and gave all back.
  expect(printed.flat().reduce((sum, tokens) => sum + tokens, 0)).toBe(taken.tokens)
  expect(taken.tokens).toBeGreaterThan(1000 - 10)
  expect(taken.tokens).toBeLessThanOrEqual(1000)
  for (const own of printed) expect(own.length).toBeGreaterThan(1)
}, 120_000)

test('two writers on one file, killed: every acknowledged article is there', async () => {
  const acknowledged: string[] = []
  const killed = ['one', 'two'].map(async (name) => {
    const child = run('write', folder, name)
    let text = ''
    child.stdout?.on('data', (bytes: Buffer) => {
      text += bytes.toString()
      if (text.split('\n').length > 30) child.kill('SIGKILL')
    })
    await once(child, 'close')
    acknowledged.push(...text.split('\n').slice(0, -1))
  })
  await Promise.all(killed)
  const store = await openStore({ folder }, { now: () => Date.now() }, silent)
  const found = await Promise.all(acknowledged.map((id) => store.articles.get(id, ['public'])))
  expect(acknowledged.length).toBeGreaterThanOrEqual(60)
  expect(found.filter((article) => article === undefined)).toEqual([])
  await store.close()
}, 120_000)
