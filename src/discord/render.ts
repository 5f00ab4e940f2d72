// Writing → Reply: the summary card, the answer, the sources. Every string that is not ours goes through `markdown.ts`;
// sending and splitting are left to `publisher.ts` and `message.ts`.
import type { Article } from '#src/core/article.ts'
import { oneLine } from '#src/core/invisible.ts'
import type { Language } from '#src/core/languages.ts'
import type { Note } from '#src/core/notes.ts'
import type { Progress } from '#src/core/respond.ts'
import { wholeQuestion } from '#src/core/whole-questions.ts'
import type { Answer, Claim, Draft, Summary, Writing } from '#src/core/writing.ts'
import { claimLine, conflictBlock, most, sourceList } from './claim-lines.ts'
import type { Card, Reply } from './reply.ts'
import { comparisonBody, renderComparison } from './comparison.ts'
import { footerLine, freshnessLine, type FooterAbout } from './footer.ts'
import { inert, truncate } from './markdown.ts'
import { noteText } from './notes.ts'
import { dayOrAgo, momentOf } from './times.ts'
import { cardWords, type CardWords } from './words/card.ts'

const color = { model: 0x3b82f6, extractive: 0xd97706, working: 0x6b7280 } as const

/** Discord's names for threads end at 100 characters. */
export const threadNameLimit = 100

/** What a thread about the writing is called: plain text, neither empty nor too long. */
export function threadName(writing: Writing, language: Language): string {
  return (
    truncate(oneLine(writing.kind === 'answer' ? writing.question : writing.headline), threadNameLimit) || cardWords[language].questions
  )
}

/** One state of a reply as a message. */
export function renderProgress(progress: Progress, about: FooterAbout): Reply {
  const { draft, articles } = progress
  if (!draft.done) return renderDraft(draft, articles, about.language)
  if (draft.writing.kind === 'comparison') return renderComparison(draft.writing, articles, about)
  return draft.writing.kind === 'summary' ? renderSummary(draft.writing, articles, about) : renderAnswer(draft.writing, articles, about)
}

export function renderSummary(summary: Summary, articles: readonly Article[], about: FooterAbout): Reply {
  return {
    card: {
      ...cardHead(summary.headline, articles),
      body: [
        summaryBody(summary, articles.length > 1, about.language),
        articles.length > 1
          ? sourceList(
              articles,
              undefined,
              articles.map(({ published }) => (published === null ? '' : (dayOrAgo(published.at) ?? ''))),
            )
          : '',
        small(freshnessLine(summary, articles, about.language)),
      ]
        .filter(Boolean)
        .join('\n\n'),
      footer: footerLine(summary, about),
      color: color[summary.writer.kind],
    },
  }
}

export function renderAnswer(answer: Answer, articles: readonly Article[], about: FooterAbout): Reply {
  const several = articles.length > 1
  const extractive = answer.writer.kind === 'extractive'
  const claims = answer.claims
    .slice(0, most.claims)
    .map((claim) => (extractive ? `> ${claimLine(claim, answer.articleIds, several)}` : claimLine(claim, answer.articleIds, several)))
  const parts = [
    opening(answer, about.language),
    claims.join('\n\n'),
    ...answer.notes.filter((note) => note !== unread(answer)).map((note) => `-# ${noteText(note, about.language)}`),
    several ? sourceList(articles, answer.claims) : '',
    small([inert(footerLine(answer, about)), freshnessLine(answer, articles, about.language)].filter(Boolean).join(' · ')),
  ]
  return { text: parts.filter((part) => part !== '').join('\n') }
}

/** Discord's subtext. */
function small(line: string): string {
  return line === '' ? '' : `-# ${line}`
}

/** What was not understood is not missing: why nothing was found is said in the place of that it is not told. */
function unread({ notes }: Answer): Note | undefined {
  return notes.find(({ code }) => code === 'asked in another language')
}

/** The first words of an answer say what kind of answer it is. */
function opening(answer: Answer, language: Language): string {
  const words = cardWords[language]
  const extractive = answer.writer.kind === 'extractive'
  if (answer.answerable === 'no') {
    const note = unread(answer)
    const unsaid =
      note === undefined
        ? (extractive ? words.seemsNotSaid : words.notSaid)[answer.articleIds.length > 1 ? 'several' : 'one']
        : noteText(note, language)
    return `**${unsaid}**${answer.claims.length > 0 ? ` ${words.nearest}` : ''}`
  }
  if (extractive) return `**${wholeQuestion(answer.question, null) === 'gist' ? words.inShort : words.closestPassages}**`
  if (answer.answerable === 'partly') return `**${words.inPart}**`
  if (answer.answerable === 'conflicting') return `**${words.sourcesDisagree}**`
  return ''
}

function renderDraft(draft: Extract<Draft<Writing>, { done: false }>, articles: readonly Article[], language: Language): Reply {
  const status = statusOf(draft, cardWords[language])
  const soFar = draft.soFar
  const several = articles.length > 1
  const ids = articles.map((article) => article.id)
  if ('question' in soFar || soFar.kind === 'answer') {
    const claims = ('claims' in soFar ? soFar.claims : undefined) ?? []
    return { text: [...claims.slice(0, most.claims).map((claim) => claimLine(claim, ids, several)), `-# ${status}`].join('\n\n') }
  }
  if (soFar.kind === 'comparison')
    return {
      card: {
        title: inert(headlineOf(soFar, articles), 240),
        url: null,
        author: null,
        timestamp: null,
        body: [comparisonBody(soFar, articles, language), `*${status}*`].filter(Boolean).join('\n\n'),
        footer: '',
        color: color.working,
      },
    }
  const summary = soFar as Partial<Summary>
  const body = summaryBody(
    { articleIds: ids, gist: null, points: [], who: [], where: [], timeline: [], conflicts: [], notes: [], notStated: [], ...summary },
    several,
    language,
  )
  return {
    card: {
      ...cardHead(summary.headline ?? '', articles),
      body: body === '' ? `*${status}*` : `${body}\n\n*${status}*`,
      footer: '',
      color: color.working,
    },
  }
}

function headlineOf({ headline }: { headline?: string }, articles: readonly Article[]): string {
  return headline === undefined || headline === '' ? (articles[0]?.title ?? '') : headline
}

function statusOf({ stage, part, parts }: Extract<Draft<Writing>, { done: false }>, words: CardWords): string {
  if (stage === 'checking' || parts === 1) return words[stage]
  return stage === 'reading' ? words.readingPart(part, parts) : words.writingPart(part, parts)
}

function cardHead(headline: string, articles: readonly Article[]): Pick<Card, 'title' | 'url' | 'author' | 'timestamp'> {
  const [article] = articles
  const title = inert(headline === '' ? (article?.title ?? '') : headline, 240)
  const outlets = articles.length > 1 ? new Set(articles.map(({ site }) => site)) : [article?.site, article?.byline]
  const outlet = [...outlets].filter((part) => part !== null && part !== undefined && part !== '')
  return {
    title,
    url: articles.length === 1 ? (article?.url ?? null) : null,
    // An embed's author line is plain text in Discord: nothing in it is read as Markdown.
    author: outlet.length === 0 ? null : outlet.join(' · '),
    timestamp: article?.published === null || article?.published === undefined ? null : timestamp(article.published.at),
  }
}

function timestamp(at: string): string | null {
  const moment = momentOf(at)
  return moment === null ? null : new Date(moment).toISOString()
}

type Body = Pick<Summary, 'gist' | 'points' | 'who' | 'where' | 'timeline' | 'conflicts' | 'notes' | 'notStated' | 'articleIds'>

function summaryBody(summary: Body, several: boolean, language: Language): string {
  const words = cardWords[language]
  const line = (claim: Claim): string => claimLine(claim, summary.articleIds, several)
  const parts = [
    summary.gist === null ? '' : `**${line(summary.gist)}**`,
    summary.points
      .slice(0, most.claims)
      .map((point) => `- ${line(point)}`)
      .join('\n'),
    [
      inOneLine(words.who, summary.who.slice(0, most.claims).map(line)),
      inOneLine(words.where, summary.where.slice(0, most.claims).map(line)),
    ]
      .filter(Boolean)
      .join('\n'),
    summary.timeline.length === 0
      ? ''
      : [`**${words.when}**`, ...summary.timeline.slice(0, most.claims).map((entry) => `- ${timelineLine(entry, line)}`)].join('\n'),
    summary.conflicts
      .slice(0, most.claims)
      .map((conflict) => conflictBlock(conflict, summary.articleIds, several, words))
      .join('\n'),
    inOneLine(
      words.notStated,
      summary.notStated.map((missing) => inert(missing, most.note)),
    ),
    summary.notes.length === 0 ? '' : `**${words.aboutThisText}** ${summary.notes.map((note) => noteText(note, language)).join(' ')}`,
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function inOneLine(name: string, entries: readonly string[]): string {
  return entries.length === 0 ? '' : `**${name}** ${entries.join(' · ')}`
}

/** The text's own words for the time; where they need the day of publication, with the date that comes of it. */
function timelineLine(entry: Summary['timeline'][number], line: (claim: Claim) => string): string {
  const words = inert(entry.words, most.words)
  const when = entry.basis === 'resolved' && entry.date !== null ? `${words} (${inert(entry.date, most.words)})` : words
  // A line begins with a capital, wherever in a sentence the text has the words.
  return `${when.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}: ${line(entry.event)}`
}
