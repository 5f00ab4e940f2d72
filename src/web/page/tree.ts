// The parsed page as a plain tree: the few questions the other files here ask of it.
// Parsing itself is parse5's; what an element means for the article is left to `blocks.ts` and `metadata.ts`.
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element

/** How deep the walks below follow nesting. Real pages stay under 100; deeper is an attack, and is not read. */
export const deepestLevel = 600

/** Parses as browsers do; never throws on bad markup. Returns the `html` element. */
export function parseTree(html: string): Element {
  const document = parse(html, { scriptingEnabled: false })
  const root = document.childNodes.find((node): node is Element => node.nodeName === 'html')
  if (root === undefined) throw new Error('parse5 always makes an html element')
  return root
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

/** An attribute's value, or the empty string where it is missing. */
export function attribute(element: Element, name: string): string {
  for (const one of element.attrs) if (one.name === name) return one.value
  return ''
}

export function hasAttribute(element: Element, name: string): boolean {
  return element.attrs.some((one) => one.name === name)
}

/** The element's parent element, or null at the top. */
export function parentOf(element: Element): Element | null {
  const parent = element.parentNode
  return parent !== null && 'tagName' in parent ? parent : null
}

/** Every element in document order, each once. `enter` returning false skips what is inside. */
export function walkElements(root: Element, enter: (element: Element) => boolean | void): void {
  const visit = (element: Element, level: number): void => {
    if (enter(element) === false || level > deepestLevel) return
    for (const child of element.childNodes) if (isElement(child)) visit(child, level + 1)
  }
  visit(root, 0)
}

/** Each text inside in document order, and each forced line break, without scripts and styles. */
function eachText(root: Element, onText: (text: string) => void, onBreak?: () => void): void {
  const visit = (element: Element, level: number): void => {
    if (level > deepestLevel) return
    for (const child of element.childNodes) {
      if (child.nodeName === '#text') onText((child as DefaultTreeAdapterTypes.TextNode).value)
      else if (isElement(child) && child.tagName !== 'script' && child.tagName !== 'style') {
        if (child.tagName === 'br') onBreak?.()
        visit(child, level + 1)
      }
    }
  }
  visit(root, 0)
}

/** All text inside, as written, without scripts and styles. */
export function textOf(root: Element): string {
  let text = ''
  eachText(root, (value) => {
    text += value
  })
  return text
}

/** All text inside, with a space wherever another element begins or ends. */
export function spacedTextOf(root: Element): string {
  const parts: string[] = []
  const visit = (element: Element, level: number): void => {
    if (level > deepestLevel || element.tagName === 'script' || element.tagName === 'style' || element.tagName === 'svg') return
    for (const child of element.childNodes) {
      if (child.nodeName === '#text') parts.push((child as DefaultTreeAdapterTypes.TextNode).value)
      else if (isElement(child)) visit(child, level + 1)
    }
  }
  visit(root, 0)
  return parts.join(' ')
}

/**
 * A heading's text. What its parts keep apart by style alone ("<span>Opinion</span>The quay") has a space between; a name that is only styled inside
 * ("Mc<b>Donald</b>", "e<b>Bay</b>") stays whole, as its beginning is shorter than a word.
 */
export function headingTextOf(root: Element): string {
  let text = ''
  eachText(
    root,
    (value) => {
      const isTorn = /(?:\p{Ll}{3}|\p{N}|[.!?])$/u.test(text) && /^\p{Lu}\p{Ll}/u.test(value)
      text += isTorn ? ` ${value}` : value
    },
    () => {
      text += ' '
    },
  )
  return text
}

/** A text in which JSON or a feed left HTML entities or tags, as plain text. */
export function decodeEntities(text: string): string {
  if (!/&(?:\w+|#\w+);|<\w/u.test(text)) return text
  const fragment = parseFragment(text)
  const parts: string[] = []
  for (const node of fragment.childNodes) {
    if (node.nodeName === '#text') parts.push((node as DefaultTreeAdapterTypes.TextNode).value)
    else if (isElement(node)) parts.push(textOf(node))
  }
  return parts.join('')
}

const pictures = new Set(['img', 'picture', 'amp-img', 'video', 'iframe', 'svg'])

/** Whether a path leads into the caption of a figure that shows a picture (a figure may also hold a quotation). */
export function isPictureCaption(path: readonly Element[]): boolean {
  const caption = path.find((element) => element.tagName === 'figcaption')
  const figure = caption === undefined ? null : parentOf(caption)
  if (figure === null) return false
  let found = false
  walkElements(figure, (element) => {
    found ||= pictures.has(element.tagName)
    return !found
  })
  return found
}
