// One page of the log of a server's settings: who changed what, and when, newest first.
import type { Context } from '#src/core/context.ts'
import type { Language } from '#src/core/languages.ts'
import type { Reply } from '#src/discord/reply.ts'
import { inert } from '#src/discord/markdown.ts'
import { settingsWords } from '#src/discord/words/settings.ts'
import { settingLog } from './actions/setting-log.ts'
import { settingSelect } from './actions/setting-select.ts'
import { changeText } from './settings-page.ts'

const pageSize = 8

export async function settingsLog(
  guildId: string,
  before: number | null,
  spoken: Language,
  { settings }: Pick<Context, 'settings'>,
): Promise<Reply> {
  const { texts } = settingsWords[spoken]
  const found = await settings.changes(guildId, { before, limit: pageSize + 1 })
  const shown = found.slice(0, pageSize)
  const lines = shown.map(
    (change) => `- <t:${Math.floor(change.at / 1000)}:f> · ${inert(change.by.name, 40)} · ${changeText(change, spoken)}`,
  )
  return {
    text: [`**${texts.logTitle}**`, ...(lines.length === 0 ? [texts.logEmpty] : lines)].join('\n'),
    buttons: [
      ...(found.length > pageSize
        ? [{ label: texts.older, style: 'secondary' as const, customId: settingLog.id(String(shown.at(-1)?.id ?? '')) }]
        : []),
      { label: texts.back, style: 'secondary', customId: settingSelect.id('back') },
    ],
  }
}
