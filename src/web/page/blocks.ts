// Cuts a page into text blocks, as a reader sees them: a paragraph, a heading, a list item, a table row, a line.
// Which of them belong to the article is left to `judge.ts`.
import { hiddenWords, isHidden, isNeverShown, readHidingRules, type HiddenBySheet } from './hidden.ts'
import { oneLine } from './invisible.ts'
import { deepestLevel, isElement, walkElements, type Element, type Node } from './tree.ts'

export interface Block {
  text: string
  kind: 'heading' | 'paragraph' | 'item' | 'quotation'
  /** 1 to 6 for headings, else 0. */
  level: number
  /** The block element that the text stands in. */
  element: Element
  /** Its ancestors, outermost first, the element itself last. */
  path: readonly Element[]
  /** Characters inside links, inside emphasis; number of links. */
  linked: number
  emphasized: number
  links: number
}

export interface PageBlocks {
  blocks: Block[]
  hidden: string[]
}

const inline = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'nobr',
  'q',
  'rb',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'img',
  'picture',
  'amp-img',
  'td',
  'th',
  'bdt',
])
const emphasis = new Set(['b', 'strong', 'em', 'i'])

/** Blocks in reading order, and the texts that a reader cannot see. */
export function cutIntoBlocks(root: Element): PageBlocks {
  const sheet = readHidingRules(root)
  const asStyled = new Cutter(sheet, false)
  asStyled.enter(root)
  asStyled.flush()
  const shown = proseLength(asStyled.blocks.map((block) => block.text))
  if (shown > 1200 || shown * 2 > proseLength(asStyled.hidden)) return asStyled
  const revealed = new Cutter(sheet, true)
  revealed.enter(root)
  revealed.flush()
  return revealed
}

/** Characters in texts long enough to be prose. */
function proseLength(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.length > 80 ? text.length : 0), 0)
}

/**
 * Some pages hide their whole story until a script fades it in: where almost nothing else is there to read, a hidden element
 * with several paragraphs is such a story, not a hidden message.
 */
function isStory(element: Element): boolean {
  let paragraphs = 0
  walkElements(element, (inner) => {
    if (inner.tagName === 'p') paragraphs += 1
  })
  return paragraphs >= 4
}

class Cutter {
  readonly blocks: Block[] = []
  readonly hidden: string[] = []
  readonly #sheet: HiddenBySheet
  readonly #path: Element[] = []
  #text = ''
  #linked = 0
  #emphasized = 0
  #links = 0
  #inLink = 0
  #inEmphasis = 0
  /** The block element whose text is being gathered. */
  #owner: Element[] = []

  readonly #revealStories: boolean

  constructor(sheet: HiddenBySheet, revealStories: boolean) {
    this.#sheet = sheet
    this.#revealStories = revealStories
  }

  enter(element: Element): void {
    if (isNeverShown(element)) {
      if (element.tagName === 'dialog' || element.tagName === 'template') this.#noteHidden(element)
      return
    }
    if (isHidden(element, this.#sheet) && !(this.#revealStories && isStory(element))) {
      this.#noteHidden(element)
      return
    }
    if (this.#path.length > deepestLevel) return
    const name = element.tagName
    if (name === 'br' || name === 'hr') {
      this.flush()
      return
    }
    const isInline = inline.has(name)
    this.#path.push(element)
    if (!isInline) this.flush()
    if (name === 'td' || name === 'th') if (this.#text.trim() !== '') this.#text += ' | '
    if (name === 'a') {
      this.#inLink += 1
      this.#links += 1
    }
    if (emphasis.has(name)) this.#inEmphasis += 1
    for (const child of element.childNodes) this.#read(child)
    if (emphasis.has(name)) this.#inEmphasis -= 1
    if (name === 'a') this.#inLink -= 1
    if (!isInline) this.flush()
    this.#path.pop()
  }

  #read(node: Node): void {
    if (isElement(node)) this.enter(node)
    else if (node.nodeName === '#text' && 'value' in node) {
      if (this.#text === '' && node.value.trim() === '') return
      if (this.#text === '') this.#owner = [...this.#path]
      this.#text += node.value
      if (this.#inLink > 0) this.#linked += visibleLength(node.value)
      if (this.#inEmphasis > 0) this.#emphasized += visibleLength(node.value)
    }
  }

  #noteHidden(element: Element): void {
    const words = oneLine(hiddenWords(element))
    if (words !== '') this.hidden.push(words)
  }

  /** Ends the block that is being gathered. */
  flush(): void {
    const text = oneLine(this.#text)
    if (text !== '') {
      const path = this.#owner
      while (path.length > 1 && inline.has(path.at(-1)?.tagName ?? '')) path.pop()
      const element = path.at(-1)
      if (element !== undefined) {
        this.blocks.push({
          text,
          element,
          path,
          linked: this.#linked,
          emphasized: this.#emphasized,
          links: this.#links,
          ...kindOf(path),
        })
      }
    }
    this.#text = ''
    this.#linked = 0
    this.#emphasized = 0
    this.#links = this.#inLink > 0 ? 1 : 0
  }
}

function visibleLength(text: string): number {
  return text.replace(/\s+/gu, ' ').length
}

function kindOf(path: readonly Element[]): { kind: Block['kind']; level: number } {
  for (let at = path.length - 1; at >= Math.max(0, path.length - 4); at -= 1) {
    const name = path[at]?.tagName ?? ''
    const heading = /^h([1-6])$/u.exec(name)
    if (heading !== null) return { kind: 'heading', level: Number(heading[1]) }
    if (name === 'li' || name === 'dd' || name === 'dt') return { kind: 'item', level: 0 }
    if (name === 'blockquote') return { kind: 'quotation', level: 0 }
  }
  return { kind: 'paragraph', level: 0 }
}
