// Whose words they are: a claim that says that somebody said it, where the passages have it from somebody else, while they have other words from them.
import { isApart, nextApart } from './copies.ts'
import { valuesOf } from './fillers.ts'
import { determiner, written, type Sentence, type Word } from './words.ts'

export interface OtherSpeaker {
  readonly said: string
  readonly stands: string
}

const saying =
  /^(?:said|says|told|tells|added|adds|wrote|replied|argued|argues|claimed|claims|insisted|insists|warned|warns|believes|thinks|reports|expects|reckons|predicted|predicts|explained|stated|testified|admitted|complained|accused|accuses|countered|called)$/u
/** Who speaks for these is told by their own name elsewhere. */
const collective =
  /^(?:police|polic|officer|offic|authorit|prosecut|investig|compan|firm|club|govern|ministr|part|team|court|hospit|council|spokes\p{L}*|group|board|agenc|research|stud|report|statem|organi[sz]|char|label|outlet|pap)$/u
/** What people are, and firms are not ("the carmaker"). */
const office =
  /^(?:coach|captain|boss|chief|head|chair\p{L}*|president|dr|doctor|general|colonel|major|judge|envoy|novelist|mayor|premier|senator|deputy|minister|executive|governor|mp|sir|lady|lord|\p{L}+(?<!mak|carri|operat|suppli)(?:er|or|ist|ian|man|woman))$/u
/** A speaker is told in so many words before the verb, or behind it. */
const longest = { before: 9, behind: 6 }
/** So many words of what is said must stand in a sentence that tells whose they are, and such a share of them. */
const least = { words: 3, share: 0.6 }
/** As much of it may stand in another sentence, of that share. */
const mostElsewhere = 0.6

/** The speaker of the claim whose words the passages have from another; null where there is none. */
export function otherSpeaker(claim: readonly Sentence[], cited: readonly Sentence[], around: readonly Sentence[]): OtherSpeaker | null {
  for (const sentence of claim) {
    const own = speakerOf(sentence)
    if (own === null || own.words.some(({ root }) => collective.test(root))) continue
    const told = new Set(
      sentence.filter((word) => word.content && !own.words.includes(word) && !saying.test(word.bare)).map(({ root }) => root),
    )
    const shares = (there: Sentence): number => new Set(there.filter(({ root }) => told.has(root)).map(({ root }) => root)).size
    const [best, next] = around.map((there) => ({ there, shared: shares(there) })).toSorted((one, other) => other.shared - one.shared)
    if (
      best === undefined ||
      best.shared < least.words ||
      best.shared < least.share * told.size ||
      (next?.shared ?? 0) > mostElsewhere * best.shared
    )
      continue
    const theirs = speakerOf(best.there)
    if (theirs === null || !cited.includes(best.there) || !own.values.isDisjointFrom(valuesOf(best.there))) continue
    // "The organisation said": who that is a sentence before it tells.
    const isPointing = theirs.words.every(({ capital, root }) => !capital && collective.test(root))
    // "The teenager said", where the claim cites a sentence that has her name.
    const isNamed =
      !theirs.words.some(({ capital }) => capital) &&
      own.words.some(({ capital, opens }) => capital && !opens) &&
      cited.some((there) => there !== best.there && own.values.isSubsetOf(valuesOf(there)))
    if (isPointing || isNamed) continue
    // Whoever is told of beside them may speak for them.
    const values = around.map(valuesOf)
    const areTogether = values.some((there) => !there.isDisjointFrom(own.values) && !there.isDisjointFrom(theirs.values))
    const isKnown = own.isPerson
      ? values.some((there) => own.values.isSubsetOf(there))
      : around.some((there) => !own.values.isDisjointFrom(speakerOf(there)?.values ?? new Set()))
    if (isKnown && !areTogether) return { said: written(own.words), stands: written(theirs.words) }
  }
  return null
}

interface Speaker {
  readonly words: readonly Word[]
  readonly values: ReadonlySet<string>
  /** What they are stands before their name: "minister", "engineer", "economist". */
  readonly isPerson: boolean
}

/** Who speaks in the sentence; null where nobody does, or only a pronoun tells who. */
function speakerOf(sentence: Sentence): Speaker | null {
  for (const [at, word] of sentence.entries()) {
    const isVerb = saying.test(word.bare)
    if (!isVerb && word.bare !== 'according') continue
    const previous = sentence[at - 1]
    // "He said", "as it says": a pronoun tells of somebody else.
    if (isVerb && previous?.content === false && !isApart(sentence, at)) continue
    const isBefore = isVerb && previous !== undefined && !isInverted(sentence, at)
    const words = isBefore ? sentence.slice(...clauseBefore(sentence, at)) : behind(sentence, at)
    const telling = words.filter(({ content }) => content)
    // "A version prosecutors called absurd".
    if (word.bare === 'called' && !telling.some(({ capital }) => capital)) continue
    const names = telling.filter(({ capital, bare }) => capital && !office.test(bare))
    const isPerson = names.length > 1 && telling.some(({ bare }) => office.test(bare))
    if (telling.length > 0) return { words: telling, values: valuesOf(isPerson ? names : telling), isPerson }
  }
  return null
}

/** "…, said Krona": who speaks stands behind the verb, where no name is set apart before it. */
function isInverted(sentence: Sentence, at: number): boolean {
  const next = sentence[at + 1]
  if (!isApart(sentence, at) || next === undefined || !inverting.test(sentence[at]?.bare ?? '')) return false
  const opened = sentence.slice(0, at).findLastIndex((_word, place) => isApart(sentence, place))
  const isNameApart = opened > 0 && sentence.slice(opened, at).every(({ capital, number }) => capital || number)
  return !isNameApart && (next.capital || determiner.test(next.bare))
}
const inverting = /^(?:said|says|added|adds|argues|argued|reckons|insists|insisted|explained|warned|warns|wrote|replied|countered)$/u

/** Where the clause of a verb begins and where it is broken off: "the general, who leads it, said". */
function clauseBefore(sentence: Sentence, at: number): [from: number, to: number] {
  let first = at
  while (first > 0 && first > at - longest.before) {
    const bare = sentence[first - 1]?.bare ?? ''
    // "…, the ministry said."
    if (at >= sentence.length - 2 && isApart(sentence, first)) break
    // "…, his lawyer argued".
    if (first < at && isApart(sentence, first) && determiner.test(sentence[first]?.bare ?? '')) break
    if (/^(?:who|which)$/u.test(bare) && isApart(sentence, first - 1)) return [Math.max(0, first - 1 - longest.behind), first - 1]
    if (/^(?:and|but|that|while|when|after|because|which|who|as|if|not|to|would|could|will)$/u.test(bare)) break
    first -= 1
  }
  return [first, at]
}

function behind(sentence: Sentence, at: number): Sentence {
  const end = nextApart(sentence, at + 1)
  return sentence.slice(at + 1, Math.min(end < 0 ? sentence.length : end, at + 1 + longest.behind))
}
