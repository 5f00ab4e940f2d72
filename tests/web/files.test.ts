// Files are read for what they are, whatever they are called; what is no text is named and refused.
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { articlePage, failureOf, sends, useSite } from './site.ts'
import { story } from './page/fixture.ts'

const here = useSite(() => ({ maxBytes: 100_000 }))
const plain = `Old bridge reopens\n\n${story.join('\n\n')}`

async function read(
  name: string,
  content: string | Uint8Array,
  contentType: string | null = null,
): ReturnType<typeof here.reader.readFile> {
  return here.reader.readFile({ name, contentType, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content })
}

describe('a file', () => {
  it.each([
    ['bridge.html', articlePage, null],
    ['bridge.html.gz', gzipSync(articlePage), 'application/gzip'],
    ['bridge', articlePage, 'application/octet-stream'],
    ['bridge.txt', articlePage, 'text/plain'],
    ['bridge.txt', plain, 'text/plain'],
    ['bridge.md', `# Old bridge reopens\n\n${story.join('\n\n')}`, null],
    ['bridge.txt.gz', gzipSync(plain), null],
    ['bridge', plain, null],
  ] as const)('%s is read', async (name, content, contentType) => {
    const article = await read(name, content, contentType)
    expect(article.passages.map((passage) => passage.text)).toEqual(story)
    expect(article).toMatchObject({ origin: 'file', url: null, site: null, language: 'en' })
    expect(article.title).toContain('Old bridge reopens')
  })

  it.each([
    ['bridge.pdf', Buffer.from('%PDF-1.7\nand so on'), 'application/pdf'],
    ['bridge.html', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'image/png'],
    ['bridge.docx', Buffer.from('PK\u0003\u0004rest'), 'application/zip'],
    ['bridge.html.gz', gzipSync(gzipSync(articlePage)), 'application/gzip'],
    ['bridge.html.gz', gzipSync(articlePage).subarray(0, 200), 'application/gzip'],
    ['bridge.bin', Uint8Array.from({ length: 500 }, (_, at) => at % 7), 'application/octet-stream'],
  ])('%s is refused as what it is', async (name, content, type) => {
    expect(await failureOf(read(name, content))).toEqual({ code: 'wrong type', details: { type } })
  })

  it('is refused when it is empty, or too large, packed or not', async () => {
    expect((await failureOf(read('a.txt', ''))).code).toBe('empty')
    expect((await failureOf(read('a.html', '   \n '))).code).toBe('empty')
    expect((await failureOf(read('a.txt.gz', gzipSync('')))).code).toBe('empty')
    expect((await failureOf(read('a.txt', 'a'.repeat(100_001)))).code).toBe('too large')
    expect((await failureOf(read('a.html.gz', gzipSync(Buffer.alloc(30_000_000))))).code).toBe('too large')
  })
})

describe('a page on a server', () => {
  it('is unpacked where it is stored as .html.gz', async () => {
    here.on('/bridge.html.gz', sends(gzipSync(articlePage), { 'content-type': 'application/gzip' }))
    expect((await here.reader.readPage(here.address('/bridge.html.gz'))).passages.length).toBe(story.length)
  })

  it('is read as plain text, with its own address', async () => {
    here.on('/bridge.txt', sends(plain, { 'content-type': 'text/plain' }))
    expect(await here.reader.readPage(here.address('/bridge.txt'))).toMatchObject({
      title: 'Old bridge reopens',
      origin: 'page',
      url: here.address('/bridge.txt'),
      site: here.host,
    })
  })

  it('is no article where it is a feed', async () => {
    here.on(
      '/feed',
      sends('<?xml version="1.0"?><rss version="2.0"><channel><title>Elm</title></channel></rss>', { 'content-type': 'text/xml' }),
    )
    expect(await failureOf(here.reader.readPage(here.address('/feed')))).toEqual({
      code: 'wrong type',
      details: { type: 'application/rss+xml' },
    })
  })
})

describe('a text', () => {
  it('is read as it was pasted', async () => {
    expect(await here.reader.readText(plain)).toMatchObject({ title: 'Old bridge reopens', origin: 'text', language: 'en' })
  })

  it('is refused when there is none, or too little', async () => {
    expect(await failureOf(here.reader.readText(' \n '))).toEqual({ code: 'empty', details: {} })
    expect(await failureOf(here.reader.readText('Hi there'))).toEqual({ code: 'not an article', details: { what: 'too little text' } })
  })
})
