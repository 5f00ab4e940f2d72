// Date and author as the page shows them beside its title, for pages that mark neither.
// Marked-up places come first and are left to `metadata.ts`.
import type { Dated } from '#src/core/article.ts'
import type { Block } from './blocks.ts'
import { readDate } from './dates.ts'
import { plain } from './features.ts'
import { cleanByline, isByline, nameInDateline } from './naming.ts'

export const modifiedWord = /updat|modif|revis|aktualis|mis à jour|actualiz|aggiornat|обновл|更新/iu

interface Visible {
  published: Dated | null
  modified: Dated | null
  byline: string | null
}

/** Looks at the short lines from just above the title to the story's second paragraph. */
export function readVisible(
  blocks: readonly Pick<Block, 'text' | 'kind' | 'level'>[],
  title: string | null,
  language: string | null,
  outlet: string | null,
): Visible {
  const bare = plain(title ?? '')
  let at = blocks.findIndex((block) => block.kind === 'heading' && bare !== '' && plain(block.text) === bare)
  if (at < 0) at = blocks.findIndex((block) => block.level === 1)
  const found: Visible = { published: null, modified: null, byline: null }
  const note = (text: string): void => {
    found.byline ??= isByline(text) ? cleanByline(text) : nameInDateline(text, outlet)
    // "4 March 2025, updated 6 March 2025": what stands before the word is the publication.
    const word = modifiedWord.exec(text)
    const [first, second] = word === null ? [text, ''] : [text.slice(0, word.index), text.slice(word.index)]
    found.published ??= datedBy(first, language)
    found.modified ??= datedBy(second, language)
  }
  let paragraphs = 0
  for (const { text, kind } of at < 0 ? blocks.slice(0, 40) : blocks.slice(at + 1, at + 16)) {
    if (text.length > 140) paragraphs += 1
    if (paragraphs > 2) break
    if (text.length <= 120 && kind !== 'heading') note(text)
  }
  for (const { text, kind } of blocks.slice(Math.max(0, at - 4), Math.max(0, at)).toReversed()) {
    if (text.length <= 120 && kind !== 'heading') note(text)
  }
  for (const { text } of blocks) {
    if (found.published === null && text.length < 80 && publishedWord.test(text)) note(text)
  }
  return found
}

export const publishedWord = new RegExp(
  `^(?:${[
    '(?:first )?published',
    'posted',
    'post (?:date|time)',
    'date published',
    'veröffentlicht',
    'erschienen',
    'publié',
    'publicado',
    'pubblicato',
    'gepubliceerd',
    'opublikowano',
    'опубликовано',
    'yayınlan',
    '发布时间',
    '公開日',
    '게시',
    '입력',
  ].join('|')})`,
  'iu',
)

function datedBy(text: string, language: string | null): Dated | null {
  const at = readDate(text, language)
  return at === null ? null : { at, basis: 'visible text' }
}
