// npm run doctor: looks at everything that the bot needs, at once, and says of each thing how it stands and how to mend it.
import { environmentSchema } from '../config.ts'
import { redact } from '../log.ts'
import { checkDatabase, checkFolder } from './checks/database.ts'
import { checkDiscord } from './checks/discord.ts'
import { checkModelServer } from './checks/model.ts'
import { checkPorts } from './checks/ports.ts'
import { checkNode, checkPrompts, checkSettings } from './checks/settings.ts'
import { runProgram, say } from './command-line.ts'
import { guarded, type Finding } from './finding.ts'
import { printedSettings, secretsOf } from '../secrets.ts'

const help = `npm run doctor [-- --json] [-- --settings]

Checks Node, settings, prompts, data folder, disk space, database, cache, feeds, posting, backups, ports, the model (one small request), and at Discord
the token, intents, commands and clock; says of each how it stands and how to mend it. The bot may run meanwhile. Nothing is changed.

  --json       one JSON object: { state, findings: [{ check, state, says, mend }] }, state being ok, warn or fail
  --settings   prints the settings as they are read, without keys, tokens and passwords

Exit code: 0 nothing fails (there may be warnings), 1 something fails, 2 asked wrongly.`

const signs = { ok: '✓', warn: '!', fail: '✗' } as const

await runProgram(
  { help, words: [0, 0], options: { json: { type: 'boolean' }, settings: { type: 'boolean' } } },
  async ({ options: { json = false, settings = false } }) => {
    const secrets = secretsOf(process.env)
    const clean = (text: string): string => redact(text, secrets)
    if (settings) {
      for (const line of printedSettings(process.env, Object.keys(environmentSchema.shape))) say(clean(line))
      return 0
    }
    const findings = (await examine()).map((finding): Finding => ({
      ...finding,
      says: clean(finding.says),
      ...(finding.mend === undefined ? {} : { mend: clean(finding.mend) }),
    }))
    const state = (['fail', 'warn'] as const).find((worst) => findings.some((finding) => finding.state === worst)) ?? 'ok'
    if (json) say(JSON.stringify({ state, findings }, null, 1))
    else for (const line of written(findings)) say(line)
    return state === 'fail' ? 1 : 0
  },
)

async function examine(): Promise<readonly Finding[]> {
  const { config, findings } = checkSettings(process.env)
  const folder = await guarded('data folder', () => checkFolder(config))
  const isUsable = !folder.some(({ check, state }) => check === 'data folder' && state === 'fail')
  const [prompts, database, model, discord] = await Promise.all([
    checkPrompts(),
    isUsable || config.databaseUrl !== null ? checkDatabase(config, Date.now()) : { findings: [], state: null },
    checkModelServer(config),
    checkDiscord(config),
  ])
  const ports = await guarded('ports', () => checkPorts(config, database.state?.inUse === true))
  return [...checkNode(process.versions.node), ...findings, ...prompts, ...folder, ...database.findings, ...ports, ...model, ...discord]
}

function written(findings: readonly Finding[]): string[] {
  const width = Math.max(...findings.map(({ check }) => check.length))
  const count = (state: Finding['state']): number => findings.filter((finding) => finding.state === state).length
  const lines = findings.flatMap(({ check, state, says, mend }) => [
    `${signs[state]} ${check.padEnd(width)}  ${says}`,
    ...(mend === undefined ? [] : [`  ${' '.repeat(width)}  → ${mend}`]),
  ])
  const [failing, warnings] = [count('fail'), count('warn')]
  const sum =
    failing + warnings === 0
      ? 'All is well.'
      : [failing > 0 ? `${failing} to mend` : '', warnings > 0 ? `${warnings} to look at` : ''].filter(Boolean).join(', ')
  return [...lines, '', sum]
}
