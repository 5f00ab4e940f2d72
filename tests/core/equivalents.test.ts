// Words that mean the same, by their roots.
import { expect, test } from 'vitest'
import { equivalentsOf, isEvent } from '#src/core/equivalents.ts'
import { root } from '#src/core/sentences.ts'

test.each([
  ['won', 'beat'],
  ['kids', 'children'],
  ['sold', 'sale'],
  ['drank', 'drink'],
  ['died', 'killed'],
])('%s and %s mean the same, each of the other', (one, other) => {
  expect(equivalentsOf(root(one), 'en')).toContain(root(other))
  expect(equivalentsOf(root(other), 'en')).toContain(root(one))
  expect(equivalentsOf(root(one), 'en')).toContain(root(one))
})

test('a word without any has none, nor has one in a language that is not known', () => {
  expect([...equivalentsOf('harbou', 'en')]).toEqual([])
  expect([...equivalentsOf('won', 'de')]).toEqual([])
})

test('what happens is told from what is', () => {
  expect([isEvent('won', null), isEvent('died', 'en-GB'), isEvent('house', 'en'), isEvent('won', 'de')]).toEqual([true, true, false, false])
})
