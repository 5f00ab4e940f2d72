// Messages and threads of the local Discord: who hears of them, what is kept, and whose they are.
import { Client, Events, GatewayIntentBits, MessageFlags, REST, Routes, type Message } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { startLocalDiscord } from '#src/playground/discord.ts'
import { atEnd, connect, restOf, start, unjudged } from './support.ts'

describe('messages and threads', () => {
  test('a thread under a message has its id, is told of, and wakes when somebody speaks', async () => {
    const local = await start()
    const client = await connect(local)
    const heard: Message[] = []
    client.on(Events.MessageCreate, (message) => {
      heard.push(message)
    })
    const ana = local.seat('Ana')
    const message = await ana.say(local.channelId, 'start here')
    await expect.poll(() => heard).toHaveLength(1)
    const thread = await heard[0]?.startThread({ name: 'Talk' })
    expect(thread?.id).toBe(message.id)
    local.archiveThread(message.id)
    await ana.say(message.id, 'awake?')
    await expect.poll(() => heard.map(({ content }) => content)).toEqual(['start here', 'awake?'])
    expect(ana.channels().find(({ id }) => id === message.id)).toMatchObject({ kind: 'thread', archived: false, name: 'Talk' })
    await expect(heard[0]?.startThread({ name: 'Again' })).rejects.toMatchObject({ code: 'MessageExistingThread' })
  })

  test('without MessageContent only mentions, replies that ping and direct messages have their text', async () => {
    const local = await start({ messageContent: false })
    const client = new Client({
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
      partials: [1],
      rest: { api: local.url },
    })
    atEnd(async () => {
      await client.destroy()
    })
    const heard: string[] = []
    client.on(Events.Raw as never, (packet: { t: string; d: { content: string } }) => {
      if (packet.t === 'MESSAGE_CREATE') heard.push(packet.d.content)
    })
    const ready = new Promise((resolve) => {
      client.once(Events.ClientReady, resolve)
    })
    await client.login(local.token)
    await ready
    const ana = local.seat('Ana')
    await ana.say(local.channelId, 'plain')
    await ana.say(local.channelId, `<@${local.botUserId}> mention`)
    await ana.say(local.directChannel(ana), 'direct')
    await expect.poll(() => heard).toEqual(['', `<@${local.botUserId}> mention`, 'direct'])
  })

  test('a nonce makes a repeated create the first message', async () => {
    const local = await start()
    const rest = new REST({ api: local.url }).setToken(local.token)
    const send = async (): Promise<string> =>
      (
        (await rest.post(Routes.channelMessages(local.channelId), { body: { content: 'once', nonce: '7', enforce_nonce: true } })) as {
          id: string
        }
      ).id
    expect(await send()).toBe(await send())
  })

  test('messages survive in the state file', async () => {
    const stateFile = `${process.env['TMPDIR'] ?? '/tmp'}/lede-world-${process.pid}.json`
    const first = await startLocalDiscord({ stateFile })
    await first.seat('Ana').say(first.channelId, 'remember me')
    await first.close()
    const second = await start({ stateFile })
    expect(
      second
        .seat('Ana')
        .messages(second.channelId)
        .map(({ content }) => content),
    ).toEqual(['remember me'])
  })
})

describe('messages', () => {
  test('files of the bot can be fetched, an edit keeps those that it names', async () => {
    const local = await start()
    const client = await connect(local)
    const channel = await client.channels.fetch(local.channelId)
    if (channel?.isSendable() !== true) throw new Error('the channel cannot be written to')
    const files = ['one', 'two'].map((name) => ({ name: `${name}.txt`, attachment: Buffer.from(name) }))
    const message = await channel.send({ content: 'two files', files })
    const [first] = message.attachments.values()
    expect(await (await fetch(first?.url ?? '')).text()).toBe('one')
    const edited = await message.edit({ attachments: [...message.attachments.values()].slice(1) })
    expect(edited.attachments.map(({ name }) => name)).toEqual(['two.txt'])
  })

  test('a message list has the newest first, and after and before cut it', async () => {
    const local = await start()
    const rest = restOf(local)
    const ana = local.seat('Ana')
    const ids: string[] = []
    for (const content of ['a', 'b', 'c', 'd']) ids.push((await ana.say(local.channelId, content)).id)
    const list = async (query: Record<string, string>): Promise<string[]> => {
      const messages = await rest.get(Routes.channelMessages(local.channelId), { query: new URLSearchParams(query) })
      return (messages as { content: string }[]).map(({ content }) => content)
    }
    expect(await list({ limit: '2' })).toEqual(['d', 'c'])
    expect(await list({ after: ids[0] ?? '', limit: '2' })).toEqual(['c', 'b'])
    expect(await list({ before: ids[2] ?? '' })).toEqual(['b', 'a'])
  })

  test('an archived thread refuses edits, wakes for a new message, and is told of when it goes', async () => {
    const local = await start()
    const client = await connect(local)
    const rest = restOf(local)
    const message = await local.seat('Ana').say(local.channelId, 'start')
    await rest.post(Routes.threads(local.channelId, message.id), { body: { name: 'Talk' } })
    const inside = (await rest.post(Routes.channelMessages(message.id), { body: { content: 'inside' } })) as { id: string }
    local.archiveThread(message.id)
    await expect(rest.patch(Routes.channelMessage(message.id, inside.id), { body: { content: 'no' } })).rejects.toMatchObject({
      code: 50083,
    })
    await rest.post(Routes.channelMessages(message.id), { body: { content: 'awake' } })
    await rest.patch(Routes.channelMessage(message.id, inside.id), { body: { content: 'yes' } })
    const deleted = new Promise<string>((resolve) => {
      client.once(Events.ThreadDelete, ({ id }) => {
        resolve(id)
      })
    })
    await rest.delete(Routes.channel(message.id))
    expect(await deleted).toBe(message.id)
    await expect(rest.get(Routes.channel(message.id))).rejects.toMatchObject({ code: 10003 })
  })

  test('messages of others cannot be edited or deleted, and ephemeral ones are unknown to the channel', async () => {
    const local = await start(unjudged)
    const client = await connect(local)
    await client.rest.put(Routes.applicationCommands(local.applicationId), { body: [{ name: 'hide', description: 'Hides' }] })
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) void interaction.reply({ content: 'hidden', flags: MessageFlags.Ephemeral })
    })
    const ana = local.seat('Ana')
    const outcome = await ana.command(local.channelId, 'hide')
    if (outcome.kind !== 'acknowledged') throw new Error(outcome.kind)
    expect(outcome.ephemeral).toBe(true)
    const spoken = await ana.say(local.channelId, 'mine')
    await expect(client.rest.get(Routes.channelMessage(local.channelId, outcome.messageId ?? ''))).rejects.toMatchObject({ code: 10008 })
    await expect(client.rest.patch(Routes.channelMessage(local.channelId, spoken.id), { body: { content: 'x' } })).rejects.toMatchObject({
      code: 50005,
    })
    await expect(client.rest.delete(Routes.channelMessage(local.channelId, spoken.id))).rejects.toMatchObject({ code: 50013 })
  })
})
