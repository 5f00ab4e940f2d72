// `npm run simulate -- [NAME=VALUE …]`: a million servers on paper. What one summary takes is measured with the program; what nobody can
// know beforehand is an assumption that is printed with its source. The last line is one JSON object.
/* oxlint-disable no-console -- printing is what it is for */
import { assumptions, given } from './simulate/assumptions.ts'
import { bends, simulate } from './simulate/load.ts'
import { measure } from './simulate/measured.ts'

const round = (value: number): number => Number(value.toPrecision(3))

const values = given(process.argv.slice(2).filter((word) => !word.startsWith('--')))
const measured = await measure()
const { lines, minute } = simulate(values, measured)

console.log('Assumed')
console.table(
  Object.entries(assumptions).map(([name, { unit, source }]) => ({ name, value: values[name as keyof typeof values], unit, source })),
)
console.log('Measured with the program, for one')
console.table({
  summary: { ...measured.summary, calls: measured.calls, tokensRead: Math.round(measured.tokensRead) },
  'the same elsewhere': measured.again,
  question: measured.question,
})
console.log('Load')
console.table(
  lines.map(({ about, load, of, unit }) => ({
    about,
    load: round(load),
    of: of === null ? '' : round(of),
    unit,
    share: of === null ? '' : `${Math.round((load / of) * 100)} %`,
  })),
)
console.log('The minute in which everybody asks for one article')
console.table(
  Object.fromEntries(
    Object.entries(minute).map(([how, { calls, shared, cached, lastSeconds, usd }]) => [
      how,
      { calls, shared, cached, lastSeconds: round(lastSeconds), usd: round(usd) },
    ]),
  ),
)
const worst = bends(lines)
console.log('Where it bends first')
for (const { about, share } of worst.filter(({ share: used }) => used > 0.5))
  console.log(`  ${about}: ${Math.round(share * 100)} % of what there is`)
console.log(
  JSON.stringify({
    processes: lines.find(({ about }) => about === 'processes')?.load,
    connections: lines.find(({ about }) => about === 'connections to PostgreSQL')?.load,
    breakingNews: Object.fromEntries(Object.entries(minute).map(([how, { calls, usd }]) => [how, { calls, usd: round(usd) }])),
    bendsFirst: worst.slice(0, 3).map(({ about, share }) => ({ about, share: round(share) })),
    measured: {
      limitedRequests: measured.summary.limited,
      rows: measured.summary.rows,
      rowsAgain: measured.again.rows,
      bytes: Math.round(measured.summary.bytes),
      tokensRead: Math.round(measured.tokensRead),
    },
  }),
)
