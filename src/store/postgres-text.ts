// The index of terms on PostgreSQL: vectors of our own terms, with their places, under GIN indexes. Candidates are found by how rare the
// terms are that they share with the query, and the best of them judged by bm25 as FTS5 computes it: `ts_rank` knows no rarity.
import { sql, type Kysely, type RawBuilder } from 'kysely'
import { analyze } from '#src/core/analyze.ts'
import type { SearchFilter } from '#src/core/ports.ts'
import { score, type Occurrence } from './bm25.ts'
import { conditions } from './conditions.ts'
import { scopeTerm, toHeader, type HeaderRow, type Indexed, type TextIndex } from './engine.ts'
import { indexedText } from './indexed-text.ts'
import type { Tables } from './schema.ts'
import { exactPhrase, vectorOf } from './term-vector.ts'

/**
 * The best of the candidates, of which the places of terms are read: so many that the ten best by bm25 are nearly always among them. Of 277 queries in
 * 100,000 articles 120 gave the same ten as SQLite to 90 in a hundred, 400 to 98, 1,000 to no more (`eval -- engines`).
 */
const judged = 400

/** How much a word of the title counts among the candidates, beside the same word anywhere. */
const titleWeight = 1

/** An archive of this size is counted at every search; a larger one is known to the minute. */
const countedUpTo = 5_000
const knownForMs = 60_000

export const textTable = 'article_search'

/** The last thing to be made in a new database. */
export async function createPostgresText(kysely: Kysely<Tables>): Promise<void> {
  await sql`create table if not exists article_search (
    number bigint primary key references articles (number) on delete cascade, length integer not null, title tsvector not null, terms tsvector not null
  )`.execute(kysely)
  // Commoner terms than those of the statistics are never looked for.
  await sql`alter table article_search alter column terms set statistics 300`.execute(kysely)
  // What has not been sorted in yet is read by every query: little of it, in kB.
  await sql`create index if not exists article_search_terms on article_search using gin (terms) with (gin_pending_list_limit = 256)`.execute(
    kysely,
  )
  await sql`create index if not exists article_search_title on article_search using gin (title) with (gin_pending_list_limit = 256)`.execute(
    kysely,
  )
  // The planner takes reading every vector for cheap, as it does not know that they are stored apart: here it may not.
  await sql`create or replace function article_matches (wanted tsquery) returns table (number bigint, titled boolean) language sql stable set enable_seqscan = off
    as 'select number, title @@ wanted from article_search where terms @@ wanted'`.execute(kysely)
}

/** Before much is written: to build the indexes of a whole archive at its end (`createPostgresText`) takes a fraction of the time. */
export async function dropTextIndexes(kysely: Kysely<Tables>): Promise<void> {
  await sql`drop index if exists article_search_terms, article_search_title`.execute(kysely)
}

/** `counted` is what was counted of terms of which the statistics do not tell on which side of a bound they stand. */
interface Archive {
  readonly articles: number
  readonly averageLength: number
  readonly common: ReadonlyMap<string, number>
  readonly counted: Map<string, number>
  readonly readAt: number
}

/** How far the statistics, which are made of a sample, may be off, as a factor. */
const sampleError = 1.3

export function postgresText(kysely: Kysely<Tables>): TextIndex {
  let known: Archive | undefined

  async function archive(): Promise<Archive> {
    const now = performance.now()
    if (known !== undefined && known.articles > countedUpTo && now - known.readAt < knownForMs) return known
    const {
      rows: [all],
    } = await sql<{
      articles: number
      length: number | null
    }>`select count(*) as articles, avg(length) as length from article_search`.execute(kysely)
    const articles = all?.articles ?? 0
    known = {
      articles,
      averageLength: all?.length ?? 0,
      common: articles > countedUpTo ? await commonTerms(articles, kysely) : new Map(),
      counted: new Map(),
      readAt: now,
    }
    return known
  }

  return {
    async add({ number, scope, article }: Indexed, transaction) {
      const { title, about, body } = indexedText(article)
      const terms = { title: analyze(title), about: analyze(about), body: body.flatMap((text) => analyze(text)) }
      const { vector, length } = vectorOf(terms)
      const row = { length, title: vectorOf({ title: [scopeTerm(scope), ...terms.title], about: [], body: [] }).vector, terms: vector }
      await sql`insert into article_search (number, length, title, terms) values (${number}, ${row.length}, ${row.title}::tsvector, ${row.terms}::tsvector)
        on conflict (number) do update set length = excluded.length, title = excluded.title, terms = excluded.terms`.execute(transaction)
    },
    async remove(number, transaction) {
      await sql`delete from article_search where number = ${number}`.execute(transaction)
    },
    async size() {
      return (await archive()).articles
    },
    async frequencies(terms, enough) {
      const { common, counted } = await archive()
      const isTold = (articles: number): boolean => articles > enough * sampleError || articles * sampleError < enough
      const found = new Map(
        terms.flatMap((term) => {
          const articles = counted.get(term) ?? common.get(term)
          return articles !== undefined && (counted.has(term) || isTold(articles)) ? [[term, articles] as const] : []
        }),
      )
      const asked = terms.filter((term) => !found.has(term))
      if (asked.length === 0) return found
      const counts = asked.map(
        (term) => sql`select ${term}::text as term, (select count(*) from article_matches(${exactPhrase([term])}::tsquery)) as articles`,
      )
      const { rows } = await sql<{ term: string; articles: number }>`${sql.join(counts, sql` union all `)}`.execute(kysely)
      for (const { term, articles } of rows) {
        found.set(term, articles)
        if (common.has(term)) counted.set(term, articles)
      }
      return found
    },
    async find(wanted, filter, limit, now) {
      if (wanted.length === 0) return []
      const groups = wanted.map(({ group }) => group)
      const { articles, averageLength } = await archive()
      const rows = await candidates(groups, filter, { now, articles, limit: Math.max(limit, judged) }, kysely)
      return score(groups, rows, { articles, averageLength, now }).slice(0, limit)
    },
    async suggest(words, filter, limit) {
      const last = words.at(-1)
      const wanted = [
        `(${filter.scopes.map((scope) => exactPhrase([scopeTerm(scope)])).join(' | ')})`,
        ...words.slice(0, -1).map((word) => exactPhrase([word])),
        ...(last === undefined ? [] : [`${exactPhrase([last])}:*`]),
      ].join(' & ')
      const { rows } =
        await sql<HeaderRow>`select articles.id, articles.scope, articles.title, articles.site, articles.url, articles.language, articles.published_at, articles.word_count, articles.stored_at
        from article_search join articles on articles.number = article_search.number
        where article_search.title @@ ${wanted}::tsquery and ${where(filter)} order by article_search.number desc limit ${limit}`.execute(
          kysely,
        )
      return rows.map(toHeader)
    },
  }
}

/** Terms that stand in so many articles that the server's statistics know them, with about how many. */
async function commonTerms(articles: number, kysely: Kysely<Tables>): Promise<Map<string, number>> {
  const {
    rows: [statistics],
  } = await sql<{ terms: string[]; shares: number[] }>`select most_common_elems::text::text[] as terms, most_common_elem_freqs as shares
    from pg_stats where schemaname = current_schema() and tablename = 'article_search' and attname = 'terms' and most_common_elems is not null`.execute(
    kysely,
  )
  return new Map(statistics?.terms.map((term, index) => [term, Math.round((statistics.shares[index] ?? 0) * articles)]) ?? [])
}

/** The articles that share the rarest terms with the query, newest first among equals, with the places of its terms in them. */
async function candidates(
  groups: readonly (readonly string[])[],
  filter: SearchFilter,
  { now, articles, limit }: { now: number; articles: number; limit: number },
  kysely: Kysely<Tables>,
): Promise<Occurrence[]> {
  const queries = groups.map((group) => exactPhrase(group))
  const matches = queries.map((query, part) => sql`select ${part}::int as part, number, titled from article_matches(${query}::tsquery)`)
  const terms = [...new Set(groups.flat())]
  const fresh = sql`1 + 0.4 / (1 + abs(${now}::float8 - coalesce(articles.published_at, articles.stored_at)) / 1728000000.0)`
  const { rows } = await sql<Occurrence>`
    with found as materialized (${sql.join(matches, sql` union all `)}),
    counted as (select part, count(*) as articles from found group by part),
    rare as (select part, articles, ln(1 + greatest(${articles}::float8 - articles, 0) / articles) + 0.01 as weight from counted),
    summed as (select number, sum(case when titled then weight * ${1 + titleWeight}::float8 else weight end) as weight from found join rare using (part) group by number),
    best as (
      select summed.number, coalesce(articles.published_at, articles.stored_at) as at from summed join articles on articles.number = summed.number
      where ${where(filter)} order by summed.weight * (${fresh}) desc, summed.number desc limit ${limit}
    )
    select best.number, best.at, article_search.length, term.lexeme, term.positions, term.weights,
      (select array_agg(coalesce(rare.articles, 0)::float8 order by part) from generate_series(0, ${groups.length - 1}::int) as part left join rare using (part)) as frequencies
    from best join article_search on article_search.number = best.number cross join lateral unnest(article_search.terms) as term
    where term.lexeme = any(${terms}::text[])`.execute(kysely)
  return rows
}

function where(filter: SearchFilter): RawBuilder<unknown> {
  const { where: text, parameters } = conditions(filter)
  const [first = '', ...rest] = text.split('?')
  return sql.join([sql.raw(first), ...rest.flatMap((part, index) => [sql`${parameters[index]}`, sql.raw(part)])], sql.raw(''))
}
