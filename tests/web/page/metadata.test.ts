// Title, byline and dates come from the most reliable place, and contradictions are settled by rule.
import { describe, expect, it } from 'vitest'
import { articleOf, page, paragraphs, story } from './fixture.ts'

function linked(object: Record<string, unknown>): string {
  return `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Bridge', ...object })}</script>`
}

describe('metadata', () => {
  it('takes dates from JSON-LD before meta before the visible page, and says which', () => {
    const meta = '<meta property="article:published_time" content="2025-03-05T06:00:00Z">'
    const shown = '<p class="date">6 March 2025</p>'
    expect(
      articleOf(page(shown + paragraphs(story), { head: linked({ datePublished: '2025-03-04T08:00:00+01:00' }) + meta })).article.published,
    ).toEqual({ at: '2025-03-04T08:00:00+01:00', basis: 'json-ld' })
    expect(articleOf(page(shown + paragraphs(story), { head: meta })).article.published).toEqual({
      at: '2025-03-05T06:00:00Z',
      basis: 'meta',
    })
    expect(articleOf(page(shown + paragraphs(story))).article.published).toEqual({ at: '2025-03-06', basis: 'visible text' })
    expect(articleOf(page(paragraphs(story))).article.published).toBeNull()
  })

  it('takes the earlier for the publication where the page has them the wrong way round', () => {
    const { article } = articleOf(page(paragraphs(story), { head: linked({ datePublished: '2025-04-01', dateModified: '2025-03-04' }) }))
    expect(article.published?.at).toBe('2025-03-04')
    expect(article.modified?.at).toBe('2025-04-01')
  })

  it('does not take an update for the publication', () => {
    const { article } = articleOf(page(`<p class="meta">Updated 6 March 2025</p>${paragraphs(story)}`))
    expect(article.published).toBeNull()
    expect(article.modified).toEqual({ at: '2025-03-06', basis: 'visible text' })
  })

  it('believes what the page says a time is the time of', () => {
    const inside = '<p>Reviewed <time datetime="2025-04-09">9 April</time></p><p>Published <time datetime="2025-03-04">4 March</time></p>'
    expect(articleOf(page(paragraphs(story), { below: `<div class="dates">${inside}</div>` })).article.published).toEqual({
      at: '2025-03-04',
      basis: 'visible text',
    })
  })

  it.each([
    [
      'JSON-LD, a list of people',
      linked({ author: [{ '@type': 'Person', name: 'Ida Berg' }, { name: 'Tom Ask' }] }),
      '',
      'Ida Berg, Tom Ask',
    ],
    [
      'JSON-LD, by reference',
      `<script type="application/ld+json">${JSON.stringify({
        '@graph': [
          { '@type': 'NewsArticle', headline: 'x', author: { '@id': '#ida' } },
          { '@type': 'Person', '@id': '#ida', name: 'Ida Berg' },
        ],
      })}</script>`,
      '',
      'Ida Berg',
    ],
    ['meta', '<meta name="author" content="By Ida Berg">', '', 'Ida Berg'],
    ['a link', '', '<p><a rel="author" href="/ida">Ida Berg</a></p>', 'Ida Berg'],
    ['a line', '', '<p>By Ida Berg</p>', 'Ida Berg'],
    ['a German line', '', '<p>Von Ida Berg und Tom Ask</p>', 'Ida Berg und Tom Ask'],
    ['a line with a date', '', '<div class="byline">By Ida Berg | March 4, 2025</div>', 'Ida Berg'],
    ['a line of names, places and a date', '', '<p class="firma">Ida Berg · Elm · Tuesday, 4 March 2025</p>', 'Ida Berg'],
    ['a line with a label', '', '<p class="author">Text: Ida Berg. 4.3.2025 16:20</p>', 'Ida Berg'],
    ['a link to the author’s page', '', '<p class="meta"><a href="/authors/ida-berg">Ida Berg</a></p>', 'Ida Berg'],
    ['words that only style keeps apart', '', '<p><span>By</span><span>Ida Berg</span></p>', 'Ida Berg'],
    ['a box beside the story', '', '<aside class="author">Ida Berg</aside>', 'Ida Berg'],
    ['boxes that name several', '', '<aside class="author">Ida Berg</aside><aside class="author">Tom Ask</aside>', null],
    ['a line with a section', '', '<p class="byline">By Ida Berg in Town Hall News</p>', 'Ida Berg'],
    [
      'a list of books by many',
      '',
      Array.from('ABCDEFGHIJ', (letter) => `<p>A book <a class="author" itemprop="author" href="/${letter}">${letter}na Berg</a></p>`).join(
        '',
      ),
      null,
    ],
    ['no person', '<meta name="author" content="admin">', '', null],
  ])('names the author from %s', (_name, head, inside, expected) => {
    expect(articleOf(page(inside + paragraphs(story), { head })).article.byline).toBe(expected)
  })

  it('prefers a person to the outlet as author', () => {
    expect(
      articleOf(page(`<p>By Ida Berg</p>${paragraphs(story)}`, { head: linked({ author: { name: 'The Elm Courier' } }) })).article.byline,
    ).toBe('Ida Berg')
  })

  it.each([
    ['<span class="topline">From the valley</span>Old bridge reopens', 'From the valley Old bridge reopens'],
    ['<span>4.3.2025</span>Old bridge reopens', '4.3.2025 Old bridge reopens'],
    ['Old bridge<br>reopens', 'Old bridge reopens'],
    ['Old Mc<b>Donald</b> bridge re<i>opens</i>', 'Old McDonald bridge reopens'],
  ])('keeps the words of a headline apart that only its style does: %s', (heading, title) => {
    const html = `<html><head><title>${title}</title></head><body><article><h1>${heading}</h1>${paragraphs(story)}</article></body></html>`
    expect(articleOf(html).article.title).toBe(title)
  })

  it('cuts the outlet off the title, and nothing else', () => {
    const html = (title: string): string =>
      `<html><head><title>${title}</title><meta property="og:site_name" content="The Elm Courier"></head><body><div class="post">${paragraphs(story)}</div></body></html>`
    expect(articleOf(html('Old bridge reopens - The Elm Courier')).article.title).toBe('Old bridge reopens')
    expect(articleOf(html('The Elm Courier: Old bridge reopens')).article.title).toBe('The Elm Courier: Old bridge reopens')
    expect(articleOf(html('Old bridge – new hope')).article.title).toBe('Old bridge – new hope')
  })

  it('does not take whoever said what the page examines for its author', () => {
    const head = linked({ '@type': 'ClaimReview', author: { name: 'The Elm Courier' }, itemReviewed: { author: { name: 'Karl Stein' } } })
    const html = page(`<p class="author">Karl Stein</p>${paragraphs(story)}`, { head })
    expect(articleOf(html).article.byline).not.toBe('Karl Stein')
    expect(articleOf(page(`<p class="author">Karl Stein</p>${paragraphs(story)}`)).article.byline).toBe('Karl Stein')
  })

  it('decodes what JSON-LD wrote as HTML', () => {
    expect(articleOf(page(paragraphs(story), { head: linked({ author: { name: 'Ida &amp; Tom Berg' } }) })).article.byline).toBe(
      'Ida & Tom Berg',
    )
  })

  it('survives JSON-LD that is none', () => {
    expect(
      articleOf(page(paragraphs(story), { head: '<script type="application/ld+json">{"@type": "NewsArticle", oops</script>' })).article
        .title,
    ).toBe('Old bridge reopens after eleven months')
  })
})
