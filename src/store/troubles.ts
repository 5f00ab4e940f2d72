// What does not go as it should, counted over the whole store, for whoever looks after the bot.
import { sql, type Kysely } from 'kysely'
import type { TroubleCounts, Troubles } from '#src/core/operating.ts'
import type { Tables } from './schema.ts'

const weekMs = 7 * 86_400_000

export function openTroubles(kysely: Kysely<Tables>): Troubles {
  return {
    async count(now) {
      const {
        rows: [counts],
      } = await sql<Record<keyof TroubleCounts, number>>`
        with followed as (select * from feeds where exists (select 1 from follows where follows.feed_id = feeds.id))
        select (select count(*) from followed) as "feeds",
          (select count(*) from followed where failing_since is not null) as "failingFeeds",
          (select count(*) from followed where failing_since < ${now - weekMs}) as "goneFeeds",
          (select count(*) from outbox_channels where trouble is not null) as "troubledChannels",
          (select count(*) from outbox where state = 'parked') as "parked",
          (select count(*) from feed_entries where put_aside_at >= ${now - weekMs}) as "entriesPutAside",
          (select count(*) from cache) as "cached"`.execute(kysely)
      const count = (name: keyof TroubleCounts): number => Number(counts?.[name] ?? 0)
      return {
        feeds: count('feeds'),
        failingFeeds: count('failingFeeds'),
        goneFeeds: count('goneFeeds'),
        troubledChannels: count('troubledChannels'),
        parked: count('parked'),
        entriesPutAside: count('entriesPutAside'),
        cached: count('cached'),
      }
    },
  }
}
