// The entry of the parsing child: one job at a time, so that a hostile document costs this process and nothing else.
// Limits of time and memory are left to `parsing.ts`, which kills; reading itself to `page/` and `feed.ts`.
import { flushCompileCache } from 'node:module'
import { decode } from './charset.ts'
import { FeedError, readFeed } from './feed.ts'
import { findFeedLinks } from './discover.ts'
import { readOpml } from './opml.ts'
import { taskSchema, type Job, type Result } from './job.ts'
import { extractEntry, extractPage, extractText, type Reading } from './page/index.ts'
import { guessLanguage } from './page/language.ts'

/** Of 6,912 real pages none had more than 15,793 start tags. */
const mostStartTags = 30_000

async function perform(job: Job): Promise<Result> {
  if (job.kind === 'entry') {
    if (hasMoreTagsThan(job.entry.html ?? '', mostStartTags)) return { kind: 'refused', why: 'too complex' }
    return asResult(extractEntry(job.entry, job.feed))
  }
  const { text } = decode(job.bytes, job.contentType)
  if (text.trim() === '') return { kind: 'refused', why: 'empty' }
  if (job.kind === 'plain') return asResult(extractText(text, job))
  if (job.kind === 'list') {
    const links = hasMoreTagsThan(text, mostStartTags) ? null : readOpml(text)
    return links === null ? { kind: 'refused', why: 'feed list broken' } : { kind: 'links', links }
  }
  if (job.kind === 'feed') {
    try {
      return { kind: 'feed', feed: readFeed(text, job.url) }
    } catch (error) {
      if (error instanceof FeedError) return { kind: 'refused', why: 'feed broken' }
      throw error
    }
  }
  if (hasMoreTagsThan(text, mostStartTags)) return { kind: 'refused', why: 'too complex' }
  if (job.kind === 'links') return { kind: 'links', links: findFeedLinks(text, job.url) }
  return asResult(extractPage(text, { url: job.url, origin: job.origin, entry: job.entry }))
}

async function asResult(reading: Reading): Promise<Result> {
  if ('notAnArticle' in reading) return { kind: 'not an article', what: reading.notAnArticle }
  const { article, dropped } = reading
  const language = article.language ?? (await guessLanguage(article.passages.map((passage) => passage.text).join('\n')))
  const counts: Record<string, number> = {}
  for (const { rule } of dropped) counts[rule] = (counts[rule] ?? 0) + 1
  return { kind: 'article', article: { ...article, language }, dropped: counts }
}

function hasMoreTagsThan(text: string, limit: number): boolean {
  let count = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text.charCodeAt(at + 1) | 0x20
    if (next >= 0x61 && next <= 0x7a) count += 1
    if (count > limit) return true
  }
  return false
}

function failed(error: unknown): Result {
  // Deep recursion is the document's doing, anything else is ours.
  if (error instanceof RangeError) return { kind: 'refused', why: 'too complex' }
  return { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

process.on('message', (message: unknown) => {
  const { number, job } = taskSchema.parse(message)
  void perform(job)
    .catch(failed)
    .then((result) => process.send?.({ number, result }))
})
process.on('disconnect', () => {
  process.exit(0)
})
process.send?.({ ready: true })
// Its end is always a kill, which keeps nothing.
flushCompileCache()
