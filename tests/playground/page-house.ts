// A Chromium for tests of the page, visits to it that end with the test, axe, pictures, and the whole playground with the real bot.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Locator, type Page } from 'playwright-core'
import { startBot } from '#src/bot.ts'
import { readConfig } from '#src/config.ts'
import { startPlayground } from '#src/playground/index.ts'
import { silent } from '../support/log.ts'

/** The installed Chromium, or null. */
export const chromiumPath: string | null =
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path)) ?? null

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}

export interface Visit {
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'dark' | 'light'
}

/** Opens pages in contexts of their own and keeps what goes wrong in them. */
export class Visits {
  readonly #browser: Browser
  readonly #pages: Page[] = []
  readonly #errors: string[] = []

  constructor(browser: Browser) {
    this.#browser = browser
  }

  async visit(url: string, { width = 1280, height = 860, colorScheme = 'dark' }: Visit = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      viewport: { width, height },
      colorScheme,
      reducedMotion: 'reduce',
      // axe is put into the page by its driver; nothing else gets past the page's own policy, which `page-door.test.ts` reads.
      bypassCSP: true,
    })
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    this.#pages.push(page)
    page.on('pageerror', (error) => {
      this.#errors.push(String(error))
    })
    page.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(message.text())
    })
    await page.goto(url)
    await page.getByRole('textbox', { name: 'Message #' }).waitFor()
    return page
  }

  /** Closes all and gives what went wrong. */
  async end(): Promise<string[]> {
    for (const page of this.#pages.splice(0)) await page.context().close()
    return this.#errors.splice(0)
  }
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const pictures = new URL('../../docs/pictures/', import.meta.url)

/** What axe calls serious or critical. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axePath })
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] }> }
    }
    return (await axe.run()).violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      first: `${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
    }))
  })
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, first }) => `${id}: ${first}`)
}

/** Kept for the README where LEDE_PICTURES says so. */
export async function picture(shown: Page | Locator, name: string): Promise<void> {
  if (process.env['LEDE_PICTURES'] === undefined) return
  mkdirSync(pictures, { recursive: true })
  await shown.screenshot({ path: new URL(`${name}.png`, pictures).pathname })
}

/** The playground as `npm start` opens it, in a folder of its own, with a model where one has an address. */
export async function startHouse(environment: Readonly<Record<string, string>> = {}): Promise<{ url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'lede-page-'))
  const config = { ...readConfig(environment), dataFolder: folder }
  const playground = await startPlayground({ port: 0, dataFolder: folder })
  const bot = await startBot(
    { ...config, discord: playground.discord, fetch: { ...config.fetch, allow: playground.allow } },
    { clock: { now: () => Date.now() }, log: silent },
  )
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

/** /summarize a stored story by keyboard alone; gives the card. */
export async function summarizeByKeyboard(page: Page, typed: string, title: RegExp): Promise<Locator> {
  await page.getByRole('textbox', { name: 'Message #' }).focus()
  await page.keyboard.type('/summ')
  await page.getByRole('option', { name: '/summarize' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'story' }).focus()
  await page.keyboard.type(typed)
  await page.getByRole('option', { name: title }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const card = page.locator('.message').filter({ hasText: 'used /summarize' }).filter({ hasText: title }).last()
  await card.getByRole('button', { name: 'Sources' }).waitFor()
  return card
}
