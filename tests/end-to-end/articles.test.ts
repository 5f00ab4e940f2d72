// /articles: the stored articles, page by page, found by words, and summarized from the list.
import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReadArticle } from '#src/core/article.ts'
import { buttonOf, finished, seen, selectOf } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

let town: Town
const channel = (): string => town.discord.channelId
const article = (number: number): ReadArticle => ({
  title: `Ferry number ${number} sails`,
  byline: null,
  site: 'Harbour News',
  url: `https://harbour.example/${number}`,
  language: 'en',
  published: { at: '2026-11-02', basis: 'meta' },
  modified: null,
  passages: [
    {
      number: 1,
      kind: 'paragraph',
      text: `The ferry number ${number} left the harbour of Hallin on Monday with ${number * 7} passengers on board.`,
    },
  ],
  wordCount: 15,
  coverage: { kind: 'whole' },
  origin: 'page',
})
beforeAll(async () => {
  town = await startTown()
  for (let number = 1; number <= 14; number++) await town.bot.context.articles.save(article(number), 'public')
  await town.bot.context.articles.save({ ...article(99), title: 'Secret ferry', url: null, origin: 'text' }, 'guild:1')
})
afterAll(async () => {
  await town.close()
})

async function list(options: Record<string, string> = {}): Promise<APIMessage> {
  const before = new Set(town.ana.messages(channel()).map(({ id }) => id))
  await town.ana.command(channel(), 'articles', options)
  return seen(town.ana, channel(), ({ id, content }) => !before.has(id) && content !== '')
}
const numbers = ({ content }: { content: string }): number[] =>
  [...content.matchAll(/Ferry number (\d+) sails/g)].map(([, number]) => Number(number))

test('lists the newest for the one who asks, and turns the page both ways', async () => {
  const first = await list()
  expect(numbers(first)).toEqual([14, 13, 12, 11, 10, 9])
  expect(first.content).not.toContain('Secret')
  expect(town.ben.messages(channel()).some(({ id }) => id === first.id)).toBe(false)
  await town.ana.press(channel(), first.id, buttonOf(first, 'More'))
  const second = await seen(town.ana, channel(), (message) => message.id === first.id && message.content.includes('number 8 sails'))
  expect(numbers(second)).toEqual([8, 7, 6, 5, 4, 3])
  await town.ana.press(channel(), first.id, buttonOf(second, 'More'))
  const third = await seen(town.ana, channel(), (message) => message.id === first.id && message.content.includes('number 1 sails'))
  expect(() => buttonOf(third, 'More')).toThrow('no button')
  await town.ana.press(channel(), first.id, buttonOf(third, 'Back'))
  await seen(town.ana, channel(), (message) => message.id === first.id && message.content.includes('number 8 sails'))
})

test('finds by words, and the chosen one is summarized for everybody', async () => {
  const found = await list({ query: 'ferry number 12' })
  expect(numbers(found)[0]).toBe(12)
  const { customId, values } = selectOf(found)
  await town.ana.select(channel(), found.id, customId, values.slice(0, 1))
  const card = await seen(town.ben, channel(), (message) => finished(message) && message.embeds[0]?.title === 'Ferry number 12 sails')
  expect(card.embeds[0]?.description).toContain('84 passengers')
})

test('says when nothing is found', async () => {
  expect((await list({ query: 'zeppelin' })).content).toContain('no stored article about that')
})

test('/ask keeps to an outlet, a language and an age', async () => {
  const { articles } = town.bot.context
  const told = (words: string): ReadArticle['passages'] => [{ number: 1, kind: 'paragraph', text: words }]
  await articles.save(
    {
      ...article(40),
      site: 'Bay Times',
      title: 'Lighthouse repainted',
      passages: told('The lighthouse of Hallin was repainted in red by nine sailors.'),
    },
    'public',
  )
  await articles.save(
    {
      ...article(41),
      title: 'Lighthouse closed',
      published: { at: '2009-05-01', basis: 'meta' },
      passages: told('The lighthouse of Hallin was closed for repairs by its keeper.'),
    },
    'public',
  )
  const asked = async (options: Record<string, string>): Promise<string> => {
    const before = new Set(town.ana.messages(channel()).map(({ id }) => id))
    await town.ana.command(channel(), 'ask', { question: 'What happened to the lighthouse of Hallin?', ...options })
    return (await seen(town.ana, channel(), ({ id, content }) => !before.has(id) && /Closest|no stored article/.test(content))).content
  }
  const outlets = await town.ana.autocomplete(channel(), 'ask', { outlet: 'bay' }, 'outlet')
  expect(outlets.map(({ value }) => value)).toEqual(['Bay Times'])
  expect(await asked({ outlet: 'Bay Times' })).toMatch(/repainted/)
  expect(await asked({ outlet: 'Bay Times' })).not.toMatch(/closed for repairs/)
  expect(await asked({ within: '366' })).not.toMatch(/closed for repairs/)
  expect(await asked({ language: 'hi' })).toMatch(/no stored article about that/)
})

test('autocomplete offers stories whose title has the words, and behind them those that speak of it', async () => {
  const choices = await town.ana.autocomplete(channel(), 'summarize', { story: 'passengers' }, 'story')
  expect(choices.length).toBeGreaterThan(0)
  expect(choices[0]?.name).toContain('Ferry number')
})
