// How many articles a second several processes place in stories on one database: `placing FILE [--processes N] [--articles N] [--database URL]`.
// What each figure means is in README.md.
/* oxlint-disable no-console -- printing is what evals are for */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Log } from '#src/core/ports.ts'
import { openStore, type StoreSettings } from '#src/store/index.ts'
import { readRows, toReadArticle } from './rows.ts'

const usage = 'npm run --silent eval -- placing FILE [--processes N] [--articles N] [--database URL]'
const loud: Log = { info() {}, warn: console.error, error: console.error }
const rowSchema = z.object({ url: z.string(), title: z.string().nullish(), text: z.string() })
/** News of so many days: stories are looked for among those of the last ones. */
const days = 10
/** Articles that one process places at a time, as it reads the feeds of so many hosts (`core/reading.ts`). */
const atOnce = 8

interface Task {
  readonly settings: StoreSettings
  readonly file: string
  readonly from: number
  readonly step: number
  readonly articles: number
}
interface Done {
  readonly saved: number
  readonly begun: number
}

export async function run(args: readonly string[]): Promise<void> {
  const {
    values: { processes = '4', articles = '2000', database },
    positionals: [file],
  } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      processes: { type: 'string' },
      articles: { type: 'string' },
      database: { type: 'string' },
    },
  })
  if (file === undefined) throw new Error(`A file is needed: ${usage}`)
  const folder = mkdtempSync(join(tmpdir(), 'lede-placing-'))
  try {
    const settings = { folder, databaseUrl: database ?? null }
    await (await openStore(settings, { now: () => Date.now() }, loud)).close()
    const children = Array.from({ length: Number(processes) }, (_, from) => {
      const task: Task = { settings, file, from, step: Number(processes), articles: Number(articles) }
      return fork(fileURLToPath(import.meta.url), [JSON.stringify(task)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    })
    const ended = children.map((child) => once(child, 'exit'))
    const each = async (word: string): Promise<unknown[]> => {
      const answers = children.map(async (child) => ((await once(child, 'message')) as unknown[])[0])
      for (const child of children) child.send(word)
      return Promise.all(answers)
    }
    await Promise.all(children.map((child) => once(child, 'message')))
    let startedAt = performance.now()
    await each('save')
    const savedMs = performance.now() - startedAt
    startedAt = performance.now()
    const done = (await each('place')) as Done[]
    const placedMs = performance.now() - startedAt
    await Promise.all(ended)
    const placed = done.reduce((sum, { saved }) => sum + saved, 0)
    const result = {
      processes: children.length,
      articles: placed,
      stories: done.reduce((sum, { begun }) => sum + begun, 0),
      savedPerSecond: Math.round((placed / savedMs) * 1_000),
      placedPerSecond: Math.round((placed / placedMs) * 1_000),
    }
    console.table(result)
    console.log(JSON.stringify(result))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function work({ settings, file, from, step, articles }: Task): Promise<void> {
  const now = Date.now()
  const rows = readRows(file, (value) => rowSchema.parse(value))
    .filter(({ text }) => text.trim() !== '')
    .slice(0, articles)
  const store = await openStore(settings, { now: () => now }, loud)
  const mine = rows.flatMap((row, index) =>
    index % step === from ? [{ ...row, published: new Date(now - ((index * 7919) % (days * 24)) * 3_600_000).toISOString() }] : [],
  )
  const inTurns = async <T, R>(list: readonly T[], each: (item: T) => Promise<R>): Promise<R[]> => {
    const results: R[] = []
    let next = 0
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let at = next++; at < list.length; at = next++) results.push(await each(list[at] as T))
      }),
    )
    return results
  }
  process.send?.('ready')
  await once(process, 'message')
  const saved = await inTurns(mine, async ({ url, title, text, published }) => {
    const article = toReadArticle(text.split(/\n+/u), { language: 'en', title: title?.trim() || ' ', published })
    return (await store.articles.save({ ...article, url, site: new URL(url).hostname, origin: 'page' }, 'public')).article
  })
  process.send?.('saved')
  await once(process, 'message')
  const placed = await inTurns(saved, (article) => store.stories.place(article))
  process.send?.({ saved: saved.length, begun: placed.filter(({ outcome }) => outcome === 'begun').length })
  await store.close()
  process.disconnect?.()
}

const [task] = process.argv.slice(2)
if (process.send !== undefined && task?.startsWith('{') === true) await work(JSON.parse(task) as Task)
