// Numbers in words, added up: "three hundred and six", "siebenundzwanzig", "quatre-vingt-dix-sept". The words are in `numerals.ts`.
import { cardinals, connectors, scales } from './numerals.ts'

/** A word or number of a text, with its UTF-16 offsets there. */
export interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** `readings`: every value that it may have; `length`: of so many tokens. */
export interface Reading {
  readonly readings: number[]
  readonly length: number
}

/** Adds up number words: units to tens, all to hundreds, then the scales. */
export function readWords(tokens: readonly Token[], place: number, text: string): Reading | null {
  let total = 0
  let current = 0
  let length = 0
  for (let at = place; at < tokens.length; at++) {
    const raw = tokens[at]?.word ?? ''
    if (at > place && !/^[\s-]*$/.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start))) break
    const word = length > 0 && raw.startsWith('و') && valueOf(raw) === undefined ? raw.slice(1) : raw
    const value = valueOf(word)
    const scale = scales.get(word)
    if (
      length === 0 &&
      word === 'cent' &&
      /^cent [dtqcsv]\p{L}+/u.test(text.slice(tokens[at]?.start)) &&
      valueOf(tokens[at + 1]?.word ?? '') !== undefined
    )
      current = 100
    else if (value !== undefined && (length === 0 || joins(current, value, raw !== word))) {
      current = current === 4 && value === 20 && word.startsWith('vingt') ? 80 : current + value
    } else if (
      scale === 100 &&
      current > 0 &&
      current < 100 &&
      (!word.startsWith('cent') || frenchUnits.test(tokens[at - 1]?.word ?? ''))
    ) {
      current *= 100
    } else if (scale !== undefined && scale > 100 && (current > 0 || total > 0)) {
      total = current > 0 ? total + current * scale : total * scale
      current = 0
    } else if (
      length > 0 &&
      connectors.has(word) &&
      valueOf(tokens[at + 1]?.word ?? '') !== undefined &&
      joins(current, valueOf(tokens[at + 1]?.word ?? '') ?? 0, false)
    ) {
      continue
    } else break
    length = at - place + 1
  }
  return length === 0 ? null : { readings: [total + current], length }
}

const frenchUnits = /^(?:deux|trois|quatre|cinq|six|sept|huit|neuf)$/

function joins(current: number, value: number, reversed: boolean): boolean {
  if (current === 0) return true
  if (current === 4 && value === 20) return true
  if (reversed && current < 10 && value >= 20 && value < 100) return true
  if (current < 10 && value === 10 && current > 2) return false
  if (current % 100 === 0) return value < 100
  const tens = current % 100
  return tens % 10 === 0 && tens >= 20 && (value < 10 || ((tens === 60 || tens === 80) && value < 20))
}

/** The Arabic article, with the particles that are written together with it. */
const arabicArticle = /^[وبكف]?(?:ال|لل)(?=\p{Script=Arabic}{3})/u

function valueOf(word: string): number | undefined {
  return cardinals.get(word) ?? cardinals.get(word.replace(arabicArticle, '')) ?? germanCompound(word)
}

/** "siebenundzwanzig", "dreihundertvierzig", "zweitausend". */
function germanCompound(word: string): number | undefined {
  if (word.length < 8 || !/hundert|tausend|und\p{L}+ig$/u.test(word)) return undefined
  const part = (letters: string): number | undefined => (letters === 'ein' ? 1 : (cardinals.get(letters) ?? germanCompound(letters)))
  for (const [name, scale] of [
    ['tausend', 1000],
    ['hundert', 100],
  ] as const) {
    const [head = '', tail] = word.split(name, 2)
    if (tail === undefined) continue
    const factor = head === '' ? 1 : part(head)
    const rest = tail === '' ? 0 : part(tail.replace(/^und/, ''))
    return factor === undefined || rest === undefined ? undefined : factor * scale + rest
  }
  const [units = '', tens = ''] = word.split('und')
  const value = part(units)
  return value === undefined || !cardinals.has(tens) ? undefined : value + (cardinals.get(tens) ?? 0)
}
