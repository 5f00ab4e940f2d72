// What every store must do, whatever its engine. Called with a way to open one on empty ground, twice over where asked.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ReadArticle, Scope } from '#src/core/article.ts'
import type { OpenStore } from '#src/store/index.ts'
import { answer, article, claim, summary } from '../support/articles.ts'
import type { Ground } from '../support/grounds.ts'

const text = (title: string, ...passages: string[]): ReadArticle => {
  const { id: _id, scope: _scope, storedAt: _storedAt, readAt: _readAt, ...read } = article({ text: passages })
  return { ...read, title, url: `https://paper.example/${encodeURIComponent(title)}` }
}
const publicly: readonly Scope[] = ['public']

export function storeContract(name: string, makeGround: () => Ground): void {
  describe(name, () => {
    let ground: Ground
    let store: OpenStore
    let time = 1_000
    beforeEach(async () => {
      ground = makeGround()
      store = await ground.open(() => time)
    })
    afterEach(async () => {
      await store.close()
      await ground.clear()
    })

    describe('articles', () => {
      test('one canonical URL is one article; a changed text is an update under the same id', async () => {
        const first = await store.articles.save(text('Ferry', 'The ferry stops in May.'), 'public')
        time = 2_000
        const second = await store.articles.save(text('Ferry', 'The ferry stops in May.'), 'public')
        const third = await store.articles.save(text('Ferry', 'The ferry stops in June.'), 'public')
        expect([first.outcome, second.outcome, third.outcome]).toEqual(['new', 'same', 'updated'])
        expect(new Set([first, second, third].map((saved) => saved.article.id)).size).toBe(1)
        expect(third.article).toMatchObject({ storedAt: first.article.storedAt, readAt: 2_000 })
        expect(await store.articles.search('May', { scopes: publicly }, 5)).toEqual([])
        expect(await store.articles.count()).toBe(1)
      })

      test('without a URL the same text is the same article', async () => {
        const pasted = { ...text('Note', 'The school closes at noon.'), url: null, origin: 'text' as const }
        const first = await store.articles.save(pasted, 'guild:1')
        const again = await store.articles.save({ ...pasted, title: 'Another title' }, 'guild:1')
        expect(again).toMatchObject({ outcome: 'same', article: { id: first.article.id } })
        expect((await store.articles.save(pasted, 'guild:2')).article.id).not.toBe(first.article.id)
      })

      test('comes back as it was saved', async () => {
        const read = text('Ferry', 'The ferry stops in May.', 'Nobody knows why.')
        const { article: saved } = await store.articles.save(read, 'public')
        expect(await store.articles.get(saved.id, publicly)).toEqual(saved)
        expect(await store.articles.findByUrl(read.url ?? '', publicly)).toEqual(saved)
        expect(saved).toMatchObject(read)
      })

      test('deleted is gone from everywhere', async () => {
        const { article: saved } = await store.articles.save(text('Ferry', 'The ferry stops.'), 'public')
        expect(await store.articles.delete(saved.id, ['guild:1'])).toBe(false)
        expect(await store.articles.delete(saved.id, publicly)).toBe(true)
        expect(await store.articles.get(saved.id, publicly)).toBeUndefined()
        expect(await store.articles.search('ferry', { scopes: publicly }, 5)).toEqual([])
        expect(await store.articles.suggest('', { scopes: publicly }, 5)).toEqual([])
      })

      test('titles are suggested newest first, by whole words and an unfinished last one', async () => {
        for (const title of ['Bridge closed', 'Bridge opened', 'Bread dearer', 'Überlingen wählt']) {
          time += 10
          await store.articles.save(text(title, `About: ${title}.`), 'public')
        }
        const titles = async (typed: string): Promise<string[]> => (await store.articles.suggest(typed, { scopes: publicly }, 3)).map(({ title }) => title)
        expect(await titles('')).toEqual(['Überlingen wählt', 'Bread dearer', 'Bridge opened'])
        expect(await titles('br')).toEqual(['Bread dearer', 'Bridge opened', 'Bridge closed'])
        expect(await titles('bridge op')).toEqual(['Bridge opened'])
        expect(await titles('uberl')).toEqual(['Überlingen wählt'])
        expect(await titles('%')).toHaveLength(3)
        await store.articles.save(text('सोनपुरा की बावड़ी में पानी', 'पानी लौट आया।'), 'public')
        expect(await titles('सोनपुरा बाव')).toEqual(['सोनपुरा की बावड़ी में पानी'])
        expect(await titles('बावड़ी')).toEqual(['सोनपुरा की बावड़ी में पानी'])
        expect(await titles('zebra')).toEqual([])
      })

      test.each([
        ['English', 'The river barrier was opened on Friday.', 'when was the barrier opened'],
        ['German', 'Die Straße nach Köln ist gesperrt.', 'strasse koln'],
        ['Hindi', 'बाँध का उद्घाटन शुक्रवार को हुआ।', 'बाँध उद्घाटन'],
        ['Chinese', '周五，奥拉河上的防洪闸开始运行。', '防洪闸'],
        ['Chinese, asked as a sentence,', '周五，奥拉河上的防洪闸开始运行。', '奥拉河上的防洪闸是在什么时候开始运行的？'],
        ['Japanese', '新しい防潮堤が金曜日に完成した。', '防潮堤 完成'],
        ['Korean', '금요일에 새로운 방벽이 열렸다.', '방벽'],
        ['Arabic', 'افتتح الحاجز على النهر يوم الجمعة.', 'حاجز النهر'],
        ['Thai', 'กำแพงกั้นน้ำเปิดเมื่อวันศุกร์', 'กำแพง'],
        ['Russian', 'Барьер на реке открыли в пятницу.', 'барьер открыли'],
      ])('%s text is found', async (_language, passage, query) => {
        await store.articles.save(text('Something else', 'A quiet day at the market with nothing to tell.'), 'public')
        const { article: saved } = await store.articles.save(text('Story', 'An introduction.', passage), 'public')
        const [hit] = await store.articles.search(query, { scopes: publicly }, 3)
        expect(hit).toMatchObject({ article: { id: saved.id }, passages: [2] })
      })

      test('search keeps to site, language and time', async () => {
        await store.articles.save({ ...text('Old ferry', 'The ferry sank.'), published: { at: '2020-01-01', basis: 'meta' } }, 'public')
        await store.articles.save({ ...text('New ferry', 'The ferry sails.'), published: { at: '2026-01-01', basis: 'meta' }, site: 'Harbour News', language: 'de' }, 'public')
        const found = async (filter: object): Promise<string[]> => (await store.articles.search('ferry', { scopes: publicly, ...filter }, 5)).map((hit) => hit.article.title)
        expect(await found({ since: Date.parse('2025-01-01') })).toEqual(['New ferry'])
        expect(await found({ until: Date.parse('2025-01-01') })).toEqual(['Old ferry'])
        expect(await found({ site: 'Harbour News' })).toEqual(['New ferry'])
        expect(await found({ language: 'de' })).toEqual(['New ferry'])
      })

      test('search keeps to a feed that named the article, one of several or later on', async () => {
        const [one, other] = ['https://one.example/feed', 'https://other.example/feed']
        await store.articles.save(text('Old ferry', 'The ferry sank.'), 'public', { feed: one })
        await store.articles.save(text('New ferry', 'The ferry sails.'), 'public')
        const found = async (feed: string): Promise<string[]> => (await store.articles.search('ferry', { scopes: publicly, feed }, 5)).map((hit) => hit.article.title)
        expect([await found(one), await found(other)]).toEqual([['Old ferry'], []])
        await store.articles.save(text('Old ferry', 'The ferry sank.'), 'public', { feed: other })
        expect([await found(one), await found(other)]).toEqual([['Old ferry'], ['Old ferry']])
        expect((await store.articles.suggest('ferry', { scopes: publicly, feed: other }, 5)).map(({ title }) => title)).toEqual(['Old ferry'])
      })

      test('title, outlet and date count with each passage', async () => {
        await store.articles.save({ ...text('Ferry to Karsholm', 'Tickets cost nine crowns.', 'Dogs travel free.'), site: 'Harbour News', published: { at: '2026-03-01', basis: 'meta' } }, 'public')
        await store.articles.save({ ...text('Tram to the hill', 'Tickets cost nine crowns.'), site: 'Hill Post' }, 'public')
        for (const query of ['what do tickets of the Karsholm ferry cost', 'tickets Harbour News', 'tickets 2026-03-01']) {
          const [hit] = await store.articles.search(query, { scopes: publicly }, 2)
          expect(hit).toMatchObject({ article: { title: 'Ferry to Karsholm' }, passages: [1] })
        }
      })

      test('an article saved twice changes no search and no list', async () => {
        const words = fc.array(fc.constantFrom('ferry', 'Orla', 'bridge', '橋', 'мост', 'rain'), { minLength: 1, maxLength: 6 }).map((some) => some.join(' '))
        await fc.assert(fc.asyncProperty(words, words, words, async (title, body, query) => {
          const read = text(title, body)
          await store.articles.save(read, 'public')
          const seen = async (): Promise<unknown> => [
            await store.articles.count(), await store.articles.suggest('', { scopes: publicly }, 10),
            (await store.articles.search(query, { scopes: publicly }, 10)).map(({ article: { id }, passages, score }) => ({ id, passages, score })),
          ]
          const before = await seen()
          expect((await store.articles.save(read, 'public')).outcome).toBe('same')
          expect(await seen()).toEqual(before)
        }), { numRuns: 30 })
      })

      test('no query, however odd, breaks the search', async () => {
        await store.articles.save(text('Ferry', 'The ferry "stops" (in May) AND NOT before.'), 'public')
        await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (query) => {
          await store.articles.search(query, { scopes: publicly }, 3)
          await store.articles.suggest(query, { scopes: publicly }, 3)
        }), { numRuns: 100 })
      })

      test('nothing of another server or person is ever shown', async () => {
        const scope = fc.constantFrom<Scope>('public', 'guild:1', 'guild:2', 'user:1', 'user:2')
        await fc.assert(fc.asyncProperty(scope, fc.uniqueArray(scope, { minLength: 1, maxLength: 3 }), async (owner, visible) => {
          const { article: saved } = await store.articles.save(text('Secret plan', `The secret plan of ${owner}.`), owner)
          const shown = [
            await store.articles.get(saved.id, visible), await store.articles.findByUrl(saved.url ?? '', visible),
            ...(await store.articles.search('secret plan', { scopes: visible }, 10)).map((hit) => hit.article),
            ...await store.articles.suggest('secret', { scopes: visible }, 10),
          ].filter((found) => found !== undefined)
          for (const found of shown) expect(visible).toContain(found.scope)
          if (!visible.includes(owner)) expect(await store.articles.delete(saved.id, visible)).toBe(false)
        }), { numRuns: 40 })
      })
    })

    describe('replies and conversations', () => {
      const reply = (id: string, more: object = {}): Parameters<OpenStore['replies']['start']>[0] => ({
        id, request: { kind: 'ask', question: 'Why?', conversationId: 't1', language: null }, askedBy: { id: '7', name: 'Ana' },
        place: { guildId: '1', channelId: 't1', messageId: null, interactionToken: null, isPrivate: false }, questionMessageId: `q${id}`, conversationId: 't1', ...more,
      })

      test('a reply starts once', async () => {
        expect(await store.replies.start(reply('r1'))).toBe(true)
        expect(await store.replies.start(reply('r1'))).toBe(false)
      })

      test('a reply that is whole from its start is recorded once, as one that was finished; of an article that was forgotten nothing is', async () => {
        const { article: saved } = await store.articles.save(text('Ferry', 'The ferry stops in May.'), 'public')
        const writing = summary({ articleIds: [saved.id], gist: claim('It stops in May.', 1, saved), points: [] })
        const whole = reply('r1', {
          request: { kind: 'summarize', source: { kind: 'article', articleId: saved.id }, wish: { length: 'standard', style: 'bullets', language: null } }, conversationId: null,
          place: { guildId: '1', channelId: 't1', messageId: 'm1', interactionToken: 'a-token', isPrivate: false }, writing,
        })
        expect(await store.replies.start(whole)).toBe(true)
        expect(await store.replies.get('r1')).toMatchObject({ writing, startedAt: time, finishedAt: time, place: { messageId: 'm1', interactionToken: null } })
        expect([await store.replies.start(whole), await store.replies.start(reply('r1')), await store.replies.unfinished(time + 1, ['r1'])]).toEqual([false, false, []])
        expect((await store.memory.forgetArticle(saved.id, { userId: '7', guildId: '1' })).replyIds).toEqual(['r1'])
        expect([await store.replies.start(whole), await store.replies.get('r1')]).toEqual([true, undefined])
      })

      test('somebody’s language is that of the latest reply that tells it', async () => {
        expect(await store.replies.spokenBy('7')).toBeUndefined()
        await store.replies.start(reply('r1', { askedBy: { id: '7', name: 'Ana', spoken: 'es' } }))
        await store.replies.start(reply('r2', { askedBy: { id: '8', name: 'Ben', spoken: 'fr' } }))
        await store.replies.start(reply('r3'))
        expect(await store.replies.spokenBy('7')).toBe('es')
      })

      test('a note of an older version, which was a sentence, is left out of what it wrote', async () => {
        await store.replies.start(reply('r1'))
        const older = { ...summary(), notes: ['Only the beginning of the article could be read.', { code: 'beginning only' }] }
        await store.replies.finish('r1', older as unknown as ReturnType<typeof summary>)
        expect((await store.replies.get('r1'))?.writing).toMatchObject({ notes: [{ code: 'beginning only' }] })
      })

      test('what became known later is filled in', async () => {
        await store.replies.start(reply('r1'))
        await store.replies.locate('r1', { messageId: 'm9' })
        await store.replies.finish('r1', answer())
        expect(await store.replies.get('r1')).toMatchObject({ place: { messageId: 'm9', channelId: 't1' }, writing: answer(), finishedAt: time })
        expect(await store.replies.get('r2')).toBeUndefined()
        await store.replies.locate('r1', { continuedBy: ['m10', 'm11'] })
        for (const id of ['m9', 'm10', 'm11']) expect((await store.replies.shownIn('t1', id))?.place.continuedBy).toEqual(['m10', 'm11'])
        expect([await store.replies.shownIn('t1', 'm1'), await store.replies.shownIn('t2', 'm10')]).toEqual([undefined, undefined])
        await store.replies.locate('r1', { continuedBy: [] })
        expect(await store.replies.shownIn('t1', 'm10')).toBeUndefined()
      })

      test('a conversation has its articles in order and its finished answers as turns, oldest first', async () => {
        await store.conversations.create({ id: 't1', guildId: '1', articleIds: ['a', 'b'], summary: summary(), startedBy: 'u1', isPrivate: false })
        await store.conversations.addArticle('t1', 'c')
        await store.conversations.addArticle('t1', 'a')
        for (const id of ['r1', 'r2', 'r3']) {
          time += 1
          await store.replies.start(reply(id))
        }
        await store.replies.finish('r2', answer({ question: 'Second?' }))
        await store.replies.finish('r1', answer({ question: 'First?' }))
        const conversation = await store.conversations.get('t1')
        expect(conversation).toMatchObject({ guildId: '1', articleIds: ['a', 'b', 'c'], summary: { headline: summary().headline } })
        expect(conversation?.turns.map((turn) => [turn.answer.question, turn.askedBy.name])).toEqual([['First?', 'Ana'], ['Second?', 'Ana']])
      })

      test('a deleted question leaves the history', async () => {
        await store.conversations.create({ id: 't1', guildId: '1', articleIds: ['a'], summary: null, startedBy: 'u1', isPrivate: false })
        await store.replies.start(reply('r1'))
        await store.replies.finish('r1', answer())
        expect((await store.memory.forgetMessages(['qr1'])).questions).toBe(1)
        expect((await store.memory.forgetMessages(['qr1'])).questions).toBe(0)
        expect((await store.conversations.get('t1'))?.turns).toEqual([])
      })

      test('creating a conversation again replaces its summary alone', async () => {
        await store.conversations.create({ id: 't1', guildId: '1', articleIds: ['a'], summary: null, startedBy: 'u1', isPrivate: false })
        await store.conversations.create({ id: 't1', guildId: '1', articleIds: ['b'], summary: summary(), startedBy: 'u1', isPrivate: false })
        expect(await store.conversations.get('t1')).toMatchObject({ articleIds: ['a', 'b'], summary: { kind: 'summary' } })
      })

      test('what a living process works on is not unfinished to another', async () => {
        const other = await ground.open(() => time)
        await store.replies.start(reply('r1'))
        expect(await other.replies.unfinished(time + 1)).toEqual([])
        await other.close()
      })

      test('what a process that is gone left unfinished is given to one of those who look, once', async () => {
        const [gone, other] = [await ground.open(() => time), await ground.open(() => time)]
        await gone.replies.start(reply('r1'))
        await gone.leases.release(gone.holder, gone.holder)
        const taken = (await Promise.all([store, other, store].map(({ replies }) => replies.unfinished(time + 1)))).flat()
        expect(taken.map(({ id }) => id)).toEqual(['r1'])
        await Promise.all([gone.close(), other.close()])
      })

      test('what a process that stood still goes on to write is not stored where another has taken the reply up', async () => {
        const still = await ground.open(() => time)
        await still.replies.start(reply('r1'))
        await still.leases.release(still.holder, still.holder)
        expect((await store.replies.unfinished(time + 1)).map(({ id }) => id)).toEqual(['r1'])
        expect([await still.replies.isOurs('r1'), await store.replies.isOurs('r1')]).toEqual([false, true])
        expect(await still.replies.finish('r1', answer())).toBe(false)
        expect((await store.replies.get('r1'))?.writing).toBeNull()
        expect(await store.replies.finish('r1', answer())).toBe(true)
        await still.close()
      })

      test('what a process left itself, because the store was away, is given to it alone, while it is not finished', async () => {
        const other = await ground.open(() => time)
        for (const id of ['r1', 'r2', 'r3']) await store.replies.start(reply(id))
        await store.replies.finish('r2', null)
        expect(await other.replies.unfinished(time + 1, ['r1'])).toEqual([])
        expect((await store.replies.unfinished(time + 1, ['r1', 'r2'])).map(({ id }) => id)).toEqual(['r1'])
        await other.close()
      })
    })

    describe('cache, facts and leases', () => {
      test('the cache keeps, expires and clears', async () => {
        await store.cache.set('k', { words: 'kept' })
        expect(await store.cache.get('k')).toEqual({ words: 'kept' })
        await store.cache.delete('k')
        expect(await store.cache.get('k')).toBeUndefined()
        await store.cache.set('k', 1)
        await store.cache.clear()
        expect(await store.cache.get('k')).toBeUndefined()
      })

      test('everything that was saved is there for the next process', async () => {
        const { article: saved } = await store.articles.save(text('Ferry', 'The ferry stops.'), 'public')
        await store.cache.set('k', 'kept')
        await store.facts.set('f', 'known')
        const next = await ground.open(() => time)
        expect(await next.articles.get(saved.id, publicly)).toEqual(saved)
        expect(await next.cache.get('k')).toBe('kept')
        expect(await next.facts.get('f')).toBe('known')
        expect(await next.facts.get('g')).toBeUndefined()
        await next.close()
      })

      test('a lease has one holder until it ends or is released', async () => {
        expect(await store.leases.hold('job', 'one', 60_000)).toBe(true)
        expect(await store.leases.hold('job', 'two', 60_000)).toBe(false)
        expect(await store.leases.hold('job', 'one', -1)).toBe(true)
        expect(await store.leases.hold('job', 'two', 60_000)).toBe(true)
        await store.leases.release('job', 'two')
        expect(await store.leases.isHeld('job')).toBe(false)
      })
    })
  })
}
