// npm run restore: puts a backup in the place of the database, and keeps what it replaces.
import { resolve } from 'node:path'
import { restore } from '../store/restore.ts'
import { countsLine, dataFolderOf, runProgram, say } from './command-line.ts'

const help = `npm run restore -- FILE

Puts a backup in the place of the database in the data folder. Stop the bot first: it refuses while one runs. FILE is checked against its
manifest (where there is one) and read as a whole before anything is replaced; a damaged, a foreign and a later version's file is refused. The
database that it replaces stays beside it, as lede.db.replaced-TIME. One of an earlier version is brought up to date at the next start.
Exit code: 0 done, 1 not done and nothing changed, 2 asked wrongly.

What people had the bot forget since the backup is back. What was posted since is not posted again, where the replaced database can be read.`

await runProgram({ help, words: [1, 1], options: {} }, async ({ words: [name = ''] }) => {
  const folder = dataFolderOf('restore')
  const { rows, madeAt, pending, kept, carried } = await restore({ folder, file: resolve(name), now: Date.now() })
  say(`Restored ${madeAt === null ? 'a database without a manifest' : `the backup of ${madeAt}`}: ${countsLine(rows)}.`)
  if (pending > 0) say(`It was made by an earlier version: the next start brings it up to date (steps: ${pending}).`)
  if (kept !== null) say(`What it replaced is kept as ${kept}. Delete it when you need it no more: it holds what people wrote.`)
  if (carried !== null && carried > 0) say(`What was posted since is not posted again (messages: ${carried}).`)
  if (carried === null) say('What was posted since cannot be told: of what comes by the clock something may be posted again.')
  say('What was forgotten since that backup is back. Start the bot with "npm start".')
  return 0
})
