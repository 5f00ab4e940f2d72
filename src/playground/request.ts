// A REST request as the routes see it: method, path, query, JSON body and uploaded files, multipart taken apart.
import type { StoredFile } from './change.ts'

export interface RestRequest {
  readonly method: string
  /** Without `/api` and the version: `/channels/1/messages`. */
  readonly path: string
  readonly query: URLSearchParams
  /** The JSON body, or multipart's `payload_json`; undefined where there is none. */
  readonly body: unknown
  readonly files: readonly StoredFile[]
  readonly authorization: string | null
  /** Whether the body could not be read. */
  readonly malformed: boolean
}

export async function readRequest(request: Request): Promise<RestRequest> {
  const url = new URL(request.url)
  const path = url.pathname.replace(/^\/api(\/v\d+)?/, '')
  const type = request.headers.get('content-type') ?? ''
  const about = { method: request.method, path, query: url.searchParams, authorization: request.headers.get('authorization') }
  try {
    const { body, files } = type.startsWith('multipart/form-data')
      ? await readMultipart(request)
      : { body: await readJson(request), files: [] }
    return { ...about, body, files, malformed: false }
  } catch {
    return { ...about, body: undefined, files: [], malformed: true }
  }
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text()
  return text === '' ? undefined : JSON.parse(text)
}

async function readMultipart(request: Request): Promise<{ body: unknown; files: StoredFile[] }> {
  const form = await request.formData()
  const payload = form.get('payload_json')
  const files: StoredFile[] = []
  for (const [name, value] of form) {
    if (typeof value === 'string' || !name.startsWith('files')) continue
    files.push({ name: value.name, contentType: value.type, bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  return { body: typeof payload === 'string' ? JSON.parse(payload) : undefined, files }
}
