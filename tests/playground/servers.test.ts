// The local Discord's servers, roles, choices and forms, and its failures on demand, against the real discord.js client.
import { Events, PermissionFlagsBits, REST, Routes, type Client, type Interaction } from 'discord.js'
import { describe, expect, test } from 'vitest'
import type { LocalDiscord } from '#src/playground/discord.ts'
import { seen } from '../support/seen.ts'
import { connect, failures, start } from './support.ts'

const pick = {
  name: 'pick', description: 'Picks', default_member_permissions: String(PermissionFlagsBits.ManageGuild), contexts: [0],
  options: [{
    type: 1, name: 'one', description: 'One of each', options: [
      { type: 7, name: 'channel', description: 'c' }, { type: 8, name: 'role', description: 'r' }, { type: 6, name: 'user', description: 'u' },
      { type: 4, name: 'count', description: 'n', min_value: 1, max_value: 5 },
    ],
  }],
}

async function town(run: (interaction: Interaction) => Promise<unknown> = async () => undefined): Promise<{ local: LocalDiscord; client: Client<true> }> {
  const local = await start()
  const client = await connect(local)
  await client.rest.put(Routes.applicationCommands(local.applicationId), { body: [pick] })
  client.on(Events.InteractionCreate, (interaction) => { run(interaction).catch((error: unknown) => { failures.push(error) }) })
  return { local, client }
}

const restOf = (local: LocalDiscord): REST => new REST({ api: local.url, globalRequestsPerSecond: 100_000, retries: 0 }).setToken(local.token)

describe('servers', () => {
  test('what is said in one is not seen in another, whose members are its own', async () => {
    const { local, client } = await town()
    const [ana, ben] = [local.seat('Ana'), local.seat('Ben')]
    const other = local.addGuild('The Other Room', [ben], 'de')
    await expect.poll(() => client.guilds.cache.map(({ name }) => name)).toEqual(['The reading room', 'The Other Room'])
    await ben.say(other.channelId, 'only here')
    expect(ana.channels().map(({ id }) => id)).toEqual([local.channelId])
    await expect(ana.say(other.channelId, 'let me in')).rejects.toThrow('not in that channel')
    expect(ben.servers().map(({ name }) => name)).toEqual(['The reading room', 'The Other Room'])
    const [newsroom, otherRoom] = await Promise.all([local.guildId, other.guildId].map((id) => client.guilds.fetch(id)))
    expect([newsroom?.preferredLocale, otherRoom?.preferredLocale]).toEqual(['en-US', 'de'])
  })

  test('a bot that is thrown out hears of it, reaches nothing there, and is told all when it is back', async () => {
    const { local, client } = await town()
    const ana = local.seat('Ana')
    const other = local.addGuild('The Other Room', [ana])
    await expect.poll(() => client.guilds.cache.has(other.guildId)).toBe(true)
    const heard: string[] = []
    client.on(Events.GuildDelete, ({ id }) => { heard.push(`left ${id}`) })
    client.on(Events.GuildCreate, ({ id }) => { heard.push(`joined ${id}`) })
    client.on(Events.MessageCreate, ({ content }) => { heard.push(content) })
    local.guilds.kickBot(local.guilds.get(other.guildId))
    await ana.say(other.channelId, 'are you there?')
    await expect(restOf(local).post(Routes.channelMessages(other.channelId), { body: { content: 'x' } })).rejects.toMatchObject({ status: 403, code: 50001 })
    await expect(ana.command(other.channelId, 'pick one')).rejects.toThrow('not offered')
    local.guilds.inviteBot(local.guilds.get(other.guildId))
    await expect.poll(() => heard).toEqual([`left ${other.guildId}`, `joined ${other.guildId}`])
    await restOf(local).delete(Routes.userGuild(other.guildId))
    await expect.poll(() => heard.at(-1)).toBe(`left ${other.guildId}`)
  })

  test('an outage is no farewell', async () => {
    const { local, client } = await town()
    const heard: string[] = []
    client.on(Events.GuildUnavailable, () => { heard.push('away') })
    client.on(Events.GuildAvailable, () => { heard.push('back') })
    client.on(Events.GuildDelete, () => { heard.push('deleted') })
    local.outage(local.guildId, true)
    local.outage(local.guildId, false)
    await expect.poll(() => heard).toEqual(['away', 'back'])
  })

  test('roles come and go, and who may ping one is kept', async () => {
    const { local, client } = await town()
    const ana = local.seat('Ana', { roles: ['Readers'] })
    const guild = local.guilds.get(local.guildId)
    const role = local.guilds.addRole(guild, { name: 'Desk' })
    await expect.poll(() => client.guilds.cache.get(local.guildId)?.roles.cache.get(role.id)?.name).toBe('Desk')
    local.guilds.changeRole(guild, role.id, { name: 'News desk' })
    await expect.poll(() => client.guilds.cache.get(local.guildId)?.roles.cache.get(role.id)?.name).toBe('News desk')
    local.guilds.removeRole(guild, role.id)
    await expect.poll(() => client.guilds.cache.get(local.guildId)?.roles.cache.has(role.id)).toBe(false)
    expect(ana.servers()[0]?.members.find(({ name }) => name === 'Ana')?.roleIds).toEqual([local.roleId('Readers')])
    const readers = local.roleId('Readers')
    const send = async (allowed: object | undefined): Promise<unknown> =>
      (await restOf(local).post(Routes.channelMessages(local.channelId), { body: { content: `<@&${readers}> <@${ana.user.id}> news`, ...(allowed === undefined ? {} : { allowed_mentions: allowed }) } }))
    expect(await send({ parse: [] })).toMatchObject({ mention_roles: [], mentions: [] })
    expect(await send({ parse: [], roles: [readers] })).toMatchObject({ mention_roles: [readers], mentions: [] })
    expect(await send({ parse: [], users: [ana.user.id] })).toMatchObject({ mention_roles: [], mentions: [{ id: ana.user.id }] })
  })

  test('members, roles, channels and the owner can be asked for', async () => {
    const { local, client } = await town()
    const ana = local.seat('Ana', { moderator: true })
    const guild = await client.guilds.fetch(local.guildId)
    expect((await guild.members.fetch(ana.user.id)).permissions.has(PermissionFlagsBits.ManageGuild)).toBe(true)
    expect((await guild.roles.fetch()).map(({ name }) => name)).toEqual(expect.arrayContaining(['@everyone', 'Lede', 'Moderators', 'Readers']))
    expect((await guild.channels.fetch()).map((channel) => channel?.name)).toEqual(['news'])
    expect((await client.guilds.fetch()).map(({ name }) => name)).toEqual(['The reading room'])
    expect((await client.application.fetch()).owner?.id).toBeDefined()
    await expect(guild.members.fetch('100000000000000001')).rejects.toMatchObject({ code: 10013 })
  })
})

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
      got.push([options.getSubcommand(), options.getChannel('channel')?.name, options.getRole('role')?.name, options.getUser('user')?.globalName, options.getInteger('count')])
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
          content: 'choose', components: [
            row({ type: 8, custom_id: 'channels', min_values: 0, max_values: 2 }), row({ type: 6, custom_id: 'roles', max_values: 2 }),
            row({ type: 3, custom_id: 'words', max_values: 2, options: ['a', 'b', 'c'].map((value) => ({ label: value, value })) }),
          ],
        })
      } else if (interaction.isChannelSelectMenu()) await interaction.update(`channels ${interaction.channels.map((channel) => (channel !== null && 'name' in channel ? channel.name : '?')).join()}`)
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
        const input = (id: string, more: object): object => ({ type: 18, label: id, component: { type: 4, custom_id: id, style: 1, ...more } })
        await interaction.showModal({
          title: 'Form', customId: 'form', components: [
            input('topic', { required: true, max_length: 10 }), input('note', { required: false, value: 'as it was' }),
            { type: 18, label: 'where', component: { type: 8, custom_id: 'where', max_values: 2 } },
          ] as never,
        })
      } else if (interaction.isModalSubmit()) {
        const { fields } = interaction
        await interaction.reply(`${fields.getTextInputValue('topic')} · ${fields.getTextInputValue('note')} · ${fields.getSelectedChannels('where')?.map((channel) => (channel !== null && 'name' in channel ? channel.name : '')).join() ?? ''}`)
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

describe('when Discord is unwell', () => {
  test('a failure meets as many requests as it was asked to', async () => {
    const { local } = await town()
    const rest = restOf(local)
    const send = (): Promise<unknown> => rest.post(Routes.channelMessages(local.channelId), { body: { content: 'x' } })
    local.fail({ method: 'POST', path: /\/messages$/, answer: { status: 502 }, times: 2 })
    await expect(send()).rejects.toMatchObject({ status: 502 })
    await expect(send()).rejects.toMatchObject({ status: 502 })
    await send()
    local.fail({ method: 'POST', path: /\/messages$/, answer: { status: 404, code: 10003, message: 'Unknown Channel' } })
    await expect(send()).rejects.toMatchObject({ code: 10003 })
    const end = local.fail({ method: 'POST', path: /\/messages$/, answer: { status: 500 }, times: 99 })
    end()
    await send()
    local.fail({ method: 'POST', path: /\/messages$/, answer: { status: 429, retryAfterSeconds: 0.05 } })
    await send()
    expect(local.seat('Ana').messages(local.channelId)).toHaveLength(3)
  })

  test.each(['cut', { status: 500 }] as const)('a message whose answer is lost (%j) is not said twice by its nonce, until that is forgotten; fetching shows no nonce', async (answer) => {
    const { local } = await town()
    const rest = restOf(local)
    const send = (): Promise<unknown> => rest.post(Routes.channelMessages(local.channelId), { body: { content: 'once', nonce: 'n1', enforce_nonce: true } })
    local.fail({ method: 'POST', path: /\/messages$/, answer, carriedOut: true })
    await expect(send()).rejects.toThrow(answer === 'cut' ? /closed|socket|terminated|fetch/i : /failed on demand|Internal/i)
    expect(await send()).toMatchObject({ content: 'once', nonce: 'n1' })
    const listed = await rest.get(Routes.channelMessages(local.channelId)) as object[]
    expect(listed).toHaveLength(1)
    expect(listed[0]).not.toHaveProperty('nonce')
    local.nonceMs = 0
    await send()
    expect(await rest.get(Routes.channelMessages(local.channelId))).toHaveLength(2)
  })

  test('what the bot is forbidden in a channel it sees beforehand and is refused', async () => {
    const { local, client } = await town()
    const rest = restOf(local)
    const send = (): Promise<unknown> => rest.post(Routes.channelMessages(local.channelId), { body: { content: 'x' } })
    const may = (permission: bigint): boolean | undefined => {
      const channel = client.channels.cache.get(local.channelId)
      return channel !== undefined && 'permissionsFor' in channel ? channel.permissionsFor(client.user)?.has(permission) : undefined
    }
    expect(may(PermissionFlagsBits.SendMessages)).toBe(true)
    local.forbid(local.channelId, 'writing')
    await expect.poll(() => may(PermissionFlagsBits.SendMessages)).toBe(false)
    await expect(send()).rejects.toMatchObject({ status: 403, code: 50013 })
    local.forbid(local.channelId, 'seeing')
    await expect(send()).rejects.toMatchObject({ status: 403, code: 50001 })
    local.permit(local.channelId)
    await send()
  })

  test('a purge and a deleted channel are told of', async () => {
    const { local, client } = await town()
    const [mo, ben] = [local.seat('Mo', { moderator: true }), local.seat('Ben')]
    const heard: string[] = []
    client.on(Events.Raw, ({ t, d }: { t: string; d: { ids?: string[]; id?: string } }) => { if (/DELETE/.test(t)) heard.push(`${t} ${d.ids?.length ?? d.id}`) })
    const ids = [await ben.say(local.channelId, 'a'), await ben.say(local.channelId, 'b'), await ben.say(local.channelId, 'c')].map(({ id }) => id)
    await expect(ben.purge(local.channelId, ids)).rejects.toThrow('only moderators')
    await mo.purge(local.channelId, ids)
    const channelId = local.addChannel('soon gone')
    local.removeChannel(channelId)
    await expect.poll(() => heard).toEqual(['MESSAGE_DELETE_BULK 3', `CHANNEL_DELETE ${channelId}`])
    expect(ben.messages(local.channelId)).toEqual([])
  })
})

describe('registration', () => {
  const unjudged = { judge: () => undefined }
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
    ['two options of one name in a language', { options: [option({ name_localizations: { fr: 'mot' } }), option({ name: 'b', name_localizations: { fr: 'mot' } })] }],
    ['a localised choice that is too long', { options: [option({ choices: [{ name: 'x', value: 'x', name_localizations: { hi: 'x'.repeat(101) } }] })] }],
    ['autocomplete for a role', { options: [option({ type: 8, autocomplete: true })] }],
    ['bounds of a number on a text', { options: [option({ min_value: 1 })] }],
    ['a text as the choice of a number', { options: [option({ type: 4, choices: [{ name: 'x', value: 'x' }] })] }],
    ['26 sub-commands', { options: Array.from({ length: 26 }, (_, index) => ({ ...sub(), name: `s${index}` })) }],
    ['over 8000 characters by its longest localisations', { options: Array.from({ length: 4 }, (_, index) => option({ name: `o${index}`, choices: Array.from({ length: 22 }, (_each, choice) => ({ name: `${choice}`, value: `${choice}`, name_localizations: { de: `${choice}`.padEnd(95, 'n') } })) })) }],
  ])('refuses a command with %s', async (_what, command) => {
    const local = await start(unjudged)
    await expect(restOf(local).put(Routes.applicationCommands(local.applicationId), { body: [{ name: 'say', description: 'd', ...command }] })).rejects.toMatchObject({ code: 50035 })
  })

  test('takes one that keeps every rule to the brim', async () => {
    const local = await start()
    const command = {
      name: 'digest', description: 'd'.repeat(100), name_localizations: { 'hi': 'सार', 'ja': 'ダイジェスト', 'zh-CN': '摘要' },
      options: [{ type: 2, name: 'group', description: 'd', options: [sub(...Array.from({ length: 25 }, (_, index) => option({ name: `o${index}` })))] }, { ...sub(), name: 'other' }],
    }
    await restOf(local).put(Routes.applicationCommands(local.applicationId), { body: [command] })
    expect(local.seat('Ana').commands().map(({ name }) => name)).toEqual(['digest'])
  })
})
