// What keeps the bot from starting and can be mended by whoever starts it.

/** The message is for that person. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
