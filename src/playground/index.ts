// The playground: the local Discord, its page and the sample stories, started together where there is no Discord account.
import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import type { Context } from '#src/core/context.ts'
import { startLocalDiscord } from './discord.ts'
import { startPage } from './page.ts'
import { serveStories, stories } from './stories.ts'

/** Who sits in the local Discord; the page lets one change seats. */
const people = [
  { name: 'Ana', locale: 'en-GB', moderator: true }, { name: 'Ben', locale: 'en-US', moderator: false },
  { name: 'Camila', locale: 'es-ES', moderator: false }, { name: 'Dev', locale: 'hi', moderator: false },
] as const

export interface Playground {
  /** How the bot connects to the local Discord. */
  readonly discord: { readonly token: string; readonly apiUrl: string; readonly messageContent: boolean }
  /** Hosts on loopback that the bot must be able to read: uploaded files and the sample stories. */
  readonly allow: readonly string[]
  readonly pageUrl: string
  /** Stores the sample stories, so that there is something to choose from. */
  welcome(context: Pick<Context, 'reader' | 'articles' | 'log'>): Promise<void>
  close(): Promise<void>
}

/** `port` is the page's; 0 takes any free one. What is said there is kept in the data folder. */
export async function startPlayground({ port, dataFolder }: { port: number; dataFolder: string }): Promise<Playground> {
  mkdirSync(dataFolder, { recursive: true })
  const local = await startLocalDiscord({ stateFile: join(dataFolder, 'playground.json') })
  const served = await serveStories()
  const page = await startPage(local, { port, people })
  return {
    discord: { token: local.token, apiUrl: local.url, messageContent: true },
    allow: [new URL(local.url).host, served.host],
    pageUrl: page.url,
    async welcome({ reader, articles, log }) {
      for (const story of stories(served.origin)) {
        try {
          await articles.save(await reader.readPage(story.url), 'public')
        } catch (error) {
          log.warn('a sample story could not be stored', { story: story.url, error })
        }
      }
    },
    async close() {
      await page.close()
      await served.close()
      await local.close()
    },
  }
}
