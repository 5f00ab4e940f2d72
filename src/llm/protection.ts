// Keeps a failing server from holding everybody up: a breaker that opens after failures in a row, and a bulkhead.
import { bulkhead, circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhen, wrap, type IPolicy } from 'cockatiel'
import { isPassing } from './failures.ts'

export interface ProtectionSettings {
  /** Requests at the same time, and how many more may wait. */
  readonly atOnce: number
  readonly waiting: number
  /** Failures in a row that open the breaker, and how long it stays open, in milliseconds. */
  readonly failuresInARow: number
  readonly openMs: number
}

export interface Protection {
  /** Runs a stream under protection; throws cockatiel's errors when it is not let in. */
  run<T>(start: () => AsyncIterable<T>): AsyncGenerator<T>
  /** Open: after failures in a row nothing is let in for a while; half open: the next request decides. */
  state(): 'closed' | 'open' | 'half open'
}

/** The protections of one server: its models share a bulkhead, and each has a breaker, since another may still work. */
export function protectServer(settings: ProtectionSettings): () => Protection {
  const room = bulkhead(settings.atOnce, settings.waiting)
  return () => {
    const breaker = circuitBreaker(handleWhen(isPassing), {
      halfOpenAfter: settings.openMs,
      breaker: new ConsecutiveBreaker(settings.failuresInARow),
    })
    return {
      ...protect(wrap(room, breaker)),
      state: () => (breaker.state === CircuitState.Closed ? 'closed' : breaker.state === CircuitState.HalfOpen ? 'half open' : 'open'),
    }
  }
}

function protect(policy: IPolicy): Pick<Protection, 'run'> {
  return {
    async *run<T>(start: () => AsyncIterable<T>): AsyncGenerator<T> {
      // The policy sees the stream as one call, which ends when the stream does; items are handed over as they come.
      const handover = new Handover<T>()
      const call = policy
        .execute(async () => {
          for await (const item of start()) if (!(await handover.put(item))) return
        })
        .then(
          () => {
            handover.end()
          },
          (error: unknown) => {
            handover.fail(error)
          },
        )
      try {
        yield* handover
      } finally {
        handover.end()
        await call
      }
    },
  }
}

/** Hands items over one by one; putting waits until the item is taken. */
class Handover<T> {
  readonly #items: T[] = []
  #taken: (() => void) | undefined
  #arrived: (() => void) | undefined
  #over: { error?: unknown } | undefined

  /** False when nobody takes any more. */
  async put(item: T): Promise<boolean> {
    if (this.#over !== undefined) return false
    this.#items.push(item)
    this.#arrived?.()
    await new Promise<void>((resolve) => {
      this.#taken = resolve
    })
    return this.#over === undefined
  }

  end(): void {
    this.#over ??= {}
    this.#arrived?.()
    this.#taken?.()
  }

  fail(error: unknown): void {
    this.#over ??= { error }
    this.#arrived?.()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (;;) {
      const item = this.#items.shift()
      if (item !== undefined) {
        yield item
        this.#taken?.()
      } else if (this.#over === undefined)
        await new Promise<void>((resolve) => {
          this.#arrived = resolve
        })
      else if ('error' in this.#over) throw this.#over.error
      else return
    }
  }
}
