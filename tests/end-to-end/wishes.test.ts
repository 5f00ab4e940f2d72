// How a summary may be wanted: length, style and language, and for one's own eyes.
import { readFileSync } from 'node:fs'
import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buttonOf, finished, pointsOf, seen, summarized } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const barrier = readFileSync(new URL('../fixtures/barrier.html', import.meta.url))
let town: Town
const channel = (): string => town.discord.channelId

const wish = (options: Record<string, string | boolean>): Promise<APIMessage> =>
  summarized(town.ana, channel(), { url: town.page('/barrier'), ...options })

describe('without a model', () => {
  beforeAll(async () => {
    town = await startTown()
    town.print('/barrier', { body: barrier })
  })
  afterAll(async () => {
    await town.close()
  })

  test('a longer summary has more points', async () => {
    const [headline, brief, detailed] = [
      await wish({ length: 'headline' }),
      await wish({ length: 'brief' }),
      await wish({ length: 'detailed' }),
    ]
    expect(pointsOf(headline)).toBeLessThan(pointsOf(brief))
    expect(pointsOf(brief)).toBeLessThan(pointsOf(detailed))
  })

  test('a language that only a model could write is not passed over in silence', async () => {
    expect((await wish({ language: 'de' })).embeds[0]?.footer?.text).toContain('only a model translates')
    expect((await wish({ language: 'en' })).embeds[0]?.footer?.text).not.toContain('translates')
  })

  describe('for my eyes alone', () => {
    let card: APIMessage
    beforeAll(async () => {
      card = await wish({ only_me: true })
    })

    test('nobody else sees the summary, and it has no thread', () => {
      expect(town.ben.messages(channel()).some(({ id }) => id === card.id)).toBe(false)
      expect(town.ana.channels().some(({ id }) => id === card.id)).toBe(false)
    })

    test('nobody else sees the answer to a question about it', async () => {
      const outcome = await town.ana.press(channel(), card.id, buttonOf(card, 'Ask'))
      if (outcome.kind !== 'modal') throw new Error(`expected a form, got ${outcome.kind}`)
      await town.ana.submit(outcome.modal, { question: 'What did the barrier cost?' })
      const answer = await seen(
        town.ana,
        channel(),
        (message) =>
          finished(message) && message.content.includes('84 million crowns') && message.content.includes('What did the barrier cost?'),
      )
      expect(town.ben.messages(channel()).some(({ id }) => id === answer.id)).toBe(false)
    })

    test('its sources are shown', async () => {
      await town.ana.press(channel(), card.id, buttonOf(card, 'Sources'))
      await seen(town.ana, channel(), (message) => message.content.includes('**[1]**'))
    })

    test('a pasted text is, too', async () => {
      const outcome = await town.ana.command(channel(), 'summarize', { only_me: true, length: 'brief' })
      if (outcome.kind !== 'modal') throw new Error(`expected a form, got ${outcome.kind}`)
      await town.ana.submit(outcome.modal, {
        text: 'Library stays open\n\nThe library in Varn stays open until ten from Monday. Its head says that two hundred people signed a letter for it.\n\nThe town pays 12,000 crowns a year for the longer hours.',
      })
      const own = await seen(town.ana, channel(), (message) => finished(message) && message.embeds[0]?.title === 'Library stays open')
      expect(town.ben.messages(channel()).some(({ id }) => id === own.id)).toBe(false)
    })
  })
})

describe('with a model', () => {
  beforeAll(async () => {
    town = await startTown({ model: true })
    town.print('/barrier', { body: barrier })
  })
  afterAll(async () => {
    await town.close()
  })

  test('language, length and style are asked for, and each wish is a summary of its own', async () => {
    await wish({ language: 'de', length: 'brief', style: 'plain' })
    const call = town.model?.calls.at(-1)
    expect(call?.system).toMatch(/Language: German\./)
    expect(call?.system).toMatch(/gist and 2 points/)
    expect(call?.system).toMatch(/plain words/)
    await wish({ language: 'fr', length: 'brief', style: 'plain' })
    expect(town.model?.calls.at(-1)?.system).toMatch(/Language: French\./)
  })
})
