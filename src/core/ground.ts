// Checks claims against the passages they cite, before anyone sees them. Repairing a failed claim is left to `claims.ts`, what
// the passages offer to `evidence.ts`; each check compares one thing and names its reason.
import type { Article } from './article.ts'
import { droppedSpeaker, missingHedge, missingInnerSpeaker, missingSpeaker, tellsWhoSays } from './attribution.ts'
import { misplaced } from './binding.ts'
import { otherCause } from './causes.ts'
import { isShortened } from './copies.ts'
import { calendarWords } from './dates.ts'
import { deniesUnspaced, withoutAnswer } from './denials.ts'
import { operandsOf, readDerivation } from './derivation.ts'
import { otherBearer } from './descriptions.ts'
import { EvidenceIn, type Evidence } from './evidence.ts'
import { exchangedParts } from './exchanged.ts'
import { isAmong, readFigures, type Figure } from './figures.ts'
import { fold } from './fold.ts'
import { turnedGender, turnedRelative } from './gender.ts'
import { droppedHead } from './heads.ts'
import { wrongMonthPart } from './month-parts.ts'
import { misusedName } from './name-uses.ts'
import { hasName, isDoubtful, isSpelledOtherwise, missingTitled, mixedName, namesOf, type NameText } from './names.ts'
import { departure } from './near-copies.ts'
import { addedDenial, lostDenial } from './negation.ts'
import { toldAsFact } from './nonveridical.ts'
import { Measures } from './number-kinds.ts'
import { madeWhole } from './partitives.ts'
import { supportIn } from './support.ts'
import { turnedWord } from './turned.ts'
import { otherSpeaker } from './whose-words.ts'
import { readSentences, written, type Sentence, type Word } from './words.ts'
import type { Claim } from './writing.ts'

export type CheckName = 'quote' | 'number' | 'date' | 'name' | 'negation' | 'attribution' | 'overlap'

/** `reason` is an English sentence for the repair prompt; it may quote the claim and the passages. */
export type Verdict = { readonly grounded: true } | { readonly grounded: false; readonly check: CheckName; readonly reason: string }

/** The support that a claim must have in its passages, where both are in one language; see `support.ts`. */
const enoughSupport = 0.21
/** Where words have endings that roots do not take off, or are joined: what claims of a large language model have, less what claims of other passages have. */
const enoughIn: Readonly<Record<string, number>> = { de: 0.17, pl: 0.08, cs: 0.08, ru: 0.08, uk: 0.08, fi: 0.08, hu: 0.08, tr: 0.08 }

export interface Ground {
  /** `writtenIn`: the language that the claim is meant to be in. */
  check(claim: Claim, writtenIn?: string | null): Verdict
  /** As words that need not say whom they are from: a headline, a quote that is shown as one, a note on two of these. */
  checkUnattributed(claim: Claim, writtenIn?: string | null): Verdict
  /** As to its numbers, dates and names alone. */
  checkFacts(claim: Claim, writtenIn?: string | null): Verdict
}

/** Prepares articles once; a claim is then judged in about a millisecond. */
export function groundIn(articles: readonly Article[]): Ground {
  const evidenceIn = new EvidenceIn(articles)
  const judge = (claim: Claim, writtenIn: string | null, inLanguage: readonly Check[]): Verdict => {
    const evidence = evidenceIn.for(claim, writtenIn)
    if ('missing' in evidence) return fails('quote', evidence.missing)
    const sentences = readSentences(claim.text, evidence.claimLanguage).map(withoutAnswer)
    if (isCopied(sentences, evidence.cited)) return { grounded: true }
    const checks = evidence.language === evidence.claimLanguage ? inLanguage : [number, date, foreignName]
    const isWhole = sentences.every((sentence) => isShortened(sentence, evidence.cited))
    for (const check of checks) {
      if ((isWhole && !ofWhole.has(check)) || (evidence.language !== 'en' && ofEnglish.has(check))) continue
      const verdict = check(claim, sentences, evidence)
      if (verdict !== null) return verdict
    }
    return { grounded: true }
  }
  return {
    check: (claim, writtenIn = null) => judge(claim, writtenIn, attributed),
    checkUnattributed: (claim, writtenIn = null) => judge(claim, writtenIn, unattributed),
    checkFacts: (claim, writtenIn = null) => judge(claim, writtenIn, [number, date, name, place]),
  }
}

/** Whole sentences of the passages, word for word, say what the passages say. */
function isCopied(claim: readonly Sentence[], cited: readonly Sentence[]): boolean {
  const there = new Set(cited.map(written))
  return claim.every((sentence) => there.has(written(sentence)))
}

function fails(check: CheckName, reason: string): Verdict {
  return { grounded: false, check, reason }
}

type Check = (claim: Claim, sentences: readonly Sentence[], evidence: Evidence) => Verdict | null

const number: Check = ({ text, derivation }, _sentences, { values, language, claimLanguage }) => {
  // Small numbers in words are said in other ways in other languages ("zu zweit", "шестой").
  const survives = (figure: Figure): boolean =>
    language === claimLanguage || /\p{Nd}/u.test(figure.words) || figure.readings.every((value) => value > 12)
  const missing = readFigures(text).filter((figure) => !figure.counts && survives(figure) && !isAmong(figure, values))
  if (missing.length === 0) return null
  const derived = derivation === null ? null : readDerivation(derivation, values)
  if (derived?.right === false) return fails('number', derived.reason)
  const strange = missing.find((figure) => derived === null || !isAmong(figure, derived.results))
  return strange === undefined ? null : fails('number', `The number ${strange.words} does not stand in the cited passages.`)
}

const date: Check = ({ text }, _sentences, evidence) => {
  const strange = calendarWords(text).find(({ key }) => !evidence.calendar.has(key))
  if (strange !== undefined) return fails('date', `“${strange.word}” does not stand in the cited passages.`)
  const wrong = wrongMonthPart(text, evidence)
  return wrong === null ? null : fails('date', `The cited passages tell of another part of the month than “${wrong}”.`)
}

const name: Check = ({ text }, sentences, { names, around, language, citedText, whole }) => {
  const all = namesOf(sentences, language)
  for (const [at, word] of all.entries()) {
    // Both spellings are the article's.
    const isSpelled = isSpelledOtherwise(word.text, names.capitals) && whole.includes(fold(word.text))
    if (isSpelled || hasName(word.text, names) || isDoubtful(word, sentences, names, language)) continue
    // "Mara Lindqvist" where the passage has "Lindqvist", and the article the whole name.
    const full = [all[at - 1], all[at + 1]].some(
      (other) =>
        other !== undefined &&
        hasName(other.text, names) &&
        whole.includes(fold(other.start < word.start ? `${other.text} ${word.text}` : `${word.text} ${other.text}`)),
    )
    if (!full && !shortened(word, all[at + 1], names, whole))
      return fails('name', `The name “${word.text}” does not stand in the cited passages.`)
  }
  const mixed = mixedName(sentences, around, language, whole)
  if (mixed !== null) return fails('name', `The name “${mixed.said}” does not stand in the article, which has “${mixed.stands}”.`)
  const [titled] = missingTitled(text, citedText)
  return titled === undefined ? null : fails('name', `The name “${titled}” does not stand in the cited passages.`)
}

/** "Alex Krona" where the article has "Alexander Krona". */
function shortened(first: Word, last: Word | undefined, names: NameText, whole: string): boolean {
  const start = fold(first.text)
  return (
    start.length >= 3 &&
    last !== undefined &&
    last.start === first.start + first.text.length + 1 &&
    [...names.capitals].some((name) => name.startsWith(start) && whole.includes(`${name} ${fold(last.text)}`))
  )
}

/** What stands before names of things and places rather than before names of people. */
const articleBefore = /^(?:the|a|an|of|in|at|el|la|los|las|del|de|da|do|der|die|das|den|dem|des|du|le|les|im|am|il|lo)$/iu
const saying = /^(?:,|\s+(?:said|says|told|sagte|sagt|dijo|dice|disse|diz|a dit|dit|сказал\p{L}*|заявил\p{L}*))/iu

/**
 * Names of things and places are translated, names of people are not. In another language only what is most likely a person is
 * compared: first and last name together without an article, before a comma or "said", in the script of the passages.
 */
const foreignName: Check = ({ text }, sentences, { names, claimLanguage, citedText }) => {
  const written = text.normalize('NFKC')
  for (const sentence of sentences) {
    const all = namesOf([sentence], claimLanguage)
    for (const [at, first] of all.entries()) {
      const second = all[at + 1]
      if (
        second === undefined ||
        second.start !== first.start + first.text.length + 1 ||
        !saying.test(written.slice(second.start + second.text.length))
      )
        continue
      const before = sentence[sentence.indexOf(first) - 1]
      const person =
        (before === undefined || !articleBefore.test(before.text)) && all[at + 2]?.start !== second.start + second.text.length + 1
      const comparable =
        person &&
        [first, second].every((word) => word.text.length >= 4) &&
        scripts.some(
          (script) =>
            first.text.search(script) >= 0 && (citedText.match(script)?.length ?? 0) > 0.6 * (citedText.match(/\p{L}/gu)?.length ?? 0),
        )
      if (comparable && [first, second].every((word) => !names.folded.includes(fold(word.text).slice(0, 4))))
        return fails('name', `The name “${first.text} ${second.text}” does not stand in the cited passages.`)
    }
  }
  return null
}
const scripts = [/\p{Script=Latin}/gu, /\p{Script=Cyrillic}/gu, /\p{Script=Greek}/gu]

const copy: Check = (_claim, sentences, { around, language }) => {
  const departed = departure(sentences, around, language)
  return departed === null
    ? null
    : fails(departed.kind, `The claim says “${departed.said}” where the passage that it copies says “${departed.stands}”.`)
}

const denial: Check = ({ text }, sentences, { cited, around, article, citedText, quote, language }) => {
  const added = addedDenial(sentences, cited, around, language)
  if (added !== null) return fails('negation', `The claim denies something (“${added}”), and the cited passages do not.`)
  if (deniesUnspaced(text) && !deniesUnspaced(citedText))
    return fails('negation', 'The claim denies something, and the cited passages do not.')
  const lost = lostDenial(sentences, cited, language)
  if (lost !== null) return fails('negation', `The passage denies it (“${lost}”), and the claim does not.`)
  if (deniesUnspaced(quote) && !deniesUnspaced(text) && quote.length < 1.3 * text.length)
    return fails('negation', 'The passage denies it, and the claim does not.')
  const turned = turnedWord(sentences, cited) ?? turnedGender(sentences, around, language) ?? turnedRelative(sentences, article(), language)
  return turned === null ? null : fails('negation', `The claim says “${turned.said}” where the passage says “${turned.stands}”.`)
}

const place: Check = (
  { text, derivation },
  sentences,
  { cited, around, citedText, aroundText, article, language, authors, quote, whole },
) => {
  const measures = new Measures(text, citedText, aroundText)
  const measured = derivation === null ? measures.wrong() : null
  const month = measures.wrongMonth()
  if (month !== null) return fails('date', `The claim says “${month.said}” where the passages have “${month.fits}”.`)
  if (measured !== null) return fails('number', `The claim says “${measured.said}” where the passage has “${measured.fits}”.`)
  const misused = misusedName(sentences, article(), language)
  if (misused !== null) return fails('name', `The claim says “${misused.said}”, and the article does not use the name as ${misused.as}.`)
  const told = derivation === null ? new Set<number>() : operandsOf(derivation)
  const wrong = misplaced(sentences, cited, around, { language, told, measures, authors, quote: fold(quote), whole })
  return wrong === null ? null : fails(wrong.kind, `The claim says “${wrong.said}” where the passage has “${wrong.fits}”.`)
}

const attribution: Check = (claim, _sentences, { quote }) => {
  const hedge = missingHedge(claim.text, quote)
  if (hedge !== null) return fails('attribution', `The passage says “${hedge}”; the claim must not state it as a fact.`)
  const said = missingSpeaker(claim, quote)
  if (said !== null) return fails('attribution', mustName(said))
  const inner = missingInnerSpeaker(claim.text, quote)
  return inner === null ? null : fails('attribution', `It comes from ${inner}, as somebody else tells; the claim must name both.`)
}

const speaker: Check = (claim, sentences, { around }) => {
  const said = droppedSpeaker(claim, sentences, around)
  return said === null ? null : fails('attribution', mustName(said))
}

/** What only one side says may be told without them where nothing needs a speaker. */
const openTo =
  (saysWho: (claim: Claim) => boolean): Check =>
  (claim, sentences, { cited, around }) => {
    const told = toldAsFact(sentences, cited, around, { saysWho: saysWho(claim) })
    return told === null ? null : fails(told.kind, `The passage leaves it open (“${told.open} …”); the claim must not state it as a fact.`)
  }
const open = openTo(tellsWhoSays)
const openUnattributed = openTo(() => true)

const whole: Check = (_claim, sentences, { cited, around }) => {
  const made = madeWhole(sentences, cited, around)
  return made === null ? null : fails('number', `The claim says “${made.said}” where the passage says “${made.stands}”.`)
}

const head: Check = (_claim, sentences, { cited, around, language }) => {
  const dropped = droppedHead(sentences, cited, around, language)
  return dropped === null ? null : fails('name', `The claim says “${dropped.said}”, and the passage tells it of “${dropped.stands}”.`)
}

const bearer: Check = (_claim, sentences, { cited, around, language }) => {
  const other = otherBearer(sentences, cited, around, language)
  return other === null ? null : fails(other.kind, `The claim gives “${other.what}” to ${other.said}, and the passage to ${other.bearer}.`)
}

const cause: Check = (_claim, sentences, { cited, around }) => {
  const other = otherCause(sentences, cited, around)
  return other === null ? null : fails('attribution', `The claim gives the reason “${other.said}”, and the passage “${other.stands}”.`)
}

const voice: Check = (_claim, sentences, { cited, around }) => {
  const other = otherSpeaker(sentences, cited, around)
  return other === null ? null : fails('attribution', `The claim has it from “${other.said}”, and the passage from “${other.stands}”.`)
}

const parts: Check = ({ derivation }, sentences, { cited }) => {
  const exchanged = derivation === null ? exchangedParts(sentences, cited) : null
  const places = exchanged === null ? '' : `The claim says “${exchanged.said}” where the passage says “${exchanged.stands}”`
  return exchanged === null ? null : fails('name', `${places}: the two are in each other's place.`)
}

function mustName(said: string): string {
  return `It is said by somebody (“${said}”); the claim must name who says it.`
}

const overlap: Check = (_claim, sentences, { around, language }) =>
  supportIn(around, language).score(sentences) >= (enoughIn[language ?? ''] ?? enoughSupport)
    ? null
    : fails('overlap', 'Most of its words do not stand in the cited passages.')

/** What a passage's own sentence can still be wrong in when something within it is left out. */
const ofWhole: ReadonlySet<Check> = new Set([copy, attribution, speaker])
/** Read from English words, or from their order, which tells who does it in English. */
const ofEnglish: ReadonlySet<Check> = new Set([open, openUnattributed, whole, head, bearer, voice, parts, cause])
const facts: readonly Check[] = [number, date, name, copy, denial, place, whole, head, bearer, parts, cause]
const unattributed: readonly Check[] = [...facts, openUnattributed, attribution, overlap]
const attributed: readonly Check[] = [...facts, open, voice, attribution, overlap, speaker]

export { aboutText } from './about-text.ts'
