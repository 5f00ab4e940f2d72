// `eval -- stories FILE…`: articles of known events go through the store in the order of their publication, as feeds would bring
// them; B-cubed says how well the stories that come of it are the events (format and figures: README.md).
/* oxlint-disable no-console -- printing is what evals are for */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { ReadArticle } from '#src/core/article.ts'
import { openStore } from '#src/store/index.ts'
import { bCubed } from './b-cubed.ts'
import { readRows } from './rows.ts'

const first = (row: Record<string, unknown>, names: readonly string[]): unknown =>
  names.map((name) => row[name]).find((value) => value !== undefined && value !== null && value !== '')
const word = z.union([z.string(), z.number()]).transform(String)

const fieldsSchema = z.object({
  id: word.optional(),
  title: z.string(),
  text: z.union([z.string(), z.array(z.string()).transform((passages) => passages.join('\n'))]),
  published: word.optional(),
  outlet: word.optional(),
  language: z.string().optional(),
  cluster: word,
})

/** Sets name their fields in different ways. */
const rowSchema = z
  .record(z.string(), z.unknown())
  .transform(
    (row) =>
      ({
        id: first(row, ['id', '_id', 'uri', 'url', 'link']),
        title: first(row, ['title', 'headline']) ?? '',
        text: first(row, ['text', 'body', 'content', 'article', 'passages', 'paragraphs']) ?? '',
        published: first(row, ['published', 'publishedAt', 'published_at', 'date', 'dateTime', 'datetime', 'timestamp', 'time']),
        outlet: first(row, ['outlet', 'site', 'source', 'publisher']),
        language: first(row, ['language', 'lang']),
        cluster: first(row, ['cluster', 'cluster_id', 'clusterId', 'event', 'event_id', 'eventId', 'story', 'story_id']),
      }) as z.input<typeof fieldsSchema>,
  )
  .pipe(fieldsSchema)
type Row = z.infer<typeof rowSchema>

export async function run(files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new Error('Which file? One JSON object a line: id, title, text, published, outlet, language, cluster.')
  const rows = files
    .flatMap((file) => readRows(file, (value) => rowSchema.parse(value)))
    .map((row, index) => ({ ...row, at: publishedAt(row.published), index }))
    .toSorted((one, other) => one.at - other.at || one.index - other.index)
  const folder = mkdtempSync(join(tmpdir(), 'lede-stories-'))
  const now = Math.max(...rows.map(({ at }) => at), 0) + 1
  const silent = {
    info() {},
    warn() {},
    error(message: string) {
      throw new Error(message)
    },
  }
  const store = await openStore({ folder }, { now: () => now }, silent)
  try {
    const placed: { cluster: string; story: string; title: string }[] = []
    let spentMs = 0
    for (const row of rows) {
      const { article } = await store.articles.save(toRead(row), 'public')
      const started = performance.now()
      const { story } = await store.stories.place(article)
      spentMs += performance.now() - started
      placed.push({ cluster: row.cluster, story: story.id, title: row.title })
    }
    if (process.env['LEDE_EVAL_SHOW'] !== undefined) showMixed(placed)
    const { precision, recall, f1 } = bCubed(
      placed.map(({ story }) => story),
      placed.map(({ cluster }) => cluster),
    )
    const round = (value: number): number => Math.round(value * 1000) / 1000
    const stories = new Set(placed.map(({ story }) => story)).size
    console.log(`${rows.length} articles of ${new Set(rows.map(({ cluster }) => cluster)).size} events became ${stories} stories`)
    console.log(
      JSON.stringify({
        articles: rows.length,
        stories,
        precision: round(precision),
        recall: round(recall),
        f1: round(f1),
        articlesPerSecond: Math.round(rows.length / (spentMs / 1000)),
      }),
    )
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function publishedAt(published: string | undefined): number {
  if (published === undefined) return 0
  // Seconds or milliseconds since the epoch, or a date.
  if (/^\d{9,13}(?:\.\d+)?$/.test(published)) return Number(published) * (published.length < 12 ? 1000 : 1)
  const at = Date.parse(published)
  return Number.isNaN(at) ? 0 : at
}

function toRead({ id, title, text, outlet, language, at, published, index }: Row & { at: number; index: number }): ReadArticle {
  const passages = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return {
    title: title.trim() || passages[0]?.slice(0, 120) || ' ',
    byline: null,
    site: outlet ?? null,
    url: `https://eval.example/${encodeURIComponent(id ?? String(index))}`,
    language: language?.split('-')[0]?.toLowerCase() ?? null,
    published: published === undefined ? null : { at: new Date(at).toISOString(), basis: 'meta' },
    modified: null,
    passages: (passages.length > 0 ? passages : [title]).map((line, place) => ({ number: place + 1, kind: 'paragraph', text: line })),
    wordCount: text.split(/\s+/u).length,
    coverage: { kind: 'whole' },
    origin: 'page',
  }
}

/** For whoever tunes: stories that have articles of several events. */
function showMixed(placed: readonly { cluster: string; story: string; title: string }[]): void {
  for (const [, members] of Map.groupBy(placed, ({ story }) => story)) {
    const events = Map.groupBy(members, ({ cluster }) => cluster)
    if (events.size > 1)
      console.log(
        `mixed: ${[...events].map(([cluster, [one, ...more]]) => `${cluster} ×${more.length + 1} “${one?.title ?? ''}”`).join(' | ')}`,
      )
  }
}
