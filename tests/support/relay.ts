// Takes connections at one address and makes them at another, on the same port. As a program: FROM TO PORT…
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { pipeline } from 'node:stream'

export interface Relay { close(): Promise<void> }

export async function relay({ from, to, port }: { from: string; to: string; port: number }): Promise<Relay> {
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(port, to)
    for (const socket of [near, far]) sockets.add(socket.once('close', () => { sockets.delete(socket) }))
    pipeline(near, far, near, () => undefined)
  }).listen(port, from)
  await once(server, 'listening')
  return {
    async close() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

if (import.meta.main) {
  const [from = '', to = '', ...ports] = process.argv.slice(2)
  for (const port of ports) await relay({ from, to, port: Number(port) })
  process.stdout.write('relaying\n')
}
