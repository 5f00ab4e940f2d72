// A prompt file: front matter, roles, parts, slots. Parsed once at start; what is wrong is named with file, line and slot.
import { createHash } from 'node:crypto'
import { Liquid, type Template as Parsed } from 'liquidjs'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { removeInvisible } from '#src/core/invisible.ts'
import type { Message, Prompt } from '#src/core/prompt.ts'
import type { PartName, TemplateFault, TemplateTexts } from '#src/core/template.ts'
import { fillPart, readPart, splitParts, type ReadPart, type Segment } from './parts.ts'

/** A prompt file that cannot be used; the message is for whoever edits it. */
export class PromptError extends Error {
  override readonly name = 'PromptError'
}

/** Article text never becomes a template: the engine renders values once, as they are. */
const engine = new Liquid({ strictVariables: true, strictFilters: true, ownPropertyOnly: true, renderLimit: 2000, memoryLimit: 50_000_000 })

const headSchema = z.strictObject({
  about: z.string(),
  slots: z.record(z.string(), z.string()),
  parts: z.record(z.string(), z.string()).default({}),
})
const roles = ['system', 'user', 'assistant'] as const

/** A prompt as it is shipped, and with a server's texts in the place of its parts. */
export interface Template<Slots extends object> {
  readonly shipped: Prompt<Slots>
  readonly parts: readonly { readonly part: PartName; readonly text: string }[]
  readonly open: readonly { readonly slot: string; readonly isNeeded: boolean }[]
  /** `edition` is the number of the server's version, null for what is not saved. */
  withTexts(
    texts: TemplateTexts,
    edition: number | null,
  ): { readonly prompt: Prompt<Slots> } | { readonly faults: readonly TemplateFault[] }
}

/** What a role says: text of the engine's, or the place of a part. */
interface Role {
  readonly role: Message['role']
  readonly line: number
  readonly segments: readonly (Segment & { readonly parsed: Parsed[] | null })[]
}

/**
 * Checks that the file describes, uses and is given the same slots, and gives the template. `slots` validates what the code fills
 * in; `open` are those that parts may use: never one with text of others, which belongs between the fence's marks. Throws `PromptError`.
 */
export function parseTemplate<Slots extends object>(
  file: string,
  text: string,
  slots: z.ZodObject,
  open: readonly string[],
): Template<Slots> {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text)
  if (match === null) throw new PromptError(`${file}:1: the file must begin with front matter between two lines of ---`)
  const [, head = '', body = ''] = match
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length
  const described = readHead(file, head)
  const expected = Object.keys(slots.shape)
  for (const name of Object.keys(described.slots))
    if (!expected.includes(name))
      throw new PromptError(
        `${file}:${lineOf(head, name) + 2}: the slot "${name}" is not one that the code fills; there are: ${expected.join(', ')}`,
      )
  for (const name of expected)
    if (!Object.hasOwn(described.slots, name))
      throw new PromptError(`${file}:1: the slot "${name}" that the code fills is not described in the front matter`)

  const said = splitRoles(file, body, bodyLine)
  const fixed = new Set<string>()
  for (const { line, parsed, text: content } of said.flatMap(({ segments }) => segments)) {
    for (const name of parsed === null ? [] : engine.globalVariablesSync(parsed)) {
      fixed.add(name)
      if (name !== 'fence' && !expected.includes(name))
        throw new PromptError(
          `${file}:${line + lineOf(content, name)}: the slot "${name}" is not one that the code fills; there are: ${expected.join(', ')}`,
        )
    }
  }
  const marked = said
    .flatMap(({ segments }) => segments)
    .flatMap(({ part, text: own, line }) => (part === null ? [] : [{ part, text: own, line }]))
  for (const name of Object.keys(described.parts))
    if (!marked.some(({ part }) => part === name))
      throw new PromptError(`${file}:${lineOf(head, name) + 2}: the part "${name}" is not in the text`)
  for (const { part, line } of marked)
    if (!Object.hasOwn(described.parts, part))
      throw new PromptError(`${file}:${line}: the part "${part}" is not described in the front matter`)

  const readAll = (texts: TemplateTexts): Map<PartName, ReadPart> =>
    new Map(marked.map(({ part, text: own }) => [part, readPart(part, texts[part] ?? own, open)]))
  const faultsOf = (read: ReadonlyMap<PartName, ReadPart>): TemplateFault[] => {
    const used = new Set([...fixed, ...[...read.values()].flatMap((one) => one.used)])
    return [
      ...[...read.values()].flatMap(({ faults }) => faults),
      ...[...expected, 'fence'].filter((name) => !used.has(name)).map((name) => ({ kind: 'slot missing' as const, name })),
    ]
  }
  const prompt = (read: ReadonlyMap<PartName, ReadPart>, version: string, edition: number | null): Prompt<Slots> => ({
    name: file.replace(/\.md$/, ''),
    version,
    ...(edition === null ? {} : { edition }),
    render: (values, fence) => {
      const safe = { ...(clean(slots.parse(values), fence) as object), fence }
      return said.map(({ role, segments }): Message => ({
        role,
        content: segments
          .map((segment) => fill(segment, read, safe))
          .filter((filled) => filled !== null)
          .join('\n')
          .trim(),
      }))
    },
  })

  const own = readAll({})
  const [fault] = faultsOf(own)
  if (fault !== undefined)
    throw new PromptError(
      `${file}:${bodyLine + ('line' in fault ? (marked.find(({ part }) => part === fault.part)?.line ?? bodyLine) - bodyLine + fault.line - 1 : 0)}: ${'name' in fault ? `the slot "${fault.name}"` : 'a part'} ${fault.kind === 'slot missing' ? 'is never used' : `is not one that a part may use; there are: ${open.join(', ')}`}`,
    )
  return {
    shipped: prompt(own, hash(text), null),
    parts: marked.map(({ part, text: shipped }) => ({ part, text: shipped })),
    open: open.map((slot) => ({ slot, isNeeded: !fixed.has(slot) })),
    withTexts(texts, edition) {
      const read = readAll(texts)
      const gone = Object.keys(texts)
        .filter((name) => !marked.some(({ part }) => part === name))
        .map((name) => ({ kind: 'part unknown' as const, name }))
      const faults = [...gone, ...faultsOf(read)]
      return faults.length > 0
        ? { faults }
        : { prompt: prompt(read, hash(`${text}${JSON.stringify(marked.map(({ part }) => texts[part] ?? null))}`), edition) }
    },
  }
}

/** Null for a part that is empty: it leaves no line. */
function fill(
  { part, parsed }: Role['segments'][number],
  read: ReadonlyMap<PartName, ReadPart>,
  values: Readonly<Record<string, unknown>>,
): string | null {
  if (parsed !== null) return String(engine.renderSync(parsed, values))
  const own = part === null ? undefined : read.get(part)
  return own === undefined ? null : fillPart(own, values) || null
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

function readHead(file: string, head: string): z.infer<typeof headSchema> {
  try {
    return headSchema.parse(parseYaml(head))
  } catch (error) {
    throw new PromptError(`${file}:2: the front matter must be YAML with "about", "slots" and, where it has any, "parts"`, { cause: error })
  }
}

/** Roles are split before slots are filled, so that no slot's text, and no server's, can open one. */
function splitRoles(file: string, body: string, bodyLine: number): Role[] {
  const lines = body.split('\n')
  const heads = lines.flatMap((line, index) => (roles.some((role) => line === `# ${role}`) ? [index] : []))
  if (heads[0] !== 0) throw new PromptError(`${file}:${bodyLine}: the text must begin with "# system"`)
  return heads.map((start, place) => {
    const content = lines.slice(start + 1, heads[place + 1] ?? lines.length).join('\n')
    const line = bodyLine + start + 1
    try {
      const segments = splitParts(content).map((segment) => ({
        ...segment,
        line: line + segment.line,
        parsed: segment.part === null ? engine.parse(segment.text) : null,
      }))
      return { role: (lines[start] ?? '').slice(2) as Message['role'], line, segments }
    } catch (error) {
      throw new PromptError(`${file}:${line}: ${error instanceof Error ? error.message : 'the template cannot be read'}`, { cause: error })
    }
  })
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
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner, fence)]))
  return value
}
