// What waits in the outbox reaches its channel once and in order, whatever Discord does meanwhile. The bot's jobs do the posting.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deliver } from '#src/core/deliver.ts'
import type { Outgoing } from '#src/core/ports.ts'
import { silent } from '../support/log.ts'
import { buttonOf, seen } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const minuteMs = 60_000
let town: Town
let now: number
beforeEach(async () => {
  now = Date.parse('2026-11-25T06:00:00Z')
  town = await startTown({ now: () => now })
})
afterEach(async () => {
  await town.close()
})

const channel = (): string => town.discord.channelId
const create = (id: string): RegExp => new RegExp(`^/channels/${id}/messages$`)
const titles = (id: string): string[] => town.ana.messages(id).flatMap(({ embeds }) => embeds[0]?.title ?? [])

function entry(title: string, given: Partial<Outgoing> = {}): Outgoing {
  return {
    key: `entry ${title}`,
    guildId: town.discord.guildId,
    channelId: channel(),
    source: 'follow 1',
    language: 'en',
    items: [`entry ${title}`],
    setUpBy: town.ana.user.id,
    expiresAt: null,
    posting: {
      kind: 'entry',
      articleId: 'a1',
      title,
      url: 'https://paper.example/1',
      outlet: 'The Paper',
      published: null,
      gist: null,
      roleId: null,
    },
    ...given,
  }
}
async function add(...entries: Outgoing[]): Promise<void> {
  for (const one of entries) await town.bot.context.outbox.add(one)
}
const bring = (): Promise<void> => deliver(town.bot.context, new AbortController().signal)

/** Ends what the failures began. */
async function pass(ms: number): Promise<void> {
  now += ms
  await bring()
}

test('entries come in order, each with its button, once under each key', async () => {
  await add(
    entry('one'),
    entry('two'),
    entry('one', { channelId: '1' }),
    entry('three', { posting: { ...entry('three').posting, articleId: null } as Outgoing['posting'] }),
  )
  await bring()
  await expect.poll(() => titles(channel())).toEqual(['one', 'two', 'three'])
  expect(await town.bot.context.outbox.delivered('follow 1', ['entry one', 'entry four'])).toEqual(new Set(['entry one']))
  const first = await seen(town.ana, channel(), ({ embeds }) => embeds[0]?.title === 'one')
  // The mark by which it would be found again does not keep the button from working.
  await town.ana.press(channel(), first.id, buttonOf(first, 'Summarize'))
  await seen(town.ana, channel(), ({ content }) => content.startsWith('⚠️'))
})

describe('an answer that is lost', () => {
  test.each([
    ['with the line', 'cut' as const],
    ['to an error', { status: 502 }],
  ])('%s is looked for in the channel and not posted twice', async (_name, answer) => {
    town.discord.nonceMs = 0
    town.discord.fail({ method: 'POST', path: create(channel()), answer, carriedOut: true })
    await add(entry('one'), entry('two'))
    await bring()
    await pass(10 * minuteMs)
    await expect.poll(() => titles(channel())).toEqual(['one', 'two'])
    expect(await town.bot.context.outbox.state('entry one')).toBe('delivered')
  })

  test('where the history may not be read the nonce keeps it from coming twice', async () => {
    town.discord.forbid(channel(), 'history')
    town.discord.fail({ method: 'POST', path: create(channel()), answer: 'cut', carriedOut: true })
    await add(entry('one'))
    await bring()
    await pass(1_500)
    await pass(2_000)
    town.discord.permit(channel())
    await expect.poll(() => titles(channel())).toEqual(['one'])
    await expect.poll(() => town.bot.context.outbox.state('entry one')).toBe('delivered')
  })

  test.each([
    ['was carried out', true],
    ['was not', false],
  ])(
    'where the history may not be read and the nonce is forgotten, what %s comes once, as soon as one may look',
    async (_what, carriedOut) => {
      town.discord.nonceMs = 0
      town.discord.forbid(channel(), 'history')
      town.discord.fail({ method: 'POST', path: create(channel()), answer: 'cut', carriedOut })
      await add(entry('one'), entry('two'))
      await bring()
      for (let count = 0; count < 4; count++) await pass(60 * minuteMs)
      expect(await town.bot.context.outbox.troubles(town.discord.guildId)).toMatchObject([{ trouble: 'history hidden', waiting: 2 }])
      await seen(town.ana, town.discord.directChannel(town.ana), ({ content }) => content.includes('Read Message History'))
      town.discord.permit(channel())
      await expect.poll(() => titles(channel())).toEqual(['one', 'two'])
    },
  )

  test('where nobody lets it look for six hours, what may stand there is left out, told of, and the others go on', async () => {
    const mod = town.discord.seat('Mona', { moderator: true })
    town.discord.nonceMs = 0
    town.discord.forbid(channel(), 'history')
    town.discord.fail({ method: 'POST', path: create(channel()), answer: 'cut', carriedOut: true })
    await add(entry('one'), entry('two'))
    await bring()
    for (let count = 0; count < 8; count++) await pass(60 * minuteMs)
    // Where the bot's own job had the channel's turn, an hour went by for nothing.
    await expect.poll(() => pass(60 * minuteMs).then(() => titles(channel()))).toEqual(['one', 'two'])
    expect(await town.bot.context.outbox.state('entry one')).toBe('parked')
    await mod.command(channel(), 'feeds list')
    await seen(mod, channel(), ({ content }) =>
      /<#\d+>: 1 posting was left out: Discord did not take it, or I couldn’t see whether it stands there \(<t:\d+:R>\)/.test(content),
    )
  })

  test('a notice without buttons is known by its text', async () => {
    town.discord.nonceMs = 0
    town.discord.fail({ method: 'POST', path: create(channel()), answer: 'cut', carriedOut: true })
    await add(
      entry('x', { posting: { kind: 'trouble', channelId: channel(), trouble: 'no access' } }),
      entry('y', { posting: { kind: 'trouble', channelId: channel(), trouble: 'no access' } }),
    )
    await bring()
    await pass(10 * minuteMs)
    await expect
      .poll(() => Promise.all(['entry x', 'entry y'].map((key) => town.bot.context.outbox.state(key))))
      .toEqual(['delivered', 'delivered'])
    expect(town.ana.messages(channel())).toHaveLength(2)
  })
})

test('an hour without Discord: everything comes afterwards, in order, in every channel', async () => {
  const other = town.discord.addChannel('other')
  const end = town.discord.fail({ method: 'POST', path: /^\/channels\/\d+\/messages$/, answer: { status: 503 }, times: 10_000 })
  for (let number = 1; number <= 6; number++) await add(entry(`a${number}`), entry(`b${number}`, { channelId: other }))
  for (let minute = 0; minute < 60; minute += 2) await pass(2 * minuteMs)
  expect(await town.bot.context.outbox.troubles(town.discord.guildId)).toMatchObject([
    { trouble: 'discord unavailable', waiting: 6 },
    { trouble: 'discord unavailable', waiting: 6 },
  ])
  end()
  await expect
    .poll(() => pass(2 * minuteMs).then(() => [titles(channel()), titles(other)]))
    .toEqual([
      ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'],
      ['b1', 'b2', 'b3', 'b4', 'b5', 'b6'],
    ])
  expect(await town.bot.context.outbox.troubles(town.discord.guildId)).toEqual([])
})

test('a limit that lasts holds up its own channel alone', async () => {
  const other = town.discord.addChannel('other')
  town.discord.fail({ method: 'POST', path: create(channel()), answer: { status: 429, retryAfterSeconds: 300 } })
  await add(entry('slow'), entry('free', { channelId: other }))
  await bring()
  await expect.poll(() => titles(other)).toEqual(['free'])
  expect(await town.bot.context.outbox.troubles(town.discord.guildId)).toMatchObject([
    { channelId: channel(), trouble: 'rate limited', waiting: 1 },
  ])
  expect(titles(channel())).toEqual([])
})

describe('a channel that may not be written to', () => {
  test.each([
    ['writing', 'permission missing', 'permission is missing'],
    ['seeing', 'no access', 'may not see the channel'],
  ] as const)('%s: whoever set it up is told, and it comes when the permission does', async (what, trouble, words) => {
    town.discord.forbid(channel(), what)
    await add(entry('one'), entry('two'))
    await bring()
    await bring()
    expect(await town.bot.context.outbox.troubles(town.discord.guildId)).toMatchObject([{ trouble, waiting: 2 }])
    const direct = town.discord.directChannel(town.ana)
    await seen(town.ana, direct, ({ content }) => content.includes(`I can't post in <#${channel()}>`) && content.includes(words))
    await pass(30 * minuteMs)
    await pass(30 * minuteMs)
    expect(town.ana.messages(direct)).toHaveLength(1)
    // The change arrives by the gateway: nobody waits for the next try.
    town.discord.permit(channel())
    await expect.poll(() => titles(channel())).toEqual(['one', 'two'])
  })

  test('deleted: it is parked with its reason, and the others go on', async () => {
    const gone = town.discord.addChannel('gone')
    town.discord.removeChannel(gone)
    await add(entry('lost', { channelId: gone }), entry('one'))
    await bring()
    await expect.poll(() => titles(channel())).toEqual(['one'])
    expect(await town.bot.context.outbox.troubles(town.discord.guildId)).toMatchObject([
      { channelId: gone, trouble: 'channel gone', waiting: 1 },
    ])
    expect(await town.bot.context.outbox.state('entry lost')).toBe('waiting')
  })

  test('moderators see it in the list of digests', async () => {
    const mod = town.discord.seat('Mona', { moderator: true })
    await mod.command(channel(), 'digest set')
    await seen(mod, channel(), ({ content }) => content.startsWith('✅'))
    town.discord.forbid(channel(), 'writing')
    await add(entry('one'))
    await bring()
    await mod.command(channel(), 'digest list')
    const list = await seen(mod, channel(), ({ content }) => content.includes('**1.**'))
    expect(list.content).toMatch(/⚠️ <#\d+>: a permission is missing.* · 1 waiting · next try <t:\d+:\w>/)
  })
})

test('what Discord does not accept is parked with its reason, and the others go on', async () => {
  await town.close()
  town = await startTown({ now: () => now, log: silent })
  const mod = town.discord.seat('Mona', { moderator: true })
  await add(entry('x'), entry('one'))
  town.discord.fail({ method: 'POST', path: create(channel()), answer: { status: 400 } })
  await expect(bring()).resolves.toBeUndefined()
  await expect.poll(() => titles(channel())).toEqual(['one'])
  expect(await town.bot.context.outbox.state('entry x')).toBe('parked')
  await mod.command(channel(), 'digest set')
  await seen(mod, channel(), ({ content }) => content.startsWith('✅'))
  await mod.command(channel(), 'digest list')
  await seen(mod, channel(), ({ content }) => content.includes('1 posting was left out: Discord did not take it'))
})

test('what expired while it waited is not posted, and is not delivered', async () => {
  town.discord.forbid(channel(), 'writing')
  await add(entry('old', { expiresAt: now + minuteMs, setUpBy: null }), entry('lasting', { setUpBy: null }))
  await bring()
  town.discord.permit(channel())
  now += 2 * minuteMs
  await town.bot.context.outbox.tryAgain({ channelId: channel() })
  await bring()
  await expect.poll(() => titles(channel())).toEqual(['lasting'])
  expect(await town.bot.context.outbox.state('entry old')).toBe('lapsed')
  const mod = town.discord.seat('Mona', { moderator: true })
  await mod.command(channel(), 'feeds list')
  await seen(mod, channel(), ({ content }) => content.includes('1 posting was out of date before it could come'))
  // For a week.
  expect(await town.bot.context.outbox.leftOut(town.discord.guildId, now + 1)).toEqual([])
})
