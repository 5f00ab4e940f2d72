// Whether the bundle in `dist/` is made of the sources that stand here: what `src/start.js` asks, and `deploy/build.js` notes. Plain JavaScript,
// because both run where nothing may strip types.
import { readFileSync, statSync } from 'node:fs'

const root = new URL('../', import.meta.url)

/** In the bundle's folder: each file that it is made of, with its stamp. */
export const madeOfFile = 'made-of.json'

/** Size and second of the last change: copies and archives keep these. */
export function stampOf(file) {
  const { size, mtimeMs } = statSync(new URL(file, root))
  return `${size} ${Math.floor(mtimeMs / 1000)}`
}

/** Where the bundle begins; null where there is none, or one of other sources. */
export function freshBundle(folder = new URL('dist/', root)) {
  try {
    const madeOf = Object.entries(JSON.parse(readFileSync(new URL(madeOfFile, folder), 'utf8')))
    return madeOf.every(([file, stamp]) => stampOf(file) === stamp) ? new URL('main.js', folder) : null
  } catch {
    return null
  }
}
