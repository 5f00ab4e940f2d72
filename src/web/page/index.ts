// The door of page reading: HTML, plain text or a feed's entry in, an article or the reason why it is none out. Pure and synchronous.
// Fetching, decoding, limits of size and time, and guessing an undeclared language are left to the callers in `src/web/`.
import type { Dated, Passage, ReadArticle } from '#src/core/article.ts'
import type { Entry, Feed } from '#src/core/feed.ts'
import { assemble, coverageOf, toLines, type Body, type Dropped } from './assemble.ts'
import { cutIntoBlocks, type Block } from './blocks.ts'
import { plain } from './features.ts'
import { oneLine } from './invisible.ts'
import { pickBlocks } from './judge.ts'
import { declaredLanguage } from './language.ts'
import { hintsOf, namesIn, readMetadata, type PageMetadata } from './metadata.ts'
import { bareHeadline, cleanByline } from './naming.ts'
import { readPlainText } from './plaintext.ts'
import { readVisible } from './visible.ts'
import { isTeaser, leastWords, refuse, type NoArticle } from './refusal.ts'
import type { Known } from './rules.ts'
import { parseTree, type Element } from './tree.ts'
import { isConsentDialog } from './vocabulary.ts'
import { primaryLanguage } from '#src/core/languages.ts'

export type { Dropped } from './assemble.ts'

/** A feed's text with fewer words is its teaser. */
const fewestWordsOfStory = 120

export interface PageSource {
  /** Where the page was read; null for files. */
  url: string | null
  origin: 'page' | 'file'
  /** What the feed that named this page says of it. */
  entry?: Pick<Entry, 'title' | 'published' | 'updated' | 'html' | 'authors'> | undefined
}

export type Reading = { article: ReadArticle; dropped: Dropped[] } | { notAnArticle: NoArticle; title: string | null }

/** Reads an HTML page. Never throws on bad markup. `dropped` names every text that a rule left out. */
export function extractPage(html: string, about: PageSource): Reading {
  const root = parseTree(html)
  const host = about.url === null ? null : new URL(about.url).host
  const page = cutIntoBlocks(root)
  const metadata = readMetadata(root, page.blocks, host)
  const title = metadata.title ?? oneLine(about.entry?.title ?? '')
  const dialogs = inConsentDialogs(page.blocks)
  const picked = pickBlocks(page.blocks, hintsOf(metadata), dialogs)
  const known = { title, names: namesIn(metadata) }
  const body = fuller(assemble(toLines(picked, page.blocks), known), metadata, about, known)
  const evidence = { root, blocks: page.blocks, passages: body.passages, words: body.words, metadata, url: about.url }
  const refused = refuse(evidence)
  if (refused !== null || body.passages.length === 0) return { notAnArticle: refused ?? 'too little text', title: title || null }
  const text = body.passages.map((passage) => passage.text).join('\n')
  return {
    article: {
      title: title || titleFrom(text),
      byline: metadata.byline ?? bylineOf(about.entry),
      site: about.origin === 'file' ? null : (metadata.site ?? host),
      url: canonical(metadata.url, about.url),
      language: declaredLanguage(text, metadata.language),
      published: metadata.published ?? datedByFeed(about.entry?.published),
      modified: metadata.modified,
      passages: asSaid(body.passages, metadata.claims),
      wordCount: body.words,
      coverage: coverageOf(body.words, metadata.statedWords, isTeaser(evidence)),
      origin: about.origin,
    },
    dropped: [
      ...page.hidden.map((hidden) => ({ rule: 'hidden text', text: hidden })),
      ...[...dialogs].map(({ text: asking }) => ({ rule: 'consent dialog', text: asking })),
      ...body.dropped,
    ],
  }
}

/** The blocks that stand in dialogs of platforms for consent. */
function inConsentDialogs(blocks: readonly Block[]): Set<Block> {
  const known = new Map<Element, boolean>()
  const isDialog = (element: Element): boolean => {
    const is = known.get(element) ?? isConsentDialog(element)
    known.set(element, is)
    return is
  }
  return new Set(blocks.filter(({ path }) => path.some(isDialog)))
}

/** The claims that the page examines are not its own words, though it sets them like a paragraph. */
function asSaid(passages: readonly Passage[], claims: readonly string[]): Passage[] {
  const said = new Set(claims.map(plain))
  return passages.map((passage) => (said.has(plain(passage.text)) ? { ...passage, kind: 'quotation' } : passage))
}

/** What publishing systems write between the words of a text that they have not set yet. */
const unset = /\[#\w+:|\{: \w+="|\|\|\|/u

/** Reads what a feed carries of an article that has no page, or none that can be read. */
export function extractEntry(entry: Entry, feed: Pick<Feed, 'title' | 'language'>): Reading {
  const { blocks, hidden } = cutIntoBlocks(parseTree(entry.html ?? ''))
  const body = assemble(toLines(blocks), { title: entry.title, names: [...entry.authors, feed.title].filter((name) => name !== '') })
  if (body.words < leastWords || body.passages.length === 0) return { notAnArticle: 'too little text', title: entry.title || null }
  const text = body.passages.map((passage) => passage.text).join('\n')
  const isCut = body.words < fewestWordsOfStory || /(?:…|\.{3}|\[…\])\s*\)?$/u.test(text)
  return {
    article: {
      title: oneLine(entry.title) || titleFrom(text),
      byline: bylineOf(entry),
      site: feed.title || null,
      url: entry.url,
      language: declaredLanguage(text, primaryLanguage(feed.language ?? null)),
      published: datedByFeed(entry.published),
      modified: datedByFeed(entry.updated),
      passages: body.passages,
      wordCount: body.words,
      coverage: coverageOf(body.words, null, isCut),
      origin: 'feed',
    },
    dropped: [...hidden.map((words) => ({ rule: 'hidden text', text: words })), ...body.dropped],
  }
}

function bylineOf(entry: Pick<Entry, 'authors'> | undefined): string | null {
  return cleanByline(entry?.authors.join(', ') || null)
}

function datedByFeed(at: string | null | undefined): Dated | null {
  return at === null || at === undefined ? null : { at, basis: 'feed' }
}

/**
 * Reads a text file, a pasted text or a page in plain text. Marks of Markdown are removed; a first line that looks like a title is
 * the title.
 */
export function extractText(text: string, about: { name: string | null; origin: 'file' | 'text' | 'page'; url: string | null }): Reading {
  const { title: whole, lines } = readPlainText(text)
  const found = whole === null ? null : bareHeadline(whole)
  const name = about.name
    ?.replace(/\.\w{1,8}$/u, '')
    .replaceAll(/[_-]+/gu, ' ')
    .trim()
  const body = assemble(lines, { title: found ?? '', names: [] })
  const title = found ?? (name === undefined || name === '' ? titleFrom(body.passages[0]?.text ?? '') : oneLine(name))
  const shown = readVisible(
    body.dropped.filter(({ rule }) => rule === 'byline').map((line) => ({ text: line.text, kind: 'paragraph', level: 0 })),
    null,
    null,
    null,
  )
  if (body.words < leastWords / 4) return { notAnArticle: 'too little text', title: title || null }
  return {
    article: {
      title,
      byline: shown.byline,
      site: about.url === null ? null : new URL(about.url).host,
      url: about.url,
      language: null,
      published: shown.published,
      modified: shown.modified,
      passages: body.passages,
      wordCount: body.words,
      coverage: { kind: 'whole' },
      origin: about.origin,
    },
    dropped: body.dropped,
  }
}

/**
 * The feed's text or the JSON-LD `articleBody` in place of the page's where they go on further: only where they tell the same
 * story, or the page shows none, and never past a wall that the page declares.
 */
function fuller(body: Body, metadata: PageMetadata, about: PageSource, known: Known): Body {
  const seen = body.passages.filter((passage) => passage.text.length > 80).map((passage) => plain(passage.text))
  const candidates: Body[] = []
  if (typeof about.entry?.html === 'string') candidates.push(assemble(toLines(cutIntoBlocks(parseTree(about.entry.html)).blocks), known))
  if (metadata.free !== false && metadata.articleBody.length > 600 && !unset.test(metadata.articleBody))
    candidates.push(assemble(readPlainText(metadata.articleBody).lines, known))
  let best = body
  for (const candidate of candidates) {
    const all = plain(candidate.passages.map((passage) => passage.text).join(' '))
    const same = seen.length === 0 || seen.filter((passage) => all.includes(passage.slice(0, 60))).length >= seen.length / 2
    if (same && candidate.words > best.words * 1.5 + 40) best = { ...candidate, dropped: [...body.dropped, ...candidate.dropped] }
  }
  return best
}

/** The page's own canonical address where it stays on the same site, else where it was read. */
function canonical(own: string | null, readAt: string | null): string | null {
  if (own === null || readAt === null || !URL.canParse(own, readAt)) return readAt
  const found = new URL(own, readAt)
  const bare = (host: string): string => host.replace(/^(?:www|m|mobile|amp)\./u, '')
  const here = bare(new URL(readAt).host)
  const there = bare(found.host)
  const isSameSite = here === there || here.endsWith(`.${there}`) || there.endsWith(`.${here}`)
  const isFront = found.pathname === '/' && found.search === '' && new URL(readAt).pathname !== '/'
  return /^https?:$/u.test(found.protocol) && isSameSite && !isFront ? found.href : readAt
}

/** The first sentence, shortened, for texts without a title. */
function titleFrom(text: string): string {
  const first = text.split('\n')[0] ?? ''
  const sentence = /^.{10,140}?[.!?。！？।](?=\s|$)/u.exec(first)?.[0] ?? first
  return sentence.length <= 140 ? sentence : `${sentence.slice(0, 139).replace(/\s+\S*$/u, '')}…`
}
