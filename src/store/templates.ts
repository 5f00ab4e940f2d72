// What servers have made of prompts: every version, with its line in the server's log, and the drafts of those who write them. Whether a
// text is a template is not known here.
import type { Kysely, Selectable } from 'kysely'
import type { Clock, Log } from '#src/core/ports.ts'
import {
  isTemplateName,
  templateTextsSchema,
  type ServerTemplates,
  type TemplateName,
  type TemplateTexts,
  type TemplateVersion,
} from '#src/core/template.ts'
import { personOf } from './holdings.ts'
import type { TemplateRow, Tables } from './schema.ts'
import { alone } from './transaction.ts'

/** What cannot be read has no part that any prompt has: so it is found not to fit, and is shown as such. */
const unreadable: TemplateTexts = { '?': '' }

export function openServerTemplates({ kysely, clock, log }: { kysely: Kysely<Tables>; clock: Clock; log: Log }): ServerTemplates {
  const textsIn = (json: string, about: Record<string, unknown>): TemplateTexts => {
    try {
      return templateTextsSchema.parse(JSON.parse(json))
    } catch (error) {
      log.warn('a stored template cannot be read', { ...about, error })
      return unreadable
    }
  }
  const toVersion = (row: Selectable<TemplateRow>): TemplateVersion[] => {
    const { guild_id: guildId, name, number, texts, note, same_as: sameAs } = row
    // Of a prompt that an older Lede, or a newer one, lets servers change.
    if (!isTemplateName(name)) return []
    const by = personOf(row.by_id) === null ? { id: '', name: '–' } : { id: row.by_id, name: row.by_name }
    return [
      {
        name,
        number,
        texts: texts === null ? null : textsIn(texts, { guildId, prompt: name, version: number }),
        note,
        by,
        at: Number(row.at),
        sameAs,
      },
    ]
  }
  const of = (guildId: string, from: Kysely<Tables> = kysely) => from.selectFrom('templates').where('guild_id', '=', guildId)
  const drafts = (guildId: string, name: TemplateName, userId: string) => ({ guild_id: guildId, name, person_id: userId })
  return {
    async current(guildId) {
      const newest = of(guildId)
        .select((select) => ['name as newest', select.fn.max('number').as('most')])
        .groupBy('name')
        .as('newest')
      const rows = await of(guildId)
        .innerJoin(newest, (join) => join.onRef('newest.newest', '=', 'templates.name').onRef('newest.most', '=', 'templates.number'))
        .selectAll('templates')
        .execute()
      return new Map(rows.flatMap(toVersion).map((version) => [version.name, version]))
    },
    async version(guildId, name, number) {
      const row = await of(guildId).selectAll().where('name', '=', name).where('number', '=', number).executeTakeFirst()
      return row === undefined ? undefined : toVersion(row)[0]
    },
    async versions(guildId, name, { before, limit }) {
      const rows = await of(guildId)
        .selectAll()
        .where('name', '=', name)
        .$if(before !== null, (query) => query.where('number', '<', before ?? 0))
        .orderBy('number', 'desc')
        .limit(limit)
        .execute()
      return rows.flatMap(toVersion)
    },
    save: (guildId, name, { texts, note, by, sameAs, after }) =>
      alone(`templates ${guildId}`, kysely, async (transaction) => {
        const newest = await of(guildId, transaction)
          .select(['number', 'texts'])
          .where('name', '=', name)
          .orderBy('number', 'desc')
          .executeTakeFirst()
        if ((newest?.number ?? 0) !== after) return null
        const at = clock.now()
        const row = await transaction
          .insertInto('templates')
          .values({
            guild_id: guildId,
            name,
            number: after + 1,
            texts: texts === null ? null : JSON.stringify(texts),
            note,
            by_id: by.id,
            by_name: by.name,
            at,
            same_as: sameAs,
          })
          .returningAll()
          .executeTakeFirstOrThrow()
        const inUse = (number: number, json: string | null | undefined): string =>
          JSON.stringify(json === null || json === undefined ? null : number)
        await transaction
          .insertInto('setting_changes')
          .values({
            guild_id: guildId,
            name: `prompt ${name}`,
            from_value: inUse(after, newest?.texts),
            to_value: inUse(after + 1, row.texts),
            by_id: by.id,
            by_name: by.name,
            at,
            undoes: null,
          })
          .execute()
        return toVersion(row)[0] ?? null
      }),
    async draft(guildId, name, userId) {
      const row = await kysely
        .selectFrom('template_drafts')
        .selectAll()
        .where('guild_id', '=', guildId)
        .where('name', '=', name)
        .where('person_id', '=', userId)
        .executeTakeFirst()
      return row === undefined
        ? undefined
        : { texts: textsIn(row.texts, { guildId, prompt: name }), note: row.note, after: row.after, at: Number(row.at) }
    },
    async keepDraft(guildId, name, userId, { texts, note, after }) {
      const value = { texts: JSON.stringify(texts), note, after, at: clock.now() }
      await kysely
        .insertInto('template_drafts')
        .values({ ...drafts(guildId, name, userId), ...value })
        .onConflict((conflict) => conflict.columns(['guild_id', 'name', 'person_id']).doUpdateSet(value))
        .execute()
    },
    async dropDraft(guildId, name, userId) {
      await kysely
        .deleteFrom('template_drafts')
        .where('guild_id', '=', guildId)
        .where('name', '=', name)
        .where('person_id', '=', userId)
        .execute()
    },
  }
}
