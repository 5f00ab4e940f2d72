// /digest set: sets a digest up, or changes the one that there is.
import { digestLengths, rhythms, sourceOf, type Digest } from '#src/core/digest.ts'
import { reschedule } from '#src/core/digests.ts'
import { languages } from '#src/core/languages.ts'
import { isTimeZone } from '#src/core/periods.ts'
import { nextDue } from '#src/core/schedule.ts'
import { defineCommand, type Choice, type Here, type OptionValues } from '#src/discord/command.ts'
import { weekday } from '#src/discord/words/amounts.ts'
import { digestCommandWords } from '#src/discord/words/digest-command.ts'
import { digestOptions as words, ownNames } from '#src/discord/words/digest-options.ts'
import { guildOf, suggestDigests, whenOf } from './known.ts'
import { suggestTimeZones } from './time-zones.ts'

/** Digests that a server can have: room for every use, and an end to mistakes. */
const mostDigests = 10
/** Topics, outlets or feeds of one digest. */
const mostValues = 20

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const
const dayNames = (day: number): Record<(typeof languages)[number], string> => {
  const named = languages.map((language) => [language, weekday(day, language)] as const)
  return Object.fromEntries(named) as Record<(typeof languages)[number], string>
}

const options = {
  rhythm: { type: 'string', description: words.rhythm, choices: rhythms.map((value) => ({ name: words[value], value })) },
  hour: { type: 'integer', description: words.hour, min: 0, max: 23 },
  day: { type: 'string', description: words.day, choices: weekdays.map((value) => ({ name: dayNames(Number(value)), value })) },
  channel: { type: 'channel', description: words.channel },
  topics: { type: 'string', description: words.topics, maxLength: 300 },
  outlets: { type: 'string', description: words.outlets, maxLength: 300 },
  feeds: { type: 'string', description: words.feeds, autocomplete: true, maxLength: 1000 },
  length: { type: 'string', description: words.length, choices: digestLengths.map((value) => ({ name: words[value], value })) },
  language: {
    type: 'string',
    description: words.language,
    choices: [{ name: words.serverLanguage, value: 'server' as const }, ...languages.map((value) => ({ name: ownNames[value], value }))],
  },
  when_empty: {
    type: 'string',
    description: words.whenEmpty,
    choices: [
      { name: words.nothing, value: 'nothing' as const },
      { name: words.oneLine, value: 'one line' as const },
    ],
  },
  time_zone: { type: 'string', description: words.timeZone, autocomplete: true, maxLength: 60 },
  digest: { type: 'string', description: words.digestToSet, autocomplete: true, maxLength: 100 },
} as const

/** In the option `digest`: another one than those that there are. */
const newOne = 'new'

export const set = defineCommand({
  name: 'set',
  description: words.set,
  options,
  opening: 'private',
  async run({ id, here, askedBy, spoken, options: given }, context) {
    const { settings, digests, outbox, clock } = context
    const say = digestCommandWords[spoken]
    const guildId = guildOf(here)
    if (given.time_zone !== undefined && !isTimeZone(given.time_zone)) return { text: `⚠️ ${say.unknownTimeZone}` }
    const known = await digests.list(guildId)
    const changed = chosen(known, given, here)
    if (changed === 'unknown') return { text: `⚠️ ${say.choose}` }
    if (changed === undefined && known.length >= mostDigests) return { text: `⚠️ ${say.tooMany(mostDigests)}` }
    if (given.time_zone !== undefined && (await settings.change(guildId, { name: 'timeZone', value: given.time_zone }, askedBy)) !== null)
      await reschedule(guildId, given.time_zone, context)
    const digest = withOptions(changed ?? blank(id, here, { setUpBy: askedBy.id, setUpAt: clock.now() }), given)
    // What waits for a channel that may never open again is news again in the new one.
    if (changed !== undefined && changed.channelId !== digest.channelId) await outbox.withdraw(sourceOf(digest))
    const { timeZone } = await settings.of(guildId)
    const next = nextDue(digest, timeZone, clock.now())
    await digests.save(digest, { at: next, timeZone })
    return {
      text: [
        say.saved({ when: whenOf(digest, spoken), timeZone, channel: `<#${digest.channelId}>`, next: `<t:${next / 1000}:F>` }),
        say.trySaved,
      ].join('\n'),
    }
  },
  async suggest({ option, value, here }, context) {
    if (option === 'time_zone') return suggestTimeZones(value, context.clock.now())
    if (option === 'feeds') return suggestFeeds(value, await context.feeds.followedBy(guildOf(here)))
    const { language } = await context.settings.of(here.guildId)
    return [...(await suggestDigests(value, here, context)), { name: digestCommandWords[language].newOne, value: newOne }]
  },
})

type Given = OptionValues<typeof options>

/** The one to change; undefined: a new one. Without a choice it is the one of the channel. */
function chosen(known: readonly Digest[], { digest, channel }: Given, { channelId }: Here): Digest | undefined | 'unknown' {
  if (digest === newOne) return undefined
  if (digest !== undefined) return known.find(({ id }, index) => id === digest || String(index + 1) === digest.trim()) ?? 'unknown'
  const there = known.filter((one) => one.channelId === (channel ?? channelId))
  return there.length > 1 ? 'unknown' : there[0]
}

/** `id` is that of the interaction, so that one that is handled twice makes one digest. */
function blank(id: string, { guildId, channelId }: Here, by: Pick<Digest, 'setUpBy' | 'setUpAt'>): Digest {
  return {
    id,
    guildId: guildId ?? '',
    channelId,
    rhythm: 'daily',
    weekday: 1,
    hour: 8,
    topics: [],
    outlets: [],
    feeds: [],
    length: 'standard',
    language: null,
    whenEmpty: 'nothing',
    ...by,
  }
}

function withOptions(
  digest: Digest,
  { rhythm, day, hour, channel, topics, outlets, feeds, length, language, when_empty: whenEmpty }: Given,
): Digest {
  return {
    ...digest,
    // Who names a day wants it on that day.
    rhythm: rhythm ?? (day === undefined ? digest.rhythm : 'weekly'),
    weekday: day === undefined ? digest.weekday : Number(day),
    hour: hour ?? digest.hour,
    channelId: channel ?? digest.channelId,
    topics: listed(topics) ?? digest.topics,
    outlets: listed(outlets) ?? digest.outlets,
    feeds: listed(feeds) ?? digest.feeds,
    length: length ?? digest.length,
    language: language === undefined ? digest.language : language === 'server' ? null : language,
    whenEmpty: whenEmpty ?? digest.whenEmpty,
  }
}

/** The feeds that the server follows, behind those that were typed before the last comma. */
function suggestFeeds(typed: string, followed: readonly { readonly feed: { readonly url: string; readonly title: string } }[]): Choice[] {
  const before = typed.slice(0, typed.lastIndexOf(',') + 1)
  const wanted = typed.slice(before.length).trim().toLowerCase()
  const feeds = new Map(followed.map(({ feed }) => [feed.url, feed.title]))
  return [...feeds]
    .filter(([url, title]) => `${title} ${url}`.toLowerCase().includes(wanted))
    .map(([url, title]) => ({ name: title === '' ? url : `${title} · ${url}`, value: `${before}${url}` }))
    .filter(({ value }) => value.length <= 100)
}

/** The values between commas of any script; a dash alone is none. */
function listed(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined
  const values = text
    .split(/[,，、،;]/)
    .map((value) => value.trim())
    .filter((value) => value !== '' && !/^[-–—]$/.test(value))
  return [...new Set(values)].slice(0, mostValues)
}
