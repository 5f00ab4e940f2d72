// Texts to measure with: our own stories, read as the bot reads them, and invented words. Archives are made by `archive.ts`.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Article, ReadArticle } from '#src/core/article.ts'
import { openReader } from '#src/web/index.ts'

const folder = fileURLToPath(new URL('../../src/playground/stories/', import.meta.url))

export interface StoryPage {
  readonly name: string
  readonly html: string
}

/** Pages that are refused (cookies, paywalls) are not among them. */
export function storyPages(): StoryPage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html') && !['cookies.html', 'subscribers-only.html'].includes(name))
    .map((name) => ({ name, html: readFileSync(`${folder}${name}`, 'utf8') }))
}

/** The English story of the barrier, its paragraphs in a row until there are this many words: what is repeated has another number in it. */
export async function articleOf(words: number): Promise<Article> {
  const reader = openReader({ allow: [], userAgent: 'Lede (bench)', respectRobots: false })
  try {
    const stories = ['river-barrier.html', 'barrier-costs.html', 'ferry-names.html', 'night-market.html']
    const read = await Promise.all(
      storyPages()
        .filter(({ name }) => stories.includes(name))
        .map(({ name, html }) => reader.readFile({ name, contentType: 'text/html', bytes: Buffer.from(html) })),
    )
    const texts = read.flatMap(({ passages }) => passages.map(({ text }) => text))
    const passages: ReadArticle['passages'][number][] = []
    for (let wordCount = 0; wordCount < words;) {
      const text = texts[passages.length % texts.length] ?? ''
      const round = Math.floor(passages.length / texts.length)
      const own = (round === 0 ? text : text.replaceAll(/\d+/g, (digits) => `${Number(digits) + round}`))
        .split(' ')
        .slice(0, words - wordCount)
      wordCount += own.length
      passages.push({ number: passages.length + 1, kind: 'paragraph', text: own.join(' ') })
    }
    const [first] = read
    if (first === undefined) throw new Error('there is no story to measure with')
    return { ...first, passages, wordCount: words, id: 'bench', scope: 'public', storedAt: 0, readAt: 0 }
  } finally {
    await reader.close()
  }
}

const vocabulary = 4000

/** The same word for the same number; small numbers stand for common words. */
export function inventedWord(number: number): string {
  let rest = (number % vocabulary) * 7919 + 104_729
  let letters = ''
  while (rest > 0) {
    letters += String.fromCharCode(97 + (rest % 26))
    rest = Math.floor(rest / 26)
  }
  return letters
}
