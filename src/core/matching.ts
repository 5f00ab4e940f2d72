// Whether an article is about the event of a story: rather a story too many than two events in one. Words that two articles have
// in common speak for it; names, figures and days of their own against it, as of last week's match or another quarter's results.
import { z } from 'zod'
import { sketchSchema, type Sketch } from './sketch.ts'
import { filledInAnew } from './substitution.ts'

/** A sketch with the length of its weighted terms as a vector, by what was known of the terms when it was placed. */
export const weighedSchema = sketchSchema.extend({ length: z.number() })
export type Weighed = z.infer<typeof weighedSchema>

/** A report that is placed already; `at` is its news time. */
export interface Placed { readonly storyId: string; readonly at: number; readonly sketch: Weighed }

/** The report to be placed. */
export type Report = Omit<Placed, 'storyId'>

/** How telling a term is: the fewer articles have it, the more. */
export type Weigh = (term: string) => number

const dayMs = 86_400_000

/** A story closes when it had no report for this long, in milliseconds. */
export const closesAfterMs = 5 * dayMs

/** What speaks for and against, beside likeness, which counts 1 (0 to 1); set on public sets (`evals/README.md`). */
export const signs = { title: 0.05, eachDay: -0.02, otherNames: -0.1, otherFigures: -0.1, otherDays: -0.08, likeEnough: 0.28 }

/** So many reports of a story, those nearest to the new one, say what it is about. */
const nearest = 3

/** The story that the report belongs to, null where it begins one. */
export function matchStory(report: Report, placed: readonly Placed[], weigh: Weigh): string | null {
  const open = [...Map.groupBy(placed, ({ storyId }) => storyId)].map(([storyId, members]) => ({ storyId, score: likeness(report, members, weigh) }))
  const best = open.reduce<{ storyId: string; score: number } | null>((one, other) => (one === null || other.score > one.score ? other : one), null)
  return best === null || best.score < signs.likeEnough ? null : best.storyId
}

/** How much a report has of what a story's reports have, less what each has of its own. At least one member. */
export function likeness(report: Report, members: readonly Placed[], weigh: Weigh): number {
  const ages = members.map(({ at }) => Math.abs(at - report.at))
  const gapMs = Math.min(...ages)
  if (gapMs > closesAfterMs) return 0
  const near = members.map((member) => ({ member, alike: similarity(report.sketch, member.sketch, weigh) })).toSorted((one, other) => other.alike - one.alike).slice(0, nearest)
  const sketches = near.map(({ member }) => member.sketch)
  const mean = near.reduce((sum, { alike }) => sum + alike, 0) / near.length
  const title = Math.max(...sketches.map((sketch) => cosine(report.sketch.title, sketch.title, weigh)))
  const clashes = clashesOf(report.sketch, sketches)
  // Two signs that it is another event weigh more than any likeness: reports that come again are written in the same words.
  if (clashes.length > 1) return 0
  const [closest] = sketches
  if (closest !== undefined && filledInAnew(report.sketch, closest)) return 0
  return mean + signs.title * title + signs.eachDay * (gapMs / dayMs) + clashes.reduce((sum, clash) => sum + signs[clash], 0)
}

/** So many names or figures tell an event from another. */
const fewest = { names: 2, figures: 3, days: 1 }

/** Of what do both sides tell enough, and have nothing in common? */
function clashesOf(report: Sketch, members: readonly Sketch[]): ('otherNames' | 'otherFigures' | 'otherDays')[] {
  const differ = (kind: 'names' | 'figures' | 'days'): boolean => {
    const own = new Set<string | number>(report[kind])
    const told = members.filter((member) => member[kind].length >= fewest[kind])
    return own.size >= fewest[kind] && told.length > 0 && !told.some((member) => member[kind].some((one) => own.has(one)))
  }
  return [...differ('names') ? ['otherNames' as const] : [], ...differ('figures') ? ['otherFigures' as const] : [], ...differ('days') ? ['otherDays' as const] : []]
}

/** Place of the report that has most in common with the others: its headline stands for the story. The first where all are alike. */
export function leadOf(sketches: readonly Weighed[], weigh: Weigh): number {
  const shared = sketches.map((one) => sketches.reduce((sum, other) => sum + similarity(one, other, weigh), 0))
  return Math.max(0, shared.indexOf(Math.max(...shared)))
}

export function weighed(sketch: Sketch, weigh: Weigh): Weighed {
  return { ...sketch, length: Math.sqrt(Object.entries(sketch.terms).reduce((sum, [term, weight]) => sum + (weight * weigh(term)) ** 2, 0)) }
}

/** Cosine of the weighted terms, from 0 to 1. */
function similarity(one: Weighed, other: Weighed, weigh: Weigh): number {
  let product = 0
  for (const [term, weight] of Object.entries(one.terms)) product += weight * (other.terms[term] ?? 0) * weigh(term) ** 2
  return product / (one.length * other.length || 1)
}

function cosine(one: readonly string[], other: readonly string[], weigh: Weigh): number {
  const square = (terms: readonly string[]): number => terms.reduce((sum, term) => sum + weigh(term) ** 2, 0)
  return square(one.filter((term) => other.includes(term))) / (Math.sqrt(square(one) * square(other)) || 1)
}
