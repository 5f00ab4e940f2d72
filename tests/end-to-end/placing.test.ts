// A page that is read for a summary is put into its story beside the writing.
import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storyPage } from '../support/feeds.ts'
import { finished, seen } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

let town: Town
beforeAll(async () => {
  town = await startTown({ model: true, embeddingModel: 'embedder' })
})
afterAll(async () => {
  await town.close()
})

test('the first words do not wait for its meaning, the last do', async () => {
  const { model, ana, discord } = town
  if (model === null) throw new Error('the town has a model')
  let embedded = (): void => undefined
  model.embedding = new Promise((resolve) => {
    embedded = resolve
  })
  town.print('/ferry', {
    body: storyPage(
      'Ferry turns back',
      Array.from({ length: 6 }, (_, at) => `The ferry turned back ${at + 2} times on Friday because of ice in the bay, its captain said.`),
    ),
  })
  await ana.command(discord.channelId, 'summarize', { url: town.page('/ferry') })
  const hasWords = ({ author, embeds }: APIMessage): boolean =>
    author.bot === true && embeds[0]?.description?.includes('turned back') === true
  // After ten seconds it would be given up.
  const first = await seen(ana, discord.channelId, hasWords, 9_000)
  expect(model.embedded).toHaveLength(1)
  expect(finished(first)).toBe(false)
  embedded()
  await seen(ana, discord.channelId, finished)
})
