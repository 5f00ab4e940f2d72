// What can be done with a digest that has come: its stories are opened and asked about, in a thread of their own.
import type { APIMessage } from 'discord-api-types/v10'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deliver } from '#src/core/deliver.ts'
import { sendDigests } from '#src/core/digests.ts'
import { events, storeReport, type EventName, type Report } from '../support/reports.ts'
import { buttonOf, finished, seen, selectOf, toldAlone } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const hourMs = 3_600_000
let town: Town
let now: number

beforeEach(async () => {
  // A Wednesday.
  now = Date.parse('2026-11-25T06:00:00Z')
  town = await startTown({ now: () => now })
  await toldAlone(town.discord.seat('Mona', { moderator: true }), channel(), 'digest set', { hour: 8, length: 'brief' })
})
afterEach(async () => {
  await town.close()
})

const channel = (): string => town.discord.channelId
const digests = (): APIMessage[] => town.ana.messages(channel()).filter(({ author, content }) => author.bot === true && content !== '')

/** Moves the clock and has done what is due. */
async function at(time: string): Promise<void> {
  now = Date.parse(time)
  await sendDigests(town.bot.context, new AbortController().signal)
  await deliver(town.bot.context, new AbortController().signal)
}

async function report(event: EventName, sites: readonly string[], more: Partial<Report> = {}): Promise<void> {
  for (const site of sites) await storeReport({ ...events[event], site, at: now - hourMs, ...more }, town.bot.context)
}

/** The thread under a message; fails while there is none. */
function threadUnder(messageId: string | undefined): string {
  const thread = town.ben.channels().find(({ id, kind }) => kind === 'thread' && id === messageId)
  if (thread === undefined) throw new Error('there is no thread yet')
  return thread.id
}

/** The outlets of the articles that can be asked about there. */
async function reportsIn(conversationId: string): Promise<(string | null | undefined)[]> {
  const conversation = await town.bot.context.conversations.get(conversationId)
  const articles = await Promise.all((conversation?.articleIds ?? []).map((id) => town.bot.context.articles.get(id, ['public'])))
  return articles.map((article) => article?.site).toSorted()
}

test('the most reported stories come first, with gist, outlets and links; one of them opens with a thread', async () => {
  await report('school', ['Harbour News'])
  await report('bridge', ['Harbour News', 'Bay Times', 'Orla Courier'])
  await report('museum', ['Bay Times', 'Orla Courier'])
  await report('frost', ['Bay Times'], { at: now - 20 * hourMs })
  await at('2026-11-25T07:59:00Z')
  expect(digests()).toEqual([])
  await at('2026-11-25T08:00:10Z')
  const [message, ...others] = digests()
  expect(others).toEqual([])
  expect(message?.content).toContain('**News of the day** · <t:1795593600:D>')
  expect([...(message?.content.matchAll(/\*\*\d\.\*\* \*\*\[([^\]]+)\]/g) ?? [])].map(([, title]) => title)).toEqual([
    events.bridge.title,
    events.museum.title,
    events.school.title,
  ])
  expect(message?.content).toContain('The old bridge of Orla was closed to all traffic on Tuesday')
  expect(message?.content).toContain('· [Harbour News](<https://harbour-news.example/old-bridge-of-orla-closed>) · [Bay Times](<')
  expect(message?.content).toContain('3 of 4 stories')
  const { customId, values } = selectOf(message ?? ({} as APIMessage))
  await town.ana.select(channel(), message?.id ?? '', customId, values.slice(0, 1))
  const card = await seen(town.ben, channel(), (shown) => finished(shown) && shown.id !== message?.id)
  expect(card.embeds[0]?.title).toBe(events.bridge.title)
  expect(card.embeds[0]?.description).toContain('cracks in its northern pier')
  const thread = await vi.waitFor(() => threadUnder(card.id), 60_000)
  expect(await reportsIn(thread)).toEqual(['Bay Times', 'Harbour News', 'Orla Courier'])
})

test('a story of many outlets is summarized from some and can be asked about with all its reports', async () => {
  const outlets = ['Harbour News', 'Bay Times', 'Orla Courier', 'Radio Orla', 'Weir Weekly', 'Pier Post', 'Lock Letter']
  await report('bridge', outlets)
  await at('2026-11-25T08:00:10Z')
  const [message] = digests()
  const { customId, values } = selectOf(message ?? ({} as APIMessage))
  await town.ana.select(channel(), message?.id ?? '', customId, values)
  const card = await seen(town.ana, channel(), (shown) => finished(shown) && shown.id !== message?.id)
  expect(await reportsIn(await vi.waitFor(() => threadUnder(card.id), 60_000))).toEqual(outlets.toSorted())
})

test('its button opens a thread on it, where all its stories can be asked about; pressed again it says where', async () => {
  await report('bridge', ['Harbour News', 'Bay Times'])
  await report('school', ['Harbour News'])
  await report('frost', ['Bay Times'], { feed: 'https://elsewhere.example/feed' })
  await at('2026-11-25T08:00:10Z')
  const [message] = digests()
  const button = buttonOf(message ?? ({} as APIMessage), 'Ask about all of it')
  for (const seat of [town.ana, town.ben]) {
    await seat.press(channel(), message?.id ?? '', button)
    await seen(
      seat,
      channel(),
      ({ content, flags }) => ((flags ?? 0) & 64) !== 0 && content === `Ask about all these stories in <#${message?.id ?? ''}>.`,
    )
  }
  const thread = await vi.waitFor(() => threadUnder(message?.id), 60_000)
  expect(town.ben.channels().filter(({ kind }) => kind === 'thread')).toHaveLength(1)
  expect(town.ben.channels().find(({ id }) => id === thread)?.name).toMatch(/^News of the day · .*2026/)
  expect(await reportsIn(thread)).toEqual(['Bay Times', 'Bay Times', 'Harbour News', 'Harbour News'])
  for (const [question, word] of [
    ['What did the headmistress promise?', 'warm meals'],
    ['What did engineers find in the pier?', 'cracks'],
  ] as const) {
    await town.ben.say(thread, question)
    expect(JSON.stringify(await seen(town.ben, thread, (shown) => finished(shown) && JSON.stringify(shown).includes(word)))).toContain(word)
  }
  // Of another server's digest nothing is told.
  expect(
    await town.bot.context.outbox.itemsOfMessage({ guildId: '100000000000000009', channelId: channel(), messageId: message?.id ?? '' }),
  ).toEqual([])
})
