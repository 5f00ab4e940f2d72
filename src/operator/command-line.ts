// What the operator's programs have in common: arguments, help, words in the place of stacks, exit codes (0 done, 1 not done, 2 asked wrongly).
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { ConfigError, readConfig, type Config } from '../config.ts'
import { redact } from '../log.ts'
import { BackupError } from '../store/backup.ts'
import { StoreStartError } from '../store/index.ts'
import { printedError, secretsOf } from '../secrets.ts'

export interface Asked<Options extends ParseArgsOptionsConfig> {
  readonly words: readonly string[]
  readonly options: ReturnType<typeof parseArgs<{ options: Options }>>['values']
}

const expected = [ConfigError, BackupError, StoreStartError]

/** Runs a program and ends the process with what it gives. `words` are how many arguments it takes, at least and at most. */
export async function runProgram<const Options extends ParseArgsOptionsConfig>(
  {
    help,
    words: [least, most],
    options,
  }: { readonly help: string; readonly words: readonly [least: number, most: number]; readonly options: Options },
  work: (asked: Asked<Options>) => Promise<number>,
): Promise<void> {
  try {
    const { values, positionals } = parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true })
    if ((values as { help?: boolean }).help === true) say(help)
    else if (positionals.length < least || positionals.length > most)
      throw new TypeError(`Expected ${least === most ? String(least) : `${least} to ${most}`} of them, got ${positionals.length}.`)
    else process.exitCode = await work({ words: positionals, options: values })
  } catch (error) {
    const isWrongUse = error instanceof TypeError && (!('code' in error) || String(error.code).startsWith('ERR_PARSE_ARGS'))
    if (!isWrongUse && !expected.some((known) => error instanceof known)) process.stderr.write(`${printedError(error, process.env)}\n`)
    else
      process.stderr.write(
        `${redact(error instanceof Error ? error.message : String(error), secretsOf(process.env))}\n${isWrongUse ? `\n${help}\n` : ''}`,
      )
    process.exitCode = isWrongUse ? 2 : 1
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** The folder with the database's file. Throws `ConfigError` where the database is elsewhere. */
export function dataFolderOf(what: 'backup' | 'restore'): Config['dataFolder'] {
  const { databaseUrl, dataFolder } = readConfig(process.env)
  if (databaseUrl === null) return dataFolder
  throw new ConfigError(
    `The database is the PostgreSQL that DATABASE_URL names: ${what === 'backup' ? 'back it up with pg_dump --format=custom --schema=…' : 'restore it with pg_restore'}, which come with it.`,
  )
}

/** `1,234 articles, 56 conversations, 789 replies`. */
export function countsLine(rows: Readonly<Record<string, number>>): string {
  return ['articles', 'conversations', 'replies', 'follows', 'digests']
    .flatMap((table) => (rows[table] === undefined ? [] : [`${rows[table].toLocaleString('en')} ${table}`]))
    .join(', ')
}
