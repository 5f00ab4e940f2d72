// What the store says of a file that it cannot use: each message names the file, so that somebody can mend it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backupName, backUp, manifestPath } from '#src/store/backup.ts'
import { openStore, StoreStartError } from '#src/store/index.ts'
import { checkLater } from '#src/store/quick-check.ts'
import { openSqlite } from '#src/store/sqlite.ts'
import { silent } from '../support/log.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lede-opening-'))
  file = join(folder, 'lede.db')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('with a folder nothing is loaded that only servers need', () => {
  const program = `
    const { registerHooks } = await import('node:module')
    const asked = new Set()
    registerHooks({ resolve(specifier, context, next) { asked.add(specifier); return next(specifier, context) } })
    const { openStore } = await import(${JSON.stringify(new URL('../../src/store/index.ts', import.meta.url).href)})
    const silent = { info() {}, warn() {}, error() {} }
    await (await openStore({ folder: ${JSON.stringify(folder)} }, { now: () => 0 }, silent)).close()
    console.log(JSON.stringify(['kysely', 'pg', 'pg-boss', '@keyv/redis'].filter((name) => asked.has(name))))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  expect([stdout, stderr]).toEqual(['["kysely"]\n', ''])
})

const failure = async (): Promise<unknown> => {
  try {
    await (await openStore({ folder }, { now: () => 0 }, silent)).close()
    return undefined
  } catch (error) {
    return error
  }
}

test('a file that is no database is refused', async () => {
  writeFileSync(file, 'Nothing but words. '.repeat(500))
  const error = await failure()
  expect(error).toBeInstanceOf(StoreStartError)
  expect(String(error)).toContain(file)
})

test('a database of another program is refused and left as it was', async () => {
  const other = new DatabaseSync(file)
  other.exec('CREATE TABLE recipes (name TEXT)')
  other.close()
  const error = await failure()
  expect(error).toBeInstanceOf(StoreStartError)
  expect(String(error)).toContain(file)
  const again = new DatabaseSync(file)
  expect(again.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'recipes' }])
  again.close()
})

test('a file that lost its end is refused', async () => {
  expect(await failure()).toBeUndefined()
  truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096)
  const error = await failure()
  expect(error).toBeInstanceOf(StoreStartError)
  expect(String(error)).toContain(file)
})

describe('a file that is damaged inside', () => {
  /** Zeroes a page in the middle, as a disk may. */
  const tear = (path: string): void => {
    const bytes = readFileSync(path)
    bytes.fill(0, Math.floor(bytes.length / 2 / 4096) * 4096, Math.floor(bytes.length / 2 / 4096 + 2) * 4096)
    writeFileSync(path, bytes)
  }
  const now = Date.parse('2026-11-29T12:00:00Z')
  const failureNow = async (): Promise<string> =>
    openStore({ folder }, { now: () => now }, silent).then(async (store) => {
      await store.close()
      return 'opened'
    }, String)

  test('is told at the start with the newest backup that is whole, its age and the command', async () => {
    expect(await failure()).toBeUndefined()
    const [old, newer, torn, edited] = [72, 7, 2, 1].map((hours) => ({
      file: backupName(folder, now - hours * 3_600_000),
      madeAt: now - hours * 3_600_000,
    }))
    for (const backup of [old, newer, torn, edited]) await backUp({ folder, file: backup?.file ?? '', now: backup?.madeAt ?? 0 })
    tear(torn?.file ?? '')
    // A manifest that does not fit is no better than a torn file.
    rmSync(manifestPath(edited?.file ?? ''))
    tear(edited?.file ?? '')
    tear(file)
    expect(await failureNow()).toMatch(
      new RegExp(
        `^StoreStartError: ${file} is damaged \\(.+\\)\\. The newest backup that is whole is of 2026-11-29T05:00:00\\.000Z, 7 hours ago\\. Put it in its place: npm run restore -- ${newer?.file}$`,
        's',
      ),
    )
    const program = spawnSync(process.execPath, ['src/operator/restore.ts', newer?.file ?? ''], {
      env: { ...process.env, LEDE_DATA: folder },
      encoding: 'utf8',
    })
    expect(program.stdout).toContain('Restored the backup of 2026-11-29T05:00:00.000Z')
    expect(await failureNow()).toBe('opened')
  })

  test('one that was put elsewhere is named, too; without any it says so', async () => {
    expect(await failure()).toBeUndefined()
    const bytes = readFileSync(file)
    tear(file)
    expect(await failureNow()).toContain(`No backup was found in ${join(folder, 'backups')}.`)
    writeFileSync(file, bytes)
    const elsewhere = mkdtempSync(join(tmpdir(), 'lede-elsewhere-'))
    try {
      await backUp({ folder, file: join(elsewhere, 'sunday.db'), now: now - 86_400_000 })
      tear(file)
      expect(await failureNow()).toContain(`24 hours ago. Put it in its place: npm run restore -- ${join(elsewhere, 'sunday.db')}`)
    } finally {
      rmSync(elsewhere, { recursive: true })
    }
  })
})

describe('when the whole file is read at the start', () => {
  const isRead = async (): Promise<boolean> => {
    const store = await openSqlite(folder)
    await store.kysely.destroy()
    return !store.isUnread
  }

  test('at the first, and after anything but a clean end with the file as it was left', async () => {
    expect(await isRead()).toBe(true)
    expect(await isRead()).toBe(false)
    expect(await isRead()).toBe(false)
    // Another program, or a backup copied over it.
    const bytes = readFileSync(file)
    writeFileSync(file, bytes)
    expect(await isRead()).toBe(true)
    expect(await isRead()).toBe(false)
    renameSync(file, `${file}.kept`)
    writeFileSync(file, bytes)
    const { atime, mtime } = statSync(`${file}.kept`)
    utimesSync(file, atime, mtime)
    expect(await isRead()).toBe(true)
    // Killed: the log is left.
    const killed = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `
      import { openSqlite } from '${new URL('../../src/store/sqlite.ts', import.meta.url).href}'
      const { raw } = await openSqlite(${JSON.stringify(folder)})
      raw.exec("INSERT INTO facts (key, value) VALUES ('a', 'b')")
      process.kill(process.pid, 'SIGKILL')`,
      ],
      { cwd: new URL('../..', import.meta.url), encoding: 'utf8' },
    )
    expect(killed.signal).toBe('SIGKILL')
    expect(await isRead()).toBe(true)
    expect(await isRead()).toBe(false)
  })

  test('what the disk damaged meanwhile is found while it is in use', async () => {
    expect(await isRead()).toBe(true)
    const running = new AbortController()
    expect(await checkLater(file, running.signal, 0)).toBeNull()
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0, 8 * 4096, 40 * 4096))
    expect(await checkLater(file, running.signal, 0)).toBeTypeOf('string')
    // Who stops waits for no process.
    const checked = checkLater(file, running.signal, 0)
    setTimeout(() => {
      running.abort()
    }, 5)
    expect(await checked).toBeUndefined()
  })
})
