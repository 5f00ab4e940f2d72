// Bends faithful sentences in eight ways, and four more, and counts what the checks catch, and what they wrongly refuse: `corruptions FILE…`.
// How sentences are bent is in `corruptions/bend.ts`.
/* oxlint-disable no-console -- printing is what evals are for */
import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Article } from '#src/core/article.ts'
import { isNegation } from '#src/core/denials.ts'
import { aboutText, groundIn, type Verdict } from '#src/core/ground.ts'
import { splitSentences } from '#src/core/passages.ts'
import { readSentences } from '#src/core/words.ts'
import type { Claim } from '#src/core/writing.ts'
import { bend, further, kinds, shorten, type Kind } from './corruptions/bend.ts'
import { readRows, toArticle } from './rows.ts'

const rowSchema = z.object({
  id: z.string(),
  lang: z.string().optional(),
  sents: z.array(z.string()),
  refs: z.array(z.union([z.string(), z.array(z.string())])).optional(),
})

/** A claim cites at most this many passages: those that together have most of its words. */
const mostCitations = 3
const claimsPerSummary = 6

/**
 * The faithful sentences are those of each row's first reference, or with `--lead` the article's own first three, with `--whole` all of them; each is
 * checked as a model's claim, citing the passages that match it best. `--show KIND` prints what was missed (or, for `faithful`,
 * refused, or `shortened`). `--half` takes the rows whose id has an odd or an even MD5: names are weighed by what was learned on the odd ones. `msPerSummary` is the time for a 1,500-word article and six claims.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      lead: { type: 'boolean', default: false },
      whole: { type: 'boolean', default: false },
      show: { type: 'string' },
      every: { type: 'string', default: '1' },
      half: { type: 'string' },
    },
  })
  const caught = new Map<Kind, { of: number; caught: number }>([...kinds, ...further].map((kind) => [kind, { of: 0, caught: 0 }]))
  const alarms = new Map<string, number>()
  let faithful = 0
  let leftOut = 0
  const shortened = { of: 0, refused: 0 }
  for (const [at, row] of positionals.flatMap((file) => readRows(file, (value) => rowSchema.parse(value))).entries()) {
    if (at % Number(values.every) !== 0 || (values.half !== undefined && values.half !== halfOf(row.id))) continue
    const article = toArticle(row.id, row.sents, { language: row.lang ?? 'en' })
    const ground = groundIn([article])
    const text = row.sents.join('\n')
    const own = values.whole ? row.sents : row.sents.slice(0, 3)
    const reference = values.whole || values.lead || row.refs === undefined ? own : [row.refs[0] ?? []].flat()
    for (const [place, sentence] of reference.flatMap((words) => splitSentences(words, row.lang ?? 'en')).entries()) {
      if (sentence.split(' ').length < 4) continue
      if (!canBeCited(sentence, text)) {
        leftOut++
        continue
      }
      const cite = citing(sentence, article)
      const verdict = ground.check(cite(sentence))
      faithful++
      if (!verdict.grounded) alarms.set(verdict.check, (alarms.get(verdict.check) ?? 0) + 1)
      if (!verdict.grounded && values.show === 'faithful') show(sentence, sentence, verdict, cite(sentence))
      const shorter = shorten(sentence)
      if (shorter !== null) {
        const judged = ground.check(cite(shorter))
        shortened.of += 1
        shortened.refused += judged.grounded ? 0 : 1
        if (!judged.grounded && values.show === 'shortened') show(sentence, shorter, judged, cite(shorter))
      }
      for (const { kind, text: bent } of bend(sentence, text, at * 100 + place + 1)) {
        const count = caught.get(kind)
        if (count === undefined) continue
        const judged = ground.check(cite(bent))
        count.of += 1
        count.caught += judged.grounded ? 0 : 1
        if (judged.grounded && values.show === kind) show(sentence, bent, judged, cite(bent))
      }
    }
  }
  const share = (part: number, whole: number): number => Math.round((part / Math.max(1, whole)) * 1000) / 10
  const byKind = Object.fromEntries([...caught].map(([kind, count]) => [kind, { of: count.of, caught: share(count.caught, count.of) }]))
  const tried = kinds.flatMap((kind) => byKind[kind] ?? []).filter(({ of }) => of > 0)
  const alarmed = [...alarms.values()].reduce((sum, count) => sum + count, 0)
  const result = {
    caught: Math.round((tried.reduce((sum, kind) => sum + kind.caught, 0) / Math.max(1, tried.length)) * 10) / 10,
    falseAlarms: share(alarmed, faithful),
    faithful,
    leftOut,
    shortened: { of: shortened.of, refused: share(shortened.refused, shortened.of) },
    byKind,
    alarmsByCheck: Object.fromEntries([...alarms].map(([check, count]) => [check, share(count, faithful)])),
    msPerSummary: msPerSummary(),
  }
  console.table(byKind)
  console.log(JSON.stringify(result))
}

function halfOf(id: string): 'odd' | 'even' {
  return createHash('md5').update(id).digest().readUInt8(0) % 2 === 1 ? 'odd' : 'even'
}

function show(sentence: string, bent: string, verdict: Verdict, claim: Claim): void {
  console.log(
    [
      verdict.grounded ? 'MISSED' : `REFUSED (${verdict.check}) ${verdict.reason}`,
      `  claim:   ${bent}`,
      ...(bent === sentence ? [] : [`  was:     ${sentence}`]),
      ...claim.citations.map(({ passageText }) => `  passage: ${passageText}`),
      '',
    ].join('\n'),
  )
}

/** References tell what stands in no article, too: a number, name or abbreviation that the article has nowhere can be cited by nobody. */
function canBeCited(sentence: string, article: string): boolean {
  const plain = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/(?<=\d),(?=\d)/g, '')
  const there = plain(article)
  const numbers = new Set(there.match(/\d+(?:\.\d+)?/g))
  const names = [...sentence.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{L}+|\p{Lu}{2,}/gu)].map(([word]) => plain(word).slice(0, 7))
  return (
    (plain(sentence).match(/\d+(?:\.\d+)?/g) ?? []).every((number) => numbers.has(number)) && names.every((name) => there.includes(name))
  )
}

/** Cites as a careful writer would: passage by passage, the one that adds most of the words not covered yet. */
export function citing(sentence: string, article: Article): (text: string) => Claim {
  const roots = (text: string): Set<string> =>
    new Set(
      readSentences(text, article.language)
        .flat()
        .map(({ root }) => root),
    )
  // Numbers and names are what a citation is looked up for.
  const wanted = new Map(
    readSentences(sentence, article.language)
      .flat()
      .filter(({ content, bare }) => content || isNegation(bare))
      .map((word) => [word.root, word.number || (word.capital && !word.opens) ? 2 : 1]),
  )
  const passages = article.passages.map((passage) => ({ ...passage, roots: roots(passage.text) }))
  const chosen: Article['passages'] = []
  while (chosen.length < mostCitations) {
    const gain = (passage: { roots: ReadonlySet<string> }): number =>
      [...wanted].reduce((sum, [root, weight]) => sum + (passage.roots.has(root) ? weight : 0), 0)
    const best = passages.reduce<(typeof passages)[number] | undefined>(
      (left, right) => (left !== undefined && gain(left) >= gain(right) ? left : right),
      undefined,
    )
    if (best === undefined || (chosen.length > 0 && gain(best) < 2)) break
    chosen.push(best)
    for (const root of best.roots) wanted.delete(root)
  }
  const citations = chosen.map(({ number, text }) => ({
    articleId: article.id,
    passage: number,
    passageText: text,
    quote: null,
    translation: null,
  }))
  return (text) => ({ text, citations, speaker: null, status: 'stated', derivation: null })
}

/** Processor time in milliseconds to read an article of 1,500 words, check six claims and say what is about the text: the mean of fifty. */
function msPerSummary(): number {
  const sentence = (number: number): string =>
    `The council of Hallin approved ${number * 7 + 20} new flats near the harbour on Tuesday, although Mayor Ines Okparo had not expected the vote before May ${number + 3}, residents said.`
  const article = toArticle(
    'speed',
    Array.from({ length: 25 }, (_, at) =>
      [sentence(at), sentence(at + 40), `“We were told that ${at} of them are cheap,” said Jonas Feld.`].join(' '),
    ),
    { language: 'en', published: '2026-11-20' },
  )
  const claims = Array.from({ length: claimsPerSummary }, (_, at) => citing(sentence(at), article)(sentence(at)))
  const rounds = 50
  const before = process.cpuUsage()
  for (let round = 0; round < rounds; round++) {
    const ground = groundIn([article])
    for (const claim of claims) ground.check(claim)
    aboutText(article)
  }
  const { user, system } = process.cpuUsage(before)
  return Math.round((user + system) / rounds / 10) / 100
}
