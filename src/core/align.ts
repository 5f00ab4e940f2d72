// Two texts word against word: what they share in the same order, and what each has in the places between.

/** A place in which two lists differ: half-open ranges of both, at least one of them not empty. */
export interface Gap {
  readonly one: readonly [from: number, to: number]
  readonly other: readonly [from: number, to: number]
}

/** `shared`: the length of the longest common subsequence. `gaps`: in order, those before the first and behind the last common term among them. */
export function align(one: readonly string[], other: readonly string[]): { readonly shared: number; readonly gaps: readonly Gap[] } {
  // What both begin and end with is shared in any case; taken first, a clause more at either side is one gap and not many.
  const start = sharedFrom(one, other)
  const end = Math.min(sharedFrom(one.toReversed(), other.toReversed()), one.length - start, other.length - start)
  const inner = alignInner(one.slice(start, one.length - end), other.slice(start, other.length - end))
  const moved = ([from, to]: Gap['one']): Gap['one'] => [from + start, to + start]
  return { shared: inner.shared + start + end, gaps: inner.gaps.map((gap) => ({ one: moved(gap.one), other: moved(gap.other) })) }
}

function sharedFrom(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((word, at) => word !== other[at])
  return differs < 0 ? Math.min(one.length, other.length) : differs
}

function alignInner(one: readonly string[], other: readonly string[]): ReturnType<typeof align> {
  const width = other.length + 1
  // Length of the longest common subsequence of what follows each pair of places.
  const lengths = new Uint16Array((one.length + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const gaps: Gap[] = []
  let [row, column, fromRow, fromColumn] = [0, 0, 0, 0]
  const close = (untilRow: number, untilColumn: number): void => {
    if (untilRow > fromRow || untilColumn > fromColumn) gaps.push({ one: [fromRow, untilRow], other: [fromColumn, untilColumn] })
  }
  while (row < one.length && column < other.length) {
    if (one[row] === other[column]) {
      close(row, column)
      row += 1
      column += 1
      ;[fromRow, fromColumn] = [row, column]
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  close(one.length, other.length)
  return { shared: at(0, 0), gaps }
}
