// Text that is not ours → Discord Markdown that is inert: it reads the same, and nothing in it formats, links, pings or hides.
// What Discord reads as what: its client's rules (simple-markdown with Discord's own additions), tried construct by construct.
import { removeInvisible } from '#src/core/invisible.ts'

/** A backslash makes any of these plain; `<` alone opens mentions, timestamps, custom emoji, commands and bare links. */
const marks = /[\\*_~`|<[\]]/g
/** At the start of a line: headings, subtext, lists, quotes. */
const lineStart = /^(\s*)(#{1,6}(?=\s)|-#?(?=\s)|\+(?=\s)|>+|(\d{1,9})([.)])(?=\s))/gm
/** The colon that makes an address a link, whatever the scheme. */
const schemeColon = /:(?=\/\/)/g
/** Invitations become buttons even without a scheme. */
const invitation = /(discord(?:app)?)\.(?=(?:gg|com|me|new|gift|media))/gi
/** Pings everybody; the full-width sign reads the same and is no mention in any parser. */
const everybody = /@(?=everyone|here)/gi

/** One line of inert text, cut to `limit` characters of what is read (not counting escapes) at a kind place. */
export function inert(text: string, limit: number = Number.POSITIVE_INFINITY): string {
  return escape(truncate(removeInvisible(text).replace(/\s+/gu, ' ').trim(), limit))
}

function escape(line: string): string {
  return line
    .replace(marks, String.raw`\$&`)
    .replace(lineStart, (_whole, space: string, mark: string, digits: string | undefined, dot: string | undefined) =>
      digits === undefined ? `${space}\\${mark}` : `${space}${digits}\\${dot ?? ''}`,
    )
    .replace(schemeColon, String.raw`\:`)
    .replace(invitation, String.raw`$1\.`)
    .replace(everybody, '＠')
}

/**
 * A masked link to an article's own address; the label alone where the address is none that may be linked. The label cannot
 * close the link, and the address cannot break out of its brackets.
 */
export function link(label: string, url: string, limit = 200): string {
  let address: URL
  try {
    address = new URL(url)
  } catch {
    return inert(label, limit)
  }
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return inert(label, limit)
  const safe = address.href.replace(
    /[<>()\\\s"'`*_|~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
  return `[${inert(label, limit)}](<${safe}>)`
}

/** Quotes text that is already inert, line by line. */
export function quoteBlock(inertText: string): string {
  return inertText
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * At most `limit` UTF-16 units, ending in … where something was cut: behind a sentence or word if one ends in the last
 * third, never inside a character, an escape or a citation mark.
 */
export function truncate(text: string, limit: number): string {
  if (text.length <= limit) return text
  if (limit < 1) return ''
  let cut = 0
  for (const { index, segment } of graphemes.segment(text.slice(0, limit + 32))) {
    if (index + segment.length > limit - 1) break
    cut = index + segment.length
  }
  const head = text.slice(0, cut)
  const word = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n'))
  const kind = word > cut * (2 / 3) ? head.slice(0, word) : head
  return `${kind.replace(/\\+$/, '').trimEnd()}…`
}
