// Several processes of the program on one data folder, a local Discord, a newspaper and a model between them.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startLocalDiscord, type LocalDiscord } from '#src/playground/discord.ts'
import type { Seat } from '#src/playground/seat.ts'
import { hears, type IdentifyLimits } from '#src/playground/shards.ts'
import { patientClocks } from '../support/clocks.ts'
import { bareEnvironment } from '../support/environment.ts'
import { startModelServer, type ModelServer } from '../support/model-server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const barrier = readFileSync(new URL('../fixtures/barrier.html', import.meta.url), 'utf8')

export interface Process {
  readonly child: ChildProcess
  readonly output: () => string
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
}

export interface Server {
  readonly guildId: string
  readonly channelId: string
}

export interface Fleet {
  readonly discord: LocalDiscord
  readonly model: ModelServer
  readonly folder: string
  /** A page of the newspaper that nobody has read yet. */
  newPage(): string
  /** For each shard, in their order, a server that it hears of, with its channel, in which somebody is a moderator. */
  serverOfEachShard(shards: number, moderator: Seat): Promise<readonly Server[]>
  /** The ports of loopback on which a process finds Discord, the model and the newspaper. */
  readonly ports: readonly number[]
  /** Resolves when it has said all that it says at the start. `runs` stands before its command. */
  start(environment: Readonly<Record<string, string>>, runs?: readonly string[]): Promise<Process>
  close(): Promise<void>
}

export async function assembleFleet(identifying: Partial<IdentifyLimits>): Promise<Fleet> {
  const discord = await startLocalDiscord({ rateLimits: false, clocks: patientClocks, identifying })
  const model = await startModelServer({})
  // Each page has words of its own, or the second would be pointed to the first; and each is news.
  const news = (number: string): string =>
    barrier.replaceAll('Friday', `Friday ${number}`).replace(/(?<="datePublished":")[^"]+/, new Date(Date.now() - 60_000).toISOString())
  const paper = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(news(request.url?.slice(1) ?? ''))
  })
  await new Promise<void>((resolve) => {
    paper.listen(0, '127.0.0.1', resolve)
  })
  const paperHost = `127.0.0.1:${(paper.address() as AddressInfo).port}`
  const folder = mkdtempSync(join(tmpdir(), 'lede-fleet-'))
  const children = new Set<ChildProcess>()
  let pages = 0
  return {
    discord,
    model,
    folder,
    newPage: () => `http://${paperHost}/${(pages += 1)}`,
    async serverOfEachShard(shards, moderator) {
      const found = new Map<number, Server>()
      while (found.size < shards) {
        const server = discord.addGuild(`Server ${found.size}`, [moderator])
        discord.guilds.join(discord.guilds.get(server.guildId), moderator.user.id, ['Moderators'])
        const shard = Array.from({ length: shards }, (_, number) => number).find((number) => hears([number, shards], server.guildId)) ?? 0
        if (!found.has(shard)) found.set(shard, server)
        // Which shard hears of a server depends on when it was made.
        await sleep(2)
      }
      return [...found.entries()].toSorted(([one], [other]) => one - other).map(([, server]) => server)
    },
    ports: [discord.url, model.url, `http://${paperHost}`].map((url) => Number(new URL(url).port)),
    async start(environment, runs = []) {
      const [program, ...words] = [...runs, process.execPath, 'src/start.js']
      const child = spawn(program, words, {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...bareEnvironment,
          LEDE_DATA: folder,
          DISCORD_TOKEN: discord.token,
          DISCORD_API_URL: discord.url,
          OPENAI_BASE_URL: model.url,
          OPENAI_MODEL: 'test-model',
          LEDE_FETCH_ALLOW: `${paperHost},${new URL(discord.url).host}`,
          LEDE_ROBOTS: 'false',
          LEDE_PERSON_RATE: '100000',
          LEDE_SERVER_RATE: '1000000',
          ...environment,
        },
      })
      children.add(child)
      let output = ''
      const ended = once(child, 'exit') as Promise<[number | null]>
      await new Promise<void>((resolve, reject) => {
        for (const stream of [child.stdout, child.stderr]) {
          stream.on('data', (data: Buffer) => {
            output += data.toString('utf8')
            if (output.includes('every sentence is checked')) resolve()
          })
        }
        void ended.then(() => {
          reject(new Error(`it ended: ${output}`))
        })
      })
      return {
        child,
        output: () => output,
        async stop(signal = 'SIGTERM') {
          child.kill(signal)
          const [code] = await ended
          children.delete(child)
          return code
        },
      }
    },
    async close() {
      for (const child of children) child.kill('SIGKILL')
      await discord.close()
      await model.close()
      paper.closeAllConnections()
      await new Promise((resolve) => {
        paper.close(resolve)
      })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
