// The errors of the last days, by reference. They are written together about once a second, so that a storm of them is no storm of writes.
import type { Kysely, Selectable } from 'kysely'
import type { Failure, Failures } from '#src/core/operating.ts'
import type { FailureRow, Tables } from './schema.ts'

const everyMs = 1_000

/** Different ones that are kept of one second. */
const mostAtOnce = 50

/** Rows that are looked through for the worst. */
const mostRows = 5_000

export interface FailureStore extends Failures {
  /** Writes what is noted; to be called before the database is closed. */
  flush(): Promise<void>
}

export function openFailures(kysely: Kysely<Tables>): FailureStore {
  let noted = new Map<string, Failure>()
  let writing: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  async function write(): Promise<void> {
    const rows = [...noted.values()]
    noted = new Map()
    if (rows.length === 0) return
    await kysely
      .insertInto('failures')
      .values(rows)
      .onConflict((conflict) => conflict.column('reference').doNothing())
      .execute()
  }
  /** What cannot be stored stands in the log. */
  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(write).catch(() => undefined)
    return writing
  }
  return {
    note({ reference, what, kind, place, at }) {
      const key = keyOf({ what, kind, place })
      const known = noted.get(key)
      if (known === undefined && noted.size >= mostAtOnce) return
      noted.set(key, { reference, what, kind, place, at, count: (known?.count ?? 0) + 1 })
      timer ??= setTimeout(() => {
        void flush()
      }, everyMs).unref()
    },
    async worst(since, limit) {
      await flush()
      const rows = await kysely.selectFrom('failures').selectAll().where('at', '>=', since).orderBy('at', 'desc').limit(mostRows).execute()
      const sums = new Map<string, Failure>()
      for (const row of rows.map(toFailure)) {
        const latest = sums.get(keyOf(row))
        sums.set(keyOf(row), latest === undefined ? row : { ...latest, count: latest.count + row.count })
      }
      return [...sums.values()].toSorted((a, b) => b.count - a.count || b.at - a.at).slice(0, limit)
    },
    async find(reference) {
      await flush()
      const row = await kysely.selectFrom('failures').selectAll().where('reference', '=', reference).executeTakeFirst()
      return row === undefined ? undefined : toFailure(row)
    },
    async forgetBefore(at) {
      await kysely.deleteFrom('failures').where('at', '<', at).execute()
    },
    flush,
  }
}

function keyOf({ what, kind, place }: Pick<Failure, 'what' | 'kind' | 'place'>): string {
  return JSON.stringify([what, kind, place])
}

function toFailure({ reference, what, kind, place, at, count }: Selectable<FailureRow>): Failure {
  return { reference, what, kind, place, at: Number(at), count: Number(count) }
}
