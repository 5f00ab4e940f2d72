// Backups as an operator makes them: from a bot that is writing, killed in the middle, and asked wrongly. What is restored from them is in
// `restore.test.ts`.
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openStore } from '#src/store/index.ts'
import { manifestSchema } from '#src/store/backup.ts'
import { silent } from '../support/log.ts'
import { launch, run } from './running.ts'
import { articles, at, children, data, environment, folder, stop, writer, written } from './backing-up.ts'

test('a backup while a bot runs and another process writes has all that was saved before it, and restores', async () => {
  const bot = launch('main', [], { ...environment(), LEDE_PORT: '0' })
  children.push(bot.child)
  await bot.said('Lede runs on a local Discord')
  const { child, acknowledged } = writer('busy')
  await expect.poll(() => acknowledged().length).toBeGreaterThanOrEqual(40)
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
})

test('killed at any moment, a backup leaves no file that is not whole, and a restore the old database or the new', async () => {
  const old = await written(150)
  await run('backup', [at('news.db')], environment())
  const now = await written(200, 'two')
  for (const [name, words] of [
    ['backup', [at('killed.db')]],
    ['restore', [at('news.db')]],
  ] as const) {
    for (let round = 0; round < 6; round++) {
      rmSync(at('killed.db'), { force: true })
      const { child, ended } = launch(name, words, environment())
      // At its first change of a file, its third, its fifth …
      let changes = 0
      const watchers = [folder, data].map((place) =>
        watch(place, () => {
          changes += 1
          if (changes > round * 2) child.kill('SIGKILL')
        }),
      )
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
  expect(await run('backup', ['--help'], environment())).toMatchObject({
    code: 0,
    out: expect.stringContaining('npm run backup') as string,
  })
  expect(await run('restore', [], environment())).toMatchObject({ code: 2, err: expect.stringContaining('npm run restore') as string })
  expect(await run('backup', ['--loudly'], environment())).toMatchObject({ code: 2, err: expect.stringContaining('--loudly') as string })
  expect(await run('backup', [], environment())).toMatchObject({ code: 1, err: expect.stringContaining('nothing to back up') as string })
  const elsewhere = await run('backup', [], { ...environment(), DATABASE_URL: 'postgres://lede:sesame-open@db.example/lede' })
  expect(elsewhere).toMatchObject({ code: 1, err: expect.stringContaining('pg_dump') as string })
  expect(elsewhere.err).not.toContain('sesame-open')
  await written(1)
  copyFileSync(join(data, 'lede.db'), at('there.db'))
  expect(await run('backup', [at('there.db')], environment())).toMatchObject({
    code: 1,
    err: expect.stringContaining('never overwritten') as string,
  })
})
