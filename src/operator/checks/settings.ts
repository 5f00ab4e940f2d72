// The program itself and its settings: the version of Node, every variable that is wrong or unknown, and the prompts.
import { loadPrompts } from '#prompts'
import { environmentSchema, readConfig, type Config } from '../../config.ts'
import { fail, guarded, ok, warn, type Finding } from '../finding.ts'

type Environment = Readonly<Record<string, string | undefined>>

export function checkNode(version: string): readonly Finding[] {
  const [major = 0] = version.split('.').map(Number)
  return [major >= 24 ? ok('Node', version) : fail('Node', `${version} is too old.`, 'Start Lede with "npm start", which brings Node 24.')]
}

/** The settings, as far as they are right: what is wrong counts as not set, so that the other checks can go on. */
export function checkSettings(environment: Environment): { config: Config; findings: readonly Finding[] } {
  const parsed = environmentSchema.safeParse(environment)
  const wrong = new Map((parsed.error?.issues ?? []).map((issue) => [String(issue.path[0]), issue.message]))
  const findings = [...wrong].map(([name, message]) => fail('settings', `${name}: ${message}`, `Change ${name}; .env.example explains it.`))
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith('LEDE_') && !Object.hasOwn(environmentSchema.shape, name) && !name.startsWith('LEDE_TEST_'),
  )
  findings.push(...unknown.map((name) => warn('settings', `${name} is no setting of this version.`, 'Look for its name in .env.example.')))
  const set = Object.keys(environmentSchema.shape).filter((name) => (environment[name] ?? '').trim() !== '')
  if (wrong.size === 0)
    findings.unshift(
      ok('settings', set.length === 0 ? 'nothing is set: a local Discord, no model' : `${set.length} are set: ${set.join(', ')}`),
    )
  return { config: readConfig(Object.fromEntries(Object.entries(environment).filter(([name]) => !wrong.has(name)))), findings }
}

export async function checkPrompts(): Promise<readonly Finding[]> {
  return guarded('prompts', async () => {
    try {
      return [ok('prompts', `${Object.keys(await loadPrompts()).length} are whole`)]
    } catch (error) {
      return [
        fail('prompts', error instanceof Error ? error.message : 'unreadable', 'Mend the file that it names, or take it from the release.'),
      ]
    }
  })
}
