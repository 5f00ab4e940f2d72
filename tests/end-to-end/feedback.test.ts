// What readers think of summaries and answers, through the front door, and what the eval makes of it.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buttonOf, finished, seen, summarized } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

let town: Town
beforeAll(async () => {
  town = await startTown()
  town.print('/barrier', { body: readFileSync(new URL('../fixtures/barrier.html', import.meta.url), 'utf8') })
})
afterAll(async () => {
  await town.close()
})

test('an opinion is taken at one press, may be changed, and may have a reason', async () => {
  const {
    ana,
    ben,
    discord: { channelId },
  } = town
  const card = await summarized(ana, channelId, { url: town.page('/barrier') })
  await ana.press(channelId, card.id, buttonOf(card, '👍'))
  await seen(ana, channelId, ({ content }) => content.startsWith('Noted: 👍'))
  expect(ben.messages(channelId).some(({ content }) => content.startsWith('Noted'))).toBe(false)
  await ana.press(channelId, card.id, buttonOf(card, '👎'))
  const noted = await seen(ana, channelId, ({ content }) => content.startsWith('Noted: 👎'))
  expect((await town.bot.context.feedback.worst(9)).map(({ good, bad, reasons }) => ({ good, bad, reasons }))).toEqual([
    { good: 0, bad: 1, reasons: [] },
  ])
  const outcome = await ana.press(channelId, noted.id, buttonOf(noted, 'Say why'))
  if (outcome.kind !== 'modal') throw new Error(`expected a form, got ${outcome.kind}`)
  await ana.submit(outcome.modal, { reason: 'The second point says nothing new.' })
  await seen(ana, channelId, ({ content }) => content.startsWith('Thank you'))

  await seen(ana, card.id, finished)
  await ben.say(card.id, 'What did the barrier cost?')
  const answer = await seen(ben, card.id, (message) => finished(message) && message.content.includes('84 million'))
  await ben.press(card.id, answer.id, buttonOf(answer, '👎'))
  await seen(ben, card.id, ({ content }) => content.startsWith('Noted: 👎'))
  expect((await town.bot.context.feedback.worst(9)).map(({ writing, reasons }) => [writing.kind, reasons])).toEqual([
    ['answer', []],
    ['summary', ['The second point says nothing new.']],
  ])
})

test('the eval lists the worst as cases for later', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['evals/run.ts', 'feedback', town.folder])
  expect(stdout).toContain('The second point says nothing new.')
  expect(stdout).toContain('> What did the barrier cost?')
  const last = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as unknown
  expect(last).toEqual({ good: 0, bad: 2, badPercent: 100, cases: 2 })
})
