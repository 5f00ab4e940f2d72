// How much each unit of an article says of what the article is about. Choosing units is left to `select.ts`; whether one
// is part of the story at all, to `planted.ts`.
import type { Unit } from './sentences.ts'

/** Marks of the units, each 0 to 1 and comparable within one article. */
export interface Centrality {
  /** Likeness to the units after it. Likeness to the ones before tells nothing: tried, it was worth 0. */
  readonly forward: Float64Array
  /** How far its terms run through the article: mean weight of their recurrence elsewhere. */
  readonly recurrence: Float64Array
}

const mostPairs = 80

/**
 * Position-biased centrality over tf-idf (H. Zheng and M. Lapata, "Sentence centrality revisited for unsupervised
 * summarization", ACL 2019): edges to later units are summed
 * apart from edges to earlier ones.
 */
export function measureCentrality(units: readonly Unit[]): Centrality {
  const postings = new Map<string, number[]>()
  for (const unit of units) {
    for (const term of unit.content) {
      const list = postings.get(term)
      if (list === undefined) postings.set(term, [unit.index])
      else list.push(unit.index)
    }
  }
  const weights: number[] = []
  const norms = new Float64Array(units.length)
  for (const [term, list] of postings) {
    // Short words are common ones in every language (Zipf's law of abbreviation).
    const weight = Math.log(1 + units.length / list.length) * Math.min(1, (term.length + 2) / 6)
    weights.push(weight)
    for (const at of list) norms[at] = (norms[at] ?? 0) + weight * weight
  }
  const forward = new Float64Array(units.length)
  const recurrence = new Float64Array(units.length)
  const lengths = new Float64Array(units.length)
  for (const [place, list] of [...postings.values()].entries()) {
    const weight = weights[place] ?? 0
    const spread = Math.log(list.length)
    // A term of very many units tells hardly anything, and pairs grow with the square.
    const paired = list.length <= mostPairs ? list.length : 0
    for (let a = 0; a < list.length; a++) {
      const left = list[a] ?? 0
      recurrence[left] = (recurrence[left] ?? 0) + spread
      lengths[left] = (lengths[left] ?? 0) + 1
      for (let b = a + 1; b < paired; b++) {
        const right = list[b] ?? 0
        const likeness = (weight * weight) / Math.sqrt((norms[left] ?? 1) * (norms[right] ?? 1))
        forward[left] = (forward[left] ?? 0) + likeness
      }
    }
  }
  for (let at = 0; at < recurrence.length; at++) recurrence[at] = (recurrence[at] ?? 0) / Math.max(4, lengths[at] ?? 0)
  return { forward: scaled(forward), recurrence: scaled(recurrence) }
}

function scaled(values: Float64Array): Float64Array {
  const most = values.reduce((left, right) => Math.max(left, right), 0)
  return most === 0 ? values : values.map((value) => value / most)
}
