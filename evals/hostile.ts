// Measures what hostile servers and documents cost: ninety of them, each followed by a normal page that must come out right.
// The server runs in a process of its own, so that its work does not count as ours. Everything stays on loopback.
/* oxlint-disable no-console -- printing is what evals are for */
import { fork } from 'node:child_process'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib'
import { UserError } from '#src/core/errors.ts'
import { openReader } from '#src/web/index.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const prose =
  '<p>The council met on Monday evening and agreed to repair the old harbour wall before the winter storms arrive on the coast.</p>'
const normal = `<!doctype html><html lang="en"><head><title>Harbour wall to be repaired</title></head><body><article><h1>Harbour wall to be repaired</h1>${[
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
]
  .map((word) => prose.replace('Monday', `the ${word} Monday`))
  .join('')}</article></body></html>`

const html =
  (body: string | (() => string), headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(typeof body === 'string' ? body : body())
  }
/** Bombs take seconds to build, and the server must have time for the next request: each is built once, before the first. */
const builders: (() => Buffer)[] = []
const packed = (coding: string, build: () => Buffer): Answer => {
  let bytes: Buffer | undefined
  const built = (): Buffer => (bytes ??= build())
  builders.push(built)
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': coding }).end(built())
  }
}
const page = (body: string): string => `<!doctype html><title>x</title><body><article>${prose.repeat(5)}${body}</article>`

/** Sends one piece again and again, at intervals. */
const dripping =
  (piece: string, everyMs: number, head = '<!doctype html><body>', status = 200): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html' }).write(head)
    const timer = setInterval(() => {
      response.write(piece)
    }, everyMs)
    response.on('close', () => {
      clearInterval(timer)
    })
  }

const nested = (tag: string, count: number): Answer => html(() => page(`<${tag}>`.repeat(count)))
const many = (piece: string, count: number): Answer => html(() => page(piece.repeat(count)))
const gzipBomb = (megabytes: number, fill: string): Answer =>
  packed('gzip', () => gzipSync(Buffer.alloc(megabytes * 1_000_000, fill), { level: 9 }))

/** The ninety: name by name, so that one that fails is named. */
const cases: Record<string, Answer> = {
  ...Object.fromEntries(
    [1_000, 10_000, 29_000, 100_000].flatMap((count) =>
      ['div', 'b', 'table', 'ul', 'font', 'span'].map((tag) => [`${count} nested ${tag}`, nested(tag, count)]),
    ),
  ),
  ...Object.fromEntries(
    [5_000, 29_000, 200_000].flatMap((count) =>
      Object.entries({
        paragraphs: '<p>x',
        links: '<a href=/a>a</a>',
        'mixed ends': '<a><p><b></a></p>',
        cells: '<td>x',
        images: '<img src=a>',
        comments: '<!-- x -->',
        'open ends': '</div>',
        formatting: '<b><i><u>x</p>',
        scripts: '<script>x</script>',
        styles: '<style>p{display:none}</style>',
      }).map(([name, piece]) => [`${count} ${name}`, many(piece, count)]),
    ),
  ),
  'one line of 50 MB': html(() => page('a'.repeat(50_000_000))),
  'one line of 4.5 MB': html(() => page('a'.repeat(4_500_000))),
  'one line of 4.5 MB of words': html(() => page('word '.repeat(900_000))),
  '100,000 attributes': html(() => page(`<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>x</p>`)),
  '4 MB attribute': html(() => page(`<p class="${'a '.repeat(2_000_000)}">x</p>`)),
  '4 MB style attribute': html(() => page(`<p style="${'color:red;'.repeat(400_000)}">x</p>`)),
  '4 MB of JSON-LD': html(() => `<script type="application/ld+json">${'[{"a":'.repeat(600_000)}</script>${page('')}`),
  '4 MB title': html(() => `<title>${'<'.repeat(4_000_000)}</title>${page('')}`),
  'open comment': html(() => `<!--${'-'.repeat(4_000_000)}`),
  'open tag': html(() => page(`<p ${'<'.repeat(4_000_000)}`)),
  entities: html(() => page('&amp;&#x110000;&nosuch'.repeat(150_000))),
  'zero-width letters': html(() => page('\u200b'.repeat(1_400_000))),
  'combining marks': html(() => page(`a${'\u0301'.repeat(2_000_000)}`)),
  spaces: html(() => page(' \n'.repeat(2_000_000))),
  dots: html(() => page('. '.repeat(2_000_000))),
  'commas in dates': html(() => page(`<time>${'1, '.repeat(1_000_000)}</time>`)),
  'gzip bomb, 1 GB': gzipBomb(500, 'a'),
  'gzip bomb, 100 MB of tags': gzipBomb(100, '<div>'),
  'brotli bomb': packed('br', () => brotliCompressSync(Buffer.alloc(300_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })),
  'deflate bomb': packed('deflate', () => deflateSync(Buffer.alloc(200_000_000))),
  'gzip twice': packed('gzip', () => gzipSync(gzipSync(Buffer.alloc(100_000_000)))),
  'codings stacked': packed('gzip, gzip', () => gzipSync(gzipSync(normal))),
  'gzip cut off': packed('gzip', () => gzipSync(normal).subarray(0, 120)),
  'no gzip at all': packed('gzip', () => Buffer.from(normal)),
  'a byte each 100 ms': dripping('a', 100),
  'a byte each second': dripping('a', 1_000),
  'headers only': dripping('', 1_000, ''),
  'endless body': dripping('<p>more and more of it</p>'.repeat(4_000), 5),
  'endless spaces': dripping(' '.repeat(200_000), 2),
  'no answer': () => {},
  'redirect to itself': (request, response) => {
    response.writeHead(302, { location: request.url }).end()
  },
  'redirect to a private address': (_, response) => {
    response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end()
  },
  'redirect to a file': (_, response) => {
    response.writeHead(302, { location: 'file:///etc/passwd' }).end()
  },
  'endless redirect body': dripping('a'.repeat(100_000), 5, 'x', 302),
  'connection cut': (request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100000' }).write('<p>')
    request.socket.destroy()
  },
  'headers without end': (request) => {
    request.socket.write(`HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(100_000)}`)
  },
}

/** `hostile [NAME]`: all cases, or those whose name contains the word. */
export async function run(args: readonly string[]): Promise<void> {
  const server = fork(fileURLToPath(import.meta.url), ['serve'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const port = await new Promise<number>((resolve) => {
    server.once('message', (message) => {
      resolve(Number(message))
    })
  })
  const reader = openReader({ allow: [`127.0.0.1:${port}`], userAgent: 'Lede-eval/0.1', respectRobots: false })
  const address = (name: string): string => `http://127.0.0.1:${port}/${encodeURIComponent(name)}`
  const names = Object.keys(cases).filter((name) => name.includes(args[0] ?? ''))
  await reader.readPage(address('normal'))
  const watch = watchLoop()
  const rows: { name: string; answered: boolean; what: string; ms: number; nextMs: number; nextRight: boolean; stallMs: number }[] = []
  for (const name of names) {
    const began = performance.now()
    const outcome = await reader.readPage(address(name)).then(
      (article) => ({ answered: true, what: `article of ${article.wordCount} words` }),
      (error: unknown) => ({ answered: error instanceof UserError, what: error instanceof UserError ? error.code : String(error) }),
    )
    const ms = Math.round(performance.now() - began)
    const next = performance.now()
    const after = await reader.readPage(address('normal')).then(
      (article) => article.title === 'Harbour wall to be repaired' && article.passages.length === 5,
      () => false,
    )
    rows.push({ name, ...outcome, ms, nextMs: Math.round(performance.now() - next), nextRight: after, stallMs: watch.takeWorst() })
  }
  console.table(rows)
  await reader.close()
  server.kill()
  const worst = (key: 'ms' | 'nextMs' | 'stallMs'): number => Math.max(...rows.map((row) => row[key]))
  console.log(
    JSON.stringify({
      cases: rows.length,
      answered: rows.filter((row) => row.answered && row.ms <= 8_000).length,
      worstMs: worst('ms'),
      loopStallMs: worst('stallMs'),
      peakMb: watch.stop(),
      nextRight: rows.filter((row) => row.nextRight).length,
      worstNextMs: worst('nextMs'),
    }),
  )
}

/** How long the event loop was held, and how much memory the main process had. */
function watchLoop(): { takeWorst(): number; stop(): number } {
  const everyMs = 10
  let last = performance.now()
  let worst = 0
  let peak = 0
  const timer = setInterval(() => {
    const now = performance.now()
    worst = Math.max(worst, now - last - everyMs)
    last = now
    peak = Math.max(peak, process.memoryUsage.rss())
  }, everyMs)
  return {
    takeWorst() {
      const taken = Math.round(worst)
      worst = 0
      return taken
    },
    stop() {
      clearInterval(timer)
      return Math.round(peak / 1_000_000)
    },
  }
}

function serve(): void {
  for (const build of builders) build()
  const server = createServer((request, response) => {
    response.on('error', () => {})
    const name = decodeURIComponent(request.url?.slice(1) ?? '')
    const answer = name === 'normal' ? html(normal) : cases[name]
    if (answer === undefined) response.writeHead(404).end()
    else answer(request, response)
  })
  server.listen(0, '127.0.0.1', () => {
    process.send?.((server.address() as AddressInfo).port)
  })
}

if (process.argv[2] === 'serve') serve()
