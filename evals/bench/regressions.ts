// Which ratios have become worse than they were kept.

/** Benches by name, each with its rows; the first figure of a row says how much work it is of. */
export type Figures = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

/** Worse by more than this share is no noise of a quiet machine. */
const tolerated = 0.1

/** Ratios of throughput, where less is worse; of all others more is. */
const moreIsBetter = new Set(['throughput', 'ingest', 'stored', 'extractive', 'commits', 'feeds', 'feeds-news'])

/** A line for each ratio that is worse, of rows of the same size; benches and sizes that one side lacks are passed over. */
export function worse(now: Figures, kept: Figures): string[] {
  return Object.entries(now).flatMap(([name, rows]) =>
    rows.flatMap((row) => {
      const size = sizeOf(row)
      const same = kept[name]?.find((other) => sizeOf(other) === size)
      return Object.entries(row).flatMap(([figure, value]) => {
        const before = same?.[figure]
        if (!/ratio$/i.test(figure) || typeof value !== 'number' || typeof before !== 'number') return []
        const change = moreIsBetter.has(name) ? before / value - 1 : value / before - 1
        return change > tolerated ? [`${name}, ${size}: ${figure} was ${before} and is ${value}.`] : []
      })
    }),
  )
}

function sizeOf(row: Figures[string][number]): string {
  const [size] = Object.entries(row)
  return size === undefined ? '' : `${size[0]} ${String(size[1])}`
}
