// /admin: how the bot stands, for whoever runs it; refused in words to everybody else; errors by the reference that a reader was told.
import { readFileSync } from 'node:fs'
import { TeamMemberMembershipState, TeamMemberRole } from 'discord-api-types/v10'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownersOf } from '#src/discord/owners.ts'
import { kindOf, placeOf } from '#src/failures.ts'
import type { Seat } from '#src/playground/seat.ts'
import { silent } from '../support/log.ts'
import { buttonOf, finished, seen, summarized } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

let town: Town
let olga: Seat
const channel = (): string => town.discord.channelId
beforeAll(async () => {
  town = await startTown({ model: true, price: [1, 2], limits: { dailyUsd: 5 }, log: silent })
  olga = town.discord.seat('Olga')
  town.print('/barrier', { body: readFileSync(new URL('../fixtures/barrier.html', import.meta.url)) })
})
afterAll(async () => {
  await town.close()
})

test('whoever owns the application sees how it stands, alone, and anew at a press', async () => {
  await summarized(town.ana, channel(), { url: town.page('/barrier') })
  await olga.command(channel(), 'admin')
  const page = await seen(olga, channel(), ({ content }) => content.includes('How I stand'))
  for (const words of [
    /Lede \d+\.\d+\.\d+, Node 24[\d.]*, SQLite, schema 20\d\d-/,
    /✅ The database answers in \d+ ms · cached answers: \d/,
    /✅ test-model writes/,
    /Memory: \d+ MB/,
    /Shard 0: .* · servers: 1/,
    /Replies being written: 0 \(here: 0\) · messages to be posted: 0 · feeds due: 0/,
    /No feed and no channel is in trouble/,
    /Spent today \(UTC\): \*\*\$0\.0\d+\*\*, calls: [1-9].* · limit: \$5\.00/,
    /No errors in the last 24 hours/,
  ])
    expect(page.content).toMatch(words)
  expect(town.ana.messages(channel()).some(({ id }) => id === page.id)).toBe(false)

  town.bot.context.failures.note({
    reference: 'beefbeef',
    what: 'a job failed',
    kind: 'TypeError',
    place: 'src/jobs.ts:47',
    at: Date.now(),
  })
  await olga.press(channel(), page.id, buttonOf(page, 'Refresh'))
  await seen(
    olga,
    channel(),
    ({ id, content }) => id === page.id && /`beefbeef` ×1 · a job failed · TypeError \(`src\/jobs\.ts:47`\)/.test(content),
  )
})

test('everybody else is refused in words, by the command, by its button and in direct messages', async () => {
  await town.ben.command(channel(), 'admin')
  await seen(town.ben, channel(), ({ content }) => content.includes('for whoever runs me'))
  await town.ben.command(town.discord.directChannel(town.ben), 'admin')
  await seen(town.ben, town.discord.directChannel(town.ben), ({ content }) => content.includes('for whoever runs me'))
  expect(olga.commands(channel()).some(({ name }) => name === 'admin')).toBe(true)
  expect(town.ben.commands(channel()).some(({ name }) => name === 'admin')).toBe(false)
})

test('an error that a reader was told of is found by its reference, with its place and no word of anybody', async () => {
  const { articles } = town.bot.context
  const broken = Object.assign(town.bot.context, {
    articles: {
      ...articles,
      suggest: () => {
        throw new RangeError('zylphora said so')
      },
    },
  })
  try {
    for (const _ of [1, 2, 3]) await town.ben.command(channel(), 'articles', {})
    const apology = await seen(town.ben, channel(), ({ content }) => /[0-9a-f]{8}/.test(content) && content.startsWith('⚠️'))
    const reference = /[0-9a-f]{8}/.exec(apology.content)?.[0] ?? ''
    await expect.poll(async () => (await town.bot.context.failures.worst(0, 5)).find(({ kind }) => kind === 'RangeError')?.count).toBe(3)
    const worst = (await town.bot.context.failures.worst(0, 5)).find(({ kind }) => kind === 'RangeError')
    expect(worst).toMatchObject({ what: 'unexpected failure', kind: 'RangeError' })
    expect(JSON.stringify(worst)).not.toContain('zylphora')
    await olga.command(channel(), 'admin', { reference: ` ${worst?.reference ?? reference} ` })
    const one = await seen(olga, channel(), ({ content }) => content.includes(`\`${worst?.reference ?? reference}\``))
    expect(one.content).toMatch(/unexpected failure · RangeError/)
    await olga.command(channel(), 'admin', { reference: 'nonesuch' })
    await seen(olga, channel(), ({ content }) => content.includes('I know no error `nonesuch`'))
    // They outlast the process, and not the week.
    await town.restart()
    expect((await town.bot.context.failures.find(worst?.reference ?? ''))?.kind).toBe('RangeError')
    await town.bot.context.failures.forgetBefore(Date.now() + 1)
    expect(await town.bot.context.failures.worst(0, 5)).toEqual([])
  } finally {
    Object.assign(broken, { articles })
  }
})

test('a model that is left alone and a shard that is away are told', async () => {
  const { model } = town
  if (model === null) throw new Error('this town has a model')
  for (let press = 0; press < 6; press++) {
    model.troubles.push(...Array.from({ length: 40 }, () => 503))
    town.print(`/p${press}`, {
      body: `<html><head><title>Press ${press}</title></head><body><article>${`<p>The council of Varn met on day ${press} and spoke about ${press + 3} bridges for a long time, as it said on Monday.</p>`.repeat(6)}</article></body></html>`,
    })
    const card = await summarized(town.ana, channel(), { url: town.page(`/p${press}`) })
    expect(finished(card)).toBe(true)
    if (town.bot.context.processState.read().breakers[0]?.state === 'open') break
  }
  model.troubles.length = 0
  await olga.command(channel(), 'admin')
  await seen(olga, channel(), ({ content }) => content.includes('⛔ test-model has failed several times in a row'))
})

test('people whom the settings list, in the one server that they name', async () => {
  const other = await startTown({ owners: [town.ben.user.id], adminServer: town.discord.guildId })
  await other.close()
  const strange = other.discord.requests
    .filter(({ path }) => path.includes('/commands'))
    .map(({ method, path, status }) => `${method} ${path.replace(/\d{17,20}/g, 'ID')} ${status}`)
  expect(strange.some((line) => /PUT .*applications\/ID\/guilds\/ID\/commands/.test(line))).toBe(true)
  expect(await town.bot.context.operators.has(olga.user.id)).toBe(true)
})

test('of a team its owner and those who have accepted, save who may only look', () => {
  const member = (id: string, state: TeamMemberMembershipState, role: TeamMemberRole): object => ({
    user: { id },
    membership_state: state,
    role,
    team_id: 't',
    permissions: [],
  })
  const team = {
    id: 't',
    name: 'Team',
    icon: null,
    owner_user_id: '1',
    members: [
      member('1', TeamMemberMembershipState.Accepted, TeamMemberRole.Admin),
      member('2', TeamMemberMembershipState.Accepted, TeamMemberRole.Developer),
      member('3', TeamMemberMembershipState.Invited, TeamMemberRole.Admin),
      member('4', TeamMemberMembershipState.Accepted, TeamMemberRole.ReadOnly),
    ],
  }
  expect([...ownersOf({ owner: { id: 't' }, team } as never)]).toEqual(['1', '2'])
  expect([...ownersOf({ owner: { id: '7' }, team: null } as never)]).toEqual(['7'])
})

test('of an error its kind and its place, and nothing that it says', () => {
  const error = new RangeError('zylphora')
  error.stack = `RangeError: zylphora\n    at Object.run (${new URL('../../node_modules/zod/index.js', import.meta.url).href}:1:2)\n    at deliver (${new URL('../../src/discord/delivering.ts', import.meta.url).href}:120:5)`
  expect([kindOf(error), placeOf(error)]).toEqual(['RangeError', 'src/discord/delivering.ts:120'])
  expect([kindOf(Object.assign(new Error('x'), { code: 'ECONNRESET' })), placeOf('zylphora')]).toEqual(['Error ECONNRESET', null])
  expect(kindOf(Object.assign(new Error('x'), { code: 'zylphora said so' }))).toBe('Error')
})
