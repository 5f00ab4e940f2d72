// A prompt file: front matter, roles, slots. Parsed once at start; what is wrong is named with file, line and slot.
import { createHash } from 'node:crypto'
import { Liquid, type Template } from 'liquidjs'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { removeInvisible } from '#src/core/invisible.ts'
import type { Message, Prompt } from '#src/core/prompt.ts'

/** A prompt file that cannot be used; the message is for whoever edits it. */
export class PromptError extends Error {
  override readonly name = 'PromptError'
}

/** Article text never becomes a template: the engine renders values once, as they are. */
const engine = new Liquid({ strictVariables: true, strictFilters: true, ownPropertyOnly: true, renderLimit: 2000, memoryLimit: 50_000_000 })

const headSchema = z.strictObject({ about: z.string(), slots: z.record(z.string(), z.string()) })
const roles = ['system', 'user', 'assistant'] as const

/**
 * Checks that the file describes, uses and is given the same slots, and gives the prompt. `slots` validates what the code
 * fills in. Throws `PromptError`.
 */
export function parsePrompt<Slots extends object>(file: string, text: string, slots: z.ZodObject): Prompt<Slots> {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text)
  if (match === null) throw new PromptError(`${file}:1: the file must begin with front matter between two lines of ---`)
  const [, head = '', body = ''] = match
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length
  const described = Object.keys(readHead(file, head).slots)
  const expected = Object.keys(slots.shape)
  for (const name of described) if (!expected.includes(name)) throw new PromptError(`${file}:${lineOf(head, name) + 2}: the slot "${name}" is not one that the code fills; there are: ${expected.join(', ')}`)
  for (const name of expected) if (!described.includes(name)) throw new PromptError(`${file}:1: the slot "${name}" that the code fills is not described in the front matter`)

  const parts = splitRoles(file, body, bodyLine)
  const used = new Set<string>()
  for (const { templates, line, content } of parts) {
    for (const name of engine.globalVariablesSync(templates)) {
      used.add(name)
      if (name !== 'fence' && !expected.includes(name)) throw new PromptError(`${file}:${line + lineOf(content, name)}: the slot "${name}" is not one that the code fills; there are: ${expected.join(', ')}`)
    }
  }
  for (const name of [...expected, 'fence']) if (!used.has(name)) throw new PromptError(`${file}:${bodyLine}: the slot "${name}" is never used`)

  return {
    name: file.replace(/\.md$/, ''),
    version: createHash('sha256').update(text).digest('hex').slice(0, 8),
    render: (values, fence) => {
      const safe = { ...clean(slots.parse(values), fence) as object, fence }
      return parts.map(({ role, templates }): Message => ({ role, content: String(engine.renderSync(templates, safe)).trim() }))
    },
  }
}

function readHead(file: string, head: string): z.infer<typeof headSchema> {
  try {
    return headSchema.parse(parseYaml(head))
  } catch (error) {
    throw new PromptError(`${file}:2: the front matter must be YAML with "about" and "slots"`, { cause: error })
  }
}

interface Part { readonly role: Message['role']; readonly content: string; readonly line: number; readonly templates: Template[] }

/** Roles are split before slots are filled, so that no slot's text can open one. */
function splitRoles(file: string, body: string, bodyLine: number): Part[] {
  const parts: Part[] = []
  const lines = body.split('\n')
  const heads = lines.flatMap((line, index) => roles.some((role) => line === `# ${role}`) ? [index] : [])
  if (heads[0] !== 0) throw new PromptError(`${file}:${bodyLine}: the text must begin with "# system"`)
  for (const [place, start] of heads.entries()) {
    const content = lines.slice(start + 1, heads[place + 1] ?? lines.length).join('\n')
    const line = bodyLine + start + 1
    try {
      parts.push({ role: (lines[start] ?? '').slice(2) as Message['role'], content, line, templates: engine.parse(content) })
    } catch (error) {
      throw new PromptError(`${file}:${line}: ${error instanceof Error ? error.message : 'the template cannot be read'}`, { cause: error })
    }
  }
  return parts
}

/** The 0-based line on which a name first stands as a word. */
function lineOf(text: string, name: string): number {
  const index = text.search(new RegExp(`\\b${name}\\b`))
  return index < 0 ? 0 : text.slice(0, index).split('\n').length - 1
}

/** Takes out what cannot be seen, and the fence's own id, without which its marks are only quotation marks. */
function clean(value: unknown, fence: string): unknown {
  if (typeof value === 'string') return removeInvisible(value).replaceAll(fence, '')
  if (Array.isArray(value)) return value.map((inner) => clean(inner, fence))
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner, fence)]))
  return value
}
