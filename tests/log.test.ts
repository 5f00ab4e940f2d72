// The log at its most talkative never has what people wrote, what articles say, what a model said, or a key.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DiscordAPIError } from 'discord.js'
import fc from 'fast-check'
import { environmentSchema, readConfig } from '#src/config.ts'
import { openLog, redact } from '#src/log.ts'
import { printedError, printedSettings, secretsOf } from '#src/secrets.ts'
import { finished, seen } from './support/seen.ts'
import { startTown, type Town } from './support/town.ts'

const lines: string[] = []
const log = openLog('info', {
  destination: {
    write: (line: string) => {
      lines.push(line)
    },
  },
  known: ['an-odd-looking-key'],
})
let town: Town
beforeAll(async () => {
  town = await startTown({ model: true, log })
})
afterAll(async () => {
  await town.close()
})

const words = 'zylphora'
const article = [
  `The ${words} school closes`,
  `The ${words} school in Varn closes on Thursdays at noon from next month, its head Ida Feld said on Monday.`,
  `Three of nine teachers of the ${words} school are ill, and four classes have been taught together since October.`,
].join('\n\n')

test('a conversation in which everything fails leaves no word in the log', async () => {
  const { model } = town
  if (model === null) throw new Error('this town has a model')
  const card = async (): Promise<string> => {
    const before = new Set(town.ana.messages(town.discord.channelId).map(({ id }) => id))
    await town.ana.command(town.discord.channelId, 'summarize', {
      file: { name: `${words}.txt`, contentType: 'text/plain', bytes: Buffer.from(`${article}\n\nNumber ${before.size}.`) },
    })
    return (await seen(town.ana, town.discord.channelId, (message) => !before.has(message.id) && finished(message))).id
  }
  for (const trouble of [
    'broken json',
    'wrong shape',
    'refuse',
    'cut',
    'html',
    'invent and insist',
    { status: 400, message: `“${article}” cannot be read; key sk-secretsecret` },
    { status: 429, headers: { 'retry-after': '0' }, message: `Too many: ${article}` },
    { status: 500, message: article },
  ] as const) {
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
})

test('Discord that refuses, limits, breaks and hangs up, with the words that it was sent', async () => {
  const { discord, ana } = town
  const before = lines.length
  const answers = [
    { status: 400, code: 50035, message: `Invalid Form Body: ${article}` },
    { status: 403, code: 50013, message: words },
    { status: 500, message: article },
    { status: 429, retryAfterSeconds: 0.05, message: words },
    'cut',
  ] as const
  const ends = answers.flatMap((answer) => [
    discord.fail({ method: 'PATCH', path: /^\/webhooks\//, answer, times: 2 }),
    discord.fail({ method: 'POST', path: /\/messages$/, answer, times: 2 }),
    discord.fail({ method: 'POST', path: /\/threads$/, answer }),
    discord.fail({ method: 'POST', path: /\/typing$/, answer }),
  ])
  for (let number = 0; number < 4; number += 1) {
    await ana.command(discord.channelId, 'summarize', {
      file: { name: `${words}.txt`, contentType: 'text/plain', bytes: Buffer.from(`${article}\n\nFault ${number}.`) },
    })
    await ana.say(discord.channelId, `<@${discord.botUserId}> what does the ${words} school say?`)
  }
  await expect.poll(() => lines.length).toBeGreaterThan(before + 4)
  for (const end of ends) end()
  // What is said when all is well again is the last of it.
  const shown = new Set(ana.messages(discord.channelId).map(({ id }) => id))
  await ana.command(discord.channelId, 'help', {})
  await seen(ana, discord.channelId, ({ id, content }) => !shown.has(id) && content !== '')
  const all = lines.slice(before).join('').toLowerCase()
  for (const secret of [words, 'ida feld', 'thursdays at noon', discord.token.toLowerCase()]) expect(all).not.toContain(secret)
})

test('what is told of something has no secret in it, however deep it stands', () => {
  lines.length = 0
  const refused = Object.assign(new Error(`invalid input syntax for type json: "${words}"`), {
    severity: 'ERROR',
    code: '22P02',
    detail: `Token "${words}" is invalid.`,
  })
  log.warn('failed', {
    error: refused,
    parts: ['an-odd-looking-key', { deeper: { error: new Error('Bearer abc.def'), at: 'https://paper.example/a?key=hidden' } }],
    cause: refused,
    count: 3,
    none: null,
  })
  log.warn('failed', { error: 'a thrown zylphora' })
  const all = lines.join('')
  expect(all).toContain('22P02')
  expect(all).toContain('"count":3')
  for (const secret of [words, 'an-odd-looking-key', 'abc.def', 'hidden']) expect(all).not.toContain(secret)
})

test('errors of Discord, of parsers and of servers are told without what they quote', () => {
  lines.length = 0
  const token = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OTA'
  log.error('failed', {
    error: new DiscordAPIError(
      { code: 50035, message: `Invalid: ${words}` },
      50035,
      400,
      'PATCH',
      `https://discord.com/api/webhooks/123/${token}/messages/@original`,
      { body: { content: words }, files: undefined },
    ),
  })
  try {
    JSON.parse(`{"said": ${words}}`)
  } catch (error) {
    log.error('failed', { error: new Error('not read', { cause: error }) })
  }
  log.warn('failed', {
    error: new Error(`could not do “${words} ${'and more of it '.repeat(5)}” with an-odd-looking-key`),
    url: 'https://paper.example/a?key=hidden',
  })
  const all = lines.join('')
  expect(all).toContain('50035')
  for (const secret of [words, token, 'an-odd-looking-key', 'hidden']) expect(all).not.toContain(secret)
})

test('whatever stands in the settings: no key, token or password is in what is printed of them, or in an error', () => {
  const secret = fc.stringMatching(/^[a-zA-Z0-9]{8,24}$/).map((text) => `S${text}`)
  fc.assert(
    fc.property(secret, secret, secret, (key, password, query) => {
      const names = Object.keys(environmentSchema.shape)
      const addresses = ['OPENAI_BASE_URL', 'DATABASE_URL', 'REDIS_URL', 'DISCORD_API_URL', 'LEDE_CONTACT_URL']
      const environment = Object.fromEntries(
        names.map((name) => [
          name,
          addresses.includes(name)
            ? `postgres://someone:${password}@host:1/x?api_key=${query}`
            : /(TOKEN|_KEY)$/.test(name) && name !== 'DISCORD_PUBLIC_KEY'
              ? key
              : 'plain',
        ]),
      )
      const said = [
        ...printedSettings(environment, names),
        redact(`failed with ${key} at https://someone:${password}@host/x and ${query}`, secretsOf(environment)),
        printedError(
          Object.assign(new Error(`no ${key}`, { cause: new Error(password) }), { url: `https://host/?k=${query}` }),
          environment,
        ),
        redact(configError(environment), secretsOf(environment)),
      ].flatMap((text) => text.split('\n'))
      expect(said.filter((line) => [key, password, query].some((hidden) => line.includes(hidden)))).toEqual([])
      expect(said).toContain('LEDE_DATA=plain')
    }),
    { numRuns: 100 },
  )
})

function configError(environment: Record<string, string>): string {
  try {
    readConfig(environment)
    return ''
  } catch (error) {
    return error instanceof Error ? `${error.message} ${String(error.cause)}` : ''
  }
}

test('a password in an address is no part of what is printed', () => {
  expect(redact('GET https://ana:pass@model.example/v1')).toBe('GET https://[redacted]@model.example/v1')
})
