// Words that limit what a text says, and that a claim must not drop where it copies the text: "may", "tried to", "plans to", "one of", "up to",
// "if". Who says it is left to `attribution.ts`, what is denied to `negation.ts`.
import type { Gap } from './align.ts'
import { isUnsure } from './attribution.ts'
import { isNegation } from './negation.ts'
import type { Sentence, Word } from './words.ts'

/** What a claim has in the place of a passage's words. */
export interface Replaced {
  readonly sentence: Sentence
  readonly passage: Sentence
  readonly gap: Gap
  readonly said: readonly Word[]
  readonly stands: readonly Word[]
}

/** What the claim is wrong about without the word that it has dropped; null where it has dropped none. */
export function droppedQualifier(replaced: Replaced): 'attribution' | 'negation' | 'number' | null {
  if (isMadeSure(replaced)) return 'attribution'
  const without = (words: readonly Word[], pattern: RegExp): boolean => !words.some(({ bare }) => pattern.test(bare))
  const { sentence, passage, gap, said, stands } = replaced
  const verb = toldVerb(replaced)
  if (verb !== null && without(said, undone) && undone.test(verb)) return 'negation'
  if (verb !== null && without(said, planned) && planned.test(verb)) return 'attribution'
  if (isCounterfactual(stands) && said.every(({ bare }) => auxiliary.test(bare))) return 'attribution'
  if (isOneOf(stands) && without(said, /^(?:one|among|some|two|three|of)$/u)) return 'number'
  const next = passage[gap.other[1]]
  if (said.length === 1 && stands.length === 1 && ranked.exec(stands[0]?.bare ?? '')?.[1] === said[0]?.bare) return 'number'
  if (said.length === 0 && stands.length === 1 && ordinal.test(stands[0]?.bare ?? '') && superlative.test(next?.bare ?? '')) return 'number'
  if (said.length === 0 && limit.test(stands.map(({ bare }) => bare).join(' ')) && next?.number === true) return 'number'
  const [own, theirs] = [said[0], stands[0]]
  if (
    said.length <= 2 &&
    all.test(own?.bare ?? '') &&
    part.test(theirs?.bare ?? '') &&
    sentence[gap.one[1]]?.bare === passage[gap.other[1]]?.bare
  )
    return 'number'
  return null
}

const undone =
  /^(?:fail(?:s|ed)?|refuse[sd]?|decline[sd]?|tr(?:y|ies|ied)|attempt(?:s|ed)?|struggle[sd]?|neglect(?:s|ed)?|threaten(?:s|ed)?)$/u
const planned =
  /^(?:plan(?:s|ned)?|hope[sd]?|want(?:s|ed)?|intend(?:s|ed)?|aim(?:s|ed)?|propose[sd]?|promise[sd]?|vow(?:s|ed)?|pledge[sd]?|offer(?:s|ed)?|agree[sd]?|ask(?:s|ed)?|urge[sd]?|need(?:s|ed)?|seek(?:s)?)$/u
const auxiliary = /^(?:will|has|have|had|is|are|was|were|did|does|do|to|be|been)$/u

/** "Tries to sell" in the place of "sold", "will sell" or "sells": the verb before the "to". */
function toldVerb({ said, stands }: Replaced): string | null {
  const to = stands.findIndex(({ bare }) => bare === 'to')
  const verb = stands[to - 1]
  if (verb === undefined || stands.length > to + 2) return null
  const [told] = stands.slice(to + 1)
  const content = said.filter(({ bare }) => !auxiliary.test(bare))
  // "Missed" may be what "failed to attend" comes to: only the same verb is told.
  const isSame = told === undefined ? content.length === 0 : content.length === 1 && content[0]?.bare[0] === told.bare[0]
  return isSame ? verb.bare : null
}

/** "Would have won". */
function isCounterfactual(words: readonly Word[]): boolean {
  return words.some(({ bare }, at) => /^(?:would|could|should|might)$/u.test(bare) && words[at + 1]?.bare === 'have')
}

function isOneOf(words: readonly Word[]): boolean {
  return words.length <= 3 && words.some(({ bare }, at) => bare === 'one' && words[at + 1]?.bare === 'of')
}

const ordinal = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/u
/** "Second-largest". */
const ranked = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)-(\p{Ll}+)$/u
const superlative = /^(?:most|least|best|worst|\p{Ll}{3,}est)$/u
const limit = /^(?:up to|as many as|as much as|under|below|less than|fewer than)$/u
const all = /^(?:all|every|each|everyone|everybody)$/u
const part = /^(?:some|many|most|several|few|half|part)$/u

const condition = /^(?:if|unless|provided|assuming|providing)$/u
/** "Even if", "remember if": no condition of what is told. */
const noCondition =
  /^(?:even|as|only|what|and|but|or|not|remember|know|knows|knew|ask|asks|asked|asking|see|wonder\p{L}*|decide\p{L}*|say|said|tell|told|check\p{L}*|unclear|unsure|sure|determine\p{L}*|doubt\p{L}*|question\p{L}*|discuss\p{L}*|consider\p{L}*|investigat\p{L}*|find|out)$/u
const future = /^(?:will|would|could|can|may|might|must|shall|should|\p{L}+['’]ll|\p{L}+['’]d)$/u
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
      return passage
        .slice(start, end)
        .map(({ text }) => text)
        .join(' ')
  }
  return null
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
