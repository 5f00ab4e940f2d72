// Feeds and who follows them. Claiming, checking and what becomes of their entries is left to `feed-checks.ts`.
import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Feeds } from '#src/core/following.ts'
import { openFeedChecks } from './feed-checks.ts'
import { toFeed, toFollow, type FeedStoreParts } from './feed-rows.ts'
import type { Tables } from './schema.ts'

/** Rest between two checks while nothing is known of a feed, in milliseconds. */
const unknownIntervalMs = 30 * 60_000

export function openFeeds(parts: FeedStoreParts): Feeds {
  const { kysely } = parts
  return {
    ...openFeedChecks(parts),
    async add(url, dueAt) {
      await kysely
        .insertInto('feeds')
        .values({
          id: randomUUID(),
          url,
          host: new URL(url).host,
          title: '',
          site: null,
          language: null,
          version: JSON.stringify({ etag: null, lastModified: null, bodyHash: null }),
          rhythm: JSON.stringify({ minutes: null, skipHours: [], skipDays: [] }),
          interval_ms: unknownIntervalMs,
          checked_at: null,
          read_at: null,
          next_check_at: dueAt,
          due_at: dueAt,
          failure: null,
          failing_since: null,
          failures: 0,
          reported: 0,
        })
        .onConflict((conflict) => conflict.column('url').doNothing())
        .execute()
      return toFeed(await kysely.selectFrom('feeds').selectAll().where('url', '=', url).executeTakeFirstOrThrow())
    },
    async findByUrl(url) {
      const row = await kysely.selectFrom('feeds').selectAll().where('url', '=', url).executeTakeFirst()
      return row === undefined ? undefined : toFeed(row)
    },
    async get(feedId) {
      const row = await kysely.selectFrom('feeds').selectAll().where('id', '=', feedId).executeTakeFirst()
      return row === undefined ? undefined : toFeed(row)
    },
    async follow(follow, now) {
      const id = randomUUID()
      await kysely
        .insertInto('follows')
        .values({
          id,
          guild_id: follow.guildId,
          channel_id: follow.channelId,
          feed_id: follow.feedId,
          filter: JSON.stringify(follow.filter),
          post: follow.post,
          gist: follow.gist,
          first: follow.first,
          role_id: follow.roleId,
          followed_by: follow.followedBy,
          followed_at: now,
          paused: 0,
          away: 0,
          since: follow.since,
        })
        .onConflict((conflict) => conflict.columns(['channel_id', 'feed_id']).doNothing())
        .execute()
      const row = await kysely
        .selectFrom('follows')
        .selectAll()
        .where('channel_id', '=', follow.channelId)
        .where('feed_id', '=', follow.feedId)
        .executeTakeFirstOrThrow()
      if (row.guild_id !== follow.guildId) throw new Error('a channel of another server is to follow')
      return { follow: toFollow(row), outcome: row.id === id ? 'new' : 'known' }
    },
    unfollow: (followId, guildId) =>
      kysely.transaction().execute(async (transaction) => {
        const gone = await transaction
          .deleteFrom('follows')
          .where('id', '=', followId)
          .where('guild_id', '=', guildId)
          .returning('feed_id')
          .executeTakeFirst()
        await forgetUnfollowed(transaction)
        return gone !== undefined
      }),
    async followedBy(guildId) {
      const follows = await kysely
        .selectFrom('follows')
        .selectAll()
        .where('guild_id', '=', guildId)
        .orderBy('followed_at')
        .orderBy('id')
        .execute()
      const feeds = new Map(
        (
          await kysely
            .selectFrom('feeds')
            .selectAll()
            .where('id', 'in', kysely.selectFrom('follows').select('feed_id').where('guild_id', '=', guildId))
            .execute()
        ).map((row) => [row.id, toFeed(row)]),
      )
      return follows
        .flatMap((row) => {
          const feed = feeds.get(row.feed_id)
          return feed === undefined ? [] : [{ follow: toFollow(row), feed }]
        })
        .toSorted((one, other) => (one.feed.title || one.feed.url).localeCompare(other.feed.title || other.feed.url))
    },
    async followsOf(feedId) {
      const rows = await kysely
        .selectFrom('follows')
        .selectAll()
        .where('feed_id', '=', feedId)
        .where('paused', '=', 0)
        .where('away', '=', 0)
        .orderBy('followed_at')
        .orderBy('id')
        .execute()
      return rows.map(toFollow)
    },
    async setPaused(followId, guildId, paused) {
      const { numUpdatedRows } = await kysely
        .updateTable('follows')
        .set({ paused: paused ? 1 : 0, first: 'nothing', ...(paused ? {} : { since: null }) })
        .where('id', '=', followId)
        .where('guild_id', '=', guildId)
        .executeTakeFirstOrThrow()
      return numUpdatedRows > 0n
    },
    async setAway(guildId, away) {
      await kysely
        .updateTable('follows')
        .set({ away: away ? 1 : 0, first: 'nothing', ...(away ? {} : { since: null }) })
        .where('guild_id', '=', guildId)
        .where('away', '=', away ? 0 : 1)
        .execute()
    },
  }
}

/** What nobody follows is not kept: followed again it begins anew. */
export async function forgetUnfollowed(kysely: Kysely<Tables>): Promise<void> {
  const orphans = kysely
    .selectFrom('feeds')
    .select('feeds.id')
    .where((where) =>
      where.not(where.exists(where.selectFrom('follows').select('follows.id').whereRef('follows.feed_id', '=', 'feeds.id'))),
    )
  await kysely
    .deleteFrom('article_feeds')
    .where('feed', 'in', kysely.selectFrom('feeds').select('url').where('id', 'in', orphans))
    .execute()
  await kysely.deleteFrom('feed_entries').where('feed_id', 'in', orphans).execute()
  await kysely.deleteFrom('readings').where('feed_id', 'in', orphans).execute()
  await kysely.deleteFrom('feeds').where('id', 'in', orphans).execute()
}
