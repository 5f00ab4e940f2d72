// A draft beside what is in use: both write about the same, and are shown one below the other with what the checks did and what it cost.
// It is charged like any other writing.
import { answer, questionLimit } from '#src/core/answer.ts'
import type { Article } from '#src/core/article.ts'
import type { Charged, Purpose } from '#src/core/budget.ts'
import { compare } from '#src/core/compare.ts'
import type { Context } from '#src/core/context.ts'
import type { Model } from '#src/core/ports.ts'
import { articleTokens, present, requestTokens } from '#src/core/present.ts'
import type { Prompts } from '#src/core/prompt.ts'
import { wishIn } from '#src/core/settings.ts'
import { suggestQuestions } from '#src/core/suggest.ts'
import { summarize } from '#src/core/summarize.ts'
import type { TemplateName } from '#src/core/template.ts'
import { faultsIn, promptsFor, withTemplate } from '#src/core/templates.ts'
import type { Draft, Writing } from '#src/core/writing.ts'
import type { Invocation } from '#src/discord/command.ts'
import type { Card, Reply } from '#src/discord/reply.ts'
import { inert } from '#src/discord/markdown.ts'
import { renderProgress } from '#src/discord/render.ts'
import { withSpending } from '#src/discord/spending.ts'
import { promptWords } from '#src/discord/words/prompts.ts'
import { promptPage } from './page.ts'
import { subjectsOf } from './subjects.ts'
import type { Viewer } from './viewer.ts'

const colors = { now: 0x6b7280, draft: 0x3b82f6 } as const
const purposes: Record<TemplateName, Purpose> = { summarize: 'summary', merge: 'summary', answer: 'answer', compare: 'comparison' }

/** `chosen` is what `subjects.ts` offers. Without a draft the server's version stands beside the shipped one. */
export async function* previewing(
  name: TemplateName,
  { chosen, question }: { chosen: string; question?: string | undefined },
  viewer: Viewer,
  invocation: Invocation,
  context: Context,
): AsyncGenerator<Reply> {
  const { guildId, userId, spoken } = viewer
  const words = promptWords[spoken]
  if (context.model === null) {
    yield { text: words.texts.needsModel }
    return
  }
  const inUse = await promptsFor(guildId, context)
  const draft = await context.serverTemplates.draft(guildId, name, userId)
  if (draft === undefined && inUse[name].edition === undefined) {
    yield { text: words.texts.noVersions }
    return
  }
  if (draft !== undefined && faultsIn(name, draft.texts, context).length > 0) {
    yield await promptPage(name, viewer, context)
    return
  }
  const articles = await subjectsOf(name, chosen, context)
  const [first] = articles
  if (first === undefined) {
    yield { text: words.texts.gone }
    return
  }
  yield { text: `-# ${words.previewing(inert(first.title, 100))}` }
  const sides =
    draft === undefined
      ? [
          { label: words.texts.shipped, prompts: context.prompts, color: colors.now },
          { label: words.texts.now, prompts: inUse, color: colors.draft },
        ]
      : [
          { label: words.texts.now, prompts: inUse, color: colors.now },
          { label: words.texts.draft, prompts: withTemplate(inUse, name, draft.texts, null, context), color: colors.draft },
        ]
  const asked = (question?.trim() || (suggestQuestions(first)[0] ?? first.title)).slice(0, questionLimit)
  const charged: Charged = {
    signal: invocation.signal,
    payer: { guildId, userId, roleIds: invocation.here.roleIds, purpose: purposes[name] },
  }
  const model = name === 'merge' ? readingInParts(context.model, articles) : context.model
  const cards = await Promise.all(
    sides.map(async ({ label, prompts, color }) => {
      const writing = await write(name, articles, asked, charged, invocation, { ...context, model, prompts })
      return cardOf(writing, articles, { label, color, spoken })
    }),
  )
  const [card, ...moreCards] = cards
  const below = draft === undefined ? {} : await promptPage(name, viewer, context)
  const head = [
    ...(name === 'answer' ? [`**${words.asked(inert(asked))}**`] : []),
    ...(name === 'merge' ? [`-# ${words.texts.readInParts}`] : []),
  ].join('\n')
  yield { ...below, text: head, ...(card === undefined ? {} : { card }), moreCards }
}

async function write(
  name: TemplateName,
  articles: readonly Article[],
  question: string,
  charged: Charged,
  { askedBy, language, here }: Invocation,
  context: Context & { readonly prompts: Prompts },
): Promise<Writing> {
  const settings = await context.settings.of(here.guildId)
  switch (name) {
    case 'answer':
      return last(answer({ text: question, askedBy: askedBy.name, language }, { articles, turns: [] }, charged, context))
    case 'compare':
      return last(compare({ articles, unread: [] }, settings.summaryLanguage, charged, context))
    default:
      return last(summarize(articles, wishIn(settings), charged, context))
  }
}

async function last<W extends Writing>(drafts: AsyncIterable<Draft<W>>): Promise<W> {
  for await (const draft of drafts) if (draft.done) return draft.writing
  throw new Error('nothing was written')
}

/**
 * A model to which an article seems a little longer than what it takes in, so that one of any length is read in parts; what a reply may
 * take grows with it.
 */
function readingInParts(model: Model, articles: readonly Article[]): Model {
  const shown = articles.map((article, index) => present(article, index))
  const { name, inputTokens, allowance } = model
  const around = articleTokens(shown, { countTokens: () => 0 })
  const factor = Math.max(1, (1.1 * requestTokens(model) - around) / (articleTokens(shown, model) - around))
  return {
    name,
    inputTokens,
    allowance: { ...allowance, tokens: allowance.tokens * factor },
    countTokens: (text) => Math.ceil(model.countTokens(text) * factor),
    mostTokens: (text) => Math.ceil(model.mostTokens(text) * factor),
    complete: (request, options) => model.complete(request, options),
  }
}

function cardOf(
  writing: Writing,
  articles: readonly Article[],
  { label, color, spoken }: { label: string; color: number; spoken: Viewer['spoken'] },
): Card {
  const words = promptWords[spoken]
  const { card, text = '' } = withSpending(
    renderProgress({ draft: { done: true, writing }, articles }, { language: spoken }),
    writing.writer,
    { costLine: true, language: spoken },
  )
  const { checks, writer } = writing
  const line =
    writer.kind === 'extractive' || checks === null
      ? words.texts.notWritten
      : words.checks(checks.claims, checks.repaired, checks.replaced, checks.dropped)
  return {
    title: card?.title ?? inert(label),
    url: null,
    author: label,
    body: `${card?.body ?? text}\n-# ${line}`,
    footer: card?.footer ?? '',
    color,
    timestamp: null,
  }
}
