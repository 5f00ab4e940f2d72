// Words that limit what a text says, and that a claim must not drop where it copies the text: "may", "tried to", "plans to", "one of", "up to",
// "if". Who says it is left to `attribution.ts`, what is denied to `negation.ts`.
import type { Gap } from './align.ts'
import { wordsOf } from './copies.ts'
import { isNegation } from './denials.ts'
import { written, type Sentence, type Word } from './words.ts'

/** What a claim has in the place of a passage's words. */
export interface Replaced {
  readonly sentence: Sentence
  readonly passage: Sentence
  readonly gap: Gap
  readonly said: readonly Word[]
  readonly stands: readonly Word[]
}

/** The check that the claim fails where it has dropped such a word; null where it has dropped none. */
export function droppedQualifier(replaced: Replaced): 'attribution' | 'negation' | 'number' | null {
  return rules.find(({ applies }) => applies(replaced))?.kind ?? null
}

const has = (words: readonly Word[], pattern: RegExp): boolean => words.some(({ bare }) => pattern.test(bare))

const rules: readonly { readonly kind: 'attribution' | 'negation' | 'number'; readonly applies: (replaced: Replaced) => boolean }[] = [
  { kind: 'attribution', applies: isMadeSure },
  { kind: 'negation', applies: (replaced) => isMadeFact(replaced, undone) },
  { kind: 'attribution', applies: (replaced) => isMadeFact(replaced, planned) },
  { kind: 'attribution', applies: isMadeReal },
  { kind: 'number', applies: isMadeFirst },
  { kind: 'number', applies: isMadeExact },
  { kind: 'number', applies: isMadeAll },
]

const undone = /^(?:fail(?:s|ed)?|refuse[sd]?|decline[sd]?|tr(?:y|ies|ied)|attempt(?:s|ed)?|struggle[sd]?|neglect(?:s|ed)?)$/u
const planned =
  /^(?:plan(?:s|ned)?|hope[sd]?|want(?:s|ed)?|intend(?:s|ed)?|aim(?:s|ed)?|propose[sd]?|promise[sd]?|threaten(?:s|ed)?|vow(?:s|ed)?|pledge[sd]?|offer(?:s|ed)?|agree[sd]?|ask(?:s|ed)?|urge[sd]?|need(?:s|ed)?|seeks?)$/u
const auxiliary = /^(?:will|has|have|had|is|are|was|were|did|does|do|to|be|been)$/u

/** "Sold", "will sell" or "sells" in the place of "tried to sell". */
function isMadeFact({ said, stands }: Replaced, verbs: RegExp): boolean {
  const to = stands.findIndex(({ bare }) => bare === 'to')
  const told = stands[to + 1]
  if (!verbs.test(stands[to - 1]?.bare ?? '') || stands.length > to + 2 || has(said, verbs)) return false
  const own = said.filter(({ bare }) => !auxiliary.test(bare))
  // "Missed" may be what "failed to attend" comes to: only the same verb is told.
  return told === undefined ? own.length === 0 : own.length === 1 && own[0]?.bare[0] === told.bare[0]
}

/** "Has saved" in the place of "would have saved". */
function isMadeReal({ said, stands }: Replaced): boolean {
  const wouldHave = stands.some(({ bare }, at) => /^(?:would|could|should|might)$/u.test(bare) && stands[at + 1]?.bare === 'have')
  return wouldHave && said.every(({ bare }) => auxiliary.test(bare))
}

const ordinal = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/u
const superlative = /^(?:most|least|best|worst|\p{Ll}{3,}est)$/u

/** "The largest" in the place of "one of the largest" or "the second-largest". */
function isMadeFirst({ passage, gap, said, stands }: Replaced): boolean {
  if (stands.length <= 3 && stands.some(({ bare }, at) => bare === 'one' && stands[at + 1]?.bare === 'of'))
    return !has(said, /^(?:one|among|some|two|three|of)$/u)
  const [rank = '', ...more] = stands[0]?.bare.split('-') ?? []
  if (stands.length !== 1 || said.length > 1 || !ordinal.test(rank)) return false
  return said.length === 0 ? superlative.test(passage[gap.other[1]]?.bare ?? '') : said[0]?.bare === more.join('-')
}

const limit = /^(?:up to|as many as|as much as|under|below|less than|fewer than)$/u

/** "300" in the place of "up to 300". */
function isMadeExact({ passage, gap, said, stands }: Replaced): boolean {
  return said.length === 0 && limit.test(wordsOf(stands).join(' ')) && passage[gap.other[1]]?.number === true
}

const all = /^(?:all|every|each|everyone|everybody)$/u
const part = /^(?:some|many|most|several|few|half|part)$/u

/** "All schools" in the place of "some schools". */
function isMadeAll({ sentence, passage, gap, said, stands }: Replaced): boolean {
  const isOfTheSame = sentence[gap.one[1]]?.bare === passage[gap.other[1]]?.bare
  return said.length <= 2 && all.test(said[0]?.bare ?? '') && part.test(stands[0]?.bare ?? '') && isOfTheSame
}

const condition = /^(?:if|unless|provided|assuming|providing)$/u
/** "Even if", "remember if": no condition of what is told. */
const noCondition =
  /^(?:even|as|only|what|and|but|or|not|remember|know|knows|knew|ask|asks|asked|asking|see|wonder\p{L}*|decide\p{L}*|say|said|tell|told|check\p{L}*|unclear|unsure|sure|determine\p{L}*|doubt\p{L}*|question\p{L}*|discuss\p{L}*|consider\p{L}*|investigat\p{L}*|find|out)$/u
/** What is told for a case that need not come. */
const future = /^(?:will|would|could|can|may|might|must|shall|should|\p{L}+['’]ll|\p{L}+['’]d)$/u
/** "If possible" is no condition. */
const shortest = 4

/** The condition of a passage's sentence under which alone stands what a claim tells of it without one. */
export function droppedCondition(sentence: Sentence, passage: Sentence, gaps: readonly Gap[]): string | null {
  if (sentence.some(({ bare }) => condition.test(bare)) || !sentence.some(({ text }) => future.test(text.toLowerCase()))) return null
  for (const {
    one: [from, to],
    other: [start, end],
  } of gaps) {
    const [first, before] = [passage[start], passage[start - 1]]
    const isEdge = start === 0 ? from === 0 : end === passage.length && to === sentence.length
    if (
      isEdge &&
      from === to &&
      end - start >= shortest &&
      first !== undefined &&
      condition.test(first.bare) &&
      !noCondition.test(before?.bare ?? '')
    )
      return written(passage.slice(start, end))
  }
  return null
}

/** Words with which a text says that it is not sure, where they stand before what they are said of: without "would", which also tells what somebody said. */
const unsure =
  /^(?:may|might|could|reportedly|allegedly|alleged|apparently|supposedly|purportedly|presumably|accused|suspected|believed|thought|expected|likely|possibly|potentially|perhaps|maybe|probably|(?:appear|seem)(?:s|ed)?|rumou?red|sollen?|mutmaßlich\p{L}*|angeblich|könnten?|dürften?|voraussichtlich|vermutlich|vielleicht|möglicherweise|wahrscheinlich|pourrai(?:en)?t|aurai(?:en)?t|serai(?:en)?t|présumé\p{L}*|soupçonné\p{L}*|probablement|peut-être|podrían?|presunt\p{L}*|supuest\p{L}*|quizás?|probablemente|posiblemente|poderiam?|supost\p{L}*|talvez|provavelmente|possivelmente|предположительно|якобы|возможно|вероятно)$/u

/** "Is said to have fled". */
const toldOf = /^(?:said|understood|reported|held)$/

/** Whether the word there says that what follows is not sure: "may" of a guess, not of the calendar. */
function isUnsure(sentence: Sentence, at: number): boolean {
  const [word, next] = [sentence[at], sentence[at + 1]]
  return (
    word !== undefined &&
    ((unsure.test(word.bare) && (word.text !== 'May' || word.opens) && (!/^(?:appear|seem)/u.test(word.bare) || next?.bare === 'to')) ||
      (toldOf.test(word.bare) && next?.bare === 'to'))
  )
}

/** "Could face a ban" told as "will face a ban", "the alleged thief" as "the thief". */
function isMadeSure({ sentence, passage, gap, said, stands }: Replaced): boolean {
  const unsure = (words: Sentence, [from, to]: readonly [number, number]): number[] =>
    [...words.keys()].slice(from, to).filter((at) => isUnsure(words, at))
  // "Arrested for" says what "allegedly" says.
  const isTold = (at: number): boolean => alleged.test(passage[at]?.bare ?? '') && sentence.some(({ bare }) => accused.test(bare))
  const theirs = unsure(passage, gap.other).filter((at) => !isAble(passage, at) && !isTold(at))
  const isPlain = (word: Word, at: number): boolean => !word.content || isUnsure(passage, gap.other[0] + at)
  if (theirs.length === 0 || !stands.every(isPlain) || said.some(({ bare, content }) => content || guarded.test(bare))) return false
  // A claim that says so in a place of its own has moved it.
  const there = new Set(passage.map(({ bare }) => bare))
  return !sentence.some(({ bare }, at) => isUnsure(sentence, at) && !there.has(bare))
}

const alleged = /^(?:alleged|suspected|mutmaßlich|angeblich|presunt|supuest|supost|présumé)/u
const accused = /^(?:arrest|charg|accus|suspect|trial|indict|verhaft|angeklag|acusad|detenid|arrêté|accusé)/u
/** Words that leave it as open. */
const guarded = /^(?:can|should|would)$/
/** "Could see" and "could not" tell of being able. */
const perceived = /^(?:see|hear|feel|smell|walk|speak|read|remember)$/

function isAble(sentence: Sentence, at: number): boolean {
  const next = sentence[at + 1]?.bare ?? ''
  return sentence[at]?.bare === 'could' && (isNegation(next) || perceived.test(next))
}
