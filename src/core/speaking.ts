// Judges whether articles speak of what a question asks at all. Which sentences answer it is left to `rank.ts`.
import { analyze } from './analyze.ts'
import type { Article } from './article.ts'
import type { Asked } from './asking.ts'
import { isGrammar } from './common.ts'
import { root, type Unit } from './sentences.ts'

/**
 * From this sum on (`near` and `topical`, each 0 to 1) an article speaks of a question: set on XQuAD's questions in eight
 * languages, each put to its own article and to another; `evals/README.md` has the figures.
 */
const speaksFrom = 0.4

/** A term of this many sentences is what an article is about; in short articles of a third of them. */
const topicSentences = 5

/** Whether any of the articles does; `units` are theirs. */
export function speakOf(asked: Asked, articles: readonly Article[], units: readonly Unit[]): boolean {
  return articles.some(
    (article, at) =>
      evidence(
        asked,
        article,
        units.filter((unit) => unit.article === at),
      ) >= speaksFrom,
  )
}

/**
 * How much of the question one place of the article names, plus how much of it the article is about. Only the first would
 * refuse "When did Tesla die?" of an article on Tesla that words it otherwise: what every sentence names tells no place.
 */
function evidence(asked: Asked, article: Article, units: readonly Unit[]): number {
  const title = new Set(analyze(article.title).map(root))
  const named = units.map(({ content }) => new Set(content))
  const telling = Math.log(1 + Math.min(topicSentences, Math.max(1, units.length / 3)))
  let all = 0
  let allLengths = 0
  let topical = 0
  const places = new Float64Array(units.length)
  for (const [place, term] of asked.roots.entries()) {
    if (isGrammar(term, article.language)) continue
    const length = Math.min(1, (term.length + 3) / 6) * (place < asked.own ? 1 : 0.5)
    const count = named.filter((terms) => terms.has(term)).length
    const weight = length * Math.log(1 + (units.length + 0.5) / (count + 0.5))
    all += weight
    allLengths += length
    topical += length * (title.has(term) ? 1 : Math.min(1, Math.log(1 + count) / telling))
    if (count === 0) continue
    for (let at = 0; at < units.length; at++) {
      if ([at - 1, at, at + 1].some((near) => named[near]?.has(term) === true)) places[at] = (places[at] ?? 0) + weight
    }
  }
  return all === 0 ? 0 : Math.max(0, ...places) / all + topical / allLengths
}
