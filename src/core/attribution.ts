// Who says it, and how sure they are: hedges and speakers of the passages that a claim must not drop.
import type { Gap } from './align.ts'
import { bestCopies, isApart } from './copies.ts'
import { fold } from './fold.ts'
import { written, type Sentence } from './words.ts'
import type { Claim } from './writing.ts'

const hedges =
  /(?<![\p{L}\p{M}])(?:might|may|could|reportedly|allegedly|alleged|accused|suspected|believed|thought|expected|plans? to|planned|would|likely|possibly|perhaps|probably|appears? to|appeared to|seems? to|seemed to|according to|claims?|claimed|proposed|proposes|proposal|rumou?red|soll(?:en|te)?|mutmaßlich\p{L}*|angeblich|könnte\p{L}*|voraussichtlich|wohl|vermutlich|pourrait|pourraient|aurait|serait|selon|présumé\p{L}*|soupçonné\p{L}*|podría\p{L}*|presunt\p{L}*|supuest\p{L}*|según|poderia\p{L}*|suposto|suposta|segundo|предположительно|якобы|возможно|вероятно)(?![\p{L}\p{M}])|据称|据报道|可能|涉嫌|とみられ|可能性|容疑|कथित|संभव|मुमकिन|يُزعم|مزعوم|يحتمل|ربما|قد ي/giu
const softHedge = /^(?:would|may|could|claims?|planned|proposal|thought|segundo|wohl|可能|可能性)$/
/** Any of these in the claim shows that somebody says or expects it. */
const shown =
  /(?<!\p{L})(?:said|says|saying|told|plan|planning|hope|want|possibl|probabl|expect|foresee|forecast|predict|show|found|offer|threat|set to|due to|aims?|intend|warn|argu|suggest|reveal|insist|believ|report|accus|alleg|charg|suspect|suspicion|order|demand|call(?:s|ed)? (?:for|on)|calculat|estimat|reckon|arrest\p{L}* \P{L}*(?:for|over) |deni|trial|appear|seem|womöglich|möglicherweise|vielleicht|eventuell|offenbar|anscheinend|scheint|dürfte|peut-être|probablement|semble|paraît|quizá|tal vez|parece|probablemente|talvez|provavelmente|forse|probabilmente|sembra|być może|prawdopodobnie|recommend|advis|empf[ie]?e?hl|rät|raten|conseill|recommand|recom[ie]|sagt|laut|zufolge|angaben|wollen|forder|schlägt|vorschl|möchte|verlang|plädier|appell|kündig|erklär|beton|bericht|teilte|mitteil|meint|glaub|schreib|räumt|bestätig|dit|déclar|affirm|expliqu|précis|indiqu|annonc|assur|soulign|racont|rappel|estim|réclam|souhait|dijo|dice|señal|adelant|asegur|explic|anunci|inform|coment|advirt|sostuv|indic|manifest|reconoc|destac|subray|exig|pid[ie]|disse|diz|afirm|ha detto|spieg|dichiar|comunic|riferi|sostien|secondo|powiedzia|zdaniem|według|twierdz|oceni|uważa|сказал|заявил|сообщ)/u

/** The hedge of the quote that the claim has dropped altogether, or null. */
export function missingHedge(claim: string, quote: string): string | null {
  const folded = fold(claim)
  if (folded.search(hedges) >= 0 || shown.test(folded)) return null
  for (const match of fold(quote).matchAll(hedges)) {
    if (softHedge.test(match[0])) continue
    // "Claimed his eighth title", "claimed 40 lives".
    if (/^claim/u.test(match[0]) && gained.test(match.input.slice(match.index))) continue
    // Only where the claim tells what the hedge stands before, or, for "reportedly" and the like, behind.
    const behind = (/^[^,;:.\n]*/.exec(match.input.slice(match.index + match[0].length))?.[0].match(/\p{L}{4,}/gu) ?? []).slice(0, 5)
    const before = (/[^,;:.\n]*$/.exec(match.input.slice(0, match.index))?.[0].match(/\p{L}{4,}/gu) ?? []).slice(-5)
    const told = (words: readonly string[]): boolean =>
      words.length > 1 && words.filter((word) => folded.includes(word.slice(0, 6))).length / words.length >= 0.6
    if (told(before) || told(behind)) return match[0]
  }
  return null
}

/** What is claimed where nothing is said. */
const gained =
  /^claim\p{L}* (?:\P{L}*[\p{L}\d]+ ){0,4}?(?:titles?|wins?|gold|silver|bronze|medals?|crowns?|prizes?|lives|points?|wickets?|pole|records?|spots?|places?|goals?|seats?)(?!\p{L})/u

const saying =
  /(?<![\p{L}\p{M}])(?:sa(?:id|ys?|ying)|t(?:old|ells?)|according to|add(?:s|ed)|argu(?:es?|ed|ing)|warn(?:s|ed|ing)|claim(?:s|ed|ing)|fe(?:els?|lt)|den(?:y|ies|ied|ying)|dismiss\p{L}*|reject\p{L}*|disput\p{L}*|contest\p{L}*|blam\p{L}*|rumou?r\p{L}*|call(?:s|ed|ing)|describ\p{L}*|believ\p{L}*|think\p{L}*|thought|want\p{L}*|hop(?:es?|ed|ing)|ask(?:s|ed)|announc\p{L}*|explain\p{L}*|admit\p{L}*|promis\p{L}*|pledg\p{L}*|vow\p{L}*|accus\p{L}*|alleg\p{L}*|report\p{L}*|reveal\p{L}*|stat(?:es|ed|ing)|suggest\p{L}*|urg(?:es|ed)|insist\p{L}*|prais\p{L}*|criticis\p{L}*|criticiz\p{L}*|confirm\p{L}*|comment\p{L}*|respond\p{L}*|repl(?:y|ies|ied)|wrot?e|writes?|tweet\p{L}*|quot\p{L}*|cit(?:es|ed|ing)|express\p{L}*|defend\p{L}*|apologi\p{L}*|thank\p{L}*|sag(?:t|te|ten)|forder\p{L}*|verlang\p{L}*|plädier\p{L}*|kündig\p{L}*|bericht\p{L}*|mein(?:t|te|en)|glaub\p{L}*|schreib\p{L}*|laut|erklär\p{L}*|zufolge|betont\p{L}*|warnt\p{L}*|dit|disent|déclar\p{L}*|selon|affirm\p{L}*|estim\p{L}*|dijo|dice|dicen|afirm\p{L}*|según|señal\p{L}*|asegur\p{L}*|disse|diz|afirmou|segundo|сказал\p{L}*|заявил\p{L}*|сообщил\p{L}*|по словам)(?![\p{L}\p{M}])|表示|称|说|說|と述べ|と話|と語|によると|कहा|बताया|के अनुसार|مؤكد|قال|قالت|أعلن|أكد|بحسب|وفقا/giu
// A mark behind a letter closes a quotation: what stands behind it nobody is quoted with.
const saidWords = /(?<![\p{L}\p{Nd}.,!?…])["„](?=\S)([^"„]{25,}?)"/gu

/** Whether a claim names whom it is from. */
export function tellsWhoSays(claim: Claim): boolean {
  const folded = fold(claim.text)
  return folded.search(saying) >= 0 || (claim.speaker !== null && namesSpeaker(folded, claim.speaker))
}

/** Verbs of a clause that does nothing but say who speaks. */
const said =
  /^(?:said|says|told|tells|claim(?:s|ed)|adds|argue[sd]|insist(?:s|ed)|believes|warn(?:s|ed)|stated|wrote|tweeted|explain(?:s|ed)|sagte|sagt|erklärte|betonte|warnte|dijo|afirmó|aseguró|señaló|disse|afirmou|déclaré|affirmé|dit|сказала?|заявила?|сообщила?)$/u
/** "According to the police". */
const from = /^(?:according|laut|selon|según|segundo)$/u
/** Such a clause is none of its own. */
const joins = /^(?:and|but|while|as|who|which|whose|after|before|when|because|und|aber|y|pero|et|mais|e|mas|и|но)$/u
/** Who says it and when are told in so many words at the most. */
const longestSpeaker = 12

/** The words of a passage's sentence, before or behind those that a claim copies, which say from whom they are; null where the claim tells it, too. */
export function droppedSpeaker(claim: Claim, sentences: readonly Sentence[], passages: readonly Sentence[]): string | null {
  if (tellsWhoSays(claim)) return null
  for (const sentence of sentences) {
    const dropped = bestCopies(sentence, passages).map(({ passage, gaps }) => speakerIn(passage, gaps))
    const [first] = dropped
    if (first !== undefined && dropped.every((words) => words !== null)) return first
  }
  return null
}

function speakerIn(passage: Sentence, gaps: readonly Gap[]): string | null {
  for (const {
    other: [start, end],
  } of gaps) {
    const words = passage.slice(start, end)
    const verb = words.findLastIndex(({ bare }) => said.test(bare))
    // "That said".
    const isPhrase = words.length === 2 && words[0]?.bare === 'that'
    if (isPhrase || words.length === 0 || words.length > longestSpeaker || words.some(({ bare }) => joins.test(bare))) continue
    const isNamed = from.test(words[0]?.bare ?? '')
    const opening = start === 0 && (isNamed || (verb > 0 && verb >= words.length - 2))
    const closing = end === passage.length && isApart(passage, start) && (isNamed || (verb >= 0 && verb >= words.length - 4))
    const aside = start > 0 && end < passage.length && isApart(passage, start) && isApart(passage, end) && (isNamed || verb >= 0)
    if (opening || closing || aside) return written(words)
  }
  return null
}

/** How much of what somebody says a claim must tell to need them: more where no quotation marks show where it ends. */
const toldShare = { quoted: 0.6, indirect: 0.75 }

/** Words that the quote has from somebody, in quotation marks or behind "said", and that the claim tells as if nobody had said them. */
export function missingSpeaker(claim: Claim, quote: string): string | null {
  const folded = fold(claim.text)
  if (folded.includes('"')) return null
  if (claim.speaker !== null && namesSpeaker(folded, claim.speaker)) return null
  const foldedQuote = fold(quote)
  const said = [
    ...[...foldedQuote.matchAll(saidWords)].map(([, words = '']) => ({ words, least: toldShare.quoted })),
    ...[...foldedQuote.matchAll(indirectly)].map(([, words = '']) => ({ words, least: toldShare.indirect })),
  ]
  for (const { words, least } of said) {
    const terms = words.match(/\p{L}{4,}/gu) ?? []
    const told = terms.filter((term) => folded.includes(term)).length
    // "I believe it" tells of no speaker when the claim repeats it.
    if ([...folded.matchAll(saying)].some(([verb]) => !words.includes(verb.slice(0, 6)))) continue
    if (terms.length >= 3 && told / terms.length >= least) return words.slice(0, 80)
  }
  return null
}

/** What somebody is told to have said, without quotation marks: up to the end of the sentence. */
const indirectly = new RegExp(
  // "…,” said Krona, an engineer" tells who she is.
  String.raw`(?<!\p{L}|["'][,.?!]? |[,.?!]["'] )(?:(?:said|says|claimed|claims|argued|argues|insisted|insists|believes|warned|warns) (?:that )?(?!on |in |at |to )|` +
    String.raw`(?:sagte|sagt|erklärte|betonte|warnte|dijo|dice|afirmó|aseguró|disse|afirmou|déclaré|affirmé|a dit|сказала?|заявила?)(?: \p{L}+){0,3},? (?:dass|que|что) )([^.!?"]{25,})`,
  'gu',
)

function namesSpeaker(foldedClaim: string, speaker: string): boolean {
  return fold(speaker)
    .split(' ')
    .some((part) => part.length > 2 && foldedClaim.includes(part))
}

const spoke = String.raw`(?:said|says|told|claimed|claims|added|according to)`
/** "X said that Y had told him …": a speaker with a name inside what another says. */
const nested = new RegExp(
  String.raw`\b${spoke}\b[^.]{0,80}?\b((?:\p{Lu}[\p{L}'’.-]+\s+){1,4})(?:had\s+|has\s+|have\s+)?(?:said|told|claimed|warned|promised|informed|assured|admitted)\b([^.]*)`,
  'u',
)

/** The inner speaker of a nested source whom the claim has left out while it tells what they said; null when there is none. */
export function missingInnerSpeaker(claim: string, quote: string): string | null {
  const match = nested.exec(quote)
  if (match === null) return null
  const [, speaker = '', words = ''] = match
  const folded = fold(claim)
  const terms = fold(words).match(/\p{L}{4,}/gu) ?? []
  const told = terms.filter((term) => folded.includes(term.slice(0, 6))).length
  if (terms.length < 3 || told / terms.length < 0.6 || namesSpeaker(folded, speaker)) return null
  return speaker.trim()
}
