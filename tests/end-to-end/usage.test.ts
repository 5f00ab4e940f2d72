// What people see of what the model did for them: /usage, its picture and its limits.
import { readFileSync } from 'node:fs'
import type { APIMessage } from 'discord-api-types/v10'
import { loadImage } from '@napi-rs/canvas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Limit } from '#src/core/budget.ts'
import { dayIn } from '#src/core/periods.ts'
import type { Seat } from '#src/playground/seat.ts'
import { buttonOf, labelsOf, seen, summarized } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const barrier = readFileSync(new URL('../fixtures/barrier.html', import.meta.url))
let town: Town
const channel = (): string => town.discord.channelId
const limit = (limits: Limit[]): Promise<unknown> => town.bot.context.settings.change(town.discord.guildId, { name: 'limits', value: limits }, { id: '1', name: 'Ana' })
beforeAll(async () => {
  town = await startTown({ model: true, price: [2, 10], limits: { personDailyUsd: 5, dailyUsd: 100 } })
  town.print('/barrier', { body: barrier })
})
afterAll(async () => { await town.close() })

async function usage(by: Seat, where = channel()): Promise<APIMessage> {
  const before = new Set(by.messages(where).map(({ id }) => id))
  await by.command(where, 'usage')
  return seen(by, where, ({ id, author, content }) => !before.has(id) && author.bot === true && content !== '')
}
async function turned(by: Seat, page: APIMessage, label: string, to: RegExp): Promise<APIMessage> {
  await by.press(channel(), page.id, buttonOf(page, label))
  return seen(by, channel(), ({ id, content, attachments }) => id === page.id && to.test(`${content} ${attachments[0]?.description ?? ''}`))
}

test('whoever has used nothing is told so, without a picture', async () => {
  const page = await usage(town.ben)
  expect(page.content).toMatch(/Today: nothing\nThis month: nothing/)
  expect(page.attachments).toEqual([])
  expect(labelsOf(page)).toEqual(['Mine', 'This server'])
  expect(page.flags).toBe(64)
})

test('one’s own use and the server’s, by feature, with a picture that is told in words, and what is left of each limit', async () => {
  await limit([{ on: 'member', per: 'day', unit: 'calls', most: 50 }, { on: 'server', per: 'month', unit: 'microUsd', most: 2_000_000 }])
  await summarized(town.ana, channel(), { url: town.page('/barrier') })
  const page = await usage(town.ana)
  const calls = town.model?.calls.length ?? 0
  const amount = String.raw`${calls} calls? · [\d,]+ tokens · \$0\.\d{2,4}`
  expect(page.content).toMatch(new RegExp(String.raw`Today: ${amount}\nThis month: ${amount}\n- 🟦 Summaries: ${amount}\nEverywhere, this month: ${amount}`))
  expect(page.content).toMatch(new RegExp(String.raw`You here, per day: ${calls} calls? of 50 calls used, ${50 - calls} calls left; begins anew <t:\d+:R>`))
  expect(page.content).toMatch(/The whole server, per month: \$0\.\d+ of \$2\.00 used, \$[12]\.\d\d left; begins anew <t:\d+:R>/)
  expect(page.content).toMatch(/You everywhere, per day: \$0\.\d+ of \$5\.00 used/)
  // What the bot as a whole may cost, and has cost, is for whoever runs it to know.
  expect(page.content).toMatch(/All that I do, per day: begins anew <t:\d+:R>/)
  expect(page.content).not.toContain('$100')

  const [picture] = page.attachments
  expect(picture?.description).toMatch(/^Columns by day and feature for \w+ \d{4}\. Shown: Tokens\. Most on .+: [\d,]+ tokens\.$/)
  const image = await loadImage(Buffer.from(await (await fetch(picture?.url ?? '')).arrayBuffer()))
  expect([image.width, image.height]).toEqual([1120, 440])

  const money = await turned(town.ana, page, 'Money', /Shown: Money/)
  expect(money.attachments).toHaveLength(1)
  expect(money.attachments[0]?.description).toMatch(/: \$0\.\d+\.$/)
  const server = await turned(town.ana, money, 'This server', /for this server/)
  expect(server.content).toMatch(/Each member, per day: at most 50 calls/)
  expect(server.content).not.toContain('You everywhere')
  expect(server.attachments[0]?.description).toContain('Money')
})

test('one who used nothing sees the server’s use and goes back: the picture goes', async () => {
  const page = await usage(town.ben)
  const server = await turned(town.ben, page, 'This server', /Summaries/)
  expect(server.attachments).toHaveLength(1)
  const mine = await turned(town.ben, server, 'Mine', /Today: nothing/)
  expect(mine.attachments).toEqual([])
})

test('in direct messages: what all servers together have seen of one', async () => {
  const page = await usage(town.ana, town.discord.directChannel(town.ana))
  expect(page.content).toMatch(/What the model did for you\*\*\nToday: \d/)
  expect(page.content).not.toContain('server')
  expect(labelsOf(page)).toEqual(['Calls', 'Tokens', 'Money'])
})

test('calls whose price is not known are told as such', async () => {
  const { budgets } = town.bot.context
  const day = dayIn('UTC', Date.now())
  const answer = await budgets.reserve({ lines: [{ account: `member:${town.discord.guildId}:${town.ben.user.id}`, day }], purpose: 'answer', estimate: { calls: 1, tokens: 10, microUsd: 0, unpriced: 1 } }, [], 1000)
  if (!('reservation' in answer)) throw new Error('nothing stands against it')
  await budgets.settle(answer.reservation, { calls: 1, tokens: 10, microUsd: 0, unpriced: 1 })
  expect((await usage(town.ben)).content).toContain('Today: 1 call · 10 tokens · cost not known')
})
