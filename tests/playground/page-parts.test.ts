// The local page in a real Chromium with a small discord.js bot behind it: every kind of option, select, form and file that a bot
// can use, whatever the real one uses today; servers, roles and languages.
import { Events, Routes, type Client } from 'discord.js'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startLocalDiscord, type LocalDiscord } from '#src/playground/discord.ts'
import { startPage } from '#src/playground/page.ts'
import type { Person } from '#src/playground/page/snapshot.ts'
import { patientClocks } from '../support/clocks.ts'
import { chromiumPath, launch, seriousFindings, Visits } from './page-house.ts'
import { answerAs, commands } from './parts-bot.ts'
import { connectTo } from './support.ts'

const people: readonly Person[] = [
  { name: 'Ana', moderator: true },
  { name: 'Ben', locale: 'de', roles: ['Readers'] },
]

/** One pixel. */
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')

describe.skipIf(chromiumPath === null)(
  `parts of the local page${chromiumPath === null ? ' (skipped: no Chromium is installed)' : ''}`,
  () => {
    let local: LocalDiscord
    let client: Client<true>
    let page: Awaited<ReturnType<typeof startPage>>
    let browser: Browser
    let visits: Visits
    let other: { guildId: string; channelId: string }
    const failures: unknown[] = []
    beforeAll(async () => {
      local = await startLocalDiscord({ rateLimits: false, clocks: patientClocks })
      client = await connectTo(local)
      await client.rest.put(Routes.applicationCommands(local.applicationId), { body: commands })
      client.on(Events.InteractionCreate, (interaction) => {
        answerAs(interaction).catch((error: unknown) => {
          failures.push(error)
        })
      })
      for (const name of ['digest', 'talk']) local.addChannel(name)
      other = local.addGuild('The book club', [local.seat('Ana')])
      page = await startPage(local, { port: 0, people })
      local.seat('Ben', { locale: 'de', roles: ['Readers'] })
      browser = await launch()
      visits = new Visits(browser)
    })
    afterAll(async () => {
      await browser?.close()
      await page?.close()
      await client?.destroy()
      await local?.close()
    })
    afterEach(async () => {
      expect(await visits.end()).toEqual([])
      expect(failures.splice(0)).toEqual([])
    })

    async function openForm(at: Page, typed: string): Promise<void> {
      await at.getByRole('textbox', { name: 'Message #' }).fill(typed)
      await at.keyboard.press('Enter')
      await at.getByRole('form').waitFor()
    }

    test('a message that names a thread which is opened later shows its name then', async () => {
      const at = await visits.visit(page.url)
      const under = (await client.rest.post(Routes.channelMessages(local.channelId), { body: { content: 'The paper' } })) as { id: string }
      await client.rest.post(Routes.channelMessages(local.channelId), { body: { content: `Ask in <#${under.id}>` } })
      await at.getByText('#unknown').waitFor()
      await client.rest.post(Routes.threads(local.channelId, under.id), { body: { name: 'Paper of Monday' } })
      await at.getByText('#Paper of Monday').waitFor()
      expect(await at.getByText('#unknown').count()).toBe(0)
    })

    test('a command of a group has a field for every kind of option', async () => {
      const at = await visits.visit(page.url)
      await at.getByRole('textbox', { name: 'Message #' }).fill('/dig')
      expect(await at.getByRole('listbox').getByRole('option').allTextContents()).toEqual([
        '/digest previewShows it',
        '/digest formFills it in',
      ])
      await at.keyboard.press('Enter')
      await at.getByRole('form').getByLabel('channel').selectOption('#digest')
      await at.getByRole('form').getByLabel('role').selectOption('@Readers')
      await at.getByRole('form').getByLabel('person').selectOption('Ben')
      await at.getByLabel('hours').fill('49')
      expect(await at.getByLabel('hours').evaluate((field: HTMLInputElement) => field.validity.rangeOverflow)).toBe(true)
      await at.getByText('1 to 48').waitFor()
      await at.getByLabel('hours').fill('12')
      await at.getByLabel('style').selectOption('Short')
      expect(await seriousFindings(at)).toEqual([])
      await at.keyboard.press('Tab')
      await at.getByRole('button', { name: 'Send' }).press('Enter')
      await at.getByText('digest Readers Ben 12 short').waitFor()
      await at.getByText('used /digest preview').waitFor()
    })

    test('names and words are those of the person’s language, and what is for moderators is offered to them alone', async () => {
      const at = await visits.visit(page.url)
      await at.getByRole('textbox', { name: 'Message #' }).fill('/')
      await at.getByRole('option', { name: '/settings' }).waitFor()
      await at.getByLabel('You are').selectOption('Ben')
      await at.getByText('You are (Readers)').waitFor()
      await at.getByRole('textbox', { name: 'Message #' }).fill('/vorsch')
      expect(await at.getByRole('listbox').getByRole('option').allTextContents()).toEqual(['/morgenblatt vorschauZeigt sie'])
      await at.keyboard.press('Enter')
      await at.getByLabel('kanal').waitFor()
      expect(await at.getByLabel('style').locator('option').allTextContents()).toEqual(['—', 'Kurz'])
      await at.keyboard.press('Escape')
      const field = at.getByRole('textbox', { name: 'Message #' })
      await field.fill('/settings')
      expect(await at.getByRole('listbox').getByRole('option').count()).toBe(0)
      // Typed all the same it is refused, and not said aloud to the channel.
      const before = await at.locator('.message').count()
      for (const typed of ['/settings', '/settings show']) {
        await field.fill(typed)
        await at.keyboard.press('Enter')
        await at.getByText('You do not have permission to use /settings here. Nothing was sent.').waitFor()
        expect(await field.inputValue()).toBe(typed)
      }
      await field.fill('/settingsome words')
      await at.keyboard.press('Enter')
      await at.locator('.message').filter({ hasText: '/settingsome words' }).waitFor()
      expect(await at.locator('.message').count()).toBe(before + 1)
      // The message may be there before the page hears that it was sent.
      await at.getByText('You do not have permission').waitFor({ state: 'detached' })
    })

    test('channels, a role and words are chosen from lists by keyboard, as many as allowed', async () => {
      for (const colorScheme of ['dark', 'light'] as const) {
        const at = await visits.visit(page.url, { colorScheme, width: colorScheme === 'dark' ? 1280 : 390 })
        const before = await at.locator('.message.ephemeral').count()
        await openForm(at, '/settings')
        await at.keyboard.press('Enter')
        // Until it is there the last one is that of an earlier command.
        const settings = at.locator('.message.ephemeral').nth(before)
        await settings.getByRole('button', { name: 'Channels to watch' }).press('Enter')
        await at.keyboard.press('Space')
        await settings.getByLabel('#talk').check()
        expect(await settings.getByLabel('#digest').isDisabled()).toBe(true)
        expect(await seriousFindings(at)).toEqual([])
        expect(await at.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
        await settings.getByRole('button', { name: 'Done' }).press('Enter')
        await settings.getByText('Channels: 2').waitFor()
        await settings.getByLabel('Role to call').selectOption('@Moderators')
        await settings.getByText('Role: Moderators').waitFor()
        await settings.getByRole('button', { name: 'Days' }).click()
        expect(await settings.getByRole('button', { name: 'Done' }).isDisabled()).toBe(true)
        await settings.getByLabel('Tue').check()
        await settings.getByLabel('Thu').check()
        await at.keyboard.press('Escape')
        await settings.getByRole('button', { name: 'Days: Tue, Thu' }).click()
        await settings.getByRole('button', { name: 'Done' }).click()
        await settings.getByText('Days: Tue,Thu').waitFor()
      }
    })

    test('a form of several fields, a long text and channels to choose from', async () => {
      const at = await visits.visit(page.url, { colorScheme: 'light' })
      await openForm(at, '/digest form')
      await at.getByRole('button', { name: 'Send' }).press('Enter')
      const dialog = at.getByRole('dialog', { name: 'A digest' })
      await dialog.getByLabel('topic').fill('rivers')
      await dialog.getByLabel('note').fill('x'.repeat(4000))
      await dialog.getByRole('button', { name: 'Submit' }).click()
      await dialog.getByText('between 1 and 2 can be chosen').waitFor()
      await dialog.getByRole('button', { name: 'Where' }).click()
      await dialog.getByLabel('#digest').check()
      expect(await seriousFindings(at)).toEqual([])
      await dialog.getByRole('button', { name: 'Submit' }).click()
      await dialog.waitFor({ state: 'detached' })
      await at.locator('.message').getByText('Form: rivers, 7, 4000, 1').first().waitFor()
    })

    test('pictures have their words, other files can be downloaded, roles are called by name', async () => {
      const channel = await client.channels.fetch(local.channelId)
      if (channel?.isSendable() !== true) throw new Error('the channel cannot be written to')
      const readers = local.roleId('Readers')
      await channel.send({
        content: `<@&${readers}> the paper is here; </digest preview:1> shows it`,
        allowedMentions: { roles: [readers] },
        files: [
          { attachment: pixel, name: 'chart.png', description: 'Costs by year, rising' },
          { attachment: Buffer.from('<opml/>'), name: 'feeds.opml' },
        ],
      })
      await channel.send({
        embeds: [{ title: 'A chart', image: { url: 'attachment://inside.png' } }],
        files: [{ attachment: pixel, name: 'inside.png', description: 'The chart inside' }],
      })
      const at = await visits.visit(page.url)
      const message = at.locator('.message').filter({ hasText: 'the paper is here' })
      await message.getByText('@Readers').waitFor()
      await message.getByText('/digest preview').waitFor()
      const image = message.getByRole('img', { name: 'Costs by year, rising' })
      await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(1)
      expect(await message.getByRole('link', { name: 'feeds.opml' }).getAttribute('download')).toBe('feeds.opml')
      expect(await at.locator('.embed').getByRole('img', { name: 'The chart inside' }).count()).toBe(1)
      expect(await at.getByRole('img', { name: 'The chart inside' }).count()).toBe(1)
      expect(await message.getAttribute('class')).not.toContain('mentioned')
      expect(await seriousFindings(at)).toEqual([])
      await at.getByLabel('You are').selectOption('Ben')
      await at.locator('.message.mentioned').filter({ hasText: 'the paper is here' }).waitFor()
    })

    test('people, roles and channels are called by name, from a list or written out', async () => {
      const at = await visits.visit(page.url)
      const field = at.getByRole('textbox', { name: 'Message #' })
      await field.pressSequentially('hey @Le')
      await at.getByRole('listbox').getByRole('option', { name: '@Lede' }).waitFor()
      await at.keyboard.press('Enter')
      await field.pressSequentially('see #digest and tell (@readers), not @Benedict')
      await at.keyboard.press('Enter')
      await expect
        .poll(() => local.seat('Ana').messages(local.channelId).at(-1)?.content)
        .toMatch(new RegExp(`^hey <@${local.botUserId}> see <#\\d+> and tell \\(<@&${local.roleId('Readers')}>\\), not @Benedict$`))
      await at.getByText('hey @Lede see #digest and tell (@Readers), not @Benedict').waitFor()
      expect(await seriousFindings(at)).toEqual([])
    })

    test('a server has its own channels; what calls somebody elsewhere shows a number', async () => {
      const ana = local.seat('Ana')
      const at = await visits.visit(page.url)
      await at.getByRole('list', { name: 'Servers' }).waitFor()
      const channel = await client.channels.fetch(other.channelId)
      if (channel?.isSendable() !== true) throw new Error('the channel cannot be written to')
      await channel.send(`<@${ana.user.id}> look here`)
      await at.getByRole('button', { name: 'The book club (new messages)' }).click()
      await at.getByRole('navigation').getByRole('button', { name: 'general' }).waitFor()
      await at.getByRole('heading', { name: 'Welcome to #general' }).waitFor()
      expect(await at.getByRole('navigation').getByRole('button', { name: 'digest' }).count()).toBe(0)
      await at.locator('.message.mentioned').getByText('look here').waitFor()
      expect(await seriousFindings(at)).toEqual([])
      await client.rest.post(Routes.channelMessages(local.channelId), { body: { content: `<@${ana.user.id}> and here` } })
      await at.getByRole('button', { name: 'The reading room (new messages)' }).waitFor()
      await at.getByLabel('You are').selectOption('Ben')
      await at.getByRole('list', { name: 'Servers' }).waitFor({ state: 'detached' })
    })
  },
)
