// How much waits to be done, for whoever looks after the bot.
import type { Kysely } from 'kysely'
import type { Backlog } from '#src/core/observer.ts'
import type { Tables } from './schema.ts'

export function openBacklog(kysely: Kysely<Tables>): Backlog {
  return {
    async count(now) {
      const posts = await kysely
        .selectFrom('outbox')
        .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('added_at').as('oldest')])
        .where('state', '=', 'waiting')
        .executeTakeFirstOrThrow()
      const feeds = await kysely
        .selectFrom('feeds')
        .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('due_at').as('oldest')])
        .where('due_at', '<=', now)
        .where((where) =>
          where.exists(
            where
              .selectFrom('follows')
              .select('follows.id')
              .whereRef('follows.feed_id', '=', 'feeds.id')
              .where('paused', '=', 0)
              .where('away', '=', 0),
          ),
        )
        .executeTakeFirstOrThrow()
      const entries = await kysely
        .selectFrom('feed_entries')
        .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('seen_at').as('oldest')])
        .where('pending', 'is not', null)
        .executeTakeFirstOrThrow()
      const replies = await kysely
        .selectFrom('replies')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('finished_at', 'is', null)
        .executeTakeFirstOrThrow()
      const age = (since: unknown): number | null => (since === null || since === undefined ? null : Math.max(0, now - Number(since)))
      return {
        postsWaiting: Number(posts.count),
        oldestPostMs: age(posts.oldest),
        feedsDue: Number(feeds.count),
        longestDueMs: age(feeds.oldest),
        repliesUnderWay: Number(replies.count),
        entriesWaiting: Number(entries.count),
        oldestEntryMs: age(entries.oldest),
      }
    },
  }
}
