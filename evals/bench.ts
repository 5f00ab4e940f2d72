// `npm run bench -- NAME …`: figures of speed, each beside its floor in the same run. `--json` prints only the last line.
/* oxlint-disable no-console -- printing is what benches are for */
import { measureAcknowledgement } from './bench/acknowledgement.ts'
import { measureAutocomplete } from './bench/autocomplete.ts'
import { measureFeeds } from './bench/feeds.ts'

const benches: Record<string, () => Promise<readonly object[]>> = {
  acknowledgement: async () => (await measureAcknowledgement([100], 5)).map(({ perSecond, p50, p99, bareP50, bareP99, failed }) => ({
    perSecond, p50Ms: round(p50), p99Ms: round(p99), bareP50Ms: round(bareP50), bareP99Ms: round(bareP99), p50Ratio: round(p50 / bareP50), p99Ratio: round(p99 / bareP99), failed,
  })),
  autocomplete: async () => (await measureAutocomplete([1000, 10_000])).map(({ articles, p50, p99 }) => ({ articles, p50Ms: round(p50), p99Ms: round(p99) })),
  feeds: async () => (await measureFeeds([500])).map(({ feeds, perSecond, barePerSecond }) => ({ feeds, perSecond: round(perSecond), barePerSecond: round(barePerSecond), ratio: round(perSecond / barePerSecond) })),
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

const wanted = process.argv.slice(2).filter((name) => !name.startsWith('--'))
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`)
  process.exitCode = 2
} else {
  const results: Record<string, unknown> = {}
  for (const [name, run] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const rows = await run()
    if (!process.argv.includes('--json')) console.table(rows)
    results[name] = rows
  }
  console.log(JSON.stringify(results))
}
