// Words that cite no passage (a headline, what is not stated), held against those passages that are nearest to them.
import { analyze } from './analyze.ts'
import type { Article } from './article.ts'
import { commonTerms } from './common.ts'
import { groundIn, type Ground, type Verdict } from './ground.ts'
import { contentOf, type Unit } from './sentences.ts'
import type { Citation, Claim } from './writing.ts'

/** Passages that a headline may rest on. */
const nearestPassages = 6

interface Passage {
  readonly article: Article
  readonly number: number
  readonly terms: Set<string>
}

export class UncitedWords {
  readonly #passages: readonly Passage[]
  readonly #ground: Ground
  readonly #known = new Map<string, Verdict>()
  readonly #bringing = new Map<string, boolean>()
  /** The language that the words are meant to be written in. */
  language: string | null = null

  /**
   * `units` are those of the articles that may be relied on: what is planted in them is no evidence. `ground` is that of the articles as they are,
   * which is read once for all where they may be relied on as a whole; null where not.
   */
  constructor(articles: readonly Article[], units: readonly Unit[], ground: Ground | null) {
    const byPassage = new Map<string, Passage & { texts: string[] }>()
    for (const unit of units) {
      const article = articles[unit.article]
      if (article === undefined) continue
      const key = `${unit.article} ${unit.passage}`
      const passage = byPassage.get(key) ?? { article, number: unit.passage, terms: new Set<string>(), texts: [] }
      for (const term of unit.content) passage.terms.add(term)
      passage.texts.push(unit.text)
      byPassage.set(key, passage)
    }
    this.#passages = [...byPassage.values()]
    this.#ground =
      ground ??
      groundIn(
        articles.map((article, at) => ({
          ...article,
          passages: article.passages.map((passage) => ({
            ...passage,
            text: byPassage.get(`${at} ${passage.number}`)?.texts.join(' ') ?? '',
          })),
        })),
      )
  }

  /** What the checks say, as of a claim that cites the nearest passages. Judged once. */
  check(text: string): Verdict {
    const known = this.#known.get(text) ?? this.#ground.checkUnattributed(this.#claim(text), this.language)
    this.#known.set(text, known)
    return known
  }

  /** Whether the words have a number, a date or a name that the nearest passages have not, or have elsewhere. Judged once. */
  bringsFacts(text: string): boolean {
    const known = this.#bringing.get(text) ?? !this.#ground.checkFacts(this.#claim(text), this.language).grounded
    this.#bringing.set(text, known)
    return known
  }

  #claim(text: string): Claim {
    return { text, citations: this.#nearest(text), speaker: null, status: 'stated', derivation: null }
  }

  /** Whether one passage has all that the words tell. */
  isTold(text: string): boolean {
    return this.#passages.some(({ article, terms }) => {
      const telling = termsOf(text, article)
      return telling.length > 1 && telling.every((term) => terms.has(term))
    })
  }

  /** Those with most of the words, rare ones counting more; with the first, where a headline in another language comes from. */
  #nearest(text: string): Citation[] {
    const asked = new Set(this.#passages.slice(0, 1).flatMap(({ article }) => termsOf(text, article)))
    const weights = new Map(
      [...asked].map((term) => [
        term,
        Math.log(1 + this.#passages.length / (1 + this.#passages.filter(({ terms }) => terms.has(term)).length)),
      ]),
    )
    const scored = this.#passages.map((passage, place) => ({
      passage,
      score: [...weights].reduce((sum, [term, weight]) => sum + (passage.terms.has(term) ? weight : 0), place === 0 ? 0.01 : 0),
    }))
    return scored
      .filter(({ score }) => score > 0)
      .toSorted((one, other) => other.score - one.score)
      .slice(0, nearestPassages)
      .map(({ passage: { article, number } }) => ({
        articleId: article.id,
        passage: number,
        passageText: article.passages.find((one) => one.number === number)?.text ?? '',
        quote: null,
        translation: null,
      }))
  }
}

function termsOf(text: string, article: Article): string[] {
  return contentOf(analyze(text), commonTerms(article.language))
}
