// One process at a time asks for an answer that several want: the first claims it in the store that they share, the others wait until the
// cache has it. Who dies is replaced when its claim ends; where nothing can be claimed everybody asks for themselves.
import { randomUUID } from 'node:crypto'
import { pause } from '#src/core/pause.ts'
import type { Log } from '#src/core/ports.ts'

/** The part of the store's leases that this takes. Times are the store's, so that the clocks of hosts may differ. */
export interface AnswerClaims {
  /** Takes or renews the claim; false where somebody else has it. */
  hold(name: string, holder: string, forMs: number): Promise<boolean>
  release(name: string, holder: string): Promise<void>
}

/** How long a process that died keeps the others waiting, and how often one that lives says so, in milliseconds. */
const claimMs = 10_000
const renewEveryMs = 3_000

/** How often those who wait look for the answer, in milliseconds: a small part of what writing it takes. */
const lookEveryMs = 250

/** After so long they ask for themselves, in milliseconds: a call that takes longer may be one that never ends. */
const longestWaitMs = 30_000

/** A store that is slower than this does not keep anybody from asking, in milliseconds. */
const patienceMs = 250

/** What somebody else has got meanwhile; or it is ours to ask, and `done` is called when the answer is kept or will not come. */
export type Turn<T> = { readonly found: T } | { readonly found: null; done(): void }

/** Rejects with the signal's reason. A `look` that fails is its caller's to turn into a miss. */
export async function turnToAsk<T>(
  key: string,
  { claims, look, signal, log }: { claims: AnswerClaims; look: () => Promise<T | null>; signal: AbortSignal; log: Log },
): Promise<Turn<T>> {
  const name = `answer ${key}`
  const holder = randomUUID()
  const alone = { found: null, done: () => undefined } as const
  const release = (): void => {
    claims.release(name, holder).catch((error: unknown) => {
      log.warn('a claim of an answer could not be given back', { error })
    })
  }
  for (const begun = performance.now(); performance.now() - begun < longestWaitMs;) {
    signal.throwIfAborted()
    const isOurs = await tried(claims.hold(name, holder, claimMs), { log, late: release })
    if (isOurs === undefined) return alone
    // Between our last look and our claim another may have kept its answer.
    const found = await look()
    if (found !== null) {
      if (isOurs) release()
      return { found }
    }
    if (isOurs) {
      const renewal = setInterval(() => {
        claims.hold(name, holder, claimMs).catch((error: unknown) => {
          log.warn('a claim of an answer could not be renewed', { error })
        })
      }, renewEveryMs)
      renewal.unref()
      return {
        found: null,
        done() {
          clearInterval(renewal)
          release()
        },
      }
    }
    await pause(lookEveryMs, signal)
  }
  return alone
}

/** Undefined where it fails or is too slow; what is taken too late is given back. */
async function tried(attempt: Promise<boolean>, { log, late }: { log: Log; late: () => void }): Promise<boolean | undefined> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => {
      resolve('late')
    }, patienceMs)
  })
  try {
    const outcome = await Promise.race([attempt, patience])
    if (outcome !== 'late') return outcome
    attempt.then(
      (isOurs) => {
        if (isOurs) late()
      },
      () => undefined,
    )
  } catch (error) {
    log.warn('an answer could not be claimed', { error })
  } finally {
    clearTimeout(timer)
  }
  return undefined
}
