// What moderators do with their server's prompts, and what they see of it, in a town that a test has started.
import { readFileSync } from 'node:fs'
import type { APIMessage } from 'discord-api-types/v10'
import type { OpenedModal, Seat } from '#src/playground/seat.ts'
import { buttonOf, seen } from './seen.ts'
import type { Town } from './town.ts'

export const barrier = readFileSync(new URL('../fixtures/barrier.html', import.meta.url), 'utf8')

export const textOf = ({ content, embeds }: APIMessage): string =>
  [content, ...embeds.map(({ author, title, description, footer }) => [author?.name, title, description, footer?.text].join('\n'))].join(
    '\n',
  )

export const footer = (card: APIMessage): string => card.embeds[0]?.footer?.text ?? ''

export async function form(open: Promise<Awaited<ReturnType<Seat['press']>>>): Promise<OpenedModal> {
  const outcome = await open
  if (outcome.kind !== 'modal') throw new Error(`expected a form, got ${outcome.kind}`)
  return outcome.modal
}

/** What stands in the fields of a form, by their names. */
export function filledIn({ data }: OpenedModal): Record<string, string> {
  const fields = data.components.flatMap((row) => ('components' in row ? row.components : []))
  return Object.fromEntries(
    fields.flatMap((field) => ('custom_id' in field ? [[field.custom_id, 'value' in field ? String(field.value ?? '') : '']] : [])),
  )
}

export class PromptDesk {
  readonly #town: Town
  readonly #moderator: Seat
  #pages = 0

  constructor(town: Town, moderator: Seat) {
    this.#town = town
    this.#moderator = moderator
  }

  /** An article that nobody has summarized yet. */
  newPage(): string {
    this.#pages += 1
    this.#town.print(`/barrier-${this.#pages}`, { body: barrier.replace('on Friday', `on Friday the ${this.#pages + 3}th`) })
    return this.#town.page(`/barrier-${this.#pages}`)
  }

  /** A message that was not there, or read differently, before. */
  async after(seat: Seat, act: () => Promise<unknown>, words: RegExp): Promise<APIMessage> {
    const { channelId } = this.#town.discord
    const before = new Map(seat.messages(channelId).map((message) => [message.id, textOf(message)]))
    await act()
    return seen(
      seat,
      channelId,
      (message) => message.author.bot === true && words.test(textOf(message)) && before.get(message.id) !== textOf(message),
    )
  }

  edit(prompt: string, fields: Record<string, string>, words: RegExp, seat = this.#moderator): Promise<APIMessage> {
    return this.after(
      seat,
      async () => seat.submit(await form(seat.command(this.#town.discord.channelId, 'prompts edit', { prompt })), fields),
      words,
    )
  }

  press(message: APIMessage, label: string, words: RegExp, seat = this.#moderator): Promise<APIMessage> {
    return this.after(seat, () => seat.press(this.#town.discord.channelId, message.id, buttonOf(message, label)), words)
  }

  async save(prompt: string, fields: Record<string, string>): Promise<APIMessage> {
    return this.press(await this.edit(prompt, fields, /It can be used/), 'Save', /Saved: version \d+/)
  }
}
