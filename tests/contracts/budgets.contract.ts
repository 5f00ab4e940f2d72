// What every store's accounts must do: no interleaving of calls, failures and crashes takes more than a limit allows.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  accountsOf,
  allowedBy,
  nothing,
  plus,
  type Amount,
  type Limit,
  type LimitFrom,
  type Payer,
  type Reservation,
} from '#src/core/budget.ts'
import type { OpenStore } from '#src/store/index.ts'
import type { Ground } from '../support/grounds.ts'

const day = '2026-11-25'
const ana: Payer = { guildId: '1', userId: 'ana', roleIds: ['r'], purpose: 'summary' }
const ben: Payer = { ...ana, userId: 'ben', roleIds: [], purpose: 'answer' }
const expiresAfterMs = 1000

const amount = (tokens: number): Amount => ({ calls: 1, tokens, microUsd: tokens * 2, unpriced: tokens % 2 })
const limits: Limit[] = [
  { on: 'server', per: 'day', unit: 'tokens', most: 1000 },
  { on: 'member', per: 'month', unit: 'microUsd', most: 1200 },
  { on: { role: 'r' }, per: 'day', unit: 'calls', most: 4 },
]
const allowedFor = (payer: Payer): LimitFrom[] =>
  allowedBy(limits, payer).map((limit) => ({ ...limit, from: limit.per === 'day' ? day : '2026-11-01' }))

async function reserve(store: OpenStore, payer: Payer, tokens: number): Promise<Reservation | null> {
  const lines = accountsOf(payer, limits).map((account) => ({ account, day }))
  const answer = await store.budgets.reserve({ lines, purpose: payer.purpose, estimate: amount(tokens) }, allowedFor(payer), expiresAfterMs)
  return 'reservation' in answer ? answer.reservation : null
}

type Step = { payer: Payer; tokens: number; ends: 'settled' | 'failed' | 'crashed'; share: number }
const step: fc.Arbitrary<Step> = fc.record({
  payer: fc.constantFrom(ana, ben),
  tokens: fc.integer({ min: 1, max: 400 }),
  ends: fc.constantFrom('settled', 'failed', 'crashed'),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
})

export function budgetsContract(name: string, makeGround: () => Ground): void {
  describe(`budgets of ${name}`, () => {
    let ground: Ground
    let stores: [OpenStore, OpenStore]
    let time = 0
    const counted = async (account: Parameters<OpenStore['budgets']['usage']>[0]): Promise<Amount> => {
      const rows = await stores[0].budgets.usage(account, { from: '2026-11-01', to: '2026-11-30' })
      return rows.reduce<Amount>((sum, { day: _day, purpose: _purpose, ...row }) => plus(sum, row), nothing)
    }
    const open = async (): Promise<void> => {
      ground = makeGround()
      stores = [await ground.open(() => time), await ground.open(() => time)]
    }
    const close = async (): Promise<void> => {
      for (const store of stores) await store.close()
      await ground.clear()
    }
    beforeEach(open)
    afterEach(close)

    test('what is reserved counts as taken, what is settled as used, and a failure gives all back', async () => {
      const [store] = stores
      const first = await reserve(store, ana, 600)
      expect(await reserve(store, ben, 500)).toBeNull()
      if (first === null) throw new Error('the first must fit')
      await store.budgets.settle(first, amount(100))
      const second = await reserve(store, ben, 500)
      expect(await counted('server:1')).toEqual(amount(100))
      if (second === null) throw new Error('the second must fit now')
      await store.budgets.settle(second, nothing)
      expect(await counted('server:1')).toEqual(amount(100))
      expect(await store.budgets.taken({ account: 'server:1', from: day })).toEqual(amount(100))
    })

    test('usage is told by account, day and purpose', async () => {
      const [store] = stores
      for (const payer of [ana, ben, ana]) {
        const reservation = await reserve(store, payer, 50)
        if (reservation !== null) await store.budgets.settle(reservation, amount(50))
      }
      expect(await store.budgets.usage('server:1', { from: day, to: day })).toEqual([
        { day, purpose: 'answer', ...amount(50) },
        { day, purpose: 'summary', calls: 2, tokens: 100, microUsd: 200, unpriced: 0 },
      ])
      expect(await counted('member:1:ana')).toEqual({ calls: 2, tokens: 100, microUsd: 200, unpriced: 0 })
      expect(await counted('role:1:r')).toEqual({ calls: 2, tokens: 100, microUsd: 200, unpriced: 0 })
      expect(await counted('server:2')).toEqual(nothing)
    })

    test('every limit that stands against it is told', async () => {
      const [store] = stores
      const lines = accountsOf(ana, limits).map((account) => ({ account, day }))
      const answer = await store.budgets.reserve({ lines, purpose: 'summary', estimate: amount(5000) }, allowedFor(ana), expiresAfterMs)
      expect('against' in answer && answer.against.map(({ account }) => account)).toEqual(['server:1', 'member:1:ana'])
    })

    test('what a crash left reserved is free again after its time', async () => {
      time = 0
      expect(await reserve(stores[0], ana, 500)).not.toBeNull()
      expect(await reserve(stores[1], ben, 501)).toBeNull()
      time = expiresAfterMs
      expect(await reserve(stores[1], ben, 501)).not.toBeNull()
    })

    test('among forty calls at once no more are let in than fit', async () => {
      const calls = await Promise.all(Array.from({ length: 40 }, (_, index) => reserve(stores[0], { ...ben, userId: `u${index}` }, 90)))
      expect(calls.filter((call) => call !== null)).toHaveLength(11)
    })

    test('no interleaving of calls, failures and crashes counts more than is allowed, or less than nothing', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }), async (rounds) => {
          await close()
          await open()
          for (const [index, round] of rounds.entries()) {
            // Calls of one process run into each other; two processes take turns, as one thread cannot be both.
            const store = stores[index % 2 === 0 ? 0 : 1]
            await Promise.all(
              round.map(async ({ payer, tokens, ends, share }) => {
                const reservation = await reserve(store, payer, tokens)
                if (reservation === null || ends === 'crashed') return
                await store.budgets.settle(reservation, ends === 'failed' ? nothing : amount(Math.floor(tokens * share)))
              }),
            )
            time += expiresAfterMs / 2
            for (const limit of [...allowedFor(ana), ...allowedFor(ben)]) {
              const used = (await counted(limit.account))[limit.unit]
              expect(used).toBeGreaterThanOrEqual(0)
              expect((await stores[1].budgets.taken(limit))[limit.unit]).toBeLessThanOrEqual(limit.most)
              expect(used).toBeLessThanOrEqual(limit.most)
            }
          }
        }),
        { numRuns: 15 },
      )
    })

    test('a call that costs more than was thought passes the limit by no more than that', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 200 })), { minLength: 1, maxLength: 12 }),
          async (calls) => {
            await close()
            await open()
            let largestError = 0
            for (const [estimate, error] of calls) {
              const reservation = await reserve(stores[0], ben, estimate)
              if (reservation === null) continue
              largestError = Math.max(largestError, error)
              await stores[0].budgets.settle(reservation, amount(estimate + error))
            }
            expect((await counted('server:1')).tokens).toBeLessThanOrEqual(1000 + largestError)
          },
        ),
        { numRuns: 15 },
      )
    })
  })
}
