// Whether title, author and date that were read are those that a set names. Case, punctuation and accents do not count.
import type { ReadArticle } from '#src/core/article.ts'
import type { Sample } from './sets.ts'

/** Null where the set does not name the thing. */
export interface MetadataCount {
  title: boolean | null
  author: boolean | null
  date: boolean | null
}

/** The same words, without case, marks and accents; the same calendar day, of the last change where the page names only that. */
export function metadataRight(sample: Sample, article: ReadArticle | null): MetadataCount {
  return {
    title: sample.title === null ? null : article !== null && sameTitle(sample.title, article.title),
    author: sample.author === null ? null : article !== null && sameAuthor(sample.author, article.byline ?? ''),
    date:
      sample.date === null
        ? null
        : article !== null && (article.published?.at ?? article.modified?.at ?? '').slice(0, 10) === sample.date.slice(0, 10),
  }
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function sameTitle(truth: string, found: string): boolean {
  return plain(truth) === plain(found)
}

function sameAuthor(truth: string, found: string): boolean {
  const words = plain(found)
  return words !== '' && plain(truth) === words
}
