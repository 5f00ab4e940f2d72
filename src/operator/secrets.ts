// The settings that are secrets: what is printed of a configuration never has their values.

/** Variables that hold a key or a token themselves. */
const secretVariables = ['DISCORD_TOKEN', 'OPENAI_API_KEY']

/** Variables with addresses, which may hold a password. */
const addressVariables = ['OPENAI_BASE_URL', 'DATABASE_URL', 'DISCORD_API_URL', 'LEDE_CONTACT_URL']

/** Every value that must not be printed, whatever it looks like. */
export function secretsOf(environment: Readonly<Record<string, string | undefined>>): string[] {
  const passwords = addressVariables.flatMap((name) => {
    const url = environment[name] ?? ''
    const { password, username } = URL.canParse(url) ? new URL(url) : { password: '', username: '' }
    return [password, decoded(password), password === '' ? '' : username]
  })
  const named = Object.entries(environment).filter(([name]) => secretVariables.includes(name) || /(?:^|_)(?:TOKEN|KEY|SECRET|PASSWORD)$/.test(name)).map(([, value]) => value?.trim() ?? '')
  return [...named, ...passwords].filter((secret) => secret.length > 5)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A line for each setting: as it is, without user and password in an address, and of a secret only that it is set. */
export function printedSettings(environment: Readonly<Record<string, string | undefined>>, names: readonly string[]): string[] {
  return names.map((name) => {
    const value = environment[name]?.trim() ?? ''
    if (value === '') return `${name}=`
    return `${name}=${secretVariables.includes(name) ? '(set)' : value.replace(/(?<=:\/\/)[^/]*@/, '(hidden)@')}`
  })
}
