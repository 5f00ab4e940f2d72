// What is said of a PostgreSQL that cannot be used: each message names what is wrong and can be mended, and never the password.
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { openStore, StoreStartError } from '#src/store/index.ts'
import { ask, postgresSchema, sayMissing, testDatabase } from '../support/grounds.ts'
import { silent } from '../support/log.ts'

const missing = await sayMissing('Opening PostgreSQL')
const schema = missing === null ? await postgresSchema() : null
afterAll(() => schema?.drop())

async function failure(url: string): Promise<string> {
  const error: unknown = await openStore({ folder: '/nonexistent', databaseUrl: url }, { now: () => 0 }, silent).then(
    (store) => store.close(),
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(StoreStartError)
  expect(String(error)).not.toContain('sesame')
  return String(error)
}
const changed = (change: (url: URL) => void, from: string = schema?.url ?? testDatabase): string => {
  const url = new URL(from)
  change(url)
  return url.href
}

test('nobody answers, or the host is not known', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => {
    server.once('listening', resolve)
  })
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => {
    server.close(resolve)
  })
  expect(await failure(`postgres://lede:sesame@127.0.0.1:${port}/lede`)).toContain(`does not answer at 127.0.0.1:${port}`)
  expect(await failure('postgres://lede:sesame@no-such-host.invalid/lede')).toContain('no-such-host.invalid')
})

test('what answers is no PostgreSQL', async () => {
  const server = createServer((socket) => {
    socket.end('220 a mail server\r\n', () => {
      socket.destroy()
    })
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => {
    server.once('listening', resolve)
  })
  const { port } = server.address() as AddressInfo
  expect(await failure(`postgres://lede:sesame@127.0.0.1:${port}/lede`)).toContain(`127.0.0.1:${port}`)
  await new Promise((resolve) => {
    server.close(resolve)
  })
})

describe.skipIf(schema === null)(missing ?? 'on a server', () => {
  test('no such user, or no such database', async () => {
    expect(
      await failure(
        changed((url) => {
          ;[url.username, url.password] = ['nobody_here', 'sesame']
        }),
      ),
    ).toMatch(/nobody_here/)
    expect(
      await failure(
        changed((url) => {
          url.pathname = '/no_such_database'
        }),
      ),
    ).toContain('has no database no_such_database')
  })

  test('a wrong password', async () => {
    // The local server trusts this machine: what a server that does not would answer is given by the words alone.
    const { startProblem } = await import('#src/store/postgres-problems.ts')
    const refused = Object.assign(new Error('password authentication failed for user "lede"'), { code: '28P01' })
    expect(startProblem(refused, 'postgres://lede:sesame@db.example/lede')?.message).toBe(
      'PostgreSQL at db.example:5432 refuses the password for lede. Check DATABASE_URL.',
    )
  })

  test('a user who may not make the schema of the queue is told so, and goes on once somebody has made it', async () => {
    const own = await postgresSchema()
    const user = `${own.name}_user`
    await ask(`create role ${user} login`)
    try {
      await ask(`alter schema ${own.name} owner to ${user}`)
      const url = changed((address) => {
        address.username = user
      }, own.url)
      expect(await failure(url)).toContain(`may not make the schema ${own.name}_queue`)
      await ask(`create schema ${own.name}_queue authorization ${user}`)
      const store = await openStore({ folder: '/nonexistent', databaseUrl: url }, { now: () => 0 }, silent)
      expect(await store.queue.take()).toBeUndefined()
      await store.close()
    } finally {
      await own.drop()
      await ask(`drop role ${user}`)
    }
  })

  test('tables of another program are left alone, and so are those of a later version', async () => {
    const other = await postgresSchema()
    await ask(`create table ${other.name}.recipes (name text)`)
    expect(await failure(other.url)).toContain('tables of another program (recipes)')
    await ask(`drop table ${other.name}.recipes`)
    await (await openStore({ folder: '/nonexistent', databaseUrl: other.url }, { now: () => 0 }, silent)).close()
    await ask(`insert into ${other.name}.kysely_migration values ('2099-01-01 later', now()::text)`)
    expect(await failure(other.url)).toContain('later version of Lede (2099-01-01 later)')
    await other.drop()
  })

  test('a schema that does not exist', async () => {
    expect(
      await failure(
        changed((url) => {
          url.searchParams.set('options', '-c search_path=no_such_schema')
        }),
      ),
    ).toContain('search_path')
  })

  test('eight that start at once on an empty schema all open it', async () => {
    const fresh = await postgresSchema()
    const stores = await Promise.all(
      Array.from({ length: 8 }, () => openStore({ folder: '/nonexistent', databaseUrl: fresh.url }, { now: () => 0 }, silent)),
    )
    await stores[0]?.facts.set('k', 'shared')
    expect(await Promise.all(stores.map(({ facts }) => facts.get('k')))).toEqual(stores.map(() => 'shared'))
    for (const store of stores) await store.close()
    await fresh.drop()
  })

  test('schemas of other programs come and go meanwhile', { timeout: 60_000 }, async () => {
    const ending = new AbortController()
    const others = Array.from({ length: 4 }, async (_, number) => {
      const name = `${schema?.name}_other_${number}`
      while (!ending.signal.aborted) {
        await ask(`create schema ${name}`)
        await ask(
          `do $$ begin for number in 1..40 loop execute format('create table ${name}.%I (a int, b int, c int, d int, e int, f int)', number::text); end loop; end $$`,
        )
        await ask(`drop schema ${name} cascade`)
      }
    })
    try {
      for (let count = 0; count < 5; count++) {
        const fresh = await postgresSchema()
        const store = await openStore({ folder: '/nonexistent', databaseUrl: fresh.url }, { now: () => 0 }, silent)
        await store.close()
        await fresh.drop()
      }
    } finally {
      ending.abort()
      await Promise.all(others)
    }
  })

  test('a connection that is cut is made anew, and what was saved is there', async () => {
    const store = await openStore({ folder: '/nonexistent', databaseUrl: schema?.url }, { now: () => 0 }, silent)
    await store.facts.set('before', 'kept')
    await ask(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'lede' and query like '%"facts"%' and pid <> pg_backend_pid()`,
    )
    await expect.poll(() => store.facts.get('before').catch(() => undefined)).toBe('kept')
    await store.close()
  })
})
