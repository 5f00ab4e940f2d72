// Puts an article together from its lines: numbered passages, words, coverage. The same for pages, files and pasted text.
// Which lines there are was decided in `judge.ts`, `rules.ts` and `plaintext.ts`.
import type { Coverage, Passage } from '#src/core/article.ts'
import type { Block } from './blocks.ts'
import { inPieces } from './long-paragraphs.ts'
import { picturesNear } from './places.ts'
import { cleanLines, type Known, type Line } from './rules.ts'
import { isPictureCaption } from './tree.ts'
import { isForReaders } from './vocabulary.ts'
import { countWords } from './words.ts'

/** One piece of text that was left out, and the name of the rule that did it. */
export interface Dropped {
  rule: string
  text: string
}

export interface Body {
  passages: Passage[]
  words: number
  dropped: Dropped[]
}

/** Cleans the lines, joins what a line break tore apart, drops headings that head nothing, cuts what is too long, and numbers the rest. */
export function assemble(lines: readonly Line[], known: Known): Body {
  const { kept, dropped } = cleanLines(lines, known)
  const joined: { kind: Line['kind']; text: string }[] = []
  for (const at of kept) {
    const line = lines[at]
    const previous = joined.at(-1)
    if (line === undefined) continue
    if (
      previous !== undefined &&
      lines[at - 1]?.text !== undefined &&
      line.joins === true &&
      previous.kind === line.kind &&
      previous.text.length + line.text.length < 2000
    ) {
      previous.text = `${previous.text} ${line.text}`
    } else joined.push({ kind: line.kind, text: line.text })
  }
  for (let left = 2; left > 0 && joined.length > 1; left -= 1) {
    const last = joined.at(-1)
    if (last?.kind !== 'heading' || /[.!?。]$/u.test(last.text)) break
    joined.pop()
    dropped.push({ rule: 'heading of nothing', text: last.text })
  }
  const passages = joined
    .flatMap((line) => inPieces(line).map((text) => ({ kind: line.kind, text })))
    .map((line, at): Passage => ({ number: at + 1, ...line }))
  return { passages, words: passages.reduce((sum, passage) => sum + countWords(passage.text), 0), dropped }
}

/** How much of the story was read, where the page itself states its length or its wall. */
export function coverageOf(words: number, stated: number | null, teaser: boolean): Coverage {
  if (teaser) return { kind: 'teaser' }
  if (stated !== null && stated > words * 2 && stated > 200 && words < 600) return { kind: 'cut', readWords: words, totalWords: stated }
  return { kind: 'whole' }
}

/** The blocks that were kept, as lines for the rules. @param all the page's blocks, of which they are some. */
export function toLines(blocks: readonly Block[], all: readonly Block[] = blocks): Line[] {
  const places = new Map(all.map((block, at) => [block, at]))
  const placeOf = (block: Block | undefined): number => (block === undefined ? -1 : (places.get(block) ?? -1))
  return blocks.map((block, at): Line => {
    const before = blocks[at - 1]
    return {
      text: block.text,
      kind: block.kind,
      level: block.level,
      linked: Math.min(1, block.linked / block.text.length),
      captioned: isPictureCaption(block.path),
      pictured: picturesNear(block) > 0,
      byReaders: block.path.some(isForReaders),
      isBeforeGap: placeOf(blocks[at + 1]) > placeOf(block) + 1,
      joins:
        before !== undefined &&
        before.element === block.element &&
        !/[.!?:。！？।]["'”’»)]*$/u.test(before.text) &&
        /^\p{Ll}/u.test(block.text),
    }
  })
}
