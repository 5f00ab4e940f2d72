// Where a claim denies what its passages say, or says what they deny. Opposites are left to `turned.ts`.
import { isApart, leavesOut, nextApart } from './copies.ts'
import { fitOf, surroundingsOf } from './surroundings.ts'
import { written, type Sentence, type Word } from './words.ts'

const negative = new Set(
  (
    'not no never none nobody nothing neither nor cannot nicht kein keine keinen keiner keines keinem nie niemals niemand nichts ne pas jamais aucun aucune ni ningún ninguna nunca jamás nadie nada ' +
    'não nem nenhum nenhuma не нет никогда никто ни नहीं मत لا لم لن ليس ليست hayır değil yok'
  ).split(' '),
)
/** They deny without a "not": a claim may deny where the passage has one of these, and the reverse. */
const denying =
  /^(?:refus|fail|den(?:y|ie)|lack|reject|ban(?:s|ned)?$|prohibit|forb|prevent|unable|unlikely|unclear|unknown|unsuccess|impossib|stop(?:s|ped)$|avoid|miss(?:es|ed)?$|hardly|barely|rarely|seldom|scarce|few$|unless|instead|cancel|abandon|withdr|blocked|doubt|absen|ineligib|insufficient|disagree|dismiss|yet$|verbot|verhind|abgelehn|verweiger|weder$|without$|ohne$|sans$|sin$|sem$|без$|prohib|impid|rechaz|empêch|interdi|отказ|запре)/
/** Languages in which the verb, and with it the denial, comes last. */
const verbsLast = new Set(['hi', 'tr', 'ur', 'ne', 'fa', 'ko', 'ja'])
/** "Not only", "no. 10", "not just" deny nothing. */
const harmless = /^(?:only|just|merely|necessarily|least|doubt|worse|nur|sólo|solo|seulement|só|только)$/
const sinoNegation = /没有|没|未|(?<!否)否认|不(?!过|仅|断|同|少|久|管|只|得不)|无(?!论|人机)|ない|ません|なかった|なく|ず、|않|없|못/u

/** Whether a word denies by itself: "not", "isn't", "nobody". */
export function isNegation(word: string): boolean {
  const lower = word.toLowerCase()
  return negative.has(lower) || /n['’]t$/.test(lower)
}

/** Whether a text of a script without spaces denies something. */
export function deniesUnspaced(text: string): boolean {
  return sinoNegation.test(text)
}

/** "Not only … but also": without the second half it denies. */
const onlyWord = /^(?:only|just|merely|nur|sólo|solo|seulement|só|только)$/
const butAlso = new Set('but also too as sondern auch sino también mais aussi mas também но также'.split(' '))

/** Whether the word there denies what it stands by: not in "not only … but", "no. 8" or a name. */
export const negatesAt = (sentence: Sentence, place: number): boolean => {
  const [word, next] = [sentence[place], sentence[place + 1]]
  const isHarmless =
    (/^(?:nothing|none|nobody)$/u.test(word?.bare ?? '') && next?.bare === 'but') ||
    (/^(?:fewer|less|more|later|earlier)$/u.test(next?.bare ?? '') && sentence[place + 2]?.bare === 'than') ||
    (harmless.test(next?.text ?? '') &&
      (!onlyWord.test(next?.text ?? '') || sentence.slice(place + 2).some(({ bare }) => butAlso.has(bare))))
  return (
    word !== undefined &&
    isNegation(word.bare) &&
    !isHarmless &&
    // "No. 8", and names: "Radio No", "My Vote Is Not For You".
    !(/^no$/i.test(word.text) && next?.number === true) &&
    !(/^\p{Lu}(?!\p{Lu})/u.test(word.text) && !word.opens && next?.capital !== false)
  )
}
const denials = (sentence: Sentence): number[] => [...sentence.keys()].filter((place) => negatesAt(sentence, place))
const denies = (word: Word): boolean => isNegation(word.bare) || denying.test(word.bare)
const doubts = /^(?:doubts?|zweifel|doute|dudas?|dúvidas?|сомнени[яй])$/
/** Whether the place denies something: "no. 8", "without doubt" and "Miss Krona" do not. */
const deniesAt = (sentence: Sentence, place: number): boolean => {
  const word = sentence[place]
  if (word === undefined || !denies(word)) return false
  if (isNegation(word.bare)) return negatesAt(sentence, place)
  const [before, next] = [sentence[place - 1], sentence[place + 1]]
  const doubtless = doubts.test(word.bare) ? before !== undefined && denies(before) : next !== undefined && doubts.test(next.bare)
  return !doubtless && !(word.text === 'Miss' && next?.capital === true)
}

/** Content words within reach of a place, nearest first. */
function around(sentence: Sentence, place: number, before: number, behind: number): Word[] {
  return sentence
    .slice(Math.max(0, place - before), place + behind + 1)
    .filter((word, at) => word.content && at !== Math.min(place, before) && !denies(word))
}

/** In a claim that is nearly a copy of the passage, a denial stands where the passage has it, or is none of the passage's. */
const copiedFit = 0.25
const contentOf = (sentence: Sentence): ReadonlySet<string> => new Set(sentence.filter(({ content }) => content).map(({ root }) => root))
const copies = (sentence: Sentence, passage: Sentence): boolean => shared(sentence, passage) >= 0.7 * contentOf(sentence).size

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

/** What the claim denies while the passages, where they speak of it, don't; null when all denials are theirs. */
export function addedDenial(
  claim: readonly Sentence[],
  cited: readonly Sentence[],
  passages: readonly Sentence[],
  language: string | null,
): string | null {
  for (const sentence of claim) {
    const own = denials(sentence).filter((place) => !isOnlyThere(sentence[place + 1], passages))
    for (const place of own) {
      // What is denied mostly follows; where nothing follows, or verbs come last, it went before.
      const behind = verbsLast.has(language ?? '') ? [] : around(sentence, place, 0, 5).slice(0, 2)
      const focus = (behind.length > 0 ? behind : around(sentence, place, 4, 0)).map(({ root }) => root)
      const speaking = passages.filter((passage) => passage.some(({ root }) => focus.includes(root)))
      // "Did not refuse" is not what "refused" says.
      const itself = sentence.filter((word) => !isNegation(word.bare) && denying.test(word.bare)).map(({ root }) => root)
      const carries = (passage: Sentence): boolean =>
        passage.some(
          (word, at) =>
            deniesAt(passage, at) &&
            !itself.some((root) => word.root.startsWith(root)) &&
            around(passage, at, governs(passage, at) ? 0 : behind.length > 0 ? 4 : 12, 7).some(({ root }) => focus.includes(root)) &&
            (!copies(sentence, passage) ||
              around(passage, at, 0, 5)
                .slice(0, 2)
                .some(({ root }) => root === focus[0]) ||
              fitOf(surroundingsOf(sentence, { first: place, last: place }), passage, { first: at, last: at }) >= copiedFit),
        )
      // What a cited passage asserts is not denied by what stands beside it.
      const asserted = cited.some((passage) => passage.some(({ root }, at) => root === focus[0] && !deniedAt(passage, at)))
      const isCarried =
        speaking.length === 0
          ? passages.some((passage) => [...passage.keys()].some((at) => deniesAt(passage, at)) && shared(sentence, passage) >= 2)
          : (asserted ? speaking.filter((passage) => cited.includes(passage)) : speaking).some(carries) || isRetold(sentence, cited)
      if (!isCarried && !isTheirs(sentence, place, cited)) return wordsFrom(sentence, place)
      // "Nobody was not hurt" says the reverse of "nobody was hurt".
      const again = denials(sentence).find((other) => other > place && other <= place + 5 && !isJoinedBy(sentence, place, other))
      if (again !== undefined && !passages.some((passage) => denials(passage).some((one, at, all) => (all[at + 1] ?? Infinity) <= one + 6)))
        return wordsFrom(sentence, again)
    }
  }
  return null
}

/** Whether a claim that is told in words of its own rests on a passage that denies something, or says "only". */
function isRetold(sentence: Sentence, cited: readonly Sentence[]): boolean {
  const isOpen = (passage: Sentence): boolean =>
    [...passage.keys()].some((at) => negatesAt(passage, at) || /^(?:only|short)$/u.test(passage[at]?.bare ?? ''))
  const isCopied = cited.some((passage) => copies(sentence, passage))
  return !isCopied && cited.some((passage) => isOpen(passage) && shared(sentence, passage) >= 6)
}

/** Whether the passages tell it with another denial, or with none: "undeclared" for "not declared", "unless it is paid" for "if it is not paid", "only in May" for "not until May". */
function isTheirs(sentence: Sentence, place: number, cited: readonly Sentence[]): boolean {
  const has = (words: RegExp): boolean => cited.some((passage) => passage.some(({ bare }) => words.test(bare)))
  const [word, denied] = [sentence[place], sentence.slice(place + 1, place + 4).find(({ content }) => content)]
  const before = sentence.slice(Math.max(0, place - 12), place)
  return (
    ((/^(?:neither|never|nobody|none|nothing)$/u.test(word?.bare ?? '') ||
      (word?.bare === 'no' && !cited.some((passage) => copies(sentence, passage)))) &&
      has(new RegExp(`^${word?.bare}$`, 'u'))) ||
    cited.some((passage) => /^(?:neither|none|nobody)$/u.test(passage[0]?.bare ?? '') && copies(sentence, passage)) ||
    (denied !== undefined && /^\p{L}+$/u.test(denied.bare) && has(new RegExp(`^(?:un|in|im|ir|non-?)${denied.bare}$`, 'u'))) ||
    (before.some(({ bare }, at) => conditional.test(bare) || (bare === 'long' && before[at + 1]?.bare === 'as')) &&
      has(/^(?:if|unless|should|provided)$/u)) ||
    (sentence.slice(place, place + 7).some(({ bare }) => /^(?:until|before)$/u.test(bare)) && has(/^(?:only|until)$/u)) ||
    (/^(?:say|comment|answer|respond|confirm)/u.test(denied?.bare ?? sentence[place + 1]?.bare ?? '') && has(/^(?:declin|refus)/u)) ||
    (isApart(sentence, place) && has(/^(?:rather|instead)$/u))
  )
}
const conditional = /^(?:if|unless|provided)$/u

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
      const nearest = nearestDenied(passage, place, language)
      const isLost = [nearest, anyDenied(passage, place)].some((focus) =>
        claim.some((sentence) => asserts(sentence, { passage, focus }, passages)),
      )
      const isTold = isLost || saysInOtherWords(passage, nearest, claim, passages)
      if (isTold && !claim.some((sentence) => leavesOut(sentence, passage, place))) return wordsFrom(passage, place)
    }
  }
  return null
}

/** "Warned against it", "rather than", "turned it down": a claim with one of these does not assert it either. */
const withheld = /^(?:against|rather|turned|down)$/u

/** Whether a sentence of the claim has the word that the passage denies there, without the denial. */
function asserts(
  sentence: Sentence,
  { passage, focus }: { readonly passage: Sentence; readonly focus: number },
  passages: readonly Sentence[],
): boolean {
  const denied = passage[focus]
  if (denied === undefined) return false
  const at = sentence.findIndex(({ root }) => root === denied.root)
  if (
    at < 0 ||
    sentence.slice(Math.max(0, at - 7), at + 8).some((word) => (denies(word) || withheld.test(word.bare)) && word !== sentence[at])
  )
    return false
  const common = shared(sentence, passage)
  const speaksOfIt = common >= 3 || common >= 0.5 * contentOf(sentence).size
  if (!speaksOfIt) return false
  const surroundings = surroundingsOf(sentence, { first: at, last: at })
  const fit = fitOf(surroundings, passage, { first: focus, last: focus })
  // The same word, not denied, in another passage that speaks of it as much, or in a place that is rather the claim's.
  const assertedElsewhere = passages.some((other) =>
    other.some(
      ({ root }, there) =>
        root === denied.root &&
        ((other !== passage && !other.some(denies) && shared(sentence, other) >= common) ||
          ((other !== passage || there !== focus) &&
            !deniedAt(other, there) &&
            fitOf(surroundings, other, { first: there, last: there }) > fit)),
    ),
  )
  return !assertedElsewhere && fit >= lostFit
}

/** Words in a row behind a denied one that a claim goes on with behind another ("was not carried out to plan", "was done to plan"). */
const goesOn = 3

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
        shared(sentence, passage) >= 2 &&
        !sentence.some((word) => denies(word) || word.root === denied.root),
    )
    return isSaid && passages.every((other) => placesIn(other).every((at) => other === passage && at === from))
  })
}

function shared(one: Sentence, other: Sentence): number {
  return contentOf(one).intersection(contentOf(other)).size
}

/** "No objections to a late start" denies the objections alone. */
const determiner = /^(?:no|kein\p{L}*|aucune?|ning[uú]na?|nenhuma?)$/u

/** A denial stands before what it denies, or right behind: "less than those not near a branch" denies nothing of "less". */
export function deniedAt(sentence: Sentence, place: number): boolean {
  return sentence
    .slice(Math.max(0, place - 4), place + 2)
    .some(
      ({ bare }, at, near) =>
        isNegation(bare) && (!determiner.test(bare) || !near.slice(at + 1, Math.min(place, 4)).some(({ content }) => content)),
    )
}
