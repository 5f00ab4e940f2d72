// Begins the thread of the gateway (`gateway-thread.ts`) before anything else is loaded: it imports nothing of ours and no package. What the thread is told
// is left to `gateway.ts`.
import { Worker } from 'node:worker_threads'

/** It loads what it needs, and connects nothing before it is told its shards. Until then the process may end without it. */
export function beginGatewayThread(): Worker {
  const thread = new Worker(new URL('gateway-thread.ts', import.meta.url))
  thread.unref()
  return thread
}
