// Names that somebody writes in the local page, as mentions.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calling, withMentions, type Callable } from '#src/playground/page/browser/calling.ts'
import { matching, slashes, typedName } from '#src/playground/page/browser/slashes.ts'

const known: Callable[] = [
  ['@Ana', '<@1>'],
  ['@Ana Maria', '<@2>'],
  ['@Chloé', '<@3>'],
  ['@C++ (fans)', '<@&4>'],
  ['#news', '<#5>'],
].map(([shown = '', mention = '']) => ({ shown, mention, detail: '' }))

describe('calling', () => {
  test.each([
    ['@ana, hello', '<@1>, hello'],
    ['(@Ana Maria)', '(<@2>)'],
    ['@Anabel and mail@Ana.example', '@Anabel and mail@Ana.example'],
    ['see #news-desk or #news.', 'see #news-desk or <#5>.'],
    ['@Chloé?\n@C++ (fans)', '<@3>?\n<@&4>'],
    ['`@Ana`', '`@Ana`'],
  ])('%j becomes %j', (written, sent) => {
    expect(withMentions(written, known)).toBe(sent)
  })

  test('a text without marks is sent as it is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[@#]/g, '')),
        (text) => {
          expect(withMentions(text, known)).toBe(text)
        },
      ),
    )
  })

  test('what is being called is the last word alone', () => {
    expect(['hey @le', '@', 'a#b', 'x @le ', '#né'].map(calling)).toEqual(['@le', '@', null, null, '#né'])
  })
})

test('commands are found by the person’s names, the bot’s, and the second word of a group', () => {
  const sub = { type: 1, name: 'preview', description: 'Shows it', name_localizations: { de: 'vorschau' } }
  const all = slashes(
    [
      { type: 1, name: 'digest', name_localizations: { de: 'morgenblatt' }, description: 'd', options: [sub] },
      { type: 1, name: 'ask', description: 'a' },
      { type: 3, name: 'Menu' },
    ] as never,
    'de',
  )
  expect(all.map(({ name, shown }) => [name, shown])).toEqual([
    ['digest preview', 'morgenblatt vorschau'],
    ['ask', 'ask'],
  ])
  for (const typed of ['', 'dig', 'digest  pre', 'MORGEN', 'vor', 'prev']) expect(matching(all, typed)[0]?.name).toBe('digest preview')
  expect(matching(all, 'zzz')).toEqual([])
  expect(
    ['/digest', '/digest later', '/morgenblatt vorschau', '/asks', 'ask', '/ digest', '/'].map((line) => typedName(all, line)),
  ).toEqual(['digest', 'digest', 'morgenblatt', null, null, null, null])
})
