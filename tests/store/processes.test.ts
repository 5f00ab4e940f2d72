// Several real processes on one database: first starts at once, and writers killed in the middle of their work.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { postgresGround, postgresSchema, sayMissing, sqliteGround, type Ground } from '../support/grounds.ts'

const writer = fileURLToPath(new URL('writer.ts', import.meta.url))
const missing = await sayMissing('Several processes on PostgreSQL')
const schema = missing === null ? await postgresSchema() : null
afterAll(() => schema?.drop())
let ground: Ground

function run(task: string, name = ''): ChildProcess {
  return spawn(process.execPath, [writer, task, JSON.stringify(ground.settings), name], { stdio: ['pipe', 'pipe', 'inherit'] })
}

describe.each([['SQLite', () => sqliteGround(), 20], ...schema === null ? [] : [['PostgreSQL', () => postgresGround(schema), 6] as const]] as const)('on %s', (_engine, makeGround, many) => {
  beforeEach(() => { ground = makeGround() })
  afterEach(() => ground.clear())

  test('processes that start at once on empty ground all open it', async () => {
    const codes = await Promise.all(Array.from({ length: many }, async () => {
      const [code] = await once(run('start'), 'exit') as [number | null]
      return code
    }))
    expect(codes).toEqual(Array.from({ length: many }, () => 0))
  }, 120_000)

  test('two processes that reserve from one account at once never take more than it allows', async () => {
    const spenders = ['one', 'two'].map((name) => {
      const child = run('spend', name)
      const told = { text: '' }
      child.stdout?.on('data', (bytes: Buffer) => { told.text += bytes.toString() })
      return { child, told }
    })
    await expect.poll(() => spenders.every(({ told }) => told.text.startsWith('ready')), { timeout: 60_000 }).toBe(true)
    const printed = await Promise.all(spenders.map(async ({ child, told }) => {
      const closed = once(child, 'close')
      child.stdin?.end('go')
      await closed
      return told.text.trim().split('\n').slice(1).map(Number)
    }))
    const store = await ground.open()
    const taken = await store.budgets.taken({ account: 'server:1', from: '2026-11-01' })
    await store.close()
    // Each call took 10 of 1000, was settled at 7 and made room for others; some failed, and gave all back.
    expect(printed.flat().reduce((sum, tokens) => sum + tokens, 0)).toBe(taken.tokens)
    expect(taken.tokens).toBeGreaterThan(1000 - 10)
    expect(taken.tokens).toBeLessThanOrEqual(1000)
    for (const own of printed) expect(own.length).toBeGreaterThan(1)
  }, 120_000)

  test('two writers, killed: every acknowledged article is there', async () => {
    const acknowledged: string[] = []
    const killed = ['one', 'two'].map(async (name) => {
      const child = run('write', name)
      let text = ''
      child.stdout?.on('data', (bytes: Buffer) => {
        text += bytes.toString()
        if (text.split('\n').length > 30) child.kill('SIGKILL')
      })
      await once(child, 'close')
      acknowledged.push(...text.split('\n').slice(0, -1))
    })
    await Promise.all(killed)
    const store = await ground.open()
    const found = await Promise.all(acknowledged.map((id) => store.articles.get(id, ['public'])))
    expect(acknowledged.length).toBeGreaterThanOrEqual(60)
    expect(found.filter((article) => article === undefined)).toEqual([])
    await store.close()
  }, 120_000)
})
