// What can be done with a summary that stands: made longer or shorter, read anew, written in another language, and exported.
import { readFileSync } from 'node:fs'
import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Seat } from '#src/playground/seat.ts'
import { buttonOf, finished, pointsOf, seen, selectOf, summarized } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const barrier = readFileSync(new URL('../fixtures/barrier.html', import.meta.url), 'utf8')
let town: Town
const channel = (): string => town.discord.channelId

async function newest(seat: Seat, before: ReadonlySet<string>): Promise<APIMessage> {
  return seen(seat, channel(), (message) => !before.has(message.id) && finished(message))
}
const ids = (seat: Seat): ReadonlySet<string> => new Set(seat.messages(channel()).map(({ id }) => id))

const wish = (options: Record<string, string | boolean> = {}): Promise<APIMessage> =>
  summarized(town.ana, channel(), { url: town.page('/barrier'), ...options })
async function change(seat: Seat, card: APIMessage, value: string): Promise<void> {
  const { customId, values } = selectOf(card)
  expect(values).toContain(value)
  await seat.select(channel(), card.id, customId, [value])
}

describe('without a model', () => {
  beforeAll(async () => {
    town = await startTown()
    town.print('/barrier', { body: barrier })
  })
  afterAll(async () => {
    await town.close()
  })

  test('whoever asked changes it where it stands', async () => {
    const card = await wish({ length: 'brief' })
    await seen(town.ana, card.id, finished)
    await change(town.ana, card, 'longer')
    const longer = await seen(town.ana, channel(), (message) => message.id === card.id && pointsOf(message) > pointsOf(card))
    await town.ana.press(channel(), card.id, buttonOf(longer, 'Sources'))
    await seen(town.ana, channel(), ({ content }) => content.includes('**[1]**'))
    await town.ana.say(card.id, 'What did the barrier cost?')
    await seen(town.ana, card.id, ({ content }) => content.includes('84 million crowns'))
  })

  test('anybody else gets their own', async () => {
    const card = await wish()
    const before = ids(town.ben)
    await change(town.ben, card, 'shorter')
    const own = await newest(town.ben, before)
    expect(pointsOf(own)).toBeLessThan(pointsOf(card))
    expect(ids(town.ana).has(own.id)).toBe(false)
    expect(town.ana.messages(channel()).find(({ id }) => id === card.id)?.embeds[0]?.description).toBe(card.embeds[0]?.description)
  })

  test('a private one stays private', async () => {
    const card = await wish({ only_me: true, length: 'brief' })
    await change(town.ana, card, 'longer')
    await seen(town.ana, channel(), (message) => message.id === card.id && pointsOf(message) > pointsOf(card))
    expect(ids(town.ben).has(card.id)).toBe(false)
    expect(town.ana.messages(channel()).some(({ content }) => content.includes('could not open a thread'))).toBe(false)
  })

  test('read again it has what the page says now', async () => {
    const card = await wish()
    town.print('/barrier', { body: barrier.replaceAll('84 million', '91 million') })
    await change(town.ana, card, 'anew')
    await seen(town.ana, channel(), (message) => message.id === card.id && message.embeds[0]?.description?.includes('91 million') === true)
    town.print('/barrier', { body: barrier })
  })

  test('the conversation is exported with its sources', async () => {
    const card = await wish()
    await seen(town.ana, card.id, finished)
    await town.ben.say(card.id, 'How deep are the foundations?')
    await seen(town.ben, card.id, ({ content }) => content.includes('nine metres'))
    const before = ids(town.ben)
    await town.ben.press(channel(), card.id, buttonOf(card, 'Export'))
    const exported = await seen(town.ben, channel(), ({ id, attachments }) => !before.has(id) && attachments.length > 0)
    expect(ids(town.ana).has(exported.id)).toBe(false)
    const text = await (await fetch(exported.attachments[0]?.url ?? '')).text()
    expect(text).toMatch(/^# Barrier on the Orla/)
    expect(text).toMatch(/## Ben: How deep are the foundations\?\n\n.*nine metres.* \[\d+\]/)
    const cited = new Set([...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => number))
    const listed = new Set([...text.slice(text.indexOf('## Sources')).matchAll(/^(\d+)\. /gm)].map(([, number]) => number))
    expect(listed).toEqual(cited)
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

  test('it is written in the language that is chosen', async () => {
    const card = await wish()
    await change(town.ana, card, 'in de')
    await expect.poll(() => town.model?.calls.at(-1)?.system ?? '').toMatch(/Language: German\./)
    await seen(
      town.ana,
      channel(),
      (message) => message.id === card.id && finished(message) && message.edited_timestamp !== card.edited_timestamp,
    )
  })

  test('written again it goes past the cache, and says before what that costs', async () => {
    town.model?.calls.splice(0)
    const card = await wish({ length: 'detailed' })
    const calls = town.model?.calls.length ?? 0
    const again = JSON.stringify(card.components)
    expect(again).toContain('"description":"Free"')
    await change(town.ana, card, 'again')
    await expect.poll(() => town.model?.calls.length).toBe(calls * 2)
    const anew = await seen(
      town.ana,
      channel(),
      (message) => message.id === card.id && finished(message) && message.edited_timestamp !== card.edited_timestamp,
    )
    expect(anew.embeds[0]?.description).not.toContain('from the cache')
  })

  test('a long one that is made shorter leaves nothing behind, whichever of its messages the menu stands under', async () => {
    const clause = (at: number): string =>
      `in the ${['harbour', 'library', 'tramway', 'orchard', 'quarry', 'lighthouse', 'observatory', 'tannery'][at % 8]} of quarter ${at + 3} the clerks of the council counted ${at * 37 + 120} crowns and wrote them down in the ink of the year ${1900 + at}`
    const sentence = (at: number): string =>
      `On the day that the register numbers ${at + 1}, ${Array.from({ length: 3 }, (_, part) => clause(at * 3 + part)).join(', while ')}.`
    town.print('/register', {
      body: `<!doctype html><html lang="en"><head><title>The register of Hallin</title></head><body><article><h1>The register of Hallin</h1>${Array.from({ length: 14 }, (_, at) => `<p>${sentence(at)}</p>`).join('')}</article></body></html>`,
    })
    const before = ids(town.ana)
    await town.ana.command(channel(), 'summarize', { url: town.page('/register'), length: 'detailed' })
    const last = await newest(town.ana, before)
    const own = (): readonly APIMessage[] => town.ana.messages(channel()).filter(({ id }) => !before.has(id))
    const [first] = own()
    expect(own().map(({ id }) => id)).toEqual([first?.id, last.id])
    await town.restart()
    await change(town.ana, last, 'shorter')
    await expect.poll(() => own().map(({ id }) => id)).toEqual([first?.id])
    const shorter = await newest(town.ana, before)
    expect(shorter.id).toBe(first?.id)
    // Its thread is the one that it had.
    await town.ana.say(shorter.id, 'Where did the clerks count 157 crowns?')
    await seen(town.ana, shorter.id, ({ content }) => content.includes('157 crowns'))
  })

  test('a moderator changes the summary of somebody else where it stands', async () => {
    const card = await wish({ length: 'brief' })
    await change(town.discord.seat('Mo', { moderator: true }), card, 'longer')
    const longer = await seen(
      town.ben,
      channel(),
      (message) => message.id === card.id && finished(message) && message.edited_timestamp !== card.edited_timestamp,
    )
    expect(selectOf(longer).customId).toBe(
      selectOf(card).customId.replace(
        /^(change:1):[^:]+/,
        (_whole, name: string) => `${name}:${selectOf(longer).customId.split(':')[2] ?? ''}`,
      ),
    )
  })
})
