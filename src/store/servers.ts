// Which servers something is kept of, and which of them have removed the bot. Forgetting one is left to `memory.ts`.
import { sql, type Kysely } from 'kysely'
import type { Feeds } from '#src/core/following.ts'
import type { Clock } from '#src/core/ports.ts'
import type { Servers } from '#src/core/servers.ts'
import { holdings, type Holding } from './holdings.ts'
import type { Tables } from './schema.ts'

export function openServers({ kysely, clock, feeds }: { kysely: Kysely<Tables>; clock: Clock; feeds: Pick<Feeds, 'setAway'> }): Servers {
  return {
    known: () => knownServers(kysely),
    async leave(guildId, at) {
      await feeds.setAway(guildId, true)
      await kysely.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('absences')
          .values({ guild_id: guildId, since: at })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        await transaction
          .updateTable('outbox')
          .set({ state: 'withdrawn', posting: '', closed_at: clock.now() })
          .where('guild_id', '=', guildId)
          .where('state', '=', 'waiting')
          .execute()
      })
    },
    async comeBack(guildId) {
      await kysely.deleteFrom('absences').where('guild_id', '=', guildId).execute()
      await feeds.setAway(guildId, false)
    },
    async goneBefore(before) {
      return (await kysely.selectFrom('absences').select('guild_id').where('since', '<', before).orderBy('since').execute()).map(
        ({ guild_id }) => guild_id,
      )
    },
  }
}

/** By every table that tells. */
export async function knownServers(kysely: Kysely<Tables>): Promise<string[]> {
  const tables = [
    'replies',
    'conversations',
    'accounts',
    ...Object.entries<Holding>(holdings).flatMap(([table, { server }]) => (server === undefined ? [] : [table])),
  ]
  const found = new Set<string>()
  for (const table of tables) {
    const { rows } = await sql<{ guild_id: string }>`select distinct guild_id from ${sql.table(table)} where guild_id is not null`.execute(
      kysely,
    )
    for (const { guild_id } of rows) found.add(guild_id)
  }
  const uploads = await kysely.selectFrom('articles').select('scope').distinct().where('scope', 'like', 'guild:%').execute()
  for (const { scope } of uploads) found.add(scope.slice('guild:'.length))
  return [...found]
}
