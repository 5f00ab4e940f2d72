// Tells screen readers of new messages, once each, when a streamed one has come to rest.
import type { APIMessage } from 'discord-api-types/v10'
import { displayName } from './state.ts'

/** Longer than the pause between two edits of a streamed message, in milliseconds. */
const restMs = 2500
const longestText = 400

const waiting = new Map<string, ReturnType<typeof setTimeout>>()

export function announce(message: APIMessage): void {
  clearTimeout(waiting.get(message.id))
  waiting.set(
    message.id,
    setTimeout(() => {
      waiting.delete(message.id)
      const [card] = message.embeds
      const text = [message.content, card?.title, card?.description]
        .filter((part) => part !== undefined && part !== '')
        .join('. ')
        .replace(/[*_`>\\#]/g, '')
      say(`${displayName(message.author)}: ${text.slice(0, longestText)}`)
    }, restMs),
  )
}

export function say(text: string): void {
  const place = document.querySelector('#announcements')
  if (place !== null) place.textContent = text
}
