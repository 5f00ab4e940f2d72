// What a question asks for, in any language: its telling terms, and whether a number would answer it.
// Finding sentences that do is left to `rank.ts`.
import { analyze } from './analyze.ts'
import type { Article } from './article.ts'
import { commonTerms } from './common.ts'
import { root } from './sentences.ts'

export interface Asked {
  /** Roots of the content terms in order, each once, and the terms themselves. */
  readonly roots: readonly string[]
  readonly terms: ReadonlySet<string>
  /** A quantity or a time is asked for. */
  readonly expects: 'number' | 'other'
}

/** `articles` tell which languages' common words tell nothing; a question of common words only is taken at its word. */
export function readQuestion(question: string, articles: readonly Pick<Article, 'language'>[]): Asked {
  const terms = analyze(question)
  const languages = new Set(articles.map(article => article.language))
  const commons = [...languages].map(language => commonTerms(language))
  const content = terms.filter(term => !commons.some(common => common.has(term)))
  const kept = content.length > 0 ? content : terms
  return {
    roots: [...new Set(kept.map(root))], terms: new Set(kept),
    expects: numberAsked.test(question) || timeAsked.test(question) ? 'number' : 'other',
  }
}

const edge = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'iu')

const numberAsked = new RegExp(`${edge('how (?:many|much|old|long|large|big|high|tall|far|often)|what (?:percent|percentage|number|amount|share|price)|wie ?viele?|wie (?:hoch|lange|oft|alt|groß)|' +
  'combien|cu[aá]nt[oa]s?|quant[oaie]s?|hoeveel|hur många|hvor mange|сколько|скільки|ile|kolik|kaç|ne kadar|πόσ\\p{L}*|كم|कितन[ेाी]|کتن[ےای]|چند|berapa|bao nhiêu').source}|多少|几|幾|いくつ|いくら|何人|何[年回個台]|몇|얼마`, 'iu')
const timeAsked = new RegExp(`${edge('when|what (?:year|date|day|month|time|decade|century)|which (?:year|day|month)|wann|welche[sm]? jahr|quand|quelle année|cu[aá]ndo|qué año|quando|che anno|wanneer|när|hvornår|' +
  'когда|в каком году|коли|kiedy|kdy|ne zaman|hangi yıl\\p{L}*|πότε|متى|कब|کب|kapan|khi nào').source}|什么时候|何时|哪一?年|何年|いつ|언제`, 'iu')
