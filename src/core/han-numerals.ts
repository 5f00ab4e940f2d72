// Numbers in Chinese and Japanese characters. Those that scale digits are in `numerals.ts`.
import { hanScales } from './numerals.ts'

/** Digits and powers of Han numerals; formal spellings are left out. */
const hanDigits: ReadonlyMap<string, number> = new Map([...'〇零一二三四五六七八九两'].map((digit, place) => [digit, [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2][place] ?? 0]))
const hanPowers: ReadonlyMap<string, number> = new Map([['十', 10], ['百', 100], ['千', 1000]])

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
