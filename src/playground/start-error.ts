// Apart from the rest of the room, so that whoever starts the bot knows it without loading the room.

/** The local page's port, which cannot be opened; the message is for whoever starts the bot. */
export class PageStartError extends Error {
  override readonly name = 'PageStartError'
}
