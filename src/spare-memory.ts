// Gives back what only the start took: room for new objects, of which a start makes many, and what they have left behind. Node gives it back by itself only to a
// bot that works.
import { performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** How often it is looked whether there is nothing to do, in milliseconds. */
const lookEveryMs = 1000

/** Jobs that look and find nothing take a smaller share of the time; a bot that is in use is not to pause. */
const idleShare = 0.1

/** As soon as this thread has had next to nothing to do between two looks; once. Keeps no process alive. */
export function giveBackWhenIdle(giveBack = giveBackSpareMemory, everyMs = lookEveryMs): void {
  let before = performance.eventLoopUtilization()
  const timer = setInterval(() => {
    const { utilization } = performance.eventLoopUtilization(before)
    before = performance.eventLoopUtilization()
    if (utilization > idleShare) return
    clearInterval(timer)
    giveBack()
  }, everyMs).unref()
}

/** Holds the thread that calls it for some 50 ms. */
export function giveBackSpareMemory(): void {
  // Node has no other door to V8's collector. The flag is told to those contexts that are made while it is set.
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as NodeJS.GCFunction
  setFlagsFromString('--no-expose-gc')
  gc({ type: 'major', flavor: 'last-resort', execution: 'sync' })
}
