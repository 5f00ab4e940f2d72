// The few numbers of Discord's API that the page reads. The browser loads no packages, so they are written here; a test
// compares them with discord-api-types.
export const componentType = {
  row: 1,
  button: 2,
  select: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
} as const
export const optionType = {
  sub: 1,
  group: 2,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const
export const flag = { ephemeral: 1 << 6, loading: 1 << 7 } as const
export const messageType = { threadCreated: 18, reply: 19 } as const
export const commandType = { slash: 1, message: 3 } as const
/** Of an option's text. */
export const paragraphStyle = 2
