// What the README and /privacy say of what is kept, and of what goes to the model's server, held to what the code does.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answersKeptDays, keptAfterRemovalDays, keptKinds, postingsKeptDays, type KeptKind } from '#src/core/kept.ts'
import { serverSettingsSchema } from '#src/core/settings.ts'
import { holdings, toldAs, type Holding } from '#src/store/holdings.ts'
import { jobs } from '#src/jobs.ts'
import { finished, seen } from './support/seen.ts'
import { startTown, type Town } from './support/town.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const section = readme.slice(readme.indexOf('## What it keeps'), readme.indexOf('\n## ', readme.indexOf('## What it keeps') + 5))
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

/** How the row of each kind begins, and what its last cell must say. */
const told: Readonly<Record<KeptKind, readonly [begins: string, lasts: string]>> = {
  asked: ['questions, answers', `${serverSettingsSchema.parse({}).retentionDays} days`],
  conversations: ['conversations, uploads', 'the same'],
  pages: ['pages of the web', 'LEDE_KEEP_PAGES'],
  'model answers': ['the model', `${answersKeptDays} days`],
  opinions: ['👍 and 👎', 'with the reply'],
  'set up': ['settings and', 'as long as they hold'],
  counts: ['counts of use', 'the retention'],
  postings: ['what the bot posted', `${postingsKeptDays} days`],
  upkeep: ['which processes', `${keptAfterRemovalDays} days`],
}

test.each(keptKinds)('the README tells of “%s”: what, why, how long', (kind) => {
  const [begins, lasts] = told[kind]
  const found = rows.filter(([what = '']) => what.startsWith(begins))
  expect(found).toHaveLength(1)
  expect(found[0]?.[1]).not.toBe('')
  expect(found[0]?.[2]).toContain(lasts)
  expect(Object.values(toldAs).some((kinds) => kinds.includes(kind))).toBe(true)
})

test('what is left of the table is told, too', () => {
  // Beside its head and what no table of its own holds: the tokens.
  expect(rows.filter(([what = '']) => !Object.values(told).some(([begins]) => what.startsWith(begins))).map(([what]) => what)).toEqual([
    'what',
    'the token of an interaction',
  ])
  const everyMs = jobs.find(({ name }) => name === 'drop tokens')?.everyMs ?? 0
  expect(rows.find(([what]) => what === 'the token of an interaction')?.[2]).toContain(`${15 + everyMs / 60_000} minutes`)
  expect(section.replaceAll(/\s+/g, ' ')).toContain(`After ${keptAfterRemovalDays} days everything of the server is forgotten`)
})

test('no table with people in it is told as one without', () => {
  const nameless: readonly KeptKind[] = ['pages', 'upkeep']
  for (const [table, { person, channel }] of Object.entries<Holding>(holdings)) {
    if (person !== undefined || channel !== undefined)
      expect(
        toldAs[table as keyof typeof holdings].some((kind) => nameless.includes(kind)),
        `${table} names people`,
      ).toBe(false)
  }
})

let town: Town
beforeAll(async () => {
  town = await startTown({ model: true })
})
afterAll(async () => {
  await town.close()
})

test('to the model’s server go the article, the question, the asker’s name and the turns before: no id, nobody else, nothing of another place', async () => {
  const { model, discord, ana, ben } = town
  if (model === null) throw new Error('this town has a model')
  const upload = async (by: typeof ana, where: string, words: string): Promise<string> => {
    const before = new Set(by.messages(where).map(({ id }) => id))
    const text = [
      `The ${words} school of Varn closes on Thursdays`,
      `The ${words} school in Varn closes on Thursdays at noon from next month, its head Ida Feld said on Monday.`,
      'Three of the nine teachers are ill, and four of the classes have been taught together since October.',
    ].join('\n\n')
    await by.command(where, 'summarize', { file: { name: 'note.txt', contentType: 'text/plain', bytes: Buffer.from(text) } })
    return (await seen(by, where, (message) => !before.has(message.id) && finished(message) && message.embeds.length > 0)).id
  }
  await upload(ben, discord.directChannel(ben), 'brixtal')
  const earlier = model.calls.length
  const card = await upload(ana, discord.channelId, 'quolznix')
  await seen(ana, card, finished)
  const asked = async (by: typeof ana, question: string): Promise<void> => {
    const said = await by.say(card, question)
    await seen(by, card, (message) => finished(message) && message.message_reference?.message_id === said.id)
  }
  await asked(ana, 'Who said that the quolznix school closes?')
  const others = model.calls.length
  await asked(ben, 'How many teachers are ill?')
  const sent = model.calls.map(({ body }) => JSON.stringify(body))
  expect(others).toBeGreaterThan(earlier)
  expect(sent.length).toBeGreaterThan(others)
  // Neither people nor servers, channels or messages have a number there.
  for (const body of sent) expect(body).not.toMatch(/\d{17,20}/)
  for (const body of sent.slice(earlier)) expect(body).not.toContain('brixtal')
  for (const body of sent.slice(0, others)) expect(body).not.toContain('Ben')
  const answering = sent.slice(others).join('')
  for (const part of ['How many teachers are ill?', 'Ben', 'Who said that the quolznix school closes?', 'taught together since October'])
    expect(answering).toContain(part)
})

test.each([
  ['in a server', true],
  ['in direct messages', false],
])('/privacy about says it %s, with this server’s retention and this model', async (_where, inServer) => {
  const { ana, discord } = town
  const where = inServer ? discord.channelId : discord.directChannel(ana)
  if (inServer) await town.bot.context.settings.change(discord.guildId, { name: 'retentionDays', value: 77 }, { id: '1', name: 'Mo' })
  const before = new Set(ana.messages(where).map(({ id }) => id))
  await ana.command(where, 'privacy about', {})
  const { content } = await seen(ana, where, ({ id, author, content: said }) => !before.has(id) && author.bot === true && said !== '')
  expect(content.match(/^- /gm)).toHaveLength(keptKinds.length + (inServer ? 2 : 1))
  for (const part of [
    `for ${answersKeptDays} days`,
    `for ${postingsKeptDays} days`,
    `for ${inServer ? 77 : 365} days after its last use`,
    'test-model',
  ])
    expect(content).toContain(part)
  expect(content.includes(`forgotten ${keptAfterRemovalDays} days later`)).toBe(inServer)
})
