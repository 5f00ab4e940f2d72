// Backups as an operator makes and restores them: from a bot that is writing, refused where they should be, and killed in the middle.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Outgoing } from '#src/core/ports.ts'
import { openStore, type OpenStore } from '#src/store/index.ts'
import { manifestSchema } from '#src/store/backup.ts'
import { silent } from '../support/log.ts'
import { launch, run } from './running.ts'

let folder = ''
let data = ''
const environment = (): Record<string, string> => ({ LEDE_DATA: data })
const at = (name: string): string => join(folder, name)
const children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lede-backup-'))
  data = join(folder, 'data')
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** A process that saves articles; what it has said is saved is saved. */
function writer(name: string): { child: ChildProcess; acknowledged: () => string[] } {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../store/writer.ts', import.meta.url)), 'write', JSON.stringify({ folder: data }), name], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  let text = ''
  child.stdout.on('data', (bytes: Buffer) => { text += bytes.toString() })
  return { child, acknowledged: () => text.split('\n').slice(0, -1) }
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** How many articles the store has, opened as a bot would. */
async function articles(): Promise<number> {
  const store = await openStore({ folder: data }, { now: () => Date.now() }, silent)
  const count = await store.articles.count()
  await store.close()
  return count
}

/** A database with at least so many articles. */
async function written(count: number, name = 'one'): Promise<number> {
  const { child, acknowledged } = writer(name)
  await expect.poll(() => acknowledged().length, { timeout: 30_000 }).toBeGreaterThanOrEqual(count)
  await stop(child)
  return articles()
}

test('a backup while a bot runs and another process writes has all that was saved before it, and restores', async () => {
  const bot = launch('main', [], { ...environment(), LEDE_PORT: '0' })
  children.push(bot.child)
  await bot.said('Lede runs on a local Discord')
  const { child, acknowledged } = writer('busy')
  await expect.poll(() => acknowledged().length, { timeout: 30_000 }).toBeGreaterThanOrEqual(40)
  const before = acknowledged()
  const made = await run('backup', [at('news.db')], environment())
  expect(made).toMatchObject({ code: 0, err: '' })
  const grown = acknowledged().length
  await expect.poll(() => acknowledged().length).toBeGreaterThan(grown)
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(at('news.db.manifest.json'), 'utf8')))
  expect(manifest.rows['articles']).toBeGreaterThanOrEqual(before.length)
  expect(made.out).toContain(`${manifest.rows['articles'] ?? 0} articles`)
  // A second name for everybody's news is not for everybody's eyes.
  if (process.platform !== 'win32') expect(statSync(at('news.db')).mode & 0o077).toBe(0)

  const refused = await run('restore', [at('news.db')], environment())
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toContain('Stop it first')
  await stop(child)
  await stop(bot.child)
  const all = await articles()
  expect(all).toBeGreaterThan(manifest.rows['articles'] ?? 0)

  const restored = await run('restore', [at('news.db')], environment())
  expect(restored).toMatchObject({ code: 0, err: '' })
  expect(await articles()).toBe(manifest.rows['articles'])
  const store = await openStore({ folder: data }, { now: () => Date.now() }, silent)
  for (const id of before) expect(await store.articles.get(id, ['public'])).toBeDefined()
  await store.close()
  const kept = readdirSync(data).filter((name) => name.startsWith('lede.db.replaced-'))
  expect(kept).toHaveLength(1)
  expect(restored.out).toContain(kept[0])
  const old = new DatabaseSync(join(data, kept[0] ?? ''), { readOnly: true })
  expect(old.prepare('SELECT count(*) AS rows FROM articles').get()).toEqual({ rows: all })
  old.close()
}, 120_000)

describe('what is no backup of this version is refused in words, and the database stays', () => {
  const wrong: [what: string, spoil: (file: string) => void, words: RegExp][] = [
    ['cut short', (file) => { truncateSync(file, statSync(file).size / 2) }, /is not what its manifest says/],
    ['cut short, without its manifest', (file) => { truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096); rmSync(`${file}.manifest.json`) }, /damaged/],
    ['one bit changed', (file) => { const bytes = readFileSync(file); bytes[5000] = (bytes[5000] ?? 0) ^ 1; writeFileSync(file, bytes) }, /is not what its manifest says/],
    ['no database', (file) => { writeFileSync(file, 'Nothing but words. '.repeat(500)); rmSync(`${file}.manifest.json`) }, /cannot be read as Lede's database/],
    ['empty', (file) => { writeFileSync(file, ''); rmSync(`${file}.manifest.json`) }, /is not a database of Lede's/],
    ['of another program', (file) => { rmSync(file); rmSync(`${file}.manifest.json`); other(file, 'CREATE TABLE recipes (name TEXT)') }, /another program/],
    ['of a later version', (file) => { rmSync(`${file}.manifest.json`); other(file, "INSERT INTO kysely_migration VALUES ('9999 later', '')") }, /later version of Lede \(9999 later\)/],
    ['a manifest that is none', (file) => { writeFileSync(`${file}.manifest.json`, '{}') }, /no manifest/],
    ['missing', (file) => { rmSync(file) }, /There is no file/],
  ]
  test('each of them', async () => {
    const count = await written(3)
    await run('backup', [at('whole.db')], environment())
    for (const [what, spoil, words] of wrong) {
      for (const suffix of ['', '.manifest.json']) copyFileSync(at(`whole.db${suffix}`), at(`news.db${suffix}`))
      spoil(at('news.db'))
      const { code, err, out } = await run('restore', [at('news.db')], environment())
      expect({ what, code, out }).toEqual({ what, code: 1, out: '' })
      expect(err).toMatch(words)
    }
    expect(await articles()).toBe(count)
    expect(readdirSync(data).filter((name) => /restoring|replaced/.test(name))).toEqual([])
  }, 180_000)
})

function other(file: string, statement: string): void {
  const raw = new DatabaseSync(file)
  raw.exec(statement)
  raw.close()
}

describe('what was posted since a backup is not posted again', () => {
  const outgoing = (key: string): Outgoing => ({ key, guildId: '1', channelId: 'c1', source: 'feeds', posting: { kind: 'entry', articleId: null, title: key, url: null, outlet: null, published: null, gist: null, roleId: null }, language: 'en', items: [`article ${key}`], setUpBy: null, expiresAt: null })
  const withStore = async <T>(work: (store: OpenStore) => Promise<T>): Promise<T> => {
    const store = await openStore({ folder: data }, { now: () => Date.now() }, silent)
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  }
  const post = async ({ outbox }: OpenStore): Promise<void> => {
    const turn = await outbox.takeTurn()
    for (let waiting = await turn?.next(); waiting !== undefined; waiting = await turn?.next()) {
      await turn?.attempt(waiting)
      await turn?.posted(waiting, { id: `m${waiting.key}`, isLast: true })
    }
    await turn?.release()
  }

  test('by the ledger of the database that it replaces', async () => {
    await withStore(async ({ outbox }) => { await outbox.add(outgoing('waits')) })
    expect((await run('backup', [at('news.db')], environment())).code).toBe(0)
    await withStore(async (store) => {
      await store.outbox.add(outgoing('came later'))
      await post(store)
    })
    const restored = await run('restore', [at('news.db')], environment())
    expect(restored.out).toContain('What was posted since is not posted again (messages: 2)')
    await withStore(async ({ outbox }) => {
      expect([await outbox.state('waits'), await outbox.state('came later')]).toEqual(['delivered', 'delivered'])
      expect(await outbox.add(outgoing('came later'))).toBe(false)
      expect(await outbox.delivered('feeds', ['article waits', 'article came later', 'article other'])).toEqual(new Set(['article waits', 'article came later']))
      expect(await outbox.takeTurn()).toBeUndefined()
    })
  })

  test('where that cannot be read, by looking for it in its channel first', async () => {
    await withStore(async ({ outbox }) => { await outbox.add(outgoing('waits')) })
    const before = Date.now()
    expect((await run('backup', [at('news.db')], environment())).code).toBe(0)
    writeFileSync(join(data, 'lede.db'), 'Nothing but words. '.repeat(500))
    expect((await run('restore', [at('news.db')], environment())).out).toContain('something may be posted again')
    await withStore(async ({ outbox }) => {
      const waiting = await (await outbox.takeTurn())?.next()
      expect(waiting?.key).toBe('waits')
      expect(waiting?.doubt?.since).toBeGreaterThanOrEqual(before)
    })
  })
})

test('a damaged database is replaced, and kept as it was', async () => {
  const count = await written(3)
  expect((await run('backup', [], environment())).code).toBe(0)
  const [backup = ''] = readdirSync(join(data, 'backups')).filter((name) => name.endsWith('.db'))
  writeFileSync(join(data, 'lede.db'), 'Nothing but words. '.repeat(500))
  expect((await run('restore', [join(data, 'backups', backup)], environment())).code).toBe(0)
  expect(await articles()).toBe(count)
  const [kept = ''] = readdirSync(data).filter((name) => name.startsWith('lede.db.replaced-'))
  expect(readFileSync(join(data, kept), 'utf8')).toMatch(/^Nothing but words/)
})

test('killed at any moment, a backup leaves no file that is not whole, and a restore the old database or the new', async () => {
  const old = await written(150)
  await run('backup', [at('news.db')], environment())
  const now = await written(200, 'two')
  for (const [name, words] of [['backup', [at('killed.db')]], ['restore', [at('news.db')]]] as const) {
    for (let round = 0; round < 6; round++) {
      rmSync(at('killed.db'), { force: true })
      const { child, ended } = launch(name, words, environment())
      // At its first change of a file, its third, its fifth …
      let changes = 0
      const watchers = [folder, data].map((place) => watch(place, () => {
        changes += 1
        if (changes > round * 2) child.kill('SIGKILL')
      }))
      await ended
      for (const watcher of watchers) watcher.close()
      if (existsSync(at('killed.db'))) {
        const raw = new DatabaseSync(at('killed.db'), { readOnly: true })
        expect(raw.prepare('SELECT count(*) AS rows FROM articles').get()).toEqual({ rows: now })
        raw.close()
        expect(existsSync(at('killed.db.manifest.json'))).toBe(true)
      }
      expect([old, now]).toContain(await articles())
    }
  }
  expect((await run('backup', [at('killed-then-whole.db')], environment())).code).toBe(0)
  expect((await run('restore', [at('news.db')], environment())).code).toBe(0)
  expect(await articles()).toBe(old)
}, 240_000)

test('what is asked wrongly is told with the help, a file is never overwritten, and PostgreSQL has tools of its own', async () => {
  expect(await run('backup', ['--help'], environment())).toMatchObject({ code: 0, out: expect.stringContaining('npm run backup') as string })
  expect(await run('restore', [], environment())).toMatchObject({ code: 2, err: expect.stringContaining('npm run restore') as string })
  expect(await run('backup', ['--loudly'], environment())).toMatchObject({ code: 2, err: expect.stringContaining('--loudly') as string })
  expect(await run('backup', [], environment())).toMatchObject({ code: 1, err: expect.stringContaining('nothing to back up') as string })
  const elsewhere = await run('backup', [], { ...environment(), DATABASE_URL: 'postgres://lede:sesame-open@db.example/lede' })
  expect(elsewhere).toMatchObject({ code: 1, err: expect.stringContaining('pg_dump') as string })
  expect(elsewhere.err).not.toContain('sesame-open')
  await written(1)
  copyFileSync(join(data, 'lede.db'), at('there.db'))
  expect(await run('backup', [at('there.db')], environment())).toMatchObject({ code: 1, err: expect.stringContaining('never overwritten') as string })
})
