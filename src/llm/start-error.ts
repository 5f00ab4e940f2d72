// What stops a start on the model's side. In a file of its own: without a model the rest of the room is not even loaded.

/** A model that cannot be used for a reason that whoever starts the bot can mend. */
export class ModelStartError extends Error {
  override readonly name = 'ModelStartError'
}
