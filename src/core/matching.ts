// Whether an article is about the event of a story: rather a story too many than two events in one.
import type { Sketch } from './sketch.ts'

/** A report that is placed already; `at` is its news time. */
export interface Placed { readonly storyId: string; readonly site: string | null; readonly at: number; readonly sketch: Sketch }

/** The report to be placed. */
export type Report = Omit<Placed, 'storyId'>

/** How telling a term is: the fewer articles have it, the more. */
export type Weigh = (term: string) => number

/** A story takes no report that is further than this from all of its own, in milliseconds. */
export const closesAfterMs = 5 * 86_400_000

const likeEnough = 0.38

/** The story that the report belongs to, null where it begins one. */
export function matchStory(report: Report, placed: readonly Placed[], weigh: Weigh): string | null {
  let best: { storyId: string; score: number } | null = null
  for (const [storyId, members] of Map.groupBy(placed, ({ storyId }) => storyId)) {
    const near = members.filter(({ at }) => Math.abs(at - report.at) <= closesAfterMs)
    const scores = near.map(({ sketch }) => similarity(report.sketch, sketch, weigh)).toSorted((one, other) => other - one).slice(0, 3)
    const score = scores.reduce((sum, one) => sum + one, 0) / Math.max(1, scores.length)
    if (score >= likeEnough && (best === null || score > best.score)) best = { storyId, score }
  }
  return best?.storyId ?? null
}

/** Cosine of the weighted terms, from 0 to 1. */
export function similarity(one: Sketch, other: Sketch, weigh: Weigh): number {
  let product = 0
  for (const [term, weight] of Object.entries(one.terms)) product += weight * (other.terms[term] ?? 0) * weigh(term) ** 2
  const length = (sketch: Sketch): number => Math.hypot(...Object.entries(sketch.terms).map(([term, weight]) => weight * weigh(term)))
  return product / (length(one) * length(other) || 1)
}
