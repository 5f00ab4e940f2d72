// Following a feed from the first look at it: what is posted and what is not, what is asked of the paper and how often, and what
// whoever follows is told.
import type { APIMessage } from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OptionValue, Seat } from '#src/playground/seat.ts'
import { doWhatIsDue, ferry, rss, storyPage, type Item } from '../support/feeds.ts'
import { buttonOf, finished, seen, selectOf, toldAlone } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const hourMs = 3_600_000
let town: Town
let now: number
let mod: Seat
let items: Item[]

beforeEach(async () => {
  now = Date.parse('2026-11-25T08:00:00Z')
  town = await startTown({ now: () => now })
  mod = town.discord.seat('Mona', { moderator: true })
  items = []
  for (let number = 1; number <= 3; number++) publish(number)
})
afterEach(async () => {
  await town.close()
})

const channel = (): string => town.discord.channelId
const posted = (): APIMessage[] => town.ana.messages(channel()).filter(({ author }) => author.bot === true)
const titles = (): (string | undefined)[] => posted().flatMap(({ embeds }) => embeds.map(({ title }) => title))

function print(headers?: Record<string, string>): void {
  town.print('/feed.xml', { type: 'application/rss+xml', body: rss('Orla Courier', items), ...(headers === undefined ? {} : { headers }) })
}

function publish(number: number): void {
  const title = `Ferry number ${number} turns back`
  town.print(`/ferry/${number}`, { body: storyPage(title, ferry(number)) })
  items = [
    {
      id: `ferry-${number}`,
      title,
      url: town.page(`/ferry/${number}`),
      published: new Date(now),
      text: `The ferry ${number} has turned back.`,
    },
    ...items,
  ]
  print()
}

const told = (command: string, options: Record<string, OptionValue> = {}): Promise<APIMessage> =>
  toldAlone(mod, channel(), command, options)

/** Lets time pass, has what is due done, and posted. */
async function pass(hours: number): Promise<void> {
  now += hours * hourMs
  await doWhatIsDue(town.bot.context)
}

const feed = (): string => town.page('/feed.xml')

describe('/follow', () => {
  test('posts nothing of what is there and says so; then each new entry once, with who may do what', async () => {
    expect((await told('follow', { url: feed() })).content).toMatch(/follows \*\*Orla Courier\*\*.*nothing of what stands there already/)
    await pass(7)
    expect(posted()).toEqual([])
    publish(4)
    await pass(7)
    await expect.poll(titles).toEqual(['Ferry number 4 turns back'])
    const [card] = posted()
    expect(card?.embeds[0]).toMatchObject({ author: { name: 'Orla Courier' }, url: town.page('/ferry/4') })
    expect(card?.embeds[0]?.description).toMatch(/ferry number 4|28 passengers/)
    for (let count = 0; count < 4; count++) await pass(7)
    expect(titles()).toHaveLength(1)
    if (card === undefined) throw new Error('no card')
    await town.ana.press(channel(), card.id, buttonOf(card, 'Summarize'))
    expect((await seen(town.ana, channel(), (message) => finished(message) && message.id !== card.id)).embeds[0]?.title).toBe(
      'Ferry number 4 turns back',
    )
    const opened = await town.ana.press(channel(), card.id, buttonOf(card, 'Ask'))
    if (opened.kind !== 'modal') throw new Error('no form')
    await town.ana.submit(opened.modal, { question: 'How many passengers were on board?' })
    await seen(town.ana, channel(), ({ content, flags }) => ((flags ?? 0) & 64) !== 0 && content.includes('28 passengers'))
    await town.ana.press(channel(), card.id, buttonOf(card, 'Story'))
    await seen(town.ana, channel(), ({ content }) => content.includes('No other outlet'))
  })

  test('posts the newest at once where that is wished for', async () => {
    expect((await told('follow', { url: feed(), first: 'newest' })).content).toMatch(/newest entry comes at once/)
    await pass(0)
    await expect.poll(titles).toEqual(['Ferry number 3 turns back'])
  })

  test('finds the feeds of a site, and lets one choose among several', async () => {
    town.print('/', {
      body: '<html><head><link rel="alternate" type="application/rss+xml" title="All" href="/feed.xml"><link rel="alternate" type="application/rss+xml" title="Sports" href="/sports.xml"></head><body>Orla</body></html>',
    })
    const offered = await told('follow', { url: town.page('/'), first: 'newest' })
    const { customId, values } = selectOf(offered)
    expect(values).toHaveLength(2)
    await mod.select(channel(), offered.id, customId, values.slice(0, 1))
    await seen(mod, channel(), ({ id, content }) => id === offered.id && content.includes('follows **Orla Courier**'))
    await pass(0)
    await expect.poll(titles).toEqual(['Ferry number 3 turns back'])
    expect((await told('follow', { url: feed() })).content).toContain('follows that feed already')
    town.print('/about', { body: storyPage('About us', ferry(1)) })
    expect((await told('follow', { url: town.page('/about') })).content).toContain('found no feed')
    // Pasting a page's text, which helps with a summary, follows nothing.
    const unread = await told('follow', { url: town.page('/nowhere') })
    expect(unread.content).toContain('I cannot read a feed at')
    expect(unread.content).toContain('it is not there (404)')
    expect(unread.components).toEqual([])
    expect((await told('follow', { url: 'hello' })).content).toContain('not a web address')
  })
})

describe('polling', () => {
  test('asks with the version it has, reads an article once, and one check serves two servers', async () => {
    print({ etag: '"v1"' })
    await told('follow', { url: feed() })
    const other = town.discord.addGuild('The Reading Room', [mod])
    town.discord.guilds.join(town.discord.guilds.get(other.guildId), mod.user.id, ['Moderators'])
    await mod.command(other.channelId, 'follow', { url: feed() })
    await seen(mod, other.channelId, ({ content }) => content.includes('follows **Orla Courier**'))
    const asked = (path: string): string[] => town.read.filter((line) => line.endsWith(path))
    expect(asked('/feed.xml')).toEqual(['200 /feed.xml'])
    await pass(7)
    await pass(7)
    expect(asked('/feed.xml')).toEqual(['200 /feed.xml', '304 /feed.xml', '304 /feed.xml'])
    publish(4)
    await pass(7)
    for (let count = 0; count < 3; count++) await pass(7)
    expect(asked('/ferry/4')).toEqual(['200 /ferry/4'])
    await expect.poll(titles).toEqual(['Ferry number 4 turns back'])
    expect(mod.messages(other.channelId).flatMap(({ embeds }) => embeds.map(({ title }) => title))).toEqual(['Ferry number 4 turns back'])
  })

  test('after a long outage posts the newest as cards and the rest as one list', async () => {
    await told('follow', { url: feed() })
    for (let number = 4; number <= 25; number++) publish(number)
    await pass(48)
    await expect.poll(titles).toEqual([21, 22, 23, 24, 25].map((number) => `Ferry number ${number} turns back`))
    const [list] = posted()
    expect(list?.content).toContain('And 17 more from Orla Courier')
    expect(list?.content).toContain('[Ferry number 20 turns back]')
    expect(list?.content).toContain('2 older ones are not listed')
  })

  test('says what has changed in an article, in a line, and nothing where only furniture did', async () => {
    await told('follow', { url: feed() })
    publish(4)
    await pass(7)
    const change = (title: string, paragraphs: string[], text: string): void => {
      town.print('/ferry/4', { body: storyPage(title, paragraphs) })
      items = items.map((item) => (item.id === 'ferry-4' ? { ...item, title, text } : item))
      print()
    }
    change('Ferry number 4 turns back', [...ferry(4), 'Share this story with friends'], 'The ferry 4 turned back, we hear.')
    await pass(7)
    expect(posted()).toHaveLength(1)
    change('Ferry number 4 is towed home', ferry(4, 31), 'The ferry 4 was towed.')
    await pass(7)
    await expect
      .poll(() => posted().at(-1)?.content)
      .toContain('has changed: headline: “Ferry number 4 turns back” → “Ferry number 4 is towed home” · 28 → 31 passengers')
    expect(posted()).toHaveLength(2)
  })

  test('posts what the feed says where a page cannot be read', async () => {
    await told('follow', { url: feed() })
    items = [
      {
        id: 'x',
        title: 'Harbour closed',
        url: town.page('/gone'),
        published: new Date(now),
        text: 'The harbour is closed until Thursday because of ice.',
      },
      ...items,
    ]
    print()
    await pass(7)
    await expect.poll(titles).toEqual(['Harbour closed'])
    expect(posted()[0]?.embeds[0]?.description).toContain('closed until Thursday')
  })

  test('backs off from a feed that fails, tells of it after a day, once, and when it works again', async () => {
    await told('follow', { url: feed() })
    town.print('/feed.xml', { status: 500, body: 'oops' })
    const before = town.read.length
    for (let hours = 0; hours < 20; hours += 0.25) await pass(0.25)
    expect(town.read.length - before).toBeLessThanOrEqual(9)
    expect(town.read.length - before).toBeGreaterThanOrEqual(5)
    expect(posted()).toEqual([])
    const list = await told('feeds list')
    expect(list.content).toMatch(/fails since .*its server has a problem \(500\)/)
    await pass(24)
    await pass(25)
    await pass(25)
    expect(posted().map(({ content }) => content)).toEqual([
      expect.stringMatching(/not been able to read \*\*Orla Courier\*\* since <t:\d+:f>: its server has a problem \(500\)/),
    ])
    publish(4)
    await pass(27)
    expect(
      posted()
        .slice(1)
        .map(({ content, embeds }) => content || embeds[0]?.title),
    ).toEqual(['✅ **Orla Courier** can be read again.', 'Ferry number 4 turns back'])
  })

  test('follows a feed that has moved, and says when one is gone', async () => {
    await told('follow', { url: feed() })
    const old = feed()
    town.print('/new.xml', { type: 'application/rss+xml', body: rss('Orla Courier', items) })
    town.print('/feed.xml', { status: 301, body: '', headers: { location: '/new.xml' } })
    await pass(7)
    await expect
      .poll(() => posted().at(-1)?.content)
      .toContain(`has moved for good; I follow it at [${town.page('/new.xml').replace('://', String.raw`\://`)}]`)
    expect(await town.bot.context.feeds.findByUrl(old)).toBeUndefined()
    town.print('/new.xml', { status: 410, body: '' })
    await pass(13)
    await expect.poll(() => posted().at(-1)?.content).toContain('gone for good')
    const asked = town.read.length
    for (let hours = 0; hours < 72; hours += 12) await pass(12)
    expect(town.read.length).toBe(asked)
  })
})

describe('/feeds and /unfollow', () => {
  test('pauses, resumes without a flood, and ends', async () => {
    await told('follow', { url: feed() })
    const list = await told('feeds list')
    expect(list.content).toMatch(/1 feed is followed.*\n1\. \*\*Orla Courier\*\* → <#\d+> · checked <t:\d+:R>, next <t:\d+:R>/)
    const { customId, values } = selectOf(list)
    await mod.select(channel(), list.id, customId, values)
    const detail = await seen(mod, channel(), (message) => message.id === list.id && JSON.stringify(message.components).includes('Pause'))
    await mod.press(channel(), list.id, buttonOf(detail, 'Pause'))
    const paused = await seen(mod, channel(), (message) => message.id === list.id && message.content.includes('paused'))
    for (let number = 4; number <= 9; number++) publish(number)
    const asked = town.read.length
    await pass(48)
    expect(town.read.length).toBe(asked)
    await mod.press(channel(), list.id, buttonOf(paused, 'Resume'))
    await seen(mod, channel(), (message) => message.id === list.id && JSON.stringify(message.components).includes('"Pause"'))
    await pass(7)
    expect(posted()).toEqual([])
    publish(10)
    await pass(7)
    await expect.poll(titles).toEqual(['Ferry number 10 turns back'])
    const [choice] = await mod.autocomplete(channel(), 'unfollow', { feed: 'orla' }, 'feed')
    expect(choice?.name).toContain('Orla Courier')
    expect((await told('unfollow', { feed: String(choice?.value) })).content).toContain('not followed any more')
    publish(11)
    await pass(48)
    expect(titles()).toHaveLength(1)
    expect((await told('feeds list')).content).toContain('No feed is followed here')
  })

  test('a list goes out and comes in, with what came of each feed', async () => {
    await told('follow', { url: feed() })
    town.print('/bay.xml', { type: 'application/rss+xml', body: rss('Bay Times', []) })
    const opml = `<opml version="2.0"><body>${['/feed.xml', '/bay.xml', '/none.xml'].map((path) => `<outline text="${path}" xmlUrl="${town.page(path)}"/>`).join('')}</body></opml>`
    const answer = await told('feeds import', {
      file: { name: 'mine.opml', contentType: 'text/xml', bytes: new TextEncoder().encode(opml) },
    })
    expect(answer.content).toMatch(/2 feeds followed · 1 followed before · 1 could not be read/)
    const [report] = answer.attachments
    const lines = await (await fetch(report?.url ?? '')).text()
    expect(lines).toMatch(/= \/feed\.xml.*\n✓ \/bay\.xml.*\n⚠ \/none\.xml.*\(404\)/)
    const out = await told('feeds export')
    const file = await (await fetch(out.attachments[0]?.url ?? '')).text()
    for (const path of ['/feed.xml', '/bay.xml', '/none.xml']) expect(file).toContain(`xmlUrl="${town.page(path)}"`)
    expect((await told('feeds import', { file: { name: 'x.opml', bytes: new TextEncoder().encode('<html>') } })).content).toContain(
      'no list of feeds',
    )
  })

  test('a server that removes the bot and invites it again finds its feeds as they were', async () => {
    await told('follow', { url: feed() })
    const guild = town.discord.guilds.get(town.discord.guildId)
    town.discord.guilds.kickBot(guild)
    await expect.poll(async () => (await town.bot.context.feeds.followedBy(guild.id))[0]?.follow.away).toBe(true)
    for (let number = 4; number <= 9; number++) publish(number)
    const asked = town.read.length
    await pass(200)
    expect(town.read.length).toBe(asked)
    await town.restart()
    town.discord.guilds.inviteBot(guild)
    await expect.poll(async () => (await town.bot.context.feeds.followedBy(guild.id))[0]?.follow.away).toBe(false)
    await pass(7)
    publish(10)
    await pass(7)
    await expect.poll(titles).toEqual(['Ferry number 10 turns back'])
  })
})
