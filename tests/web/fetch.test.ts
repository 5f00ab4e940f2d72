// One exchange with a stranger's server: bounded in hops, bytes and time, honest about who asks, exact about what went wrong.
import { getEventListeners } from 'node:events'
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { articlePage, failureOf, redirects, sends, useSite } from './site.ts'
import { story } from './page/fixture.ts'

const here = useSite((site) => ({ maxBytes: 200_000, allow: [site.host, '127.0.0.1:1'] }))

const read = (path: string): ReturnType<typeof here.reader.readPage> => here.reader.readPage(here.address(path))
const refusal = async (path: string): Promise<string> => (await failureOf(read(path))).code

describe('an exchange', () => {
  it('gives the article of the page', async () => {
    const article = await read('/')
    expect(article.passages.map((passage) => passage.text)).toEqual(story)
    expect(article.url).toBe(here.address('/'))
  })

  it('says who asks and what for', async () => {
    await read('/')
    expect(here.requests[0]?.headers['user-agent']).toBe('Lede/0.1 (Discord bot; +https://lede.example/bot)')
    expect(here.requests[0]?.headers.accept).toContain('text/html')
    expect(here.requests[0]?.headers.cookie).toBeUndefined()
  })

  it.each([301, 302, 303, 307, 308])('follows a %i and names the page where it ended', async (status) => {
    here.on('/old', redirects('/new', status))
    here.on('/new', sends(articlePage))
    expect((await read('/old')).url).toBe(here.address('/new'))
  })

  it('leaves nothing behind at the signal that could have stopped it', async () => {
    const stopping = new AbortController()
    await here.reader.download(here.address('/'), { signal: stopping.signal })
    await failureOf(here.reader.download(here.address('/nowhere'), { signal: stopping.signal }))
    expect(getEventListeners(stopping.signal, 'abort')).toEqual([])
  })

  it('follows three redirects and no fourth', async () => {
    for (const step of [1, 2, 3, 4]) here.on(`/${step}`, redirects(step === 4 ? '/' : `/${step + 1}`))
    expect((await read('/2')).url).toBe(here.address('/'))
    expect(await refusal('/1')).toBe('page failed')
    expect(here.requests.at(-1)?.url).toBe('/4')
  })

  it('ends with a redirect to itself', async () => {
    here.on('/loop', redirects('/loop'))
    expect(await refusal('/loop')).toBe('page failed')
  })

  it.each([
    [404, 'page missing'],
    [410, 'page missing'],
    [401, 'page refused'],
    [403, 'page refused'],
    [451, 'page refused'],
    [500, 'page failed'],
    [503, 'page failed'],
    [204, 'page failed'],
    [304, 'page failed'],
  ] as const)('explains status %i as “%s”', async (status, code) => {
    here.on('/x', sends('', {}, status))
    expect(await refusal('/x')).toBe(code)
  })

  it('is unreachable where nobody answers, or not to the end', async () => {
    expect((await failureOf(here.reader.readPage('http://127.0.0.1:1/'))).code).toBe('page unreachable')
    here.on('/cut', (request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '90000' }).write('<p>')
      request.socket.destroy()
    })
    expect(await refusal('/cut')).toBe('page unreachable')
  })
})

describe('bytes', () => {
  it.each([
    ['gzip', gzipSync(articlePage)],
    ['br', brotliCompressSync(articlePage)],
    ['deflate', deflateSync(articlePage)],
    ['deflate', deflateRawSync(articlePage)],
    ['identity', Buffer.from(articlePage)],
    ['GZIP', gzipSync(articlePage)],
  ])('are unpacked from %s', async (coding, bytes) => {
    here.on('/x', sends(bytes, { 'content-encoding': coding }))
    expect((await read('/x')).passages.length).toBe(story.length)
  })

  it.each([
    ['stated', sends('x'.repeat(300_000))],
    [
      'not stated',
      (_: unknown, response: Parameters<ReturnType<typeof sends>>[1]) => {
        response.writeHead(200, { 'content-type': 'text/html' }).write('x'.repeat(250_000))
      },
    ],
    ['packed by gzip', sends(gzipSync(Buffer.alloc(50_000_000)), { 'content-encoding': 'gzip' })],
    [
      'packed by brotli',
      sends(brotliCompressSync(Buffer.alloc(50_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } }), {
        'content-encoding': 'br',
      }),
    ],
  ])('are refused beyond the limit: %s', async (_name, answer) => {
    here.on('/x', answer)
    expect(await refusal('/x')).toBe('too large')
  })

  it.each([
    ['gzip that ends too early', 'gzip', gzipSync(articlePage).subarray(0, 300)],
    ['brotli that ends too early', 'br', brotliCompressSync(articlePage).subarray(0, 300)],
    ['what is no gzip', 'gzip', Buffer.from(articlePage)],
    ['two codings', 'gzip, gzip', gzipSync(gzipSync(articlePage))],
    ['a coding that was not asked for', 'zstd', Buffer.from(articlePage)],
  ])('are not believed: %s', async (_name, coding, bytes) => {
    here.on('/x', sends(bytes, { 'content-encoding': coding }))
    expect(await refusal('/x')).toBe('page failed')
  })

  it.each(['application/pdf', 'image/png', 'video/mp4', 'application/json', 'application/zip', 'application/rss+xml', 'text/css'])(
    'are refused unread when they are %s',
    async (type) => {
      here.on('/x', sends(articlePage, { 'content-type': type }))
      expect(await failureOf(read('/x'))).toEqual({ code: 'wrong type', details: { type } })
    },
  )

  it.each(['text/html', 'TEXT/HTML;charset=UTF-8', 'application/xhtml+xml', 'text/plain', 'application/octet-stream', ''])(
    'are read when they are “%s”',
    async (type) => {
      here.on('/x', (_, response) => {
        response.writeHead(200, type === '' ? {} : { 'content-type': type }).end(articlePage)
      })
      expect((await read('/x')).passages.length).toBe(story.length)
    },
  )

  it('are judged by what they are where the server lies', async () => {
    here.on('/x', sends(Buffer.from('%PDF-1.7 and so on')))
    expect(await failureOf(read('/x'))).toEqual({ code: 'wrong type', details: { type: 'application/pdf' } })
  })
})

describe('time', () => {
  const hurried = useSite(() => ({ timeoutMs: 1_000 }))

  it.each([
    ['the head never comes', '/silent'],
    ['the body drips', '/drip'],
    ['redirects drip', '/slow/1'],
  ])('is one deadline for the whole exchange where %s', async (_name, path) => {
    hurried.on('/silent', () => {})
    hurried.on('/drip', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const timer = setInterval(() => {
        response.write('<p>a')
      }, 50)
      response.on('close', () => {
        clearInterval(timer)
      })
    })
    for (const step of [1, 2, 3])
      hurried.on(`/slow/${step}`, (_, response) => {
        setTimeout(() => {
          response.writeHead(302, { location: `/slow/${step + 1}` }).end()
        }, 450)
      })
    expect(await failureOf(hurried.reader.download(hurried.address(path)))).toEqual({
      code: 'page too slow',
      details: { host: hurried.host, seconds: 1 },
    })
  })

  it('is the asker’s: an abort ends the wait with its reason', async () => {
    hurried.on('/silent', () => {})
    const reason = new Error('changed my mind')
    await expect(hurried.reader.download(hurried.address('/silent'), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
})
