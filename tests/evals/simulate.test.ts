// The simulated minute: nobody is lost in it, and it counts as the program does.
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { Keyv } from 'keyv'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { nobody } from '#src/core/budget.ts'
import type { Model, ModelEvent, ModelRequest } from '#src/core/ports.ts'
import { cached } from '#src/llm/cached.ts'
import type { AnswerClaims } from '#src/llm/single-flight.ts'
import { assumptions, given } from '../../evals/simulate/assumptions.ts'
import { bends, simulate } from '../../evals/simulate/load.ts'
import { breakingNews } from '../../evals/simulate/minute.ts'
import { seeded } from '../support/seeded.ts'
import { silent } from '../support/log.ts'

test('everybody is served once; each process calls once at the most, all together once where they wait for each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 64 }), fc.integer(), (askers, processes, seed) => {
      const wave = { askers, processes, burstSeconds: 20, callSeconds: 12 }
      const { calls, shared, cached: hits } = breakingNews({ ...wave, acrossProcesses: false }, seeded(seed))
      expect(calls + shared + hits).toBe(askers)
      expect(calls).toBeGreaterThan(0)
      expect(calls).toBeLessThanOrEqual(Math.min(askers, processes))
      expect(breakingNews({ ...wave, acrossProcesses: true }, seeded(seed)).calls).toBe(1)
    }),
    { numRuns: 50 },
  )
})

test.for([false, true])(
  'processes of the program that share a cache ask the model as often as the simulation says; who waits across processes: %s',
  async (acrossProcesses) => {
    let calls = 0
    const schema = z.object({ words: z.string() })
    const model: Model = {
      name: 'm',
      inputTokens: 1000,
      allowance: { calls: 9, tokens: 9000, secondLook: false },
      countTokens: (text) => text.length,
      mostTokens: (text) => text.length,
      async *complete<T>(_request: ModelRequest<T>): AsyncGenerator<ModelEvent<T>> {
        calls += 1
        await sleep(200)
        yield {
          type: 'done',
          value: { words: 'whole' } as T,
          model: 'm',
          usage: { inputTokens: 3, outputTokens: 4, costUsd: 0 },
          cachedAt: null,
        }
      },
    }
    const cache = new Keyv()
    // As the store's leases do it: a name has one holder.
    const holders = new Map<string, string>()
    const claims: AnswerClaims = {
      hold: (name, holder) => Promise.resolve((holders.get(name) ?? holder) === holder && holders.set(name, holder).size > 0),
      release: (name, holder) => Promise.resolve(void (holders.get(name) === holder && holders.delete(name))),
    }
    const processes = Array.from({ length: 4 }, () =>
      cached(model, { cache, claims: acrossProcesses ? claims : null, clock: { now: () => 1 }, log: silent, salt: 's' }),
    )
    const request: ModelRequest<{ words: string }> = {
      prompt: { name: 'p', version: '1' },
      messages: [{ role: 'user', content: 'the news' }],
      fence: 'aaaa',
      schema,
      schemaName: 's',
      maxOutputTokens: 10,
    }
    const ask = async (index: number): Promise<void> => {
      for await (const event of processes[index % 4]?.complete(request, { signal: new AbortController().signal, payer: nobody }) ?? [])
        if (event.type === 'done') expect(event.value.words).toBe('whole')
    }
    await Promise.all(Array.from({ length: 40 }, (_, index) => ask(index)))
    await Promise.all(Array.from({ length: 40 }, (_, index) => ask(index)))
    // All at once: no call ends before the last asker of the first forty has come.
    const simulated = breakingNews({ askers: 40, processes: 4, burstSeconds: 1e-6, callSeconds: 12, acrossProcesses }, seeded(1))
    expect(calls).toBe(simulated.calls)
  },
)

test('twice the servers are twice the shards and connections; what is asked too much bends first', () => {
  const measured = {
    summary: { limited: 2, exempt: 2, rows: 50, bytes: 20_000 },
    again: { limited: 2, exempt: 2, rows: 8 },
    question: { limited: 2, exempt: 0, rows: 5 },
    calls: 1,
    tokensRead: 1_000,
  }
  const load = (changes: readonly string[], about: string): number =>
    simulate(given(changes), measured).lines.find((line) => line.about === about)?.load ?? Number.NaN
  expect(load(['guilds=2000000', 'askers=100'], 'shards')).toBe(2 * load(['askers=100'], 'shards'))
  expect(bends(simulate(given(['askers=100', 'globalRequests=1000000']), measured).lines)[0]?.about).toBe('servers on a shard')
  expect(bends(simulate(given([]), measured).lines)[0]?.about).toContain('threads')
  expect(() => given(['guilds=many'])).toThrow(Object.keys(assumptions)[1])
})
