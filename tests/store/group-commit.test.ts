// What SQLite has committed is answered when its log has reached the disk, many commits by one flush, and the event loop does not wait there.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSqlite, type OpenDatabase } from '#src/store/sqlite.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lede-commit-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const write = ({ kysely }: OpenDatabase, key: string): Promise<unknown> => kysely.insertInto('facts').values({ key, value: 'x' }).execute()
const keys = async ({ kysely }: OpenDatabase): Promise<string[]> =>
  (await kysely.selectFrom('facts').select('key').orderBy('key').execute()).map(({ key }) => key)

test('a commit is answered after a flush that began behind it, and all that wait share one', async () => {
  const flushes: (() => void)[] = []
  const database = await openSqlite(folder, {
    flush: () =>
      new Promise((resolve) => {
        flushes.push(resolve)
      }),
  })
  const answered: string[] = []
  const writing = ['a', 'b', 'c'].map(async (key) => {
    await write(database, key)
    answered.push(key)
  })
  await vi.waitFor(() => {
    expect(flushes).toHaveLength(1)
  }, 60_000)
  // Nobody who reads, and nobody else who writes, waits for the disk of the first.
  await vi.waitFor(async () => {
    expect(await keys(database)).toEqual(['a', 'b', 'c'])
  }, 60_000)
  expect(answered).toEqual([])
  flushes[0]?.()
  await writing[0]
  await vi.waitFor(() => {
    expect(flushes).toHaveLength(2)
  }, 60_000)
  expect(answered).toEqual(['a'])
  flushes[1]?.()
  await Promise.all(writing)
  expect(flushes).toHaveLength(2)
  await database.kysely.destroy()
})

test('a transaction is answered after its flush; one that only reads needs none', async () => {
  let flushes = 0
  const database = await openSqlite(folder, {
    flush: async () => {
      flushes += 1
    },
  })
  const found = await database.kysely.transaction().execute((transaction) => transaction.selectFrom('facts').selectAll().execute())
  expect([found, flushes]).toEqual([[], 0])
  await database.kysely.transaction().execute(async (transaction) => {
    await transaction.insertInto('facts').values({ key: 'a', value: 'x' }).execute()
    await transaction.insertInto('facts').values({ key: 'b', value: 'x' }).execute()
  })
  expect(flushes).toBe(1)
  await database.kysely.destroy()
})

test('after a flush that failed nothing counts as saved any more, until the database is opened anew', async () => {
  let flushes = 0
  const failing = await openSqlite(folder, {
    flush: async (file) => {
      flushes += 1
      if (flushes === 2) throw new Error('EIO: i/o error, fdatasync')
      await file.datasync()
    },
  })
  await write(failing, 'a')
  await expect(write(failing, 'b')).rejects.toThrow('EIO')
  await expect(write(failing, 'c')).rejects.toThrow('EIO')
  expect(flushes).toBe(2)
  expect(await keys(failing)).toContain('a')
  await failing.kysely.destroy()

  const opened = await openSqlite(folder)
  await write(opened, 'd')
  expect(await keys(opened)).toEqual(expect.arrayContaining(['a', 'd']))
  await opened.kysely.destroy()
})
