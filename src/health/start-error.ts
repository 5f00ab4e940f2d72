// Apart from the rest of the room, so that whoever starts the bot knows it without loading the room.

/** A port that cannot be opened; the message is for whoever starts the bot. */
export class HealthStartError extends Error {
  override readonly name = 'HealthStartError'
}
