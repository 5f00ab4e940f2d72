// The finer rules of the local Discord: dead connections, archived threads, files, components, commands, what is refused and how.
import { Client, Events, MessageFlags, Partials, REST, Routes } from 'discord.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { LocalDiscord } from '#src/playground/discord.ts'
import { isLater, newSnowflake } from '#src/playground/snowflake.ts'
import { seen } from '../support/seen.ts'
import { connect, start } from './support.ts'

const unjudged = { judge: () => undefined }

function restOf(local: LocalDiscord): REST {
  return new REST({ api: local.url, globalRequestsPerSecond: 100_000 }).setToken(local.token)
}

/** A bare connection to the gateway; gives the code that it is closed with. */
function closedWith(local: LocalDiscord, ...packets: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${local.url.replace(/^http/, 'ws').replace(/\/api$/, '')}/gateway`)
    socket.on('open', () => { for (const packet of packets) socket.send(packet) })
    socket.on('close', resolve)
  })
}

describe('the gateway', () => {
  test('a client whose heartbeats are not answered reconnects and misses nothing', async () => {
    const local = await start({ heartbeatMs: 80 })
    const client = await connect(local)
    const heard: string[] = []
    client.on(Events.MessageCreate, ({ content }) => { heard.push(content) })
    const back = new Promise((resolve) => { client.once(Events.ShardResume, resolve) })
    local.heartbeats = false
    await expect.poll(() => client.ws.shards.first()?.status).not.toBe(0)
    await local.seat('Ana').say(local.channelId, 'while you were dead')
    local.heartbeats = true
    await back
    await expect.poll(() => heard).toEqual(['while you were dead'])
  })

  test('packets that are not allowed end the connection with Discord’s codes', async () => {
    const local = await start()
    const identify = JSON.stringify({ op: 2, d: { token: local.token, intents: 1, properties: {} } })
    expect(await closedWith(local, 'no JSON')).toBe(4002)
    expect(await closedWith(local, JSON.stringify({ op: 3, d: {} }))).toBe(4003)
    expect(await closedWith(local, JSON.stringify({ op: 2, d: { token: 'wrong', intents: 1 } }))).toBe(4004)
    expect(await closedWith(local, identify, identify)).toBe(4005)
    expect(await closedWith(local, ...Array.from({ length: 121 }, () => JSON.stringify({ op: 1, d: null })))).toBe(4008)
  })

  test('a payload of a form that no Discord sends arrives as it is', async () => {
    const local = await start()
    const client = await connect(local)
    const raw: unknown[] = []
    client.on(Events.Raw, (packet: { t: string; d: unknown }) => { if (packet.t === 'SOMETHING_NEW') raw.push(packet.d) })
    local.dispatchRaw('SOMETHING_NEW', [1, null])
    await expect.poll(() => raw).toEqual([[1, null]])
  })

  test('the intent for content can be withdrawn between two logins', async () => {
    const local = await start()
    await connect(local)
    local.withMessageContent = false
    const refused = new Client({ intents: [1 << 15], rest: { api: local.url } })
    await expect(refused.login(local.token)).rejects.toThrow(/disallowed intents/i)
    await refused.destroy()
  })

  test('direct messages go both ways', async () => {
    const local = await start()
    const client = await connect(local, { partials: [Partials.Channel] })
    client.on(Events.MessageCreate, (message) => { if (!message.author.bot) void message.reply(`you said: ${message.content}`) })
    const ana = local.seat('Ana')
    await ana.say(local.directChannel(ana), 'hello')
    await seen(ana, local.directChannel(ana), ({ content }) => content === 'you said: hello')
    expect(local.seat('Ben').channels().some(({ id }) => id === local.directChannel(ana))).toBe(false)
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
    const inside = await rest.post(Routes.channelMessages(message.id), { body: { content: 'inside' } }) as { id: string }
    local.archiveThread(message.id)
    await expect(rest.patch(Routes.channelMessage(message.id, inside.id), { body: { content: 'no' } })).rejects.toMatchObject({ code: 50083 })
    await rest.post(Routes.channelMessages(message.id), { body: { content: 'awake' } })
    await rest.patch(Routes.channelMessage(message.id, inside.id), { body: { content: 'yes' } })
    const deleted = new Promise<string>((resolve) => { client.once(Events.ThreadDelete, ({ id }) => { resolve(id) }) })
    await rest.delete(Routes.channel(message.id))
    expect(await deleted).toBe(message.id)
    await expect(rest.get(Routes.channel(message.id))).rejects.toMatchObject({ code: 10003 })
  })

  test('messages of others cannot be edited or deleted, and ephemeral ones are unknown to the channel', async () => {
    const local = await start(unjudged)
    const client = await connect(local)
    await client.rest.put(Routes.applicationCommands(local.applicationId), { body: [{ name: 'hide', description: 'Hides' }] })
    client.on(Events.InteractionCreate, (interaction) => { if (interaction.isChatInputCommand()) void interaction.reply({ content: 'hidden', flags: MessageFlags.Ephemeral }) })
    const ana = local.seat('Ana')
    const outcome = await ana.command(local.channelId, 'hide')
    if (outcome.kind !== 'acknowledged') throw new Error(outcome.kind)
    expect(outcome.ephemeral).toBe(true)
    const spoken = await ana.say(local.channelId, 'mine')
    await expect(client.rest.get(Routes.channelMessage(local.channelId, outcome.messageId ?? ''))).rejects.toMatchObject({ code: 10008 })
    await expect(client.rest.patch(Routes.channelMessage(local.channelId, spoken.id), { body: { content: 'x' } })).rejects.toMatchObject({ code: 50005 })
    await expect(client.rest.delete(Routes.channelMessage(local.channelId, spoken.id))).rejects.toMatchObject({ code: 50013 })
  })
})

describe('what is refused', () => {
  const button = (more: object): object => ({ content: 'x', components: [{ type: 1, components: [{ type: 2, style: 1, label: 'b', custom_id: 'a', ...more }] }] })
  test.each([
    ['content that is no text', { content: 5 }],
    ['embeds that are no list', { embeds: {} }],
    ['a button with custom_id and url', button({ url: 'https://example.org' })],
    ['a custom_id over 100 characters', button({ custom_id: 'x'.repeat(101) })],
    ['a label over 80 characters', button({ label: 'x'.repeat(81) })],
    ['the same custom_id twice', { content: 'x', components: [1, 2].map(() => ({ type: 1, components: [{ type: 2, style: 1, label: 'b', custom_id: 'a' }] })) }],
    ['components of version 2 without the flag', { components: [{ type: 10, content: 'text' }] }],
    ['content beside components of version 2', { content: 'x', flags: 1 << 15, components: [{ type: 10, content: 'text' }] }],
    ['over 40 components of version 2', { flags: 1 << 15, components: Array.from({ length: 41 }, () => ({ type: 10, content: 'a' })) }],
    ['over 4000 characters of text in version 2', { flags: 1 << 15, components: [{ type: 10, content: 'a'.repeat(4001) }] }],
    ['an embed with a url of another scheme', { embeds: [{ title: 'x', url: 'javascript:alert(1)' }] }],
    ['a reply to nothing', { content: 'x', message_reference: { message_id: '100000000000000001' } }],
    ['a nonce over 25 characters', { content: 'x', nonce: 'n'.repeat(26) }],
  ])('%s', async (_what, body) => {
    const local = await start(unjudged)
    await expect(restOf(local).post(Routes.channelMessages(local.channelId), { body })).rejects.toMatchObject({ code: 50035, status: 400 })
    expect(local.seat('Ana').messages(local.channelId)).toEqual([])
  })

  test.each([
    ['an upper case name', { name: 'Say', description: 'd' }],
    ['no description', { name: 'say' }],
    ['a required option behind a free one', { name: 'say', description: 'd', options: [{ type: 3, name: 'a', description: 'd' }, { type: 3, name: 'b', description: 'd', required: true }] }],
    ['over 8000 characters', { name: 'say', description: 'd', options: Array.from({ length: 4 }, (_, option) => ({ type: 3, name: `o${option}`, description: 'd', choices: Array.from({ length: 25 }, (_each, choice) => ({ name: 'n'.repeat(90), value: `${choice}`.padEnd(90, 'v') })) })) }],
  ])('a command with %s', async (_what, command) => {
    const local = await start(unjudged)
    await expect(restOf(local).put(Routes.applicationCommands(local.applicationId), { body: [command] })).rejects.toMatchObject({ code: 50035 })
    expect(local.seat('Ana').commands()).toEqual([])
  })

  test('a body that is no JSON, and a path that is none', async () => {
    const local = await start(unjudged)
    const headers = { authorization: `Bot ${local.token}`, 'content-type': 'application/json' }
    const bad = await fetch(`${local.url}/v10/channels/${local.channelId}/messages`, { method: 'POST', headers, body: '{' })
    expect(await bad.json()).toMatchObject({ code: 50109 })
    expect((await fetch(`${local.url}/v10/%E0%A4%A`, { headers })).status).toBe(404)
    expect((await fetch(`${local.url}/v10/users/@me`)).status).toBe(401)
  })
})

describe('commands', () => {
  test('registering again keeps ids; one can be added and taken away; a server has its own', async () => {
    const local = await start()
    const rest = restOf(local)
    const say = { name: 'say', description: 'Says it' }
    const [first] = await rest.put(Routes.applicationCommands(local.applicationId), { body: [say] }) as { id: string }[]
    const [again] = await rest.put(Routes.applicationCommands(local.applicationId), { body: [{ ...say, description: 'Says it well' }] }) as { id: string }[]
    expect(again?.id).toBe(first?.id)
    const added = await rest.post(Routes.applicationCommands(local.applicationId), { body: { name: 'sing', description: 'Sings' } }) as { id: string }
    await rest.put(Routes.applicationGuildCommands(local.applicationId, local.guildId), { body: [{ name: 'here', description: 'Only here' }] })
    expect(local.seat('Ana').commands().map(({ name }) => name)).toEqual(['say', 'sing', 'here'])
    await rest.delete(Routes.applicationCommand(local.applicationId, added.id))
    expect(local.requests.map(({ method, status }) => `${method} ${status}`)).toEqual(['PUT 200', 'PUT 200', 'POST 201', 'PUT 200', 'DELETE 204'])
    expect(local.seat('Ana').commands().map(({ name }) => name)).toEqual(['say', 'here'])
  })
})

test('300 commands at once are all acknowledged and answered', async () => {
  const local = await start()
  const client = await connect(local)
  await client.rest.put(Routes.applicationCommands(local.applicationId), { body: [{ name: 'say', description: 'Says it' }] })
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.deferReply().then(() => interaction.editReply('done'))
  })
  const ana = local.seat('Ana')
  const outcomes = await Promise.all(Array.from({ length: 300 }, () => ana.command(local.channelId, 'say')))
  expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['acknowledged']))
  await expect.poll(() => ana.messages(local.channelId).filter(({ content }) => content === 'done').length, { timeout: 15_000 }).toBe(300)
})

test('ids grow, whatever the clock does', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1_500_000_000_000, max: 2_000_000_000_000 }), { minLength: 2, maxLength: 20 }), (times) => {
    const ids = times.map((time) => newSnowflake(time))
    for (const [index, id] of ids.entries()) {
      expect(id).toMatch(/^\d{17,19}$/)
      if (index > 0) expect(isLater(id, ids[index - 1] ?? '')).toBe(true)
    }
  }))
})
