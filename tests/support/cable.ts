// A cable to a server, which a test may cut, muffle and mend: while it is cut, nothing is connected; muffled, everything is, and nobody answers.
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface Cable {
  /** The address with the cable's end in the place of the server's. */
  readonly url: string
  cut(): Promise<void>
  /** What is sent is swallowed, also what was on its way; connections stay and new ones are made. */
  muffle(): void
  /** Connections that lost something are closed by it. */
  mend(): Promise<void>
}

export async function layCable(to: string): Promise<Cable> {
  const target = new URL(to)
  const sockets = new Set<Socket>()
  let server = createServer()
  let isMuffled = false
  const listen = async (port: number): Promise<void> => {
    server = createServer((near) => {
      const far = connect(Number(target.port || 5432), target.hostname)
      for (const socket of [near, far]) {
        sockets.add(socket)
        socket.on('error', () => undefined).on('close', () => {
          sockets.delete(socket)
          near.destroy()
          far.destroy()
        })
      }
      for (const [from, into] of [[near, far], [far, near]] as const) from.on('data', (bytes) => { if (!isMuffled) into.write(bytes) })
    }).listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  await listen(0)
  const { port } = server.address() as AddressInfo
  const url = new URL(to)
  url.host = `127.0.0.1:${port}`
  return {
    url: url.href,
    async cut() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
    muffle() { isMuffled = true },
    async mend() {
      if (!isMuffled) return listen(port)
      isMuffled = false
      for (const socket of sockets) socket.destroy()
    },
  }
}
