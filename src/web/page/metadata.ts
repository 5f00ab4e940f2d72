// What the page says about its article: title, byline, site, address, language, dates; each from the surest place.
// Reading JSON-LD is left to `linked.ts`, dates to `dates.ts`, the choice of title and names to `naming.ts`.
import type { Dated } from '#src/core/article.ts'
import type { Block } from './blocks.ts'
import { readDate } from './dates.ts'
import { plain, textWords, type PageHints } from './features.ts'
import { oneLine } from './invisible.ts'
import { isFree, nameOf, parseLinked, storyOf, stringOf, typesOf, type Linked } from './linked.ts'
import { chooseByline, chooseTitle } from './naming.ts'
import { attribute, decodeEntities, headingTextOf, parentOf, spacedTextOf, textOf, walkElements, type Element } from './tree.ts'
import { modifiedWord, publishedWord, readVisible } from './visible.ts'
import { primaryLanguage } from '#src/core/languages.ts'

export interface PageMetadata {
  title: string | null
  byline: string | null
  site: string | null
  /** The page's own canonical address as written, possibly relative. */
  url: string | null
  /** The page's own word for its language, primary subtag, lower case. */
  language: string | null
  published: Dated | null
  modified: Dated | null
  /** JSON-LD `isAccessibleForFree`; null where the page does not say. */
  free: boolean | null
  description: string
  /** JSON-LD `articleBody`: often cut, so only a hint. */
  articleBody: string
  /** JSON-LD `claimReviewed`: what others say and the page examines. */
  claims: string[]
  /** JSON-LD `wordCount`, or null. */
  statedWords: number | null
  /** JSON-LD types and og:type, for telling what the page is. */
  types: string[]
}

/** What the metadata say of the article's text, for `features.ts`. */
export function hintsOf(metadata: PageMetadata): PageHints {
  // Short words say little, except in scripts that write whole words in one or two characters.
  const titleWords = textWords(metadata.title ?? '').filter((word) => word.length > 3 || !/^\p{Script=Latin}/u.test(word))
  return {
    titleWords,
    title: plain(metadata.title ?? ''),
    description: plain(metadata.description),
    articleBody: plain(metadata.articleBody),
  }
}

/** The author's names, one by one, and the outlet's. */
export function namesIn({ byline, site }: PageMetadata): string[] {
  const authors = byline?.split(/,|&|\s(?:and|und|et|y|e|en|och|og|i|и)\s/u).map((name) => name.trim()) ?? []
  return [...authors, ...(site === null ? [] : [site])].filter((name) => name !== '')
}

/** Everything in the page that may name something, gathered in one walk. */
interface Found {
  meta: Map<string, string>
  linked: Linked[]
  canonical: string | null
  pageTitle: string
  headings: string[]
  bylines: { text: string; rank: number }[]
  dates: { text: string; rank: number; modified: boolean }[]
}

/** Reads the head, the JSON-LD and the marked-up places of a page. `host` stands in for an outlet without a name. */
export function readMetadata(root: Element, blocks: readonly Block[], host: string | null = null): PageMetadata {
  const found = gather(root)
  const { meta, linked } = found
  const story = storyOf(linked)
  const declared = attribute(root, 'lang') || attribute(root, 'xml:lang') || meta.get('og:locale') || meta.get('content-language')
  const tag = (declared ?? '').toLowerCase().replaceAll('_', '-')
  const outlet = meta.get('og:site_name') ?? meta.get('application-name') ?? nameOf(story['publisher'], linked)
  const bareHost = host?.replace(/^www\./u, '')
  const title = chooseTitle({
    headings: found.headings,
    shared: meta.get('og:title') ?? meta.get('twitter:title') ?? null,
    headline: stringOf(story['headline']),
    pageTitle: found.pageTitle,
    outlets: [outlet, bareHost?.split('.').at(-2), bareHost].filter((name) => typeof name === 'string'),
  })
  const shown = readVisible(blocks, title, tag || null, outlet ?? null)
  return {
    title,
    byline: chooseByline({
      declared: declaredAuthors(found, story),
      marked: found.bylines,
      shown: shown.byline,
      outlet,
      reviewed: reviewedAuthors(linked),
    }),
    site: outlet ?? null,
    url: found.canonical ?? meta.get('og:url') ?? null,
    language: primaryLanguage(tag),
    ...chooseDates(found, story, tag || null, shown),
    free: isFree(story, linked),
    description: meta.get('og:description') ?? meta.get('description') ?? '',
    articleBody: typeof story['articleBody'] === 'string' ? decodeEntities(story['articleBody']) : '',
    claims: linked.map((object) => stringOf(object['claimReviewed'])).filter((claim) => claim !== null),
    statedWords: Number(story['wordCount']) > 0 ? Math.round(Number(story['wordCount'])) : null,
    types: [...linked.flatMap(typesOf), meta.get('og:type') ?? ''].filter((type) => type !== ''),
  }
}

const bylineClass = inClass('by-?line', 'author(?:s|-?name)?', 'written-?by', 'posted-?by', 'contributor')
const dateClass = inClass(
  'date',
  'published',
  'pub-?date',
  'publish(?:ed)?-?(?:date|on|time)',
  'posted-?on',
  'timestamp',
  'post-?date',
  'dateline',
)

/** A word of a class name, between spaces, hyphens and underscores. */
function inClass(...words: string[]): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${words.join('|')})(?:$|[\\s_-])`, 'iu')
}

/** The page of one author, as most publishing systems name it. */
const authorAddress = /\/(?:authors?|autor(?:en|es)?|auteurs?|contributors?|reporters?)\/[^/?#]{3,60}\/?(?:$|[?#])/iu

const elsewhere = /comment|respond|related|recommend|popular|trending|sidebar|widget|newsletter|footer|card\b/iu

function gather(root: Element): Found {
  const found: Found = {
    meta: new Map(),
    linked: [],
    canonical: null,
    pageTitle: '',
    headings: [],
    bylines: [],
    dates: [],
  }
  walkElements(root, (element) => {
    switch (element.tagName) {
      case 'meta': {
        const names = ['property', 'name', 'itemprop', 'http-equiv'].map((key) => attribute(element, key))
        const name = (names.find((one) => one !== '') ?? '').toLowerCase()
        const content = oneLine(attribute(element, 'content'))
        if (name !== '' && content !== '' && !found.meta.has(name)) found.meta.set(name, content)
        return true
      }
      case 'link':
        if (attribute(element, 'rel').toLowerCase() === 'canonical') {
          found.canonical ??= attribute(element, 'href').trim() || null
        }
        return true
      case 'title':
        if (found.pageTitle === '') found.pageTitle = oneLine(textOf(element))
        return true
      case 'h1':
        found.headings.push(oneLine(headingTextOf(element)))
        break
      case 'script': {
        const child = element.childNodes[0]
        const isLinked = attribute(element, 'type').toLowerCase().includes('ld+json')
        if (isLinked && child !== undefined && 'value' in child) found.linked.push(...parseLinked(child.value))
        return false
      }
      case 'style':
      case 'svg':
        return false
      case 'time':
        noteTime(element, found)
        break
      default:
    }
    noteMarked(element, found)
    return true
  })
  return found
}

/** A `time` element, with what the words just around it say it is the time of. */
function noteTime(element: Element, found: Found): void {
  const around = parentOf(element)
  const label = around === null ? '' : oneLine(spacedTextOf(around))
  const isLabelled = label.length < 80 && publishedWord.test(label)
  found.dates.push({
    text: attribute(element, 'datetime') || oneLine(spacedTextOf(element)),
    rank: standsElsewhere(element) ? 0 : isLabelled ? 3 : 2,
    modified: modifiedWord.test(attribute(element, 'class')) || (!isLabelled && label.length < 80 && modifiedWord.test(label)),
  })
}

/** Places that microdata, rel=author or a class name mark as author or date. */
function noteMarked(element: Element, found: Found): void {
  const itemprop = attribute(element, 'itemprop')
  const className = attribute(element, 'class')
  const isAuthorLink = element.tagName === 'a' && /(?:^|\s)author(?:\s|$)/u.test(attribute(element, 'rel'))
  const isMarked = itemprop.startsWith('author') || (itemprop === 'name' && isMarkedAuthor(element))
  const leadsToAuthor = element.tagName === 'a' && authorAddress.test(attribute(element, 'href'))
  if (isMarked || isAuthorLink || leadsToAuthor || bylineClass.test(className)) {
    const text = oneLine(spacedTextOf(element))
    const rank = isAuthorLink ? 3 : itemprop !== '' || element.tagName === 'a' ? 2 : 1
    if (text !== '' && text.length < 200) found.bylines.push({ text, rank: standsElsewhere(element) ? 0 : rank })
  }
  if (/^date(?:Published|Modified|Created)$/u.test(itemprop) || dateClass.test(className)) {
    const text = attribute(element, 'content') || attribute(element, 'datetime') || oneLine(spacedTextOf(element))
    const modified = itemprop === 'dateModified' || modifiedWord.test(className)
    if (text.length < 160 && !standsElsewhere(element)) found.dates.push({ text, rank: itemprop === '' ? 1 : 3, modified })
  }
}

/** Whether an element belongs to comments, teasers of other stories or the page's margins. */
function standsElsewhere(element: Element): boolean {
  let around: Element | null = element
  for (let level = 0; around !== null && level < 7; level += 1, around = parentOf(around)) {
    if (/^(?:aside|footer|nav)$/u.test(around.tagName)) return true
    if (elsewhere.test(`${attribute(around, 'class')} ${attribute(around, 'id')}`)) return true
    if (around.tagName === 'article' || around.tagName === 'main') return false
  }
  return false
}

function isMarkedAuthor(element: Element): boolean {
  const parent = element.parentNode
  return parent !== null && 'attrs' in parent && attribute(parent, 'itemprop') === 'author'
}

/** Who said what the page examines: fact checks show them like an author. */
function reviewedAuthors(linked: readonly Linked[]): string[] {
  return linked.flatMap(({ itemReviewed }) => {
    const author = typeof itemReviewed === 'object' && itemReviewed !== null ? nameOf((itemReviewed as Linked)['author'], linked) : null
    return author === null ? [] : [author]
  })
}

/** Who the page's data and its head say wrote the story, the surest first. */
function declaredAuthors({ meta, linked }: Found, story: Linked): (string | null)[] {
  const labelled = /written|author|interview/iu.test(meta.get('twitter:label1') ?? '') ? ['twitter:data1'] : []
  const names = ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'cxenseparse:author', ...labelled]
  return [nameOf(story['author'], linked), nameOf(story['creator'], linked), ...names.map((name) => meta.get(name) ?? null)]
}

const publishedNames = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'citation_publication_date',
  'article.published',
  'cxenseparse:recs:publishtime',
]
const modifiedNames = ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified', 'dcterms.modified', 'revised']
const likelyName = /(?:^|[-_.:])(?:publish\w*|pub|created|posted|issued|release)[-_.]?(?:date|time|on|at)?$|publish\w*[-_.]?(?:date|time)/u

type Dates = Pick<PageMetadata, 'published' | 'modified'>

function chooseDates(found: Found, story: Linked, language: string | null, shown: Dates): Dates {
  const fromStory = (key: string): Dated | null => {
    const at = readDate(stringOf(story[key]) ?? '', language)
    return at === null ? null : { at, basis: 'json-ld' }
  }
  const fromMeta = (names: readonly string[]): Dated | null => {
    for (const name of names) {
      const at = readDate(found.meta.get(name) ?? '', language)
      if (at !== null) return { at, basis: 'meta' }
    }
    return null
  }
  const fromPage = (modified: boolean): Dated | null => {
    const dated = found.dates
      .filter((one) => (one.modified || modifiedWord.test(one.text)) === modified)
      .map((one) => ({ ...one, at: readDate(one.text, language) }))
      .filter((one) => one.at !== null)
      .sort((a, b) => b.rank - a.rank)
    const at = dated[0]?.at ?? null
    return at === null ? null : { at, basis: 'visible text' }
  }
  const likelyNames = [...found.meta.keys()].filter((name) => likelyName.test(name))
  const published =
    fromStory('datePublished') ??
    fromStory('dateCreated') ??
    fromMeta(publishedNames) ??
    fromMeta(likelyNames) ??
    shown.published ??
    fromPage(false)
  const modified = fromStory('dateModified') ?? fromMeta(modifiedNames) ?? shown.modified ?? fromPage(true)
  // A story cannot be changed before it is out: where the two contradict each other, the earlier is the publication.
  const isReversed = published !== null && modified !== null && modified.at.slice(0, 10) < published.at.slice(0, 10)
  if (isReversed) return { published: modified, modified: published }
  return { published, modified }
}
