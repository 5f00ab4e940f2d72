// Measures feed reading on feedparser's cases: each file's comment states what must hold of it.
// Only values that our nouns have are judged (title, link, id, texts, authors, language, dates); others count as parsed.
/* oxlint-disable no-console -- printing is what evals are for */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Feed } from '#src/core/feed.ts'
import { decode } from '#src/web/charset.ts'
import { readFeed } from '#src/web/feed.ts'
import { readFeedDate } from '#src/web/feeddates.ts'
import { decodeEntities } from '#src/web/page/tree.ts'

interface Claim {
  path: string
  literal: string
}
type Verdict = { kind: 'value' | 'date' | 'encoding'; right: boolean; expected: string; found: string }

/** `feeds DIR [--wrong]`: a folder of feedparser's cases; `--wrong` prints every value that differs. */
export async function run(args: readonly string[]): Promise<void> {
  const folder = args.find((arg) => !arg.startsWith('--')) ?? ''
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:xml|json|rss|atom|rdf)$/u.test(name))
    .sort()
  const groups = new Map<
    string,
    {
      cases: number
      parsed: number
      values: number
      valuesRight: number
      dates: number
      datesRight: number
      encodings: number
      encodingsRight: number
    }
  >()
  for (const file of files) {
    const name = file.split('/').slice(0, -1).join('/') || '.'
    const group = groups.get(name) ?? {
      cases: 0,
      parsed: 0,
      values: 0,
      valuesRight: 0,
      dates: 0,
      datesRight: 0,
      encodings: 0,
      encodingsRight: 0,
    }
    groups.set(name, group)
    group.cases += 1
    const { feed, verdicts } = judge(readFileSync(join(folder, file)))
    if (feed !== null) group.parsed += 1
    for (const verdict of verdicts) {
      const key = verdict.kind === 'value' ? ('values' as const) : verdict.kind === 'date' ? ('dates' as const) : ('encodings' as const)
      group[key] += 1
      if (verdict.right) group[`${key}Right`] += 1
      else if (args.includes('--wrong')) console.log(`${file}\n  must be ${verdict.expected}\n  is      ${verdict.found}`)
    }
  }
  console.table(Object.fromEntries(groups))
  const sum = (key: 'cases' | 'parsed' | 'values' | 'valuesRight' | 'dates' | 'datesRight' | 'encodings' | 'encodingsRight'): number =>
    [...groups.values()].reduce((total, group) => total + group[key], 0)
  const share = (part: number, whole: number): number => Number((part / (whole || 1)).toFixed(4))
  console.log(
    JSON.stringify({
      cases: sum('cases'),
      parsed: sum('parsed'),
      entriesRight: share(sum('valuesRight'), sum('values')),
      datesRight: share(sum('datesRight'), sum('dates')),
      encodingsRight: share(sum('encodingsRight'), sum('encodings')),
      values: sum('values'),
      dates: sum('dates'),
      encodings: sum('encodings'),
    }),
  )
}

function judge(bytes: Uint8Array): { feed: Feed | null; verdicts: Verdict[] } {
  const comment = Buffer.from(bytes.subarray(0, 8_000)).toString('utf8').replaceAll('\0', '')
  const expectation = /Expect:\s*(.*?)\s*(?:-->|\r|\n)/u.exec(comment)?.[1] ?? ''
  const header = /Header:\s*Content-type:\s*(.*?)\s*(?:-->|\r|\n)/iu.exec(comment)?.[1] ?? null
  const { text } = decode(bytes, header)
  let feed: Feed | null = null
  try {
    feed = readFeed(text, 'http://127.0.0.1:8097/feed.xml')
  } catch {
    // What cannot be read has no right values.
  }
  const verdicts: Verdict[] = []
  for (const claim of claimsIn(expectation)) {
    const verdict = claim.path === 'encoding' ? judgeEncoding(bytes, text, claim.literal) : judgeValue(feed, claim)
    if (verdict !== null) verdicts.push(verdict)
  }
  return { feed, verdicts }
}

/** `a == 'x' and b == (1, 2)` as pairs; clauses that state something else are left out. */
function claimsIn(expectation: string): Claim[] {
  return [
    ...expectation.matchAll(
      /(?:^|\(|\s)((?:feed|entries\[\d+\]|encoding)(?:\[[^\]]+\]|\.\w+)*)\s*==\s*(u?'(?:[^'\\]|\\.)*'|u?"(?:[^"\\]|\\.)*"|\([\d, ]+\)|None)/gu,
    ),
  ].map(([, path = '', literal = '']) => ({ path: path.replaceAll(/\['(\w+)'\]/gu, '.$1').replaceAll(/\[(\d+)\]/gu, '.$1'), literal }))
}

/** The same text as by the stated encoding: names of encodings that read these bytes alike are alike. */
function judgeEncoding(bytes: Uint8Array, text: string, literal: string): Verdict {
  const expected = unquoted(literal)
  let right: boolean
  try {
    right = new TextDecoder(expected === 'gb18030' ? 'gbk' : expected).decode(bytes) === text
  } catch {
    // TextDecoder has no UTF-32: there the text is right when its own comment can be read.
    right = text.includes('Expect:') && !text.includes('\0')
  }
  return { kind: 'encoding', right, expected, found: text.slice(0, 40) }
}

function judgeValue(feed: Feed | null, { path, literal }: Claim): Verdict | null {
  const found = valueOf(feed, path)
  if (found === undefined) return null
  if (/(?:published|created|updated)(?:_parsed)?$/u.test(path)) {
    const expected = literal.startsWith('(') ? fromTuple(literal) : readFeedDate(unquoted(literal))
    const right = expected !== null && found.some((date) => date !== null && Date.parse(date) === Date.parse(expected))
    return { kind: 'date', right, expected: String(expected), found: found.join(' | ') }
  }
  const expected = literal === 'None' ? null : unquoted(literal)
  const right =
    expected === null
      ? found.some((value) => value === null || value === '')
      : found.some((value) => value !== null && comparable(value) === comparable(expected))
  return { kind: 'value', right, expected: String(expected), found: found.join(' | ') }
}

/** What we have for one of feedparser's fields; undefined for those that our nouns leave out. */
function valueOf(feed: Feed | null, path: string): (string | null)[] | undefined {
  const [, top = '', index, field = ''] = /^(feed|entries)(?:\.(\d+))?\.(.+)$/u.exec(path) ?? []
  if (top === 'feed') {
    if (/^title(?:_detail\.value)?$/u.test(field)) return [feed?.title ?? null]
    return field === 'link' ? [feed?.url ?? null] : field === 'language' ? [feed?.language ?? null] : undefined
  }
  const entry = feed?.entries[Number(index)]
  const fields: [RegExp, (string | null)[]][] = [
    [/^title(?:_detail\.value)?$/u, [entry?.title ?? null]],
    [/^link$|^links\.0\.href$/u, [entry?.url ?? null]],
    [/^(?:id|guid)$/u, [entry?.id ?? null]],
    [/^(?:summary|description)(?:_detail\.value)?$/u, [entry?.summary ?? null, entry?.html ?? null]],
    [/^content\.0\.value$/u, [entry?.html ?? null]],
    [/^author$|^author_detail\.name$|^authors\.\d+\.name$/u, entry?.authors.length ? entry.authors : [null]],
    [/^(?:published|created)(?:_parsed)?$/u, [entry?.published ?? null]],
    [/^updated(?:_parsed)?$/u, [entry?.updated ?? null, entry?.published ?? null]],
  ]
  return top === 'entries' ? fields.find(([pattern]) => pattern.test(field))?.[1] : undefined
}

function fromTuple(literal: string): string {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = literal.slice(1, -1).split(',').map(Number)
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString()
}

function unquoted(literal: string): string {
  return literal
    .replace(/^u?['"]/u, '')
    .replace(/['"]$/u, '')
    .replaceAll(
      /\\(?:u([\da-f]{4})|U([\da-f]{8})|x([\da-f]{2})|([nrt'"\\]))/giu,
      (_, short?: string, long?: string, byte?: string, plain?: string) =>
        plain === undefined
          ? String.fromCodePoint(Number.parseInt(short ?? long ?? byte ?? '0', 16))
          : ({ n: '\n', r: '\r', t: '\t' }[plain] ?? plain),
    )
}

/** Text without markup: what is removed from untrusted HTML is judged by the measures of pages. `Name (mail)` is the name. */
function comparable(text: string): string {
  const bare = text.replaceAll(/<(script|style)[^>]*>[^]*?<\/\1>/giu, '')
  const name = /^(.+?) \(\S+@\S+\)$/u.exec(bare)?.[1] ?? bare
  return decodeEntities(decodeEntities(name)).replaceAll(/\s+/gu, ' ').trim().toLowerCase()
}
