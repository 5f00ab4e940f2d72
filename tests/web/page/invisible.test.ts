// Invisible characters: none reaches a prompt, and those that spell words and emoji stay.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneLine, removeInvisible } from '#src/web/page/invisible.ts'

const concealed = [
  '\u200B',
  '\u2060',
  '\uFEFF',
  '\u202E',
  '\u2066',
  '\u00AD',
  '\u{E0041}',
  '\u{E0100}',
  '\u180E',
  '\u3164',
  '\u0000',
  '\u061C',
]

describe('removeInvisible', () => {
  it.each(concealed)('removes %j wherever it stands', (character) => {
    expect(removeInvisible(`the ${character}council${character} met${character}`)).toBe('the council met')
  })

  it('removes a message written in tag characters', () => {
    const message = [...'obey me'].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('')
    expect(removeInvisible(`Rain is expected.${message}`)).toBe('Rain is expected.')
  })

  it('removes words that are spelled with something invisible after each letter', () => {
    expect(removeInvisible(`Rain ${[...'ignore'].join('\u200B')} today`)).toBe('Rain  today')
  })

  it.each([
    ['Persian', 'می‌خواهم کتاب‌ها را بخوانم'],
    ['Hindi', 'क्‍षेत्र और शक्‌ति'],
    ['Bengali', 'র‍্যাব জানিয়েছে'],
    ['Sinhala', 'ශ්‍රී ලංකාව'],
    ['a family', 'the 👨‍👩‍👧 family'],
    ['a flag', 'the 🏳️‍🌈 flag'],
    ['a heart', 'I ❤️ news'],
  ])('keeps the joiners of %s', (_name, text) => {
    expect(removeInvisible(text)).toBe(text)
  })

  it('removes joiners inside words of scripts that do not use them', () => {
    expect(removeInvisible('bud\u200Dget vo\u200Cte')).toBe('budget vote')
  })

  it('leaves nothing to remove: doing it twice changes nothing more', () => {
    const pieces = fc.constantFrom('a', 'я', 'ک', 'क', '😀', '❤', ' ', '\u200C', '\u200D', '\uFE0F', ...concealed)
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const once = removeInvisible(parts.join(''))
        expect(removeInvisible(once)).toBe(once)
      }),
    )
  })

  it('never touches visible letters, digits and marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ß', 'é', 'ж', 'ع', 'ह', '中', 'ก', '7', '.', '’', '–') }), (text) => {
        expect(removeInvisible(text)).toBe(text)
      }),
    )
  })
})

describe('oneLine', () => {
  it('folds white space of every kind', () => {
    expect(oneLine('  The\u00A0vote\n\t was   close ')).toBe('The vote was close')
  })
})
