// People of several languages in one server: the bot's own words are in theirs, what it writes in the language that was asked for,
// else the server's, else the article's.
import { readFileSync } from 'node:fs'
import type { APIMessage } from 'discord-api-types/v10'
import { afterEach, describe, expect, test } from 'vitest'
import type { Seat } from '#src/playground/seat.ts'
import { finished, labelsOf, seen, summarized } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const barrier = readFileSync(new URL('../fixtures/barrier.html', import.meta.url), 'utf8')
let town: Town
const channel = (): string => town.discord.channelId
const moderator = { id: '1', name: 'Ana' }
afterEach(async () => {
  await town.close()
})

async function open(options: Parameters<typeof startTown>[0] = {}): Promise<void> {
  town = await startTown(options)
  for (const edition of ['', '-2', '-3', '-4'])
    town.print(`/barrier${edition}`, { body: barrier.replace('on Friday', `on Friday${edition}`) })
}

function person(name: string, locale: string): Seat {
  return town.discord.seat(name, { locale })
}

/** Summarizes and waits for the thread. */
async function threadOf(seat: Seat): Promise<string> {
  const { id } = await summarized(seat, channel(), { url: town.page('/barrier') })
  await seen(seat, id, finished)
  return id
}

function bodyOf(card: APIMessage): string {
  return card.embeds[0]?.description ?? ''
}

describe.each([
  {
    name: 'Jonas',
    locale: 'de',
    ownSentences: 'Sätze aus dem Artikel selbst (kein Modell eingerichtet)',
    buttons: ['Fragen', 'Quellen', 'Exportieren'],
    opening: 'Frag alles zu diesem Artikel',
    missing: /sagt|Laut .* gibt es diese Seite nicht \(404\)/,
    advice: '`/zusammenfassen`',
    form: 'Einen Artikel einfügen',
    closest: '**Die passendsten Stellen**',
    help: 'Lede liest mit dir die Nachrichten',
  },
  {
    name: 'Yuki',
    locale: 'ja',
    ownSentences: '記事の文をそのまま使用（モデル未設定）',
    buttons: ['質問する', '出典', 'エクスポート'],
    opening: 'この記事について何でも質問してください',
    missing: /そのページはないそうです（404）/,
    advice: '`/要約`',
    form: '記事を貼り付ける',
    closest: '**最も近い箇所**',
    help: '一緒にニュースを読むボット',
  },
])('somebody with a client in $locale', ({ name, locale, ...words }) => {
  test('sees card, buttons, thread, errors, forms and help in it, and the summary in the article’s language', async () => {
    await open()
    const seat = person(name, locale)
    const card = await summarized(seat, channel(), { url: town.page('/barrier') })
    expect(card.embeds[0]?.footer?.text).toContain(words.ownSentences)
    expect(bodyOf(card)).toContain('It cost 84 million crowns')
    expect(labelsOf(card)).toEqual(expect.arrayContaining(words.buttons))
    expect((await seen(seat, card.id, finished)).content).toContain(words.opening)

    await seat.command(channel(), 'summarize', { url: town.page('/no-such-page') })
    expect((await seen(seat, channel(), ({ content }) => content.startsWith('⚠️'))).content).toMatch(words.missing)
    const outcome = await seat.command(channel(), 'summarize')
    expect(outcome.kind === 'modal' ? outcome.modal.data.title : outcome.kind).toBe(words.form)
    await seat.command(channel(), 'help')
    expect((await seen(seat, channel(), ({ content }) => content.includes(words.help))).content).toContain(words.advice.slice(1, -1))

    // A plain message does not tell its author's language; their button presses and commands have.
    await seat.say(card.id, 'What did the barrier cost?')
    expect((await seen(seat, card.id, ({ content }) => content.includes(words.closest))).content).toMatch(/\[\d+\]/)
    expect(town.judge.report().violations).toEqual([])
  })
})

test('an answer to a plain message is in the server’s language where its moderators chose one, also for whom another is known', async () => {
  await open()
  const yuki = person('Yuki', 'ja')
  const thread = await threadOf(yuki)
  await town.bot.context.settings.change(town.discord.guildId, { name: 'language', value: 'fr' }, moderator)
  await yuki.say(thread, 'What did the barrier cost?')
  await seen(yuki, thread, ({ content }) => content.includes('**Passages les plus proches**'))
  // Who presses a button tells their own.
  await yuki.command(thread, 'ask', { question: 'When did it open?' })
  await seen(yuki, thread, ({ content }) => content.includes('**Yuki** さんの質問：'))
})

test('of somebody who has only ever written plain messages nothing is known: English answers', async () => {
  await open()
  const thread = await threadOf(person('Yuki', 'ja'))
  await person('Jonas', 'de').say(thread, 'What did the barrier cost?')
  await seen(town.ana, thread, ({ content }) => content.includes('**Closest passages**'))
})

test('in direct messages the person decides', async () => {
  await open()
  const camila = person('Camila', 'es-419')
  const direct = town.discord.directChannel(camila)
  await summarized(camila, direct, { url: town.page('/barrier') })
  await camila.say(direct, 'What did the barrier cost?')
  await seen(camila, direct, ({ content }) => content.includes('**Pasajes más cercanos**'))
})

describe('the language of a summary', () => {
  const asked = (): (string | undefined)[] => town.model?.calls.map(({ system }) => /Language: (\w+)/.exec(system)?.[1]) ?? []

  test('is the one that a person asks for, else the server’s, else the article’s, and each is cached for itself', async () => {
    await open({ model: true })
    const { settings } = town.bot.context
    const url = town.page('/barrier')
    const alone = { url, only_me: true }
    await summarized(town.ana, channel(), alone)
    expect(asked()).toEqual(['English'])
    await settings.change(town.discord.guildId, { name: 'summaryLanguage', value: 'fr' }, moderator)
    await summarized(town.ana, channel(), alone)
    expect(asked()).toEqual(['English', 'French'])
    await summarized(town.ben, channel(), { ...alone, language: 'ja' })
    expect(asked()).toEqual(['English', 'French', 'Japanese'])

    // None has taken the place of another.
    const cached = [await summarized(town.ben, channel(), alone), await summarized(town.ana, channel(), { ...alone, language: 'ja' })]
    await settings.change(town.discord.guildId, { name: 'summaryLanguage', value: null }, moderator)
    cached.push(await summarized(town.ben, channel(), alone))
    expect(asked()).toHaveLength(3)
    for (const card of cached) expect(bodyOf(card)).toMatch(/from the cache/)
  })

  test('is not that of the person’s client, nor that of the bot’s words in the server', async () => {
    await open({ model: true })
    await town.bot.context.settings.change(town.discord.guildId, { name: 'language', value: 'de' }, moderator)
    const card = await summarized(person('Yuki', 'ja'), channel(), { url: town.page('/barrier') })
    expect(asked()).toEqual(['English'])
    expect(card.embeds[0]?.footer?.text).toMatch(/^test-model が作成/)
  })

  test('is the server’s for a link in a thread, too', async () => {
    await open({ model: true })
    const thread = await threadOf(town.ana)
    await town.bot.context.settings.change(town.discord.guildId, { name: 'summaryLanguage', value: 'es' }, moderator)
    await town.ana.say(thread, town.page('/barrier-2'))
    await expect.poll(asked).toEqual(['English', 'Spanish'])
    await seen(town.ana, thread, (message) => finished(message) && message.embeds.length > 0)
  })
})
