// Whatever is written, in any of the bot's languages: the messages are within Discord's limits, and no line is torn from its sources.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { desk } from '#commands/desk.ts'
import { languages } from '#src/core/languages.ts'
import { standardWish, type Claim, type Writing } from '#src/core/writing.ts'
import { messageBodies } from '#src/discord/message.ts'
import { renderProgress } from '#src/discord/render.ts'
import { furnish } from '#src/discord/replying.ts'
import { tooLongIn } from '../../evals/hostile-output/judge.ts'
import { answer, article, claim, summary } from '../support/articles.ts'

const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    'अध्यक्ष ने कहा कि पुल बनेगा। ',
    '市議会は橋を再建すると述べた。',
    'Der Bürgermeister widersprach. ',
    'https://example.org/a_(b) ',
    '```\ncode\n``` ',
    '**bold** _it_ ',
  ),
)
const text = fc
  .tuple(words, fc.integer({ min: 1, max: 120 }))
  .map(([part, times]) => part.repeat(times))
  .filter((whole) => whole.trim() !== '')
const claimOf = (said: string): Claim => ({
  ...claim('x', 2),
  text: said,
  citations: claim('x', 2).citations.map((citation) => ({ ...citation, quote: said, passageText: said })),
})
const claims = fc.array(text.map(claimOf), { maxLength: 60 })

const writings = fc.oneof(
  fc
    .record({
      headline: text,
      gist: text.map(claimOf),
      points: claims,
      who: claims,
      conflicts: claims,
      notStated: fc.array(text, { maxLength: 9 }),
    })
    .map((parts): Writing => summary(parts)),
  fc.record({ question: text, claims }).map((parts): Writing => answer(parts)),
)

test('every message is within the limits, and every line of a card ends with its source', () => {
  fc.assert(
    fc.property(writings, fc.constantFrom(...languages), (writing, spoken) => {
      const articles = [article()]
      const reply = renderProgress({ draft: { done: true, writing }, articles }, { language: spoken })
      const request = { kind: 'summarize' as const, source: { kind: 'text' as const, text: '' }, wish: standardWish }
      const written = {
        writing,
        articles,
        replyId: '1575014528591069184-1-again',
        request,
        askedBy: { id: '1575014528591069184', name: 'Ana' },
        conversationId: null,
      }
      const here = { guildId: '1', channelId: '2', holdsConversation: false, userId: '1', roleIds: [], parentId: null }
      const bodies = messageBodies(
        furnish({ ...reply, written }, { id: 'i1', here, messageId: '3', isPrivate: false, spoken }, { desk, readsMessages: true }),
      )
      for (const body of bodies) {
        expect(tooLongIn(body.content ?? '', body.embeds ?? [])).toBe(0)
        expect((body.content ?? '') !== '' || (body.embeds ?? []).length > 0).toBe(true)
        expect((body.components ?? []).length).toBeLessThanOrEqual(5)
        for (const row of body.components ?? []) {
          for (const part of 'components' in row ? row.components : []) {
            if ('custom_id' in part) expect(part.custom_id.length).toBeLessThanOrEqual(100)
            if ('label' in part) expect(part.label?.length).toBeLessThanOrEqual(80)
          }
        }
      }
      if (writing.kind !== 'summary') return
      const lines = bodies
        .flatMap(({ embeds }) => (embeds ?? []).flatMap(({ description }) => (description ?? '').split('\n')))
        .filter((line) => line.startsWith('- ') || line.startsWith('> '))
      for (const line of lines) expect(line).toMatch(/\[\d+\]$/)
      const shown = 1 + Math.min(12, writing.points.length)
      expect(lines.length).toBeGreaterThanOrEqual(Math.min(shown - 1, 8))
    }),
    { numRuns: 200 },
  )
})
