// What tests of summaries and answers share: the context they need, what a model says, and how a reply is read to its end.
import { loadPrompts } from '#prompts'
import type { Context } from '#src/core/context.ts'
import type { Model, ModelRequest } from '#src/core/ports.ts'
import { claimsOf, type Draft, type Writing } from '#src/core/writing.ts'
import type { Article } from '#src/core/article.ts'
import { fold } from '#src/core/fold.ts'
import { silent } from './log.ts'
import { written } from './model.ts'

const prompts = await loadPrompts()

export function contextWith(model: Model | null): Pick<Context, 'model' | 'prompts' | 'clock' | 'log'> {
  return { model, prompts, clock: { now: () => 9_000 }, log: silent }
}

/** All states of a reply, and the whole writing at its end. */
export async function readToEnd<T extends Writing>(
  drafts: AsyncIterable<Draft<T>>,
): Promise<{ states: Extract<Draft<T>, { done: false }>[]; writing: T }> {
  const states: Extract<Draft<T>, { done: false }>[] = []
  for await (const draft of drafts) {
    if (draft.done) return { states, writing: draft.writing }
    states.push(draft)
  }
  throw new Error('the reply has no end')
}

/** A summary as the model writes it; by default a faithful one of the barrier article. */
export function saidSummary(more: object = {}): object {
  return {
    headline: 'Orla barrier opens two years late',
    gist: written('A1', 'The flood barrier on the Orla was opened on Friday', 'The flood barrier on the Orla was opened on Friday.'),
    points: [written('A2', 'It cost 84 million crowns', 'It cost 84 million crowns.')],
    who: [],
    where: [],
    timeline: [],
    conflicts: [],
    not_stated: [],
    ...more,
  }
}

/** The text between the fences: what the model was shown. */
export function shownTo(request: ModelRequest<unknown>): string {
  return request.messages.at(-1)?.content ?? ''
}

/** What is wrong with the citations of a piece of writing; nothing, always. */
export function uncited(writing: Writing, articles: readonly Article[]): string[] {
  return claimsOf(writing).flatMap(({ text, citations }) => {
    if (citations.length === 0) return [`no citation: ${text}`]
    return citations.flatMap(({ articleId, passage, quote, passageText }) => {
      const real = articles.find(({ id }) => id === articleId)?.passages.find(({ number }) => number === passage)?.text
      if (real === undefined || real !== passageText) return [`no such passage ${articleId} ${passage}: ${text}`]
      return quote === null || fold(real).includes(fold(quote)) ? [] : [`not in the passage: ${quote}`]
    })
  })
}
