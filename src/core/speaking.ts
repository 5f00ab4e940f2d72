// Judges whether articles speak of what a question asks at all. Which sentences answer it is left to `rank.ts`.
import { analyze } from './analyze.ts'
import type { Article } from './article.ts'
import type { Asked } from './asking.ts'
import { isGrammar } from './common.ts'
import { isEvent } from './equivalents.ts'
import { fold } from './fold.ts'
import { hasName, nameText } from './names.ts'
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
  if (asked.names.some((name) => !isNamedIn(name, articles))) return false
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
  const own = asked.roots.slice(0, asked.own)
  const lacks = (term: string, place: number): boolean =>
    isEvent(term, article.language) && !named.some((terms) => isIn(terms, term, asked.equivalents[place]))
  if (own.some(lacks)) return 0
  // What means the same counts where the article has no word of the question itself: "Who won?"
  const isNamed = own.some((term) => named.some((terms) => terms.has(term)))
  let all = 0
  let allLengths = 0
  let topical = 0
  const places = new Float64Array(units.length)
  for (const [place, term] of asked.roots.entries()) {
    const same = isNamed ? undefined : asked.equivalents[place]
    const has = (terms: ReadonlySet<string> | undefined): boolean => terms !== undefined && isIn(terms, term, same)
    if (isGrammar(term, article.language)) continue
    const length = Math.min(1, (term.length + 3) / 6) * (place < asked.own ? 1 : 0.5)
    const count = named.filter(has).length
    const weight = length * Math.log(1 + (units.length + 0.5) / (count + 0.5))
    all += weight
    allLengths += length
    topical += length * (title.has(term) ? 1 : Math.min(1, Math.log(1 + count) / telling))
    if (count === 0) continue
    for (let at = 0; at < units.length; at++) {
      if ([at - 1, at, at + 1].some((near) => has(named[near]))) places[at] = (places[at] ?? 0) + weight
    }
  }
  return all === 0 ? 0 : Math.max(0, ...places) / all + topical / allLengths
}

/** Whether a word is among some, or one that means the same. */
function isIn(terms: ReadonlySet<string>, term: string, same: ReadonlySet<string> = new Set()): boolean {
  return terms.has(term) || !same.isDisjointFrom(terms)
}

/** Of a name so many letters tell that another form of it may be meant. */
const nameBeginning = 4

/** Whether articles have a name, or what may be another form of it: whoever is asked about and never named is not told of. */
function isNamedIn(name: string, articles: readonly Article[]): boolean {
  const beginning = fold(name).slice(0, nameBeginning)
  return articles.some(({ title, byline, site, passages }) => {
    const text = [title, byline, site, ...passages.map((passage) => passage.text)].filter((part) => part !== null).join('\n')
    return fold(text).includes(beginning) || hasName(name, nameText(text))
  })
}
