// The menu of a message: all its links summarized, for oneself or for everybody, and questions about what it links to.
import { readFileSync } from 'node:fs'
import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buttonOf, finished, seen } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const barrier = readFileSync(new URL('../fixtures/barrier.html', import.meta.url), 'utf8')
let town: Town
const channel = (): string => town.discord.channelId
beforeAll(async () => {
  town = await startTown()
  town.print('/one', { body: barrier })
  town.print('/two', {
    body: barrier.replaceAll('84 million', '96 million').replaceAll('Barrier on the Orla opens', 'Second barrier on the Orla opens'),
  })
})
afterAll(async () => {
  await town.close()
})

/** Opens the menu on a message with these words; gives what the bot says to Ben alone. */
async function menu(words: string, name: string): Promise<APIMessage> {
  const before = new Set(town.ben.messages(channel()).map(({ id }) => id))
  const message = await town.ana.say(channel(), words)
  await town.ben.menu(channel(), message.id, name)
  return seen(town.ben, channel(), ({ id, author, content }) => !before.has(id) && author.bot === true && content !== '')
}
const cards = (seat: Town['ana']): APIMessage[] =>
  seat.messages(channel()).filter((message) => finished(message) && message.embeds.length > 0)

describe('Summarize links', () => {
  test('every link is summarized for the one who asked', async () => {
    const list = await menu(`Both of them: ${town.page('/one')} and <${town.page('/two')}>!`, 'Summarize links')
    expect(list.content).toContain('2 links')
    await town.ben.press(channel(), list.id, buttonOf(list, 'Summarize for me'))
    await expect.poll(() => cards(town.ben).length).toBe(2)
    expect(
      cards(town.ben)
        .map(({ embeds }) => embeds[0]?.title)
        .toSorted(),
    ).toEqual(['Barrier on the Orla opens two years late', 'Second barrier on the Orla opens two years late'])
    expect(cards(town.ana)).toEqual([])
  })

  test('or posted, each with a thread of its own', async () => {
    const list = await menu(`${town.page('/one')} ${town.page('/nothing-there')}`, 'Summarize links')
    await town.ben.press(channel(), list.id, buttonOf(list, 'Post the summaries'))
    const card = await seen(town.ana, channel(), (message) => finished(message) && message.embeds.length > 0)
    await seen(town.ana, card.id, finished)
    await seen(town.ana, channel(), ({ content }) => content.includes('there is no such page (404)'))
  })

  test('addresses that are too long for one message are not split from their buttons', async () => {
    const long = (at: number): string => `${town.page('/one')}?${String(at).repeat(620)}`
    const list = await menu([1, 2, 3].map(long).join(' '), 'Summarize links')
    expect(list.content).toContain('3 links')
    expect(list.content).toContain('I take the first 2.')
    expect(buttonOf(list, 'Summarize for me')).not.toBe('')
  })

  test('a message without a link is told so', async () => {
    expect((await menu('Good morning', 'Summarize links')).content).toContain('no web address in that message')
  })
})

describe('Ask about this', () => {
  async function asked(about: APIMessage, question: string): Promise<APIMessage> {
    const outcome = await town.ben.press(channel(), about.id, buttonOf(about, 'Ask'))
    if (outcome.kind !== 'modal') throw new Error(`expected a form, got ${outcome.kind}`)
    await town.ben.submit(outcome.modal, { question })
    return seen(town.ben, channel(), (message) => finished(message) && message.content.includes(question))
  }

  test('a link is read, and the question answered to the asker alone', async () => {
    const about = await menu(`Have you seen ${town.page('/two')}?`, 'Ask about this')
    expect(about.content).toContain('Second barrier')
    const answer = await asked(about, 'How many million crowns did it cost?')
    expect(answer.content).toContain('96 million')
    expect(town.ana.messages(channel()).some(({ id }) => id === answer.id)).toBe(false)
  })

  test('so is a long message', async () => {
    const about = await menu(
      'The school in Varn closes on Thursdays at noon from next month. Its head says that three of nine teachers are ill. Parents may bring their children to the library, which stays open until five. The town council will look for teachers from other towns in the coming weeks, it said on Monday.',
      'Ask about this',
    )
    expect((await asked(about, 'How many teachers are ill?')).content).toContain('three of nine')
  })
})
