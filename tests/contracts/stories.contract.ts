// What the stories of every store must do. Which articles are of one event is judged in `tests/core/stories.test.ts`.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Article, Scope } from '#src/core/article.ts'
import { placeLeft } from '#src/core/story.ts'
import type { OpenStore } from '#src/store/index.ts'
import { bridge, ferry, type Told } from '../support/events.ts'
import { readTold } from '../support/told.ts'
import type { Ground } from '../support/grounds.ts'
import { silent } from '../support/log.ts'

const now = Date.parse('2026-11-24T12:00:00Z')

export function storiesContract(name: string, makeGround: () => Ground): void {
  describe(`stories on ${name}`, () => {
    let ground: Ground
    let store: OpenStore
    beforeEach(async () => {
      ground = makeGround()
      store = await ground.open(() => now)
    })
    afterEach(async () => {
      await store.close()
      await ground.clear()
    })

    const save = async (told: Told, scope: Scope = 'public'): Promise<Article> => (await store.articles.save(readTold(told), scope)).article
    const placed = async (told: Told): ReturnType<OpenStore['stories']['place']> => store.stories.place(await save(told))

    test('reports of one event become one story, in the order of the news; another event stays apart', async () => {
      const first = await placed(bridge.courier)
      const second = await placed(bridge.radio)
      const other = await placed(ferry.courier)
      expect([first.outcome, second.outcome, other.outcome]).toEqual(['begun', 'joined', 'begun'])
      expect(second.story).toMatchObject({ id: first.story.id, outlets: ['Orla Courier', 'Radio Orla'], language: 'en' })
      expect(second.story.articleIds).toHaveLength(2)
      expect(second.story.firstAt).toBe(Date.parse(bridge.courier.at))
      expect(second.story.lastAt).toBe(Date.parse(bridge.radio.at))
      expect(other.story.id).not.toBe(first.story.id)
    })

    test('what was stored and never placed is found, the latest first; what belongs to one place alone, or has just been stored, is not', async () => {
      const [first, second] = [await save(bridge.courier), await save(ferry.courier)]
      await save(bridge.radio, 'guild:1')
      expect(await store.stories.unplaced(now)).toEqual([])
      expect(await store.stories.unplaced(now + 1)).toEqual([second.id, first.id])
      await placeLeft(
        { articles: store.articles, stories: store.stories, embedder: undefined, log: silent, clock: { now: () => now + 3_600_000 } },
        new AbortController().signal,
      )
      expect(await store.stories.unplaced(now + 1)).toEqual([])
      expect((await store.stories.of(first.id))?.articleIds).toEqual([first.id])
      expect((await store.stories.of(second.id))?.articleIds).toEqual([second.id])
    })

    test('a meaning is kept with its report, and decides where words alone do not (`tests/llm/embeddings.test.ts`)', async () => {
      const at = '2026-11-23T08:00:00Z'
      const first = {
        title: 'Ferry runs aground off Skarvik',
        site: 'Orla Courier',
        at,
        text: [
          'The ferry Solveig ran aground on a sandbank off Skarvik at dawn, and a tug could not free the vessel before the tide turned.',
          'Passengers drank coffee in the saloon, the shipping line said.',
        ],
      }
      const second = {
        title: 'Stranded ferry: lifeboats bring everyone to shore',
        site: 'Radio Orla',
        at,
        text: [
          'After six hours on the Solveig all travellers are back in Skarvik; rescuers took them ashore by lifeboat in calm weather.',
          'A diver is to look for leaks, harbour officials said.',
        ],
      }
      const { story } = await store.stories.place(await save(first), 'm fwA=')
      await store.close()
      store = await ground.open(() => now)
      expect((await store.stories.place(await save(second), 'm fwA=')).story.id).toBe(story.id)
    })

    test('an article once placed stays, also when its text changes', async () => {
      const { story } = await placed(bridge.courier)
      const changed = await save({ ...bridge.courier, text: ferry.courier.text })
      expect(await store.stories.place(changed)).toEqual({ story, outcome: 'known' })
    })

    test('is found by its id and by each of its articles, after a restart too', async () => {
      await placed(bridge.courier)
      const { story } = await placed(bridge.radio)
      await store.close()
      store = await ground.open(() => now)
      expect(await store.stories.get(story.id)).toEqual(story)
      for (const id of story.articleIds) expect(await store.stories.of(id)).toEqual(story)
      expect(await store.stories.get('no such story')).toBeUndefined()
      expect(await store.stories.of('no such article')).toBeUndefined()
    })

    test('the latest news comes first; what had none since then is left out', async () => {
      const old = await placed(ferry.courier)
      const young = await placed(bridge.courier)
      const ids = async (since: number, limit = 9): Promise<string[]> => (await store.stories.recent({ since, limit })).map(({ id }) => id)
      expect(await ids(0)).toEqual([young.story.id, old.story.id])
      expect(await ids(0, 1)).toEqual([young.story.id])
      expect(await ids(Date.parse(bridge.courier.at))).toEqual([young.story.id])
      expect(await store.stories.recent({ since: 0, language: 'de', limit: 9 })).toEqual([])
    })

    test('is suggested by the words of its title, the last of them unfinished', async () => {
      const { story } = await placed(bridge.courier)
      await placed(ferry.courier)
      const titles = async (typed: string): Promise<string[]> => (await store.stories.suggest(typed, 9)).map(({ title }) => title)
      expect(await titles('')).toHaveLength(2)
      expect(await titles(story.title.slice(0, 8))).toEqual([story.title])
      expect(await titles('zeppelin')).toEqual([])
    })

    test('a story whose articles are all deleted is none; one that keeps some goes on', async () => {
      await placed(bridge.courier)
      const { story } = await placed(bridge.radio)
      const [one = '', other = ''] = story.articleIds
      await store.articles.delete(one, ['public'])
      expect((await store.stories.get(story.id))?.articleIds).toEqual([other])
      await store.articles.delete(other, ['public'])
      expect(await store.stories.get(story.id)).toBeUndefined()
      expect(await store.stories.recent({ since: 0, limit: 9 })).toEqual([])
    })

    test('two reports of one event that are placed at the same time make one story', async () => {
      const [one, other] = [await save(bridge.courier), await save(bridge.radio)]
      const both = await Promise.all([store.stories.place(one), store.stories.place(other)])
      expect(new Set(both.map(({ story }) => story.id)).size).toBe(1)
    })
  })
}
