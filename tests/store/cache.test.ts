// The cache is bounded: what expired and what was unused longest leaves, and namespaces stay apart.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Keyv } from 'keyv'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseCache } from '#src/store/cache.ts'
import { openSqlite, type OpenDatabase } from '#src/store/sqlite.ts'

let folder: string
let database: OpenDatabase
let time = 0
const clock = { now: () => time }
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lede-cache-'))
  database = await openSqlite(folder)
  time = Date.now()
})
afterEach(async () => {
  await database.kysely.destroy()
  rmSync(folder, { recursive: true, force: true })
})

const count = async (): Promise<number> => (await database.kysely.selectFrom('cache').select('key').execute()).length

test('above the limit the longest unused leave', async () => {
  const cache = new Keyv({ store: databaseCache(database.kysely, clock, 50), namespace: 'n' })
  for (let index = 0; index < 400; index++) {
    time += 1
    await cache.set(`k${index}`, index)
  }
  expect(await count()).toBe(50)
  expect(await cache.get('k399')).toBe(399)
  expect(await cache.get('k0')).toBeUndefined()
})

test('what has expired is a miss, and leaves', async () => {
  const store = databaseCache(database.kysely, clock, 50)
  await store.set('short', '"a"', time + 1000)
  await store.set('long', '"b"')
  expect(await store.getMany(['short', 'long', 'none'])).toEqual(['"a"', '"b"', undefined])
  time += 2000
  expect(await store.getMany(['short', 'long'])).toEqual([undefined, '"b"'])
})

test('namespaces stay apart', async () => {
  const one = new Keyv({ store: databaseCache(database.kysely, clock), namespace: 'one' })
  const two = new Keyv({ store: databaseCache(database.kysely, clock), namespace: 'two' })
  await one.set('k', 1)
  await two.set('k', 2)
  await one.clear()
  expect([await one.get('k'), await two.get('k')]).toEqual([undefined, 2])
})
