// What is over is let go of: of threads, people, interactions and their requests nothing of discord.js stays in memory, and the bot knows them all the same.
import { queryObjects } from 'node:v8'
import { ButtonInteraction, ChatInputCommandInteraction, GuildMember, REST, Routes, ThreadChannel, User } from 'discord.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buttonOf, finished, seen, summarized } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const sentences = [
  'Two crossings of the Senne were opened on Friday, a bridge by the mill and a tunnel under the harbour.',
  'The bridge cost 12 million crowns, which the province paid.',
  'Forty men dug the tunnel in three winters, the engineer Dagny Hollis said.',
  'Buses go through the tunnel from Monday on.',
]
const pages = 6

let town: Town
beforeAll(async () => {
  town = await startTown({ letGoEveryMs: 100 })
  for (let page = 0; page < pages; page++)
    town.print(`/crossings-${page}`, {
      body: `<!doctype html><html lang="en"><head><title>Two ways over the Senne, ${page}</title></head><body><article><h1>Two ways over the Senne, ${page}</h1>${sentences.map((sentence) => `<p>${sentence}</p>`).join('')}</article></body></html>`,
    })
})
afterAll(async () => {
  await town.close()
})

/** How many there are after a collection. */
const left = (kind: unknown): number => queryObjects(kind as new () => unknown, { format: 'count' })

test('after so many interactions are over nothing of them is held, and a question in a thread is still one', async () => {
  const { ana, ben, discord } = town
  const cards: string[] = []
  for (let page = 0; page < pages; page++) {
    const { id } = await summarized(page % 2 === 0 ? ana : ben, discord.channelId, { url: town.page(`/crossings-${page}`) })
    const card = await seen(ana, discord.channelId, (message) => message.id === id && finished(message))
    await ben.press(discord.channelId, id, buttonOf(card, 'Sources'))
    cards.push(id)
  }
  // discord.js does not give out the class of its queues; this one is the test's own.
  const rest = new REST({ api: discord.url, version: '10' }).setToken(discord.token)
  await rest.get(Routes.user())
  const Queue = rest.handlers.first()?.constructor
  const held = (): Record<string, number> => ({
    threads: left(ThreadChannel),
    commands: left(ChatInputCommandInteraction),
    buttons: left(ButtonInteraction),
    people: left(User),
    members: left(GuildMember),
    queues: left(Queue),
  })
  // The bot itself stays as a member of the server and as a user, with the prototype of its own class.
  await expect.poll(held, { interval: 500 }).toEqual({ threads: 0, commands: 0, buttons: 0, people: 2, members: 1, queues: 1 })
  expect(rest.handlers.size).toBe(1)

  const [thread = ''] = cards
  const asked = await ben.say(thread, 'Who dug the tunnel?')
  const answer = await seen(ben, thread, (message) => finished(message) && message.message_reference?.message_id === asked.id)
  expect(answer.content).toContain('Forty men')
})

test('whoever asks for what was written in a thread that was let go of is pointed to it', async () => {
  const { ana, ben, discord } = town
  town.print('/mill', {
    body: `<!doctype html><html lang="en"><head><title>The mill</title></head><body><article><h1>The mill</h1>${sentences.map((sentence) => `<p>${sentence}</p>`).join('')}</article></body></html>`,
  })
  const { id: thread } = await summarized(ana, discord.channelId, { url: town.page('/crossings-0') })
  await seen(ana, thread, finished)
  const card = await summarized(ana, thread, { url: town.page('/mill') })
  await expect.poll(() => left(ThreadChannel), { interval: 500 }).toBe(0)
  const elsewhere = discord.addChannel('elsewhere')
  await ben.command(elsewhere, 'summarize', { url: town.page('/mill') })
  const pointer = await seen(ben, elsewhere, ({ content }) => content.includes('asked for this'))
  expect(pointer.content).toContain(`${thread}/${card.id}`)
})
