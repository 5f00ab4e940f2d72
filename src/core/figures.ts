// The figures of a text: numbers in digits of any script or in words, with scales, so that "2.5 million" and "2,500,000" agree.
// The words are in `numerals.ts`; what a number is said of is left to `binding.ts`.
import { amounts } from './amount-words.ts'
import { readWords, type Reading, type Token } from './number-words.ts'
import { approximately, doubtfulNumerals, hanScales, scales, suffixes } from './numerals.ts'
import { readHan, readRoman } from './sign-numerals.ts'
import { isUnspaced, type Sentence } from './words.ts'

/** One number of a text. `readings` has more than one value where it can be read in several ways ("1.234", "5m", "2019–20"). */
export interface Figure {
  readonly readings: readonly number[]
  /** As written, in lower case. */
  readonly words: string
  /** UTF-16 offsets in the text normalized to NFKC. */
  readonly start: number
  readonly end: number
  /** A word before it says that it is rounded. */
  readonly rounded: boolean
  /** Spelled as a word, and small enough to be a mere count of what the text lists. */
  readonly counts: boolean
}

const han = '〇零一二三四五六七八九两十百千万萬亿億兆'
const token = new RegExp(
  String.raw`\p{Nd}{1,3}(?: \p{Nd}{3})+(?![\p{Nd}.,])|\p{Nd}+(?:[.,'’]\p{Nd}+)*|[${han}]+|(?:(?![${han}])\p{L})(?:(?![${han}])[\p{L}\p{M}])*`,
  'gu',
)
const zeroes = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50]

const fractions: Readonly<Record<string, string>> = {
  '¼': '.25',
  '½': '.5',
  '¾': '.75',
  '⅓': '.33',
  '⅔': '.67',
  '⅛': '.125',
  '⅜': '.375',
  '⅝': '.625',
  '⅞': '.875',
}
const vulgar = new RegExp(String.raw`(\p{Nd}+)?[ \u00A0\u2009]?([${Object.keys(fractions).join('')}])`, 'gu')
/** Months and centuries are told with numbers in some languages and without in others; months are checked as dates. */
const noNumber = /^ ?(?:月|世纪|世紀|세기)/u

/** The text as figures are read in it: NFKC, lower case, fractions as decimals. */
export function readable(text: string): string {
  return text
    .replace(vulgar, (_whole, digits: string | undefined, sign: string) => `${digits ?? '0'}${fractions[sign] ?? ''}`)
    .normalize('NFKC')
    .toLowerCase()
}

/** All figures in order. In words, those that are often no number ("one", "once") are left out unless `generous`. */
export function readFigures(text: string, { generous = false } = {}): Figure[] {
  const normalized = readable(text)
  const tokens = [...normalized.matchAll(token)].map((match): Token => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  const found: Figure[] = []
  for (let place = 0; place < tokens.length;) {
    const read = readFigure(tokens, place, normalized, generous)
    const first = tokens[place]
    const last = tokens[place + (read?.length ?? 1) - 1]
    if (read !== null && (generous || !noNumber.test(normalized.slice(last?.end))) && first !== undefined && last !== undefined) {
      const before = [tokens[place - 1]?.word ?? '', tokens[place - 2]?.word ?? '']
      const small = read.readings.every((value) => value <= 4)
      // "Four decades" are forty years.
      const tens = generous && tokens[place + read.length]?.word === 'decades' ? read.readings.map((value) => 10 * value) : []
      found.push({
        readings: [...read.readings, ...tens],
        words: normalized.slice(first.start, last.end),
        start: first.start,
        end: last.end,
        rounded: before.some((word) => approximately.has(word)),
        counts: small && !/\p{Nd}/u.test(first.word),
      })
    }
    place += Math.max(1, read?.length ?? 1)
  }
  return found
}

/** Figures of a sentence, from one word to another; none where words are not spaced, as a word is a piece of a run there. */
export function figuresOf(
  sentence: Sentence,
  options: { generous?: boolean } = {},
): (Figure & { readonly first: number; readonly last: number })[] {
  if (sentence.some((word) => isUnspaced(word.text))) return []
  const starts: number[] = []
  let text = ''
  for (const word of sentence) {
    starts.push(text.length)
    text += `${word.text} `
  }
  return readFigures(text, options).map((figure) => ({
    ...figure,
    first: starts.findLastIndex((at) => at <= figure.start),
    last: starts.findLastIndex((at) => at < figure.end),
  }))
}

/** The values of all figures in the text, in any reading. */
export function figures(text: string, options: { generous?: boolean } = {}): Set<number> {
  return new Set(readFigures(text, options).flatMap(({ readings }) => readings))
}

/** Of a number's value, as far as a rounded one may be from it. */
const roundedWithin = 0.06

/** Whether the figure is one of the values, or rounds to one where it says that it is rounded. */
export function isAmong(figure: Figure, values: ReadonlySet<number>): boolean {
  if (figure.readings.some((reading) => values.has(reading))) return true
  return (
    figure.rounded &&
    figure.readings.some((reading) => [...values].some((value) => Math.abs(value - reading) <= roundedWithin * Math.abs(value)))
  )
}

/** Whether a number, in one of its readings, is what another comes to when it is rounded: 30 for 29.8, not 71 for 70. */
export function isRoundedFrom(exact: Iterable<number | string>, own: Iterable<number | string>): boolean {
  const digits = (value: number): number =>
    String(value)
      .replace('.', '')
      .replace(/^0+|0+$/g, '').length
  const numbers = (values: Iterable<number | string>): number[] => [...values].filter((value) => typeof value === 'number')
  return numbers(exact).some((value) =>
    numbers(own).some((rounder) => digits(rounder) < digits(value) && Math.abs(rounder - value) <= roundedWithin * Math.abs(value)),
  )
}

/** Figures of the claim that the text does not have. */
export function missingFigures(claim: string, text: string): Figure[] {
  const there = figures(text, { generous: true })
  return readFigures(claim).filter((figure) => !isAmong(figure, there))
}

function readFigure(tokens: readonly Token[], place: number, text: string, generous: boolean): Reading | null {
  const first = tokens[place]
  if (first === undefined) return null
  if (/^\p{Nd}/u.test(first.word)) return readDigits(tokens, place, text)
  if (han.includes(first.word[0] ?? '')) {
    const value = readHan(first.word, generous)
    return value === null ? null : { readings: [value], length: 1 }
  }
  const spelled = readWords(tokens, place, text)
  const also = generous ? [...(amounts.get(first.word) ?? []), ...readRoman(first.word)] : []
  if (spelled === null) return also.length === 0 ? null : { readings: [...also], length: 1 }
  if (!generous && spelled.length === 1 && doubtfulNumerals.has(first.word)) return null
  return { readings: [...spelled.readings, ...also].map(round), length: spelled.length }
}

/** Digits with what scales them: "2.5 million", "5m", "84 mil millones", "3万". */
function readDigits(tokens: readonly Token[], place: number, text: string): Reading {
  const first = tokens[place]?.word ?? ''
  const whole = digitReadings(first)
  let length = 1
  let scale = 1
  for (let behind = tokens[place + 1]; behind !== undefined; behind = tokens[place + length]) {
    const gap = text.slice(tokens[place + length - 1]?.end, behind.start)
    const factor = scales.get(behind.word) ?? hanScales.get(behind.word)
    if (factor === undefined || !/^[\s-]?$/.test(gap) || behind.word.startsWith('cent')) break
    scale *= factor
    length++
  }
  // 1億2000万: each part is scaled by itself.
  const next = tokens[place + length]
  if (
    scale >= 1e4 &&
    hanScales.has(tokens[place + length - 1]?.word ?? '') &&
    next !== undefined &&
    /^\p{Nd}/u.test(next.word) &&
    next.start === tokens[place + length - 1]?.end
  ) {
    const rest = readDigits(tokens, place + length, text)
    return {
      readings: whole.flatMap((value) => rest.readings.map((smaller) => round(value * scale + smaller))),
      length: length + rest.length,
    }
  }
  const suffix =
    length === 1 && /^ ?$/.test(text.slice(tokens[place]?.end, tokens[place + 1]?.start))
      ? suffixes.get(tokens[place + 1]?.word ?? '')
      : undefined
  const readings = whole.map((value) => value * scale)
  if (suffix !== undefined) readings.push(...whole.map((value) => value * suffix))
  // The second year of "2019–20", and the century that "'90s" leaves out.
  const before = tokens[place - 1]
  const joined = before !== undefined && /^[-–/]$/.test(text.slice(before.end, tokens[place]?.start))
  if (joined && /^(?:19|20)\d\d$/.test(before.word) && /^\d\d$/.test(first)) readings.push(Number(before.word.slice(0, 2) + first))
  if (/^\d0$/.test(first) && (decade.test(text.slice(tokens[place]?.end)) || decades.test(before?.word ?? '')))
    readings.push(1900 + Number(first))
  if (/^19\d0$/.test(first) && decade.test(text.slice(tokens[place]?.end))) readings.push(Number(first) - 1900)
  return { readings: [...new Set(readings.map(round))], length }
}

/** "The 90s" of the twentieth century, in several languages. */
const decade = /^(?:['’]?s|er|ern| ?年代|-е|-х| के दशक)(?!\p{L})/u
const decades = /^(?:los|años|anos|années|anni|التسعينيات)$/u

/** Both ways to read separators: a last group of three after one separator may be thousands or decimals. */
function digitReadings(word: string): number[] {
  const ascii = word.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    return String(code - (zeroes.findLast((zero) => zero <= code) ?? 0x30))
  })
  const groups = ascii.split(/[.,'’ ]/)
  const [head = ''] = groups
  if (groups.length === 1) return [Number(ascii)]
  const last = groups.at(-1) ?? ''
  const thousands = groups.slice(1).every((group) => group.length === 3) || /^\d{1,2}(?:,\d\d)+,\d{3}$/.test(ascii)
  const decimal = Number(`${groups.slice(0, -1).join('')}.${last}`)
  if (ascii.includes(' ')) return [Number(groups.join('')), ...groups.map(Number)]
  if (thousands) return groups.length === 2 && head.length <= 3 ? [Number(groups.join('')), decimal] : [Number(groups.join(''))]
  // Two full stops and no thousands: a date, whose parts are numbers of their own.
  if (/^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(ascii)) return groups.map(Number)
  // "May 11,1985": a day and its year, where no space stands between.
  return /^\d{1,2},(?:19|20)\d\d$/.test(ascii) ? [...groups.map(Number), decimal] : [decimal]
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
