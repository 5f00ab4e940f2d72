// Sample stories for somebody who tries Lede without an account: pages as newspapers would serve them, all written for
// this project (places and people are invented). Storing them is left to whoever starts the local Discord.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dailyPage, dailyPaths } from './daily.ts'
import { storyFeed } from './story-feed.ts'

export interface SampleStory {
  /** Where `serveStories` serves it. */
  readonly url: string
  readonly html: string
}

/** What each page is there to try; the first is the one that a newcomer is shown. */
const articles = [
  'river-barrier', // the plain case, with a correction at the end
  'barrier-costs', // another outlet on the same night, with other figures
  'ferry-names', // translated by machine: names are spelled in two ways
  'night-market', // instructions to the model, planted in the text and in a comment
  'tranvia', // dates that contradict each other, in the text and in the page's own metadata
  'muehle',
  'paani',
  'maktaba',
  'mujineki',
  'shidi',
] as const

/** Pages that are no articles, for trying what the bot says then. */
const failures = ['subscribers-only', 'cookies'] as const

/** Where the sample stories are found unless told otherwise. */
export const storiesPort = 8421

/** The articles, to be stored at a start; the last ones are of the day. */
export function stories(origin: string = `http://127.0.0.1:${storiesPort}`, now: number = Date.now()): SampleStory[] {
  return [
    ...articles.map((name) => page(name, origin)),
    ...dailyPaths(now).map((path) => ({ url: `${origin}${path}`, html: dailyPage(path) ?? '' })),
  ]
}

/** The pages that cannot be read as articles: a paywall and a wall of cookies. */
export function unreadableStories(origin: string = `http://127.0.0.1:${storiesPort}`): SampleStory[] {
  return failures.map((name) => page(name, origin))
}

/**
 * Serves the pages on loopback, so that their links can be pasted: `http://127.0.0.1:8421/river-barrier`. Where the port is
 * taken, any free one is used; `host` is what the fetch allow list needs. `/feed.xml` lists them, for somebody to follow.
 */
export async function serveStories(port: number = storiesPort): Promise<{ origin: string; host: string; close(): Promise<void> }> {
  const startedAt = Date.now()
  const known = new Map([...articles, ...failures].map((name) => [`/${name}`, page(name, '').html]))
  const server = createServer((request, response) => {
    if (request.url === '/feed.xml') {
      const { origin } = new URL(`http://${request.headers.host ?? ''}`)
      response
        .writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' })
        .end(storyFeed(stories(origin, startedAt), origin, { startedAt, now: Date.now() }))
      return
    }
    const path = (request.url ?? '').replace(/[?#].*$/, '').replace(/\.html$/, '')
    const html = known.get(path) ?? dailyPage(path)
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
    })
    response.end(html ?? '<!doctype html><title>Not found</title><h1>404: no such page</h1>')
  })
  const listen = (at: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(at, '127.0.0.1', () => {
        server.removeListener('error', reject)
        resolve()
      })
    })
  await listen(port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    return listen(0)
  })
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin: `http://${host}`,
    host,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function page(name: string, origin: string): SampleStory {
  return { url: `${origin}/${name}`, html: readFileSync(new URL(`./stories/${name}.html`, import.meta.url), 'utf8') }
}
