// Articles that come at the same time share a commit on SQLite: each is answered when it is in the file, one that cannot be written fails alone, and
// the event loop has turns in between.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore, type OpenStore } from '#src/store/index.ts'
import { article } from '../support/articles.ts'
import { silent } from '../support/log.ts'

const { id: _id, scope: _scope, storedAt: _storedAt, readAt: _readAt, ...blank } = article()
let folder: string
let store: OpenStore

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lede-together-'))
  store = await openStore({ folder }, { now: () => 1_000 }, silent)
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const save = (number: number): ReturnType<OpenStore['articles']['save']> =>
  store.articles.save({ ...blank, url: `https://orla-courier.example/${number}` }, 'public')
const all = Array.from({ length: 40 }, (_, number) => number)

/** Frames of the log that end a transaction say how large the file is then (https://www.sqlite.org/fileformat2.html#walformat). */
function commits(): number {
  const log = readFileSync(join(folder, 'lede.db-wal'))
  let found = 0
  const frame = 24 + log.readUInt32BE(8)
  const salt = log.readBigUInt64BE(16)
  for (let at = 32; at + frame <= log.length; at += frame)
    if (log.readBigUInt64BE(at + 8) === salt && log.readUInt32BE(at + 4) > 0) found += 1
  return found
}

test('there are fewer commits than articles, and what is answered is in the file', async () => {
  await save(-1)
  const before = commits()
  const other = new DatabaseSync(join(folder, 'lede.db'), { readOnly: true })
  try {
    const stands = other.prepare('SELECT count(*) AS count FROM articles WHERE id = ?')
    const ids = await Promise.all(
      all.map(async (number) => {
        const {
          article: { id },
          outcome,
        } = await save(number)
        expect(outcome).toBe('new')
        expect(stands.get(id)).toEqual({ count: 1 })
        return id
      }),
    )
    expect(new Set(ids).size).toBe(all.length)
    expect(commits() - before).toBeGreaterThan(0)
    expect(commits() - before).toBeLessThan(all.length)
  } finally {
    other.close()
  }
})

test('the loop has turns between them', async () => {
  let turns = 0
  let over = false
  const turn = (): void => {
    turns += 1
    if (!over) setImmediate(turn)
  }
  setImmediate(turn)
  await Promise.all(all.map((number) => save(number)))
  over = true
  expect(turns).toBeGreaterThan(4)
})

test('one that cannot be written fails alone', async () => {
  const strange = article({ id: 'not stored' })
  const ended = await Promise.allSettled(all.map((number) => (number % 7 === 3 ? store.stories.place(strange) : save(number))))
  expect(ended.flatMap(({ status }, number) => (status === 'rejected' ? [number] : []))).toEqual(all.filter((number) => number % 7 === 3))
  expect(await store.articles.count()).toBe(ended.filter(({ status }) => status === 'fulfilled').length)
})

test('the same one at the same time is one', async () => {
  const saved = await Promise.all(all.map(() => save(1)))
  expect(saved.map(({ outcome }) => outcome)).toEqual(all.map((place) => (place === 0 ? 'new' : 'same')))
  expect(await store.articles.count()).toBe(1)
})
