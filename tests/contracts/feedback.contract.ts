// What every store must do with readers' opinions, whatever its engine.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Vote } from '#src/core/feedback.ts'
import { standardWish } from '#src/core/writing.ts'
import type { OpenStore } from '#src/store/index.ts'
import { answer, summary } from '../support/articles.ts'
import type { Ground } from '../support/grounds.ts'

const request = { kind: 'summarize', source: { kind: 'article', articleId: 'a1' }, wish: standardWish } as const

export function feedbackContract(name: string, makeGround: () => Ground): void {
  describe(`${name}: feedback`, () => {
    let ground: Ground
    let store: OpenStore
    let time = 1_000
    beforeEach(async () => {
      ground = makeGround()
      store = await ground.open(() => time)
      for (const id of ['r1', 'r2', 'r3']) {
        await store.replies.start({
          id,
          request,
          askedBy: { id: '1', name: 'Ana' },
          questionMessageId: `q-${id}`,
          conversationId: null,
          place: { guildId: '9', channelId: '8', messageId: null, interactionToken: null, isPrivate: false },
        })
      }
    })
    afterEach(async () => {
      await store.close()
      await ground.clear()
    })
    const vote = (replyId: string, personId: string, opinion: Vote['opinion'], more: Partial<Vote> = {}): Promise<boolean> => {
      time += 1
      return store.feedback.vote({
        replyId,
        person: { id: personId, name: `Reader ${personId}` },
        opinion,
        reason: null,
        request,
        writing: summary(),
        ...more,
      })
    }

    test('a person has one opinion on a reply, the last one', async () => {
      expect(await vote('r1', '1', 'bad', { reason: 'wrong year' })).toBe(true)
      expect(await store.feedback.of('r1', '1')).toMatchObject({ opinion: 'bad', reason: 'wrong year' })
      await vote('r1', '1', 'good')
      expect(await store.feedback.of('r1', '1')).toMatchObject({ opinion: 'good', reason: null })
      expect(await store.feedback.of('r1', '2')).toBeUndefined()
      expect(await store.feedback.worst(10)).toEqual([])
      expect(await store.feedback.totals()).toEqual([{ model: 'test-model', promptVersion: 'abc123', opinion: 'good', votes: 1 }])
    })

    test('the worst come first, with what was asked, what was read and every reason', async () => {
      await vote('r1', '1', 'bad')
      await vote('r2', '1', 'bad', { reason: 'not in the text', writing: answer() })
      await vote('r2', '2', 'bad', { reason: 'wrong sum', writing: answer() })
      await vote('r2', '3', 'good', { writing: answer() })
      await vote('r3', '1', 'good')
      await vote('r1', '4', 'good')
      const worst = await store.feedback.worst(10)
      expect(worst.map(({ replyId, good, bad }) => [replyId, good, bad])).toEqual([
        ['r2', 1, 2],
        ['r1', 1, 1],
      ])
      expect(worst[0]).toMatchObject({ reasons: ['not in the text', 'wrong sum'], request, writing: answer() })
      expect(await store.feedback.worst(1)).toHaveLength(1)
    })

    test('what the bot’s own engine wrote counts apart', async () => {
      const own = summary({ writer: { kind: 'extractive', reason: 'no model' } })
      await vote('r1', '1', 'bad', { writing: own })
      await vote('r2', '1', 'bad', { writing: own })
      await vote('r3', '1', 'bad')
      expect(new Set(await store.feedback.totals())).toEqual(
        new Set([
          { model: null, promptVersion: null, opinion: 'bad', votes: 2 },
          { model: 'test-model', promptVersion: 'abc123', opinion: 'bad', votes: 1 },
        ]),
      )
    })

    test('what is forgotten leaves no opinion behind, and there is none on what was never there', async () => {
      await vote('r1', '1', 'bad')
      expect((await store.memory.forgetMessages(['q-r1'])).replyIds).toEqual(['r1'])
      expect(await store.feedback.worst(10)).toEqual([])
      expect(await store.feedback.of('r1', '1')).toBeUndefined()
      expect(await vote('r9', '1', 'bad')).toBe(false)
    })

    test('a Retry leaves the opinion with the text that was seen', async () => {
      await store.replies.finish('r1', summary())
      await vote('r1', '1', 'bad')
      await store.replies.finish('r1', null)
      expect((await store.feedback.worst(10))[0]?.writing).toEqual(summary())
    })
  })
}
