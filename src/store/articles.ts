// Articles: stored once by canonical URL or text, found by id, address, title as typed, and full text.
import { createHash } from 'node:crypto'
import { sql, type Kysely, type Selectable } from 'kysely'
import { analyze } from '#src/core/analyze.ts'
import { readArticleSchema, type Article, type ReadArticle, type Scope } from '#src/core/article.ts'
import type { Articles, Clock, Hit, Log } from '#src/core/ports.ts'
import type { TextIndex } from './engine.ts'
import type { ArticleRow, Tables } from './schema.ts'
import { search } from './search.ts'
import { together } from './together.ts'
import { byRows } from './transaction.ts'

/** Both hold the same database: `index` the full text, which Kysely has no words for. */
export interface ArticleStoreParts {
  readonly index: TextIndex
  readonly kysely: Kysely<Tables>
  readonly clock: Clock
  readonly log: Log
}

export function openArticles(parts: ArticleStoreParts): Articles {
  const { kysely, index, log } = parts
  return {
    save: (article, scope, from) => save(article, scope, from ?? {}, parts),
    async get(id, scopes) {
      const row = await kysely
        .selectFrom('articles')
        .selectAll()
        .where('id', '=', id)
        .where('scope', 'in', [...scopes])
        .executeTakeFirst()
      return row === undefined ? undefined : toArticle(row, log)
    },
    async findByUrl(url, scopes) {
      const row = await kysely
        .selectFrom('articles')
        .selectAll()
        .where('key', '=', url)
        .where('scope', 'in', [...scopes])
        .executeTakeFirst()
      return row === undefined ? undefined : toArticle(row, log)
    },
    async suggest(typed, filter, limit) {
      return index.suggest(analyze(typed), filter, limit)
    },
    async search(query, filter, limit): Promise<readonly Hit[]> {
      return search(query, filter, limit, { index, now: parts.clock.now(), load: (numbers) => load(numbers, parts) })
    },
    async nameFeed(id, feed) {
      await kysely
        .insertInto('article_feeds')
        .columns(['feed', 'article'])
        .expression(
          kysely
            .selectFrom('articles')
            .select([sql<string>`${feed}`.as('feed'), 'number as article'])
            .where('id', '=', id)
            .where('scope', '=', 'public'),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    async delete(id, scopes) {
      return byRows(kysely, async (transaction) => {
        const row = await transaction
          .deleteFrom('articles')
          .where('id', '=', id)
          .where('scope', 'in', [...scopes])
          .returning('number')
          .executeTakeFirst()
        if (row === undefined) return false
        await index.remove(row.number, transaction)
        return true
      })
    },
    async count() {
      const { count } = await kysely
        .selectFrom('articles')
        .select((select) => select.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return Number(count)
    },
  }
}

async function save(
  read: ReadArticle,
  scope: Scope,
  { feed = null, person = null }: { feed?: string | null; person?: string | null },
  { kysely, index, clock, log }: ArticleStoreParts,
): ReturnType<Articles['save']> {
  const now = clock.now()
  return together(`article ${scope} ${keyOf(read)}`, kysely, async (transaction) => {
    // Of many that come at once each is prepared in a turn of its own.
    const body = readArticleSchema.parse(read)
    const first = articleRow(body, scope, now, person)
    const { key, text_hash: textHash } = first
    const named = async (article: number): Promise<void> => {
      if (feed !== null)
        await transaction
          .insertInto('article_feeds')
          .values({ feed, article })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
    }
    const known = await transaction.selectFrom('articles').selectAll().where('scope', '=', scope).where('key', '=', key).executeTakeFirst()
    if (known?.text_hash === textHash) {
      await transaction.updateTable('articles').set({ read_at: now }).where('number', '=', known.number).execute()
      await named(known.number)
      const article = toArticle({ ...known, read_at: now }, log)
      if (article !== undefined) return { article, outcome: 'same' as const }
    }
    const row = known === undefined ? first : { ...first, id: known.id, stored_at: known.stored_at, given_by: known.given_by ?? person }
    if (known !== undefined) await transaction.updateTable('articles').set(row).where('number', '=', known.number).execute()
    const { number } = known ?? (await transaction.insertInto('articles').values(row).returning('number').executeTakeFirstOrThrow())
    await index.add({ number, scope, article: body, isNew: known === undefined }, transaction)
    await named(number)
    return {
      article: { ...body, id: row.id, scope, storedAt: row.stored_at, readAt: now },
      outcome: known === undefined ? ('new' as const) : ('updated' as const),
    }
  })
}

/** The row of an article that is read at `now` for the first time. */
export function articleRow(
  body: ReadArticle,
  scope: Scope,
  now: number,
  person: string | null = null,
): Omit<Selectable<ArticleRow>, 'number'> {
  const textHash = textHashOf(body)
  const key = keyOf(body, textHash)
  return {
    // Deterministic: two processes that store the same article at once mean the same one.
    id: hash(`${scope}\n${key}`).slice(0, 16),
    scope,
    key,
    text_hash: textHash,
    title: body.title,
    site: body.site,
    url: body.url,
    language: body.language,
    published_at: publishedAt(body),
    word_count: body.wordCount,
    stored_at: now,
    read_at: now,
    body: JSON.stringify(body),
    given_by: person,
  }
}

function textHashOf({ passages }: ReadArticle): string {
  return hash(passages.map(({ text }) => text).join('\n'))
}

/** What tells an article from others of its scope. */
function keyOf(article: ReadArticle, textHash?: string): string {
  return article.url ?? `text:${textHash ?? textHashOf(article)}`
}

function publishedAt({ published }: ReadArticle): number | null {
  const at = published === null ? Number.NaN : Date.parse(published.at)
  return Number.isNaN(at) ? null : at
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A row that does not read as an article is left out and logged, rather than breaking the list it stands in. */
function toArticle(row: Selectable<ArticleRow>, log: Log): Article | undefined {
  try {
    const body = readArticleSchema.parse(JSON.parse(row.body))
    return { ...body, id: row.id, scope: row.scope as Scope, storedAt: Number(row.stored_at), readAt: Number(row.read_at) }
  } catch (error) {
    log.error('a stored article cannot be read', { articleId: row.id, error })
    return undefined
  }
}

async function load(numbers: readonly number[], { kysely, log }: ArticleStoreParts): Promise<Map<number, Article>> {
  if (numbers.length === 0) return new Map()
  const rows = await kysely
    .selectFrom('articles')
    .selectAll()
    .where('number', 'in', [...numbers])
    .execute()
  return new Map(
    rows.flatMap((row) => {
      const article = toArticle(row, log)
      return article === undefined ? [] : [[row.number, article] as const]
    }),
  )
}
