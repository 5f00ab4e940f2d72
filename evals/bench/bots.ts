// The bot under test and the bare client, each in a process of its own against a local Discord in this one, and the paper that they read.
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LocalDiscord } from '#src/playground/discord.ts'
import type { Held } from './memory-answers.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What `npm start` gives Node, but the .env of whoever measures. */
const startFlags = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }).scripts.start
  .split(' ')
  .filter((word) => word.startsWith('--') && !word.startsWith('--env-file'))

export type Who = 'bot' | 'bare'

export interface BotProcess {
  readonly child: ChildProcess
  /** From its being started to its saying that it is ready. */
  readonly readyMs: number
  /** Processor time of all its threads until then. */
  readonly processorMs: number
  /** Resident memory, in bytes; that of its own children is not in it. */
  residentBytes(): number
  /** Resident memory of the children that it has started, in bytes; what they share with it is in it. */
  childrenBytes(): number
  /** What it holds after a collection that this asks for (some tenths of a second in which it does nothing else). */
  held(): Promise<Held>
  /** Writes its heap to a file, for a look at what holds what. */
  snapshot(file: string): Promise<void>
  /** By kill, as in a crash. */
  end(): Promise<void>
  /** As somebody stops it. */
  stop(): Promise<void>
}

/** `isAlone`: nothing of ours is loaded into it that it does not load itself; it cannot be asked what it holds. */
export interface Environment {
  readonly dataFolder: string
  readonly paper?: Paper
  readonly bare?: 'defer' | 'constant' | 'edits' | 'stream'
  readonly modelUrl?: string
  readonly log?: 'silent' | 'error'
  readonly isAlone?: boolean
}

export async function startBot(
  who: Who,
  local: LocalDiscord,
  { dataFolder, paper, bare = 'defer', modelUrl, log = 'silent', isAlone = false }: Environment,
): Promise<BotProcess> {
  const startedAt = performance.now()
  const child = spawn(
    process.execPath,
    [
      ...(isAlone ? [] : ['--expose-gc', '--import', './evals/bench/memory-answers.ts']),
      ...(who === 'bot' ? [...startFlags, 'src/start.js'] : ['evals/bench/bare.js']),
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: {
        PATH: process.env['PATH'] ?? '',
        DISCORD_TOKEN: local.token,
        DISCORD_API_URL: local.url,
        LEDE_DATA: dataFolder,
        LEDE_LOG: log,
        LEDE_PERSON_RATE: '1000000',
        LEDE_SERVER_RATE: '1000000',
        LEDE_BARE: bare,
        LEDE_MODEL_AT_ONCE: '1000',
        ...(paper === undefined ? {} : { LEDE_FETCH_ALLOW: paper.hosts.join(',') }),
        ...(modelUrl === undefined ? {} : { OPENAI_BASE_URL: modelUrl, OPENAI_MODEL: 'test-model' }),
      },
    },
  )
  // A measure that fails leaves no bot behind.
  const kill = (): void => {
    child.kill('SIGKILL')
  }
  process.once('exit', kill)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve()
    })
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (data: Buffer) => {
      if (/ready|is connected as/.test(data.toString())) resolve()
    })
    void ended.then(() => {
      reject(new Error(`${who} ended before it was ready`))
    })
  })
  const readyMs = performance.now() - startedAt
  const processorMs = processorMsOf(child)
  if (who === 'bare') await register(local)
  const asked = (message: object): Promise<unknown> =>
    new Promise((resolve) => {
      child.once('message', resolve)
      child.send(message)
    })
  return {
    child,
    readyMs,
    processorMs,
    residentBytes: () => residentBytes(child.pid),
    childrenBytes: () =>
      readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8')
        .split(' ')
        .filter((pid) => pid !== '')
        .reduce((sum, pid) => sum + residentBytes(pid), 0),
    held: async () => (await asked({ measure: 'held' })) as Held,
    async snapshot(file) {
      await asked({ measure: 'snapshot', file })
    },
    async end() {
      kill()
      await ended
      process.off('exit', kill)
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
      process.off('exit', kill)
    },
  }
}

function residentBytes(pid: number | string | undefined): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 'NaN') * 1024
}

/** Milliseconds, in steps of Linux's hundredth of a second. */
function processorMsOf({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** The bot registers its commands itself; the bare client has none. */
async function register(local: LocalDiscord): Promise<void> {
  await fetch(`${local.url}/v10/applications/${local.applicationId}/commands`, {
    method: 'PUT',
    headers: { authorization: `Bot ${local.token}`, 'content-type': 'application/json' },
    body: JSON.stringify([
      {
        name: 'summarize',
        description: 'x',
        type: 1,
        options: [
          { name: 'url', description: 'x', type: 3 },
          { name: 'only_me', description: 'x', type: 5 },
        ],
      },
    ]),
  })
}

export interface Paper {
  readonly hosts: readonly string[]
  page(number: number): string
  close(): Promise<void>
}

/** So many hosts, that none is asked for too much at once. */
const paperHosts = 200

/** Prints an article of its own under every number. */
export async function startPaper(): Promise<Paper> {
  const story = readFileSync(new URL('../../tests/fixtures/barrier.html', import.meta.url), 'utf8')
  const server = createServer((request, response) => {
    const number = /\d+$/.exec(request.url ?? '')?.[0] ?? '0'
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(story.replace('on Friday', `on Friday at gate ${number}`))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '0.0.0.0', resolve)
  })
  const hosts = Array.from({ length: paperHosts }, (_, at) => `127.0.1.${1 + at}:${(server.address() as AddressInfo).port}`)
  return {
    hosts,
    page: (number) => `http://${hosts[number % hosts.length]}/barrier-${number}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}
