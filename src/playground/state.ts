// Keeps the local Discord's world in a file between two starts. Ephemeral messages and the bytes of files are not kept.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { APIApplicationCommand, APIUser } from 'discord-api-types/v10'
import { z } from 'zod'
import type { StoredMessage } from './change.ts'
import type { Channel } from './channel.ts'
import type { SavedGuild } from './guild.ts'
import type { World } from './world.ts'

/** What of the world is kept in a file between two starts. */
export interface SavedWorld {
  guildId: string
  botId: string
  /** Absent in files of the time when there was one server. */
  guilds?: SavedGuild[]
  users: APIUser[]
  channels: Channel[]
  messages: Record<string, StoredMessage[]>
  commands: APIApplicationCommand[]
}

export interface State {
  readonly applicationId: string
  readonly world: SavedWorld
}

/** How long changes are gathered before they are written, in milliseconds. */
const saveAfterMs = 500

const stateSchema = z.object({
  applicationId: z.string(),
  world: z.looseObject({
    guildId: z.string(),
    botId: z.string(),
    users: z.array(z.looseObject({ id: z.string() })),
    channels: z.array(z.looseObject({ id: z.string() })),
    messages: z.record(z.string(), z.array(z.looseObject({ message: z.looseObject({ id: z.string() }) }))),
    commands: z.array(z.looseObject({ id: z.string() })),
  }),
})

/** What was saved, or null where there is no such file. A file that cannot be read is set aside, never overwritten. */
export function readState(path: string): State | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return null
  }
  try {
    return stateSchema.parse(JSON.parse(text)) as unknown as State
  } catch {
    renameSync(path, `${path}.unreadable`)
    return null
  }
}

/** Writes the world some time after it changed, without holding up what goes on, and once more when stopped. */
export function keepState(path: string, world: World, applicationId: string): { stop(): Promise<void> } {
  mkdirSync(dirname(path), { recursive: true })
  const text = (): string => JSON.stringify({ applicationId, world: world.save() } satisfies State)
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()
  const write = async (): Promise<void> => {
    await writeFile(`${path}.new`, text())
    await rename(`${path}.new`, path)
  }
  const unsubscribe = world.onChange(() => {
    timer ??= setTimeout(() => {
      timer = undefined
      // A disk that is full for a while costs this save; the next change tries again.
      writing = writing.then(write).catch(() => undefined)
    }, saveAfterMs)
  })
  return {
    async stop() {
      unsubscribe()
      clearTimeout(timer)
      await writing
      writeFileSync(`${path}.new`, text())
      renameSync(`${path}.new`, path)
    },
  }
}
