// Where an error happened, as the sources tell it. What runs may be the bundle in `dist/` (`deploy/build.js`): its maps stand beside it, and are read
// when an error is told of, because Node would read all of them at every start (a fifth of a second and 45 MB).
import { readFileSync } from 'node:fs'
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import { LRUCache } from 'lru-cache'
import { madeOnce } from './core/made-once.ts'

/** To read the map of the largest file takes a tenth of a second: an error that comes again and again need not take it again. */
const mostPlaces = 1000

const placePattern = /(file:\/\/[^\s()]+\.js):(\d+):(\d+)/g

const known = new LRUCache<string, string>({ max: mostPlaces })

/** A stack, or any text with places in it, with those in the bundle put as they are in the sources. Places in packages stay as they are. */
export function inSources(stack: string): string {
  // For this stack alone: maps are large, and an error is rare.
  const mapOf = madeOnce(readMap)
  return stack.replaceAll(placePattern, (place: string, file: string, line: string, column: string) => {
    const told = known.get(place) ?? inSource(mapOf(file), Number(line), Number(column)) ?? place
    known.set(place, told)
    return told
  })
}

/** Null where there is none: no bundle. */
function readMap(file: string): TraceMap | null {
  try {
    return new TraceMap(readFileSync(new URL(`${file}.map`), 'utf8'), file)
  } catch {
    return null
  }
}

function inSource(map: TraceMap | null, line: number, column: number): string | null {
  // Columns of a stack are counted from one.
  const original = map === null ? null : originalPositionFor(map, { line, column: column - 1 })
  return original === null || original.source === null ? null : `${original.source}:${original.line}:${original.column + 1}`
}
