// SQLite's log is written back to the file by a thread, so that the event loop does not wait for the disk; whatever becomes of the thread, the log has an end, and
// nothing that was answered is lost.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { backUp } from '#src/store/backup.ts'
import { openSqlite, type OpenDatabase } from '#src/store/sqlite.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lede-checkpoints-'))
  file = join(folder, 'lede.db')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const megabyte = 1_048_576
/** More than the log holds before it is written back. */
const long = 17 * megabyte

const write = ({ kysely }: OpenDatabase, key: string, bytes: number): Promise<unknown> =>
  kysely
    .insertInto('facts')
    .values({ key, value: 'x'.repeat(bytes) })
    .execute()
const logPages = ({ raw }: OpenDatabase): number => (raw.prepare('PRAGMA wal_checkpoint(NOOP)').get() as { log: number }).log
const fileBytes = (): number => statSync(file).size
const thread = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`)

test('a log that has become long goes to the file and is begun anew, nothing else having been written', async () => {
  const database = await openSqlite(folder)
  await write(database, 'a', long)
  await vi.waitFor(() => {
    expect(logPages(database)).toBe(1)
  }, 60_000)
  expect(fileBytes()).toBeGreaterThan(long)
  await write(database, 'b', 1)
  expect(logPages(database)).toBeLessThan(10)
  await database.kysely.destroy()
})

test('a short one stays as it is until the end, which takes it away', async () => {
  const database = await openSqlite(folder)
  await write(database, 'a', 2 * megabyte)
  await write(database, 'b', 1)
  expect(fileBytes()).toBeLessThan(megabyte)
  await database.kysely.destroy()
  expect([existsSync(`${file}-wal`), fileBytes() > 2 * megabyte]).toEqual([false, true])
})

test('who writes while the thread is at it is answered, by a connection that does not write the log back itself', async () => {
  // It says nothing and does nothing, as one that waits for its disk.
  const database = await openSqlite(folder, {
    checkpointThread: thread(
      'import { parentPort } from "node:worker_threads"; parentPort.on("message", (work) => { if (work === "end") parentPort.close() })',
    ),
  })
  for (const key of ['a', 'b', 'c']) await write(database, key, long)
  expect(logPages(database)).toBeGreaterThan(12_000)
  expect(fileBytes()).toBeLessThan(megabyte)
})

test.each([
  ['cannot be begun', 'throw new Error("no memory for a thread")', 'no memory'],
  ['dies', 'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => { process.exit(1) })', 'has ended'],
  [
    'meets a disk that fails',
    'import { parentPort } from "node:worker_threads"; parentPort.on("message", (work) => { if (work === "end") parentPort.close(); else parentPort.postMessage({ error: "disk I/O error" }) })',
    'disk I/O error',
  ],
])('where the thread %s that is told, tried again when as much has come on top, and the log has an end', async (_, code, said) => {
  const told: string[] = []
  const database = await openSqlite(folder, {
    checkpointThread: thread(code),
    onFailure: (error) => {
      told.push(String(error))
    },
  })
  await write(database, 'a', long)
  await vi.waitFor(() => {
    expect(told).toEqual([expect.stringContaining(said)])
  }, 60_000)
  await write(database, 'b', 1)
  expect(told).toHaveLength(1)
  await write(database, 'c', long)
  await vi.waitFor(() => {
    expect(told).toHaveLength(2)
  }, 60_000)
  expect(fileBytes()).toBeLessThan(megabyte)
  for (const key of ['d', 'e']) await write(database, key, long)
  expect(fileBytes()).toBeGreaterThan(4 * long)
  await write(database, 'f', 1)
  expect(logPages(database)).toBeLessThan(10)
  await database.kysely.destroy()
  expect(existsSync(`${file}-wal`)).toBe(false)
})

test('while another program reads an old state the log grows; when it is through, it is begun anew', async () => {
  const database = await openSqlite(folder)
  await write(database, 'before', 1)
  const reader = new DatabaseSync(file, { readOnly: true })
  reader.exec('BEGIN; SELECT count(*) FROM facts')
  for (const key of ['a', 'b']) await write(database, key, long)
  expect(logPages(database)).toBeGreaterThan(8_000)
  expect(reader.prepare('SELECT count(*) AS count FROM facts').get()).toEqual({ count: 1 })
  reader.close()
  await write(database, 'c', long)
  await vi.waitFor(() => {
    expect(logPages(database)).toBe(1)
  }, 60_000)
  await database.kysely.destroy()
})

test('the end waits for what is under way, and the next start finds the file as it was left', async () => {
  const database = await openSqlite(folder)
  await write(database, 'a', long)
  await database.kysely.destroy()
  expect(existsSync(`${file}-wal`)).toBe(false)
  const again = await openSqlite(folder)
  expect(again.isUnread).toBe(true)
  await again.kysely.destroy()
})

test('a backup that is made meanwhile is whole', async () => {
  const database = await openSqlite(folder)
  const writing = (async () => {
    for (let number = 0; number < 60; number++) await write(database, `${number}`, megabyte)
  })()
  const { rows } = await backUp({ folder, file: join(folder, 'backups', 'now.db'), now: 0 })
  await writing
  expect(rows['facts']).toBeLessThan(60)
  await database.kysely.destroy()
})

test('killed at any moment of it: the file is whole, and what was answered is there', async () => {
  const program = `
    const { openSqlite } = await import(${JSON.stringify(new URL('../../src/store/sqlite.ts', import.meta.url).href)})
    const { kysely } = await openSqlite(${JSON.stringify(folder)})
    for (const run = String(Math.random()), value = 'x'.repeat(700_000); ;) {
      const key = run + Math.random()
      await kysely.insertInto('facts').values({ key, value }).execute()
      process.stdout.write(key + '\\n')
      await new Promise((resolve) => { setImmediate(resolve) })
    }`
  let answered = 0
  for (const untilMb of [18, 33, 50, 51, 68]) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
    const gone = new Promise((resolve) => {
      child.once('exit', resolve)
    })
    let output = ''
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString('utf8')
      if (output.split('\n').length * 0.7 > untilMb) child.kill('SIGKILL')
    })
    await gone
    const keys = output.split('\n').slice(0, -1)
    const database = await openSqlite(folder)
    expect(database.isUnread).toBe(false)
    const kept = new Set((await database.kysely.selectFrom('facts').select('key').execute()).map(({ key }) => key))
    expect(keys.filter((key) => !kept.has(key))).toEqual([])
    answered += keys.length
    await database.kysely.deleteFrom('facts').execute()
    await database.kysely.destroy()
  }
  expect(answered).toBeGreaterThan(200)
})
