// The window's line to the local Discord: a WebSocket that comes back by itself, and answers to what was asked through it.
import type { SeatEvent } from '../../seat.ts'
import type { Action } from '../actions.ts'
import type { Offer, Snapshot } from '../snapshot.ts'

export type PageEvent = Exclude<SeatEvent, { type: 'commands' | 'servers' }> | ({ readonly type: 'offer' } & Offer)

type FromServer =
  | { type: 'snapshot'; snapshot: Snapshot }
  | { type: 'event'; event: PageEvent }
  | { type: 'done'; id: number; result: unknown }
  | { type: 'refused'; id: number; reason: string }

export interface Watcher {
  snapshot(snapshot: Snapshot): void
  event(event: PageEvent): void
  /** False while the line is down. */
  online(online: boolean): void
}

interface Waiting {
  resolve(result: never): void
  reject(error: Error): void
}

export class Connection {
  #socket: WebSocket | null = null
  #person = ''
  #attempts = 0
  #lastId = 0
  readonly #waiting = new Map<number, Waiting>()
  readonly #watcher: Watcher

  constructor(watcher: Watcher) {
    this.#watcher = watcher
  }

  /** Sits down as this person; everything they see comes as a snapshot. An empty name is the first person's. */
  sit(person: string): void {
    this.#person = person
    const left = this.#socket
    this.#socket = null
    left?.close()
    this.#open()
  }

  /** Rejects with a sentence for the reader. */
  do<Result>(action: Action): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#socket?.readyState !== WebSocket.OPEN) {
        reject(new Error('There is no connection to the local Discord.'))
        return
      }
      this.#lastId += 1
      this.#waiting.set(this.#lastId, { resolve, reject })
      this.#socket.send(JSON.stringify({ id: this.#lastId, action }))
    })
  }

  #open(): void {
    const socket = new WebSocket(`ws://${location.host}/socket?person=${encodeURIComponent(this.#person)}`)
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => {
      if (socket === this.#socket) this.#receive(JSON.parse(data as string) as FromServer)
    })
    socket.addEventListener('close', () => {
      if (socket !== this.#socket) return
      for (const waiting of this.#waiting.values()) waiting.reject(new Error('The connection to the local Discord was lost.'))
      this.#waiting.clear()
      this.#watcher.online(false)
      this.#attempts += 1
      setTimeout(
        () => {
          if (socket === this.#socket) this.#open()
        },
        Math.min(500 * 2 ** this.#attempts, 8000),
      )
    })
  }

  #receive(message: FromServer): void {
    switch (message.type) {
      case 'snapshot':
        this.#attempts = 0
        this.#watcher.snapshot(message.snapshot)
        this.#watcher.online(true)
        return
      case 'event':
        this.#watcher.event(message.event)
        return
      case 'done':
        this.#waiting.get(message.id)?.resolve(message.result as never)
        break
      case 'refused':
        this.#waiting.get(message.id)?.reject(new Error(message.reason))
    }
    this.#waiting.delete(message.id)
  }
}
