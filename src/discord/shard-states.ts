// Which of this process's connections to the gateway are up, and since when the others are not.
import { Events, type Client } from 'discord.js'
import type { Context } from '#src/core/context.ts'
import type { ShardState } from '#src/core/observer.ts'

/** To be called before the client logs in. The log is told of each change. */
export function watchShards(
  client: Client,
  { clock, log, observer }: Pick<Context, 'clock' | 'log' | 'observer'>,
): () => readonly ShardState[] {
  const downSince = new Map<number, number | null>()
  const up = (shard: number): void => {
    downSince.set(shard, null)
    observer?.note({ kind: 'gateway', shard, event: 'up' })
  }
  const down = (shard: number): void => {
    downSince.set(shard, downSince.get(shard) ?? clock.now())
    observer?.note({ kind: 'gateway', shard, event: 'down' })
  }
  client.on(Events.ShardReady, up)
  client.on(Events.ShardResume, (shard) => {
    log.info('resumed at Discord', { shard })
    up(shard)
  })
  client.on(Events.ShardReconnecting, (shard) => {
    log.info('reconnecting to Discord', { shard })
    down(shard)
  })
  client.on(Events.ShardDisconnect, (event, shard) => {
    log.warn('disconnected from Discord', { shard, code: event.code })
    down(shard)
  })
  return () =>
    [...client.ws.shards.values()].map(({ id, ping }) => ({ id, downSince: downSince.get(id) ?? null, pingMs: ping < 0 ? null : ping }))
}
