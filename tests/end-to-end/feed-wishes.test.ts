// What a follow can be wished to be: in another channel, for the digest alone, in one language, of one outlet, with gists by a
// model; and how its host is spared.
import type { APIMessage } from 'discord-api-types/v10'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dayIn } from '#src/core/periods.ts'
import type { OptionValue, Seat } from '#src/playground/seat.ts'
import { doWhatIsDue, ferry, rss, storyPage, type Item } from '../support/feeds.ts'
import { toldAlone } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const hourMs = 3_600_000
let town: Town
let now: number
let mod: Seat
let items: Item[]

async function start(model = false): Promise<void> {
  town = await startTown({ now: () => now, model, price: [2, 10], ...(model ? { embeddingModel: 'embedder' } : {}) })
  mod = town.discord.seat('Mona', { moderator: true })
}
beforeEach(() => {
  now = Date.parse('2026-11-25T06:00:00Z')
  items = []
})
afterEach(async () => {
  await town.close()
})

const channel = (): string => town.discord.channelId
const posted = (id = channel()): APIMessage[] => town.ana.messages(id).filter(({ author }) => author.bot === true)
const titles = (id = channel()): (string | undefined)[] => posted(id).flatMap(({ embeds }) => embeds.map(({ title }) => title))
const asked = (path: string): string[] => town.read.filter((line) => line.endsWith(` ${path}`))

function publish(number: number, { language = 'en', title = `Ferry number ${number} turns back`, paragraphs = ferry(number) } = {}): void {
  town.print(`/ferry/${number}`, { body: storyPage(title, paragraphs).replace('lang="en"', `lang="${language}"`) })
  items = [{ id: `ferry-${number}`, title, url: town.page(`/ferry/${number}`), published: new Date(now), text: title }, ...items]
  town.print('/feed.xml', { type: 'application/rss+xml', body: rss('Orla Courier', items) })
}

const told = async (command: string, options: Record<string, OptionValue> = {}): Promise<string> =>
  (await toldAlone(mod, channel(), command, options)).content

async function pass(hours: number): Promise<void> {
  now += hours * hourMs
  await doWhatIsDue(town.bot.context)
}

test('a feed for the digest alone posts no entries, and its stories come with the digest', async () => {
  await start()
  const other = town.discord.addChannel('harbour')
  publish(1)
  expect(await told('follow', { url: town.page('/feed.xml'), channel: other, post: 'digest' })).toMatch(
    /<#\d+> follows \*\*Orla Courier\*\*|follows \*\*Orla Courier\*\*/,
  )
  await told('digest set', { channel: other, hour: 20 })
  publish(2)
  await pass(7)
  expect(asked('/ferry/2')).toHaveLength(1)
  expect([...titles(other), ...titles()]).toEqual([])
  now = Date.parse('2026-11-25T20:00:10Z')
  await pass(0)
  expect(posted()).toEqual([])
  await expect.poll(() => posted(other).map(({ content }) => content)).toEqual([expect.stringContaining('Ferry number 2 turns back')])
})

test('keeps to words, and pings the one role that was chosen', async () => {
  await start()
  publish(1)
  const role = town.discord.guilds.addRole(town.discord.guilds.get(town.discord.guildId), { name: 'Sailors' })
  await told('follow', { url: town.page('/feed.xml'), include: 'number 5, zeppelin', exclude: 'strike', role: role.id })
  publish(4)
  publish(5)
  await pass(7)
  await expect.poll(() => titles()).toEqual(['Ferry number 5 turns back'])
  expect(posted()[0]).toMatchObject({ content: `<@&${role.id}>`, mention_roles: [role.id] })
  // What no channel wants is not even read.
  expect(town.read.filter((line) => line.includes('/ferry/4'))).toEqual([])
  expect(await told('follow', { url: town.page('/other.xml'), role: town.discord.guildId })).toContain('@everyone never')
})

test('a follow keeps to a language and an outlet', async () => {
  await start()
  const [inGerman, ofOutlet] = [town.discord.addChannel('deutsch'), town.discord.addChannel('courier')]
  publish(1)
  await told('follow', { url: town.page('/feed.xml'), channel: inGerman, language: 'de' })
  await told('follow', { url: town.page('/feed.xml'), channel: ofOutlet, outlet: 'Bay Times' })
  publish(2)
  publish(3, {
    language: 'de',
    title: 'Fähre 3 kehrt um',
    paragraphs: [
      'Die Fähre Nummer 3 ist am Mittwoch mit 21 Fahrgästen an Bord umgekehrt, weil der Motor ausgefallen war.',
      'Niemand wurde verletzt, sagte die Reederei. Die Fahrgäste wurden mit Bussen nach Hause gebracht.',
      'Die nächste Fähre fährt erst am Donnerstag, wie ein Sprecher im Hafen mitteilte.',
    ],
  })
  await pass(7)
  await expect.poll(() => titles(inGerman)).toEqual(['Fähre 3 kehrt um'])
  expect(titles(ofOutlet)).toEqual([])
})

test('a feed whose bytes are the same is not read again, though its server knows no versions', async () => {
  await start()
  publish(1)
  await told('follow', { url: town.page('/feed.xml') })
  const [followed] = await town.bot.context.feeds.followedBy(town.discord.guildId)
  const before = followed?.feed.version
  for (let count = 0; count < 3; count++) await pass(9)
  expect(asked('/feed.xml')).toHaveLength(4)
  const [again] = await town.bot.context.feeds.followedBy(town.discord.guildId)
  expect(again?.feed.version).toEqual(before)
  expect(before).toMatchObject({ etag: null, lastModified: null })
  expect(before?.bodyHash).not.toBeNull()
  // An unchanged feed is asked for ever more rarely.
  expect(again?.feed.intervalMs ?? 0).toBeGreaterThan(followed?.feed.intervalMs ?? 0)
  expect(asked('/ferry/1')).toEqual([])
})

test('a host that asks for rest gets it for all its feeds', async () => {
  await start()
  for (const path of ['/a.xml', '/b.xml']) {
    town.print(path, { type: 'application/rss+xml', body: rss(path, []) })
    await told('follow', { url: town.page(path) })
    now += 10_000
  }
  town.print('/a.xml', { status: 429, body: '', headers: { 'retry-after': String(6 * 3600) } })
  // One of the two comes first; once the busy one has answered, the host is left alone.
  await pass(25)
  for (let count = 0; count < 3 && !town.read.includes('429 /a.xml'); count++) await pass(0.01)
  const before = [...asked('/a.xml'), ...asked('/b.xml')].length
  expect(town.read).toContain('429 /a.xml')
  for (let count = 0; count < 5; count++) await pass(1)
  expect([...asked('/a.xml'), ...asked('/b.xml')]).toHaveLength(before)
  town.print('/a.xml', { type: 'application/rss+xml', body: rss('/a.xml', []) })
  await town.restart()
  await pass(24)
  for (let count = 0; count < 3 && asked('/a.xml').at(-1) !== '200 /a.xml'; count++) await pass(0.01)
  expect(asked('/a.xml').at(-1)).toBe('200 /a.xml')
})

test('gists by a model and embeddings are paid once, whoever follows and however often the feed is checked', async () => {
  await start(true)
  const other = town.discord.addChannel('harbour')
  publish(1)
  for (const target of [channel(), other]) await told('follow', { url: town.page('/feed.xml'), channel: target, gist: 'model' })
  publish(2)
  await pass(7)
  await expect.poll(() => [titles(), titles(other)]).toEqual([['Ferry number 2 turns back'], ['Ferry number 2 turns back']])
  const calls = town.model?.calls.length
  expect(calls).toBe(1)
  for (let count = 0; count < 4; count++) await pass(9)
  await town.restart()
  // The same article by another feed: it is known.
  town.print('/other.xml', { type: 'application/rss+xml', body: rss('Bay Times', items.slice(0, 1)) })
  await told('follow', { url: town.page('/other.xml'), channel: other, gist: 'model', first: 'newest' })
  await pass(9)
  expect(town.model?.calls).toHaveLength(calls ?? 0)
  expect(asked('/ferry/2')).toHaveLength(1)
  expect(town.model?.embedded).toEqual([expect.stringContaining('Ferry number 2 turns back')])
  const used = await town.bot.context.budgets.usage(`server:${town.discord.guildId}`, {
    from: dayIn('UTC', now - 5 * 24 * hourMs),
    to: dayIn('UTC', now),
  })
  expect(used.reduce((sum, line) => sum + line.calls, 0)).toBe(1)
})
