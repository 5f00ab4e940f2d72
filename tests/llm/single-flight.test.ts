// Several processes that want one answer, as `cached` sees them: who asks, who waits, and what becomes of it when the claims fail.
import { setTimeout as sleep } from 'node:timers/promises'
import { Keyv } from 'keyv'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { nobody } from '#src/core/budget.ts'
import { ModelError } from '#src/core/errors.ts'
import type { Model, ModelEvent, ModelRequest } from '#src/core/ports.ts'
import { cached } from '#src/llm/cached.ts'
import type { AnswerClaims } from '#src/llm/single-flight.ts'
import { openStore } from '#src/store/index.ts'
import { sqliteGround } from '../support/grounds.ts'
import { silent } from '../support/log.ts'

const schema = z.object({ words: z.string() })
type Value = z.infer<typeof schema>
const request: ModelRequest<Value> = {
  prompt: { name: 'p', version: '1' },
  messages: [{ role: 'user', content: 'the news' }],
  fence: 'aaaa',
  schema,
  schemaName: 's',
  maxOutputTokens: 10,
}

function modelOf(call: (number: number, signal: AbortSignal) => Promise<string>): Model & { calls: number } {
  return {
    name: 'm',
    inputTokens: 1000,
    allowance: { calls: 9, tokens: 9000, secondLook: false },
    calls: 0,
    countTokens: (text) => text.length,
    mostTokens: (text) => text.length,
    async *complete<T>(_request: ModelRequest<T>, { signal }: { signal: AbortSignal }): AsyncGenerator<ModelEvent<T>> {
      this.calls += 1
      const words = await call(this.calls, signal)
      yield { type: 'done', value: { words } as T, model: 'm', usage: { inputTokens: 3, outputTokens: 4, costUsd: 0.5 }, cachedAt: null }
    },
  }
}

async function ask(model: Model, { signal = new AbortController().signal, pastCache = false } = {}): Promise<string> {
  let words = ''
  for await (const event of model.complete(request, { signal, payer: nobody, pastCache }))
    if (event.type === 'done') ({ words } = event.value)
  return words
}

/** Each with flights of its own, as processes have; the claims are the real store's. */
async function withProcesses(
  model: Model,
  count: number,
  run: (processes: Model[]) => Promise<void>,
  spoiled?: AnswerClaims,
): Promise<void> {
  const ground = sqliteGround()
  const store = await openStore(ground.settings, { now: () => Date.now() }, silent)
  try {
    const cache = new Keyv()
    await run(
      Array.from({ length: count }, () =>
        cached(model, { cache, claims: spoiled ?? store.leases, clock: { now: () => 1 }, log: silent, salt: 's' }),
      ),
    )
  } finally {
    await store.close()
    await ground.clear()
  }
}

test('many processes at once: one call, the same words for all', async () => {
  const model = modelOf(async () => {
    await sleep(400)
    return 'whole'
  })
  await withProcesses(model, 5, async (processes) => {
    expect(new Set(await Promise.all(processes.map((process) => ask(process))))).toEqual(new Set(['whole']))
    expect(model.calls).toBe(1)
  })
})

test('the call fails: its reader is told so, and the next process tries', async () => {
  const model = modelOf(async (number) => {
    await sleep(100)
    if (number === 1) throw new ModelError('model unreachable')
    return 'whole'
  })
  await withProcesses(model, 3, async (processes) => {
    const outcomes = await Promise.allSettled(processes.map((process) => ask(process)))
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    expect(model.calls).toBe(2)
  })
})

test('who waits can go, and who wants it anew does not wait', async () => {
  const writing = Promise.withResolvers<string>()
  const model = modelOf((number) => (number === 1 ? writing.promise : Promise.resolve('anew')))
  await withProcesses(model, 3, async ([first, second, third]) => {
    if (first === undefined || second === undefined || third === undefined) throw new Error('there are three')
    const asked = ask(first)
    await expect.poll(() => model.calls).toBe(1)
    const leaving = new AbortController()
    const waiting = ask(second, { signal: leaving.signal })
    waiting.catch(() => undefined)
    expect(await ask(third, { pastCache: true })).toBe('anew')
    leaving.abort(new Error('gone'))
    await expect(waiting).rejects.toThrow('gone')
    writing.resolve('whole')
    expect(await asked).toBe('whole')
    expect(model.calls).toBe(2)
  })
})

test.for([
  ['fail', { hold: () => Promise.reject(new Error('away')), release: () => Promise.reject(new Error('away')) }],
  ['say nothing', { hold: () => new Promise<boolean>(() => undefined), release: () => new Promise<void>(() => undefined) }],
] as const)('claims that %s: everybody asks for themselves, and nobody sees an error', async ([, spoiled]) => {
  const model = modelOf(async () => {
    await sleep(600)
    return 'whole'
  })
  await withProcesses(
    model,
    3,
    async (processes) => {
      expect(await Promise.all(processes.map((process) => ask(process)))).toEqual(['whole', 'whole', 'whole'])
      expect(model.calls).toBe(3)
    },
    spoiled,
  )
})
