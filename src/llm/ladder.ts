// How a server is asked for JSON: by schema, by JSON mode, or in the prompt alone; and what else servers differ in.
// Which of it a server takes is found out by asking: `openai.ts` remembers it per server and model.
import { APIError } from 'openai'
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions'
import { z } from 'zod'
import type { ModelRequest } from '#src/core/ports.ts'

export const rungs = ['json_schema', 'json_object', 'prompt'] as const
export type Rung = (typeof rungs)[number]

/** What one server takes for one model. */
export interface Dialect {
  readonly rung: Rung
  /** Whether it can be asked for the tokens that a stream has cost. */
  readonly asksUsage: boolean
  /** How it calls the limit of output; the newer name counts the reasoning, too. */
  readonly limitName: 'max_tokens' | 'max_completion_tokens'
}

/** One rung lower, or null on the lowest. */
export function stepDown(dialect: Dialect): Dialect | null {
  const rung = rungs[rungs.indexOf(dialect.rung) + 1]
  return rung === undefined ? null : { ...dialect, rung }
}

/**
 * What to try after a server has refused a request for its form (400, 404 or 422, with words about it), else null. Groq and
 * Mistral refused `stream_options`, LM Studio refuses JSON mode, proxies of reasoning models the older name of the limit.
 */
export function afterRefusal(error: unknown, dialect: Dialect): Dialect | null {
  if (!(error instanceof APIError) || ![400, 404, 422].includes(error.status ?? 0)) return null
  if (/stream_options|include_usage/i.test(error.message)) return dialect.asksUsage ? { ...dialect, asksUsage: false } : null
  if (/max_(?:completion_)?tokens/i.test(error.message)) {
    return { ...dialect, limitName: dialect.limitName === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens' }
  }
  return /response_format|json_schema|json_object|schema|format|grammar/i.test(error.message) ? stepDown(dialect) : null
}

/** The part of a request that says which JSON is wanted. On the lower rungs its shape stands in the system message. */
export function askFor(
  request: ModelRequest<unknown>,
  rung: Rung,
): Pick<ChatCompletionCreateParamsStreaming, 'messages' | 'response_format'> {
  const schema = strictSchema(request.schema)
  const messages = request.messages.map(({ role, content }) => ({ role, content }))
  if (rung === 'json_schema')
    return { messages, response_format: { type: 'json_schema', json_schema: { name: request.schemaName, strict: true, schema } } }
  const [system, ...rest] = messages
  const told = `${system?.content ?? ''}\n\nThe JSON object has this shape, with all of these fields and no others:\n${inWords(schema, schema)}`
  return {
    messages: [{ role: 'system', content: told }, ...rest],
    ...(rung === 'json_object' ? { response_format: { type: 'json_object' as const } } : {}),
  }
}

const strict = new WeakMap<z.ZodType, Record<string, unknown>>()

/**
 * JSON Schema as strict servers take it: an object at the root, every property required, nothing else allowed, no defaults
 * (what `catch` would put in the place of a value is ours to do). A part that is used several times is written once: OpenAI
 * takes 1,000 enum values in all, and passage ids are many. Made once for each schema.
 */
export function strictSchema(schema: z.ZodType): Readonly<Record<string, unknown>> {
  const made = strict.get(schema) ?? toStrict(schema)
  strict.set(schema, made)
  return made
}

function toStrict(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'output',
    reused: 'ref',
    override: ({ jsonSchema }) => {
      delete jsonSchema.default
    },
  })
  if (json.type !== 'object') throw new Error('a schema for the model must be an object at its root')
  return json
}

interface SchemaNode {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, SchemaNode>>
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly items?: SchemaNode
}

/** More values than this are told by the first and the last: ids that stand in the prompt anyway. */
const mostValues = 6

/** A schema as weak models read it best: like the object itself, with types in the place of values. */
function inWords(node: SchemaNode, root: SchemaNode): string {
  if (node.$ref !== undefined) return inWords(root.$defs?.[node.$ref.replace('#/$defs/', '')] ?? {}, root)
  if (node.properties !== undefined)
    return `{ ${Object.entries(node.properties)
      .map(([name, inner]) => `"${name}": ${inWords(inner, root)}`)
      .join(', ')} }`
  if (node.items !== undefined) return `[ ${inWords(node.items, root)}, … ]`
  if (node.enum !== undefined) {
    const values = node.enum.map((value) => JSON.stringify(value))
    return values.length > mostValues ? `${values[0]} | … | ${values.at(-1)}` : values.join(' | ')
  }
  return [node.type ?? 'any'].flat().join(' | ')
}
