// Gives back what only the start took: room for new objects, of which a start makes many, and what they have left behind. Node gives it back by itself only to a bot that works.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Holds the calling thread for some 50 ms. */
export function giveBackSpareMemory(): void {
  // Node has no other door to V8's collector. The flag is told to those contexts that are made while it is set.
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as NodeJS.GCFunction
  setFlagsFromString('--no-expose-gc')
  gc({ type: 'major', flavor: 'last-resort', execution: 'sync' })
}
