// Second look at each block, with the first opinion on the blocks around it. The trees themselves are left to `trees.ts`.
import type { Block } from './blocks.ts'
import type { Element } from './tree.ts'

/** What the first opinion says of a block's surroundings, one row for each block; appended to its features. */
export function describeContext(blocks: readonly Block[], opinions: readonly number[]): number[][] {
  const byParent = new Map<Element, { size: number; kept: number }>()
  let all = 0
  let kept = 0
  blocks.forEach((block, at) => {
    const size = block.text.length
    all += size
    kept += size * (opinions[at] ?? 0)
    for (const element of block.path.slice(-4)) {
      const sum = byParent.get(element) ?? { size: 0, kept: 0 }
      sum.size += size
      sum.kept += size * (opinions[at] ?? 0)
      byParent.set(element, sum)
    }
  })
  const first = opinions.findIndex((opinion, at) => opinion > 0.5 && (blocks[at]?.text.length ?? 0) > 60)
  const last = opinions.findLastIndex((opinion, at) => opinion > 0.5 && (blocks[at]?.text.length ?? 0) > 60)
  let before = 0
  return blocks.map((block, at) => {
    const size = block.text.length
    const opinion = (offset: number): number => opinions[at + offset] ?? 0
    const containers = [2, 3, 4].map((level) => {
      const sum = byParent.get(block.path.at(-level) as Element)
      return sum === undefined ? 0 : sum.kept / (sum.size || 1)
    })
    const row = [
      opinion(0),
      opinion(-1),
      opinion(1),
      opinion(-2),
      opinion(2),
      opinion(-3),
      opinion(3),
      (opinion(-1) + opinion(-2) + opinion(-3) + opinion(-4)) / 4,
      (opinion(1) + opinion(2) + opinion(3) + opinion(4)) / 4,
      ...containers,
      before / (kept || 1),
      kept / (all || 1),
      first < 0 ? 0 : Math.max(-30, Math.min(30, at - first)),
      last < 0 ? 0 : Math.max(-30, Math.min(30, last - at)),
    ]
    before += size * opinion(0)
    return row
  })
}
