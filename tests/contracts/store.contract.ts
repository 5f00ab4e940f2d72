// What every store must do, whatever its engine. Called with a way to open one on empty ground, twice over where asked. Articles, feeds and
// the like have contracts of their own.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OpenStore } from '#src/store/index.ts'
import { answer, claim, summary } from '../support/articles.ts'
import type { Ground } from '../support/grounds.ts'
import { publicly, text } from './papers.ts'

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

    describe('replies and conversations', () => {
      const reply = (id: string, more: object = {}): Parameters<OpenStore['replies']['start']>[0] => ({
        id,
        request: { kind: 'ask', question: 'Why?', conversationId: 't1', language: null },
        askedBy: { id: '7', name: 'Ana' },
        place: { guildId: '1', channelId: 't1', messageId: null, interactionToken: null, isPrivate: false },
        questionMessageId: `q${id}`,
        conversationId: 't1',
        ...more,
      })

      test('a reply starts once', async () => {
        expect(await store.replies.start(reply('r1'))).toBe(true)
        expect(await store.replies.start(reply('r1'))).toBe(false)
      })

      test('a reply that is whole from its start is recorded once, as one that was finished; of an article that was forgotten nothing is', async () => {
        const { article: saved } = await store.articles.save(text('Ferry', 'The ferry stops in May.'), 'public')
        const writing = summary({ articleIds: [saved.id], gist: claim('It stops in May.', 1, saved), points: [] })
        const whole = reply('r1', {
          request: {
            kind: 'summarize',
            source: { kind: 'article', articleId: saved.id },
            wish: { length: 'standard', style: 'bullets', language: null },
          },
          conversationId: null,
          place: { guildId: '1', channelId: 't1', messageId: 'm1', interactionToken: 'a-token', isPrivate: false },
          writing,
        })
        expect(await store.replies.start(whole)).toBe(true)
        expect(await store.replies.get('r1')).toMatchObject({
          writing,
          startedAt: time,
          finishedAt: time,
          place: { messageId: 'm1', interactionToken: null },
        })
        expect([
          await store.replies.start(whole),
          await store.replies.start(reply('r1')),
          await store.replies.unfinished(time + 1, ['r1']),
        ]).toEqual([false, false, []])
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
        expect(await store.replies.get('r1')).toMatchObject({
          place: { messageId: 'm9', channelId: 't1' },
          writing: answer(),
          finishedAt: time,
        })
        expect(await store.replies.get('r2')).toBeUndefined()
        await store.replies.locate('r1', { continuedBy: ['m10', 'm11'] })
        for (const id of ['m9', 'm10', 'm11']) expect((await store.replies.shownIn('t1', id))?.place.continuedBy).toEqual(['m10', 'm11'])
        expect([await store.replies.shownIn('t1', 'm1'), await store.replies.shownIn('t2', 'm10')]).toEqual([undefined, undefined])
        await store.replies.locate('r1', { continuedBy: [] })
        expect(await store.replies.shownIn('t1', 'm10')).toBeUndefined()
      })

      test('a conversation has its articles in order and its finished answers as turns, oldest first', async () => {
        await store.conversations.create({
          id: 't1',
          guildId: '1',
          articleIds: ['a', 'b'],
          summary: summary(),
          startedBy: 'u1',
          isPrivate: false,
        })
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
        expect(conversation?.turns.map((turn) => [turn.answer.question, turn.askedBy.name])).toEqual([
          ['First?', 'Ana'],
          ['Second?', 'Ana'],
        ])
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
        await store.conversations.create({
          id: 't1',
          guildId: '1',
          articleIds: ['b'],
          summary: summary(),
          startedBy: 'u1',
          isPrivate: false,
        })
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

      test.each(['begun', 'whole'])('one that is taken up is open until the one in its place is recorded (%s)', async (how) => {
        const { article: saved } = await store.articles.save(text('Ferry', 'The ferry stops in May.'), 'public')
        const whole = summary({ articleIds: [saved.id], gist: claim('It stops in May.', 1, saved), points: [] })
        const writing = how === 'whole' ? whole : undefined
        const [gone, other] = [await ground.open(() => time), await ground.open(() => time)]
        await store.replies.start(reply('r1'))
        await gone.replies.start(reply('r2'))
        // Of a process that ends between the two nothing is lost.
        await gone.leases.release(gone.holder, gone.holder)
        expect((await other.replies.unfinished(time + 1)).map(({ id }) => id)).toEqual(['r2'])
        await other.leases.release(other.holder, other.holder)
        expect((await store.replies.unfinished(time + 1)).map(({ id }) => id)).toEqual(['r2'])
        expect(await store.replies.start({ ...reply('r2-again'), writing, takesUp: 'r2' })).toBe(true)
        expect(await store.replies.get('r2')).toMatchObject({ finishedAt: time, writing: null, place: { interactionToken: null } })
        expect(await store.replies.get('r1')).toMatchObject({ finishedAt: null })
        expect(await store.replies.get('r2-again')).toMatchObject({ finishedAt: writing === undefined ? null : time })
        // What is finished stays as it was.
        await store.replies.finish('r1', answer())
        await store.replies.start({ ...reply('r3'), takesUp: 'r1' })
        expect((await store.replies.get('r1'))?.writing).toEqual(answer())
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
