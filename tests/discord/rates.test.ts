// A thousand presses in a second.
import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { startTown, type Town } from '../support/town.ts'
import { seen, summarized } from '../support/seen.ts'

let town: Town
afterEach(async () => {
  await town.close()
})

test('a thousand presses in a second cost no call and no crash, and say when to come back', async () => {
  town = await startTown({ model: true, rates: { person: 6, server: 1000 } })
  const channel = town.discord.channelId
  const outcomes = await Promise.all(
    Array.from({ length: 1000 }, () => town.ben.command(channel, 'ask', { question: 'What did the barrier cost?' })),
  )
  expect(outcomes.filter(({ kind }) => kind === 'failed')).toEqual([])
  expect(outcomes.filter((outcome) => outcome.kind === 'acknowledged' && !outcome.ephemeral)).toHaveLength(2)
  expect(town.model?.calls).toHaveLength(0)
  const refusal = await seen(town.ben, channel, ({ content }) => /<t:\d+:R>/.test(content))
  expect(town.ana.messages(channel).some(({ id }) => id === refusal.id)).toBe(false)
  // Whoever else is there is let in all the same.
  town.print('/barrier', { body: readFileSync(new URL('../fixtures/barrier.html', import.meta.url)) })
  await summarized(town.ana, channel, { url: town.page('/barrier') })
})

test('in direct messages a refusal says when to come back, to presses for the one who presses, to messages once', async () => {
  town = await startTown({ rates: { person: 6, server: 1000 } })
  const direct = town.discord.directChannel(town.ben)
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => town.ben.command(direct, 'ask', { question: 'Who?' })))
  expect(outcomes.filter((outcome) => outcome.kind === 'acknowledged' && outcome.ephemeral)).toHaveLength(3)
  for (let said = 0; said < 5; said++) await town.ben.say(direct, 'Who paid for it?')
  const told = await seen(
    town.ben,
    direct,
    ({ content, message_reference }) => /<t:\d+:R>/.test(content) && message_reference !== undefined,
  )
  // Until another press is answered, all that was said before has been handled.
  await town.ben.command(direct, 'ask', { question: 'Who?' })
  expect(
    town.ben
      .messages(direct)
      .filter(({ content, message_reference }) => /<t:\d+:R>/.test(content) && message_reference !== undefined)
      .map(({ id }) => id),
  ).toEqual([told.id])
})

test('plain messages that are too many get one direct message with the time, and nothing in the thread', async () => {
  town = await startTown({ rates: { person: 9, server: 1000 } })
  town.print('/barrier', { body: readFileSync(new URL('../fixtures/barrier.html', import.meta.url)) })
  const card = await summarized(town.ben, town.discord.channelId, { url: town.page('/barrier') })
  await seen(town.ben, card.id, ({ author }) => author.bot === true)
  for (let said = 0; said < 6; said++) await town.ben.say(card.id, 'What did the barrier cost?')
  const direct = town.discord.directChannel(town.ben)
  await seen(town.ben, direct, ({ content }) => /<t:\d+:R>/.test(content))
  const question = await town.ana.say(card.id, 'Who runs a bakery?')
  await seen(town.ana, card.id, ({ message_reference }) => message_reference?.message_id === question.id)
  expect(town.ben.messages(direct)).toHaveLength(1)
  expect(town.ana.messages(card.id).filter(({ content }) => content.includes('a lot at once'))).toEqual([])
})

test('whoever types too much is offered nothing for a while, and sees no error', async () => {
  town = await startTown({ rates: { person: 6, server: 1000 } })
  town.print('/barrier', { body: readFileSync(new URL('../fixtures/barrier.html', import.meta.url)) })
  const channel = town.discord.channelId
  await summarized(town.ana, channel, { url: town.page('/barrier') })
  const offered = await Promise.all(Array.from({ length: 100 }, () => town.ben.autocomplete(channel, 'summarize', { story: '' }, 'story')))
  expect(offered.filter((choices) => choices.length > 0)).toHaveLength(60)
  expect(await town.ana.autocomplete(channel, 'summarize', { story: '' }, 'story')).not.toEqual([])
  // What is typed takes nothing of what may be pressed.
  await summarized(town.ben, channel, { url: town.page('/barrier'), length: 'brief' })
})

test('a server has a rate, too', async () => {
  town = await startTown({ rates: { person: 100, server: 6 } })
  const channel = town.discord.channelId
  const presses = [town.ana, town.ben, town.ana, town.ben].map((seat) => seat.command(channel, 'ask', { question: 'Who?' }))
  const outcomes = await Promise.all(presses)
  expect(outcomes.filter((outcome) => outcome.kind === 'acknowledged' && outcome.ephemeral)).toHaveLength(2)
})
