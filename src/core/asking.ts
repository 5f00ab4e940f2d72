// What a question asks for, in any language: its telling terms, and the kind of answer that it wants.
// Finding sentences that do is left to `rank.ts`.
import { analyze } from './analyze.ts'
import type { Article } from './article.ts'
import { commonCount, commonIn, commonTerms } from './common.ts'
import { equivalentsOf } from './equivalents.ts'
import { hasCapitalNouns, tableLanguage } from './languages.ts'
import { kindOf, type AnswerKind } from './question-kinds.ts'
import { root } from './sentences.ts'

export interface Asked {
  /** Roots of the content terms in order, each once; from place `own` on those of the question before. */
  readonly roots: readonly string[]
  readonly own: number
  /** The question's own content terms. */
  readonly terms: ReadonlySet<string>
  /** Names that it has, where capitals tell them. */
  readonly names: readonly string[]
  /** It names nothing: all its words are common ("Is it true?"). */
  readonly isBare: boolean
  readonly kind: AnswerKind
  /** For each root those of words that mean the same, none where there are none. */
  readonly equivalents: readonly ReadonlySet<string>[]
}

/** Said in questions without being what they ask for, in English: "What is he going to do right now?" */
const asides = new Set(
  'go goes going gonna wanna told tell tells keep keeps kept even ever someone somebody anyone anybody actually really still think thinks want wants need needs doing happen happened happening'.split(
    ' ',
  ),
)
const asidePhrases =
  /\b(?:right now|right away|at first|at the moment|at all|take place|takes place|took place|so far|in the first place|the (?:first|last) time|supposed to|have to|has to|had to)\b/giu

/**
 * `articles` tell which languages' common words tell nothing; a question of common words only is taken at its word, unless it follows another.
 * `before` is a question that this one follows and cannot be understood without.
 */
export function readQuestion(question: string, articles: readonly Pick<Article, 'language'>[], before: string | null = null): Asked {
  const languages = [...new Set(articles.map((article) => article.language))]
  const commons = languages.map((language) => commonTerms(language))
  const isTelling = (term: string): boolean => !commons.some((common) => common.has(term))
  const bare = question.replace(contracted, '')
  const terms = analyze(bare)
  const content = terms.filter(isTelling)
  const pointed = languages.some((language) => tableLanguage(language) === 'en') ? withoutAsides(bare).filter(isTelling) : content
  const kept = [pointed, ...(before === null ? [content, terms] : [])].find((some) => some.length > 0) ?? []
  const own = new Set(kept.map(root))
  const earlier = before === null ? [] : readQuestion(before, articles).roots
  const roots = [...new Set([...own, ...earlier])]
  return {
    roots,
    own: own.size,
    terms: new Set(kept),
    names: namesIn(question, languages),
    isBare: content.length === 0 && terms.length > 0,
    kind: kindOf(question),
    equivalents: roots.map((term) => new Set(languages.flatMap((language) => [...equivalentsOf(term, language)]))),
  }
}

function withoutAsides(question: string): string[] {
  return analyze(question.replace(asidePhrases, ' ')).filter((term) => !asides.has(term))
}

function namesIn(question: string, languages: readonly (string | null)[]): string[] {
  if (languages.some(hasCapitalNouns)) return []
  return [...question.matchAll(name)].map(([, found = '']) => found)
}

/** Behind a small word or another name, as the first word of a sentence has its capital anyway. */
const name = /(?<=\p{Ll}[\p{L}’']*,? |\p{Lu}\p{Ll}+ )(\p{Lu}\p{Ll}{2,})(?![\p{L}\p{M}])/gu

/** "n’t", "’d", "’ll": of a contraction only the word before tells something. */
const contracted = /(?<=\p{L})(?:n['’]t|['’](?:d|ll|ve|re|s|m))(?!\p{L})/giu

/**
 * Whether a question is in none of the languages of the articles, told by its common words: at least two of another language, and more than
 * twice as many as of theirs. Questions of names and rare words alone are in any language.
 */
export function isForeign(question: string, articles: readonly Pick<Article, 'language'>[]): boolean {
  const terms = [...new Set(analyze(question))]
  const own = Math.max(...articles.map(({ language }) => (language === null ? Infinity : commonCount(terms, language))))
  return commonIn(terms).some(({ count }) => count >= 2 && count > 2 * own)
}
