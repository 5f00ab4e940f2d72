// The data folder and the database: written to, with room, whole, of the right schema; the cache in it; feeds and channels in trouble; backups.
import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Config } from '../../config.ts'
import { inspectStore, type StoreState } from '../../store/inspect.ts'
import { fail, guarded, ok, warn, type Finding } from '../finding.ts'

const gigabyte = 1024 ** 3
/** Free space under which the doctor warns, and under which the bot will soon fail, in bytes. */
const littleSpace = gigabyte
const hardlyAnySpace = 100 * 1024 * 1024
/** A log of SQLite's that is larger than this, in bytes, is not being written back. */
const largeLog = 256 * 1024 * 1024
const oldBackupDays = 7

export function checkFolder({ dataFolder }: Pick<Config, 'dataFolder'>): readonly Finding[] {
  const folder = resolve(dataFolder)
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.R_OK)
  } catch {
    return [fail('data folder', `${folder} cannot be made or written.`, 'Check LEDE_DATA, and who owns the folder.')]
  }
  const { bavail, bsize, ffree, files } = statfsSync(existsSync(folder) ? folder : dirname(folder))
  const free = bavail * bsize
  const space = `${(free / gigabyte).toFixed(1)} GB free`
  if (free < hardlyAnySpace) return [fail('disk space', `${space} in ${folder}`, 'Make room: soon nothing can be saved.')]
  if (files > 0 && ffree < 1000)
    return [
      fail('disk space', `no more than ${ffree} files can be made in ${folder}`, 'Delete files there, or give LEDE_DATA another disk.'),
    ]
  return [
    ok('data folder', folder),
    free < littleSpace
      ? warn('disk space', `${space} in ${folder}`, 'Make room: backups and new versions need as much again as the database has.')
      : ok('disk space', space),
  ]
}

export async function checkDatabase(
  { dataFolder, databaseUrl, redisUrl }: Pick<Config, 'dataFolder' | 'databaseUrl' | 'redisUrl'>,
  now: number,
): Promise<{ findings: readonly Finding[]; state: StoreState | null }> {
  let state: StoreState | null = null
  const findings = await guarded('database', async () => {
    const inspected = await inspectStore({ folder: dataFolder, databaseUrl, redisUrl }, now)
    if ('problem' in inspected) return [fail('database', inspected.problem, 'Do as it says, then run npm run doctor again.')]
    state = inspected
    return databaseFindings(inspected, now, redisUrl)
  })
  return { findings, state }
}

function databaseFindings(state: StoreState, now: number, redisUrl: string | null): Finding[] {
  const { engine, bytes, logBytes, pending, damage, inUse } = state
  if (state.isNew) return [ok('database', `${engine}: there is none yet; the first start makes it`)]
  const size = bytes === null ? '' : `, ${Math.ceil(bytes / 1_048_576)} MB`
  if (damage !== null)
    return [fail('database', `${engine} is damaged: ${damage}`, 'Stop the bot and put a backup in its place: npm run restore -- FILE.')]
  const findings = [
    ok(
      'database',
      `${engine}, whole${size}, ${pending.length === 0 ? 'schema of this version' : `${pending.length} steps of the schema behind: the next start makes them, ${engine === 'SQLite' ? 'on a copy' : 'in one transaction'}`}${inUse ? ', in use by a bot' : ''}`,
    ),
  ]
  if (logBytes > largeLog)
    findings.push(
      warn(
        'database',
        `its log has grown to ${Math.ceil(logBytes / 1_048_576)} MB`,
        'Another program keeps the file open: close it, or start the bot anew.',
      ),
    )
  if (state.cacheWorks !== null) findings.push(cacheFinding(state, redisUrl))
  if (state.troubles !== null) findings.push(...troubleFindings(state.troubles))
  if (engine === 'SQLite') findings.push(backupFinding(state.lastBackup, now))
  return findings
}

function cacheFinding({ cacheWorks, troubles }: StoreState, redisUrl: string | null): Finding {
  if (redisUrl === null)
    return cacheWorks === true
      ? ok('cache', `works, ${(troubles?.cached ?? 0).toLocaleString('en')} answers`)
      : fail('cache', 'gives back something else than was put in', 'Stop the bot and run npm run doctor again.')
  const { host } = new URL(redisUrl)
  return cacheWorks === true
    ? ok('cache', `works, on Redis at ${host}`)
    : warn(
        'cache',
        `Redis at ${host} does not answer: every answer is paid for anew.`,
        'Start it, or check REDIS_URL, its user and its password.',
      )
}

function troubleFindings({
  failingFeeds,
  goneFeeds,
  feeds,
  troubledChannels,
  parked,
  entriesPutAside,
}: NonNullable<StoreState['troubles']>): Finding[] {
  const findings: Finding[] = []
  if (failingFeeds + goneFeeds === 0) findings.push(ok('feeds', `${feeds} are followed, none fails`))
  else
    findings.push(
      warn(
        'feeds',
        `${failingFeeds} of ${feeds} fail${goneFeeds > 0 ? `, ${goneFeeds} for more than a week` : ''}`,
        '/feeds list says in each server which and why.',
      ),
    )
  if (entriesPutAside > 0)
    findings.push(
      warn(
        'feeds',
        `${entriesPutAside} entries ended in an error five times within a week and were put aside`,
        'The log says which and why; please report it.',
      ),
    )
  if (troubledChannels > 0)
    findings.push(
      warn(
        'posting',
        `${troubledChannels} channels cannot be posted to`,
        '/digest list and /feeds list say in each server which and why: mostly a permission is missing.',
      ),
    )
  else
    findings.push(
      ok(
        'posting',
        parked === 0
          ? 'no channel is in trouble'
          : `no channel is in trouble; ${parked} messages were not accepted by Discord and put aside`,
      ),
    )
  return findings
}

function backupFinding(lastBackup: string | null, now: number): Finding {
  const days = lastBackup === null ? null : Math.floor((now - Date.parse(lastBackup)) / 86_400_000)
  if (days === null) return warn('backup', 'none was ever made', 'npm run backup makes one while the bot runs; let cron do it every day.')
  const age = days === 0 ? 'made today or yesterday' : `${days} days old`
  return days > oldBackupDays
    ? warn('backup', `the last one is ${age}`, 'npm run backup makes one while the bot runs; let cron do it every day.')
    : ok('backup', `the last one was ${age}`)
}
