// Where a claim denies what its passages say, says what they deny, or turns a word of theirs into its opposite.
import { oppositesOf, sameSide } from './opposites.ts'
import type { Sentence, Word } from './words.ts'

const negative = new Set((
  'not no never none nobody nothing neither nor without cannot nicht kein keine keinen keiner keines keinem nie niemals niemand nichts ohne ne pas jamais aucun aucune sans ni ningún ninguna nunca jamás nadie nada sin ' +
  'não nem nenhum nenhuma sem не нет никогда без никто ни नहीं मत बिना لا لم لن ليس ليست دون بدون hayır değil yok'
).split(' '))
/** They deny without a "not": a claim may deny where the passage has one of these, and the reverse. */
const denying = /^(?:refus|fail|den(?:y|ie)|lack|reject|ban(?:s|ned)?$|prohibit|forb|prevent|unable|unlikely|unclear|unknown|unsuccess|impossib|stop(?:s|ped)$|avoid|miss(?:es|ed)?$|hardly|barely|rarely|seldom|scarce|few$|unless|instead|cancel|abandon|withdr|blocked|doubt|absen|ineligib|insufficient|disagree|dismiss|yet$|far$|verbot|verhind|abgelehn|verweiger|weder|prohib|impid|rechaz|empêch|interdi|отказ|запре)/
/** "Not only", "no. 10", "not just" deny nothing. */
const harmless = /^(?:only|just|merely|necessarily|least|nur|sólo|solo|seulement|só|только)$/
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

const denials = (sentence: Sentence): number[] => sentence.flatMap((word, place) => {
  const next = sentence[place + 1]
  return isNegation(word.bare) && !harmless.test(next?.text ?? '') && !(/^no$/i.test(word.text) && (next?.number === true || word.capital && !word.opens)) ? [place] : []
})
const denies = (word: Word): boolean => isNegation(word.bare) || denying.test(word.bare)

/** Content words within reach of a place, nearest first. */
function around(sentence: Sentence, place: number, before: number, behind: number): Word[] {
  return sentence.slice(Math.max(0, place - before), place + behind + 1).filter((word, at) => word.content && at !== Math.min(place, before) && !denies(word))
}

/** What the claim denies while the passages, where they speak of it, don't; null when all denials are theirs. */
export function addedDenial(claim: readonly Sentence[], passages: readonly Sentence[]): string | null {
  for (const sentence of claim) {
    for (const place of denials(sentence)) {
      // What is denied mostly follows; where nothing follows, it went before.
      const behind = around(sentence, place, 0, 5).slice(0, 2)
      const focus = (behind.length > 0 ? behind : around(sentence, place, 4, 0)).map(({ root }) => root)
      const speaking = passages.filter((passage) => passage.some(({ root }) => focus.includes(root)))
      const carried = speaking.length === 0
        ? passages.some((passage) => passage.some(denies) && shared(sentence, passage) > 0)
        : speaking.some((passage) => passage.some((word, at) => denies(word) && around(passage, at, 4, 7).some(({ root }) => focus.includes(root))))
      if (!carried) return sentence.slice(place, place + 4).map(({ text }) => text).join(' ')
    }
  }
  return null
}

/** What a passage denies and the claim says all the same; null when there is nothing of the kind. */
export function lostDenial(claim: readonly Sentence[], passages: readonly Sentence[]): string | null {
  for (const passage of passages) {
    for (const place of denials(passage)) {
      const [focus] = passage.slice(place + 1, place + 6).filter((word) => word.content && !denies(word))
      if (focus === undefined) continue
      const setting = around(passage, place, 6, 6).map(({ root }) => root)
      for (const sentence of claim) {
        const at = sentence.findIndex(({ root }) => root === focus.root)
        if (at < 0 || sentence.slice(Math.max(0, at - 7), at + 5).some(denies)) continue
        const told = setting.filter((root) => sentence.some((word) => word.root === root)).length
        const assertedElsewhere = passages.some((other) => other !== passage && other.some(({ root }) => root === focus.root) && !other.some(denies) && shared(sentence, other) >= shared(sentence, passage))
        if (told >= 2 && told / setting.length >= 0.6 && !assertedElsewhere) return passage.slice(place, place + 5).map(({ text }) => text).join(' ')
      }
    }
  }
  return null
}

function shared(one: Sentence, other: Sentence): number {
  const roots = new Set(other.filter(({ content }) => content).map(({ root }) => root))
  return new Set(one.filter(({ content, root }) => content && roots.has(root)).map(({ root }) => root)).size
}

/** A word of the claim where a passage has its opposite, in the same surroundings, and nowhere the word itself. */
export function turnedWord(claim: readonly Sentence[], passages: readonly Sentence[]): { said: string; stands: string } | null {
  for (const sentence of claim) {
    for (const [place, word] of sentence.entries()) {
      const said = word.bare
      const opposites = oppositesOf(said)
      if (opposites.size === 0) continue
      const beside = new Set(neighbours(sentence, place))
      const fits = (passage: Sentence, at: number): boolean => neighbours(passage, at).some((root) => beside.has(root)) && shared(sentence, passage) >= 2
      let found: string | null = null
      for (const passage of passages) {
        // A claim that keeps the word, or a word of the same side, is not turned; one that has both tells both.
        if (passage.some((other) => sameSide(said, other.bare))) {
          if (shared(sentence, passage) >= 2) { found = null; break }
          continue
        }
        const at = passage.findIndex((other, index) => opposites.has(other.bare) && fits(passage, index))
        const stands = passage[at]?.bare
        const denied = [sentence.slice(Math.max(0, place - 4), place + 5), passage.slice(Math.max(0, at - 4), at + 5)].some((near) => near.some((other) => isNegation(other.bare)))
        if (stands !== undefined && !denied && !sentence.some((other) => sameSide(stands, other.bare))) found ??= stands
      }
      if (found !== null) return { said, stands: found }
    }
  }
  return null
}

/** The four content words on either side. */
function neighbours(sentence: Sentence, place: number): string[] {
  const content = (words: Sentence): string[] => words.filter((word) => word.content || word.number).map(({ root }) => root)
  return [...content(sentence.slice(0, place)).slice(-4), ...content(sentence.slice(place + 1)).slice(0, 4)]
}
