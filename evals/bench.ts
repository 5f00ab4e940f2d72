// `npm run bench -- NAME …`: figures of speed, each beside its floor in the same run. `--json` prints only the last line, `--large` takes
// archives ten times as big as usual. `--keep FILE` keeps the figures; `--against FILE` fails where a ratio is a tenth worse than kept there.
/* oxlint-disable no-console -- printing is what benches are for */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { measureAcknowledgement } from './bench/acknowledgement.ts'
import { measureAutocomplete } from './bench/autocomplete.ts'
import { measureChecks } from './bench/checks.ts'
import { measureCommits } from './bench/commits.ts'
import { measureExtractive } from './bench/extractive.ts'
import { measureFeeds } from './bench/feeds.ts'
import { measureIngest } from './bench/ingest.ts'
import { measureCached, measureFirstWords, measureThroughput } from './bench/replies.ts'
import { measureSearch } from './bench/search.ts'
import { worse, type Figures } from './bench/regressions.ts'
import { measureMemory, measureStart } from './bench/start.ts'
import { measureStored } from './bench/stored.ts'

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    keep: { type: 'string' },
    against: { type: 'string' },
  },
})
const { large } = options

// Who is told to stop takes its bots along, which it does at its exit.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    process.exit(1)
  })

/** Figures as they were measured, and the ratios that are held against what is to be reached. */
const benches: Record<string, () => Promise<readonly object[]>> = {
  acknowledgement: async () =>
    (await measureAcknowledgement([0, 100, 500], 5)).map((row) => ({
      ...row,
      p50Ratio: row.p50 / row.bareP50,
      p99Ratio: row.p99 / row.bareP99,
    })),
  throughput: async () =>
    (await measureThroughput([20, 60])).map((row) => ({
      ...row,
      ratio: row.perSecond / row.barePerSecond,
      burstRatio: row.burstPerSecond / row.bareBurstPerSecond,
    })),
  cached: async () =>
    (await measureCached([400])).map((row) => ({ ...row, p50Ratio: row.p50 / row.bareP50, p99Ratio: row.p99 / row.bareP99 })),
  'first-words': async () => measureFirstWords([10]),
  ingest: async () => (await measureIngest([20, 200, 2000])).map((row) => ({ ...row, ratio: row.perSecond / row.librarySecond })),
  stored: async () =>
    (await measureStored(large ? [2000, 20_000, 200_000] : [200, 2000, 20_000])).map((row) => ({
      ...row,
      ratio: row.bareProcessorMs / row.processorMs,
      p50Ratio: row.bareP50 / row.p50,
      heldRatio: row.bareHeldMs / row.heldMs,
    })),
  search: async () =>
    (await measureSearch(large ? [10_000, 100_000, 1_000_000] : [1000, 10_000, 100_000])).map((row) => ({
      ...row,
      p50Ratio: row.p50 / row.bareP50,
      p99Ratio: row.p99 / row.bareP99,
    })),
  autocomplete: async () =>
    (await measureAutocomplete(large ? [10_000, 100_000, 1_000_000] : [1000, 10_000, 100_000])).map((row) => ({
      ...row,
      p50Ratio: row.p50 / row.bareP50,
      p99Ratio: row.p99 / row.bareP99,
    })),
  extractive: async () =>
    (await measureExtractive([600, 6000, 60_000])).map((row) => ({ ...row, ratio: row.perSecond / row.tokenizingPerSecond })),
  checks: async () => measureChecks([150, 1500, 15_000]),
  start: async () =>
    (await measureStart(large ? [0, 100_000, 1_000_000] : [0, 100_000])).map((row) => ({
      ...row,
      ratio: row.ms / row.bareMs,
      processorRatio: row.processorMs / row.bareProcessorMs,
      memoryRatio: row.idleMb / row.bareIdleMb,
    })),
  memory: async () =>
    (await measureMemory(large ? [1000, 10_000, 100_000] : [100, 1000, 10_000])).map((row) => ({ ...row, ratio: row.mb / row.bareMb })),
  commits: async () => (await measureCommits([1, 20])).map((row) => ({ ...row, ratio: row.perSecond / row.barePerSecond })),
  feeds: async () => measureFeeds([500, 5000, 50_000]),
  'feeds-news': async () => measureFeeds([500, 5000], { news: true }),
}

/** Three significant digits; counts stay whole. */
function rounded(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(3)) : value,
    ]),
  )
}

const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`)
  process.exitCode = 2
} else {
  const results: Record<string, readonly object[]> = {}
  for (const [name, run] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const rows = (await run()).map(rounded)
    if (!options.json) {
      console.log(name)
      console.table(rows)
    }
    results[name] = rows
  }
  if (options.keep !== undefined) writeFileSync(options.keep, `${JSON.stringify(results, null, 1)}\n`)
  const found = options.against === undefined ? [] : worse(results as Figures, JSON.parse(readFileSync(options.against, 'utf8')) as Figures)
  for (const line of found) console.error(line)
  if (found.length > 0) process.exitCode = 1
  console.log(JSON.stringify(results))
}
