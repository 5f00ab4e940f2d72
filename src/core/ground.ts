// Checks claims against the passages they cite, before anyone sees them. Repairing a failed claim is left to `claims.ts`.
import type { Article } from './article.ts'
import { analyze } from './analyze.ts'
import { commonTerms } from './common.ts'
import { missingFigures } from './figures.ts'
import { fold } from './fold.ts'
import { calendarWords, hasNameCapitals, names } from './names.ts'
import { missingHedge, missingSpeaker, negations, turnsAround } from './stance.ts'
import type { Claim } from './writing.ts'

export type CheckName = 'quote' | 'number' | 'date' | 'name' | 'negation' | 'attribution' | 'overlap'

/** `reason` is an English sentence for the repair prompt; it may quote the claim and the passages. */
export type Verdict = { readonly grounded: true } | { readonly grounded: false; readonly check: CheckName; readonly reason: string }

/** The share of a claim's telling words that its passages must have, where both are in one language. */
const enoughWords = 0.5

/** What a claim may rest on: the cited passages, their neighbours, the metadata. */
interface Evidence { readonly cited: string; readonly around: string; readonly sameLanguage: boolean; readonly nameCapitals: boolean }

/** Prepares articles once; `check` then judges one claim in well under a millisecond. */
export function groundIn(articles: readonly Article[]): { check(claim: Claim): Verdict } {
  const byId = new Map(articles.map((article) => [article.id, { article, meta: metadata(article), passages: new Map(article.passages.map(({ number, text }) => [number, text])) }]))
  return {
    check(claim) {
      const cited: string[] = []
      const around: string[] = []
      for (const { articleId, passage, quote } of claim.citations) {
        const known = byId.get(articleId)
        const text = known?.passages.get(passage)
        if (known === undefined || text === undefined) return fails('quote', 'It cites a passage that does not exist.')
        if (quote !== null && !fold(text).includes(fold(quote))) return fails('quote', `The quote “${quote}” does not stand in the cited passage word for word.`)
        cited.push(text)
        around.push(known.passages.get(passage - 1) ?? '', text, known.passages.get(passage + 1) ?? '', known.meta)
      }
      const language = byId.get(claim.citations[0]?.articleId ?? '')?.article.language ?? null
      const evidence = { cited: cited.join('\n'), around: around.join('\n'), sameLanguage: inLanguageOf(claim.text, cited.join('\n'), language), nameCapitals: hasNameCapitals(language) }
      return judge(claim, evidence)
    },
  }
}

function judge(claim: Claim, { cited, around, sameLanguage, nameCapitals }: Evidence): Verdict {
  const [figure] = missingFigures(claim.text, around)
  if (figure !== undefined) return fails('number', `The number ${figure} does not stand in the cited passages.`)
  const foldedAround = fold(around)
  const [day] = sameLanguage ? [...calendarWords(claim.text)].filter((word) => !calendarWords(around).has(word)) : []
  if (day !== undefined) return fails('date', `“${day}” does not stand in the cited passages.`)
  const [name] = nameCapitals || !sameLanguage ? [...names(claim.text)].filter((word) => isForeign(word, foldedAround, claim.text, sameLanguage)) : []
  if (name !== undefined) return fails('name', `The name “${name}” does not stand in the cited passages.`)
  // In another language only what is written alike everywhere can be compared.
  if (!sameLanguage) return { grounded: true }
  const quote = claim.citations.map((citation) => citation.quote ?? citation.passageText).join(' ')
  if (negations(claim.text) > 0 && negations(cited) === 0) return fails('negation', 'The claim denies something, and the cited passages do not.')
  if (negations(claim.text) === 0 && negations(quote) > 0 && coversAll(claim.text, quote)) return fails('negation', 'The passage denies it, and the claim does not.')
  const turned = turnsAround(claim.text, quote)
  if (turned !== null) return fails('negation', `The claim says “${turned.said}” where the passage says “${turned.stands}”.`)
  const hedge = missingHedge(claim.text, quote)
  if (hedge !== null) return fails('attribution', `The passage says “${hedge}”; the claim must not state it as a fact.`)
  const speaker = missingSpeaker(claim, quote)
  if (speaker !== null) return fails('attribution', `It is said by somebody (“${speaker}”); the claim must name who says it.`)
  const share = wordShare(claim.text, around)
  if (share < enoughWords) return fails('overlap', 'Most of its words do not stand in the cited passages.')
  return { grounded: true }
}

function fails(check: CheckName, reason: string): Verdict {
  return { grounded: false, check, reason }
}

function metadata({ title, byline, site, published, modified }: Article): string {
  const dates = [published, modified].flatMap((dated) => {
    const date = dated === null ? Number.NaN : Date.parse(dated.at)
    return Number.isNaN(date) ? [] : [new Date(date).toUTCString(), new Date(date).toLocaleDateString('en', { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' })]
  })
  return [title, byline, site, ...dates].filter(Boolean).join('\n')
}

/** A name is missing when neither it nor a longer or shorter form of it (a genitive, a plural, an adjective) is there. */
function isForeign(name: string, foldedText: string, claimText: string, sameLanguage: boolean): boolean {
  if (foldedText.includes(name)) return false
  // Another language has other names for places; only names that are spelled out in Latin letters on both sides compare.
  if (!sameLanguage && (!/[a-z]/.test(foldedText) || name.length < 4)) return false
  const stem = name.slice(0, Math.max(4, name.length - 3))
  if (name.length > 4 && foldedText.includes(stem)) return false
  return sameLanguage || claimText.length < 400 && !foldedText.includes(stem.slice(0, 4))
}

/**
 * Whether claim and passage are written in one language: they share words, or the claim is full of the small words of the
 * passage's language.
 */
function inLanguageOf(claim: string, passage: string, language: string | null): boolean {
  if (wordShare(claim, passage, 1) >= 0.34) return true
  const terms = analyze(claim)
  const common = commonTerms(language)
  return terms.length > 0 && terms.filter((term) => common.has(term)).length / terms.length >= 0.2
}

function wordShare(claim: string, passage: string, shortest = 4): number {
  const there = new Set(analyze(passage).map((term) => term.slice(0, 6)))
  const terms = analyze(claim).filter((term) => term.length >= shortest || /\P{ASCII}/u.test(term))
  return terms.length === 0 ? 1 : terms.filter((term) => there.has(term.slice(0, 6))).length / terms.length
}

/** Whether the claim tells nearly the whole quote, so that a "not" in it cannot be about something else. */
function coversAll(claim: string, quote: string): boolean {
  return wordShare(quote, claim) >= 0.8
}

export { aboutText } from './about-text.ts'
