// What a claim may rest on: the passages it cites, their neighbours and the metadata, read once for all checks.
import { analyze } from './analyze.ts'
import type { Article } from './article.ts'
import { commonCount, commonTerms } from './common.ts'
import { calendarWords, resolvedDays, type CalendarKey } from './dates.ts'
import { figures } from './figures.ts'
import { fold } from './fold.ts'
import { madeOnce } from './made-once.ts'
import { joinedNames, nameText, type NameText } from './names.ts'
import { readSentences, type Sentence } from './words.ts'
import type { Claim } from './writing.ts'

export interface Evidence {
  /** The cited passages, and those with their neighbours. */
  readonly cited: readonly Sentence[]
  readonly around: readonly Sentence[]
  /** The quoted words, or the whole cited passages where nothing is quoted. */
  readonly quote: string
  readonly citedText: string
  /** The cited passages with their neighbours and metadata. */
  readonly aroundText: string
  /** Everything a number, date or name may stand in. */
  readonly values: ReadonlySet<number>
  readonly calendar: ReadonlySet<CalendarKey>
  readonly names: NameText
  /** The cited articles whole, folded: a name that the cited passages shorten may be written in full elsewhere. */
  readonly whole: string
  /** Who wrote them and where they appeared, by the words of their names. */
  readonly authors: ReadonlySet<string>
  /** All their sentences, read when first asked for. */
  readonly article: () => readonly Sentence[]
  /** BCP 47 primary languages, as far as they can be told; that of the articles is null where they are in several. */
  readonly language: string | null
  readonly claimLanguage: string | null
}

/** The articles as evidence; `for` gives null and a reason where a citation leads nowhere. */
export class EvidenceIn {
  readonly #articles: ReadonlyMap<string, ReadArticle>

  constructor(articles: readonly Article[]) {
    this.#articles = new Map(articles.map((article) => [article.id, new ReadArticle(article)]))
  }

  /** `writtenIn` is the language that the claim is meant to be in: short ones do not show it. */
  for(claim: Claim, writtenIn: string | null): Evidence | { readonly missing: string } {
    const cited: ReadPassage[] = []
    const around = new Set<ReadPassage>()
    const quotes: string[] = []
    const articles = new Set<ReadArticle>()
    for (const { articleId, passage: number, quote } of claim.citations) {
      const from = this.#articles.get(articleId)
      const passage = from?.passage(number)
      if (from === undefined || passage === undefined) return { missing: 'It cites a passage that does not exist.' }
      if (quote !== null && !passage.folded.includes(fold(quote)))
        return { missing: `The quote “${quote}” does not stand in the cited passage word for word.` }
      articles.add(from)
      cited.push(passage)
      quotes.push(quote ?? passage.text)
      for (const near of [from.passage(number - 1), passage, from.passage(number + 1), from.metadata(passage)])
        if (near !== undefined) around.add(near)
    }
    const texts = [...around]
    const languages = new Set([...articles].map(({ language }) => language))
    const language = languages.size === 1 ? ([...languages][0] ?? null) : null
    return {
      cited: cited.flatMap(({ sentences }) => sentences),
      around: texts.flatMap(({ sentences }) => sentences),
      quote: quotes.join('\n'),
      citedText: cited.map(({ text }) => text).join('\n'),
      aroundText: texts.map(({ text }) => text).join('\n'),
      values: new Set(texts.flatMap(({ values }) => [...values])),
      calendar: new Set(texts.flatMap(({ calendar }) => [...calendar])),
      names: joinedNames(texts.map(({ names }) => names)),
      whole: [...articles].map(({ whole }) => whole).join('\n'),
      authors: new Set([...articles].flatMap(({ authors }) => authors)),
      article: () => [...articles].flatMap(({ sentences }) => sentences),
      language,
      claimLanguage: languageOf(claim.text, writtenIn ?? language, writtenIn === null || writtenIn === language ? cited : []),
    }
  }
}

/** One passage, read as far as a check asks for it. */
class ReadPassage {
  readonly text: string
  readonly #language: string | null
  #folded?: string
  #sentences?: Sentence[]
  #values?: Set<number>
  #calendar?: Set<CalendarKey>
  #names?: NameText

  constructor(text: string, language: string | null) {
    this.text = text
    this.#language = language
  }

  get folded(): string {
    return (this.#folded ??= fold(this.text))
  }
  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= readSentences(this.text, this.#language))
  }
  get values(): ReadonlySet<number> {
    return (this.#values ??= figures(this.text, { generous: true }))
  }
  get calendar(): ReadonlySet<CalendarKey> {
    return (this.#calendar ??= new Set(calendarWords(this.text, { generous: true }).map(({ key }) => key)))
  }
  get names(): NameText {
    return (this.#names ??= nameText(this.text))
  }
}

const longDate = madeOnce<void, Intl.DateTimeFormat>(
  () => new Intl.DateTimeFormat('en', { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
)

class ReadArticle {
  readonly language: string | null
  readonly #article: Article
  readonly #passages = new Map<number, ReadPassage>()
  readonly #metadata = new Map<ReadPassage, ReadPassage>()
  readonly #texts: ReadonlyMap<number, string>
  #whole?: string
  #authors?: readonly string[]
  #sentences?: readonly Sentence[]

  constructor(article: Article) {
    this.#article = article
    this.language =
      article.language ??
      languageOf(
        article.passages
          .map(({ text }) => text)
          .join(' ')
          .slice(0, 2000),
        null,
      )
    this.#texts = new Map(article.passages.map(({ number, text }) => [number, text]))
  }

  passage(number: number): ReadPassage | undefined {
    const text = this.#texts.get(number)
    const known = this.#passages.get(number)
    if (known !== undefined || text === undefined) return known
    const read = new ReadPassage(text, this.language)
    this.#passages.set(number, read)
    return read
  }

  /** Title, byline, outlet and dates; also the days that the passage's "yesterday" and "on Friday" come to. */
  metadata(passage: ReadPassage): ReadPassage {
    const known = this.#metadata.get(passage)
    if (known !== undefined) return known
    const { title, byline, site, published, modified } = this.#article
    const days = [published, modified].flatMap((dated) =>
      dated === null || Number.isNaN(Date.parse(dated.at)) ? [] : [new Date(dated.at)],
    )
    const dates = [...days, ...resolvedDays(passage.text, published?.at ?? null)].map((date) => longDate().format(date))
    const read = new ReadPassage([title, byline, site, ...dates].filter(Boolean).join('.\n'), this.language)
    this.#metadata.set(passage, read)
    return read
  }

  get authors(): readonly string[] {
    const { byline, site } = this.#article
    return (this.#authors ??= readSentences([byline, site].filter(Boolean).join('.\n'), this.language)
      .flat()
      .map(({ root }) => root))
  }
  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= [...this.#texts.keys()].flatMap((number) => this.passage(number)?.sentences ?? []))
  }
  get whole(): string {
    return (this.#whole ??= fold([this.#article.title, ...this.#texts.values()].join(' ')))
  }
}

/** Languages that can be told by their commonest words, by the script they are written in. */
const tellable: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Latin}/gu, ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'pl', 'tr', 'id']],
  [/\p{Script=Cyrillic}/gu, ['ru', 'uk']],
  [/\p{Script=Arabic}/gu, ['ar', 'fa', 'ur']],
  [/\p{Script=Devanagari}/gu, ['hi']],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, ['ja']],
  [/\p{Script=Han}/gu, ['zh', 'ja']],
  [/\p{Script=Hangul}/gu, ['ko']],
  [/\p{Script=Greek}/gu, ['el']],
  [/\p{Script=Hebrew}/gu, ['he']],
]
/** A language must have this many times the common words of the expected one to be told from it. */
const clearly = 1.5

/** The language whose commonest words the text has most of; the `expected` one unless another is clearly ahead. */
export function languageOf(text: string, expected: string | null, beside: readonly ReadPassage[] = []): string | null {
  let script = tellable[0]
  let letters = 0
  for (const candidate of tellable) {
    // A sign of a script without alphabet is worth several letters.
    const count = (text.match(candidate[0])?.length ?? 0) * (/zh|ja|ko/.test(candidate[1].join()) ? 3 : 1)
    if (count > letters) {
      letters = count
      script = candidate
    }
  }
  if (script === undefined || letters === 0) return expected
  const [, languages] = script
  const known = expected !== null && (languages.includes(expected) || !tellable.some(([, others]) => others.includes(expected)))
  const terms = analyze(text)
  const share = (language: string): number => commonCount(terms, language)
  if (known && share(expected) >= 0.3 * terms.length) return expected
  // A sentence has common words of its language, where enough of them are known, or uncommon ones of the passages beside it;
  // without either it is in another.
  const foreign =
    known && terms.length >= 6 && commonTerms(expected).size >= 100 && share(expected) < 0.1 * terms.length && !sharesWords(text, beside)
  let best = known && !foreign ? expected : (languages.find((language) => language !== expected) ?? null)
  let most = known && !foreign ? Math.max(share(expected) * clearly, 1) : 0
  for (const language of languages) {
    const here = language === expected ? 0 : share(language)
    if (here > most) {
      most = here
      best = language
    }
  }
  return best
}

/** Small letters only: names are the same in every language. */
function sharesWords(text: string, passages: readonly ReadPassage[]): boolean {
  const there = passages.map(({ folded }) => folded).join(' ')
  const words = text.match(/(?<![\p{L}\p{M}])\p{Ll}{4,}/gu) ?? []
  return words.filter((word) => there.includes(word)).length >= 0.25 * Math.max(1, words.length)
}
