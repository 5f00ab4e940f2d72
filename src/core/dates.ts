// Weekdays and months of a text, in many languages, and the dates that relative words ("yesterday", "on Friday") come to when
// it is known when the text was published.
import { fold } from './fold.ts'

/** `weekday:0` is Sunday, `month:1` January, as in Date except that months count from one. */
export type CalendarKey = `weekday:${number}` | `month:${number}`

const weekdays: readonly string[] = [
  'sunday monday tuesday wednesday thursday friday saturday',
  'sonntag montag dienstag mittwoch donnerstag freitag samstag',
  'domingo lunes martes miércoles jueves viernes sábado',
  'dimanche lundi mardi mercredi jeudi vendredi samedi',
  'domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado',
  'domenica lunedì martedì mercoledì giovedì venerdì sabato',
  'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag',
  'воскресенье понедельник вторник среду четверг пятницу субботу',
  'воскресенья понедельника вторника среды четверга пятницы субботы',
  'الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت',
  'रविवार सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार',
  'pazar pazartesi salı çarşamba perşembe cuma cumartesi',
  'niedziela poniedziałek wtorek środa czwartek piątek sobota',
]
const months: readonly string[] = [
  'january february march april may june july august september october november december',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре',
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  'जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'jan feb mar apr may jun jul aug sept oct nov dec',
  'jan feb mär apr mai jun jul aug sep okt nov dez',
  'janv févr mars avr mai juin juil août sept oct nov déc',
  'ene feb mar abr mayo jun jul agosto sep oct nov dic',
]
let calendar: ReadonlyMap<string, CalendarKey> | undefined
/** Of a folded word; "Sundays" are a Sunday. Made with the first text, not at every start. */
const calendarKey = (word: string): CalendarKey | undefined =>
  (calendar ??= new Map([
    ...weekdays.flatMap((words) => words.split(' ').map((word, place) => [fold(word), `weekday:${place}`] as const)),
    ...months.flatMap((words) => words.split(' ').map((word, place) => [fold(word), `month:${place + 1}`] as const)),
  ])).get(word.replace(/(?<=^\p{L}{3,6}day)s$/u, ''))
/** The number of the month that a word names, from 1. */
export function monthOf(word: string): number | undefined {
  const key = calendarKey(fold(word))
  return key?.startsWith('month:') === true ? Number(key.slice('month:'.length)) : undefined
}

/** Also words of another kind ("may", "march", a planet, a Turkish broom): they count beside a number, or after "in". */
export const doubtful: ReadonlySet<string> = new Set(
  'may march mars mart mai mei mar jan feb apr jun jul aug sep oct nov dec sept pazar cuma ocak salı ekim kasım среды среду средой март май sobota mär okt dez janv févr avr juil déc ene abr dic maja marca lipca'
    .split(' ')
    .map(fold),
)
const beforeMonth = /^(?:in|last|next|this|since|until|till|by|early|late|mid|from|of|en|im|seit|ende|anfang|mitte|em|depuis|fin|в|до|с)$/u
const word = /\p{L}[\p{L}\p{M}]*(?:-feira)?|\p{Nd}+/gu
const sinoWeekday = /(?:星期|礼拜|禮拜|周|週)([日天一二三四五六])|([日月火水木金土])曜/gu
const numericDates =
  /(?<!\d)(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\.(\d{1,2})\.(\d{2,4})|(?:(\d{1,2}) ?|(十[一二]?|[一二三四五六七八九]))月)(?!\d)/gu

/** A weekday or month that stands in the text, and the word for it. */
export interface CalendarWord {
  readonly key: CalendarKey
  readonly word: string
}

/** `generous` counts doubtful words ("may") wherever they stand. */
export function calendarWords(text: string, { generous = false } = {}): CalendarWord[] {
  const folded = fold(text)
  const words = folded.match(word) ?? []
  const found: CalendarWord[] = []
  for (const [place, token] of words.entries()) {
    const key = calendarKey(token)
    if (key === undefined) continue
    const beside = [words[place - 1] ?? '', words[place + 1] ?? '']
    const sure =
      generous ||
      !doubtful.has(token) ||
      beside.some((other) => /^\p{Nd}/u.test(other)) ||
      (key.startsWith('month') && beforeMonth.test(beside[0] ?? ''))
    if (sure) found.push({ key, word: token })
  }
  for (const [written, chinese, japanese] of folded.matchAll(sinoWeekday)) {
    found.push({
      key: `weekday:${chinese === undefined ? '日月火水木金土'.indexOf(japanese ?? '') : '日一二三四五六'.indexOf(chinese.replace('天', '日'))}`,
      word: written,
    })
  }
  for (const match of folded.matchAll(numericDates)) {
    const month =
      match[8] === undefined
        ? Number(match[2] ?? match[5] ?? match[7])
        : ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].indexOf(match[8]) + 1
    if (month >= 1 && month <= 12) found.push({ key: `month:${month}`, word: match[0] })
  }
  return found
}

const relative: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\byesterday|\blast night|\bgestern|\bayer|\banoche|\bhier\b|\bontem|вчера|أمس|昨日|昨天|कल/u, [-1]],
  [/\btoday|\btonight|\bthis (?:morning|afternoon|evening)|\bheute|\bhoy\b|aujourd'hui|\bhoje|сегодня|اليوم|今日|今天|आज/u, [0]],
  [/\btomorrow|\bmorgen\b|\bmañana|\bdemain|\bamanhã|завтра|غدا|明日|明天|कल/u, [1]],
]
const dayMs = 86_400_000

/** Days that the text's relative words and weekdays can mean, counted from its publication. Empty where that is not known. */
export function resolvedDays(text: string, published: string | null): Date[] {
  const at = published === null ? Number.NaN : Date.parse(published)
  if (Number.isNaN(at)) return []
  const folded = fold(text)
  const offsets = new Set(relative.flatMap(([pattern, days]) => (pattern.test(folded) ? days : [])))
  const named = new Set(calendarWords(text).map(({ key }) => key))
  for (let offset = -7; offset <= 7; offset++) {
    if (named.has(`weekday:${new Date(at + offset * dayMs).getUTCDay()}`)) offsets.add(offset)
  }
  return [...offsets].map((offset) => new Date(at + offset * dayMs))
}

/** Days that are named with their month: "April 1", "1 de abril". */
export function daysNamed(text: string): { readonly day: number; readonly month: number }[] {
  const found = [
    ...[...text.matchAll(dayThenMonth)].map(([, day, month]) => [day, month]),
    ...[...text.matchAll(monthThenDay)].map(([, month, day]) => [day, month]),
  ]
  return found.flatMap(([written, word = '']) => {
    const month = monthOf(word)
    const day = Number(written)
    return month !== undefined && day >= 1 && day <= 31 ? [{ day, month }] : []
  })
}

export interface DateWithWeekday {
  readonly words: string
  readonly weekday: number
  readonly day: number
  /** From 1. */
  readonly month: number
  readonly year: number | null
}

const weekdayWord = [...new Set(weekdays.flatMap((words) => words.split(' ')))].join('|')
const dayBeforeMonth = String.raw`(?:den\s+|le\s+|the\s+)?(\d{1,2})(?:st|nd|rd|th|\.|º|er)?\s+(?:de\s+|of\s+)?(\p{L}[\p{L}\p{M}]*)\.?(?:,?\s+(?:de\s+)?((?:19|20)\d\d))?(?![\p{L}\d])`
const monthBeforeDay = String.raw`(\p{L}[\p{L}\p{M}]*)\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+((?:19|20)\d\d)|(?![\p{L}\d]|[:.]\d|\s+\p{L}))(?![\p{L}\d])`
const dayThenMonth = new RegExp(String.raw`(?<![\p{L}\d.,:/-])${dayBeforeMonth}`, 'giu')
const monthThenDay = new RegExp(String.raw`(?<!\p{L})${monthBeforeDay}`, 'giu')
/** Both in one, and what stands before the weekday asked behind it, as in `wholeWord`: most texts are read through for a weekday, and have none. */
const dateWithWeekday = new RegExp(String.raw`(${weekdayWord})(?<!\p{L}\1),?\s+(?:${dayBeforeMonth}|${monthBeforeDay})`, 'giu')

/** Dates that name their weekday: "Tuesday, 24 November 2026", "martes, 24 de noviembre". */
export function datesWithWeekday(text: string): DateWithWeekday[] {
  if (!/\d/.test(text)) return []
  return [...text.matchAll(dateWithWeekday)].flatMap(
    ([words, weekdayWritten = '', dayFirst, monthSecond, yearThird, monthFirst, daySecond, yearLast]) => {
      const weekday = calendarKey(fold(weekdayWritten))
      const month = monthOf(monthSecond ?? monthFirst ?? '')
      if (weekday?.startsWith('weekday:') !== true || month === undefined) return []
      const year = yearThird ?? yearLast
      return [
        {
          words,
          weekday: Number(weekday.slice(8)),
          day: Number(dayFirst ?? daySecond),
          month,
          year: year === undefined ? null : Number(year),
        },
      ]
    },
  )
}
