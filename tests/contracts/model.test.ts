// The model contract, for the real adapter behind its cache, with a fallback, and for the fake of the tests.
import { Keyv } from 'keyv'
import { afterAll, beforeAll, describe } from 'vitest'
import { ModelError } from '#src/core/errors.ts'
import type { Model } from '#src/core/ports.ts'
import { openModel } from '#src/llm/index.ts'
import { silent } from '../support/log.ts'
import { fakeModel } from '../support/model.ts'
import { startModelServer, type ModelServer } from '../support/model-server.ts'
import { expectedValue, modelContract } from './model.contract.ts'

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer({ paceMs: 1 })
})
afterAll(async () => {
  await server.close()
})

async function openReal(fails: boolean, fallbackModel?: string): Promise<Model> {
  server.troubles.splice(0, Number.POSITIVE_INFINITY, ...(fails ? [429, 429] : []))
  return openModel({
    apiKey: undefined,
    baseUrl: server.url,
    model: 'test-model',
    fallbackModel,
    cache: new Keyv(),
    treasury: null,
    clock: { now: () => 1 },
    log: silent,
    limits: { idleMs: 2000 },
  })
}

describe('a server behind the cache', () => {
  modelContract(({ fails }) => openReal(fails))
})

describe('a server with a fallback', () => {
  modelContract(({ fails }) => openReal(fails, 'second'))
})

describe('the fake', () => {
  modelContract(async ({ fails }) =>
    fakeModel(() => (fails ? new ModelError('model overloaded') : { ...expectedValue, points: ['one', 'two'] })),
  )
})
