// The second asker of the same thing gets a link to the first answer, where they can open it; nothing is posted twice.
import { readFileSync } from 'node:fs'
import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Seat } from '#src/playground/seat.ts'
import { buttonOf, finished, seen, selectOf, summarized } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const barrier = readFileSync(new URL('../fixtures/barrier.html', import.meta.url), 'utf8')
let town: Town
let pages = 0
beforeAll(async () => {
  town = await startTown()
})
afterAll(async () => {
  await town.close()
})

/** A page that nobody asked for yet. */
function newPage(): string {
  pages += 1
  town.print(`/barrier-${pages}`, { body: barrier.replaceAll('Friday', `Friday the ${pages}th`) })
  return town.page(`/barrier-${pages}`)
}

const isPointer = ({ content }: APIMessage): boolean => content.includes('asked for this')
const cards = (seat: Seat, channelId: string): number => seat.messages(channelId).filter(({ embeds }) => embeds.length > 0).length

async function pointed(seat: Seat, channelId: string, options: Record<string, string | boolean>): Promise<APIMessage> {
  const before = new Set(seat.messages(channelId).map(({ id }) => id))
  await seat.command(channelId, 'summarize', options)
  return seen(seat, channelId, (message) => !before.has(message.id) && isPointer(message))
}

test('somebody else is pointed to it, in this channel and from another, and has it written anew at a press', async () => {
  const { ana, ben, discord } = town
  const url = newPage()
  const card = await summarized(ana, discord.channelId, { url })
  const before = cards(ben, discord.channelId)
  const pointer = await pointed(ben, discord.channelId, { url })
  expect(pointer.content).toMatch(/^\*\*Ana\*\* asked for this <t:\d+:R>: https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+$/)
  expect(pointer.content).toContain(card.id)
  expect(cards(ben, discord.channelId)).toBe(before)
  const elsewhere = discord.addChannel('elsewhere')
  expect((await pointed(ben, elsewhere, { url })).content).toContain(`${discord.channelId}/${card.id}`)

  await ben.press(discord.channelId, pointer.id, buttonOf(pointer, 'Summarize anew'))
  const own = await seen(ben, discord.channelId, (message) => message.id === pointer.id && message.embeds.length > 0 && finished(message))
  expect(own.embeds[0]?.description).toBe(card.embeds[0]?.description)
  await seen(ben, own.id, finished)
})

test('whoever asked first is not pointed to themselves', async () => {
  const {
    ana,
    discord: { channelId },
  } = town
  const url = newPage()
  await summarized(ana, channelId, { url })
  expect((await summarized(ana, channelId, { url })).embeds).toHaveLength(1)
})

test.each(['another length', 'another text', 'only for the first', 'only for the second', 'deleted since'])(
  'there is a card of one’s own: %s',
  async (why) => {
    const {
      ana,
      ben,
      discord: { channelId },
    } = town
    const url = newPage()
    const first = await summarized(ana, channelId, { url, ...(why === 'only for the first' ? { only_me: true } : {}) })
    if (why === 'deleted since') await town.discord.seat('Mo', { moderator: true }).deleteMessage(channelId, first.id)
    if (why === 'another text') {
      town.print(new URL(url).pathname, { body: barrier.replaceAll('84 million', '97 million') })
      await ben.select(channelId, first.id, selectOf(first).customId, ['anew'])
      await seen(ben, channelId, ({ id, embeds }) => id !== first.id && embeds[0]?.description?.includes('97 million') === true)
    }
    const options = {
      url,
      ...(why === 'another length' ? { length: 'brief' } : {}),
      ...(why === 'only for the second' ? { only_me: true } : {}),
    }
    const card = await summarized(ben, channelId, options)
    expect(card.embeds).toHaveLength(1)
  },
)
