// Pages for the tests, written by us: a story in a news page's frame of menus, teasers and small print.
import { extractPage, type PageSource, type Reading } from '#src/web/page/index.ts'

export const url = 'https://news.example.org/town/bridge-reopens'

export const story = [
  'The old bridge over the Elm reopened to traffic on Monday, eleven months after a flood tore away two of its stone piers and cut the town in half.',
  'Engineers from the county tested the new deck over the weekend with six loaded lorries, and found that it bent by less than four millimetres.',
  '“We had promised the schools that buses would run again before winter, and they will,” said Marta Lindqvist, who leads the works department.',
  'The repair cost 4.2 million crowns, about a fifth more than planned, because divers found a second crack below the waterline in March.',
  'A footbridge that soldiers had put up after the flood will stay until spring, so that workers can paint the railings without closing the road again.',
]

export function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join('\n')
}

/** A whole page around the inside of its article; `head` goes into the head. */
export function page(
  inside: string,
  { head = '', language = 'en', title = 'Old bridge reopens after eleven months', below = '' } = {},
): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title} | The Elm Courier</title>
<meta property="og:site_name" content="The Elm Courier"><meta property="og:title" content="${title}"><meta property="og:type" content="article">${head}</head>
<body><header class="site-header"><nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/town">Town</a></li><li><a href="/sport">Sport</a></li>
<li><a href="/subscribe">Subscribe</a></li></ul></nav></header>
<main><article class="article"><h1>${title}</h1><div class="article-body">${inside}</div></article>${below}
<aside class="sidebar"><h3>Most read</h3><ul><li><a href="/a">Mayor loses keys to town hall for the third time</a></li><li><a href="/b">Ten soups for a cold week</a></li></ul></aside></main>
<footer class="footer"><p>© The Elm Courier. All rights reserved.</p><a href="/privacy">Privacy policy</a></footer></body></html>`
}

export function read(html: string, about: Partial<PageSource> = {}): Reading {
  return extractPage(html, { url, origin: 'page', ...about })
}

/** The article of a page, or a failed test that says what the page was taken for. */
export function articleOf(html: string, about: Partial<PageSource> = {}): Extract<Reading, { article: unknown }> {
  const reading = read(html, about)
  if (!('article' in reading)) throw new Error(`taken for: ${reading.notAnArticle}`)
  return reading
}

export function textsOf(html: string, about: Partial<PageSource> = {}): string[] {
  return articleOf(html, about).article.passages.map((passage) => passage.text)
}
