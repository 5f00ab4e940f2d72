// Questions that an article answers are offered under its card, and a chosen one is answered in the thread.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { finished, seen, selectOf, summarized } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

let town: Town
beforeAll(async () => {
  town = await startTown()
  town.print('/barrier', { body: readFileSync(new URL('../fixtures/barrier.html', import.meta.url), 'utf8') })
})
afterAll(async () => {
  await town.close()
})

test('a chosen question is asked in the thread, or, under a private card, for the asker alone', async () => {
  const {
    ana,
    ben,
    discord: { channelId },
  } = town
  const card = await summarized(ana, channelId, { url: town.page('/barrier') })
  const { customId, values } = selectOf(card, 'ask-select')
  expect(values).toContain('What did Jonas Feld say?')
  await seen(ana, card.id, finished)
  const typing: string[] = []
  ana.subscribe((event) => {
    if (event.type === 'typing') typing.push(event.channelId)
  })
  await ben.select(channelId, card.id, customId, ['What did Jonas Feld say?'])
  const answer = await seen(ana, card.id, (message) => finished(message) && message.content.includes('dry cellars'))
  expect(typing).toContain(card.id)
  expect(answer.content).toContain('**Ben** asks:')
  expect(answer.content).toMatch(/\[\d+\]/)

  const own = await summarized(ana, channelId, { url: town.page('/barrier'), only_me: true })
  const before = ben.messages(channelId).length
  await ana.select(channelId, own.id, selectOf(own, 'ask-select').customId, ['What did Jonas Feld say?'])
  await seen(ana, channelId, (message) => finished(message) && message.content.includes('dry cellars') && message.embeds.length === 0)
  expect(ben.messages(channelId)).toHaveLength(before)
})

test('with a model its own proposals are offered, in the language of the summary, and answered', async () => {
  const modelTown = await startTown({ model: true })
  try {
    modelTown.print('/barrier', { body: readFileSync(new URL('../fixtures/barrier.html', import.meta.url), 'utf8') })
    const {
      ana,
      discord: { channelId },
      model,
    } = modelTown
    const card = await summarized(ana, channelId, { url: modelTown.page('/barrier') })
    const { customId, values } = selectOf(card, 'ask-select')
    expect(values).toContain('What is told of Jonas Feld?')
    expect(model?.calls).toHaveLength(1)
    expect(model?.calls[0]?.system).toContain('the question in English')
    await seen(ana, card.id, finished)
    await ana.select(channelId, card.id, customId, ['What is told of Jonas Feld?'])
    await seen(ana, card.id, (message) => finished(message) && message.content.includes('dry cellars'))
  } finally {
    await modelTown.close()
  }
})
