// Hosts on one machine: network namespaces with a name of their own and one cable each to this one, which a test may pull. What listens on this
// machine's loopback is reached from there at the same address, by relays at both ends. Needs root and iproute2.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { relay, type Relay } from './relay.ts'

const relayFile = fileURLToPath(new URL('relay.ts', import.meta.url))

export interface Host {
  readonly name: string
  /** What stands before a command that is to run there. It keeps its process number and is told signals. */
  readonly runs: readonly string[]
  /** Nothing comes through any more, in either direction, and nobody is told. */
  pullCable(): void
  plugCable(): void
  remove(): Promise<void>
}

/** Why hosts cannot be made here, which it says aloud; null where they can. */
export function sayWithoutHosts(what: string): string | null {
  const name = `lede-try-${randomBytes(2).toString('hex')}`
  try {
    ip('netns', 'add', name)
    ip('netns', 'del', name)
    execFileSync('unshare', ['--uts', 'true'], { stdio: 'pipe' })
    return null
  } catch (error) {
    process.stderr.write(`${what} is skipped: ${error instanceof Error ? error.message.trim() : String(error)}\n`)
    return 'no network namespaces can be made (root and iproute2 are needed)'
  }
}

/** `ports` are those of this machine's loopback that are reached from there. */
export async function makeHost(ports: readonly number[]): Promise<Host> {
  const id = randomBytes(3)
  const name = `lede-${id.toString('hex')}`
  // Of the addresses that are set aside for benchmarks between networks (RFC 2544): nobody's.
  const network = `198.18.${id[0]}.${(id[1] ?? 0) & 0xfc}`
  const [ours, theirs] = [1, 2].map((last) => network.replace(/\d+$/, (first) => String(Number(first) + last))) as [string, string]
  const cable = name
  ip('netns', 'add', name)
  ip('link', 'add', cable, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name)
  ip('addr', 'add', `${ours}/30`, 'dev', cable)
  ip('link', 'set', cable, 'up')
  for (const command of [
    ['addr', 'add', `${theirs}/30`, 'dev', 'eth0'],
    ['link', 'set', 'eth0', 'up'],
    ['link', 'set', 'lo', 'up'],
  ])
    ip('-n', name, ...command)
  const near: Relay[] = []
  for (const port of ports) near.push(await relay({ host: ours, port }, { host: '127.0.0.1', port }))
  const far = spawn('ip', ['netns', 'exec', name, process.execPath, relayFile, '127.0.0.1', ours, ...ports.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(far.stdout, 'data')
  return {
    name,
    runs: ['ip', 'netns', 'exec', name, 'unshare', '--uts', 'sh', '-c', `hostname ${name} && exec "$@"`, name],
    pullCable() {
      ip('link', 'set', cable, 'down')
    },
    plugCable() {
      ip('link', 'set', cable, 'up')
    },
    async remove() {
      await ended(far)
      for (const relaying of near) await relaying.close()
      ip('netns', 'del', name)
    },
  }
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

function ip(...command: string[]): void {
  execFileSync('ip', command, { stdio: 'pipe' })
}
