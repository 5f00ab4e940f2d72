// The doctor as one runs it: all is well with a running bot, and each thing that is not is named with its cure, all at once.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startLocalDiscord, type LocalDiscord } from '#src/playground/discord.ts'
import { openStore } from '#src/store/index.ts'
import { patientClocks } from '../support/clocks.ts'
import { ask, postgresSchema, sayMissing } from '../support/grounds.ts'
import { silent } from '../support/log.ts'
import { startModelServer, type ModelServer } from '../support/model-server.ts'
import { startTown } from '../support/town.ts'
import { run, type Ran } from './running.ts'

interface Report {
  readonly state: string
  readonly findings: readonly { check: string; state: string; says: string; mend?: string }[]
}

let folder = ''
let local: LocalDiscord
let model: ModelServer
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lede-doctor-'))
  local = await startLocalDiscord({ rateLimits: false, clocks: patientClocks })
  model = await startModelServer({ key: 'a-right-and-secret-key' })
})
afterEach(async () => {
  await local.close()
  await model.close()
  rmSync(folder, { recursive: true, force: true })
})

const environment = (changes: Record<string, string> = {}): Record<string, string> => ({
  LEDE_DATA: folder,
  DISCORD_TOKEN: local.token,
  DISCORD_API_URL: local.url,
  OPENAI_BASE_URL: model.url,
  OPENAI_API_KEY: 'a-right-and-secret-key',
  LEDE_PORT: '0',
  ...changes,
})

async function examined(changes: Record<string, string> = {}): Promise<Report & { ran: Ran; of: (check: string) => Report['findings'] }> {
  const ran = await run('doctor', ['--json'], environment(changes))
  expect(ran.err).toBe('')
  for (const secret of [local.token, 'a-right-and-secret-key', 'sesame-open']) expect(ran.out).not.toContain(secret)
  const report = JSON.parse(ran.out) as Report
  expect(ran.code).toBe(report.state === 'fail' ? 1 : 0)
  for (const { state, mend } of report.findings) expect(mend === undefined).toBe(state === 'ok')
  return { ...report, ran, of: (check) => report.findings.filter((finding) => finding.check === check) }
}

test('beside a running bot that was backed up all is well, in lines for people', async () => {
  const town = await startTown({ model: true })
  try {
    const settings = {
      LEDE_DATA: town.folder,
      DISCORD_TOKEN: town.discord.token,
      DISCORD_API_URL: town.discord.url,
      OPENAI_BASE_URL: town.model?.url ?? '',
      HEALTH_PORT: '0',
    }
    expect((await run('backup', [], settings)).code).toBe(0)
    const { code, out, err } = await run('doctor', [], settings)
    expect(err).toBe('')
    expect(out).not.toContain('✗')
    for (const words of [
      /✓ Node +24/,
      /✓ database +SQLite, whole, .*schema of this version, in use by a bot/,
      /✓ cache +works/,
      /✓ feeds +0 are followed/,
      /✓ backup +the last one was made today/,
      /✓ model +test-model at 127.* JSON by schema/,
      /✓ Discord token +of Lede/,
      /✓ intents +MessageContent is granted and used/,
      /✓ commands +all \d+ are registered/,
      /✓ clock/,
      /\nAll is well\.\n$/,
    ])
      expect(out).toMatch(words)
    expect(code).toBe(0)
  } finally {
    await town.close()
  }
})

test('everything that is wrong is told at once, each with its cure', async () => {
  writeFileSync(join(folder, 'lede.db'), 'Nothing but words. '.repeat(500))
  local.withMessageContent = false
  const { of, state } = await examined({
    LEDE_LOG: 'shout',
    LEDE_DTA: 'x',
    OPENAI_API_KEY: 'a-wrong-key-0123456789',
    LEDE_SERVER_RATE: 'many',
  })
  expect(state).toBe('fail')
  expect(of('settings').map(({ state: how, says }) => `${how} ${says.split(':')[0]}`)).toEqual([
    'fail LEDE_SERVER_RATE',
    'fail LEDE_LOG',
    'warn LEDE_DTA is no setting of this version.',
  ])
  expect(of('database')).toMatchObject([{ state: 'fail', says: expect.stringContaining('cannot be read') as string }])
  expect(of('model')).toMatchObject([{ state: 'fail', says: expect.stringContaining('does not accept OPENAI_API_KEY') as string }])
  expect(of('intents')).toMatchObject([{ state: 'fail', mend: expect.stringContaining('Developer Portal') as string }])
  expect(of('commands')).toMatchObject([{ state: 'warn', says: expect.stringContaining('not registered') as string }])
})

test('a token that Discord does not know, a model server that is away, a database that is damaged inside', async () => {
  const town = await startTown({})
  await town.bot.close(0)
  const raw = new DatabaseSync(join(town.folder, 'lede.db'))
  raw.exec("PRAGMA foreign_keys = OFF; INSERT INTO article_feeds (feed, article) VALUES ('f', 999)")
  raw.close()
  await model.close()
  const { of } = await examined({
    LEDE_DATA: town.folder,
    DISCORD_TOKEN: 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.wrong-wrong-wrong-wrong-wrong-wr',
  })
  expect(of('Discord token')).toMatchObject([{ state: 'fail', says: 'Discord does not know DISCORD_TOKEN.' }])
  expect(of('model')).toMatchObject([{ state: 'fail', says: expect.stringMatching(/^127\.0\.0\.1:\d+ does not answer\.$/) as string }])
  expect(of('database')).toMatchObject([
    { state: 'fail', says: expect.stringContaining('article_feeds refers to one that is missing') as string },
  ])
  await town.bot.close(0)
  await town.close()
})

test('what the model’s server cannot do', async () => {
  const limited = await startModelServer({ refuses: ['json_schema'], models: ['small', 'large'] })
  expect((await examined({ OPENAI_BASE_URL: limited.url })).of('model')).toMatchObject([
    { state: 'warn', says: expect.stringMatching(/small .* takes no JSON schema \(JSON mode\)/) as string },
  ])
  limited.troubles.push(404)
  expect((await examined({ OPENAI_BASE_URL: limited.url, OPENAI_MODEL: 'huge' })).of('model')).toMatchObject([
    { state: 'fail', says: expect.stringContaining('has no model huge. It has: small, large.') as string },
  ])
  await limited.close()
})

test('a Redis that is away, a model for embeddings that is not there, a port for interactions that is taken', async () => {
  const other = await listening((_request, response) => {
    response.end()
  })
  const { of } = await examined({
    REDIS_URL: 'redis://lede:sesame-open@127.0.0.1:1',
    LEDE_EMBEDDING_MODEL: 'nomic',
    INTERACTIONS_PORT: String(other.port),
  })
  expect(of('database')).toMatchObject([{ state: 'ok', says: expect.stringContaining('there is none yet') as string }])
  expect(of('embeddings')).toMatchObject([{ state: 'warn', says: expect.stringContaining('does not list nomic') as string }])
  expect(of('ports')).toMatchObject([{ state: 'warn', says: `INTERACTIONS_PORT ${other.port} is taken by another program.` }])
  const town = await startTown({})
  expect((await examined({ LEDE_DATA: town.folder, REDIS_URL: 'redis://lede:sesame-open@127.0.0.1:1' })).of('cache')).toMatchObject([
    { state: 'warn', says: 'Redis at 127.0.0.1:1 does not answer: every answer is paid for anew.' },
  ])
  await town.close()
  await other.close()
})

const missing = await sayMissing('the doctor on PostgreSQL')
test.skipIf(missing !== null)('a PostgreSQL: empty, in use, behind, and one that lets nobody in', async () => {
  const schema = await postgresSchema()
  try {
    expect((await examined({ DATABASE_URL: schema.url })).of('database')).toMatchObject([
      { state: 'ok', says: 'PostgreSQL: there is none yet; the first start makes it' },
    ])
    const store = await openStore({ folder, databaseUrl: schema.url }, { now: () => Date.now() }, silent)
    expect((await examined({ DATABASE_URL: schema.url })).of('database')).toMatchObject([
      { state: 'ok', says: expect.stringMatching(/^PostgreSQL, whole, \d+ MB, schema of this version, in use by a bot$/) as string },
    ])
    await store.close()
    await ask(`delete from ${schema.name}.kysely_migration where name = '2026-11-28 failures'`)
    expect((await examined({ DATABASE_URL: schema.url })).of('database')[0]?.says).toContain('1 steps of the schema behind')
    expect((await examined({ DATABASE_URL: 'postgres://lede:sesame-open@127.0.0.1:1/lede' })).of('database')).toMatchObject([
      { state: 'fail', says: expect.stringContaining('does not answer at 127.0.0.1:1') as string },
    ])
  } finally {
    await schema.drop()
  }
})

test('a clock that is off, a port that is taken, another program’s Discord', async () => {
  const other = await listening((_request, response) => {
    response
      .writeHead(200, { 'content-type': 'application/json', date: new Date(Date.now() - 90_000).toUTCString() })
      .end(
        '{"id":"1","username":"Lede","flags":262144,"session_start_limit":{"remaining":3,"total":1000,"reset_after":7200000},"shards":1}',
      )
  })
  const { of } = await examined({ DISCORD_API_URL: `http://127.0.0.1:${other.port}`, HEALTH_PORT: String(other.port) })
  expect(of('clock')).toMatchObject([{ state: 'fail', says: expect.stringMatching(/is (?:89|90|91) s ahead of Discord’s/) as string }])
  expect(of('gateway')).toMatchObject([{ state: 'warn', says: expect.stringContaining('3 of 1000 starts') as string }])
  expect(of('ports')).toMatchObject([{ state: 'warn', says: `HEALTH_PORT ${other.port} is taken by another program.` }])
  await other.close()
  expect((await examined({ DISCORD_API_URL: `http://127.0.0.1:${other.port}` })).of('Discord')).toMatchObject([
    { state: 'fail', says: expect.stringContaining('cannot be reached') as string },
  ])
})

test('settings are printed without keys, tokens and passwords', async () => {
  const { out, code } = await run(
    'doctor',
    ['--settings'],
    environment({
      DATABASE_URL: 'postgres://lede:sesame-open@db.example/lede',
      OPENAI_BASE_URL: 'https://ana:sesame-open@model.example/v1',
    }),
  )
  expect(code).toBe(0)
  expect(out).toContain('DISCORD_TOKEN=(set)\n')
  expect(out).toContain('DATABASE_URL=postgres://(hidden)@db.example/lede\n')
  expect(out).toContain(`LEDE_DATA=${folder}\n`)
  for (const secret of [local.token, 'a-right-and-secret-key', 'sesame-open']) expect(out).not.toContain(secret)
})

async function listening(answer: Parameters<typeof createServer>[1]): Promise<{ port: number; close: () => Promise<void> }> {
  const server: Server = createServer(answer)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}
