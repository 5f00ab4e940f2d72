// Figures out of samples, and how a figure grows with the work.

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The exponent k of cost = c · work^k by least squares on logarithms; NaN for fewer than two sizes. */
function exponent(points: readonly { readonly work: number; readonly cost: number }[]): number {
  const logs = points.map(({ work, cost }) => ({ x: Math.log(work), y: Math.log(cost) }))
  const mean = (of: (point: { x: number; y: number }) => number): number => logs.reduce((sum, point) => sum + of(point), 0) / logs.length
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)]
  return logs.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / logs.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
}

/** The median over rounds of each round's quantile. */
export function medianOfRounds(rounds: readonly (readonly number[])[], share: number): number {
  return median(rounds.map((values) => quantile(values, share)))
}

/**
 * Milliseconds of each side for each of the questions: the least of so many turns, so that a quantile is about the questions and not about what else the
 * machine does. One side goes first as often as the other, as the first may read pages that the other then finds read.
 */
export async function inTurns<Side extends string, Question>(
  sides: Readonly<Record<Side, (question: Question) => Promise<unknown>>>,
  questions: readonly Question[],
  turns: number,
): Promise<Record<Side, number[]>> {
  const names = Object.keys(sides) as Side[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Side, number[]>
  for (const [at, question] of questions.entries()) {
    const least = new Map<Side, number>()
    for (let turn = 0; turn < turns; turn++) {
      for (const name of (at + turn) % 2 === 0 ? names : names.toReversed()) {
        const startedAt = performance.now()
        await sides[name](question)
        least.set(name, Math.min(least.get(name) ?? Infinity, performance.now() - startedAt))
      }
    }
    for (const [name, time] of least) times[name].push(time)
  }
  return times
}

/** The middle and the slowest of ours and of the floor. */
export function besideFloor({
  ours,
  bare,
}: Readonly<Record<'ours' | 'bare', readonly number[]>>): Record<'p50' | 'p99' | 'bareP50' | 'bareP99', number> {
  return { p50: quantile(ours, 0.5), p99: quantile(ours, 0.99), bareP50: quantile(bare, 0.5), bareP99: quantile(bare, 0.99) }
}

/** The rows, each with the exponent with which the cost has grown up to it; null for the first. */
export function withExponents<T>(
  rows: readonly T[],
  pointOf: (row: T) => { work: number; cost: number },
): (T & { exponent: number | null })[] {
  return rows.map((row, at) => ({ ...row, exponent: at === 0 ? null : exponent(rows.slice(0, at + 1).map(pointOf)) }))
}

/** The same of the median and of the 99th in a hundred. */
export function withBothExponents<T extends { readonly p50: number; readonly p99: number }>(
  rows: readonly T[],
  workOf: (row: T) => number,
): (T & { exponent: number | null; p99Exponent: number | null })[] {
  const slowest = withExponents(rows, (row) => ({ work: workOf(row), cost: row.p99 }))
  return withExponents(rows, (row) => ({ work: workOf(row), cost: row.p50 })).map((row, at) => ({
    ...row,
    p99Exponent: slowest[at]?.exponent ?? null,
  }))
}

export interface Spent {
  readonly ms: number
  readonly processorMs: number
}

/** What work takes: milliseconds by the clock, and of processor time, of all threads. */
export async function spentBy(work: () => unknown): Promise<Spent> {
  const before = process.cpuUsage()
  const startedAt = performance.now()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { ms: performance.now() - startedAt, processorMs: (user + system) / 1000 }
}

/** Seconds of processor time, of all threads, that work takes; at least `leastSeconds` of it are measured. Gives the time of one run. */
export function processorSeconds(work: () => void, leastSeconds: number): number {
  const before = process.cpuUsage()
  for (let runs = 1; ; runs++) {
    work()
    const { user, system } = process.cpuUsage(before)
    const spent = (user + system) / 1_000_000
    if (spent >= leastSeconds) return spent / runs
  }
}
