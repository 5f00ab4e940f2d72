// Failures on demand, for tests of what a bot does when Discord is unwell: answers of any status, limits, lost answers, cut lines.
import type { RestRequest } from './request.ts'
import type { Answer } from './rest.ts'

export interface Fault {
  readonly method: string
  /** Meets the path without `/api` and version: `/channels/1/messages`. */
  readonly path: RegExp
  /** What the bot gets to hear; `cut` ends the line without a word. Discord's own code and message where they matter. */
  readonly answer:
    | 'cut'
    | { readonly status: number; readonly code?: number; readonly message?: string; readonly retryAfterSeconds?: number }
  /** How many requests it meets; default: one. */
  readonly times?: number
  /** Whether the request is carried out all the same, so that only the answer is lost. Default: false. */
  readonly carriedOut?: boolean
}

export class Faults {
  readonly #left = new Map<Fault, number>()

  /** Gives the function that ends it early. */
  add(fault: Fault): () => void {
    this.#left.set(fault, fault.times ?? 1)
    return () => {
      this.#left.delete(fault)
    }
  }

  /** The fault that meets this request, counted as used. */
  take({ method, path }: Pick<RestRequest, 'method' | 'path'>): Fault | undefined {
    for (const [fault, left] of this.#left) {
      if (fault.method !== method || !fault.path.test(path)) continue
      if (left <= 1) this.#left.delete(fault)
      else this.#left.set(fault, left - 1)
      return fault
    }
    return undefined
  }
}

/** The answer of a fault, with the headers that a client waits by. */
export function faultAnswer({ status, code = 0, message, retryAfterSeconds }: Exclude<Fault['answer'], 'cut'>): {
  answer: Answer
  headers: Record<string, string>
} {
  if (status !== 429) return { answer: { status, body: { message: message ?? `${status}: failed on demand`, code } }, headers: {} }
  const seconds = retryAfterSeconds ?? 1
  return {
    answer: { status, body: { message: message ?? 'You are being rate limited.', retry_after: seconds, global: false, code } },
    headers: {
      'retry-after': String(seconds),
      'x-ratelimit-scope': 'user',
      'x-ratelimit-limit': '1',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': String(seconds),
      'x-ratelimit-bucket': 'demanded',
    },
  }
}
