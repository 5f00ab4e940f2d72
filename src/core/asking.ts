// What a question asks for, in any language: its telling terms, and whether a number would answer it.
// Finding sentences that do is left to `rank.ts`.
import { analyze } from './analyze.ts'
import type { Article } from './article.ts'
import { commonCount, commonIn, commonTerms } from './common.ts'
import { root } from './sentences.ts'

export interface Asked {
  /** Roots of the content terms in order, each once; from place `own` on those of the question before. */
  readonly roots: readonly string[]
  readonly own: number
  /** The question's own content terms. */
  readonly terms: ReadonlySet<string>
  /** A quantity or a time is asked for, or a reason. */
  readonly expects: 'number' | 'reason' | 'other'
}

/**
 * `articles` tell which languages' common words tell nothing; a question of common words only is taken at its word.
 * `before` is a question that this one follows and cannot be understood without.
 */
export function readQuestion(question: string, articles: readonly Pick<Article, 'language'>[], before: string | null = null): Asked {
  const terms = analyze(question)
  const languages = new Set(articles.map((article) => article.language))
  const commons = [...languages].map((language) => commonTerms(language))
  const content = terms.filter((term) => !commons.some((common) => common.has(term)))
  const kept = content.length > 0 ? content : terms
  const own = new Set(kept.map(root))
  const earlier = before === null ? [] : readQuestion(before, articles).roots
  return {
    roots: [...new Set([...own, ...earlier])],
    own: own.size,
    terms: new Set(kept),
    expects: numberAsked.test(question) || timeAsked.test(question) ? 'number' : reasonAsked.test(question) ? 'reason' : 'other',
  }
}

/**
 * Whether a question is in none of the languages of the articles, told by its common words: at least two of another language, and more than
 * twice as many as of theirs. Questions of names and rare words alone are in any language.
 */
export function isForeign(question: string, articles: readonly Pick<Article, 'language'>[]): boolean {
  const terms = [...new Set(analyze(question))]
  const own = Math.max(...articles.map(({ language }) => (language === null ? Infinity : commonCount(terms, language))))
  return commonIn(terms).some(({ count }) => count >= 2 && count > 2 * own)
}

const edge = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'iu')

const numberAsked = new RegExp(
  `${
    edge(
      'how (?:many|much|old|long|large|big|high|tall|far|often)|what (?:percent|percentage|number|amount|share|price)|what\\b.*\\bcosts?|was kostet\\p{L}*|cuánto cuesta|que co[uû]te\\p{L}*|wie ?viele?|wie (?:hoch|lange|oft|alt|groß)|' +
        'combien|cu[aá]nt[oa]s?|quant[oaie]s?|hoeveel|hur många|hvor mange|сколько|скільки|ile|kolik|kaç|ne kadar|πόσ\\p{L}*|كم|कितन[ेाी]|کتن[ےای]|چند|berapa|bao nhiêu',
    ).source
  }|多少|几|幾|いくつ|いくら|何人|何[年回個台]|몇|얼마`,
  'iu',
)
const timeAsked = new RegExp(
  `${
    edge(
      'when|what (?:year|date|day|month|time|decade|century)|which (?:year|day|month)|wann|welche[sm]? jahr|quand|quelle année|cu[aá]ndo|qué año|quando|che anno|wanneer|när|hvornår|' +
        'когда|в каком году|коли|kiedy|kdy|ne zaman|hangi yıl\\p{L}*|πότε|متى|कब|کب|kapan|khi nào',
    ).source
  }|什么时候|何时|哪一?年|何年|いつ|언제`,
  'iu',
)
const reasonAsked = new RegExp(
  `${
    edge(
      'why|how come|for what reason|what (?:was|is) the reason|warum|wieso|weshalb|pourquoi|por qu[eé]|perché|waarom|varför|hvorfor|miksi|dlaczego|proč|почему|зачем|чому|neden|niçin|γιατί|' +
        'لماذا|क्यों|کیوں|چرا|mengapa|kenapa|tại sao|vì sao',
    ).source
  }|为什么|为何|為什麼|なぜ|どうして|왜`,
  'iu',
)
