// The pages that reading is timed on are as large as real ones, and come out as the articles that they were made of.
import { expect, test } from 'vitest'
import { articleOf } from '#tests/web/page/fixture.ts'
import { parseTree, walkElements } from '#src/web/page/tree.ts'
import { newsPages } from '../../evals/bench/pages.ts'

test.each(newsPages())('$name', ({ html }) => {
  expect(Buffer.byteLength(html)).toBeGreaterThan(50_000)
  expect(Buffer.byteLength(html)).toBeLessThan(150_000)
  let elements = 0
  walkElements(parseTree(html), () => {
    elements += 1
  })
  expect(elements).toBeGreaterThan(480)
  expect(elements).toBeLessThan(1090)
  const { article } = articleOf(html)
  expect(article).toMatchObject({ byline: 'Orla Tennick', site: 'The Bench', published: { basis: 'json-ld' }, coverage: { kind: 'whole' } })
  expect(article.wordCount).toBeGreaterThan(600)
  expect(article.wordCount).toBeLessThan(950)
  // What stands around the story is invented; of it, at most the teasers in its midst are taken for its own.
  const [, body = ''] = html.split('itemprop="articleBody">')
  const told = body.split('<footer')[0] ?? ''
  expect(
    article.passages
      .filter(({ text }) => !told.includes(text.slice(0, 15).replaceAll('&', '&amp;').replaceAll('"', '&quot;')))
      .map(({ text }) => text),
  ).toEqual([])
})
