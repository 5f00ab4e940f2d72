// Whether a text has the kind of answer that a question wants, as far as its words tell: a price, a count, an age, a span of time, a day, a reason.
// Which kind that is, is told in `question-kinds.ts`.
import { countedIn, isCountedIn } from './counted.ts'
import { calendarWords } from './dates.ts'
import { figures } from './figures.ts'
import type { AnswerKind } from './question-kinds.ts'
import { reasonSigns } from './reason-signs.ts'
import { wholeWord } from './whole-words.ts'

/** Whether a text has what a kind of answer has, for one question and many texts. True for kinds that no word tells. */
export function kindTest(kind: AnswerKind, question: string): (text: string) => boolean {
  switch (kind) {
    case 'money':
      return tellsOfMoney
    case 'age':
      return ageAskedInEnglish.test(question) ? (text) => englishAge.test(text) : otherNumberTest(question)
    case 'count': {
      const counted = countedIn(question)
      const hasOtherNumber = otherNumberTest(question)
      return (text) => none.test(text) || (hasOtherNumber(text) && isCountedIn(text, counted))
    }
    case 'span':
      return (text) => span.test(text)
    case 'date':
      return (text) => calendarWords(text).length > 0 || day.test(text)
    case 'reason':
      return (text) => Object.values(reasonSigns).some((sign) => sign.test(text))
    default:
      return () => true
  }
}

/** Whether a text may hold the answer at all: what a price, an age or a count is asked for and has none of these does not. */
export function answerTest(kind: AnswerKind, question: string): (text: string) => boolean {
  return kind === 'money' || kind === 'age' || kind === 'count' ? kindTest(kind, question) : () => true
}

/** Whether a text tells of money. */
export function tellsOfMoney(text: string): boolean {
  return money.test(text)
}

/** Whether a text has a number that the question does not have. */
function otherNumberTest(question: string): (text: string) => boolean {
  const asked = figures(question, { generous: true })
  return (text) => {
    // A number behind letters is part of a name ("Covid-19"); "media" is a half in Italian alone.
    const plain = text.replace(/\p{L}+-\p{N}+|\bmedia\b/giu, ' ')
    // "A" and "one" are numbers to a generous reader.
    return [...figures(plain, { generous: true })].some((value) => value !== 1 && !asked.has(value)) || !figures(plain).isSubsetOf(asked)
  }
}

const ageAskedInEnglish = /\b(?:how old|what age)\b/iu
const englishAge =
  /\b(?:was|is|were|are|turn(?:s|ed|ing)|aged?|ages|at) (?:only |just |about |around )?\d{1,3}\b(?!\.?\d| ?%|,\d| ?[ap]\.?m|:\d)|\b\d{1,3}[- ](?:year|month|week|day)s?[- ]olds?\b|, \d{1,3}(?=[,.;]|$)|\(\d{1,3}\)|\bborn\b|birthday|\bcent(?:ury|uries|enarian)\b|\bdat(?:es?|ing) (?:back|from)\b|\bbuilt in\b/iu

/** A number or its word with a unit of time, or of length, as a bridge is asked for in the same words; or from one day to another. */
const span =
  /(?:\p{N}|(?<!\p{L})(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|few|many|ein\p{L}{0,2}|zwei|drei|vier|fünf|sechs|mehrere\p{L}?|une?|deux|trois|quatre|cinq|plusieurs|un[oa]s?|dos|tres|cuatro|cinco|vari[oa]s|dois|duas|três|quatro))[ -](?:\p{L}+ )?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur\p{L}+|sekunden?|minuten?|stunden?|tagen?|tag|wochen?|monat\p{L}*|jahr\p{L}*|secondes?|heures?|jours?|semaines?|mois|ans?|années?|segundos?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|mês|años?|anos?|miles?|feet|foot|inch\p{L}*|met(?:er|re)s?|kilomet\p{L}+|km|m)(?!\p{L})|(?<!\p{L})(?:from|since|until|till|through|bis|seit|jusqu|depuis|hasta|desde|até)(?!\p{L}).{0,40}(?:\p{N}|day|month|year)/iu
/** Besides the words of the calendar: years, hours, and days told from today. */
const day =
  /(?<!\p{N})(?:1[5-9]|20)\d\d(?!\p{N})|\d ?[ap]\.?m\b|\d:\d\d|\d Uhr|\b(?:yesterday|today|tonight|tomorrow|(?:last|next|this|that) (?:year|month|week|weekend|spring|summer|fall|autumn|winter|night|morning|afternoon|evening)|(?:hours?|days?|weeks?|months?|years?|decades?|century) (?:ago|later|earlier)|gestern|heute|demain|aujourd|ayer|hoy|mañana|ontem|hoje|amanhã)\b|[年月日]|वर्ष|साल|года?|yıl/iu
const money =
  /[$€£¥₹₩₽₺]|(?<!\p{L})(?:USD|EUR|GBP|CHF|dollars?|euros?|pounds?|pence|cents?|crowns?|kron\p{L}*|francs?|franken|yen|rupees?|yuan|pesos?|reais|liras?|florins?|guilders?|shillings?|dinars?|dirhams?|ri[yj]als?|rou?bles?|złot\p{L}+|forints?|hryvnias?|baht|rupiah|ringgit|naira|free(?: of charge)?|gratis|kostenlos|gratuit\p{L}*)(?!\p{L})|[元円원]|रुप|डॉलर/iu
const none = new RegExp(
  `${wholeWord('no one|nobody|none|nothing|niemand\\p{L}*|keine?[nrm]?|personne|aucune?|nadie|ning[uú]n[oa]?s?|ningu[eé]m|nenhuma?|nessun[oa]?')}|कोई नहीं|没有人|无人|誰も|아무도`,
  'iu',
)
