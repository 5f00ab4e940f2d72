// Amounts and limits as people read them. What was used and what is left is found by `core/usage.ts`.
import type { Amount, Limit, Unit } from '#src/core/budget.ts'
import type { Language } from '#src/core/languages.ts'
import type { LimitLine } from '#src/core/usage.ts'
import { dollars } from './spending.ts'
import { limitWords } from './words/budgets.ts'

/** So much of one unit: `3 calls`, `$0.12`. */
export function countText(unit: Unit, count: number, language: Language): string {
  return unit === 'microUsd' ? dollars(count, language) : limitWords[language][unit](count)
}

/** `3 calls · 12,000 tokens · $0.12`; what has no known price is never told as nothing. */
export function amountText({ calls, tokens, microUsd, unpriced }: Amount, language: Language): string {
  const words = limitWords[language]
  const known = dollars(microUsd, language)
  const money = unpriced === 0 ? known : unpriced >= calls ? words.unpriced : words.partlyPriced(known, words.calls(unpriced))
  return [words.calls(calls), words.tokens(tokens), money].join(' · ')
}

/** `Each member, per day: at most 20 calls`. */
export function limitText({ on, per, unit, most }: Limit, language: Language): string {
  const words = limitWords[language]
  return `${typeof on === 'object' ? `<@&${on.role}>` : words.on[on]}, ${words.per[per]}: ${words.most(countText(unit, most, language))}`
}

/** The limit with what is left of it and when it begins anew. `whose`: as somebody sees their own limits, or those of a server. */
export function limitLine({ on, per, unit, most, taken, resetsAt }: LimitLine, whose: 'mine' | 'server', language: Language): string {
  const words = limitWords[language]
  const subject = typeof on === 'object' ? `<@&${on.role}>` : words.on[on === 'member' && whose === 'mine' ? 'you' : on]
  const text = (count: number): string => countText(unit, count, language)
  // What all of the bot may cost is for whoever runs it to know.
  const standing =
    on === 'everything'
      ? []
      : [taken === null ? words.most(text(most)) : words.left(text(taken), text(most), text(Math.max(0, most - taken)))]
  return `${subject}, ${words.per[per]}: ${[...standing, words.resets(Math.ceil(resetsAt / 1000))].join('; ')}`
}
