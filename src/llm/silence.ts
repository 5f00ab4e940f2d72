// Tells when nothing has come for a time, counting only time in which this process could have heard it.

/** A timer that is later than this says that the event loop was held, in milliseconds: what has come meanwhile is yet to be heard. */
const heldMs = 50

/** Calls `tooLong` once after `idleMs` of silence; `broken` begins anew. */
export function startSilence(idleMs: number, tooLong: () => void): { broken(): void; end(): void } {
  let timer: NodeJS.Timeout
  const begin = (): void => {
    const dueAt = performance.now() + idleMs
    timer = setTimeout(() => {
      if (performance.now() - dueAt > heldMs) begin()
      else tooLong()
    }, idleMs)
  }
  begin()
  return {
    broken() {
      clearTimeout(timer)
      begin()
    },
    end() {
      clearTimeout(timer)
    },
  }
}
