// The prompts of a server in the local page: the form with its fields, what is told of it, and the preview, as a moderator sees them.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startModelServer, type ModelServer } from '../support/model-server.ts'
import { chromiumPath, launch, picture, seriousFindings, startHouse, Visits } from './page-house.ts'

describe.skipIf(chromiumPath === null)(
  `prompts in the local page${chromiumPath === null ? ' (skipped: no Chromium is installed)' : ''}`,
  () => {
    let browser: Browser
    let model: ModelServer
    let house: Awaited<ReturnType<typeof startHouse>>
    let visits: Visits
    beforeAll(async () => {
      model = await startModelServer({})
      house = await startHouse({ OPENAI_BASE_URL: model.url, LEDE_MODEL_PRICE: '0.25,2' })
      browser = await launch()
      visits = new Visits(browser)
    })
    afterAll(async () => {
      await browser?.close()
      await house?.close()
      await model?.close()
    })
    afterEach(async () => {
      expect(await visits.end()).toEqual([])
    })

    const own = (page: Page, words: RegExp): Locator => page.locator('.message.ephemeral').filter({ hasText: words }).last()

    test('a moderator writes one, mends it, previews it beside what is in use, and saves it', async () => {
      const page = await visits.visit(house.url, { height: 1100 })
      await page.getByRole('textbox', { name: 'Message #' }).fill('/prompts list')
      await page.getByRole('option', { name: '/prompts list' }).click()
      await page.keyboard.press('Enter')
      const list = own(page, /Prompts of this server/)
      await list.waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await picture(list, 'prompts-list')
      await list.getByRole('combobox').selectOption({ label: 'Summaries' })
      const shown = own(page, /Summaries · as shipped/)
      await shown.getByRole('button', { name: 'Edit' }).click()
      const form = page.getByRole('dialog')
      await form
        .getByLabel('What belongs in it')
        .fill('- `headline`: a question that the text answers.\n- Only one point, in {{ langage }}.')
      await form.getByLabel(/^Note/).fill('shorter, as the desk asked')
      expect(await seriousFindings(page)).toEqual([])
      await picture(page, 'prompts-form')
      await form.getByRole('button', { name: 'Submit' }).click()
      const faulty = own(page, /line 2: there is no .*langage.* here/)
      await faulty.waitFor()
      await picture(faulty, 'prompts-faulty')
      await faulty.getByRole('button', { name: 'Edit again' }).click()
      expect(await form.getByLabel('What belongs in it').inputValue()).toContain('{{ langage }}')
      await form
        .getByLabel('What belongs in it')
        .fill('- `headline`: a question that the text answers.\n- Only one point, in {{ language }}.')
      await form.getByRole('button', { name: 'Submit' }).click()
      const draft = own(page, /It can be used/)
      await draft.getByRole('combobox').selectOption({ index: 1 })
      const preview = own(page, /Your draft[\s\S]*Sentences checked/)
      await preview.getByRole('button', { name: 'Save' }).waitFor()
      await own(page, /In use[\s\S]*Sentences checked/).waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await page.waitForTimeout(500)
      await picture(page.locator('main'), 'prompts-preview')
      await preview.getByRole('button', { name: 'Save' }).click()
      await own(page, /Saved: version 1 is used from now on/)
        .getByRole('button', { name: 'Versions' })
        .click()
      const versions = own(page, /version 1 by Ana.*shorter, as the desk asked/)
      await versions.waitFor()
      await picture(versions, 'prompts-versions')
    })
  },
)
