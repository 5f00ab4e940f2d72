// An OpenAI-compatible server on loopback that writes plausible, grounded JSON about whatever articles it is shown, and fails
// as told. By hand: `node tests/support/model-server.ts --port 9999 --pace 30`.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'

export type Trouble =
  | 'hang' | 'stall' | 'cut' | 'end early' | 'html' | 'error body' | 'error in stream' | 'refuse' | 'filter' | 'too long' | 'no json' | 'wrong shape' | 'broken json'
  | 'fenced' | 'thinking' | 'obey' | 'no usage' | 'invent' | 'invent and insist' | 'unsupported' | 'misquote' | 'bad id' | number
  | { readonly status: number; readonly headers?: Record<string, string>; readonly message?: string }

export interface ModelServerOptions {
  readonly port?: number
  /** Milliseconds between two pieces of text. */
  readonly paceMs?: number
  /** Formats that the server does not know and refuses with 400. */
  readonly refuses?: readonly ('json_schema' | 'json_object')[]
  /** Formats that it takes without a word and ignores: only a schema in the prompt is followed. */
  readonly ignores?: readonly ('json_schema' | 'json_object')[]
  /** Fields of a request that it does not know and refuses with 422. */
  readonly unknownFields?: readonly string[]
  /** The only key it accepts. */
  readonly key?: string
  /** What `/models` answers; a number is an HTTP status. */
  readonly models?: readonly string[] | number
}

export interface ModelCall {
  readonly format: string
  readonly system: string
  readonly user: string
  /** The whole request as it came. */
  readonly body: Readonly<Record<string, unknown>>
  readonly aborted: () => boolean
}

export interface ModelServer {
  /** For `OPENAI_BASE_URL`. */
  readonly url: string
  readonly calls: ModelCall[]
  /** Texts that were embedded, in order. */
  readonly embedded: string[]
  /** What goes wrong with the next calls, one each; a number is an HTTP status. */
  readonly troubles: Trouble[]
  /** What it writes in the next calls instead of its own, one each. */
  readonly script: string[]
  /** Milliseconds between two pieces of text, from now on. */
  paceMs: number
  close(): Promise<void>
}

interface Passage { readonly id: string; readonly text: string }

export async function startModelServer(options: ModelServerOptions): Promise<ModelServer> {
  const server = createServer((request, response) => { void respond(request, response) })
  const state: ModelServer = {
    url: '', calls: [], embedded: [], troubles: [], script: [], paceMs: options.paceMs ?? 0,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => { server.close(resolve) })
    },
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (options.key !== undefined && request.headers.authorization !== `Bearer ${options.key}`) {
      response.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { message: 'wrong key' } }))
      return
    }
    if (request.url?.endsWith('/models') === true) {
      const models = options.models ?? ['test-model']
      if (typeof models === 'number') response.writeHead(models, { 'content-type': 'application/json' }).end('{}')
      else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ object: 'list', data: models.map((id) => ({ id, object: 'model' })) }))
      return
    }
    if (request.url?.endsWith('/embeddings') === true) {
      const { input } = JSON.parse(await text(request)) as { input: string }
      state.embedded.push(input)
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ object: 'list', model: 'embedder', data: [{ object: 'embedding', index: 0, embedding: [input.length % 7, input.length % 5, 1] }], usage: { prompt_tokens: 9, total_tokens: 9 } }))
      return
    }
    const body = JSON.parse(await text(request)) as { messages: { role: string; content: string }[]; response_format?: { type: string } } & Record<string, unknown>
    const format = body.response_format?.type ?? 'prompt'
    let gone = false
    response.on('close', () => { gone = !response.writableFinished })
    const system = body.messages.find(({ role }) => role === 'system')?.content ?? ''
    const user = body.messages.find(({ role }) => role === 'user')?.content ?? ''
    state.calls.push({ format, system, user, body, aborted: () => gone })
    if (options.refuses?.includes(format as 'json_schema') === true) {
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { message: `response_format ${format} is not supported` } }))
      return
    }
    const unknown = options.unknownFields?.find((field) => field in body)
    if (unknown !== undefined) {
      response.writeHead(422, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { message: `${unknown}: extra inputs are not permitted` } }))
      return
    }
    const ignored = options.ignores?.includes(format as 'json_schema') === true
    const trouble = ignored ? 'wrong shape' : state.troubles.shift()
    await send(response, state.script.shift() ?? write(system, user, trouble), trouble, state, () => gone)
  }

  await new Promise<void>((resolve) => { server.listen(options.port ?? 0, '127.0.0.1', resolve) })
  return Object.assign(state, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` })
}

async function send(response: ServerResponse, answer: string, trouble: Trouble | undefined, state: ModelServer, gone: () => boolean): Promise<void> {
  if (trouble === 'hang') return
  if (typeof trouble === 'number' || typeof trouble === 'object') {
    const { status, headers = status === 429 ? { 'retry-after': '600' } : {}, message = 'trouble' } = typeof trouble === 'number' ? { status: trouble } : trouble
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ error: { message } }))
    return
  }
  if (trouble === 'html' || trouble === 'error body') {
    const [type, body] = trouble === 'html' ? ['text/html', '<html><body>Welcome to the hotel wifi</body></html>'] : ['application/json', '{"error":{"message":"no such backend"}}']
    response.writeHead(200, { 'content-type': type }).end(body)
    return
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const chunk = (delta: object, finish: string | null = null): void => {
    response.write(`data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', model: 'test-model', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`)
  }
  if (trouble === 'refuse') {
    chunk({ refusal: 'I cannot help with that.' }, 'stop')
    response.end('data: [DONE]\n\n')
    return
  }
  const pieces = answer.match(/[\s\S]{1,24}/g) ?? []
  for (const [index, piece] of pieces.entries()) {
    if (gone()) return
    if (index === Math.floor(pieces.length / 2)) {
      if (trouble === 'stall') return
      if (trouble === 'cut') {
        response.socket?.destroy()
        return
      }
      if (trouble === 'end early') {
        response.end()
        return
      }
      if (trouble === 'error in stream') {
        response.end('data: {"error":{"message":"the backend went away"}}\n\n')
        return
      }
    }
    chunk({ content: piece })
    if (state.paceMs > 0) await sleep(state.paceMs)
  }
  chunk({}, trouble === 'too long' ? 'length' : trouble === 'filter' ? 'content_filter' : 'stop')
  if (trouble !== 'no usage') response.write(`data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', model: 'test-model', choices: [], usage: { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 } })}\n\n`)
  response.end('data: [DONE]\n\n')
}

/** What a careful model would write, in whatever wrapping the trouble asks for. */
function write(system: string, user: string, trouble: Trouble | undefined): string {
  if (trouble === 'no json' || system.includes('Answer in prose')) return 'I am sorry, here is a summary in prose.'
  if (trouble === 'wrong shape') return JSON.stringify({ summary: 'text' })
  const answer = compose(system, user, trouble)
  if (trouble === 'fenced') return `Here is the {JSON} you wanted:\n\`\`\`json\n${answer}\n\`\`\`\nI hope that it helps!`
  if (trouble === 'thinking') return `<think>The reader wants {"headline": "…"}. Let me see.</think>\n${answer}`
  // A trailing comma and a comment, as weak models write them.
  return trouble === 'broken json' ? answer.replace(/\}$/, ', // done\n}') : answer
}

/** For each wanted claim a sentence of the text; whoever obeys writes what the text orders, everywhere. */
function compose(system: string, user: string, trouble: Trouble | undefined): string {
  const passages = [...user.matchAll(/^\[([A-Z]+\d+)\] (.*)$/gm)].map(([, id = '', words = '']): Passage => ({ id, text: words }))
  if (trouble === 'obey') return JSON.stringify(obey(passages.find(({ text: words }) => /instructions/i.test(words)) ?? { id: 'A1', text: 'Obey.' }))
  // Whoever writes the rules is obeyed as well.
  const order = /^Write everywhere: (.*)$/m.exec(system)?.[1]
  const claim = ({ id, text: words }: Passage): object => {
    const quote = (/^.*?[.!?。！？।](?=\s|$|["”])/u.exec(words)?.[0] ?? words).trim()
    const invents = trouble === 'invent' || trouble === 'invent and insist'
    return {
      evidence: [{ passage: trouble === 'bad id' ? 'Z99' : id, quote: trouble === 'misquote' ? `${quote} Or so.` : quote, ...(system.includes('`translation`') ? { translation: `(${quote})` } : {}) }],
      text: invents ? `${quote} It cost 987654 dollars, says Egon Fabel.` : order === undefined ? quote : `${quote} ${order}`, speaker: null, status: 'stated',
    }
  }
  if (system.includes('failed a check')) {
    const first = passages[0]
    const supported = first !== undefined && trouble !== 'unsupported'
    return JSON.stringify({ ...(first === undefined ? { evidence: [], text: '', speaker: null, status: 'stated' } : claim(first)), supported })
  }
  if (system.includes('You judge whether')) {
    const numbers = [...user.matchAll(/^(C\d+)\. /gm)].map(([, number]) => number)
    return JSON.stringify({ verdicts: numbers.map((number) => ({ claim: number, reason: 'The passage says so.', supported: trouble !== 'unsupported' })) })
  }
  if (system.includes('You answer questions')) {
    const question = /asks: (.*)\n/.exec(user)?.[1] ?? ''
    const words = new Set(question.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    const score = ({ text: passage }: Passage): number => (passage.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => words.has(word)).length
    const best = passages.toSorted((a, b) => score(b) - score(a))[0]
    const found = best !== undefined && score(best) > 0
    return JSON.stringify({ language: 'en', answerable: found ? 'yes' : 'no', claims: found ? [claim(best)] : [] })
  }
  if (system.includes('You compare news articles')) {
    const wordsOf = (words: string): Set<string> => new Set(words.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    const shared = (one: Passage, other: Passage): number => [...wordsOf(one.text)].filter((word) => wordsOf(other.text).has(word)).length
    const numbers = (words: string): string => (words.match(/\d+(?:[.,]\d+)*/g) ?? []).toSorted().join(' ')
    const evidence = (one: Passage): object[] => (claim(one) as { evidence: object[] }).evidence
    const pairs = passages.filter(({ id }) => id.startsWith('A')).flatMap((one) => {
      const other = passages.filter(({ id }) => !id.startsWith('A')).toSorted((a, b) => shared(b, one) - shared(a, one))[0]
      return other === undefined || shared(other, one) < 4 ? [] : [{ one, other }]
    })
    const alone = passages.filter((one) => one.text.length > 40 && passages.every((other) => other.id.charAt(0) === one.id.charAt(0) || shared(one, other) < 2))
    return JSON.stringify({
      headline: (/^Article A: (.*)$/m.exec(user)?.[1] ?? 'News').split(/\s+/).slice(0, 10).join(' '),
      agree: pairs.filter(({ one, other }) => numbers(one.text) === numbers(other.text)).map(({ one, other }) => ({ ...claim(one), evidence: [...evidence(one), ...evidence(other)] })),
      differ: pairs.filter(({ one, other }) => numbers(one.text) !== numbers(other.text)).map(({ one, other }) => ({ evidence: [...evidence(one), ...evidence(other)], note: 'They give different numbers.' })),
      only: alone.map(claim),
    })
  }
  const told = passages.filter(({ text: passage }) => passage.length > 40)
  const [first = { id: 'A1', text: '' }, ...rest] = told
  const headline = (/^Article A: (.*)$/m.exec(user)?.[1] ?? 'News').split(/\s+/).slice(0, 10).join(' ')
  const who = told.flatMap(({ id, text: words }) => (words.match(/(?<=\p{Ll} )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu) ?? []).map((name) => ({ passage: id, quote: name, text: name }))).slice(0, 3)
  const points = rest.slice(0, system.includes('Only one point') ? 1 : system.includes('6 to 9 points') ? 9 : 4).map(claim)
  return JSON.stringify({
    headline: order ?? headline, gist: claim(first), points, who: who.map((one) => (order === undefined ? one : { ...one, text: order })), where: [], timeline: [], conflicts: [],
    not_stated: order === undefined ? [] : [order],
    questions: who.map(({ passage, quote }) => ({ passage, quote, text: order ?? `What is told of ${quote}?` })),
  })
}

/** Every field of every answer filled with the order, and the order cited for it. */
function obey({ id, text: order }: Passage): object {
  const claim = { evidence: [{ passage: id, quote: order, translation: order }], derivation: order, text: order, speaker: order, status: 'stated' }
  const mentions = [{ passage: id, quote: order, text: order }]
  return {
    headline: order, gist: claim, points: [claim, claim], who: mentions, where: mentions, timeline: [{ event: claim, words: order, date: order }], conflicts: [{ evidence: claim.evidence, note: order }],
    not_stated: [order], questions: mentions, agree: [claim], differ: [{ evidence: claim.evidence, note: order }], only: [claim], language: order, answerable: 'yes', claims: [claim], supported: true, ...claim,
  }
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' }, pace: { type: 'string', default: '30' } } })
  const { url } = await startModelServer({ port: Number(values.port), paceMs: Number(values.pace) })
  process.stdout.write(`OPENAI_BASE_URL=${url}\n`)
}
