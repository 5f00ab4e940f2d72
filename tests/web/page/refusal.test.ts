// Pages that are no articles are named for what they are; articles that look a little like them are read.
import { describe, expect, it } from 'vitest'
import { articleOf, page, paragraphs, read, story } from './fixture.ts'

function kindOf(html: string, address?: string): string {
  const reading = read(html, address === undefined ? {} : { url: address })
  return 'article' in reading ? 'article' : reading.notAnArticle
}

const links = Array.from(
  { length: 40 },
  (_, at) => `<li><h3><a href="/story-${at}">Council number ${at} argues about the new bridge</a></h3></li>`,
).join('')

describe('a page that is no article', () => {
  it.each([
    [
      'paywall',
      page('<p>The bridge is open.</p><div class="wall"><p>Subscribe to continue reading. Already a subscriber? Log in.</p></div>'),
    ],
    ['paywall', page('<p>Die Brücke ist offen.</p><p>Nur für Abonnenten. Bereits Abonnent? Hier anmelden.</p>', { language: 'de' })],
    [
      'consent page',
      '<html><head><title>Before you continue</title></head><body><div class="consent"><h1>Before you continue</h1><p>We use cookies and other data to deliver and maintain our services and to show ads.</p><p>If you choose to accept all cookies, we and our partners use cookies to measure audiences too.</p><button>Accept all cookies</button><button>Manage preferences</button></div></body></html>',
    ],
    [
      'login page',
      '<html><head><title>Sign in</title></head><body><form><h1>Sign in</h1><label>Name</label><input name="user"><label>Password</label><input type="password"><button>Log in</button></form><p>Forgot your password?</p></body></html>',
    ],
    ['error page', page('<p>Sorry, the page you are looking for does not exist any more.</p>', { title: 'Page not found' })],
    [
      'error page',
      page('<p>Die gewünschte Seite konnte nicht angezeigt werden.</p>', { title: '404 – Seite nicht gefunden', language: 'de' }),
    ],
    [
      'error page',
      '<html><head><title>Just a moment...</title></head><body><p>Checking your browser before accessing the site.</p></body></html>',
    ],
    [
      'empty shell',
      '<html><head><title>The Elm Courier</title><script src="a.js"></script><script src="b.js"></script></head><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript></body></html>',
    ],
    ['too little text', '<html><head><title>Elm</title></head><body><p>Hello there.</p></body></html>'],
  ])('is a %s', (kind, html) => {
    expect(kindOf(html)).toBe(kind)
  })

  it('is an index page at the front of a site', () => {
    expect(
      kindOf(
        `<html><head><title>The Elm Courier</title></head><body><h1>News</h1><ul>${links}</ul></body></html>`,
        'https://news.example.org/',
      ),
    ).toBe('index page')
  })

  it('is a search page where its address searches', () => {
    expect(
      kindOf(
        `<html><head><title>Search results for bridge</title></head><body><h1>Search results</h1><ul>${links}</ul></body></html>`,
        'https://news.example.org/search?q=bridge',
      ),
    ).toBe('search page')
  })

  it('keeps its title for the reader', () => {
    expect(read(page('<p>Sorry, the page you are looking for does not exist.</p>', { title: 'Page not found' }))).toEqual({
      notAnArticle: 'error page',
      title: 'Page not found',
    })
  })
})

describe('an article that only looks like one', () => {
  it.each([
    [
      'speaks of cookies',
      page(paragraphs([...story, 'We use cookies to improve your experience. By continuing you accept our cookie policy.'])),
    ],
    ['has a login form in its frame', page(paragraphs(story), { below: '<form><input type="password"><button>Log in</button></form>' })],
    ['reports about a missing page', page(paragraphs(story), { title: 'Page not found: the diary that vanished from Elm' })],
    ['ends with an offer to subscribe', page(`${paragraphs(story)}<p>Subscribe to continue reading more stories.</p>`)],
    ['has many links below', page(paragraphs(story), { below: `<ul class="more">${links}</ul>` })],
  ])('%s, and is read', (_name, html) => {
    expect(articleOf(html).article.passages.map((passage) => passage.text)).toEqual(expect.arrayContaining(story))
  })

  it('is marked as a teaser where the page says that it is not free', () => {
    const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Bridge', isAccessibleForFree: 'False' })}</script>`
    expect(articleOf(page(paragraphs(story.slice(0, 3)), { head })).article.coverage).toEqual({ kind: 'teaser' })
  })

  it('is marked as cut where the page names more words than it shows', () => {
    const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Bridge', wordCount: 900 })}</script>`
    const { coverage, wordCount } = articleOf(page(paragraphs(story), { head })).article
    expect(coverage).toEqual({ kind: 'cut', readWords: wordCount, totalWords: 900 })
  })
})
