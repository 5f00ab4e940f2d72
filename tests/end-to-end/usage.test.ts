// What people see of what the model did for them (/usage, its picture), and what moderators allow (/budget).
import { readFileSync } from 'node:fs'
import type { APIMessage } from 'discord-api-types/v10'
import { loadImage } from '@napi-rs/canvas'
import { budgetPage } from '#commands/budget-page.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mostLimits, withLimit, type Limit } from '#src/core/budget.ts'
import { dayIn } from '#src/core/periods.ts'
import type { Seat } from '#src/playground/seat.ts'
import { buttonOf, labelsOf, seen, selectOf, summarized } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const barrier = readFileSync(new URL('../fixtures/barrier.html', import.meta.url))
let town: Town
const channel = (): string => town.discord.channelId
const limit = (limits: Limit[]): Promise<unknown> =>
  town.bot.context.settings.change(town.discord.guildId, { name: 'limits', value: limits }, { id: '1', name: 'Ana' })
beforeAll(async () => {
  town = await startTown({ model: true, price: [2, 10], limits: { personDailyUsd: 5, dailyUsd: 100 } })
  town.print('/barrier', { body: barrier })
})
afterAll(async () => {
  await town.close()
})

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
  await limit([
    { on: 'member', per: 'day', unit: 'calls', most: 50 },
    { on: 'server', per: 'month', unit: 'microUsd', most: 2_000_000 },
  ])
  await summarized(town.ana, channel(), { url: town.page('/barrier') })
  const page = await usage(town.ana)
  const calls = town.model?.calls.length ?? 0
  const amount = String.raw`${calls} calls? · [\d,]+ tokens · \$0\.\d{2,4}`
  expect(page.content).toMatch(
    new RegExp(String.raw`Today: ${amount}\nThis month: ${amount}\n- 🟦 Summaries: ${amount}\nEverywhere, this month: ${amount}`),
  )
  expect(page.content).toMatch(
    new RegExp(String.raw`You here, per day: ${calls} calls? of 50 calls used, ${50 - calls} calls left; begins anew <t:\d+:R>`),
  )
  expect(page.content).toMatch(/The whole server, per month: \$0\.\d+ of \$2\.00 used, \$[12]\.\d\d left; begins anew <t:\d+:R>/)
  expect(page.content).toMatch(/You everywhere, per day: \$0\.\d+ of \$5\.00 used/)
  // What the bot as a whole may cost, and has cost, is for whoever runs it to know.
  expect(page.content).toMatch(/All that I do, per day: begins anew <t:\d+:R>/)
  expect(page.content).not.toContain('$100')

  const [picture] = page.attachments
  expect(picture?.description).toMatch(/^Columns by day and feature for \w+ \d{4}\. Shown: Tokens\. Most on .+: [\d,]+ tokens\.$/)
  const image = await loadImage(Buffer.from(await (await fetch(picture?.url ?? '')).arrayBuffer()))
  expect([image.width, image.height]).toEqual([880, 400])

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
  const answer = await budgets.reserve(
    {
      lines: [{ account: `member:${town.discord.guildId}:${town.ben.user.id}`, day }],
      purpose: 'answer',
      estimate: { calls: 1, tokens: 10, microUsd: 0, unpriced: 1 },
    },
    [],
    1000,
  )
  if (!('reservation' in answer)) throw new Error('nothing stands against it')
  await budgets.settle(answer.reservation, { calls: 1, tokens: 10, microUsd: 0, unpriced: 1 })
  expect((await usage(town.ben)).content).toContain('Today: 1 call · 10 tokens · cost not known')
})

async function budget(by: Seat, command: string, options: Record<string, string | number> = {}): Promise<APIMessage> {
  const before = new Set(by.messages(channel()).map(({ id }) => id))
  await by.command(channel(), `budget ${command}`, options)
  return seen(by, channel(), ({ id, author, content }) => !before.has(id) && author.bot === true && content !== '')
}
const limits = async (): Promise<readonly Limit[]> => (await town.bot.context.settings.of(town.discord.guildId)).limits

test('moderators set limits on the server, each member and a role, by day and month, in calls, tokens and dollars', async () => {
  await limit([])
  expect((await budget(town.ana, 'show')).content).toContain('All that I do')
  const [role] = town.ana.servers()[0]?.roles ?? []
  if (role === undefined) throw new Error('the town has a role')
  const page = await budget(town.ana, 'set', { most: 1.5, of: 'dollars', per: 'month' })
  expect(page.flags).toBe(64)
  expect(page.content).toMatch(/✅ Limits: \*\*The whole server, per month: at most \$1\.50\*\*\n/)
  expect(page.content).toMatch(/- The whole server, per month: \$0\.\d+ of \$1\.50 used, \$1\.\d+ left; begins anew <t:\d+:R>/)
  expect((await budget(town.ana, 'set', { most: 20, of: 'calls', per: 'day', for: 'member' })).content).toContain(
    '**Each member, per day: at most 20 calls**',
  )
  expect((await budget(town.ana, 'set', { most: 50_000, of: 'tokens', per: 'day', role: role.id })).content).toContain(
    `- <@&${role.id}>, per day: 0 tokens of 50,000 tokens used, 50,000 tokens left`,
  )
  expect(await limits()).toEqual([
    { on: 'server', per: 'month', unit: 'microUsd', most: 1_500_000 },
    { on: 'member', per: 'day', unit: 'calls', most: 20 },
    { on: { role: role.id }, per: 'day', unit: 'tokens', most: 50_000 },
  ])
  // The same limit again takes the place of the first; everybody's role is the server.
  expect((await budget(town.ana, 'set', { most: 3, of: 'dollars', per: 'month', role: town.discord.guildId })).content).toContain(
    '~~The whole server, per month: at most $1.50~~ → **The whole server, per month: at most $3.00**',
  )
  expect(await limits()).toHaveLength(3)
  expect((await budget(town.ana, 'set', { most: 3, of: 'dollars', per: 'month' })).content).toContain('It is so already.')
  expect((await budget(town.ana, 'set', { most: 2.5, of: 'calls', per: 'day' })).content).toContain('whole numbers')
})

test('a limit that is taken away can be put back, and the log tells both', async () => {
  await limit([
    { on: 'server', per: 'day', unit: 'calls', most: 7 },
    { on: 'member', per: 'day', unit: 'calls', most: 5 },
  ])
  const page = await budget(town.ana, 'show')
  await town.ana.select(channel(), page.id, selectOf(page).customId, ['member day calls'])
  const removed = await seen(
    town.ana,
    channel(),
    ({ id, content }) => id === page.id && content.includes('~~Each member, per day: at most 5 calls~~'),
  )
  expect(await limits()).toEqual([{ on: 'server', per: 'day', unit: 'calls', most: 7 }])
  await town.ana.press(channel(), removed.id, buttonOf(removed, 'Undo'))
  const undone = await seen(town.ana, channel(), ({ id, content }) => id === page.id && content.includes('(undone)'))
  expect(await limits()).toHaveLength(2)
  await town.ana.press(channel(), undone.id, buttonOf(undone, 'Log'))
  const log = await seen(town.ana, channel(), ({ content }) => content.includes('Changes to the settings'))
  expect(log.content).toMatch(
    /Ana · Limits: \*\*Each member, per day: at most 5 calls\*\* \(undone\)\n.*Ana · Limits: ~~Each member, per day: at most 5 calls~~/,
  )
  expect(town.ben.commands(channel()).map(({ name }) => name)).not.toContain('budget')
})

test('no more limits than a person reads; two moderators at once lose none', async () => {
  await limit([])
  const { settings } = town.bot.context
  const by = { id: '1', name: 'Ana' }
  const add = (role: number): Promise<unknown> =>
    settings.change(
      town.discord.guildId,
      (now) => ({ name: 'limits', value: withLimit(now.limits, { on: { role: String(role) }, per: 'day', unit: 'calls', most: 1 }) }),
      by,
    )
  await Promise.all(Array.from({ length: mostLimits }, (_, role) => add(role)))
  expect(await limits()).toHaveLength(mostLimits)
  expect((await budget(town.ana, 'set', { most: 1, of: 'calls', per: 'day' })).content).toContain(`has ${mostLimits} limits already`)
  await limit([])
})

test('where a price is not known, it is said that a limit in money does not hold', async () => {
  await limit([{ on: 'server', per: 'day', unit: 'microUsd', most: 1 }])
  const { context } = town.bot
  const model = context.model === null ? null : { ...context.model, unpriced: ['gpt-99'] }
  const page = await budgetPage(town.discord.guildId, 'en', { ...context, model })
  expect(page.text).toContain('The price of gpt-99 is not known')
  expect((await budget(town.ana, 'show')).content).not.toContain('not known')
})

test('/privacy export gives the counts and the changes of settings; after /privacy delete only this month’s counts are left, for the limits', async () => {
  const told = async (command: string): Promise<APIMessage> => {
    const before = new Set(town.ana.messages(channel()).map(({ id }) => id))
    await town.ana.command(channel(), command)
    return seen(town.ana, channel(), ({ id, author, content }) => !before.has(id) && author.bot === true && content !== '')
  }
  const exported = async (): Promise<Record<string, unknown[]>> => {
    const { attachments } = await told('privacy export')
    const json = attachments.find(({ filename }) => filename.endsWith('.json'))
    return ((await (await fetch(json?.url ?? '')).json()) as { more: Record<string, unknown[]> }).more
  }
  expect((await budget(town.ana, 'set', { most: 30, of: 'calls', per: 'day' })).content).toContain('at most 30 calls')
  const before = await exported()
  expect(before['usage']).toEqual(
    expect.arrayContaining([expect.objectContaining({ account: `person:${town.ana.user.id}`, purpose: 'summary' })]),
  )
  expect(before['setting_changes']).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'limits', by_name: 'Ana' })]))
  const question = await told('privacy delete')
  await town.ana.press(channel(), question.id, buttonOf(question, 'Forget everything of mine'))
  await seen(town.ana, channel(), ({ id, content }) => id === question.id && content !== question.content)
  const after = await exported()
  expect(Object.keys(after)).toEqual(['usage'])
  expect(after['usage']).toEqual(before['usage'])
  expect((await usage(town.ana)).content).toMatch(/Today: \d+ calls? ·/)
  const log = await told('settings log')
  expect(log.content).toMatch(/· — · Limits: \*\*The whole server, per day: at most 30 calls\*\*/)
})
