// `SHARDS` as people write it; and a share of each process that leaves no shard out and gives none to two.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readShards } from '#src/discord/shard-range.ts'

test.each([
  ['auto', 'auto'],
  ['0-3/16', { ids: [0, 1, 2, 3], count: 16 }],
  ['5/16', { ids: [5], count: 16 }],
  ['2of4/16', { ids: [8, 9, 10, 11], count: 16 }],
  ['3-2/16', null],
  ['0-16/16', null],
  ['4of4/16', null],
  ['0/0', null],
  ['-1/4', null],
  ['all', null],
  ['0of20/16', null],
])('%s', (text, shards) => {
  expect(readShards(text)).toEqual(shards)
})

test('the shares of all processes are all shards, each once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 0, max: 500 }), (processes, more) => {
      const count = processes + more
      const shares = Array.from({ length: processes }, (_, index) => readShards(`${index}of${processes}/${count}`))
      expect(shares.flatMap((share) => (share === null || share === 'auto' ? [] : share.ids))).toEqual(
        Array.from({ length: count }, (_, index) => index),
      )
    }),
  )
})
