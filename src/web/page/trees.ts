// Evaluates boosted decision trees that are plain data. Learning them is left to `evals/extraction/train.ts`.
import { z } from 'zod'

/**
 * One tree in preorder: at position i either a split (feature[i] ≥ 0: below value[i] go to i + 1, else to right[i])
 * or a leaf (feature[i] = -1: value[i] is its share of the score). Files leave `right` out: it follows from the order.
 */
export const treeSchema = z
  .object({ feature: z.array(z.int()), value: z.array(z.number()) })
  .transform(({ feature, value }) => ({ feature, value, right: rightBranches(feature) }))
export type Tree = z.infer<typeof treeSchema>

/** Where each split's second branch begins. */
export function rightBranches(feature: readonly number[]): number[] {
  const right = feature.map(() => 0)
  const end = (at: number): number => {
    if ((feature[at] ?? -1) < 0) return at + 1
    right[at] = end(at + 1)
    return end(right[at] ?? 0)
  }
  end(0)
  return right
}

/** Trees one behind the other in arrays of numbers, which are walked several times faster than objects: every block of a page goes through all. */
export interface Forest {
  readonly roots: Int32Array
  /** As in a tree, but `right` counts from the first node of all. */
  readonly feature: Int16Array
  readonly value: Float64Array
  readonly right: Int32Array
}

export function forestOf(trees: readonly Tree[]): Forest {
  const starts = trees.map((_, at) => trees.slice(0, at).reduce((sum, { feature }) => sum + feature.length, 0))
  return {
    roots: Int32Array.from(starts),
    feature: Int16Array.from(trees.flatMap(({ feature }) => feature)),
    value: Float64Array.from(trees.flatMap(({ value }) => value)),
    right: Int32Array.from(trees.flatMap(({ right }, at) => right.map((one) => one + (starts[at] ?? 0)))),
  }
}

/** The trees' sum as a probability. */
export function probability({ roots, feature, value, right }: Forest, bias: number, features: Float64Array): number {
  let score = bias
  for (const root of roots) {
    let at = root
    let asked = feature[at] ?? -1
    while (asked >= 0) {
      at = (features[asked] ?? 0) < (value[at] ?? 0) ? at + 1 : (right[at] ?? 0)
      asked = feature[at] ?? -1
    }
    score += value[at] ?? 0
  }
  return 1 / (1 + Math.exp(-score))
}
