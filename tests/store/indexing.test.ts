// Articles are put into SQLite's index of terms behind their being stored, many together: whoever searches finds all that was stored before, whichever process
// stored it and whatever became of it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { analyze } from '#src/core/analyze.ts'
import { openStore, type OpenStore } from '#src/store/index.ts'
import { createSearchIndex, indexArticle } from '#src/store/search-index.ts'
import { createTitleIndex } from '#src/store/title-index.ts'
import { article } from '../support/articles.ts'
import { silent } from '../support/log.ts'

const { id: _id, scope: _scope, storedAt: _storedAt, readAt: _readAt, ...blank } = article()
const seen = { scopes: ['public'] } as const
let folder: string
let opened: OpenStore[]

const open = async (log = silent): Promise<OpenStore> => {
  const store = await openStore({ folder }, { now: () => 1_000 }, log)
  opened.push(store)
  return store
}
/** A word of three letters that no other number has. */
const wordOf = (number: number): string => `q${String.fromCodePoint(97 + Math.floor(number / 26), 97 + (number % 26))}`
const save = (
  store: OpenStore,
  number: number,
  text = `The ferry of ${wordOf(number)} was late.`,
): ReturnType<OpenStore['articles']['save']> =>
  store.articles.save(
    {
      ...blank,
      url: `https://orla-courier.example/${number}`,
      title: `About ${wordOf(number)}`,
      passages: [{ number: 1, kind: 'paragraph', text }],
    },
    'public',
  )
const found = async (store: OpenStore, query: string): Promise<string[]> =>
  (await store.articles.search(query, seen, 200)).map(({ article: { title } }) => title)
const offered = async (store: OpenStore, typed: string): Promise<string[]> =>
  (await store.articles.suggest(typed, seen, 200)).map(({ title }) => title)
const titles = (numbers: readonly number[]): string[] => numbers.map((number) => `About ${wordOf(number)}`)
const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number)
const file = (): DatabaseSync => new DatabaseSync(join(folder, 'lede.db'))
/** Articles in the index of another connection, which sees what is committed. */
const indexed = (): number => {
  const raw = file()
  const { count } = raw.prepare('SELECT count(*) AS count FROM article_terms_docsize').get() as { count: number }
  raw.close()
  return count
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lede-indexing-'))
  opened = []
})
afterEach(async () => {
  await Promise.all(opened.map((store) => store.close()))
  rmSync(folder, { recursive: true, force: true })
})

test('what is stored is found at once', async () => {
  const store = await open()
  await save(store, 1)
  expect(await found(store, wordOf(1))).toEqual(titles([1]))
  expect(indexed()).toBe(1)
  await save(store, 2)
  expect(await offered(store, wordOf(2).slice(0, 2))).toEqual(titles([2, 1]))
})

test('without anybody searching it is in the index a little later, and many are without waiting', async () => {
  const store = await open()
  await save(store, 0)
  await vi.waitFor(() => {
    expect(indexed()).toBe(1)
  }, 20_000)
  await Promise.all(numbers(200).map((number) => save(store, number + 1)))
  await vi.waitFor(() => {
    expect(indexed()).toBe(201)
  }, 20_000)
  expect(await found(store, 'ferry')).toHaveLength(200)
})

test('while many are put there the loop has turns', async () => {
  const store = await open()
  const long = Array.from({ length: 20_000 }, (_, at) => `word${at}`).join(' ')
  await Promise.all(numbers(60).map((number) => save(store, number, `${long} ${wordOf(number)}`)))
  let turns = 0
  let over = false
  const turn = (): void => {
    turns += 1
    if (!over) setImmediate(turn)
  }
  setImmediate(turn)
  const searching = found(store, wordOf(59))
  expect(await store.articles.count()).toBe(60)
  expect(await searching).toEqual(titles([59]))
  over = true
  expect(turns).toBeGreaterThan(10)
})

test('another process finds what this one has stored', async () => {
  const [one, other] = [await open(), await open()]
  await save(one, 1)
  expect(await found(other, wordOf(1))).toEqual(titles([1]))
  await save(other, 2)
  expect(await found(one, 'ferry')).toEqual(expect.arrayContaining(titles([1, 2])))
})

test('changed and taken out before it is there, it is found as it is by then', async () => {
  const store = await open()
  await save(store, 1)
  const {
    article: { id },
  } = await save(store, 2)
  expect((await save(store, 1, 'A sluice was opened.')).outcome).toBe('updated')
  await store.articles.delete(id, ['public'])
  expect([await found(store, 'ferry'), await found(store, 'sluice')]).toEqual([[], titles([1])])
  await save(store, 3)
  await save(store, 1, 'A levee was built.')
  expect([await found(store, 'ferry'), await found(store, 'sluice'), await found(store, 'levee')]).toEqual([titles([3]), [], titles([1])])
})

test('a row that cannot be read keeps no other from being found', async () => {
  const store = await open({ ...silent, error() {} })
  await save(store, 1)
  const raw = file()
  raw.exec("UPDATE articles SET body = '{'")
  raw.close()
  await save(store, 2)
  expect(await found(store, 'ferry')).toEqual(titles([2]))
})

test('where the index cannot be written to a search gives what there is, and that is told; later it is made good', async () => {
  const told: string[] = []
  const store = await open({
    ...silent,
    warn: (message) => {
      told.push(message)
    },
  })
  await save(store, 1)
  expect(await found(store, 'ferry')).toEqual(titles([1]))
  const raw = file()
  raw.exec('DROP TABLE article_titles')
  await save(store, 2)
  expect(await found(store, 'ferry')).toEqual(titles([1]))
  expect(told).toContainEqual(expect.stringContaining('index'))
  createTitleIndex(raw)
  raw.close()
  expect(await found(store, 'ferry')).toEqual(expect.arrayContaining(titles([1, 2])))
})

test('killed between storing and indexing: the next start finds all that was answered', async () => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('writer.ts', import.meta.url)), 'write', JSON.stringify({ folder }), 'a'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString('utf8')
    if (output.split('\n').length > 90) child.kill('SIGKILL')
  })
  await once(child, 'close')
  const answered = output.split('\n').slice(0, -1)
  const store = await open()
  const hits = new Set((await store.articles.search('barrier', seen, 10_000)).map(({ article: { id } }) => id))
  expect(answered.filter((id) => !hits.has(id))).toEqual([])
  expect(indexed()).toBe(await store.articles.count())
})

test('closed while much waits, it leaves the rest for the next start, which goes on by itself', async () => {
  const store = await open()
  await Promise.all(numbers(150).map((number) => save(store, number)))
  opened = []
  await store.close()
  await open()
  await vi.waitFor(() => {
    expect(indexed()).toBe(150)
  }, 20_000)
})

test('the parts of the index stay few, however the articles come', async () => {
  const store = await open()
  for (const number of numbers(120)) {
    await save(store, number)
    if (number % 2 === 0) expect(await found(store, wordOf(number))).toEqual(titles([number]))
    if (number % 10 === 0) await save(store, number, `A sluice of ${wordOf(number)}.`)
  }
  const raw = file()
  // A page's number has its part in front (fts5_index.c).
  const parts = raw.prepare('SELECT count(DISTINCT id >> 37) AS count FROM article_terms_data WHERE id >> 37 > 0')
  await vi.waitFor(() => {
    expect((parts.get() as { count: number }).count).toBeLessThan(8)
  }, 20_000)
  raw.close()
  expect(await found(store, 'sluice')).toHaveLength(12)
})

test('the index splits a text into just the terms that the analyzer finds in it', () => {
  const raw = new DatabaseSync(':memory:')
  createSearchIndex(raw)
  raw.exec("CREATE VIRTUAL TABLE occurrences USING fts5vocab(article_terms, 'instance')")
  const occurrences = raw.prepare("SELECT term FROM occurrences WHERE doc = ? AND col = 'body' ORDER BY offset")
  const alphabet = fc.constantFrom(
    ...'abcXYZ019_ -–—.,;:!?\'’"“”«»()…·°€£/@#^`$+<>\0\t\u00a0¡¿',
    'é',
    'Ü',
    'ß',
    'Æ',
    'ÿ',
    'б',
    'Ж',
    'ά',
    'ال',
    'كتب',
    'मु',
    'दिन',
    '东京',
    'ニュー',
    '서울',
    'กา',
    '\u200c',
    'ﬁ',
    'Ａ',
  )
  let number = 0
  fc.assert(
    fc.property(
      fc.array(
        fc.array(alphabet, { maxLength: 25 }).map((parts) => parts.join('')),
        { maxLength: 4 },
      ),
      (passages) => {
        number += 1
        indexArticle(raw, number, { title: '', about: '', body: passages })
        expect((occurrences.all(number) as { term: string }[]).map(({ term }) => term)).toEqual(passages.flatMap((text) => analyze(text)))
      },
    ),
    { numRuns: 500 },
  )
  raw.close()
})
