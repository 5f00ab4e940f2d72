// The addresses of names. The system's look-up holds one of libuv's four threads until it has an answer, ten seconds for a name whose servers
// are gone, and the database's flushes wait for these threads: so name servers are asked without them, and the system only for what those
// don't know (its hosts file, names of the local network) and for what the operator has listed.
import { lookup, Resolver } from 'node:dns/promises'

/** What a name server that knows no such name, or is not there at all, is reported as. */
const unknown: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'ENODATA', 'ECONNREFUSED'])

/** Every address of a name; rejects where there is none. `isListed`: the operator has allowed it, and means what the system knows by it. */
export type Resolve = (hostname: string, isListed: boolean) => Promise<readonly string[]>

/** @param servers `address:port` of name servers; default: the system's. */
export function openNames(servers?: readonly string[]): Resolve {
  // Of the five seconds that a page has, two tries of one server leave some for the page.
  const resolver = new Resolver({ timeout: 1_000, tries: 2 })
  if (servers !== undefined) resolver.setServers(servers)
  return async (hostname, isListed) => {
    if (isListed) return bySystem(hostname)
    const [four, six] = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)])
    const found = inTurns(four.status === 'fulfilled' ? four.value : [], six.status === 'fulfilled' ? six.value : [])
    if (found.length > 0) return found
    const failed = [four, six]
      .flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as NodeJS.ErrnoException] : []))
      .find(({ code }) => !unknown.has(code))
    if (failed !== undefined) throw failed
    return bySystem(hostname)
  }
}

async function bySystem(hostname: string): Promise<string[]> {
  return (await lookup(hostname, { all: true })).map(({ address }) => address)
}

/** One of each kind after the other: only the first few are dialled, and a network may have one kind alone. */
function inTurns(four: readonly string[], six: readonly string[]): string[] {
  return Array.from({ length: Math.max(four.length, six.length) }, (_, index) => [four[index], six[index]])
    .flat()
    .filter((address) => address !== undefined)
}
