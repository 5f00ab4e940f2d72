// Lists what readers liked least, as cases for later: `feedback [FOLDER]`, FOLDER being the data of a bot (`data`).
/* oxlint-disable no-console -- printing is what evals are for */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Verdict } from '#src/core/feedback.ts'
import { oneLine } from '#src/core/invisible.ts'
import { claimsOf, type Citation } from '#src/core/writing.ts'
import { openStore } from '#src/store/index.ts'

/** Cases that are listed, where `--most` says nothing else. */
const usualCases = 20

export async function run(args: readonly string[]): Promise<void> {
  const {
    values,
    positionals: [folder = 'data'],
  } = parseArgs({ args: [...args], allowPositionals: true, options: { most: { type: 'string', default: String(usualCases) } } })
  // Opening would make one: a folder that was misspelt is not to look like a bot that everybody likes.
  if (!existsSync(join(folder, 'lede.db'))) {
    console.error(`There is no bot's data in "${folder}".`)
    process.exitCode = 2
    return
  }
  const store = await openStore({ folder }, { now: () => Date.now() }, { info() {}, warn: console.error, error: console.error })
  try {
    const [worst, totals] = [await store.feedback.worst(Number(values.most)), await store.feedback.totals()]
    const count = (opinion: 'good' | 'bad', of = totals): number =>
      of.reduce((sum, row) => sum + (row.opinion === opinion ? row.votes : 0), 0)
    console.log('| written by | prompt | 👍 | 👎 |\n|---|---|---|---|')
    for (const [key, rows] of Map.groupBy(totals, ({ model, promptVersion }) => `${model ?? 'own engine'} | ${promptVersion ?? '–'}`)) {
      console.log(`| ${key} | ${count('good', rows)} | ${count('bad', rows)} |`)
    }
    for (const [index, verdict] of worst.entries()) console.log(`\n${caseOf(verdict, index + 1)}`)
    const [good, bad] = [count('good'), count('bad')]
    console.log(
      JSON.stringify({
        good,
        bad,
        badPercent: good + bad === 0 ? null : Math.round((1000 * bad) / (good + bad)) / 10,
        cases: worst.length,
      }),
    )
  } finally {
    await store.close()
  }
}

/** What was asked, what was read and what it rests on: enough to judge it without the article. */
function caseOf({ replyId, request, writing, good, bad, reasons, votedAt }: Verdict, number: number): string {
  const by =
    writing.writer.kind === 'model'
      ? `${writing.writer.model}, prompt ${writing.writer.promptVersion}`
      : `own engine (${writing.writer.reason})`
  const asked =
    request.kind === 'ask'
      ? `> ${oneLine(request.question)}`
      : request.kind === 'compare'
        ? `> compare: ${request.language ?? 'own language'}`
        : `> summarize: ${Object.values(request.wish)
            .filter((part) => part !== null)
            .join(', ')}`
  const quoted = (citation: Citation): string => `  - [${citation.passage}] ${oneLine(citation.quote ?? citation.passageText)}`
  return [
    `## ${number}. ${writing.kind} ${replyId} (👎 ${bad}, 👍 ${good}, ${new Date(votedAt).toISOString().slice(0, 10)})`,
    '',
    asked,
    '',
    `Article ${writing.articleIds.join(', ')}; ${by}.`,
    ...reasons.map((reason) => `- Reader: ${oneLine(reason)}`),
    '',
    ...(writing.kind === 'answer' ? [`Answerable: ${writing.answerable}.`, ''] : [`**${oneLine(writing.headline)}**`, '']),
    ...claimsOf(writing).flatMap(({ text, citations }) => [`- ${oneLine(text)}`, ...citations.map(quoted)]),
  ].join('\n')
}
