// Text of others in our messages: nothing in it is alive, and it reads as it did.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../evals/hostile-output/judge.ts'
import { inert, link, quoteBlock, truncate } from '#src/discord/markdown.ts'

/** What Discord shows of a text: escapes taken off. */
function read(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])/g, '$1')
}

/** Everything that is alive in a text for Discord: what remains when the escaped characters are blanked. */
function alive(markdown: string): string[] {
  const bare = markdown.replace(/\\[^0-9A-Za-z\s]/g, '\u0001\u0001')
  const constructs = [
    /[*_~`|]/,
    /<[@#/:at]/,
    /https?:\/\//i,
    /\b[a-z][a-z0-9+.-]*:\/\//i,
    /@(?:everyone|here)/i,
    /discord(?:app)?\.(?:gg|com)/i,
    /\[[^\]]*\]\(/,
    /^\s*(?:#{1,6}|-#?|\+|>+|\d+[.)])\s/m,
    /\n/,
  ]
  return constructs.filter((construct) => construct.test(bare)).map(String)
}

describe('inert', () => {
  test.each([
    '**bold** and __underline__ and ~~gone~~ and ||hidden||',
    '`code` and ```fence```',
    '[free gift](https://evil.example)',
    'https://evil.example/x',
    '<https://evil.example>',
    '@everyone @here <@1> <@&2> <#3> </ban:4> <id:customize> <t:0:R> <:a:5> <a:b:6>',
    'discord.gg/abc and https://discord.com/invite/abc',
    'discord://open steam://run/1',
    '# heading',
    '-# small',
    '- item',
    '> quote',
    '>>> all of it',
    '1. first',
    'a\n# b',
    String.raw`\*already\*`,
    String.raw`\\[x](http://y.example)`,
    'HTTP://EVIL.EXAMPLE',
  ])('%j is dead', (text) => {
    expect(alive(inert(text))).toEqual([])
  })

  test.each([
    'It cost $3 to $5 a head.',
    'snake_case and C# and 3 < 4 > 2',
    '1. FC Köln won 2:1 (1:0).',
    '*footnote',
    'AT&T — “quoted”, 5 % of 1,000',
    'a@b.example and #hashtag',
    ':-) ¯\\_(ツ)_/¯',
    'می‌خواهم',
    '👩‍👩‍👧 क्‍ष',
    'Sept. 9–11',
    '2026-11-24 10:30',
  ])('%j reads the same', (text) => {
    expect(read(inert(text))).toBe(text)
  })

  test('no text whatever comes alive', () => {
    const piece = fc.constantFrom(
      '*',
      '_',
      '~',
      '|',
      '`',
      '\\',
      '<',
      '>',
      '@',
      '#',
      ':',
      '/',
      '//',
      'https',
      '[',
      ']',
      '(',
      ')',
      '-',
      '+',
      '1',
      '.',
      ' ',
      '\n',
      'everyone',
      'here',
      'discord.gg',
      'x',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(alive(inert(pieces.join('')))).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  test('an independent reading of Discord’s rules finds nothing alive in any text, and reads the same', () => {
    const piece = fc.constantFrom(
      'https://evil.example/a',
      'HTTPS://X.Y',
      '<@123>',
      '<@!1>',
      '<@&2>',
      '<#3>',
      '</ban:4>',
      '<id:guide>',
      '<t:0:R>',
      '<:a:5>',
      '<a:b:6>',
      '@everyone',
      '@here',
      '[x](',
      ')',
      '](<',
      '>',
      'discord.gg/abc',
      'discord.com/invite/x',
      'DISCORD.GIFT/y',
      'mailto:a@b.example',
      '<a@b.example>',
      '\\',
      '`',
      '*',
      '\n',
      ' ',
      '\u200B',
      '\u202E',
      'word',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        expect(readMarkdown(inert(pieces.join('')), [])).toMatchObject({ links: 0, mentions: 0, invisible: 0 })
      }),
      { numRuns: 3000 },
    )
  })

  test('what cannot be seen is gone', () => {
    expect(inert('a\u200Bb\u202Ec\u{E0041}d')).toBe('abcd')
  })
})

describe('link', () => {
  test('is masked, to the address alone', () => {
    expect(link('The [barrier]', 'https://orla.example/a_(b)?c=d')).toBe(
      String.raw`[The \[barrier\]](<https://orla.example/a%5F%28b%29?c=d>)`,
    )
  })
  test.each(['javascript:alert(1)', 'data:text/html,x', 'nonsense', 'discord://x'])('%s is not linked', (url) => {
    expect(link('label', url)).toBe('label')
  })
  test('never breaks out, whatever the address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), (url, label) => {
        const made = link(label, url)
        expect(made.slice(made.lastIndexOf('](<') + 3, -2)).not.toMatch(/[<>()\s]/)
      }),
    )
  })
})

describe('truncate', () => {
  test('keeps the limit, whole characters and no half escape', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 80 }), (text, limit) => {
        const cut = truncate(inert(text), limit)
        expect(cut.length).toBeLessThanOrEqual(limit)
        expect(cut.isWellFormed()).toBe(true)
        expect(cut).not.toMatch(/(?<!\\)(?:\\\\)*\\…$/)
      }),
    )
  })
  test('prefers the end of a word', () => {
    expect(truncate('one two three four', 15)).toBe('one two three…')
  })
})

test('a quote is quoted on every line', () => {
  expect(quoteBlock('a\nb')).toBe('> a\n> b')
})
