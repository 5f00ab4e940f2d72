// Measures which ways of hiding text from a page's reader still reach what a model would be given.
/* oxlint-disable no-console -- printing is what evals are for */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { extractPage } from '#src/web/page/index.ts'

const casesSchema = z.array(z.object({ technique: z.string(), html: z.string(), secret: z.string(), visible: z.boolean() }))

/** `hidden FILE`: a JSON list of pages, each with a secret that is hidden by one technique (or visible, as a control). */
export async function run(args: readonly string[]): Promise<void> {
  const cases = casesSchema.parse(JSON.parse(readFileSync(args[0] ?? '', 'utf8')))
  const rows = cases.map((one) => {
    const reading = extractPage(one.html, { url: 'https://example.org/page', origin: 'page' })
    const text = 'article' in reading ? JSON.stringify(reading.article) : ''
    return { technique: one.technique, visible: one.visible, reached: text.includes(one.secret), read: 'article' in reading }
  })
  console.table(rows)
  console.log(
    JSON.stringify({
      cases: rows.length,
      leaked: rows.filter((row) => !row.visible && row.reached).length,
      lost: rows.filter((row) => row.visible && !row.reached).length,
      unread: rows.filter((row) => !row.read).length,
    }),
  )
}
