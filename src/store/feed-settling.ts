// What checks of feeds found, noted durably and many at once: how each feed stands, its entries as pending, and in the same transaction the
// feed into the queue. Claims are left to `feed-checks.ts`.
import { sql, type RawBuilder, type Transaction } from 'kysely'
import { mostChanges, type Checked, type Feeds, type Settled } from '#src/core/following.ts'
import { batched } from './batching.ts'
import { given } from './dialect.ts'
import type { FeedStoreParts } from './feed-rows.ts'
import type { Tables } from './schema.ts'

/** Entries that a feed has not listed for so long are forgotten, in milliseconds by the feed's own checks. */
const keptForMs = 60 * 86_400_000

/** Entries looked up or noted in one statement: engines bound its parameters. */
const entriesAtOnce = 200

/** Checks noted in one transaction. */
const notedAtOnce = 128

type Failed = Parameters<Feeds['fail']>[2]
/** Of a check that came to nothing. */
interface Released { readonly retryAt: number }
interface Note { readonly feedId: string; readonly holder: string; readonly result: Checked | Failed | Released }
/** One that was still its holder's. */
type Noted = Note & { readonly result: Checked | Failed; readonly host: string }
interface Host { readonly id: string; readonly host: string }

export function openSettling({ kysely, queue }: FeedStoreParts): Pick<Feeds, 'settle' | 'fail' | 'release'> {
  const note = batched(notedAtOnce, (notes: readonly Note[]) => kysely.transaction().execute(async (transaction) => {
    const settled = new Map<Note, Settled>()
    // They are one process's, as a rule.
    for (const [holder, own] of Map.groupBy(notes, (one) => one.holder)) {
      const hosts = new Map([...await noteUnchanged(transaction, holder, own), ...await noteRead(transaction, holder, own), ...await noteFailures(transaction, holder, own)].map(({ id, host }) => [id, host]))
      const noted = own.flatMap((one): Noted[] => {
        const host = hosts.get(one.feedId)
        settled.set(one, host === undefined ? 'lost' : 'done')
        const { result } = one
        return host === undefined || 'retryAt' in result ? [] : [{ ...one, result, host }]
      })
      for (const { feedId, result } of noted) if ('found' in result && result.found !== null) await noteEntries(transaction, feedId, result.at, result.found)
      if (noted.length > 0) await restHosts(transaction, noted)
      const read = noted.filter(({ result }) => 'found' in result)
      if (read.length > 0) await beginFollows(transaction, read)
      for (const reading of read.length > 0 ? await waiting(transaction, read) : []) await queue.add(reading, transaction)
      await release(transaction, holder, own)
    }
    return notes.map((one) => settled.get(one) ?? 'lost')
  }))
  return {
    settle: (feedId, holder, result) => note({ feedId, holder, result }),
    fail: (feedId, holder, result) => note({ feedId, holder, result }),
    release: async (feedId, holder, retryAt) => { await note({ feedId, holder, result: { retryAt } }) },
  }
}

const standing = { id: 'text', at: 'bigint', next: 'bigint', rest: 'bigint' } as const
const works = sql`checked_at = given.at, read_at = given.at, next_check_at = given.next, due_at = given.next, interval_ms = given.rest, failure = null, failing_since = null, failures = 0, reported = 0,
  claimed_by = null, claimed_until = null`
const ours = (holder: string): RawBuilder<unknown> => sql`where feeds.id = given.id and feeds.claimed_by = ${holder} returning feeds.id, feeds.host`

/** Feeds that are still the holder's: they are given back. */
async function noteUnchanged(transaction: Transaction<Tables>, holder: string, notes: readonly Note[]): Promise<Host[]> {
  const unchanged = notes.flatMap(({ feedId: id, result }) => 'found' in result && result.found === null ? [{ id, at: result.at, next: result.nextCheckAt, rest: result.intervalMs }] : [])
  if (unchanged.length === 0) return []
  const { rows } = await sql<Host>`update feeds set ${works} from ${given(transaction, standing, unchanged)} ${ours(holder)}`.execute(transaction)
  return rows
}

async function noteRead(transaction: Transaction<Tables>, holder: string, notes: readonly Note[]): Promise<Host[]> {
  const read = notes.flatMap(({ feedId: id, result }) => {
    if (!('found' in result) || result.found === null) return []
    const { title, site, language, rhythm, version } = result.found
    return [{ id, at: result.at, next: result.nextCheckAt, rest: result.intervalMs, title, site, language, rhythm: JSON.stringify(rhythm), version: JSON.stringify(version) }]
  })
  if (read.length === 0) return []
  const columns = { ...standing, title: 'text', site: 'text', language: 'text', rhythm: 'text', version: 'text' } as const
  const { rows } = await sql<Host>`update feeds set ${works}, title = given.title, site = given.site, language = given.language, rhythm = given.rhythm, version = given.version
    from ${given(transaction, columns, read)} ${ours(holder)}`.execute(transaction)
  return rows
}

async function noteFailures(transaction: Transaction<Tables>, holder: string, notes: readonly Note[]): Promise<Host[]> {
  const failures = notes.flatMap(({ feedId: id, result }) => 'failure' in result ? [{ id, at: result.at, next: result.nextCheckAt, failure: JSON.stringify(result.failure) }] : [])
  if (failures.length === 0) return []
  const { rows } = await sql<Host>`update feeds set checked_at = given.at, next_check_at = given.next, due_at = given.next, failure = given.failure, failures = feeds.failures + 1,
    failing_since = coalesce(feeds.failing_since, given.at), claimed_by = null, claimed_until = null
    from ${given(transaction, { id: 'text', at: 'bigint', next: 'bigint', failure: 'text' }, failures)} ${ours(holder)}`.execute(transaction)
  return rows
}

async function release(transaction: Transaction<Tables>, holder: string, notes: readonly Note[]): Promise<void> {
  const released = notes.flatMap(({ feedId: id, result }) => 'retryAt' in result ? [{ id, next: result.retryAt }] : [])
  if (released.length === 0) return
  await sql`update feeds set claimed_by = null, claimed_until = null, due_at = case when feeds.next_check_at > given.next then feeds.next_check_at else given.next end
    from ${given(transaction, { id: 'text', next: 'bigint' }, released)} ${ours(holder)}`.execute(transaction)
}

/** No other feed of their hosts is due before. */
async function restHosts(transaction: Transaction<Tables>, noted: readonly Noted[]): Promise<void> {
  const rests = noted.map(({ feedId: id, host, result }) => ({ id, host, until: result.hostRestsUntil }))
  await sql`update feeds set due_at = given.until from ${given(transaction, { id: 'text', host: 'text', until: 'bigint' }, rests)}
    where feeds.host = given.host and feeds.id <> given.id and feeds.due_at < given.until`.execute(transaction)
}

/** Those that had waited for the first check. */
async function beginFollows(transaction: Transaction<Tables>, read: readonly Noted[]): Promise<void> {
  await sql`update follows set since = given.at, first = 'nothing' from ${given(transaction, { id: 'text', at: 'bigint' }, read.map(({ feedId: id, result }) => ({ id, at: result.at })))}
    where follows.feed_id = given.id and follows.since is null and follows.paused = 0 and follows.away = 0`.execute(transaction)
}

/** Those with entries that are to be dealt with. */
async function waiting(transaction: Transaction<Tables>, read: readonly Noted[]): Promise<{ feedId: string; host: string }[]> {
  const { rows } = await sql<Host>`select given.id, given.host from ${given(transaction, { id: 'text', host: 'text' }, read.map(({ feedId: id, host }) => ({ id, host })))}
    where exists (select 1 from feed_entries where feed_entries.feed_id = given.id and feed_entries.pending is not null)`.execute(transaction)
  return rows.map(({ id, host }) => ({ feedId: id, host }))
}

async function noteEntries(transaction: Transaction<Tables>, feedId: string, at: number, { entries, newest }: NonNullable<Checked['found']>): Promise<void> {
  const follows = await transaction.selectFrom('follows').select(['id', 'since', 'first']).where('feed_id', '=', feedId).where('paused', '=', 0).where('away', '=', 0).execute()
  const isAwaited = follows.some(({ since }) => since !== null)
  const atOnce = follows.filter(({ since, first }) => since === null && first === 'newest').map(({ id }) => id)
  for (let start = 0; start < entries.length; start += entriesAtOnce) {
    const part = entries.slice(start, start + entriesAtOnce)
    const known = new Map((await transaction.selectFrom('feed_entries').selectAll().where('feed_id', '=', feedId).where('entry_id', 'in', part.map(({ entry }) => entry.id)).execute())
      .map((row) => [row.entry_id, row]))
    await transaction.updateTable('feed_entries').set({ listed_at: at }).where('feed_id', '=', feedId).where('entry_id', 'in', part.map(({ entry }) => entry.id)).execute()
    const added = part.flatMap(({ entry, fingerprint }, index) => {
      if (known.has(entry.id)) return []
      const also = entry.id === newest ? atOnce : []
      return [{
        feed_id: feedId, entry_id: entry.id, fingerprint, article_id: null, position: -(start + index), seen_at: at, listed_at: at, changes: 0, attempts: 0,
        pending: isAwaited || also.length > 0 ? JSON.stringify({ entry, kind: isAwaited ? 'new' : 'wished', also }) : null,
      }]
    })
    if (added.length > 0) await transaction.insertInto('feed_entries').values(added).execute()
    for (const { entry, fingerprint } of part) {
      const before = known.get(entry.id)
      if (before === undefined) continue
      // A follow that wants the newest gets it though others have had it.
      if (entry.id === newest && atOnce.length > 0 && before.pending === null) {
        await note(transaction, feedId, entry.id, { fingerprint, pending: JSON.stringify({ entry, kind: 'wished', also: atOnce }) })
      } else if (before.fingerprint !== fingerprint && before.changes < mostChanges) {
        const pending = before.pending !== null ? { ...JSON.parse(before.pending), entry } : before.article_id === null ? null : { entry, kind: 'changed', also: [] }
        await note(transaction, feedId, entry.id, { fingerprint, changes: before.changes + 1, ...(pending === null ? {} : { pending: JSON.stringify(pending) }) })
      }
    }
  }
  await transaction.deleteFrom('feed_entries').where('feed_id', '=', feedId).where('listed_at', '<', at - keptForMs).where('pending', 'is', null).execute()
}

async function note(transaction: Transaction<Tables>, feedId: string, entryId: string, change: { fingerprint: string; changes?: number; pending?: string }): Promise<void> {
  await transaction.updateTable('feed_entries').set(change).where('feed_id', '=', feedId).where('entry_id', '=', entryId).execute()
}
