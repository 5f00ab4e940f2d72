// Where a block stands: the elements around it, how much prose they hold, how often the page repeats their pattern.
// The block's own words are left to `features.ts`.
import type { Block } from './blocks.ts'
import { attribute, isElement, type Element, type Node } from './tree.ts'
import type { NamingReader } from './vocabulary.ts'

/** What one element holds. */
interface Holding {
  size: number
  linked: number
  blocks: number
  /** Size of blocks that read as prose. */
  prose: number
  /** Prose passed up from below, halved at each level: high in the element that holds the story. */
  score: number
}

const tagGroups: readonly (readonly string[])[] = [
  ['p'],
  ['div', 'section', 'span'],
  ['li', 'dd', 'dt'],
  ['h1'],
  ['h2'],
  ['h3'],
  ['h4', 'h5', 'h6'],
  ['blockquote'],
  ['td', 'th', 'tr'],
  ['figcaption', 'caption'],
  ['pre', 'code'],
  ['button', 'label', 'summary', 'legend'],
]
const groupOf = new Map(tagGroups.flatMap((tags, at) => tags.map((tag) => [tag, at + 1] as const)))
const ancestorTags = [
  'article',
  'main',
  'aside',
  'nav',
  'footer',
  'header',
  'figure',
  'form',
  'table',
  'ul',
  'ol',
  'a',
  'section',
  'button',
] as const
const articleTypes = /articleBody|reviewBody|text/u

/** Numbers for each block; the first is its pattern's share of the page's prose. */
export function describePlaces(
  blocks: readonly Block[],
  sizes: readonly number[],
  names: NamingReader,
  titleWords: readonly ReadonlySet<string>[],
  titleLength: number,
  titleAt: number,
): number[][] {
  const holdings = measure(blocks, sizes)
  let best: Element | null = null
  let bestScore = 0
  for (const [element, holding] of holdings) {
    if (holding.score > bestScore && element.tagName !== 'body' && element.tagName !== 'html') {
      best = element
      bestScore = holding.score
    }
  }
  const pagesProse = holdings.get(blocks[0]?.path[0] as Element)?.prose ?? 0
  const total = sizes.reduce((sum, size) => sum + size, 0) || 1
  const patterns = new Map<string, { size: number; linked: number; blocks: number; prose: number }>()
  const keys = blocks.map((block, at) => {
    const key = patternOf(block)
    const pattern = patterns.get(key) ?? { size: 0, linked: 0, blocks: 0, prose: 0 }
    const size = sizes[at] ?? 0
    pattern.size += size
    pattern.linked += block.linked
    pattern.blocks += 1
    if (isProse(block, size)) pattern.prose += size
    patterns.set(key, pattern)
    return key
  })
  const topics = gatherTopics(blocks, titleWords)
  const headingAt = titleAt >= 0 ? titleAt : blocks.findIndex((block) => block.level === 1)
  const titlePath = blocks[headingAt]?.path ?? []
  const firstProse = blocks.findIndex((block, at) => isProse(block, sizes[at] ?? 0) && best !== null && block.path.includes(best))
  let before = 0
  let sinceHeading = 0
  return blocks.map((block, at) => {
    const size = sizes[at] ?? 0
    const pattern = patterns.get(keys[at] ?? '') ?? { size: 0, linked: 0, blocks: 1, prose: 0 }
    if (block.kind === 'heading') sinceHeading = 0
    const row = [
      pattern.prose / (pagesProse || 1),
      Math.log(pattern.blocks),
      pattern.linked / (pattern.size || 1),
      pattern.size / pattern.blocks,
      groupOf.get(block.element.tagName) ?? 0,
      block.kind === 'heading' ? block.level : 0,
      block.path.length,
      ...describeAncestors(block, names, best),
      ...describeContainers(block, holdings, pagesProse, bestScore),
      ...[1, 2, 3].map((level) => (titleLength === 0 ? -1 : (topics.get(block.path.at(-level) as Element)?.size ?? 0) / titleLength)),
      titleWords[at]?.size ?? 0,
      picturesNear(block),
      ...sharedWith(block.path, titlePath),
      at / blocks.length,
      before / total,
      Math.log(blocks.length),
      Math.log(total),
      pagesProse / total,
      headingAt < 0 ? -1 : Math.max(-20, Math.min(60, at - headingAt)),
      firstProse < 0 ? -1 : Math.max(-20, Math.min(60, at - firstProse)),
      sinceHeading,
    ]
    before += size
    sinceHeading += 1
    return row
  })
}

/** A block that reads as prose: some length, few links. */
export function isProse(block: Block, size: number): boolean {
  return size > 80 && block.linked < block.text.length * 0.4 && block.kind !== 'heading'
}

function measure(blocks: readonly Block[], sizes: readonly number[]): Map<Element, Holding> {
  const holdings = new Map<Element, Holding>()
  blocks.forEach((block, at) => {
    const size = sizes[at] ?? 0
    const prose = isProse(block, size)
    const worth = prose ? Math.min(size, 800) * (1 - block.linked / block.text.length) : 0
    let share = groupOf.get(block.element.tagName) === 2 ? 1 : 2
    for (let level = block.path.length - 1; level >= 0; level -= 1) {
      const element = block.path[level]
      if (element === undefined) continue
      let holding = holdings.get(element)
      if (holding === undefined) {
        holding = { size: 0, linked: 0, blocks: 0, prose: 0, score: 0 }
        holdings.set(element, holding)
      }
      holding.size += size
      holding.linked += block.linked
      holding.blocks += 1
      if (prose) holding.prose += size
      if (share <= 1) holding.score += worth * share
      share *= 0.5
    }
  })
  return holdings
}

function describeAncestors(block: Block, names: NamingReader, best: Element | null): number[] {
  const near = { story: 0, furniture: 0, related: 0, small: 0, comment: 0, picture: 0, concealed: 0 }
  const far = { story: 0, furniture: 0, related: 0, small: 0, comment: 0, picture: 0, concealed: 0 }
  let lowest = 0
  let highest = 0
  let sum = 0
  let nearest = 0
  let articleBody = 0
  const tags = new Set<string>()
  const last = block.path.length - 1
  for (let level = last; level > 1; level -= 1) {
    const element = block.path[level]
    if (element === undefined) continue
    tags.add(element.tagName)
    if (articleTypes.test(attribute(element, 'itemprop'))) articleBody = 1
    const naming = names.read(element)
    const target = last - level < 3 ? near : far
    target.story += naming.story
    target.furniture += naming.furniture
    target.related += naming.related
    target.small += naming.small
    target.comment += naming.comment
    target.picture += naming.picture
    target.concealed += naming.concealed
    lowest = Math.min(lowest, naming.learned)
    highest = Math.max(highest, naming.learned)
    sum += naming.learned
    if (nearest === 0) nearest = naming.learned
  }
  const bestAt = best === null ? -1 : block.path.indexOf(best)
  return [
    near.story,
    near.furniture,
    near.related,
    near.small,
    near.comment,
    near.picture,
    near.concealed,
    far.story,
    far.furniture,
    far.related,
    far.small,
    far.comment,
    far.picture,
    far.concealed,
    lowest,
    highest,
    sum,
    nearest,
    articleBody,
    ...ancestorTags.map((tag) => Number(tags.has(tag))),
    Number(bestAt >= 0),
    bestAt < 0 ? -1 : last - bestAt,
  ]
}

function describeContainers(block: Block, holdings: ReadonlyMap<Element, Holding>, pagesProse: number, bestScore: number): number[] {
  const row: number[] = []
  let shown = 0
  const last = block.path.length - 1
  const from = holdings.get(block.element)?.blocks === 1 ? last - 1 : last
  for (let level = from; shown < 3; level -= 1, shown += 1) {
    const holding = level < 0 ? undefined : holdings.get(block.path[level] as Element)
    row.push(
      holding === undefined ? 0 : holding.prose / (pagesProse || 1),
      holding === undefined ? 0 : holding.linked / (holding.size || 1),
      holding === undefined ? 0 : Math.log(holding.blocks),
      holding === undefined ? 0 : holding.score / (bestScore || 1),
    )
  }
  let highest = 0
  for (const element of block.path) highest = Math.max(highest, (holdings.get(element)?.score ?? 0) / (bestScore || 1))
  row.push(highest)
  return row
}

function patternOf(block: Block): string {
  return block.path
    .slice(-4)
    .map((element) => `${element.tagName}.${attribute(element, 'class')}`)
    .join('>')
}

/** The words of the title that stand anywhere inside an element: other stories on the page have few of them. */
function gatherTopics(blocks: readonly Block[], titleWords: readonly ReadonlySet<string>[]): Map<Element, Set<string>> {
  const topics = new Map<Element, Set<string>>()
  blocks.forEach((block, at) => {
    if (block.kind === 'heading') return
    for (const element of block.path.slice(-3)) {
      const words = topics.get(element) ?? new Set()
      for (const word of titleWords[at] ?? []) words.add(word)
      topics.set(element, words)
    }
  })
  return topics
}

/** How far up from the title's heading, and from the block, their common element is; -1 where there is no heading. */
function sharedWith(path: readonly Element[], titlePath: readonly Element[]): [number, number] {
  if (titlePath.length === 0) return [-1, -1]
  let shared = 0
  while (shared < path.length && path[shared] === titlePath[shared]) shared += 1
  return [titlePath.length - shared, path.length - shared]
}

/** 2 where a picture stands in the block's own element, 1 where it is beside it, else 0. */
export function picturesNear(block: Block): number {
  if (hasPicture(block.element)) return 2
  const parent = block.path.at(-2)
  if (parent === undefined || parent.childNodes.length > 12) return 0
  return Number(parent.childNodes.some((node) => 'tagName' in node && (pictures.has(node.tagName) || hasPicture(node))))
}

const pictures = new Set(['img', 'picture', 'amp-img', 'figure', 'video', 'iframe'])

function hasPicture(element: Element): boolean {
  const isPicture = (node: Node): boolean => pictures.has(node.nodeName)
  return element.childNodes.some((node) => isPicture(node) || (isElement(node) && node.childNodes.some(isPicture)))
}
