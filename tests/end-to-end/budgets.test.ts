// What a server spends: reserved, counted, and when it is used up the articles' own sentences with the time when that ends.
import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import type { Limit } from '#src/core/budget.ts'
import { dayIn } from '#src/core/periods.ts'
import { finished, seen, summarized } from '../support/seen.ts'
import { startTown, type Town, type TownOptions } from '../support/town.ts'

const barrier = readFileSync(new URL('../fixtures/barrier.html', import.meta.url))
let town: Town
const channel = (): string => town.discord.channelId
const guildId = (): string => town.discord.guildId
const today = (): { from: string; to: string } => ({ from: dayIn('UTC', Date.now()), to: dayIn('UTC', Date.now()) })
const limit = (limits: Limit[]): Promise<unknown> =>
  town.bot.context.settings.change(guildId(), { name: 'limits', value: limits }, { id: '1', name: 'Ana' })

async function start(options: TownOptions = {}): Promise<void> {
  town = await startTown({ model: true, price: [2, 10], ...options })
  town.print('/barrier', { body: barrier })
}
afterEach(async () => {
  await town.close()
})

test('a summary is counted for the server, the person and everything; one from the cache for nobody', async () => {
  await start()
  await summarized(town.ana, channel(), { url: town.page('/barrier') })
  const used = await town.bot.context.budgets.usage(`server:${guildId()}`, today())
  expect(used).toHaveLength(1)
  expect(used[0]).toMatchObject({ purpose: 'summary', calls: town.model?.calls.length })
  expect(used[0]?.tokens).toBeGreaterThan(0)
  expect(used[0]?.microUsd).toBeGreaterThan(0)
  for (const account of ['all', `person:${town.ana.user.id}`, `member:${guildId()}:${town.ana.user.id}`] as const)
    expect(await town.bot.context.budgets.usage(account, today())).toEqual(used)
  await summarized(town.ben, channel(), { url: town.page('/barrier') })
  expect(await town.bot.context.budgets.usage(`server:${guildId()}`, today())).toEqual(used)
  expect(await town.bot.context.budgets.usage(`person:${town.ben.user.id}`, today())).toEqual([])
})

test('over budget the article’s own sentences are given, with the time when the model writes again', async () => {
  await start()
  await limit([{ on: 'server', per: 'day', unit: 'tokens', most: 100 }])
  const card = await summarized(town.ana, channel(), { url: town.page('/barrier') })
  expect(town.model?.calls).toHaveLength(0)
  const shown = `${card.content} ${card.embeds[0]?.description ?? ''} ${card.embeds[0]?.footer?.text ?? ''}`
  expect(shown).toMatch(/writes again <t:\d+:R>/)
  const resetsAt = Number(/writes again <t:(\d+):R>/.exec(shown)?.[1]) * 1000
  expect(dayIn('UTC', resetsAt) > dayIn('UTC', Date.now())).toBe(true)
})

test('one member’s budget is not another’s', async () => {
  await start()
  await limit([{ on: 'member', per: 'day', unit: 'calls', most: 1 }])
  await summarized(town.ana, channel(), { url: town.page('/barrier') })
  const before = town.model?.calls.length
  await summarized(town.ana, channel(), { url: town.page('/barrier'), length: 'brief' })
  expect(town.model?.calls).toHaveLength(before ?? 0)
  await summarized(town.ben, channel(), { url: town.page('/barrier'), length: 'detailed' })
  expect(town.model?.calls.length).toBeGreaterThan(before ?? 0)
})

test('a call that fails costs nothing', async () => {
  await start()
  town.model?.troubles.push(401)
  await summarized(town.ana, channel(), { url: town.page('/barrier') })
  expect(await town.bot.context.budgets.usage(`server:${guildId()}`, today())).toEqual([])
  expect(await town.bot.context.budgets.taken({ account: 'all', from: today().from })).toEqual({
    calls: 0,
    tokens: 0,
    microUsd: 0,
    unpriced: 0,
  })
})

test('whoever runs the bot can limit what all cost', async () => {
  await start({ limits: { dailyUsd: 0.0001 } })
  await summarized(town.ana, channel(), { url: town.page('/barrier') })
  expect(town.model?.calls).toHaveLength(0)
})

test('a server that lets no model write gets the articles’ own sentences', async () => {
  await start()
  await town.bot.context.settings.change(guildId(), { name: 'modelTier', value: 'none' }, { id: '1', name: 'Ana' })
  const card = await summarized(town.ana, channel(), { url: town.page('/barrier') })
  expect(town.model?.calls).toHaveLength(0)
  expect(finished(card)).toBe(true)
  expect(await seen(town.ana, channel(), ({ id }) => id === card.id)).toBeDefined()
})

test('the bearers of a role have a budget together; others are not held by it', async () => {
  await start()
  const role = town.discord.roleId('Readers')
  const [cleo, dan] = ['Cleo', 'Dan'].map((name) => town.discord.seat(name, { roles: ['Readers'] }))
  if (cleo === undefined || dan === undefined) throw new Error('two seats')
  await limit([{ on: { role }, per: 'day', unit: 'calls', most: 1 }])
  await summarized(cleo, channel(), { url: town.page('/barrier') })
  const before = town.model?.calls.length ?? 0
  expect(before).toBeGreaterThan(0)
  await summarized(dan, channel(), { url: town.page('/barrier'), length: 'brief' })
  expect(town.model?.calls).toHaveLength(before)
  await summarized(town.ben, channel(), { url: town.page('/barrier'), length: 'detailed' })
  expect(town.model?.calls.length).toBeGreaterThan(before)
})

test('in direct messages a person has the budget that whoever runs the bot gives them', async () => {
  await start({ limits: { personDailyUsd: 0.0001 } })
  const card = await summarized(town.ben, town.discord.directChannel(town.ben), { url: town.page('/barrier') })
  expect(town.model?.calls).toHaveLength(0)
  expect(`${card.content} ${card.embeds[0]?.description ?? ''}`).toMatch(/writes again <t:\d+:R>/)
})

test('the cheaper model writes for a server that chose it, and cards say what they cost where a server wants that', async () => {
  await start({ fallbackModel: 'small-model' })
  const { settings } = town.bot.context
  const by = { id: '1', name: 'Ana' }
  const plain = await summarized(town.ana, channel(), { url: town.page('/barrier') })
  expect(JSON.stringify(plain)).not.toContain('Cost $')
  expect(town.model?.calls.map(({ body }) => body['model'])).toEqual(town.model?.calls.map(() => 'test-model'))
  await settings.change(guildId(), { name: 'modelTier', value: 'cheap' }, by)
  await settings.change(guildId(), { name: 'costLine', value: true }, by)
  const before = town.model?.calls.length ?? 0
  const card = await summarized(town.ana, channel(), { url: town.page('/barrier'), length: 'brief' })
  const since = town.model?.calls.slice(before).map(({ body }) => body['model']) ?? []
  expect(new Set(since)).toEqual(new Set(['small-model']))
  expect(JSON.stringify(card)).toMatch(/Cost \$0\.\d{2,4} for [\d,]+ tokens\./)
})

test('the model writes again at the very time that was told, and not before; answers tell it, too', async () => {
  let now = Date.now()
  await start({ now: () => now })
  const { settings } = town.bot.context
  await settings.change(guildId(), { name: 'timeZone', value: 'Asia/Tokyo' }, { id: '1', name: 'Ana' })
  await limit([{ on: 'server', per: 'day', unit: 'calls', most: 0 }])
  const card = await summarized(town.ana, channel(), { url: town.page('/barrier') })
  const timeIn = (message: typeof card): number =>
    Number(/writes again <t:(\d+):R>/.exec(`${message.content} ${message.embeds[0]?.description ?? ''}`)?.[1]) * 1000
  const resetsAt = timeIn(card)
  await seen(town.ana, card.id, finished)
  const question = await town.ana.say(card.id, 'What did the barrier cost?')
  const answer = await seen(town.ana, card.id, (message) => finished(message) && message.message_reference?.message_id === question.id)
  expect(timeIn(answer)).toBe(resetsAt)
  expect(dayIn('Asia/Tokyo', resetsAt - 1)).toBe(dayIn('Asia/Tokyo', now))
  expect(dayIn('Asia/Tokyo', resetsAt)).not.toBe(dayIn('Asia/Tokyo', now))
  expect(town.model?.calls).toHaveLength(0)
  // One call a day: it is used, then refused until the day is over.
  await limit([{ on: 'server', per: 'day', unit: 'calls', most: 1 }])
  await summarized(town.ana, channel(), { url: town.page('/barrier'), length: 'brief' })
  const used = town.model?.calls.length ?? 0
  expect(used).toBeGreaterThan(0)
  now = resetsAt - 1000
  await summarized(town.ana, channel(), { url: town.page('/barrier'), length: 'detailed' })
  expect(town.model?.calls).toHaveLength(used)
  now = resetsAt
  await summarized(town.ben, channel(), { url: town.page('/barrier'), length: 'detailed', style: 'plain' })
  expect(town.model?.calls.length).toBeGreaterThan(used)
})
