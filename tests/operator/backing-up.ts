// For tests of backups: a folder with a database in it, processes that write there until the end of the test, and its articles counted.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect } from 'vitest'
import { openStore } from '#src/store/index.ts'
import { silent } from '../support/log.ts'

export let folder = ''
export let data = ''
export const environment = (): Record<string, string> => ({ LEDE_DATA: data })
export const at = (name: string): string => join(folder, name)
export const children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lede-backup-'))
  data = join(folder, 'data')
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** A process that saves articles; what it has said is saved is saved. */
export function writer(name: string): { child: ChildProcess; acknowledged: () => string[] } {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('../store/writer.ts', import.meta.url)), 'write', JSON.stringify({ folder: data }), name],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  children.push(child)
  let text = ''
  child.stdout.on('data', (bytes: Buffer) => {
    text += bytes.toString()
  })
  return { child, acknowledged: () => text.split('\n').slice(0, -1) }
}

export async function stop(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** How many articles the store has, opened as a bot would. */
export async function articles(): Promise<number> {
  const store = await openStore({ folder: data }, { now: () => Date.now() }, silent)
  const count = await store.articles.count()
  await store.close()
  return count
}

/** A database with at least so many articles. */
export async function written(count: number, name = 'one'): Promise<number> {
  const { child, acknowledged } = writer(name)
  await expect.poll(() => acknowledged().length).toBeGreaterThanOrEqual(count)
  await stop(child)
  return articles()
}
