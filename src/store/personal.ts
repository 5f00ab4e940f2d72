// Everything that is stored of one person, to be given to them. Forgetting it is left to `memory.ts`.
import { sql, type Expression, type ExpressionBuilder, type Kysely, type SqlBool } from 'kysely'
import { readArticleSchema, type Scope } from '#src/core/article.ts'
import type { PersonalData } from '#src/core/memory.ts'
import type { Log } from '#src/core/ports.ts'
import { equals } from './forgetting.ts'
import { directChannel, holdings, type Holding } from './holdings.ts'
import { toReply } from './replies.ts'
import type { Tables } from './schema.ts'

export async function personalData(userId: string, { kysely, log }: { kysely: Kysely<Tables>; log: Log }): Promise<PersonalData> {
  const replies = await kysely.selectFrom('replies').selectAll().where('asker_id', '=', userId).orderBy('started_at').execute()
  const conversations = await kysely
    .selectFrom('conversations')
    .select(['id', 'guild_id', 'created_at'])
    .where('started_by', '=', userId)
    .orderBy('created_at')
    .execute()
  const articles = await kysely
    .selectFrom('articles')
    .selectAll()
    .where((where) => where.or([where('given_by', '=', userId), where('scope', '=', `user:${userId}`)]))
    .orderBy('number')
    .execute()
  const more: Record<string, Record<string, unknown>[]> = {}
  for (const [table, { person, channel }] of Object.entries<Holding>(holdings)) {
    const theirs = [
      ...(person === undefined ? [] : [equals(person, userId)]),
      ...(channel === undefined ? [] : [equals(channel, directChannel(userId))]),
    ]
    if (theirs.length === 0) continue
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)} where ${sql.join(theirs, sql` or `)}`.execute(
      kysely,
    )
    if (rows.length > 0) more[table] = rows
  }
  const usage = await kysely
    .selectFrom('usage')
    .innerJoin('accounts', 'accounts.account', 'usage.account')
    .selectAll('usage')
    .where('user_id', '=', userId)
    .execute()
  if (usage.length > 0) more['usage'] = usage.map((row) => ({ ...row }))
  const facts = await kysely.selectFrom('facts').selectAll().where(namedIn(userId)).execute()
  if (facts.length > 0) more['facts'] = facts.map((fact) => ({ ...fact }))
  return {
    // What opens Discord's door for a while is not theirs to have in a file.
    replies: replies
      .flatMap((row) => toReply(row, log) ?? [])
      .map((record) => ({ ...record, place: { ...record.place, interactionToken: null } })),
    conversations: conversations.map(({ id, guild_id, created_at }) => ({ id, guildId: guild_id, startedAt: Number(created_at) })),
    articles: articles.flatMap((row) => {
      const body = readArticleSchema.safeParse(JSON.parse(row.body))
      if (!body.success) return []
      const { title, site, url, language, published, wordCount, passages } = body.data
      return [
        {
          id: row.id,
          scope: row.scope as Scope,
          title,
          site,
          url,
          language,
          published,
          wordCount,
          storedAt: Number(row.stored_at),
          text: passages.map(({ text }) => text),
        },
      ]
    }),
    more,
  }
}

/** Facts in whose name or value an id stands. */
export function namedIn(id: string): (where: ExpressionBuilder<Tables, 'facts'>) => Expression<SqlBool> {
  return (where) => where.or([where('key', 'like', `%${id}%`), where('value', 'like', `%${id}%`)])
}
