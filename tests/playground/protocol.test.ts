// What the local Discord refuses, and how; many commands at once, and its ids.
import { Events, Routes } from 'discord.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLater, Snowflakes } from '#src/playground/snowflake.ts'
import { connect, restOf, start, unjudged } from './support.ts'

describe('what is refused', () => {
  const button = (more: object): object => ({
    content: 'x',
    components: [{ type: 1, components: [{ type: 2, style: 1, label: 'b', custom_id: 'a', ...more }] }],
  })
  test.each([
    ['content that is no text', { content: 5 }],
    ['embeds that are no list', { embeds: {} }],
    ['a button with custom_id and url', button({ url: 'https://example.org' })],
    ['a custom_id over 100 characters', button({ custom_id: 'x'.repeat(101) })],
    ['a label over 80 characters', button({ label: 'x'.repeat(81) })],
    [
      'the same custom_id twice',
      { content: 'x', components: [1, 2].map(() => ({ type: 1, components: [{ type: 2, style: 1, label: 'b', custom_id: 'a' }] })) },
    ],
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
    [
      'a required option behind a free one',
      {
        name: 'say',
        description: 'd',
        options: [
          { type: 3, name: 'a', description: 'd' },
          { type: 3, name: 'b', description: 'd', required: true },
        ],
      },
    ],
    [
      'over 8000 characters',
      {
        name: 'say',
        description: 'd',
        options: Array.from({ length: 4 }, (_, option) => ({
          type: 3,
          name: `o${option}`,
          description: 'd',
          choices: Array.from({ length: 25 }, (_each, choice) => ({ name: 'n'.repeat(90), value: `${choice}`.padEnd(90, 'v') })),
        })),
      },
    ],
  ])('a command with %s', async (_what, command) => {
    const local = await start(unjudged)
    await expect(restOf(local).put(Routes.applicationCommands(local.applicationId), { body: [command] })).rejects.toMatchObject({
      code: 50035,
    })
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
  await expect.poll(() => ana.messages(local.channelId).filter(({ content }) => content === 'done').length).toBe(300)
})

test('ids grow, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1_500_000_000_000, max: 2_000_000_000_000 }), { minLength: 2, maxLength: 20 }), (times) => {
      const snowflakes = new Snowflakes()
      const ids = times.map((time) => snowflakes.next(time))
      for (const [index, id] of ids.entries()) {
        expect(id).toMatch(/^\d{17,19}$/)
        if (index > 0) expect(isLater(id, ids[index - 1] ?? '')).toBe(true)
      }
    }),
  )
})
