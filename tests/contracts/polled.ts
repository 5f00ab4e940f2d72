// Feeds as the contracts follow, claim and check them.
import { expect } from 'vitest'
import type { Entry } from '#src/core/feed.ts'
import type { Checked, Follow } from '#src/core/following.ts'
import type { OpenStore } from '#src/store/index.ts'

export const entry = (id: string, title = id): Entry => ({
  id,
  url: `https://paper.example/${id}`,
  title,
  summary: null,
  html: null,
  published: null,
  updated: null,
  authors: [],
})
export const wish = (feedId: string, given: Partial<Follow> = {}): Omit<Follow, 'id' | 'paused' | 'away'> => ({
  guildId: 'g1',
  channelId: 'c1',
  feedId,
  filter: { include: ['ice'], exclude: [], language: 'en', outlet: null },
  post: 'entries',
  gist: 'own words',
  first: 'nothing',
  roleId: null,
  followedBy: 'u1',
  since: null,
  ...given,
})
export const found = (at: number, entries: readonly Entry[], given: Partial<Checked> = {}): Checked => ({
  at,
  nextCheckAt: at + 1_000,
  intervalMs: 1_000,
  hostRestsUntil: at,
  ...given,
  found: {
    title: 'The Paper',
    site: 'https://paper.example/',
    language: 'en',
    rhythm: { minutes: 60, skipHours: [3], skipDays: [0] },
    version: { etag: '"1"', lastModified: null, bodyHash: 'x' },
    entries: entries.map((one) => ({ entry: one, fingerprint: one.title })),
    newest: entries[0]?.id ?? null,
  },
})

/** `open` gives the store that a test has opened. */
export function polling(open: () => OpenStore) {
  const claim = (now: number, holder = 'p1'): { holder: string; now: number; until: number } => ({ holder, now, until: now + 100 })
  const followed = async (url: string, given: Partial<Follow> = {}): Promise<string> => {
    const { id } = await open().feeds.add(url, 0)
    await open().feeds.follow(wish(id, given), 0)
    return id
  }
  /** Claims, notes what was found, and gives back. */
  const check = async (feedId: string, at: number, entries: readonly Entry[]): Promise<void> => {
    expect(await open().feeds.claimOne(feedId, claim(at))).toBeDefined()
    expect(await open().feeds.settle(feedId, 'p1', found(at, entries))).not.toBe('lost')
    await open().feeds.release(feedId, 'p1', at)
  }
  const waiting = async (feedId: string): Promise<string[]> =>
    (await open().feeds.pending(feedId)).map(({ kind, entry: { id } }) => `${kind} ${id}`)
  return { claim, followed, check, waiting }
}
