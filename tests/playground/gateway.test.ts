// The local Discord's gateway: dead and dropped connections, what is refused there, and what it tells.
import { Client, Events, Partials } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { LocalDiscord } from '#src/playground/discord.ts'
import { seen } from '../support/seen.ts'
import { connect, start } from './support.ts'

describe('the gateway', () => {
  test.each(['reconnect', 'invalid session', 'cut'] as const)(
    'after “%s” nothing that was said meanwhile is lost or doubled',
    async (how) => {
      const local = await start()
      const client = await connect(local)
      const heard: string[] = []
      client.on(Events.MessageCreate, ({ content }) => {
        heard.push(content)
      })
      const ana = local.seat('Ana')
      await ana.say(local.channelId, 'before')
      await expect.poll(() => heard).toEqual(['before'])
      const back = new Promise((resolve) => {
        client.once((how === 'invalid session' ? Events.ShardReady : Events.ShardResume) as Events.ShardReady, () => {
          resolve(undefined)
        })
      })
      local.dropGateway(how)
      if (how !== 'invalid session') await ana.say(local.channelId, 'meanwhile')
      await back
      await ana.say(local.channelId, 'after')
      await expect.poll(() => heard.at(-1), { timeout: 8000 }).toBe('after')
      expect(new Set(heard).size).toBe(heard.length)
      if (how !== 'invalid session') expect(heard).toEqual(['before', 'meanwhile', 'after'])
    },
  )
})

/** A bare connection to the gateway; gives the code that it is closed with. */
function closedWith(local: LocalDiscord, ...packets: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${local.url.replace(/^http/, 'ws').replace(/\/api$/, '')}/gateway`)
    socket.on('open', () => {
      for (const packet of packets) socket.send(packet)
    })
    socket.on('close', resolve)
  })
}

describe('the gateway', () => {
  test('a client whose heartbeats are not answered reconnects and misses nothing', async () => {
    const local = await start({ heartbeatMs: 80 })
    const client = await connect(local)
    const heard: string[] = []
    client.on(Events.MessageCreate, ({ content }) => {
      heard.push(content)
    })
    const back = new Promise((resolve) => {
      client.once(Events.ShardResume, resolve)
    })
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
    client.on(Events.Raw, (packet: { t: string; d: unknown }) => {
      if (packet.t === 'SOMETHING_NEW') raw.push(packet.d)
    })
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
    client.on(Events.MessageCreate, (message) => {
      if (!message.author.bot) void message.reply(`you said: ${message.content}`)
    })
    const ana = local.seat('Ana')
    await ana.say(local.directChannel(ana), 'hello')
    await seen(ana, local.directChannel(ana), ({ content }) => content === 'you said: hello')
    expect(
      local
        .seat('Ben')
        .channels()
        .some(({ id }) => id === local.directChannel(ana)),
    ).toBe(false)
  })
})
