// Chooses the sentences that answer a question. Ranking is done in `rank.ts`, judging whether the articles speak of it at
// all in `speaking.ts`; making claims is left to `extractive.ts`.
import type { Article } from './article.ts'
import { answerTest, kindTest } from './answer-kinds.ts'
import { readQuestion, type Asked } from './asking.ts'
import type { Turn } from './conversation.ts'
import { countedIn } from './counted.ts'
import { isNotice } from './furniture.ts'
import { pointsBack } from './openings.ts'
import { readJudged, surelyPlanted, type JudgedUnits } from './planted.ts'
import { rankUnits, type RankedUnit } from './rank.ts'
import type { Unit } from './sentences.ts'
import { speakOf } from './speaking.ts'
import { announces, isQuestion } from './telling.ts'
import { unitsForWhole } from './whole-answers.ts'
import { wholeQuestion } from './whole-questions.ts'
import type { Answer } from './writing.ts'

const mostClaims = 3

/** A sentence is shown beside the best one from this share of its score on: one or two good ones are better than three. */
const nearEnough = 0.5

/** Best first; each is one sentence, or several in a row where the one that answers cannot stand alone. None stands twice. */
export function chooseAnswer(
  question: string,
  articles: readonly Article[],
  turns: readonly Turn[],
  { units, planted }: JudgedUnits = readJudged(articles),
): { groups: Unit[][]; answerable: Answer['answerable'] } {
  const before = questionBefore(question, articles, turns)
  const whole = wholeQuestion(question, before)
  const forWhole = whole === null ? null : unitsForWhole(whole, articles, { units, planted })
  const asked = readQuestion(question, articles, before)
  const found = forWhole === null ? answering(question, asked, rankUnits(question, articles, units, before)) : []
  // To what names nothing and is found nowhere, what the article is about is the nearest.
  const nearest = forWhole ?? (found.length === 0 && asked.isBare ? unitsForWhole('gist', articles, { units, planted }) : null)
  const ranked = nearest?.units.map((unit) => ({ unit, score: 1 })) ?? found
  let least = 0
  const groups: Unit[][] = []
  let chosen = 0
  for (const { unit, score } of ranked) {
    if (chosen === mostClaims || score < least) break
    if ((planted[unit.index] ?? 0) >= surelyPlanted || saidAlready(unit, groups)) continue
    const group = standing(unit, units)
    if (group === null || group.some((one) => one.index !== unit.index && (planted[one.index] ?? 0) >= surelyPlanted)) continue
    const sound = (next: Unit): boolean => (planted[next.index] ?? 0) < surelyPlanted
    if (isQuestion(unit)) {
      // The text's own question answers nothing; what stands behind it may.
      const behind = answeredBehind(unit, units).filter(sound)
      if (behind.length === 0) continue
      group.push(...behind)
    } else if (announces(unit)) group.push(...announced(unit, units).filter(sound))
    if (chosen === 0) {
      least = score * nearEnough
      if (asked.kind === 'reason' && group.at(-1) === unit) group.push(...following(unit, units).filter(sound))
    }
    chosen++
    // What leans on a sentence that is shown already follows it there.
    const held = groups.find((other) => other.some((one) => group.includes(one)))
    if (held === undefined) groups.push(group)
    else held.push(...group.filter((one) => !held.includes(one)))
  }
  const shown = groups.flat()
  const mayAnswer = answerTest(asked.kind, question)
  const isMissing = !shown.some(({ text }) => mayAnswer(text))
  // Without a word of its own ("Why did he do it?") a question is told only by the kind of its answer.
  const hasKind = kindTest(asked.kind, question)
  const isTold = asked.own > 0 || (asked.kind !== 'other' && asked.kind !== 'number' && shown.some(({ text }) => hasKind(text)))
  return { groups, answerable: !isMissing && (forWhole?.told ?? (isTold && speakOf(asked, articles, units))) ? 'yes' : 'no' }
}

/** Kinds of answers that a text's words tell for sure enough to show those first that have them. */
const toldByWords: ReadonlySet<Asked['kind']> = new Set(['age', 'span'])
/** From this share of the best one's score on what has the kind of answer that is wanted comes before what has not. */
const kindFrom = 0.4

/** Of what something costs those that tell of money, where there are any; else those first that have the kind of answer that is wanted. */
function answering(question: string, asked: Asked, ranked: readonly RankedUnit[]): readonly RankedUnit[] {
  const { kind, own, roots } = asked
  const hasKind = kindTest(kind, question)
  const has = ({ unit }: RankedUnit): boolean => hasKind(unit.text)
  if (kind === 'money') {
    const fitting = ranked.filter(has)
    return fitting.length > 0 ? fitting : ranked
  }
  if (toldByWords.has(kind) || countedIn(question) !== null || (own === 0 && kind === 'reason')) {
    const least = (ranked[0]?.score ?? 0) * kindFrom
    return firstOf(ranked, (one) => one.score >= least && has(one))
  }
  // What a question names itself goes before what the one before it named.
  const named = new Set(roots.slice(0, own))
  return own < roots.length ? firstOf(ranked, ({ unit }) => unit.content.some((term) => named.has(term))) : ranked
}

/** Those first that have something, each in their order. */
function firstOf<T>(all: readonly T[], has: (one: T) => boolean): readonly T[] {
  const { first = [], rest = [] } = Object.groupBy(all, (one) => (has(one) ? 'first' : 'rest'))
  return [...first, ...rest]
}

/**
 * With what it points back to, at most two units; a correction whole, as its first sentence tells what was wrong. Null for
 * half a quotation, which would say what nobody said, and for one that nobody introduces.
 */
function standing(unit: Unit, all: readonly Unit[]): Unit[] | null {
  if (isNotice(unit)) return all.filter((other) => other.article === unit.article && other.passage === unit.passage)
  const group = [unit]
  for (let first = unit; group.length < 3;) {
    const before = all[first.index - 1]
    if (before === undefined || before.article !== unit.article) break
    // What is quoted in a block of its own is introduced before it.
    if (!first.dependent && !first.cut && (first.kind !== 'quotation' || before.kind === 'quotation')) break
    group.unshift(before)
    first = before
  }
  // Where what it leans on is itself half a quotation, it is shown without that.
  while (group.length > 1 && group[0]?.cut === true) group.shift()
  const [opening] = group
  return opening?.cut === true || (opening?.kind === 'quotation' && opening.position === 0) ? null : group
}

/** The next one of the passage: what happened is told first, and then why. */
function following(unit: Unit, all: readonly Unit[]): Unit[] {
  const next = all[unit.index + 1]
  return next === undefined || next.cut || next.article !== unit.article || next.passage !== unit.passage ? [] : [next]
}

/** What stands behind a question of the text's own: in its passage, or in the next one, where what follows there belongs to it. */
function answeredBehind(unit: Unit, all: readonly Unit[]): Unit[] {
  const within = following(unit, all)
  const next = all[unit.index + 1]
  return within.length > 0 || next === undefined || next.cut || next.article !== unit.article || isQuestion(next)
    ? within
    : [next, ...following(next, all)]
}

/** So many items of a list are shown behind the sentence that announces it. */
const mostItems = 5

/** The items behind it, or the one unit. */
function announced(unit: Unit, all: readonly Unit[]): Unit[] {
  const next = all[unit.index + 1]
  if (next === undefined || next.article !== unit.article) return []
  if (next.kind !== 'item') return next.cut ? [] : [next]
  const behind = all.slice(next.index, next.index + mostItems)
  const end = behind.findIndex(({ kind, article }) => kind !== 'item' || article !== unit.article)
  return end < 0 ? behind : behind.slice(0, end)
}

function saidAlready(unit: Unit, groups: readonly Unit[][]): boolean {
  return groups.flat().some((other) => {
    const terms = new Set(other.content)
    const both = unit.content.filter((term) => terms.has(term)).length
    return both / Math.max(1, Math.min(unit.content.length, other.content.length)) > 0.8
  })
}

/** The last question that can be read alone, where this one cannot: it points back, or names hardly anything. */
export function questionBefore(question: string, articles: readonly Article[], turns: readonly Turn[]): string | null {
  const language = articles[0]?.language ?? null
  const leaning = (text: string): boolean => pointsBack(text, language) || readQuestion(text, articles).roots.length < 2
  if (turns.length === 0 || !leaning(question)) return null
  const earlier = turns.map((turn) => turn.answer.question)
  return earlier.findLast((text) => !leaning(text)) ?? earlier.at(-1) ?? null
}
