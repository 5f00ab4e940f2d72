// Whether this process should be given work, and if not, why. Who asks is answered by `index.ts`.
import type { BacklogCounts } from '#src/core/observer.ts'
import { within } from '#src/core/within.ts'
import type { Vitals } from './vitals.ts'

/** A connection to the gateway may be away for so long, in milliseconds: a resume takes seconds, a new session half a minute. */
export const gatewayPatienceMs = 60_000

/** A store that takes longer to answer counts as failing, in milliseconds. */
export const storePatienceMs = 2_000

export interface Look {
  /** For whoever runs the bot, and nothing secret. An empty list: ready. */
  readonly reasons: readonly string[]
  /** What waits in the store; null where it does not answer, or is not open. */
  readonly counts: BacklogCounts | null
}

/** `now` is in milliseconds since the epoch. */
export async function look(stage: 'starting' | 'running' | 'stopping', vitals: Vitals | null, now: number): Promise<Look> {
  if (vitals === null) return { reasons: ['starting'], counts: null }
  const counts = await within(vitals.backlog.count(now), storePatienceMs)
  if (stage === 'stopping') return { reasons: ['stopping'], counts }
  const away = vitals
    .shards()
    .flatMap(({ id, downSince }) =>
      downSince !== null && now - downSince > gatewayPatienceMs
        ? [`shard ${id} has been away from the gateway for ${Math.round((now - downSince) / 1000)} s`]
        : [],
    )
  return {
    reasons: [
      ...(counts === null ? ['the store does not answer'] : []),
      ...(vitals.damage() === null ? [] : ['the database is damaged: the log says what to do']),
      ...away,
    ],
    counts,
  }
}
