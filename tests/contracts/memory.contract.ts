// What every store must remember of conversations and forget where they, or messages, are deleted, or in time. Called as the store contract is.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OpenStore } from '#src/store/index.ts'
import { answer, article } from '../support/articles.ts'
import type { Ground } from '../support/grounds.ts'
import { leaving } from './leaving.ts'

export function memoryContract(name: string, makeGround: () => Ground): void {
  describe(`${name}: memory`, () => {
    let ground: Ground
    let store: OpenStore
    let time = 1_000
    beforeEach(async () => {
      time = 1_000
      ground = makeGround()
      time = 1_000
      store = await ground.open(() => time)
    })
    afterEach(async () => {
      await store.close()
      await ground.clear()
    })

    const { place, summarized, asked, own } = leaving(() => store)

    test('a finished reply keeps no token, an unfinished one until it is of no use', async () => {
      await summarized('m1', 'ana', 'Ferry')
      expect((await store.replies.get('rm1'))?.place.interactionToken).toBeNull()
      await store.replies.start({
        id: 'open',
        request: { kind: 'ask', question: 'Why?', conversationId: null, language: null },
        askedBy: { id: 'ana', name: 'Ana' },
        place: place('c1'),
        questionMessageId: null,
        conversationId: null,
      })
      expect(await store.memory.dropTokens(time)).toBe(0)
      expect(await store.memory.dropTokens(time + 1)).toBe(1)
      expect((await store.replies.get('open'))?.place.interactionToken).toBeNull()
    })

    test('my questions: those of one person in one server', async () => {
      await summarized('m1', 'ana', 'Ferry')
      await summarized('m2', 'ana', 'Barge', { guildId: 'g2' })
      await asked('a1', 'ana', 'm1', 'Why so late?')
      await asked('b1', 'ben', 'm1', 'Who pays?')
      await asked('a2', 'ana', 'm2', 'Where to?', 'g2')
      expect(await store.memory.questionsOf({ userId: 'ana', guildId: 'g1' })).toBe(1)
      expect(await store.memory.forgetQuestions({ userId: 'ana', guildId: 'g1' })).toMatchObject({
        replyIds: ['a1'],
        questions: 1,
        summaries: 0,
        conversations: 0,
        articles: 0,
      })
      expect((await store.conversations.get('m1'))?.turns.map(({ answer: { question } }) => question)).toEqual(['Who pays?'])
      expect((await store.conversations.get('m2'))?.turns).toHaveLength(1)
    })

    test('a thread: with its questions, its summary, and the upload that nothing else is about', async () => {
      const id = await summarized('m1', 'ana', 'Ferry')
      await asked('b1', 'ben', 'm1', 'Who pays?')
      expect(await store.memory.forgetConversation('m1')).toMatchObject({ questions: 1, summaries: 1, conversations: 1, articles: 1 })
      expect(await store.conversations.get('m1')).toBeUndefined()
      expect(await store.replies.get('rm1')).toBeUndefined()
      expect(await store.articles.get(id, own('g1'))).toBeUndefined()
      expect(await store.articles.search('Ferry', { scopes: own('g1') }, 5)).toEqual([])
      expect(await store.articles.suggest('Fer', { scopes: own('g1') }, 5)).toEqual([])
      expect(await store.cache.get('key of m1')).toBeUndefined()
    })

    test('a cached answer stays as long as another reply uses it', async () => {
      await summarized('m1', 'ana', 'Ferry')
      await summarized('m2', 'ben', 'Barge')
      await store.cacheUses.note('key of m1', 'rm2')
      await store.memory.forgetConversation('m1')
      expect(await store.cache.get('key of m1')).toEqual({ said: 'Ferry' })
      await store.memory.forgetConversation('m2')
      expect(await store.cache.get('key of m1')).toBeUndefined()
    })

    test('an answer that was kept already is noted with the end of the reply it serves, and not for one that was forgotten before', async () => {
      await summarized('m1', 'ana', 'Ferry')
      const begin = async (id: string): Promise<void> => {
        await store.replies.start({
          id,
          request: { kind: 'ask', question: 'Why?', conversationId: null, language: null },
          askedBy: { id: 'ben', name: 'Ben' },
          place: place('c1', 'g1', `m${id}`),
          questionMessageId: null,
          conversationId: null,
        })
        store.cacheUses.noteAtEnd('key of m1', id)
      }
      await begin('b1')
      await begin('b2')
      await store.memory.forgetMessages(['mb2'])
      await store.replies.finish('b2', answer())
      await store.replies.finish('b1', answer())
      await store.memory.forgetConversation('m1')
      expect(await store.cache.get('key of m1')).toEqual({ said: 'Ferry' })
      await store.memory.forgetMessages(['mb1'])
      expect(await store.cache.get('key of m1')).toBeUndefined()
    })

    test('an upload stays while another conversation is about it', async () => {
      const id = await summarized('m1', 'ana', 'Ferry')
      await summarized('m2', 'ben', 'Ferry')
      expect(await store.memory.forgetConversation('m1')).toMatchObject({ articles: 0 })
      expect(await store.articles.get(id, own('g1'))).toBeDefined()
    })

    test('an article for one server: what is said of it there goes, in another server nothing', async () => {
      const { id: _id, scope: _scope, storedAt: _storedAt, readAt: _readAt, ...page } = article()
      const { article: shared } = await store.articles.save(page, 'public')
      for (const [card, guildId] of [
        ['m1', 'g1'],
        ['m2', 'g2'],
      ] as const) {
        await store.replies.start({
          id: `r${card}`,
          request: {
            kind: 'summarize',
            source: { kind: 'article', articleId: shared.id },
            wish: { length: 'standard', style: 'bullets', language: null },
          },
          askedBy: { id: 'ana', name: 'Ana' },
          place: place('c1', guildId, card),
          questionMessageId: null,
          conversationId: null,
        })
        await store.conversations.create({ id: card, guildId, articleIds: [shared.id], summary: null, startedBy: 'ana', isPrivate: false })
      }
      await summarized('m3', 'ben', 'Ferry')
      await store.conversations.addArticle('m3', shared.id)
      expect(await store.memory.firstAskerOf(shared.id, 'g1')).toBe('ana')
      expect(await store.memory.forgetArticle(shared.id, { userId: 'ana', guildId: 'g1' })).toMatchObject({
        summaries: 1,
        conversations: 1,
        articles: 0,
      })
      expect((await store.conversations.get('m3'))?.articleIds).not.toContain(shared.id)
      expect(await store.conversations.get('m2')).toBeDefined()
      expect(await store.articles.get(shared.id, ['public'])).toBeDefined()
      expect(await store.memory.forgetArticle(shared.id, { userId: 'ana', guildId: 'g2' })).toMatchObject({ articles: 1 })
      expect(await store.articles.get(shared.id, ['public'])).toBeUndefined()
    })

    test('deleted messages: the question, the card, and the message that it is about', async () => {
      await summarized('m1', 'ana', 'Ferry', { source: 'link1' })
      await asked('b1', 'ben', 'm1', 'Who pays?')
      expect(await store.memory.forgetMessages(['qb1', 'unknown'])).toMatchObject({ replyIds: ['b1'], conversations: 0 })
      expect(await store.memory.forgetMessages(['link1'])).toMatchObject({ summaries: 1, conversations: 1, articles: 1 })
      await summarized('m2', 'ana', 'Barge')
      expect(await store.memory.forgetMessages(['m2'])).toMatchObject({ summaries: 1, conversations: 1, articles: 1 })
      await store.conversations.create({
        id: 'i1',
        guildId: 'g1',
        articleIds: [],
        summary: null,
        startedBy: 'ben',
        isPrivate: true,
        sourceMessageId: 'link2',
      })
      expect(await store.memory.forgetMessages(['link2'])).toMatchObject({ conversations: 1 })
    })

    test('a card deleted in a direct message takes its upload; the conversation goes on', async () => {
      const first = await summarized('m1', 'ana', 'Ferry', { guildId: null })
      const second = await summarized('m2', 'ana', 'Barge', { guildId: null })
      expect(await store.memory.forgetMessages(['m2'])).toMatchObject({ summaries: 1, conversations: 0, articles: 1 })
      expect(await store.conversations.get('dmana')).toMatchObject({ articleIds: [first], summary: null })
      expect(await store.articles.get(second, ['user:ana'])).toBeUndefined()
    })

    test('a deleted channel takes the threads in it; a deleted thread leaves the card', async () => {
      await summarized('m1', 'ana', 'Ferry')
      await asked('b1', 'ben', 'm1', 'Who pays?')
      expect(await store.memory.forgetChannel('m1')).toMatchObject({ questions: 1, summaries: 0, conversations: 1, articles: 0 })
      expect(await store.replies.get('rm1')).toBeDefined()
      await summarized('m2', 'ana', 'Barge')
      await asked('b2', 'ben', 'm2', 'Who pays?')
      expect(await store.memory.forgetChannel('c1')).toMatchObject({ questions: 1, summaries: 2, conversations: 1, articles: 2 })
    })

    test('after its time a server’s conversations and uploads go, those of others and those in use stay', async () => {
      const old = await summarized('m1', 'ana', 'Ferry')
      await summarized('m2', 'ana', 'Barge')
      const elsewhere = await summarized('m3', 'ana', 'Canoe', { guildId: 'g2' })
      time = 5_000
      await asked('b1', 'ben', 'm2', 'Still there?')
      expect(await store.memory.places()).toEqual(expect.arrayContaining([null, 'g1', 'g2']))
      expect(await store.memory.forgetBefore('g1', 5_000)).toMatchObject({ conversations: 1, summaries: 2, articles: 1 })
      expect(await store.articles.get(old, own('g1'))).toBeUndefined()
      expect(await store.conversations.get('m2')).toMatchObject({ turns: [{ answer: { question: 'Still there?' } }] })
      expect(await store.articles.get(elsewhere, own('g2'))).toBeDefined()
    })

    test('pages of the web that nobody speaks of go after the operator’s time', async () => {
      const { id: _id, scope: _scope, storedAt: _storedAt, readAt: _readAt, ...page } = article()
      time = 1_000
      const { article: quiet } = await store.articles.save({ ...page, url: 'https://paper.example/quiet' }, 'public')
      const { article: fed } = await store.articles.save({ ...page, url: 'https://paper.example/fed' }, 'public', {
        feed: 'https://paper.example/feed',
      })
      time = 2_000
      const { article: fresh } = await store.articles.save({ ...page, url: 'https://paper.example/fresh' }, 'public')
      expect(await store.memory.forgetPublicBefore(2_000)).toBe(1)
      expect(
        await Promise.all([quiet, fed, fresh].map(async ({ id }) => (await store.articles.get(id, ['public'])) !== undefined)),
      ).toEqual([false, true, true])
    })
  })
}
