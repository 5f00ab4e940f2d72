// Parts of a sentence in each other's place: who did it and to whom, what is more than what, what came after what, what was for what reason. The words are all
// there, so that nothing is missing; what a claim has on one side of a word, its passage has on the other.
import { isApart, nextApart } from './copies.ts'
import { valuesOf } from './fillers.ts'
import { determiner, isOwner, isPlain, written, type Sentence, type Word } from './words.ts'

export interface Exchanged {
  /** The claim's words around the one between the two parts, and the passage's. */
  readonly said: string
  readonly stands: string
}

/** Two parts of a sentence, and the word between them or before the second. */
interface Parts {
  readonly pivot: string
  readonly main: ReadonlySet<string>
  readonly other: ReadonlySet<string>
  readonly words: Sentence
  /** So many words must have changed their place. */
  readonly fewest: number
  readonly isClause: boolean
}

/** Words that tell how the part behind them stands to the rest of the sentence. */
const connectors = /^(?:than|after|before|following|despite|because|thanks|due|although|though)$/u
/** A reason comes before what comes of it. */
const later = /^(?:after|following|because|thanks|due)$/u
/** Who does it and with whom is one and the same. */
const mutual =
  /^(?:with|and|between|against|alongside|together|meet|met|marr\p{L}*|join\p{L}*|merg\p{L}*|dr[ae]w\p{L}*|fac\p{L}*|play\p{L}*|collid\p{L}*|agre\p{L}*|exchang\p{L}*|shar\p{L}*)$/u
const adverb =
  /(?:ly|^(?:still|just|only|also|again|already|now|then|never|ever|even|yet|later|early|once|twice|well|back|together|away|soon|first|last))$/u
/** What is on either side of a verb is told within so many words. */
const window = 4

/** Two parts that the claim has exchanged; null where it has not. */
export function exchangedParts(claim: readonly Sentence[], cited: readonly Sentence[]): Exchanged | null {
  const there = Map.groupBy(cited.flatMap(partsOf), ({ pivot }) => pivot)
  for (const own of claim.flatMap(partsOf)) {
    const theirs = there.get(own.pivot) ?? []
    const [first] = theirs
    if (first !== undefined && theirs.every((parts) => isExchanged(own, parts)))
      return { said: written(own.words), stands: written(first.words) }
  }
  return null
}

/** Whether something stands only in the claim's one part and the passage's other, and the other way round, and nothing where it stood. */
function isExchanged(own: Parts, theirs: Parts): boolean {
  const [main, other] = [own.main.difference(own.other), own.other.difference(own.main)]
  const [theirMain, theirOther] = [theirs.main.difference(theirs.other), theirs.other.difference(theirs.main)]
  const [forth, back] = [main.intersection(theirOther).size, other.intersection(theirMain).size]
  // What holds of either part stands in the main one: "more women than men".
  const stays = other.intersection(theirOther).size + (own.isClause ? 0 : main.intersection(theirMain).size)
  return Math.min(forth, back) > 0 && forth + back >= own.fewest && forth + back > 2 * stays
}

function partsOf(sentence: Sentence): Parts[] {
  return sentence.flatMap((word, at): Parts[] => {
    if (connectors.test(word.bare)) return connected(sentence, at)
    return isPlain(word) && !adverb.test(word.bare) ? around(sentence, at, word) : []
  })
}

/** What a sentence has before and behind a word, as far as the next marks; behind a word that opens a sentence or clause, and the rest. */
export function sidesOf(sentence: Sentence, at: number): Pick<Parts, 'main' | 'other'> {
  const [parts] = connected(sentence, at)
  return parts ?? { main: valuesOf(sentence.slice(0, at)), other: valuesOf(sentence.slice(at + 1)) }
}

/** The part behind a connector up to the next mark, and what it belongs to. */
function connected(sentence: Sentence, at: number): Parts[] {
  const opens = at === 0 || isApart(sentence, at)
  const mark = nextApart(sentence, at + 1)
  if (opens && mark < 0) return []
  const to = mark < 0 ? sentence.length : mark
  const pivot = sentence[at]?.bare ?? ''
  return [
    {
      pivot: later.test(pivot) ? 'after' : pivot,
      // What follows the part may be of something else, but where the part comes first.
      main: valuesOf(opens ? [...sentence.slice(0, at), ...sentence.slice(to)] : sentence.slice(0, at)),
      other: valuesOf(sentence.slice(at + 1, to)),
      words: shown(sentence, at),
      fewest: 3,
      isClause: true,
    },
  ]
}

/** What stands beside a verb; of "was beaten by" the other way round. */
function around(sentence: Sentence, at: number, { bare }: Word): Parts[] {
  const before = sentence.slice(Math.max(0, at - window), at)
  const behind = sentence.slice(at + 1, at + 1 + window)
  const isNoun =
    isOwner(sentence[at - 1]) ||
    sentence[at + 1]?.bare === 'of' ||
    // "Party activists in Norrland", "takeover target for a firm".
    (!/(?:ed|ing)$/u.test(bare) && /^(?:in|for|from|at)$/u.test(sentence[at + 1]?.bare ?? '') && before.slice(-1).some(isPlain)) ||
    before.slice(-3).some((word) => determiner.test(word.bare))
  // Of whom "they arrested" and ", arrested there," tell stands elsewhere.
  const isOfAnother = isApart(sentence, at) || /^(?:he|she|it|they|we|i|you|who|which|that)$/u.test(sentence[at - 1]?.bare ?? '')
  const isMutual = [...before, sentence[at], ...behind].some((word) => mutual.test(word?.bare ?? ''))
  if (isNoun || isOfAnother || isMutual || before.length === 0 || behind.length === 0) return []
  const isPassive = /^(?:been|was|were|is|are|be|being)$/u.test(sentence[at - 1]?.bare ?? '')
  const doer = behind.findIndex((word) => word.bare === 'by')
  if (doer >= 0 && (!isPassive || doer > nearestDoer)) return []
  const [main, other] = doer >= 0 ? [behind.slice(doer + 1), before] : [before, behind]
  return [
    {
      pivot: isPassive && doer < 0 ? `be ${bare}` : bare,
      main: valuesOf(main),
      other: valuesOf(other),
      words: shown(sentence, at),
      fewest: 2,
      isClause: false,
    },
  ]
}
const nearestDoer = 3

/** The word with those beside it. */
const shown = (sentence: Sentence, at: number): Sentence => sentence.slice(Math.max(0, at - 3), at + 4)
