// What stands in an article without being part of its story: instructions to whoever reads it by machine, requests to the
// reader, furniture of the page. Judged by how a sentence speaks and by how little the rest of the text speaks of it.
import { analyze, isPlain } from './analyze.ts'
import type { Article } from './article.ts'
import { isFurniture, sendsOn, speaksOfPage } from './furniture.ts'
import { madeOnce } from './made-once.ts'
import { readUnits, type Unit } from './sentences.ts'
import { wholeWord } from './whole-words.ts'

/** From this on a unit is not shown in a summary while there are others: it bears a sign, or no other passage has a word of it. */
export const plantedFrom = 1

/** From this on it is shown nowhere, and what stands in the same passage is likely of the same hand. */
export const surelyPlanted = 1.4

/** Articles as units, with how little each of them seems to belong to its story. */
export interface JudgedUnits {
  readonly units: readonly Unit[]
  readonly planted: Readonly<Float64Array>
}

/** Read once for all questions that are put to them. */
export function readJudged(articles: readonly Article[]): JudgedUnits {
  const units = readUnits(articles)
  return { units, planted: judgePlanted(units) }
}

/**
 * How little each unit seems to belong to the story, from 0. Signs: addresses a reader, orders something, speaks of the
 * reply that is wanted, asks, names a web address, has no sentence end, another script, a neighbour of that kind; against
 * them: terms that the rest uses too.
 */
export function judgePlanted(units: readonly Unit[]): Float64Array {
  const several = termsInSeveral(units)
  const script = mainScript(units)
  let french: boolean | undefined
  // Few texts have a word that it is asked for.
  const isFrench = (): boolean => (french ??= isFrenchText(units))
  const sharedBy = units.map(({ content }) => content.reduce((sum, term) => (several.has(term) ? sum + 1 : sum), 0))
  const isAlone = (unit: Unit): boolean => unit.content.length > 3 && sharedBy[unit.index] === 0
  // In a text of some length every longer sentence of the story has a word in common with another. Where many have none it is one that repeats no
  // words, and the sign says nothing.
  const speaksOfOne = units.length >= 8 && units.filter(isAlone).length <= mostAlone * units.length
  const judged = Float64Array.from(units, (unit) => {
    if (isFurniture(unit)) return 1 + plantedFrom
    if (sendsOn(unit)) return plantedFrom
    const belonging = (sharedBy[unit.index] ?? 0) / Math.max(3, unit.content.length)
    const alone = speaksOfOne && isAlone(unit) ? 0.4 : 0
    const foreign = script !== null && !script.test(unit.text) && /\p{L}{2}/u.test(unit.text) ? 0.8 : 0
    return Math.max(0, signs(unit, isFrench) + 0.6 - 1.2 * belonging + alone + foreign)
  })
  const worst = new Map<string, number>()
  for (const unit of units) worst.set(unit.passageText, Math.max(worst.get(unit.passageText) ?? 0, judged[unit.index] ?? 0))
  return judged.map((value, at) =>
    (worst.get(units[at]?.passageText ?? '') ?? 0) > surelyPlanted && value < surelyPlanted ? value + 0.4 : value,
  )
}

/** The largest share of sentences without a word in common with another that may all be planted. */
const mostAlone = 0.5

/** Terms that stand in more than one place: passages, or units where there are few passages. Several lines planted together use one another's words. */
function termsInSeveral(units: readonly Unit[]): Set<string> {
  const apart = new Set(units.map((unit) => unit.passageText)).size >= 6
  const firstPlaces = new Map<string, string | number>()
  const several = new Set<string>()
  for (const unit of units) {
    const place = apart ? unit.passageText : unit.index
    for (const term of unit.content) {
      const first = firstPlaces.get(term)
      if (first === undefined) firstPlaces.set(term, place)
      else if (first !== place) several.add(term)
    }
  }
  return several
}

const otherThanLatin = /[^\P{L}\p{Script=Latin}]/u
const otherScripts = ['Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari', 'Bengali', 'Thai', 'Hangul', 'Hiragana', 'Han'].map(
  (name) => new RegExp(`\\p{Script=${name}}`, 'u'),
)

/** The script that nearly all units use, Latin only where no other is: foreign names stand in every text. Null where there is none. */
function mainScript(units: readonly Unit[]): RegExp | null {
  const foreign = units.filter(({ text }) => !isPlain(text) && otherThanLatin.test(text))
  const used = (script: RegExp): number => foreign.filter(({ text }) => script.test(text)).length / Math.max(1, units.length)
  if (used(otherThanLatin) < 0.2) return /\p{Script=Latin}/u
  return otherScripts.find((script) => used(script) > 0.8) ?? null
}

/** French has one of these in every other sentence. */
const frenchWords = new Set(['le', 'les', 'une', 'dans', 'est', 'sur', 'qui', 'pour'])
/** There it is "of the", and no German "you". */
const partitive = /(?<!\p{L})du(?!\p{L})/giu

function isFrenchText(units: readonly Unit[]): boolean {
  return units.filter(({ terms }) => terms.some((term) => frenchWords.has(term))).length > units.length * 0.4
}

function signs(unit: Unit, isFrench: () => boolean): number {
  const { text } = unit
  let sum = 0
  if (orders.test(text)) sum += 0.8
  // Quoted people may order, ask and address as they like.
  const spoken = quoteMark.test(text) ? text.replace(quotation, ' ') : text
  const isUnspaced = unspaced.test(text)
  if (isUnspaced || unit.content.some((term) => hints.has(term))) {
    if (reply.test(spoken)) sum += 0.8
    if (machine.test(spoken)) sum += 0.6
  }
  if (
    isUnspaced
      ? unspacedReader.test(spoken)
      : unit.terms.some((term) => readers().has(term)) && reader.test(isFrench() ? spoken.replace(partitive, ' ') : spoken)
  )
    sum += 0.4
  const end = text.charAt(text.length - 1)
  const ending = /["”’»)]/u.test(end) ? text.charAt(text.length - 2) : end
  if (/[?？؟]/u.test(ending)) sum += 0.6
  else if (/[?？؟]/u.test(spoken)) sum += 0.4
  if (markup.test(text)) sum += 0.6
  if (/https?:|www\.|\w\.(?:com|org|net|io|xyz)\b|@\w+\.\w/u.test(text)) sum += 0.4
  if (!/[\p{Sentence_Terminal}…:"'”’»)」』]/u.test(end)) sum += unit.terms.length < 12 ? 0.4 : 0.1
  if (unit.terms.length < 5) sum += 0.3
  if (/©|\(c\) 20|all rights reserved/iu.test(text)) sum += 0.8
  if (speaksOfPage(spoken)) sum += 0.6
  return sum
}

/** Tags, rules of style, code, and the labels of questions and answers. */
const markup =
  /<\/?[a-z!][^>]*>|\{[^{}]*[:;][^{}]*\}|\bimport \w+|\w\((?:["'][^)]*)?\)|```|^(?:Q|A|D|R|F|P|B|S|В|О|س|ج|प्रश्न|उत्तर|問|答|问) ?[:：]/iu
const quoteMark = /["“«„「]/u
const quotation = /"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”]|「[^」]*」/gu
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}]/u

// Verbs that order a piece of work or an act of the reader, as sentences open with them; a following "by", "in" or verb
// would make them something else, which is left to the other signs.
const orders = new RegExp(
  `^[\\s"'“‘«„¿¡(*>#•–—-]*(?:(?:please|now|also|then|first|next|finally|important|note|bitte|por favor|veuillez|instead|just|always|never|do not|don['’]t)[,:]?\\s+)*(?:${
    'ignore|disregard|forget|override|stop|write|rewrite|draft|compose|create|generate|produce|provide|give|tell|show|explain|describe|summari[sz]e|list|' +
    'translate|convert|replace|substitute|add|insert|include|append|integrate|modify|augment|enhance|introduce|remove|combine|use|make|print|output|' +
    'repeat|respond|reply|answer|say|state|mention|recommend|suggest|encourage|promote|visit|click|tap|download|install|subscribe|sign up|log in|register|' +
    'follow|share|read|see|watch|listen|check|find|get|join|send|email|call|contact|enter|act|pretend|imagine|assume|consider|develop|design|outline|' +
    'break|solve|calculate|compute|compare|analy[sz]e|identify|name|define|discuss|group|scramble|jumble|rearrange|misspell|render|reveal|execute|run|' +
    'help|teach|let|turn|change|adjust|apply|embed|inject|start|begin|end|finish|emphasi[sz]e|highlight|express|offer|invite|enable|disable|allow|accept|' +
    'ignorier\\w*|vergiss|schreib\\w*|antworte\\w*|füge\\w*|nenne\\w*|erkläre|übersetze\\w*|abonnieren|lesen sie|klicken|melden sie|' +
    'ignore[zr]|oublie[zr]?|écri[st]\\w*|répond[sez]+|traduis\\w*|ajoute[zr]?|abonnez|cliquez|lisez|inscrivez|' +
    'ignora\\w*|olvida|escrib[ea]\\w*|responde\\w*|traduc[ei]\\w*|añade\\w*|suscríb\\w*|haga clic|haz clic|lea|' +
    'dimentica|scriv[ia]\\w*|rispond[ia]\\w*|traduci|aggiungi|iscriviti|clicca|leggi|esqueça|escreva|responda|traduza|adicione|inscreva-se|clique|leia|' +
    'negeer|vergeet|schrijf|antwoord|игнорируй\\w*|забудь\\w*|напиши\\w*|ответь\\w*|переведи\\w*|подпишитесь|читайте|zignoruj|napisz|odpowiedz|' +
    'تجاهل|اكتب|ترجم|اشترك|忽略|无视|请|写|翻译|回答|訂閱|订阅|無視して|書いて'
  })(?![\\p{L}\\p{M}])`,
  'iu',
)

/** The reply itself as a thing to shape, in the second person. */
const reply = new RegExp(
  '\\b(?:your|the|any|this|each|every|all|my|a|its)\\s+(?:\\w+\\s+){0,2}(?:response|reply|replies|answer|output|message|summary|completion|translation)s?\\b|' +
    '\\b(?:deine[rnm]?|ihre[rnm]?|eure[rnm]?|votre|ta|vos|tu|su|tua|sua|je|uw)\\s+(?:antwort|zusammenfassung|réponse|résumé|respuesta|resumen|risposta|resposta|resumo|antwoord)\\b|' +
    '(?:твой|ваш|своём|своем|вашем)\\s+ответ|你的(?:回答|回复|答案)|(?:回答|返答)に',
  'iu',
)

/** Whoever reads by machine, and what it was told before. */
const machine = new RegExp(
  '\\b(?:AI|A\\.I\\.|artificial|language|virtual)[ -](?:assistant|model|agent|bot)s?\\b|\\b(?:assistant|chatbot|system|developer|user)\\s*(?::|prompt|message)|' +
    '\\b(?:previous|prior|above|earlier|preceding|all|following|these|new|system|foregoing)\\s+(?:\\w+\\s+){0,2}(?:instruction|prompt|rule|guideline|context|command|direction)s?\\b|' +
    '(?:vorherige\\w*|bisherige\\w*|obige\\w*)\\s+(?:anweisung|instruktion)\\w*|instructions?\\s+(?:précédent|ci-dessus)\\w*|instrucciones\\s+(?:anteriores|previas)|' +
    'istruzioni\\s+precedenti|instruções\\s+anteriores|предыдущи\\w*\\s+(?:инструкци|указани)\\w*|التعليمات\\s+السابقة|(?:之前|以上|先前)的?(?:所有)?(?:指令|指示|说明)|以前の指示|<\\|?\\w+\\|?>|\\[/?INST\\]',
  'iu',
)

/** Roots without which the two expressions above need not be tried: they are slow, and most sentences have none. */
const hints = new Set(
  (
    'respon reply replie answer output messag summar comple transl antwor zusamm repons resume respue resume rispos respos resumo ответ ответе ответа ' +
    'ai artifi langua virtua assist chatbo prompt instru rule guidel contex comman direct system develo user model agent bot inst anweis istruz инстру ' +
    'указан تعليما ليمات'
  ).split(' '),
)

/** The reader, addressed. */
const readerWords =
  'you your yours yourself du dein deine deinen deiner deinem deines vous votre vos usted tu tus você jij jouw uw ты вы ваш ваша ваше ваши вашу вашего вашем ' +
  'твой твоя твоё sizin siz आप आपके آپ أنت'
const readers = madeOnce<void, ReadonlySet<string>>(() => new Set(analyze(readerWords)))
const reader = new RegExp(wholeWord(readerWords.replaceAll(' ', '|')), 'iu')
const unspacedReader = /你|您|あなた/u
