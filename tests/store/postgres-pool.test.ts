// Connections to PostgreSQL: one that fails at its beginning is given back, and at the end nobody is waited for without end.
import { connect, createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { StoreAwayError } from '#src/core/errors.ts'
import { connections, openPool } from '#src/store/postgres-pool.ts'
import { ask, sayMissing, testDatabase } from '../support/grounds.ts'
import { warningsTo } from '../support/log.ts'

const missing = await sayMissing('Ending the connections to PostgreSQL')

test.skipIf(missing !== null)('a connection that is never given back', async () => {
  const warnings: string[] = []
  const pool = openPool(testDatabase, warningsTo(warnings))
  const kept = await pool.connect()
  const { rows } = await (kept.query as unknown as (text: string) => Promise<{ rows: { pid: number }[] }>)('select pg_backend_pid() as pid')
  await pool.query('select 1')
  await pool.end()
  expect(warnings).toEqual(['connections to the database were still in use at the end'])
  await expect.poll(() => ask(`select count(*)::int as left from pg_stat_activity where pid = ${rows[0]?.pid}`)).toEqual([{ left: 0 }])
})

test.skipIf(missing !== null)('those that are given back end at once', async () => {
  const warnings: string[] = []
  const pool = openPool(testDatabase, warningsTo(warnings))
  await Promise.all([1, 2, 3].map(() => pool.query('select 1')))
  await pool.end()
  expect(warnings).toEqual([])
})

test.skipIf(missing !== null)('one that is lost at its beginning takes no place from others', async () => {
  const target = new URL(testDatabase)
  const relay = createServer((socket) => {
    const server = connect(Number(target.port || 5432), target.hostname)
    for (const end of [socket, server]) end.on('error', () => undefined)
    server.pipe(socket)
    socket.on('data', (bytes: Buffer) => {
      // The first statement of ours.
      if (bytes.includes('set jit')) for (const end of [socket, server]) end.destroy()
      else server.write(bytes)
    })
    socket.on('close', () => server.destroy())
  })
  await new Promise<void>((resolve) => {
    relay.listen(0, '127.0.0.1', resolve)
  })
  const url = new URL(testDatabase)
  url.host = `127.0.0.1:${(relay.address() as AddressInfo).port}`
  const warnings: string[] = []
  const pool = openPool(url.href, warningsTo(warnings))
  for (let count = 0; count < 2 * connections; count++) await expect(pool.query('select 1')).rejects.toBeInstanceOf(StoreAwayError)
  await pool.end()
  expect(warnings).not.toContain('connections to the database were still in use at the end')
  relay.close()
})
