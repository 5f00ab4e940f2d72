// Checks claims in another language than their passage: `translations FILE FILE` takes two languages of the same paragraphs, each
// sentence of one being a faithful claim about the paragraph of the other, and both ways.
/* oxlint-disable no-console -- printing is what evals are for */
import { basename } from 'node:path'
import { z } from 'zod'
import { groundIn } from '#src/core/ground.ts'
import { splitSentences } from '#src/core/passages.ts'
import type { Claim } from '#src/core/writing.ts'
import { bend } from './corruptions/bend.ts'
import { readRows, toArticle } from './rows.ts'

const rowSchema = z.object({ paragraphs: z.array(z.string()).optional() })

export async function run(files: readonly string[]): Promise<void> {
  const [one = '', other = ''] = files
  const figures = [measure(one, other), measure(other, one)]
  console.table(Object.fromEntries(figures.map(({ passages, claims, ...rest }) => [`${claims} about ${passages}`, rest])))
  console.log(JSON.stringify({ ways: figures }))
}

/** `falseAlarms` of faithful sentences, and `numbersCaught` of the same with another number, in percent. */
function measure(
  passageFile: string,
  claimFile: string,
): { passages: string; claims: string; sentences: number; falseAlarms: number; bent: number; numbersCaught: number } {
  const [passages, claims] = [paragraphsOf(passageFile), paragraphsOf(claimFile)]
  const count = { sentences: 0, alarms: 0, bent: 0, caught: 0 }
  for (const [at, text] of passages.entries()) {
    const article = toArticle('a', [text], { language: languageIn(passageFile) })
    const ground = groundIn([article])
    const passageText = article.passages[0]?.text ?? ''
    const claim = (words: string): Claim => ({
      text: words,
      citations: [{ articleId: 'a', passage: 1, passageText, quote: null, translation: null }],
      speaker: null,
      status: 'stated',
      derivation: null,
    })
    for (const sentence of splitSentences(claims[at] ?? '', languageIn(claimFile))) {
      count.sentences++
      if (!ground.check(claim(sentence)).grounded) count.alarms++
      const [wrong] = bend(sentence, text, at + 1).filter(({ kind }) => kind === 'number invented')
      if (wrong === undefined) continue
      count.bent++
      if (!ground.check(claim(wrong.text)).grounded) count.caught++
    }
  }
  const percent = (part: number, whole: number): number => Math.round((part / Math.max(1, whole)) * 1000) / 10
  return {
    passages: languageIn(passageFile),
    claims: languageIn(claimFile),
    sentences: count.sentences,
    falseAlarms: percent(count.alarms, count.sentences),
    bent: count.bent,
    numbersCaught: percent(count.caught, count.bent),
  }
}

function paragraphsOf(file: string): string[] {
  return readRows(file, (value) => rowSchema.parse(value)).flatMap(({ paragraphs }) => paragraphs ?? [])
}

/** The files are named after their language: `qa_xquad_de.jsonl.gz`. */
function languageIn(file: string): string {
  return /_([a-z]{2})\.jsonl/.exec(basename(file))?.[1] ?? 'en'
}
