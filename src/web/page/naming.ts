// Title and byline: which of the page's several wordings is the headline itself, and who is named as author.
// Collecting the candidates is left to `metadata.ts`.
import { isDateline } from './dateline.ts'
import { isDateWord } from './dates.ts'
import { plain } from './features.ts'

/**
 * The headline without the outlet's name. A first-level heading that the page's own title repeats is it; else the shared
 * title is cut at a separator where the rest is the outlet.
 */
export function chooseTitle(found: {
  headings: readonly string[]
  shared: string | null
  headline: string | null
  pageTitle: string
  outlets: readonly string[]
}): string | null {
  const named = [found.shared, found.headline, found.pageTitle].filter((title) => title !== null && title !== '') as string[]
  const outlets = found.outlets.map(plain).filter((outlet) => outlet.length > 1)
  const headings = found.headings
    .filter((heading) => heading.length > 3 && heading.length < 300 && !outlets.includes(plain(heading)))
    .map((heading) => withoutOutlet(heading, outlets))
  for (const heading of headings) {
    const bare = plain(heading)
    // A heading that is a small part of the title is the outlet or a section, not the headline.
    const isMostOf = (title: string): boolean => title.includes(bare) && bare.length > title.length * 0.4
    if (bare.length > 6 && named.some((title) => isMostOf(plain(title)))) return heading
  }
  const trimmed = named.map((title) => withoutOutlet(withoutOutlet(title, outlets), outlets))
  for (const heading of headings) {
    const bare = plain(heading)
    if (trimmed.some((title) => plain(title).length > 12 && bare.includes(plain(title)))) return heading
  }
  const [only, another] = headings
  if (only !== undefined && another === undefined && (only.length > 20 || named.length === 0)) return only
  return trimmed[0] ?? headings[0] ?? null
}

/** Words that papers, stations and sites are called by. German ones also end other words ("Tagesanzeiger"). */
const outletWord = new RegExp(
  `(?<!\\p{L})(?:${
    'post|times|news|herald|tribune|gazette|courier|chronicle|guardian|telegraph|journal|observer|dispatch|inquirer|examiner|sentinel|advertiser|radio|tv|online|magazine|' +
    'presse|courrier|dépêche|gazette|tribune|république|diario|periódico|noticias|heraldo|faro|jornal|folha|notícias|correio|gazzetta|corriere|giornale|notizie|krant|courant|gazeta|' +
    'समाचार|न्यूज़|भास्कर|जागरण'
  }|\\p{L}*(?:zeitung|blatt|anzeiger|nachrichten|kurier|rundschau|bote|presse))(?!\\p{L})|(?:新闻|新聞|日报|日報|晚报|晚報|时报|時報|网|ニュース|뉴스|일보)$`,
  'iu',
)

/** Whether the last part of a title is called as outlets are: few words, each that counts with a capital. */
function isCalledOutlet(part: string): boolean {
  const words = part.split(/\s+/u)
  return words.length <= 5 && words.every((word) => !/^\p{Ll}{4}/u.test(word)) && outletWord.test(part)
}

/** The headline of a text that tells nothing of its outlet. */
export function bareHeadline(title: string): string {
  return withoutOutlet(withoutOutlet(title, []), [])
}

/** Cuts an outlet's name off either end of a title; after a bar, a last part of at most four words goes too. */
function withoutOutlet(title: string, outlets: readonly string[]): string {
  const parts = title.split(/\s+[|•·»›«]\s+|\s+[-–—:]\s+|\s*[|｜]\s*|(?<=\p{Script=Han})[-_](?=\p{L})/u)
  if (parts.length < 2) return title
  const isOutlet = (part: string): boolean => {
    const bare = plain(part)
    const resembles = (outlet: string): boolean => bare.length > 3 && (outlet.includes(bare) || bare.includes(outlet))
    return bare !== '' && outlets.some((outlet) => outlet === bare || resembles(outlet))
  }
  let kept = title
  const last = parts.at(-1) ?? ''
  const first = parts[0] ?? ''
  const isAfterBar = title.slice(-last.length - 4).match(/[|｜]/u) !== null && last.split(' ').length <= 4
  // A headline stands before it: "Morning Post - Weekend Times" is all name.
  const isNamed = title.length > last.length * 1.5 && isCalledOutlet(last) && !/:\s+$/u.test(title.slice(0, title.length - last.length))
  if (isOutlet(last) || isAfterBar || isNamed) kept = kept.slice(0, kept.lastIndexOf(last))
  else if (isOutlet(first)) kept = kept.slice(kept.indexOf(first) + first.length)
  const cut = kept.replaceAll(/^[\s|｜_•·»›«:–—-]+|[\s|｜_•·»›«:–—-]+$/gu, '')
  return cut.length > 8 ? cut : title
}

const months = String.raw`(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\p{L}*\.?`
const day = String.raw`(?:${months}\s*\d{1,2},?|\d{1,2}\.?\s*${months})`
const leadingDate = new RegExp(`^${day}(?:\\s*\\d{4})?\\s*`, 'iu')
const introduction = new RegExp(
  `^(?:&\\s*)?(?:${[
    '.{0,30}\\b(?:written|posted|authored|published|reported|created|guide|story|words|article|text|reviewed)\\s+by',
    '(?:view|see|read)\\s+(?:all|more)\\s+(?:posts\\s+)?(?:about|by|from)',
    'by',
    'von',
    'par',
    'por',
    'di',
    'door',
    'av',
    'af',
    'przez',
    'od',
    'autor(?:[ae]|en)?',
    'authors?',
    'auteure?s?',
    'autore',
    'автор[иы]?',
    'текст',
    '作者',
    '撰文',
    '文',
    '記者',
    '记者',
    '기자',
    'بقلم',
    'كتبه?',
    'نویسنده',
    'लेखक',
    '(?:text|words|texte|texto|testo|story)(?=\\s*[:：])',
    'contributors?',
  ].join('|')})(?:(?![\\p{L}\\p{M}])|(?<=(?-i:By)|(?-i:Von)|(?-i:Par)|(?-i:Por))(?=(?-i:\\p{Lu}\\p{Ll})))\\s*[:：/|]?\\s*`,
  'iu',
)
const notNames = new RegExp(
  `^(?:${[
    'admin',
    'administrator',
    'editors?',
    'webmaster',
    'root',
    'user',
    'guest',
    'authors?',
    'by',
    'n/?a',
    'none',
    'null',
    'undefined',
    'unknown',
    'anonymous',
    'redaktion',
    'home',
    'blog',
    'news',
    'share',
    'comments?',
    'sign in',
    '\\d.*',
  ].join('|')})$`,
  'iu',
)
const afterNames = new RegExp(
  `(?:[\\s,;|·•]*(?:${[
    '\\b(?:published|updated|posted|last\\b|on\\s+\\w+\\s+\\d|says\\b|founder|senior|editor at|writer,|contributor)',
    '\\b(?:veröffentlicht|publié)',
    `${months}\\s*\\d`,
    `\\d{1,2}\\.?\\s*${months}`,
    '\\d{1,2}[./]\\d{1,2}[./]',
    '(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}*,',
    '(?:19|20)\\d\\d',
    '\\d+\\s*min',
  ].join('|')})).*$`,
  'iu',
)

/** Whether a line of the page introduces an author ("By …", "Von …", "作者：…") and is short enough to be nothing else. */
export function isByline(text: string): boolean {
  const hasName = /^[^:：]*[\s:：]\p{Lu}|\p{Lo}/u.test(text) && !/[.!?。]$/u.test(text)
  return text.length < 90 && hasName && introduction.test(text) && cleanByline(text) !== null
}

/** The author in a line of names, places and a date: what stands before the first mark between them, where that is a name. */
export function nameInDateline(text: string, outlet: string | null): string | null {
  const first = text.split(/\s*[|•·‧–—,，、/]\s*|\s-\s|[:：]\s/u)[0]?.trim() ?? ''
  const words = first.split(/\s+/u)
  const isName =
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}|^(?:de|del|della|da|dos|di|van|von|der|den|la|le|al|el|bin|y|e|and|und|et)$/u.test(word))
  const hasDate = words.some((word) => /\p{N}/u.test(word) || isDateWord(word.toLowerCase().replace(/\.$/u, '')))
  return isName && !hasDate && isDateline(text, []) && plain(first) !== plain(outlet ?? '') ? cleanByline(first) : null
}

/** So many names that a page marks as authors' may be those of one story. */
const mostAuthors = 8

/**
 * Who wrote the story: as its data say, else as the page marks it (`rank`: the surer the higher, 0 beside the story) or shows it; a person before
 * the outlet.
 */
export function chooseByline(found: {
  declared: readonly (string | null)[]
  marked: readonly { text: string; rank: number }[]
  shown: string | null
  outlet: string | null
  /** Whoever said what the page examines wrote none of it. */
  reviewed: readonly string[]
}): string | null {
  const { shown, outlet } = found
  const reviewed = new Set(found.reviewed.map(plain))
  const marked = found.marked
    .map((one) => ({ ...one, text: cleanByline(one.text) }))
    .filter((one) => one.text !== null && one.text.split(' ').length <= 8)
    .sort((a, b) => b.rank - a.rank)
  const isOutlet = (name: string | null): boolean => name !== null && outlet !== null && plain(name) === plain(outlet)
  const ofRank = (fits: (rank: number) => boolean): (string | null)[] => marked.filter(({ rank }) => fits(rank)).map(({ text }) => text)
  // Places beside the story name other stories' authors, too: believed only where all of them name one.
  const beside = new Set(ofRank((rank) => rank === 0))
  // More than wrote any story: a list of books, or of other stories, each with its author.
  const isList = new Set(ofRank((rank) => rank > 0)).size > mostAuthors
  const candidates = [
    ...found.declared.map(cleanByline),
    ...(isList ? [] : ofRank((rank) => rank > 1)),
    shown,
    ...(isList ? [] : ofRank((rank) => rank === 1)),
    ...(beside.size === 1 ? beside : []),
  ].filter((name) => name !== null && !reviewed.has(plain(name)))
  return candidates.find((name) => !isOutlet(name)) ?? candidates[0] ?? null
}

/** A byline as a list of names, or null where the text is not one. */
export function cleanByline(raw: string | null): string | null {
  if (raw === null) return null
  let text = raw
    .replace(leadingDate, '')
    .replace(introduction, '')
    .replace(/^by\s+/iu, '')
  text = text
    .replaceAll(/\S+@\S+|https?:\S+/gu, '')
    .replace(/\s*[|•·–—→]\s.*$|\s+-\s.*$|\s*→$/u, '')
    .replace(afterNames, '')
    // The section, or the town: “Ida Berg in News”.
    .replace(/\s+in\s+\p{Lu}[\p{L}\s&-]*$/u, '')
    .replace(/[,\s]*(?:view all posts|see more|read more|follow|see bio|full bio|bio)\b.*$/iu, '')
    .replaceAll(/^[\s,;:·|&-]+|[\s,;:·|&-]+$/gu, '')
    .replaceAll(/\s+,/gu, ',')
    .replace(/(?<=\p{Ll}{3})\.$/u, '')
  const isName = text.length >= 2 && text.length <= 120 && text.split(/\s+/u).length <= 14 && /\p{L}/u.test(text)
  return isName && !notNames.test(text) ? text : null
}
