// The local Discord against the real discord.js client: what a bot relies on holds.
import { Client, Events, GatewayIntentBits, MessageFlags, REST, Routes, type Interaction } from 'discord.js'
import { describe, expect, test } from 'vitest'
import type { LocalDiscord } from '#src/playground/discord.ts'
import type { LocalDiscordSettings } from '#src/playground/settings.ts'
import type { Seat } from '#src/playground/seat.ts'
import { seen } from '../support/seen.ts'
import { atEnd, connect, failures, start } from './support.ts'

async function town(
  run: (interaction: Interaction) => Promise<unknown>,
  settings: LocalDiscordSettings = {},
): Promise<{ local: LocalDiscord; ana: Seat; client: Client<true> }> {
  const local = await start(settings)
  const client = await connect(local)
  await client.rest.put(Routes.applicationCommands(local.applicationId), {
    body: [
      {
        name: 'say',
        description: 'Says it',
        options: [
          { type: 3, name: 'words', description: 'Words', required: true, autocomplete: true },
          { type: 11, name: 'file', description: 'A file' },
        ],
      },
      { name: 'Look at', type: 3 },
    ],
  })
  client.on(Events.InteractionCreate, (interaction) => {
    run(interaction).catch((error: unknown) => {
      failures.push(error)
    })
  })
  return { local, ana: local.seat('Ana'), client }
}

describe('commands', () => {
  test('a reply is seen by everybody', async () => {
    const { local, ana } = await town(
      async (interaction) => interaction.isChatInputCommand() && interaction.reply(`said: ${interaction.options.getString('words')}`),
    )
    const outcome = await ana.command(local.channelId, 'say', { words: 'hello' })
    expect(outcome.kind).toBe('acknowledged')
    await seen(local.seat('Ben'), local.channelId, (message) => message.content === 'said: hello')
  })

  test('a deferred reply thinks, then says, and can be edited and followed', async () => {
    const { local, ana } = await town(async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      await interaction.deferReply()
      await interaction.editReply('one')
      await interaction.editReply('two')
      await interaction.followUp({ content: 'psst', flags: MessageFlags.Ephemeral })
    })
    await ana.command(local.channelId, 'say', { words: 'x' })
    const message = await seen(ana, local.channelId, ({ content }) => content === 'two')
    expect((message.flags ?? 0) & MessageFlags.Loading).toBe(0)
    await seen(ana, local.channelId, ({ content }) => content === 'psst')
    expect(
      local
        .seat('Ben')
        .messages(local.channelId)
        .map(({ content }) => content),
    ).not.toContain('psst')
  })

  test('an attachment can be fetched', async () => {
    const { local, ana } = await town(async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      const file = interaction.options.getAttachment('file', true)
      await interaction.reply(`${file.name}: ${await (await fetch(file.url)).text()}`)
    })
    await ana.command(local.channelId, 'say', {
      words: 'x',
      file: { name: 'a b.txt', contentType: 'text/plain', bytes: Buffer.from('inside') },
    })
    await seen(ana, local.channelId, ({ content }) => content === 'a b.txt: inside')
  })

  test('autocomplete answers while one types', async () => {
    const { local, ana } = await town(
      async (interaction) =>
        interaction.isAutocomplete() && interaction.respond([{ name: `${interaction.options.getFocused()}!`, value: 'v' }]),
    )
    expect(await ana.autocomplete(local.channelId, 'say', { words: 'hel' }, 'words')).toEqual([{ name: 'hel!', value: 'v' }])
  })

  test('a message menu has its message', async () => {
    const { local, ana } = await town(
      async (interaction) => interaction.isMessageContextMenuCommand() && interaction.reply(`seen: ${interaction.targetMessage.content}`),
    )
    const message = await ana.say(local.channelId, 'look here')
    await ana.menu(local.channelId, message.id, 'Look at')
    await seen(ana, local.channelId, ({ content }) => content === 'seen: look here')
  })
})

describe('components', () => {
  const row = (...components: object[]): { type: 1; components: never[] } => ({ type: 1, components: components as never[] })

  test('a button updates its message, a select gives its values, a modal its fields', async () => {
    const { local, ana } = await town(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({
          content: 'menu',
          components: [
            row({ type: 2, style: 1, label: 'Go', custom_id: 'go' }),
            row({ type: 3, custom_id: 'pick', options: [{ label: 'A', value: 'a' }] }),
          ],
        })
      } else if (interaction.isButton()) {
        await interaction.showModal({
          title: 'Form',
          customId: 'form',
          components: [row({ type: 4, custom_id: 'words', label: 'Words', style: 1 })],
        })
      } else if (interaction.isStringSelectMenu()) await interaction.update({ content: `picked ${interaction.values.join()}` })
      else if (interaction.isModalSubmit()) await interaction.reply(`form: ${interaction.fields.getTextInputValue('words')}`)
    })
    await ana.command(local.channelId, 'say', { words: 'x' })
    const menu = await seen(ana, local.channelId, ({ content }) => content === 'menu')
    const outcome = await ana.press(local.channelId, menu.id, 'go')
    if (outcome.kind !== 'modal') throw new Error('expected a modal')
    await ana.submit(outcome.modal, { words: 'filled in' })
    await seen(ana, local.channelId, ({ content }) => content === 'form: filled in')
    await ana.select(local.channelId, menu.id, 'pick', ['a'])
    await seen(ana, local.channelId, ({ content }) => content === 'picked a')
    await expect(ana.press(local.channelId, menu.id, 'no such')).rejects.toThrow('no component')
  })
})

describe('clocks and refusals', () => {
  test('no answer within the time is a failure for the person and an unknown interaction for the bot', async () => {
    const late: unknown[] = []
    const { local, ana } = await town(
      async (interaction) => {
        if (!interaction.isChatInputCommand()) return
        await new Promise((resolve) => {
          setTimeout(resolve, 120)
        })
        await interaction.reply('too late').catch((error: unknown) => late.push(error))
      },
      { clocks: { acknowledgeMs: 60, tokenMs: 1000 } },
    )
    expect(await ana.command(local.channelId, 'say', { words: 'x' })).toEqual({ kind: 'failed', reason: 'The application did not respond' })
    await expect.poll(() => late).toMatchObject([{ code: 10062 }])
  })

  test('a second acknowledgement and a token past its life are refused', async () => {
    const codes: unknown[] = []
    const { local, ana } = await town(
      async (interaction) => {
        if (!interaction.isChatInputCommand()) return
        await interaction.reply('once')
        const route = Routes.interactionCallback(interaction.id, interaction.token)
        await interaction.client.rest
          .post(route, { body: { type: 4, data: { content: 'twice' } }, auth: false })
          .catch((error: unknown) => codes.push((error as { code: number }).code))
        await new Promise((resolve) => {
          setTimeout(resolve, 1600)
        })
        await interaction.editReply('late').catch((error: unknown) => codes.push((error as { code: number }).code))
      },
      { clocks: { acknowledgeMs: 60_000, tokenMs: 1500 } },
    )
    await ana.command(local.channelId, 'say', { words: 'x' })
    await expect.poll(() => codes).toEqual([40060, 50027])
  })

  test('what is over a limit is refused as Discord refuses it', async () => {
    const local = await start({ judge: () => undefined })
    const rest = new REST({ api: local.url }).setToken(local.token)
    const send = (body: object): Promise<unknown> => rest.post(Routes.channelMessages(local.channelId), { body })
    await expect(send({ content: 'x'.repeat(2001) })).rejects.toMatchObject({ code: 50035 })
    await expect(send({ content: '' })).rejects.toMatchObject({ code: 50006 })
    await expect(send({ embeds: Array.from({ length: 2 }, () => ({ description: 'x'.repeat(3500) })) })).rejects.toMatchObject({
      code: 50035,
    })
    await expect(send({ content: 'x', components: [row5(6)] })).rejects.toMatchObject({ code: 50035 })
    await expect(rest.get(Routes.channel('100000000000000001'))).rejects.toMatchObject({ code: 10003 })
  })

  test('a wrong token and an intent that is not granted are refused', async () => {
    const local = await start({ messageContent: false })
    const client = new Client({ intents: [], rest: { api: local.url } })
    atEnd(async () => {
      await client.destroy()
    })
    await expect(client.login('MTIzNDU2Nzg5MDEyMzQ1Njc4.wrong.token')).rejects.toThrow(/token/i)
    const greedy = new Client({ intents: [GatewayIntentBits.MessageContent], rest: { api: local.url } })
    atEnd(async () => {
      await greedy.destroy()
    })
    await expect(greedy.login(local.token)).rejects.toThrow(/disallowed intents/i)
  })

  test('requests over the limit get 429, which the client waits out', async () => {
    const local = await start({ rateLimits: true })
    const client = await connect(local)
    let limited = 0
    client.rest.on('rateLimited', () => {
      limited += 1
    })
    await Promise.all(
      Array.from({ length: 7 }, (_, index) =>
        client.rest.post(Routes.channelMessages(local.channelId), { body: { content: `m${index}` } }),
      ),
    )
    expect(limited).toBeGreaterThan(0)
    expect(local.seat('Ana').messages(local.channelId)).toHaveLength(7)
  })

  function row5(count: number): object {
    return { type: 1, components: Array.from({ length: count }, (_, index) => ({ type: 2, style: 1, label: 'b', custom_id: `b${index}` })) }
  }
})
