// The page of /usage: one person's use or the server's, by day, month and feature, with its picture and what is left of each limit.
import { purposes, units, type Account, type Payer, type Purpose, type Unit } from '#src/core/budget.ts'
import type { Context } from '#src/core/context.ts'
import type { Language } from '#src/core/languages.ts'
import { limitsOfServer, limitsOn, usedOf, type Used } from '#src/core/usage.ts'
import { amountText, countText, limitLine } from '#src/discord/budget-lines.ts'
import type { Here } from '#src/discord/command.ts'
import type { Reply, ReplyFile } from '#src/discord/reply.ts'
import { date, locales } from '#src/discord/words/amounts.ts'
import { usageWords } from '#src/discord/words/usage.ts'
import { usageButton } from './actions/usage-button.ts'

export interface UsageView {
  readonly of: 'mine' | 'server'
  readonly unit: Unit
}

/** Each feature with the sign beside its name and the color of its layer. */
const marks: Readonly<Record<Purpose, { sign: string; color: string }>> = {
  summary: { sign: '🟦', color: '#5b93f5' },
  answer: { sign: '🟧', color: '#f0932b' },
  comparison: { sign: '🟪', color: '#b07ce8' },
  digest: { sign: '🟩', color: '#4caf6e' },
}

/** In direct messages there is no server: then its view is one's own. */
export async function usagePage(view: UsageView, here: Here, spoken: Language, context: Context): Promise<Reply> {
  const { guildId, userId } = here
  const words = usageWords[spoken]
  const ofServer = view.of === 'server' && guildId !== null
  const { timeZone } = await context.settings.of(guildId)
  const account: Account = guildId === null ? `person:${userId}` : ofServer ? `server:${guildId}` : `member:${guildId}:${userId}`
  const payer: Payer = { guildId, userId, roleIds: here.roleIds, purpose: 'summary' }
  const used = await usedOf(account, timeZone, context)
  const limits = ofServer ? await limitsOfServer(guildId, context) : await limitsOn(payer, context)
  const everywhere = guildId === null || ofServer ? null : (await usedOf(`person:${userId}`, 'UTC', context)).month
  const text = (amount: Used['today']): string => (amount.calls === 0 ? words.nothing : amountText(amount, spoken))
  return {
    text: [
      `**${words.titles[guildId === null ? 'mine' : ofServer ? 'server' : 'mineHere']}**`,
      ...(context.model === null ? [words.noModel] : []),
      `${words.today}: ${text(used.today)}`,
      `${words.month}: ${text(used.month)}`,
      ...purposes
        .filter((purpose) => used.by[purpose].calls > 0)
        .map((purpose) => `- ${marks[purpose].sign} ${words.features[purpose]}: ${text(used.by[purpose])}`),
      ...(everywhere === null ? [] : [`${words.everywhere}: ${text(everywhere)}`]),
      `**${words.limits}**`,
      ...(limits.length === 0 ? [words.noLimits] : limits.map((limit) => `- ${limitLine(limit, ofServer ? 'server' : 'mine', spoken)}`)),
    ].join('\n'),
    files: await picture(used, view.unit, spoken, context),
    buttons: [
      ...(guildId === null
        ? []
        : (['mine', 'server'] as const).map((of) => ({
            label: words.show[of],
            style: of === view.of ? ('primary' as const) : ('secondary' as const),
            customId: usageButton.id('of', of, view.unit),
          }))),
      ...(used.month.calls === 0
        ? []
        : units.map((unit) => ({
            label: words.units[unit],
            style: unit === view.unit ? ('primary' as const) : ('secondary' as const),
            customId: usageButton.id('unit', view.of, unit),
          }))),
    ],
  }
}

/** None where there is nothing to show. */
async function picture({ days, month }: Used, unit: Unit, spoken: Language, { charts }: Pick<Context, 'charts'>): Promise<ReplyFile[]> {
  if (month.calls === 0) return []
  const scale = unit === 'microUsd' ? 'dollars' : 'count'
  const shown = (count: number): number => (unit === 'microUsd' ? count / 1e6 : count)
  const bytes = await charts.columns({
    scale,
    labels: days.map(({ day }) => String(Number(day.slice(8)))),
    layers: purposes.map((purpose) => ({ color: marks[purpose].color, values: days.map(({ by }) => shown(by[purpose][unit])) })),
  })
  if (bytes === null) return []
  const words = usageWords[spoken]
  const [first] = days
  const highest = days.reduce((a, b) => (b.all[unit] > a.all[unit] ? b : a))
  const called =
    first === undefined
      ? ''
      : new Intl.DateTimeFormat(locales[spoken], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(first.day))
  const most = highest.all[unit] === 0 ? [] : [words.highest(date(highest.day, spoken), countText(unit, highest.all[unit], spoken))]
  return [
    { name: 'usage.png', contentType: 'image/png', bytes, alternative: [words.columns(words.units[unit], called), ...most].join(' ') },
  ]
}
