// Whose turn it is to begin a session at the gateway. Discord lets `max_concurrency` begin in five seconds, one in each bucket, whatever
// host they are on: the processes that share a store take turns through it.
// https://discord.com/developers/docs/events/gateway#sharding-max-concurrency
import { randomUUID } from 'node:crypto'
import type { Log } from '#src/core/ports.ts'

/** The part of the store's leases that this takes: false where somebody else holds the name. */
export interface Turns {
  hold(name: string, holder: string, forMs: number): Promise<boolean>
}

/** Discord's own figure with a little for the way, in milliseconds. */
export const identifyEveryMs = 5_250

/** How often it is tried, in milliseconds. */
const tryEveryMs = 200

interface Gateway {
  fetchGatewayInformation(): Promise<{ session_start_limit: { max_concurrency: number } }>
}

/** For discord.js: resolves when this shard may identify. */
export function identifyTurns(
  turns: Turns,
  log: Log,
): (gateway: Gateway) => { waitForIdentify(shardId: number, signal: AbortSignal): Promise<void> } {
  return (gateway) => ({
    async waitForIdentify(shardId, signal) {
      const {
        session_start_limit: { max_concurrency: buckets },
      } = await gateway.fetchGatewayInformation()
      const name = `identify ${shardId % Math.max(1, buckets)}`
      // Never given back: the turn ends with its time.
      const holder = randomUUID()
      try {
        while (!(await turns.hold(name, holder, identifyEveryMs))) {
          signal.throwIfAborted()
          await new Promise((resolve) => {
            setTimeout(resolve, tryEveryMs)
          })
        }
      } catch (error) {
        if (signal.aborted) throw error
        // Discord itself refuses who comes too early, and is asked again.
        log.warn('the turn to identify cannot be taken from the store', { shard: shardId, error })
      }
    },
  })
}
