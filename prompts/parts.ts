// The parts of a prompt that a server may write anew: marked in the file, plain text with slots. A server's text is never a template of
// the engine's: a slot is all that there is in it, so that it can neither fail when it is filled nor reach the text around it.
import { removeInvisible } from '#src/core/invisible.ts'
import { partNames, type PartName, type TemplateFault } from '#src/core/template.ts'

/** A run of lines: one part, or what stands between parts and is never changed. `line` is that of its first line, from 0. */
export interface Segment {
  readonly part: PartName | null
  readonly text: string
  readonly line: number
}

/** Cuts a role's text at `<!-- name -->` and `<!-- /name -->`, each a line of its own. Throws what is wrong, as a sentence. */
export function splitParts(content: string): Segment[] {
  const segments: Segment[] = []
  let open: PartName | null = null
  let lines: string[] = []
  let start = 0
  const close = (next: number): void => {
    if (open !== null || lines.length > 0) segments.push({ part: open, text: lines.join('\n'), line: start })
    lines = []
    start = next
  }
  for (const [index, line] of content.split('\n').entries()) {
    const [, ending = '', name = ''] = /^<!-- (\/?)(\w+) -->$/.exec(line) ?? []
    if (name === '') {
      lines.push(line)
      continue
    }
    const part = partNames.find((known) => known === name)
    if (part === undefined) throw new Error(`there is no part "${name}"; there are: ${partNames.join(', ')}`)
    if (ending === '' ? open !== null : open !== part)
      throw new Error(`the part "${name}" ${ending === '' ? 'begins within another' : 'ends without having begun'}`)
    close(index + 1)
    open = ending === '' ? part : null
  }
  if (open !== null) throw new Error(`the part "${open}" does not end`)
  close(0)
  return segments
}

/** What a part is made of: text, and the names of slots. */
export interface ReadPart {
  readonly pieces: readonly (string | { readonly slot: string })[]
  readonly used: readonly string[]
  readonly faults: readonly TemplateFault[]
}

/** Reads a part with `{{ slot }}`s, which must be among those given. */
export function readPart(part: PartName, written: string, slots: readonly string[]): ReadPart {
  const text = removeInvisible(written.replaceAll('\r\n', '\n')).trim()
  const pieces: (string | { slot: string })[] = []
  const faults: TemplateFault[] = []
  let from = 0
  // Whatever looks like a mark is one: text that is meant to have "{{" in it would only puzzle its next reader.
  for (const match of text.matchAll(/\{\{-?\s*(.*?)\s*-?\}\}|\{\{|\{%/gs)) {
    const [all, name] = match
    const line = text.slice(0, match.index).split('\n').length
    if (all === '{%')
      faults.push({ kind: 'statement', part, line, name: (/^\{%-?\s*(\w*)/.exec(text.slice(match.index))?.[1] ?? '') || '{%' })
    else if (name === undefined || name === '' || !/^\w+$/.test(name))
      faults.push({ kind: 'slot open', part, line, name: [...all].slice(0, 40).join('') })
    else if (!slots.includes(name)) faults.push({ kind: 'slot unknown', part, line, name })
    pieces.push(text.slice(from, match.index), ...(name === undefined ? [] : [{ slot: name }]))
    from = match.index + all.length
  }
  pieces.push(text.slice(from))
  return { pieces, used: pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.slot])), faults }
}

/** Fills the slots in one pass. */
export function fillPart({ pieces }: ReadPart, values: Readonly<Record<string, unknown>>): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : String(values[piece.slot]))).join('')
}
