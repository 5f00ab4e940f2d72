// Feeds of every kind that news is published in, whole or broken, over the wire.
import { describe, expect, it } from 'vitest'
import type { Entry, Feed } from '#src/core/feed.ts'
import { failureOf, redirects, sends, useSite } from './site.ts'

const here = useSite()

async function read(body: string | Uint8Array, type = 'application/xml'): Promise<Feed> {
  here.on('/feed', sends(body, { 'content-type': type }))
  const read = await here.reader.readFeed(here.address('/feed'))
  if (read === 'not modified') throw new Error('nothing conditional was asked')
  return read.feed
}

async function entryOf(fields: string, more = ''): Promise<Entry | undefined> {
  const feed = await read(
    `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ${more}><channel><title>Elm</title><item>${fields}</item></channel></rss>`,
  )
  return feed.entries[0]
}

const link = 'https://elm.example/bridge'
const expected = { url: link, title: 'Old bridge reopens', published: '2025-03-04T08:00:00Z' }

describe('a feed in', () => {
  it.each([
    [
      'RSS 0.91',
      `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>The Elm Courier</title><link>https://elm.example/</link><item><title>Old bridge reopens</title><link>${link}</link><pubDate>Tue, 04 Mar 2025 08:00:00 GMT</pubDate></item></channel></rss>`,
    ],
    [
      'RSS 0.92',
      `<rss version="0.92"><channel><title>The Elm Courier</title><link>https://elm.example/</link><item><title>Old bridge reopens</title><link>${link}</link><pubDate>Tue, 4 Mar 2025 09:00 +0100</pubDate></item></channel></rss>`,
    ],
    [
      'RSS 1.0',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://elm.example/feed"><title>The Elm Courier</title><link>https://elm.example/</link><items><rdf:Seq><rdf:li rdf:resource="${link}"/></rdf:Seq></items></channel><item rdf:about="${link}"><title>Old bridge reopens</title><link>${link}</link><dc:date>2025-03-04T09:00:00+01:00</dc:date></item></rdf:RDF>`,
    ],
    [
      'RSS 0.90 in RDF',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/" xmlns:d="http://purl.org/dc/elements/1.1/"><channel><title>The Elm Courier</title><link>https://elm.example/</link></channel><item><title>Old bridge reopens</title><link>${link}</link><d:date>2025-03-04T08:00:00Z</d:date></item></rdf:RDF>`,
    ],
    [
      'RSS 2.0',
      `<?xml version="1.0"?><rss version="2.0"><channel><title>The Elm Courier</title><link>https://elm.example/</link><item><title><![CDATA[Old bridge reopens]]></title><link>${link}</link><guid isPermaLink="false">7</guid><pubDate>Tue, 04 Mar 2025 03:00:00 EST</pubDate></item></channel></rss>`,
    ],
    [
      'Atom 1.0',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Elm Courier</title><link href="https://elm.example/"/><link rel="self" href="https://elm.example/feed"/><entry><id>tag:elm.example,2025:7</id><title type="html">Old &lt;b&gt;bridge&lt;/b&gt; reopens</title><link rel="enclosure" href="https://elm.example/a.mp3"/><link href="/bridge" xml:base="https://elm.example/"/><published>2025-03-04T08:00:00.123Z</published><updated>2025-03-05T08:00:00Z</updated></entry></feed>`,
    ],
    [
      'Atom 0.3',
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>The Elm Courier</title><link rel="alternate" type="text/html" href="https://elm.example/"/><entry><id>7</id><title>Old bridge reopens</title><link rel="alternate" type="text/html" href="${link}"/><issued>2025-03-04T08:00:00Z</issued></entry></feed>`,
    ],
    [
      'Atom under a prefix',
      `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>The Elm Courier</a:title><a:link href="https://elm.example/"/><a:entry><a:id>7</a:id><a:title>Old bridge reopens</a:title><a:link href="${link}"/><a:published>2025-03-04T08:00:00Z</a:published></a:entry></a:feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'The Elm Courier',
        home_page_url: 'https://elm.example/',
        items: [
          { id: '7', url: link, title: 'Old bridge reopens', content_html: '<p>Open.</p>', date_published: '2025-03-04T09:00:00+01:00' },
        ],
      }),
    ],
  ])('%s is read', async (_name, body) => {
    const feed = await read(body)
    expect(feed).toMatchObject({ title: 'The Elm Courier', url: 'https://elm.example/' })
    expect(feed.entries).toMatchObject([expected])
  })
})

describe('an entry', () => {
  it.each([
    ['guid', `<guid isPermaLink="false">tag:7</guid><link>${link}</link>`, 'tag:7'],
    ['link', `<link>${link}</link>`, link],
  ])('is known by its %s', async (_name, fields, id) => {
    expect((await entryOf(`<title>Old bridge</title>${fields}`))?.id).toBe(id)
  })

  it('is known by its content where it has neither, the same at every reading', async () => {
    const [first, again, other] = [
      await entryOf('<title>Old bridge</title>'),
      await entryOf('<title>Old bridge</title>'),
      await entryOf('<title>New bridge</title>'),
    ]
    expect(first?.id).toMatch(/^[\w-]{20,}$/u)
    expect(again?.id).toBe(first?.id)
    expect(other?.id).not.toBe(first?.id)
  })

  it('stands for itself where a feed gives two of them one id, and once where it repeats one', async () => {
    const item = (title: string): string =>
      `<item><guid>https://elm.example/</guid><title>${title}</title><link>https://elm.example/${title}</link></item>`
    const feed = await read(`<rss><channel><title>Elm</title>${item('a')}${item('b')}${item('a')}</channel></rss>`)
    expect(feed.entries.map((entry) => entry.title)).toEqual(['a', 'b'])
    expect(new Set(feed.entries.map((entry) => entry.id)).size).toBe(2)
  })

  it('links to its permanent guid, and to no script', async () => {
    expect((await entryOf(`<title>a</title><guid>${link}</guid>`))?.url).toBe(link)
    expect((await entryOf('<title>a</title><link>javascript:alert(1)</link>'))?.url).toBeNull()
  })

  it('carries the fullest text that the feed has, and a plain teaser', async () => {
    const entry = await entryOf(
      '<title>a</title><description>The &lt;b&gt;bridge&lt;/b&gt; is open.</description><content:encoded><![CDATA[<p>The bridge is open &amp; holds.</p>]]></content:encoded>',
    )
    expect(entry).toMatchObject({ summary: 'The bridge is open.', html: '<p>The bridge is open &amp; holds.</p>' })
  })

  it.each([
    ['<dc:creator>Ida Berg</dc:creator><dc:creator>Tom Ask</dc:creator>', ['Ida Berg', 'Tom Ask']],
    ['<author>ida@elm.example (Ida Berg)</author>', ['Ida Berg']],
    ['<author><name>Ida Berg</name></author>', ['Ida Berg']],
    ['', []],
  ])('is by whom %s names', async (fields, authors) => {
    expect((await entryOf(`<title>a</title>${fields}`))?.authors).toEqual(authors)
  })

  it.each([
    ['Tue, 04 Mar 2025 08:00:00 GMT', '2025-03-04T08:00:00Z'],
    ['4 Mar 25 08:00 PST', '2025-03-04T16:00:00Z'],
    ['2025-03-04', '2025-03-04'],
    ['2025-03-04T08:00+02:00', '2025-03-04T06:00:00Z'],
    ['Dienstag, 4. März 2025', '2025-03-04'],
    ['yesterday', null],
    ['', null],
  ])('dated “%s” is of %s', async (date, published) => {
    expect((await entryOf(`<title>a</title><pubDate>${date}</pubDate>`))?.published ?? null).toBe(published)
  })
})

describe('a broken feed', () => {
  it.each([
    [
      'an ampersand',
      '<rss><channel><title>Elm & Oak</title><item><title>A & B</title><link>https://elm.example/?a=1&b=2</link></item></channel></rss>',
      'A & B',
    ],
    ['no end', '<rss><channel><title>Elm</title><item><title>A & B</title><link>https://elm.example/a', 'A & B'],
    ['wrong order of ends', '<rss><channel><title>Elm</title><item><title>A & B</item></title></channel></rss>', 'A & B'],
    ['an undeclared entity', '<rss><channel><title>Elm</title><item><title>Br&uuml;cke</title></item></channel></rss>', 'Brücke'],
    [
      'space before its beginning',
      ' \n<?xml version="1.0"?><rss><channel><title>Elm</title><item><title>A</title></item></channel></rss>',
      'A',
    ],
    ['an undeclared prefix', '<rss><channel><title>Elm</title><item><dc:title>A</dc:title></item></channel></rss>', 'A'],
  ])('with %s is read as far as it goes', async (_name, body, title) => {
    expect((await read(body)).entries[0]?.title).toBe(title)
  })

  it('in another encoding than it says is read by what it is', async () => {
    expect(
      (
        await read(
          Buffer.from(
            '<?xml version="1.0" encoding="us-ascii"?><rss><channel><title>Elm</title><item><title>Brücke</title></item></channel></rss>',
          ),
          'text/xml; charset=iso-8859-1',
        )
      ).entries[0]?.title,
    ).toBe('Brücke')
  })

  const billion = `<!DOCTYPE rss [<!ENTITY a "ha">${['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefg'[at] ?? ''};`.repeat(10)}">`).join('')}]><rss><channel><title>&h;</title></channel></rss>`
  it.each([
    ['entities of entities', billion],
    [
      'one entity too often',
      `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(900)}">]><rss><channel><title>${'&a;'.repeat(20_000)}</title></channel></rss>`,
    ],
    ['too many elements', `<rss><channel>${'<item/>'.repeat(250_000)}</channel></rss>`],
    ['a page', '<!doctype html><html><body><p>Hello</p></body></html>'],
    ['other JSON', '{"a":1}'],
    ['no feed', 'just words'],
  ])('is refused where it is %s', async (_name, body) => {
    expect((await failureOf(read(body))).code).toBe('feed broken')
  })

  it('reads no file that an external entity names', async () => {
    const feed = await read(
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>Elm &x;</title><item><title>A</title></item></channel></rss>',
    )
    expect(feed.title).not.toContain('root')
  })
})

describe('asking again', () => {
  it('sends back what the server said of its version, and takes no for an answer', async () => {
    const version = { etag: '"v1"', lastModified: 'Tue, 04 Mar 2025 08:00:00 GMT' }
    here.on('/feed', (request, response) => {
      if (request.headers['if-none-match'] === version.etag && request.headers['if-modified-since'] === version.lastModified)
        response.writeHead(304).end()
      else
        response
          .writeHead(200, { etag: version.etag, 'last-modified': version.lastModified })
          .end('<rss><channel><title>Elm</title></channel></rss>')
    })
    const first = await here.reader.readFeed(here.address('/feed'))
    expect(first).toMatchObject({ version, url: here.address('/feed') })
    expect(await here.reader.readFeed(here.address('/feed'), { known: { ...version, bodyHash: null } })).toBe('not modified')
    expect(here.requests[0]?.headers['if-none-match']).toBeUndefined()
  })
})

describe('findFeeds', () => {
  it('names what a page declares, comments last, each once, absolute', async () => {
    here.on(
      '/news/',
      sends(`<html><head><base href="/news/"><link rel="alternate" type="application/rss+xml" title="Comments" href="comments.xml"><link rel="alternate" type="application/atom+xml" title="News" href="feed.xml">
      <link rel="alternate" type="application/feed+json" href="feed.json"><link rel="alternate" type="application/rss+xml" href="feed.xml"><link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" type="text/css" href="a.css"></head><body><a href="/rss">RSS</a></body></html>`),
    )
    expect((await here.reader.findFeeds(here.address('/news/'))).map((feed) => feed.url)).toEqual(
      ['/news/feed.xml', '/news/feed.json', '/news/comments.xml'].map((path) => here.address(path)),
    )
  })

  it('falls back to links that look like feeds', async () => {
    here.on('/', sends('<html><body><a href="/about">About</a><a href="/rss.xml">RSS</a></body></html>'))
    expect((await here.reader.findFeeds(here.address('/'))).map((feed) => feed.url)).toEqual([here.address('/rss.xml')])
  })

  it('is the address itself where that is a feed, and nothing where there is none', async () => {
    here.on('/feed', sends('<rss><channel><title>Elm</title></channel></rss>', { 'content-type': 'text/xml' }))
    expect(await here.reader.findFeeds(here.address('/feed'))).toEqual([{ url: here.address('/feed'), title: 'Elm' }])
    expect(await here.reader.findFeeds(here.address('/'))).toEqual([])
  })
})

describe('what a feed says of its own rhythm', () => {
  it('is its ttl, else its update period, and the hours and days that it sleeps', async () => {
    const spoken = await read(
      '<rss><channel><title>Elm</title><ttl>45</ttl><skipHours><hour>24</hour><hour>3</hour><hour>99</hour></skipHours><skipDays><day>Sunday</day><day>Noday</day></skipDays></channel></rss>',
    )
    expect(spoken.rhythm).toEqual({ minutes: 45, skipHours: [0, 3], skipDays: [0] })
    const module = await read(
      '<rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Elm</title><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel></rss>',
    )
    expect(module.rhythm).toEqual({ minutes: 360, skipHours: [], skipDays: [] })
    expect((await read('<rss><channel><title>Elm</title><ttl>soon</ttl></channel></rss>')).rhythm.minutes).toBeNull()
  })
})

describe('reading a feed again', () => {
  const feed = '<rss><channel><title>Elm</title></channel></rss>'
  it('the same bytes are not modified, whatever the server says of them', async () => {
    here.on('/feed', sends(feed, { 'cache-control': 'public, max-age=900' }))
    const first = await here.reader.readFeed(here.address('/feed'))
    if (first === 'not modified') throw new Error('nothing conditional was asked')
    expect(first.freshForMs).toBe(900_000)
    expect(await here.reader.readFeed(here.address('/feed'), { known: first.version })).toBe('not modified')
    here.on('/feed', sends(feed.replace('Elm', 'Oak')))
    expect(await here.reader.readFeed(here.address('/feed'), { known: first.version })).toMatchObject({ feed: { title: 'Oak' } })
  })

  it('only redirects that are meant for good move it', async () => {
    here.on('/new', sends(feed))
    here.on('/middle', redirects('/new', 308))
    const movedTo = async (status: number): Promise<unknown> => {
      here.on('/old', redirects('/middle', status))
      const reading = await here.reader.readFeed(here.address('/old'))
      return reading === 'not modified' ? reading : reading.movedTo
    }
    expect(await movedTo(301)).toBe(here.address('/new'))
    expect(await movedTo(302)).toBeNull()
  })
})
