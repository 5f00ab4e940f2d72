// The local Discord's servers and roles, and its failures on demand, against the real discord.js client.
import { Events, PermissionFlagsBits, Routes } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { town } from './picking.ts'
import { restOf } from './support.ts'

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
    client.on(Events.GuildDelete, ({ id }) => {
      heard.push(`left ${id}`)
    })
    client.on(Events.GuildCreate, ({ id }) => {
      heard.push(`joined ${id}`)
    })
    client.on(Events.MessageCreate, ({ content }) => {
      heard.push(content)
    })
    local.guilds.kickBot(local.guilds.get(other.guildId))
    await ana.say(other.channelId, 'are you there?')
    await expect(restOf(local).post(Routes.channelMessages(other.channelId), { body: { content: 'x' } })).rejects.toMatchObject({
      status: 403,
      code: 50001,
    })
    await expect(ana.command(other.channelId, 'pick one')).rejects.toThrow('not offered')
    local.guilds.inviteBot(local.guilds.get(other.guildId))
    await expect.poll(() => heard).toEqual([`left ${other.guildId}`, `joined ${other.guildId}`])
    await restOf(local).delete(Routes.userGuild(other.guildId))
    await expect.poll(() => heard.at(-1)).toBe(`left ${other.guildId}`)
  })

  test('an outage is no farewell', async () => {
    const { local, client } = await town()
    const heard: string[] = []
    client.on(Events.GuildUnavailable, () => {
      heard.push('away')
    })
    client.on(Events.GuildAvailable, () => {
      heard.push('back')
    })
    client.on(Events.GuildDelete, () => {
      heard.push('deleted')
    })
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
      await restOf(local).post(Routes.channelMessages(local.channelId), {
        body: { content: `<@&${readers}> <@${ana.user.id}> news`, ...(allowed === undefined ? {} : { allowed_mentions: allowed }) },
      })
    expect(await send({ parse: [] })).toMatchObject({ mention_roles: [], mentions: [] })
    expect(await send({ parse: [], roles: [readers] })).toMatchObject({ mention_roles: [readers], mentions: [] })
    expect(await send({ parse: [], users: [ana.user.id] })).toMatchObject({ mention_roles: [], mentions: [{ id: ana.user.id }] })
  })

  test('members, roles, channels and the owner can be asked for', async () => {
    const { local, client } = await town()
    const ana = local.seat('Ana', { moderator: true })
    const guild = await client.guilds.fetch(local.guildId)
    expect((await guild.members.fetch(ana.user.id)).permissions.has(PermissionFlagsBits.ManageGuild)).toBe(true)
    expect((await guild.roles.fetch()).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['@everyone', 'Lede', 'Moderators', 'Readers']),
    )
    expect((await guild.channels.fetch()).map((channel) => channel?.name)).toEqual(['news'])
    expect((await client.guilds.fetch()).map(({ name }) => name)).toEqual(['The reading room'])
    expect((await client.application.fetch()).owner?.id).toBeDefined()
    await expect(guild.members.fetch('100000000000000001')).rejects.toMatchObject({ code: 10013 })
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

  test.each(['cut', { status: 500 }] as const)(
    'a message whose answer is lost (%j) is not said twice by its nonce, until that is forgotten; fetching shows no nonce',
    async (answer) => {
      const { local } = await town()
      const rest = restOf(local)
      const send = (): Promise<unknown> =>
        rest.post(Routes.channelMessages(local.channelId), { body: { content: 'once', nonce: 'n1', enforce_nonce: true } })
      local.fail({ method: 'POST', path: /\/messages$/, answer, carriedOut: true })
      await expect(send()).rejects.toThrow(answer === 'cut' ? /closed|socket|terminated|fetch/i : /failed on demand|Internal/i)
      expect(await send()).toMatchObject({ content: 'once', nonce: 'n1' })
      const listed = (await rest.get(Routes.channelMessages(local.channelId))) as object[]
      expect(listed).toHaveLength(1)
      expect(listed[0]).not.toHaveProperty('nonce')
      local.nonceMs = 0
      await send()
      expect(await rest.get(Routes.channelMessages(local.channelId))).toHaveLength(2)
    },
  )

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
    client.on(Events.Raw, ({ t, d }: { t: string; d: { ids?: string[]; id?: string } }) => {
      if (/DELETE/.test(t)) heard.push(`${t} ${d.ids?.length ?? d.id}`)
    })
    const ids = [await ben.say(local.channelId, 'a'), await ben.say(local.channelId, 'b'), await ben.say(local.channelId, 'c')].map(
      ({ id }) => id,
    )
    await expect(ben.purge(local.channelId, ids)).rejects.toThrow('only moderators')
    await mo.purge(local.channelId, ids)
    const channelId = local.addChannel('soon gone')
    local.removeChannel(channelId)
    await expect.poll(() => heard).toEqual(['MESSAGE_DELETE_BULK 3', `CHANNEL_DELETE ${channelId}`])
    expect(ben.messages(local.channelId)).toEqual([])
  })
})
