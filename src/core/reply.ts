// Chooses the sentences that answer a question, and judges whether the articles speak of it at all. Ranking is done in
// `rank.ts`; making claims is left to `extractive.ts`.
import type { Article } from './article.ts'
import { readQuestion } from './asking.ts'
import type { Turn } from './conversation.ts'
import { pointsBack } from './openings.ts'
import { judgePlanted, plantedFrom } from './planted.ts'
import { rankUnits } from './rank.ts'
import { readUnits, type Unit } from './sentences.ts'
import type { Answer } from './writing.ts'

const mostClaims = 3

/**
 * Share of the question's weight that the best place and its neighbours must name for the articles to speak of it. On
 * eight languages' questions, 3 to 7 of 100 are refused wrongly there, and 91 to 97 of 100 put to another article rightly.
 */
const speaksFrom = 0.2

/** Best first; each is one sentence, or several in a row where the one that answers cannot stand alone. */
export function chooseAnswer(
  question: string, articles: readonly Article[], turns: readonly Turn[],
): { groups: Unit[][]; answerable: Answer['answerable'] } {
  const units = readUnits(articles)
  const planted = judgePlanted(units)
  const ranked = rankUnits(question, articles, units, questionBefore(question, articles, turns))
  const speaks = ranked.some(({ matched }, place) => place < mostClaims && matched >= speaksFrom)
  const groups: Unit[][] = []
  const used = new Set<number>()
  for (const { unit } of ranked) {
    if (groups.length === mostClaims) break
    if (used.has(unit.index) || (planted[unit.index] ?? 0) >= plantedFrom || saidAlready(unit, groups)) continue
    const group = standing(unit, units)
    if (group === null || group.some(one => one.index !== unit.index && (planted[one.index] ?? 0) >= plantedFrom)) continue
    for (const { index } of group) used.add(index)
    groups.push(group)
  }
  return { groups, answerable: speaks && groups.length > 0 ? 'yes' : 'no' }
}

/** With what it points back to, at most two units; null for half a quotation, which would say what nobody said. */
function standing(unit: Unit, all: readonly Unit[]): Unit[] | null {
  const group = [unit]
  for (let first = unit; (first.dependent || first.cut) && group.length < 3;) {
    const before = all[first.index - 1]
    if (before === undefined || before.article !== unit.article) break
    group.unshift(before)
    first = before
  }
  return group[0]?.cut === true ? null : group
}

function saidAlready(unit: Unit, groups: readonly Unit[][]): boolean {
  return groups.flat().some(other => {
    const terms = new Set(other.content)
    const both = unit.content.filter(term => terms.has(term)).length
    return both / Math.max(1, Math.min(unit.content.length, other.content.length)) > 0.8
  })
}

/** The last question that can be read alone, where this one cannot: it points back, or names hardly anything. */
function questionBefore(question: string, articles: readonly Article[], turns: readonly Turn[]): string | null {
  const language = articles[0]?.language ?? null
  const leaning = (text: string): boolean => pointsBack(text, language) || readQuestion(text, articles).roots.length < 2
  if (turns.length === 0 || !leaning(question)) return null
  const earlier = turns.map(turn => turn.answer.question)
  return earlier.findLast(text => !leaning(text)) ?? earlier.at(-1) ?? null
}
