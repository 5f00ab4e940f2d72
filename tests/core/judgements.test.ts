// Judgements are found by all that they depend on, and take no more room than they may.
import { expect, test } from 'vitest'
import { Judgements } from '#src/core/judgements.ts'

interface Written {
  headline: string
}
const written = (word: string): Written => ({ headline: word.repeat(100) })

test('what was kept is found by the same basis and by no other, and is one’s own', () => {
  const judgements = new Judgements<Written>()
  judgements.keep({ a: 1, b: ['x'] }, written('kept'))
  const found = judgements.get({ a: 1, b: ['x'] })
  expect(found).toEqual(written('kept'))
  if (found !== undefined) found.headline = 'changed'
  expect(judgements.get({ a: 1, b: ['x'] })).toEqual(written('kept'))
  expect([{ a: 2, b: ['x'] }, { a: 1, b: ['y'] }, { a: 1 }, null].map((basis) => judgements.get(basis))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  judgements.clear()
  expect(judgements.get({ a: 1, b: ['x'] })).toBeUndefined()
})

test('the longest unused leave when there are too many, those that are too large alone are not kept', () => {
  const judgements = new Judgements<Written>(1500)
  for (const word of ['one', 'two', 'six']) judgements.keep(word, written(word))
  judgements.keep('two', written('two'))
  expect(judgements.get('one')).toEqual(written('one'))
  judgements.keep('four', written('four'))
  judgements.keep('five', written('five'))
  expect(['one', 'two', 'six', 'four', 'five'].filter((word) => judgements.get(word) !== undefined)).toEqual(['one', 'two', 'four', 'five'])
  judgements.keep('much', written('too much for it'))
  expect(['one', 'two', 'six', 'four', 'five', 'much'].filter((word) => judgements.get(word) !== undefined)).toEqual([
    'one',
    'two',
    'four',
    'five',
  ])
  judgements.keep('last', written('last'))
  expect(judgements.get('last')).toEqual(written('last'))
})
