// Answers a question from articles: with the model, checked claim by claim, or with the closest passages.
import pLimit from 'p-limit'
import { z } from 'zod'
import { analyze } from './analyze.ts'
import type { Article } from './article.ts'
import type { Charged } from './budget.ts'
import { Calls } from './calls.ts'
import { forReaderOf } from './cite.ts'
import { ClaimChecker } from './claims.ts'
import type { Context } from './context.ts'
import type { Turn } from './conversation.ts'
import { ModelError, reasonToReplace, type Replacement } from './errors.ts'
import { extractAnswer } from './extractive.ts'
import { newFence } from './fence.ts'
import { oneLine } from './invisible.ts'
import { primaryLanguage } from './languages.ts'
import { plantedFrom, type JudgedUnits } from './planted.ts'
import type { Model } from './ports.ts'
import { fitsOneRequest, headTokens, idsOf, languageName, passageTokens, present, requestTokens } from './present.ts'
import type { PromptArticle, PromptPassage } from './prompt.ts'
import { rankPassages } from './rank.ts'
import { questionBefore } from './reply.ts'
import { findUnsupported } from './second-look.ts'
import { mostIds, shapesFor, type WrittenAnswer, type WrittenClaim } from './shapes.ts'
import { unitsForWhole } from './whole-answers.ts'
import { wholeQuestion } from './whole-questions.ts'
import { draft, passageId, type Answer, type Claim, type Draft } from './writing.ts'

type Needs = Pick<Context, 'model' | 'prompts' | 'clock' | 'log' | 'observer'>
export interface Question {
  readonly text: string
  readonly askedBy: string
  /** The asker's client's language. */
  readonly language: string | null
}
export interface About {
  readonly articles: readonly Article[]
  readonly turns: readonly Turn[]
}

/** Characters of a question; longer ones are refused with a sentence. */
export const questionLimit = 1000

/** The share of a model's input that earlier turns may take. */
const turnShare = 0.1
const mostTurns = 12
const answerTokens = 2500
const settlesAtOnce = 3
const mostClaims = 6

/** A reader may ask what an article tells people to do: only what speaks to whoever reads by machine is no answer. */
const plantedInAnswers = plantedFrom + 0.6

/**
 * Yields what is checked so far, last the whole answer. Throws the signal's reason when aborted; a model that fails is no
 * error: the closest passages are given then, with the reason. At least one article.
 */
export async function* answer(question: Question, about: About, charged: Charged, context: Needs): AsyncGenerator<Draft<Answer>> {
  const { model, clock, log } = context
  const extract = (replacement: Replacement): Answer =>
    extractAnswer(question.text, about.articles, { ...replacement, now: clock.now(), turns: about.turns })
  if (model === null) {
    yield { done: true, writing: extract({ reason: 'no model' }) }
    return
  }
  try {
    yield* write(question, about, charged, model, context)
  } catch (error) {
    const replacement = reasonToReplace(error, charged.signal)
    if (replacement === null) throw error
    log.warn('the model failed; the closest passages answer', { reason: replacement.reason, error })
    yield { done: true, writing: extract(replacement) }
  }
}

async function* write(
  question: Question,
  { articles, turns }: About,
  charged: Charged,
  model: Model,
  context: Needs,
): AsyncGenerator<Draft<Answer>> {
  const { prompts, clock } = context
  const calls = new Calls(model, charged)
  const checker = new ClaimChecker(articles, plantedInAnswers)
  const shown = choosePassages(question.text, questionBefore(question.text, articles, turns), articles, calls, checker.read)
  const fence = newFence()
  const recent = recentTurns(turns, calls)
  const messages = prompts.answer.render(
    {
      articles: shown,
      question: oneLine(question.text),
      askedBy: oneLine(question.askedBy),
      turns: recent,
      language: languageName(question.language) ?? languageName(articles[0]?.language ?? null) ?? 'the language of the articles',
    },
    fence,
  )
  let written: WrittenAnswer | undefined
  for await (const event of calls.stream({
    prompt: prompts.answer,
    messages,
    fence,
    schema: shapesFor(idsOf(shown)).answer,
    schemaName: 'answer',
    maxOutputTokens: answerTokens,
  })) {
    if (event.type === 'partial') yield draft<Answer>('answer', 'writing', () => ({ claims: checkedSoFar(event.value, checker) }))
    else {
      written = event.value
      checker.language = primaryLanguage(written.language)
    }
  }
  if (written === undefined) throw new ModelError('model answer unusable')
  const claims = await settle(written, checker, calls, context)
  // An answer of which nothing stood up to the checks is none.
  if (claims.length === 0 && written.answerable !== 'no') throw new ModelError('model answer unusable')
  const language = languageName(written.language) === null ? null : written.language
  yield {
    done: true,
    writing: {
      kind: 'answer',
      question: question.text,
      answerable: answerableNow(written, claims),
      claims: claims.map((claim) => forReaderOf(language, claim, articles)),
      notes: recent.length < turns.length ? [{ code: 'older questions left out', kept: recent.length }] : [],
      articleIds: articles.map(({ id }) => id),
      writer: calls.writer(prompts.answer),
      checks: { ...checker.counts },
      language,
      writtenAt: clock.now(),
    },
  }
}

async function settle(written: WrittenAnswer, checker: ClaimChecker, calls: Calls, context: Needs): Promise<Claim[]> {
  const limit = pLimit(settlesAtOnce)
  const language = languageName(written.language) ?? 'the language of the claim'
  const one = (claim: WrittenClaim): Promise<Claim | null> => limit(() => checker.settle(claim, language, calls, context))
  const passed = (await Promise.all(written.claims.slice(0, mostClaims).map(one))).filter((claim) => claim !== null)
  const unsupported = await findUnsupported(passed, calls, context)
  return checker.distinct(passed.map((claim) => (unsupported.has(claim) ? checker.reject(claim) : claim)).filter((claim) => claim !== null))
}

/** What lost a claim on the way answers in part; a conflict needs both its sides. */
function answerableNow({ answerable, claims: written }: WrittenAnswer, claims: readonly Claim[]): Answer['answerable'] {
  if (answerable === 'yes' && claims.length < Math.min(written.length, mostClaims)) return 'partly'
  return answerable === 'conflicting' && claims.length < 2 ? 'partly' : answerable
}

const partialSchema = z.object({ language: z.string().optional(), claims: z.array(z.unknown()) })

/** Of an unfinished answer: the claims that are complete because something follows them, and pass. */
function checkedSoFar(value: unknown, checker: ClaimChecker): Claim[] {
  const parsed = partialSchema.safeParse(value)
  if (!parsed.success) return []
  checker.language = primaryLanguage(parsed.data.language ?? null)
  return parsed.data.claims
    .slice(0, -1)
    .map((claim) => checker.check(claim))
    .filter((claim) => claim !== null)
}

/** All passages where they fit, else the best for the question with their neighbours, in document order. */
function choosePassages(
  question: string,
  before: string | null,
  articles: readonly Article[],
  calls: Calls,
  read: JudgedUnits,
): PromptArticle[] {
  const all = articles.map((article, index) => present(article, index))
  if (fitsOneRequest(all, calls)) return all
  const chosen = new Set<PromptPassage>()
  let left = requestTokens(calls) - all.reduce((sum, article) => sum + headTokens(article, calls), 0)
  const choose = (passage: PromptPassage): void => {
    const size = passageTokens(passage, calls)
    if (chosen.has(passage) || size > left || chosen.size === mostIds) return
    chosen.add(passage)
    left -= size
  }
  const byId = Map.groupBy(
    all.flatMap(({ passages }) => passages),
    ({ id }) => id,
  )
  for (const {
    passages: [first],
  } of all)
    if (first !== undefined) choose(first)
  const whole = wholeQuestion(question, before)
  const ranked = whole === null ? rankPassages(question, articles, before) : unitsForWhole(whole, articles, read).units
  for (const { article, passage } of ranked) {
    for (const number of [passage, passage - 1, passage + 1]) {
      nearestFirst(byId.get(passageId(article, number)) ?? [], question).forEach(choose)
    }
  }
  // What is asked of the whole may be told anywhere: as much as fits, of each article as far.
  if (whole !== null) {
    const longest = Math.max(...all.map(({ passages }) => passages.length))
    for (let place = 0; place < longest; place++) for (const { passages } of all) passages.slice(place, place + 1).forEach(choose)
  }
  return all
    .map((article) => ({ ...article, passages: article.passages.filter((passage) => chosen.has(passage)) }))
    .filter(({ passages }) => passages.length > 0)
}

/** Pieces of one long passage by how many of the question's words they have. */
function nearestFirst(pieces: readonly PromptPassage[], question: string): readonly PromptPassage[] {
  if (pieces.length < 2) return pieces
  const asked = new Set(analyze(question))
  const shared = new Map(pieces.map((piece) => [piece, new Set(analyze(piece.text).filter((term) => asked.has(term))).size]))
  return pieces.toSorted((one, other) => (shared.get(other) ?? 0) - (shared.get(one) ?? 0))
}

/** The newest turns that fit their share, oldest first, each whole: the reader is told of those that do not. */
function recentTurns(turns: readonly Turn[], calls: Calls): { question: string; askedBy: string; answer: string }[] {
  const kept: { question: string; askedBy: string; answer: string }[] = []
  let tokens = 0
  for (const { answer: given, askedBy } of turns.toReversed().slice(0, mostTurns)) {
    const told = given.claims.map(({ text }) => text).join(' ')
    const answered =
      told === '' ? 'The articles do not tell.' : given.answerable === 'no' ? `The articles do not tell. Nearest to it: ${told}` : told
    const turn = { question: oneLine(given.question), askedBy: oneLine(askedBy.name), answer: oneLine(answered) }
    tokens += calls.countTokens(turn.question) + calls.countTokens(turn.answer)
    if (tokens > calls.inputTokens * turnShare) break
    kept.unshift(turn)
  }
  return kept
}
