// What every store must do with articles: keep, find, suggest and delete them, each within its scope. Called as the store contract is.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Scope } from '#src/core/article.ts'
import type { OpenStore } from '#src/store/index.ts'
import type { Ground } from '../support/grounds.ts'
import { publicly, text } from './papers.ts'

export function articlesContract(name: string, makeGround: () => Ground): void {
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
        const titles = async (typed: string): Promise<string[]> =>
          (await store.articles.suggest(typed, { scopes: publicly }, 3)).map(({ title }) => title)
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
        await store.articles.save(
          {
            ...text('New ferry', 'The ferry sails.'),
            published: { at: '2026-01-01', basis: 'meta' },
            site: 'Harbour News',
            language: 'de',
          },
          'public',
        )
        const found = async (filter: object): Promise<string[]> =>
          (await store.articles.search('ferry', { scopes: publicly, ...filter }, 5)).map((hit) => hit.article.title)
        expect(await found({ since: Date.parse('2025-01-01') })).toEqual(['New ferry'])
        expect(await found({ until: Date.parse('2025-01-01') })).toEqual(['Old ferry'])
        expect(await found({ site: 'Harbour News' })).toEqual(['New ferry'])
        expect(await found({ language: 'de' })).toEqual(['New ferry'])
      })

      test('search keeps to a feed that named the article, one of several or later on', async () => {
        const [one, other] = ['https://one.example/feed', 'https://other.example/feed']
        await store.articles.save(text('Old ferry', 'The ferry sank.'), 'public', { feed: one })
        await store.articles.save(text('New ferry', 'The ferry sails.'), 'public')
        const found = async (feed: string): Promise<string[]> =>
          (await store.articles.search('ferry', { scopes: publicly, feed }, 5)).map((hit) => hit.article.title)
        expect([await found(one), await found(other)]).toEqual([['Old ferry'], []])
        await store.articles.save(text('Old ferry', 'The ferry sank.'), 'public', { feed: other })
        expect([await found(one), await found(other)]).toEqual([['Old ferry'], ['Old ferry']])
        expect((await store.articles.suggest('ferry', { scopes: publicly, feed: other }, 5)).map(({ title }) => title)).toEqual([
          'Old ferry',
        ])
      })

      test('title, outlet and date count with each passage', async () => {
        await store.articles.save(
          {
            ...text('Ferry to Karsholm', 'Tickets cost nine crowns.', 'Dogs travel free.'),
            site: 'Harbour News',
            published: { at: '2026-03-01', basis: 'meta' },
          },
          'public',
        )
        await store.articles.save({ ...text('Tram to the hill', 'Tickets cost nine crowns.'), site: 'Hill Post' }, 'public')
        for (const query of ['what do tickets of the Karsholm ferry cost', 'tickets Harbour News', 'tickets 2026-03-01']) {
          const [hit] = await store.articles.search(query, { scopes: publicly }, 2)
          expect(hit).toMatchObject({ article: { title: 'Ferry to Karsholm' }, passages: [1] })
        }
      })

      test('an article saved twice changes no search and no list', async () => {
        const words = fc
          .array(fc.constantFrom('ferry', 'Orla', 'bridge', '橋', 'мост', 'rain'), { minLength: 1, maxLength: 6 })
          .map((some) => some.join(' '))
        await fc.assert(
          fc.asyncProperty(words, words, words, async (title, body, query) => {
            const read = text(title, body)
            await store.articles.save(read, 'public')
            const seen = async (): Promise<unknown> => [
              await store.articles.count(),
              await store.articles.suggest('', { scopes: publicly }, 10),
              (await store.articles.search(query, { scopes: publicly }, 10)).map(({ article: { id }, passages, score }) => ({
                id,
                passages,
                score,
              })),
            ]
            const before = await seen()
            expect((await store.articles.save(read, 'public')).outcome).toBe('same')
            expect(await seen()).toEqual(before)
          }),
          { numRuns: 30 },
        )
      })

      test('no query, however odd, breaks the search', async () => {
        await store.articles.save(text('Ferry', 'The ferry "stops" (in May) AND NOT before.'), 'public')
        await fc.assert(
          fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (query) => {
            await store.articles.search(query, { scopes: publicly }, 3)
            await store.articles.suggest(query, { scopes: publicly }, 3)
          }),
          { numRuns: 100 },
        )
      })

      test('nothing of another server or person is ever shown', async () => {
        const scope = fc.constantFrom<Scope>('public', 'guild:1', 'guild:2', 'user:1', 'user:2')
        await fc.assert(
          fc.asyncProperty(scope, fc.uniqueArray(scope, { minLength: 1, maxLength: 3 }), async (owner, visible) => {
            const { article: saved } = await store.articles.save(text('Secret plan', `The secret plan of ${owner}.`), owner)
            const shown = [
              await store.articles.get(saved.id, visible),
              await store.articles.findByUrl(saved.url ?? '', visible),
              ...(await store.articles.search('secret plan', { scopes: visible }, 10)).map((hit) => hit.article),
              ...(await store.articles.suggest('secret', { scopes: visible }, 10)),
            ].filter((found) => found !== undefined)
            for (const found of shown) expect(visible).toContain(found.scope)
            if (!visible.includes(owner)) expect(await store.articles.delete(saved.id, visible)).toBe(false)
          }),
          { numRuns: 40 },
        )
      })
    })
  })
}
