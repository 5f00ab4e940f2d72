// A report from `events.ts` as `web` would read it.
import type { ReadArticle } from '#src/core/article.ts'
import type { Told } from './events.ts'

export function readTold({ title, site, at, text, language = 'en' }: Told): ReadArticle {
  return {
    title,
    byline: null,
    site,
    url: `https://${site.toLowerCase().replaceAll(' ', '-')}.example/${encodeURIComponent(title)}`,
    language,
    published: { at, basis: 'json-ld' },
    modified: null,
    passages: text.map((words, index) => ({ number: index + 1, kind: 'paragraph', text: words })),
    wordCount: [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text.join(' '))].filter(({ isWordLike }) => isWordLike)
      .length,
    coverage: { kind: 'whole' },
    origin: 'page',
  }
}
