// Decides which blocks are the article: a first opinion on each, then a second look that knows the opinions on the neighbours.
// Trees and words were learned by `evals/extraction/train.ts` (how to run it stands there); cleaning is left to `rules.ts`.
import { z } from 'zod'
import type { Block } from './blocks.ts'
import { describeContext } from './context.ts'
import { describeBlocks, rowOf, type Learned, type PageHints } from './features.ts'
import data from './model.json' with { type: 'json' }
import { forestOf, probability, treeSchema } from './trees.ts'

const treesSchema = z.object({ bias: z.number(), trees: z.array(treeSchema).transform(forestOf) })
const model = z
  .object({
    classWords: z.record(z.string(), z.number()),
    textWords: z.record(z.string(), z.number()),
    first: treesSchema,
    second: treesSchema,
  })
  .parse(data)

const learned: Learned = {
  classWords: new Map(Object.entries(model.classWords)),
  textWords: new Map(Object.entries(model.textWords)),
}

/**
 * From the first of these opinions on a block is kept: below one half, because a lost sentence costs a reader more than a line
 * too many. Where that keeps fewer characters than a short notice has, the next one counts.
 */
const keepFrom = [0.35, 0.2, 0.1] as const
const shortNotice = 400

/** The blocks that belong to the article, in order; none of `never`. */
export function pickBlocks(blocks: readonly Block[], hints: PageHints, never: ReadonlySet<Block> = new Set()): Block[] {
  const opinions = judgeBlocks(blocks, hints)
  return pickByOpinion(
    blocks,
    blocks.map((block, at) => (never.has(block) ? 0 : (opinions[at] ?? 0))),
  )
}

export function pickByOpinion(blocks: readonly Block[], opinions: readonly number[]): Block[] {
  let kept: Block[] = []
  for (const least of keepFrom) {
    kept = blocks.filter((_, at) => (opinions[at] ?? 0) >= least)
    if (kept.reduce((sum, block) => sum + block.text.length, 0) >= shortNotice) break
  }
  return kept
}

/** How surely each block belongs to the article (0 to 1), in the same order. */
export function judgeBlocks(blocks: readonly Block[], hints: PageHints): number[] {
  if (blocks.length === 0) return []
  const { first, second } = model
  const rows = describeBlocks(blocks, hints, learned)
  const opinions = rows.map((row) => probability(first.trees, first.bias, row))
  const context = describeContext(blocks, opinions)
  return rows.map((row, at) => probability(second.trees, second.bias, rowOf([row, context[at] ?? []])))
}
