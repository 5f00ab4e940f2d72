// The rules that the gateway's thread answers by say what the declarations say.
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  type APIInteraction,
} from 'discord-api-types/v10'
import { expect, test } from 'vitest'
import { repertoire } from '#commands'
import type { Context } from '#src/core/context.ts'
import { openingBy, openingOfCommand, rulesOf, type Opener } from '#src/discord/opening.ts'

const rules = JSON.parse(JSON.stringify(rulesOf(repertoire))) as ReturnType<typeof rulesOf>
const by: Opener = {
  here: { guildId: '1', channelId: '2', holdsConversation: false, userId: '3', roleIds: [], parentId: null },
  spoken: 'en',
  canModerate: true,
  canManage: true,
  isPrivate: true,
  userId: '3',
}

const values = { string: 'x', integer: 1, number: 1, boolean: true, attachment: '5', channel: '6', role: '7', user: '8' } as const
const command = (data: object): APIInteraction =>
  ({ type: InteractionType.ApplicationCommand, data: { type: ApplicationCommandType.ChatInput, ...data } }) as unknown as APIInteraction
const pressed = (customId: string): APIInteraction =>
  ({
    type: InteractionType.MessageComponent,
    data: { component_type: ComponentType.Button, custom_id: customId },
  }) as unknown as APIInteraction
const sent = (customId: string): APIInteraction =>
  ({ type: InteractionType.ModalSubmit, data: { custom_id: customId, components: [] } }) as unknown as APIInteraction

test('of every command, whatever of its options is given', async () => {
  let asked = 0
  for (const declared of repertoire.commands) {
    for (const one of 'commands' in declared ? declared.commands : [declared]) {
      const names = Object.keys(one.options)
      // Each alone, all, and none.
      for (const given of [[], names, ...names.map((name) => [name])]) {
        const options = Object.fromEntries(given.map((name) => [name, values[one.options[name]?.type ?? 'string']]))
        const raw = Object.entries(options).map(([name, value]) => ({ name, type: ApplicationCommandOptionType.String, value }))
        const interaction = command(
          one === declared
            ? { name: one.name, options: raw }
            : { name: declared.name, options: [{ name: one.name, type: ApplicationCommandOptionType.Subcommand, options: raw }] },
        )
        const isForm = typeof one.opening === 'object' && one.opening.formWithout.every((name) => options[name] === undefined)
        const declaredOpening = isForm ? undefined : await openingOfCommand(one, options, by, {} as Context)
        expect({ name: one.name, given, opening: openingBy(rules, interaction)?.opening }).toEqual({
          name: one.name,
          given,
          opening: declaredOpening,
        })
        asked += 1
      }
    }
  }
  expect(asked).toBeGreaterThan(50)
})

test('what asks a model weighs more than what turns a page', () => {
  expect(
    openingBy(
      rules,
      command({ name: 'summarize', options: [{ name: 'url', type: ApplicationCommandOptionType.String, value: 'https://paper.example' }] }),
    ),
  ).toEqual({ opening: 'public', weight: 3 })
  expect(openingBy(rules, command({ name: 'help' }))).toEqual({ opening: 'private', weight: 1 })
})

test('of every action by its name and version; one that asks who presses is left to the bot', () => {
  for (const { name, version, opening = 'public' } of repertoire.actions) {
    for (const interaction of [pressed(`${name}:${version}:a:b`), sent(`${name}:${version}:a:b`)])
      expect({ name, opening: openingBy(rules, interaction)?.opening }).toEqual({
        name,
        opening: typeof opening === 'string' ? opening : undefined,
      })
    expect({ name, opening: openingBy(rules, pressed(`${name}:${version + 1}:a`)) }).toEqual({ name, opening: null })
  }
})

test('of every menu; what nobody has declared is left to the bot', () => {
  for (const { name, opening } of repertoire.menus)
    expect(
      openingBy(rules, {
        type: InteractionType.ApplicationCommand,
        data: { type: ApplicationCommandType.Message, name },
      } as unknown as APIInteraction)?.opening,
    ).toBe(opening)
  for (const name of ['nothing', 'constructor', '__proto__']) {
    expect(openingBy(rules, command({ name }))).toBeNull()
    expect(openingBy(rules, pressed(name))).toBeNull()
  }
  expect(
    openingBy(rules, { type: InteractionType.ApplicationCommandAutocomplete, data: { name: 'summarize' } } as unknown as APIInteraction),
  ).toBeNull()
})
