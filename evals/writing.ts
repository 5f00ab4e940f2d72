// Runs the real path over the articles of a folder and writes what a reader would see, with what the checks did, as Markdown for
// reading: `writing DIR [--questions FILE] --out FILE [--keep FILE]`; `--keep` keeps what the model wrote, for `written`. The model is the one that the environment names, as for the bot.
/* oxlint-disable no-console -- printing is what evals are for */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pLimit from 'p-limit'
import { z } from 'zod'
import { loadPrompts } from '#prompts'
import { readConfig } from '#src/config.ts'
import { answer } from '#src/core/answer.ts'
import type { Article } from '#src/core/article.ts'
import { nobody } from '#src/core/budget.ts'
import { indexPassages, toClaim } from '#src/core/cite.ts'
import { ClaimChecker } from '#src/core/claims.ts'
import type { Context } from '#src/core/context.ts'
import type { Turn } from '#src/core/conversation.ts'
import { UserError } from '#src/core/errors.ts'
import { groundIn } from '#src/core/ground.ts'
import { plantedFrom } from '#src/core/planted.ts'
import type { Model } from '#src/core/ports.ts'
import type { WrittenClaim } from '#src/core/shapes.ts'
import { summarize } from '#src/core/summarize.ts'
import { claimsOf, lengths, standardWish, styles, type Draft, type Answer, type Summary, type SummaryWish } from '#src/core/writing.ts'
import { explain } from '#src/discord/explain.ts'
import { renderAnswer, renderSummary } from '#src/discord/render.ts'
import { openModel } from '#src/llm/index.ts'
import { openReader } from '#src/web/index.ts'
import { toRow, type WrittenRow } from './written.ts'

/** Articles at the same time. */
const articlesAtOnce = 3

type Needs = Pick<Context, 'model' | 'prompts' | 'clock' | 'log'>

/** Sections of the Markdown, and what went into them. */
type Writing = Summary | Answer

interface Written {
  readonly text: string
  readonly writings: readonly Writing[]
  readonly kept: readonly WrittenRow[]
  readonly tokens: number
}

export async function run(args: readonly string[]): Promise<void> {
  const {
    values,
    positionals: [folder = ''],
  } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      questions: { type: 'string' },
      out: { type: 'string', default: 'writing.md' },
      keep: { type: 'string' },
      length: { type: 'string' },
      style: { type: 'string' },
      language: { type: 'string' },
    },
  })
  const wish: SummaryWish = {
    length: z.enum(lengths).parse(values.length ?? standardWish.length),
    style: z.enum(styles).parse(values.style ?? standardWish.style),
    language: values.language ?? null,
  }
  const questionsFor = values.questions === undefined ? () => [] : readQuestions(readFileSync(values.questions, 'utf8'))
  const log = {
    info() {},
    warn(message: string, fields?: Record<string, unknown>) {
      console.error(message, fields?.['reason'] ?? '')
    },
    error: console.error,
  }
  const clock = { now: () => Date.now() }
  const settings = readConfig(process.env).model
  const model = settings === null ? null : await openModel({ ...settings, cache: null, treasury: null, clock, log })
  console.log(
    model === null ? 'No model is set (OPENAI_API_KEY, OPENAI_BASE_URL): the extractive engine writes.' : `The model ${model.name} writes.`,
  )
  const context: Needs = { model, prompts: await loadPrompts(), clock, log }

  const reader = openReader({ allow: [], userAgent: 'Lede-eval/0.1', respectRobots: true })
  const limit = pLimit(articlesAtOnce)
  const files = readdirSync(folder)
    .filter((name) => /\.(?:html?|txt|md)(?:\.gz)?$/i.test(name))
    .toSorted()
  const sections = await Promise.all(
    files.map((name) =>
      limit(async (): Promise<Written> => {
        try {
          const read = await reader.readFile({ name, contentType: null, bytes: readFileSync(join(folder, name)) })
          return await writeAll(name, { ...read, id: name, scope: 'public', storedAt: 0, readAt: 0 }, questionsFor(name), wish, context)
        } catch (error) {
          if (!(error instanceof UserError)) throw error
          return { text: `# ${name}\n\nNot read: ${explain(error, 'en')}\n`, writings: [], kept: [], tokens: 0 }
        }
      }),
    ),
  )
  await reader.close()
  if (values.keep !== undefined)
    writeFileSync(values.keep, sections.flatMap(({ kept }) => kept.map((row) => `${JSON.stringify(row)}\n`)).join(''))
  writeFileSync(values.out, sections.map(({ text }) => text).join('\n'))

  const writings = sections.flatMap((section) => section.writings)
  const sum = (count: (writing: Writing) => number): number => writings.reduce((total, writing) => total + count(writing), 0)
  const result = {
    articles: sections.filter((section) => section.writings.length > 0).length,
    answers: writings.filter(({ kind }) => kind === 'answer').length,
    extractive: writings.filter(({ writer }) => writer.kind === 'extractive').length,
    claims: sum((writing) => claimsOf(writing).length),
    repaired: sum(({ checks }) => checks?.repaired ?? 0),
    replaced: sum(({ checks }) => checks?.replaced ?? 0),
    dropped: sum(({ checks }) => checks?.dropped ?? 0),
    calls: sum(({ writer }) => (writer.kind === 'model' ? writer.calls : 0)),
    tokens: sections.reduce((total, { tokens }) => total + tokens, 0),
  }
  console.table(result)
  console.log(JSON.stringify(result))
}

/** The summary, then the questions one after another, as in a thread. */
async function writeAll(name: string, article: Article, questions: readonly string[], wish: SummaryWish, context: Needs): Promise<Written> {
  const signal = new AbortController().signal
  const about = { now: context.clock.now(), language: 'en' as const }
  const writings: Writing[] = []
  const kept: WrittenRow[] = []
  let tokens = 0
  const facts = [article.site, article.published?.at, `${article.wordCount} words`, article.language].filter(Boolean).join(' · ')
  const parts = [`# ${name}\n\n**${article.title}** · ${facts}\n`]
  const told = async (head: string, write: (context: Needs) => AsyncIterable<Draft<Writing>>): Promise<Writing> => {
    const recording = context.model === null ? null : record(context.model)
    const writing = await toEnd(write({ ...context, model: recording?.model ?? null }))
    const { card, text } = writing.kind === 'summary' ? renderSummary(writing, [article], about) : renderAnswer(writing, [article], about)
    const shown = card === undefined ? (text ?? '') : `### ${card.title}\n\n${card.body}\n\n-# ${card.footer}`
    parts.push(
      [`## ${head}\n`, shown, `\n${citations(writing, article)}`, failures(recording?.written() ?? [], article)].filter(Boolean).join('\n'),
      '',
    )
    writings.push(writing)
    const whole = recording?.whole()
    if (whole !== undefined)
      kept.push(
        toRow(article, {
          language: writing.language ?? wish.language,
          ...(writing.kind === 'answer' ? { question: head } : {}),
          written: whole,
        }),
      )
    tokens += recording?.tokens() ?? 0
    return writing
  }
  await told('Summary', (recorded) => summarize([article], wish, { signal, payer: nobody }, recorded))
  const turns: Turn[] = []
  for (const question of questions) {
    const asked = { text: question, askedBy: 'Reader', language: null }
    const given = await told(question, (recorded) =>
      answer(asked, { articles: [article], turns: [...turns] }, { signal, payer: nobody }, recorded),
    )
    if (given.kind === 'answer')
      turns.push({ replyId: question, askedBy: { id: '1', name: 'Reader' }, questionMessageId: null, answer: given })
  }
  return { text: parts.join('\n'), writings, kept, tokens }
}

async function toEnd(drafts: AsyncIterable<Draft<Writing>>): Promise<Writing> {
  for await (const draft of drafts) if (draft.done) return draft.writing
  throw new Error('the reply has no end')
}

/** Every claim with the words that it cites. */
function citations(writing: Writing, article: Article): string {
  if (claimsOf(writing).length === 0) return ''
  const lines = claimsOf(writing).flatMap(({ text, citations: cited, speaker, status, derivation }) => [
    `- ${text} _(${[status, speaker, derivation].filter(Boolean).join(', ')})_`,
    ...cited.map(
      ({ articleId, passage, quote, translation }) =>
        `  - [${articleId === article.id ? passage : '?'}] ${quote === null ? '(the whole passage)' : `“${quote}”`}${translation === null ? '' : ` = ${translation}`}`,
    ),
  ])
  return ['<details><summary>Claims and their quotes</summary>\n', ...lines, '\n</details>'].join('\n')
}

/** What the model wrote and a check refused, with the reason. */
function failures(written: readonly WrittenClaim[], article: Article): string {
  const index = indexPassages([article])
  const ground = groundIn([article])
  const checker = new ClaimChecker([article], plantedFrom + 0.1)
  const lines = written.flatMap((one) => {
    const claim = toClaim(one, index)
    const verdict =
      claim === null ? { grounded: false as const, check: 'form', reason: 'It cites no passage, or is no sentence.' } : ground.check(claim)
    if (checker.check(one) !== null) return []
    const { check, reason } = verdict.grounded
      ? { check: 'planted', reason: 'It rests on words that speak to whoever reads by machine.' }
      : verdict
    const quotes = one.evidence.map(({ passage, quote }) => `${passage || '?'} “${quote}”`).join('; ')
    return [`- **${check}**: ${one.text}\n  - ${reason}\n  - ${quotes}`]
  })
  return lines.length === 0 ? '' : `\nRefused by the checks:\n\n${lines.join('\n')}`
}

const spokenSchema = z
  .object({
    gist: z.unknown(),
    points: z.array(z.unknown()),
    claims: z.array(z.unknown()),
    timeline: z.array(z.object({ event: z.unknown() })),
    evidence: z.unknown(),
  })
  .partial()

/** A summary or an answer, and no part or repair of one. */
const wholeSchema = z.union([z.object({ headline: z.string() }), z.object({ answerable: z.string() })])

/** The same model, remembering the claims that it writes and what it takes: as the server tells, else as counted here. */
function record(model: Model): { model: Model; written(): WrittenClaim[]; whole(): unknown; tokens(): number } {
  const said: unknown[] = []
  let tokens = 0
  return {
    tokens: () => tokens,
    whole: () => said.find((value) => wholeSchema.safeParse(value).success),
    written: () =>
      said.flatMap((value) => {
        const { gist, points = [], claims = [], timeline = [], evidence } = spokenSchema.parse(value)
        return [gist, ...points, ...claims, ...timeline.map(({ event }) => event), evidence === undefined ? undefined : value].filter(
          (claim) => claim !== undefined,
        ) as WrittenClaim[]
      }),
    model: {
      ...model,
      countTokens: (text) => model.countTokens(text),
      async *complete(request, options) {
        for await (const event of model.complete(request, options)) {
          yield event
          if (event.type !== 'done') continue
          said.push(event.value)
          tokens += event.usage.inputTokens ?? request.messages.reduce((sum, { content }) => sum + model.countTokens(content), 0)
          tokens += event.usage.outputTokens ?? model.countTokens(JSON.stringify(event.value))
        }
      },
    },
  }
}

const rowSchema = z.object({
  question: z.string().optional(),
  questions: z.array(z.string()).default([]),
  file: z.string().optional(),
  article: z.string().optional(),
  name: z.string().optional(),
  id: z.string().optional(),
})

/**
 * Questions by file: a JSON object of lists, rows with `question` or `questions` and `file` (or `article`, `name`, `id`), or plain
 * lines; what names no file is asked of all. A file may be named without its endings.
 */
function readQuestions(text: string): (file: string) => string[] {
  const bare = (name: string): string => name.replace(/^.*\//, '').replace(/(?:\.(?:html?|txt|md|gz))+$/i, '')
  const trimmed = text.trim()
  const lists = /^\{\s*"[^"]*"\s*:\s*\[/.test(trimmed) ? z.record(z.string(), z.array(z.string())).parse(JSON.parse(trimmed)) : null
  if (lists !== null) {
    const byFile = new Map(Object.entries(lists).map(([file, questions]) => [bare(file), questions]))
    return (file) => byFile.get(bare(file)) ?? []
  }
  const lines = trimmed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const rows = trimmed.startsWith('[')
    ? z.array(z.union([rowSchema, z.string().transform((question) => rowSchema.parse({ question }))])).parse(JSON.parse(trimmed))
    : lines.map((line) => rowSchema.parse(line.startsWith('{') ? JSON.parse(line) : { question: line }))
  return (name) =>
    rows
      .filter((row) => {
        const file = row.file ?? row.article ?? row.name ?? row.id
        return file === undefined || bare(file) === bare(name)
      })
      .flatMap(({ question, questions }) => (question === undefined ? questions : [question, ...questions]))
}
