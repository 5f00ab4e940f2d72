// What each unit of an article counts for a summary: how much it says of what the article is about, and what speaks against it. Which of them make the
// summary is decided in `select.ts`.
import { analyze } from './analyze.ts'
import type { Article } from './article.ts'
import { measureCentrality } from './centrality.ts'
import { commonTerms } from './common.ts'
import { Introductions } from './introduced.ts'
import { plantedFrom, type JudgedUnits } from './planted.ts'
import { contentOf, type Unit } from './sentences.ts'
import { isUnended, isUnmarked, saysLittle, tells } from './telling.ts'

/** What each mark of a unit counts; fitted on public articles with summaries (`evals/README.md` says how). */
export const marks = {
  early: 0.5,
  forward: 0.6,
  recurrence: 0.8,
  title: 0.5,
  length: 0.25,
  firstInPassage: 0.05,
  dependent: -0.25,
  quoted: -0.5,
  planted: -0.4,
  item: -0.2,
  labelled: -0.3,
  unended: -0.15,
  slight: -0.7,
  crowded: -0.15,
  unintroduced: -0.18,
  repeated: -0.9,
}

export interface Scored {
  /** One value for each unit; only comparable within one call. */
  readonly scores: Float64Array
  readonly planted: JudgedUnits['planted']
  /** The content terms of their titles. */
  readonly titleTerms: ReadonlySet<string>
  /** Which of them tell something by themselves. */
  readonly telling: readonly boolean[]
  readonly introductions: Introductions
  /** Of the first article. */
  readonly language: string | null
}

/** Scores the units of one or several articles. */
export function scoreUnits({ units, planted }: JudgedUnits, articles: readonly Pick<Article, 'title' | 'language'>[]): Scored {
  const language = articles[0]?.language ?? null
  const titleTerms = new Set(articles.flatMap((one) => contentOf(analyze(one.title), commonTerms(one.language))))
  const { forward, recurrence } = measureCentrality(units)
  const scores = new Float64Array(units.length)
  let article = -1
  // Places count among what belongs to the story: furniture above it must not push it down.
  let place = 0
  for (const unit of units) {
    if (unit.article !== article) {
      article = unit.article
      place = 0
    }
    const at = unit.index
    const strange = planted[at] ?? 0
    const inTitle = titleTerms.size === 0 ? 0 : unit.content.filter((term) => titleTerms.has(term)).length / Math.max(3, titleTerms.size)
    scores[at] =
      marks.early * Math.exp(-place / 6) +
      marks.forward * (forward[at] ?? 0) +
      marks.recurrence * (recurrence[at] ?? 0) +
      marks.title * Math.min(1, inTitle) +
      marks.length * Math.min(1, unit.content.length / 14) +
      (unit.firstInPassage ? marks.firstInPassage : 0) +
      (unit.dependent ? marks.dependent : 0) +
      (quotation.test(unit.text) ? marks.quoted : 0) +
      marks.planted * strange +
      (unit.kind === 'item' ? marks.item : 0) +
      (labelled.test(unit.text) ? marks.labelled : 0) +
      (isUnended(unit) ? marks.unended : 0) +
      (saysLittle(unit, titleTerms) ? marks.slight : 0)
    if (strange < plantedFrom) place++
  }
  return {
    scores,
    planted,
    titleTerms,
    telling: units.map((unit) => tells(unit, titleTerms) && !isHeadingOf(unit, units)),
    introductions: new Introductions(units, articles.map(({ title }) => title).join('\n'), language),
    language,
  }
}

/** So many sentences behind a heading begin what it stands above. */
const behindHeading = 2
/** From this share of its words on, what stands behind a line without a mark at its end tells the same in full. */
const headingFrom = 0.6

function isHeadingOf(unit: Unit, units: readonly Unit[]): boolean {
  if (!isUnmarked(unit) || unit.content.length === 0) return false
  return units
    .slice(unit.index + 1, unit.index + 1 + behindHeading)
    .some((next) => next.article === unit.article && !isUnmarked(next) && shareOf(unit.content, new Set(next.content)) >= headingFrom)
}

/** "Taking off: …": captions and headings of a kind open so. */
const labelled = /^\S+(?: \S+){0,2} ?[:：]\s/u
/** A quotation; shorter ones are names and single words. */
const quotation = /["“„«「『][^"”“»」』]{12}/u

/** How many of the terms are among others, as a share. */
export function shareOf(terms: readonly string[], among: ReadonlySet<string>): number {
  let shared = 0
  for (const term of terms) if (among.has(term)) shared++
  return shared / Math.max(1, terms.length)
}
