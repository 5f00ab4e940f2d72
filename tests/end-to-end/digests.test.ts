// A server's digest from setting it up to what stands in its channel, by a clock that the test moves.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { APIMessage } from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { deliver } from '#src/core/deliver.ts'
import { followTimeZones, sendDigests } from '#src/core/digests.ts'
import type { OptionValue, Seat } from '#src/playground/seat.ts'
import { events, storeReport, type EventName, type Report } from '../support/reports.ts'
import { buttonOf, seen, selectOf, toldAlone } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const hourMs = 3_600_000
const digester = fileURLToPath(new URL('../support/digester.ts', import.meta.url))
let town: Town
let now: number
let mod: Seat

beforeEach(async () => {
  // A Wednesday.
  now = Date.parse('2026-11-25T06:00:00Z')
  town = await startTown({ now: () => now })
  mod = town.discord.seat('Mona', { moderator: true })
})
afterEach(async () => {
  await town.close()
})

const channel = (): string => town.discord.channelId
const digests = (): APIMessage[] => town.ana.messages(channel()).filter(({ author, content }) => author.bot === true && content !== '')

const told = async (command: string, options: Record<string, OptionValue> = {}, seat = mod): Promise<string> =>
  (await toldAlone(seat, channel(), command, options)).content

/** Moves the clock and has done what is due, where the bot's own jobs are not at it already. */
async function at(time: string): Promise<void> {
  now = Date.parse(time)
  await sendDigests(town.bot.context, new AbortController().signal)
  await deliver(town.bot.context, new AbortController().signal)
}

async function report(event: EventName, sites: readonly string[], more: Partial<Report> = {}): Promise<void> {
  for (const site of sites) await storeReport({ ...events[event], site, at: now - hourMs, ...more }, town.bot.context)
}

describe('/digest set', () => {
  test('says when the first one comes, and changes that of the channel the next time', async () => {
    expect(await told('digest set', { time_zone: 'Europe/Berlin' })).toMatch(
      /comes to <#\d+> every day at 08:00 \(Europe\/Berlin\), next <t:1795590000:F>/,
    )
    expect(await told('digest set', { day: '5', hour: 18, topics: 'ferries, sluices', length: 'brief' })).toContain(
      'every Friday at 18:00 (Europe/Berlin)',
    )
    const listed = await told('digest list')
    expect(listed).toContain('**1.** <#')
    expect(listed).not.toContain('**2.**')
    expect(listed).toContain('every Friday at 18:00')
    expect(listed).toContain('topics: ferries, sluices')
    expect(await town.bot.context.settings.of(town.discord.guildId)).toMatchObject({ timeZone: 'Europe/Berlin' })
  })

  test('further ones where one asks for it, ended by their number', async () => {
    await told('digest set')
    await told('digest set', { digest: 'new', rhythm: 'weekly' })
    expect(await told('digest preview')).toContain('several digests')
    expect(await mod.autocomplete(channel(), 'digest remove', { digest: '' }, 'digest')).toHaveLength(2)
    expect(await told('digest remove', { digest: '1' })).toContain('is ended')
    expect(await told('digest list')).toContain('every Monday at 08:00')
  })

  test('time zones are offered while one types, and unknown ones refused', async () => {
    expect((await mod.autocomplete(channel(), 'digest set', { time_zone: 'kolk' }, 'time_zone'))[0]).toEqual({
      name: 'Asia/Kolkata (11:30)',
      value: 'Asia/Kolkata',
    })
    expect((await mod.autocomplete(channel(), 'digest set', { time_zone: 'new york' }, 'time_zone'))[0]).toEqual({
      name: 'America/New_York (01:00)',
      value: 'America/New_York',
    })
    expect(await told('digest set', { time_zone: 'Middle/Earth' })).toContain('don’t know that time zone')
    expect(await told('digest list')).toContain('no digest on this server')
  })
})

describe('when it is due', () => {
  beforeEach(async () => {
    await told('digest set', { hour: 8, length: 'brief' })
  })

  test('nothing comes twice, except what is really new in a story', async () => {
    await report('bridge', ['Harbour News', 'Bay Times'])
    await at('2026-11-25T08:00:10Z')
    await expect.poll(digests).toHaveLength(1)
    // A copy of what was there, and nothing else: the digest stays away.
    await report('bridge', ['Late Copy'], { at: now + hourMs })
    await at('2026-11-26T08:00:10Z')
    await expect.poll(digests).toHaveLength(1)
    expect(await told('digest preview')).toContain('shown by an earlier digest, nothing really new since')
    await storeReport(
      {
        title: 'Old bridge of Orla closed until spring',
        site: 'Orla Courier',
        at: now + hourMs,
        text: [
          'The old bridge of Orla stays closed to all traffic until spring, since engineers found further cracks in its northern pier on Wednesday.',
          'Buses go on taking the long way round by the weir; the repair costs four million, said harbour master Imke Dahl.',
        ],
      },
      town.bot.context,
    )
    await at('2026-11-27T08:00:10Z')
    await expect.poll(digests).toHaveLength(2)
    expect(digests()[1]?.content).toContain('**1.** **New:** **[Old bridge of Orla closed until spring]')
    expect(digests()[1]?.content).not.toContain('Harbour News')
  })

  test('a process that was down sends it late, once; after six hours not at all', async () => {
    await report('bridge', ['Harbour News'])
    now = Date.parse('2026-11-28T13:59:00Z')
    await town.restart()
    await at('2026-11-28T13:59:30Z')
    await expect.poll(digests).toHaveLength(1)
    expect(digests()[0]?.content).toContain(`<t:${Date.parse('2026-11-28T08:00:00Z') / 1000}:D>`)
    await report('museum', ['Harbour News'])
    await at('2026-11-29T14:01:00Z')
    await expect.poll(digests).toHaveLength(1)
    await at('2026-11-30T08:00:10Z')
    await expect.poll(digests).toHaveLength(2)
    expect(digests()[1]?.content).toContain(events.museum.title)
  })

  test('two processes and a crash before it was noted make one', async () => {
    await report('bridge', ['Harbour News'])
    now = Date.parse('2026-11-25T08:00:10Z')
    const { digests: kept } = town.bot.context
    const before = await kept.due(now)
    const codes = await Promise.all(
      [1, 2].map(async () => {
        const [code] = (await once(spawn(process.execPath, [digester, town.folder, String(now)], { stdio: 'inherit' }), 'exit')) as [
          number | null,
        ]
        return code
      }),
    )
    expect(codes).toEqual([0, 0])
    expect(await kept.due(now)).toEqual([])
    // As if no process had come so far as to note it.
    for (const { digest, next } of before) await kept.save(digest, next)
    await sendDigests(town.bot.context, new AbortController().signal)
    await deliver(town.bot.context, new AbortController().signal)
    await at('2026-11-25T08:01:00Z')
    await expect.poll(digests).toHaveLength(1)
  })

  test('with nothing new it says nothing, or a line where that is wanted', async () => {
    await at('2026-11-25T08:00:10Z')
    expect(digests()).toEqual([])
    await told('digest set', { when_empty: 'one line', language: 'de' })
    await at('2026-11-26T08:00:10Z')
    expect(digests().map(({ content }) => content)).toEqual([
      expect.stringMatching(/^\*\*Nachrichten des Tages\*\* · <t:\d+:D>\nNichts Neues seit <t:\d+:f>\.$/),
    ])
  })

  test('a change of the server’s time zone on its page, or taken back there, moves it at once', async () => {
    const dueAt = async (): Promise<string> => {
      const [digest] = await town.bot.context.digests.list(town.discord.guildId)
      return new Date((await town.bot.context.digests.nextDue(digest?.id ?? ''))?.at ?? 0).toISOString()
    }
    expect(await dueAt()).toBe('2026-11-25T08:00:00.000Z')
    await mod.command(channel(), 'settings show')
    const page = await seen(mod, channel(), ({ content }) => content.includes('Settings of this server'))
    await mod.select(channel(), page.id, selectOf(page).customId, ['timeZone'])
    const zone = await seen(mod, channel(), ({ content }) => content.startsWith('**Time zone'))
    const form = await mod.press(channel(), zone.id, buttonOf(zone, 'Another one…'))
    if (form.kind !== 'modal') throw new Error('no form')
    await mod.submit(form.modal, { zone: 'Asia/Tokyo' })
    await vi.waitFor(async () => {
      expect(await dueAt()).toBe('2026-11-25T23:00:00.000Z')
    }, 60_000)
    const changed = await seen(mod, channel(), ({ content }) => content.includes('→ **Asia/Tokyo**'))
    await mod.press(channel(), changed.id, buttonOf(changed, 'Undo'))
    await vi.waitFor(async () => {
      expect(await dueAt()).toBe('2026-11-25T08:00:00.000Z')
    }, 60_000)
  })

  test('a change of the server’s time zone elsewhere moves it', async () => {
    await town.bot.context.settings.change(
      town.discord.guildId,
      { name: 'timeZone', value: 'Asia/Tokyo' },
      { id: mod.user.id, name: 'Mona' },
    )
    await followTimeZones(town.bot.context)
    await report('bridge', ['Harbour News'])
    await at('2026-11-25T08:00:10Z')
    expect(digests()).toEqual([])
    await at('2026-11-25T23:00:10Z')
    await expect.poll(digests).toHaveLength(1)
  })
})

test('topics, outlets and feeds each leave out what does not meet them, and the preview says which', async () => {
  const feed = 'https://harbour.example/feed'
  await report('bridge', ['Harbour News', 'Bay Times'], { feed })
  await report('school', ['Bay Times'], { feed })
  await report('museum', ['Harbour News'])
  await report('opera', ['Harbour News'], { feed })
  await told('digest set', { topics: 'bridge, headmistress, engraving', outlets: 'harbour news', feeds: feed })
  const preview = await told('digest preview')
  expect(preview).toContain(`**[${events.bridge.title}]`)
  expect(preview).toContain(`- ${events.school.title}: *none of the outlets*`)
  expect(preview).toContain(`- ${events.museum.title}: *none of the feeds*`)
  expect(preview).toContain(`- ${events.opera.title}: *none of the topics*`)
  expect(town.ana.messages(channel())).toEqual([])
  await told('digest set', { feeds: '-' })
  expect(await told('digest preview')).toContain(`**[${events.museum.title}]`)
})

test('a long digest comes in several messages and loses no outlet', async () => {
  await told('digest set', { hour: 8, length: 'detailed', language: 'ja' })
  const names = Object.keys(events) as EventName[]
  for (const name of names) {
    for (const site of ['Harbour News', 'Bay Times', `${name} Courier`]) {
      await report(name, [site], { url: `https://${site.toLowerCase().replaceAll(' ', '-')}.example/${name}/${'long-address-'.repeat(8)}` })
    }
  }
  await at('2026-11-25T08:00:10Z')
  const messages = digests()
  expect(messages.length).toBeGreaterThan(1)
  const all = messages.map(({ content }) => content).join('\n')
  for (const name of names) expect(all).toContain(`${name} Courier`)
  expect([...all.matchAll(/Harbour News/g)]).toHaveLength(10)
  expect(all).toContain('今日のニュース')
  expect(messages.flatMap((message) => selectOf(message).values)).toHaveLength(10)
  expect(messages.every(({ content }) => content.length <= 2000)).toBe(true)
})
