// Commands are registered with the local Discord as with Discord itself, or refused.
import { Routes } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { restOf, start, unjudged } from './support.ts'

describe('registration', () => {
  const option = (more: object = {}): object => ({ type: 3, name: 'a', description: 'd', ...more })
  const sub = (...options: object[]): object => ({ type: 1, name: 'sub', description: 'd', options })
  test.each<[string, object]>([
    ['sub-commands beside values', { options: [sub(), option()] }],
    ['a sub-command in a sub-command', { options: [sub(sub())] }],
    ['a group without sub-commands', { options: [{ type: 2, name: 'group', description: 'd' }] }],
    ['a required sub-command', { options: [{ ...sub(), required: true }] }],
    ['a localised name in capitals', { name_localizations: { fr: 'Dire' } }],
    ['a localised name with a space', { options: [sub(option({ name_localizations: { de: 'ein wort' } }))] }],
    ['a locale that Discord does not have', { name_localizations: { xx: 'say' } }],
    ['a localised description that is too long', { description_localizations: { ja: '語'.repeat(101) } }],
    [
      'two options of one name in a language',
      { options: [option({ name_localizations: { fr: 'mot' } }), option({ name: 'b', name_localizations: { fr: 'mot' } })] },
    ],
    [
      'a localised choice that is too long',
      { options: [option({ choices: [{ name: 'x', value: 'x', name_localizations: { hi: 'x'.repeat(101) } }] })] },
    ],
    ['autocomplete for a role', { options: [option({ type: 8, autocomplete: true })] }],
    ['bounds of a number on a text', { options: [option({ min_value: 1 })] }],
    ['a text as the choice of a number', { options: [option({ type: 4, choices: [{ name: 'x', value: 'x' }] })] }],
    ['26 sub-commands', { options: Array.from({ length: 26 }, (_, index) => ({ ...sub(), name: `s${index}` })) }],
    [
      'over 8000 characters by its longest localisations',
      {
        options: Array.from({ length: 4 }, (_, index) =>
          option({
            name: `o${index}`,
            choices: Array.from({ length: 22 }, (_each, choice) => ({
              name: `${choice}`,
              value: `${choice}`,
              name_localizations: { de: `${choice}`.padEnd(95, 'n') },
            })),
          }),
        ),
      },
    ],
  ])('refuses a command with %s', async (_what, command) => {
    const local = await start(unjudged)
    await expect(
      restOf(local).put(Routes.applicationCommands(local.applicationId), { body: [{ name: 'say', description: 'd', ...command }] }),
    ).rejects.toMatchObject({ code: 50035 })
  })

  test('takes one that keeps every rule to the brim', async () => {
    const local = await start()
    const command = {
      name: 'digest',
      description: 'd'.repeat(100),
      name_localizations: { hi: 'सार', ja: 'ダイジェスト', 'zh-CN': '摘要' },
      options: [
        {
          type: 2,
          name: 'group',
          description: 'd',
          options: [sub(...Array.from({ length: 25 }, (_, index) => option({ name: `o${index}` })))],
        },
        { ...sub(), name: 'other' },
      ],
    }
    await restOf(local).put(Routes.applicationCommands(local.applicationId), { body: [command] })
    expect(
      local
        .seat('Ana')
        .commands()
        .map(({ name }) => name),
    ).toEqual(['digest'])
  })
})

describe('commands', () => {
  test('registering again keeps ids; one can be added and taken away; a server has its own', async () => {
    const local = await start()
    const rest = restOf(local)
    const say = { name: 'say', description: 'Says it' }
    const [first] = (await rest.put(Routes.applicationCommands(local.applicationId), { body: [say] })) as { id: string }[]
    const [again] = (await rest.put(Routes.applicationCommands(local.applicationId), {
      body: [{ ...say, description: 'Says it well' }],
    })) as { id: string }[]
    expect(again?.id).toBe(first?.id)
    const added = (await rest.post(Routes.applicationCommands(local.applicationId), { body: { name: 'sing', description: 'Sings' } })) as {
      id: string
    }
    await rest.put(Routes.applicationGuildCommands(local.applicationId, local.guildId), {
      body: [{ name: 'here', description: 'Only here' }],
    })
    expect(
      local
        .seat('Ana')
        .commands()
        .map(({ name }) => name),
    ).toEqual(['say', 'sing', 'here'])
    await rest.delete(Routes.applicationCommand(local.applicationId, added.id))
    expect(local.requests.map(({ method, status }) => `${method} ${status}`)).toEqual([
      'PUT 200',
      'PUT 200',
      'POST 201',
      'PUT 200',
      'DELETE 204',
    ])
    expect(
      local
        .seat('Ana')
        .commands()
        .map(({ name }) => name),
    ).toEqual(['say', 'here'])
  })
})
