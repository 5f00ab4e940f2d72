// Opinions on replies, one a person; a later one takes the place of the earlier.
import type { Kysely } from 'kysely'
import { voteSchema, worstFirst, writtenWith, type Verdict, type Vote } from '#src/core/feedback.ts'
import type { Clock, Feedback, Log } from '#src/core/ports.ts'
import type { Tables } from './schema.ts'

export function openFeedback({ kysely, clock, log }: { kysely: Kysely<Tables>; clock: Clock; log: Log }): Feedback {
  return {
    async vote(vote) {
      const { replyId, person, opinion, writing } = vote
      return kysely.transaction().execute(async (transaction) => {
        if ((await transaction.selectFrom('replies').select('id').where('id', '=', replyId).executeTakeFirst()) === undefined) return false
        const by = writtenWith(writing.writer)
        const row = {
          opinion,
          article_id: writing.articleIds[0] ?? null,
          model: by?.model ?? null,
          prompt_version: by?.promptVersion ?? null,
          voted_at: clock.now(),
          vote: JSON.stringify(vote),
        }
        await transaction
          .insertInto('feedback')
          .values({ reply_id: replyId, person_id: person.id, ...row })
          .onConflict((conflict) => conflict.columns(['reply_id', 'person_id']).doUpdateSet(row))
          .execute()
        return true
      })
    },
    async of(replyId, personId) {
      const row = await kysely
        .selectFrom('feedback')
        .select('vote')
        .where('reply_id', '=', replyId)
        .where('person_id', '=', personId)
        .executeTakeFirst()
      return row === undefined ? undefined : toVote(row.vote, replyId, log)
    },
    async worst(limit) {
      const disliked = kysely.selectFrom('feedback').select('reply_id').where('opinion', '=', 'bad')
      const rows = await kysely
        .selectFrom('feedback')
        .select(['reply_id', 'voted_at', 'vote'])
        .where('reply_id', 'in', disliked)
        .orderBy('voted_at')
        .orderBy('person_id')
        .execute()
      const verdicts = [...Map.groupBy(rows, ({ reply_id }) => reply_id)].flatMap(([replyId, votes]): Verdict[] => {
        const read = votes.flatMap(({ vote }) => toVote(vote, replyId, log) ?? [])
        const bad = read.filter(({ opinion }) => opinion === 'bad')
        const shown = bad.at(-1)
        if (shown === undefined) return []
        return [
          {
            replyId,
            request: shown.request,
            writing: shown.writing,
            good: read.length - bad.length,
            bad: bad.length,
            reasons: read.flatMap(({ reason }) => reason ?? []),
            votedAt: Number(votes.at(-1)?.voted_at ?? 0),
          },
        ]
      })
      return worstFirst(verdicts).slice(0, limit)
    },
    async totals() {
      const rows = await kysely
        .selectFrom('feedback')
        .select(['model', 'prompt_version', 'opinion'])
        .select((select) => select.fn.countAll().as('votes'))
        .groupBy(['model', 'prompt_version', 'opinion'])
        .execute()
      return rows.map(({ model, prompt_version: promptVersion, opinion, votes }) => ({
        model,
        promptVersion,
        opinion: opinion === 'bad' ? 'bad' : 'good',
        votes: Number(votes),
      }))
    },
  }
}

/** One that does not read as a vote is left out and logged. */
function toVote(json: string, replyId: string, log: Log): Vote | undefined {
  try {
    return voteSchema.parse(JSON.parse(json))
  } catch (error) {
    log.error('a stored opinion cannot be read', { replyId, error })
    return undefined
  }
}
