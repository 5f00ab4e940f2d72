// One article has one address, however it was shared; two articles never have the same.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalUrl } from '#src/web/url.ts'

const plain = 'https://example.org/town/2025/bridge-reopens'

describe('canonicalUrl', () => {
  it.each([
    'http://example.org/town/2025/bridge-reopens',
    'https://www.example.org/town/2025/bridge-reopens',
    'HTTPS://EXAMPLE.ORG/town/2025/bridge-reopens',
    'https://example.org:443/town/2025/bridge-reopens',
    'https://example.org./town/2025/bridge-reopens',
    'https://example.org/town/2025/bridge-reopens/',
    'https://example.org//town/2025/bridge-reopens',
    'https://example.org/town/./2025/bridge-reopens',
    'https://example.org/town/2025/bridge-reopens#comments',
    'https://example.org/town/2025/bridge-reopens?',
    'https://example.org/town/2025/bridge-reopens?utm_source=x&utm_medium=social',
    'https://example.org/town/2025/bridge-reopens?fbclid=abc',
    'https://example.org/town/2025/bridge-reopens?gclid=1&igshid=2',
    'https://example.org/town/2025/bridge-reopens?ref=twitter',
    'https://example.org/town/2025/bridge-reopens?srsltid=AfmBOo',
    'https://example.org/town/2025/bridge-reopens;jsessionid=4F?PHPSESSID=7',
    'https://m.example.org/town/2025/bridge-reopens',
    'https://mobile.example.org/town/2025/bridge-reopens',
    'https://amp.example.org/town/2025/bridge-reopens',
    'https://example.org/amp/town/2025/bridge-reopens',
    'https://example.org/town/2025/bridge-reopens/amp',
    'https://example.org/town/2025/bridge-reopens/amp/',
    'https://example.org/town/2025/bridge-reopens?amp=1',
    'https://example.org/town/2025/bridge-reopens?outputType=amp',
    'https://example.org/town/2025/bridge-reopens.amp',
    'https://www.google.com/amp/s/example.org/town/2025/bridge-reopens',
    'https://example-org.cdn.ampproject.org/c/s/example.org/town/2025/bridge-reopens',
    '  https://example.org/town/2025/bridge-reopens\n',
    'https://amp.example.org/amp/town/2025/bridge-reopens/amp?amp=1#x',
  ])('folds %j', (url) => {
    expect(canonicalUrl(url)).toBe(plain)
  })

  it.each([
    ['https://en.m.example.org/wiki/Bridge', 'https://en.example.org/wiki/Bridge'],
    ['https://example.org/story.php?b=2&a=1', 'https://example.org/story.php?a=1&b=2'],
    ['https://example.org/index.html', 'https://example.org/'],
    ['https://m.com/a', 'https://m.com/a'],
    ['https://example.org/app#!/story/7', 'https://example.org/app#!/story/7'],
    ['http://127.0.0.1:8080/a/', 'http://127.0.0.1:8080/a'],
    ['http://intranet:8080/a', 'http://intranet:8080/a'],
    ['https://example.org/%7Eida/br%C3%BCcke', 'https://example.org/~ida/br%C3%BCcke'],
  ])('makes of %s %s', (url, expected) => {
    expect(canonicalUrl(url)).toBe(expected)
  })

  it.each([
    '',
    'example.org',
    'ftp://example.org/',
    'https://',
    'https:///x',
    'javascript:alert(1)',
    'mailto:a@b.c',
    'https://exa mple.org/',
  ])('does not understand %j', (url) => {
    expect(() => canonicalUrl(url)).toThrow('address not understood')
  })

  it.each([
    ['https://example.org/?id=1', 'https://example.org/?id=2'],
    ['https://example.org/a?page=2', 'https://example.org/a'],
    ['https://example.org/ampere', 'https://example.org/ere'],
    ['https://example.org/camp', 'https://example.org/c'],
    ['https://example.org/A', 'https://example.org/a'],
    ['https://news.example.org/a', 'https://example.org/a'],
    ['https://example.org/a?ref=123', 'https://example.org/a?ref=124'],
    ['https://example.org/a?from=berlin', 'https://example.org/a?from=paris'],
    ['https://example.org/a?source=7', 'https://example.org/a'],
    ['https://example.org:8080/a', 'https://example.org/a'],
    ['https://example.org/amp', 'https://example.org/amplifier'],
    ['https://google.com/amp/guitars', 'https://guitars/'],
    ['https://example.org/2025/03/04', 'https://example.org/2025/03/05'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(canonicalUrl(one)).not.toBe(canonicalUrl(other))
  })

  const host = fc.constantFrom(
    'example.org',
    'news.example.co.uk',
    'm.example.org',
    'www.example.org',
    'amp.www.example.org',
    'en.m.example.org',
    '127.0.0.1:8080',
    'example.org:8443',
  )
  const segment = fc.stringMatching(/^[A-Za-z0-9_.~%20-]{1,8}$/u).filter((text) => {
    try {
      decodeURIComponent(text)
      return true
    } catch {
      return false
    }
  })
  const parameter = fc.tuple(
    fc.constantFrom('id', 'page', 'q', 'amp', 'utm_source', 'ref', 'A', 'from'),
    fc.constantFrom('1', '', 'twitter', 'x y', 'ä', 'rss'),
  )
  const anyUrl = fc
    .record({
      scheme: fc.constantFrom('http', 'https'),
      host,
      path: fc.array(fc.oneof(segment, fc.constantFrom('amp', 'index.html', '', '.')), { maxLength: 4 }),
      query: fc.array(parameter, { maxLength: 4 }),
      hash: fc.constantFrom('', '#top', '#!/a'),
    })
    .map(
      (parts) =>
        `${parts.scheme}://${parts.host}/${parts.path.join('/')}${parts.query.length === 0 ? '' : `?${parts.query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`}${parts.hash}`,
    )

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(anyUrl, (url) => {
        const once = canonicalUrl(url)
        expect(canonicalUrl(once)).toBe(once)
      }),
      { numRuns: 500 },
    )
  })

  it('does not care where a reader came from', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ validSchemes: ['https'], withQueryParameters: false }),
        fc.constantFrom('utm_source=a', 'fbclid=b', 'gclid=c', '_ga=d', 'mc_cid=e'),
        (url, noise) => {
          expect(canonicalUrl(`${url}?${noise}`)).toBe(canonicalUrl(url))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('never makes one of two articles whose numbers or words differ', () => {
    const slug = fc.stringMatching(/^[a-z]{3,9}-[a-z]{3,9}$/u)
    const article = fc.tuple(fc.nat(999_999), slug)
    fc.assert(
      fc.property(
        article,
        article,
        fc.constantFrom(
          'https://example.org/ID/SLUG',
          'https://example.org/SLUG',
          'https://example.org/?p=ID',
          'https://example.org/story.php?id=ID&title=SLUG',
          'https://example.org/ID.html',
        ),
        (one, other, shape) => {
          const [first, second] = [one, other].map(([id, words]) => shape.replace('ID', String(id)).replace('SLUG', words))
          expect(canonicalUrl(first ?? '') === canonicalUrl(second ?? '')).toBe(first === second)
        },
      ),
    )
  })
})
