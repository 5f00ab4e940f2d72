// The entry of the parsing child: one job at a time, so that a hostile document costs this process and nothing else.
// Limits of time and memory are left to `parsing.ts`, which kills; reading itself to `page/` and `feed.ts`.
import { decode } from './charset.ts'
import { FeedError, readFeed } from './feed.ts'
import { findFeedLinks } from './discover.ts'
import { taskSchema, type Job, type Result } from './job.ts'
import { extractPage, extractText } from './page/index.ts'

/** Of 6,912 real pages none had more than 15,793 start tags. */
const mostStartTags = 30_000

function perform(job: Job): Result {
  const { text } = decode(job.bytes, job.contentType)
  if (text.trim() === '') return { kind: 'refused', why: 'empty' }
  if (job.kind === 'plain') return asResult(extractText(text, { name: job.name, origin: job.origin === 'text' ? 'text' : 'file' }), job)
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
  return asResult(extractPage(text, { url: job.url, origin: job.origin }), job)
}

function asResult(reading: ReturnType<typeof extractPage>, job: Extract<Job, { kind: 'page' | 'plain' }>): Result {
  if ('notAnArticle' in reading) return { kind: 'not an article', what: reading.notAnArticle }
  const { article } = reading
  if (job.kind !== 'plain' || job.origin !== 'page') return { kind: 'article', article }
  return { kind: 'article', article: { ...article, origin: 'page', url: job.url, site: job.url === null ? null : new URL(job.url).host } }
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

process.on('message', (message: unknown) => {
  const { number, job } = taskSchema.parse(message)
  let result: Result
  try {
    result = perform(job)
  } catch (error) {
    // Deep recursion is the document's doing, anything else is ours.
    const deep = error instanceof RangeError
    result = deep ? { kind: 'refused', why: 'too complex' } : { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
  process.send?.({ number, result })
})
process.on('disconnect', () => { process.exit(0) })
process.send?.({ ready: true })
