// Whether a channel wants an entry: by its words as soon as the feed names it, by language and outlet as soon as they are known.
import { analyze } from './analyze.ts'
import type { ReadArticle } from './article.ts'
import type { Entry } from './feed.ts'
import type { Filter } from './following.ts'
import { primaryLanguage } from './languages.ts'

/** What is known of an entry besides itself. */
export interface Known {
  readonly feed: { readonly title: string; readonly language: string | null }
  readonly article: Pick<ReadArticle, 'site' | 'language'> | null
}

/** Words are looked for in what the feed says of the entry, folded as search folds them; what is not known excludes nothing. */
export function wants(filter: Filter, entry: Entry, known: Known): boolean {
  const said = ` ${analyze([entry.title, entry.summary ?? '', (entry.html ?? '').replaceAll(/<[^>]*>/gu, ' ')].join('\n')).join(' ')} `
  const has = (words: string): boolean => {
    const terms = analyze(words)
    return terms.length > 0 && said.includes(` ${terms.join(' ')} `)
  }
  if (filter.include.length > 0 && !filter.include.some(has)) return false
  if (filter.exclude.some(has)) return false
  const language = primaryLanguage(known.article?.language ?? known.feed.language)
  if (filter.language !== null && language !== null && language !== filter.language) return false
  return filter.outlet === null || isOf(filter.outlet, entry, known)
}

function isOf(outlet: string, { url }: Entry, { feed, article }: Known): boolean {
  const names = [article?.site, url !== null && URL.canParse(url) ? new URL(url).host : null, feed.title]
  const fold = (text: string): string => analyze(text).join('')
  return names.some((name) => typeof name === 'string' && fold(name).includes(fold(outlet)))
}

/** What somebody types as words, separated by commas or lines. At most twenty. */
export function wordsOf(typed: string): string[] {
  return typed
    .split(/[,;\n、，]/u)
    .map((part) => part.trim())
    .filter((part) => analyze(part).length > 0)
    .slice(0, 20)
}
