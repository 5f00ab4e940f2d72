// Every door of the written list, and whoever goes through one with whatever ids they like: what they send, what they are shown, and that
// nothing of others is in it.
import { expect } from 'vitest'
import { repertoire } from '#commands'
import { UserError } from '#src/core/errors.ts'
import {
  parseCustomId,
  type Action,
  type ActionGiven,
  type Command,
  type Here,
  type Invocation,
  type MessageMenu,
  type OptionDeclaration,
  type SourceMessage,
} from '#src/discord/command.ts'
import { openingOfAction, openingOfCommand } from '#src/discord/opening.ts'
import type { Reply } from '#src/discord/reply.ts'
import { furnish } from '#src/discord/replying.ts'
import type { Home, Inhabited } from './inhabited.ts'
import { own, rowsIn, untold } from './rows.ts'
import type { Town } from './town.ts'

export type Door = { readonly command: Command } | { readonly menu: MessageMenu } | { readonly action: Action }
/** `inServers`: Discord offers it nowhere else. */
export const doors: readonly { readonly name: string; readonly door: Door; readonly inServers: boolean }[] = [
  ...repertoire.commands.flatMap((command) =>
    ('commands' in command ? command.commands : [command]).map((one) => ({
      name: one === command ? `/${one.name}` : `/${command.name} ${one.name}`,
      door: { command: one },
      inServers: command.in === 'servers',
    })),
  ),
  ...repertoire.menus.map((menu) => ({ name: menu.name, door: { menu }, inServers: false })),
  ...repertoire.actions.map((action) => ({ name: action.name, door: { action }, inServers: false })),
]
/** What somebody sends: the options of a command, or what stands in a control and was chosen or typed there. */
export interface Sent {
  readonly options: Readonly<Record<string, unknown>>
  readonly args: readonly string[]
  readonly value: string | null
  readonly text: string
  readonly source: SourceMessage
}

let count = 0
export function invocationBy(home: Inhabited, rights: boolean): Invocation {
  const here: Here = {
    guildId: home.guildId,
    channelId: home.channelId,
    holdsConversation: home.guildId === null,
    roleIds: [],
    parentId: null,
    userId: home.personId,
  }
  return {
    id: `press${(count += 1)}`,
    askedBy: { id: home.personId, name: 'Mallory' },
    here,
    language: 'en',
    spoken: 'en',
    messageId: `message${count}`,
    interactionToken: null,
    isPrivate: true,
    canModerate: rights,
    canManage: rights,
    opens: () => Promise.resolve(true),
    signal: AbortSignal.timeout(20_000),
  }
}

/** Every reply that a door gives, forms and offers while typing among them. A failure that no reader is meant to see fails the test. */
export async function enter(
  town: Town,
  door: Door,
  { options, args, value, text, source }: Sent,
  invocation: Invocation,
): Promise<readonly unknown[]> {
  const { context } = town.bot
  const { here, spoken } = invocation
  const shown: unknown[] = []
  const by = { ...invocation, userId: here.userId }
  // Fields of a form have names of their own.
  const fields: ActionGiven['fields'] = new Proxy({}, { get: () => text })
  try {
    if ('command' in door)
      for (const [option, typed] of Object.entries(options))
        if (typeof typed === 'string') shown.push(await door.command.suggest?.({ option, value: typed, here, spoken, beside: {} }, context))
    const opening = await ('command' in door
      ? openingOfCommand(door.command, options as never, by, context)
      : 'action' in door
        ? openingOfAction(door.action, args, by, context)
        : undefined)
    if (typeof opening === 'object') return [...shown, opening]
    const replies =
      'command' in door
        ? door.command.run({ ...invocation, options: options as never }, context)
        : 'menu' in door
          ? door.menu.run({ ...invocation, source }, context)
          : door.action.run({ ...invocation, args, fields, value, values: value === null ? [] : [value], source }, context)
    if (Symbol.asyncIterator in replies)
      for await (const reply of replies) shown.push(furnish(reply, invocation, { desk: repertoire.desk, readsMessages: true }))
    else shown.push(furnish(await replies, invocation, { desk: repertoire.desk, readsMessages: true }))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    shown.push(error.code, error.details, { buttons: repertoire.remedies(error, spoken) } satisfies Reply)
  }
  return shown
}

/** With the same id wherever one can be sent. */
export function everywhere(town: Town, id: string, door: Door, choice: number): Sent {
  const value = (option: OptionDeclaration): unknown => {
    switch (option.type) {
      case 'string':
        return option.choices === undefined ? id : option.choices[choice % option.choices.length]?.value
      case 'integer':
      case 'number':
        return option.min ?? 1
      case 'boolean':
        return choice % 2 === 0
      case 'attachment':
        return { url: town.page('/file'), name: id, contentType: 'text/plain', bytes: 10 }
      // Discord lets only a role of the server be chosen; one that a server has set stands in its own log from then on.
      case 'role':
        return '900000000000000001'
      default:
        return id
    }
  }
  const options =
    'command' in door ? Object.fromEntries(Object.entries(door.command.options).map(([name, option]) => [name, value(option)])) : {}
  return {
    options,
    args: [id, id, id, id],
    value: id,
    text: id,
    source: { id, channelId: id, content: `${id} ${town.page('/public')}`, embedUrls: [] },
  }
}

/** Whoever has sent an id may have it back in the file of all that they have sent. */
const givesAllBack = '/privacy export'

/** What only they can have written, or spent. */
export const marks = ({ mark, tokens }: Home): RegExp => new RegExp(`${mark}|${tokens}|${2 * tokens}`)

/** Nobody else can have written its mark. */
function marked(rows: readonly string[], { mark }: Home): string[] {
  return rows.filter((row) => row.includes(mark)).toSorted()
}

/** Runs what strangers do, and holds that nothing of their owners was shown or changed. */
export async function nothingOf(
  town: Town,
  victims: readonly Inhabited[],
  door: string,
  doing: () => AsyncIterable<readonly [sent: unknown, shown: readonly unknown[]]>,
): Promise<void> {
  const rows = rowsIn(town.folder)
  const before = victims.map((home) => ({ home, own: own(rows, home), marked: marked(rows, home) }))
  for await (const [sent, shown] of doing()) {
    const said = JSON.stringify(shown)
    for (const home of victims) {
      expect(said, `sent ${JSON.stringify(sent)}`).not.toMatch(marks(home))
      if (door !== givesAllBack)
        expect(
          untold(home, [JSON.stringify(sent)]).filter((secret) => said.includes(secret)),
          `${JSON.stringify(sent)}: ${said}`,
        ).toEqual([])
    }
  }
  const after = rowsIn(town.folder)
  for (const { home, own: owned, marked: known } of before) {
    expect(own(after, home)).toEqual(owned)
    expect(marked(after, home)).toEqual(known)
  }
}

/** What is pressed is on the screen: a custom_id, what a select offers, what a form asks for. */
export interface Press {
  readonly customId: string
  readonly value: string | null
}

export function sentBy(town: Town, { customId, value }: Press): Sent {
  const { args } = parseCustomId(customId)
  const id = args[0] ?? 'none'
  return {
    options: {},
    args,
    value,
    text: 'What is zylphora?',
    source: { id, channelId: 'none', content: town.page('/public'), embedUrls: [] },
  }
}

/** What an owner would type: what is offered while typing, an address, a word. */
export async function typed(town: Town, command: Command, home: Inhabited, choice: number): Promise<Record<string, unknown>> {
  const invocation = invocationBy(home, true)
  const given: Record<string, unknown> = {}
  for (const [name, option] of Object.entries(command.options)) {
    if (option.required !== true && choice === 0) continue
    if (option.type !== 'string')
      given[name] = {
        number: 5,
        integer: 8,
        boolean: choice % 2 === 0,
        channel: home.channelId,
        role: home.channelId,
        user: home.personId,
        attachment: { url: town.page('/file'), name: 'list.txt', contentType: 'text/plain', bytes: 10 },
      }[option.type]
    else if (option.choices !== undefined) given[name] = option.choices[choice % option.choices.length]?.value
    else {
      const offers =
        (await command.suggest?.({ option: name, value: '', here: invocation.here, spoken: 'en', beside: {} }, town.bot.context)) ?? []
      given[name] =
        offers[choice % Math.max(1, offers.length)]?.value ??
        (/url|link|site/.test(name) ? town.page(choice % 2 === 0 ? '/public' : '/site') : 'zylphora')
    }
  }
  return given
}
