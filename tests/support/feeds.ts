// Feeds and stories of an invented newspaper, and what the bot does about them by its clock.
import type { Context } from '#src/core/context.ts'
import { deliver } from '#src/core/deliver.ts'
import { sendDigests } from '#src/core/digests.ts'
import { poll } from '#src/core/poll.ts'
import { readEntries } from '#src/core/reading.ts'

export interface Item {
  readonly id: string
  readonly title: string
  readonly url?: string
  readonly published?: Date
  readonly text?: string
  readonly updated?: string
}

/** RSS 2.0; the items in the order given. */
export function rss(title: string, items: readonly Item[], channel = ''): string {
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${escape(title)}</title><link>https://orla.example/</link><language>en</language>${channel}${items
    .map(
      (item) =>
        `<item><guid isPermaLink="false">${item.id}</guid><title>${escape(item.title)}</title>${item.url === undefined ? '' : `<link>${escape(item.url)}</link>`}` +
        `${item.published === undefined ? '' : `<pubDate>${item.published.toUTCString()}</pubDate>`}<description>${escape(item.text ?? '')}</description></item>`,
    )
    .join('')}</channel></rss>`
}

/** A page with an article of five paragraphs. */
export function storyPage(title: string, paragraphs: readonly string[]): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="Orla Courier"></head><body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`
}

/** Paragraphs about a ferry of that number; the second names how many were on board. */
export function ferry(number: number, passengers = number * 7): string[] {
  return [
    `The ferry number ${number} left the harbour of Hallin on Monday morning, an hour later than its timetable says.`,
    `There were ${passengers} passengers on board when the captain noticed that the steering did not answer, the harbour office said.`,
    `“We sat on deck and counted seagulls,” said Marta Quist, who travels with the boat numbered ${number} every week.`,
    'A tug from the naval base brought the boat back before noon, and nobody was hurt in the course of it.',
    'The operator has promised to say by Friday what had failed, and whether the other boats of the line have the same part.',
  ]
}

/** Has feeds that are due checked, their entries read, digests written, and what comes of it posted. */
export async function doWhatIsDue(context: Context): Promise<void> {
  const { signal } = new AbortController()
  await poll(context, signal)
  await readEntries(context, signal)
  await sendDigests(context, signal)
  await deliver(context, signal)
}
