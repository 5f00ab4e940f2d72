// The sample stories as a feed that somebody can follow: a few from the start, then one more every other minute.
import { generateRssFeed } from 'feedsmith'
import type { SampleStory } from './stories.ts'

const fromTheStart = 4
const everyMs = 2 * 60_000

/** RSS, newest first; `startedAt` and `now` in milliseconds since the epoch. */
export function storyFeed(stories: readonly SampleStory[], origin: string, { startedAt, now }: { startedAt: number; now: number }): string {
  const out = Math.min(stories.length, fromTheStart + Math.floor((now - startedAt) / everyMs))
  const items = stories.slice(0, out).map(({ url, html }, index) => ({
    title: /<h1[^>]*>([^<]+)/u.exec(html)?.[1]?.trim() ?? /<title>([^<]+)/u.exec(html)?.[1]?.trim() ?? url,
    link: url,
    guid: { value: url, isPermaLink: true },
    // Those that were there before the start are told apart by a minute each.
    pubDate: new Date(startedAt + (index < fromTheStart ? ((index - fromTheStart) * everyMs) / 2 : (index - fromTheStart + 1) * everyMs)),
  }))
  return generateRssFeed({
    title: 'The Sample Stories',
    link: `${origin}/`,
    description: 'Invented news, for trying the bot',
    ttl: 5,
    items: items.toReversed(),
  })
}
