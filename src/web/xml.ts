// Broken or whole XML as a tree, read as feed readers do: unclosed tags end with their parent, stray ampersands are text,
// entity bombs are refused, and known namespaces get one prefix. What elements mean is left to `feed.ts`.
import { decodeEntities } from './page/tree.ts'
import { canonicalPrefix } from './namespaces.ts'

export interface XmlElement {
  /** Lower case, with its prefix where the namespace is not the feed's own: `dc:date`. */
  readonly name: string
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlElement | string)[]
  readonly base: string
  readonly language: string | null
  readonly spaces: ReadonlyMap<string, string>
}

/** The document is no XML that a reader could make sense of, or an attack. */
export class XmlError extends Error {
  override readonly name = 'XmlError'
}

const mostElements = 200_000
const deepest = 100

/** Reads everything that can be read. `base` is where relative addresses start. Throws `XmlError` for bombs. */
export function parseXml(text: string, base: string): XmlElement {
  const entities = declaredEntities(text)
  const root: XmlElement = { name: '', tag: '', attributes: new Map(), children: [], base, language: null, spaces: new Map() }
  const stack: XmlElement[] = [root]
  let count = 0
  let at = 0
  const add = (raw: string, isPlain: boolean): void => {
    if (raw !== '') stack.at(-1)?.children.push(isPlain ? raw : decode(raw, entities))
  }
  while (at < text.length) {
    const next = text.indexOf('<', at)
    if (next < 0) {
      add(text.slice(at), false)
      break
    }
    add(text.slice(at, next), false)
    if (text.startsWith('<!--', next)) {
      at = after(text, '-->', next + 4)
      continue
    }
    if (text.startsWith('<![CDATA[', next)) {
      at = after(text, ']]>', next + 9)
      add(text.slice(next + 9, text.endsWith(']]>', at) ? at - 3 : at), true)
      continue
    }
    if (text.startsWith('<!', next)) {
      at = afterDeclaration(text, next)
      continue
    }
    if (text.startsWith('<?', next)) {
      at = after(text, '>', next + 2)
      continue
    }
    opening.lastIndex = next
    const match = opening.exec(text)
    if (match === null) {
      add('<', true)
      at = next + 1
      continue
    }
    at = opening.lastIndex
    const [, slash, tag = '', attributes = '', selfClosing] = match
    if (slash === '/') {
      close(stack, tag.toLowerCase())
      continue
    }
    count += 1
    if (count > mostElements) throw new XmlError('too many elements')
    const parent = stack.at(-1) ?? root
    const element = makeElement(tag.toLowerCase(), attributes, parent, entities)
    if (stack.length < deepest) parent.children.push(element)
    if (selfClosing !== '/' && stack.length < deepest) stack.push(element)
  }
  return root
}

const opening = /<(\/?)([\p{L}_][\p{L}\p{N}_.:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)\s*>/uy

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? text.length : found + mark.length
}

function afterDeclaration(text: string, from: number): number {
  const end = text.indexOf('>', from)
  const subset = text.indexOf('[', from)
  if (end < 0) return text.length
  return subset > 0 && subset < end ? after(text, '>', after(text, ']', subset)) : end + 1
}

/** Ends the nearest element of that name and all that was left open inside it; a stray end tag is ignored. */
function close(stack: XmlElement[], tag: string): void {
  const place = stack.findLastIndex((element) => element.tag === tag)
  if (place > 0) stack.length = place
}

function makeElement(tag: string, rawAttributes: string, parent: XmlElement, entities: ReadonlyMap<string, string>): XmlElement {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of rawAttributes.matchAll(
    /([\p{L}_][\p{L}\p{N}_.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gu,
  )) {
    attributes.set(name.toLowerCase(), decode(double ?? single ?? bare ?? '', entities))
  }
  let { spaces } = parent
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    spaces = new Map(spaces).set(name === 'xmlns' ? '' : name.slice(6), value)
  }
  const colon = tag.indexOf(':')
  const local = tag.slice(colon + 1)
  const prefix = canonicalPrefix(colon < 0 ? '' : tag.slice(0, colon), spaces)
  const base = attributes.get('xml:base')?.trim()
  const language = attributes.get('xml:lang')
  return {
    name: prefix === '' ? local : `${prefix}:${local}`,
    tag,
    attributes,
    children: [],
    spaces,
    base: base !== undefined && URL.canParse(base, parent.base) ? new URL(base, parent.base).href : parent.base,
    language: language === undefined ? parent.language : language.trim() || null,
  }
}

/**
 * Internal entities with plain values. An entity made of entities is how a kilobyte becomes a gigabyte: such documents are
 * refused. External ones are never looked at.
 */
function declaredEntities(text: string): Map<string, string> {
  const found = new Map<string, string>()
  const doctype = /<!DOCTYPE[^[>]*\[([^]*?)\]\s*>/iu.exec(text.slice(0, 100_000))?.[1] ?? ''
  for (const [, name = '', double, single] of doctype.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/giu)) {
    const value = double ?? single ?? ''
    if (value.length > 1_000 || found.size > 200) throw new XmlError('entities out of measure')
    if (/&(?!#|amp;|lt;|gt;|quot;|apos;)\w+;/iu.test(value)) throw new XmlError('an entity made of entities')
    found.set(name, decode(value, found))
  }
  let budget = 1_000_000
  for (const [name, value] of found) {
    budget -= value.length * (text.split(`&${name};`).length - 1)
    if (budget < 0) throw new XmlError('entities out of measure')
  }
  return found
}

/** The document is searched once for each reference; names are those of HTML, as feeds use them without declaring. */
function decode(text: string, entities: ReadonlyMap<string, string>): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(#[xX][\da-fA-F]{1,6}|#\d{1,7}|[A-Za-z][\w.-]{0,31});/gu, (whole, name: string) => {
    const declared = entities.get(name)
    if (declared !== undefined) return declared
    if (name === 'apos') return "'"
    return decodeEntities(whole)
  })
}

/** The text of an element and all inside it. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** What is inside an element as markup again, for content that was written as elements. */
export function markupOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      const tag = child.tag.slice(child.tag.indexOf(':') + 1)
      const attributes = [...child.attributes]
        .filter(([name]) => !name.startsWith('xmlns'))
        .map(([name, value]) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
      return child.children.length === 0 ? `<${tag}${attributes.join('')} />` : `<${tag}${attributes.join('')}>${markupOf(child)}</${tag}>`
    })
    .join('')
}
