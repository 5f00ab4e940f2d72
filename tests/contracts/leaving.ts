// What people leave in a store, as the contracts of what is remembered of them need it: a summary with its thread, a question asked there.
import type { ReadArticle } from '#src/core/article.ts'
import type { OpenStore } from '#src/store/index.ts'
import { answer, article, summary } from '../support/articles.ts'

const pasted = (words: string): ReadArticle => {
  const { id: _id, scope: _scope, storedAt: _storedAt, readAt: _readAt, ...read } = article({ text: [words] })
  return { ...read, title: words, url: null, site: null, origin: 'text' }
}

/** `open` gives the store that a test has opened. */
export function leaving(open: () => OpenStore) {
  const place = (
    channelId: string,
    guildId: string | null = 'g1',
    messageId: string | null = null,
  ): Parameters<OpenStore['replies']['start']>[0]['place'] => ({
    guildId,
    channelId,
    messageId,
    interactionToken: 'a-token',
    isPrivate: false,
  })

  /** Somebody summarizes a pasted text as message `card`, which opens a thread. */
  async function summarized(
    card: string,
    userId: string,
    words: string,
    more: { guildId?: string | null; source?: string } = {},
  ): Promise<string> {
    const guildId = more.guildId === undefined ? 'g1' : more.guildId
    const { article: saved } = await open().articles.save(pasted(words), guildId === null ? `user:${userId}` : `guild:${guildId}`, {
      person: userId,
    })
    await open().replies.start({
      id: `r${card}`,
      request: {
        kind: 'summarize',
        source: { kind: 'article', articleId: saved.id },
        wish: { length: 'standard', style: 'bullets', language: null },
      },
      askedBy: { id: userId, name: `Name of ${userId}` },
      place: place(guildId === null ? `dm${userId}` : 'c1', guildId, card),
      questionMessageId: more.source ?? null,
      conversationId: null,
    })
    const writing = summary({ headline: words, articleIds: [saved.id] })
    await open().replies.finish(`r${card}`, writing)
    await open().cacheUses.note(`key of ${card}`, `r${card}`)
    await open().cache.set(`key of ${card}`, { said: words })
    await open().conversations.create({
      id: guildId === null ? `dm${userId}` : card,
      guildId,
      articleIds: [saved.id],
      summary: writing,
      startedBy: userId,
      isPrivate: false,
    })
    return saved.id
  }

  async function asked(id: string, userId: string, thread: string, question: string, guildId: string | null = 'g1'): Promise<void> {
    await open().replies.start({
      id,
      request: { kind: 'ask', question, conversationId: thread, language: null },
      askedBy: { id: userId, name: `Name of ${userId}` },
      place: place(thread, guildId, `m${id}`),
      questionMessageId: `q${id}`,
      conversationId: thread,
    })
    await open().replies.finish(id, answer({ question, articleIds: [(await open().conversations.get(thread))?.articleIds[0] ?? ''] }))
  }
  const own = (guildId: string): ['public', `guild:${string}`] => ['public', `guild:${guildId}`]
  return { place, summarized, asked, own }
}
