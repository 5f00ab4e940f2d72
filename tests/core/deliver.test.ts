// A message whose posting ends in a bug is set aside after five tries, and costs neither those behind it nor other channels.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deliver } from '#src/core/deliver.ts'
import type { Outgoing, PostOutcome, Waiting } from '#src/core/ports.ts'
import { openStore } from '#src/store/index.ts'

const outgoing = (key: string, channelId: string): Outgoing => ({
  key,
  guildId: '1',
  channelId,
  source: 'follow 1',
  language: 'en',
  items: [],
  setUpBy: null,
  expiresAt: null,
  posting: { kind: 'entry', articleId: null, title: key, url: null, outlet: null, published: null, gist: null, roleId: null },
})

test('a poisoned message is parked after five tries; all others are posted, in their order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lede-deliver-'))
  const errors: unknown[] = []
  const log = {
    info() {},
    warn() {},
    error(message: string, fields?: Record<string, unknown>) {
      errors.push(`${message}: ${String(fields?.['key'])}`)
    },
  }
  const clock = { now: () => Date.now() }
  const store = await openStore({ folder }, clock, log)
  const tried: string[] = []
  const announcer = {
    async post({ key }: Waiting): Promise<PostOutcome> {
      tried.push(key)
      if (key === 'poison') throw new TypeError('a bug')
      return { kind: 'posted', messageId: `message ${key}`, isLast: true }
    },
  }
  try {
    for (const [key, channelId] of [
      ['a', '10'],
      ['poison', '10'],
      ['b', '10'],
      ['c', '11'],
      ['d', '11'],
    ] as const)
      await store.outbox.add(outgoing(key, channelId))
    await deliver({ outbox: store.outbox, announcer, clock, log }, new AbortController().signal)
    expect(tried.filter((key) => key === 'poison')).toHaveLength(5)
    expect(tried.filter((key) => ['a', 'poison', 'b'].includes(key))).toEqual(['a', ...Array.from({ length: 5 }, () => 'poison'), 'b'])
    expect(await Promise.all(['a', 'poison', 'b', 'c', 'd'].map((key) => store.outbox.state(key)))).toEqual([
      'delivered',
      'parked',
      'delivered',
      'delivered',
      'delivered',
    ])
    expect(errors.at(-1)).toBe('a message cannot be posted; it is parked: poison')
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
})
