// Assumptions and what was measured → the load on each resource, and what it is of what that resource can do.
import { soonestMs } from '#src/core/rhythm.ts'
import { checksAtOnce, hostRestMs } from '#src/core/poll.ts'
import { editSpacingMs } from '#src/discord/pace.ts'
import { identifyEveryMs } from '#src/discord/identify-turns.ts'
import { guildsPerShard } from '#src/discord/shard-range.ts'
import { costUsd } from '#src/llm/prices.ts'
import { usualProtection } from '#src/llm/limits.ts'
import { connections } from '#src/store/postgres-pool.ts'
import { seeded } from '#tests/support/seeded.ts'
import type { Given } from './assumptions.ts'
import type { Measured } from './measured.ts'
import { breakingNews, type Outcome } from './minute.ts'

/** `of` is what there is of it, in the same unit; null where there is no limit to say. */
export interface Line {
  readonly about: string
  readonly load: number
  readonly of: number | null
  readonly unit: string
}

export interface Simulated {
  readonly lines: readonly Line[]
  readonly minute: Readonly<Record<'acrossProcesses' | 'byProcess' | 'alone', Outcome & { readonly usd: number }>>
}

const daySeconds = 86_400
const model = 'gpt-5-mini'

export function simulate(given: Given, measured: Measured): Simulated {
  const shards = Math.ceil(given.guilds / given.guildsAShard)
  const processes = Math.ceil(shards / given.shardsAProcess)
  const usd = (calls: number): number =>
    (costUsd(model, undefined, { inputTokens: measured.tokensRead, outputTokens: given.writtenTokens }) ?? 0) * calls
  const summaries = given.guilds * given.summariesADay
  const questions = given.guilds * given.questionsADay
  const peak = given.peak / daySeconds
  const checks = given.checksAMinute / 60
  const entries = checks * given.entriesACheck
  const posts = entries * given.followsAFeed
  const limitedAtPeak = (summaries * measured.summary.limited + questions * measured.question.limited) * peak
  const wave = { askers: given.askers, processes, burstSeconds: given.burstSeconds, callSeconds: given.callSeconds }
  const run = (acrossProcesses: boolean): Outcome & { usd: number } => {
    const outcome = breakingNews({ ...wave, acrossProcesses }, seeded(1))
    return { ...outcome, usd: usd(outcome.calls) }
  }
  const byProcess = run(false)
  const atOnce = byProcess.busiest
  const lines: Line[] = [
    { about: 'servers on a shard', load: given.guildsAShard, of: guildsPerShard, unit: 'servers' },
    { about: 'shards', load: shards, of: null, unit: 'shards' },
    { about: 'processes', load: processes, of: null, unit: 'processes' },
    { about: 'connecting all shards anew', load: ((shards / given.maxConcurrency) * identifyEveryMs) / 1000, of: null, unit: 'seconds' },
    { about: 'connections to PostgreSQL', load: processes * connections, of: null, unit: 'connections' },
    {
      about: 'feed checks, by what all processes can do',
      load: checks,
      of: (processes * checksAtOnce) / given.checkSeconds,
      unit: 'a second',
    },
    {
      about: 'feeds of one host that are asked as often as can be',
      load: 1,
      of: soonestMs / (hostRestMs + given.checkSeconds * 1000),
      unit: 'feeds a host',
    },
    { about: 'articles placed in stories, one after the other', load: entries, of: given.placedASecond, unit: 'a second' },
    { about: 'messages that the bot posts by itself', load: posts, of: given.globalRequests, unit: 'a second' },
    {
      about: 'digests of the busiest hour, spread over it',
      load: (given.guilds * given.digestShare * given.digestHourShare) / 3600,
      of: given.globalRequests,
      unit: 'a second',
    },
    { about: 'threads and their first messages, busiest hour', load: limitedAtPeak, of: given.globalRequests, unit: 'a second' },
    { about: 'all limited requests, busiest hour', load: limitedAtPeak + posts, of: given.globalRequests, unit: 'a second' },
    {
      about: 'rows written, busiest hour',
      load: (summaries * measured.summary.rows + questions * measured.question.rows) * peak + entries * measured.summary.rows + posts * 2,
      of: given.statementsASecond,
      unit: 'a second',
    },
    { about: 'articles stored', load: (entries * daySeconds * measured.summary.bytes) / 1e9, of: null, unit: 'GB a day' },
    {
      about: 'model: calls at once, busiest hour',
      load: summaries * (1 - given.alreadyCached) * peak * given.callSeconds * measured.calls,
      of: processes * usualProtection.atOnce,
      unit: 'calls',
    },
    { about: 'model: money', load: usd(summaries * (1 - given.alreadyCached) * measured.calls), of: null, unit: 'US dollars a day' },
    {
      about: 'breaking news: interactions in the busiest second',
      load: atOnce,
      of: processes * given.acknowledgedASecond,
      unit: 'a second',
    },
    {
      about: 'breaking news: threads and their first messages',
      load: (given.askers * measured.again.limited) / 60,
      of: given.globalRequests,
      unit: 'a second',
    },
    {
      about: 'breaking news: until the last thread is open',
      load: Math.max(60, (given.askers * measured.again.limited) / given.globalRequests),
      of: null,
      unit: 'seconds',
    },
    {
      about: 'breaking news: rows written in the busiest second',
      load: atOnce * measured.again.rows,
      of: given.statementsASecond,
      unit: 'a second',
    },
    {
      about: 'breaking news: edits of one who waits',
      load: (given.callSeconds * 1000) / editSpacingMs,
      of: null,
      unit: 'edits, which are not limited',
    },
  ]
  return {
    lines,
    minute: {
      byProcess,
      acrossProcesses: run(true),
      alone: { ...byProcess, calls: given.askers, shared: 0, cached: 0, usd: usd(given.askers) },
    },
  }
}

/** Where it bends first: what is used the most, of what there is. */
export function bends(lines: readonly Line[]): readonly (Line & { readonly share: number })[] {
  return lines
    .flatMap((line) => (line.of === null ? [] : [{ ...line, share: line.load / line.of }]))
    .toSorted((one, other) => other.share - one.share)
}
