// What a digest is: the noun and its store. When it is due is worked out in `schedule.ts`, what goes in is chosen in `choosing.ts`,
// and both are brought together in `digests.ts`.
import { z } from 'zod'
import { languages } from './languages.ts'

/** How often: every day, Monday to Friday, or once a week. */
export const rhythms = ['daily', 'weekdays', 'weekly'] as const
export const digestLengths = ['brief', 'standard', 'detailed'] as const

/** Stories in a digest of each length. */
export const storiesIn: Readonly<Record<(typeof digestLengths)[number], number>> = { brief: 3, standard: 6, detailed: 10 }

export const digestSchema = z.object({
  id: z.string(),
  guildId: z.string(),
  channelId: z.string(),
  rhythm: z.enum(rhythms),
  /** For a weekly one: 1 is Monday, 7 Sunday. */
  weekday: z.int().min(1).max(7),
  /** On the clock of the server's time zone. */
  hour: z.int().min(0).max(23),
  /** Words or phrases, outlets by name or host, addresses of feeds. A story must meet one of each kind that is given. */
  topics: z.array(z.string()),
  outlets: z.array(z.string()),
  feeds: z.array(z.string()),
  length: z.enum(digestLengths),
  /** Null: the server's. */
  language: z.enum(languages).nullable(),
  /** What is posted when there is nothing new. */
  whenEmpty: z.enum(['nothing', 'one line']),
  /** Milliseconds since the epoch. */
  setUpAt: z.number(),
  /** Null where they have had themselves forgotten. */
  setUpBy: z.string().nullable(),
})
export type Digest = z.output<typeof digestSchema>

/** Under which the outbox posts it and keeps its ledger. */
export function sourceOf({ id }: Pick<Digest, 'id'>): string {
  return `digest ${id}`
}

/** When it is due next (ms since the epoch), and in which time zone that was worked out. */
export interface NextDue {
  readonly at: number
  readonly timeZone: string
}

export interface Digests {
  /** Those of a server, oldest first. */
  list(guildId: string): Promise<readonly Digest[]>
  /** Undefined where this server has none of the id. */
  get(id: string, guildId: string): Promise<Digest | undefined>
  nextDue(id: string): Promise<NextDue | undefined>
  /** Adds it, or changes the one of its server that has its id. */
  save(digest: Digest, next: NextDue): Promise<void>
  remove(id: string, guildId: string): Promise<boolean>
  /** Those due by now, longest first, of servers that the bot is in. */
  due(now: number): Promise<readonly { readonly digest: Digest; readonly next: NextDue }[]>
  /** False when another process, or a change of it, has moved it on already. */
  moveOn(id: string, from: number, next: NextDue): Promise<boolean>
  /** Each server that has digests, with the time zones that those go by. */
  timeZones(): Promise<readonly { readonly guildId: string; readonly timeZone: string }[]>
  /** The addresses of the feeds that have named each article. */
  feedsNaming(articleIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>
}
