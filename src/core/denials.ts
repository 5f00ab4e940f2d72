// The words with which a text denies something. What a claim denies and its passages do not, or the reverse, is left to `negation.ts`.
import { isApart, nextApart } from './copies.ts'
import type { Sentence, Word } from './words.ts'

const negative = new Set(
  (
    'not no never none nobody nothing neither nor cannot nicht kein keine keinen keiner keines keinem nie niemals niemand nichts pas jamais aucun aucune ni ningún ninguna nunca jamás nadie nada ' +
    'não nem nenhum nenhuma не нет никогда никто ни नहीं मत لا لم لن ليس ليست hayır değil yok non niet inte ikke'
  ).split(' '),
)
/** They deny without a "not": a claim may deny where the passage has one of these, and the reverse. */
export const denying =
  /^(?:refus|fail|den(?:y|ie)|lack|reject|ban(?:s|ned)?$|prohibit|forb|prevent|unable|unlikely|unclear|unknown|unsuccess|impossib|stop(?:s|ped)$|avoid|miss(?:es|ed|ing)?$|hardly|barely|rarely|seldom|scarce|few$|unless|instead|cancel|abandon|withdr|blocked|doubt|absen|ignor|ineligib|insufficient|disagree|dismiss|yet$|verbot|verhind|abgelehn|verweiger|weder$|without$|ohne$|sans$|sin$|sem$|без$|prohib|impid|rechaz|empêch|interdi|отказ|запре)/
/** "Not only", "no. 10", "not just" deny nothing. */
const harmless = /^(?:only|just|merely|necessarily|least|doubt|worse|nur|sólo|solo|seulement|só|только)$/
const sinoNegation = /没有|没|未|(?<!否)否认|不(?!过|仅|断|同|少|久|管|只|得不)|无(?!论|人机)|ない|ません|なかった|なく|ず、|않|없|못/u

/** Whether a word denies by itself: "not", "isn't", "nobody". */
export function isNegation(word: string): boolean {
  const lower = word.toLowerCase()
  return negative.has(lower) || /n['’]t$/.test(lower)
}

/** Whether a text of a script without spaces denies something. */
export function deniesUnspaced(text: string): boolean {
  return sinoNegation.test(text)
}

/** "Not only … but also": without the second half it denies. */
export const onlyWord = /^(?:only|just|merely|nur|sólo|solo|seulement|só|только)$/
const butAlso = new Set('but also too as sondern auch sino también mais aussi mas também но также'.split(' '))

/** "Don't Kill My App" opens with a title. */
const isTitle = (sentence: Sentence, place: number): boolean =>
  /n['’]t$/.test(sentence[place]?.bare ?? '') && [1, 2].every((further) => sentence[place + further]?.capital === true)

/** Whether the word there denies what it stands by: not in "not only … but", "no. 8" or a name. */
export const negatesAt = (sentence: Sentence, place: number): boolean => {
  const [word, next] = [sentence[place], sentence[place + 1]]
  const isHarmless =
    (/^(?:nothing|none|nobody)$/u.test(word?.bare ?? '') && next?.bare === 'but') ||
    (/^(?:fewer|less|more|later|earlier)$/u.test(next?.bare ?? '') && sentence[place + 2]?.bare === 'than') ||
    (harmless.test(next?.text ?? '') &&
      (!onlyWord.test(next?.text ?? '') || sentence.slice(place + 2).some(({ bare }) => butAlso.has(bare))))
  return (
    word !== undefined &&
    isNegation(word.bare) &&
    !isHarmless &&
    // "As easy as never before", "leicht wie nie".
    !(/^(?:never|nie|jamais|nunca|mai)$/u.test(word.bare) && /^(?:as|wie|comme|como|come)$/u.test(sentence[place - 1]?.bare ?? '')) &&
    // "Whether or not", "syndiqués ou non".
    !(/^(?:or|oder|ou|o|czy)$/u.test(sentence[place - 1]?.bare ?? '') && isApart(sentence, place + 1)) &&
    !sentence.slice(Math.max(0, place - 1), place + 3).some(({ bare }) => hesitating.test(bare)) &&
    // "No. 8", and names: "Radio No", "My Vote Is Not For You".
    !(/^no$/i.test(word.text) && next?.number === true) &&
    !(/^\p{Lu}(?!\p{Lu})/u.test(word.text) && (word.opens ? isTitle(sentence, place) : next?.capital !== false))
  )
}
/** "Does not hesitate to" does it. */
const hesitating = /hesit|hésit|zöger|^dud[aó]/u
/** Where a sentence denies something, by words that deny by themselves. */
export const denials = (sentence: Sentence): number[] => [...sentence.keys()].filter((place) => negatesAt(sentence, place))
export const denies = (word: Word): boolean => isNegation(word.bare) || denying.test(word.bare)
const doubts = /^(?:doubts?|zweifel|doute|dudas?|dúvidas?|сомнени[яй])$/
/** Whether the place denies something: "no. 8", "without doubt" and "Miss Krona" do not. */
export const deniesAt = (sentence: Sentence, place: number): boolean => {
  const word = sentence[place]
  if (word === undefined || !denies(word)) return false
  if (isNegation(word.bare)) return negatesAt(sentence, place)
  const [before, next] = [sentence[place - 1], sentence[place + 1]]
  const doubtless = doubts.test(word.bare) ? before !== undefined && denies(before) : next !== undefined && doubts.test(next.bare)
  return !doubtless && !(word.text === 'Miss' && next?.capital === true)
}

/** "No objections to a late start" denies the objections alone. */
export const negativeDeterminer = /^(?:no|kein\p{L}*|aucune?|ning[uú]na?|nenhuma?)$/u

const particle =
  /^(?:no|nope|yes|not|yet|quite|exactly|really|necessarily|nein|ja|doch|nicht|noch|ganz|zunächst|non|oui|si|pas|encore|vraiment|sí|todavía|aún|não|sim|ainda|nie|tak|jeszcze|нет|да|ещё|еще)$/u

/** Without the "No:", "Not yet," or "Zunächst nicht:" that an answer opens with: what it denies stands in the question. */
export function withoutAnswer(sentence: Sentence): Sentence {
  const mark = nextApart(sentence, 0)
  const isAnswer = mark > 0 && mark <= 3 && sentence.length >= mark + 3 && sentence.slice(0, mark).every(({ bare }) => particle.test(bare))
  const [first, ...rest] = sentence.slice(isAnswer ? mark : 0)
  return isAnswer && first !== undefined ? [{ ...first, opens: true }, ...rest] : sentence
}

/** A subject that denies is told in so many words at the most, and opens with one of these. */
const longestSubject = 10
const nobody = /^(?:no|none|nobody|neither|kein\p{L}*|ning[uú]n\p{L}*|aucune?|nessun\p{L}*)$/u

/** A denial stands before what it denies, or right behind: "less than those not near a branch" denies nothing of "less". */
export function deniedAt(sentence: Sentence, place: number): boolean {
  const opening = sentence.findLastIndex((_word, at) => at <= place && isApart(sentence, at))
  // "No drinking in the streets will be allowed".
  if (place - opening <= longestSubject && nobody.test(sentence[opening]?.bare ?? '')) return true
  return sentence
    .slice(Math.max(0, place - 4), place + 2)
    .some(
      ({ bare }, at, near) =>
        isNegation(bare) && (!negativeDeterminer.test(bare) || !near.slice(at + 1, Math.min(place, 4)).some(({ content }) => content)),
    )
}
