// What checks of feeds found, noted durably and many at once: how each feed stands, its entries as pending, and in the same transaction the
// feed into the queue. Claiming is left to `feed-checks.ts`, entries to `feed-listing.ts`.
import { sql, type Transaction } from 'kysely'
import type { Checked, Feeds, Settled } from '#src/core/following.ts'
import { batched } from './batching.ts'
import { given } from './dialect.ts'
import { noteEntries } from './feed-listing.ts'
import type { FeedStoreParts } from './feed-rows.ts'
import type { Tables } from './schema.ts'
import { bySnapshot } from './transaction.ts'

/** Checks noted in one transaction. */
const notedAtOnce = 128

type Failed = Parameters<Feeds['fail']>[2]
/** Of a check that came to nothing. */
interface Released {
  readonly retryAt: number
}
interface Note {
  readonly feedId: string
  readonly holder: string
  readonly result: Checked | Failed | Released
}
/** One that was still its holder's, and came to something. */
interface Noted {
  readonly feedId: string
  readonly result: Checked | Failed
  readonly host: string
}

export function openSettling({ kysely, queue }: FeedStoreParts): Pick<Feeds, 'settle' | 'fail' | 'release'> {
  const note = batched(notedAtOnce, (notes: readonly Note[]) =>
    bySnapshot(kysely, async (transaction) => {
      const claims = await giveBack(transaction, notes)
      const hostOf = ({ feedId, holder }: Note): string | undefined => claims.get(`${feedId} ${holder}`)
      const own = notes.filter((one) => hostOf(one) !== undefined)
      await noteUnchanged(transaction, own)
      await noteRead(transaction, own)
      await noteFailures(transaction, own)
      await noteReleased(transaction, own)
      const noted = own.flatMap((one): Noted[] => {
        const { feedId, result } = one
        return 'retryAt' in result ? [] : [{ feedId, result, host: hostOf(one) ?? '' }]
      })
      await noteEntries(
        transaction,
        noted.flatMap(({ feedId, result }) =>
          'found' in result && result.found !== null ? [{ feedId, at: result.at, ...result.found }] : [],
        ),
      )
      if (noted.length > 0) await restHosts(transaction, noted)
      const read = noted.filter(({ result }) => 'found' in result)
      if (read.length > 0) await beginFollows(transaction, read)
      for (const reading of read.length > 0 ? await waiting(transaction, read) : []) await queue.add(reading, transaction)
      return notes.map((one): Settled => (hostOf(one) === undefined ? 'lost' : 'done'))
    }),
  )
  return {
    settle: (feedId, holder, result) => note({ feedId, holder, result }),
    fail: (feedId, holder, result) => note({ feedId, holder, result }),
    release: async (feedId, holder, retryAt) => {
      await note({ feedId, holder, result: { retryAt } })
    },
  }
}

/** Ends the claims that are still their holders'; gives the host of each by feed and holder. */
async function giveBack(transaction: Transaction<Tables>, notes: readonly Note[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ feed_id: string; holder: string; host: string }>`delete from feed_claims
    where (feed_id, holder) in (select given.id, given.holder from ${given(
      transaction,
      { id: 'text', holder: 'text' },
      notes.map(({ feedId: id, holder }) => ({ id, holder })),
    )})
    returning feed_id, holder, host`.execute(transaction)
  return new Map(rows.map((row) => [`${row.feed_id} ${row.holder}`, row.host]))
}

const standing = { id: 'text', at: 'bigint', next: 'bigint', rest: 'bigint' } as const
const works = sql`checked_at = given.at, read_at = given.at, next_check_at = given.next, due_at = given.next, interval_ms = given.rest, failure = null, failing_since = null, failures = 0, reported = 0`

async function noteUnchanged(transaction: Transaction<Tables>, notes: readonly Note[]): Promise<void> {
  const unchanged = notes.flatMap(({ feedId: id, result }) =>
    'found' in result && result.found === null ? [{ id, at: result.at, next: result.nextCheckAt, rest: result.intervalMs }] : [],
  )
  if (unchanged.length > 0)
    await sql`update feeds set ${works} from ${given(transaction, standing, unchanged)} where feeds.id = given.id`.execute(transaction)
}

async function noteRead(transaction: Transaction<Tables>, notes: readonly Note[]): Promise<void> {
  const read = notes.flatMap(({ feedId: id, result }) => {
    if (!('found' in result) || result.found === null) return []
    const { title, site, language, rhythm, version } = result.found
    return [
      {
        id,
        at: result.at,
        next: result.nextCheckAt,
        rest: result.intervalMs,
        title,
        site,
        language,
        rhythm: JSON.stringify(rhythm),
        version: JSON.stringify(version),
      },
    ]
  })
  if (read.length === 0) return
  const columns = { ...standing, title: 'text', site: 'text', language: 'text', rhythm: 'text', version: 'text' } as const
  await sql`update feeds set ${works}, title = given.title, site = given.site, language = given.language, rhythm = given.rhythm, version = given.version
    from ${given(transaction, columns, read)} where feeds.id = given.id`.execute(transaction)
}

async function noteFailures(transaction: Transaction<Tables>, notes: readonly Note[]): Promise<void> {
  const failures = notes.flatMap(({ feedId: id, result }) =>
    'failure' in result ? [{ id, at: result.at, next: result.nextCheckAt, failure: JSON.stringify(result.failure) }] : [],
  )
  if (failures.length === 0) return
  await sql`update feeds set checked_at = given.at, next_check_at = given.next, due_at = given.next, failure = given.failure, failures = feeds.failures + 1,
    failing_since = coalesce(feeds.failing_since, given.at)
    from ${given(transaction, { id: 'text', at: 'bigint', next: 'bigint', failure: 'text' }, failures)} where feeds.id = given.id`.execute(
    transaction,
  )
}

async function noteReleased(transaction: Transaction<Tables>, notes: readonly Note[]): Promise<void> {
  const released = notes.flatMap(({ feedId: id, result }) => ('retryAt' in result ? [{ id, next: result.retryAt }] : []))
  if (released.length === 0) return
  await sql`update feeds set due_at = case when feeds.next_check_at > given.next then feeds.next_check_at else given.next end
    from ${given(transaction, { id: 'text', next: 'bigint' }, released)} where feeds.id = given.id`.execute(transaction)
}

/** No other feed of their hosts is due before. */
async function restHosts(transaction: Transaction<Tables>, noted: readonly Noted[]): Promise<void> {
  const rests = noted.map(({ feedId: id, host, result }) => ({ id, host, until: result.hostRestsUntil }))
  await sql`update feeds set due_at = given.until from ${given(transaction, { id: 'text', host: 'text', until: 'bigint' }, rests)}
    where feeds.host = given.host and feeds.id <> given.id and feeds.due_at < given.until`.execute(transaction)
}

/** Those that had waited for the first check. */
async function beginFollows(transaction: Transaction<Tables>, read: readonly Noted[]): Promise<void> {
  await sql`update follows set since = given.at, first = 'nothing' from ${given(
    transaction,
    { id: 'text', at: 'bigint' },
    read.map(({ feedId: id, result }) => ({ id, at: result.at })),
  )}
    where follows.feed_id = given.id and follows.since is null and follows.paused = 0 and follows.away = 0`.execute(transaction)
}

/** Those with entries that are to be dealt with. */
async function waiting(transaction: Transaction<Tables>, read: readonly Noted[]): Promise<{ feedId: string; host: string }[]> {
  const { rows } = await sql<{ id: string; host: string }>`select given.id, given.host from ${given(
    transaction,
    { id: 'text', host: 'text' },
    read.map(({ feedId: id, host }) => ({ id, host })),
  )}
    where exists (select 1 from feed_entries where feed_entries.feed_id = given.id and feed_entries.pending is not null)`.execute(
    transaction,
  )
  return rows.map(({ id, host }) => ({ feedId: id, host }))
}
