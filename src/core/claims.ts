// Claims on their way from the model to the reader: each is checked once, as soon as it is complete; one that fails gets one
// repair, and else the article's own sentence takes its place, or nothing does.
import type { Article } from './article.ts'
import type { Calls } from './calls.ts'
import { indexPassages, toClaim, type PassageIndex } from './cite.ts'
import type { Context } from './context.ts'
import { copies } from './copies.ts'
import { newFence } from './fence.ts'
import { fold } from './fold.ts'
import { groundIn, type CheckName, type Ground } from './ground.ts'
import { oneLine } from './invisible.ts'
import { namesOf } from './names.ts'
import { splitSentences } from './passages.ts'
import { readJudged, type JudgedUnits } from './planted.ts'
import type { PromptPassage } from './prompt.ts'
import type { Unit } from './sentences.ts'
import { shapesFor, type WrittenClaim } from './shapes.ts'
import { UncitedWords } from './uncited.ts'
import { readSentences, type Sentence } from './words.ts'
import { passageId, type Checks, type Claim } from './writing.ts'

/** At the most this many repair calls a reply; further failing claims are replaced or dropped at once. */
const repairLimit = 3

const repairTokens = 700
/** Passages that are looked at only because they name somebody. */
const mostNamed = 4
/** What is shorter stands in other words, too. */
const shortestName = 4

/** Of a claim that has failed: which check, and why, as a repair needs to know it; null where no repair could help. */
type Judged =
  | { readonly claim: Claim }
  | { readonly claim: null; readonly check: CheckName | 'form' | 'planted'; readonly reason: string | null }

export class ClaimChecker {
  readonly #articles: readonly Article[]
  readonly #index: PassageIndex
  readonly #ground: Ground
  readonly #shape: ReturnType<typeof shapesFor>['claim']
  /** By article and passage. */
  readonly #planted: ReadonlyMap<string, readonly Unit[]>
  readonly #known = new Map<string, Judged>()
  /** Texts of passages by id, folded when first asked for. */
  readonly #folded = new Map<string, string>()
  /** Sentences of the articles that stand in the place of claims. */
  readonly #replacing = new Set<string>()
  #repairs = 0
  #language: string | null = null
  readonly uncited: UncitedWords
  /** Its articles, for whoever has questions to put to them. */
  readonly read: JudgedUnits
  readonly counts: { -readonly [Key in keyof Checks]: number } = { claims: 0, repaired: 0, dropped: 0, replaced: 0 }

  /** BCP 47 language that the claims are meant to be written in, once it is known; judged anew from then on. */
  set language(language: string | null) {
    if (language === this.#language) return
    this.#language = language
    this.uncited.language = language
    this.#known.clear()
  }

  /** Claims that rest only on sentences with this much of something planted (`planted.ts`) are none. */
  constructor(articles: readonly Article[], plantedFrom: number) {
    this.#articles = articles
    this.#index = indexPassages(articles)
    this.#ground = groundIn(articles)
    this.#shape = shapesFor([...this.#index.keys()]).claim
    this.read = readJudged(articles)
    const { units, planted } = this.read
    const isPlanted = ({ index }: Unit): boolean => (planted[index] ?? 0) >= plantedFrom
    this.#planted = Map.groupBy(units.filter(isPlanted), ({ article, passage }) => `${articles[article]?.id} ${passage}`)
    const relied = units.filter((unit) => !isPlanted(unit))
    this.uncited = new UncitedWords(articles, relied, relied.length === units.length ? this.#ground : null)
  }

  /** The claim when it stands up to every check, else null. Judged once, however often it comes by. */
  check(written: unknown): Claim | null {
    return this.#judge(written).claim
  }

  /** The same for words that need not say whom they are from: a quote that is shown as one, a note on two of these, who somebody is. */
  checkUnattributed(written: unknown): Claim | null {
    return this.#judge(written, 'checkUnattributed').claim
  }

  /** Ids of some passages, beside that one, which have the name, or its last word. */
  naming(name: string, beside: string): string[] {
    const last = fold(name).split(' ').at(-1) ?? ''
    const isNamed = (id: string): boolean => this.#foldedText(id).includes(last)
    const ids = this.#index.keys().filter((id) => id !== beside && isNamed(id))
    return last.length < shortestName ? [] : ids.take(mostNamed).toArray()
  }

  /** Whether a quote stands in its passage, and says there what it says by itself. */
  isQuote(side: WrittenClaim['evidence'][number]): boolean {
    return this.checkUnattributed({ evidence: [side], derivation: null, text: side.quote, speaker: null, status: 'stated' }) !== null
  }

  /** Whether a quote stands in its passage, and nobody planted it: as much as what is not shown needs. */
  hasQuote(side: WrittenClaim['evidence'][number]): boolean {
    const claim = this.cite({ evidence: [side], derivation: null, text: side.quote, speaker: null, status: 'stated' })
    return claim !== null && this.#foldedText(side.passage).includes(fold(side.quote.trim())) && !this.#isPlanted(claim)
  }

  /** Whether a claim still stands up to the checks with these citations alone; one of them may say whom it has it from. */
  stands(claim: Claim): boolean {
    return !this.#isPlanted(claim) && this.#ground.checkUnattributed(claim, this.#language).grounded
  }

  /** The claim, or the article's own sentence in its place; not counted. */
  keep(written: WrittenClaim): Claim | null {
    return this.check(written) ?? this.#ownSentence(written)
  }

  /** The claim with its citations, unchecked: for words of ours. */
  cite(written: WrittenClaim): Claim | null {
    return toClaim(written, this.#index)
  }

  #judge(written: unknown, how: 'check' | 'checkUnattributed' = 'check'): Judged {
    const key = `${how} ${JSON.stringify(written)}`
    const known = this.#known.get(key) ?? this.#judgeNew(written, how)
    this.#known.set(key, known)
    return known
  }

  #judgeNew(written: unknown, how: 'check' | 'checkUnattributed'): Judged {
    const parsed = this.#shape.safeParse(written)
    const claim = parsed.success ? toClaim(parsed.data, this.#index) : null
    if (claim === null) return { claim: null, check: 'form', reason: null }
    if (this.#isPlanted(claim)) return { claim: null, check: 'planted', reason: null }
    const verdict = this.#ground[how](claim, this.#language)
    return verdict.grounded ? { claim } : { claim: null, check: verdict.check, reason: verdict.reason }
  }

  /** Whether its quotes are mostly what somebody planted for whoever reads by machine. */
  #isPlanted({ citations }: Claim): boolean {
    return citations.every(({ articleId, passage, quote }) => {
      const words = fold(quote ?? '')
      const planted = this.#planted.get(`${articleId} ${passage}`)?.map(({ text }) => fold(text)) ?? []
      if (words === '' || planted.some((sentence) => sentence.includes(words))) return words !== ''
      return planted.reduce((sum, sentence) => sum + (words.includes(sentence) ? sentence.length : 0), 0) > words.length / 2
    })
  }

  /** The final say on one claim, repair and replacement included; null when nothing can be said. Counts what was done. */
  async settle(
    written: WrittenClaim,
    language: string,
    calls: Calls,
    context: Pick<Context, 'prompts' | 'log' | 'observer'>,
  ): Promise<Claim | null> {
    this.counts.claims += 1
    const judged = this.#judge(written)
    if (judged.claim !== null) return judged.claim
    const { check, reason } = judged
    const repaired = reason === null || this.#repairs >= repairLimit ? null : await this.#repair(written, reason, language, calls, context)
    const claim = repaired ?? this.#ownSentence(written)
    const outcome = repaired !== null ? 'repaired' : claim !== null ? 'replaced' : 'dropped'
    this.counts[outcome] += 1
    context.log.info('a claim failed a check', { check, outcome })
    context.observer?.note({ kind: 'claim failed', check, outcome })
    return claim
  }

  /** What takes the place of a claim that has passed here and was rejected elsewhere. */
  reject(claim: Claim): Claim | null {
    const evidence = claim.citations.map(({ articleId, passage, quote }) => ({
      passage: this.#idOf(articleId, passage),
      quote: quote ?? '',
      translation: null,
    }))
    const own = this.#ownSentence({ ...claim, evidence })
    const other = own?.text === claim.text ? null : own
    this.counts[other === null ? 'dropped' : 'replaced'] += 1
    return other
  }

  /**
   * Those claims without what they say twice: two that failed may have one sentence of the article in their place, and that may tell what another claim does.
   */
  distinct(claims: readonly Claim[]): Claim[] {
    const different = [...new Map(claims.map((claim) => [claim.text, claim])).values()]
    const words = (text: string): Sentence => readSentences(text, this.#language).flat()
    const isOwn = ({ text }: Claim): boolean => this.#replacing.has(text)
    return different.filter((claim, at) => {
      const others = different.filter((other, place) => place < at || (place > at && !isOwn(other)))
      const isEcho = isOwn(claim) && others.some((other) => copies(words(claim.text), words(other.text)))
      if (isEcho) {
        this.counts.replaced -= 1
        this.counts.dropped += 1
      }
      return !isEcho
    })
  }

  async #repair(
    written: WrittenClaim,
    reason: string,
    language: string,
    calls: Calls,
    { prompts, log }: Pick<Context, 'prompts' | 'log'>,
  ): Promise<Claim | null> {
    const passages = this.#around(written)
    if (passages.length === 0) return null
    const fence = newFence()
    const request = {
      prompt: prompts.repair,
      messages: prompts.repair.render(
        {
          passages,
          claim: oneLine(written.text),
          cited: written.evidence.map(({ passage }) => passage).join(', '),
          reason: oneLine(reason),
          language,
        },
        fence,
      ),
      fence,
      schema: shapesFor(passages.map(({ id }) => id)).repair,
      schemaName: 'repair',
      maxOutputTokens: repairTokens,
    }
    if (!calls.affords(request)) return null
    this.#repairs += 1
    try {
      const { supported, ...claim } = await calls.whole(request)
      return supported ? this.check(claim) : null
    } catch (error) {
      if (calls.signal.aborted) throw error
      // A repair that fails costs the claim, not the reply.
      log.warn('a claim could not be repaired', { error })
      return null
    }
  }

  /** The cited passages and their neighbours, and those that name whom the claim names. */
  #around(written: WrittenClaim): PromptPassage[] {
    const wanted = new Set<string>()
    for (const { passage: id } of written.evidence) {
      const found = this.#index.get(id)
      if (found === undefined) continue
      for (const number of [found.passage - 1, found.passage, found.passage + 1]) wanted.add(this.#idOf(found.article.id, number))
    }
    for (const id of this.#firstNaming(written.text, [...wanted])) wanted.add(id)
    return [...wanted].flatMap((id) => {
      const found = this.#index.get(id)
      return found === undefined ? [] : [{ id, kind: 'paragraph', text: oneLine(found.text) }]
    })
  }

  #foldedText(id: string): string {
    const text = this.#folded.get(id) ?? fold(this.#index.get(id)?.text ?? '')
    this.#folded.set(id, text)
    return text
  }

  /** For each name of a claim that those passages lack the first passage that has it, as far as there is one. */
  #firstNaming(text: string, ids: readonly string[]): string[] {
    const there = ids.map((id) => this.#foldedText(id)).join(' ')
    const names = namesOf(readSentences(text, this.#language), this.#language).map((name) => fold(name.text).replace(/['’]s?$/u, ''))
    const missing = [...new Set(names)].filter((name) => !there.includes(name)).slice(0, mostNamed)
    return missing.flatMap((name) => this.#index.keys().find((id) => this.#foldedText(id).includes(name)) ?? [])
  }

  #idOf(articleId: string, passage: number): string {
    return passageId(
      this.#articles.findIndex(({ id }) => id === articleId),
      passage,
    )
  }

  /** The article's own sentence that holds the quote, where the quote stands in the passage. */
  #ownSentence({ evidence }: Pick<WrittenClaim, 'evidence'>): Claim | null {
    for (const { passage: id, quote } of evidence) {
      const found = this.#index.get(id)
      const words = fold(quote)
      if (found === undefined || words.length < 12) continue
      const sentence = splitSentences(found.text, found.article.language).find((candidate) => fold(candidate).includes(words))
      if (sentence === undefined) continue
      const claim = this.check({
        evidence: [{ passage: id, quote: sentence, translation: null }],
        derivation: null,
        text: sentence,
        speaker: null,
        status: 'stated',
      })
      if (claim !== null) {
        this.#replacing.add(claim.text)
        return claim
      }
    }
    return null
  }
}
