// Evaluates boosted decision trees that are plain data. Learning them is left to `evals/extraction/train.ts`.
import { z } from 'zod'

/**
 * One tree in preorder: at position i either a split (feature[i] ≥ 0: below value[i] go to i + 1, else to right[i])
 * or a leaf (feature[i] = -1: value[i] is its share of the score). Files leave `right` out: it follows from the order.
 */
export const treeSchema = z.object({ feature: z.array(z.int()), value: z.array(z.number()) })
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

/** The trees' sum as a probability. */
export function probability(trees: readonly Tree[], bias: number, features: ArrayLike<number>): number {
  let score = bias
  for (const tree of trees) {
    let at = 0
    let feature = tree.feature[0] ?? -1
    while (feature >= 0) {
      at = (features[feature] ?? 0) < (tree.value[at] ?? 0) ? at + 1 : (tree.right[at] ?? 0)
      feature = tree.feature[at] ?? -1
    }
    score += tree.value[at] ?? 0
  }
  return 1 / (1 + Math.exp(-score))
}
