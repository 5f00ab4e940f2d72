// The minute in which everybody asks for one article: people come in a wave, each to the process that holds their server; a process asks
// the model once at a time (`llm/flight`), on PostgreSQL all processes together (`llm/single-flight`), and what was got stands in the cache that all share.

export interface Wave {
  readonly askers: number
  readonly processes: number
  /** Seconds: the mean of the wave, and of a call to the model. */
  readonly burstSeconds: number
  readonly callSeconds: number
  /** Whether askers in different processes wait for one call, too. */
  readonly acrossProcesses: boolean
}

export interface Outcome {
  readonly calls: number
  /** Waited for somebody else's call. */
  readonly shared: number
  readonly cached: number
  /** Seconds until the last has their summary, without the limits of Discord. */
  readonly lastSeconds: number
  /** People in the busiest second. */
  readonly busiest: number
}

const minuteSeconds = 60

export function breakingNews({ askers, processes, burstSeconds, callSeconds, acrossProcesses }: Wave, random: () => number): Outcome {
  const within = 1 - Math.exp(-minuteSeconds / burstSeconds)
  const arrivals = Array.from({ length: askers }, () => -burstSeconds * Math.log(1 - random() * within)).toSorted((a, b) => a - b)
  const callEnds = new Map<number, number>()
  let cachedFrom = Infinity
  let [calls, shared, cached, last] = [0, 0, 0, 0]
  for (const at of arrivals) {
    const process = acrossProcesses ? 0 : Math.floor(random() * processes)
    const end = callEnds.get(process) ?? -Infinity
    if (at >= cachedFrom) cached += 1
    else if (at < end) {
      shared += 1
      last = Math.max(last, end)
    } else {
      calls += 1
      // Half as long to twice as long.
      const ends = at + callSeconds * 2 ** (2 * random() - 1)
      callEnds.set(process, ends)
      cachedFrom = Math.min(cachedFrom, ends)
      last = Math.max(last, ends)
    }
  }
  const seconds = Map.groupBy(arrivals, Math.floor)
  return {
    calls,
    shared,
    cached,
    lastSeconds: Math.max(last, arrivals.at(-1) ?? 0),
    busiest: Math.max(0, ...[...seconds.values()].map(({ length }) => length)),
  }
}
