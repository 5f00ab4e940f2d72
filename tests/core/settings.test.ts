// Settings are read so that one bad value never takes the others with it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSettings, serverSettingsSchema, wishIn } from '#src/core/settings.ts'

const defaults = serverSettingsSchema.parse({})

test('what is not understood counts as not set, and is named', () => {
  const { settings, unknown } = readSettings({
    length: 'brief',
    timeZone: 'Mars/Olympus',
    retentionDays: 0,
    colour: 'red',
    limits: [{ on: 'server', per: 'week', unit: 'tokens', most: 1 }],
  })
  expect(settings).toEqual({ ...defaults, length: 'brief' })
  expect(unknown.toSorted()).toEqual(['colour', 'limits', 'retentionDays', 'timeZone'])
})

test('anything at all gives settings', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(serverSettingsSchema.safeParse(readSettings(value).settings).success).toBe(true)
    }),
    { examples: [[{ valueOf: 0 }]] },
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(defaults)), fc.jsonValue()), (value) => {
      expect(serverSettingsSchema.safeParse(readSettings(value).settings).success).toBe(true)
    }),
  )
})

test('a wish has what is asked for, and else what the server prefers', () => {
  const settings = { ...defaults, length: 'brief' as const, summaryLanguage: 'de' }
  expect(wishIn(settings)).toEqual({ length: 'brief', style: 'bullets', language: 'de' })
  expect(wishIn(settings, { length: 'detailed', language: 'fr' })).toEqual({ length: 'detailed', style: 'bullets', language: 'fr' })
})
