// Digests by the clock: each that is due is chosen, put into words and handed to the outbox, once. Posting is left to `deliver.ts`,
// how it looks to `discord/postings.ts`.
import { chooseStories, itemsOf, type Considered } from './choosing.ts'
import type { Context } from './context.ts'
import { sourceOf, type Digest } from './digest.ts'
import type { Language } from './languages.ts'
import type { Posting } from './posting.ts'
import { latestDue, nextDue } from './schedule.ts'
import { summarize } from './summarize.ts'
import { promptsFor } from './templates.ts'

/** A digest that is missed, because no process ran or Discord was away, is posted this much later at most, in milliseconds. */
export const lateByMs = 6 * 60 * 60_000

/** How far behind the digest before it a digest looks back, in milliseconds: some articles are found late. */
const overlapMs = 12 * 60 * 60_000
/** Nothing older is news, in milliseconds. */
const oldestMs = 8 * 24 * 60 * 60_000

type Needs = Pick<
  Context,
  | 'stories'
  | 'articles'
  | 'outbox'
  | 'digests'
  | 'feeds'
  | 'settings'
  | 'model'
  | 'prompts'
  | 'templates'
  | 'serverTemplates'
  | 'clock'
  | 'log'
  | 'observer'
>

/**
 * Hands over every digest that is due. One that is late by more than six hours is left out, and of several due times of one digest
 * the latest alone is kept: never two at once. What was left out was not delivered, so the next one has it.
 */
export async function sendDigests(context: Needs, signal: AbortSignal): Promise<void> {
  for (const { digest, next } of await context.digests.due(context.clock.now())) {
    if (signal.aborted) return
    try {
      await sendDigest(digest, next.at, context, signal)
    } catch (error) {
      // The others are not to wait for it; the next run tries again, until it is too late.
      if (!signal.aborted) context.log.error('a digest could not be made', { digestId: digest.id, error })
    }
  }
}

async function sendDigest(digest: Digest, plannedAt: number, context: Needs, signal: AbortSignal): Promise<void> {
  const now = context.clock.now()
  const { timeZone } = await context.settings.of(digest.guildId)
  const dueAt = latestDue(digest, timeZone, now) ?? plannedAt
  if (dueAt >= plannedAt && now - dueAt <= lateByMs) {
    const { posting, items, language } = await composeDigest(digest, dueAt, context, signal)
    if (posting.stories.length > 0 || digest.whenEmpty === 'one line') {
      // The same key in every process and after every crash.
      await context.outbox.add({
        key: `${sourceOf(digest)} ${new Date(dueAt).toISOString()}`,
        guildId: digest.guildId,
        channelId: digest.channelId,
        source: sourceOf(digest),
        posting,
        language,
        items,
        setUpBy: digest.setUpBy,
        expiresAt: dueAt + lateByMs,
      })
    }
  }
  await context.digests.moveOn(digest.id, plannedAt, { at: nextDue(digest, timeZone, now), timeZone })
}

export interface Composed {
  readonly posting: Extract<Posting, { kind: 'digest' }>
  readonly items: readonly string[]
  readonly language: Language
  readonly considered: readonly Considered[]
}

/** The digest as it is to be posted for a due time, and everything that was considered for it. Writes nothing. */
export async function composeDigest(digest: Digest, dueAt: number, context: Needs, signal: AbortSignal): Promise<Composed> {
  const settings = await context.settings.of(digest.guildId)
  const language = digest.language ?? settings.language
  const now = context.clock.now()
  const before = latestDue(digest, settings.timeZone, dueAt - 1) ?? dueAt
  const last = (await context.outbox.lastDelivery(sourceOf(digest))) ?? digest.setUpAt
  const since = Math.max(Math.min(before, last), now - oldestMs)
  const considered = await chooseStories(digest, { since: since - overlapMs, now }, context)
  const chosen = considered.filter(({ fate }) => fate === 'chosen')
  const stories: Composed['posting']['stories'] = []
  for (const one of chosen) stories.push(await tell(one, digest, context, signal))
  const fitting = considered.filter(({ fate }) => fate === 'chosen' || fate === 'outranked').length
  return {
    posting: { kind: 'digest', rhythm: digest.rhythm, topics: digest.topics, dueAt, since, fitting, stories },
    items: chosen.flatMap(({ story }) => itemsOf(story)),
    language,
    considered,
  }
}

/** Outlets of a story that are linked; the others are counted. */
const mostSources = 8

async function tell(
  { story, article, reports, isUpdate }: Considered,
  digest: Digest,
  context: Needs,
  signal: AbortSignal,
): Promise<Composed['posting']['stories'][number]> {
  const byOutlet = new Map([article, ...reports].map((report) => [report.site ?? report.url, report]))
  const sources = [...byOutlet.values()].map(({ site, url }) => ({
    outlet: site ?? (url === null ? null : (URL.parse(url)?.hostname ?? null)),
    url,
  }))
  return {
    articleId: article.id,
    storyId: story.articleIds.length > 1 ? story.id : null,
    title: article.title,
    url: article.url,
    isUpdate,
    gist: await gistOf(article, digest, context, signal),
    sources: sources.slice(0, mostSources),
    moreSources: Math.max(0, sources.length - mostSources),
  }
}

/** In the digest's language where a model writes and there is one that is asked for, else in the article's own words. */
async function gistOf(article: Considered['article'], digest: Digest, context: Needs, signal: AbortSignal): Promise<string | null> {
  const charged = { signal, payer: { guildId: digest.guildId, userId: null, roleIds: [], purpose: 'digest' } } as const
  const inServer = { ...context, prompts: await promptsFor(digest.guildId, context) }
  let gist: string | null = null
  for await (const draft of summarize([article], { length: 'headline', style: 'plain', language: digest.language }, charged, inServer)) {
    if (draft.done) gist = draft.writing.gist?.text ?? draft.writing.points[0]?.text ?? null
  }
  return gist
}

/** To be called where a server's settings were changed: its digests go by its clock at once. */
export async function followTimeZone(
  guildId: string,
  { digests, settings, clock }: Pick<Needs, 'digests' | 'settings' | 'clock'>,
): Promise<void> {
  const { timeZone } = await settings.of(guildId)
  const known = await Promise.all((await digests.list(guildId)).map(({ id }) => digests.nextDue(id)))
  if (known.some((next) => next !== undefined && next.timeZone !== timeZone)) await reschedule(guildId, timeZone, { digests, clock })
}

/** The same for every server, in case that a process died between the two. */
export async function followTimeZones({ digests, settings, clock }: Needs): Promise<void> {
  for (const { guildId, timeZone } of await digests.timeZones()) {
    const { timeZone: wanted } = await settings.of(guildId)
    if (wanted !== timeZone) await reschedule(guildId, wanted, { digests, clock })
  }
}

/** Works out anew when the digests of a server are due. */
export async function reschedule(guildId: string, timeZone: string, { digests, clock }: Pick<Needs, 'digests' | 'clock'>): Promise<void> {
  for (const digest of await digests.list(guildId)) await digests.save(digest, { at: nextDue(digest, timeZone, clock.now()), timeZone })
}
