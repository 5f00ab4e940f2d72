// Takes connections at one place and makes them at another. As a program: FROM TO PORT…, the same ports at both.
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface Place {
  readonly host: string
  readonly port: number
}

export interface Relay {
  /** On which it listens. */
  readonly port: number
  /** Ends all connections; new ones are taken. */
  drop(): void
  /** Ends all connections and takes none. */
  close(): Promise<void>
}

/** `from.port` 0 takes a free one. While `passes` says no, what is sent is swallowed. */
export async function relay(from: Place, to: Place, passes: () => boolean = () => true): Promise<Relay> {
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(to.port, to.host)
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket
        .on('data', (bytes) => {
          if (passes()) other.write(bytes)
        })
        .on('end', () => other.end())
        .on('error', () => other.destroy())
        .on('close', () => sockets.delete(socket))
    }
  }).listen(from.port, from.host)
  await once(server, 'listening')
  const drop = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    drop,
    async close() {
      const closed = once(server, 'close')
      server.close()
      drop()
      await closed
    },
  }
}

if (import.meta.main) {
  const [from = '', to = '', ...ports] = process.argv.slice(2)
  for (const port of ports) await relay({ host: from, port: Number(port) }, { host: to, port: Number(port) })
  process.stdout.write('relaying\n')
}
