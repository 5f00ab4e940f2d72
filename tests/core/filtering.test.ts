// Which entries a channel wants.
import { describe, expect, test } from 'vitest'
import type { Entry } from '#src/core/feed.ts'
import { wants, wordsOf, type Known } from '#src/core/filtering.ts'
import { filterSchema, type Filter } from '#src/core/following.ts'

const entry: Entry = {
  id: '1',
  url: 'https://www.orla-courier.example/storm',
  title: 'Stürme über der Orla: 港が閉鎖',
  summary: 'The ice-breaker stayed in port.',
  html: '<p class="zeppelin">Ferry <b>service</b> resumes.</p>',
  published: null,
  updated: null,
  authors: [],
}
const known: Known = { feed: { title: 'All the news', language: 'de' }, article: null }
const wanted = (filter: Partial<Filter>, of: Known = known): boolean => wants(filterSchema.parse(filter), entry, of)

test('without a filter everything is wanted', () => {
  expect(wanted({})).toBe(true)
})

describe('words', () => {
  test.each([
    ['sturme', true],
    ['ice breaker', true],
    ['Ferry service', true],
    ['港が', true],
    ['storm', false],
    ['zeppelin', false],
    ['service ferry', false],
    ['fer', false],
  ])('“%s”', (words, expected) => {
    expect(wanted({ include: [words] })).toBe(expected)
    expect(wanted({ exclude: [words] })).toBe(!expected)
  })
  test('one of several is enough, and one that is not wanted outweighs it', () => {
    expect(wanted({ include: ['zeppelin', 'ferry'] })).toBe(true)
    expect(wanted({ include: ['ferry'], exclude: ['ice'] })).toBe(false)
  })
  test('are typed between commas of any script', () => {
    expect(wordsOf(' ferry, ice breaker;港が、 ,, ! ')).toEqual(['ferry', 'ice breaker', '港が'])
  })
})

test('the article’s language counts before the feed’s; what is not known excludes nothing', () => {
  expect(wanted({ language: 'de' })).toBe(true)
  expect(wanted({ language: 'fr' })).toBe(false)
  expect(wanted({ language: 'fr' }, { ...known, article: { site: null, language: 'fr' } })).toBe(true)
  expect(wanted({ language: 'fr' }, { feed: { title: '', language: null }, article: null })).toBe(true)
})

test('an outlet is known by its name or its host', () => {
  expect(wanted({ outlet: 'Orla Courier' })).toBe(true)
  expect(wanted({ outlet: 'Bay Times' })).toBe(false)
  expect(wanted({ outlet: 'bay times' }, { ...known, article: { site: 'The Bay Times', language: null } })).toBe(true)
})
