// Stories: each new article is held beside the few that share telling terms with it and placed once, for good. Whether two are
// about one event is decided in `core/matching.ts`.
import { randomUUID } from 'node:crypto'
import { sql, type Kysely, type Transaction } from 'kysely'
import { analyze } from '#src/core/analyze.ts'
import type { Article } from '#src/core/article.ts'
import { closesAfterMs, leadOf, matchStory, weighed, weighedSchema, type Placed, type Weigh } from '#src/core/matching.ts'
import type { Stories } from '#src/core/ports.ts'
import { emptySketch, sketchOf, type Sketch } from '#src/core/sketch.ts'
import { newsTime, tellsOfAnEvent, type Story } from '#src/core/story.ts'
import { given } from './dialect.ts'
import type { Tables } from './schema.ts'
import { together } from './together.ts'

/** The most telling terms of an article: those by which it is found again, and those by which it looks for others. */
const findableTerms = 40
const wantedTerms = 70

/** Articles that a new one is held beside, and the terms that they must have in common to be looked at. */
const candidateCount = 50
const fewestShared = 3

/** Among so many articles one is looked for that was stored by a process which died before it was placed. */
const latestStored = 500

/** How many articles have been counted stands in the same table, under a name that no term has. */
const allArticles = ''

export function openStories(kysely: Kysely<Tables>): Stories {
  return {
    async place(article, meaning = null) {
      return together('stories', kysely, async (transaction) => {
        // Stories are everybody's: what is not must never get into one.
        const { number } = await transaction
          .selectFrom('articles')
          .select('number')
          .where('id', '=', article.id)
          .where('scope', '=', 'public')
          .executeTakeFirstOrThrow()
        const known = await storyOfArticle(article.id, transaction)
        if (known !== undefined) return { story: known, outcome: 'known' as const }
        const at = newsTime(article)
        const plain = tellsOfAnEvent(article) ? sketchOf(article) : emptySketch
        const weigh = await countTerms(plain, transaction)
        const sketch = weighed(plain, weigh, meaning)
        const telling = Object.entries(sketch.terms)
          .map(([term, weight]) => ({ term, weight: weight * weigh(term) }))
          .toSorted((one, other) => other.weight - one.weight)
          .map(({ term }) => term)
        const placed = await candidates(telling.slice(0, wantedTerms), at, article.language, transaction)
        const found = matchStory({ at, sketch }, placed, weigh)
        const storyId = found ?? randomUUID()
        if (found === null)
          await transaction.insertInto('stories').values({ id: storyId, language: article.language, lead: number, last_at: at }).execute()
        await transaction
          .insertInto('story_articles')
          .values({ article: number, story_id: storyId, at, sketch: JSON.stringify(sketch) })
          .execute()
        const findable = telling.slice(0, findableTerms)
        if (findable.length > 0) {
          await sql`insert into story_terms (term, at, article) select given.term, given.at, given.article from ${given(
            transaction,
            { term: 'text', at: 'bigint', article: 'bigint' },
            findable.map((term) => ({ term, at, article: number })),
          )}`.execute(transaction)
        }
        if (found !== null) {
          await transaction.updateTable('stories').set({ last_at: at }).where('id', '=', found).where('last_at', '<', at).execute()
          await transaction
            .updateTable('stories')
            .set({ lead: await leadReport(found, weigh, transaction) })
            .where('id', '=', found)
            .execute()
        }
        const story = await storyById(storyId, transaction)
        if (story === undefined) throw new Error('a story is gone in the transaction that wrote it')
        return { story, outcome: found === null ? ('begun' as const) : ('joined' as const) }
      })
    },
    get: (id) => storyById(id, kysely),
    of: (articleId) => storyOfArticle(articleId, kysely),
    async unplaced(before) {
      const rows = await kysely
        .selectFrom((latest) =>
          latest
            .selectFrom('articles')
            .select(['number', 'id', 'scope', 'stored_at'])
            .orderBy('number', 'desc')
            .limit(latestStored)
            .as('latest'),
        )
        .leftJoin('story_articles', 'story_articles.article', 'latest.number')
        .select('latest.id')
        .where('scope', '=', 'public')
        .where('stored_at', '<', before)
        .where('story_articles.article', 'is', null)
        .orderBy('number', 'desc')
        .execute()
      return rows.map(({ id }) => id)
    },
    async recent({ since, language, limit }) {
      const rows = await kysely
        .selectFrom('stories')
        .select('id')
        .where('last_at', '>=', since)
        .$if(language !== undefined, (query) => query.where('language', '=', language ?? null))
        .orderBy('last_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute()
      return storiesById(
        rows.map(({ id }) => id),
        kysely,
      )
    },
    async suggest(typed, limit) {
      const words = analyze(typed)
      const rows = await kysely
        .selectFrom('stories')
        .select('id')
        .orderBy('last_at', 'desc')
        .orderBy('id')
        .limit(words.length === 0 ? limit : 400)
        .execute()
      const stories = await storiesById(
        rows.map(({ id }) => id),
        kysely,
      )
      return stories
        .filter(({ title }) => {
          const there = analyze(title)
          return words.every((word, place) => there.some((term) => (place === words.length - 1 ? term.startsWith(word) : term === word)))
        })
        .slice(0, limit)
    },
  }
}

/** Counted in addition, as if none had any of the terms: in a young archive two articles must not make a word a common one. */
const unseenArticles = 1000

type Database = Kysely<Tables> | Transaction<Tables>

/** Counts the article among those that have its terms; gives how telling each is, among all that were counted. */
async function countTerms(sketch: Sketch, database: Database): Promise<Weigh> {
  const terms = [allArticles, ...Object.keys(sketch.terms)]
  const { rows } = await sql<{ term: string; articles: number }>`insert into term_counts (term, articles) select given.term, 1 from ${given(
    database,
    { term: 'text' },
    terms.map((term) => ({ term })),
  )}
    where true on conflict (term) do update set articles = term_counts.articles + 1 returning term, articles`.execute(database)
  const all = Number(rows.find(({ term }) => term === allArticles)?.articles ?? 1) + unseenArticles
  const weights = new Map(rows.map(({ term, articles }) => [term, Math.log(all / (Number(articles) + 1))]))
  const unseen = Math.log(all)
  return (term) => weights.get(term) ?? unseen
}

/** Reports of the language near that time that share most of the terms. */
async function candidates(terms: readonly string[], at: number, language: string | null, database: Database): Promise<Placed[]> {
  if (terms.length === 0) return []
  const shared = await database
    .selectFrom('story_terms')
    .select(['article', (select) => select.fn.countAll<number>().as('shared')])
    .where('term', 'in', [...terms])
    .where('at', '>=', at - closesAfterMs)
    .where('at', '<=', at + closesAfterMs)
    .groupBy('article')
    .having((having) => having.fn.countAll(), '>=', fewestShared)
    .orderBy('shared', 'desc')
    .orderBy('article')
    .limit(candidateCount)
    .execute()
  if (shared.length === 0) return []
  const rows = await database
    .selectFrom('story_articles')
    .innerJoin('stories', 'stories.id', 'story_articles.story_id')
    .select(['story_articles.story_id', 'story_articles.at', 'story_articles.sketch'])
    .where(
      'story_articles.article',
      'in',
      shared.map(({ article }) => article),
    )
    .where('stories.language', 'is not distinct from', language)
    .execute()
  return rows.map(({ story_id: storyId, at: reportedAt, sketch }) => ({
    storyId,
    at: Number(reportedAt),
    sketch: weighedSchema.parse(JSON.parse(sketch)),
  }))
}

/** Reports of a story among which its lead is looked for, the first ones: a title that has settled stays. */
const leadCandidates = 8

/** Number of the report whose headline stands for the story. */
async function leadReport(storyId: string, weigh: Weigh, database: Database): Promise<number | null> {
  const rows = await database
    .selectFrom('story_articles')
    .select(['article', 'sketch'])
    .where('story_id', '=', storyId)
    .orderBy('at')
    .orderBy('article')
    .limit(leadCandidates)
    .execute()
  return (
    rows[
      leadOf(
        rows.map(({ sketch }) => weighedSchema.parse(JSON.parse(sketch))),
        weigh,
      )
    ]?.article ?? null
  )
}

async function storyOfArticle(articleId: Article['id'], database: Database): Promise<Story | undefined> {
  const row = await database
    .selectFrom('story_articles')
    .innerJoin('articles', 'articles.number', 'story_articles.article')
    .select('story_id')
    .where('articles.id', '=', articleId)
    .executeTakeFirst()
  return row === undefined ? undefined : storyById(row.story_id, database)
}

async function storyById(id: string, database: Database): Promise<Story | undefined> {
  return (await storiesById([id], database))[0]
}

/** In the order of the ids; a story whose articles are all gone is none. */
async function storiesById(ids: readonly string[], database: Database): Promise<Story[]> {
  if (ids.length === 0) return []
  const rows = await database
    .selectFrom('stories')
    .innerJoin('story_articles', 'story_articles.story_id', 'stories.id')
    .innerJoin('articles', 'articles.number', 'story_articles.article')
    .select([
      'stories.id as story',
      'stories.language',
      'stories.lead',
      'articles.id',
      'articles.number',
      'articles.title',
      'articles.site',
      'story_articles.at',
    ])
    .where('stories.id', 'in', [...ids])
    .orderBy('story_articles.at')
    .orderBy('articles.number')
    .execute()
  const byStory = Map.groupBy(rows, ({ story }) => story)
  return ids.flatMap((id) => {
    const articles = byStory.get(id) ?? []
    const [first] = articles
    const lead = articles.find(({ number, lead }) => number === lead) ?? first
    if (first === undefined || lead === undefined) return []
    return [
      {
        id,
        title: lead.title,
        leadArticleId: lead.id,
        language: first.language,
        outlets: [...new Set(articles.flatMap(({ site }) => site ?? []))],
        articleIds: articles.map((article) => article.id),
        firstAt: Number(first.at),
        lastAt: Number(articles.at(-1)?.at ?? first.at),
      },
    ]
  })
}
