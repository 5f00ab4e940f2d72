// What moderators make of their server's prompts, by the front door: written in a form, checked, tried on a stored article beside what is
// in use, saved, brought back. What no text of theirs can change is in `prompt-limits.test.ts`.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Log } from '#src/core/ports.ts'
import { promptsFor } from '#src/core/templates.ts'
import type { Seat } from '#src/playground/seat.ts'
import type { ModelServer } from '../support/model-server.ts'
import { barrier, filledIn, footer, form, PromptDesk, textOf } from '../support/prompt-desk.ts'
import { buttonOf, labelsOf, pointsOf, selectOf, summarized } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const warnings: string[] = []
const log: Log = {
  info() {},
  warn(message, fields) {
    warnings.push(`${message} ${JSON.stringify(fields)}`)
  },
  error(message, fields) {
    warnings.push(`ERROR ${message} ${String(fields?.['error'])}`)
  },
}
let town: Town
let model: ModelServer
let mo: Seat
let desk: PromptDesk
beforeAll(async () => {
  town = await startTown({ model: true, price: [1, 2], log })
  if (town.model === null) throw new Error('the town has a model')
  model = town.model
  mo = town.discord.seat('Mo', { moderator: true })
  desk = new PromptDesk(town, mo)
})
afterAll(async () => {
  await town.close()
  expect(warnings.filter((line) => line.startsWith('ERROR'))).toEqual([])
})
beforeEach(() => {
  model.calls.length = 0
  model.troubles.length = 0
  warnings.length = 0
})

const channel = (): string => town.discord.channelId
const guild = (): string => town.discord.guildId
const templates = (): typeof town.bot.context.serverTemplates => town.bot.context.serverTemplates

test('the list tells moderators, and nobody else, which prompts there are and that they are as shipped', async () => {
  expect(mo.commands(channel()).some(({ name }) => name === 'prompts')).toBe(true)
  expect(town.ben.commands(channel()).some(({ name }) => name === 'prompts')).toBe(false)
  const list = await desk.after(mo, () => mo.command(channel(), 'prompts list'), /Prompts of this server/)
  expect(list.content.match(/: as shipped$/gm)).toHaveLength(4)
  expect(town.ben.messages(channel()).some(({ id }) => id === list.id)).toBe(false)
  const page = await desk.after(
    mo,
    () => mo.select(channel(), list.id, selectOf(list).customId, ['answer']),
    /^\*\*Answers\*\* · as shipped/,
  )
  const shown = await desk.press(page, 'Show the text', /You answer questions about news articles/)
  expect(shown.content).toContain('**What belongs in it**')
  await desk.press(await desk.press(shown, 'Back', /In the text you can use `\{\{ language \}\}`/), 'Back', /Prompts of this server/)
})

test('a form begins with what is in use; what is wrong is told with field, line and name, and given back to be mended', async () => {
  const modal = await form(mo.command(channel(), 'prompts edit', { prompt: 'summarize' }))
  expect(filledIn(modal)['reader']).toBe('You summarize news articles for readers who check every sentence against the text.')
  expect(filledIn(modal)['manner']).toContain('{{ length }}')
  const typed = { reader: 'You write for schools.\nIn {{ lenght }} {{ articles }}', manner: 'Style: {{ style }}', note: 'for schools' }
  const faulty = await desk.after(mo, () => mo.submit(modal, typed), /can’t be used yet/)
  expect(faulty.content).toContain('**For whom, and in which voice**, line 2: there is no `{{ lenght }}` here.')
  expect(faulty.content).toContain('line 2: there is no `{{ articles }}` here')
  expect(faulty.content).toContain('`{{ length }}` stands nowhere')
  expect(labelsOf(faulty)).not.toContain('Save')
  await town.restart()
  const again = await form(mo.press(channel(), faulty.id, buttonOf(faulty, 'Edit again')))
  expect(filledIn(again)).toMatchObject(typed)
  const mended = await desk.after(
    mo,
    () => mo.submit(again, { reader: 'You write for schools.', manner: 'Length: {{ length }} Style: {{ style }}' }),
    /It can be used/,
  )
  // On the page that it was opened on, and for its author alone.
  expect(mended.id).toBe(faulty.id)
  expect(await templates().draft(guild(), 'summarize', mo.user.id)).toMatchObject({
    texts: { reader: 'You write for schools.' },
    note: 'for schools',
    after: 0,
  })
  expect((await templates().current(guild())).size).toBe(0)
  await desk.press(mended, 'Discard draft', /Your draft is gone/)
})

test('a preview writes about a stored article twice, with text, checks and cost, at the server’s charge', async () => {
  await summarized(town.ana, channel(), { url: desk.newPage() })
  const draft = await desk.edit('summarize', { content: 'Only one point.' }, /It can be used/)
  const { customId, values } = selectOf(draft, 'prompt-preview')
  const spent = async (): Promise<number> =>
    (await town.bot.context.budgets.taken({ account: `server:${guild()}`, from: '2000-01-01' })).microUsd
  const before = await spent()
  model.calls.length = 0
  model.troubles.push('invent')
  const second = await desk.after(mo, () => mo.select(channel(), draft.id, customId, [values[0] ?? '']), /Your draft\nBarrier/)
  const first = mo.messages(channel()).findLast(({ embeds }) => embeds[0]?.author?.name === 'In use')
  if (first === undefined) throw new Error('what is in use is not shown')
  expect(pointsOf(first)).toBe(4)
  expect(pointsOf(second)).toBeLessThan(2)
  expect(textOf(second)).toMatch(/Sentences checked: 2 · corrected: \d · replaced by the article’s words: \d · dropped: 0/)
  expect(textOf(second)).toMatch(/Cost \$0\.\d+ for \d+ tokens\./)
  expect(textOf(second)).toMatch(/corrected: [12]/)
  // What is in use lies in the cache and costs nothing more; the draft is paid for.
  expect(textOf(first)).toMatch(/Cost \$0\.00 for 0 tokens/)
  expect(await spent()).toBeGreaterThan(before)
  expect(labelsOf(second)).toEqual(expect.arrayContaining(['Edit again', 'Save']))
  expect(town.ben.messages(channel()).some(({ id }) => id === second.id || id === first.id)).toBe(false)
  await desk.press(second, 'Discard draft', /Your draft is gone/)
})

test('what is saved writes from then on, in this server alone, under a key of its own in the cache; what was before can be brought back', async () => {
  const url = desk.newPage()
  const shippedCard = await summarized(town.ana, channel(), { url })
  expect(footer(shippedCard)).toMatch(/prompt [0-9a-f]{8}$/)
  const saved = await desk.save('summarize', { content: 'Only one point.', note: 'shorter' })
  expect(saved.content).toMatch(/\*\*Summaries\*\* · \*\*version 1 by Mo, <t:\d+:f>\*\*/)
  model.calls.length = 0
  const own = await summarized(town.ben, channel(), { url })
  expect(footer(own)).toMatch(/this server’s prompt, version 1 \([0-9a-f]{8}\)$/)
  expect(pointsOf(own)).toBe(1)
  expect(model.calls).toHaveLength(1)
  expect(model.calls[0]?.system).toContain('Only one point.')
  for (const elsewhere of [null, '100000000000000009'])
    expect(await promptsFor(elsewhere, town.bot.context)).toEqual(town.bot.context.prompts)

  const list = await desk.press(saved, 'Versions', /version 1 by Mo, <t:\d+:f> · \*shorter\*/)
  const old = await desk.after(
    mo,
    () => mo.select(channel(), list.id, selectOf(list, 'prompt-version').customId, ['0']),
    /check every sentence against the text/,
  )
  const back = await desk.press(old, 'Use the shipped one', /Saved: version 2/)
  expect(back.content).toContain('**Summaries** · as shipped')
  model.calls.length = 0
  const again = await summarized(town.ana, channel(), { url })
  expect(footer(again)).toBe(footer(shippedCard))
  expect(textOf(again)).toContain('from the cache')
  expect(model.calls).toHaveLength(0)
  // Whoever asks next is pointed to what was written by the prompt that is in use.
  expect(textOf(await summarized(town.discord.seat('Cleo'), channel(), { url }))).toContain(`/${again.id}`)

  const versions = await desk.press(back, 'Versions', /version 2 by Mo, <t:\d+:f> · as shipped/)
  const first = await desk.after(
    mo,
    () => mo.select(channel(), versions.id, selectOf(versions, 'prompt-version').customId, ['1']),
    /Only one point/,
  )
  expect(first.content).toMatch(/\*\*For whom, and in which voice \(as shipped\)\*\*[\s\S]*\*\*What belongs in it\*\*\n> Only one point/)
  await desk.press(
    await desk.press(
      await desk.press(first, 'Use this one', /Saved: version 3/),
      'Versions',
      /version 3 by Mo, <t:\d+:f> · same as version 1/,
    ),
    'Back',
    /\*\*version 3 by Mo/,
  )
  const settings = await desk.after(mo, () => mo.command(channel(), 'settings log'), /Changes to the settings/)
  expect(settings.content).toMatch(
    /Mo · Prompts of this server · Summaries: as shipped → \*\*version 3\*\*[\s\S]*version 1 → \*\*as shipped\*\*[\s\S]*as shipped → \*\*version 1\*\*/,
  )
})

test('digests are written by it, too', async () => {
  await desk.save('summarize', { reader: 'For the digest’s readers.' })
  town.print('/fresh', { body: barrier.replace('2026-11-20T08:30:00Z', new Date().toISOString()).replace('on Friday', 'on Saturday') })
  await summarized(town.ana, channel(), { url: town.page('/fresh') })
  await desk.after(mo, () => mo.command(channel(), 'digest set', { rhythm: 'daily', hour: 8 }), /daily|every day/i)
  model.calls.length = 0
  await desk.after(mo, () => mo.command(channel(), 'digest preview'), /Barrier on the Orla/)
  expect(model.calls.length).toBeGreaterThan(0)
  expect(model.calls.every(({ system }) => system.startsWith('For the digest’s readers.'))).toBe(true)
})

test('where nothing may be spent any more a preview says until when', async () => {
  await desk.edit('summarize', { reader: 'For nobody.' }, /It can be used/)
  const { settings } = town.bot.context
  await settings.change(
    guild(),
    { name: 'limits', value: [{ on: 'server', per: 'day', unit: 'calls', most: 0 }] },
    { id: '1', name: 'Ida' },
  )
  model.calls.length = 0
  const second = await desk.after(
    mo,
    () => mo.command(channel(), 'prompts preview', { prompt: 'summarize', article: 'Barrier' }),
    /Your draft\nBarrier/,
  )
  expect(textOf(second)).toMatch(/the model writes again <t:\d+:R>[\s\S]*The model did not write this one/)
  expect(model.calls).toHaveLength(0)
  await settings.change(guild(), { name: 'limits', value: [] }, { id: '1', name: 'Ida' })
})

test('of two who write at the same time neither loses anything without being told', async () => {
  const theirs = await desk.edit('compare', { reader: 'For the desk.' }, /It can be used/, town.ana)
  await desk.save('compare', { reader: 'For schools.' })
  const told = await desk.press(theirs, 'Save', /Mo saved version 1 while you were writing/, town.ana)
  expect((await templates().current(guild())).get('compare')).toMatchObject({ number: 1, texts: { reader: 'For schools.' } })
  await desk.press(told, 'Save', /Saved: version 2/, town.ana)
  expect((await templates().current(guild())).get('compare')).toMatchObject({
    number: 2,
    texts: { reader: 'For the desk.' },
    by: { name: 'Ana' },
  })
})

test('an answer and a long text are tried in their own way; what nothing was made of yet has no preview', async () => {
  await summarized(town.ana, channel(), { url: desk.newPage() })
  await desk.after(mo, () => mo.command(channel(), 'prompts preview', { prompt: 'merge', article: 'Barrier' }), /Nobody has changed it yet/)
  await desk.edit('merge', { content: 'Only one point.' }, /It can be used/)
  const merged = await desk.after(
    mo,
    () => mo.command(channel(), 'prompts preview', { prompt: 'merge', article: 'Barrier' }),
    /Your draft\nBarrier/,
  )
  expect(textOf(merged)).toContain('in 2 parts')
  expect(pointsOf(merged)).toBe(1)
  await desk.edit('answer', { content: 'Be short.' }, /It can be used/)
  const choices = await mo.autocomplete(channel(), 'prompts preview', { prompt: 'answer', article: 'Barr' }, 'article')
  model.calls.length = 0
  const answered = await desk.after(
    mo,
    () =>
      mo.command(channel(), 'prompts preview', {
        prompt: 'answer',
        article: String(choices[0]?.value),
        question: 'How much water can the gates hold back?',
      }),
    /Your draft\nYour draft/,
  )
  expect(textOf(answered)).toContain('three metres')
  expect(model.calls.map(({ system }) => system.includes('Be short.'))).toEqual(expect.arrayContaining([true, false]))
})

test('a version that fits no more after an upgrade costs no reply: the shipped prompt writes, and moderators are told', async () => {
  const number = (await templates().current(guild())).get('answer')?.number ?? 0
  await templates().save(guild(), 'answer', {
    texts: { content: 'As {{ mood }} as it gets.' },
    note: '',
    by: { id: '1', name: 'Ida' },
    sameAs: null,
    after: number,
  })
  const { answer, summarize } = await promptsFor(guild(), town.bot.context)
  expect(answer).toBe(town.bot.context.prompts.answer)
  expect(summarize.edition).toBe((await templates().current(guild())).get('summarize')?.number)
  expect(warnings.some((line) => line.includes('does not fit any more') && line.includes('"answer"') && !line.includes('mood'))).toBe(true)
  await desk.after(
    mo,
    () => mo.command(channel(), 'ask', { question: 'How much water can the gates hold back?' }),
    /three metres[\s\S]*prompt [0-9a-f]{8}/,
  )
  const list = await desk.after(mo, () => mo.command(channel(), 'prompts list'), /Answers: ⚠️ \*\*version 1 by Ida/)
  const page = await desk.after(
    mo,
    () => mo.select(channel(), list.id, selectOf(list).customId, ['answer']),
    /Version 1 does not fit any more, so mine is used:/,
  )
  expect(page.content).toContain('there is no `{{ mood }}` here')
})
