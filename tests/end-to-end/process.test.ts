// The program as it is started: what it says, how it refuses wrong settings, and what a reader sees after kill -9.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startLocalDiscord, type LocalDiscord } from '#src/playground/discord.ts'
import { patientClocks } from '../support/clocks.ts'
import { bareEnvironment } from '../support/environment.ts'
import { postgresSchema, sayMissing } from '../support/grounds.ts'
import { finished, seen } from '../support/seen.ts'
import { startModelServer, type ModelServer } from '../support/model-server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const barrier = readFileSync(new URL('../fixtures/barrier.html', import.meta.url))
let local: LocalDiscord
let model: ModelServer
let paper: Server
let folder: string
const children: ChildProcess[] = []

beforeEach(async () => {
  local = await startLocalDiscord({ rateLimits: false, clocks: patientClocks })
  model = await startModelServer({ key: 'right-key' })
  paper = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(barrier)
  })
  await new Promise<void>((resolve) => {
    paper.listen(0, '127.0.0.1', resolve)
  })
  folder = mkdtempSync(join(tmpdir(), 'lede-process-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await local.close()
  await model.close()
  await new Promise((resolve) => {
    paper.close(resolve)
  })
  rmSync(folder, { recursive: true, force: true })
})

interface Started {
  readonly child: ChildProcess
  readonly lines: string[]
  said: (words: string | RegExp) => Promise<void>
  readonly ended: Promise<number | null>
}

function start(environment: Record<string, string> = {}): Started {
  const paperHost = `127.0.0.1:${(paper.address() as AddressInfo).port}`
  const child = spawn(process.execPath, ['src/start.js'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...bareEnvironment,
      LEDE_DATA: folder,
      DISCORD_TOKEN: local.token,
      DISCORD_API_URL: local.url,
      OPENAI_BASE_URL: model.url,
      OPENAI_API_KEY: 'right-key',
      LEDE_FETCH_ALLOW: `${paperHost},${new URL(local.url).host}`,
      ...environment,
    },
  })
  children.push(child)
  const lines: string[] = []
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => {
      lines.push(...data.toString('utf8').split('\n').filter(Boolean))
      for (const listener of listeners) listener()
    })
  }
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', (code) => {
      resolve(code)
    })
  })
  return {
    child,
    lines,
    ended,
    said: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (lines.some((line) => line.search(words) >= 0)) resolve()
        }
        listeners.add(look)
        void ended.then(() => {
          reject(new Error(`it ended without saying “${String(words)}”: ${lines.join('\n')}`))
        })
        look()
      }),
  }
}

test.skipIf(process.platform !== 'linux')('its work gives way to the thread that gives first answers', async () => {
  const { said, child } = start()
  await said('The model test-model writes')
  const threads = readdirSync(`/proc/${child.pid}/task`).map((id) => ({
    isMain: id === String(child.pid),
    name: readFileSync(`/proc/${child.pid}/task/${id}/comm`, 'utf8').trim(),
    nice: getPriority(Number(id)),
  }))
  const first = threads.filter(({ isMain, name }) => !isMain && name === 'WorkerThread').map(({ nice }) => nice)
  expect(first).toEqual([getPriority()])
  expect(threads.find(({ isMain }) => isMain)?.nice).toBeGreaterThan(getPriority())
})

/** Ends each thread of the process at a signal, as a lack of memory does. */
const endsThreads = `import threads from 'node:worker_threads'
import { syncBuiltinESMExports } from 'node:module'
const { Worker } = threads
threads.Worker = class extends Worker {
  constructor(...given) {
    super(...given)
    process.on('SIGUSR2', () => this.terminate())
  }
}
if (threads.isMainThread) syncBuiltinESMExports()`

test('without the thread of the gateway it ends by itself and says why, so that whoever minds it starts it anew', async () => {
  const first = start({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(endsThreads)}` })
  await first.said('The model test-model writes')
  first.child.kill('SIGUSR2')
  await first.said('the thread of the gateway has ended')
  expect(await first.ended).toBe(1)
  const second = start()
  await second.said('The model test-model writes')
  const ana = local.seat('Ana')
  await ana.command(local.channelId, 'summarize', { url: `http://127.0.0.1:${(paper.address() as AddressInfo).port}/barrier` })
  await seen(ana, local.channelId, finished)
})

test('it says who it is, how to invite it and what writes', async () => {
  const { said, lines, child, ended } = start()
  await said('The model test-model writes')
  expect(lines.join('\n')).toMatch(
    /connected as Lede#?\d*\. Commands: registered\.\nInvite it to a server: https:\/\/discord\.com\/.*client_id=\d+.*\nIt uses the MessageContent intent/,
  )
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  const again = start({ LEDE_MESSAGE_CONTENT: 'false' })
  await again.said('Commands: unchanged.')
  await again.said('without the MessageContent intent')
})

describe('a wrong setting is one clear line, and no secret', () => {
  test.each([
    [
      'token',
      { DISCORD_TOKEN: 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.wrong-wrong-wrong-wrong-wrong-wr' },
      /^Discord does not know DISCORD_TOKEN\./,
    ],
    ['key', { OPENAI_API_KEY: 'sk-wrong-key-0123456789' }, /does not accept OPENAI_API_KEY\. Check the key\.$/],
    ['address of Discord', { DISCORD_API_URL: 'http://127.0.0.1:1/api' }, /^Discord cannot be reached at http:\/\/127\.0\.0\.1:1\/api\./],
    ['port', { LEDE_PORT: 'sesame' }, /LEDE_PORT: /],
  ])('%s', async (_name, environment, words) => {
    const { ended, lines } = start(environment)
    expect(await ended).toBe(1)
    expect(lines.filter((line) => !line.startsWith('{')).at(-1)).toMatch(words)
    for (const secret of Object.values(environment)) if (!secret.startsWith('http')) expect(lines.join('\n')).not.toContain(secret)
  })

  test('a port of the local page that is taken is named', async () => {
    const taken = (paper.address() as AddressInfo).port
    const { ended, lines } = start({ DISCORD_TOKEN: '', DISCORD_API_URL: '', LEDE_PORT: String(taken) })
    expect(await ended).toBe(1)
    expect(lines.at(-1)).toMatch(new RegExp(`^LEDE_PORT ${taken} cannot be opened: .* set LEDE_PORT to another port\\.$`))
    expect(lines.join('\n')).not.toContain('    at ')
  })

  test('a database that is damaged is named, and Discord sees no bot', async () => {
    writeFileSync(join(folder, 'lede.db'), 'this is no database at all, but it is long enough to look like one')
    const before = local.identified().length
    const { ended, lines } = start()
    expect(await ended).toBe(1)
    expect(lines.at(-1)).toMatch(/lede\.db cannot be read as Lede's database/)
    // It cost none of the sessions that Discord gives a bot for a day.
    expect(local.identified()).toHaveLength(before)
  })
})

const missing = await sayMissing('kill -9 of a bot on PostgreSQL')
const schema = missing === null ? await postgresSchema() : null
afterAll(() => schema?.drop())

test.each([['SQLite', {}], ...(schema === null ? [] : [['PostgreSQL', { DATABASE_URL: schema.url }] as const])] as const)(
  'kill -9 in the middle of a stream, on %s: the next start finishes the reply where it stood',
  async (_engine, environment) => {
    const ana = local.seat('Ana')
    const url = `http://127.0.0.1:${(paper.address() as AddressInfo).port}/barrier`
    const first = start(environment)
    await first.said('The model test-model writes')
    model.paceMs = 60
    await ana.command(local.channelId, 'summarize', { url })
    const begun = await seen(ana, local.channelId, (message) => message.embeds[0]?.description?.includes('Writing…') === true)
    first.child.kill('SIGKILL')
    await first.ended
    model.paceMs = 0
    const second = start(environment)
    const whole = await seen(ana, local.channelId, (message) => message.id === begun.id && finished(message))
    expect(whole.embeds[0]?.footer?.text).toContain('written by test-model')
    expect(ana.messages(local.channelId).filter(({ author }) => author.bot === true)).toHaveLength(1)
    await seen(ana, whole.id, finished)
    await second.said('The model test-model writes')
    await ana.say(whole.id, 'How many million crowns did it cost?')
    await seen(ana, whole.id, (message) => finished(message) && message.content.includes('84 million'))
  },
)

test('kill -9 in the middle of a private reply: the next start finishes it, for the asker alone', async () => {
  const [ana, ben] = [local.seat('Ana'), local.seat('Ben')]
  const first = start()
  await first.said('The model test-model writes')
  model.paceMs = 60
  await ana.command(local.channelId, 'summarize', {
    url: `http://127.0.0.1:${(paper.address() as AddressInfo).port}/barrier`,
    only_me: true,
  })
  const begun = await seen(ana, local.channelId, (message) => message.embeds[0]?.description?.includes('Writing…') === true)
  first.child.kill('SIGKILL')
  await first.ended
  model.paceMs = 0
  const second = start()
  await seen(ana, local.channelId, (message) => message.id === begun.id && finished(message))
  await second.said('The model test-model writes')
  expect(ben.messages(local.channelId)).toEqual([])
  expect(ana.channels().some(({ kind }) => kind === 'thread')).toBe(false)
})
