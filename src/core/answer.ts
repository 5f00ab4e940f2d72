// Answers a question from articles: with the model, checked claim by claim, or with the closest passages.
import pLimit from 'p-limit'
import { z } from 'zod'
import type { Article } from './article.ts'
import { claimShape, type WrittenClaim } from './cite.ts'
import { ClaimChecker } from './claims.ts'
import type { Context } from './context.ts'
import type { Turn } from './conversation.ts'
import { ModelError } from './errors.ts'
import { extractAnswer } from './extractive.ts'
import { newFence } from './fence.ts'
import type { Model } from './ports.ts'
import { articleShare, articleTokens, languageName, present } from './present.ts'
import type { PromptArticle } from './prompt.ts'
import { rankPassages } from './rank.ts'
import { writerOf, type Completed } from './usage.ts'
import type { Answer, Claim, Draft } from './writing.ts'

type Needs = Pick<Context, 'model' | 'prompts' | 'clock' | 'log'>
export interface Question { readonly text: string; readonly askedBy: string; /** The asker's client's language. */ readonly language: string | null }
export interface About { readonly articles: readonly Article[]; readonly turns: readonly Turn[] }

/** Characters of a question; longer ones are refused with a sentence. */
export const questionLimit = 1000

/** The share of a model's input that earlier turns may take. */
const turnShare = 0.1
const mostTurns = 12
const answerTokens = 1500
const settlesAtOnce = 3

/**
 * Yields what is checked so far, last the whole answer. Throws the signal's reason when aborted; a model that fails is no
 * error: the closest passages are given then, with the reason. At least one article.
 */
export async function* answer(question: Question, about: About, { signal }: { signal: AbortSignal }, context: Needs): AsyncGenerator<Draft<Answer>> {
  const { model, clock, log } = context
  const extract = (reason: Parameters<typeof extractAnswer>[2]['reason']): Answer => (
    extractAnswer(question.text, about.articles, { reason, now: clock.now(), turns: about.turns })
  )
  if (model === null) {
    yield { done: true, writing: extract('no model') }
    return
  }
  try {
    yield* write(question, about, signal, model, context)
  } catch (error) {
    if (!(error instanceof ModelError) || signal.aborted) throw error
    log.warn('the model failed; the closest passages answer', { reason: error.reason, error })
    yield { done: true, writing: extract(error.reason) }
  }
}

async function* write(question: Question, { articles, turns }: About, signal: AbortSignal, model: Model, context: Needs): AsyncGenerator<Draft<Answer>> {
  const { prompts, clock } = context
  const checker = new ClaimChecker(articles)
  const calls: Completed[] = []
  const shown = choosePassages(question.text, articles, model)
  const fence = newFence()
  const ids = shown.flatMap(({ passages }) => passages.map(({ id }) => id))
  const schema = z.strictObject({ answerable: z.enum(['yes', 'partly', 'no', 'conflicting']), claims: z.array(claimShape(ids)) })
  const fallback = question.language === null ? '' : ` (where that cannot be told: ${languageName(question.language)})`
  const messages = prompts.answer.render({
    articles: shown, question: question.text, askedBy: question.askedBy, language: `the language of the question${fallback}`, turns: recentTurns(turns, model),
  }, fence)
  yield { done: false, stage: 'writing', part: 1, parts: 1, soFar: { kind: 'answer' } }
  let written: z.infer<typeof schema> | undefined
  for await (const event of model.complete({ prompt: prompts.answer, messages, fence, schema, schemaName: 'answer', maxOutputTokens: answerTokens }, { signal })) {
    if (event.type === 'partial') yield { done: false, stage: 'writing', part: 1, parts: 1, soFar: { kind: 'answer', claims: checkedSoFar(event.value, checker) } }
    else {
      calls.push(event)
      written = event.value
    }
  }
  if (written === undefined) throw new ModelError('model answer unusable')
  const limit = pLimit(settlesAtOnce)
  const settle = (claim: WrittenClaim): Promise<Claim | null> => (
    limit(() => checker.settle(claim, 'the language of the claim', { signal, completed: (call) => calls.push(call) }, context))
  )
  const claims = (await Promise.all(written.claims.map(settle))).filter((claim) => claim !== null)
  // An answer of which nothing stood up to the checks is none.
  if (claims.length === 0 && written.answerable !== 'no') throw new ModelError('model answer unusable')
  yield {
    done: true,
    writing: {
      kind: 'answer', question: question.text, answerable: written.answerable === 'yes' && claims.length < written.claims.length ? 'partly' : written.answerable, claims,
      notes: [], articleIds: articles.map(({ id }) => id), writer: writerOf(calls, prompts.answer.version), checks: { ...checker.counts }, language: null, writtenAt: clock.now(),
    },
  }
}

const partialSchema = z.object({ claims: z.array(z.unknown()) })

function checkedSoFar(value: unknown, checker: ClaimChecker): Claim[] {
  const parsed = partialSchema.safeParse(value)
  if (!parsed.success) return []
  return parsed.data.claims.slice(0, -1).map((claim) => checker.check(claim)).filter((claim) => claim !== null)
}

/** All passages where they fit, else the best for the question with their neighbours, in document order. */
function choosePassages(question: string, articles: readonly Article[], model: Model): PromptArticle[] {
  const all = articles.map((article, index) => present(article, index))
  const budget = model.inputTokens * articleShare
  if (articleTokens(all, model) <= budget) return all
  const chosen = articles.map(() => new Set<number>([1]))
  let tokens = 0
  for (const { article, passage } of rankPassages(question, articles, Number.POSITIVE_INFINITY)) {
    for (const number of [passage, passage - 1, passage + 1]) {
      const text = articles[article]?.passages.find((candidate) => candidate.number === number)?.text
      if (text === undefined || chosen[article]?.has(number) === true) continue
      tokens += model.countTokens(text) + 6
      if (tokens > budget) return select(articles, chosen)
      chosen[article]?.add(number)
    }
  }
  return select(articles, chosen)
}

function select(articles: readonly Article[], chosen: readonly ReadonlySet<number>[]): PromptArticle[] {
  return articles.map((article, index) => present(article, index, chosen[index]))
}

/** The newest turns that fit their share, oldest first. */
function recentTurns(turns: readonly Turn[], model: Model): { question: string; askedBy: string; answer: string }[] {
  const kept: { question: string; askedBy: string; answer: string }[] = []
  let tokens = 0
  for (const { answer: given, askedBy } of turns.toReversed().slice(0, mostTurns)) {
    const turn = { question: given.question, askedBy: askedBy.name, answer: given.claims.map(({ text }) => text).join(' ') || 'The articles do not tell.' }
    tokens += model.countTokens(turn.question) + model.countTokens(turn.answer)
    if (tokens > model.inputTokens * turnShare) break
    kept.unshift(turn)
  }
  return kept
}
