// How tests of summaries have one written: by a model that says what the test tells it, about the barrier article unless told otherwise.
import { nobody } from '#src/core/budget.ts'
import { summarize } from '#src/core/summarize.ts'
import { standardWish, type Summary, type SummaryWish } from '#src/core/writing.ts'
import type { Article } from '#src/core/article.ts'
import { article } from './articles.ts'
import { fakeModel, written, type FakeModel, type Saying } from './model.ts'
import { contextWith, readToEnd } from './writing.ts'

export const never = new AbortController().signal
type Read = Awaited<ReturnType<typeof readToEnd<Summary>>>

export async function read(
  model: FakeModel | null,
  articles: Article[] = [article()],
  wish: Partial<SummaryWish> = {},
  signal = never,
): Promise<Read> {
  return readToEnd(summarize(articles, { ...standardWish, ...wish }, { signal, payer: nobody }, contextWith(model)))
}

/** Says the summary to the first request, then these, in their turn; nothing is supported after that. */
export function saying(first: Saying, ...then: Saying[]): FakeModel {
  return fakeModel((_, call) => [first, ...then][call] ?? { ...written('A1', 'x'), supported: false })
}
