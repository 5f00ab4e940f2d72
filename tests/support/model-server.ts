// An OpenAI-compatible server on loopback that writes plausible, grounded JSON about whatever articles it is shown, and fails
// as told. By hand: `node tests/support/model-server.ts --port 9999 --pace 30`.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { write } from './model-answers.ts'

export type Trouble =
  | 'hang'
  | 'stall'
  | 'cut'
  | 'end early'
  | 'html'
  | 'error body'
  | 'error in stream'
  | 'refuse'
  | 'filter'
  | 'too long'
  | 'no json'
  | 'wrong shape'
  | 'broken json'
  | 'fenced'
  | 'thinking'
  | 'obey'
  | 'no usage'
  | 'invent'
  | 'invent and insist'
  | 'unsupported'
  | 'misquote'
  | 'bad id'
  | number
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
  /** They are answered when this has come. */
  embedding: Promise<void> | undefined
  /** What goes wrong with the next calls, one each; a number is an HTTP status. */
  readonly troubles: Trouble[]
  /** What it writes in the next calls instead of its own, one each. */
  readonly script: string[]
  /** Milliseconds between two pieces of text, from now on. */
  paceMs: number
  close(): Promise<void>
}

export async function startModelServer(options: ModelServerOptions): Promise<ModelServer> {
  const server = createServer((request, response) => {
    void respond(request, response)
  })
  const state: ModelServer = {
    url: '',
    calls: [],
    embedded: [],
    embedding: undefined,
    troubles: [],
    script: [],
    paceMs: options.paceMs ?? 0,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
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
      else
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ object: 'list', data: models.map((id) => ({ id, object: 'model' })) }))
      return
    }
    if (request.url?.endsWith('/embeddings') === true) {
      const { input } = JSON.parse(await text(request)) as { input: string }
      state.embedded.push(input)
      await state.embedding
      response.writeHead(200, { 'content-type': 'application/json' }).end(
        JSON.stringify({
          object: 'list',
          model: 'embedder',
          data: [{ object: 'embedding', index: 0, embedding: [input.length % 7, input.length % 5, 1] }],
          usage: { prompt_tokens: 9, total_tokens: 9 },
        }),
      )
      return
    }
    const body = JSON.parse(await text(request)) as {
      messages: { role: string; content: string }[]
      response_format?: { type: string }
    } & Record<string, unknown>
    const format = body.response_format?.type ?? 'prompt'
    let gone = false
    response.on('close', () => {
      gone = !response.writableFinished
    })
    const system = body.messages.find(({ role }) => role === 'system')?.content ?? ''
    const user = body.messages.find(({ role }) => role === 'user')?.content ?? ''
    state.calls.push({ format, system, user, body, aborted: () => gone })
    if (options.refuses?.includes(format as 'json_schema') === true) {
      response
        .writeHead(400, { 'content-type': 'application/json' })
        .end(JSON.stringify({ error: { message: `response_format ${format} is not supported` } }))
      return
    }
    const unknown = options.unknownFields?.find((field) => field in body)
    if (unknown !== undefined) {
      response
        .writeHead(422, { 'content-type': 'application/json' })
        .end(JSON.stringify({ error: { message: `${unknown}: extra inputs are not permitted` } }))
      return
    }
    const ignored = options.ignores?.includes(format as 'json_schema') === true
    const trouble = ignored ? 'wrong shape' : state.troubles.shift()
    await send(response, state.script.shift() ?? write(system, user, trouble), trouble, state, () => gone)
  }

  await new Promise<void>((resolve) => {
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  return Object.assign(state, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` })
}

async function send(
  response: ServerResponse,
  answer: string,
  trouble: Trouble | undefined,
  state: ModelServer,
  gone: () => boolean,
): Promise<void> {
  if (trouble === 'hang') return
  if (typeof trouble === 'number' || typeof trouble === 'object') {
    const {
      status,
      headers = status === 429 ? { 'retry-after': '600' } : {},
      message = 'trouble',
    } = typeof trouble === 'number' ? { status: trouble } : trouble
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ error: { message } }))
    return
  }
  if (trouble === 'html' || trouble === 'error body') {
    const [type, body] =
      trouble === 'html'
        ? ['text/html', '<html><body>Welcome to the hotel wifi</body></html>']
        : ['application/json', '{"error":{"message":"no such backend"}}']
    response.writeHead(200, { 'content-type': type }).end(body)
    return
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const chunk = (delta: object, finish: string | null = null): void => {
    response.write(
      `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', model: 'test-model', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
    )
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
  if (trouble !== 'no usage')
    response.write(
      `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', model: 'test-model', choices: [], usage: { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 } })}\n\n`,
    )
  response.end('data: [DONE]\n\n')
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
