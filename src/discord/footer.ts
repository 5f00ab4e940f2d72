// The line under every piece of writing: who wrote it, how old it is, how much of the text was read, what the checks did.
import type { Checks, Writer, Writing } from '#src/core/writing.ts'

const reasons: Record<Extract<Writer, { kind: 'extractive' }>['reason'], string> = {
  'no model': 'no model is set up',
  'model unreachable': 'the model could not be reached',
  'model overloaded': 'the model is overloaded',
  'model timed out': 'the model took too long',
  'model refused': 'the model refused',
  'model answer unusable': 'the model’s answer could not be used',
  'model rejected the key': 'the model’s server rejected the key',
  'stopped': 'stopped',
  'over budget': 'the budget is used up',
  'model switched off': 'this server lets no model write',
}

/** Plain text, one line. `now` in milliseconds since the epoch; `wished` is the BCP 47 language that was asked for, if any. */
export function footerLine(writing: Writing, { now, wished = null }: { now: number; wished?: string | null }): string {
  const parts = [
    writerWords(writing.writer),
    writing.writer.kind === 'extractive' && wished !== null && writing.language !== wished ? 'only a model translates' : '',
    writing.kind === 'summary' ? coverageWords(writing.coverage) : '',
    writing.writer.kind === 'model' && writing.writer.cachedAt !== null ? `from the cache, ${age(now - writing.writer.cachedAt)} old` : '',
    writing.checks === null ? '' : checkWords(writing.checks),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function writerWords(writer: Writer): string {
  return writer.kind === 'model'
    ? `written by ${writer.model}`
    : `the article’s own sentences (${reasons[writer.reason]})`
}

function coverageWords({ readWords, totalWords, parts }: { readWords: number; totalWords: number; parts: number }): string {
  if (totalWords === 0) return ''
  const percent = Math.floor(100 * Math.min(1, readWords / totalWords))
  return `read ${percent} % of ${totalWords.toLocaleString('en')} words${parts > 1 ? ` in ${parts} parts` : ''}`
}

function checkWords({ dropped, replaced, repaired }: Checks): string {
  const parts = [
    dropped > 0 ? `${dropped} unsupported dropped` : '',
    replaced > 0 ? `${replaced} replaced by the article’s words` : '',
    repaired > 0 ? `${repaired} corrected` : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

const units = [['d', 86_400_000], ['h', 3_600_000], ['min', 60_000], ['s', 1000]] as const

/** A duration in its largest whole unit: `3 min`. */
export function age(durationMs: number): string {
  const [unit, size] = units.find(([, size]) => durationMs >= size) ?? ['s', 1000]
  return `${Math.max(0, Math.floor(durationMs / size))} ${unit}`
}
