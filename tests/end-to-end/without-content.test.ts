// Where the MessageContent intent is off: every other way to ask still works, and plain talk is left alone.
import { readFileSync } from 'node:fs'
import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buttonOf, finished, seen } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

let town: Town
let card: APIMessage
let opening: APIMessage
beforeAll(async () => {
  town = await startTown({ messageContent: false })
  town.print('/barrier', { body: readFileSync(new URL('../fixtures/barrier.html', import.meta.url)) })
  await town.ana.command(town.discord.channelId, 'summarize', { url: town.page('/barrier') })
  card = await seen(town.ana, town.discord.channelId, finished)
  opening = await seen(town.ana, card.id, finished)
})
afterAll(async () => {
  await town.close()
})

const answered =
  (words: string, replyTo?: string) =>
  (message: APIMessage): boolean =>
    message.author.bot === true &&
    message.content.includes('Closest passages') &&
    message.content.includes(words) &&
    (replyTo === undefined || message.message_reference?.message_id === replyTo)

test('the thread says how to ask there', () => {
  expect(opening.content).toContain('reply to this message, mention me, or press **Ask**')
})

test('plain talk in the thread is not answered', async () => {
  await town.ben.say(card.id, 'What did the barrier cost?')
  const mention = await town.ben.say(card.id, `<@${town.discord.botUserId}> How deep are the foundations?`)
  await seen(town.ben, card.id, answered('nine metres', mention.id))
  expect(town.ben.messages(card.id).filter(({ content }) => content.includes('Closest passages'))).toHaveLength(1)
})

test('a reply that pings is', async () => {
  const reply = await town.ben.say(card.id, 'How much water can the gates hold back?', { replyTo: opening.id, ping: true })
  await seen(town.ben, card.id, answered('three metres', reply.id))
})

test('so is a reply to an answer', async () => {
  const first = await seen(town.ben, card.id, finished)
  const reply = await town.ben.say(card.id, 'When can the boats of the fishermen pass?', { replyTo: first.id, ping: true })
  await seen(town.ben, card.id, answered('high tide', reply.id))
})

test('so is the Ask button', async () => {
  const outcome = await town.ben.press(town.discord.channelId, card.id, buttonOf(card, 'Ask'))
  if (outcome.kind !== 'modal') throw new Error('expected a form')
  await town.ben.submit(outcome.modal, { question: 'Who will pay for the overrun?' })
  await seen(town.ana, card.id, answered('has not said who will pay'))
})

test('a direct message is a conversation of its own', async () => {
  const direct = town.discord.directChannel(town.ana)
  await town.ana.command(direct, 'summarize', { url: town.page('/barrier') })
  await seen(town.ana, direct, finished)
  await town.ana.say(direct, 'What did the barrier cost?')
  await seen(town.ana, direct, answered('84 million crowns'))
})
