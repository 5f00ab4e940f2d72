// The body of an answer or of a compressed file as bytes: decoded, counted while it grows, and complete or refused.
// Deadlines are left to the callers' signals; which characters the bytes mean to `charset.ts`.
import { Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { UserError } from '#src/core/errors.ts'

/** The coding is unknown, stacked, or the stream ended before it was complete. */
export class BrokenBodyError extends Error {
  override readonly name = 'BrokenBodyError'
}

/**
 * Reads to the end. Throws `too large` as soon as the decoded bytes pass the limit (a few hundred bytes of brotli can become a
 * gigabyte), `BrokenBodyError` for a truncated or unknown coding.
 */
export async function readBody(body: Readable, coding: string | null, limitBytes: number): Promise<Uint8Array> {
  const decoded = await decoder(body, coding)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of decoded as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength
      if (size > limitBytes) throw new UserError('too large', { limitMegabytes: Math.floor(limitBytes / 1_000_000) })
      chunks.push(chunk)
    }
  } catch (error) {
    if (isCodingError(error)) throw new BrokenBodyError('the compressed body is broken or cut off', { cause: error })
    throw error
  } finally {
    body.destroy()
    decoded.destroy()
  }
  return Buffer.concat(chunks)
}

/** A gzip file's content, with the same protections. */
export async function unpackGzip(bytes: Uint8Array, limitBytes: number): Promise<Uint8Array> {
  return readBody(Readable.from([Buffer.from(bytes)]), 'gzip', limitBytes)
}

async function decoder(body: Readable, coding: string | null): Promise<Readable> {
  const name = coding?.trim().toLowerCase() ?? ''
  if (name === '' || name === 'identity') return body
  if (name === 'deflate') return inflate(body)
  const transform = name === 'gzip' || name === 'x-gzip' ? createGunzip() : name === 'br' ? createBrotliDecompress() : null
  if (transform === null) throw new BrokenBodyError('the body is packed in a way that was not asked for')
  return through(body, transform)
}

function through(body: Readable, transform: Transform): Transform {
  body.once('error', (error) => {
    transform.destroy(error)
  })
  return body.pipe(transform)
}

/** `deflate` should be zlib, and is raw from some servers: the first byte tells. */
async function inflate(body: Readable): Promise<Readable> {
  const chunks = body[Symbol.asyncIterator]() as AsyncIterableIterator<Buffer>
  const first = await chunks.next()
  if (first.done === true) return body
  const whole = Readable.from(
    (async function* () {
      yield first.value
      yield* chunks
    })(),
  )
  return through(whole, ((first.value[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw())
}

function isCodingError(error: unknown): boolean {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return code !== undefined && /^(?:Z_|ERR__ERROR_|ERR_BROTLI|ERR_ZLIB|ERR_PADDING)/u.test(code)
}
