// What the store says of a file that it cannot use: each message names the file, so that somebody can mend it.
import { mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore, StoreStartError } from '#src/store/index.ts'
import { silent } from '../support/log.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lede-opening-'))
  file = join(folder, 'lede.db')
})
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

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
