// “Lede is typing…” in a channel where an answer is worked on, until its first words stand there.
import { Routes } from 'discord-api-types/v10'
import type { Connection, Target } from './target.ts'

/** Discord shows it for ten seconds, or until the next message; it is said again a little before, in milliseconds. */
const againMs = 8000
/** Longer nobody believes it: then something stands still, and the model's own patience ends it. */
const mostTimes = 40

/** The target, typing from now until it first shows something; `stop` is for what ends without a word. */
export function typingUntilShown(target: Target, { rest }: Pick<Connection, 'rest'>): { target: Target; stop: () => void } {
  let times = 0
  const say = (): void => {
    times += 1
    if (times > mostTimes) stop()
    // Where it may not be said the answer comes all the same.
    else rest.post(Routes.channelTyping(target.channelId)).catch(() => undefined)
  }
  const timer = setInterval(say, againMs)
  const stop = (): void => {
    clearInterval(timer)
  }
  timer.unref()
  say()
  return {
    target: {
      ...target,
      async show(body) {
        const id = await target.show(body)
        stop()
        return id
      },
    },
    stop,
  }
}
