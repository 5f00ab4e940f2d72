// What a file or body is, by its bytes first and its name and stated type second; compressed pages are unpacked.
// Characters are left to `charset.ts`, reading to the parsing child.
import { UserError } from '#src/core/errors.ts'
import { BrokenBodyError, unpackGzip } from './body.ts'

export type Kind = 'html' | 'text'

/** First bytes of what is certainly not a text, with what to call it. */
const signatures: [number[], string][] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'application/pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'image/png'],
  [[0xff, 0xd8, 0xff], 'image/jpeg'],
  [[0x47, 0x49, 0x46, 0x38], 'image/gif'],
  [[0x50, 0x4b, 0x03, 0x04], 'application/zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'application/zip'],
  [[0x52, 0x61, 0x72, 0x21], 'application/vnd.rar'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'application/x-7z-compressed'],
  [[0x42, 0x5a, 0x68], 'application/x-bzip2'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'application/msword'],
  [[0x7f, 0x45, 0x4c, 0x46], 'application/x-executable'],
  [[0x4f, 0x67, 0x67, 0x53], 'audio/ogg'],
  [[0x49, 0x44, 0x33], 'audio/mpeg'],
  [[0x1a, 0x45, 0xdf, 0xa3], 'video/webm'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'application/zstd'],
  [[0xfd, 0x37, 0x7a, 0x58], 'application/x-xz'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'application/vnd.sqlite3'],
  [[0x77, 0x4f, 0x46], 'font/woff'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'application/rtf'],
]

/** Content types that a page may have; empty and `application/octet-stream` are judged by the bytes. */
export function isReadableType(type: string): boolean {
  return /^(?:text\/(?:html|plain|markdown|x-markdown|xml)|application\/(?:xhtml\+xml|xml|octet-stream|(?:x-)?gzip))$/u.test(type)
}

/**
 * The file's text bytes and how to read them. Throws `empty`, `too large`, `wrong type`. A gzip inside a gzip is refused: nobody
 * packs pages twice.
 */
export async function openFile(
  file: { name: string; contentType: string | null; bytes: Uint8Array },
  limitBytes: number,
): Promise<{ kind: Kind; name: string; bytes: Uint8Array }> {
  if (file.bytes.byteLength === 0) throw new UserError('empty', {})
  if (file.bytes.byteLength > limitBytes) throw new UserError('too large', { limitMegabytes: Math.floor(limitBytes / 1_000_000) })
  const packed = isGzip(file.bytes)
  const bytes = packed ? await unpack(file.bytes, limitBytes) : file.bytes
  if (bytes.byteLength === 0) throw new UserError('empty', {})
  const name = packed ? file.name.replace(/\.gz$/iu, '') : file.name
  const wrong = isGzip(bytes) ? 'application/gzip' : (foreignType(bytes) ?? feedType(bytes))
  if (wrong !== null) throw new UserError('wrong type', { type: wrong })
  return { kind: kindOf(bytes, name, packed ? null : file.contentType), name, bytes }
}

/** By content where it opens like a page, else by name and stated type, else text. */
export function kindOf(bytes: Uint8Array, name: string, contentType: string | null): Kind {
  const head = headOf(bytes)
  if (/^[^<\w]*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu.test(head)) return 'html'
  if (/\.(?:md|markdown|txt|text)$/iu.test(name)) return 'text'
  if (/\.x?html?$/iu.test(name)) return 'html'
  if (/html/iu.test(contentType ?? '')) return 'html'
  if (/^text\/(?:plain|markdown|x-markdown)/iu.test(contentType ?? '')) return 'text'
  return /<(?:p|div|article|section|main|h[1-6]|table|span|meta|title)[\s>]/iu.test(head) ? 'html' : 'text'
}

/** The type of an XML feed, by its first element; null for all else. Feeds list articles and are none. */
export function feedType(bytes: Uint8Array): string | null {
  const root = /^[^<\w]*(?:<\?[^>]*>\s*|<!--[^]*?-->\s*)*<(rss|feed|rdf:rdf)[\s>]/iu.exec(headOf(bytes))?.[1]?.toLowerCase()
  return root === undefined ? null : root === 'feed' ? 'application/atom+xml' : 'application/rss+xml'
}

/** The beginning as far as ASCII goes, in UTF-16 too. */
function headOf(bytes: Uint8Array): string {
  return latin1(bytes, 2_048).replaceAll('\0', '')
}

/** The type of bytes that are no text; null for text in any encoding. */
export function foreignType(bytes: Uint8Array): string | null {
  const found = signatures.find(([signature]) => signature.every((byte, at) => bytes[at] === byte))
  if (found !== undefined) return found[1]
  const mark = latin1(bytes, 12)
  if (mark.startsWith('RIFF')) return mark.endsWith('WEBP') ? 'image/webp' : 'audio/wav'
  if (mark.slice(4, 8) === 'ftyp') return 'video/mp4'
  const head = bytes.subarray(0, 4_096)
  let controls = 0
  let zeros = 0
  for (const byte of head) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1
    if (byte === 0) zeros += 1
  }
  // Zero bytes in plenty are UTF-16 or UTF-32, other control bytes are no text at all.
  return controls - zeros > head.length / 20 || (zeros > 0 && zeros < head.length / 8) ? 'application/octet-stream' : null
}

/** The first bytes, each as the character of its number: a decoder of its own takes a quarter of a millisecond to make. */
function latin1(bytes: Uint8Array, most: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(most, bytes.byteLength)).toString('latin1')
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

async function unpack(bytes: Uint8Array, limitBytes: number): Promise<Uint8Array> {
  try {
    return await unpackGzip(bytes, limitBytes)
  } catch (error) {
    if (error instanceof BrokenBodyError) throw new UserError('wrong type', { type: 'application/gzip' }, { cause: error })
    throw error
  }
}
