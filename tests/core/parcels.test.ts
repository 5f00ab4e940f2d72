// Everything of a person, however much it is, goes out in files that Discord takes: none too large, nothing lost, nothing twice.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonalData } from '#src/core/memory.ts'
import { pages, parcels } from '#src/core/parcels.ts'

const word = fc.string({ unit: 'grapheme', maxLength: 60 })
const article = fc.record({
  id: fc.uuid(),
  scope: fc.constant('guild:1' as const),
  title: word,
  site: fc.constant(null),
  url: fc.constant(null),
  language: fc.constant('en'),
  published: fc.constant(null),
  wordCount: fc.nat(),
  storedAt: fc.nat(),
  text: fc.array(word, { maxLength: 40 }),
})
const row = fc.dictionary(fc.stringMatching(/^[a-z_]{1,9}$/), fc.oneof(word, fc.nat(), fc.constant(null)), { maxKeys: 5 })
const data: fc.Arbitrary<PersonalData> = fc.record({
  replies: fc.array(fc.record({ id: fc.uuid(), question: word }), { maxLength: 20 }) as unknown as fc.Arbitrary<PersonalData['replies']>,
  conversations: fc.array(fc.record({ id: fc.uuid(), guildId: fc.constant(null), startedAt: fc.nat() }), { maxLength: 10 }),
  articles: fc.uniqueArray(article, { maxLength: 8, selector: ({ id }) => id }),
  more: fc.dictionary(fc.constantFrom('feedback', 'follows', 'usage'), fc.array(row, { minLength: 1, maxLength: 10 })),
})

test('in parts it is all there, in its order, and no part is larger than it may be', () => {
  fc.assert(
    fc.property(data, fc.integer({ min: 1_200, max: 20_000 }), (whole, mostBytes) => {
      const files = parcels(whole, mostBytes)
      for (const file of files) expect(Buffer.byteLength(file, 'utf8')).toBeLessThanOrEqual(mostBytes + 100)
      const parts = files.map((file) => JSON.parse(file) as PersonalData & { part?: number; of?: number })
      if (parts.length > 1) expect(parts.map(({ part, of }) => [part, of])).toEqual(parts.map((_part, index) => [index + 1, parts.length]))
      expect(parts.flatMap(({ replies }) => replies)).toEqual(whole.replies)
      expect(parts.flatMap(({ conversations }) => conversations)).toEqual(whole.conversations)
      const texts = Map.groupBy(
        parts.flatMap(({ articles }) => articles),
        ({ id }) => id,
      )
      expect([...texts].map(([id, turns]) => [id, turns.flatMap(({ text }) => text)])).toEqual(
        whole.articles.map(({ id, text }) => [id, text]),
      )
      expect(Object.fromEntries(Object.keys(whole.more).map((name) => [name, parts.flatMap(({ more }) => more[name] ?? [])]))).toEqual(
        JSON.parse(JSON.stringify(whole.more)),
      )
    }),
    { numRuns: 300 },
  )
})

test('a page is cut between its blocks', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ unit: 'grapheme', maxLength: 80 }).map((text) => text.replaceAll('\n', ' ')),
        { minLength: 1, maxLength: 60 },
      ),
      fc.integer({ min: 400, max: 2_000 }),
      (blocks, mostBytes) => {
        const page = blocks.join('\n\n')
        const parts = pages(page, mostBytes)
        expect(parts.join('\n\n')).toBe(page)
        for (const part of parts) expect(Buffer.byteLength(part, 'utf8')).toBeLessThanOrEqual(Math.max(mostBytes, 1_600))
      },
    ),
  )
})
