// What one server keeps is nobody else's, by whatever is pressed: strangers run every command, menu and action with the ids of somebody
// else's home, and press everything that is offered to its owners. What is in the written list takes part by being there.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { repertoire } from '#commands'
import { UserError } from '#src/core/errors.ts'
import { openingOfAction, openingOfCommand } from '#src/discord/opening.ts'
import type { Action, ActionGiven, Command, Here, Invocation, MessageMenu, OptionDeclaration, SourceMessage } from '#src/discord/command.ts'
import type { Reply } from '#src/discord/reply.ts'
import { parseCustomId } from '#src/discord/command.ts'
import { furnish } from '#src/discord/replying.ts'
import { openStore, type OpenStore } from '#src/store/index.ts'
import { article } from './support/articles.ts'
import { ferry, rss, storyPage } from './support/feeds.ts'
import { inhabit, type Home, type Inhabited } from './support/inhabited.ts'
import { silent } from './support/log.ts'
import { own, rowsIn, untold } from './support/rows.ts'
import { startTown, type Town } from './support/town.ts'

const homes = {
  server: { guildId: '100000000000000001', personId: '100000000000000011', name: 'server ', mark: 'quolznix', tokens: 987_654_321 },
  direct: { guildId: null, personId: '100000000000000012', name: 'direct ', mark: 'brixtal', tokens: 876_543_219 },
  stranger: { guildId: '100000000000000002', personId: '100000000000000013', name: 'stranger ', mark: 'mine', tokens: 5 },
  alone: { guildId: null, personId: '100000000000000014', name: 'alone ', mark: 'mine', tokens: 7 },
} as const satisfies Record<string, Home>
const owners = ['server', 'direct'] as const

let town: Town
let world: Record<keyof typeof homes, Inhabited>
/** Another process of the bot's, which writes what waits to be posted before this one would post it; while it lives its open replies are its own. */
let other: OpenStore
beforeAll(async () => {
  town = await startTown({
    log: silent,
    async before({ discord, folder, page }) {
      other = await openStore({ folder }, { now: () => Date.now() }, silent)
      const built = new Map<string, Inhabited>()
      for (const [name, home] of Object.entries(homes)) {
        if (home.guildId !== null) discord.guilds.add(home.name, { id: home.guildId })
        built.set(name, await inhabit(other, home, Date.now(), { page: page('/public'), feed: page('/feed.xml') }))
      }
      world = Object.fromEntries(built) as typeof world
    },
  })
  // Lists of more than a page, sites with more than a feed, files and pages that can be read.
  const { id: _id, scope: _scope, storedAt: _storedAt, readAt: _readAt, ...blank } = article()
  for (let number = 0; number < 30; number += 1) {
    await town.bot.context.articles.save({ ...blank, url: null, title: `${homes.server.mark} zylphora ${number}`, passages: [{ number: 1, kind: 'paragraph', text: `Number ${number} of zylphora` }] }, world.server.scope, { person: homes.server.personId })
  }
  town.print('/public', { body: storyPage('Barrier on the Orla', ferry(1)) })
  town.print('/other', { body: storyPage('Ferry turns back', ferry(2)) })
  town.print('/file', { type: 'text/plain', body: ferry(3).join('\n\n') })
  for (const name of ['a', 'b']) town.print(`/${name}.xml`, { type: 'application/rss+xml', body: rss(`Feed ${name}`, [{ id: '1', title: 'One', url: town.page('/public') }]) })
  town.print('/site', { body: `<!doctype html><title>A site</title>${['a', 'b'].map((name) => `<link rel="alternate" type="application/rss+xml" title="${name}" href="/${name}.xml">`).join('')}<p>Two feeds.</p>` })
})
afterAll(async () => {
  await other.close()
  await town.close()
})

type Door = { readonly command: Command } | { readonly menu: MessageMenu } | { readonly action: Action }
/** `inServers`: Discord offers it nowhere else. */
const doors: readonly { readonly name: string; readonly door: Door; readonly inServers: boolean }[] = [
  ...repertoire.commands.flatMap((command) => ('commands' in command ? command.commands : [command])
    .map((one) => ({ name: one === command ? `/${one.name}` : `/${command.name} ${one.name}`, door: { command: one }, inServers: command.in === 'servers' }))),
  ...repertoire.menus.map((menu) => ({ name: menu.name, door: { menu }, inServers: false })),
  ...repertoire.actions.map((action) => ({ name: action.name, door: { action }, inServers: false })),
]
/** Whoever has sent an id may have it back in the file of all that they have sent. */
const givesAllBack = '/privacy export'

/** What somebody sends: the options of a command, or what stands in a control and was chosen or typed there. */
interface Sent { readonly options: Readonly<Record<string, unknown>>; readonly args: readonly string[]; readonly value: string | null; readonly text: string; readonly source: SourceMessage }

let count = 0
function invocationBy(home: Inhabited, rights: boolean): Invocation {
  const here: Here = { guildId: home.guildId, channelId: home.channelId, holdsConversation: home.guildId === null, roleIds: [], parentId: null, userId: home.personId }
  return {
    id: `press${count += 1}`, askedBy: { id: home.personId, name: 'Mallory' }, here, language: 'en', spoken: 'en', messageId: `message${count}`, interactionToken: null, isPrivate: true,
    canModerate: rights, canManage: rights, opens: () => Promise.resolve(true), signal: AbortSignal.timeout(20_000),
  }
}

/** Every reply that a door gives, forms and offers while typing among them. A failure that no reader is meant to see fails the test. */
async function enter(door: Door, { options, args, value, text, source }: Sent, invocation: Invocation): Promise<readonly unknown[]> {
  const { context } = town.bot
  const { here, spoken } = invocation
  const shown: unknown[] = []
  const by = { ...invocation, userId: here.userId }
  // Fields of a form have names of their own.
  const fields: ActionGiven['fields'] = new Proxy({}, { get: () => text })
  try {
    if ('command' in door) for (const [option, typed] of Object.entries(options)) if (typeof typed === 'string') shown.push(await door.command.suggest?.({ option, value: typed, here, spoken, beside: {} }, context))
    const opening = await ('command' in door ? openingOfCommand(door.command, options as never, by, context) : 'action' in door ? openingOfAction(door.action, args, by, context) : undefined)
    if (typeof opening === 'object') return [...shown, opening]
    const replies = 'command' in door ? door.command.run({ ...invocation, options: options as never }, context)
      : 'menu' in door ? door.menu.run({ ...invocation, source }, context) : door.action.run({ ...invocation, args, fields, value, values: value === null ? [] : [value], source }, context)
    if (Symbol.asyncIterator in replies) for await (const reply of replies) shown.push(furnish(reply, invocation, { desk: repertoire.desk, readsMessages: true }))
    else shown.push(furnish(await replies, invocation, { desk: repertoire.desk, readsMessages: true }))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    shown.push(error.code, error.details, { buttons: repertoire.remedies(error, spoken) } satisfies Reply)
  }
  return shown
}

/** With the same id wherever one can be sent. */
function everywhere(id: string, door: Door, choice: number): Sent {
  const value = (option: OptionDeclaration): unknown => {
    switch (option.type) {
      case 'string': return option.choices === undefined ? id : option.choices[choice % option.choices.length]?.value
      case 'integer': case 'number': return option.min ?? 1
      case 'boolean': return choice % 2 === 0
      case 'attachment': return { url: town.page('/file'), name: id, contentType: 'text/plain', bytes: 10 }
      // Discord lets only a role of the server be chosen; one that a server has set stands in its own log from then on.
      case 'role': return '900000000000000001'
      default: return id
    }
  }
  const options = 'command' in door ? Object.fromEntries(Object.entries(door.command.options).map(([name, option]) => [name, value(option)])) : {}
  return { options, args: [id, id, id, id], value: id, text: id, source: { id, channelId: id, content: `${id} ${town.page('/public')}`, embedUrls: [] } }
}

const marks = ({ mark, tokens }: Home): RegExp => new RegExp(`${mark}|${tokens}|${2 * tokens}`)

/** Nobody else can have written its mark. */
function marked(rows: readonly string[], { mark }: Home): string[] {
  return rows.filter((row) => row.includes(mark)).toSorted()
}

/** Runs what strangers do, and holds that nothing of their owners was shown or changed. */
async function nothingOf(victims: readonly Inhabited[], door: string, doing: () => AsyncIterable<readonly [sent: unknown, shown: readonly unknown[]]>): Promise<void> {
  const rows = rowsIn(town.folder)
  const before = victims.map((home) => ({ home, own: own(rows, home), marked: marked(rows, home) }))
  for await (const [sent, shown] of doing()) {
    const said = JSON.stringify(shown)
    for (const home of victims) {
      expect(said, `sent ${JSON.stringify(sent)}`).not.toMatch(marks(home))
      if (door !== givesAllBack) expect(untold(home, [JSON.stringify(sent)]).filter((secret) => said.includes(secret)), `${JSON.stringify(sent)}: ${said}`).toEqual([])
    }
  }
  const after = rowsIn(town.folder)
  for (const { home, own: owned, marked: known } of before) {
    expect(own(after, home)).toEqual(owned)
    expect(marked(after, home)).toEqual(known)
  }
}

describe('strangers who send the ids of another server, and of somebody’s direct messages', () => {
  test.each(doors)('$name', async ({ name, door, inServers }) => {
    await nothingOf(owners.map((owner) => world[owner]), name, async function* () {
      for (const owner of owners) {
        for (const [index, id] of world[owner].ids.entries()) {
          const stranger = world[inServers || index % 2 === 0 ? 'stranger' : 'alone']
          const sent = everywhere(id, door, index)
          yield [sent, await enter(door, sent, invocationBy(stranger, index % 3 > 0))]
        }
      }
    })
  })
})

describe('strangers who press everything that is offered to its owners', () => {
  /** What is pressed is on the screen: a custom_id, what a select offers, what a form asks for. */
  interface Press { readonly customId: string; readonly value: string | null }
  const presses = new Map<string, Press>()
  /** Doors by which owners see what is theirs. */
  const revealing = new Set<string>()
  /** What would take away what is to be pressed next. */
  const ending = new Set(['forget', 'forget-me', '/unfollow', '/digest remove'])
  /** Controls of one kind differ in their arguments alone. */
  const mostOfAKind = 25

  function note(shown: unknown): Press[] {
    if (typeof shown !== 'object' || shown === null) return []
    if (!('customId' in shown) || typeof shown.customId !== 'string') return Object.values(shown).flatMap(note)
    const { customId } = shown
    const values = 'options' in shown && Array.isArray(shown.options) && shown.options.length > 0 ? (shown.options as { value: string }[]).map(({ value }) => value) : [null]
    return values.flatMap((value) => {
      const key = JSON.stringify([customId, value])
      // A custom_id with the owner's words would only give back what was sent.
      const kind = parseCustomId(customId).name
      if ([...presses.values()].filter((press) => parseCustomId(press.customId).name === kind).length >= mostOfAKind) return []
      if (presses.has(key) || owners.some((owner) => key.includes(homes[owner].mark))) return []
      const press = { customId, value }
      presses.set(key, press)
      return [press]
    })
  }

  function sentBy({ customId, value }: Press): Sent {
    const { args } = parseCustomId(customId)
    const id = args[0] ?? 'none'
    return { options: {}, args, value, text: 'What is zylphora?', source: { id, channelId: 'none', content: town.page('/public'), embedUrls: [] } }
  }
  const actionOf = ({ customId }: Press): Action | undefined => repertoire.actions.find(({ name, version }) => name === parseCustomId(customId).name && version === parseCustomId(customId).version)

  /** What an owner would type: what is offered while typing, an address, a word. */
  async function typed(command: Command, home: Inhabited, choice: number): Promise<Record<string, unknown>> {
    const invocation = invocationBy(home, true)
    const given: Record<string, unknown> = {}
    for (const [name, option] of Object.entries(command.options)) {
      if (option.required !== true && choice === 0) continue
      if (option.type !== 'string') given[name] = { number: 5, integer: 8, boolean: choice % 2 === 0, channel: home.channelId, role: home.channelId, user: home.personId, attachment: { url: town.page('/file'), name: 'list.txt', contentType: 'text/plain', bytes: 10 } }[option.type]
      else if (option.choices !== undefined) given[name] = option.choices[choice % option.choices.length]?.value
      else {
        const offers = await command.suggest?.({ option: name, value: '', here: invocation.here, spoken: 'en', beside: {} }, town.bot.context) ?? []
        given[name] = offers[choice % Math.max(1, offers.length)]?.value ?? (/url|link|site/.test(name) ? town.page(choice % 2 === 0 ? '/public' : '/site') : 'zylphora')
      }
    }
    return given
  }

  test('every action is offered by something', async () => {
    const { postingControls, desk, remedies } = repertoire
    for (const owner of owners) {
      const home = world[owner]
      const asOwner = async (door: Door, sent: Sent): Promise<Press[]> => {
        const shown = await enter(door, sent, invocationBy(home, true))
        if (marks(home).test(JSON.stringify(shown))) revealing.add(doors.find((one) => Object.values(one.door)[0] === Object.values(door)[0])?.name ?? '')
        return note(shown)
      }
      const blank: Sent = { options: {}, args: [], value: null, text: 'zylphora', source: { id: `${home.name}card`, channelId: home.channelId, content: `${town.page('/public')} ${town.page('/other')}`, embedUrls: [] } }
      let next: Press[] = []
      for (const { name, door, inServers } of doors) {
        if ((inServers && home.guildId === null) || ending.has(name)) continue
        if ('menu' in door) next.push(...await asOwner(door, blank))
        if ('command' in door) for (let choice = 0; choice < 6; choice += 1) next.push(...await asOwner(door, { ...blank, options: await typed(door.command, home, choice) }))
      }
      for (const id of ['summary', 'answer', 'about'].map((name) => `${home.name}${name}`)) {
        const record = await town.bot.context.replies.get(id)
        if (record === undefined || record.writing === null) throw new Error(`${id} was not written`)
        const { writing, request, askedBy } = record
        const reply = { writing, request, askedBy, replyId: id, articles: [], conversationId: `${home.name}card`, storyId: home.storyId, spoken: 'en' } as const
        next.push(...note([
          desk.controls({ ...reply, isPrivate: false }), desk.controls({ ...reply, isPrivate: true }), desk.working(reply), desk.pointing(reply), remedies(new UserError('interrupted', { replyId: id, askerId: home.personId }), 'en'),
          remedies(new UserError('too complex', {}), 'en'),
        ]))
      }
      next.push(...note(postingControls({ kind: 'entry', articleId: home.articleId, title: 'x', url: null, outlet: null, published: null, gist: null, roleId: null }, 'en')))
      next.push(...note(postingControls({ kind: 'digest', rhythm: 'daily', topics: [], dueAt: 1, since: 0, fitting: 1, stories: [{ articleId: home.articleId, storyId: null, title: 'x', url: null, isUpdate: false, gist: null, sources: [], moreSources: 0 }] }, 'en')))
      for (let depth = 0; depth < 4 && next.length > 0; depth += 1) {
        const further: Press[] = []
        for (const press of next) {
          const action = actionOf(press)
          if (action !== undefined && !ending.has(action.name)) further.push(...await asOwner({ action }, sentBy(press)))
        }
        next = further
      }
    }
    // By the very same doors owners see what is theirs.
    expect([...revealing]).toEqual(expect.arrayContaining([
      '/ask', '/articles', '/feeds list', '/digest list', '/settings show', '/settings log', '/prompts list', '/prompts edit', '/prompts versions', 'prompt-version', '/forget', '/privacy export', 'page', 'story', 'feed', 'setting', 'setting-log', 'sources', 'export', 'change', 'anew', 'retry', 'read', 'ask-form', 'ask-entry-form',
    ]))
    // Where no model writes there is nothing to preview; and these owners run no bot. Strangers are sent what both offer all the same.
    const reached = new Set(['prompt-preview', 'admin-refresh', ...[...presses.values()].map((press) => actionOf(press)?.name)])
    expect(repertoire.actions.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([])
  })

  /** What owners look at is tried again by the clock: it is waited for until that has come to rest. */
  async function untilAtRest(): Promise<void> {
    const read = (table: string): Record<string, unknown>[] => rowsIn(town.folder).flatMap((row) => row.startsWith(`${table} {`) ? [JSON.parse(row.slice(table.length + 1)) as Record<string, unknown>] : [])
    await vi.waitFor(() => {
      const channels = read('outbox_channels')
      expect(channels.filter(({ worker }) => worker !== null)).toEqual([])
      for (const { channel_id } of read('outbox').filter(({ state }) => state === 'waiting')) {
        const channel = channels.find((one) => one['channel_id'] === channel_id)
        expect(Number(channel?.['rests_until'])).toBeGreaterThan(Date.now() + 60_000)
      }
    }, { timeout: 60_000, interval: 100 })
  }

  test('nothing of theirs is shown or changed', async () => {
    expect(presses.size).toBeGreaterThan(repertoire.actions.length)
    await untilAtRest()
    await nothingOf(owners.map((owner) => world[owner]), '', async function* () {
      for (const press of presses.values()) {
        const action = actionOf(press)
        if (action === undefined) continue
        for (const stranger of ['stranger', 'alone'] as const) {
          const sent = sentBy(press)
          yield [[press, sent], await enter({ action }, sent, invocationBy(world[stranger], true))]
        }
      }
    })
  })
})
