// What a text tells without vouching for it: what is denied, feared or asked, of what somebody is accused, what is planned, what holds on a condition, what one side
// says. A claim that tells it as a fact, and has none of the words that leave it open, says more than its passages. The words are in `open-contexts.ts`.
import { isApart } from './copies.ts'
import { contexts, type Context } from './open-contexts.ts'
import { written, type Sentence, type Word } from './words.ts'

export interface ToldAsFact {
  readonly kind: Context['kind']
  /** The passage's words that leave it open. */
  readonly open: string
}

/** So many of the claim's words must be told in such a context alone, and such a share of those that are not told elsewhere: more where the first of the context is not among them. */
const leastTold = { withFirst: { words: 2, share: 0.5 }, withoutFirst: { words: 3, share: 0.6 } }
/** What is told further behind a cue is seldom told by it. */
const longestScope = 18
/** What begins a clause of its own. */
const clauseEnd =
  /(?<!\S)(?:(?:\| )?(?:but|not|while|although|though|whereas|because|after|before|when|who|which|whose|where|and (?:has|have|had|is|are|was|were|will|says?|said)|as)|\| (?:and|is|are|was|were|has|have|had|will|says?|said|with|so|saying|adding|arguing|insisting))(?= )/u

const clauseBeginning =
  /(?<!\S)(?:but|while|although|though|whereas|because|who|which|whose|and (?:they|he|she|it|will|has|is|was|are|were)|\| (?:could|will|would|may|can|must|should))(?= )/gu

/** The context in which alone the passages tell what the claim states; null where it states nothing of that kind. `saysWho`: the claim names whom it is from, or they stand beside it. */
export function toldAsFact(
  claim: readonly Sentence[],
  cited: readonly Sentence[],
  around: readonly Sentence[],
  { saysWho }: { readonly saysWho: boolean },
): ToldAsFact | null {
  const there = around.map((sentence) => ({ sentence, text: marked(sentence) }))
  for (const sentence of claim) {
    const text = marked(sentence)
    for (const context of contexts) {
      if ((saysWho && context.isSomebodys === true) || text.search(context.guard) >= 0) continue
      const open = openIn(sentence, context, there, cited)
      if (open !== null) return { kind: context.kind, open }
    }
  }
  return null
}

interface Marked {
  readonly sentence: Sentence
  readonly text: string
}

function openIn(sentence: Sentence, context: Context, around: readonly Marked[], cited: readonly Sentence[]): string | null {
  const scopes = new Map(around.map((one) => [one.sentence, scopesOf(one, context)]))
  if (cited.every((one) => scopes.get(one)?.length === 0)) return null
  const inScope = (one: Sentence, at: number): boolean => (scopes.get(one) ?? []).some(({ from, to }) => from <= at && at < to)
  const outside = new Set(
    around.flatMap(({ sentence: one }) => one.filter((word, at) => word.content && !inScope(one, at)).map(({ root }) => root)),
  )
  const left = new Set(sentence.filter((word) => word.content && !outside.has(word.root)).map(({ root }) => root))
  for (const one of cited) {
    for (const { from, to, cue } of scopes.get(one) ?? []) {
      const inside = one.slice(from, to).filter(({ content }) => content)
      const told = new Map(inside.filter(({ root }) => left.has(root)).map((word): [string, Word] => [word.root, word]))
      if (context.isToBeDone === true && !isPast(sentence, inside[0]?.root)) continue
      const least = left.has(inside[0]?.root ?? '') ? leastTold.withFirst : leastTold.withoutFirst
      const plain = [...told.values()].filter(({ capital, number }) => !capital && !number)
      if (plain.length > 0 && told.size >= least.words && told.size >= least.share * left.size) return written(cue)
    }
  }
  return null
}

/** Whether the sentence tells the deed as done: "closed", "has shut", and not "is closed". */
function isPast(sentence: Sentence, root: string | undefined): boolean {
  const at = sentence.findIndex((word) => word.root === root)
  const before = sentence.slice(Math.max(0, at - 2), at)
  if (before.some(({ bare }) => /^(?:has|have|had|was|were|been)$/u.test(bare))) return true
  return /ed$/u.test(sentence[at]?.bare ?? '') && !before.some(({ bare }) => /^(?:is|are|be|being)$/u.test(bare))
}

/** The words before or behind a cue, as a half-open range, and the cue with a few of what follows. */
interface Scope {
  readonly from: number
  readonly to: number
  readonly cue: Sentence
}

function scopesOf({ sentence, text }: Marked, { behind, before, within }: Context): Scope[] {
  const scopes: Scope[] = []
  for (const match of behind === undefined ? [] : text.matchAll(behind)) {
    const first = wordsIn(text.slice(0, match.index))
    const from = first + wordsIn(match[0])
    const rest = text.slice(match.index + match[0].length)
    const to = from + Math.min(longestScope, wordsIn(rest.slice(0, clauseEnd.exec(rest)?.index)))
    // "(Allegedly)" says nothing of what follows.
    if (!isApart(sentence, from)) scopes.push({ from, to, cue: sentence.slice(first, Math.min(to, from + 3)) })
  }
  for (const match of before === undefined ? [] : text.matchAll(before)) {
    const first = wordsIn(text.slice(0, match.index))
    const cue = sentence.slice(first, first + wordsIn(match[0]) + 3)
    // What opens a sentence stands before what it is said of.
    const rest = text.slice(match.index + match[0].length)
    const apart = rest.indexOf('| ')
    const begun = [...text.slice(0, match.index).matchAll(clauseBeginning)].at(-1)
    if (first > 0) scopes.push({ from: wordsIn(text.slice(0, begun?.index ?? 0)), to: first, cue })
    else if (apart >= 0) scopes.push({ from: wordsIn(match[0]) + wordsIn(rest.slice(0, apart)), to: sentence.length, cue })
  }
  return within === undefined ? scopes : scopes.filter(({ from, to, cue }) => within.test(marked([...sentence.slice(from, to), ...cue])))
}

function marked(sentence: Sentence): string {
  // "May" is a month.
  return sentence.map(({ bare, text }, at) => `${at > 0 && isApart(sentence, at) ? '| ' : ''}${text === 'May' ? text : bare} `).join('')
}

function wordsIn(text: string): number {
  return text.split(' ').filter((word) => word !== '' && word !== '|').length
}
