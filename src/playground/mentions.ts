// Who is mentioned in a text.
import type { APIUser } from 'discord-api-types/v10'
import type { World } from './world.ts'

export function mentionedUsers(content: string, world: World): APIUser[] {
  const ids = new Set([...content.matchAll(/<@!?(\d+)>/g)].map((match) => match[1] ?? ''))
  return [...ids].flatMap((id) => world.users.get(id) ?? [])
}
