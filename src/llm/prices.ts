// What calls cost, in one table with its date. Budgets are kept in `paid.ts`.

/** The day of the prices below; OpenAI's price list changes without notice. */
export const pricesAsOf = '2026-03-21'

/** US dollars for a million tokens, in and out, without discounts for cached input or batches. */
export type Price = readonly [number, number]

const prices: Readonly<Record<string, Price>> = {
  'gpt-5.4': [2.5, 15],
  'gpt-5.2': [1.75, 14],
  'gpt-5.1': [1.25, 10],
  'gpt-5': [1.25, 10],
  'gpt-5-mini': [0.25, 2],
  'gpt-5-nano': [0.05, 0.4],
  'gpt-4.1': [2, 8],
  'gpt-4.1-mini': [0.4, 1.6],
  'gpt-4.1-nano': [0.1, 0.4],
  'gpt-4o': [2.5, 10],
  'gpt-4o-mini': [0.15, 0.6],
  'text-embedding-3-small': [0.02, 0],
  'text-embedding-3-large': [0.13, 0],
  o3: [2, 8],
  'o3-mini': [1.1, 4.4],
  'o4-mini': [1.1, 4.4],
}

/** Hosts of one's own machine and network: what runs there costs no money. */
const ownHost = /^(?:localhost|.*\.local(?:host)?|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1\])/

/**
 * US dollars for a call; null where tokens or price are not known. `baseUrl` undefined is OpenAI's own server. Names of dated
 * versions ("gpt-5-mini-2025-08-07") have the price of their model. `own` is the price that whoever runs the bot has given.
 */
export function costUsd(
  model: string,
  baseUrl: string | undefined,
  usage: { readonly inputTokens: number | null; readonly outputTokens: number | null },
  own?: Price,
): number | null {
  const host = baseUrl === undefined ? 'api.openai.com' : new URL(baseUrl).hostname
  const price =
    own ?? (ownHost.test(host) ? ([0, 0] as const) : host === 'api.openai.com' ? prices[model.replace(/-\d{4}-\d\d-\d\d$/, '')] : undefined)
  if (price === undefined) return null
  if (price[0] === 0 && price[1] === 0) return 0
  if (usage.inputTokens === null || usage.outputTokens === null) return null
  return (usage.inputTokens * price[0] + usage.outputTokens * price[1]) / 1e6
}
