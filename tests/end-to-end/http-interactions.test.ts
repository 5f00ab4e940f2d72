// Interactions by HTTP: the same commands, buttons, forms and suggestions as by the gateway; and nothing that Discord has not signed,
// lately and once.
import { readFileSync } from 'node:fs'
import { DiscordAPIError } from 'discord.js'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { interactionsPath, timeWindowMs } from '#src/discord/endpoint.ts'
import { buttonOf, finished, seen, summarized } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const barrier = readFileSync(new URL('../fixtures/barrier.html', import.meta.url), 'utf8')
let town: Town
let url = ''
/** What the bot logged as errors. */
const errors: unknown[] = []
beforeAll(async () => {
  town = await startTown({
    model: true,
    http: true,
    health: true,
    log: {
      info() {},
      warn() {},
      error(_message, fields) {
        errors.push(fields?.['error'])
      },
    },
  })
  town.print('/barrier', { body: barrier })
  url = `http://127.0.0.1:${town.bot.interactionsPort}${interactionsPath}`
})
afterAll(async () => {
  await town.close()
  // Interactions that tests made up are signed rightly, but nothing that Discord knows of.
  expect(errors.filter((error) => !(error instanceof DiscordAPIError && error.code === 10062))).toEqual([])
})

const figure = async (outcome: string): Promise<number> => {
  const text = await (await fetch(`http://127.0.0.1:${town.bot.healthPort}/metrics`)).text()
  return Number(new RegExp(`^lede_http_interactions_total\\{outcome="${outcome}"\\} (\\d+)`, 'm').exec(text)?.[1] ?? 0)
}

test('Discord takes the address: a PING is answered, a wrong signature is not', async () => {
  await town.discord.endpoint.enter(url)
  expect(await figure('ping')).toBe(1)
  expect(await figure('unsigned')).toBe(1)
})

test('/summarize, a button, a form and suggestions, and a question in the thread by the gateway', async () => {
  const { ana, ben, discord } = town
  const before = await figure('accepted')
  const card = await summarized(ana, discord.channelId, { url: town.page('/barrier') })
  expect(card.embeds[0]?.footer?.text).toContain('written by test-model')
  const sources = await ben.press(discord.channelId, card.id, buttonOf(card, 'Sources'))
  expect(sources).toMatchObject({ kind: 'acknowledged', ephemeral: true })
  const opened = await ben.press(discord.channelId, card.id, buttonOf(card, 'Ask'))
  if (opened.kind !== 'modal') throw new Error(`no form: ${opened.kind}`)
  await ben.submit(opened.modal, { question: 'Who gave the order to close?' })
  await seen(ben, card.id, (message) => finished(message) && message.content.includes('Who gave the order'))
  const choices = await ana.autocomplete(discord.channelId, 'summarize', { story: 'barr' }, 'story')
  expect(choices.map(({ name }) => name).join()).toContain('Barrier')
  expect((await figure('accepted')) - before).toBe(5)

  const said = await ana.say(card.id, 'How many gates are there?')
  await seen(ana, card.id, (message) => finished(message) && message.message_reference?.message_id === said.id)
  expect((await figure('accepted')) - before).toBe(5)
})

test('in a thread of a server that this process does not hear of, it answers and summarizes as in any thread', async () => {
  const { ana, discord } = town
  const { guildId, channelId } = discord.addGuild('Of another shard', [ana])
  const card = await summarized(ana, channelId, { url: town.page('/barrier') })
  await seen(ana, card.id, finished)
  // The gateway of this process forgets the server; Discord does not.
  discord.dispatchRaw('GUILD_DELETE', { id: guildId })
  const before = ana.messages(card.id).length
  await ana.command(card.id, 'ask', { question: 'Who gave the order to close?' })
  await seen(ana, card.id, (message) => finished(message) && message.content.includes('Who gave the order'))
  town.print('/second', { body: barrier.replaceAll('Friday', 'second Friday') })
  await summarized(ana, card.id, { url: town.page('/second') })
  // One opens no thread in a thread, and need not be told so.
  await expect.poll(() => town.bot.context.running.size).toBe(0)
  await ana.command(card.id, 'ask', { question: 'How many gates are there?' })
  await seen(ana, card.id, (message) => finished(message) && message.content.includes('How many gates'))
  expect(ana.messages(card.id).filter(({ content }) => content.includes('⚠️'))).toEqual([])
  expect(ana.messages(card.id).length).toBe(before + 3)
  expect(ana.channels().filter(({ parentId }) => parentId === channelId)).toHaveLength(1)
})

describe('refused', () => {
  const body = (id: string): string =>
    JSON.stringify({
      id,
      application_id: town.discord.applicationId,
      type: 2,
      token: 'aW50ZXJhY3Rpb24',
      version: 1,
      data: { id: '1', name: 'help', type: 1 },
      channel_id: town.discord.channelId,
      user: town.ana.user,
      locale: 'en-GB',
      entitlements: [],
      authorizing_integration_owners: {},
    })
  const send = (text: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>): Promise<number> =>
    fetch(url, { method: 'POST', body: text, headers }).then(({ status }) => status)
  let next = 1_000
  const newId = (): string => String((BigInt(Date.now() - 1_420_070_400_000) << 22n) + BigInt((next += 1)))

  test('any byte of the body, the signature or the time that is another', async () => {
    const text = body(newId())
    const headers = town.discord.endpoint.headers(text)
    const bytes = Buffer.from(text)
    const before = await figure('accepted')
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('body', 'x-signature-ed25519', 'x-signature-timestamp'),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (what, at, flip) => {
          const mutated = new Uint8Array(bytes)
          const changed: Record<string, string> = { ...headers }
          if (what === 'body') mutated[at % mutated.length]! ^= flip
          else {
            const value = headers[what]
            const place = at % value.length
            const other = (Number.parseInt(value[place] ?? '0', 16) + 1 + (flip % 9)) % (what === 'x-signature-ed25519' ? 16 : 10)
            changed[what] = value.slice(0, place) + other.toString(16) + value.slice(place + 1)
            if (changed[what] === value) return
          }
          expect(await send(mutated, changed)).toBe(401)
        },
      ),
      { numRuns: 300 },
    )
    expect(await figure('accepted')).toBe(before)
  })

  test('signed by somebody else, not signed at all, or too long', async () => {
    const text = body(newId())
    const headers = town.discord.endpoint.headers(text)
    const { 'x-signature-ed25519': signature, ...without } = headers
    expect(await send(text, { ...headers, 'x-signature-ed25519': 'ab'.repeat(64) })).toBe(401)
    expect(await send(text, without)).toBe(401)
    expect(await send(text, { ...without, 'x-signature-ed25519': `${signature}00` })).toBe(401)
  })

  test.each([
    ['long ago', -timeWindowMs - 2_000],
    ['of a time to come', timeWindowMs + 2_000],
  ])('signed %s', async (_when, offMs) => {
    const text = body(newId())
    expect(await send(text, { ...town.discord.endpoint.headers(text, Date.now() + offMs) })).toBe(401)
    expect(await send(text, { ...town.discord.endpoint.headers(text, Date.now() + offMs * 0.9) })).toBe(202)
  })

  test('sent a second time, also when signed anew', async () => {
    const text = body(newId())
    const headers = { ...town.discord.endpoint.headers(text) }
    expect([
      await send(text, headers),
      await send(text, headers),
      await send(text, { ...town.discord.endpoint.headers(text, Date.now() + 1_000) }),
    ]).toEqual([202, 409, 409])
  })

  test('what is for another application, is no interaction, is too long, or comes in another way', async () => {
    const signed = (text: string): Promise<number> => send(text, { ...town.discord.endpoint.headers(text) })
    expect(await signed(body(newId()).replace(town.discord.applicationId, '1'))).toBe(400)
    expect(await signed('{"type": 2')).toBe(400)
    expect(await signed(JSON.stringify({ id: '../1', application_id: town.discord.applicationId, type: 2 }))).toBe(400)
    expect(await signed(JSON.stringify({ padding: 'x'.repeat(1 << 20) })).catch(() => 413)).toBe(413)
    expect((await fetch(url)).status).toBe(405)
    expect((await fetch(url.replace(interactionsPath, '/'), { method: 'POST' })).status).toBe(404)
    expect(await send(body(newId()), { 'content-type': 'text/plain' })).toBe(415)
  })
})

test('told to stop, it takes what still comes for a while, then none, and what was begun is answered', async () => {
  const { ana, discord, model } = town
  if (model === null) throw new Error('there is a model')
  model.paceMs = 20
  town.print('/late', { body: barrier.replaceAll('Friday', 'late on Friday') })
  const closed = town.bot.close(3_000)
  const outcome = await ana.command(discord.channelId, 'summarize', { url: town.page('/late') })
  expect(outcome.kind).toBe('acknowledged')
  await expect
    .poll(async () => (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).status, {
      timeout: 5_000,
    })
    .toBe(503)
  model.paceMs = 0
  await closed
  await seen(ana, discord.channelId, (message) => finished(message) && message.embeds[0]?.url === town.page('/late'))
})
