// Reports that are told apart or brought together, in eight languages.
import { alikeAsian } from './alike-asian.ts'
import { alikeEnglish } from './alike-english.ts'
import { alikeEuropean } from './alike-european.ts'
import { sameAsian } from './same-asian.ts'
import { sameEnglish } from './same-english.ts'
import { sameEuropean } from './same-european.ts'
import type { ReportPair } from './pair.ts'

export type { ReportPair } from './pair.ts'

/** Other places, people, days or figures, the words of the trade the same. */
export const alikeEvents: readonly ReportPair[] = [...alikeEnglish, ...alikeEuropean, ...alikeAsian]

/** As two outlets write them within a day. */
export const sameEvents: readonly ReportPair[] = [...sameEnglish, ...sameEuropean, ...sameAsian]
