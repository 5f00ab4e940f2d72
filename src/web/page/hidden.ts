// Which elements a reader would not see: by attribute, by inline style, by plain rules of the page's own <style>.
// Sheets from elsewhere are not fetched; invisible characters are left to `invisible.ts`.
import { attribute, hasAttribute, textOf, walkElements, type Element } from './tree.ts'

/** Elements whose text is never part of what is read, however the page is styled. */
const neverShown = new Set([
  'script',
  'style',
  'template',
  'head',
  'noscript',
  'svg',
  'math',
  'canvas',
  'object',
  'iframe',
  'video',
  'audio',
  'map',
  'select',
  'datalist',
  'textarea',
  'input',
  'meter',
  'progress',
  'dialog',
])

const zero = String.raw`0+(?:\.0+)?(?:px|em|rem|%|pt|vh|vw)?`
const farAway = String.raw`-\s*\d{3,}(?:\.\d+)?(?:px|em|rem|%|vw|vh|pt)?`
const hidingDeclarations: readonly RegExp[] = [
  /(?:^|;)display:none/u,
  /(?:^|;)visibility:(?:hidden|collapse)/u,
  new RegExp(`(?:^|;)opacity:(?:0+(?:\\.0[0-9]*)?|0?\\.0[0-9]*|[0-4]%)(?:;|!|$)`, 'u'),
  new RegExp(`(?:^|;)font-size:(?:${zero}|[0-2](?:\\.\\d+)?px|0?\\.[01]\\d*r?em)(?:;|!|$)`, 'u'),
  new RegExp(`(?:^|;)text-indent:${farAway}`, 'u'),
  new RegExp(`(?:^|;)(?:left|top|right|bottom|margin-left|margin-top|inset-inline-start):${farAway}`, 'u'),
  /(?:^|;)clip-path:(?:inset\((?:100|[5-9]\d)%|circle\(0|polygon\(00?(?:px)?0?(?:px)?,)/u,
  /(?:^|;)clip:rect\((?:0|1)(?:px)?,?(?:0|1)(?:px)?,?(?:0|1)(?:px)?,?(?:0|1)(?:px)?\)/u,
  /(?:^|;)transform:[^;]*(?:scale[xy]?\(0(?:[,)])|translate[xy3d]*\(-\d{4,})/u,
  /(?:^|;)content-visibility:hidden/u,
  /(?:^|;)color:transparent/u,
]

/** Whether CSS declarations (as in a style attribute) take an element out of sight. */
export function hides(declarations: string): boolean {
  if (declarations === '') return false
  const compact = declarations
    .toLowerCase()
    .replaceAll(/\/\*.*?\*\//gsu, '')
    .replaceAll(/\s+/gu, '')
  if (hidingDeclarations.some((pattern) => pattern.test(compact))) return true
  const isTiny = /(?:^|;)(?:max-)?(?:height|width):(?:0|1)(?:px|em|%)?(?:;|!|$)/u.test(compact)
  if (isTiny && /overflow(?:-[xy])?:hidden/u.test(compact)) return true
  const color = /(?:^|;)color:([^;!]+)/u.exec(compact)?.[1]
  const background = /(?:^|;)background(?:-color)?:([^;!]+)/u.exec(compact)?.[1]
  return color !== undefined && background !== undefined && plainColor(color) === plainColor(background)
}

function plainColor(color: string): string {
  const short = /^#([\da-f])([\da-f])([\da-f])$/u.exec(color)
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit.repeat(2))
      .join('')}`
  return color === 'white' ? '#ffffff' : color === 'black' ? '#000000' : color
}

/** What the page's own style sheets hide by a lone class, id or element. */
export interface HiddenBySheet {
  classes: Set<string>
  ids: Set<string>
}

/** Reads simple rules (`.a`, `#b`, `p.c`) that hide; rules inside @media and combined selectors are not judged. */
export function readHidingRules(root: Element): HiddenBySheet {
  const hidden: HiddenBySheet = { classes: new Set(), ids: new Set() }
  walkElements(root, (element) => {
    if (element.tagName !== 'style') return
    const media = attribute(element, 'media')
    if (media !== '' && !/all|screen/u.test(media)) return
    const child = element.childNodes[0]
    if (child !== undefined && 'value' in child && child.value.length < 400_000) readSheet(child.value, hidden)
  })
  return hidden
}

function readSheet(sheet: string, hidden: HiddenBySheet): void {
  const plain = sheet.replaceAll(/\/\*[^]*?\*\//gu, '')
  let depth = 0
  let from = 0
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain[at]
    if (character === '{') {
      depth += 1
      if (depth === 1 && !plain.slice(from, at).trimStart().startsWith('@')) {
        const end = plain.indexOf('}', at)
        if (end < 0) return
        if (hides(plain.slice(at + 1, end))) noteSelectors(plain.slice(from, at), hidden)
        depth = 0
        at = end
        from = end + 1
      }
    } else if (character === '}') {
      depth = Math.max(0, depth - 1)
      if (depth === 0) from = at + 1
    } else if (character === ';' && depth === 0) from = at + 1
  }
}

function noteSelectors(selectors: string, hidden: HiddenBySheet): void {
  for (const selector of selectors.split(',')) {
    const match = /^\s*[a-z]*([.#])([\w-]+)\s*$/u.exec(selector)
    if (match?.[2] === undefined) continue
    if (match[1] === '.') hidden.classes.add(match[2])
    else hidden.ids.add(match[2])
  }
}

/** Whether an element is one whose text is never read, whatever the styles say. */
export function isNeverShown(element: Element): boolean {
  return neverShown.has(element.tagName) && !(element.tagName === 'dialog' && hasAttribute(element, 'open'))
}

/** Whether attributes or styles put this element, and so all inside it, out of a reader's sight. */
export function isHidden(element: Element, sheet: HiddenBySheet): boolean {
  for (const { name, value } of element.attrs) {
    if (name === 'style' && hides(value)) return true
    if (name === 'hidden' && value !== 'until-found') return true
    if (name === 'aria-hidden' && value === 'true') return true
    if (name === 'id' && sheet.ids.has(value)) return true
    if (name === 'class' && sheet.classes.size > 0) {
      if (value.split(/\s+/u).some((one) => sheet.classes.has(one))) return true
    }
  }
  return false
}

/** The words of a hidden element, for the report of what was dropped. */
export function hiddenWords(element: Element): string {
  return element.tagName === 'script' || element.tagName === 'style' || element.tagName === 'head' ? '' : textOf(element)
}
