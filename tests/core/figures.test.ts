// Numbers are read alike in every script and language, and words that only look like numbers are not accused.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDerivation } from '#src/core/derivation.ts'
import { figures, readFigures } from '#src/core/figures.ts'

describe('the figures of', () => {
  test.each([
    ['2.5 million', [2_500_000]],
    ['1,234,567', [1_234_567]],
    ['1.234.567', [1_234_567]],
    ['1.234', [1234, 1.234]],
    ['3,5 Milliarden', [3_500_000_000]],
    ['twenty-four years', [24]],
    ['three hundred and six', [306]],
    ['one hundred and twenty thousand', [120_000]],
    ['５０％', [50]],
    ['१२ लाख', [1_200_000]],
    ['3万', [30_000]],
    ['三百二十人', [320]],
    ['二〇二六年', [2026]],
    ['三万五千', [35_000]],
    ['1億2000万円', [120_000_000]],
    ['一億二千万円', [120_000_000]],
    ['quatre-vingt-dix-sept', [97]],
    ['soixante et onze', [71]],
    ['deux cent cinquante mille', [250_000]],
    ['cent vingt personnes', [120]],
    ['treinta y cinco mil', [35_000]],
    ['dos mil millones', [2_000_000_000]],
    ['veintidós', [22]],
    ['siebenundzwanzig', [27]],
    ['dreihundertfünfzig', [350]],
    ['zweitausend', [2000]],
    ['trinta e cinco milhões', [35_000_000]],
    ['duzentos', [200]],
    ['двадцать пять тысяч', [25_000]],
    ['2,5 млн', [2_500_000]],
    ['خمسة وعشرون ألف', [25_000]],
    ['٢٥٪', [25]],
    ['पच्चीस हज़ार', [25_000]],
    ['बीस करोड़', [200_000_000]],
    ['£2.5bn', [2_500_000_000]],
    ['24.11.2026', [24, 11, 2026]],
    ['May 11,1985', [11, 1985, 11.1985]],
    ['10 000 people', [10_000, 10, 0]],
    ['the 1990s', [1990, 90]],
    ['die 90er Jahre', [90, 1990]],
    ['6½ days', [6.5]],
    ['2019–20', [2019, 20, 2020]],
    ['twelfth', [12]],
    ['17th', [17]],
  ])('%j', (text, values) => {
    expect([...figures(text)]).toEqual(values)
  })

  test.each(['once upon a time', 'no one came', 'per cent', 'the thousands of boats', 'elf and sept', 'seien Sie so gut', '一起 十分'])(
    '%j are none',
    (text) => {
      expect(readFigures(text)).toEqual([])
    },
  )

  test('any whole number, grouped or not, in any digits', () => {
    const digits = fc.constantFrom(0x30, 0x660, 0x966, 0xff10)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom('', ',', '.', ' ', '’'), digits, (number, separator, zero) => {
        const grouped = String(number).replace(/\B(?=(?:\d{3})+$)/g, separator)
        const written = grouped.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
        expect(figures(`It cost ${written} crowns`)).toContain(number)
      }),
    )
  })
})

describe('a derivation', () => {
  const known = new Set([412e6, 290e6, 2021, 2026, 12, 8, 50])
  test.each([
    '412 - 290 = 122 million',
    '412 million − 290 million = 122 million',
    '2026 - 2021 = 5 years',
    '(412 - 290) / 290 * 100 = 42 %',
    '412 / 290 = 1.42',
    '12 × 8 = 96',
    '12 + 8 + 50 = 70',
    '8 / 50 = 16 %',
    '50 % × 12 = 6',
  ])('%j is right', (derivation) => {
    expect(readDerivation(derivation, known)).toMatchObject({ right: true })
  })
  test('comes to a number of the scale of what it is made of', () => {
    const millions = new Set([412e6, 290e6])
    expect(readDerivation('412 - 290 = 122', millions)).toEqual({ right: true, results: new Set([122e6]) })
    expect(readDerivation('412 - 290 = 122 million', millions)).toEqual({ right: true, results: new Set([122e6]) })
    expect(readDerivation('412 / 290 = 1.42', millions)).toEqual({ right: true, results: new Set([1.42]) })
  })
  test.each([
    '412 - 290 = 132 million',
    '412 + 290 = 122 million',
    '412 - 291 = 121 million',
    '2026 - 2021 = 6',
    '122',
    '= 5',
    'about a third',
    '12 × = 96',
    '((12 + 8) = 20',
    '12 ÷ 0 = 5',
    'x'.repeat(500),
    '1'.repeat(400),
  ])('%j is not', (derivation) => {
    expect(readDerivation(derivation, known)).toMatchObject({ right: false })
  })
  test('of two known numbers gives their sum, difference and product, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 3, max: 99 }),
        (one, other, off) => {
          const both = new Set([one, other])
          expect(readDerivation(`${one} + ${other} = ${one + other}`, both).right).toBe(true)
          expect(readDerivation(`${one} - ${other} = ${one - other}`.replace('= -', '= '), both).right).toBe(true)
          expect(readDerivation(`${one} + ${other} = ${one + other + Math.max(off, Math.ceil((one + other) * 0.06))}`, both).right).toBe(
            false,
          )
        },
      ),
    )
  })
})
