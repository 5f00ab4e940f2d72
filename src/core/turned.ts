// Where a claim turns a word of its passages into its opposite, in a place where the two tell of the same.
import { isApart } from './copies.ts'
import { deniedAt } from './denials.ts'
import { sidesOf } from './exchanged.ts'
import { oppositesOf, sameSide } from './opposites.ts'
import { fitOf, surroundingsOf } from './surroundings.ts'
import { determiner, isPlain, rootOf, type Sentence } from './words.ts'

/** How well an opposite must fit in the place of the claim's word: little where no passage has that word's own side. */
const turn = { alone: 0.08, least: 0.25, better: 0.1 }

/** A word of the claim in whose place a passage has its opposite. */
export function turnedWord(claim: readonly Sentence[], passages: readonly Sentence[]): { said: string; stands: string } | null {
  for (const sentence of claim) {
    for (const [place, { bare: said }] of sentence.entries()) {
      const opposites = isOfAnother(sentence, place) ? none : oppositesOf(said)
      // "A few" are some, not the opposite of many.
      const some = said === 'few' && sentence[place - 1]?.bare === 'a'
      if (opposites.size === 0 || some) continue
      // "No rise" is turned into "no fall", not into "a fall".
      const denied = deniedAt(sentence, place) || sentence[place - 1]?.bare === 'without'
      // "Bought by the buyer": the passage's "buyer" is that one, and says nothing of "bought".
      const isAnother = (bare: string): boolean => bare !== said && sentence.some((word) => word.bare === bare)
      const surroundings = surroundingsOf(sentence, { first: place, last: place })
      let kept: number | null = null
      let best = { fit: 0, stands: '' }
      for (const passage of passages) {
        for (const [at, { bare }] of passage.entries()) {
          const opposite = opposites.has(bare)
          if (opposite ? isOfAnother(passage, at) : !sameSide(said, bare)) continue
          const fit = fitOf(surroundings, passage, { first: at, last: at })
          if (!opposite) kept = isAnother(bare) ? kept : Math.max(kept ?? 0, fit)
          else if (
            fit > best.fit &&
            deniedAt(passage, at) === denied &&
            !(isNounAt(passage, at) && /ed$/u.test(said)) &&
            isParticipleAt(passage, at) === isParticipleAt(sentence, place) &&
            !describesAnother(sentence, place, passage, at) &&
            !isBesideAnother(sentence, place, passage, at) &&
            !isConverse(sentence, place, passage, at)
          )
            best = { fit, stands: bare }
        }
      }
      // A claim that has both tells both.
      const turned = kept === null ? best.fit >= turn.alone : best.fit >= turn.least && best.fit >= kept + turn.better
      // "Fell against one and rose against the other".
      const hasBoth =
        isAmount(sentence, place) && sentence.some(({ bare }, at) => at !== place && sameSide(bare, best.stands) && isAmount(sentence, at))
      if (turned && !hasBoth && !sentence.some(({ root }) => root === rootOf(best.stands))) return { said, stands: best.stands }
    }
  }
  return null
}

/** "Rose 0.2 %", "rose by 30". */
function isAmount(sentence: Sentence, place: number): boolean {
  return sentence.slice(place + 1, place + 3).some(({ number }) => number)
}

/** "For" and "against" are opposites where somebody takes a side, "over" and "under" of an amount. */
function isOfAnother(sentence: Sentence, place: number): boolean {
  const [word, next] = [sentence[place]?.bare ?? '', sentence[place + 1]]
  if (
    idioms.some(([one, before, behind]) => one.test(word) && before.test(sentence[place - 1]?.bare ?? '') && behind.test(next?.bare ?? ''))
  )
    return true
  if (word === 'over')
    return (
      next?.number !== true &&
      !/^(?:half|twice)$/u.test(next?.bare ?? '') &&
      !(/^an?$/u.test(next?.bare ?? '') && amount.test(sentence[place + 2]?.bare ?? ''))
    )
  // "Played for Orlin against Hallin", but "against the estimate of the ministry" and "for 24 hours".
  if (!sidedWord.test(word) || (next?.number !== true && !determiner.test(next?.bare ?? ''))) return false
  return !sentence.slice(Math.max(0, place - 4), place).some(({ bare }) => sides.test(bare))
}
const amount = /^(?:third|quarter|fifth|dozen|hundred|thousand|million|billion|week|month|year|decade|hour)$/u
/** "At least", "fell short", "the first since", "left open". */
const idioms: readonly (readonly [word: RegExp, before: RegExp, behind: RegExp])[] = [
  [/^(?:least|most)$/u, /^at$/u, /^/u],
  [/^f[ae]lls?$/u, /^/u, /^(?:short|ill|asleep|apart|out|victim|silent)$/u],
  [/^first$/u, /^/u, /^since$/u],
  [/^defeats?$/u, /^(?:to|and|will|would|could|can|should|may|might)$/u, /^(?!(?:in|at|by|on|and|after|as|for|or)$)./u],
  [/^defeats?$/u, /^/u, /^of$/u],
  [/^open$/u, /^(?:left|leaves?|leaving)$/u, /^/u],
]
const sidedWord = /^(?:for|against)$/u
const sides = /^(?:vot|rul|campaign|argu|sp[eo]|stood|stand|protest|rall|testif|side|lobb|decid|plead|case|evidence)/u
const none: ReadonlySet<string> = new Set()

/** "The open" is no opposite of "closed", nor "a 22% fall" of "raised": a noun, with nothing that it describes behind it. */
function isNounAt(sentence: Sentence, place: number): boolean {
  const next = sentence[place + 1]
  const describes = next?.content === true && !isApart(sentence, place + 1)
  return (
    !describes &&
    sentence
      .slice(Math.max(0, place - 2), place)
      .some(({ bare, number }) => number || determiner.test(bare) || /^(?:from|in|into|of)$/u.test(bare))
  )
}

/** "The imprisoned members": told of whom, and not what is done to them. */
function isParticipleAt(sentence: Sentence, place: number): boolean {
  const [before, word, next] = [sentence[place - 1], sentence[place], sentence[place + 1]]
  const isOpened = before?.number === true || /^(?:the|an?|its|his|her|their|all|some|many)$/u.test(before?.bare ?? '')
  return isOpened && /(?:ed|ing)$/u.test(word?.bare ?? '') && next?.content === true && !isApart(sentence, place + 1)
}

/** "Its larger neighbour" and "the small island": of two things. */
function describesAnother(sentence: Sentence, place: number, passage: Sentence, at: number): boolean {
  const described = (words: Sentence, from: number): string[] => {
    const isOpened = determiner.test(words[from - 1]?.bare ?? '') && !/(?:ed|ing)$/u.test(words[from]?.bare ?? '')
    const behind = isOpened ? words.slice(from + 1, from + 3) : []
    const end = behind.findIndex((word, offset) => !isPlain(word) || isApart(words, from + 1 + offset))
    return behind.slice(0, end < 0 ? behind.length : end).map(({ root }) => root)
  }
  const [own, theirs] = [described(sentence, place), described(passage, at)]
  return own.length > 0 && theirs.length > 0 && !own.some((root) => theirs.includes(root))
}

/** "Against Hallin" and "for Orlin", "more than a month" and "less than a day", "backed up" and "ran down": beside another word, which has to be the same for the two to be opposites. */
function isBesideAnother(sentence: Sentence, place: number, passage: Sentence, at: number): boolean {
  const word = sentence[place]?.bare ?? ''
  const [behind, theirsBehind] = [sentence[place + 1], passage[at + 1]]
  if (particle.test(word)) {
    const [own, theirs] = [sentence[place - 1], passage[at - 1]]
    const areVerbs = own !== undefined && theirs !== undefined && isPlain(own) && isPlain(theirs)
    return areVerbs && own.root !== theirs.root && behind?.root !== theirsBehind?.root
  }
  const isOfAmount = (words: Sentence, from: number): boolean =>
    words[from + 1]?.bare === 'than' && (words[from + 2]?.number === true || /^(?:an?|half|one)$/u.test(words[from + 2]?.bare ?? ''))
  if (!(isOfAmount(sentence, place) && isOfAmount(passage, at)) && !sidedWord.test(word) && !/^(?:vor|nach)$/u.test(word)) return false
  const objects = (words: Sentence, from: number): string[] =>
    words.slice(from + 1, from + 5).flatMap(({ content, root }) => (content ? [root] : []))
  const theirs = objects(passage, at)
  return !objects(sentence, place).some((root) => theirs.includes(root))
}
const particle = /^(?:up|down|in|out|on|off|inside|outside)$/u

/** Pairs that tell the same when the two parts beside them change places: "A after B", "B before A"; "sent to A by B", "A received from B". */
const converse =
  /^(?:before|after|prior|earlier|later|following|sen[dt]s?|receive[sd]?|sells?|sold|selling|buys?|bought|buying|lends?|lent|borrow\p{L}*|teach\p{L}*|taught|learn\p{L}*|above|below|over|under|ahead|behind|le(?:ad|d|ads|ading)|trail\p{L}*|(?:larg|small|bigg|old|young|rich|poor|high|low|tall|fast|slow|wid|narrow|strong|weak)er|(?:ex-)?(?:husband|wife|father|mother|son|daughter|brother|sister)|more|less|fewer)$/u

function isConverse(sentence: Sentence, place: number, passage: Sentence, at: number): boolean {
  const word = sentence[place]?.bare ?? ''
  if (!converse.test(word)) return false
  const [own, theirs] = [sidesOf(sentence, place), sidesOf(passage, at)]
  const crossed = own.main.intersection(theirs.other).size + own.other.intersection(theirs.main).size
  return crossed > own.main.intersection(theirs.main).size + own.other.intersection(theirs.other).size
}
