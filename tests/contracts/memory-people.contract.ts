// What every store must forget with a person, and what of it stays. Called as the store contract is.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '#src/core/budget.ts'
import type { Outgoing } from '#src/core/ports.ts'
import type { OpenStore } from '#src/store/index.ts'
import type { Ground } from '../support/grounds.ts'
import { leaving } from './leaving.ts'

export function memoryOfPeopleContract(name: string, makeGround: () => Ground): void {
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

    const { summarized, asked, own } = leaving(() => store)

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
        key,
        guildId: 'g1',
        channelId: `user:${userId}`,
        source: 'trouble c1',
        posting: { kind: 'trouble', channelId: 'c1', trouble: 'no access' },
        language: 'en',
        items: [],
        setUpBy: null,
        expiresAt: null,
      })
      for (const [key, userId] of [
        ['posted', 'ana'],
        ['under way', 'ana'],
        ['waiting', 'ana'],
        ['of ben', 'ben'],
      ] as const)
        await store.outbox.add(told(key, userId))
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
      expect(Object.keys((await store.memory.personalData('ana')).more).toSorted()).toEqual([
        'deliveries',
        'facts',
        'outbox',
        'outbox_channels',
      ])
      await store.memory.forgetPerson('ana')
      // Discord has it by now; nobody is to remember that.
      await turn.posted(second, { id: '101', isLast: true })
      expect(await turn.next()).toBeUndefined()
      await turn.release()
      expect(await store.memory.personalData('ana')).toEqual({ replies: [], conversations: [], articles: [], more: {} })
      expect(await store.memory.personalData('ben')).toEqual(ben)
      expect(await Promise.all(['posted', 'under way', 'waiting', 'of ben'].map((key) => store.outbox.state(key)))).toEqual([
        undefined,
        undefined,
        undefined,
        'waiting',
      ])
    })

    test('counts of a person who is forgotten stay until their month is over, for limits go by them, and no day longer', async () => {
      const spend = async (account: Account, day: string): Promise<void> => {
        const spent = { calls: 1, tokens: 5, microUsd: 1, unpriced: 0 }
        const answer = await store.budgets.reserve({ lines: [{ account, day }], purpose: 'answer', estimate: spent }, [], 1_000)
        if ('reservation' in answer) await store.budgets.settle(answer.reservation, spent)
      }
      const own: Account[] = ['person:ana', 'member:g1:ana']
      const daysOf = async (account: Account): Promise<string[]> =>
        (await store.budgets.usage(account, { from: '2026-01-01', to: '2027-12-31' })).map(({ day }) => day)
      const tidy = (now: number): Promise<void> => store.memory.forgetStale({ now, postingsBefore: 0, termsBefore: 0 })
      time = Date.UTC(2026, 10, 28, 12)
      for (const account of [...own, 'person:ben', 'server:g1'] as Account[])
        for (const day of ['2026-10-31', '2026-11-28']) await spend(account, day)
      // Where it is tomorrow already.
      await spend('member:g1:ana', '2026-11-29')
      await store.memory.forgetPerson('ana')
      expect(await Promise.all(own.map(daysOf))).toEqual([['2026-11-28'], ['2026-11-28', '2026-11-29']])
      // Whoever comes back is counted anew, and that stays.
      await spend('person:ana', '2026-11-30')
      await tidy(Date.UTC(2026, 11, 1, 11))
      expect(await Promise.all(own.map(daysOf))).toEqual([
        ['2026-11-28', '2026-11-30'],
        ['2026-11-28', '2026-11-29'],
      ])
      await tidy(Date.UTC(2026, 11, 1, 12))
      expect(await Promise.all(own.map(daysOf))).toEqual([['2026-11-30'], []])
      for (const account of ['person:ben', 'server:g1'] as Account[]) expect(await daysOf(account)).toEqual(['2026-10-31', '2026-11-28'])
      expect((await store.memory.personalData('ana')).more).toMatchObject({ usage: [{ account: 'person:ana', day: '2026-11-30' }] })
    })

    test('the log of settings goes on without the name of somebody who is forgotten', async () => {
      await store.settings.change('g1', { name: 'length', value: 'brief' }, { id: 'ana', name: 'Ana' })
      expect((await store.memory.personalData('ana')).more).toMatchObject({ setting_changes: [{ by_name: 'Ana', name: 'length' }] })
      await store.memory.forgetPerson('ana')
      expect(await store.settings.changes('g1', { before: null, limit: 5 })).toMatchObject([
        { name: 'length', to: 'brief', by: { name: '—' } },
      ])
      expect((await store.settings.of('g1')).length).toBe('brief')
      expect(await store.memory.personalData('ana')).toEqual({ replies: [], conversations: [], articles: [], more: {} })
    })
  })
}
