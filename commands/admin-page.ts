// How the bot stands, as a page of lines; and one error. What is in them is gathered by `core/status.ts`.
import type { Context } from '#src/core/context.ts'
import type { Language } from '#src/core/languages.ts'
import type { Failure, ProcessState } from '#src/core/operating.ts'
import { readStatus, type Status } from '#src/core/status.ts'
import type { Reply } from '#src/discord/reply.ts'
import { inert } from '#src/discord/markdown.ts'
import { dollars } from '#src/discord/spending.ts'
import { ago } from '#src/discord/times.ts'
import { adminErrorWords } from '#src/discord/words/admin-command.ts'
import { adminWords, type AdminWords } from '#src/discord/words/admin.ts'
import { duration, number } from '#src/discord/words/amounts.ts'
import { adminRefresh } from './actions/admin-refresh.ts'

/** Connections to Discord that are told of one by one; those that are away always are. */
const mostShards = 8

export async function statusPage(spoken: Language, context: Context): Promise<Reply> {
  const words = adminWords[spoken]
  const status = await readStatus(context)
  const { process } = status
  const { lede, node, engine, schema } = process.versions
  const lines = [
    `**${words.title}**`,
    `${words.versions(lede, node, engine, schema)} · ${words.started(ago(process.startedAt))}`,
    '',
    status.storeMs === null
      ? `⛔ ${words.databaseAway}`
      : `✅ ${words.database(milliseconds(status.storeMs, spoken))}${status.troubles === null ? '' : ` · ${words.cache(number(status.troubles.cached, spoken))}`}`,
    ...modelLines(process, words, context),
    ...shardLines(process, words, spoken),
    [
      words.memory(megabytes(process.memoryBytes, spoken)),
      ...(process.delayMs === null ? [] : [words.late(milliseconds(process.delayMs, spoken))]),
    ].join(' · '),
    '',
    ...queueLines(status, words, spoken),
    ...troubleLines(status, words, spoken),
    '',
    ...spentLines(status, words, spoken, context),
    '',
    ...errorLines(status.worst, spoken),
  ]
  return { text: lines.join('\n'), buttons: [{ label: words.refresh, style: 'secondary', customId: adminRefresh.id() }] }
}

export async function failurePage(reference: string, spoken: Language, { failures }: Pick<Context, 'failures'>): Promise<Reply> {
  const found = await failures.find(reference)
  return {
    text:
      found === undefined ? adminErrorWords[spoken].unknownReference(`\`${inert(reference.replaceAll('`', ''), 40)}\``) : errorLine(found),
  }
}

function modelLines({ breakers }: ProcessState, words: AdminWords, { model }: Pick<Context, 'model'>): string[] {
  if (model === null) return [words.noModel]
  const paused = breakers.filter(({ state }) => state !== 'closed')
  return paused.length === 0
    ? [`✅ ${words.model(inert(model.name))}`]
    : paused.map(({ model: name }) => `⛔ ${words.modelPaused(inert(name))}`)
}

function shardLines({ shards, servers }: ProcessState, words: AdminWords, spoken: Language): string[] {
  const away = shards.filter(({ downSince }) => downSince !== null)
  const here = shards.filter(({ downSince }) => downSince === null).slice(0, Math.max(0, mostShards - away.length))
  const connected = here.map(({ id, pingMs }) => words.shard(String(id), pingMs === null ? '✅' : milliseconds(pingMs, spoken)))
  return [
    [...connected, words.servers(number(servers, spoken))].join(' · '),
    ...away.map(({ id, downSince }) => `⛔ ${words.shardAway(String(id), ago(downSince ?? 0))}`),
  ]
}

function queueLines({ backlog, running }: Status, words: AdminWords, spoken: Language): string[] {
  if (backlog === null) return []
  const oldest = (ms: number | null): string => (ms === null || ms < 1000 ? '' : ` (${words.oldest(duration(ms, spoken))})`)
  return [
    [
      words.replies(number(backlog.repliesUnderWay, spoken), number(running, spoken)),
      words.posts(number(backlog.postsWaiting, spoken)) + oldest(backlog.oldestPostMs),
      words.feeds(number(backlog.feedsDue, spoken)) + oldest(backlog.longestDueMs),
      words.entries(number(backlog.entriesWaiting, spoken)) + oldest(backlog.oldestEntryMs),
    ].join(' · '),
  ]
}

function troubleLines({ troubles }: Status, words: AdminWords, spoken: Language): string[] {
  if (troubles === null) return []
  const { failingFeeds, feeds, troubledChannels, parked, entriesPutAside } = troubles
  const told = [
    ...(failingFeeds === 0 ? [] : [words.failingFeeds(number(failingFeeds, spoken), number(feeds, spoken))]),
    ...(troubledChannels === 0 ? [] : [words.channels(number(troubledChannels, spoken))]),
    ...(parked === 0 ? [] : [words.parked(number(parked, spoken))]),
    ...(entriesPutAside === 0 ? [] : [words.putAside(number(entriesPutAside, spoken))]),
  ]
  return [told.length === 0 ? words.noTrouble : `⚠️ ${told.join(' · ')}`]
}

function spentLines({ spent }: Status, words: AdminWords, spoken: Language, { limits }: Pick<Context, 'limits'>): string[] {
  if (spent === null) return []
  return [
    [
      words.spent(dollars(spent.microUsd, spoken), number(spent.calls, spoken), number(spent.tokens, spoken)),
      ...(limits.dailyUsd === null ? [] : [words.limit(dollars(limits.dailyUsd * 1e6, spoken))]),
      ...(spent.unpriced === 0 ? [] : [words.unpriced(number(spent.unpriced, spoken))]),
    ].join(' · '),
  ]
}

function errorLines(worst: readonly Failure[] | null, spoken: Language): string[] {
  if (worst === null) return []
  const errorWords = adminErrorWords[spoken]
  return worst.length === 0 ? [errorWords.noErrors] : [`**${errorWords.errors}**`, ...worst.map((failure) => `- ${errorLine(failure)}`)]
}

/** What was done and where are the program's own words: whoever looks for them finds them there. */
function errorLine({ reference, what, kind, place, count, at }: Failure): string {
  return [
    `\`${reference}\` ×${count}`,
    inert(what, 80),
    `${inert(kind, 60)}${place === null ? '' : ` (\`${place.replaceAll('`', '')}\`)`}`,
    ago(at),
  ].join(' · ')
}

function milliseconds(ms: number, spoken: Language): string {
  return `${number(Math.round(ms), spoken)} ms`
}

function megabytes(bytes: number, spoken: Language): string {
  return `${number(Math.round(bytes / 1_048_576), spoken)} MB`
}
