// What is on screen in the end is always the last reply, whatever happened on the way.
import { describe, expect, test } from 'vitest'
import type { Reply } from '#src/discord/reply.ts'
import type { MessageBody } from '#src/discord/message.ts'
import { Pace } from '#src/discord/pace.ts'
import { publish } from '#src/discord/publisher.ts'
import type { Target } from '#src/discord/target.ts'
import { silent } from '../support/log.ts'

/** A target that remembers what it was shown; `failing` says which show (0-based) fails. */
function recordingTarget(
  failing: readonly number[] = [],
  continuedBy: readonly string[] = [],
): Target & { shown: MessageBody[]; added: MessageBody[]; changed: string[]; removed: string[]; attempts: number; busy: number } {
  return {
    channelId: '1',
    shown: [],
    added: [],
    changed: [],
    removed: [],
    attempts: 0,
    busy: 0,
    continuedBy,
    async show(body) {
      if (++this.busy > 1) throw new Error('two edits in flight')
      await new Promise((resolve) => {
        setTimeout(resolve, 2)
      })
      this.busy--
      if (failing.includes(this.attempts++)) throw new Error('Discord said no')
      this.shown.push(body)
      return '42'
    },
    async add(body) {
      return `new ${this.added.push(body)}`
    },
    async change(id) {
      return id !== 'deleted' && this.changed.push(id) > 0
    },
    async remove(id) {
      this.removed.push(id)
    },
  }
}

async function* words(count: number, everyMs: number): AsyncGenerator<Reply> {
  for (let word = 1; word <= count; word++) {
    await new Promise((resolve) => {
      setTimeout(resolve, everyMs)
    })
    yield { text: `word ${word}` }
  }
}

describe('publish', () => {
  test('a single reply is shown once', async () => {
    const target = recordingTarget()
    const published = await publish({ text: 'here' }, target, { pace: new Pace(1000), log: silent })
    expect(published).toEqual({ messageId: '42', reply: { text: 'here' } })
    expect(target.shown.map((body) => body.content)).toEqual(['here'])
  })

  test('between edits the newest text wins, and the last one is always shown', async () => {
    const target = recordingTarget()
    await publish(words(30, 1), target, { pace: new Pace(25), log: silent })
    expect(target.shown.length).toBeLessThan(15)
    expect(target.shown.at(-1)?.content).toBe('word 30')
  })

  test('what is made when it is shown is made for no state that is not', async () => {
    const target = recordingTarget()
    let made = 0
    async function* states(): AsyncGenerator<Reply> {
      for await (const { text = '' } of words(30, 1)) yield { made: () => ({ text: `${text}, ${++made}` }) }
      yield { text: 'whole' }
    }
    await publish(states(), target, { pace: new Pace(25), log: silent })
    expect(target.shown.map(({ content }) => content)).toEqual([
      ...Array.from({ length: made }, (_, at) => expect.stringMatching(new RegExp(`^word \\d+, ${at + 1}$`)) as string),
      'whole',
    ])
    expect(made).toBe(target.shown.length - 1)
  })

  test('a failed edit on the way does not lose the end', async () => {
    const target = recordingTarget([0])
    await publish(words(3, 10), target, { pace: new Pace(1), log: silent })
    expect(target.shown.at(-1)?.content).toBe('word 3')
  })

  test('a failed last edit is tried once more and then thrown', async () => {
    await expect(publish({ text: 'x' }, recordingTarget([0, 1]), { pace: new Pace(1), log: silent })).rejects.toThrow('Discord said no')
  })

  test('what the handler throws is thrown after the edit in flight', async () => {
    const target = recordingTarget()
    async function* broken(): AsyncGenerator<Reply> {
      yield { text: 'begun' }
      throw new Error('model fell over')
    }
    await expect(publish(broken(), target, { pace: new Pace(1), log: silent })).rejects.toThrow('model fell over')
    expect(target.busy).toBe(0)
  })

  test('a text over the limit goes on in further messages, with the buttons under the last', async () => {
    const target = recordingTarget()
    const button = { label: 'Sources', style: 'secondary', customId: 'sources:1:9' } as const
    await publish({ text: 'A sentence of the story. '.repeat(120), buttons: [button] }, target, { pace: new Pace(1), log: silent })
    expect(target.added).toHaveLength(1)
    expect(target.shown.at(-1)?.components).toEqual([])
    expect(target.added[0]?.components).toHaveLength(1)
  })

  test('of what carried on the text before, as much as is needed is taken over, and the rest taken away', async () => {
    const known: (readonly string[])[] = []
    const onContinued = (ids: readonly string[]): Promise<void> => {
      known.push([...ids])
      return Promise.resolve()
    }
    const long = 'A sentence of some length stands here. '.repeat(150)
    const shorter = recordingTarget([], ['one', 'deleted', 'three', 'four'])
    await publish({ text: long }, shorter, { pace: new Pace(1), log: silent, onContinued })
    expect(shorter).toMatchObject({ changed: ['one'], removed: ['three', 'four'] })
    expect(shorter.added).toHaveLength(1)
    expect(known.at(-1)).toEqual(['one', 'new 1'])
    const short = recordingTarget([], ['one'])
    await publish({ text: 'short' }, short, { pace: new Pace(1), log: silent, onContinued })
    expect(short.removed).toEqual(['one'])
    expect(known.at(-1)).toEqual([])
  })

  test('replies that are done before their turn comes hold up nobody behind them', async () => {
    const pace = new Pace(200)
    for (let reply = 0; reply < 10; reply++) await publish({ text: `reply ${reply}` }, recordingTarget(), { pace, log: silent })
    const target = recordingTarget()
    await publish(words(5, 100), target, { pace, log: silent })
    expect(target.shown.length).toBeGreaterThan(1)
  })

  test('nothing is pinged, on create and on edit', async () => {
    const target = recordingTarget()
    await publish(words(2, 5), target, { pace: new Pace(1), log: silent })
    for (const body of target.shown) expect(body.allowed_mentions).toEqual({ parse: [], replied_user: false })
  })
})
