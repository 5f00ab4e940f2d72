// Which process checks which feed, what a check found, and the entries that are still to be dealt with, whose feed goes into the queue in
// the same transaction. When a feed is due next is decided in `core/rhythm.ts`.
import { sql, type Kysely, type Transaction } from 'kysely'
import { longestRestMs, mostChanges, type Checked, type Feeds, type PendingEntry, type Settled } from '#src/core/following.ts'
import { toFeed, toPending, type FeedStoreParts } from './feed-rows.ts'
import type { Tables } from './schema.ts'
import { alone } from './transaction.ts'

/** Entries that a feed has not listed for so long are forgotten, in milliseconds by the feed's own checks. */
const keptForMs = 60 * 86_400_000

/** Entries looked up or noted in one statement: engines bound its parameters. */
const entriesAtOnce = 200

type Checks = Pick<Feeds, 'claim' | 'claimOne' | 'settle' | 'fail' | 'setReported' | 'move' | 'pending' | 'finish' | 'retry' | 'putAside' | 'release'>

export function openFeedChecks({ kysely, log, queue }: FeedStoreParts): Checks {
  return {
    claim: ({ holder, now, until }, limit) => alone('claims of feeds', kysely, async (transaction) => {
      await endClaims(transaction, now)
      const due = transaction.selectFrom('feeds as one')
        .select((select) => ['one.id', 'one.due_at', select.fn.agg<number>('row_number').over((over) => over.partitionBy('one.host').orderBy('one.due_at').orderBy('one.id')).as('place')])
        .where((where) => where.or([where('one.due_at', '<=', now), where('one.due_at', '>', now + longestRestMs)])).where('one.claimed_by', 'is', null)
        .where((where) => where.not(where.exists(where.selectFrom('feeds as other').select('other.id').whereRef('other.host', '=', 'one.host').where('other.claimed_by', 'is not', null))))
        .where((where) => where.exists(where.selectFrom('follows').select('follows.id').whereRef('follows.feed_id', '=', 'one.id').where('paused', '=', 0).where('away', '=', 0)))
      const chosen = transaction.selectFrom(due.as('due')).select('due.id').where('place', '=', 1).orderBy('due_at').limit(limit)
      const rows = await transaction.updateTable('feeds').set({ claimed_by: holder, claimed_until: until }).where('id', 'in', chosen).where('claimed_by', 'is', null).returningAll().execute()
      return rows.map(toFeed)
    }),
    claimOne: (feedId, { holder, now, until }) => alone('claims of feeds', kysely, async (transaction) => {
      await endClaims(transaction, now)
      const row = await transaction.updateTable('feeds').set({ claimed_by: holder, claimed_until: until }).where('id', '=', feedId).where('claimed_by', 'is', null)
        .where('host', 'not in', transaction.selectFrom('feeds as other').select('other.host').where('other.claimed_by', 'is not', null)).returningAll().executeTakeFirst()
      return row === undefined ? undefined : toFeed(row)
    }),
    settle: (feedId, holder, checked) => kysely.transaction().execute(async (transaction) => {
      const { at, found } = checked
      const row = await transaction.updateTable('feeds').set({
        checked_at: at, read_at: at, next_check_at: checked.nextCheckAt, due_at: checked.nextCheckAt, interval_ms: checked.intervalMs, failure: null, failing_since: null, failures: 0, reported: 0,
        ...(found === null ? {} : {
          title: found.title, site: found.site, language: found.language, rhythm: JSON.stringify(found.rhythm), version: JSON.stringify(found.version),
        }),
      }).where('id', '=', feedId).where('claimed_by', '=', holder).returning('host').executeTakeFirst()
      if (row === undefined) return 'lost'
      await restHost(transaction, row.host, feedId, checked.hostRestsUntil)
      if (found !== null) await noteEntries(transaction, feedId, at, found)
      await transaction.updateTable('follows').set({ since: at, first: 'nothing' }).where('feed_id', '=', feedId).where('since', 'is', null).where('paused', '=', 0).where('away', '=', 0).execute()
      if (await waits(transaction, feedId)) await queue.add({ feedId, host: row.host }, transaction)
      return giveBack(transaction, feedId)
    }),
    fail: (feedId, holder, { at, nextCheckAt, failure, hostRestsUntil }) => kysely.transaction().execute(async (transaction) => {
      const row = await transaction.updateTable('feeds').set((set) => ({
        checked_at: at, next_check_at: nextCheckAt, due_at: nextCheckAt, failure: JSON.stringify(failure), failures: set('failures', '+', 1),
        failing_since: set.fn.coalesce('failing_since', set.val(at)),
      })).where('id', '=', feedId).where('claimed_by', '=', holder).returning('host').executeTakeFirst()
      if (row === undefined) return 'lost'
      await restHost(transaction, row.host, feedId, hostRestsUntil)
      return giveBack(transaction, feedId)
    }),
    async setReported(feedId) {
      await kysely.updateTable('feeds').set({ reported: 1 }).where('id', '=', feedId).execute()
    },
    move: (feedId, url) => kysely.transaction().execute(async (transaction) => {
      const old = await transaction.selectFrom('feeds').select('url').where('id', '=', feedId).executeTakeFirst()
      if (old === undefined || old.url === url) return
      await transaction.insertInto('article_feeds').columns(['feed', 'article'])
        .expression(transaction.selectFrom('article_feeds').select([sql<string>`${url}`.as('feed'), 'article']).where('feed', '=', old.url))
        .onConflict((conflict) => conflict.doNothing()).execute()
      await transaction.deleteFrom('article_feeds').where('feed', '=', old.url).execute()
      const there = await transaction.selectFrom('feeds').select('id').where('url', '=', url).executeTakeFirst()
      if (there === undefined) {
        // The claim was for the other host: it ends with the move.
        await transaction.updateTable('feeds').set({ url, host: new URL(url).host, claimed_by: null, claimed_until: null }).where('id', '=', feedId).execute()
        return
      }
      const doubles = transaction.selectFrom('follows as kept').select('kept.channel_id').where('kept.feed_id', '=', there.id)
      await transaction.deleteFrom('follows').where('feed_id', '=', feedId).where('channel_id', 'in', doubles).execute()
      await transaction.updateTable('follows').set({ feed_id: there.id }).where('feed_id', '=', feedId).execute()
      await transaction.deleteFrom('feed_entries').where('feed_id', '=', feedId).execute()
      await transaction.deleteFrom('feeds').where('id', '=', feedId).execute()
    }),
    async pending(feedId) {
      const rows = await kysely.selectFrom('feed_entries').selectAll().where('feed_id', '=', feedId).where('pending', 'is not', null).orderBy('seen_at').orderBy('position').execute()
      return rows.flatMap((row): PendingEntry[] => {
        const pending = toPending(row, log)
        return pending === undefined ? [] : [pending]
      })
    },
    async finish(feedId, entryIds, articleId) {
      for (let start = 0; start < entryIds.length; start += entriesAtOnce) {
        await kysely.updateTable('feed_entries').set({ pending: null, attempts: 0, ...(articleId === null ? {} : { article_id: articleId }) })
          .where('feed_id', '=', feedId).where('entry_id', 'in', entryIds.slice(start, start + entriesAtOnce)).execute()
      }
    },
    async retry(feedId, entryId) {
      await kysely.updateTable('feed_entries').set((set) => ({ attempts: set('attempts', '+', 1) })).where('feed_id', '=', feedId).where('entry_id', '=', entryId).execute()
    },
    async putAside(feedId, entryId, at) {
      await kysely.updateTable('feed_entries').set({ pending: null, attempts: 0, put_aside_at: at }).where('feed_id', '=', feedId).where('entry_id', '=', entryId).execute()
    },
    async release(feedId, holder, retryAt) {
      await kysely.updateTable('feeds').set((set) => ({
        claimed_by: null, claimed_until: null, due_at: set.case().when('next_check_at', '>', retryAt).then(set.ref('next_check_at')).else(retryAt).end(),
      })).where('id', '=', feedId).where('claimed_by', '=', holder).execute()
    },
  }
}

async function waits(transaction: Transaction<Tables>, feedId: string): Promise<boolean> {
  return await transaction.selectFrom('feed_entries').select('entry_id').where('feed_id', '=', feedId).where('pending', 'is not', null).limit(1).executeTakeFirst() !== undefined
}

async function giveBack(transaction: Transaction<Tables>, feedId: string): Promise<Settled> {
  await transaction.updateTable('feeds').set({ claimed_by: null, claimed_until: null }).where('id', '=', feedId).execute()
  return 'done'
}

/** Claims that ran out, and those of a clock that was wrong. */
async function endClaims(transaction: Transaction<Tables>, now: number): Promise<void> {
  await transaction.updateTable('feeds').set({ claimed_by: null, claimed_until: null }).where('claimed_by', 'is not', null)
    .where((where) => where.or([where('claimed_until', '<', now), where('claimed_until', '>', now + longestRestMs)])).execute()
}

async function restHost(kysely: Kysely<Tables>, host: string, except: string, until: number): Promise<void> {
  await kysely.updateTable('feeds').set({ due_at: until }).where('host', '=', host).where('id', '!=', except).where('due_at', '<', until).execute()
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
