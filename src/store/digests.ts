// The digests that servers have set up, and when each is due.
import type { Kysely, Selectable } from 'kysely'
import { digestSchema, type Digest, type Digests } from '#src/core/digest.ts'
import type { Log } from '#src/core/ports.ts'
import { personOf } from './holdings.ts'
import type { Tables } from './schema.ts'
import type { DigestRow } from './posting-tables.ts'

/** Articles asked for in one query. */
const articlesAtOnce = 500

export function openDigests({ kysely, log }: { kysely: Kysely<Tables>; log: Log }): Digests {
  /** One that cannot be read is left out and logged. */
  const read = (row: Selectable<DigestRow>): Digest[] => {
    try {
      return [digestSchema.parse({ ...(JSON.parse(row.value) as object), setUpBy: personOf(row.set_up_by) })]
    } catch (error) {
      log.error('a stored digest cannot be read', { digestId: row.id, error })
      return []
    }
  }
  return {
    async list(guildId) {
      return (await kysely.selectFrom('digests').selectAll().where('guild_id', '=', guildId).orderBy('number').execute()).flatMap(read)
    },
    async get(id, guildId) {
      const row = await kysely.selectFrom('digests').selectAll().where('id', '=', id).where('guild_id', '=', guildId).executeTakeFirst()
      return row === undefined ? undefined : read(row)[0]
    },
    async nextDue(id) {
      const row = await kysely.selectFrom('digests').select(['due_at', 'time_zone']).where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : { at: Number(row.due_at), timeZone: row.time_zone }
    },
    async save({ setUpBy, ...digest }, { at, timeZone }) {
      const known = { set_up_by: setUpBy, value: JSON.stringify(digest), due_at: at, time_zone: timeZone }
      await kysely
        .insertInto('digests')
        .values({ id: digest.id, guild_id: digest.guildId, ...known })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(known).where('digests.guild_id', '=', digest.guildId))
        .execute()
    },
    async remove(id, guildId) {
      const { numDeletedRows } = await kysely
        .deleteFrom('digests')
        .where('id', '=', id)
        .where('guild_id', '=', guildId)
        .executeTakeFirstOrThrow()
      return numDeletedRows > 0n
    },
    async due(now) {
      const rows = await kysely
        .selectFrom('digests')
        .selectAll()
        .where('due_at', '<=', now)
        .where('guild_id', 'not in', kysely.selectFrom('absences').select('guild_id'))
        .orderBy('due_at')
        .execute()
      return rows.flatMap((row) => read(row).map((digest) => ({ digest, next: { at: Number(row.due_at), timeZone: row.time_zone } })))
    },
    async moveOn(id, from, { at, timeZone }) {
      const { numUpdatedRows } = await kysely
        .updateTable('digests')
        .set({ due_at: at, time_zone: timeZone })
        .where('id', '=', id)
        .where('due_at', '=', from)
        .executeTakeFirstOrThrow()
      return numUpdatedRows > 0n
    },
    async timeZones() {
      const rows = await kysely.selectFrom('digests').select(['guild_id', 'time_zone']).distinct().execute()
      return rows.map(({ guild_id: guildId, time_zone: timeZone }) => ({ guildId, timeZone }))
    },
    async feedsNaming(articleIds) {
      const feeds = new Map<string, string[]>()
      for (let start = 0; start < articleIds.length; start += articlesAtOnce) {
        const rows = await kysely
          .selectFrom('article_feeds')
          .innerJoin('articles', 'articles.number', 'article_feeds.article')
          .select(['articles.id', 'article_feeds.feed'])
          .where('articles.id', 'in', articleIds.slice(start, start + articlesAtOnce))
          .execute()
        for (const { id, feed } of rows) feeds.set(id, [...(feeds.get(id) ?? []), feed])
      }
      return feeds
    },
  }
}
