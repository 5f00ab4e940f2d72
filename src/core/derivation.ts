// A number that no passage has may be worked out from numbers that they have, if the sum is told: `412 - 290 = 122 million`.
import { readFigures } from './figures.ts'

export type Derivation =
  | { readonly right: true; readonly results: ReadonlySet<number> }
  | { readonly right: false; readonly reason: string }

const part = /\s*(?:([-+×x*·÷/:−–])|([()])|(\p{Nd}[\p{Nd}.,'’ ]*(?:\s*(?:%|\p{L}+\.?))*))/uy
const steps: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
}
const plainStep: Readonly<Record<string, string>> = { '−': '-', '–': '-', '×': '*', x: '*', '·': '*', '÷': '/', ':': '/' }
/** Of all numbers of a sum, in words of one scale: "412 - 290 = 122 million". */
const commonScales = [1, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
const mostOperands = 12

/** Every number of a sum, at each scale that its words may leave out: what it is made of is told, though the claim's words name its result alone. */
export function operandsOf(derivation: string): ReadonlySet<number> {
  return new Set(
    readFigures(derivation, { generous: true }).flatMap(({ readings }) =>
      readings.flatMap((reading) => commonScales.map((scale) => reading * scale)),
    ),
  )
}

interface Operand {
  readonly value: number
  readonly words: string
  readonly percent: boolean
}
type Sum = readonly (Operand | string)[]

/**
 * Works the sum out and compares. Every number in it must be `known` (100 needs not be, for percentages); the result may be
 * rounded to the digits it is told with. Signs bind as usual, brackets are allowed.
 */
export function readDerivation(derivation: string, known: ReadonlySet<number>): Derivation {
  const [left = '', told = '', more] = derivation.replace(/≈|~/gu, '=').split('=')
  const [result] = readFigures(told, { generous: true })
  const sum = parse(left)
  if (more !== undefined || result === undefined || sum === null)
    return wrong(`The derivation “${derivation}” is not a sum of the form 412 - 290 = 122.`)
  const operands = sum.filter((one) => typeof one !== 'string')
  const stands = (value: number): boolean => known.has(value) || value === 100
  const strange = operands.find(({ value }) => !commonScales.some((scale) => stands(value * scale)))
  if (strange !== undefined) return wrong(`The number ${strange.words} in the derivation does not stand in the cited passages.`)
  for (const scale of commonScales) {
    if (operands.some(({ value }) => !stands(value) && !stands(value * scale))) continue
    const isScaled = ({ value }: Operand): boolean => stands(value * scale)
    const scaled = (by: (one: Operand) => boolean): number | null =>
      evaluate(sum.map((one) => (typeof one === 'string' || !by(one) ? one : { ...one, value: one.value * scale })))
    // "From 148 to 173 million": what the text scales once may be scaled all through. "412 - 265 = 147" of millions comes to 147 million, and to nothing else.
    const right = [scaled(({ value }) => !stands(value)), operands.some(isScaled) ? scaled(() => true) : null].flatMap((worked) =>
      worked === null
        ? []
        : result.readings
            .flatMap((reading) => [reading, reading * scale])
            .filter((told) => [worked, -worked, worked * 100].some((value) => rounds(value, told))),
    )
    if (right.length > 0) return { right: true, results: new Set(right) }
  }
  return wrong(`The derivation “${derivation}” does not come to ${told.trim()}.`)
}

const wrong = (reason: string): Derivation => ({ right: false, reason })

/** Equal up to half a unit of the last digit told, trailing zeros not being told. */
function rounds(value: number, told: number): boolean {
  const [whole = '', decimals = ''] = String(told).split('.')
  const unit = decimals === '' ? 10 ** (/0*$/.exec(whole)?.[0].length ?? 0) : 10 ** -decimals.length
  return Math.abs(value - told) <= Math.min(unit / 2, Math.max(0.5, 0.02 * Math.abs(told))) + 1e-9
}

/** In postfix order; null when it is no sum. */
function parse(text: string): Sum | null {
  const output: (Operand | string)[] = []
  const waiting: string[] = []
  const rank = (operator: string | undefined): number => (operator === undefined || operator === '(' ? 0 : '+-'.includes(operator) ? 1 : 2)
  const end = text.trimEnd().length
  for (let at = 0; at < end; at = part.lastIndex) {
    part.lastIndex = at
    const match = part.exec(text)
    if (match === null) return null
    const [, sign, bracket, number] = match
    if (number !== undefined) {
      const [figure] = readFigures(number, { generous: true })
      if (figure === undefined) return null
      output.push({ value: figure.readings[0] ?? 0, words: figure.words, percent: number.includes('%') })
    } else if (bracket === '(') waiting.push('(')
    else {
      // A closing bracket binds less than any sign: it calls in all that wait since the opening one.
      const operator = bracket ?? plainStep[sign ?? ''] ?? sign ?? ''
      const least = bracket === undefined ? rank(operator) : 1
      while (rank(waiting.at(-1)) >= least) output.push(waiting.pop() ?? '')
      if (operator === ')') waiting.pop()
      else waiting.push(operator)
    }
  }
  output.push(...waiting.toReversed())
  const operands = output.filter((one) => typeof one !== 'string').length
  return operands < 2 || operands > mostOperands ? null : output
}

function evaluate(sum: Sum): number | null {
  const stack: number[] = []
  for (const one of sum) {
    if (typeof one !== 'string') {
      stack.push(one.percent ? one.value / 100 : one.value)
      continue
    }
    const right = stack.pop()
    const left = stack.pop()
    const step = steps[one]
    if (left === undefined || right === undefined || step === undefined) return null
    stack.push(step(left, right))
  }
  const [value] = stack
  return stack.length === 1 && value !== undefined && Number.isFinite(value) ? value : null
}
