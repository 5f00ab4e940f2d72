// `npm run bench -- NAME …`: figures of speed, each beside its floor in the same run. `--json` prints only the last line.
/* oxlint-disable no-console -- printing is what benches are for */
import { measureAcknowledgement } from './bench/acknowledgement.ts'

const benches: Record<string, () => Promise<unknown>> = {
  async acknowledgement() {
    const rows = await measureAcknowledgement([100], 5)
    if (!process.argv.includes('--json')) {
      console.table(rows.map(({ perSecond, p50, p99, bareP50, bareP99, failed }) => ({
        'per second': perSecond, 'p50 ms': round(p50), 'p99 ms': round(p99), 'bare p50 ms': round(bareP50), 'bare p99 ms': round(bareP99), 'p50 ÷ bare': round(p50 / bareP50), 'p99 ÷ bare': round(p99 / bareP99), failed,
      })))
    }
    return rows
  },
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
  for (const [name, run] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) results[name] = await run()
  console.log(JSON.stringify(results))
}
