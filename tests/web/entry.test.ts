// An entry becomes its article: from its page, helped by the feed, or from the feed alone.
import { describe, expect, it } from 'vitest'
import type { Entry } from '#src/core/feed.ts'
import { page, paragraphs, story } from './page/fixture.ts'
import { articlePage, failureOf, sends, useSite } from './site.ts'

const dropped: unknown[] = []
const here = useSite(() => ({
  onDropped: (reading) => {
    dropped.push(reading)
  },
}))
const feed = { title: 'The Elm Courier', language: 'en-gb' }

function entry(fields: Partial<Entry>): Entry {
  return {
    id: '7',
    url: here.address('/'),
    title: 'Old bridge reopens',
    summary: null,
    html: null,
    published: '2025-03-04T08:00:00Z',
    updated: null,
    authors: ['Ida Berg'],
    ...fields,
  }
}

const texts = async (one: Entry): Promise<string[]> => (await here.reader.readEntry(one, feed)).passages.map((passage) => passage.text)

describe('readEntry', () => {
  it('reads the page, with the feed’s word where the page has none', async () => {
    expect(await here.reader.readEntry(entry({ html: '<p>Short.</p>' }), feed)).toMatchObject({
      title: 'Old bridge reopens after eleven months',
      byline: 'Ida Berg',
      published: { at: '2025-03-04T08:00:00Z', basis: 'feed' },
      origin: 'page',
      passages: story.map((text) => ({ text })),
    })
  })

  it('takes the feed’s text where that goes on further', async () => {
    here.on('/', sends(page(paragraphs(story.slice(0, 2)))))
    expect(await texts(entry({ html: paragraphs(story) }))).toEqual(story)
  })

  it.each([
    ['the page is gone', '/gone', () => {}],
    [
      'the page shows only a wall',
      '/wall',
      () => {
        here.on('/wall', sends(page('<p>Subscribe to continue reading. Already a subscriber? Log in.</p>')))
      },
    ],
  ])('takes the feed’s text where %s', async (_name, path, prepare) => {
    prepare()
    const article = await here.reader.readEntry(entry({ url: here.address(path), html: `${paragraphs(story)}<p>Photo: Tom Ask</p>` }), feed)
    expect(article).toMatchObject({
      title: expect.stringContaining('Old bridge reopens') as string,
      site: 'The Elm Courier',
      language: 'en',
      passages: story.map((text) => ({ text })),
    })
  })

  it('reads an entry without a page, and says when it is only a teaser', async () => {
    expect(await here.reader.readEntry(entry({ url: null, html: paragraphs(story) }), feed)).toMatchObject({
      origin: 'feed',
      url: null,
      coverage: { kind: 'whole' },
      published: { basis: 'feed' },
    })
    expect(await here.reader.readEntry(entry({ url: null, html: `<p>${story[0]}</p>` }), feed)).toMatchObject({
      coverage: { kind: 'teaser' },
    })
  })

  it('fails as the page does where the feed carries nothing', async () => {
    expect((await failureOf(here.reader.readEntry(entry({ url: here.address('/gone') }), feed))).code).toBe('page missing')
  })

  it('waits for a page that is only busy', async () => {
    here.on('/busy', sends('', {}, 429))
    expect((await failureOf(here.reader.readEntry(entry({ url: here.address('/busy'), html: paragraphs(story) }), feed))).code).toBe(
      'host busy',
    )
  })

  it('tells how many texts each rule left out', async () => {
    dropped.length = 0
    here.on('/', sends(articlePage.replace('<p>', '<p>Photo: Tom Ask</p><p>')))
    await here.reader.readPage(here.address('/'))
    expect(dropped).toEqual([{ url: here.address('/'), dropped: { credit: 1 } }])
  })
})
