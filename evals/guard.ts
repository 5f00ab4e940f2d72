// Measures the guard of strangers' addresses with real connections on loopback: a stand-in network answers names as each case
// states, and leads every address, public or private, to one listening canary, which counts. Nothing leaves the machine.
/* oxlint-disable no-console -- printing is what evals are for */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { z } from 'zod'
import { openFetcher } from '#src/web/fetch.ts'

const answersSchema = z.union([z.array(z.string()), z.array(z.array(z.string()))])
const casesSchema = z.array(
  z.object({
    url: z.string(),
    expect: z.enum(['blocked', 'allowed']),
    kind: z.string().default(''),
    alt_expect: z.enum(['blocked', 'allowed']).optional(),
    dns: z.record(z.string(), answersSchema).default({}),
    redirect: z.string().optional(),
  }),
)

/** `guard FILE`: a JSON list of `{url, expect, dns?, redirect?}`. A case with `alt_expect` is right either way. */
export async function run(args: readonly string[]): Promise<void> {
  const cases = casesSchema.parse(JSON.parse(readFileSync(args[0] ?? '', 'utf8')))
  let redirect: string | undefined
  const canary = createServer((request, response) => {
    if (redirect === undefined || request.url === '/landed') response.writeHead(200, { 'content-type': 'text/html' }).end('<p>here</p>')
    else response.writeHead(302, { location: redirect }).end()
  })
  canary.on('connection', (socket) => socket.on('error', () => {}))
  await new Promise<void>((resolve) => {
    canary.listen(0, '127.0.0.1', resolve)
  })
  const { port } = canary.address() as AddressInfo
  let reachedPrivate = 0
  let publicRefused = 0
  const wrong: { url: string; kind: string; expect: string; found: string; why: string }[] = []

  for (const one of cases) {
    ;({ redirect } = one)
    const asked = new Map<string, number>()
    const reached: string[] = []
    const fetcher = openFetcher({
      allow: [],
      userAgent: 'Lede-eval/0.1',
      respectRobots: false,
      timeoutMs: 3_000,
      maxBytes: 100_000,
      network: {
        resolve: async (hostname) => {
          const turn = asked.get(hostname) ?? 0
          asked.set(hostname, turn + 1)
          return answer(one.dns[hostname], turn)
        },
        dial(address) {
          reached.push(address)
          const socket = connect(port, '127.0.0.1')
          // The peer that the guard sees is the one it was led to, not the canary.
          Object.defineProperty(socket, 'remoteAddress', { get: () => address })
          return socket
        },
      },
    })
    // The canary speaks no TLS: a case that must follow a redirect is asked in the clear.
    const address = redirect === undefined ? one.url : one.url.replace(/^https:/u, 'http:')
    const why = await fetcher.get(address, { accept: '*/*' }).then(
      () => 'answered',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    await fetcher.close()
    const private_ = reached.filter((found) => !isTruly(found))
    reachedPrivate += private_.length
    const isAllowed = reached.length > 0 && (redirect === undefined || why === 'answered')
    const found = isAllowed ? 'allowed' : 'blocked'
    if (one.expect === 'allowed' && one.alt_expect === undefined && !isAllowed) publicRefused += 1
    if (found !== one.expect && found !== one.alt_expect) wrong.push({ url: one.url, kind: one.kind, expect: one.expect, found, why })
  }
  canary.close()
  canary.closeAllConnections()
  console.table(wrong)
  console.log(JSON.stringify({ cases: cases.length, wrong: wrong.length, reachedPrivate, publicRefused }))
}

/** Successive answers where the case lists several (rebinding): the last one stays. */
function answer(listed: z.infer<typeof answersSchema> | undefined, turn: number): string[] {
  if (listed === undefined || listed.length === 0) throw new Error('no such name')
  if (typeof listed[0] === 'string') return listed as string[]
  const answers = listed as string[][]
  return answers[Math.min(turn, answers.length - 1)] ?? []
}

/** A second opinion on what is public, written apart from the guard: plain comparison of the first parts. */
function isTruly(address: string): boolean {
  if (address.includes(':'))
    return /^[23][\da-f]{3}:/iu.test(address) && !/^(?:2002:|2001:(?:0?db8|0{0,4}[\da-f]{0,2}):|3fff:)/iu.test(address)
  const [a = 0, b = 0, c = 0] = address.split('.').map(Number)
  const isSpecial =
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99))) ||
    (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) ||
    (a === 203 && b === 0 && c === 113)
  return !isSpecial
}
