// Discord's Markdown as a tree, as far as bots use it; pure, so that it can be tested without a browser. Drawing the tree is
// left to `markdown-view.ts`.
export type Inline =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'strong' | 'em' | 'u' | 's' | 'spoiler'; children: Inline[] }
  | { kind: 'link'; url: string; children: Inline[] }
  | { kind: 'user' | 'role' | 'channel'; id: string }
  | { kind: 'command'; name: string }
  | { kind: 'time'; seconds: number; style: string }

export type Block =
  | { kind: 'paragraph' | 'quote' | 'small'; lines: Inline[][] }
  | { kind: 'heading'; level: number; children: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Inline[][] }
  | { kind: 'fence'; text: string }

type Rule = readonly [RegExp, (match: RegExpExecArray, depth: number) => Inline]

const wrapped =
  (kind: 'strong' | 'em' | 'u' | 's' | 'spoiler') =>
  (match: RegExpExecArray, depth: number): Inline => ({ kind, children: parseInline(match[1] ?? match[2] ?? '', depth + 1) })

/** In order of precedence; each is anchored where the text is being read. */
const rules: readonly Rule[] = [
  [/\\([!-/:-@[-`{-~])/y, ([, text = '']) => ({ kind: 'text', text })],
  [/``(.+?)``(?!`)/y, ([, text = '']) => ({ kind: 'code', text: text.trim() })],
  [/`([^`\n]+)`/y, ([, text = '']) => ({ kind: 'code', text })],
  [/<@!?(\d{1,20})>/y, ([, id = '']) => ({ kind: 'user', id })],
  [/<@&(\d{1,20})>/y, ([, id = '']) => ({ kind: 'role', id })],
  [/<\/([^:>\n]{1,100}):\d{1,20}>/y, ([, name = '']) => ({ kind: 'command', name })],
  [/<#(\d{1,20})>/y, ([, id = '']) => ({ kind: 'channel', id })],
  [/<t:(-?\d{1,12})(?::([tTdDfFR]))?>/y, ([, seconds, style = 'f']) => ({ kind: 'time', seconds: Number(seconds), style })],
  [
    /\[((?:\\.|[^\]\\\n]|\[[^\]\n]*\])+)\]\(<?(https?:\/\/[^\s)>]+)>?(?: "[^"\n]*")?\)/y,
    ([, label = '', url = ''], depth) => ({ kind: 'link', url, children: parseInline(label, depth + 1) }),
  ],
  [/<(https?:\/\/[^\s>]+)>/y, ([, url = '']) => ({ kind: 'link', url, children: [{ kind: 'text', text: url }] })],
  [/https?:\/\/[^\s<]+[^\s<.,:;!?'")\]*_~|]/y, ([url]) => ({ kind: 'link', url, children: [{ kind: 'text', text: url }] })],
  [/\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/sy, wrapped('strong')],
  [/__((?:\\.|[^\\])+?)__(?!_)/sy, wrapped('u')],
  [/~~((?:\\.|[^\\])+?)~~/sy, wrapped('s')],
  [/\|\|((?:\\.|[^\\])+?)\|\|/sy, wrapped('spoiler')],
  [/\*(?![\s*])((?:\\.|\*\*(?:\\.|[^\\*])+?\*\*|[^\\*])+?)\*(?!\*)/sy, wrapped('em')],
  [/\b_((?:\\.|[^\\_])+?)_(?![A-Za-z0-9])/sy, wrapped('em')],
]

const deepest = 8

export function parseInline(text: string, depth = 0): Inline[] {
  const found: Inline[] = []
  let plain = ''
  const flush = (): void => {
    if (plain !== '') found.push({ kind: 'text', text: plain })
    plain = ''
  }
  for (let at = 0; at < text.length;) {
    const next = depth < deepest && /[\\`<[*_~|h]/.test(text[at] ?? '') ? firstMatch(text, at, depth) : null
    if (next === null) {
      plain += text[at] ?? ''
      at += 1
    } else if (next.inline.kind === 'text') {
      plain += next.inline.text
      at = next.end
    } else {
      flush()
      found.push(next.inline)
      at = next.end
    }
  }
  flush()
  return found
}

function firstMatch(text: string, at: number, depth: number): { inline: Inline; end: number } | null {
  for (const [pattern, make] of rules) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match !== null) {
      const end = at + match[0].length
      return { inline: make(match, depth), end }
    }
  }
  return null
}

export function parseMarkdown(text: string): Block[] {
  const blocks: Block[] = []
  const pieces = text.split(/```(?:[\w+-]*\n)?([\s\S]*?)```/)
  pieces.forEach((piece, index) => {
    if (index % 2 === 1) blocks.push({ kind: 'fence', text: piece.replace(/\n$/, '') })
    else for (const line of linesBeside(piece, { afterFence: index > 0, beforeFence: index < pieces.length - 1 })) addLine(blocks, line)
  })
  return blocks
}

/** A fence takes the line breaks on either side along. */
function linesBeside(piece: string, { afterFence, beforeFence }: { afterFence: boolean; beforeFence: boolean }): string[] {
  const start = afterFence && piece.startsWith('\n') ? 1 : 0
  const end = beforeFence && piece.endsWith('\n') ? piece.length - 1 : piece.length
  return end <= start ? [] : piece.slice(start, end).split('\n')
}

function addLine(blocks: Block[], line: string): void {
  const last = blocks.at(-1)
  const heading = /^(#{1,3}) +(\S.*)$/.exec(line)
  const quote = /^> (.*)$/.exec(line)
  const small = /^-# +(\S.*)$/.exec(line)
  const item = /^ {0,6}(?:[-*]|(\d{1,9})\.) +(\S.*)$/.exec(line)
  if (heading !== null) blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, children: parseInline(heading[2] ?? '') })
  else if (quote !== null) addTo(blocks, last, 'quote', quote[1] ?? '')
  else if (small !== null) blocks.push({ kind: 'small', lines: [parseInline(small[1] ?? '')] })
  else if (item !== null) {
    const ordered = item[1] !== undefined
    if (last?.kind === 'list' && last.ordered === ordered) last.items.push(parseInline(item[2] ?? ''))
    else blocks.push({ kind: 'list', ordered, start: Number(item[1] ?? 1), items: [parseInline(item[2] ?? '')] })
  } else addTo(blocks, last, 'paragraph', line)
}

function addTo(blocks: Block[], last: Block | undefined, kind: 'paragraph' | 'quote', line: string): void {
  if (last?.kind === kind) last.lines.push(parseInline(line))
  else blocks.push({ kind, lines: [parseInline(line)] })
}
