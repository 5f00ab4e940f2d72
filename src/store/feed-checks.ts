// Which process checks which feed, and the entries that are still to be dealt with. What a check found is noted by `feed-settling.ts`; when a
// feed is due next is decided in `core/rhythm.ts`.
import { sql, type Selectable, type Transaction } from 'kysely'
import { longestRestMs, type Feeds, type PendingEntry } from '#src/core/following.ts'
import { given } from './dialect.ts'
import { toFeed, toPending, type FeedStoreParts } from './feed-rows.ts'
import { openSettling } from './feed-settling.ts'
import type { FeedRow } from './feed-tables.ts'
import type { Tables } from './schema.ts'
import { alone } from './transaction.ts'

/** Entries finished in one statement: engines bound its parameters. */
const entriesAtOnce = 200

type Checks = Pick<
  Feeds,
  'claim' | 'claimOne' | 'settle' | 'fail' | 'setReported' | 'move' | 'pending' | 'finish' | 'retry' | 'putAside' | 'release'
>

export function openFeedChecks(parts: FeedStoreParts): Checks {
  const { kysely, log } = parts
  return {
    claim: ({ holder, now, until }, limit) =>
      alone('claims of feeds', kysely, async (transaction) => {
        await endClaims(transaction, now)
        const chosen = await oneAHost(transaction, now, limit)
        if (chosen.length > 0) {
          await sql`insert into feed_claims (feed_id, host, holder, until) select given.id, given.host, ${holder}, ${until} from ${given(
            transaction,
            { id: 'text', host: 'text' },
            chosen.map(({ id, host }) => ({ id, host })),
          )}`.execute(transaction)
        }
        return chosen.map(toFeed)
      }),
    claimOne: (feedId, { holder, now, until }) =>
      alone('claims of feeds', kysely, async (transaction) => {
        await endClaims(transaction, now)
        const feed = await transaction.selectFrom('feeds').selectAll().where('id', '=', feedId).executeTakeFirst()
        if (feed === undefined) return undefined
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('feed_claims')
          .values({ feed_id: feedId, host: feed.host, holder, until })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow()
        return numInsertedOrUpdatedRows === 1n ? toFeed(feed) : undefined
      }),
    ...openSettling(parts),
    async setReported(feedId) {
      await kysely.updateTable('feeds').set({ reported: 1 }).where('id', '=', feedId).execute()
    },
    move: (feedId, url) =>
      kysely.transaction().execute(async (transaction) => {
        const old = await transaction.selectFrom('feeds').select('url').where('id', '=', feedId).executeTakeFirst()
        if (old === undefined || old.url === url) return
        await transaction
          .insertInto('article_feeds')
          .columns(['feed', 'article'])
          .expression(
            transaction
              .selectFrom('article_feeds')
              .select([sql<string>`${url}`.as('feed'), 'article'])
              .where('feed', '=', old.url),
          )
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        await transaction.deleteFrom('article_feeds').where('feed', '=', old.url).execute()
        const there = await transaction.selectFrom('feeds').select('id').where('url', '=', url).executeTakeFirst()
        if (there === undefined) {
          // The claim was for the other host: it ends with the move.
          await transaction
            .updateTable('feeds')
            .set({ url, host: new URL(url).host })
            .where('id', '=', feedId)
            .execute()
          await transaction.deleteFrom('feed_claims').where('feed_id', '=', feedId).execute()
          return
        }
        const doubles = transaction.selectFrom('follows as kept').select('kept.channel_id').where('kept.feed_id', '=', there.id)
        await transaction.deleteFrom('follows').where('feed_id', '=', feedId).where('channel_id', 'in', doubles).execute()
        await transaction.updateTable('follows').set({ feed_id: there.id }).where('feed_id', '=', feedId).execute()
        await transaction.deleteFrom('feed_entries').where('feed_id', '=', feedId).execute()
        await transaction.deleteFrom('feeds').where('id', '=', feedId).execute()
      }),
    async pending(feedId) {
      const rows = await kysely
        .selectFrom('feed_entries')
        .selectAll()
        .where('feed_id', '=', feedId)
        .where('pending', 'is not', null)
        .orderBy('seen_at')
        .orderBy('position')
        .execute()
      return rows.flatMap((row): PendingEntry[] => {
        const pending = toPending(row, log)
        return pending === undefined ? [] : [pending]
      })
    },
    async finish(feedId, entryIds, articleId) {
      for (let start = 0; start < entryIds.length; start += entriesAtOnce) {
        await kysely
          .updateTable('feed_entries')
          .set({ pending: null, attempts: 0, ...(articleId === null ? {} : { article_id: articleId }) })
          .where('feed_id', '=', feedId)
          .where('entry_id', 'in', entryIds.slice(start, start + entriesAtOnce))
          .execute()
      }
    },
    async retry(feedId, entryId) {
      await kysely
        .updateTable('feed_entries')
        .set((set) => ({ attempts: set('attempts', '+', 1) }))
        .where('feed_id', '=', feedId)
        .where('entry_id', '=', entryId)
        .execute()
    },
    async putAside(feedId, entryId, at) {
      await kysely
        .updateTable('feed_entries')
        .set({ pending: null, attempts: 0, put_aside_at: at })
        .where('feed_id', '=', feedId)
        .where('entry_id', '=', entryId)
        .execute()
    },
  }
}

/** The first that are due of so many hosts, none of which is being asked. */
async function oneAHost(transaction: Transaction<Tables>, now: number, limit: number): Promise<Selectable<FeedRow>[]> {
  const chosen = new Map<string, Selectable<FeedRow>>()
  for (;;) {
    // Those behind the ones that were found are looked for only where some of them are of one host.
    const due = await transaction
      .selectFrom('feeds as one')
      .selectAll()
      .where('one.due_at', '<=', now)
      .$if(chosen.size > 0, (query) => query.where('one.host', 'not in', [...chosen.keys()]))
      .where((where) =>
        where.not(
          where.exists(where.selectFrom('feed_claims').select('feed_claims.feed_id').whereRef('feed_claims.host', '=', 'one.host')),
        ),
      )
      .where((where) =>
        where.exists(
          where
            .selectFrom('follows')
            .select('follows.id')
            .whereRef('follows.feed_id', '=', 'one.id')
            .where('paused', '=', 0)
            .where('away', '=', 0),
        ),
      )
      .orderBy('one.due_at')
      .limit(limit)
      .execute()
    for (const feed of due) if (!chosen.has(feed.host) && chosen.size < limit) chosen.set(feed.host, feed)
    if (due.length < limit || chosen.size === limit) return [...chosen.values()]
  }
}

/** Claims that ran out, and what a clock that was wrong has written: claims and times that are too far ahead. */
async function endClaims(transaction: Transaction<Tables>, now: number): Promise<void> {
  await transaction
    .deleteFrom('feed_claims')
    .where((where) => where.or([where('until', '<', now), where('until', '>', now + longestRestMs)]))
    .execute()
  await transaction
    .updateTable('feeds')
    .set({ due_at: now })
    .where('due_at', '>', now + longestRestMs)
    .execute()
}
