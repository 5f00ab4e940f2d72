// What the model is asked for a summary: of a whole text, of a part of one, of the claims of its parts. Asking is left to
// `summarize.ts` and `parts.ts`.
import type { Article } from './article.ts'
import type { Context } from './context.ts'
import { newFence } from './fence.ts'
import type { Material, Requests } from './parts.ts'
import type { ModelRequest } from './ports.ts'
import { idsOf, languageName } from './present.ts'
import type { PromptArticle } from './prompt.ts'
import { shapesFor, type WrittenSummary } from './shapes.ts'
import { passageId, type Claim, type SummaryWish } from './writing.ts'

/** What a length means, in words for the prompt and as what is kept at the most. */
export const lengths: Record<
  SummaryWish['length'],
  { words: string; points: number; mentions: number; events: number; outputTokens: number }
> = {
  headline: { words: 'headline and gist only; every list stays empty.', points: 0, mentions: 0, events: 0, outputTokens: 1000 },
  brief: { words: 'gist and 2 points; `who`, `where` and `timeline` stay empty.', points: 2, mentions: 0, events: 0, outputTokens: 2000 },
  standard: { words: 'gist and 3 to 5 points.', points: 5, mentions: 4, events: 6, outputTokens: 4000 },
  detailed: { words: 'gist and 6 to 9 points.', points: 9, mentions: 8, events: 10, outputTokens: 6000 },
}
const styleWords: Record<SummaryWish['style'], string> = {
  bullets: 'points that can be skimmed, each about one thing.',
  plain: 'plain words and short sentences, for readers who know nothing of the matter.',
}

/** The requests of one summary; `whole` is for a text that fits one, `last` for what is left of one that does not. */
export function requestsFor(
  articles: readonly Article[],
  wish: SummaryWish,
  inputTokens: number,
  { prompts }: Pick<Context, 'prompts'>,
): Requests & {
  whole(shown: readonly PromptArticle[]): ModelRequest<WrittenSummary>
  last(material: Material): ModelRequest<WrittenSummary>
} {
  const language = languageName(wish.language ?? articles[0]?.language ?? null) ?? 'the language of the text'
  const wanted = (length: SummaryWish['length']): { length: string; style: string; language: string } => ({
    length: lengths[length].words,
    style: styleWords[wish.style],
    language,
  })
  const answered = (
    shown: readonly PromptArticle[],
    length: SummaryWish['length'],
  ): Pick<ModelRequest<WrittenSummary>, 'schema' | 'schemaName' | 'maxOutputTokens'> => ({
    // A model that takes little in has no room for much more to come out.
    schema: shapesFor(idsOf(shown)).summary,
    schemaName: 'summary',
    maxOutputTokens: Math.min(lengths[length].outputTokens, inputTokens),
  })
  const idsIn = ({ citations }: Claim): string =>
    [
      ...new Set(
        citations.map(({ articleId, passage }) =>
          passageId(
            articles.findIndex(({ id }) => id === articleId),
            passage,
          ),
        ),
      ),
    ].join(', ')
  const read = (shown: readonly PromptArticle[], length: SummaryWish['length'], part: string): ModelRequest<WrittenSummary> => {
    const fence = newFence()
    return {
      prompt: prompts.summarize,
      messages: prompts.summarize.render({ articles: shown, ...wanted(length), part }, fence),
      fence,
      ...answered(shown, length),
    }
  }
  const merge = ({ claims, articles: shown }: Material, length: SummaryWish['length']): ModelRequest<WrittenSummary> => {
    const fence = newFence()
    const lines = claims.map((claim) => ({ text: claim.text, ids: idsIn(claim) }))
    return {
      prompt: prompts.merge,
      messages: prompts.merge.render({ articles: shown, claims: lines, ...wanted(length) }, fence),
      fence,
      ...answered(shown, length),
    }
  }
  return {
    whole: (shown) => read(shown, wish.length, ''),
    part: (shown, part, parts) => read(shown, 'detailed', `${part} of ${parts}`),
    merge: (material) => merge(material, 'detailed'),
    last: (material) => merge(material, wish.length),
  }
}
