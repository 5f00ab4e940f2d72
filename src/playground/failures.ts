// Errors as Discord's API words them: status, code and message.

export class ApiFailure extends Error {
  override readonly name = 'ApiFailure'
  readonly status: number
  readonly code: number
  /** Details of an invalid form, by path. */
  readonly errors: Record<string, unknown> | undefined
  constructor(status: number, code: number, message: string, errors?: Record<string, unknown>) {
    super(message)
    this.status = status
    this.code = code
    this.errors = errors
  }
}

export const unknown = {
  channel: () => new ApiFailure(404, 10003, 'Unknown Channel'),
  message: () => new ApiFailure(404, 10008, 'Unknown Message'),
  guild: () => new ApiFailure(404, 10004, 'Unknown Guild'),
  member: () => new ApiFailure(404, 10007, 'Unknown Member'),
  role: () => new ApiFailure(404, 10011, 'Unknown Role'),
  webhook: () => new ApiFailure(404, 10015, 'Unknown Webhook'),
  user: () => new ApiFailure(404, 10013, 'Unknown User'),
  interaction: () => new ApiFailure(404, 10062, 'Unknown interaction'),
  route: () => new ApiFailure(404, 0, '404: Not Found'),
}
export const unauthorized = (): ApiFailure => new ApiFailure(401, 0, '401: Unauthorized')
export const alreadyAcknowledged = (): ApiFailure => new ApiFailure(400, 40060, 'Interaction has already been acknowledged.')
export const invalidWebhookToken = (): ApiFailure => new ApiFailure(401, 50027, 'Invalid Webhook Token')
export const notAuthor = (): ApiFailure => new ApiFailure(403, 50005, 'Cannot edit a message authored by another user')
export const archivedThread = (): ApiFailure => new ApiFailure(400, 50083, 'Thread is archived')
export const tooLarge = (): ApiFailure => new ApiFailure(413, 40005, 'Request entity too large')
export const invalidJson = (): ApiFailure => new ApiFailure(400, 50109, 'The request body contains invalid JSON.')
export const missingAccess = (): ApiFailure => new ApiFailure(403, 50001, 'Missing Access')
export const missingPermissions = (): ApiFailure => new ApiFailure(403, 50013, 'Missing Permissions')
export const emptyMessage = (): ApiFailure => new ApiFailure(400, 50006, 'Cannot send an empty message')
export const threadExists = (): ApiFailure => new ApiFailure(400, 160004, 'A thread has already been created for this message')

/** `where` is the path of the field that is wrong, with dots. */
export function invalidForm(where: string, message: string): ApiFailure {
  const error: Record<string, unknown> = {}
  let place = error
  for (const part of where.split('.')) {
    const inner: Record<string, unknown> = {}
    place[part] = inner
    place = inner
  }
  place['_errors'] = [{ code: 'BASE_TYPE_BAD', message }]
  return new ApiFailure(400, 50035, 'Invalid Form Body', error)
}
