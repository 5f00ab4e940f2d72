// The engine without a model: summaries and answers made of the articles' own sentences. Which sentences are chosen is
// decided in `select.ts` and `rank.ts`; here they become claims with their citations.
import type { Article } from './article.ts'
import { isForeign } from './asking.ts'
import type { Turn } from './conversation.ts'
import { withoutDateline } from './datelines.ts'
import type { Replacement } from './errors.ts'
import { aboutText } from './ground.ts'
import { readJudged, type JudgedUnits } from './planted.ts'
import { chooseAnswer } from './reply.ts'
import { scoreUnits } from './scoring.ts'
import { chooseUnits, sizes } from './select.ts'
import type { Unit } from './sentences.ts'
import { wholeQuestion } from './whole-questions.ts'
import type { Answer, Claim, Summary, SummaryWish } from './writing.ts'

/**
 * A summary in the article's own sentences: the best as gist, the others in document order, each citing its passage. The
 * language of the wish is not followed: an engine without a model does not translate. At least one article.
 */
export function extractSummary(
  articles: readonly Article[],
  wish: SummaryWish,
  options: Replacement & { now: number },
  read: JudgedUnits = readJudged(articles),
): Summary {
  const { chosen, gist } = chooseUnits(read.units, scoreUnits(read, articles), sizes[wish.length])
  return {
    kind: 'summary',
    headline: articles[0]?.title ?? '',
    gist: gist === undefined ? null : toClaim([withoutDateline(gist)], articles),
    points: chosen.filter((unit) => unit !== gist).map((unit) => toClaim([withoutDateline(unit)], articles)),
    who: [],
    where: [],
    timeline: [],
    conflicts: [],
    notes: [...articles.flatMap((article) => aboutText(article)), ...whoseVoice(chosen, articles)],
    notStated: [],
    questions: [],
    coverage: wordsRead(articles),
    ...signed(articles, options),
  }
}

/**
 * The sentences nearest to a question, best first, each citing its passage. `answerable` is `no` where the articles don't
 * seem to speak of it: `claims` then hold the nearest material, and may be empty. A question that points back ("and what
 * about him?") is read together with the turns before it. At least one article.
 */
export function extractAnswer(
  question: string,
  articles: readonly Article[],
  options: Replacement & { now: number; turns: readonly Turn[] },
): Answer {
  const { groups, answerable } = chooseAnswer(question, articles, options.turns)
  // Sentences are found by their words: what is asked in other words than the articles' may well be told there.
  const notes: Answer['notes'] =
    answerable === 'no' && isForeign(question, articles) && wholeQuestion(question, null) === null
      ? [{ code: 'asked in another language', languages: [...new Set(articles.flatMap(({ language }) => language ?? []))] }]
      : []
  return {
    kind: 'answer',
    question,
    answerable,
    claims: groups.map((group) => toClaim(group, articles)),
    notes,
    ...signed(articles, options),
  }
}

/** Whoever is "I" in what is shown. */
function whoseVoice(chosen: readonly Unit[], articles: readonly Article[]): Summary['notes'] {
  const article = articles[chosen.find((unit) => unit.firstPerson)?.article ?? -1]
  return article === undefined ? [] : [{ code: 'first person', author: article.byline }]
}

/** Units in a row as one claim: one citation for each passage they stand in, its quote verbatim. */
export function toClaim(group: readonly Unit[], articles: readonly Article[]): Claim {
  const citations: Claim['citations'] = []
  const said: string[] = []
  let speaker: string | null = null
  for (const passage of new Set(group.map((unit) => unit.passage))) {
    const inside = group.filter((unit) => unit.passage === passage)
    const first = inside[0]
    const last = inside.at(-1)
    if (first === undefined || last === undefined) continue
    const quote = first.passageText.slice(first.start, last.end)
    said.push(first.speaker === null || first.speaker === speaker ? quote : `${first.speaker}: ${quote}`)
    speaker = first.speaker
    citations.push({ articleId: articles[first.article]?.id ?? '', passage, passageText: first.passageText, quote, translation: null })
  }
  return {
    text: said.reduce((before, next) => `${before}${closed.test(before) ? ' ' : ' · '}${next}`),
    citations,
    speaker: null,
    status: 'stated',
    derivation: null,
  }
}

/** Behind anything else a space would make one sentence of two lines. */
const closed = /[\p{Sentence_Terminal}…:：;,]["'”’»›)\]」』】]*$/u

/** All words that there are of the articles here. */
export function wordsRead(articles: readonly Article[]): Summary['coverage'] {
  let readWords = 0
  let totalWords = 0
  for (const { coverage, wordCount } of articles) {
    readWords += coverage.kind === 'cut' ? coverage.readWords : wordCount
    totalWords += coverage.kind === 'cut' ? coverage.totalWords : wordCount
  }
  return { readWords, totalWords, parts: 1 }
}

/** What it says of itself: about which articles, by whom and when. */
export function signed(
  articles: readonly Article[],
  { reason, resetsAt, now }: Replacement & { now: number },
): Pick<Summary, 'articleIds' | 'writer' | 'checks' | 'language' | 'writtenAt'> {
  return {
    articleIds: articles.map((article) => article.id),
    writer: { kind: 'extractive', reason, ...(resetsAt === undefined ? {} : { resetsAt }) },
    checks: null,
    language: articles[0]?.language ?? null,
    writtenAt: now,
  }
}
