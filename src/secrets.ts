// The settings that are secrets: what is printed or logged of a configuration never has their values.
import { inspect } from 'node:util'
import { redact } from './log.ts'
import { inSources } from './places.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** By its name a variable holds a key, a token or a password. One is for everybody to know. */
function isSecret(name: string): boolean {
  return /(?:^|_)(?:TOKEN|KEY|SECRET|PASSWORD)$/.test(name) && name !== 'DISCORD_PUBLIC_KEY'
}

/** Every value that must not be printed, whatever it looks like: whole variables, and the passwords in addresses. */
export function secretsOf(environment: Environment): string[] {
  return Object.entries(environment)
    .flatMap(([name, value = '']) => (isSecret(name) ? [value.trim()] : inAddress(value.trim())))
    .filter((secret) => secret.length > 5)
}

function inAddress(value: string): string[] {
  if (!URL.canParse(value)) return []
  const { username, password, searchParams } = new URL(value)
  const keys = [...searchParams].flatMap(([name, given]) => (/key|token|secret|pass|sig/i.test(name) ? [given] : []))
  return [...(password === '' ? [] : [password, decoded(password), username]), ...keys]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A line for each setting: as it is, without what stands before the @ and behind the ? of an address, and of a secret only that it is set. */
export function printedSettings(environment: Environment, names: readonly string[]): string[] {
  return names.map((name) => {
    const value = environment[name]?.trim() ?? ''
    if (value === '') return `${name}=`
    return `${name}=${isSecret(name) ? '(set)' : value.replace(/(?<=:\/\/)[^/]*@/, '(hidden)@').replace(/(?<=:\/\/[^?]*\?).*/, '(hidden)')}`
  })
}

/** An error that nobody expected, with its stack, for whoever started the program. */
export function printedError(error: unknown, environment: Environment): string {
  return redact(inSources(inspect(error)), secretsOf(environment))
}
