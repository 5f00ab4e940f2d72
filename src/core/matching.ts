// Whether an article is about the event of a story: rather a story too many than two events in one. Words that two articles have
// in common speak for it; names, figures and days of their own against it, as of last week's match or another quarter's results.
import { z } from 'zod'
import { closeness } from './meaning.ts'
import { sketchSchema, type Sketch } from './sketch.ts'
import { filledInAnew } from './substitution.ts'

/** A sketch with the length of its weighted terms as a vector, by what was known of the terms when it was placed. */
export const weighedSchema = sketchSchema.extend({
  length: z.number(),
  /** As a model for embeddings has it; null where there is none. */
  meaning: z.string().nullable().default(null),
})
export type Weighed = z.infer<typeof weighedSchema>

/** A report that is placed already; `at` is its news time. */
export interface Placed {
  readonly storyId: string
  readonly at: number
  readonly sketch: Weighed
}

/** The report to be placed. */
export type Report = Omit<Placed, 'storyId'>

/** How telling a term is: the fewer articles have it, the more. */
export type Weigh = (term: string) => number

const dayMs = 86_400_000

/** A story closes when it had no report for this long, in milliseconds. */
export const closesAfterMs = 5 * dayMs

/** What speaks for and against, beside likeness, which counts 1 (0 to 1); set on public sets and our own pairs (`evals/README.md`). */
export const signs = {
  title: 0.045,
  titleNames: 0.035,
  eachDay: -0.01,
  otherNames: -0.26,
  otherFigures: -0.035,
  manyOtherFigures: -0.155,
  otherDays: -0.025,
  eachFurther: -0.09,
  likeEnough: 0.29,
}

/** So many reports of a story, those nearest to the new one, say what it is about; the nearest of them says more. */
const nearest = 3
const nearestShare = 0.2

/** The story that the report belongs to, null where it begins one. */
export function matchStory(report: Report, placed: readonly Placed[], weigh: Weigh): string | null {
  const alikeTo = similarity(report.sketch, weigh)
  const open = [...Map.groupBy(placed, ({ storyId }) => storyId)].map(([storyId, members]) => ({
    storyId,
    score: likeness(report, members, weigh, alikeTo),
  }))
  const best = open.reduce<{ storyId: string; score: number } | null>(
    (one, other) => (one === null || other.score > one.score ? other : one),
    null,
  )
  return best !== null && best.score >= signs.likeEnough
    ? best.storyId
    : byMeaning(
        report,
        open.filter(({ score }) => score >= meant.likeness),
        placed,
      )
}

/**
 * Where words alone do not say enough: how like they must be, how many meanings of other reports say what is usual among news, what is
 * taken for usual without them, and how much of the way from there to the very same a report must come. Models differ in what is usual.
 */
const meant = { likeness: 0.2, fewest: 8, usual: 0.75, share: 0.5 }

/** A story that means the same, has a name or a figure in common with the report, and nothing that tells it apart. */
function byMeaning(report: Report, stories: readonly { readonly storyId: string }[], placed: readonly Placed[]): string | null {
  const { meaning } = report.sketch
  if (meaning === null) return null
  const close = placed.flatMap(({ storyId, sketch }) => {
    const cosine = sketch.meaning === null ? null : closeness(meaning, sketch.meaning)
    return cosine === null ? [] : [{ storyId, cosine, sketch }]
  })
  const found = stories.flatMap(({ storyId }) => {
    const own = close.filter((one) => one.storyId === storyId)
    const others = close
      .filter((one) => one.storyId !== storyId)
      .map(({ cosine }) => cosine)
      .toSorted((one, other) => one - other)
    const usual = others.length < meant.fewest ? meant.usual : (others[Math.floor(others.length / 2)] ?? meant.usual)
    const nearestOne = Math.max(...own.map(({ cosine }) => cosine))
    const agrees = own.some(
      ({ sketch }) =>
        sketch.names.some((name) => report.sketch.names.includes(name)) ||
        sketch.figures.some((number) => report.sketch.figures.includes(number)),
    )
    return agrees &&
      nearestOne >= usual + meant.share * (1 - usual) &&
      against(
        report.sketch,
        own.map(({ sketch }) => sketch),
      ) === 0
      ? [{ storyId, nearestOne }]
      : []
  })
  return found.toSorted((one, other) => other.nearestOne - one.nearestOne)[0]?.storyId ?? null
}

/** How much a report has of what a story's reports have, less what each has of its own. At least one member. */
function likeness(report: Report, members: readonly Placed[], weigh: Weigh, alikeTo: (other: Weighed) => number): number {
  const gapMs = Math.min(...members.map(({ at }) => Math.abs(at - report.at)))
  if (gapMs > closesAfterMs) return 0
  const near = members
    .map(({ sketch }) => ({ sketch, alike: alikeTo(sketch) }))
    .toSorted((one, other) => other.alike - one.alike)
    .slice(0, nearest)
  const sketches = near.map(({ sketch }) => sketch)
  const [best] = near
  // What has less in common is no candidate anyhow.
  if (best === undefined || (best.alike >= meant.likeness && filledInAnew(report.sketch, best.sketch))) return 0
  const alike = (1 - nearestShare) * meanOf(near.map((one) => one.alike)) + nearestShare * best.alike
  const title = Math.max(...sketches.map((sketch) => cosine(report.sketch.title, sketch.title, weigh)))
  return (
    alike +
    signs.title * title +
    signs.titleNames * titleNames(report.sketch, sketches, weigh) +
    signs.eachDay * (gapMs / dayMs) +
    against(report.sketch, sketches)
  )
}

/** How far each side speaks of the names in the other's headline, −½ to ½; 0 where headlines show none. */
function titleNames(report: Sketch, members: readonly Sketch[], weigh: Weigh): number {
  const covered = (one: Sketch, other: Sketch): number | null => {
    const names = one.title.filter((term) => one.names.includes(term))
    return names.length === 0
      ? null
      : squares(
          names.filter((term) => term in other.terms),
          weigh,
        ) / squares(names, weigh)
  }
  const shares = members.flatMap((member) => {
    const [one, other] = [covered(report, member), covered(member, report)]
    return one === null || other === null ? [] : [Math.min(one, other)]
  })
  return shares.length === 0 ? 0 : meanOf(shares) - 0.5
}

/** What tells them apart: of names, figures and days both sides have some, and none in common. */
function against(report: Sketch, members: readonly Sketch[]): number {
  const disjoint = <Item>(
    itemsOf: (sketch: Sketch) => readonly Item[],
    has = (sketch: Sketch, item: Item): boolean => itemsOf(sketch).includes(item),
  ): number => {
    const own = itemsOf(report)
    const told = members.filter((member) => itemsOf(member).length > 0)
    const shared = told.some((member) => itemsOf(member).some((item) => has(report, item)) || own.some((item) => has(member, item)))
    return own.length === 0 || told.length === 0 || shared
      ? 0
      : Math.min(own.length, Math.max(...told.map((member) => itemsOf(member).length)))
  }
  const speaksOf = (sketch: Sketch, name: string): boolean => sketch.names.includes(name) || name in sketch.terms
  // Who or where headlines are about tells more than names that the texts have in common.
  const names = Math.max(
    disjoint(({ names }) => names, speaksOf),
    disjoint(({ title, names }) => title.filter((term) => names.includes(term)), speaksOf),
  )
  const figures = disjoint(({ figures }) => figures)
  const days = disjoint(({ days }) => days)
  const kinds = [names > 0, figures > 1, days > 0].filter(Boolean).length
  return (
    (names > 0 ? signs.otherNames : 0) +
    (figures >= manyFigures ? signs.manyOtherFigures : figures > 0 ? signs.otherFigures : 0) +
    (days > 0 ? signs.otherDays : 0) +
    signs.eachFurther * Math.max(0, kinds - 1)
  )
}

const manyFigures = 3

/** Place of the report that has most in common with the others: its headline stands for the story. The first where all are alike. */
export function leadOf(sketches: readonly Weighed[], weigh: Weigh): number {
  const shared = sketches.map((one) => {
    const alikeTo = similarity(one, weigh)
    return sketches.reduce((sum, other) => sum + alikeTo(other), 0)
  })
  return Math.max(0, shared.indexOf(Math.max(...shared)))
}

export function weighed(sketch: Sketch, weigh: Weigh, meaning: string | null = null): Weighed {
  return {
    ...sketch,
    meaning,
    length: Math.sqrt(Object.entries(sketch.terms).reduce((sum, [term, weight]) => sum + (weight * weigh(term)) ** 2, 0)),
  }
}

/** Cosine of the weighted terms, from 0 to 1, of one sketch with any other: its terms are weighed once for all of them. */
function similarity(one: Weighed, weigh: Weigh): (other: Weighed) => number {
  const terms = Object.entries(one.terms).map(([term, weight]) => ({ term, weight, telling: weigh(term) ** 2 }))
  return (other) => {
    let product = 0
    for (const { term, weight, telling } of terms) product += weight * (other.terms[term] ?? 0) * telling
    return product / (one.length * other.length || 1)
  }
}

function cosine(one: readonly string[], other: readonly string[], weigh: Weigh): number {
  return (
    squares(
      one.filter((term) => other.includes(term)),
      weigh,
    ) / (Math.sqrt(squares(one, weigh) * squares(other, weigh)) || 1)
  )
}

function squares(terms: readonly string[], weigh: Weigh): number {
  return terms.reduce((sum, term) => sum + weigh(term) ** 2, 0)
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
