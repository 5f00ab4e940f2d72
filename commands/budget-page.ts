// The page of a server's limits: what is left of each, and a menu that takes one away. Above it what was just changed, which can be undone.
import { limitKey } from '#src/core/budget.ts'
import type { Context } from '#src/core/context.ts'
import type { Language } from '#src/core/languages.ts'
import type { SettingChange } from '#src/core/settings.ts'
import { limitsOfServer } from '#src/core/usage.ts'
import { limitLine, limitText } from '#src/discord/budget-lines.ts'
import type { Reply } from '#src/discord/reply.ts'
import { inert } from '#src/discord/markdown.ts'
import { budgetWords } from '#src/discord/words/budget-command.ts'
import { settingsWords } from '#src/discord/words/settings.ts'
import { budgetRemove } from './actions/budget-remove.ts'
import { budgetUndo } from './actions/budget-undo.ts'
import { settingLog } from './actions/setting-log.ts'
import { changeText } from './settings-page.ts'

export async function budgetPage(
  guildId: string,
  spoken: Language,
  context: Context,
  changed: SettingChange | null = null,
  note = '',
): Promise<Reply> {
  const words = budgetWords[spoken]
  const { texts } = settingsWords[spoken]
  const { limits } = await context.settings.of(guildId)
  const lines = await limitsOfServer(guildId, context)
  const unpriced = limits.some(({ unit }) => unit === 'microUsd') ? (context.model?.unpriced ?? []) : []
  return {
    text: [
      ...(note === '' ? [] : [note, '']),
      ...(changed === null ? [] : [`✅ ${changeText(changed, spoken)}`, '']),
      `**${words.title}**`,
      ...(lines.length === 0 ? [words.none] : lines.map((line) => `- ${limitLine(line, 'server', spoken)}`)),
      ...(unpriced.length === 0 ? [] : [`⚠️ ${words.priceUnknown(unpriced.map((name) => inert(name)).join(', '))}`]),
    ].join('\n'),
    selects:
      limits.length === 0
        ? []
        : [
            {
              customId: budgetRemove.id(),
              placeholder: words.remove,
              options: limits.map((limit) => ({ label: plain(limitText(limit, spoken)), value: limitKey(limit) })),
            },
          ],
    buttons: [
      ...(changed === null ? [] : [{ label: texts.undo, style: 'primary' as const, customId: budgetUndo.id(String(changed.id)) }]),
      { label: texts.log, style: 'secondary', customId: settingLog.id('') },
    ],
  }
}

/** For a menu's entry, which shows no mentions: of two roles with the same limit the id tells which. */
function plain(text: string): string {
  return text.replaceAll(/<@&(\d+)>/g, '@$1')
}
