// Settings: all problems at once, names and never values; `.env.example` names every variable and no other.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ConfigError, environmentSchema, readConfig } from '#src/config.ts'

describe('readConfig', () => {
  test('nothing set: local Discord, no model, the data folder', () => {
    expect(readConfig({})).toMatchObject({ discord: null, model: null, dataFolder: 'data', localPort: 8420 })
  })

  test('a variable set to nothing counts as not set', () => {
    expect(readConfig({ DISCORD_TOKEN: '', OPENAI_API_KEY: ' ', LEDE_PORT: '' })).toEqual(readConfig({}))
  })

  test('a base URL alone is a model without a key', () => {
    expect(readConfig({ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1/' }).model).toMatchObject({
      baseUrl: 'http://127.0.0.1:11434/v1',
      apiKey: undefined,
    })
  })

  test('what a model takes and a reply may cost', () => {
    const { model } = readConfig({
      OPENAI_API_KEY: 'k',
      LEDE_MODEL_INPUT: '6000',
      LEDE_MODEL_PATIENCE: '120',
      LEDE_REPLY_TOKENS: '50000',
      LEDE_SECOND_LOOK: 'yes',
    })
    expect(model?.limits).toEqual({ inputTokens: 6000, idleMs: 120_000, allowance: { calls: 24, tokens: 50_000, secondLook: true } })
    expect(readConfig({ OPENAI_API_KEY: 'k' }).model?.limits).toMatchObject({ inputTokens: 24_000, allowance: { secondLook: false } })
  })

  test('how many requests the model is sent at once', () => {
    expect(readConfig({ OPENAI_API_KEY: 'k' }).model?.protection).toMatchObject({ atOnce: 16, waiting: 200 })
    expect(readConfig({ OPENAI_API_KEY: 'k', LEDE_MODEL_AT_ONCE: '64' }).model?.protection).toMatchObject({ atOnce: 64, waiting: 200 })
    expect(() => readConfig({ LEDE_MODEL_AT_ONCE: '0' })).toThrow('LEDE_MODEL_AT_ONCE')
  })

  test('what it may cost, and how much may be pressed', () => {
    expect(readConfig({})).toMatchObject({
      limits: { dailyUsd: null, monthlyUsd: null, serverDailyUsd: null, personDailyUsd: null },
      rates: { person: 60, server: 600 },
    })
    expect(
      readConfig({
        LEDE_DAILY_USD: '2.5',
        LEDE_MONTHLY_USD: '40',
        LEDE_SERVER_DAILY_USD: '1',
        LEDE_PERSON_DAILY_USD: '0.2',
        LEDE_PERSON_RATE: '30',
        LEDE_SERVER_RATE: '300',
      }),
    ).toMatchObject({
      limits: { dailyUsd: 2.5, monthlyUsd: 40, serverDailyUsd: 1, personDailyUsd: 0.2 },
      rates: { person: 30, server: 300 },
    })
    expect(readConfig({ OPENAI_API_KEY: 'k', LEDE_MODEL_PRICE: '0.25, 2', LEDE_FALLBACK_MODEL: 'small' }).model).toMatchObject({
      price: [0.25, 2],
      fallbackModel: 'small',
    })
    for (const wrong of [{ LEDE_DAILY_USD: '-1' }, { LEDE_PERSON_DAILY_USD: 'much' }, { LEDE_PERSON_RATE: '2' }, { LEDE_MODEL_PRICE: '3' }])
      expect(() => readConfig(wrong)).toThrow(Object.keys(wrong)[0])
  })

  test('every problem is named at once, and no value is', () => {
    const wrong = { LEDE_PORT: 'sesame', LEDE_LOG: 'shout', OPENAI_BASE_URL: 'ftp://secret-host', LEDE_FETCH_ALLOW: 'intranet' }
    const error = (() => {
      try {
        readConfig(wrong)
      } catch (thrown) {
        return thrown
      }
    })()
    expect(error).toBeInstanceOf(ConfigError)
    const { message } = error as ConfigError
    for (const name of Object.keys(wrong)) expect(message).toContain(name)
    for (const value of ['sesame', 'secret-host', 'intranet']) expect(message).not.toContain(value)
  })

  test('the allow-list is read as host and port', () => {
    expect(readConfig({ LEDE_FETCH_ALLOW: 'wiki.local:80, [::1]:8080' }).fetch.allow).toEqual(['wiki.local:80', '[::1]:8080'])
  })
})

test('.env.example names every variable and no other', () => {
  const named = [...readFileSync(new URL('../.env.example', import.meta.url), 'utf8').matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1])
  expect(named.toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted())
})
