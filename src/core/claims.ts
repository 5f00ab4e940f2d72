// Claims on their way from the model to the reader: each is checked once, as soon as it is complete; one that fails gets one
// repair, and else the article's own sentence takes its place, or nothing does.
import { z } from 'zod'
import type { Article } from './article.ts'
import { claimShape, indexPassages, toClaim, type PassageIndex, type WrittenClaim } from './cite.ts'
import type { Context } from './context.ts'
import { newFence } from './fence.ts'
import { groundIn } from './ground.ts'
import { splitSentences } from './passages.ts'
import type { Completed } from './usage.ts'
import { passageId, type Checks, type Claim } from './writing.ts'

/** At the most this many repair calls a reply; further failing claims are replaced or dropped at once. */
const repairLimit = 3

const repairTokens = 500

export class ClaimChecker {
  readonly #articles: readonly Article[]
  readonly #index: PassageIndex
  readonly #ground: ReturnType<typeof groundIn>
  readonly #verdicts = new Map<string, { claim: Claim | null; reason: string | null }>()
  #repairs = 0
  readonly counts: { -readonly [Key in keyof Checks]: number } = { claims: 0, repaired: 0, dropped: 0, replaced: 0 }

  constructor(articles: readonly Article[]) {
    this.#articles = articles
    this.#index = indexPassages(articles)
    this.#ground = groundIn(articles)
  }

  get passageIds(): string[] {
    return [...this.#index.keys()]
  }

  /** The claim when it stands up to every check, else null; `reason` of the last failure for a repair. Judged once. */
  check(written: unknown): Claim | null {
    return this.#judge(written).claim
  }

  #judge(written: unknown): { claim: Claim | null; reason: string | null } {
    const key = JSON.stringify(written)
    const known = this.#verdicts.get(key)
    if (known !== undefined) return known
    const parsed = claimShape(this.passageIds).safeParse(written)
    const claim = parsed.success ? toClaim(parsed.data, this.#index) : null
    const verdict = claim === null ? null : this.#ground.check(claim)
    const judged = verdict?.grounded === true
      ? { claim, reason: null }
      : { claim: null, reason: verdict === null ? 'It cites no passage.' : verdict.reason }
    this.#verdicts.set(key, judged)
    return judged
  }

  /** The final say on one claim, repair and replacement included; null when nothing can be said. Counts what was done. */
  async settle(
    written: WrittenClaim, language: string, { signal, completed }: { signal: AbortSignal; completed: (call: Completed) => void },
    context: Pick<Context, 'model' | 'prompts' | 'log'>,
  ): Promise<Claim | null> {
    this.counts.claims += 1
    const { claim, reason } = this.#judge(written)
    if (claim !== null) return claim
    const repaired = reason === null || this.#repairs++ >= repairLimit ? null : await this.#repair(written, reason, language, { signal, completed }, context)
    if (repaired !== null) {
      this.counts.repaired += 1
      return repaired
    }
    const replaced = this.#ownSentence(written)
    if (replaced === null) this.counts.dropped += 1
    else this.counts.replaced += 1
    return replaced
  }

  async #repair(
    written: WrittenClaim, reason: string, language: string, { signal, completed }: { signal: AbortSignal; completed: (call: Completed) => void },
    { model, prompts, log }: Pick<Context, 'model' | 'prompts' | 'log'>,
  ): Promise<Claim | null> {
    const passages = this.#around(written)
    if (model === null || passages.length === 0) return null
    const fence = newFence()
    const schema = claimShape(passages.map(({ id }) => id)).extend({ supported: z.boolean() })
    try {
      const request = {
        prompt: prompts.repair, messages: prompts.repair.render({ passages, claim: written.text, reason, language }, fence), fence, schema, schemaName: 'repair',
        maxOutputTokens: repairTokens,
      }
      for await (const event of model.complete(request, { signal })) {
        if (event.type !== 'done') continue
        completed(event)
        const { supported, ...claim } = event.value
        return supported ? this.check(claim) : null
      }
    } catch (error) {
      if (signal.aborted) throw error
      // A repair that fails costs the claim, not the reply.
      log.warn('a claim could not be repaired', { error })
    }
    return null
  }

  /** The cited passages and their neighbours. */
  #around(written: WrittenClaim): { id: string; kind: string; text: string }[] {
    const wanted = new Set<string>()
    for (const { passage: id } of written.evidence) {
      const found = this.#index.get(id)
      const place = found === undefined ? -1 : this.#articles.indexOf(found.article)
      for (const number of found === undefined ? [] : [found.passage - 1, found.passage, found.passage + 1]) wanted.add(passageId(place, number))
    }
    return [...wanted].flatMap((id) => {
      const found = this.#index.get(id)
      const passage = found?.article.passages.find(({ number }) => number === found.passage)
      return passage === undefined ? [] : [{ id, kind: passage.kind, text: passage.text }]
    })
  }

  /** The article's own sentence that holds the quote, where the quote stands in the passage. */
  #ownSentence(written: WrittenClaim): Claim | null {
    for (const { passage: id, quote } of written.evidence) {
      const found = this.#index.get(id)
      const passage = found?.article.passages.find(({ number }) => number === found.passage)
      if (found === undefined || passage === undefined || quote.trim().length < 12) continue
      const sentence = splitSentences(passage.text, found.article.language).find((words) => words.includes(quote.trim()))
      if (sentence === undefined) continue
      const claim = toClaim({ evidence: [{ passage: id, quote: sentence }], text: sentence, speaker: null, status: 'stated' }, this.#index)
      if (claim !== null && this.#ground.check(claim).grounded) return claim
    }
    return null
  }
}
