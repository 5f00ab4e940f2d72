// What every model must do, whatever stands behind it.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { nobody } from '#src/core/budget.ts'
import { ModelError } from '#src/core/errors.ts'
import type { Model, ModelEvent, ModelRequest } from '#src/core/ports.ts'

/** What the model under test writes to `modelRequest`, after its fence. */
export const expectedValue = { headline: 'Ferry to Skarn stops in winter' }

const schema = z.looseObject({ headline: z.string() })

export function modelRequest(words = 'x'): ModelRequest<z.infer<typeof schema>> {
  const fence = 'f00f'
  return {
    prompt: { name: 'contract', version: '1' },
    fence,
    schema,
    schemaName: 'contract',
    maxOutputTokens: 500,
    messages: [
      { role: 'system', content: 'You summarize news articles.' },
      {
        role: 'user',
        content: `«${fence}»\nArticle A: ${expectedValue.headline}\n[A1] The ferry to Skarn stops in winter, the harbour master said. ${words}\n«/${fence}»`,
      },
    ],
  }
}

export async function collect<T>(events: AsyncIterable<ModelEvent<T>>): Promise<ModelEvent<T>[]> {
  const all: ModelEvent<T>[] = []
  for await (const event of events) all.push(event)
  return all
}

/** `open` gives a model that answers the request; with `fails`, one whose server is out of order. */
export function modelContract(open: (options: { fails: boolean }) => Promise<Model>): void {
  const signal = new AbortController().signal

  test('parts come first, then one whole value that fits the schema', async () => {
    const events = await collect((await open({ fails: false })).complete(modelRequest(), { signal, payer: nobody }))
    expect(events.slice(0, -1).map(({ type }) => type)).toEqual(events.slice(1).map(() => 'partial'))
    expect(events.length).toBeGreaterThan(1)
    expect(events.at(-1)).toMatchObject({ type: 'done', value: expectedValue, cachedAt: null })
  })

  test('a failure is a ModelError', async () => {
    const model = await open({ fails: true })
    await expect(collect(model.complete(modelRequest(), { signal, payer: nobody }))).rejects.toThrow(ModelError)
  })

  test('an abort throws its reason, before and in the middle', async () => {
    const model = await open({ fails: false })
    const gone = new Error('the reader has gone')
    await expect(collect(model.complete(modelRequest('before'), { signal: AbortSignal.abort(gone), payer: nobody }))).rejects.toBe(gone)
    const controller = new AbortController()
    const reading = (async () => {
      for await (const event of model.complete(modelRequest('middle'), { signal: controller.signal, payer: nobody }))
        if (event.type === 'partial') controller.abort(gone)
    })()
    await expect(reading).rejects.toBe(gone)
  })

  test('tokens are counted in any text, marks of models among them', async () => {
    const model = await open({ fails: false })
    expect(model.countTokens('The ferry stops in winter.')).toBeGreaterThan(3)
    expect(model.countTokens('<|endoftext|>')).toBeGreaterThan(0)
    expect(model.countTokens('')).toBe(0)
    for (const text of ['', 'The ferry stops in winter.', '<|endoftext|>', 'Ζωή 生活 🏳️‍🌈 zzzzqqqq', 'a'.repeat(2000)])
      expect(model.mostTokens(text)).toBeGreaterThanOrEqual(model.countTokens(text))
    expect(model.inputTokens).toBeGreaterThan(0)
    expect(model.allowance.calls).toBeGreaterThan(0)
    expect(model.allowance.tokens).toBeGreaterThan(model.inputTokens)
  })
}
