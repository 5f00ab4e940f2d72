// What request bodies must look like before a route works with them. Lengths and counts are checked in limits.ts,
// components.ts and commands.ts, which word them as Discord does.
import { z } from 'zod'
import { invalidForm } from './failures.ts'

const text = z.string().nullish()
const embedSchema = z.looseObject({
  title: text,
  description: text,
  url: text,
  footer: z.looseObject({ text: z.string() }).nullish(),
  author: z.looseObject({ name: z.string() }).nullish(),
  image: z.looseObject({ url: z.string() }).nullish(),
  thumbnail: z.looseObject({ url: z.string() }).nullish(),
  fields: z.array(z.looseObject({ name: z.string(), value: z.string() })).nullish(),
})
const componentSchema = z.looseObject({
  type: z.int(),
  custom_id: text,
  url: text,
  label: text,
  content: text,
  get components() {
    return z.array(componentSchema).nullish()
  },
})

export const messageSchema = z.looseObject({
  content: text,
  embeds: z.array(embedSchema).nullish(),
  components: z.array(componentSchema).nullish(),
  flags: z.int().nullish(),
  nonce: z.union([z.string(), z.int()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  allowed_mentions: z
    .looseObject({
      parse: z.array(z.string()).nullish(),
      users: z.array(z.string()).nullish(),
      roles: z.array(z.string()).nullish(),
      replied_user: z.boolean().nullish(),
    })
    .nullish(),
  message_reference: z.looseObject({ message_id: z.string(), fail_if_not_exists: z.boolean().nullish() }).nullish(),
  attachments: z.array(z.looseObject({ id: z.union([z.string(), z.int()]), description: text })).nullish(),
})

export const callbackSchema = z.looseObject({ type: z.int(), data: z.looseObject({}).nullish() })
export const choicesSchema = z.looseObject({
  choices: z.array(z.looseObject({ name: z.string(), value: z.union([z.string(), z.number()]) })).nullish(),
})
export const modalSchema = z.looseObject({ title: z.string(), custom_id: z.string(), components: z.array(componentSchema) })
export const bulkSchema = z.looseObject({ messages: z.array(z.string()).min(2).max(100) })
export const recipientSchema = z.looseObject({ recipient_id: z.string() })

const archiveMinutes = z.union([z.literal(60), z.literal(1440), z.literal(4320), z.literal(10080)])
export const threadSchema = z.looseObject({ name: z.string().min(1).max(100), auto_archive_duration: archiveMinutes.nullish() })
export const channelChangeSchema = z.looseObject({
  name: z.string().min(1).max(100).optional(),
  archived: z.boolean().optional(),
  locked: z.boolean().optional(),
  auto_archive_duration: archiveMinutes.optional(),
})

const localisations = z.record(z.string(), z.string().nullable()).nullish()
const optionSchema = z.looseObject({
  type: z.int(),
  name: z.string(),
  name_localizations: localisations,
  description: z.string(),
  description_localizations: localisations,
  required: z.boolean().nullish(),
  autocomplete: z.boolean().nullish(),
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
  min_length: z.int().nullish(),
  max_length: z.int().nullish(),
  channel_types: z.array(z.int()).nullish(),
  choices: z
    .array(z.looseObject({ name: z.string(), name_localizations: localisations, value: z.union([z.string(), z.number()]) }))
    .nullish(),
  get options() {
    return z.array(optionSchema).nullish()
  },
})
export const commandSchema = z.looseObject({
  name: z.string(),
  name_localizations: localisations,
  type: z.int().nullish(),
  description: text,
  description_localizations: localisations,
  default_member_permissions: z.union([z.string(), z.int()]).nullish(),
  contexts: z.array(z.int()).nullish(),
  options: z.array(optionSchema).nullish(),
})
export type SentCommand = z.infer<typeof commandSchema>
export type SentOption = z.infer<typeof optionSchema>

/** The body as the schema types it. Throws `ApiFailure` 50035 with the path of the first field that is wrong. */
export function readBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw invalidForm(
    issue === undefined || issue.path.length === 0 ? 'body' : issue.path.map(String).join('.'),
    issue?.message ?? 'This field is required',
  )
}
