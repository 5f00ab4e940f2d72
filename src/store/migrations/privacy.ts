// Whose a reply, a conversation and an upload is, and which replies a cached answer was written for: what forgetting goes by.
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

interface Before {
  replies: {
    id: string
    asked_by: string
    place: string
    asker_id: string
    guild_id: string | null
    channel_id: string
    message_id: string | null
  }
  conversations: { id: string; guild_id: string | null }
  cache: { key: string }
}

export const privacy: Migration = {
  async up(untyped) {
    const database = untyped as Kysely<Before>
    for (const column of ['asker_id', 'guild_id', 'channel_id', 'message_id'])
      await database.schema.alterTable('replies').addColumn(column, 'text').execute()
    for (const column of ['started_by', 'owner_id', 'source_message_id'])
      await database.schema.alterTable('conversations').addColumn(column, 'text').execute()
    await database.schema.alterTable('articles').addColumn('given_by', 'text').execute()
    await database.schema
      .createTable('cache_uses')
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('reply_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('cache_uses_key', ['key', 'reply_id'])
      .execute()
    await database.schema.createIndex('cache_uses_reply').on('cache_uses').column('reply_id').execute()
    await database.schema.createIndex('replies_asker').on('replies').columns(['asker_id', 'started_at']).execute()
    await database.schema.createIndex('replies_guild').on('replies').columns(['guild_id', 'started_at']).execute()
    await database.schema.createIndex('replies_channel').on('replies').column('channel_id').execute()
    await database.schema.createIndex('replies_message').on('replies').column('message_id').execute()
    await database.schema.createIndex('conversations_source').on('conversations').column('source_message_id').execute()
    await database.schema.createIndex('articles_given').on('articles').column('given_by').execute()
    // Nobody can tell whose questions stand in what was cached so far.
    await database.deleteFrom('cache').execute()
    for (const { id, asked_by, place } of await database.selectFrom('replies').select(['id', 'asked_by', 'place']).execute()) {
      const { guildId, channelId, messageId } = JSON.parse(place) as { guildId: string | null; channelId: string; messageId: string | null }
      const { id: asker } = JSON.parse(asked_by) as { id: string }
      await database
        .updateTable('replies')
        .set({ asker_id: asker, guild_id: guildId, channel_id: channelId, message_id: messageId })
        .where('id', '=', id)
        .execute()
    }
  },
}
