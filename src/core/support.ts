// How far a claim's words are carried by a text, as a share between 0 and 1, by counting alone. Exact checks of numbers, names
// and denials are left to `ground.ts`; here they only weigh.
import { contentRoots } from './copies.ts'
import { isNegation } from './denials.ts'
import { figuresOf, isAmong } from './figures.ts'
import { primaryLanguage } from './languages.ts'
import type { Sentence, Word } from './words.ts'

/** A text, read once, and what it offers to claims. */
export interface Support {
  /** 0 to 1; at 0.5 a summary sentence is as likely to be faithful as not, where half of all are. */
  score(claim: readonly Sentence[]): number
}

/** How far apart two words of a claim may stand to count as a pair, and how far apart the text may have them. */
const pairReach = 3
const textReach = 4

/**
 * Weights of a logistic regression, rounded. It was fitted on half of the articles of public sets of judged summary sentences
 * (QAGS, FRANK, XSumFaith, SummEdits news, FIB), each set and each label weighing the same; figures on the other half are in
 * `evals/README.md`, "grounding". A new name or number is more often an invention than a new verb or adverb, which is more
 * often a paraphrase: that takes back what the missing word costs.
 */
const weights = { words: 1.9, pairs: 1.1, near: 0.9, newName: -0.7, newNumber: -1, newVerb: 0.2, addedDenial: -0.6, lostDenial: -0.5 }
const bias = -2
type Feature = keyof typeof weights

/** `language` is that of both, BCP 47, or null. */
export function supportIn(text: readonly Sentence[], language: string | null): Support {
  const index = indexOf(text, primaryLanguage(language) ?? 'en')
  return {
    score(claim) {
      const measured = measure(claim, index)
      const sum = (Object.keys(weights) as Feature[]).reduce((total, feature) => total + weights[feature] * measured[feature], bias)
      return 1 / (1 + Math.exp(-sum))
    },
  }
}

interface Index {
  readonly language: string
  readonly sentences: readonly Sentence[]
  readonly roots: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
  readonly values: ReadonlySet<number>
  /** Pairs of content words in order, and in any order close together. */
  readonly ordered: ReadonlySet<string>
  readonly near: ReadonlySet<string>
}

function indexOf(text: readonly Sentence[], language: string): Index {
  const roots = new Set<string>()
  const values = new Set<number>()
  const ordered = new Set<string>()
  const near = new Set<string>()
  for (const sentence of text) {
    for (const { root } of sentence) roots.add(root)
    for (const { readings } of figuresOf(sentence, { generous: true })) for (const value of readings) values.add(value)
    eachPair(sentence, textReach, (one, other, distance) => {
      ordered.add(`${one.root} ${other.root}`)
      if (distance <= pairReach) near.add(`${one.root} ${other.root}`).add(`${other.root} ${one.root}`)
    })
  }
  return { language, sentences: text, roots, stems: new Set([...roots].map((root) => root.slice(0, 5))), values, ordered, near }
}

function eachPair(sentence: Sentence, reach: number, visit: (one: Word, other: Word, distance: number) => void): void {
  const content = sentence.filter((word) => word.content)
  for (const [place, one] of content.entries()) {
    for (let distance = 1; distance <= reach; distance++) {
      const other = content[place + distance]
      if (other !== undefined) visit(one, other, distance)
    }
  }
}

/** The features of a claim: shares of its words and pairs, and counts of what is new in it. */
function measure(claim: readonly Sentence[], index: Index): Record<Feature, number> {
  const counts = { weight: 0, had: 0, pairs: 0, ordered: 0, near: 0 }
  const added = { newName: 0, newNumber: 0, newVerb: 0, addedDenial: 0, lostDenial: 0 }
  for (const sentence of claim) {
    const figures = figuresOf(sentence)
    for (const [place, word] of sentence.entries()) {
      const figure = figures.find(({ first, last }) => first <= place && place <= last)
      if (figure === undefined && (!word.content || word.number)) continue
      // Long words and numbers tell more than short words.
      const weight = figure !== undefined ? 1.5 : Math.min(1.6, 0.6 + 0.1 * word.text.length)
      counts.weight += weight
      if (figure === undefined ? index.roots.has(word.root) : isAmong(figure, index.values)) counts.had += weight
      else if (figure === undefined && isRelated(word, index)) counts.had += related * weight
      else if (figure !== undefined) added.newNumber += figure.first === place ? 1 : 0
      else {
        const kind = kindOf(word, sentence[place - 1], index)
        if (kind !== null) added[kind] += 1
      }
    }
    eachPair(sentence, pairReach, (one, other) => {
      counts.pairs += 1
      if (index.ordered.has(`${one.root} ${other.root}`)) counts.ordered += 1
      if (index.near.has(`${one.root} ${other.root}`)) counts.near += 1
    })
    const { denied, share } = nearest(sentence, index.sentences)
    if (sentence.some(({ bare }) => isNegation(bare))) added.addedDenial += denied ? 0 : 1
    else if (denied) added.lostDenial += share
  }
  const ofPairs = (count: number): number => (counts.pairs === 0 ? 1 : count / counts.pairs)
  return {
    words: counts.weight === 0 ? 1 : counts.had / counts.weight,
    pairs: ofPairs(counts.ordered),
    near: ofPairs(counts.near),
    ...added,
  }
}

/** What a word counts of which only the beginning is the text's. */
const related = 0.7

/** Where roots are made by English endings alone, and words are joined, five letters tell what belongs together: "Melkers" and "Melkerauge". */
function isRelated({ root }: Word, index: Index): boolean {
  return index.language !== 'en' && root.length >= 4 && index.stems.has(root.slice(0, 5))
}

const verbal = /(?:ed|ing|ly)$/
const beforeVerb = /^(?:to|and|will|would|could|has|have|had|be|been|is|are|was|were|who|which|that|not|can|may|should|must)$/

/** What kind of word a new one is; null for nouns and the like, which cost no more than the word. */
function kindOf(word: Word, before: Word | undefined, index: Index): 'newName' | 'newVerb' | null {
  if (word.capital && !word.opens && index.language !== 'de') return 'newName'
  return index.stems.has(word.root.slice(0, 5)) || verbal.test(word.bare) || beforeVerb.test(before?.bare ?? '') ? 'newVerb' : null
}

/** Whether the sentence that shares most words is a denial, and the share of the claim's words that it has. */
function nearest(claim: Sentence, text: readonly Sentence[]): { denied: boolean; share: number } {
  const content = contentRoots(claim)
  let most = 0
  let denied = false
  for (const sentence of text) {
    const shared = new Set(sentence.filter((word) => content.has(word.root)).map((word) => word.root)).size
    if (shared <= most) continue
    most = shared
    denied = sentence.some(({ bare }) => isNegation(bare))
  }
  return { denied, share: content.size === 0 ? 0 : most / content.size }
}
