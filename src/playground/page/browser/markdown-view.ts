// Draws Discord's Markdown as elements. Links are http(s) alone; nothing is read as HTML.
import { h } from './dom.ts'
import { parseInline, parseMarkdown, type Block, type Inline } from './markdown.ts'
import { timeText } from './times.ts'

/** What mentions are called. */
export interface Names {
  /** Whose words times are written in, BCP 47. */
  readonly locale: string
  user(id: string): string
  channel(id: string): string
  /** `color` is 0xRRGGBB; 0 is none. */
  role(id: string): { readonly name: string; readonly color: number }
}

export function markdown(text: string, names: Names): Node[] {
  return parseMarkdown(text).map((block) => drawBlock(block, names))
}

/** Where Discord reads emphasis and links, but no blocks: titles of embeds. */
export function inlineMarkdown(text: string, names: Names): Node[] {
  return parseInline(text).map((inline) => draw(inline, names))
}

function drawBlock(block: Block, names: Names): Node {
  const drawAll = (inlines: readonly Inline[]): Node[] => inlines.map((inline) => draw(inline, names))
  switch (block.kind) {
    case 'heading':
      return h('p', { class: `heading heading-${block.level}` }, ...drawAll(block.children))
    case 'fence':
      return h('pre', { tabindex: 0 }, h('code', {}, block.text))
    case 'list':
      return h(
        block.ordered ? 'ol' : 'ul',
        block.ordered ? { start: block.start } : {},
        ...block.items.map((item) => h('li', { dir: 'auto' }, ...drawAll(item))),
      )
    default: {
      const tag = block.kind === 'quote' ? 'blockquote' : block.kind === 'small' ? 'small' : 'div'
      const lines = block.lines.map((line) => h('p', { dir: 'auto' }, ...drawAll(line)))
      return h(tag, { class: block.kind }, ...lines)
    }
  }
}

function draw(inline: Inline, names: Names): Node {
  switch (inline.kind) {
    case 'text':
      return document.createTextNode(inline.text)
    case 'code':
      return h('code', {}, inline.text)
    case 'link':
      return h(
        'a',
        { href: inline.url, target: '_blank', rel: 'noopener noreferrer' },
        ...inline.children.map((child) => draw(child, names)),
      )
    case 'user':
      return h('span', { class: 'mention' }, `@${names.user(inline.id)}`)
    case 'role':
      return roleMention(names.role(inline.id))
    case 'command':
      return h('span', { class: 'mention' }, `/${inline.name}`)
    case 'channel':
      return h('span', { class: 'mention' }, `#${names.channel(inline.id)}`)
    case 'time': {
      const at = new Date(inline.seconds * 1000)
      if (Number.isNaN(at.getTime())) return document.createTextNode('invalid date')
      return h('time', { datetime: at.toISOString(), title: timeText(at, 'F', names.locale) }, timeText(at, inline.style, names.locale))
    }
    case 'spoiler': {
      const spoiler = h(
        'button',
        {
          type: 'button',
          class: 'spoiler',
          'aria-label': 'Spoiler',
          onclick: () => {
            spoiler.replaceWith(...spoiler.childNodes)
          },
        },
        ...inline.children.map((child) => draw(child, names)),
      )
      return spoiler
    }
    default:
      return h(inline.kind, {}, ...inline.children.map((child) => draw(child, names)))
  }
}

/** The colour marks its edge alone, so that the name is read on any background. */
function roleMention({ name, color }: ReturnType<Names['role']>): HTMLElement {
  const mention = h('span', { class: 'mention' }, `@${name}`)
  if (color !== 0) mention.style.setProperty('box-shadow', `inset 0 -2px #${color.toString(16).padStart(6, '0')}`)
  return mention
}
