// The two measures of a scorer against labels. Ties count half.

export interface Judged {
  readonly score: number
  readonly faithful: boolean
}

/** The share of pairs of a faithful and an unfaithful row that the score puts in the right order. */
export function areaUnderCurve(rows: readonly Judged[]): number {
  const sorted = rows.toSorted((left, right) => left.score - right.score)
  let ranks = 0
  for (let start = 0; start < sorted.length;) {
    let end = start
    while (end < sorted.length && sorted[end]?.score === sorted[start]?.score) end++
    const meanRank = (start + 1 + end) / 2
    ranks += meanRank * sorted.slice(start, end).filter(({ faithful }) => faithful).length
    start = end
  }
  const faithful = rows.filter((row) => row.faithful).length
  return (ranks - (faithful * (faithful + 1)) / 2) / Math.max(1, faithful * (rows.length - faithful))
}

/** The mean share of faithful and of unfaithful rows judged rightly, at the threshold that is best for these rows. */
export function balancedAccuracy(rows: readonly Judged[]): number {
  return accuracyAt(bestThreshold(rows), rows)
}

/** The same where every second pair of rows is judged at the threshold that is best for the others. */
export function heldOutAccuracy(rows: readonly Judged[]): number {
  const halves = [0, 1].map((half) => rows.filter((_, at) => (at >> 1) % 2 === half))
  return halves.reduce((sum, half, at) => sum + accuracyAt(bestThreshold(halves[1 - at] ?? []), half) / 2, 0)
}

function accuracyAt(threshold: number, rows: readonly Judged[]): number {
  const share = (wanted: boolean): number => {
    const those = rows.filter(({ faithful }) => faithful === wanted)
    return those.filter(({ score }) => score >= threshold === wanted).length / Math.max(1, those.length)
  }
  return (share(true) + share(false)) / 2
}

function bestThreshold(rows: readonly Judged[]): number {
  const faithful = Math.max(1, rows.filter((row) => row.faithful).length)
  const unfaithful = Math.max(1, rows.length - rows.filter((row) => row.faithful).length)
  let best = { threshold: Number.NEGATIVE_INFINITY, accuracy: 0.5 }
  let accuracy = 0.5
  // Raising the threshold past a row turns it from accepted to refused.
  const sorted = rows.toSorted((left, right) => left.score - right.score)
  for (const [at, row] of sorted.entries()) {
    accuracy += row.faithful ? -0.5 / faithful : 0.5 / unfaithful
    const next = sorted[at + 1]?.score
    if (accuracy > best.accuracy && next !== undefined && next > row.score) best = { threshold: (row.score + next) / 2, accuracy }
  }
  return best.threshold
}
