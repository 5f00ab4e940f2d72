// What channels are told of the feeds they follow, as messages: how a feed stands, what there is besides the cards, what has changed.
import type { Change } from '#src/core/changes.ts'
import type { Language } from '#src/core/languages.ts'
import type { Posting } from '#src/core/posting.ts'
import type { Reply } from './reply.ts'
import { inert, link } from './markdown.ts'
import { time } from './words/amounts.ts'
import { feedPostings, reasonWords, type FeedPostingWords } from './words/feed-postings.ts'

/** Lines of a list; what is older is counted. */
const mostListed = 15

export function renderMore({ feed, entries }: Extract<Posting, { kind: 'more entries' }>, language: Language): Reply {
  const words = feedPostings[language]
  const shown = entries.slice(0, mostListed)
  const lines = shown.map(({ title, url }) => `- ${url === null || url.length > 130 ? inert(title, 90) : link(title, url, 90)}`)
  const left = entries.length - shown.length
  return {
    text: [words.more({ count: entries.length, feed: inert(feed, 80) }), ...lines, ...(left === 0 ? [] : [words.unlisted(left)])].join(
      '\n',
    ),
  }
}

export function renderChanged({ title, url, outlet, changes }: Extract<Posting, { kind: 'changed' }>, language: Language): Reply {
  const words = feedPostings[language]
  const name = url === null || url.length > 500 ? `**${inert(title, 150)}**` : link(title, url, 150)
  return {
    text: [
      words.changed({ title: name, outlet: inert(outlet ?? '', 60) }),
      changes.map((change) => changeLine(change, words)).join(' · '),
    ].join(' '),
  }
}

function changeLine(change: Change, words: FeedPostingWords): string {
  switch (change.kind) {
    case 'headline':
      return words.headline({ from: inert(change.from, 150), to: inert(change.to, 150) })
    case 'figure':
      return inert(`${change.from} → ${change.to} ${change.about}`, 80)
    case 'paragraphs': {
      const { added, removed, rewritten } = change
      return [
        added > 0 ? words.added(added) : '',
        removed > 0 ? words.removed(removed) : '',
        rewritten > 0 ? words.rewritten(rewritten) : '',
      ]
        .filter((part) => part !== '')
        .join(', ')
    }
  }
}

export function renderFeedNotice(
  { about, feed: name, url, failure, since, nextCheckAt }: Extract<Posting, { kind: 'feed notice' }>,
  language: Language,
): Reply {
  const words = feedPostings[language]
  const feed = inert(name, 80)
  switch (about) {
    case 'failing':
      return {
        text: words.failing({
          feed,
          why: failure === null ? '' : reasonWords(failure, language),
          since: time(since),
          next: time(nextCheckAt, 'R'),
        }),
      }
    case 'gone':
      return { text: words.gone({ feed }) }
    case 'works again':
      return { text: words.worksAgain({ feed }) }
    case 'moved':
      return { text: words.moved({ feed, url: link(url, url) }) }
  }
}
