// The cache in front of the model: a hit is a hit, a failing cache is a miss, and what is asked at once is asked once.
import { setTimeout as sleep } from 'node:timers/promises'
import { Keyv } from 'keyv'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { nobody } from '#src/core/budget.ts'
import { ModelError } from '#src/core/errors.ts'
import type { Model, ModelEvent, ModelRequest } from '#src/core/ports.ts'
import { cached } from '#src/llm/cached.ts'
import { silent } from '../support/log.ts'

const schema = z.object({ words: z.string() })
type Value = z.infer<typeof schema>

/** A model that counts its calls, writes for a while, and can be told to fail. */
function slowModel(): Model & { calls: number; aborted: number; failure: ModelError | null } {
  return {
    name: 'm',
    inputTokens: 1000,
    allowance: { calls: 9, tokens: 9000, secondLook: false },
    calls: 0,
    aborted: 0,
    failure: null,
    countTokens: (text) => text.length,
    mostTokens: (text) => text.length,
    async *complete<T>(_request: ModelRequest<T>, { signal }: { signal: AbortSignal }): AsyncGenerator<ModelEvent<T>> {
      this.calls += 1
      for (let piece = 1; piece <= 5; piece++) {
        await sleep(8)
        if (signal.aborted) {
          this.aborted += 1
          throw signal.reason
        }
        yield { type: 'partial', value: { words: 'x'.repeat(piece) } }
      }
      if (this.failure !== null) throw this.failure
      yield {
        type: 'done',
        value: { words: 'whole' } as T,
        model: 'm',
        usage: { inputTokens: 3, outputTokens: 4, costUsd: 0.5 },
        cachedAt: null,
      }
    },
  }
}

function request(words: string, fence = 'aaaa'): ModelRequest<Value> {
  return {
    prompt: { name: 'p', version: '1' },
    messages: [{ role: 'user', content: `«${fence}» ${words}` }],
    fence,
    schema,
    schemaName: 's',
    maxOutputTokens: 10,
  }
}

async function ask(model: Model, asked: ModelRequest<Value>, signal = new AbortController().signal): Promise<ModelEvent<Value>[]> {
  const events: ModelEvent<Value>[] = []
  for await (const event of model.complete(asked, { signal, payer: nobody })) events.push(event)
  return events
}

const open = (model: Model, cache: Keyv | null = new Keyv()): Model =>
  cached(model, { cache, clock: { now: () => 777 }, log: silent, salt: 's' })

describe('the same request', () => {
  test('comes from the cache, with the time it was written, whatever the fence', async () => {
    const inner = slowModel()
    const model = open(inner)
    await ask(model, request('q'))
    expect(await ask(model, request('q', 'bbbb'))).toEqual([
      { type: 'done', value: { words: 'whole' }, model: 'm', usage: { inputTokens: 0, outputTokens: 0, costUsd: 0 }, cachedAt: 777 },
    ])
    await ask(model, request('other'))
    expect(inner.calls).toBe(2)
  })

  test('begins with nothing at once where it is yet to be written, and not where it is kept', async () => {
    const model = open(slowModel())
    expect((await ask(model, request('q')))[0]).toEqual({ type: 'partial', value: {} })
    expect((await ask(model, request('q'))).map(({ type }) => type)).toEqual(['done'])
  })

  test('asked by many at once is asked once, and late comers get what is there', async () => {
    const inner = slowModel()
    const model = open(inner)
    const first = ask(model, request('q'))
    await sleep(25)
    const [late] = await ask(model, request('q'))
    expect(late).toMatchObject({ type: 'partial' })
    expect((await first).at(-1)?.type).toBe('done')
    expect(inner.calls).toBe(1)
  })

  test('goes on for the others when the first goes, and ends when the last does', async () => {
    const inner = slowModel()
    const model = open(inner)
    const [one, two] = [new AbortController(), new AbortController()]
    const first = ask(model, request('q'), one.signal)
    const second = ask(model, request('q'), two.signal)
    await sleep(12)
    one.abort(new Error('gone'))
    await expect(first).rejects.toThrow('gone')
    expect((await second).at(-1)?.type).toBe('done')
    expect(inner.aborted).toBe(0)
    const third = ask(model, request('r'), two.signal)
    await sleep(12)
    two.abort(new Error('gone, too'))
    await expect(third).rejects.toThrow('gone, too')
    await expect.poll(() => inner.aborted).toBe(1)
  })

  test('whoever joins one who is over budget makes the call at their own charge', async () => {
    const inner = slowModel()
    const charged: (string | null)[] = []
    const counting: Model = {
      ...inner,
      async *complete(asked, options) {
        charged.push(options.payer.userId)
        await sleep(8)
        if (options.payer.userId === 'poor') throw new ModelError('over budget', { resetsAt: 1 })
        yield* inner.complete(asked, options)
      },
    }
    const model = open(counting)
    const signal = new AbortController().signal
    const by = async (userId: string): Promise<ModelEvent<Value> | undefined> => {
      let last
      for await (const event of model.complete(request('q'), { signal, payer: { ...nobody, userId } })) last = event
      return last
    }
    const all = await Promise.allSettled([by('poor'), by('rich'), by('poor'), by('richer')])
    expect(all.map((one) => (one.status === 'fulfilled' ? one.value?.type : (one.reason as ModelError).reason))).toEqual([
      'over budget',
      'done',
      expect.anything(),
      'done',
    ])
    // The second of those who can't pay may have joined one who can, as everybody may.
    expect(charged.filter((userId) => userId !== 'poor')).toHaveLength(1)
    expect(inner.calls).toBe(1)
  })

  test('that failed is not kept', async () => {
    const inner = slowModel()
    const model = open(inner)
    inner.failure = new ModelError('model refused')
    await expect(ask(model, request('q'))).rejects.toThrow('model refused')
    inner.failure = null
    expect((await ask(model, request('q'))).at(-1)).toMatchObject({ type: 'done', cachedAt: null })
  })
})

test('which reply it serves is noted before the model is asked, and of an answer that is there with the reply’s end', async () => {
  const noted: string[] = []
  const inner = slowModel()
  const uses = {
    note: async (_key: string, replyId: string) => {
      noted.push(`${replyId} at ${inner.calls}`)
    },
    noteAtEnd: (_key: string, replyId: string) => {
      noted.push(`${replyId} at its end`)
    },
  }
  const model = cached(inner, { cache: new Keyv(), uses, clock: { now: () => 1 }, log: silent, salt: '' })
  const by = async (replyId: string): Promise<void> => {
    for await (const _event of model.complete(request('q'), { signal: new AbortController().signal, payer: nobody, replyId })) continue
  }
  await Promise.all([by('r1'), by('r2')])
  await by('r3')
  expect(noted.toSorted()).toEqual(['r1 at 0', 'r2 at 0', 'r3 at its end'])
})

describe('a cache that is no help is a miss, never an error', () => {
  const broken = (get: () => Promise<unknown>): Keyv => {
    const cache = new Keyv()
    cache.on('error', () => undefined)
    cache.get = get as typeof cache.get
    cache.set = async () => {
      throw new Error('full')
    }
    return cache
  }

  test.each([
    [
      'throws',
      async (): Promise<unknown> => {
        throw new Error('down')
      },
    ],
    ['never answers', (): Promise<unknown> => new Promise(() => undefined)],
    ['holds something else', async (): Promise<unknown> => ({ value: { words: 7 }, model: 'm', at: 1 })],
    ['holds rubbish', async (): Promise<unknown> => 'rubbish'],
  ])('one that %s', async (_what, get) => {
    expect((await ask(open(slowModel(), broken(get)), request('q'))).at(-1)).toMatchObject({ type: 'done', cachedAt: null })
  })

  test('none at all', async () => {
    expect((await ask(open(slowModel(), null), request('q'))).at(-1)).toMatchObject({ type: 'done' })
  })
})

test('another version of a prompt is another request, though it sends the same', async () => {
  const inner = slowModel()
  const model = cached(inner, { cache: new Keyv(), clock: { now: () => 1 }, log: silent, salt: '' })
  await ask(model, request('same'))
  await ask(model, { ...request('same'), prompt: { name: 'p', version: '2', edition: 1 } })
  await ask(model, { ...request('same'), prompt: { name: 'p', version: '2', edition: 7 } })
  expect(inner.calls).toBe(2)
})
