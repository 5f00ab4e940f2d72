// npm run backup: a checked copy of the database, taken while the bot runs.
import { resolve } from 'node:path'
import { backupName, backUp, manifestPath } from '../store/backup.ts'
import { inMegabytes } from '../store/sqlite-file.ts'
import { countsLine, dataFolderOf, runProgram, say } from './command-line.ts'

const help = `npm run backup [-- FILE]

Copies the database to FILE while the bot runs, from one moment of it, checks the copy, and writes FILE.manifest.json beside it (time,
size, SHA-256, schema, rows). Without FILE it goes to backups/ in the data folder. A file that is there is never overwritten; until
the copy is whole and checked there is no FILE. Exit code: 0 done, 1 not done, 2 asked wrongly.

A backup holds what people wrote, and what they have the bot forget later: keep it as safe as the database, and not longer than you need.`

await runProgram({ help, words: [0, 1], options: {} }, async ({ words: [name] }) => {
  const folder = dataFolderOf('backup')
  const now = Date.now()
  const file = name === undefined ? backupName(folder, now) : resolve(name)
  let told = 0
  const onProgress = (share: number): void => {
    const percent = Math.floor(share * 100)
    if (!process.stderr.isTTY || percent < told + 5) return
    told = percent
    process.stderr.write(`\r${percent} %`)
  }
  const { bytes, rows, sha256 } = await backUp({ folder, file, now, onProgress })
  if (told > 0) process.stderr.write('\r')
  say(
    `Backed up to ${file}: ${inMegabytes(bytes)}, ${countsLine(rows)}. Checked; its manifest is ${manifestPath(file)} (SHA-256 ${sha256.slice(0, 12)}…).`,
  )
  return 0
})
