// What every store must remember of people, and forget. Called as the store contract is.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ReadArticle } from '#src/core/article.ts'
import type { Account } from '#src/core/budget.ts'
import type { Outgoing } from '#src/core/ports.ts'
import type { OpenStore } from '#src/store/index.ts'
import { answer, article, summary } from '../support/articles.ts'
import type { Ground } from '../support/grounds.ts'

const pasted = (words: string): ReadArticle => {
  const { id: _id, scope: _scope, storedAt: _storedAt, readAt: _readAt, ...read } = article({ text: [words] })
  return { ...read, title: words, url: null, site: null, origin: 'text' }
}

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

    const place = (channelId: string, guildId: string | null = 'g1', messageId: string | null = null): Parameters<OpenStore['replies']['start']>[0]['place'] => ({ guildId, channelId, messageId, interactionToken: 'a-token', isPrivate: false })

    /** Somebody summarizes a pasted text as message `card`, which opens a thread. */
    async function summarized(card: string, userId: string, words: string, more: { guildId?: string | null; source?: string } = {}): Promise<string> {
      const guildId = more.guildId === undefined ? 'g1' : more.guildId
      const { article: saved } = await store.articles.save(pasted(words), guildId === null ? `user:${userId}` : `guild:${guildId}`, { person: userId })
      await store.replies.start({
        id: `r${card}`, request: { kind: 'summarize', source: { kind: 'article', articleId: saved.id }, wish: { length: 'standard', style: 'bullets', language: null } },
        askedBy: { id: userId, name: `Name of ${userId}` }, place: place(guildId === null ? `dm${userId}` : 'c1', guildId, card), questionMessageId: more.source ?? null, conversationId: null,
      })
      const writing = summary({ headline: words, articleIds: [saved.id] })
      await store.replies.finish(`r${card}`, writing)
      await store.cacheUses.note(`key of ${card}`, `r${card}`)
      await store.cache.set(`key of ${card}`, { said: words })
      await store.conversations.create({ id: guildId === null ? `dm${userId}` : card, guildId, articleIds: [saved.id], summary: writing, startedBy: userId, isPrivate: false })
      return saved.id
    }

    async function asked(id: string, userId: string, thread: string, question: string, guildId: string | null = 'g1'): Promise<void> {
      await store.replies.start({
        id, request: { kind: 'ask', question, conversationId: thread, language: null }, askedBy: { id: userId, name: `Name of ${userId}` }, place: place(thread, guildId, `m${id}`),
        questionMessageId: `q${id}`, conversationId: thread,
      })
      await store.replies.finish(id, answer({ question, articleIds: [(await store.conversations.get(thread))?.articleIds[0] ?? ''] }))
    }
    const own = (guildId: string): ['public', `guild:${string}`] => ['public', `guild:${guildId}`]

    test('a finished reply keeps no token, an unfinished one until it is of no use', async () => {
      await summarized('m1', 'ana', 'Ferry')
      expect((await store.replies.get('rm1'))?.place.interactionToken).toBeNull()
      await store.replies.start({ id: 'open', request: { kind: 'ask', question: 'Why?', conversationId: null, language: null }, askedBy: { id: 'ana', name: 'Ana' }, place: place('c1'), questionMessageId: null, conversationId: null })
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
      expect(await store.memory.forgetQuestions({ userId: 'ana', guildId: 'g1' })).toMatchObject({ replyIds: ['a1'], questions: 1, summaries: 0, conversations: 0, articles: 0 })
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
        await store.replies.start({ id, request: { kind: 'ask', question: 'Why?', conversationId: null, language: null }, askedBy: { id: 'ben', name: 'Ben' }, place: place('c1', 'g1', `m${id}`), questionMessageId: null, conversationId: null })
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
      for (const [card, guildId] of [['m1', 'g1'], ['m2', 'g2']] as const) {
        await store.replies.start({
          id: `r${card}`, request: { kind: 'summarize', source: { kind: 'article', articleId: shared.id }, wish: { length: 'standard', style: 'bullets', language: null } },
          askedBy: { id: 'ana', name: 'Ana' }, place: place('c1', guildId, card), questionMessageId: null, conversationId: null,
        })
        await store.conversations.create({ id: card, guildId, articleIds: [shared.id], summary: null, startedBy: 'ana', isPrivate: false })
      }
      await summarized('m3', 'ben', 'Ferry')
      await store.conversations.addArticle('m3', shared.id)
      expect(await store.memory.firstAskerOf(shared.id, 'g1')).toBe('ana')
      expect(await store.memory.forgetArticle(shared.id, { userId: 'ana', guildId: 'g1' })).toMatchObject({ summaries: 1, conversations: 1, articles: 0 })
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
      await store.conversations.create({ id: 'i1', guildId: 'g1', articleIds: [], summary: null, startedBy: 'ben', isPrivate: true, sourceMessageId: 'link2' })
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

    test('a person: all of theirs goes, in every server, and nothing of others', async () => {
      const alone = await summarized('m1', 'ana', 'Ferry')
      const shared = await summarized('m2', 'ana', 'Barge')
      const bens = await summarized('m3', 'ben', 'Canoe')
      const direct = await summarized('m4', 'ana', 'Raft', { guildId: null })
      await asked('a1', 'ana', 'm3', 'Why so late?')
      await asked('b1', 'ben', 'm2', 'Who pays?')
      await asked('a2', 'ana', 'dmana', 'In private?', null)
      await store.facts.set('hint given to ana', '1')
      expect((await store.memory.personalData('ana')).replies.map(({ id }) => id).toSorted()).toEqual(['a1', 'a2', 'rm1', 'rm2', 'rm4'])
      const ben = await store.memory.personalData('ben')
      expect(await store.memory.forgetPerson('ana')).toMatchObject({ questions: 2, summaries: 3, conversations: 2, articles: 3 })
      expect(await store.memory.personalData('ana')).toEqual({ replies: [], conversations: [], articles: [], more: {} })
      expect(await store.memory.personalData('ben')).toEqual(ben)
      for (const id of [alone, shared]) expect(await store.articles.get(id, own('g1'))).toBeUndefined()
      expect(await store.articles.get(direct, ['user:ana'])).toBeUndefined()
      expect(await store.articles.get(bens, own('g1'))).toBeDefined()
      expect(await store.conversations.get('m2')).toMatchObject({ startedBy: null, turns: [{ askedBy: { id: 'ben' } }] })
      expect(await store.facts.get('hint given to ana')).toBeUndefined()
    })

    test('what was for a person’s own direct messages goes with them, also while it is being posted; and what names them elsewhere', async () => {
      const told = (key: string, userId: string): Outgoing => ({
        key, guildId: 'g1', channelId: `user:${userId}`, source: 'trouble c1', posting: { kind: 'trouble', channelId: 'c1', trouble: 'no access' }, language: 'en', items: [], setUpBy: null, expiresAt: null,
      })
      for (const [key, userId] of [['posted', 'ana'], ['under way', 'ana'], ['waiting', 'ana'], ['of ben', 'ben']] as const) await store.outbox.add(told(key, userId))
      await store.facts.set('choice of feeds i1', JSON.stringify({ wish: { followedBy: 'ana' } }))
      const turn = await store.outbox.takeTurn()
      const first = await turn?.next()
      if (turn === undefined || first === undefined) throw new Error('nothing waits')
      await turn.attempt(first)
      await turn.posted(first, { id: '100', isLast: true })
      const second = await turn.next()
      if (second === undefined) throw new Error('nothing waits')
      await turn.attempt(second)
      const ben = await store.memory.personalData('ben')
      expect(Object.keys((await store.memory.personalData('ana')).more).toSorted()).toEqual(['deliveries', 'facts', 'outbox', 'outbox_channels'])
      await store.memory.forgetPerson('ana')
      // Discord has it by now; nobody is to remember that.
      await turn.posted(second, { id: '101', isLast: true })
      expect(await turn.next()).toBeUndefined()
      await turn.release()
      expect(await store.memory.personalData('ana')).toEqual({ replies: [], conversations: [], articles: [], more: {} })
      expect(await store.memory.personalData('ben')).toEqual(ben)
      expect(await Promise.all(['posted', 'under way', 'waiting', 'of ben'].map((key) => store.outbox.state(key)))).toEqual([undefined, undefined, undefined, 'waiting'])
    })

    test('counts of a person who is forgotten stay until their month is over, for limits go by them, and no day longer', async () => {
      const spend = async (account: Account, day: string): Promise<void> => {
        const spent = { calls: 1, tokens: 5, microUsd: 1, unpriced: 0 }
        const answer = await store.budgets.reserve({ lines: [{ account, day }], purpose: 'answer', estimate: spent }, [], 1_000)
        if ('reservation' in answer) await store.budgets.settle(answer.reservation, spent)
      }
      const own: Account[] = ['person:ana', 'member:g1:ana']
      const daysOf = async (account: Account): Promise<string[]> => (await store.budgets.usage(account, { from: '2026-01-01', to: '2027-12-31' })).map(({ day }) => day)
      const tidy = (now: number): Promise<void> => store.memory.forgetStale({ now, postingsBefore: 0, termsBefore: 0 })
      time = Date.UTC(2026, 10, 28, 12)
      for (const account of [...own, 'person:ben', 'server:g1'] as Account[]) for (const day of ['2026-10-31', '2026-11-28']) await spend(account, day)
      // Where it is tomorrow already.
      await spend('member:g1:ana', '2026-11-29')
      await store.memory.forgetPerson('ana')
      expect(await Promise.all(own.map(daysOf))).toEqual([['2026-11-28'], ['2026-11-28', '2026-11-29']])
      // Whoever comes back is counted anew, and that stays.
      await spend('person:ana', '2026-11-30')
      await tidy(Date.UTC(2026, 11, 1, 11))
      expect(await Promise.all(own.map(daysOf))).toEqual([['2026-11-28', '2026-11-30'], ['2026-11-28', '2026-11-29']])
      await tidy(Date.UTC(2026, 11, 1, 12))
      expect(await Promise.all(own.map(daysOf))).toEqual([['2026-11-30'], []])
      for (const account of ['person:ben', 'server:g1'] as Account[]) expect(await daysOf(account)).toEqual(['2026-10-31', '2026-11-28'])
      expect((await store.memory.personalData('ana')).more).toMatchObject({ usage: [{ account: 'person:ana', day: '2026-11-30' }] })
    })

    test('the log of settings goes on without the name of somebody who is forgotten', async () => {
      await store.settings.change('g1', { name: 'length', value: 'brief' }, { id: 'ana', name: 'Ana' })
      expect((await store.memory.personalData('ana')).more).toMatchObject({ setting_changes: [{ by_name: 'Ana', name: 'length' }] })
      await store.memory.forgetPerson('ana')
      expect(await store.settings.changes('g1', { before: null, limit: 5 })).toMatchObject([{ name: 'length', to: 'brief', by: { name: '—' } }])
      expect((await store.settings.of('g1')).length).toBe('brief')
      expect(await store.memory.personalData('ana')).toEqual({ replies: [], conversations: [], articles: [], more: {} })
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
      const { article: fed } = await store.articles.save({ ...page, url: 'https://paper.example/fed' }, 'public', { feed: 'https://paper.example/feed' })
      time = 2_000
      const { article: fresh } = await store.articles.save({ ...page, url: 'https://paper.example/fresh' }, 'public')
      expect(await store.memory.forgetPublicBefore(2_000)).toBe(1)
      expect(await Promise.all([quiet, fed, fresh].map(async ({ id }) => await store.articles.get(id, ['public']) !== undefined))).toEqual([false, true, true])
    })
  })
}
