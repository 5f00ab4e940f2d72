// When a reply is recorded: before anything is waited for, once and whole where it was at hand, and of the same event one alone.
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Context } from '#src/core/context.ts'
import { StoreAwayError } from '#src/core/errors.ts'
import { respond, type Asking, type Earlier, type Progress } from '#src/core/respond.ts'
import { ShutdownError } from '#src/core/running.ts'
import { silent } from '../support/log.ts'
import { finished, seen } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const barrier = readFileSync(new URL('../fixtures/barrier.html', import.meta.url), 'utf8')
let town: Town
let pages = 0
let asked = 0
beforeAll(async () => {
  town = await startTown({ model: true })
})
afterAll(async () => {
  await town.close()
})
beforeEach(() => {
  town.print(`/barrier-${++pages}`, { body: barrier.replaceAll('Friday', `Friday the ${pages}th`) })
  town.model?.calls.splice(0)
})

function asking(id = `asked-${++asked}`): Asking {
  return {
    id,
    askedBy: { id: '7', name: 'Ana' },
    place: { guildId: '1', channelId: 'c', messageId: `m-${id}`, interactionToken: 't', isPrivate: true },
    questionMessageId: null,
    payer: { guildId: '1', userId: '7', roleIds: [] },
  }
}

/** All that is shown of a summary of the page. */
async function shown(
  who: Asking,
  context: Context,
  {
    length = 'standard',
    signal = new AbortController().signal,
  }: { readonly length?: 'standard' | 'brief'; readonly signal?: AbortSignal } = {},
): Promise<(Progress | Earlier)[]> {
  const states: (Progress | Earlier)[] = []
  for await (const state of respond(
    { kind: 'summarize', source: { kind: 'url', url: town.page(`/barrier-${pages}`) }, wish: { length, style: 'bullets', language: null } },
    who,
    { signal },
    context,
  ))
    states.push(state)
  return states
}

/** The bot's context, with each recorded beginning told first, and waited for. */
function watched(told: (started: Parameters<Context['replies']['start']>[0]) => Promise<void>): Context {
  const { context } = town.bot
  return {
    ...context,
    replies: {
      ...context.replies,
      async start(reply) {
        await told(reply)
        return context.replies.start(reply)
      },
    },
  }
}

test('one from the cache is recorded once, whole; one that the model is yet to be asked for, before it is asked', async () => {
  const begun: (object | undefined)[] = []
  const calls: (number | undefined)[] = []
  const context = watched(async ({ writing }) => {
    // Whatever asks before it is recorded would have asked by then.
    await sleep(50)
    begun.push(writing)
    calls.push(town.model?.calls.length)
  })
  await shown(asking(), context)
  const [again, other] = [asking(), asking()]
  await shown(again, context)
  await shown(other, context, { length: 'brief' })
  expect(begun).toEqual([undefined, expect.objectContaining({ kind: 'summary' }), undefined])
  expect([calls, town.model?.calls.length]).toEqual([[0, 1, 1], 2])
  const records = await Promise.all([again, other].map(({ id }) => town.bot.context.replies.get(id)))
  expect(records).toMatchObject([
    { writing: begun[1], place: { interactionToken: null } },
    { writing: { kind: 'summary' }, place: { interactionToken: null } },
  ])
})

test.each(['standard', 'brief'] as const)('the same event twice is answered once (%s)', async (length) => {
  const { context } = town.bot
  await shown(asking(), context)
  const once = asking()
  const both = await Promise.all([shown(once, context, { length }), shown(once, context, { length })])
  expect(both.map((states) => states.length > 0).toSorted()).toEqual([false, true])
  expect(await shown(once, context, { length })).toEqual([])
  const calls = town.model?.calls.length
  // In another process, which knows nothing of the first.
  expect(
    await shown(once, { ...context, running: new (context.running.constructor as new () => Context['running'])() }, { length }),
  ).toEqual([])
  expect(town.model?.calls.length).toBe(calls)
})

test('one that fails before it had to wait has its record, by which it can be tried again; one that a stop cuts off is taken up', async () => {
  const { context } = town.bot
  await shown(asking(), context)
  const [failed, stopped] = [asking(), asking()]
  const broken = {
    ...context,
    model:
      context.model === null
        ? null
        : {
            ...context.model,
            complete() {
              throw new TypeError('on purpose')
            },
          },
  }
  await expect(shown(failed, broken)).rejects.toThrow('on purpose')
  expect(await context.replies.get(failed.id)).toMatchObject({ writing: null, request: { kind: 'summarize', source: { kind: 'article' } } })
  const stopping = new AbortController()
  stopping.abort(new ShutdownError())
  await expect(shown(stopped, context, { signal: stopping.signal })).rejects.toThrow('shutting down')
  expect(await context.replies.get(stopped.id)).toMatchObject({ finishedAt: null, writing: null })
})

test.each([
  ['its end', 1],
  ['its end, and twice when it was taken up', 3],
])(
  'one is written as soon as that is possible where the store was away for %s',
  async (_, refusals) => {
    const away = await startTown({ model: true, log: silent })
    try {
      const { replies } = away.bot.context
      const [finish, start] = [replies.finish.bind(replies), replies.start.bind(replies)]
      let refused = 0
      const unlessAway = async <T>(work: () => Promise<T>): Promise<T> => {
        if (refused === refusals) return work()
        refused += 1
        throw new StoreAwayError('away on purpose')
      }
      replies.finish = (id, writing) => unlessAway(() => finish(id, writing))
      replies.start = (reply) => (reply.takesUp === undefined ? start(reply) : unlessAway(() => start(reply)))
      away.print('/barrier', { body: barrier })
      const { channelId } = away.discord
      await away.ana.command(channelId, 'summarize', { url: away.page('/barrier') })
      await seen(away.ana, channelId, ({ content }) => content.includes('My database does not answer right now'))
      await seen(away.ana, channelId, finished)
      expect(refused).toBe(refusals)
    } finally {
      await away.close()
    }
  },
  90_000,
)
