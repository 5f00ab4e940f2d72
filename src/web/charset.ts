// Bytes → text: BOM, zero bytes of UTF-16 and UTF-32, valid UTF-8, what header and document declare, then detection.
// Text that was stored wrongly in the first place is put right by `double-encoded.ts`.
import chardet from 'chardet'
import { undoubled } from './double-encoded.ts'

export interface Decoded {
  readonly text: string
  readonly encoding: string
}

/** How much of a document detection looks at, and how much a declaration is searched in. */
const sampleBytes = 65_536
/** Server defaults that say little: a document that declares another encoding, and decodes by it, knows better. */
const weak = new Set(['windows-1252', 'utf-8'])

/** The letters that windows-1252 has where Unicode has controls: many tools write them as if they were Unicode. */
const misplaced = new TextDecoder('windows-1252')

function withoutControls(text: string): string {
  return /[\u0080-\u009f]/u.test(text)
    ? text.replaceAll(/[\u0080-\u009f]/gu, (letter) => misplaced.decode(Uint8Array.of(letter.charCodeAt(0))))
    : text
}

/** @param header the Content-Type header, for its charset. Never throws: windows-1252 gives some text for all bytes. */
export function decode(bytes: Uint8Array, header: string | null): Decoded {
  const { text, encoding } = decodeRaw(bytes, header)
  return { text: undoubled(withoutControls(text)), encoding }
}

function decodeRaw(bytes: Uint8Array, header: string | null): Decoded {
  const wide = byMark(bytes) ?? byZeros(bytes)
  if (wide !== null) return { text: decodeAs(bytes, wide) ?? '', encoding: wide }
  const switches = hasSwitches(bytes)
  if (!switches) {
    const text = strictly(bytes, 'utf-8')
    if (text !== null) return { text, encoding: 'utf-8' }
  }
  const ascii = new TextDecoder('windows-1252').decode(bytes)
  const declared = [labelIn(header), ...declarationsIn(ascii)].map(knownLabel).filter((label) => label !== null)
  const [first, ...others] = declared
  const candidates = first !== undefined && weak.has(first) ? [...others, first] : declared
  for (const encoding of candidates) {
    const text = encoding === 'utf-8' ? null : strictly(bytes, encoding)
    if (text !== null && !/[\u0080-\u009f]{2}/u.test(text)) return { text, encoding }
  }
  const guessed = knownLabel(switches ? 'iso-2022-jp' : detect(bytes))
  if (candidates.length === 0 && guessed !== null && guessed !== 'utf-8')
    return { text: decodeAs(bytes, guessed) ?? ascii, encoding: guessed }
  return leastDamaged(bytes, [...candidates, ...(guessed === null ? [] : [guessed]), 'windows-1252'])
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32be' : null
}

/** Markup is mostly ASCII: which of four neighbouring bytes are zero gives wide encodings away. */
function byZeros(bytes: Uint8Array): string | null {
  const size = Math.min(bytes.length, 4_096) & ~3
  if (size < 4) return null
  const zeros = [0, 0, 0, 0]
  for (let at = 0; at < size; at += 1) if (bytes[at] === 0) zeros[at & 3] = (zeros[at & 3] ?? 0) + 1
  const most = (place: number): boolean => (zeros[place] ?? 0) > (size / 4) * 0.4
  if (most(0) && most(1) && most(2)) return 'utf-32be'
  if (most(1) && most(2) && most(3)) return 'utf-32le'
  if (most(0) && most(2) && !most(1)) return 'utf-16be'
  return most(1) && most(3) && !most(0) ? 'utf-16le' : null
}

/** Whether it changes its character set on the way, by ESC $ or ESC (, as ISO-2022 does: such bytes are valid UTF-8, too. */
function hasSwitches(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1))
    if (bytes[at + 1] === 0x24 || bytes[at + 1] === 0x28) return true
  return false
}

function labelIn(header: string | null): string | null {
  return /charset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(header ?? '')?.[1] ?? null
}

function declarationsIn(text: string): string[] {
  const found: string[] = []
  const xml = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/iu.exec(text)?.[1]
  if (xml !== undefined) found.push(xml)
  for (const match of text.matchAll(/<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/giu)) {
    if (match[1] !== undefined) found.push(match[1])
    if (found.length > 3) break
  }
  return found
}

/** The name that `TextDecoder` gives an encoding; null for those that it does not know. */
function knownLabel(label: string | null): string | null {
  if (label === null) return null
  try {
    const { encoding } = new TextDecoder(label)
    // A document that could be searched for its declaration is not UTF-16, whatever it declares.
    return encoding === 'gbk' ? 'gb18030' : encoding.startsWith('utf-16') ? null : encoding
  } catch {
    return null
  }
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeWide(bytes, encoding === 'utf-32le')
  return new TextDecoder(encoding).decode(bytes)
}

function decodeWide(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const point = view.getUint32(at, littleEndian)
    parts.push(point > 0x10_ffff || (point >= 0xd800 && point < 0xe000) ? '\ufffd' : String.fromCodePoint(point))
  }
  return parts.join('').replace(/^\ufeff/u, '')
}

/** Detection looks at the part around the first bytes beyond ASCII: heads of pages are often ASCII alone. */
function detect(bytes: Uint8Array): string | null {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  return chardet.detect(bytes.subarray(Math.max(0, first - 1_000), first + sampleBytes))
}

function leastDamaged(bytes: Uint8Array, encodings: readonly string[]): Decoded {
  const tried = encodings.map((encoding) => ({ encoding, text: decodeAs(bytes, encoding) ?? '' }))
  const damage = ({ text }: Decoded): number => (text.match(/[\ufffd\u0080-\u009f]/gu) ?? []).length
  return tried.reduce((best, next) => (damage(next) < damage(best) ? next : best))
}
