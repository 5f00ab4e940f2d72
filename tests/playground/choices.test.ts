// What the local Discord offers to a person, and what they choose and write in its selects and forms, against the real discord.js client.
import { describe, expect, test } from 'vitest'
import { seen } from '../support/seen.ts'
import { town } from './picking.ts'

describe('what a person is offered and what they choose', () => {
  test('a command for moderators is offered to them alone, and nowhere but in servers', async () => {
    const { local } = await town()
    const [ana, ben] = [local.seat('Ana', { moderator: true }), local.seat('Ben')]
    expect(ana.commands(local.channelId).map(({ name }) => name)).toEqual(['pick'])
    expect(ben.commands(local.channelId)).toEqual([])
    await expect(ana.command(local.directChannel(ana), 'pick one')).rejects.toThrow('not offered')
  })

  test('channels, roles and people arrive as what they are, numbers within their bounds', async () => {
    const got: unknown[] = []
    const { local } = await town(async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      const { options } = interaction
      got.push([
        options.getSubcommand(),
        options.getChannel('channel')?.name,
        options.getRole('role')?.name,
        options.getUser('user')?.globalName,
        options.getInteger('count'),
      ])
      await interaction.reply('ok')
    })
    const ana = local.seat('Ana')
    await ana.command(local.channelId, 'pick one', { channel: local.channelId, role: local.roleId('Readers'), user: ana.user.id, count: 5 })
    expect(got).toEqual([['one', 'news', 'Readers', 'Ana', 5]])
    await expect(ana.command(local.channelId, 'pick one', { count: 6 })).rejects.toThrow('count')
    await expect(ana.command(local.channelId, 'pick one', { count: 1.5 })).rejects.toThrow('is a number')
    await expect(ana.command(local.channelId, 'pick one', { role: '100000000000000001' })).rejects.toThrow('no role')
    await expect(ana.command(local.channelId, 'pick two')).rejects.toThrow('Unknown application command')
  })

  test('several channels, roles and words are chosen at once, as many as allowed', async () => {
    const row = (component: object): never => ({ type: 1, components: [component] }) as never
    const { local } = await town(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({
          content: 'choose',
          components: [
            row({ type: 8, custom_id: 'channels', min_values: 0, max_values: 2 }),
            row({ type: 6, custom_id: 'roles', max_values: 2 }),
            row({ type: 3, custom_id: 'words', max_values: 2, options: ['a', 'b', 'c'].map((value) => ({ label: value, value })) }),
          ],
        })
      } else if (interaction.isChannelSelectMenu())
        await interaction.update(
          `channels ${interaction.channels.map((channel) => (channel !== null && 'name' in channel ? channel.name : '?')).join()}`,
        )
      else if (interaction.isRoleSelectMenu()) await interaction.update(`roles ${interaction.roles.map(({ name }) => name).join()}`)
      else if (interaction.isStringSelectMenu()) await interaction.update(`words ${interaction.values.join()}`)
    })
    const ana = local.seat('Ana')
    const digest = local.addChannel('digest')
    await ana.command(local.channelId, 'pick one')
    const message = await seen(ana, local.channelId, ({ content }) => content === 'choose')
    await ana.select(local.channelId, message.id, 'channels', [local.channelId, digest])
    await seen(ana, local.channelId, ({ content }) => content === 'channels news,digest')
    await ana.select(local.channelId, message.id, 'channels', [])
    await seen(ana, local.channelId, ({ content }) => content === 'channels ')
    await ana.select(local.channelId, message.id, 'roles', [local.roleId('Moderators'), local.roleId('Readers')])
    await seen(ana, local.channelId, ({ content }) => content === 'roles Moderators,Readers')
    await ana.select(local.channelId, message.id, 'words', ['a', 'c'])
    await seen(ana, local.channelId, ({ content }) => content === 'words a,c')
    await expect(ana.select(local.channelId, message.id, 'words', ['a', 'b', 'c'])).rejects.toThrow('between 1 and 2')
    await expect(ana.select(local.channelId, message.id, 'words', ['z'])).rejects.toThrow('no choice z')
  })

  test('a form has texts of both kinds and choices; what is missing or too long does not leave it', async () => {
    const { local } = await town(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const input = (id: string, more: object): object => ({
          type: 18,
          label: id,
          component: { type: 4, custom_id: id, style: 1, ...more },
        })
        await interaction.showModal({
          title: 'Form',
          customId: 'form',
          components: [
            input('topic', { required: true, max_length: 10 }),
            input('note', { required: false, value: 'as it was' }),
            { type: 18, label: 'where', component: { type: 8, custom_id: 'where', max_values: 2 } },
          ] as never,
        })
      } else if (interaction.isModalSubmit()) {
        const { fields } = interaction
        await interaction.reply(
          `${fields.getTextInputValue('topic')} · ${fields.getTextInputValue('note')} · ${
            fields
              .getSelectedChannels('where')
              ?.map((channel) => (channel !== null && 'name' in channel ? channel.name : ''))
              .join() ?? ''
          }`,
        )
      }
    })
    const ana = local.seat('Ana')
    const outcome = await ana.command(local.channelId, 'pick one')
    if (outcome.kind !== 'modal') throw new Error('expected a modal')
    await expect(ana.submit(outcome.modal, { where: [local.channelId] })).rejects.toThrow('topic is required')
    await expect(ana.submit(outcome.modal, { topic: 'x'.repeat(11), where: [local.channelId] })).rejects.toThrow('10 characters')
    await expect(ana.submit(outcome.modal, { topic: 'x', where: [local.channelId], other: 'y' })).rejects.toThrow('no field other')
    await ana.submit(outcome.modal, { topic: 'rivers', where: [local.channelId] })
    await seen(ana, local.channelId, ({ content }) => content === 'rivers · as it was · news')
  })
})
