// A small bot that uses every kind of option, select and form.
import { MessageFlags, PermissionFlagsBits, type Interaction } from 'discord.js'

export const commands = [
  {
    name: 'digest',
    description: 'A morning paper',
    name_localizations: { de: 'morgenblatt' },
    description_localizations: { de: 'Eine Zeitung am Morgen' },
    options: [
      {
        type: 1,
        name: 'preview',
        description: 'Shows it',
        name_localizations: { de: 'vorschau' },
        description_localizations: { de: 'Zeigt sie' },
        options: [
          { type: 7, name: 'channel', description: 'Where', name_localizations: { de: 'kanal' }, required: true },
          { type: 8, name: 'role', description: 'Who is called' },
          { type: 6, name: 'person', description: 'For whom' },
          { type: 4, name: 'hours', description: 'Back in time', min_value: 1, max_value: 48 },
          { type: 3, name: 'style', description: 'How', choices: [{ name: 'Short', value: 'short', name_localizations: { de: 'Kurz' } }] },
        ],
      },
      { type: 1, name: 'form', description: 'Fills it in' },
    ],
  },
  { name: 'settings', description: 'For moderators', default_member_permissions: String(PermissionFlagsBits.ManageGuild), contexts: [0] },
]

const row = (component: object): never => ({ type: 1, components: [component] }) as never

export async function answerAs(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) {
    const { options } = interaction
    if (interaction.commandName === 'settings') {
      await interaction.reply({
        content: 'Settings',
        flags: MessageFlags.Ephemeral,
        components: [
          row({ type: 8, custom_id: 'channels', placeholder: 'Channels to watch', min_values: 0, max_values: 2 }),
          row({ type: 6, custom_id: 'role', placeholder: 'Role to call', min_values: 0 }),
          row({
            type: 3,
            custom_id: 'days',
            placeholder: 'Days',
            min_values: 1,
            max_values: 3,
            options: ['Mon', 'Tue', 'Wed', 'Thu'].map((label) => ({ label, value: label, description: `On ${label}` })),
          }),
        ],
      })
    } else if (options.getSubcommand() === 'form') {
      const text = (id: string, more: object): object => row({ type: 4, custom_id: id, label: id, style: 1, required: false, ...more })
      const labelled = {
        type: 18,
        label: 'Where',
        description: 'It is posted there',
        component: { type: 8, custom_id: 'where', max_values: 2 },
      }
      await interaction.showModal({
        title: 'A digest',
        custom_id: 'form',
        components: [
          text('topic', { required: true }),
          text('hour', { value: '7' }),
          text('note', { style: 2, max_length: 4000 }),
          labelled,
        ] as never,
      })
    } else {
      await interaction.reply(
        `${options.getChannel('channel')?.name} ${options.getRole('role')?.name} ${options.getUser('person')?.globalName} ${options.getInteger('hours')} ${options.getString('style')}`,
      )
    }
  } else if (interaction.isChannelSelectMenu()) await interaction.update(`Channels: ${interaction.values.length}`)
  else if (interaction.isRoleSelectMenu()) await interaction.update(`Role: ${interaction.roles.map(({ name }) => name).join()}`)
  else if (interaction.isStringSelectMenu()) await interaction.update(`Days: ${interaction.values.join()}`)
  else if (interaction.isModalSubmit()) {
    const { fields } = interaction
    await interaction.reply(
      `Form: ${fields.getTextInputValue('topic')}, ${fields.getTextInputValue('hour')}, ${fields.getTextInputValue('note').length}, ${fields.getSelectedChannels('where')?.size}`,
    )
  }
}
