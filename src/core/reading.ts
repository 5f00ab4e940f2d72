// Takes from the queue the feeds whose entries wait, wherever they were checked, and has their entries dealt with. What is done with an
// entry is left to `entries.ts`.
import type { Context } from './context.ts'
import { dealWithEntries, type EntryParts } from './entries.ts'
import type { Taken } from './queue.ts'

/** Feeds whose entries one process reads at a time, each of another host. */
export const readsAtOnce = 8
/** Entries whose page could not be read are tried again after this, in milliseconds. */
const retryMs = 2 * 60_000
/**
 * After so many holders that never gave a feed back, the entry that it begins with is taken for what brings processes down. Many more than are
 * killed from outside by chance.
 */
const mostLost = 25
/** Entries that wait for longer are in no queue or in a very long one, in milliseconds. */
const overlookedMs = 10 * 60_000

type Parts = EntryParts & Pick<Context, 'queue'>

/** Until nothing is due. */
export async function readEntries(context: Parts, signal: AbortSignal): Promise<void> {
  await Promise.all(
    Array.from({ length: readsAtOnce }, async () => {
      while (!signal.aborted) {
        const taken = await context.queue.take()
        if (taken === undefined) return
        await attend(taken, context, AbortSignal.any([signal, taken.signal]))
      }
    }),
  )
}

/** Puts into the queue what should be in it. */
export async function mendQueue({ queue, clock, log }: Pick<Context, 'queue' | 'clock' | 'log'>): Promise<void> {
  const feeds = await queue.mend(clock.now() - overlookedMs)
  if (feeds > 0) log.info('entries waited that were in no queue', { feeds })
}

async function attend(taken: Taken, context: Parts, signal: AbortSignal): Promise<void> {
  const { feeds, log } = context
  const feed = await feeds.get(taken.feedId)
  let afterMs: number | null = null
  try {
    if (feed !== undefined) {
      if (taken.lost >= mostLost) await putFirstAside(taken, context)
      if (!(await dealWithEntries(feed, context, signal))) afterMs = retryMs
    }
  } catch (error) {
    // Whoever is told to stop leaves it to the others at once.
    afterMs = signal.aborted ? 0 : retryMs
    if (!signal.aborted) log.error('the entries of a feed could not be dealt with', { feed: feed?.url, error })
  }
  await (afterMs === null ? taken.done() : taken.later(afterMs))
}

async function putFirstAside({ feedId, lost }: Taken, { feeds, clock, log }: Parts): Promise<void> {
  const [first] = await feeds.pending(feedId)
  if (first === undefined) return
  log.error('an entry is put aside: nobody who began with it has come to an end', { url: first.entry.url, lost })
  await feeds.putAside(feedId, first.entry.id, clock.now())
}
