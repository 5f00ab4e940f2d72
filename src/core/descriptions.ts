// Who is what: "Jonas Feld, 34, a teacher" tells his age and what he is. A claim that gives the age or the office of one to another has all its words from the passages.
import { isApart } from './copies.ts'
import { fillersOf, type Filler } from './fillers.ts'
import { determiner, isPlain, type Sentence, type Word } from './words.ts'

export interface OtherBearer {
  readonly kind: 'number' | 'name'
  /** The name that the claim gives it to, what it is, and whose it is in the passages. */
  readonly said: string
  readonly what: string
  readonly bearer: string
}

interface Described {
  readonly name: readonly Word[]
  readonly words: string
  /** Roots of what stands beside the name, or numbers. */
  readonly traits: ReadonlyMap<string, Word>
}

/** As many words before a name, or between marks behind it, describe its bearer. */
const longest = { before: 4, behind: 7 }

/** An age or a description of the claim that the passages have of somebody else alone. */
export function otherBearer(
  claim: readonly Sentence[],
  cited: readonly Sentence[],
  around: readonly Sentence[],
  language: string | null,
): OtherBearer | null {
  const there = cited.flatMap((sentence) => describedIn(sentence, language))
  for (const own of claim.flatMap((sentence) => describedIn(sentence, language))) {
    if (!there.some(({ name }) => isSame(name, own.name))) continue
    for (const [key, word] of own.traits) {
      const bearers = there.filter(({ traits }) => traits.has(key))
      const [other] = bearers
      if (other === undefined || bearers.some(({ name }) => isSame(name, own.name))) continue
      // What stands anywhere else may be theirs, too.
      const places = around.reduce((sum, sentence) => sum + sentence.filter((one) => keyOf(one) === key).length, 0)
      const areStrangers = !own.name.some((part) => other.words.includes(part.text))
      const areKin = word.number && own.name[0]?.root !== other.name[0]?.root
      if (places === bearers.length && (areStrangers || areKin))
        return { kind: word.number ? 'number' : 'name', said: own.words, what: word.text, bearer: other.words }
    }
  }
  return null
}

/** "Feld" and "Jonas Feld", but not "Mara Feld" and "Jonas Feld". */
function isSame(one: readonly Word[], other: readonly Word[]): boolean {
  const roots = (words: readonly Word[]): Set<string> => new Set(words.map(({ root }) => root))
  const shared = roots(one).intersection(roots(other)).size
  return shared >= Math.min(one.length, other.length)
}

function describedIn(sentence: Sentence, language: string | null): Described[] {
  return fillersOf(sentence, language)
    .filter(({ kind, opens }) => kind === 'name' && !opens)
    .map((name) => ({ name: sentence.slice(name.first, name.last + 1), words: name.words, traits: traitsOf(sentence, name) }))
    .filter(({ traits }) => traits.size > 0)
}

function traitsOf(sentence: Sentence, { first, last }: Filler): Map<string, Word> {
  const from = Math.max(0, first - longest.before)
  const start =
    from + 1 + sentence.slice(from, first).findLastIndex((word, offset) => !isPlain(word) || isApart(sentence, from + offset + 1))
  // "The sculler Krona", but not "sacked Brazilian coach Krona".
  const isOpened = start < first && determiner.test(sentence[start - 1]?.bare ?? '')
  const before = isOpened ? sentence.slice(start, first) : []
  const behind: Word[] = []
  if (isApart(sentence, last + 1)) {
    const end = sentence.findIndex((word, at) => at > last + 1 && (isApart(sentence, at) || /^(?:who|which|whose|whom)$/u.test(word.bare)))
    const aside = sentence.slice(last + 1, end < 0 ? sentence.length : end)
    const isDescription = aside.length <= longest.behind && (aside[0]?.number === true || /^(?:an?|the)$/u.test(aside[0]?.bare ?? ''))
    if (end >= 0 && isDescription) behind.push(...aside.filter(({ content, capital }) => content && !capital))
  }
  return new Map([...before, ...behind].map((word) => [keyOf(word), word]))
}

function keyOf(word: Word): string {
  return word.number ? word.bare : word.root
}
