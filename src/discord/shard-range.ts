// Which of the gateway's shards a process holds, as `SHARDS` says it.

/** `auto`: as many as Discord recommends, all in this process. */
export type Shards = 'auto' | { readonly ids: readonly number[]; readonly count: number }

/** Servers that one shard may have. https://discord.com/developers/docs/events/gateway#sharding */
export const guildsPerShard = 2_500

/** Far beyond what any bot has. */
const mostShards = 100_000

/**
 * `0-3/16` and `5/16` name the shards; `2of4/16` is the share of the third of four processes. Null for what is none of that.
 */
export function readShards(text: string): Shards | null {
  if (text === 'auto') return 'auto'
  const [, first = '', last, of, total = ''] = /^(\d+)(?:-(\d+)|of(\d+))?\/(\d+)$/.exec(text) ?? []
  const count = Number(total)
  if (first === '' || count < 1 || count > mostShards) return null
  const [from, to] =
    of === undefined
      ? [Number(first), Number(last ?? first)]
      : [Math.floor((Number(first) * count) / Number(of)), Math.floor(((Number(first) + 1) * count) / Number(of)) - 1]
  if (from > to || to >= count || (of !== undefined && Number(first) >= Number(of))) return null
  return { ids: Array.from({ length: to - from + 1 }, (_, index) => from + index), count }
}
