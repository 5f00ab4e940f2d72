// The line in a server's log about a prompt: `Prompt “Answers”: as shipped → version 1`.
import type { Language } from '#src/core/languages.ts'
import { isTemplateName } from '#src/core/template.ts'
import { promptNames } from '#src/discord/words/prompt-names.ts'
import { promptVersionWords } from '#src/discord/words/prompt-versions.ts'
import { promptWords } from '#src/discord/words/prompts.ts'

/** `name` is that of the change, `from` and `to` numbers of versions, null for the shipped one. */
export function templateChangeText(name: string, from: unknown, to: unknown, spoken: Language): string {
  const { names } = promptNames[spoken]
  const { texts } = promptWords[spoken]
  const { inUse } = promptVersionWords[spoken]
  const prompt = name.replace(/^prompt /, '')
  const version = (value: unknown): string => (typeof value === 'number' ? inUse(value) : texts.shipped)
  return `${texts.title} · ${isTemplateName(prompt) ? names[prompt] : '?'}: ${version(from)} → **${version(to)}**`
}
