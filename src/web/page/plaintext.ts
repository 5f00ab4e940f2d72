// Text files, Markdown and pasted text as lines: marks of Markdown removed, hard-wrapped lines joined, the title found.
// Cleaning is left to `rules.ts`, passages to `assemble.ts`.
import { oneLine } from './invisible.ts'
import { inPieces } from './long-paragraphs.ts'
import { bareLine, type Line } from './rules.ts'
import { decodeEntities } from './tree.ts'

/** The lines of a text and its title: a heading or a first line that looks like one. */
export function readPlainText(raw: string): { title: string | null; lines: Line[] } {
  const text = raw
    .replace(/^\uFEFF/u, '')
    .replaceAll(/\r\n?/gu, '\n')
    .replace(/^---\n[^]*?\n---\n/u, '')
    .replaceAll(/<!--[^]*?-->/gu, '')
  const chunks = /\n[ \t]*\n/u.test(text) ? text.split(/\n[ \t]*\n+/u) : text.split('\n')
  const lines = chunks.flatMap(readChunk).flatMap((line) => inPieces(line).map((text) => ({ ...line, text })))
  const first = lines[0]
  if (first === undefined) return { title: null, lines }
  const looksLikeTitle = first.kind === 'paragraph' && first.text.length <= 140 && !/[.,;:。،]$/u.test(first.text)
  const isTitle = lines.length > 1 && (first.kind === 'heading' || looksLikeTitle)
  return isTitle ? { title: first.text, lines: lines.slice(1) } : { title: null, lines }
}

/** What a row of a conversation opens with: who speaks, or that it is a question or an answer. Several such rows stand in one paragraph. */
const speaker = /^\s*(?:[\p{Lu}問答问][.:：]|(?:\p{Lu}[\p{L}\p{M}.’'-]*\s?){1,4}(?:,\s[^:：]{1,30})?:)\s*\S/u
const timeAlone = /^\s*(?:[01]?\d|2[0-3])[.:h][0-5]\d(?:\s?(?:[ap]\.?m\.?|uhr|h|gmt|bst|utc|[ce]e?s?t))?\s*$/iu

function readChunk(chunk: string): Line[] {
  const lines: Line[] = []
  let open: Line | null = null
  const rows = chunk.split('\n')
  const isSpoken = rows.filter((row) => speaker.test(row)).length > 1
  rows.forEach((row, at) => {
    const underline = rows[at + 1]
    if (isSpoken && speaker.test(row)) open = null
    if (/^\s*(?:```|~~~|(?:[-*_]\s*){3,}$|={3,}\s*$|\|?[\s:|-]+\|[\s:|-]*$)/u.test(row)) {
      open = null
      return
    }
    const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*$/u.exec(row)
    const isUnderlined = underline !== undefined && /^\s*(?:=+|-{3,})\s*$/u.test(underline) && row.trim() !== ''
    const item = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+(.*)$/u.exec(row)
    const quotation = /^\s{0,3}>+\s?(.*)$/u.exec(row)
    // The time over an entry of a live blog heads it.
    const isHeading = heading !== null || isUnderlined || (timeAlone.test(row) && at < rows.length - 1)
    const level = heading?.[1]?.length ?? (isUnderlined ? (underline.includes('=') ? 1 : 2) : 0)
    const kind = isHeading ? 'heading' : item !== null ? 'item' : quotation !== null ? 'quotation' : 'paragraph'
    const plain = removeMarks(heading?.[2] ?? item?.[1] ?? quotation?.[1] ?? row)
    if (plain === '') return
    const goesOn = kind === 'paragraph' || (kind === 'quotation' && open?.kind === 'quotation')
    if (open !== null && goesOn) open.text = `${open.text} ${plain}`
    else {
      open = bareLine(plain, kind, level)
      lines.push(open)
    }
    if (kind === 'heading') open = null
  })
  return lines
}

function removeMarks(row: string): string {
  return oneLine(
    decodeEntities(
      row
        .replaceAll(/!\[[^\]]*\]\([^)]*\)/gu, '')
        .replaceAll(/\[([^\]]+)\]\([^)\s]*(?:\s+"[^"]*")?\)/gu, '$1')
        .replaceAll(/\[([^\]]+)\]\[[^\]]*\]/gu, '$1')
        .replaceAll(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
        .replaceAll(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
        .replaceAll(/`([^`]+)`/gu, '$1')
        .replaceAll(/~~(.+?)~~/gu, '$1'),
    ),
  )
}
