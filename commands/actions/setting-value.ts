// What a setting of the page is changed to: by a button, a menu, or the server's roles or channels.
import { UserError } from '#src/core/errors.ts'
import { serverSettingsSchema, type Setting } from '#src/core/settings.ts'
import { defineAction } from '#src/discord/command.ts'
import { pageSettings, settingPage, settingsPage } from '../settings-page.ts'
import { managedServer } from '../whose.ts'

export const settingValue = defineAction({
  name: 'set',
  version: 1,
  opening: 'update',
  async run({ args: [name = '', how = 'is', given], value, values, spoken, askedBy, ...invocation }, context) {
    const guildId = managedServer(invocation)
    const setting = readSetting(name, how, given ?? value ?? '', values)
    const change = await context.settings.change(guildId, setting, askedBy)
    const settings = await context.settings.of(guildId)
    const page = pageSettings.find((known) => known === name)
    return change === null && page !== undefined ? settingPage(page, settings, spoken, context) : settingsPage(settings, spoken, change)
  },
})

/** Throws `button outdated` for what is no value of a setting. */
function readSetting(name: string, how: string, one: string, ids: readonly string[]): Setting {
  const known = pageSettings.find((setting) => setting === name)
  const parsed = known === undefined ? undefined : serverSettingsSchema.shape[known].safeParse(written(name, how, one, ids))
  if (known === undefined || parsed?.success !== true) throw new UserError('button outdated', {})
  return { name: known, value: parsed.data } as Setting
}

/** The value as the schema has it. Without any role left, everybody is meant. */
function written(name: string, how: string, one: string, ids: readonly string[]): unknown {
  switch (how) {
    case 'roles':
      return ids.length === 0 ? { who: 'everybody' } : { who: 'roles', ids }
    case 'except':
      return { rule: 'except', ids }
    case 'only':
      return ids.length === 0 ? { rule: 'except', ids: [] } : { rule: 'only', ids }
    case 'list':
      return ids
  }
  switch (name) {
    case 'summarize':
    case 'ask':
    case 'follow':
      return { who: one }
    case 'channels':
      return { rule: 'except', ids: [] }
    case 'summaryLanguage':
      return one === '' ? null : one
    case 'retentionDays':
      return Number(one)
    case 'autoThread':
    case 'costLine':
      return one === 'on'
    default:
      return one
  }
}
