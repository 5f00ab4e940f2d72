// A cable to a server, which a test may cut, muffle and mend: while it is cut, nothing is connected; muffled, everything is, and nobody answers.
import { relay, type Relay } from './relay.ts'

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
  let isMuffled = false
  const lay = (port: number): Promise<Relay> =>
    relay({ host: '127.0.0.1', port }, { host: target.hostname, port: Number(target.port || 5432) }, () => !isMuffled)
  let laid = await lay(0)
  const url = new URL(to)
  url.host = `127.0.0.1:${laid.port}`
  return {
    url: url.href,
    cut: () => laid.close(),
    muffle() {
      isMuffled = true
    },
    async mend() {
      if (!isMuffled) {
        laid = await lay(laid.port)
        return
      }
      isMuffled = false
      laid.drop()
    },
  }
}
