// Lists of feeds in OPML: what other readers export, what is written for them, and what is refused.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostListed } from '#src/core/feed.ts'
import { failureOf, useSite } from './site.ts'

const here = useSite()
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const opml = (outlines: string): Uint8Array =>
  bytes(`<?xml version="1.0" encoding="UTF-8"?><opml version="1.0"><head><title>Mine</title></head><body>${outlines}</body></opml>`)

describe('a list of feeds', () => {
  it('is read through its folders, each address once, and only addresses of the web', async () => {
    const list = await here.reader.readList(
      opml(`
      <outline text="Papers"><outline text="Inner"><outline text="Orla Courier" title="The Orla Courier" type="rss" xmlUrl="https://orla.example/feed?a=1&amp;b=2" htmlUrl="https://orla.example/"/></outline></outline>
      <outline text="Twice" xmlUrl="https://orla.example/feed?a=1&amp;b=2"/><outline text="No feed"/>
      <outline text="A trick" xmlUrl="file:///etc/passwd"/><outline text="Another" xmlUrl="javascript:alert(1)"/>
      <outline xmlUrl=" https://bay.example/rss "/>`),
    )
    expect(list).toEqual([
      { url: 'https://orla.example/feed?a=1&b=2', title: 'The Orla Courier' },
      { url: 'https://bay.example/rss', title: null },
    ])
  })

  it('that was written is read back the same', async () => {
    const title = fc
      .string({ minLength: 1, maxLength: 30 })
      .map((text) => text.replaceAll(/[^\p{L}\p{N}<>&"' ]/gu, 'x').trim())
      .filter((text) => text !== '')
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.record({ url: fc.webUrl({ withQueryParameters: true }), title }), {
          selector: (feed) => feed.url,
          minLength: 1,
          maxLength: 8,
        }),
        async (feeds) => {
          expect(await here.reader.readList(bytes(await here.reader.writeList('News', feeds)))).toEqual(feeds)
        },
      ),
      { numRuns: 30 },
    )
  })

  it.each([
    ['something else', '<html><body>Hello</body></html>'],
    ['a feed', '<rss><channel/></rss>'],
    ['broken', '<opml><body'],
    ['no XML', 'https://orla.example/feed'],
  ])('%s is refused in words', async (_name, text) => {
    expect(await failureOf(here.reader.readList(bytes(text)))).toEqual({ code: 'feed list broken', details: {} })
  })

  it('is bounded in size, number and depth', async () => {
    expect(await failureOf(here.reader.readList(bytes('<opml>'.padEnd(1_000_001))))).toMatchObject({ code: 'too large' })
    const many = Array.from({ length: 700 }, (_, number) => `<outline text="${number}" xmlUrl="https://n${number}.example/feed"/>`).join('')
    expect(await here.reader.readList(opml(many))).toHaveLength(mostListed)
    const deep = (depth: number): Uint8Array =>
      opml(`${'<outline text="f">'.repeat(depth)}<outline xmlUrl="https://deep.example/feed"/>${'</outline>'.repeat(depth)}`)
    expect(await here.reader.readList(deep(10))).toHaveLength(1)
    expect(await here.reader.readList(deep(400)).catch(() => [])).toEqual([])
  })

  it('cannot grow by entities', async () => {
    const laughs = `<!DOCTYPE opml [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, level) => `<!ENTITY ${'b'.repeat(level + 1)} "${`&${level === 0 ? 'a' : 'b'.repeat(level)};`.repeat(10)}">`).join('')}]>`
    const outcome = await here.reader
      .readList(bytes(`${laughs}<opml><body><outline text="&bbbbbbbbbbbb;" xmlUrl="https://a.example/"/></body></opml>`))
      .catch((error: unknown) => error)
    expect(JSON.stringify(outcome).length).toBeLessThan(10_000)
  })
})
