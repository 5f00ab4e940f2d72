// A link that somebody drops into a conversation joins it: alone it is summarized there, with a question both are asked.
import { readFileSync } from 'node:fs'
import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { finished, seen } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const ferry =
  '<!doctype html><html lang="en"><head><title>Ferry to Hallin stops</title></head><body><article><h1>Ferry to Hallin stops</h1><p>The ferry to Hallin will stop on the first of May, its owner Ragna Holm said on Monday. Forty passengers a day do not pay for the fuel, she said.</p><p>The island has 212 inhabitants. The next bridge is 60 kilometres away, and the council wants to run a bus instead.</p></article></body></html>'
let town: Town
let card: APIMessage
beforeAll(async () => {
  town = await startTown()
  town.print('/barrier', { body: readFileSync(new URL('../fixtures/barrier.html', import.meta.url)) })
  town.print('/ferry', { body: ferry })
  await town.ana.command(town.discord.channelId, 'summarize', { url: town.page('/barrier') })
  card = await seen(town.ana, town.discord.channelId, finished)
  await seen(town.ana, card.id, finished)
})
afterAll(async () => {
  await town.close()
})

test('with a question beside it, the question is answered from both', async () => {
  const asked = await town.ben.say(card.id, `How many inhabitants does the island have? ${town.page('/ferry')}`)
  const answer = await seen(town.ben, card.id, (message) => message.message_reference?.message_id === asked.id && finished(message))
  expect(answer.content).toMatch(/212 inhabitants.*\[B\d\]/)
  await town.ana.say(card.id, 'What did the barrier cost?')
  await seen(town.ana, card.id, ({ content }) => /84 million crowns.*\[A\d\]/.test(content))
})

test('alone it is summarized in the thread', async () => {
  const dropped = await town.ben.say(card.id, `<${town.page('/ferry')}>`)
  const summary = await seen(town.ben, card.id, (message) => message.message_reference?.message_id === dropped.id && finished(message))
  expect(summary.embeds[0]?.title).toContain('Ferry to Hallin')
})

test('one that cannot be read is told of, and the conversation goes on', async () => {
  await town.ben.say(card.id, `And what of this? ${town.page('/nowhere')}`)
  await seen(town.ben, card.id, ({ content }) => content.includes('there is no such page (404)'))
  await town.ben.say(card.id, 'How deep are the foundations?')
  await seen(town.ben, card.id, ({ content }) => content.includes('nine metres'))
})
