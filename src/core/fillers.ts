// The numbers and names of a sentence as what may stand in the place of each other.
import { figuresOf } from './figures.ts'
import { isName, nameKeys } from './names.ts'
import { rootOf, written, type Sentence, type Word } from './words.ts'

/** A number or name in a sentence, from one word to another; names of several words are one. */
export interface Filler {
  readonly kind: 'number' | 'name'
  readonly values: ReadonlySet<number | string>
  readonly words: string
  readonly first: number
  readonly last: number
  /** Only the first word of a sentence, which has its capital anyway. */
  readonly opens: boolean
}

export function overlaps(one: Filler, other: Filler): boolean {
  return [...one.values].some((value) => other.values.has(value))
}

/** Passages are read for one claim after another. */
const known = new WeakMap<Sentence, readonly Filler[]>()

export function fillersOf(sentence: Sentence, language: string | null): readonly Filler[] {
  const read = known.get(sentence) ?? [
    ...figuresOf(sentence).map(({ readings, words, first, last }): Filler => ({
      kind: 'number',
      values: new Set(readings),
      words,
      first,
      last,
      opens: false,
    })),
    ...namesIn(sentence, language),
  ]
  known.set(sentence, read)
  return read
}

/** What a name of these words has in common with others for the same bearer: its words, the parts of a compound, its initials, other names. */
export function nameValues(parts: readonly Word[]): Set<string> {
  return new Set([
    ...parts.flatMap(({ root, bare }) =>
      bare.includes('-')
        ? [
            root,
            ...bare
              .split('-')
              .filter((part) => part.length > 1)
              .map(rootOf),
          ]
        : [root],
    ),
    ...(parts.length > 1 ? [parts.map(({ bare }) => bare[0]).join('')] : []),
    ...parts.flatMap(({ bare }) => [bare, ...(bare.includes('-') ? bare.split('-') : [])].flatMap(nameKeys)),
    ...parts.flatMap(({ text }) => capitalsOf(text)),
  ])
}

/** "SUV" of "SUVs", "PiS" of "PiSem": what several capitals are the beginning of. */
function capitalsOf(text: string): string[] {
  const [capitals] = /^\p{Lu}\p{L}{0,3}\p{Lu}/u.exec(text) ?? []
  const whole = /^(\p{Lu}{2,}?)s?$/u.exec(text)?.[1] ?? capitals
  return whole === undefined || text.length > whole.length + 3 ? [] : [`capitals ${whole.toLowerCase()}`]
}

/** Roots of the words that have a meaning, and for names all that their bearers go by; numbers are left out. */
export function valuesOf(words: readonly Word[]): Set<string> {
  return new Set(words.flatMap((word) => (word.content && !word.number ? (word.capital ? [...nameValues([word])] : [word.root]) : [])))
}

function namesIn(sentence: Sentence, language: string | null): Filler[] {
  const found: Filler[] = []
  for (let first = 0; first < sentence.length; first++) {
    const isPart = (place: number): boolean => {
      const word = sentence[place]
      return (
        word !== undefined &&
        !word.number &&
        (isName(word, sentence[place - 1], sentence[place + 1], language) || (word.opens && word.capital && word.content))
      )
    }
    if (!isPart(first)) continue
    let last = first
    while (isPart(last + 1) && isJoined(sentence[last], sentence[last + 1])) last++
    const parts = sentence.slice(first, last + 1)
    found.push({
      kind: 'name',
      values: nameValues(parts),
      words: written(parts),
      first,
      last,
      opens: parts.length === 1 && sentence[first]?.opens === true,
    })
    first = last
  }
  return found
}

/** "Orlin , Hallin" are two names; "J. Krona" is one. */
function isJoined(one: Word | undefined, next: Word | undefined): boolean {
  const gap = (next?.start ?? 0) - (one?.start ?? 0) - (one?.text.length ?? 0)
  return gap <= 1 || (gap === 2 && (one?.text.length ?? 0) <= 2)
}
