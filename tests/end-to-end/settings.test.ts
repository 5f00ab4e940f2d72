// What moderators decide on the page of settings, and what people then may and see.
import { readFileSync } from 'node:fs'
import { ComponentType, type APIMessage } from 'discord-api-types/v10'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buttonOf, finished, seen, summarized } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const barrier = readFileSync(new URL('../fixtures/barrier.html', import.meta.url))
let town: Town
const channel = (): string => town.discord.channelId
const guild = (): string => town.discord.guildId
beforeEach(async () => {
  town = await startTown()
  town.print('/barrier', { body: barrier })
})
afterEach(async () => {
  await town.close()
})

const page = (words: RegExp): Promise<APIMessage> => seen(town.ana, channel(), ({ content }) => words.test(content))
function firstSelect(message: APIMessage): string {
  for (const row of message.components ?? []) {
    for (const component of 'components' in row ? row.components : []) {
      if (component.type !== ComponentType.Button && 'custom_id' in component) return component.custom_id
    }
  }
  throw new Error(`no select under: ${message.content}`)
}
async function openSetting(name: string, words: RegExp): Promise<APIMessage> {
  await town.ana.command(channel(), 'settings show')
  const all = await page(/Settings of this server/)
  await town.ana.select(channel(), all.id, firstSelect(all), [name])
  return page(words)
}

test('a setting is changed, undone and logged, on one page that nobody else sees', async () => {
  const length = await openSetting('length', /^\*\*Length\*\*/)
  await town.ana.select(channel(), length.id, firstSelect(length), ['brief'])
  const changed = await page(/Length: .* → \*\*.*\*\*\n/)
  expect((await town.bot.context.settings.of(guild())).length).toBe('brief')
  expect(town.ben.messages(channel()).some(({ id }) => id === changed.id)).toBe(false)
  await town.ana.press(channel(), changed.id, buttonOf(changed, 'Undo'))
  const undone = await page(/\(undone\)/)
  expect((await town.bot.context.settings.of(guild())).length).toBe('standard')
  await town.ana.press(channel(), undone.id, buttonOf(undone, 'Log'))
  const log = await page(/Changes to the settings/)
  expect(log.content.match(/Ana/g)).toHaveLength(2)
})

test('every setting has a page, in every kind of menu that it needs', async () => {
  for (const name of [
    'summarize',
    'ask',
    'follow',
    'channels',
    'language',
    'summaryLanguage',
    'length',
    'style',
    'autoThread',
    'linkChannels',
    'modelTier',
    'costLine',
    'timeZone',
    'retentionDays',
  ]) {
    const one = await openSetting(name, /^\*\*(?!Settings)/)
    await town.ana.press(channel(), one.id, buttonOf(one, 'Back'))
    await page(/Settings of this server/)
    town.ana.dismiss(channel(), one.id)
  }
})

test('who may not summarize is told privately who can change that', async () => {
  const readers = await openSetting('summarize', /^\*\*Who may summarize/)
  await town.ana.press(channel(), readers.id, buttonOf(readers, 'moderators'))
  await page(/→ \*\*moderators\*\*/)
  await town.ben.command(channel(), 'summarize', { url: town.page('/barrier') })
  const refusal = await seen(town.ben, channel(), ({ content }) => content.includes('/settings show'))
  expect(town.ana.messages(channel()).some(({ id }) => id === refusal.id)).toBe(false)
  await summarized(town.discord.seat('Mo', { moderator: true }), channel(), { url: town.page('/barrier') })
})

test('who has a role that may is let in, who has not is told privately', async () => {
  const readers = town.discord.roleId('Readers')
  const cleo = town.discord.seat('Cleo', { roles: ['Readers'] })
  const page = await openSetting('summarize', /^\*\*Who may summarize/)
  await town.ana.select(channel(), page.id, firstSelect(page), [readers])
  await seen(town.ana, channel(), ({ content }) => content.includes(`→ **<@&${readers}>**`))
  expect((await town.bot.context.settings.of(guild())).summarize).toEqual({ who: 'roles', ids: [readers] })
  await summarized(cleo, channel(), { url: town.page('/barrier') })
  await town.ben.command(channel(), 'summarize', { url: town.page('/barrier'), length: 'brief' })
  const refusal = await seen(town.ben, channel(), ({ content }) => content.includes('Summaries are for certain people'))
  expect(cleo.messages(channel()).some(({ id }) => id === refusal.id)).toBe(false)
  // Moderators always may.
  await summarized(town.discord.seat('Mo', { moderator: true }), channel(), { url: town.page('/barrier'), length: 'brief' })
})

test('who may not ask is told so in private: beside the command, and by direct message, seldom, after a plain message', async () => {
  const card = await summarized(town.ana, channel(), { url: town.page('/barrier') })
  await seen(town.ana, card.id, finished)
  await town.bot.context.settings.change(guild(), { name: 'ask', value: { who: 'moderators' } }, { id: '1', name: 'Ana' })
  await town.ben.command(card.id, 'ask', { question: 'What did the barrier cost?' })
  await seen(town.ben, card.id, ({ content }) => content.includes('Questions to me are for certain people'))
  const direct = town.discord.directChannel(town.ben)
  await town.ben.say(card.id, 'What did the barrier cost?')
  await seen(town.ben, direct, ({ content }) => content.includes('Questions to me are for certain people'))
  await town.ben.say(card.id, 'And who paid for it?')
  // Moderators may; by their answer all that was said before has been handled.
  const mo = town.discord.seat('Mo', { moderator: true })
  const question = await mo.say(card.id, 'Who runs a bakery?')
  await seen(mo, card.id, (message) => finished(message) && message.message_reference?.message_id === question.id)
  expect(town.ben.messages(direct)).toHaveLength(1)
  expect(town.ana.messages(card.id).filter(({ content }) => content.includes('certain people'))).toEqual([])
  await town.ben.command(channel(), 'follow', { url: town.page('/barrier') })
  await seen(town.ben, channel(), ({ content }) => content.includes('decided by certain people'))
})

test('a channel that is off is off for everybody', async () => {
  const off = await openSetting('channels', /^\*\*Channels/)
  await town.ana.select(channel(), off.id, firstSelect(off), [channel()])
  await page(/→ \*\*off: <#/)
  await town.ana.command(channel(), 'summarize', { url: town.page('/barrier') })
  await seen(town.ana, channel(), ({ content }) => content.includes('switched off in this channel'))
})

test('a zone that there is not is refused in words, another is taken', async () => {
  const zone = await openSetting('timeZone', /^\*\*Time zone/)
  for (const [typed, words] of [
    ['Mars/Olympus', /no time zone of that name/],
    ['Pacific/Chatham', /→ \*\*Pacific\/Chatham\*\*/],
  ] as const) {
    const outcome = await town.ana.press(channel(), zone.id, buttonOf(zone, 'Another one…'))
    if (outcome.kind !== 'modal') throw new Error(`expected a form, got ${outcome.kind}`)
    await town.ana.submit(outcome.modal, { zone: typed })
    await page(words)
  }
  expect((await town.bot.context.settings.of(guild())).timeZone).toBe('Pacific/Chatham')
})

test('a link posted in a chosen channel becomes a quiet card; one that is no article becomes nothing', async () => {
  await town.bot.context.settings.change(guild(), { name: 'linkChannels', value: [channel()] }, { id: '1', name: 'Ana' })
  await town.ben.say(channel(), `nothing here ${town.page('/missing')}`)
  await town.ben.say(channel(), `look ${town.page('/barrier')}`)
  const card = await seen(town.ana, channel(), finished)
  expect((card.flags ?? 0) & 4096).toBe(4096)
  expect(town.ana.messages(channel()).filter(({ author }) => author.bot === true)).toHaveLength(1)
})

test('without the thread that a server does not want, questions are asked by the button', async () => {
  await town.bot.context.settings.change(guild(), { name: 'autoThread', value: false }, { id: '1', name: 'Ana' })
  const card = await summarized(town.ana, channel(), { url: town.page('/barrier') })
  expect(town.ana.channels().some(({ id }) => id === card.id)).toBe(false)
  expect(buttonOf(card, 'Ask')).not.toBe('')
})

test('whoever asks is answered before the store is, and a refusal is theirs alone', async () => {
  const { settings } = town.bot.context
  await settings.change(guild(), { name: 'summarize', value: { who: 'moderators' } }, { id: '1', name: 'Ana' })
  const stored = settings.of.bind(settings)
  let acknowledged = (): void => undefined
  const answered = new Promise<void>((resolve) => {
    acknowledged = resolve
  })
  Object.assign(settings, { of: (id: string | null) => answered.then(() => stored(id)) })
  // Were the store asked first, neither would ever come.
  const outcome = await town.ben.command(channel(), 'summarize', { url: town.page('/barrier') })
  expect(outcome.kind).toBe('acknowledged')
  acknowledged()
  const refusal = await seen(town.ben, channel(), ({ content }) => content.includes('Summaries are for certain people'))
  expect(town.ana.messages(channel()).some(({ id }) => id === refusal.id)).toBe(false)
  expect(town.ben.messages(channel()).filter(({ author }) => author.bot === true)).toHaveLength(1)
})
