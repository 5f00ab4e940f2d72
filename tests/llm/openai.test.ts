// The adapter against servers that misbehave as real ones do. Each trouble is one that was met in the wild.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nobody } from '#src/core/budget.ts'
import { ModelError } from '#src/core/errors.ts'
import type { Model, ModelEvent } from '#src/core/ports.ts'
import { openModel } from '#src/llm/index.ts'
import { usualProtection } from '#src/llm/limits.ts'
import type { ProtectionSettings } from '#src/llm/protection.ts'
import { collect, expectedValue, modelRequest } from '../contracts/model.contract.ts'
import { silent } from '../support/log.ts'
import { startModelServer, type ModelServer, type ModelServerOptions, type Trouble } from '../support/model-server.ts'

let server: ModelServer
let model: Model
const signal = new AbortController().signal

async function serve(
  options: ModelServerOptions = {},
  more: { protection?: ProtectionSettings; fallbackModel?: string; attempts?: number } = {},
): Promise<void> {
  server = await startModelServer(options)
  model = await openModel({
    apiKey: undefined,
    baseUrl: server.url,
    model: 'test-model',
    fallbackModel: more.fallbackModel,
    cache: null,
    treasury: null,
    clock: { now: () => 1 },
    log: silent,
    limits: { idleMs: 200, attempts: more.attempts ?? 2, firstPauseMs: 20, longestWaitMs: 1500 },
    protection: more.protection ?? usualProtection,
  })
}
beforeEach(async () => {
  await serve()
})
afterEach(async () => {
  await server.close()
})

const ask = (words?: string): Promise<ModelEvent<unknown>[]> => collect(model.complete(modelRequest(words), { signal, payer: nobody }))
const reasonAfter = async (...troubles: Trouble[]): Promise<string> => {
  server.troubles.push(...troubles)
  const error: unknown = await ask().then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(ModelError)
  return (error as ModelError).reason
}

describe('a failure that lasts has its reason', () => {
  test.each<[Trouble, ModelError['reason'], number]>([
    ['hang', 'model timed out', 2],
    ['stall', 'model timed out', 2],
    ['cut', 'model unreachable', 2],
    [500, 'model overloaded', 2],
    [503, 'model overloaded', 2],
    ['error in stream', 'model overloaded', 2],
    [429, 'model overloaded', 1],
    [401, 'model rejected the key', 1],
    [403, 'model rejected the key', 1],
    ['refuse', 'model refused', 1],
    ['filter', 'model refused', 1],
    ['too long', 'model answer unusable', 1],
    ['end early', 'model answer unusable', 1],
    ['html', 'model answer unusable', 1],
    ['error body', 'model answer unusable', 1],
    [400, 'model answer unusable', 1],
    [404, 'model answer unusable', 1],
    ['no json', 'model answer unusable', 2],
    ['wrong shape', 'model answer unusable', 2],
  ])('%s: %s, after %i calls', async (trouble, reason, calls) => {
    expect(await reasonAfter(trouble, trouble)).toBe(reason)
    expect(server.calls).toHaveLength(calls)
  })
})

describe('a failure that passes is not seen', () => {
  test.each<[Trouble]>([['hang'], ['stall'], ['cut'], [500], ['error in stream'], ['wrong shape'], ['no json']])('%s', async (trouble) => {
    server.troubles.push(trouble)
    expect((await ask()).at(-1)).toMatchObject({ type: 'done', value: expectedValue })
    expect(server.calls).toHaveLength(2)
  })

  test('429 with a wait that a reader can bear, in seconds or as a date', async () => {
    const date = new Date('2026-11-20T10:00:00Z')
    server.troubles.push({ status: 429, headers: { 'retry-after': '0.01' } })
    expect((await ask()).at(-1)?.type).toBe('done')
    server.troubles.push({ status: 429, headers: { 'retry-after': date.toUTCString(), date: date.toUTCString() } })
    expect((await ask()).at(-1)?.type).toBe('done')
    expect(server.calls).toHaveLength(4)
  })

  test('429 with a date too far off is given up at once', async () => {
    const date = new Date('2026-11-20T10:00:00Z')
    expect(
      await reasonAfter({
        status: 429,
        headers: { 'retry-after': new Date(date.getTime() + 90_000).toUTCString(), date: date.toUTCString() },
      }),
    ).toBe('model overloaded')
    expect(server.calls).toHaveLength(1)
  })
})

describe('what stands around the JSON, or is a little wrong in it, is overlooked', () => {
  test.each<[Trouble]>([['fenced'], ['thinking'], ['broken json']])('%s', async (trouble) => {
    server.troubles.push(trouble)
    expect((await ask()).at(-1)).toMatchObject({ type: 'done', value: expectedValue })
    expect(server.calls).toHaveLength(1)
  })
})

describe('a server is asked as it can be asked, and that is remembered', () => {
  const formats = (): string[] => server.calls.map(({ format }) => format)

  test('by schema where it takes one, strictly', async () => {
    await ask()
    expect(server.calls[0]?.body).toMatchObject({
      stream: true,
      max_tokens: 500,
      stream_options: { include_usage: true },
      response_format: { type: 'json_schema', json_schema: { strict: true, name: 'contract' } },
    })
    expect(server.calls[0]?.body).not.toHaveProperty('temperature')
    expect(server.calls[0]?.body['messages']).toMatchObject([{ role: 'system' }, { role: 'user' }])
  })

  test('refused formats step down, once for all calls', async () => {
    await server.close()
    await serve({ refuses: ['json_schema', 'json_object'] })
    await ask()
    await ask('again')
    expect(formats()).toEqual(['json_schema', 'json_object', 'prompt', 'prompt'])
    expect(server.calls.at(-1)?.system).toMatch(/shape, with all of these fields and no others:\n\{ "headline": string \}$/)
  })

  test('a schema that is ignored steps down, and stays there when that helps', async () => {
    await server.close()
    await serve({ ignores: ['json_schema'] })
    await ask()
    await ask('again')
    expect(formats()).toEqual(['json_schema', 'json_object', 'json_object'])
  })

  test('one bad answer does not cost a good server its schema', async () => {
    server.troubles.push('wrong shape', 'wrong shape')
    await expect(ask()).rejects.toThrow('unusable')
    await ask('again')
    expect(formats()).toEqual(['json_schema', 'json_object', 'json_schema'])
  })

  test.each([
    ['stream_options', 'max_tokens'],
    ['max_tokens', 'stream_options'],
  ])('a server that does not know %s is asked without', async (field, other) => {
    await server.close()
    await serve({ unknownFields: [field] })
    expect((await ask()).at(-1)).toMatchObject({ type: 'done', value: expectedValue })
    await ask('again')
    expect(server.calls.map(({ body }) => field in body)).toEqual([true, false, false])
    expect(server.calls.at(-1)?.body).toHaveProperty(other)
    expect(formats()).toEqual(['json_schema', 'json_schema', 'json_schema'])
  })

  test('usage is told where the server tells it, and is unknown where it does not', async () => {
    expect((await ask()).at(-1)).toMatchObject({ usage: { inputTokens: 100, outputTokens: 50, costUsd: 0 } })
    server.troubles.push('wrong shape')
    expect((await ask('twice')).at(-1)).toMatchObject({ usage: { inputTokens: 200, outputTokens: 100 } })
    server.troubles.push('no usage')
    expect((await ask('again')).at(-1)).toMatchObject({ usage: { inputTokens: null, outputTokens: null } })
  })
})

test('who stops reading stops the server, and is no failure of it', async () => {
  await server.close()
  await serve({ paceMs: 20 }, { protection: { ...usualProtection, failuresInARow: 2 } })
  const gone = new Error('stopped')
  const stopAt = async (moment: 'before the first byte' | 'in the middle'): Promise<void> => {
    const controller = new AbortController()
    const calls = server.calls.length
    if (moment === 'before the first byte') server.troubles.push('hang')
    const reading = (async () => {
      for await (const event of model.complete(modelRequest(moment), { signal: controller.signal, payer: nobody }))
        if (event.type === 'partial' && Object.keys(event.value as object).length > 0) controller.abort(gone)
    })()
    const end = reading.then(
      () => 'read to the end',
      (error: unknown) => error,
    )
    await expect.poll(() => server.calls.length, { interval: 5 }).toBe(calls + 1)
    if (moment === 'before the first byte') controller.abort(gone)
    expect(await end).toBe(gone)
  }
  await stopAt('in the middle')
  await stopAt('before the first byte')
  await stopAt('before the first byte')
  await expect.poll(() => server.calls.every(({ aborted }) => aborted())).toBe(true)
  server.paceMs = 0
  expect((await ask('still served')).at(-1)?.type).toBe('done')
})

test('what many ask at once is one request, which one of them pays for, and which goes on until the last has gone', async () => {
  await server.close()
  await serve({ paceMs: 10 })
  const usages = (await Promise.all(Array.from({ length: 10 }, () => ask('shared'))))
    .map((events) => events.at(-1))
    .map((event) => (event?.type === 'done' ? event.usage.outputTokens : null))
  expect(server.calls).toHaveLength(1)
  expect(usages.toSorted()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 50])

  const askers = [new AbortController(), new AbortController()]
  const ends = askers.map(async (asker) =>
    collect(model.complete(modelRequest('left by both'), { signal: asker.signal, payer: nobody })).catch((error: unknown) => error),
  )
  await expect.poll(() => server.calls.length, { interval: 5 }).toBe(2)
  askers[0]?.abort(new Error('first gone'))
  expect(await ends[0]).toMatchObject({ message: 'first gone' })
  expect(server.calls[1]?.aborted()).toBe(false)
  askers[1]?.abort(new Error('last gone'))
  expect(await ends[1]).toMatchObject({ message: 'last gone' })
  await expect.poll(() => server.calls[1]?.aborted(), { interval: 5 }).toBe(true)
})

test('a server that keeps failing is left alone for a while, then asked again', async () => {
  await server.close()
  await serve({}, { protection: { ...usualProtection, failuresInARow: 2, openMs: 150 }, attempts: 1 })
  expect(await reasonAfter(500)).toBe('model overloaded')
  expect(await reasonAfter(500)).toBe('model overloaded')
  expect(await reasonAfter()).toBe('model unreachable')
  expect(server.calls).toHaveLength(2)
  await expect
    .poll(
      () =>
        ask().then(
          (events) => events.at(-1)?.type,
          () => 'failed',
        ),
      { interval: 60 },
    )
    .toBe('done')
})

test('more calls than the bulkhead takes wait for their turn, and more than may wait are turned away', async () => {
  await server.close()
  await serve({ paceMs: 3 }, { protection: { ...usualProtection, atOnce: 1, waiting: 1 } })
  const asked = await Promise.allSettled(['one', 'two', 'three'].map((words) => ask(words)))
  expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  expect(asked[2]).toMatchObject({ reason: { reason: 'model overloaded' } })
})

test('the models of one server share its room: a full one is full for the fallback, too', async () => {
  await server.close()
  await serve({ paceMs: 3 }, { fallbackModel: 'second', protection: { ...usualProtection, atOnce: 1, waiting: 0 } })
  const asked = await Promise.allSettled(['one', 'two'].map((words) => ask(words)))
  expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(server.calls).toHaveLength(1)
})

test('the fallback is asked when the first model fails, also when its breaker is open, and its answers are not kept as the first one’s', async () => {
  await server.close()
  await serve({}, { fallbackModel: 'second', protection: { ...usualProtection, failuresInARow: 1 }, attempts: 1 })
  server.troubles.push(500)
  expect((await ask()).at(-1)).toMatchObject({ type: 'done', model: 'second', value: expectedValue })
  expect((await ask('again')).at(-1)).toMatchObject({ type: 'done', model: 'second' })
  expect(server.calls.map(({ body }) => body['model'])).toEqual(['test-model', 'second', 'second'])
})
