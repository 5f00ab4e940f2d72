// The schema goes forward from every state that was ever committed, on a copy: with all rows, or with the file left as it was.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Migration } from 'kysely/migration'
import { migrations } from '#src/store/migrations/index.ts'
import { openStore, StoreStartError } from '#src/store/index.ts'
import { openSqlite } from '#src/store/sqlite.ts'
import { countRows } from '#src/store/sqlite-file.ts'
import { fill } from '../support/filled.ts'
import { silent } from '../support/log.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lede-upgrade-'))
  file = join(folder, 'lede.db')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** The order in which the steps were committed, which is not always that of their names; later ones follow in the order of the list. */
const asCommitted = [
  '2026-11-24 first',
  '2026-11-25 settings',
  '2026-11-25 stories',
  '2026-11-25 outbox',
  '2026-11-25 settings log',
  '2026-11-25 usage',
  '2026-11-25 votes',
  '2026-11-25 privacy',
  '2026-11-25 wanted',
  '2026-11-25 feeds',
  '2026-11-25 digests',
]
const history = [...asCommitted, ...Object.keys(migrations).filter((name) => !asCommitted.includes(name))]

/** A file in which these steps were made, with two rows in every table. */
async function made(names: readonly string[]): Promise<Record<string, number>> {
  const steps: Record<string, Migration> = Object.fromEntries(Object.entries(migrations).filter(([name]) => names.includes(name)))
  const { raw, kysely } = await openSqlite(folder, { steps })
  fill(raw)
  const counts = countRows(raw)
  await kysely.destroy()
  return counts
}

/** Everything in the file, table by table. */
function contents(): Record<string, unknown[]> {
  const raw = new DatabaseSync(file, { readOnly: true })
  const all = Object.fromEntries(Object.keys(countRows(raw)).map((table) => [table, raw.prepare(`SELECT * FROM "${table}"`).all()]))
  raw.close()
  return all
}

const failure = async (steps: Record<string, Migration> = migrations): Promise<unknown> => {
  try {
    await (await openSqlite(folder, { steps, patienceMs: 200 })).kysely.destroy()
    return undefined
  } catch (error) {
    return error
  }
}

describe('from every state of the schema, with rows in every table', () => {
  test.each(history.map((name, index) => [index + 1, name] as const))('%s steps, up to %s', async (count) => {
    const before = await made(history.slice(0, count))
    expect(Object.values(before).every((rows) => rows > 0)).toBe(true)
    const store = await openStore({ folder }, { now: () => 0 }, silent)
    await store.close()
    const raw = new DatabaseSync(file, { readOnly: true })
    const after = countRows(raw)
    raw.close()
    for (const [table, rows] of Object.entries(before))
      if (!['cache', 'leases', 'kysely_migration'].includes(table)) expect([table, after[table]]).toEqual([table, rows])
    expect(after['kysely_migration']).toBe(history.length)
    expect(readdirSync(folder)).not.toContain('lede.db.upgrading')
  })
})

test('what moderators chose before choices were kept alone stays chosen, and nothing else becomes so', async () => {
  const steps = Object.fromEntries(Object.entries(migrations).filter(([name]) => !name.includes('chosen settings')))
  const before = await openSqlite(folder, { steps })
  const whole = { summarize: { who: 'everybody' }, language: 'en', length: 'brief', style: 'bullets', limits: [], costLine: true }
  before.raw.prepare("INSERT INTO settings (guild_id, value) VALUES ('1', ?)").run(JSON.stringify(whole))
  const line = before.raw.prepare(
    "INSERT INTO setting_changes (guild_id, name, from_value, to_value, by_id, by_name, at, undoes) VALUES ('1', ?, ?, ?, '7', 'Ana', 1, ?)",
  )
  line.run('language', '"fr"', '"en"', null)
  line.run('style', '"bullets"', '"plain"', null)
  line.run('style', '"plain"', '"bullets"', 2)
  await before.kysely.destroy()
  const store = await openStore({ folder }, { now: () => 0 }, silent)
  expect(await store.settings.of('1')).toMatchObject(whole)
  const names = ['summarize', 'language', 'length', 'style', 'limits', 'costLine', 'timeZone'] as const
  // Of `costLine` and `length` the log has no line any more; they were chosen all the same.
  expect(await Promise.all(names.map(async (name) => ((await store.settings.isChosen('1', name)) ? name : '')))).toEqual([
    '',
    'language',
    'length',
    '',
    '',
    'costLine',
    '',
  ])
  await store.close()
})

test('who was checking a feed still is, until that claim runs out', async () => {
  const steps = Object.fromEntries(Object.entries(migrations).filter(([name]) => !name.includes('feed claims')))
  const before = await openSqlite(folder, { steps })
  const feed = before.raw
    .prepare(`INSERT INTO feeds (id, url, host, title, version, rhythm, interval_ms, next_check_at, due_at, failures, reported, claimed_by, claimed_until)
    VALUES (?, ?, ?, '', '{"etag":null,"lastModified":null,"bodyHash":null}', '{"minutes":null,"skipHours":[],"skipDays":[]}', 1000, 0, 0, 0, 0, ?, ?)`)
  const follow = before.raw
    .prepare(`INSERT INTO follows (id, guild_id, channel_id, feed_id, filter, post, gist, first, followed_at, paused, away)
    VALUES (?, '1', '2', ?, '{}', 'entries', 'own words', 'nothing', 0, 0, 0)`)
  for (const [id, holder, until] of [
    ['claimed', 'p1', 100],
    ['free', null, null],
  ] as const) {
    feed.run(id, `https://${id}.example/feed`, `${id}.example`, holder, until)
    follow.run(`follow of ${id}`, id)
  }
  await before.kysely.destroy()
  const store = await openStore({ folder }, { now: () => 0 }, silent)
  const claim = async (now: number): Promise<string[]> =>
    (await store.feeds.claim({ holder: 'p2', now, until: now + 1_000 }, 9)).map(({ id }) => id)
  expect([await claim(100), await claim(101)]).toEqual([['free'], ['claimed']])
  await store.close()
})

test('which articles the replies of before were about is known of them, too', async () => {
  const steps = Object.fromEntries(Object.entries(migrations).filter(([name]) => !name.includes('reply articles')))
  const before = await openSqlite(folder, { steps })
  const reply = before.raw
    .prepare(`INSERT INTO replies (id, request, asked_by, place, started_at, finished_at, writing, worker, asker_id, guild_id, channel_id)
    VALUES (?, ?, '{"id":"7","name":"Ana"}', '{"guildId":"1","channelId":"2","messageId":null,"interactionToken":null}', 1, 2, ?, 'w', '7', '1', '2')`)
  const claim = (articleId: string): unknown => ({
    text: 'He said "articleId":"none".',
    citations: [{ articleId, passage: 1, passageText: '', quote: null, translation: null }],
  })
  reply.run('by request', '{"kind":"summarize","source":{"kind":"article","articleId":"a1"},"wish":{}}', null)
  reply.run(
    'by writing',
    '{"kind":"summarize","source":{"kind":"url","url":"https://paper.example/a1"},"wish":{}}',
    JSON.stringify({ kind: 'summary', points: [claim('a2')], articleIds: ['a1', 'a3'] }),
  )
  reply.run(
    'by copy',
    '{"kind":"compare","source":{"kind":"articles","articleIds":[],"unread":[]}}',
    JSON.stringify({ kind: 'comparison', copies: [{ articleId: 'a2', of: 'a4' }], articleIds: [] }),
  )
  reply.run('of none', '{"kind":"ask","question":"\\"articleId\\":\\"a1\\"?","conversationId":null}', null)
  for (let index = 0; index < 500; index++)
    reply.run(`more ${index}`, '{"kind":"summarize","source":{"kind":"article","articleId":"a5"},"wish":{}}', null)
  await before.kysely.destroy()
  await (await openStore({ folder }, { now: () => 0 }, silent)).close()
  const raw = new DatabaseSync(file, { readOnly: true })
  const about = (id: string): unknown[] =>
    raw
      .prepare('SELECT reply_id FROM reply_articles WHERE article_id = ? ORDER BY reply_id')
      .all(id)
      .map((row) => row['reply_id'])
  expect(['a1', 'a2', 'a3', 'a4', 'none'].map(about)).toEqual([
    ['by request', 'by writing'],
    ['by copy', 'by writing'],
    ['by writing'],
    ['by copy'],
    [],
  ])
  expect(about('a5')).toHaveLength(500)
  raw.close()
})

describe('a step that fails leaves the file as it was', () => {
  const breaking: [name: string, step: Migration, words: RegExp][] = [
    [
      'by an error, after it has changed something',
      {
        async up(database) {
          await database.schema.dropTable('facts').execute()
          throw new Error('no')
        },
      },
      /9999 broken/,
    ],
    [
      'by losing rows',
      {
        async up(database) {
          await database.schema.dropTable('setting_changes').execute()
        },
      },
      /rows of setting_changes were lost/,
    ],
    [
      'by rows that refer to none',
      {
        async up(database) {
          await database.schema.alterTable('stories').renameTo('tales').execute()
          await database.schema.createTable('stories').addColumn('id', 'text').execute()
        },
      },
      /lost|refers to one that is missing/,
    ],
  ]
  test.each(breaking)('%s', async (_name, step, words) => {
    await made(history)
    const before = contents()
    const error = await failure({ ...migrations, '9999 broken': step })
    expect(error).toBeInstanceOf(StoreStartError)
    expect(String(error)).toMatch(words)
    expect(String(error)).toContain('as it was')
    expect(contents()).toEqual(before)
    expect(await failure()).toBeUndefined()
    expect(readdirSync(folder)).not.toContain('lede.db.upgrading')
  })
})

test('a file of a later version is refused in words and left as it was', async () => {
  await made(history)
  expect(await failure({ ...migrations, '9999 later': { up: async () => undefined } })).toBeUndefined()
  const before = readFileSync(file)
  const error = await failure()
  expect(error).toBeInstanceOf(StoreStartError)
  expect(String(error)).toMatch(/later version of Lede \(9999 later\)/)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('while a bot of the earlier schema runs, nothing is replaced under it', async () => {
  const running = await openSqlite(folder)
  const error = await failure({ ...migrations, '9999 later': { up: async () => undefined } })
  expect(String(error)).toMatch(/Another Lede runs on/)
  expect(running.raw.prepare('SELECT count(*) AS rows FROM kysely_migration').get()).toEqual({ rows: history.length })
  await running.kysely.destroy()
})

test('killed in the middle of a step, the next start does it whole', async () => {
  const before = await made(history.slice(0, 3))
  const child = spawn(process.execPath, [fileURLToPath(new URL('upgrader.ts', import.meta.url)), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  expect(readdirSync(folder)).toContain('lede.db.upgrading')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(contents()['kysely_migration']).toHaveLength(3)
  expect(await failure()).toBeUndefined()
  expect(contents()['articles']).toHaveLength(before['articles'] ?? 0)
  expect(readdirSync(folder)).not.toContain('lede.db.upgrading')
})
