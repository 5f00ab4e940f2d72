// Judges REST requests, and the answers of the local Discord, by Discord's own API description (../shared/spec/discord-openapi.json,
// read in place) and the documented rules that the description lacks (judge-rules.ts). Where the description is not at hand
// nothing is judged, and `canJudge` says so.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import type { RestRequest } from '#src/playground/request.ts'
import type { Answer } from '#src/playground/rest.ts'
import { unwrittenRules } from './judge-rules.ts'

const specPath = fileURLToPath(new URL('../../../shared/spec/discord-openapi.json', import.meta.url))
/** Whether requests can be judged here. */
export const canJudge = existsSync(specPath)

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
interface Media {
  readonly content?: Record<string, { readonly schema: Json }>
}
interface Operation {
  readonly requestBody?: Media & { readonly required?: boolean }
  readonly responses: Record<string, Media>
}
interface Spec {
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { readonly schemas: Record<string, Json> }
}

export interface Judge {
  /** Judges a request; with the answer that it got also that one. */
  judge(request: RestRequest, answered?: Answer): void
  /** `judged` counts requests; `violations` name the request and what is wrong with it. */
  report(): { readonly judged: number; readonly violations: readonly string[] }
}

/** Parsed once for all judges of the process. */
let court: Court | null = null
type Court = (request: RestRequest, answered?: Answer) => readonly string[]

export function createJudge(): Judge {
  let judged = 0
  const violations: string[] = []
  return {
    judge(request, answered) {
      if (!canJudge) return
      court ??= openCourt()
      judged += 1
      violations.push(...court(request, answered))
    },
    report: () => ({ judged, violations }),
  }
}

function openCourt(): Court {
  const spec = JSON.parse(readFileSync(specPath, 'utf8')) as Spec
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  for (const format of ['int32', 'int64', 'double']) ajv.addFormat(format, { type: 'number', validate: () => true })
  ajv.addFormat('snowflake', /^(0|[1-9][0-9]{16,18})$/)
  ajv.addFormat('nonce', /^.{0,25}$/)
  ajv.addFormat('uri', (given: string) => URL.canParse(given))
  ajv.addFormat('date-time', (given: string) => !Number.isNaN(Date.parse(given)))
  const { schemas } = spec.components
  // A new file goes by its place in the request, which the description takes for a snowflake.
  const { properties } = schemas['MessageAttachmentRequest'] as { properties: Record<string, Json> }
  properties['id'] = { type: ['string', 'integer'], pattern: '^([0-9]|[1-9][0-9]{16,18})$' }
  ajv.addSchema({ $id: 'discord', components: { schemas: rewrite(schemas, schemas) } })
  // Literal segments come before parameters: @original is a route of its own.
  const paths = Object.keys(spec.paths).toSorted((a, b) => parameters(a) - parameters(b))
  const patterns = paths.map((path) => ({
    path,
    pattern: new RegExp(`^${path.replace(/[.*+?^$|()[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')}$`),
  }))
  const validators = new Map<string, ValidateFunction>()
  const validator = (name: string, schema: Json): ValidateFunction => {
    const validate = validators.get(name) ?? ajv.compile(rewrite(schema, schemas) as object)
    validators.set(name, validate)
    return validate
  }
  const judgeRequest = (request: RestRequest, path: string, name: string, operation: Operation): string | null => {
    const schema = operation.requestBody?.content?.['application/json']?.schema
    if (schema === undefined) return request.body === undefined ? null : `${name}: a body where none is taken`
    if (request.body === undefined) return operation.requestBody?.required === true ? `${name}: the body is missing` : null
    const validate = validator(name, schema)
    return validate(request.body) ? unwrittenRules(path, request, name) : `${name}: ${words(validate.errors)} in ${excerpt(request.body)}`
  }
  const judgeAnswer = ({ status, body }: Answer, name: string, operation: Operation): string | null => {
    const described = operation.responses[String(status)] ?? (status >= 400 ? operation.responses['4XX'] : undefined)
    if (described === undefined) return `answer to ${name}: Discord never answers ${status} here`
    const schema = described.content?.['application/json']?.schema
    // References to shared responses (errors, 429) are told apart by their status alone.
    if (schema === undefined || status >= 400) return null
    const validate = validator(`${name} ${status}`, schema)
    return validate(body) ? null : `answer to ${name}: ${words(validate.errors)} in ${excerpt(body)}`
  }
  return (request, answered) => {
    const path = decodeURIComponent(request.path)
    const found = patterns.find(
      ({ pattern, path: known }) => pattern.test(path) && spec.paths[known]?.[request.method.toLowerCase()] !== undefined,
    )?.path
    const operation = found === undefined ? undefined : spec.paths[found]?.[request.method.toLowerCase()]
    if (found === undefined || operation === undefined) return [`${request.method} ${path}: there is no such request in Discord's API`]
    const name = `${request.method} ${found}`
    const verdicts = [judgeRequest(request, found, name, operation), answered === undefined ? null : judgeAnswer(answered, name, operation)]
    return verdicts.filter((verdict) => verdict !== null)
  }
}

function excerpt(body: unknown): string {
  return JSON.stringify(body)?.slice(0, 400) ?? 'nothing'
}

function parameters(path: string): number {
  return (path.match(/\{/g) ?? []).length
}

function words(errors: readonly ErrorObject[] | null | undefined): string {
  return (errors ?? [])
    .slice(0, 8)
    .map((error) => `${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`)
    .join('; ')
}

/**
 * References point into the registered document; unions whose branches each fix a `type` become if/then, so that an error names
 * the field and not every branch; `default_member_permissions` is a string in practice.
 */
function rewrite(schema: Json, schemas: Record<string, Json>): Json {
  if (Array.isArray(schema)) return schema.map((inner) => rewrite(inner, schemas))
  if (schema === null || typeof schema !== 'object') return schema
  const result: { [key: string]: Json } = {}
  for (const [key, value] of Object.entries(schema)) {
    if (key === '$ref' && typeof value === 'string') result[key] = value.replace(/^#/, 'discord#')
    else if (key === 'default_member_permissions') result[key] = { type: ['string', 'integer', 'null'] }
    else if ((key === 'oneOf' || key === 'anyOf') && Array.isArray(value))
      Object.assign(result, chosenByType(value, schemas) ?? { anyOf: rewrite(value, schemas) })
    else result[key] = rewrite(value, schemas)
  }
  return result
}

/** The union as if/then over its `type`, or null where the branches are not told apart by it. */
function chosenByType(branches: readonly Json[], schemas: Record<string, Json>): { [key: string]: Json } | null {
  const isNull = (branch: Json): boolean =>
    typeof branch === 'object' && branch !== null && !Array.isArray(branch) && branch['type'] === 'null'
  const choices = branches.filter((branch) => !isNull(branch)).map((branch) => ({ branch, types: typesOf(branch, schemas) }))
  const all = choices.flatMap(({ types }) => types)
  if (choices.length < 2 || choices.some(({ types }) => types.length === 0) || new Set(all).size !== all.length) return null
  const typed: { [key: string]: Json } = {
    type: 'object',
    required: ['type'],
    properties: { type: { enum: all } },
    allOf: choices.map(({ branch, types }) => ({ if: { properties: { type: { enum: types } } }, then: rewrite(branch, schemas) })),
  }
  return branches.some(isNull) ? { if: { type: 'null' }, then: true, else: typed } : typed
}

/** The values that a branch fixes its `type` to. */
function typesOf(branch: Json, schemas: Record<string, Json>): Json[] {
  const reference = typeof branch === 'object' && branch !== null && !Array.isArray(branch) ? branch['$ref'] : undefined
  const target = typeof reference === 'string' ? schemas[reference.split('/').at(-1) ?? ''] : branch
  const { properties } = (target ?? {}) as { properties?: { type?: { enum?: Json[] } } }
  return properties?.type?.enum ?? []
}
