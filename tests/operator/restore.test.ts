// Backups as an operator restores them: refused where they should be, without what was posted since being posted again, and the old kept.
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, copyFileSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import type { Outgoing } from '#src/core/ports.ts'
import { openStore, type OpenStore } from '#src/store/index.ts'
import { silent } from '../support/log.ts'
import { launch, root, run } from './running.ts'
import { articles, at, data, environment, folder, written } from './backing-up.ts'

describe('what is no backup of this version is refused in words, and the database stays', () => {
  const wrong: [what: string, spoil: (file: string) => void, words: RegExp][] = [
    [
      'cut short',
      (file) => {
        truncateSync(file, statSync(file).size / 2)
      },
      /is not what its manifest says/,
    ],
    [
      'cut short, without its manifest',
      (file) => {
        truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096)
        rmSync(`${file}.manifest.json`)
      },
      /damaged/,
    ],
    [
      'one bit changed',
      (file) => {
        const bytes = readFileSync(file)
        bytes[5000] = (bytes[5000] ?? 0) ^ 1
        writeFileSync(file, bytes)
      },
      /is not what its manifest says/,
    ],
    [
      'no database',
      (file) => {
        writeFileSync(file, 'Nothing but words. '.repeat(500))
        rmSync(`${file}.manifest.json`)
      },
      /cannot be read as Lede's database/,
    ],
    [
      'empty',
      (file) => {
        writeFileSync(file, '')
        rmSync(`${file}.manifest.json`)
      },
      /is not a database of Lede's/,
    ],
    [
      'of another program',
      (file) => {
        rmSync(file)
        rmSync(`${file}.manifest.json`)
        other(file, 'CREATE TABLE recipes (name TEXT)')
      },
      /another program/,
    ],
    [
      'of a later version',
      (file) => {
        rmSync(`${file}.manifest.json`)
        other(file, "INSERT INTO kysely_migration VALUES ('9999 later', '')")
      },
      /later version of Lede \(9999 later\)/,
    ],
    [
      'a manifest that is none',
      (file) => {
        writeFileSync(`${file}.manifest.json`, '{}')
      },
      /no manifest/,
    ],
    [
      'missing',
      (file) => {
        rmSync(file)
      },
      /There is no file/,
    ],
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

test('the doctor knows of the backup that was put in place', async () => {
  await written(1)
  await run('backup', [], environment())
  const [file = ''] = readdirSync(join(data, 'backups')).filter((name) => name.endsWith('.db'))
  expect((await run('restore', [join(data, 'backups', file)], environment())).code).toBe(0)
  expect((await run('doctor', [], environment())).out).toMatch(/✓ backup +the last one was made today/)
}, 60_000)

function other(file: string, statement: string): void {
  const raw = new DatabaseSync(file)
  raw.exec(statement)
  raw.close()
}

describe('what was posted since a backup is not posted again', () => {
  const outgoing = (key: string): Outgoing => ({
    key,
    guildId: '1',
    channelId: 'c1',
    source: 'feeds',
    posting: { kind: 'entry', articleId: null, title: key, url: null, outlet: null, published: null, gist: null, roleId: null },
    language: 'en',
    items: [`article ${key}`],
    setUpBy: null,
    expiresAt: null,
  })
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
    await withStore(async ({ outbox }) => {
      await outbox.add(outgoing('waits'))
    })
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
      expect(await outbox.delivered('feeds', ['article waits', 'article came later', 'article other'])).toEqual(
        new Set(['article waits', 'article came later']),
      )
      expect(await outbox.takeTurn()).toBeUndefined()
    })
  })

  test('where that cannot be read, by looking for it in its channel first', async () => {
    await withStore(async ({ outbox }) => {
      await outbox.add(outgoing('waits'))
    })
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

/** The user of whom nothing is. */
const nobody = 65_534
const isRoot = process.getuid?.() === 0
/** In some places nobody but root may read the project. */
const nobodyReads = isRoot && spawnSync(process.execPath, ['src/built.js'], { cwd: root, uid: nobody }).status === 0

describe.skipIf(!isRoot)('what root does for a bot that runs as a user of its own (skipped where the tests are not root’s)', () => {
  const owners = (): Record<string, number> =>
    Object.fromEntries(readdirSync(data, { recursive: true, encoding: 'utf8' }).map((name) => [name, statSync(join(data, name)).uid]))
  const given = async (): Promise<void> => {
    await written(1)
    chmodSync(folder, 0o755)
    for (const name of ['', ...Object.keys(owners())]) chownSync(join(data, name), nobody, nobody)
  }

  test('a backup and a restored database belong to that user', async () => {
    await given()
    rmSync(join(data, 'lede.lock'))
    expect((await run('backup', [], environment())).code).toBe(0)
    const [backup = ''] = readdirSync(join(data, 'backups')).filter((name) => name.endsWith('.db'))
    expect((await run('restore', [join(data, 'backups', backup)], environment())).code).toBe(0)
    expect(Object.keys(owners())).toEqual(
      expect.arrayContaining(['lede.db', 'lede.lock', 'backups', `backups/${backup}`, `backups/${backup}.manifest.json`]),
    )
    expect([...new Set(Object.values(owners()))]).toEqual([nobody])
  })

  test.skipIf(!nobodyReads)('a database that is root’s all the same is told as such, and not as damaged', async () => {
    await given()
    chownSync(join(data, 'lede.db'), 0, 0)
    chmodSync(join(data, 'lede.db'), 0o600)
    for (const program of ['main', 'doctor'] as const) {
      const { code, out, err } = await launch(program, [], environment(), nobody).ended
      expect({ program, code }).toEqual({ program, code: 1 })
      expect(out + err).toContain(`${join(data, 'lede.db')} belongs to another user`)
      expect(out + err).not.toContain('damaged')
    }
  })
})
