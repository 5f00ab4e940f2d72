// Splitting keeps every word and every limit.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitMarkdown } from '#src/discord/split.ts'

describe('splitMarkdown', () => {
  test('a short text stays whole', () => {
    expect(splitMarkdown('One line.', 2000)).toEqual(['One line.'])
  })

  test('cuts between blocks rather than inside one', () => {
    expect(splitMarkdown(`${'a '.repeat(20)}\n\n${'b '.repeat(20)}`, 60)).toEqual(['a '.repeat(20).trim(), 'b '.repeat(20).trim()])
  })

  test('cuts after a sentence rather than inside one', () => {
    expect(splitMarkdown('The barrier rose at dawn. Boats waited until noon before they left.', 50)).toEqual([
      'The barrier rose at dawn.',
      'Boats waited until noon before they left.',
    ])
  })

  test('no piece makes markup of what stood inside a line', () => {
    const mark = fc.constantFrom('-', '1.', '>', '#', '+', '*', '-#', '12)', 'and')
    fc.assert(
      fc.property(fc.array(mark, { minLength: 5, maxLength: 40 }), fc.integer({ min: 40, max: 80 }), (marks, limit) => {
        const [, ...later] = splitMarkdown(`It ran: ${marks.map((between) => `boats ${between} waited`).join(' again ')}`, limit)
        for (const piece of later) expect(piece).not.toMatch(/^(?:#|-#?|[*+]|>|\d+[.)])\s/)
      }),
    )
  })

  test('no piece is empty or too long, and nothing but white space is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 10, max: 60 }), (text, limit) => {
        const pieces = splitMarkdown(text, limit)
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(limit)
          expect(piece.trim()).not.toBe('')
        }
        expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})
