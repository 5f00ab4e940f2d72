// The model's text → a value: reasoning, fences and prose taken off, unfinished or slightly broken JSON mended.
import { jsonrepair } from 'jsonrepair'

/** The object in a model's answer, as far as it has arrived; '' where none has begun. What follows it is left out. */
export function objectText(text: string): string {
  const answer = withoutReasoning(text)
  const likely = answer.search(/\{\s*(?:["'}]|$)/)
  const start = likely < 0 ? answer.indexOf('{') : likely
  if (start < 0) return ''
  const end = endOfObject(answer, start)
  return end === null ? answer.slice(start).replace(/\n?```\s*$/, '') : answer.slice(start, end)
}

/** The value as far as it has arrived, or undefined where nothing can be made of it. */
export function parseLoosely(text: string): unknown {
  const object = objectText(text)
  if (object === '') return undefined
  try {
    return JSON.parse(object)
  } catch {
    try {
      return JSON.parse(jsonrepair(object))
    } catch {
      return undefined
    }
  }
}

/**
 * Only what stands before the object is reasoning: an article may speak of `<think>`, too. Some servers swallow the opening
 * mark and send the closing one.
 */
function withoutReasoning(text: string): string {
  const answer = text.trimStart()
  if (answer.startsWith('{') || answer.startsWith('```')) return answer
  const close = answer.indexOf('</think>')
  if (close < 0) return answer.startsWith('<think>') ? '' : answer
  const rest = answer.slice(close + '</think>'.length).trimStart()
  return answer.startsWith('<think>') || rest.startsWith('{') || rest.startsWith('```') ? rest : answer
}

/** The place after the brace that closes the object, or null where it is still open. */
function endOfObject(text: string, start: number): number | null {
  let depth = 0
  let inString = false
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{') depth++
    else if (character === '}' && --depth === 0) return at + 1
  }
  return null
}
