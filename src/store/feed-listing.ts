// Which entries feeds list, as checks find them, of many feeds at once: new and changed ones stand as pending from then on, those long gone
// are forgotten. In the transaction of `feed-settling.ts`.
import { sql, type Transaction } from 'kysely'
import { mostChanges, type Checked, type Follow } from '#src/core/following.ts'
import { given } from './dialect.ts'
import type { Tables } from './schema.ts'

/** Entries that a feed has not listed for so long are forgotten, in milliseconds by the feed's own checks, to a day. */
const keptForMs = 60 * 86_400_000

/** That an entry is still listed is written this rarely, in milliseconds: it would be most of what is written. */
const listedWithinMs = 86_400_000

/** Entries looked up or noted in one statement. */
const entriesAtOnce = 500

type Reading = { readonly feedId: string; readonly at: number } & NonNullable<Checked['found']>
interface Awaiting {
  readonly isAwaited: boolean
  readonly atOnce: readonly Follow['id'][]
}
interface Known {
  feed_id: string
  entry_id: string
  fingerprint: string
  article_id: string | null
  listed_at: number
  changes: number
  pending: string | null
}

const names = { feed: 'text', entry: 'text' } as const

export async function noteEntries(transaction: Transaction<Tables>, readings: readonly Reading[]): Promise<void> {
  if (readings.length === 0) return
  const awaiting = await awaitingOf(transaction, readings)
  const listed = readings.flatMap((reading) =>
    reading.entries.map(({ entry, fingerprint }, index) => ({ reading, entry, fingerprint, index, ...awaiting(reading.feedId) })),
  )
  for (let start = 0; start < listed.length; start += entriesAtOnce)
    await noteListed(transaction, listed.slice(start, start + entriesAtOnce))
  const before = Math.min(...readings.map(({ at }) => at)) - keptForMs
  await sql`delete from feed_entries where feed_id in (select given.id from ${given(
    transaction,
    { id: 'text' },
    readings.map(({ feedId: id }) => ({ id })),
  )})
    and listed_at < ${before} and pending is null`.execute(transaction)
}

interface Listed extends Awaiting {
  readonly reading: Reading
  readonly entry: Reading['entries'][number]['entry']
  readonly fingerprint: string
  readonly index: number
}

async function noteListed(transaction: Transaction<Tables>, listed: readonly Listed[]): Promise<void> {
  const { rows } = await sql<Known>`select feed_id, entry_id, fingerprint, article_id, listed_at, changes, pending from ${given(
    transaction,
    names,
    listed.map(({ reading, entry }) => ({ feed: reading.feedId, entry: entry.id })),
  )}
    cross join feed_entries where feed_entries.feed_id = given.feed and feed_entries.entry_id = given.entry`.execute(transaction)
  const known = new Map(rows.map((row) => [`${row.feed_id} ${row.entry_id}`, row]))
  const seen: { feed: string; entry: string; at: number }[] = []
  const added: Record<keyof typeof addedColumns, string | number | null>[] = []
  for (const {
    reading: { feedId, at, newest },
    entry,
    fingerprint,
    index,
    isAwaited,
    atOnce,
  } of listed) {
    const also = entry.id === newest ? atOnce : []
    const before = known.get(`${feedId} ${entry.id}`)
    if (before === undefined) {
      added.push({
        feed: feedId,
        entry: entry.id,
        fingerprint,
        position: -index,
        at,
        pending: isAwaited || also.length > 0 ? JSON.stringify({ entry, kind: isAwaited ? 'new' : 'wished', also }) : null,
      })
      continue
    }
    // Also what a clock that was wrong has written ahead.
    if (Math.abs(at - Number(before.listed_at)) > listedWithinMs) seen.push({ feed: feedId, entry: entry.id, at })
    // A follow that wants the newest gets it though others have had it.
    if (also.length > 0 && before.pending === null) {
      await note(transaction, feedId, entry.id, { fingerprint, pending: JSON.stringify({ entry, kind: 'wished', also }) })
    } else if (before.fingerprint !== fingerprint && before.changes < mostChanges) {
      const pending =
        before.pending !== null
          ? { ...JSON.parse(before.pending), entry }
          : before.article_id === null
            ? null
            : { entry, kind: 'changed', also: [] }
      await note(transaction, feedId, entry.id, {
        fingerprint,
        changes: before.changes + 1,
        ...(pending === null ? {} : { pending: JSON.stringify(pending) }),
      })
    }
  }
  if (seen.length > 0) {
    await sql`update feed_entries set listed_at = given.at from ${given(transaction, { ...names, at: 'bigint' }, seen)}
      where feed_entries.feed_id = given.feed and feed_entries.entry_id = given.entry`.execute(transaction)
  }
  if (added.length > 0) {
    await sql`insert into feed_entries (feed_id, entry_id, fingerprint, position, seen_at, listed_at, changes, attempts, pending)
      select given.feed, given.entry, given.fingerprint, given.position, given.at, given.at, 0, 0, given.pending from ${given(transaction, addedColumns, added)}`.execute(
      transaction,
    )
  }
}

const addedColumns = { ...names, fingerprint: 'text', position: 'bigint', at: 'bigint', pending: 'text' } as const

async function awaitingOf(transaction: Transaction<Tables>, readings: readonly Reading[]): Promise<(feedId: string) => Awaiting> {
  const { rows } = await sql<{
    id: string
    feed_id: string
    since: number | null
    first: string
  }>`select follows.id, follows.feed_id, follows.since, follows.first from follows
    where follows.feed_id in (select given.id from ${given(
      transaction,
      { id: 'text' },
      readings.map(({ feedId: id }) => ({ id })),
    )}) and follows.paused = 0 and follows.away = 0`.execute(transaction)
  const follows = Map.groupBy(rows, (row) => row.feed_id)
  return (feedId) => {
    const own = follows.get(feedId) ?? []
    return {
      isAwaited: own.some(({ since }) => since !== null),
      atOnce: own.filter(({ since, first }) => since === null && first === 'newest').map(({ id }) => id),
    }
  }
}

async function note(
  transaction: Transaction<Tables>,
  feedId: string,
  entryId: string,
  change: { fingerprint: string; changes?: number; pending?: string },
): Promise<void> {
  await transaction.updateTable('feed_entries').set(change).where('feed_id', '=', feedId).where('entry_id', '=', entryId).execute()
}
