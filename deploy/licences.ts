// `npm run licences`: every package that the bot is shipped with has a licence that lets it be, and those for development one that lets
// them be used. By the lock file; a package without a licence, or with another, ends with 1.
/* oxlint-disable no-console -- printing is what it is for */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** May be shipped with a program under the MIT licence. OFL: fonts. */
const shipped = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Unlicense',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'OFL-1.1',
])
/** May be used besides, and is not shipped. */
const used = new Set([...shipped, 'MPL-2.0', 'CC-BY-4.0', 'Python-2.0'])

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().optional() })),
})

export interface Licensed {
  readonly name: string
  readonly licence: string
  readonly isShipped: boolean
  readonly isAllowed: boolean
}

export function licensesIn(lock: unknown): Licensed[] {
  return Object.entries(lockSchema.parse(lock).packages)
    .filter(([path]) => path !== '')
    .map(([path, { license = 'none', dev = false, version = '' }]) => ({
      name: `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`,
      licence: license,
      isShipped: !dev,
      isAllowed: isAllowed(license, dev ? used : shipped),
    }))
}

/** `A OR B` may be taken as either, `A AND B` only where both will do. */
function isAllowed(licence: string, allowed: ReadonlySet<string>): boolean {
  const one = (part: string): boolean => part.split(' AND ').every((name) => allowed.has(name.trim()))
  return licence.replaceAll(/[()]/g, '').split(' OR ').some(one)
}

if (import.meta.main) {
  const all = licensesIn(JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')))
  const counts = Map.groupBy(all, ({ licence, isShipped }) => `${licence}${isShipped ? '' : ' (development)'}`)
  for (const [licence, packages] of [...counts].toSorted(([, a], [, b]) => b.length - a.length))
    console.log(`${String(packages.length).padStart(4)}  ${licence}`)
  const wrong = all.filter(({ isAllowed: allowed }) => !allowed)
  for (const { name, licence } of wrong) console.error(`${name}: ${licence}`)
  console.log(JSON.stringify({ packages: all.length, shipped: all.filter(({ isShipped }) => isShipped).length, notAllowed: wrong.length }))
  process.exitCode = wrong.length === 0 ? 0 : 1
}
