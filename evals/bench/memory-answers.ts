// Imported into a process under measure (`node --import`): tells its parent, when asked, what it holds after a collection, or writes its heap to a file.
import { writeHeapSnapshot } from 'node:v8'

/** Bytes, as `process.memoryUsage` tells them after a collection; `rss` is from before it. */
export type Held = NodeJS.MemoryUsage

process.on('message', (message: { readonly measure: 'held' } | { readonly measure: 'snapshot'; readonly file: string }) => {
  if (message.measure === 'snapshot') {
    writeHeapSnapshot(message.file)
    process.send?.({})
    return
  }
  const { rss } = process.memoryUsage()
  globalThis.gc?.()
  process.send?.({ ...process.memoryUsage(), rss } satisfies Held)
})
// Nor does it outlive who measures.
process.once('disconnect', () => {
  process.exit()
})
// Being asked keeps no process alive that has ended its work.
process.channel?.unref()
