// What a number measures, where writing shows it: an age, a score, money, a day of a month … A claim that gives one kind of number
// where the passages have that number as another kind alone has taken it from the wrong place. What is counted by a plain
// number beside it is left to `binding.ts`.
import { isRoundedFrom, readable, readFigures, type Figure } from './figures.ts'
import { rootOf } from './words.ts'

const months =
  '(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|march|april|may|june|july|aug(?:ust|\\.)?|sept(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)'
const dayOf = [
  new RegExp(String.raw`\b${months}\s$`, 'u'),
  new RegExp(String.raw`^(?:st|nd|rd|th)?\s(?:of\s)?${months}(?!\p{L})`, 'u'),
] as const
/** In order: the first that fits is the kind. `before` ends where the number begins, `behind` begins where it ends. */
const signs: readonly { readonly kind: string; readonly before?: RegExp; readonly behind?: RegExp }[] = [
  { kind: 'money', before: /[£$€¥₹]\s?$/u },
  { kind: 'money', behind: /^[\s-]?(?:pounds?|dollars?|euros?|pence|cents|crowns|francs|yen|rupees|yuan)\b/u },
  { kind: 'percent', behind: /^\s?(?:%|per ?cent\b|pc\b)/u },
  { kind: 'age', behind: /^[\s-]+years?[\s-]+olds?\b/u },
  { kind: 'age', before: /\baged?\s$/u },
  { kind: 'age', before: /\p{L}\s?[,(]\s?$/u, behind: /^\s?[,)]/u },
  { kind: 'score', before: /(?<!\d)\d{1,3}\s?[-–]\s?$/u },
  { kind: 'score', behind: /^\s?[-–]\s?\d{1,3}(?!\d)/u },
  { kind: 'time', behind: /^\s?(?:[ap]\.?m\b|o['’]clock|gmt\b)/u },
  { kind: 'day', before: dayOf[0] },
  { kind: 'day', behind: dayOf[1] },
]
/** Units by all their names. */
const units = new Map(
  [
    'ft feet foot',
    'inch inches',
    'metre metres meter meters',
    'mile miles',
    'mph',
    'km kilometre kilometres kilometer kilometers',
    'yard yards',
    'acre acres',
    'stone',
    'lb lbs',
    'kg',
    'tonne tonnes ton tons',
    'litre litres liter liters',
    'second seconds',
    'minute minutes min mins',
    'hour hours',
    'day days',
    'week weeks',
    'month months',
    'year years',
  ].flatMap((names) => {
    const [first = '', ...others] = names.split(' ')
    return [first, ...others].map((name) => [name, first] as const)
  }),
)
/** Words for small numbers ("a", "half") are never these. */
const inDigits = new Set(['age', 'score', 'time', 'day', 'money', 'year'])
/** Nobody is older. */
const oldest = 120

interface Measured {
  readonly figure: Figure
  readonly kind: string | null
  /** Of a day, by its first three letters. */
  readonly month: string | null
}

/** The numbers of a claim beside those of its passages, by what they measure. */
export class Measures {
  readonly #own: readonly Measured[]
  readonly #texts: Readonly<Record<'cited' | 'around', string>>
  #citedRead?: readonly Measured[]
  #aroundRead?: readonly Measured[]

  constructor(claim: string, cited: string, around: string) {
    this.#own = measured(claim)
    this.#texts = { cited, around }
  }

  /** Passages are read when a claim has a number: most have none. */
  get #cited(): readonly Measured[] {
    return (this.#citedRead ??= measured(this.#texts.cited))
  }
  get #around(): readonly Measured[] {
    return (this.#aroundRead ??= measured(this.#texts.around))
  }

  /** A day of the claim that the cited passages have in another month, and nothing in the claim's. */
  wrongMonth(): { readonly said: string; readonly fits: string } | null {
    for (const { figure, month } of this.#own) {
      if (month === null) continue
      const there = (where: readonly Measured[]): Measured[] =>
        where.filter((other) => other.month !== null && isSame(other.figure, figure))
      const [other] = there(this.#cited)
      if (other !== undefined && !there(this.#around).some((one) => one.month === month))
        return { said: `${month} ${figure.words}`, fits: `${other.month} ${other.figure.words}` }
    }
    return null
  }

  /** A number of the claim that the passages have as another kind alone, with one of the claim's kind that the claim does not name. */
  wrong(): { readonly said: string; readonly fits: string } | null {
    for (const { figure, kind } of this.#own) {
      if (kind === null || figure.counts) continue
      const mine = this.#around.filter((other) => isSame(other.figure, figure) || isRoundedFrom(other.figure.readings, figure.readings))
      // Of a score, and of a range that looks like one, each number may count something.
      const isOther = (other: string | null): boolean =>
        other !== null && other !== kind && !other.startsWith('of ') && (other !== 'score' || inDigits.has(kind))
      if (mine.length === 0 ? !inDigits.has(kind) : !mine.every((one) => isOther(one.kind))) continue
      const fits = this.#cited.find((other) => other.kind === kind && !this.#own.some((named) => isSame(named.figure, other.figure)))
      if (fits !== undefined) return { said: figure.words, fits: fits.figure.words }
    }
    return null
  }

  /** Whether two numbers, each as all its readings, can stand for each other: an age of claim and passages is not mistaken for a year. */
  comparable(own: ReadonlySet<number | string>, other: ReadonlySet<number | string>): boolean {
    const kinds = (values: ReadonlySet<number | string>, where: readonly Measured[]): (string | null)[] =>
      where.filter(({ figure }) => figure.readings.some((value) => values.has(value))).map(({ kind }) => kind)
    const there = kinds(own, this.#around)
    const confirmed = kinds(own, this.#own).filter((kind) => kind !== null && there.includes(kind))
    return confirmed.length === 0 || kinds(other, this.#cited).some((kind) => kind === null || confirmed.includes(kind))
  }
}

function isSame(one: Figure, other: Figure): boolean {
  return one.readings.some((reading) => other.readings.includes(reading))
}

function measured(text: string): Measured[] {
  const normalized = readable(text)
  return readFigures(text).map((figure) => {
    const [before, behind] = [normalized.slice(Math.max(0, figure.start - 14), figure.start), normalized.slice(figure.end, figure.end + 24)]
    const kind = kindOf(figure, before, behind)
    const month = kind === 'day' ? (dayOf[0].exec(before) ?? dayOf[1].exec(behind))?.[1]?.slice(0, 3) : undefined
    return { figure, kind, month: month ?? null }
  })
}

function kindOf({ readings, words }: Figure, before: string, behind: string): string | null {
  const sign = signs.find(
    (each) => (each.before === undefined || each.before.test(before)) && (each.behind === undefined || each.behind.test(behind)),
  )
  if (sign !== undefined) {
    const tooMuch = (most: number): boolean => readings.every((value) => value > most)
    return (sign.kind === 'age' && tooMuch(oldest) && !behind.includes('old')) || (sign.kind === 'day' && tooMuch(31))
      ? plainKind(words, behind)
      : sign.kind
  }
  return plainKind(words, behind)
}

function plainKind(words: string, behind: string): string | null {
  if (/^(?:19|20)\d\d$/u.test(words)) return 'year'
  const measure = units.get(/^[\s-]?(\p{L}+)/u.exec(behind)?.[1] ?? '')
  if (measure !== undefined) return `unit ${measure}`
  const counted = /^(?:st|nd|rd|th)?[\s-](\p{L}{3,})/u.exec(behind)?.[1]
  return counted === undefined ? null : `of ${rootOf(counted)}`
}
