// npm run move-to-postgres: takes what a data folder holds into the PostgreSQL that DATABASE_URL names.
import { resolve } from 'node:path'
import { ConfigError, readConfig } from '../config.ts'
import { openLog } from '../log.ts'
import { moveToPostgres } from '../store/move.ts'
import { countsLine, runProgram, say } from './command-line.ts'
import { secretsOf } from '../secrets.ts'

const help = `npm run move-to-postgres [-- FOLDER]

Moves the database in FOLDER (default: LEDE_DATA) into the PostgreSQL that DATABASE_URL names, which must be empty. Stop the bot first: it refuses
while one runs. Everything goes in one transaction and is read back: the number of rows and their hashes must be the same on both sides, or nothing
is kept. The file stays as it was. Exit code: 0 moved, 1 not moved and nothing changed, 2 asked wrongly.`

await runProgram({ help, words: [0, 1], options: {} }, async ({ words: [name] }) => {
  const { databaseUrl, dataFolder, logLevel } = readConfig(process.env)
  if (databaseUrl === null) throw new ConfigError('DATABASE_URL is not set. It names where to: postgres://user:password@host:5432/database')
  const folder = resolve(name ?? dataFolder)
  const onTable = (table: string, rows: number): void => {
    if (rows > 0) say(`  ${table}: ${rows.toLocaleString('en')}`)
  }
  const rows = await moveToPostgres({ folder, url: databaseUrl, log: openLog(logLevel, { known: secretsOf(process.env) }), onTable })
  say(`Moved ${countsLine(rows)}; every table was read back and is the same. Start the bot with DATABASE_URL set.`)
  say(
    `${folder} still holds all of it: delete its lede.db when you need it no more, since nothing that is forgotten from now on is forgotten there.`,
  )
  return 0
})
