// A PostgreSQL of a test's own, on a free port, which it may freeze, stop and start again.
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where Debian puts it; undefined: there is none. */
const programs = globSync('/usr/lib/postgresql/*/bin')
  .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  .at(-1)

export const hasPostgres = programs !== undefined && process.platform === 'linux'

export interface TestPostgres {
  readonly url: string
  start(): void
  /** As a crash of the server leaves it. */
  stop(): void
  /** All its processes keep their connections, take new ones, and answer nothing. */
  freeze(): void
  thaw(): void
  close(): void
}

export async function startPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'lede-postgres-'))
  const free = createServer().listen(0, '127.0.0.1')
  await once(free, 'listening')
  const { port } = free.address() as AddressInfo
  await new Promise((resolve) => {
    free.close(resolve)
  })
  // It refuses to run as root.
  const isRoot = process.getuid?.() === 0
  if (isRoot) {
    const id = (flag: string): number => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
    chownSync(folder, id('-u'), id('-g'))
  }
  const data = join(folder, 'data')
  const run = (program: string, words: readonly string[]): void => {
    const [command, ...before] = [...(isRoot ? ['runuser', '-u', 'postgres', '--'] : []), join(programs ?? '', program)]
    const { status, stderr } = spawnSync(command ?? '', [...before, ...words], {
      encoding: 'utf8',
      cwd: folder,
      // Whoever runs the tests may speak a language that the server was not given.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (status !== 0) throw new Error(`${program} failed: ${stderr}`)
  }
  const postmaster = (): number => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
  const signal = (name: NodeJS.Signals): void => {
    const parent = postmaster()
    for (const pid of [parent, ...childrenOf(parent)]) process.kill(pid, name)
  }
  const server: TestPostgres = {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start() {
      run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`, 'start'])
    },
    stop() {
      run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop'])
    },
    freeze() {
      signal('SIGSTOP')
    },
    thaw() {
      signal('SIGCONT')
    },
    close() {
      try {
        server.thaw()
        server.stop()
      } catch {
        // It is stopped.
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'])
  server.start()
  return server
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'latin1'))?.[1]) === parent ? [Number(name)] : []
      } catch {
        return []
      }
    })
}
