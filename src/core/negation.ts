// Where a claim denies what its passages say, or says what they deny. The words that deny are in `denials.ts`; opposites are left to `turned.ts`.
import { contentRoots, copies, isApart, leavesOut, nextApart, sharedContent } from './copies.ts'
import { denials, deniedAt, denies, deniesAt, denying, isNegation, negativeDeterminer, onlyWord } from './denials.ts'
import { deniesSaying, isDeniedOtherwise } from './same-denials.ts'
import { fitOf, surroundingsOf } from './surroundings.ts'
import { written, type Sentence, type Word } from './words.ts'

/** Languages in which the verb, and with it the denial, comes last. */
const verbsLast = new Set(['hi', 'tr', 'ur', 'ne', 'fa', 'ko', 'ja'])

/** Content words within reach of a place, nearest first. */
function around(sentence: Sentence, place: number, before: number, behind: number): Word[] {
  return sentence
    .slice(Math.max(0, place - before), place + behind + 1)
    .filter((word, at) => word.content && at !== Math.min(place, before) && !denies(word))
}

/** In a claim that is nearly a copy of the passage, a denial stands where the passage has it, or is none of the passage's. */
const copiedFit = 0.25
const wordsFrom = (sentence: Sentence, place: number): string => written(sentence.slice(place, place + 4))

/** "Not only" that a passage has, too, whatever it goes on with. */
function isOnlyThere(next: Word | undefined, passages: readonly Sentence[]): boolean {
  return (
    next !== undefined &&
    onlyWord.test(next.text) &&
    passages.some((passage) => passage.some(({ bare }, at) => isNegation(bare) && passage[at + 1]?.text === next.text))
  )
}

/** "Refused food" denies what follows, not what went before; "was refused by all" does not. */
function governs(passage: Sentence, place: number): boolean {
  const next = passage[place + 1]
  return (
    governing.test(passage[place]?.bare ?? '') &&
    next !== undefined &&
    (next.content || /^(?:to|the|a|an|his|her|their|its|any)$/.test(next.bare))
  )
}
const governing = /^(?:refus|fail|unable|unlikely|avoid|prevent|hardly|barely|rarely|seldom|lack|without$|unless$)/

const or = /^(?:or|oder|ou|o)$/u
/** What these deny may stand further down in one list, whose order a claim need not keep. */
const coordinating = /^(?:ni|nor|neither|noch|weder)$/u

/** What the claim denies while the passages, where they speak of it, don't; null when all denials are theirs. */
export function addedDenial(
  claim: readonly Sentence[],
  cited: readonly Sentence[],
  passages: readonly Sentence[],
  language: string | null,
): string | null {
  for (const sentence of claim) {
    const all = denials(sentence)
    // "Neither … nor": the list is looked for once.
    const continues = (place: number, at: number): boolean =>
      at > 0 && coordinating.test(sentence[place]?.bare ?? '') && coordinating.test(sentence[all[at - 1] ?? 0]?.bare ?? '')
    const own = all.filter((place, at) => !continues(place, at) && !isOnlyThere(sentence[place + 1], passages))
    for (const place of own) {
      // What is denied mostly follows; where nothing follows, or verbs come last, it went before.
      const isLast = verbsLast.has(language ?? '') || isApart(sentence, place + 1) || or.test(sentence[place + 1]?.bare ?? '')
      const behind = isLast ? [] : around(sentence, place, 0, 5).slice(0, 2)
      const focus = (behind.length > 0 ? behind : around(sentence, place, 4, 0)).map(({ root }) => root)
      const speaking = passages.filter((passage) => passage.some(({ root }) => focus.includes(root)))
      // "Did not refuse" is not what "refused" says.
      const itself = sentence.filter((word) => !isNegation(word.bare) && denying.test(word.bare)).map(({ root }) => root)
      const isBehind = behind.length > 0 && language !== 'de' && !(place === 0 && negativeDeterminer.test(sentence[0]?.bare ?? ''))
      const reach = isBehind ? 4 : 12
      const carries = (passage: Sentence): boolean =>
        passage.some(
          (word, at) =>
            deniesAt(passage, at) &&
            !itself.some((root) => word.root.startsWith(root)) &&
            around(passage, at, governs(passage, at) ? 0 : reach, 7).some(({ root }) => focus.includes(root)) &&
            (!copies(sentence, passage) ||
              // German denies now before a noun and now at the end.
              language === 'de' ||
              coordinating.test(sentence[place]?.bare ?? '') ||
              around(passage, at, 0, 5)
                .slice(0, 2)
                .some(({ root }) => root === focus[0]) ||
              fitOf(surroundingsOf(sentence, { first: place, last: place }), passage, { first: at, last: at }) >= copiedFit),
        )
      // What a cited passage asserts is not denied by what stands beside it.
      const asserted = cited.some((passage) => passage.some(({ root }, at) => root === focus[0] && !deniedAt(passage, at)))
      const isCarried =
        speaking.length === 0
          ? passages.some((passage) => [...passage.keys()].some((at) => deniesAt(passage, at)) && sharedContent(sentence, passage) >= 2)
          : (asserted ? speaking.filter((passage) => cited.includes(passage)) : speaking).some(carries)
      if (!isCarried && !isDeniedOtherwise(sentence, place, cited, language)) return wordsFrom(sentence, place)
      // "Nobody was not hurt" says the reverse of "nobody was hurt".
      const again = all.find((other) => other > place && other <= place + 5 && !isJoinedBy(sentence, place, other))
      if (
        again !== undefined &&
        !passages.some((passage) => denials(passage).some((one, at, there) => (there[at + 1] ?? Infinity) <= one + 9))
      )
        return wordsFrom(sentence, again)
    }
  }
  return null
}

/** "Neither … nor", "no … and no", "never, not once" deny twice without turning it around. */
function isJoinedBy(sentence: Sentence, one: number, other: number): boolean {
  const said = ({ bare }: Word): boolean =>
    /^(?:n?or|and|but|as|because|since|so|which|who|that|und|oder|aber|noch|y|o|pero|et|ou|mais|e|mas|и|или|но|ни|ni|nem)$/.test(bare)
  return sentence.slice(one, other + 1).some(said)
}

/** What a denial denies beside the nearest word: "did not suffer any damage"; -1 where there is nothing of the kind. */
function anyDenied(passage: Sentence, place: number): number {
  const any = passage.findIndex(({ bare }, at) => bare === 'any' && at > place && at <= place + 4)
  return any < 0 ? -1 : passage.findIndex(({ content }, at) => content && at > any && at <= any + 3 && !isParted(passage, place, at))
}

/** The next telling word behind a denial or, where verbs come last, the one before it; -1 where there is none. */
function nearestDenied(passage: Sentence, place: number, language: string | null): number {
  // "Nobody in Orlin knows" denies the knowing.
  const isObject = /^(?:nobody|none|nothing|neither)$/u.test(passage[place]?.bare ?? '')
  const telling = (word: Word): boolean => word.content && !isNegation(word.bare) && !(isObject && word.capital)
  return verbsLast.has(language ?? '')
    ? passage.findLastIndex((word, at) => at < place && at >= place - 4 && telling(word))
    : passage.findIndex((word, at) => at > place && at <= place + 5 && telling(word) && !isParted(passage, place, at))
}

/** "Found nothing, and the police left", "did not get any, and left": behind such a mark nothing is denied. */
function isParted(passage: Sentence, place: number, at: number): boolean {
  return passage.slice(place + 1, at + 1).some(({ bare }, offset) => isApart(passage, place + 1 + offset) && parting.test(bare))
}
const parting = /^(?:and|but|which|who|while|as|so|though|although)$/u

/** How well a denied word must fit where the claim has it, for the two to tell the same. */
const lostFit = 0.1

/** What a passage denies and the claim says all the same; null when there is nothing of the kind. */
export function lostDenial(claim: readonly Sentence[], passages: readonly Sentence[], language: string | null): string | null {
  for (const passage of passages) {
    for (const place of denials(passage)) {
      // "Did not escape unpunished" was punished.
      const isDouble = passage.slice(place + 1, place + 4).some(({ bare }) => /^un\p{L}{5,}(?:ed|able)$/u.test(bare))
      if (isDouble || deniesSaying(passage, place)) continue
      const nearest = nearestDenied(passage, place, language)
      const isLost = [nearest, anyDenied(passage, place)].some((focus) =>
        claim.some((sentence) => asserts(sentence, { passage, focus }, passages, language)),
      )
      const isTold = isLost || saysInOtherWords(passage, nearest, claim, passages)
      // "Has not scored since May" is "last scored in May".
      const isSince =
        passage.some(({ bare }) => /^(?:since|until|seit|depuis|desde)$/u.test(bare)) &&
        claim.some((sentence) => sentence.some(({ bare }) => /^(?:last|only|zuletzt|dernière|última|último)$/u.test(bare)))
      if (isTold && !isSince && !claim.some((sentence) => leavesOut(sentence, passage, place))) return wordsFrom(passage, place)
    }
  }
  return null
}

/** "Warned against it", "rather than", "turned it down": a claim with one of these does not assert it either. */
const withheld = /^(?:oppos\p{L}*|against|rather|turned|down|short|only|little|nur|solo|sólo|seulement)$/u

/** Whether a sentence of the claim has the word that the passage denies there, without the denial. */
function asserts(
  sentence: Sentence,
  { passage, focus }: { readonly passage: Sentence; readonly focus: number },
  passages: readonly Sentence[],
  language: string | null,
): boolean {
  const denied = passage[focus]
  if (denied === undefined) return false
  const at = sentence.findIndex(({ root }) => root === denied.root)
  if (
    at < 0 ||
    // German denies at the end of a clause.
    (language === 'de' ? sentence : sentence.slice(Math.max(0, at - 7), at + 8)).some(
      (word) => (denies(word) || withheld.test(word.bare)) && word !== sentence[at],
    )
  )
    return false
  const common = sharedContent(sentence, passage)
  const speaksOfIt = common >= 3 || common >= 0.5 * contentRoots(sentence).size
  if (!speaksOfIt) return false
  const surroundings = surroundingsOf(sentence, { first: at, last: at })
  const fit = fitOf(surroundings, passage, { first: focus, last: focus })
  // The same word, not denied, in another passage that speaks of it as much, or in a place that is rather the claim's.
  const assertedElsewhere = passages.some((other) =>
    other.some(
      ({ root }, there) =>
        root === denied.root &&
        ((other !== passage && !other.some(denies) && sharedContent(sentence, other) >= common) ||
          ((other !== passage || there !== focus) &&
            !deniedAt(other, there) &&
            fitOf(surroundings, other, { first: there, last: there }) > fit)),
    ),
  )
  return !assertedElsewhere && fit >= lostFit
}

/** Words in a row behind a denied one that a claim goes on with behind another ("was not carried out to plan", "was done to plan"). */
const goesOn = 3
/** Of a claim in words of its own, which has a smaller share of its words from the passage, they are chance. */
const retold = 0.5

/** Whether the claim says of something else what the passage denies, with the same words behind it, which stand nowhere without the denial. */
function saysInOtherWords(passage: Sentence, focus: number, claim: readonly Sentence[], passages: readonly Sentence[]): boolean {
  const denied = passage[focus]
  if (denied === undefined) return false
  return [focus + 1, focus + 2].some((from) => {
    const behind = passage.slice(from, from + goesOn)
    // Behind a mark of print somebody else may be spoken of.
    const mark = nextApart(passage, focus)
    if ((mark > 0 && mark < from + goesOn) || behind.length < goesOn || !behind.some(({ content }) => content)) return false
    const placesIn = (sentence: Sentence): number[] =>
      [...sentence.keys()].filter((at) => behind.every(({ bare }, offset) => sentence[at + offset]?.bare === bare))
    const isSaid = claim.some(
      (sentence) =>
        placesIn(sentence).some((at) => at > 0) &&
        sharedContent(sentence, passage) >= Math.max(2, retold * contentRoots(sentence).size) &&
        !sentence.some((word) => denies(word) || withheld.test(word.bare) || word.root === denied.root),
    )
    return isSaid && passages.every((other) => placesIn(other).every((at) => other === passage && at === from))
  })
}
