// Texts that no request can take: read whole, in parts that may fail one by one, within what a reply may cost.
import { describe, expect, test } from 'vitest'
import { nobody } from '#src/core/budget.ts'
import { ModelError } from '#src/core/errors.ts'
import type { ModelRequest } from '#src/core/ports.ts'
import { summarize } from '#src/core/summarize.ts'
import { standardWish, type Summary } from '#src/core/writing.ts'
import type { Article } from '#src/core/article.ts'
import { answer } from '#src/core/answer.ts'
import { article } from '../support/articles.ts'
import { fakeModel, written, type FakeModel, type FakeOptions, type Saying } from '../support/model.ts'
import { contextWith, readToEnd, shownTo, uncited } from '../support/writing.ts'

const { signal } = new AbortController()
const towns = ['Arnau', 'Brill', 'Corvin', 'Dolen', 'Ebbe', 'Farne', 'Gorst', 'Hallin', 'Isken', 'Jarlow']

/** So many paragraphs, each of its own town and number. `words` makes them longer. */
function longArticle(paragraphs: number, words = 10, more: Partial<Article> = {}): Article {
  const filler = Array.from({ length: words }, (_, index) => `word${index}`).join(' ')
  return article({
    text: Array.from(
      { length: paragraphs },
      (_, index) => `The town of ${towns[index % towns.length]} built ${1000 + index} new homes last year. It was quiet: ${filler}.`,
    ),
    ...more,
  })
}

interface Shown {
  readonly id: string
  readonly sentence: string
}
const passagesIn = (request: ModelRequest<unknown>): Shown[] =>
  [...shownTo(request).matchAll(/^\[([A-Z]+\d+)\] (.*?\.)(?= |$)/gm)].map(([, id = '', sentence = '']) => ({ id, sentence }))
const partOf = (request: ModelRequest<unknown>): number => Number(/This is part (\d+) of/.exec(shownTo(request))?.[1] ?? 0)

/** Tells the first passages of whatever it is shown, in their own words. */
function summaryOf(request: ModelRequest<unknown>, claims = 3): object {
  const [first, ...rest] = passagesIn(request).filter((passage, index, all) => all.findIndex(({ id }) => id === passage.id) === index)
  if (first === undefined) throw new Error('nothing was shown')
  return {
    headline: 'Towns build homes',
    gist: written(first.id, first.sentence),
    points: rest.slice(0, claims - 1).map(({ id, sentence }) => written(id, sentence)),
  }
}

async function read(
  articles: Article[],
  options: FakeOptions & { say?: (request: ModelRequest<unknown>) => Saying | null } = {},
): Promise<{ writing: Summary; model: FakeModel; progress: string[] }> {
  const model = fakeModel((request) => options.say?.(request) ?? summaryOf(request), { inputTokens: 1000, ...options })
  const { writing, states } = await readToEnd(summarize(articles, standardWish, { signal, payer: nobody }, contextWith(model)))
  expect(uncited(writing, articles)).toEqual([])
  return { writing, model, progress: [...new Set(states.map(({ stage, part, parts }) => `${stage} ${part} of ${parts}`))] }
}

describe('a long text', () => {
  test('is read whole, part by part, and the last request sees only what the parts cite', async () => {
    const { writing, model, progress } = await read([longArticle(60)], {
      say: (request) => (partOf(request) > 0 ? summaryOf(request, 2) : null),
    })
    expect(writing.coverage).toMatchObject({ readWords: writing.coverage.totalWords, parts: 4 })
    const parts = model.requests.filter((request) => partOf(request) > 0)
    expect(parts.flatMap(passagesIn).map(({ id }) => id)).toEqual(Array.from({ length: 60 }, (_, index) => `A${index + 1}`))
    expect(passagesIn(model.requests.at(-1) as never)).toHaveLength(8)
    expect(progress).toEqual(['reading 1 of 4', 'reading 2 of 4', 'reading 3 of 4', 'reading 4 of 4', 'writing 1 of 1', 'checking 1 of 1'])
    expect(writing.writer).toMatchObject({ calls: 5, inputTokens: 50, outputTokens: 25, costUsd: 0.05 })
  })

  test('counts parts as they end, in whatever order', async () => {
    const ends: (() => void)[] = []
    const order: number[] = []
    const model = fakeModel(summaryOf, {
      inputTokens: 1000,
      before: (request) =>
        partOf(request) === 0
          ? Promise.resolve()
          : new Promise((resolve) => {
              ends[partOf(request)] = () => {
                order.push(partOf(request))
                resolve()
              }
            }),
    })
    const drafts = summarize([longArticle(40)], standardWish, { signal, payer: nobody }, contextWith(model))
    expect((await drafts.next()).value).toMatchObject({ stage: 'reading', part: 1, parts: 3 })
    for (const [ended, part] of [3, 1].entries()) {
      const next = drafts.next()
      await expect.poll(() => ends[part]).toBeDefined()
      ends[part]?.()
      expect((await next).value).toMatchObject({ stage: 'reading', part: ended + 2, parts: 3 })
    }
    ends[2]?.()
    expect((await readToEnd(drafts)).writing.coverage.parts).toBe(3)
    expect(order).toEqual([3, 1, 2])
  })

  test('of which a part fails is told without it, and says how much was read', async () => {
    const { writing } = await read([longArticle(60)], {
      say: (request) => (partOf(request) === 2 ? new ModelError('model timed out') : null),
    })
    expect(writing.writer.kind).toBe('model')
    expect(writing.coverage.parts).toBe(3)
    expect(writing.coverage.readWords / writing.coverage.totalWords).toBeCloseTo(0.72, 1)
  })

  test('of which most parts fail is left to the extractive engine', async () => {
    const { writing } = await read([longArticle(60)], {
      say: (request) => (partOf(request) > 1 ? new ModelError('model overloaded') : null),
    })
    expect(writing.writer).toEqual({ kind: 'extractive', reason: 'model overloaded' })
  })

  test('a part of which nothing stands up to the checks was not read', async () => {
    const invented = { headline: 'x', gist: written('A1', 'It cost 99 crowns'), points: [] }
    const { writing } = await read([longArticle(60)], { say: (request) => (partOf(request) === 1 ? invented : null) })
    expect(writing.coverage.parts).toBe(3)
  })

  test('whose claims are too many for one request is merged in levels', async () => {
    const { writing, model } = await read([longArticle(120, 60)], {
      inputTokens: 2000,
      say: (request) => (partOf(request) > 0 ? summaryOf(request, 4) : null),
    })
    const merges = model.requests.filter((request) => request.prompt.name === 'merge')
    expect(merges.length).toBeGreaterThan(4)
    expect(model.requests.length).toBeLessThanOrEqual(24)
    for (const request of model.requests)
      expect(request.messages.slice(1).reduce((sum, { content }) => sum + model.countTokens(content), 0)).toBeLessThan(2000)
    expect(writing).toMatchObject({ writer: { kind: 'model' }, gist: { citations: [{ passage: 1 }] } })
    expect(writing.coverage.readWords).toBe(writing.coverage.totalWords)
  })

  test('of more than a reply may cost is read as far as that goes, and says so', async () => {
    const { writing, model } = await read([longArticle(200)], { allowance: { calls: 9 } })
    expect(model.requests.length).toBeLessThanOrEqual(9)
    expect(writing.coverage.parts).toBe(4)
    expect(writing.coverage.readWords / writing.coverage.totalWords).toBeLessThan(0.4)
    expect((await read([longArticle(200)], { allowance: { tokens: 5000 } })).writing.coverage.parts).toBe(3)
  })

  test('without a break in it is read whole, too', async () => {
    const sentences = longArticle(300, 3)
      .passages.map(({ text }) => text)
      .join(' ')
    const { writing, model } = await read([article({ text: [sentences] })], { inputTokens: 3000 })
    expect(writing.coverage).toMatchObject({ readWords: writing.coverage.totalWords })
    expect(
      model.requests
        .filter((request) => partOf(request) > 0)
        .map((request) => /^\[A1\] .*/m.exec(shownTo(request))?.[0].length ?? 0)
        .every((length) => length < 9000),
    ).toBe(true)
  })

  test('that is stopped stops every part', async () => {
    const controller = new AbortController()
    const model = fakeModel(summaryOf, { inputTokens: 1000, before: () => new Promise(() => undefined) })
    const reading = readToEnd(summarize([longArticle(60)], standardWish, { signal: controller.signal, payer: nobody }, contextWith(model)))
    const end = reading.catch((error: unknown) => error)
    await expect.poll(() => model.requests.length).toBe(3)
    controller.abort(new Error('stopped'))
    expect(await end).toMatchObject({ message: 'stopped' })
    expect(model).toMatchObject({ requests: { length: 3 }, aborted: 3 })
  })
})

describe('several articles', () => {
  test('share what one reply may cost: the short one is read whole', async () => {
    const short = longArticle(5, 10, { id: 'short' })
    const { writing, model } = await read([longArticle(200), short], { allowance: { calls: 9 } })
    const shown = new Set(
      model.requests
        .filter((request) => partOf(request) > 0)
        .flatMap(passagesIn)
        .map(({ id }) => id),
    )
    expect([1, 2, 3, 4, 5].every((number) => shown.has(`B${number}`))).toBe(true)
    expect(writing.articleIds).toEqual(['a1', 'short'])
  })

  test('are asked by their best passages where they do not fit together', async () => {
    const model = fakeModel(
      (request) => {
        const asked = passagesIn(request).find(({ sentence }) => sentence.includes('1077'))
        return { language: 'en', answerable: 'yes', claims: asked === undefined ? [] : [written(asked.id, asked.sentence)] }
      },
      { inputTokens: 1000 },
    )
    const articles = [longArticle(90), longArticle(40, 10, { id: 'a2', title: 'Other towns' })]
    const question = { text: 'Which town built 1077 new homes?', askedBy: 'Ana', language: 'en' }
    const { writing } = await readToEnd(answer(question, { articles, turns: [] }, { signal, payer: nobody }, contextWith(model)))
    expect(writing.claims).toMatchObject([{ citations: [{ articleId: 'a1', passage: 78 }] }])
    const shown = passagesIn(model.requests[0] as never)
    expect(shown.length).toBeLessThan(30)
    expect(shown.map(({ id }) => id)).toEqual(expect.arrayContaining(['A1', 'B1', 'A77', 'A78', 'A79']))
  })
})

test('what is asked of the whole of a long text is answered from as much of it as fits', async () => {
  const model = fakeModel(
    (request) => {
      const [first] = passagesIn(request)
      return { language: 'en', answerable: 'yes', claims: first === undefined ? [] : [written(first.id, first.sentence)] }
    },
    { inputTokens: 1000 },
  )
  const articles = [longArticle(90), longArticle(40, 10, { id: 'a2', title: 'Other towns' })]
  for (const text of ['What is this about?', 'Worum geht es?', 'Who is involved?']) {
    const question = { text, askedBy: 'Ana', language: 'en' }
    await readToEnd(answer(question, { articles, turns: [] }, { signal, payer: nobody }, contextWith(model)))
    const shown = passagesIn(model.requests.at(-1) as never).map(({ id }) => id.charAt(0))
    const of = (letter: string): number => shown.filter((one) => one === letter).length
    expect(shown.length).toBeGreaterThan(10)
    expect(Math.abs(of('A') - of('B'))).toBeLessThan(5)
  }
})

test('a request never names more passages than a schema may have', async () => {
  const { model } = await read([longArticle(2000, 1)], { inputTokens: 200_000, allowance: { tokens: 5_000_000 } })
  const parts = model.requests.filter((request) => partOf(request) > 0)
  expect(parts.map((request) => passagesIn(request).length)).toEqual([950, 950, 100])
})
