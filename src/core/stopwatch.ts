// How long a reply takes, to its first words and to its end, told to the observer once each.
import type { Context } from './context.ts'
import type { Request } from './conversation.ts'
import type { Draft, Writer, Writing } from './writing.ts'

export interface Stopwatch {
  saw(draft: Draft<Writing>): void
  end(): void
}

export function timeReply(request: Request['kind'], { clock, observer }: Pick<Context, 'clock' | 'observer'>): Stopwatch {
  const begunAt = clock.now()
  let hasWords = false
  let writing: Writing | null = null
  return {
    saw(draft) {
      if (draft.done) writing = draft.writing
      // What nobody counts and nobody is shown is not even made.
      if (observer === undefined || hasWords || (!draft.done && !saysAnything(draft.soFar))) return
      hasWords = true
      observer.note({ kind: 'first words', request, afterMs: clock.now() - begunAt })
    },
    end() {
      observer?.note({
        kind: 'replied',
        request,
        writer: writing === null ? 'nobody' : nameOf(writing.writer),
        afterMs: clock.now() - begunAt,
        claims: writing?.checks?.claims ?? 0,
      })
    },
  }
}

/** Until then the reader is only told that something is being read or written. */
function saysAnything({ kind: _kind, ...soFar }: Partial<Writing>): boolean {
  return Object.values(soFar).some((value) => (Array.isArray(value) ? value.length > 0 : value !== null && value !== ''))
}

function nameOf(writer: Writer): 'model' | 'cache' | 'own engine' {
  if (writer.kind === 'extractive') return 'own engine'
  return writer.cachedAt === null ? 'model' : 'cache'
}
