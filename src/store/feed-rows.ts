// Rows of feeds, follows and entries as the core knows them. The queries are left to `feeds.ts` and `feed-checks.ts`.
import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import { rhythmSchema } from '#src/core/feed.ts'
import {
  failureSchema,
  filterSchema,
  firstChoices,
  gistChoices,
  pendingSchema,
  postChoices,
  type Follow,
  type FollowedFeed,
  type PendingEntry,
} from '#src/core/following.ts'
import type { Log } from '#src/core/ports.ts'
import type { StoreQueue } from './queue.ts'
import type { Tables } from './schema.ts'
import type { FeedEntryRow, FeedRow, FollowRow } from './feed-tables.ts'

export interface FeedStoreParts {
  readonly kysely: Kysely<Tables>
  readonly log: Log
  readonly queue: StoreQueue
}

const versionSchema = z.object({ etag: z.string().nullable(), lastModified: z.string().nullable(), bodyHash: z.string().nullable() })

const orNull = (value: number | null): number | null => (value === null ? null : Number(value))

export function toFeed(row: Selectable<FeedRow>): FollowedFeed {
  return {
    id: row.id,
    url: row.url,
    title: row.title,
    site: row.site,
    language: row.language,
    version: versionSchema.parse(JSON.parse(row.version)),
    rhythm: rhythmSchema.parse(JSON.parse(row.rhythm)),
    intervalMs: Number(row.interval_ms),
    checkedAt: orNull(row.checked_at),
    readAt: orNull(row.read_at),
    nextCheckAt: Number(row.next_check_at),
    failure: row.failure === null ? null : failureSchema.parse(JSON.parse(row.failure)),
    failingSince: orNull(row.failing_since),
    failures: row.failures,
    reported: row.reported === 1,
  }
}

export function toFollow(row: Selectable<FollowRow>): Follow {
  return {
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    feedId: row.feed_id,
    filter: filterSchema.parse(JSON.parse(row.filter)),
    post: z.enum(postChoices).parse(row.post),
    gist: z.enum(gistChoices).parse(row.gist),
    first: z.enum(firstChoices).parse(row.first),
    roleId: row.role_id,
    followedBy: row.followed_by,
    paused: row.paused === 1,
    away: row.away === 1,
    since: orNull(row.since),
  }
}

/** A row that does not read as an entry is left out and logged: the others are not to wait for it. */
export function toPending(row: Selectable<FeedEntryRow>, log: Log): PendingEntry | undefined {
  try {
    return {
      ...pendingSchema.parse(JSON.parse(row.pending ?? '')),
      seenAt: Number(row.seen_at),
      articleId: row.article_id,
      attempts: row.attempts,
    }
  } catch (error) {
    log.error('a pending entry cannot be read', { feedId: row.feed_id, entryId: row.entry_id, error })
    return undefined
  }
}
