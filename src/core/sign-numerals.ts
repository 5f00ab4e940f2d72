// Numbers whose digits are signs of a writing: Chinese and Japanese characters, Roman numerals. What scales digits, too, is in `numerals.ts`.
import { hanScales } from './numerals.ts'

/** Digits and powers of Han numerals; formal spellings are left out. */
const hanDigits: ReadonlyMap<string, number> = new Map(
  [...'〇零一二三四五六七八九两'].map((digit, place) => [digit, [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2][place] ?? 0]),
)
const hanPowers: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** The value: positional ("三百二十"), digit by digit ("二〇二六"), scaled ("三万"). A lone sign is mostly part of a word. */
export function readHan(word: string, generous: boolean): number | null {
  const signs = [...word]
  if (!generous && signs.length === 1) return null
  if (signs.every((sign) => hanDigits.has(sign))) return Number(signs.map((sign) => hanDigits.get(sign)).join(''))
  let total = 0
  let section = 0
  let digit = 0
  for (const sign of signs) {
    const power = hanPowers.get(sign)
    const scale = hanScales.get(sign)
    if (power !== undefined) {
      section += Math.max(1, digit) * power
      digit = 0
    } else if (scale !== undefined) {
      total = section + digit > 0 ? total + (section + digit) * scale : Math.max(1, total) * scale
      section = 0
      digit = 0
    } else digit = hanDigits.get(sign) ?? 0
  }
  return total + section + digit
}

/** Roman numerals of two signs and more; in passages only, as many are words. */
export function readRoman(word: string): number[] {
  if (!/^(?=[ivxlc]{2,})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(word)) return []
  const values = [...word].map((sign) => ({ i: 1, v: 5, x: 10, l: 50, c: 100 })[sign] ?? 0)
  return [values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)]
}
