// `npm run audit`: known holes, of severity high and above, in what the bot is shipped with end with 1. A registry that answers no such
// question is told of, and ends with 1 only under `-- --strict`.
/* oxlint-disable no-console -- printing is what it is for */
import { spawnSync } from 'node:child_process'
import { z } from 'zod'

const counts = z.object({ low: z.int(), moderate: z.int(), high: z.int(), critical: z.int() })
const reportSchema = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), range: z.string().optional() })),
  metadata: z.object({ vulnerabilities: counts }),
})

export type Audited = { readonly asked: true; readonly holes: readonly string[] } | { readonly asked: false }

/** Of `npm audit --json`. */
export function readAudit(output: string): Audited {
  const report = reportSchema.safeParse(parse(output))
  if (!report.success) return { asked: false }
  const holes = Object.entries(report.data.vulnerabilities).filter(([, { severity }]) => severity === 'high' || severity === 'critical')
  return { asked: true, holes: holes.map(([name, { severity, range = '' }]) => `${name} ${range}: ${severity}`) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

if (import.meta.main) {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' })
  const audited = readAudit(stdout)
  if (audited.asked) for (const hole of audited.holes) console.error(hole)
  else console.error('The registry answers no audit: nothing was checked.')
  console.log(JSON.stringify(audited.asked ? { asked: true, high: audited.holes.length } : audited))
  process.exitCode = audited.asked ? Math.min(1, audited.holes.length) : Number(process.argv.includes('--strict'))
}
