// How a text stands to what it says: denied, hedged, turned around, said by somebody. Words of several languages, few and sure.
import { fold } from './fold.ts'
import type { Claim } from './writing.ts'

const negation = /(?<![\p{L}\p{M}])(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|nicht|kein\p{L}*|nie|niemals|niemand|ohne|pas|jamais|aucun\p{L}*|sans|ningún|ninguna|nunca|jamás|nadie|sin|não|nenhum\p{L}*|sem|не|нет|никогда|без|नहीं|لا|لم|لن|ليس|没有|不|没|ない|ません|않|없)(?![\p{L}\p{M}])|n't(?!\p{L})/giu

/** How many denials a text has. */
export function negations(text: string): number {
  return (fold(text).match(negation) ?? []).length
}

const hedges = /(?<![\p{L}\p{M}])(?:might|may|could|reportedly|allegedly|alleged|accused|suspected|expected|plans? to|planned|would|likely|possibly|perhaps|appears? to|seems? to|according to|claims?|claimed|soll(?:en|te)?|mutmaßlich\p{L}*|angeblich|könnte\p{L}*|voraussichtlich|wohl|pourrait|aurait|serait|selon|présumé\p{L}*|podría\p{L}*|presunt\p{L}*|supuest\p{L}*|según|poderia|suposto|segundo)(?![\p{L}\p{M}])/giu
const softHedge = /^(?:would|may|could|claims?|planned|segundo|wohl)$/

/** The hedge of the quote that the claim has dropped altogether, or null. */
export function missingHedge(claim: string, quote: string): string | null {
  const folded = fold(claim)
  if (folded.search(hedges) >= 0 || /(?<!\p{L})(?:said|says|told|plan|planning|hope|want|possible|probabl)/u.test(folded)) return null
  for (const match of fold(quote).matchAll(hedges)) {
    if (softHedge.test(match[0])) continue
    // Only where the claim tells what the hedge stands before, or, for "reportedly" and the like, behind.
    const behind = (/^[^,;:.]*/.exec(match.input.slice(match.index + match[0].length))?.[0].match(/\p{L}{4,}/gu) ?? []).slice(0, 5)
    const before = (/[^,;:.]*$/.exec(match.input.slice(0, match.index))?.[0].match(/\p{L}{4,}/gu) ?? []).slice(-5)
    const told = (words: readonly string[]): boolean => words.length > 0 && words.filter((word) => folded.includes(word.slice(0, 6))).length / words.length >= 0.5
    if (told(before) || told(behind)) return match[0]
  }
  return null
}

const opposites: readonly (readonly [string, string])[] = [
  ['increase', 'decrease'], ['increased', 'decreased'], ['rose', 'fell'], ['rise', 'fall'], ['rising', 'falling'], ['gain', 'loss'], ['gained', 'lost'], ['won', 'lost'],
  ['more', 'fewer'], ['more', 'less'], ['higher', 'lower'], ['highest', 'lowest'], ['before', 'after'], ['accepted', 'rejected'], ['approved', 'rejected'], ['opened', 'closed'],
  ['open', 'close'], ['guilty', 'innocent'], ['best', 'worst'], ['first', 'last'], ['arrived', 'left'], ['up', 'down'], ['above', 'below'], ['support', 'oppose'],
  ['supported', 'opposed'], ['allowed', 'banned'], ['early', 'late'], ['earlier', 'later'], ['success', 'failure'], ['alive', 'dead'], ['north', 'south'], ['east', 'west'],
  ['maximum', 'minimum'], ['hired', 'fired'], ['buy', 'sell'], ['bought', 'sold'], ['strengthened', 'weakened'], ['largest', 'smallest'], ['male', 'female'],
]

/** A word of the claim whose opposite stands in the quote, while the word itself does not. */
export function turnsAround(claim: string, quote: string): { said: string; stands: string } | null {
  const claimed = new Set(fold(claim).match(/\p{L}+/gu))
  const quoted = new Set(fold(quote).match(/\p{L}+/gu))
  for (const [one, other] of opposites) {
    for (const [said, stands] of [[one, other], [other, one]] as const) {
      if (claimed.has(said) && !quoted.has(said) && quoted.has(stands) && !claimed.has(stands)) return { said, stands }
    }
  }
  return null
}

const saying = /(?<![\p{L}\p{M}])(?:said|says|told|according to|added|argued|warned|claimed|insisted|denied|sagte\p{L}*|laut|erklärte\p{L}*|zufolge|dit|déclaré|selon|affirmé|dijo|afirmó|según|señaló|disse|afirmou|сказал\p{L}*|заявил\p{L}*)(?![\p{L}\p{M}])/iu
const saidWords = /"([^"]{25,})"/gu

/** Words that stand inside quotation marks in the quote and are told by the claim as if nobody had said them. */
export function missingSpeaker(claim: Claim, quote: string): string | null {
  if (claim.speaker !== null || claim.status === 'reported' || claim.status === 'alleged') return null
  const folded = fold(claim.text)
  if (saying.test(folded) || folded.includes('"')) return null
  for (const [, words = ''] of fold(quote).matchAll(saidWords)) {
    const terms = words.match(/\p{L}{4,}/gu) ?? []
    const told = terms.filter((term) => folded.includes(term)).length
    if (terms.length >= 3 && told / terms.length >= 0.6) return words.slice(0, 80)
  }
  return null
}
