// What a summary has beside its claims: the headline, who and where, what contradicts itself, what is not stated. Each is held
// against the text, and kept short.
import type { Article } from './article.ts'
import type { ClaimChecker } from './claims.ts'
import { fold } from './fold.ts'
import { oneLine } from './invisible.ts'
import type { WrittenSummary } from './shapes.ts'
import type { Claim } from './writing.ts'

/** In characters. */
const headlineLimit = 140
const missingLimit = 120
const mentionLimit = 120
const mostMissing = 3
const mostConflicts = 3

/** The headline where the text carries it, else the article's own. */
export function checkedHeadline(headline: string, articles: readonly Article[], checker: ClaimChecker): string {
  const words = oneLine(headline)
  const fits = words !== '' && words.length <= headlineLimit && checker.uncited.check(words).grounded
  return fits ? words : (articles[0]?.title ?? '')
}

/**
 * What the text is said to lack, less what stands in it after all, and what brings a name, a number or an address with it: a
 * gap has none of its own.
 */
export function checkedMissing(entries: readonly string[], checker: ClaimChecker): string[] {
  return entries
    .map(oneLine)
    .filter((entry) => {
      if (entry === '' || entry.length > missingLimit || /:\/\/|www\.|@/u.test(entry)) return false
      return !checker.uncited.bringsFacts(entry) && !checker.uncited.isTold(entry)
    })
    .slice(0, mostMissing)
}

const plain = { derivation: null, speaker: null, status: 'stated' as const }

/** People, bodies or places with what they are; the bare name where the text does not carry more than that. */
export function checkedMentions(mentions: WrittenSummary['who'], most: number, checker: ClaimChecker): Claim[] {
  const seen = new Set<string>()
  return mentions
    .flatMap(({ passage, quote, text }) => {
      if (quote.trim() === '' || seen.has(fold(quote))) return []
      const evidence = [{ passage, quote, translation: null }]
      // What they are may stand where they are named again, and before their name.
      const further = checker.naming(quote, passage).map((id) => ({ passage: id, quote: '', translation: null }))
      const [name = '', ...rest] = text.split(', ')
      const turned = [...rest, name].join(', ')
      const told = [evidence, [...evidence, ...further]].flatMap((all) =>
        [text, turned].map((words) => ({ words, shown: text, evidence: all })),
      )
      const claim = [...told, { words: quote, shown: quote, evidence }]
        .values()
        .map(({ words, shown, evidence: all }) => {
          const checked = shown.length <= mentionLimit ? checker.checkUnattributed({ evidence: all, text: words, ...plain }) : null
          return checked === null ? null : { ...checked, text: shown }
        })
        .find((checked) => checked !== null)
      if (claim === undefined) return []
      seen.add(fold(quote))
      return [claim]
    })
    .slice(0, most)
}

/** Contradictions of which both sides stand in the text; the model's note where it passes, else none. */
export function checkedConflicts(conflicts: WrittenSummary['conflicts'], checker: ClaimChecker): Claim[] {
  return conflicts
    .flatMap(({ evidence, note }) => {
      const sides = evidence.filter((side, place) => evidence.findIndex(({ quote }) => fold(quote) === fold(side.quote)) === place)
      if (sides.length < 2 || !sides.every((side) => checker.isQuote(side))) return []
      const noted = checker.checkUnattributed({ evidence: sides, text: note, ...plain })
      if (noted !== null) return [noted]
      const bare = checker.cite({ evidence: sides, text: sides.map(({ quote }) => quote).join(' '), ...plain })
      return bare === null ? [] : [{ ...bare, text: '' }]
    })
    .slice(0, mostConflicts)
}
