// Single fields of feed items: texts in the ways Atom and RSS mark them, links, authors.
// Which fields an entry is made of is left to `feed.ts`.
import { decodeEntities } from './page/tree.ts'
import { markupOf, textOf, type XmlElement } from './xml.ts'

/** The first child by the order of names, not empty where there is a choice. */
export function first(element: XmlElement, names: readonly string[]): XmlElement | undefined {
  const children = element.children.filter((child) => typeof child !== 'string')
  for (const name of names) {
    const named = children.filter((child) => child.name === name)
    const full = named.find((child) => textOf(child).trim() !== '') ?? named.find((child) => child.children.length > 0)
    if (full !== undefined) return full
  }
  return undefined
}

/** The field as HTML; null where it is missing. Follows Atom's `type` and `mode`; elsewhere text is taken for HTML, as readers do. */
export function richOf(element: XmlElement | undefined): string | null {
  if (element === undefined) return null
  const type = (element.attributes.get('type') ?? '').toLowerCase()
  const mode = element.attributes.get('mode')?.toLowerCase()
  const hasElements = element.children.some((child) => typeof child !== 'string')
  if (mode === 'base64' || (/^(?!text\/|xhtml|html|text$)[\w.+-]+\/[\w.+-]+$/u.test(type) && !/xml|html/u.test(type) && !hasElements))
    return fromBase64(textOf(element))
  if (type === 'text' || type === 'text/plain') return escaped(hasElements ? markupOf(element) : textOf(element))
  return hasElements ? markupOf(element) : textOf(element)
}

function fromBase64(text: string): string {
  return /^[\w+/=\s]*$/u.test(text) ? new TextDecoder().decode(Buffer.from(text, 'base64')) : text
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** The field as one line of plain text; empty where it is missing. */
export function plainOf(element: XmlElement | null): string {
  const html = richOf(element ?? undefined)
  return html === null
    ? ''
    : decodeEntities(html.replaceAll(/<(script|style)\b[^>]*>[^]*?<\/\1\s*>/giu, ''))
        .replaceAll(/\s+/gu, ' ')
        .trim()
}

/** The page that a feed or item stands for, absolute; null where it names none or only something that is no page. */
export function linkOf(element: XmlElement): string | null {
  const links = element.children
    .filter((child) => typeof child !== 'string' && (child.name === 'link' || child.name === 'a'))
    .map((child) => child as XmlElement)
  const relation = (link: XmlElement): string => (link.attributes.get('rel') ?? 'alternate').toLowerCase()
  const own = links.filter((link) => relation(link) === 'alternate' && (link.attributes.get('href') ?? textOf(link)).trim() !== '')
  const isPage = (link: XmlElement): boolean => /html|^$/u.test(link.attributes.get('type') ?? '')
  const named = first(element, ['feedburner:origlink']) ?? own.find(isPage) ?? own[0]
  const guid = first(element, ['guid'])
  const permanent =
    guid !== undefined && guid.attributes.get('ispermalink')?.toLowerCase() !== 'false' && /^https?:/iu.test(textOf(guid).trim())
      ? guid
      : undefined
  const found = named ?? permanent ?? links.find((link) => ['self', 'via', 'related'].includes(relation(link)))
  const address = found === undefined ? element.attributes.get('href') : (found.attributes.get('href') ?? textOf(found))
  const base = found?.base ?? element.base
  if (address === undefined || address.trim() === '' || !URL.canParse(address.trim(), base)) return null
  const url = new URL(address.trim(), base)
  return /^https?:$/u.test(url.protocol) ? url.href : null
}

/** Names of the authors; an address only where no name is given. */
export function authorsOf(item: XmlElement): string[] {
  const names: string[] = []
  for (const child of item.children) {
    if (typeof child === 'string' || !/^(?:author|dc:creator|itunes:author|dc:author|creator)$/u.test(child.name)) continue
    const parts = child.children.filter((part) => typeof part !== 'string')
    const part = (name: string): string => plainOf(parts.find((one) => one.name === name) ?? null)
    const name = parts.length > 0 ? part('name') || part('email') : nameIn(plainOf(child))
    if (name !== '' && !names.includes(name)) names.push(name)
  }
  return names.slice(0, 20)
}

/** `a@b.c (Name)` and `Name <a@b.c>`. */
function nameIn(text: string): string {
  const inBrackets = /^\S+@\S+\s*\((.+)\)$/u.exec(text)?.[1]
  const before = /^(.+?)\s*[<(]\s*\S+@\S+\s*[>)]$/u.exec(text)?.[1]
  return (inBrackets ?? before ?? text).trim().replaceAll(/^"|"$/gu, '')
}
