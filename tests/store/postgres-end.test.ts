// At the end nobody is waited for without end: a connection that is never given back is hung up.
import { expect, test } from 'vitest'
import { openPool } from '#src/store/postgres-pool.ts'
import { ask, sayMissing, testDatabase } from '../support/grounds.ts'

const missing = await sayMissing('Ending the connections to PostgreSQL')

test.skipIf(missing !== null)('a connection that is never given back', async () => {
  const warnings: string[] = []
  const pool = openPool(testDatabase, {
    info() {},
    warn(message) {
      warnings.push(message)
    },
    error() {},
  })
  const kept = await pool.connect()
  const { rows } = await (kept.query as unknown as (text: string) => Promise<{ rows: { pid: number }[] }>)('select pg_backend_pid() as pid')
  await pool.query('select 1')
  await pool.end()
  expect(warnings).toEqual(['connections to the database were still in use at the end'])
  await expect.poll(() => ask(`select count(*)::int as left from pg_stat_activity where pid = ${rows[0]?.pid}`)).toEqual([{ left: 0 }])
})

test.skipIf(missing !== null)('those that are given back end at once', async () => {
  const warnings: string[] = []
  const pool = openPool(testDatabase, {
    info() {},
    warn(message) {
      warnings.push(message)
    },
    error() {},
  })
  await Promise.all([1, 2, 3].map(() => pool.query('select 1')))
  await pool.end()
  expect(warnings).toEqual([])
})
