// /compare and /story with a model behind OPENAI_BASE_URL: checked, cited per outlet, stopped, and never a dead end when it fails.
import { readFileSync } from 'node:fs'
import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buttonOf, finished, seen } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'
import type { ModelServer } from '../support/model-server.ts'

const story = (name: string): Buffer => readFileSync(new URL(`../../src/playground/stories/${name}.html`, import.meta.url))
let town: Town
let model: ModelServer
beforeAll(async () => {
  town = await startTown({ model: true, inputTokens: 5000 })
  if (town.model === null) throw new Error('the town has a model')
  model = town.model
  town.print('/barrier', { body: story('river-barrier') })
  town.print('/costs', { body: story('barrier-costs') })
})
afterAll(async () => {
  await town.close()
})
beforeEach(() => {
  model.calls.length = 0
  model.troubles.length = 0
  model.paceMs = 0
})

const body = (card: APIMessage): string => card.embeds.map(({ description }) => description ?? '').join('\n')
async function given(name: string, options: Record<string, string>): Promise<APIMessage> {
  const before = new Set(town.ana.messages(town.discord.channelId).map(({ id }) => id))
  await town.ana.command(town.discord.channelId, name, options)
  return seen(town.ana, town.discord.channelId, (message) => !before.has(message.id) && finished(message))
}
const links = (): Record<string, string> => ({ url1: town.page('/barrier'), url2: town.page('/costs') })

test('a comparison cites both outlets for what differs and for what they agree on', async () => {
  const card = await given('compare', links())
  const text = body(card)
  expect(card.embeds[0]?.footer?.text).toContain('written by test-model')
  expect(text).not.toContain('No model wrote this')
  expect(text).toMatch(/> “.*” \[A\d+\]\n> “.*” \[B\d+\]/)
  const agreed = (/\*\*They agree\*\*\n((?:- .*\n?)+)/.exec(text)?.[1] ?? '').split('\n').filter(Boolean)
  for (const line of agreed) expect(line).toMatch(/\[A\d+\].*\[B\d+\]|\[B\d+\].*\[A\d+\]/)
  expect(model.calls).toHaveLength(1)
  expect(model.calls[0]?.system).toContain('You compare news articles')
})

test('asked again it comes from the cache, also after a restart', async () => {
  await given('compare', { ...links(), language: 'en' })
  model.calls.length = 0
  await town.restart()
  await given('compare', { ...links(), language: 'en' })
  expect(model.calls).toHaveLength(0)
})

test('a model that fails is replaced, and may be tried again', async () => {
  model.troubles.push('refuse')
  const card = await given('compare', { ...links(), language: 'fr' })
  expect(body(card)).toContain('No model wrote this')
  await town.ana.press(town.discord.channelId, card.id, buttonOf(card, 'Retry'))
  const retried = await seen(
    town.ana,
    town.discord.channelId,
    (message) => message.id === card.id && finished(message) && message.embeds[0]?.footer?.text.includes('written by') === true,
  )
  expect(body(retried)).not.toContain('No model wrote this')
})

test('of articles that do not fit together the ends are left out, and each outlet says how much was read', async () => {
  const lines = (topic: string): string =>
    Array.from(
      { length: 90 },
      (_, at) =>
        `<p>In year ${at + 1} of the ${topic} chronicle the council spent ${at * 37 + 1200} crowns on its ${topic}, which the clerk wrote down in ink that has since turned brown and that nobody could read without a lamp.</p>`,
    ).join('')
  for (const topic of ['harbour', 'orchard'])
    town.print(`/${topic}`, {
      body: `<!doctype html><html lang="en"><head><title>The ${topic} chronicle</title></head><body><article><h1>The ${topic} chronicle of Hallin</h1>${lines(topic)}</article></body></html>`,
    })
  const text = body(await given('compare', { url1: town.page('/harbour'), url2: town.page('/orchard') }))
  const read = [...text.matchAll(/-# [AB]: .* · read (\d+)% of [\d,]+ words/g)].map(([, percent]) => Number(percent))
  expect(read).toHaveLength(2)
  for (const percent of read) expect(percent).toBeLessThan(100)
})

test('one that a restart cuts off is finished by the next process, in the same message', async () => {
  model.paceMs = 60
  const before = new Set(town.ana.messages(town.discord.channelId).map(({ id }) => id))
  await town.ana.command(town.discord.channelId, 'compare', { ...links(), language: 'it' })
  const begun = await seen(
    town.ana,
    town.discord.channelId,
    (message) => !before.has(message.id) && message.embeds[0]?.description?.includes('Writing…') === true,
  )
  model.paceMs = 0
  await town.restart()
  const whole = await seen(town.ana, town.discord.channelId, (message) => message.id === begun.id && finished(message))
  expect(whole.embeds[0]?.footer?.text).toContain('written by test-model')
  expect(body(whole)).toContain('**They differ**')
})

test('Stop ends it with what the bot can say by itself', async () => {
  model.paceMs = 200
  const before = new Set(town.ana.messages(town.discord.channelId).map(({ id }) => id))
  await town.ana.command(town.discord.channelId, 'compare', { ...links(), language: 'de' })
  const working = await seen(
    town.ana,
    town.discord.channelId,
    (message) => !before.has(message.id) && message.author.bot === true && (message.components ?? []).length > 0,
  )
  await town.ana.press(town.discord.channelId, working.id, buttonOf(working, 'Stop'))
  const stopped = await seen(town.ana, town.discord.channelId, (message) => message.id === working.id && finished(message))
  expect(body(stopped)).toContain('No model wrote this')
})

test('/story is written of all its reports, each line with letter and number', async () => {
  await given('compare', links())
  const card = await given('story', { story: town.page('/barrier') })
  expect(card.embeds[0]?.footer?.text).toContain('written by test-model')
  for (const line of body(card)
    .split('\n')
    .filter((one) => one.startsWith('- ')))
    expect(line).toMatch(/\[[AB]\d+\]/)
  expect(body(card)).toMatch(/-# [AB]: .*Harbour Courier/)
})
