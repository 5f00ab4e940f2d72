// Returns every text as the model's writing, in every field it can fill, and counts what comes alive in the messages that
// Discord would be sent: `hostile-output FILE…`. What is alive is judged in `hostile-output/judge.ts`.
/* oxlint-disable no-console -- printing is what evals are for */
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { desk } from '#commands/desk.ts'
import type { Article } from '#src/core/article.ts'
import { standardWish, type Answer, type Claim, type Draft, type Summary, type Writing } from '#src/core/writing.ts'
import type { Reply } from '#src/discord/reply.ts'
import { freshnessLine } from '#src/discord/footer.ts'
import { messageBodies } from '#src/discord/message.ts'
import type { Note } from '#src/core/notes.ts'
import { renderProgress } from '#src/discord/render.ts'
import { furnish } from '#src/discord/replying.ts'
import { renderSources } from '#src/discord/sources.ts'
import { readMarkdown, readPlain, shown, threadNameTooLong, tooLongIn, tooManyMessages, type Findings } from './hostile-output/judge.ts'
import { readRows, toArticle } from './rows.ts'

const rowSchema = z.object({ text: z.string() })
const own = 'https://orla-courier.example/barrier'
const published = '2026-11-20'
const article: Article = {
  ...toArticle('a1', ['The barrier on the Orla was opened on Friday.', 'It cost 84 million crowns.'], {
    title: 'Barrier opens',
    language: 'en',
    published,
  }),
  url: own,
  site: 'Orla Courier',
}
const other: Article = { ...article, id: 'a2' }
const now = 1_000
/** Fills a message so far that a text behind it lies across the cut between two. */
const filler = 'The council met again. '.repeat(86)

/** `benignChanged` counts texts in which nothing is to be disarmed and which a reader would not find as they were. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { show: { type: 'boolean', default: false } },
  })
  const total: Findings = { links: 0, mentions: 0, invisible: 0, tooLong: 0 }
  let outputs = 0
  let benignChanged = 0
  const texts = positionals.flatMap((file) => readRows(file, (value) => rowSchema.parse(value))).map(({ text }) => text)
  for (const text of texts) {
    for (const [place, reply] of repliesWith(text)) {
      outputs++
      const found = judge(reply)
      for (const key of Object.keys(total) as (keyof Findings)[]) total[key] += found[key]
      if (values.show && Object.values(found).some((count) => count > 0)) console.log(place, JSON.stringify(text.slice(0, 200)), found)
    }
    if (isBenign(text) && !isShown(text)) {
      benignChanged++
      if (values.show) console.log('changed', JSON.stringify(text.slice(0, 200)))
    }
  }
  const result = {
    texts: texts.length,
    outputs,
    liveLinks: total.links,
    mentions: total.mentions,
    invisible: total.invisible,
    tooLong: total.tooLong,
    benignChanged,
  }
  console.table(result)
  console.log(JSON.stringify(result))
}

function claimOf(text: string, more: Partial<Claim['citations'][number]> = {}): Claim {
  return {
    text,
    citations: [{ articleId: 'a1', passage: 1, passageText: article.passages[0]?.text ?? '', quote: null, translation: null, ...more }],
    speaker: text,
    status: 'stated',
    derivation: text,
  }
}

const signed = {
  articleIds: ['a1'],
  writer: {
    kind: 'model',
    model: 'model',
    promptVersion: 'v',
    cachedAt: null,
    calls: 1,
    inputTokens: 1,
    outputTokens: 1,
    costUsd: 0,
  } as const,
  checks: null,
  language: 'en',
  writtenAt: now,
}
const plain = claimOf('It opened on Friday.')

function summaryWith(parts: Partial<Summary>): Summary {
  return {
    kind: 'summary',
    headline: 'Barrier opens',
    gist: plain,
    points: [],
    who: [],
    where: [],
    timeline: [],
    conflicts: [],
    notes: [],
    notStated: [],
    questions: [],
    coverage: { readWords: 20, totalWords: 20, parts: 1 },
    ...signed,
    ...parts,
  }
}

function answerWith(parts: Partial<Answer>): Answer {
  return { kind: 'answer', question: 'When?', answerable: 'yes', claims: [plain], notes: [], ...signed, ...parts }
}

/** One reply for each field that the model fills, and for streams that are cut anywhere. */
function repliesWith(text: string): [place: string, reply: Reply][] {
  const claim = claimOf(text)
  const several = { articleIds: ['a1', 'a2'] }
  const whole: [string, Writing, readonly Article[]][] = [
    ['headline', summaryWith({ headline: text }), [article]],
    ['gist', summaryWith({ gist: claim }), [article]],
    ['points', summaryWith({ points: [plain, claim, claim] }), [article]],
    ['timeline', summaryWith({ timeline: [{ words: text, date: text, basis: 'resolved', event: claim }] }), [article]],
    ['who and where', summaryWith({ who: [claim, plain], where: [claim] }), [article]],
    ['conflicts', summaryWith({ conflicts: [claim, claimOf(text, { quote: text })] }), [article]],
    ['notes', summaryWith({ notes: notesWith(text) }), [article]],
    ['not stated', summaryWith({ notStated: [text, text] }), [article]],
    ['summary of several', summaryWith({ ...several, headline: text, points: [claim] }), [article, other]],
    ['answer', answerWith({ claims: [claim, plain] }), [article]],
    ['answer notes', answerWith({ notes: notesWith(text) }), [article]],
    ['answer of several', answerWith({ ...several, claims: [claim] }), [article, other]],
    [
      'long answer',
      answerWith({ claims: [claimOf(filler.slice(0, 950)), claimOf(filler.slice(0, 1000 - (text.length % 40))), claim] }),
      [article],
    ],
    ['many claims', answerWith({ claims: Array.from({ length: 60 }, () => claim) }), [article]],
    ['overlong', answerWith({ claims: [claimOf(`${text} `.repeat(Math.ceil(30_000 / (text.length + 1))))] }), [article]],
  ]
  const replies = whole.map(([place, writing, articles]): [string, Reply] => [place, finished(writing, articles)])
  replies.push([
    'sources',
    renderSources(
      answerWith({
        claims: [
          claimOf('x', { translation: text, quote: text, passageText: text }),
          claimOf('y', { passageText: `${text} ${text}`, quote: text }),
        ],
      }),
      [article],
    ),
  ])
  for (let end = 1; end < text.length; end += Math.max(1, Math.floor(text.length / 25))) {
    const chunk = text.slice(0, end)
    replies.push(
      ['stream', draft({ kind: 'summary', headline: chunk, gist: claimOf(chunk), points: [claimOf(chunk)] })],
      ['answer stream', draft({ kind: 'answer', claims: [claimOf(chunk)] })],
    )
  }
  return replies
}

/** Every note that quotes the text. */
function notesWith(text: string): Note[] {
  return [
    { code: 'weekday wrong', words: text, weekday: 1 },
    { code: 'numbers clash', headline: text, text },
    { code: 'relative without date', words: text },
    { code: 'two spellings', one: text, other: text },
    { code: 'changed before published', published: text, changed: text },
  ]
}

function finished(writing: Writing, articles: readonly Article[]): Reply {
  const reply = renderProgress({ draft: { done: true, writing }, articles }, { language: 'en' })
  const request = { kind: 'summarize' as const, source: { kind: 'text' as const, text: '' }, wish: standardWish }
  const written = { writing, articles, replyId: 'r1', request, askedBy: { id: '1', name: 'Ana' }, conversationId: null }
  const here = { guildId: '1', channelId: '2', holdsConversation: false, userId: '1', roleIds: [], parentId: null }
  return furnish({ ...reply, written }, { id: 'i1', here, messageId: 'c1', isPrivate: false, spoken: 'en' }, { desk, readsMessages: true })
}

function draft(soFar: Partial<Summary> | Partial<Answer>): Reply {
  const state: Draft<Writing> = { done: false, stage: 'writing', part: 1, parts: 1, soFar }
  return renderProgress({ draft: state, articles: [article] }, { language: 'en' })
}

function judge(reply: Reply): Findings {
  const sum: Findings = { links: 0, mentions: 0, invisible: 0, tooLong: 0 }
  const add = (found: Findings): void => {
    for (const key of Object.keys(sum) as (keyof Findings)[]) sum[key] += found[key]
  }
  const bodies = messageBodies(reply)
  for (const { content = '', embeds = [], allowed_mentions: allowed } of bodies) {
    add(readMarkdown(content ?? '', [own]))
    for (const embed of embeds ?? []) {
      for (const text of [embed.title, embed.description]) add(readMarkdown(withoutOurs(text ?? ''), [own]))
      for (const text of [embed.author?.name, embed.footer?.text]) add(readPlain(text ?? ''))
      if (embed.url !== undefined && embed.url !== own) sum.links++
    }
    sum.tooLong += tooLongIn(content ?? '', embeds ?? [])
    if (allowed?.parse?.length !== 0 || allowed.replied_user !== false) sum.mentions++
  }
  if (tooManyMessages(bodies.length)) sum.tooLong++
  if (reply.thread !== undefined) {
    add(readPlain(reply.thread.name))
    if (threadNameTooLong(reply.thread.name)) sum.tooLong++
  }
  return sum
}

/** The timestamps that we write ourselves: in the line at the end of every summary, and the articles' own day behind each in a list of several. */
function withoutOurs(text: string): string {
  const ours = `-# ${freshnessLine(summaryWith({}), [article], 'en')}`
  return (text.endsWith(ours) ? text.slice(0, -ours.length) : text).replaceAll(
    `· <t:${Date.parse(`${published}T12:00:00Z`) / 1000}:D>\n`,
    '\n',
  )
}

/** Nothing in it is alive or invisible, and it is no longer than a claim should be. */
function isBenign(text: string): boolean {
  const found = readMarkdown(text, [])
  return text.isWellFormed() && text.trim() !== '' && text.length <= 400 && found.links + found.mentions + found.invisible === 0
}

/** Whether the answer, read without escapes, has the text; runs of white space count as one space. */
function isShown(text: string): boolean {
  const reply = finished(answerWith({ claims: [claimOf(text)] }), [article])
  return messageBodies(reply)
    .map(({ content }) => shown(content ?? ''))
    .join('\n')
    .includes(text.replace(/\s+/gu, ' ').trim())
}
