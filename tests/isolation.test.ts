// What one server keeps is nobody else's: every command, menu and action is run from another server, and from another person's direct
// messages, with the ids of what is not theirs in every option, argument, field and value.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repertoire } from '#commands'
import type { Here } from '#src/discord/command.ts'
import { answer, article, summary } from './support/articles.ts'
import { silent } from './support/log.ts'
import { startTown, type Town } from './support/town.ts'

let town: Town
let hostile: string[] = []
beforeAll(async () => {
  town = await startTown({ log: silent })
  const { articles, replies, conversations } = town.bot.context
  const { id: _id, scope: _scope, storedAt: _storedAt, readAt: _readAt, ...read } = article({ text: ['The zylphora plan is secret.', 'Nobody outside knows the zylphora plan.'] })
  for (const [name, guildId, scope] of [['g', '100000000000000009', 'guild:100000000000000009'], ['d', null, 'user:100000000000000008']] as const) {
    const { article: saved } = await articles.save({ ...read, title: 'The zylphora plan', url: null, origin: 'text' }, scope, { person: '100000000000000008' })
    const place = { guildId, channelId: `c${name}`, messageId: `m${name}`, interactionToken: null, isPrivate: false }
    const askedBy = { id: '100000000000000008', name: 'Zylphora Ana' }
    await replies.start({ id: `s${name}`, request: { kind: 'summarize', source: { kind: 'article', articleId: saved.id }, wish: { length: 'standard', style: 'bullets', language: null } }, askedBy, place, questionMessageId: null, conversationId: null })
    await replies.finish(`s${name}`, summary({ headline: 'The zylphora plan', articleIds: [saved.id] }))
    await replies.start({ id: `a${name}`, request: { kind: 'ask', question: 'What is zylphora?', conversationId: `c${name}`, language: null }, askedBy, place, questionMessageId: null, conversationId: `c${name}` })
    await replies.finish(`a${name}`, answer({ question: 'What is zylphora?', articleIds: [saved.id] }))
    await conversations.create({ id: `c${name}`, guildId, articleIds: [saved.id], summary: summary({ headline: 'The zylphora plan', articleIds: [saved.id] }), startedBy: askedBy.id, isPrivate: false })
    hostile.push(saved.id, `s${name}`, `a${name}`, `c${name}`, `m${name}`)
  }
  hostile = [...hostile, 'zylphora', '100000000000000009', '100000000000000008']
})
afterAll(async () => { await town.close() })

const places: Here[] = [
  { guildId: '100000000000000001', channelId: 'x', holdsConversation: false, roleIds: [], parentId: null, userId: '100000000000000002' },
  { guildId: null, channelId: 'y', holdsConversation: true, roleIds: [], parentId: null, userId: '100000000000000002' },
]
const commands = repertoire.commands.flatMap((command) => 'commands' in command ? command.commands : [command])

/** Everything that a handler gives, as text; a failure is what it says to a reader. */
async function shown(run: () => unknown): Promise<string> {
  const all: unknown[] = []
  try {
    const replies = await run()
    if (typeof replies === 'object' && replies !== null && Symbol.asyncIterator in replies) for await (const reply of replies as AsyncIterable<unknown>) all.push(reply)
    else all.push(replies)
  } catch (error) {
    all.push(error instanceof Error ? error.message : error)
  }
  return JSON.stringify(all)
}

test('nothing of another server or person is shown or changed, by whatever is pressed', async () => {
  const { context } = town.bot
  const before = await context.memory.personalData('100000000000000008')
  const value = fc.nat().map((index) => hostile[index % hostile.length] ?? '')
  const doing = fc.record({ at: fc.nat(), place: fc.constantFrom(...places), values: fc.array(value, { minLength: 8, maxLength: 8 }), moderates: fc.boolean() })
  const handlers = [...commands.map((command) => ({ command })), ...repertoire.menus.map((menu) => ({ menu })), ...repertoire.actions.map((action) => ({ action }))]
  let next = 0
  await fc.assert(fc.asyncProperty(doing, async ({ at, place: here, values, moderates }) => {
    const invocation = {
      id: `i${next += 1}`, askedBy: { id: here.userId, name: 'Mallory' }, here, language: 'en', spoken: 'en', messageId: `n${next}`, interactionToken: null, isPrivate: true, roleIds: [],
      canModerate: moderates, canManage: moderates, signal: AbortSignal.timeout(10_000),
    }
    const source = { id: values[0] ?? '', channelId: here.channelId, content: '', embedUrls: [] }
    const handler = handlers[at % handlers.length]
    const said: string[] = []
    if (handler !== undefined && 'command' in handler) {
      const options = Object.fromEntries(Object.entries(handler.command.options).flatMap(([name, option], index) => option.type === 'string' ? [[name, option.choices?.[index % option.choices.length]?.value ?? values[index % 8]]] : []))
      said.push(await shown(() => handler.command.run({ ...invocation, options } as never, context)))
      for (const option of Object.keys(handler.command.options)) said.push(await shown(() => handler.command.suggest?.({ option, value: values[0] ?? '', here, spoken: 'en' } as never, context)))
    } else if (handler !== undefined && 'menu' in handler) said.push(await shown(() => handler.menu.run({ ...invocation, source } as never, context)))
    else if (handler !== undefined) said.push(await shown(() => handler.action.run({ ...invocation, source, args: values.slice(0, 4), fields: { question: values[5] ?? '', reason: values[6] ?? '' }, value: values[7] ?? null } as never, context)))
    expect(said.join('').replaceAll(/“zylphora”|"zylphora"|zylphora\b(?! plan)/g, '')).not.toMatch(/zylphora plan|outside knows/i)
  }), { numRuns: 400 })
  expect(await context.memory.personalData('100000000000000008')).toEqual(before)
  // What was looked for is there to be seen by its own server.
  const owner = { ...places[0], guildId: '100000000000000009', userId: '100000000000000008' }
  const exporting = repertoire.actions.find(({ name }) => name === 'export')
  expect(await shown(() => exporting?.run({ here: owner, args: ['cg'], spoken: 'en', language: 'en' } as never, context))).toContain('zylphora plan')
}, 120_000)
