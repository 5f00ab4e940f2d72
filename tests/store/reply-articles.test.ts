// The articles of a reply are all that its request and its writing name, and nothing that stands in a text.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requestSchema, type Request } from '#src/core/conversation.ts'
import { writingSchema, type Claim, type Writing } from '#src/core/writing.ts'
import { articlesIn } from '#src/store/reply-articles.ts'
import { answer, summary } from '../support/articles.ts'

const articleId = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 16 })
const text = fc.oneof(
  fc.string(),
  articleId.map((id) => `"articleId":"${id}"`),
)

/** What the store looked for before it kept the ids as rows: the id in quotes, in the row's JSON. */
const names = (value: unknown, id: string): boolean => JSON.stringify(value).includes(`"${id}"`)

const claim = (ids: readonly string[], words: string): Claim => ({
  text: words,
  speaker: null,
  status: 'stated',
  derivation: null,
  citations: ids.map((id) => ({ articleId: id, passage: 1, passageText: words, quote: null, translation: null })),
})
const writings: fc.Arbitrary<Writing> = fc
  .tuple(fc.uniqueArray(articleId, { minLength: 4, maxLength: 4 }), text)
  .map(([[one = '', two = '', three = '', four = ''], words]) => {
    const { articleIds: _articleIds, kind: _kind, ...plain } = answer({ articleIds: [one] })
    const written = { writer: plain.writer, checks: plain.checks, language: plain.language, writtenAt: plain.writtenAt, articleIds: [one] }
    const all: Writing[] = [
      summary({
        articleIds: [one],
        gist: claim([one], words),
        points: [claim([one, two], words)],
        conflicts: [claim([one, three], words)],
        timeline: [{ words, date: null, basis: 'unclear', event: claim([four], words) }],
      }),
      answer({ articleIds: [one, two], claims: [claim([three], words)], question: words }),
      {
        kind: 'comparison',
        headline: words,
        agree: [claim([one, two], words)],
        differ: [],
        only: [claim([three], words)],
        copies: [{ articleId: one, of: four }],
        unread: [words],
        coverage: [],
        notes: [],
        ...written,
      },
    ]
    return all
  })
  .chain((all) => fc.constantFrom(...all))
const requests: fc.Arbitrary<Request> = fc
  .tuple(articleId, articleId, text)
  .chain(([one, two, words]) =>
    fc.constantFrom<Request[]>(
      { kind: 'summarize', source: { kind: 'article', articleId: one }, wish: { length: 'brief', style: 'plain', language: null } },
      { kind: 'summarize', source: { kind: 'text', text: words }, wish: { length: 'brief', style: 'plain', language: null } },
      { kind: 'compare', source: { kind: 'articles', articleIds: [one, two], unread: [words] }, language: null },
      { kind: 'ask', question: words, conversationId: null, language: null },
    ),
  )

test('whatever is asked and written: the ids that stand there as values, and no others', () => {
  fc.assert(
    fc.property(fc.oneof(writings, requests), (told) => {
      // They are what the store takes.
      expect('articleIds' in told ? writingSchema.safeParse(told).success : requestSchema.safeParse(told).success).toBe(true)
      const found = articlesIn(told)
      const values = [...JSON.stringify(told).matchAll(/"([0-9a-f]{16})"/gu)].map(([, id = '']) => id)
      expect(found.toSorted()).toEqual([...new Set(values)].toSorted())
      for (const id of found) expect(names(told, id)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
