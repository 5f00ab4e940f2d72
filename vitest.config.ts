import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Compiled once for all processes and threads of tests, and for the next run: without it each of some hundred bots compiles its gateway thread and
// both parsing children, two thirds of a second of a processor. `npm ci` takes it away.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url))

/** They count what the whole process holds. */
const alone = ['tests/end-to-end/memory.test.ts']

/** Several processes of the bot in each, which together take most of a machine, and half of the hundred connections that a PostgreSQL has. */
const inTurn = [
  'tests/shards/*.test.ts',
  'tests/polling/processes.test.ts',
  'tests/store/processes.test.ts',
  'tests/store/races.test.ts',
  'tests/evals/delivery.test.ts',
  'tests/contracts/postgres.test.ts',
  'tests/end-to-end/postgres-outage.test.ts',
  'tests/operator/backup.test.ts',
]

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    unstubEnvs: true,
    expect: { poll: { timeout: 60_000 } },
    // A worker each, where vitest would leave one core idle: tests wait as much as they compute.
    maxWorkers: '100%',
    projects: [
      // No module holds a state and no test replaces one, so that files can follow each other in one process: loading the sources for each took half of all processor time.
      { extends: true, test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: [...alone, ...inTurn], isolate: false } },
      { extends: true, test: { name: 'alone', include: alone } },
      { extends: true, test: { name: 'in turn', include: inTurn, isolate: false, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
})
