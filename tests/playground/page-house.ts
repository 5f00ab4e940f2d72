// A Chromium for tests of the page, and the whole playground with the real bot behind it.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { startBot } from '#src/bot.ts'
import { readConfig } from '#src/config.ts'
import { startPlayground } from '#src/playground/index.ts'
import { silent } from '../support/log.ts'

/** The installed Chromium, or null. */
export const chromiumPath: string | null = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path)) ?? null

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  })
}

/** The playground as `npm start` opens it, in a folder of its own. */
export async function startHouse(): Promise<{ url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'lede-page-'))
  const config = { ...readConfig({}), dataFolder: folder }
  const playground = await startPlayground({ port: 0, dataFolder: folder })
  const bot = await startBot({ ...config, discord: playground.discord, fetch: { ...config.fetch, allow: playground.allow } }, { clock: { now: () => Date.now() }, log: silent })
  await playground.welcome(bot.context)
  return {
    url: playground.pageUrl,
    async close() {
      await bot.close(1000)
      await playground.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
