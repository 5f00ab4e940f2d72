// Servers that have removed the bot: the port, and for how long what is theirs waits for them. Noticing it is left to
// `discord/membership.ts`, forgetting them to `retain.ts`.

/** What is kept of servers while the bot is not in them. Times are in milliseconds since the epoch. */
export interface Servers {
  /** Those of which anything is kept, gone or not. */
  known(): Promise<readonly string[]>
  /** The bot was removed: what the server follows rests, its digests are not made, and what waits to be posted there never is. Once gone it stays gone since then. */
  leave(guildId: string, at: number): Promise<void>
  /** It was invited again: all is as it was, but nothing of the time between is posted. */
  comeBack(guildId: string): Promise<void>
  /** Gone since before this time. */
  goneBefore(before: number): Promise<readonly string[]>
}
