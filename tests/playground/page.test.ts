// The local page in a real Chromium with the real bot behind it: what a newcomer does, by keyboard, and what axe says of it.
// The pictures of the README are taken on the way, where LEDE_PICTURES says so.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launch, picture, seriousFindings, startHouse, summarizeByKeyboard, Visits, type Visit } from './page-house.ts'

describe.skipIf(chromiumPath === null)(`the local page${chromiumPath === null ? ' (skipped: no Chromium is installed)' : ''}`, () => {
  let browser: Browser
  let house: Awaited<ReturnType<typeof startHouse>>
  let visits: Visits
  beforeAll(async () => {
    house = await startHouse()
    browser = await launch()
    visits = new Visits(browser)
  })
  afterAll(async () => {
    await browser?.close()
    await house?.close()
  })
  afterEach(async () => {
    expect(await visits.end()).toEqual([])
  })

  const visit = (options: Visit = {}): Promise<Page> => visits.visit(house.url, options)

  test('a newcomer summarizes a stored story by keyboard, opens the thread and asks', async () => {
    const page = await visit({ height: 640 })
    await page.getByRole('heading', { name: 'Welcome to the reading room' }).waitFor()
    await page
      .getByRole('list', { name: 'Stored stories' })
      .getByRole('button', { name: /無人駅/ })
      .waitFor()
    const card = await summarizeByKeyboard(page, 'river', /river barrier/)
    await card.locator('.chip').waitFor()
    await card.locator('.chip').click()
    const thread = page.locator('.pane.thread')
    await thread.getByRole('textbox').fill('What did the barrier cost?')
    await page.keyboard.press('Enter')
    const answer = thread.locator('.message').filter({ hasText: 'Closest passages' })
    await answer.getByText('412 million').first().waitFor()
    await picture(page.locator('main'), 'thread')
    expect(await seriousFindings(page)).toEqual([])
  })

  /** Opens a command's form by typing it. */
  async function open(page: Page, command: string): Promise<void> {
    const box = page.getByRole('textbox', { name: 'Message #' })
    await box.fill(command)
    await page.getByRole('option', { name: command }).first().waitFor()
    await page.keyboard.press('Enter')
  }

  test('two reports of one event are compared, each outlet with its letter', async () => {
    const page = await visit({ colorScheme: 'light' })
    for (const title of [/river barrier/, /pays the price/]) await summarizeByKeyboard(page, title.source.slice(0, 8), title)
    await open(page, '/compare')
    await page.getByRole('combobox', { name: 'story' }).fill('barrier')
    await page
      .getByRole('option', { name: /outlets/ })
      .first()
      .waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    const card = page.locator('.message').filter({ hasText: 'used /compare' }).last()
    await card.getByText('They differ').waitFor()
    await card.getByRole('button', { name: 'Sources' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await picture(card.locator('.embed'), 'compare')
  })

  test('a stored story of the welcome is one press away from its summary', async () => {
    const page = await visit()
    await page.getByRole('button', { name: /Stromnetz/ }).click()
    await page
      .locator('.message')
      .filter({ hasText: 'used /summarize' })
      .filter({ hasText: /Stromnetz/ })
      .last()
      .getByRole('button', { name: 'Sources' })
      .waitFor()
  })

  test('Sources is seen by whoever presses it, and is dismissed', async () => {
    const page = await visit()
    const card = await summarizeByKeyboard(page, 'river', /river barrier/)
    await card.getByRole('button', { name: 'Sources' }).click()
    const own = page.locator('.message.ephemeral').last()
    await own.getByText('Only you can see this').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await picture(own, 'sources')
    await page.getByLabel('You are').selectOption('Ben')
    await page.locator('.message').filter({ hasText: 'used /summarize' }).first().waitFor()
    // Until the other seat is drawn the page still shows Ana's.
    await expect.poll(() => page.locator('.message.ephemeral').count()).toBe(0)
    await page.getByLabel('You are').selectOption('Ana')
    await page.locator('.message.ephemeral').last().getByRole('button', { name: 'Dismiss message' }).click()
    await page.locator('.message.ephemeral').waitFor({ state: 'detached' })
  })

  test('a command that was typed or pasted whole fills its form, and another Enter sends it', async () => {
    const page = await visit()
    const field = page.getByRole('textbox', { name: 'Message #' })
    await field.fill('/summarize url: https://paper.example/storm length: brief')
    await page.keyboard.press('Enter')
    const form = page.getByRole('form', { name: '/summarize' })
    await form.waitFor()
    expect(await form.getByLabel('url').inputValue()).toBe('https://paper.example/storm')
    expect(await form.getByLabel('length').inputValue()).toBe('brief')
    await page.keyboard.press('Escape')
    await field.fill('/ask What did the barrier cost?')
    await page.keyboard.press('Enter')
    await page.getByRole('form', { name: '/ask' }).waitFor()
    await page.keyboard.press('Enter')
    await page
      .locator('.message')
      .filter({ hasText: 'used /ask' })
      .filter({ hasText: /412 million/ })
      .first()
      .waitFor()
    // Words behind a slash that is no command are words.
    await field.fill('/shrug nothing of the kind')
    await page.keyboard.press('Enter')
    await page.locator('.message').filter({ hasText: '/shrug nothing of the kind' }).waitFor()
  })

  test('without options the bot asks for the text in a dialog that keeps the focus', async () => {
    const page = await visit({ colorScheme: 'light' })
    await page.getByRole('textbox', { name: 'Message #' }).fill('/summarize')
    await page.keyboard.press('Enter')
    await page.getByRole('form', { name: '/summarize' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Send' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    expect(await seriousFindings(page)).toEqual([])
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab')
      expect(
        await page.evaluate(() => document.activeElement?.closest('dialog') !== null || document.activeElement === document.body),
      ).toBe(true)
    }
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  test('to each person the bot speaks their language, from the names of its commands to the buttons of its card', async () => {
    const page = await visit({ width: 390, height: 800 })
    await page.getByRole('button', { name: 'Channels' }).click()
    await page.getByLabel('You are').selectOption('Emi')
    // What is typed before the other seat is drawn stands in the field of the one before.
    await expect.poll(() => page.evaluate(() => sessionStorage.getItem('person'))).toBe('Emi')
    await page.getByRole('textbox', { name: 'Message #' }).fill('/要約')
    await page.getByRole('listbox').getByRole('option', { name: '/要約' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: '記事' }).fill('無人駅')
    await page.getByRole('option', { name: /無人駅/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByLabel('自分だけ').selectOption('yes')
    await page.getByRole('button', { name: 'Send' }).press('Enter')
    const card = page
      .locator('.message.ephemeral')
      .filter({ hasText: /無人駅/ })
      .last()
    await card.getByRole('button', { name: '出典' }).waitFor()
    expect(await card.locator('.embed-footer').innerText()).toMatch(/ • \d{4}年\d{1,2}月\d{1,2}日/)
    expect(await page.locator('.pane.text').isVisible()).toBe(true)
    expect(await seriousFindings(page)).toEqual([])
    await picture(page, 'japanese')
  })

  test('every script is drawn at phone width, and a thread takes the whole screen', async () => {
    const page = await visit({ width: 390, height: 800, colorScheme: 'light' })
    for (const [typed, title] of [
      ['बावड़ी', /बावड़ी/],
      ['مكتبة', /مكتبة/],
      ['無人駅', /無人駅/],
      ['湿地', /湿地/],
    ] as const)
      await summarizeByKeyboard(page, typed, title)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(await seriousFindings(page)).toEqual([])
    await page.locator('.chip').last().click()
    expect(await page.locator('.pane.text').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Close thread' }).click()
    await page.locator('.pane.text').waitFor()
    await page.getByRole('button', { name: 'Channels' }).click()
    await page.getByRole('navigation', { name: 'Channels' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
  })

  test('a message has a menu by right click and by button; a reply names what it replies to', async () => {
    const page = await visit()
    await page.getByRole('textbox', { name: 'Message #' }).fill('**Bold** and `code`, <script>alert(1)</script>')
    await page.keyboard.press('Enter')
    const message = page.locator('.message').filter({ hasText: '<script>alert(1)</script>' }).last()
    await message.locator('strong', { hasText: 'Bold' }).waitFor()
    await message.locator('.text').click({ button: 'right' })
    await page.getByRole('menu').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await message.getByRole('button', { name: 'Actions' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Reply' }).press('Enter')
    await page.keyboard.type('Yes')
    await page.keyboard.press('Enter')
    await page
      .locator('.message')
      .filter({ has: page.locator('.context') })
      .filter({ hasText: 'Yes' })
      .last()
      .waitFor()
  })

  test('when the line is lost a banner says so; afterwards the page catches up', async () => {
    const page = await visit()
    await page.evaluate(() => {
      const send = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'send')?.value as (this: WebSocket, data: string) => void
      WebSocket.prototype.send = function sendAndCut(data) {
        send.call(this, data as string)
        WebSocket.prototype.send = send
        setTimeout(() => {
          this.close()
        }, 50)
      }
    })
    await page.getByRole('textbox', { name: 'Message #' }).fill('Is anybody there?')
    await page.keyboard.press('Enter')
    await page.getByText('The connection to the local Discord is lost').waitFor()
    await page.getByText('The connection to the local Discord is lost').waitFor({ state: 'hidden' })
    await page.locator('.message').filter({ hasText: 'Is anybody there?' }).last().waitFor()
  })

  test('a story that does not exist gets a sentence', async () => {
    const page = await visit()
    await page.getByRole('textbox', { name: 'Message #' }).fill('/summarize')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'url' }).fill('http://127.0.0.1:9/nothing')
    await page.keyboard.press('Enter')
    await page
      .locator('.message')
      .filter({ hasText: 'used /summarize' })
      .last()
      .locator('.text, .embed')
      .filter({ hasText: /\w{3,}.*\./ })
      .first()
      .waitFor()
  })

  test('settings are a page of selects that nobody else sees, and a digest is previewed beside what is left out', async () => {
    const page = await visit()
    await open(page, '/settings show')
    await page.keyboard.press('Enter')
    const settings = page.locator('.message.ephemeral').filter({ hasText: 'Settings of this server' }).last()
    await settings.waitFor()
    await settings.getByRole('combobox').first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await picture(settings, 'settings')
    await open(page, '/digest set')
    // Due tomorrow at midnight: then its week has the news of the day in it.
    await page
      .getByRole('form')
      .getByLabel('day')
      .selectOption({ label: new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(Date.now() + 86_400_000) })
    await page.getByRole('form').getByLabel('hour').fill('0')
    await page.getByRole('button', { name: 'Send' }).click()
    await page
      .locator('.message')
      .filter({ hasText: 'used /digest set' })
      .filter({ hasText: /every \w+day at 00:00/ })
      .last()
      .waitFor()
    await open(page, '/digest preview')
    await page.keyboard.press('Enter')
    const digest = page
      .locator('.message.ephemeral')
      .filter({ hasText: 'used /digest preview' })
      .filter({ hasText: /High water passes Mellport|Addle Ferry stays dry/ })
      .last()
    await digest.locator('.text').first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await picture(digest, 'digest')
  })
})
