// What kind of answer a question wants, in any language: a price, a count, an age, a span of time, a day, a reason. Whether a text has one is told in
// `answer-kinds.ts`, which words a question has in `asking.ts`.
import { wholeWord, wordFinder } from './whole-words.ts'

/** `number` is any other quantity; `other` is told by nothing in a text. */
export type AnswerKind = 'money' | 'age' | 'count' | 'span' | 'date' | 'number' | 'reason' | 'other'

export function kindOf(question: string): AnswerKind {
  if (costAsked.test(question)) return 'money'
  if (ageAsked.test(question)) return 'age'
  if (countAsked.test(question)) return 'count'
  if (spanAsked.test(question)) return 'span'
  if (timeAsked.test(question) || whenAsked.test(question)) return 'date'
  if (numberAsked.test(question)) return 'number'
  return reasonAsked.test(question) ? 'reason' : 'other'
}

const ageAsked = wordFinder('how old|what age|wie alt|quel âge|qué edad|cuántos años tiene|quantos anos tem|hur gammal|hvor gammel|hoe oud')
const spanAsked = wordFinder('how long|wie lange|combien de temps|cuánto tiempo|quanto tempo|hur länge|hvor lenge|hvor længe|hoe lang')
/** "When" asks for a time where a question opens with it; further on it mostly tells one. */
const whenAsked = /^\W*(?:(?:and|so|but|ok|okay|since|until|till|by) )?when\b/iu

/** Of these only a number is an answer, in languages whose number words are known as they are inflected. What costs something is looked for before. */
const counts =
  'how (?:many|much|old)|what (?:percent|percentage|number|amount|price)|what\\b.*\\bcosts?|que co[uû]te\\p{L}*|wie ?viele?|wie alt|combien|cu[aá]nt[oa]s?|quant[oaie]s?|hoeveel|hur många|hvor mange|' +
  'कितन[ेाी]|کتن[ےای]|berapa|bao nhiêu'
const countAsked = new RegExp(`${wholeWord(counts)}|多少|几[个人名次]|いくつ|何人|何[個台]|몇 ?명`, 'iu')
/** How long, how far and how often may be told in other words. */
const numberAsked = new RegExp(
  `${wholeWord(
    `${counts}|how (?:long|large|big|high|tall|far|often|fast|hot|cold|deep|heavy|wide|full)|what share|wie (?:hoch|lange|oft|groß)|сколько|скільки|ile|kolik|kaç|ne kadar|πόσ\\p{L}*|كم|چند`,
  )}|多少|几|幾|いくつ|何人|何[年回個台]|몇`,
  'iu',
)
const costAsked = new RegExp(
  `${wholeWord(
    'what (?:(?:does|do|did|will|would)\\b.*\\bcost|(?:is|was|are|were) the (?:price|cost)s?)|how much (?:(?:does|do|did|will|would|can|could|should|is|are|was|were|has|have|had)\\b.*\\b(?:costs?|earn|pay|paid|salary|worth|price|fined?|fee|spend|spent|sell|sold|owe|bail)|money)|what(?: is|.s) the (?:most|least|cheapest)\\b.*\\bcosts?|how cheap|how expensive|was kostet\\p{L}*|was hat\\b.*\\bgekostet|wie ?viel (?:kostet\\p{L}*|hat\\b.*\\bgekostet)|wie teuer|cuánto (?:cuesta|costó|costará|ha costado)|' +
      'combien\\b.*\\bco[uû]t\\p{L}+|qu.a coûté|quanto (?:custa|custou|custará|costa|costava|è costat[oa])',
  )}|多少钱|多少錢|いくら|얼마`,
  'iu',
)
const timeAsked = new RegExp(
  `${wholeWord(
    'what (?:year|date|day|month|time|decade|century)|which (?:year|day|month)|wann|welche[sm]? jahr|quand|quelle année|cu[aá]ndo|qué año|quando|che anno|wanneer|när|hvornår|' +
      'когда|в каком году|коли|kiedy|kdy|ne zaman|hangi yıl\\p{L}*|πότε|متى|कब|کب|kapan|khi nào',
  )}|什么时候|何时|哪一?年|何年|いつ|언제`,
  'iu',
)
const reasonAsked = new RegExp(
  `${wholeWord(
    'why|how come|for what reason|what (?:was|is) the reason|what (?:made|makes|led|prompted|caused)|warum|wieso|weshalb|pourquoi|por qu[eé]|perché|waarom|varför|hvorfor|miksi|dlaczego|proč|почему|зачем|чому|neden|niçin|γιατί|' +
      'لماذا|क्यों|کیوں|چرا|mengapa|kenapa|tại sao|vì sao',
  )}|为什么|为何|為什麼|なぜ|どうして|왜`,
  'iu',
)
