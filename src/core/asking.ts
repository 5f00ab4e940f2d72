// What a question asks for, in any language: its telling terms, and whether a number would answer it.
// Finding sentences that do is left to `rank.ts`.
import { analyze } from './analyze.ts'
import type { Article } from './article.ts'
import { commonCount, commonIn, commonTerms } from './common.ts'
import { figures } from './figures.ts'
import { root } from './sentences.ts'

export interface Asked {
  /** Roots of the content terms in order, each once; from place `own` on those of the question before. */
  readonly roots: readonly string[]
  readonly own: number
  /** The question's own content terms. */
  readonly terms: ReadonlySet<string>
  /** It names nothing: all its words are common ("Is it true?"). */
  readonly isBare: boolean
  /** A price, another quantity or a time is asked for, or a reason. */
  readonly expects: 'money' | 'number' | 'reason' | 'other'
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
    isBare: content.length === 0 && terms.length > 0,
    expects: costAsked.test(question)
      ? 'money'
      : numberAsked.test(question) || timeAsked.test(question)
        ? 'number'
        : reasonAsked.test(question)
          ? 'reason'
          : 'other',
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

/** Whether a text tells of money. */
export function tellsOfMoney(text: string): boolean {
  return money.test(text)
}

/** Whether a text may hold the answer: to "how many" one with a number that the question does not have, to "what does it cost" one with money. */
export function mayAnswer(question: string, text: string): boolean {
  if (costAsked.test(question)) return tellsOfMoney(text)
  if (!countAsked.test(question) || none.test(text)) return true
  const asked = figures(question, { generous: true })
  // "A" and "one" are numbers to a generous reader.
  return [...figures(text, { generous: true })].some((value) => value !== 1 && !asked.has(value)) || !figures(text).isSubsetOf(asked)
}

const edge = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'iu')

/** Of these only a number is an answer, in languages whose number words are known as they are inflected. What costs something is looked for before. */
const counts =
  'how (?:many|much|old)|what (?:percent|percentage|number|amount|price)|what\\b.*\\bcosts?|que co[uû]te\\p{L}*|wie ?viele?|wie alt|combien|cu[aá]nt[oa]s?|quant[oaie]s?|hoeveel|hur många|hvor mange|' +
  'कितन[ेाी]|کتن[ےای]|berapa|bao nhiêu'
const countAsked = new RegExp(`${edge(counts).source}|多少|几[个人名次]|いくつ|何人|何[個台]|몇 ?명`, 'iu')
/** How long, how far and how often may be told in other words. */
const numberAsked = new RegExp(
  `${
    edge(
      `${counts}|how (?:long|large|big|high|tall|far|often)|what share|wie (?:hoch|lange|oft|groß)|сколько|скільки|ile|kolik|kaç|ne kadar|πόσ\\p{L}*|كم|چند`,
    ).source
  }|多少|几|幾|いくつ|何人|何[年回個台]|몇`,
  'iu',
)
const costAsked = new RegExp(
  `${
    edge(
      'what (?:(?:does|do|did|will|would)\\b.*\\bcost|(?:is|was|are|were) the (?:price|cost)s?)|how much (?:(?:does|do|did|will|would)\\b.*\\b(?:cost|earn|pay)|money)|how expensive|was kostet\\p{L}*|was hat\\b.*\\bgekostet|wie ?viel (?:kostet\\p{L}*|hat\\b.*\\bgekostet)|wie teuer|cuánto (?:cuesta|costó|costará|ha costado)|' +
        'combien\\b.*\\bco[uû]t\\p{L}+|qu.a coûté|quanto (?:custa|custou|custará|costa|costava|è costat[oa])',
    ).source
  }|多少钱|多少錢|いくら|얼마`,
  'iu',
)
const money =
  /[$€£¥₹₩₽₺]|(?<!\p{L})(?:USD|EUR|GBP|CHF|dollars?|euros?|pounds?|pence|cents?|crowns?|kron\p{L}*|francs?|franken|yen|rupees?|yuan|pesos?|reais|liras?|florins?|guilders?|shillings?|dinars?|dirhams?|ri[yj]als?|rou?bles?|złot\p{L}+|forints?|hryvnias?|baht|rupiah|ringgit|naira|free(?: of charge)?|gratis|kostenlos|gratuit\p{L}*)(?!\p{L})|[元円원]|रुप|डॉलर/iu
const none = new RegExp(
  `${edge('no one|nobody|none|nothing|niemand\\p{L}*|keine?[nrm]?|personne|aucune?|nadie|ning[uú]n[oa]?s?|ningu[eé]m|nenhuma?|nessun[oa]?').source}|कोई नहीं|没有人|无人|誰も|아무도`,
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
