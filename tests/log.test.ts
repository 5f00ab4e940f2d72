// The log at its most talkative never has what people wrote, what articles say, what a model said, or a key.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DiscordAPIError } from 'discord.js'
import { openLog, redact } from '#src/log.ts'
import { finished, seen } from './support/seen.ts'
import { startTown, type Town } from './support/town.ts'

const lines: string[] = []
const log = openLog('info', { destination: { write: (line: string) => { lines.push(line) } }, known: ['an-odd-looking-key'] })
let town: Town
beforeAll(async () => { town = await startTown({ model: true, log }) })
afterAll(async () => { await town.close() })

const words = 'zylphora'
const article = [`The ${words} school closes`, `The ${words} school in Varn closes on Thursdays at noon from next month, its head Ida Feld said on Monday.`, `Three of nine teachers of the ${words} school are ill, and four classes have been taught together since October.`].join('\n\n')

test('a conversation in which everything fails leaves no word in the log', async () => {
  const { model } = town
  if (model === null) throw new Error('this town has a model')
  const card = async (): Promise<string> => {
    const before = new Set(town.ana.messages(town.discord.channelId).map(({ id }) => id))
    await town.ana.command(town.discord.channelId, 'summarize', { file: { name: `${words}.txt`, contentType: 'text/plain', bytes: Buffer.from(`${article}\n\nNumber ${before.size}.`) } })
    return (await seen(town.ana, town.discord.channelId, (message) => !before.has(message.id) && finished(message))).id
  }
  for (const trouble of ['broken json', 'wrong shape', 'refuse', 'cut', 'html', 'invent and insist', { status: 400, message: `“${article}” cannot be read; key sk-secretsecret` }] as const) {
    model.troubles.push(trouble, trouble, trouble)
    await card()
    model.troubles.length = 0
  }
  const thread = await card()
  await seen(town.ana, thread, finished)
  model.troubles.push({ status: 400, message: `bad: Who teaches at ${words}?` }, { status: 400, message: `bad: Who teaches at ${words}?` })
  const said = await town.ana.say(thread, `Who teaches at ${words}?`)
  await seen(town.ana, thread, (message) => finished(message) && message.message_reference?.message_id === said.id)
  town.discord.dispatchRaw('MESSAGE_CREATE', { id: 5, content: `A ${words} that is no message`, author: words })
  await expect.poll(() => lines.join('')).toContain('a message could not be handled')
  const all = lines.join('').toLowerCase()
  expect(lines.length).toBeGreaterThan(8)
  for (const secret of [words, 'ida feld', 'secretsecret', town.discord.token.toLowerCase(), 'wifi']) expect(all).not.toContain(secret)
}, 120_000)

test('errors of Discord, of parsers and of servers are told without what they quote', () => {
  lines.length = 0
  const token = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OTA'
  log.error('failed', { error: new DiscordAPIError({ code: 50035, message: `Invalid: ${words}` }, 50035, 400, 'PATCH', `https://discord.com/api/webhooks/123/${token}/messages/@original`, { body: { content: words }, files: undefined }) })
  try {
    JSON.parse(`{"said": ${words}}`)
  } catch (error) {
    log.error('failed', { error: new Error('not read', { cause: error }) })
  }
  log.warn('failed', { error: new Error(`could not do “${words} ${'and more of it '.repeat(5)}” with an-odd-looking-key`), url: 'https://paper.example/a?key=hidden' })
  const all = lines.join('')
  expect(all).toContain('50035')
  for (const secret of [words, token, 'an-odd-looking-key', 'hidden']) expect(all).not.toContain(secret)
})

test('a password in an address is no part of what is printed', () => {
  expect(redact('GET https://ana:pass@model.example/v1')).toBe('GET https://[redacted]@model.example/v1')
})
