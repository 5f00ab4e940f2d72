// Addresses in messages, however people write them.
import { describe, expect, test } from 'vitest'
import { linksOf } from '#src/discord/links.ts'

describe('linksOf', () => {
  test.each([
    ['plain', 'Look: https://example.org/a.', ['https://example.org/a']],
    [
      'several',
      'https://example.org/a and https://example.org/b, or http://example.net',
      ['https://example.org/a', 'https://example.org/b', 'http://example.net'],
    ],
    ['in angle brackets', '<https://example.org/a?b=c>', ['https://example.org/a?b=c']],
    [
      'masked',
      '[the story](https://example.org/a) (seen by [Ben](<https://example.org/b>))',
      ['https://example.org/a', 'https://example.org/b'],
    ],
    ['with brackets of its own', '(see https://example.org/wiki/Orla_(river))', ['https://example.org/wiki/Orla_(river)']],
    ['in bold', '**https://example.org/a**', ['https://example.org/a']],
    ['in a spoiler', '||https://example.org/a||', ['https://example.org/a']],
    ['twice', 'https://example.org/a https://example.org/a', ['https://example.org/a']],
    ['none', 'no link, ftp://example.org and javascript:alert(1)', []],
  ])('%s', (_how, content, links) => {
    expect(linksOf({ content })).toEqual(links)
  })

  test('those of embeds come behind', () => {
    expect(linksOf({ content: 'https://example.org/a', embedUrls: ['https://example.org/b', 'https://example.org/a'] })).toEqual([
      'https://example.org/a',
      'https://example.org/b',
    ])
  })
})
