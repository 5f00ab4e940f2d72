// A slow way to a server: each request takes its time and is carried out even where whoever sent it is gone by then.
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Network {
  readonly url: string
  close(): Promise<void>
}

/** `delay` gives the milliseconds that the next request takes. */
export async function startNetwork(to: string, delay: () => number): Promise<Network> {
  const server: Server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('error', () => undefined)
    incoming.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
    })
    incoming.on('end', () => {
      setTimeout(() => {
        const { method = 'GET', headers } = incoming
        const forwarded = request(new URL(incoming.url ?? '/', to), { method, headers }, (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(outgoing)
        })
        forwarded.on('error', () => {
          outgoing.destroy()
        })
        forwarded.end(Buffer.concat(chunks))
      }, delay())
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}
