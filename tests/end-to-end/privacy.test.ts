// What a person may have forgotten and given out: /forget, /privacy, and what deleting at Discord does; down to the bytes of the files.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Seat } from '#src/playground/seat.ts'
import { buttonOf, labelsOf, finished, seen } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

let town: Town
let moderator: Seat
const channel = (): string => town.discord.channelId
beforeAll(async () => {
  town = await startTown()
  moderator = town.discord.seat('Mo', { moderator: true })
})
afterAll(async () => {
  await town.close()
})

const report = (word: string): string =>
  [
    `The ${word} school of Varn closes on Thursdays`,
    `The ${word} school in Varn closes on Thursdays at noon from next month, its head Ida Feld said on Monday.`,
    `Three of the nine teachers of the ${word} school are ill, and four of its classes have been taught together since October.`,
    'Parents may bring their children to the library, which stays open until five on school days, the council said.',
  ].join('\n\n')

async function summarized(by: Seat, word: string, where = channel()): Promise<APIMessage> {
  const before = new Set(by.messages(where).map(({ id }) => id))
  await by.command(where, 'summarize', { file: { name: 'note.txt', contentType: 'text/plain', bytes: Buffer.from(report(word)) } })
  return seen(by, where, (message) => !before.has(message.id) && finished(message) && message.embeds.length > 0)
}

async function asked(by: Seat, thread: string, question: string): Promise<APIMessage> {
  const said = await by.say(thread, question)
  return seen(by, thread, (message) => finished(message) && message.message_reference?.message_id === said.id)
}

async function told(by: Seat, where: string, name: string, options: Record<string, string> = {}): Promise<APIMessage> {
  const before = new Set(by.messages(where).map(({ id }) => id))
  await by.command(where, name, options)
  return seen(by, where, ({ id, author, content }) => !before.has(id) && author.bot === true && content !== '')
}

async function pressed(by: Seat, where: string, message: APIMessage, label: string): Promise<string> {
  await by.press(where, message.id, buttonOf(message, label))
  return (await seen(by, where, ({ id, content }) => id === message.id && content !== message.content)).content
}

const filesWith = (...words: string[]): string[] =>
  readdirSync(town.folder).filter((name) => {
    const bytes = readFileSync(join(town.folder, name)).toString('latin1').toLowerCase()
    return words.some((word) => bytes.includes(word))
  })

test('my questions go with their answers, those of others stay', async () => {
  const card = await summarized(town.ana, 'mezzova')
  await seen(town.ana, card.id, finished)
  await asked(town.ana, card.id, 'How many teachers are ill?')
  await asked(town.ben, card.id, 'When does the school close?')
  const question = await told(town.ben, card.id, 'forget', { what: 'questions' })
  expect(question.content).toContain('Questions of yours here: 1')
  expect(await pressed(town.ben, card.id, question, 'Keep it')).toContain('as it was')
  expect((await town.bot.context.conversations.get(card.id))?.turns).toHaveLength(2)
  expect(await pressed(town.ben, card.id, await told(town.ben, card.id, 'forget', { what: 'questions' }), 'Forget it')).toBe(
    'Forgotten. Questions: 1 · summaries: 0 · conversations: 0 · articles: 0',
  )
  expect((await town.bot.context.conversations.get(card.id))?.turns.map(({ askedBy }) => askedBy.name)).toEqual(['Ana'])
  expect((await told(town.ben, card.id, 'forget', { what: 'questions' })).content).toContain('nothing of that')
})

test('a thread is forgotten by whoever began it or a moderator, and its upload is in no file any more', async () => {
  const card = await summarized(town.ana, 'quolznix')
  await seen(town.ana, card.id, finished)
  expect(filesWith('quolznix').length).toBeGreaterThan(0)
  expect((await told(town.ben, card.id, 'forget', { what: 'thread' })).content).toContain('a moderator')
  const question = await told(moderator, card.id, 'forget', { what: 'thread' })
  expect(await pressed(moderator, card.id, question, 'Forget it')).toBe(
    'Forgotten. Questions: 0 · summaries: 1 · conversations: 1 · articles: 1',
  )
  expect(filesWith('quolznix')).toEqual([])
  expect((await told(town.ana, card.id, 'forget', { what: 'thread' })).content).toContain('no conversation here')
})

test('an article is forgotten by whoever first had it summarized', async () => {
  const card = await summarized(town.ana, 'brixtal')
  const [choice] = await town.ana.autocomplete(channel(), 'forget', { article: 'brixtal' }, 'article')
  const article = String(choice?.value)
  expect((await told(town.ben, channel(), 'forget', { what: 'article', article })).content).toContain('a moderator')
  const question = await told(town.ana, channel(), 'forget', { what: 'article', article })
  expect(question.content).toContain('brixtal school')
  expect(await pressed(town.ana, channel(), question, 'Forget it')).toContain('articles: 1')
  expect(await town.bot.context.conversations.get(card.id)).toBeUndefined()
  expect(filesWith('brixtal')).toEqual([])
})

test('deleting the card, the channel’s thread or the message with the link has it forgotten', async () => {
  const { conversations, replies } = town.bot.context
  const card = await summarized(town.ana, 'drumlin')
  await moderator.deleteMessage(channel(), card.id)
  await expect.poll(() => conversations.get(card.id)).toBeUndefined()
  expect((await told(town.ana, channel(), 'articles', { query: 'drumlin' })).content).not.toContain('drumlin school')

  town.print('/link', { body: readFileSync(new URL('../fixtures/barrier.html', import.meta.url)) })
  const message = await town.ana.say(channel(), town.page('/link'))
  const before = new Set(town.ben.messages(channel()).map(({ id }) => id))
  await town.ben.menu(channel(), message.id, 'Summarize links')
  const list = await seen(town.ben, channel(), (shown) => !before.has(shown.id) && labelsOf(shown).includes('Post the summaries'))
  await town.ben.press(channel(), list.id, buttonOf(list, 'Post the summaries'))
  const posted = await seen(
    town.ana,
    channel(),
    ({ id, ...rest }) => !before.has(id) && finished({ id, ...rest }) && rest.embeds.length > 0,
  )
  await expect.poll(() => conversations.get(posted.id)).toBeDefined()
  await town.ana.deleteMessage(channel(), message.id)
  await expect.poll(() => conversations.get(posted.id)).toBeUndefined()

  const third = await summarized(town.ana, 'gantry')
  await seen(town.ana, third.id, finished)
  town.discord.dispatchRaw('THREAD_DELETE', { id: third.id, guild_id: town.discord.guildId, parent_id: channel(), type: 11 })
  await expect.poll(() => conversations.get(third.id)).toBeUndefined()
  town.discord.dispatchRaw('MESSAGE_DELETE_BULK', { ids: [third.id], channel_id: channel(), guild_id: town.discord.guildId })
  await expect
    .poll(async () => (await town.bot.context.memory.personalData(town.ana.user.id)).articles.some(({ title }) => title.includes('gantry')))
    .toBe(false)
  expect(await replies.get('nothing')).toBeUndefined()
})

test('/privacy says what is kept, gives all of it out, and forgets all of it: nothing is left in the files', async () => {
  const card = await summarized(town.ana, 'zylphora')
  await seen(town.ana, card.id, finished)
  await asked(town.ana, card.id, 'Is the zylphora library open until five?')
  const direct = town.discord.directChannel(town.ana)
  await summarized(town.ana, 'wexfordian', direct)
  await asked(town.ben, card.id, 'When does the school close on Thursdays?')

  expect((await told(town.ana, channel(), 'privacy about')).content).toMatch(/kept for 365 days[\s\S]*nobody/)
  const exported = await told(town.ana, channel(), 'privacy export')
  expect(town.ben.messages(channel()).some(({ id }) => id === exported.id)).toBe(false)
  const files = await Promise.all(exported.attachments.map(async ({ url }) => (await fetch(url)).text()))
  const data = JSON.parse(files.find((file) => file.startsWith('{')) ?? '{}') as {
    replies: { request: { question?: string } }[]
    articles: { title: string }[]
  }
  expect(data.replies.map(({ request }) => request.question)).toContain('Is the zylphora library open until five?')
  expect(data.articles.map(({ title }) => title).join()).toMatch(/zylphora[\s\S]*wexfordian/)
  expect(files.find((file) => file.startsWith('# '))).toContain('Is the zylphora library open until five?')

  const bens = await town.bot.context.memory.personalData(town.ben.user.id)
  const question = await told(town.ana, channel(), 'privacy delete')
  expect(await pressed(town.ana, channel(), question, 'Forget everything of mine')).toContain('nothing of it is left in my files')
  expect(filesWith('wexfordian', 'is the zylphora', town.ana.user.id)).toEqual([])
  expect(await town.bot.context.memory.personalData(town.ben.user.id)).toEqual(bens)
  expect((await told(town.ana, channel(), 'privacy export')).content).toBe('I keep nothing of you.')
})

test('what is more than Discord takes in a file, and in a message, comes in several', async () => {
  const { replies } = town.bot.context
  const place = { guildId: town.discord.guildId, channelId: channel(), messageId: null, interactionToken: null, isPrivate: false }
  for (const letter of ['a', 'b', 'c', 'd']) {
    await replies.start({
      id: `long ${letter}`,
      request: { kind: 'ask', question: letter.repeat(4_000_000), conversationId: null, language: null },
      askedBy: { id: town.ben.user.id, name: 'Ben' },
      place,
      questionMessageId: null,
      conversationId: null,
    })
    await replies.finish(`long ${letter}`, null)
  }
  const before = new Set(town.ben.messages(channel()).map(({ id }) => id))
  await town.ben.command(channel(), 'privacy export')
  const attached = (): APIMessage['attachments'] =>
    town.ben
      .messages(channel())
      .filter(({ id }) => !before.has(id))
      .flatMap(({ attachments }) => attachments)
  await expect
    .poll(() => attached().map(({ filename }) => filename))
    .toEqual(['lede-my-data-1-of-2.json', 'lede-my-data-2-of-2.json', 'lede-my-data-1-of-2.md', 'lede-my-data-2-of-2.md'])
  for (const { size } of attached()) expect(size).toBeLessThanOrEqual(10 * 1024 * 1024)
  const parts = await Promise.all(
    attached()
      .slice(0, 2)
      .map(async ({ url }) => (await (await fetch(url)).json()) as { replies: { id: string }[] }),
  )
  expect(parts.flatMap((part) => part.replies.map(({ id }) => id)).filter((id) => id.startsWith('long '))).toEqual([
    'long a',
    'long b',
    'long c',
    'long d',
  ])
  expect(
    town.ana
      .messages(channel())
      .flatMap(({ attachments }) => attachments)
      .filter(({ id }) => attached().some((one) => one.id === id)),
  ).toEqual([])
})
