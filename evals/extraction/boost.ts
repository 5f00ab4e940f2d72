// Learns boosted trees for a yes-or-no question by gradient boosting over histograms, the way LightGBM does (leaf-wise,
// logistic loss, second-order gains; Ke et al. 2017), small enough to read. Using the trees is left to `src/web/page/trees.ts`.
import { rightBranches, type Tree } from '#src/web/page/trees.ts'
import { seeded } from '#tests/support/seeded.ts'

export interface BoostOptions {
  trees: number
  leaves: number
  rate: number
  /** Least sum of second derivatives in a leaf, and the penalty on leaf values. */
  leastWeight: number
  penalty: number
  /** Shares of rows and of features that each tree sees. */
  rowShare: number
  featureShare: number
  seed: number
}

const bins = 48

export interface Boosted {
  bias: number
  trees: Tree[]
}

/** Rows of equal length, answers 0 or 1 (or between), one weight each. */
export function boost(rows: readonly Float64Array[], answers: Float64Array, weights: Float64Array, options: BoostOptions): Boosted {
  const count = rows.length
  const features = rows[0]?.length ?? 0
  const { columns, edges } = binned(rows, features)
  let positive = 0
  let all = 0
  for (let at = 0; at < count; at += 1) {
    positive += (answers[at] ?? 0) * (weights[at] ?? 0)
    all += weights[at] ?? 0
  }
  const bias = Math.log(positive / (all - positive))
  const scores = new Float64Array(count).fill(bias)
  const gradients = new Float64Array(count)
  const hessians = new Float64Array(count)
  const random = seeded(options.seed)
  const trees: Tree[] = []
  for (let round = 0; round < options.trees; round += 1) {
    for (let at = 0; at < count; at += 1) {
      const p = 1 / (1 + Math.exp(-(scores[at] ?? 0)))
      gradients[at] = (p - (answers[at] ?? 0)) * (weights[at] ?? 0)
      hessians[at] = Math.max(1e-6, p * (1 - p)) * (weights[at] ?? 0)
    }
    const sample: number[] = []
    for (let at = 0; at < count; at += 1) if (random() < options.rowShare) sample.push(at)
    const used: number[] = []
    for (let at = 0; at < features; at += 1) if (random() < options.featureShare) used.push(at)
    const root = grow(Int32Array.from(sample), used, columns, gradients, hessians, options)
    const tree: Tree = { feature: [], value: [], right: [] }
    flatten(root, edges, tree, options.rate)
    tree.right = rightBranches(tree.feature)
    trees.push(tree)
    for (let at = 0; at < count; at += 1) scores[at] = (scores[at] ?? 0) + options.rate * leafOf(root, columns, at)
  }
  return { bias, trees }
}

interface Branch {
  rows: Int32Array
  value: number
  gain: number
  feature: number
  bin: number
  low: Branch | null
  high: Branch | null
}

function grow(
  rows: Int32Array,
  used: readonly number[],
  columns: readonly Uint8Array[],
  gradients: Float64Array,
  hessians: Float64Array,
  options: BoostOptions,
): Branch {
  const make = (part: Int32Array): Branch => findSplit(part, used, columns, gradients, hessians, options)
  const root = make(rows)
  const open: Branch[] = [root]
  for (let leaves = 1; leaves < options.leaves; leaves += 1) {
    open.sort((a, b) => b.gain - a.gain)
    const branch = open.shift()
    if (branch === undefined || branch.gain <= 0) break
    const column = columns[branch.feature] as Uint8Array
    branch.low = make(branch.rows.filter((row) => (column[row] ?? 0) <= branch.bin))
    branch.high = make(branch.rows.filter((row) => (column[row] ?? 0) > branch.bin))
    branch.rows = new Int32Array()
    open.push(branch.low, branch.high)
  }
  return root
}

function findSplit(
  rows: Int32Array,
  used: readonly number[],
  columns: readonly Uint8Array[],
  gradients: Float64Array,
  hessians: Float64Array,
  options: BoostOptions,
): Branch {
  let gradient = 0
  let hessian = 0
  for (const row of rows) {
    gradient += gradients[row] ?? 0
    hessian += hessians[row] ?? 0
  }
  const branch: Branch = { rows, value: -gradient / (hessian + options.penalty), gain: 0, feature: -1, bin: 0, low: null, high: null }
  if (hessian < 2 * options.leastWeight) return branch
  const parent = (gradient * gradient) / (hessian + options.penalty)
  const sums = new Float64Array(bins * 2)
  for (const feature of used) {
    const column = columns[feature] as Uint8Array
    sums.fill(0)
    for (const row of rows) {
      const at = (column[row] ?? 0) * 2
      sums[at] = (sums[at] ?? 0) + (gradients[row] ?? 0)
      sums[at + 1] = (sums[at + 1] ?? 0) + (hessians[row] ?? 0)
    }
    let g = 0
    let h = 0
    for (let bin = 0; bin < bins - 1; bin += 1) {
      g += sums[bin * 2] ?? 0
      h += sums[bin * 2 + 1] ?? 0
      if (h < options.leastWeight) continue
      if (hessian - h < options.leastWeight) break
      const gain = (g * g) / (h + options.penalty) + ((gradient - g) * (gradient - g)) / (hessian - h + options.penalty) - parent
      if (gain > branch.gain + 1e-9) {
        branch.gain = gain
        branch.feature = feature
        branch.bin = bin
      }
    }
  }
  return branch
}

function leafOf(root: Branch, columns: readonly Uint8Array[], row: number): number {
  let branch = root
  while (branch.low !== null && branch.high !== null) {
    branch = ((columns[branch.feature] as Uint8Array)[row] ?? 0) <= branch.bin ? branch.low : branch.high
  }
  return branch.value
}

/** Thresholds at quantiles; a value goes to the first bin whose edge is not below it. */
function binned(rows: readonly Float64Array[], features: number): { columns: Uint8Array[]; edges: number[][] } {
  const columns: Uint8Array[] = []
  const edges: number[][] = []
  for (let feature = 0; feature < features; feature += 1) {
    const values = Float64Array.from(rows, (row) => row[feature] ?? 0)
    const sorted = values.slice().sort()
    const cuts: number[] = []
    for (let bin = 1; bin < bins; bin += 1) {
      const at = Math.floor((sorted.length * bin) / bins)
      const low = sorted[at - 1] ?? 0
      const next = sorted.subarray(at).find((value) => value > low) ?? low
      const cut = Number(((low + next) / 2).toPrecision(3))
      if (next > low && (cuts.length === 0 || cut > (cuts.at(-1) ?? 0))) cuts.push(cut)
    }
    edges.push(cuts)
    columns.push(
      Uint8Array.from(values, (value) => {
        let low = 0
        let high = cuts.length
        while (low < high) {
          const middle = (low + high) >> 1
          if (value < (cuts[middle] ?? 0)) high = middle
          else low = middle + 1
        }
        return low
      }),
    )
  }
  return { columns, edges }
}

function flatten(branch: Branch, edges: readonly number[][], tree: Tree, rate: number): void {
  if (branch.low === null || branch.high === null) {
    tree.feature.push(-1)
    tree.value.push(Number((branch.value * rate).toFixed(3)))
    return
  }
  tree.feature.push(branch.feature)
  tree.value.push(edges[branch.feature]?.[branch.bin] ?? 0)
  flatten(branch.low, edges, tree, rate)
  flatten(branch.high, edges, tree, rate)
}
