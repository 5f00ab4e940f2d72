// Life in a conversation's thread: it sleeps and is woken, several people ask at once, and a question leans on those before it.
import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Seat } from '#src/playground/seat.ts'
import { buttonOf, finished, seen, summarized } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

/** "And the bridge?" alone finds the first sentence; behind a question about cost the second. */
const crossings = [
  'Two crossings of the Senne were opened on Friday, a bridge by the mill and a tunnel under the harbour.',
  'The bridge cost 12 million crowns, which the province paid.',
  'The tunnel is lit by lamps.',
  'Forty men dug the tunnel in three winters, the engineer Dagny Hollis said.',
  'The tunnel cost 31 million crowns, of which the town still owes nine.',
  'Buses go through the tunnel from Monday on.',
  'Cyclists are allowed on the bridge alone.',
  'The mayor cut a ribbon before the mill at noon.',
]
const page = `<!doctype html><html lang="en"><head><title>Two ways over the Senne</title></head><body><article><h1>Two ways over the Senne</h1>${crossings.map((sentence) => `<p>${sentence}</p>`).join('')}</article></body></html>`

let town: Town
let hoursLater = 0
const now = (): number => Date.now() + hoursLater * 3_600_000
const channel = (): string => town.discord.channelId

async function thread(): Promise<string> {
  const { id } = await summarized(town.ana, channel(), { url: town.page('/crossings') })
  await seen(town.ana, id, finished)
  return id
}

/** Asks by a plain message and waits for the answer that replies to it. */
async function ask(seat: Seat, id: string, question: string): Promise<APIMessage> {
  const asked = await seat.say(id, question)
  return answerTo(seat, id, asked)
}
const answerTo = (seat: Seat, id: string, asked: APIMessage): Promise<APIMessage> =>
  seen(seat, id, (message) => finished(message) && message.message_reference?.message_id === asked.id)

async function channelAt(id: string): Promise<{ name: string; thread_metadata: { auto_archive_duration: number; archived: boolean } }> {
  const response = await fetch(`${town.discord.url}/v10/channels/${id}`, { headers: { authorization: `Bot ${town.discord.token}` } })
  return (await response.json()) as Awaited<ReturnType<typeof channelAt>>
}

describe('without a model', () => {
  beforeAll(async () => {
    town = await startTown()
    town.print('/crossings', { body: page })
  })
  afterAll(async () => {
    await town.close()
  })

  test('it is called after the headline, sleeps after a week, and is woken by a question, also from the Ask button outside it', async () => {
    const card = await summarized(town.ana, channel(), { url: town.page('/crossings') })
    await seen(town.ana, card.id, finished)
    expect(await channelAt(card.id)).toMatchObject({
      name: 'Two ways over the Senne',
      thread_metadata: { auto_archive_duration: 7 * 24 * 60, archived: false },
    })
    town.discord.archiveThread(card.id)
    expect((await channelAt(card.id)).thread_metadata.archived).toBe(true)
    expect((await ask(town.ben, card.id, 'Who dug the tunnel?')).content).toContain('Forty men')
    expect((await channelAt(card.id)).thread_metadata.archived).toBe(false)
    town.discord.archiveThread(card.id)
    const outcome = await town.ben.press(channel(), card.id, buttonOf(card, 'Ask'))
    if (outcome.kind !== 'modal') throw new Error(`expected a form, got ${outcome.kind}`)
    await town.ben.submit(outcome.modal, { question: 'Who may ride on the bridge?' })
    await seen(town.ben, card.id, (message) => finished(message) && message.content.includes('Cyclists'))
    expect((await channelAt(card.id)).thread_metadata.archived).toBe(false)
  })

  test('of several who ask at once each gets an answer that replies to their own question', async () => {
    const id = await thread()
    const asked = [
      [town.ana, 'Who dug the tunnel?', 'Forty men'],
      [town.ben, 'What did the bridge cost?', '12 million'],
      [town.discord.seat('Cleo'), 'When do buses go through?', 'from Monday'],
    ] as const
    const answers = await Promise.all(asked.map(([seat, question]) => ask(seat, id, question)))
    for (const [place, [, , words]] of asked.entries()) expect(answers[place]?.content.split('\n').slice(0, 2).join(' ')).toContain(words)
    const turns = (await town.bot.context.conversations.get(id))?.turns ?? []
    expect(new Set(turns.map(({ askedBy, answer }) => `${askedBy.name}: ${answer.question}`))).toEqual(
      new Set(['Ana: Who dug the tunnel?', 'Ben: What did the bridge cost?', 'Cleo: When do buses go through?']),
    )
  })

  test('“and the bridge?” is read with the question before it, by whomever that was asked', async () => {
    const id = await thread()
    await ask(town.ana, id, 'What did the tunnel cost?')
    const answer = await ask(town.ben, id, 'And what about the bridge?')
    expect(answer.content.split('\n')[1]).toContain('12 million crowns')
  })

  test('a question that is deleted leaves the history', async () => {
    const id = await thread()
    const asked = await town.ben.say(id, 'What did the tunnel cost?')
    await answerTo(town.ben, id, asked)
    await town.ben.deleteMessage(id, asked.id)
    await expect.poll(async () => (await town.bot.context.conversations.get(id))?.turns).toEqual([])
    expect((await ask(town.ben, id, 'And what about the bridge?')).content.split('\n')[1]).toContain('Two crossings')
  })
})

describe('with a model', () => {
  const model = (): NonNullable<Town['model']> => {
    if (town.model === null) throw new Error('the town has a model')
    return town.model
  }
  beforeAll(async () => {
    town = await startTown({ model: true, now, inputTokens: 3000 })
    town.print('/crossings', { body: page })
  })
  afterAll(async () => {
    await town.close()
  })
  beforeEach(() => {
    model().troubles.length = 0
    model().script.length = 0
    model().paceMs = 0
    hoursLater = 0
  })

  test('sees the turns before as the readers saw them, whole', async () => {
    const id = await thread()
    const answer = await ask(town.ben, id, 'What did the bridge cost?')
    expect(answer.content).toContain('The bridge cost 12 million crowns, which the province paid.')
    await ask(town.ana, id, 'Quarterback touchdowns?')
    await ask(town.ana, id, 'And what about the tunnel?')
    expect(model().calls.at(-1)?.user).toContain(
      [
        'Ben asked: What did the bridge cost?',
        'You answered: The bridge cost 12 million crowns, which the province paid.',
        'Ana asked: Quarterback touchdowns?',
        'You answered: The articles do not tell.',
        'Ana asks: And what about the tunnel?',
      ].join('\n'),
    )
  })

  test('of a history that is too long the oldest turns are left out, and the reader is told', async () => {
    const id = await thread()
    const noun = [
      'bridge',
      'tunnel',
      'mill',
      'harbour',
      'lamps',
      'engineer',
      'town',
      'buses',
      'ribbon',
      'province',
      'winters',
      'cyclists',
      'mayor',
      'noon',
    ]
    let last: APIMessage | undefined
    let noted = 0
    for (const one of noun) {
      last = await ask(town.ben, id, `What is told of the ${one}, as far as it is known?`)
      if (/older ones were left out/.test(last.content)) noted += 1
    }
    expect(noted).toBeGreaterThan(1)
    expect(last?.content).toMatch(/older ones were left out/)
    const shown = model().calls.at(-1)?.user ?? ''
    expect(shown).not.toContain('What is told of the bridge')
    expect(shown).toContain('What is told of the mayor')
  })

  test('a question in another language is answered in it, with the article’s own words behind it', async () => {
    const id = await thread()
    const told = {
      evidence: [{ passage: 'A2', quote: 'The bridge cost 12 million crowns', translation: 'Die Brücke kostete 12 Millionen Kronen' }],
      derivation: null,
      text: 'Die Brücke kostete 12 Millionen Kronen.',
      speaker: null,
      status: 'stated',
    }
    model().script.push(JSON.stringify({ language: 'de', answerable: 'yes', claims: [told] }))
    const answer = await ask(town.discord.seat('Jonas', { locale: 'de' }), id, 'Was hat die Brücke gekostet?')
    expect(answer.content).toContain('Die Brücke kostete 12 Millionen Kronen. [2]')
    expect(model().calls.at(-1)?.system).toContain(
      'the code of the language that the question is written in ("en", "de", "hi"). Write in that language.',
    )
    await town.ben.press(id, answer.id, buttonOf(answer, 'Sources'))
    const sources = await seen(town.ben, id, ({ content }) => content.includes('The bridge cost 12 million crowns'))
    expect(sources.content).toContain('Die Brücke kostete 12 Millionen Kronen')
  })

  test('a reply that outlives its interaction’s token goes on as the ordinary message that it is', async () => {
    model().paceMs = 40
    await town.ana.command(channel(), 'summarize', { url: town.page('/crossings'), language: 'fr' })
    const begun = await seen(town.ana, channel(), (message) => message.embeds[0]?.description?.includes('Writing…') === true)
    hoursLater = 1
    const whole = await seen(town.ana, channel(), (message) => message.id === begun.id && finished(message))
    expect(whole.embeds[0]?.footer?.text).toContain('written by test-model')
    await seen(town.ana, whole.id, finished)
    expect(town.judge.report().violations).toEqual([])
  })

  test('Retry is for whoever asked, and for moderators', async () => {
    model().troubles.push('refuse')
    const card = await summarized(town.ana, channel(), { url: town.page('/crossings'), language: 'es' })
    expect(card.embeds[0]?.footer?.text).toContain('the model refused')
    await town.ben.press(channel(), card.id, buttonOf(card, 'Retry'))
    await seen(town.ben, channel(), ({ content }) => content.includes('Only whoever asked for it, or a moderator'))
    await town.discord.seat('Mo', { moderator: true }).press(channel(), card.id, buttonOf(card, 'Retry'))
    await seen(
      town.ana,
      channel(),
      (message) => message.id === card.id && message.embeds[0]?.footer?.text?.startsWith('written by') === true,
    )
  })
})
