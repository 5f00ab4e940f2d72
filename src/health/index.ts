// The port for whoever looks after the bot: /healthz (it lives), /readyz (it can take work), /metrics. Open from the first moment of the
// start, so that somebody who asks hears "starting" and not nothing. Never for the public: it is bound where the settings say.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Observer } from '#src/core/observer.ts'
import type { Clock } from '#src/core/ports.ts'
import { HealthStartError } from './start-error.ts'
import { openMetrics } from './metrics.ts'
import { look } from './readiness.ts'
import type { Vitals } from './vitals.ts'

export interface HealthSettings {
  readonly port: number
  readonly host: string
}

export interface Health {
  readonly observer: Observer
  readonly port: number
  /** From now on it runs. */
  running(vitals: Vitals): void
  /** From now on it is to get no more work. */
  stopping(): void
  close(): Promise<void>
}

/** Throws `HealthStartError`. */
export async function openHealth(settings: HealthSettings, clock: Clock): Promise<Health> {
  const metrics = openMetrics()
  let stage: 'starting' | 'running' | 'stopping' = 'starting'
  let vitals: Vitals | null = null

  async function answer(path: string): Promise<{ status: number; type?: string; body: string }> {
    if (path === '/healthz') return { status: 200, body: 'alive\n' }
    if (path !== '/readyz' && path !== '/metrics') return { status: 404, body: 'There are /healthz, /readyz and /metrics.\n' }
    const { reasons, counts } = await look(stage, vitals, clock.now())
    if (path === '/readyz')
      return reasons.length === 0 ? { status: 200, body: 'ready\n' } : { status: 503, body: `${reasons.join('\n')}\n` }
    metrics.refresh({ ready: reasons.length === 0, shards: vitals?.shards() ?? [], running: vitals?.running.size ?? 0, counts })
    return { status: 200, type: metrics.contentType, body: await metrics.text() }
  }

  function respond(request: IncomingMessage, response: ServerResponse): void {
    const send = ({ status, type = 'text/plain; charset=utf-8', body }: { status: number; type?: string; body: string }): void => {
      response
        .writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...(status === 405 ? { allow: 'GET, HEAD' } : {}) })
        .end(request.method === 'HEAD' ? undefined : body)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      send({ status: 405, body: 'only GET\n' })
      return
    }
    answer((request.url ?? '').split('?')[0] ?? '').then(send, () => {
      send({ status: 500, body: 'failed\n' })
    })
  }

  const server = createServer(respond)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(new HealthStartError(`HEALTH_PORT ${settings.port} cannot be opened on ${settings.host}. Choose another.`, { cause: error }))
    })
    server.listen(settings.port, settings.host, resolve)
  })
  return {
    observer: metrics,
    port: (server.address() as AddressInfo).port,
    running(given) {
      vitals = given
      if (stage === 'starting') stage = 'running'
    },
    stopping() {
      stage = 'stopping'
    },
    async close() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
      })
    },
  }
}
