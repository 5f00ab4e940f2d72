// What people delete at Discord leaves the bot's memory: a question, the message that a summary is about, the bot's own card, a thread,
// a channel. Works on the raw gateway payload, as `threads.ts` does. Forgetting by command is left to `commands`.
import { z } from 'zod'
import type { Context } from '#src/core/context.ts'
import type { Forgotten } from '#src/core/memory.ts'

const oneSchema = z.object({ id: z.string() })
const manySchema = z.object({ ids: z.array(z.string()) })

/** Takes any packet and acts on those that tell of a deletion. Traces in the files are wiped by the hourly job. */
export async function handleDeletion(
  { t, d }: { t?: string | null; d?: unknown },
  context: Pick<Context, 'memory' | 'running'>,
): Promise<void> {
  const forgotten = await forget(t ?? '', d, context)
  for (const id of forgotten?.replyIds ?? []) context.running.stop(id)
}

async function forget(event: string, data: unknown, { memory }: Pick<Context, 'memory'>): Promise<Forgotten | undefined> {
  switch (event) {
    case 'MESSAGE_DELETE':
      return memory.forgetMessages([oneSchema.parse(data).id])
    case 'MESSAGE_DELETE_BULK':
      return memory.forgetMessages(manySchema.parse(data).ids)
    case 'THREAD_DELETE':
    case 'CHANNEL_DELETE':
      return memory.forgetChannel(oneSchema.parse(data).id)
    default:
      return undefined
  }
}
