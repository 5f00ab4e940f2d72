// A process of its own for `upgrade.test.ts`: brings a folder up to date by a step that says that it has begun, and then never ends.
import { migrations } from '#src/store/migrations/index.ts'
import { openSqlite } from '#src/store/sqlite.ts'

await openSqlite(process.argv[2] ?? '', {
  steps: {
    ...migrations,
    '2026-11-25 outbox': {
      async up(database) {
        await database.schema.createTable('half').addColumn('id', 'text').execute()
        process.stdout.write('begun\n')
        await new Promise((resolve) => {
          setTimeout(resolve, 600_000)
        })
      },
    },
  },
})
