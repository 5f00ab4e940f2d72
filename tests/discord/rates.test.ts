// A thousand presses in a second.
import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { startTown, type Town } from '../support/town.ts'
import { seen, summarized } from '../support/seen.ts'

let town: Town
afterEach(async () => { await town.close() })

test('a thousand presses in a second cost no call and no crash, and say when to come back', async () => {
  town = await startTown({ model: true, rates: { person: 6, server: 1000 } })
  const channel = town.discord.channelId
  const outcomes = await Promise.all(Array.from({ length: 1000 }, () => town.ben.command(channel, 'ask', { question: 'What did the barrier cost?' })))
  expect(outcomes.filter(({ kind }) => kind === 'failed')).toEqual([])
  expect(outcomes.filter((outcome) => outcome.kind === 'acknowledged' && !outcome.ephemeral)).toHaveLength(2)
  expect(town.model?.calls).toHaveLength(0)
  const refusal = await seen(town.ben, channel, ({ content }) => /<t:\d+:R>/.test(content))
  expect(town.ana.messages(channel).some(({ id }) => id === refusal.id)).toBe(false)
  // Whoever else is there is let in all the same.
  town.print('/barrier', { body: readFileSync(new URL('../fixtures/barrier.html', import.meta.url)) })
  await summarized(town.ana, channel, { url: town.page('/barrier') })
}, 60_000)

test('a server has a rate, too', async () => {
  town = await startTown({ rates: { person: 100, server: 6 } })
  const channel = town.discord.channelId
  const presses = [town.ana, town.ben, town.ana, town.ben].map((seat) => seat.command(channel, 'ask', { question: 'Who?' }))
  const outcomes = await Promise.all(presses)
  expect(outcomes.filter((outcome) => outcome.kind === 'acknowledged' && outcome.ephemeral)).toHaveLength(2)
})
