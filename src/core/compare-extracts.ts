// A comparison without a model: sentences of the articles laid beside each other. Short rather than wrong: what is neither clearly
// alike nor clearly without its like is left out.
import { contradicts, copiesAmong, likenessIn } from './alike.ts'
import type { Article } from './article.ts'
import type { Replacement } from './errors.ts'
import { withoutDateline } from './datelines.ts'
import { signed, toClaim, wordsRead } from './extractive.ts'
import { figures, readFigures } from './figures.ts'
import { isNotice } from './furniture.ts'
import { groundIn } from './ground.ts'
import { plantedFrom, readJudged } from './planted.ts'
import { mayPointToBefore } from './pointing.ts'
import { clashesIn } from './quantities.ts'
import { scoreUnits } from './scoring.ts'
import { selectUnits, sizes } from './select.ts'
import type { Unit } from './sentences.ts'
import { supportIn, type Support } from './support.ts'
import { readSentences } from './words.ts'
import type { Claim, Comparison } from './writing.ts'

/** Likeness from which two sentences tell the same, from which they are about the same thing, and up to which they are not. */
const likeness = { same: 0.45, matter: 0.34, none: 0.16 }

/** Support (`support.ts`) by a sentence from which it tells the same, and by a whole article up to which that does not tell it. */
const support = { same: 0.5, none: 0.4 }
const most = { agree: 4, differ: 4, only: 2 }
const fewestTerms = 4
/** Shorter sentences could be told elsewhere in other words. */
const fewestAlone = 6

/** At least two articles. */
export function extractComparison(
  articles: readonly Article[],
  unread: readonly string[],
  options: Replacement & { now: number },
): Comparison {
  const { units, planted } = readJudged(articles)
  const fit = units.filter(
    (unit) => !unit.cut && unit.content.length >= fewestTerms && (planted[unit.index] ?? 0) < plantedFrom && !isNotice(unit),
  )
  const measured = likenessIn(units)
  const alike = (one: Unit, other: Unit): number => measured.likeness(one, other)
  const ground = groundIn(articles)
  const languageOf = (unit: Unit): string | null => articles[unit.article]?.language ?? null
  const supportOf = (unit: Unit): Support => supportIn(readSentences(unit.text, languageOf(unit)), languageOf(unit))
  /** Whether one sentence carries all of the other, by the checks that a model's claims must pass; one may say whom it has it from. */
  const carries = (unit: Unit, text: string): boolean =>
    ground.checkUnattributed({ ...toClaim([unit], articles), text }).grounded &&
    supportOf(unit).score(readSentences(text, languageOf(unit))) >= support.same
  const copies = copiesAmong(articles)
  const copied = new Set(copies.map(({ articleId }) => articleId))
  const isCopy = (unit: Unit): boolean => copied.has(articles[unit.article]?.id ?? '')
  const agree: Pair[] = []
  const differ: Pair[] = []
  for (const one of fit.filter((unit) => !isCopy(unit))) {
    const best = nearest(
      one,
      fit.filter((other) => other.article !== one.article && !isCopy(other)),
      alike,
    )
    if (best === null) continue
    const differs = contradicts(one.text, best.unit.text)
    if (differs && best.score >= likeness.matter && readFigures(one.text).length + readFigures(best.unit.text).length <= mostFigures)
      differ.push({ one, other: best.unit, score: best.score })
    else if (!differs && best.score >= likeness.same && standsAlone(one, articles) && carries(best.unit, one.text))
      agree.push({ one, other: best.unit, score: best.score })
  }
  differ.push(
    ...otherFigures(
      fit.filter((unit) => !isCopy(unit)),
      articles,
      alike,
      new Set(differ.flatMap(({ one, other }) => [one, other])),
    ),
  )
  const used = new Set([...agree, ...differ].flatMap(({ one, other }) => [one, other]))
  return {
    kind: 'comparison',
    headline: articles[0]?.title ?? '',
    agree: best(agree, most.agree).map(({ one, other }) => pairClaim(one, other, articles, withoutDateline(one).text)),
    differ: best(differ, most.differ).map(({ one, other }) => pairClaim(one, other, articles, '')),
    only: articles.flatMap((article, at) =>
      copied.has(article.id)
        ? []
        : onlyIn(at, fit, articles, alike)
            .filter((unit) => !used.has(unit))
            .slice(0, most.only)
            .map((unit) => toClaim([withoutDateline(unit)], articles)),
    ),
    copies,
    unread: [...unread],
    coverage: articles.map((article) => wordsRead([article])),
    notes: [],
    ...signed(articles, options),
  }
}

/** Of sentences that are worded too differently to be laid side by side, those that give one thing another figure. */
function otherFigures(
  units: readonly Unit[],
  articles: readonly Article[],
  alike: (one: Unit, other: Unit) => number,
  used: ReadonlySet<Unit>,
): Pair[] {
  const withFigures = units.filter((unit) => !used.has(unit) && /\p{N}/u.test(unit.text))
  const clash = clashesIn(articles)
  return withFigures.flatMap((one) =>
    withFigures
      .filter((other) => other.article > one.article && clash(one, other))
      .map((other) => ({ one, other, score: alike(one, other) })),
  )
}

/** Here nothing stands around it. */
function standsAlone(unit: Unit, articles: readonly Article[]): boolean {
  return !mayPointToBefore(unit, articles[unit.article]?.language ?? null)
}

interface Pair {
  readonly one: Unit
  readonly other: Unit
  readonly score: number
}

/** With more figures than this in two sentences nobody sees which of them differ. */
const mostFigures = 8

function nearest(unit: Unit, others: readonly Unit[], alike: (one: Unit, other: Unit) => number): { unit: Unit; score: number } | null {
  let found: { unit: Unit; score: number } | null = null
  for (const other of others) {
    const score = alike(unit, other)
    if (found === null || score > found.score) found = { unit: other, score }
  }
  return found
}

/** The surest pairs, each sentence in one of them, in the order of the text. */
function best(pairs: readonly Pair[], limit: number): Pair[] {
  const used = new Set<Unit>()
  const chosen: Pair[] = []
  for (const pair of pairs.toSorted((one, other) => other.score - one.score)) {
    if (chosen.length === limit || used.has(pair.one) || used.has(pair.other)) continue
    used.add(pair.one).add(pair.other)
    chosen.push(pair)
  }
  return chosen.toSorted((one, other) => one.one.index - other.one.index)
}

function pairClaim(one: Unit, other: Unit, articles: readonly Article[], text: string): Claim {
  return {
    ...toClaim([one], articles),
    text,
    citations: [one, other].flatMap((unit) => toClaim([withoutDateline(unit)], articles).citations),
  }
}

/** What a summary of the article would tell and no other article speaks of. */
function onlyIn(at: number, fit: readonly Unit[], articles: readonly Article[], alike: (one: Unit, other: Unit) => number): Unit[] {
  const article = articles[at]
  if (article === undefined) return []
  const own = readJudged([article])
  const scored = scoreUnits(own, [article])
  const told = new Set(selectUnits(own.units, scored, sizes.detailed).flatMap((index) => own.units[index]?.position ?? []))
  const others = fit.filter((unit) => unit.article !== at)
  const elsewhere = articles
    .filter((_, place) => place !== at)
    .map(({ passages, language }) => {
      const text = passages.map((passage) => passage.text).join('\n')
      return { support: supportIn(readSentences(text, language), language), values: figures(text, { generous: true }), language }
    })
  const isTold = (unit: Unit): boolean =>
    elsewhere.some(
      ({ support: there, values, language }) =>
        there.score(readSentences(unit.text, language)) > support.none ||
        readFigures(unit.text).some(({ readings, counts }) => !counts && readings.some((value) => values.has(value))),
    )
  return fit.filter(
    (unit) =>
      unit.article === at &&
      told.has(unit.position) &&
      standsAlone(unit, articles) &&
      unit.content.length >= fewestAlone &&
      (nearest(unit, others, alike)?.score ?? 0) <= likeness.none &&
      !isTold(unit),
  )
}
