// Reads an article as units that can be shown on their own: sentences, joined where a quotation spans several, with their
// terms and what keeps them from standing alone. Scoring them is left to `centrality.ts` and `rank.ts`.
import { analyze } from './analyze.ts'
import type { Article } from './article.ts'
import { commonTerms } from './common.ts'
import { isFirstPerson } from './first-person.ts'
import { creditLength, ornamentLength } from './ornaments.ts'
import { sentenceSpans, type Span } from './passages.ts'
import { pointsToBefore } from './pointing.ts'
import { speakersOf } from './speakers.ts'

/** One or more whole sentences of one passage. */
export interface Unit {
  /** 0-based among all units of all articles read together, and among those of its own article. */
  readonly index: number
  readonly position: number
  /** 0-based place of its article among those read together. */
  readonly article: number
  /** The passage's number and whole text. */
  readonly passage: number
  readonly passageText: string
  /** Offsets in the passage's text, `end` exclusive. */
  readonly start: number
  readonly end: number
  readonly kind: Article['passages'][number]['kind']
  readonly text: string
  /** Whether its writer speaks of themselves: alone it leaves open who "I" is. */
  readonly firstPerson: boolean
  /** Who says it in an interview or a transcript; null where nobody is named. */
  readonly speaker: string | null
  readonly firstInPassage: boolean
  /** All terms in order; `content` are the ones that are not common words, as roots, each once. */
  readonly terms: readonly string[]
  readonly content: readonly string[]
  /** Needs the unit before: opens with a pronoun or connective, or points back otherwise. */
  readonly dependent: boolean
  /** A piece of a sentence, a quotation that begins or ends elsewhere, or one that does not say whose it is, with or without its marks: never shown alone. */
  readonly cut: boolean
}

type Readable = Pick<Article, 'passages' | 'language'>

/** Units of articles in document order; headings are left out. Deterministic; time grows with the text's length. */
export function readUnits(articles: readonly Readable[]): Unit[] {
  const units: Unit[] = []
  for (const [at, article] of articles.entries()) addUnits(units, article, at)
  return units
}

function addUnits(units: Unit[], article: Readable, at: number): void {
  const before = units.length
  const common = commonTerms(article.language)
  const speaking = speakersOf(article.passages)
  const pullQuotes = pullQuotesIn(article)
  for (const [place, passage] of article.passages.entries()) {
    if (passage.kind === 'heading') continue
    const { speaker = null, asks = false, start = 0 } = speaking[place] ?? {}
    let first = true
    for (const { span: whole, cut } of joinQuotations(passage.text, sentenceSpans(passage.text, article.language))) {
      // The label may be a sentence of its own to the segmenter.
      if (whole.end <= start) continue
      const span = withoutOrnaments(passage.text, { start: Math.max(whole.start, start), end: whole.end })
      const text = passage.text.slice(span.start, span.end)
      const terms = analyze(text)
      units.push({
        index: units.length,
        position: units.length - before,
        article: at,
        passage: passage.number,
        passageText: passage.text,
        start: span.start,
        end: span.end,
        kind: passage.kind,
        text,
        firstPerson: speaker === null && isFirstPerson(text, article.language),
        speaker,
        firstInPassage: first,
        terms,
        content: contentOf(terms, common),
        dependent: pointsToBefore(text, article.language),
        cut: cut || asks || piece.test(text) || (first && pullQuotes(text)),
      })
      first = false
    }
  }
}

/** Where there is nothing else, they stay. */
function withoutOrnaments(passage: string, { start, end }: Span): Span {
  const from = start + ornamentLength(passage.slice(start, end))
  return from < end ? { start: from, end: end - creditLength(passage.slice(from, end)) } : { start, end }
}

/** Roots of the terms that are not common words, each once, in order. */
export function contentOf(terms: readonly string[], common: ReadonlySet<string>): string[] {
  const content = new Set<string>()
  let place = 0
  for (const term of terms) {
    place++
    // "Won’t" is no "won".
    if (!common.has(term) && !(terms[place] === 't' && term.endsWith('n'))) content.add(root(term))
  }
  return [...content]
}

/**
 * What inflected forms of a word mostly share, in any language that inflects at the end: its first six letters, and for
 * shorter words the word without an English or Romance plural (P. McNamee and J. Mayfield, "Character n-gram tokenization
 * for European language text retrieval", 2004, found truncation close to stemmers).
 */
export function root(term: string): string {
  if (term.length > 6) return term.slice(0, 6)
  return term.length > 3 && term.endsWith('s') && !term.endsWith('ss') ? term.slice(0, -1) : term
}

/** Sentences joined where a quotation spans several; `cut` where it has no end in the passage or stands without a speaker. */
function joinQuotations(text: string, spans: readonly Span[]): { span: Span; cut: boolean }[] {
  if (!quoteMarks.test(text)) return spans.map((span) => ({ span, cut: false }))
  const joined: { span: Span; cut: boolean }[] = []
  let start = -1
  let open = 0
  for (const { start: from, end } of spans) {
    if (start < 0) start = from
    open = stillOpen(text, from, end, open)
    if (open !== 0) continue
    const whole = text.slice(start, end)
    joined.push({ span: { start, end }, cut: onlyQuotation.test(whole) || /^["”’»]\s/.test(whole) })
    start = -1
  }
  const last = spans.at(-1)
  if (start >= 0 && last !== undefined) joined.push({ span: { start, end: last.end }, cut: true })
  return joined
}

/** So many characters tell one sentence from all others of an article. */
const beginning = 25
const quotedBeginnings = new RegExp(`["“„«‘「][ \\u00A0]?([^"“”„«»‘「」]{${beginning}})`, 'gu')

/** Whether a sentence is set in type of its own, and said by somebody in the text: there it has its marks and its speaker. */
function pullQuotesIn({ passages }: Readable): (sentence: string) => boolean {
  const quoted = new Set(passages.flatMap(({ text }) => [...text.matchAll(quotedBeginnings)].map(([, words = '']) => words)))
  return (sentence) => quoted.has(sentence.slice(0, beginning))
}

/** A sentence opens with a capital where there are capitals (a name may not: iPhone, d'Arc). */
const piece = /^["'“‘«„(]?\p{Ll}{2,}(?![\p{Lu}’'])|^[)\]},;:]/u
const quoteMarks = /["“”„«»「」『』‘]|(?<![\p{L}\p{N}])'/u
const onlyQuotation =
  /^\s*(?:"[^"]*"|“[^“”]*”|‘[^‘]*’|'(?:[^']|(?<=\p{L})'(?=\p{L}))*'|„[^“”„]*[“”]|”[^”]*”|[«»][^«»]*[«»]|「[^」]*」|『[^』]*』)[\s.!?…]*$/u

/** The code of the mark that opened a quotation which is open at the end of the part, 0 where none is. */
function stillOpen(text: string, from: number, end: number, before: number): number {
  let open = before
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at)
    if (open !== 0) {
      if (closers.get(open)?.includes(code) === true && !isApostrophe(code, text, at)) open = 0
    } else if (closers.has(code) && opens(code, text, at)) open = code
  }
  return open
}

/** Each opening mark with what closes it: American, British, German, French and Danish, Swedish, Chinese and Japanese manners. */
const closers = new Map<number, readonly number[]>([
  [0x22, [0x22]],
  [0x27, [0x27]],
  [0x201c, [0x201d]],
  [0x2018, [0x2019]],
  [0x201e, [0x201c, 0x201d]],
  [0xab, [0xbb]],
  [0xbb, [0xab, 0xbb]],
  [0x201d, [0x201d]],
  [0x300c, [0x300d]],
  [0x300e, [0x300f]],
])

/** ’ or ' inside a word, or behind a plural ("the dockers’ union"): the British mark that closes stands behind another mark. */
function isApostrophe(code: number, text: string, at: number): boolean {
  return (code === 0x2019 || code === 0x27) && !/[,.!?…\s]/u.test(text.charAt(at - 1))
}

/** Marks that also close, and the inch mark, open only behind a space. */
function opens(code: number, text: string, at: number): boolean {
  if (code === 0x201c || code === 0x201e || code === 0xab || code === 0x300c || code === 0x300e) return true
  const before = text.charAt(at - 1)
  // ‘ and ' in the place of an apostrophe ("‘90s") open nothing.
  if (code === 0x2018) return /^‘[^‘]*[,.!?…]\s?’/u.test(text.slice(at))
  if (code === 0x27) return !/[\p{L}\p{N}]/u.test(before) && /^'(?:[^']|(?<=\p{L})'(?=\p{L}))*?[,.!?…]\s?'/u.test(text.slice(at))
  return code === 0x22 ? !/\d/.test(before) : before === '' || /[\s(—–-]/u.test(before)
}
