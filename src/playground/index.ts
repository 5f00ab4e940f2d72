// The playground: the local Discord, its page and the sample stories, started together where there is no Discord account.
import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import type { Context } from '#src/core/context.ts'
import { placeInStory } from '#src/core/story.ts'
import { startLocalDiscord, type LocalDiscord } from './discord.ts'
import { startPage } from './page.ts'
import type { Person } from './page/snapshot.ts'
import { serveStories, stories } from './stories.ts'

/** Who sits in the local Discord, one for each language of the bot's words; the page lets one change seats. */
const people: readonly Person[] = [
  { name: 'Ana', locale: 'en-GB', moderator: true },
  { name: 'Ben', locale: 'en-US', roles: ['Readers'] },
  { name: 'Camila', locale: 'es-ES', roles: ['Readers'] },
  { name: 'Bruno', locale: 'pt-BR' },
  { name: 'Chloé', locale: 'fr' },
  { name: 'Dieter', locale: 'de' },
  { name: 'Dev', locale: 'hi' },
  { name: 'Emi', locale: 'ja' },
  { name: 'Lan', locale: 'zh-CN' },
]
/** Beside the channel that every local Discord has. */
const channels = ['digest', 'talk']
/** A second server, so that one sees what stays in the first. Ben moderates it. */
const secondServer = { name: 'The book club', members: ['Ana', 'Ben', 'Emi'], moderator: 'Ben' }

export interface Playground {
  /** How the bot connects to the local Discord. */
  readonly discord: { readonly token: string; readonly apiUrl: string; readonly messageContent: boolean }
  /** Hosts on loopback that the bot must be able to read: uploaded files and the sample stories. */
  readonly allow: readonly string[]
  readonly pageUrl: string
  /** Stores the sample stories, so that there is something to choose from. */
  welcome(context: Pick<Context, 'reader' | 'articles' | 'stories' | 'embedder' | 'log'>): Promise<void>
  close(): Promise<void>
}

/** `port` is the page's; 0 takes any free one. What is said there is kept in the data folder. */
export async function startPlayground({ port, dataFolder }: { port: number; dataFolder: string }): Promise<Playground> {
  mkdirSync(dataFolder, { recursive: true })
  const local = await startLocalDiscord({ stateFile: join(dataFolder, 'playground.json'), owner: people[0]?.name })
  const served = await serveStories()
  furnish(local)
  const page = await startPage(local, { port, people })
  return {
    discord: { token: local.token, apiUrl: local.url, messageContent: true },
    allow: [new URL(local.url).host, served.host],
    pageUrl: page.url,
    async welcome(context) {
      const { reader, articles, log } = context
      // Who looks for a stored article finds the one first that was stored last.
      for (const story of stories(served.origin).toReversed()) {
        try {
          const { article } = await articles.save(await reader.readPage(story.url), 'public')
          await placeInStory(article, context)
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

/** What is not there yet; a local Discord that was saved keeps what it has. */
function furnish(local: LocalDiscord): void {
  const seats = new Map(
    people.map(({ name, locale = 'en-GB', moderator = false, roles = [] }) => [name, local.seat(name, { locale, moderator, roles })]),
  )
  const known = seats.get('Ana')?.channels() ?? []
  for (const name of channels) if (!known.some((channel) => channel.kind === 'text' && channel.name === name)) local.addChannel(name)
  if (local.guilds.all().some(({ name }) => name === secondServer.name)) return
  const { guildId } = local.addGuild(
    secondServer.name,
    secondServer.members.flatMap((name) => seats.get(name) ?? []),
  )
  local.guilds.join(local.guilds.get(guildId), seats.get(secondServer.moderator)?.user.id ?? '', ['Moderators'])
}
