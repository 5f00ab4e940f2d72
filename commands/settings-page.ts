// The page of a server's settings: all of them with one menu, or one of them with what it can be. Changing is left to the actions.
import { limitsSchema } from '#src/core/budget.ts'
import type { Context } from '#src/core/context.ts'
import { languages, type Language } from '#src/core/languages.ts'
import {
  isSetting,
  modelTiers,
  serverSettingsSchema,
  type Audience,
  type ServerSettings,
  type SettingChange,
  type SettingName,
} from '#src/core/settings.ts'
import { lengths, styles } from '#src/core/writing.ts'
import { limitText } from '#src/discord/budget-lines.ts'
import type { Button, Reply, Select } from '#src/discord/reply.ts'
import { inert } from '#src/discord/markdown.ts'
import { settingNames, type PageSetting } from '#src/discord/words/setting-names.ts'
import { settingsWords } from '#src/discord/words/settings.ts'
import { usageWords } from '#src/discord/words/usage.ts'
import { wishWords } from '#src/discord/words/summarize.ts'
import { settingLog } from './actions/setting-log.ts'
import { settingSelect } from './actions/setting-select.ts'
import { settingUndo } from './actions/setting-undo.ts'
import { settingValue } from './actions/setting-value.ts'
import { zoneButton } from './actions/zone-button.ts'
import { templateChangeText } from './prompts/change-text.ts'
import { languageChoices } from './wishes.ts'

/** Limits are changed elsewhere: they are no one choice. */
export const pageSettings = (Object.keys(serverSettingsSchema.shape) as SettingName[]).filter(
  (name): name is PageSetting => name !== 'limits',
)

/** Of some four hundred: one for most of the world's hours. Any other can be typed. */
const zones = [
  'UTC',
  'Pacific/Honolulu',
  'America/Los_Angeles',
  'America/Denver',
  'America/Mexico_City',
  'America/Chicago',
  'America/Bogota',
  'America/New_York',
  'America/Santiago',
  'America/Sao_Paulo',
  'Europe/London',
  'Africa/Lagos',
  'Europe/Berlin',
  'Europe/Madrid',
  'Europe/Paris',
  'Africa/Cairo',
  'Europe/Istanbul',
  'Africa/Nairobi',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Jakarta',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
]
const keptDays = [7, 30, 90, 180, 365, 730]

/** Everything at a glance; above it what was just changed, which can be taken back. */
export function settingsPage(settings: ServerSettings, spoken: Language, changed: SettingChange | null = null, note = ''): Reply {
  const words = settingsWords[spoken]
  return {
    text: [
      ...(note === '' ? [] : [note, '']),
      ...(changed === null ? [] : [`✅ ${changeText(changed, spoken)}`, '']),
      `**${words.texts.title}**`,
      ...pageSettings.map((name) => `- ${settingNames[spoken].names[name]}: **${valueText(name, settings[name], spoken)}**`),
    ].join('\n'),
    selects: [
      {
        customId: settingSelect.id(),
        placeholder: words.texts.choose,
        options: pageSettings.map((name) => ({
          label: settingNames[spoken].names[name],
          value: name,
          description: plain(valueText(name, settings[name], spoken)),
        })),
      },
    ],
    buttons: [
      ...(changed === null ? [] : [{ label: words.texts.undo, style: 'primary' as const, customId: settingUndo.id(String(changed.id)) }]),
      { label: words.texts.log, style: 'secondary', customId: settingLog.id('') },
    ],
  }
}

/** One setting, with what it can be. */
export function settingPage(
  name: PageSetting,
  settings: ServerSettings,
  spoken: Language,
  { readsMessages, model }: Pick<Context, 'readsMessages' | 'model'>,
): Reply {
  const { names: called, values } = settingNames[spoken]
  const { texts } = settingsWords[spoken]
  const choose = (options: readonly { label: string; value: string }[]): Select => ({
    customId: settingValue.id(name),
    placeholder: texts.chooseValue,
    options,
  })
  const ids = (kind: 'roles' | 'channels', placeholder: string, chosen: readonly string[], how: string): Select => ({
    customId: settingValue.id(name, how),
    kind,
    placeholder,
    chosen,
    options: [],
  })
  const set = (label: string, value: string): Button => ({ label, style: 'secondary', customId: settingValue.id(name, 'is', value) })
  const selects: Select[] = []
  const buttons: Button[] = []
  let note = ''
  switch (name) {
    case 'summarize':
    case 'ask':
    case 'follow': {
      const audience = settings[name]
      buttons.push(set(values.everybody, 'everybody'), set(values.moderators, 'moderators'))
      selects.push(ids('roles', texts.chooseRoles, audience.who === 'roles' ? audience.ids : [], 'roles'))
      break
    }
    case 'channels': {
      const { rule, ids: listed } = settings.channels
      buttons.push(set(values.everywhere, 'everywhere'))
      selects.push(
        ids('channels', texts.offIn, rule === 'except' ? listed : [], 'except'),
        ids('channels', texts.onlyIn, rule === 'only' ? listed : [], 'only'),
      )
      break
    }
    case 'linkChannels':
      if (!readsMessages) note = texts.needsContent
      selects.push(ids('channels', texts.chooseValue, settings.linkChannels, 'list'))
      break
    case 'language':
      selects.push(choose(languages.map((value) => ({ label: nameOf(value), value }))))
      break
    case 'summaryLanguage':
      buttons.push(set(values.ofArticle, ''))
      selects.push(choose(languageChoices.map(({ name: label, value }) => ({ label, value }))))
      break
    case 'length':
      selects.push(choose(lengths.map((value) => ({ label: wishWords[value][spoken], value }))))
      break
    case 'style':
      selects.push(choose(styles.map((value) => ({ label: wishWords[value][spoken], value }))))
      break
    case 'autoThread':
    case 'costLine':
      buttons.push(set(values.on, 'on'), set(values.off, 'off'))
      break
    case 'modelTier':
      buttons.push(...modelTiers.map((tier) => set(values[tier], tier)))
      if (model !== null) note = `-# ${inert(model.name)}`
      break
    case 'timeZone':
      selects.push(choose(zones.map((value) => ({ label: value, value }))))
      buttons.push({ label: texts.otherZone, style: 'secondary', customId: zoneButton.id() })
      break
    case 'retentionDays':
      selects.push(choose(keptDays.map((days) => ({ label: daysText(days, spoken), value: String(days) }))))
  }
  return {
    text: [`**${called[name]}**`, valueText(name, settings[name], spoken), ...(note === '' ? [] : [note])].join('\n'),
    selects,
    buttons: [...buttons, { label: texts.back, style: 'secondary', customId: settingSelect.id('back') }],
  }
}

/** `Length: standard → brief`. */
export function changeText({ name, from, to, undoes }: SettingChange, spoken: Language): string {
  const { names: called } = settingNames[spoken]
  const { texts } = settingsWords[spoken]
  if (!isSetting(name)) return templateChangeText(name, from, to, spoken)
  const told =
    name === 'limits'
      ? `${usageWords[spoken].limits}: ${limitsChange(from, to, spoken)}`
      : `${called[name]}: ${readable(name, from, spoken)} → **${readable(name, to, spoken)}**`
  return `${told}${undoes === null ? '' : ` (${texts.undone})`}`
}

/** Only those limits that changed: of the others there may be many. */
function limitsChange(from: unknown, to: unknown, spoken: Language): string {
  const read = (value: unknown): string[] => (limitsSchema.safeParse(value).data ?? []).map((limit) => limitText(limit, spoken))
  const [before, after] = [read(from), read(to)]
  const gone = before.filter((text) => !after.includes(text)).map((text) => `~~${text}~~`)
  return [...gone, ...after.filter((text) => !before.includes(text)).map((text) => `**${text}**`)].join(' → ')
}

/** Of a value in the log, which an older version may have written. */
function readable(name: SettingName, value: unknown, spoken: Language): string {
  const parsed = serverSettingsSchema.shape[name].safeParse(value)
  return parsed.success ? valueText(name, parsed.data, spoken) : '?'
}

function valueText(name: SettingName, value: ServerSettings[SettingName], spoken: Language): string {
  const { values } = settingNames[spoken]
  const given = { [name]: value } as Partial<ServerSettings>
  if (name === 'summarize' || name === 'ask' || name === 'follow') return audienceText(given[name] ?? { who: 'everybody' }, spoken)
  if (given.channels !== undefined) {
    const { rule, ids } = given.channels
    return ids.length === 0
      ? rule === 'only'
        ? values.nowhere
        : values.everywhere
      : `${rule === 'only' ? '' : `${values.off}: `}${ids.map((id) => `<#${id}>`).join(' ')}`
  }
  if (given.linkChannels !== undefined)
    return given.linkChannels.length === 0 ? values.nowhere : given.linkChannels.map((id) => `<#${id}>`).join(' ')
  if (given.retentionDays !== undefined) return daysText(given.retentionDays, spoken)
  if (given.modelTier !== undefined) return values[given.modelTier]
  if (given.length !== undefined) return wishWords[given.length][spoken]
  if (given.style !== undefined) return wishWords[given.style][spoken]
  if (typeof value === 'boolean') return value ? values.on : values.off
  if (name === 'language' || name === 'summaryLanguage') return value === null ? values.ofArticle : nameOf(wordOf(value))
  return inert(wordOf(value))
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}

function audienceText(audience: Audience, spoken: Language): string {
  return audience.who === 'roles' ? audience.ids.map((id) => `<@&${id}>`).join(' ') : settingNames[spoken].values[audience.who]
}

function daysText(days: number, spoken: Language): string {
  return new Intl.NumberFormat(spoken, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days)
}

/** A language by the name that its readers know. */
function nameOf(language: string): string {
  return languageChoices.find(({ value }) => value === language)?.name ?? language
}

/** For the second line of a menu's entry, which shows no Markdown and no mentions. */
function plain(text: string): string {
  return text.replaceAll(/<[#@&]+\d+>/g, '#').replaceAll('\\', '')
}
