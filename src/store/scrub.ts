// Wipes what deleting leaves in SQLite's files. `secure_delete` zeroes deleted rows, but copies of them stay where rows moved to
// another page, terms stay in the full-text index until its parts are merged, and both in the log until it is written back.
import { setTimeout as sleep } from 'node:timers/promises'
import { sql, type Kysely } from 'kysely'
import type { Log } from '#src/core/ports.ts'
import type { Engine } from './engine.ts'
import type { Tables } from './schema.ts'

/** Resolves when nothing of what was deleted before the call is left in the files. */
export type Scrub = () => Promise<void>

/** The fact that something was deleted since the files were last wiped; its value says whether terms were among it. */
const dirty = 'files to wipe'

/** Within the transaction that deletes: should the process end before it wipes, the next one does. */
export async function soil(transaction: Kysely<Tables>, { index }: { index: boolean }): Promise<void> {
  const value = index ? 'index' : 'rows'
  await transaction
    .insertInto('facts')
    .values({ key: dirty, value })
    .onConflict((conflict) => (index ? conflict.column('key').doUpdateSet({ value }) : conflict.doNothing()))
    .execute()
}

/** How often a log that another process is reading is tried again, and the pause between, in milliseconds. */
const tries = 50
const pauseMs = 100

/** Answers taken out of a cache beside the database at once. */
const answersAtOnce = 500

/**
 * Costs about a second for 150 MB, during which nothing is written; nothing where nothing was deleted. `forgetAnswers` takes keys out of
 * a cache beside the database, and rejects where that cannot be known to be done: then they are tried again with the next call.
 */
export function openScrub(
  { kysely, wipe: wipeFiles }: Pick<Engine, 'kysely' | 'wipe'>,
  forgetAnswers: (keys: readonly string[]) => Promise<void>,
  log: Log,
): Scrub {
  let running: Promise<void> = Promise.resolve()

  async function takeOutAnswers(): Promise<void> {
    for (;;) {
      const keys = (await kysely.selectFrom('forgotten_answers').select('key').limit(answersAtOnce).execute()).map(({ key }) => key)
      if (keys.length === 0) return
      await forgetAnswers(keys)
      await kysely.deleteFrom('forgotten_answers').where('key', 'in', keys).execute()
    }
  }

  async function wipe(): Promise<void> {
    await takeOutAnswers().catch((error: unknown) => {
      log.warn('forgotten answers could not be taken out of the cache yet', { error })
    })
    const fact = await kysely.deleteFrom('facts').where('key', '=', dirty).returning('value').executeTakeFirst()
    if (fact === undefined) return
    try {
      await wipeFiles(fact.value === 'index')
    } catch (error) {
      await soil(kysely, { index: fact.value === 'index' })
      throw error
    }
  }

  return () => {
    // One after the other: whoever comes while one runs is served by the next, which may find its work done.
    running = running.catch(() => undefined).then(wipe)
    return running
  }
}

/** What `secure_delete` leaves in the files of SQLite; `emptyLog` resolves with whether nothing is left in the log. */
export async function wipeSqlite(index: boolean, kysely: Kysely<Tables>, emptyLog: () => Promise<boolean>): Promise<void> {
  if (index)
    for (const table of ['article_terms', 'article_titles'])
      await sql`insert into ${sql.table(table)} (${sql.ref(table)}) values ('optimize')`.execute(kysely)
  await sql`vacuum`.execute(kysely)
  for (let attempt = 0; attempt < tries; attempt++) {
    if (await emptyLog()) return
    await sleep(pauseMs)
  }
  throw new Error('the log cannot be written back: another process keeps reading')
}
