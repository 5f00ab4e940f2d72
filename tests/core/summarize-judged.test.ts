// An answer of the model that was judged before is not judged again, and means what it meant.
import { describe, expect, test } from 'vitest'
import { nobody } from '#src/core/budget.ts'
import { ModelError } from '#src/core/errors.ts'
import { Judgements } from '#src/core/judgements.ts'
import { summarize } from '#src/core/summarize.ts'
import { standardWish, type Summary, type SummaryWish } from '#src/core/writing.ts'
import type { Article } from '#src/core/article.ts'
import { article } from '../support/articles.ts'
import { fakeModel, written, type FakeModel } from '../support/model.ts'
import { contextWith, readToEnd, saidSummary } from '../support/writing.ts'
import { never, read } from '../support/summaries.ts'

describe('an answer that was judged before', () => {
  const times = async (
    count: number,
    judgements: Judgements,
    model: FakeModel,
    articles: Article[],
    wish: Partial<SummaryWish> = {},
  ): Promise<Summary[]> => {
    const found: Summary[] = []
    for (let time = 0; time < count; time++)
      found.push(
        (
          await readToEnd(
            summarize(articles, { ...standardWish, ...wish }, { signal: never, payer: nobody }, { ...contextWith(model), judgements }),
          )
        ).writing,
      )
    return found
  }

  test('gives what it gave, and what judging it anew gives', async () => {
    const model = fakeModel(
      () =>
        saidSummary({
          points: [written('A2', 'It cost 84 million crowns', 'It cost 94 million crowns.'), written('A9', 'nowhere')],
          not_stated: ['Who paid for it'],
          questions: [],
        }),
      { allowance: { calls: 1 } },
    )
    const [first, again] = await times(2, new Judgements(), model, [article()])
    expect(again).toEqual(first)
    expect((await read(model)).writing).toEqual(first)
    expect(first?.checks).toMatchObject({ claims: 3, replaced: 1, dropped: 1 })
  })

  test('is judged anew for another text, and for another wish', async () => {
    const judgements = new Judgements()
    const model = fakeModel(() => saidSummary(), { allowance: { calls: 1 } })
    const other = article({ text: article().passages.map(({ text }) => text.replace('84 million', '97 million')) })
    const [[one], [two], [brief]] = [
      await times(1, judgements, model, [article()]),
      await times(1, judgements, model, [other]),
      await times(1, judgements, model, [article()], { length: 'headline' }),
    ]
    expect([one, two, brief].map((summary) => summary?.points.map(({ text }) => text))).toEqual([['It cost 84 million crowns.'], [], []])
  })

  test('is judged anew where it took a repair: what the model said then is no part of it', async () => {
    const model = fakeModel(
      (_, call) =>
        [
          saidSummary({ points: [written('A2', 'It cost 84 million crowns', 'It cost 94 million crowns.')] }),
          { ...written('A2', 'It cost 84 million crowns', `The price was 84 million crowns, ${call}.`), supported: false },
        ][call % 2] ?? {},
    )
    await times(3, new Judgements(), model, [article()])
    expect(model.requests.map(({ schemaName }) => schemaName)).toEqual(['summary', 'repair', 'summary', 'repair', 'summary', 'repair'])
  })
})

describe('what the bot extracts', () => {
  class Watched extends Judgements {
    kept = 0
    override keep(...args: Parameters<Judgements['keep']>): void {
      this.kept++
      super.keep(...args)
    }
  }
  const extracted = async (
    judgements: Judgements | undefined,
    text: Article,
    { length = 'standard', model = null }: { length?: SummaryWish['length']; model?: FakeModel | null } = {},
  ): Promise<Summary> => {
    const charged = { signal: never, payer: nobody }
    return (await readToEnd(summarize([text], { ...standardWish, length }, charged, { ...contextWith(model), judgements }))).writing
  }

  test('is made once for the same text and wish, and says why no model wrote it this time', async () => {
    const judgements = new Watched()
    const other = article({ text: article().passages.map(({ text }) => text.replace('84 million', '97 million')) })
    const first = await extracted(judgements, article())
    const again = await extracted(judgements, article(), { model: fakeModel(() => new ModelError('model overloaded')) })
    expect(judgements.kept).toBe(1)
    expect(first).toEqual(await extracted(undefined, article()))
    expect(again).toEqual({ ...first, writer: { kind: 'extractive', reason: 'model overloaded' } })
    expect(await extracted(judgements, other)).toEqual(await extracted(undefined, other))
    expect(await extracted(judgements, article(), { length: 'headline' })).toEqual(
      await extracted(undefined, article(), { length: 'headline' }),
    )
    expect(judgements.kept).toBe(3)
  })
})
