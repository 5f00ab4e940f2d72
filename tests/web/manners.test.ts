// Manners towards a host: one request at a time, its robots.txt where the settings say so, and the rest it asks for.
import { describe, expect, it } from 'vitest'
import { retryAfterSeconds } from '#src/web/manners.ts'
import { articlePage, failureOf, sends, useSite } from './site.ts'

describe('a host', () => {
  const here = useSite()

  it('is asked one thing at a time', async () => {
    let open = 0
    let most = 0
    for (const path of ['/a', '/b', '/c', '/d']) {
      here.on(path, (_, response) => {
        open += 1
        most = Math.max(most, open)
        setTimeout(() => {
          open -= 1
          response.writeHead(200, { 'content-type': 'text/html' }).end(articlePage)
        }, 30)
      })
    }
    await Promise.all(['/a', '/b', '/c', '/d'].map(async (path) => here.reader.download(here.address(path))))
    expect(most).toBe(1)
  })

  it('is asked no robots.txt where the settings do not care', async () => {
    here.on('/robots.txt', sends('User-agent: *\nDisallow: /', { 'content-type': 'text/plain' }))
    await here.reader.download(here.address('/'))
    expect(here.requests.map((request) => request.url)).toEqual(['/'])
  })

  it('is not asked again before its Retry-After is over', async () => {
    here.on('/busy', sends('', { 'retry-after': '120' }, 429))
    expect(await failureOf(here.reader.download(here.address('/busy')))).toEqual({
      code: 'host busy',
      details: { host: here.host, retryAfterSeconds: 120 },
    })
    expect(await failureOf(here.reader.download(here.address('/')))).toEqual({
      code: 'host busy',
      details: { host: here.host, retryAfterSeconds: 120 },
    })
    expect(here.requests.map((request) => request.url)).toEqual(['/busy'])
  })
})

describe('pages that nobody waits for', () => {
  const here = useSite(() => ({ spacingMs: 200 }))

  it('are read with a rest between them, and a person does not wait for it', async () => {
    const arrivals: number[] = []
    here.on('/story', (_, response) => {
      arrivals.push(performance.now())
      response.writeHead(200, { 'content-type': 'text/html' }).end(articlePage)
    })
    const entry = {
      id: '1',
      url: here.address('/story'),
      title: 'Story',
      summary: null,
      html: null,
      published: null,
      updated: null,
      authors: [],
    }
    for (let count = 0; count < 3; count++) await here.reader.readEntry(entry, { title: 'Elm', language: 'en' })
    const gaps = arrivals.slice(1).map((at, index) => at - (arrivals[index] ?? 0))
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(190)
    const before = performance.now()
    await here.reader.download(here.address('/story'))
    expect(arrivals.at(-1)).toBeLessThan(before + 150)
  })
})

describe('a host that names a date', () => {
  const here = useSite()

  it('is left alone until then, by its own clock', async () => {
    here.on('/busy', sends('', { date: 'Tue, 04 Mar 2025 08:00:00 GMT', 'retry-after': 'Tue, 04 Mar 2025 08:05:00 GMT' }, 503))
    expect(await failureOf(here.reader.download(here.address('/busy')))).toEqual({
      code: 'host busy',
      details: { host: here.host, retryAfterSeconds: 300 },
    })
    expect((await failureOf(here.reader.download(here.address('/')))).code).toBe('host busy')
  })
})

describe('robots.txt', () => {
  const here = useSite(() => ({ respectRobots: true }))

  it('is asked once, and obeyed', async () => {
    here.on('/robots.txt', sends('User-agent: *\nAllow: /\n\nUser-agent: lede\nDisallow: /private', { 'content-type': 'text/plain' }))
    here.on('/private/x', sends(articlePage))
    await here.reader.download(here.address('/'))
    expect(await failureOf(here.reader.download(here.address('/private/x')))).toEqual({
      code: 'robots forbid',
      details: { host: here.host },
    })
    expect(here.requests.map((request) => request.url)).toEqual(['/robots.txt', '/'])
  })
})

describe('a missing robots.txt', () => {
  const here = useSite(() => ({ respectRobots: true }))

  it('allows everything', async () => {
    expect((await here.reader.download(here.address('/'))).byteLength).toBeGreaterThan(0)
  })
})

describe('retryAfterSeconds', () => {
  it.each([
    ['120', null, 120],
    [' 7 ', null, 7],
    ['999999', null, 3_600],
    ['Tue, 04 Mar 2025 08:05:00 GMT', 'Tue, 04 Mar 2025 08:00:00 GMT', 300],
    ['Tue, 04 Mar 2025 07:00:00 GMT', 'Tue, 04 Mar 2025 08:00:00 GMT', null],
    ['Tue, 04 Mar 2025 08:05:00 GMT', null, null],
    ['soon', null, null],
    ['-5', null, null],
    [null, null, null],
  ])('of %j at %j is %j', (header, date, expected) => {
    expect(retryAfterSeconds(header, date)).toBe(expected)
  })
})
