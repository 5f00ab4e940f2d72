// Sentences that need what stood before although their first word does not say so: "the year after", "the other two",
// "On Sunday she said", a quotation of somebody called "she". Single opening words are listed in `openings.ts`.
import { tableLanguage } from './languages.ts'
import { opensDependent } from './openings.ts'
import { wordFinder, type WordFinder } from './whole-words.ts'

/** Times told from another time, matched anywhere behind no anchor. A time told from today ("next year") is none of them. */
const relativeTimes: Record<string, string> = {
  en:
    'the (?:next|following|same|previous) (?:day|night|morning|evening|afternoon|week|weekend|month|year)|' +
    '(?:minutes?|hours?|days?|weeks?|months?|years?|decades?) (?:later|earlier|afterwards?)(?! (?:than|this|in))|' +
    'the (?:day|night|week|month|year) (?:after|before)(?=[.,;!?]|$)|at the (?:time|peak|end)(?=[.,;!?]|$)|(?:since|by|until|from) then|soon after(?=[.,;]|$)',
  de:
    'am (?:nächsten|folgenden|selben|gleichen) (?:Tag|Morgen|Abend|Nachmittag)|(?:am|im) (?:Tag|Morgen|Abend|Monat|Jahr) (?:darauf|danach|davor|zuvor)|im folgenden (?:Jahr|Monat)|' +
    '(?:Minuten?|Stunden?|Tagen?|Tage?|Wochen?|Monate?|Jahre?) (?:später|zuvor|danach|darauf|davor)|kurz (?:darauf|danach|zuvor)|seither|seitdem(?= |,)|bis dahin|zu (?:dieser|jener) Zeit',
  fr:
    "le (?:lendemain|surlendemain|jour même|jour suivant)|(?:l['’]année|la semaine) suivante|le mois suivant|la veille(?! d)|depuis lors|d['’]ici là|à l['’]époque|" +
    '(?:minutes?|heures?|jours?|semaines?|mois|ans?|années?) (?:plus tard|plus tôt|auparavant|après(?=[.,;]|$))',
  es:
    '(?:al|el) (?:día|mes|año) siguiente|(?:a )?la (?:semana|mañana|noche) siguiente|ese mismo (?:día|año)|la víspera|(?:desde|para|por|hasta) entonces|' +
    '(?:minutos?|horas?|días?|semanas?|mes|meses|años?) (?:después|más tarde|antes)(?! del?\\b)',
  pt: 'n?o (?:dia|mês|ano) seguinte|n?a semana seguinte|desde então|até então|na época|(?:minutos?|horas?|dias?|semanas?|mês|meses|anos?) (?:depois|mais tarde|antes)(?! d)',
  it:
    "il giorno (?:dopo|seguente|successivo)|l['’]anno (?:dopo|seguente|successivo)|la settimana (?:dopo|seguente|successiva)|da allora|all['’]epoca|" +
    '(?:minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) (?:più tardi|(?:dopo|prima)(?=[.,;]|$))',
  nl: 'de (?:volgende|andere) (?:dag|ochtend|avond)|het (?:jaar|volgende jaar) (?:erop|daarop|daarna|ervoor)|(?:minuten|uur|dag|dagen|week|weken|maand|maanden|jaar) later|sindsdien|destijds',
  sv: '(?:dagen|året|veckan) (?:efter|därpå|innan)(?=[.,;]|$)|(?:minuter|timmar|dagar|veckor|månader|år) senare|sedan dess',
  da: '(?:dagen|året|ugen) (?:efter|før)(?=[.,;]|$)|(?:minutter|timer|dage|uger|måneder|år) senere|siden da',
  no: '(?:dagen|året|uken) (?:etter|før)(?=[.,;]|$)|(?:minutter|timer|dager|uker|måneder|år) senere|siden da|siden den gang',
  fi: 'seuraavana (?:päivänä|vuonna|aamuna)|(?:minuuttia|tuntia|päivää|viikkoa|kuukautta|vuotta) myöhemmin|siitä lähtien',
  pl: 'następnego (?:dnia|roku|ranka)|(?:minut[yę]?|godzin[yę]?|dni|dzień|tygodni[ea]?|tydzień|miesiąc[ea]?|miesięcy|lat|lata|rok) później|od tego czasu|od tamtej pory',
  cs: 'následující(?:ho)? (?:den|dne|rok|roku)|druhý den|(?:minut[uy]?|hodin[uy]?|dny|dní|den|týden|týdn[yů]|měsíc[eů]?|let|roky|rok) (?:později|poté)|od té doby',
  ru: 'на следующ(?:ий|ее|ую) (?:день|утро|неделю|год)|(?:минут[уы]?|час(?:а|ов)?|день|дня|дней|недел[юиь]|месяц(?:а|ев)?|года?|лет) спустя|с тех пор|к тому времени|в то время(?=[.,;]|$)',
  uk: 'наступного (?:дня|року|ранку)|(?:хвилин[иу]?|годин[иу]?|дн[іяів]+|тижн[іяів]+|місяц[іяів]+|рок[иуів]+) потому|з того часу|відтоді',
  tr: 'ertesi (?:gün|sabah|hafta|yıl)|bir sonraki (?:gün|hafta|yıl)|o (?:zamandan|günden) beri|o sırada|o gün',
  el: 'την επόμενη (?:μέρα|ημέρα|χρονιά)|(?:λεπτά|ώρες|μέρες|ημέρες|εβδομάδες|μήνες|χρόνια) αργότερα|έκτοτε',
  ar: 'في (?:اليوم|العام|الشهر|الأسبوع) التالي|(?:منذ|بعد|قبل|حتى) ذلك (?:الحين|الوقت|اليوم)|بعد ذلك|قبل ذلك|آنذاك|حينها|وقتها',
  fa: 'روز بعد|سال بعد(?! از)|از آن زمان|پس از آن|در آن زمان',
  ur: 'اگلے (?:دن|روز)|اس کے بعد|تب سے|اس وقت(?= )',
  hi: 'अगले दिन|(?:इसके|उसके) बाद|तब से|उस (?:समय|दिन|वक्त)',
  id: 'keesokan (?:hari|harinya)|(?:menit|jam|hari|minggu|bulan|tahun) kemudian|sejak (?:itu|saat itu)|saat itu',
  vi: 'hôm sau|ngày hôm sau|(?:phút|giờ|ngày|tuần|tháng|năm) sau đó|kể từ đó|khi đó',
  zh: '翌[日年晨]|次[日年晨]|第二天|隔[天日]|当[天日晚时]|此[后前]|随后|同[年日]|與此同時|与此同时|當[天日晚時]',
  ja: '翌[日年朝週月]|その[後前日年]|同[日年]|前日|当時|それ以[来後]',
  ko: '다음 날|이튿날|그 (?:후|뒤|날|해)|이듬해|당시',
}

/** Openings of several words that continue what was said, or name one of things that were named. */
const openers: Record<string, string> = {
  en:
    'the (?:others?|former|latter|rest|pair|duo|trio|two|three|four|same|second|third)(?= \\p{Ll})|(?:one|some|many|most|all|both|none|neither|each|several|\\w+) of (?:them|these|those)|' +
    '(?:after|before|with|in|on|at|by|for|from|of|to|like|despite|because of|during|under|about|since|as for|among) (?:this|that|these|those|it|them|him)(?= |,)|all (?:two|three|four|five|six|seven|eight|nine|ten)(?= (?:are|were|have|had|will|face))|back then|on the (?:flip side|contrary)|' +
    'as (?:a result|such)|in (?:addition|response|contrast|turn|fact|other words|return|the meantime)|for (?:example|instance)|by (?:comparison|contrast)|(?:on|in) the other hand|at the same time|' +
    '(?:no|yes|yeah|nope|well|okay|sure|right)(?=,)|first off(?=,)|speaking of|perhaps it|' +
    'even so|(?:shortly|soon) (?:after|before|afterwards?)(?=,)|the next thing|amid (?:all )?(?:this|that|these|those)|according to (?:him|her|them|it)|more than that|not only that|what is more|the (?:move|decision|announcement|incident|ruling|news) (?:came|comes|follow(?:s|ed)|was|is|has|marks)',
  de:
    '(?:der|die|das) (?:anderen?|beiden|zweite|dritte|letztere[nrs]?|übrigen)(?= )|der Rest(?= )|(?:letzterer|letztere|ersterer|erstere)|keine[rs]? von (?:ihnen|beiden)|zum (?:Beispiel|Vergleich)|' +
    '(?:ja|nein|doch|nun|naja|na ja|tja|klar)(?=,)|nun (?:vom|zum|zur)|' +
    '(?:der|die|den|denen) (?:ist|sind|war|waren|wird|werden|wurden?|hat|hatten?|soll|sollen|sollten?|kann|können|konnten?|muss|müssen|darf|dürfen|gibt)(?= )|' +
    'im (?:Gegensatz|Vergleich|Unterschied) dazu|im Gegenteil|(?:nach|vor|bei|mit|aus|trotz|wegen|unter|in|an|auf|für|durch|gegen) (?:diesem|dieser|diesen|diese|dieses|dem Vorfall|ihm|ihnen|ihn)(?= |,)|(?:für|durch|gegen)(?: sie)(?= |,)|hinzu kommt|grund dafür|ab dann|alle (?:seine|ihre)(?= )|so (?:muss|musste|müssen|hat|hatte|haben|ist|war|sind|waren|sei|wird|wurde|wurden|kann|konnte|können|will|soll|sollen|sah|gibt|gab|kommt|kam)|andererseits|unter anderem',
  fr:
    "(?:l['’]autre|les autres|les deux|le reste|le premier|la première|le second|la seconde|ce dernier|cette dernière|ces derniers)(?= \\p{Ll})|par (?:exemple|ailleurs|contre)|" +
    '(?:oui|non|si|bon|eh bien)(?=,)|' +
    "en (?:revanche|outre|effet|conséquence|réponse)|de plus|du coup|à l['’]inverse|au contraire|d['’]autre part|selon (?:lui|elle|eux|elles)|(?:après|avant|avec|dans|pour|malgré) (?:cela|ça|ce|cette|ces)(?= )",
  es:
    '(?:el otro|la otra|los otros|las otras|los dos|las dos|el resto|el segundo|la segunda|el primero|este último|esta última)(?= \\p{Ll})|por (?:ejemplo|eso|ello|otra parte|otro lado|el contrario|su parte|tanto)|' +
    '(?:sí|no|bueno|claro|pues)(?=,)|' +
    'sin embargo|en (?:cambio|ese|esa|este|esta|respuesta|consecuencia)(?= |,)|de hecho|no obstante|con (?:eso|esto|ello|ese|esa)(?= )|tras (?:esto|eso|ello)|según (?:él|ella|ellos)',
  pt: '(?:sim|não|bem|claro)(?=,)|(?:o outro|a outra|os outros|as outras|os dois|as duas|o restante|o segundo|a segunda)(?= \\p{Ll})|por (?:exemplo|isso|outro lado|sua vez)|no entanto|ao mesmo tempo|além disso|com isso|de acordo com (?:ele|ela|eles)|segundo (?:ele|ela|eles)',
  it: "(?:l['’]altr[oa]|gli altri|le altre|i due|le due|il resto|il secondo|la seconda)(?= \\p{Ll})|(?:sì|no|beh|bene|certo)(?=,)|tornando (?:al|alla|a)|per (?:esempio|questo)|al contrario|nel frattempo|di conseguenza|inoltre|secondo (?:lui|lei|loro)|dopo (?:ciò|questo)",
  nl: '(?:de anderen?|de rest|de twee|de tweede)(?= \\p{Ll})|(?:ja|nee|nou|tja)(?=,)|bijvoorbeeld|aan de andere kant|in (?:plaats daarvan|reactie)|volgens (?:hem|haar|hen)',
  sv: '(?:de andra|resten|den andra|den andre)(?= )|till exempel|å andra sidan|enligt (?:honom|henne|dem)|i stället',
  ru: '(?:другой|другая|другие|остальные|второй|вторая|оба|обе|последний)(?= \\p{Ll})|(?:да|нет|ну)(?=,)|например|кроме того|при этом|в (?:частности|свою очередь|ответ|результате|то же время)|тем не менее|по (?:его|её|ее|их) (?:словам|мнению|данным)|в (?:этом|этот|эту|той|том) |после этого|из-за этого',
  pl: '(?:drugi|druga|pozostali|pozostałe|reszta|obaj|obie)(?= \\p{Ll})|na przykład|poza tym|w (?:odpowiedzi|związku z tym|ten sposób|tym)|z kolei|według (?:niego|niej|nich)|mimo to',
  tr: '(?:diğeri|diğerleri|ikincisi|her ikisi|geri kalanı)|örneğin|bunun (?:üzerine|yanı)|öte yandan|bu nedenle|buna (?:göre|karşın|rağmen)',
  ar: '(?:من جهة أخرى|على سبيل المثال|في المقابل|من جانبه|من جانبها|بالإضافة إلى ذلك|ومع ذلك|مع ذلك|نتيجة لذلك|وبحسبه|في هذا|في هذه|وفي هذا)',
  hi: '(?:दूसरी ओर|उदाहरण के लिए|बाकी|दोनों|दूसरा|दूसरे)(?= )|इनमें से|उनमें से',
  ur: '(?:دوسری جانب|دوسری طرف|مثال کے طور پر|باقی|دونوں)(?= )|ان میں سے',
  zh: '例如|比如|其中|除此之外|另一方面|相比之下|两者|二者|其余|剩下的|后者|前者|对此|为此|与此',
  ja: '例えば|たとえば|残り|両者|後者|前者|これまで|これに|これを|そのほか|このほか',
  ko: '예를 들어|나머지|둘 다|반면|후자|전자',
}

/** Words that open a phrase before the subject, and the pronouns of persons that may stand behind it. */
const delayed: Record<string, readonly [leads: string, persons: string]> = {
  en: [
    'on in at by during after before until since last over within from for with without along despite as when while if once though although then now today yesterday inside outside upstream nearby',
    'he she they it',
  ],
  de: ['am im in an auf bei mit nach vor seit zu zum zur bis während als wenn heute gestern jetzt', 'er sie'],
  fr: ['en au à dans pendant depuis après avant lors pour avec quand hier', 'elle elles ils'],
  es: ['en al a durante desde tras cuando antes ayer', 'él ella ellos ellas'],
  nl: ['op in bij na voor tijdens sinds toen gisteren', 'hij zij ze'],
  sv: ['på i under efter före sedan när igår', 'han hon'],
  da: ['på i under efter før siden da', 'han hun'],
  no: ['på i under etter før siden da', 'han hun'],
  ru: ['в во на через после до за с когда вчера', 'он она они'],
  uk: ['в у на після до за з коли вчора', 'він вона вони'],
  pl: ['w we po przed od na kiedy gdy wczoraj', 'on ona oni'],
}

/** Where the verb is second, its subject follows it: "Umgehend rief er die Polizei", with nothing named before the pronoun. */
const inverted: Record<string, string> = { de: 'er sie', nl: 'hij zij ze', sv: 'han hon', da: 'han hun', no: 'han hun' }

interface Rules {
  readonly times: Pick<WordFinder, 'exec'> | null
  readonly opener: RegExp | null
  readonly delayed: RegExp | null
  readonly inverted: RegExp | null
  readonly anchor: RegExp
}

const known = new Map<string, Rules>()

/**
 * Whether a sentence needs what stood before it. `language` is BCP 47 or null, taken as English. By rules of thumb: what
 * is named a second time without a pronoun ("the company") is not seen.
 */
export function pointsToBefore(sentence: string, language: string | null): boolean {
  if (opensDependent(sentence, language)) return true
  const { times, opener, delayed: late, inverted: turned, anchor } = rulesOf(language)
  const bare = sentence.replace(edges, '')
  if (opener?.test(bare) === true || late?.test(bare) === true || turned?.test(bare) === true) return true
  const time = times?.exec(sentence)
  if (time !== null && time !== undefined && !anchor.test(sentence.slice(0, time.index).replace(/[\p{N}.,]+\s*$/u, ''))) return true
  return quotesUnnamed(sentence, language)
}

/** A pronoun for what is counted; in English also as the last word, or as the subject behind an opening phrase that has no verb and no comma. */
const suspects: Record<string, readonly RegExp[]> = {
  de: [
    /\s(?:sind|wären|waren|macht|ergibt) das (?:rund |etwa |fast |gut |knapp )?\p{N}/u,
    /\s(?:eine[rsmn]?|zwei|drei|viele|einige|keine[rs]?) von (?:ihnen|diesen)(?=[\s.,;])/u,
  ],
  en: [
    /\s(?:one|two|three|some|many|most|all|both|none|each|several|half|either|neither) of (?:them|these|those)(?=[\s.,;])/u,
    /\s(?:because of|due to|as a result of) (?:that|this)[.!?…]/u,
    // In a longer sentence what it stands for is mostly named.
    /^(?:\S+\s){1,14}(?:it|them|him|her)[.!?…"”’)]*$/u,
    // "You’ll also find", "were also reported": beside what was told before.
    /^\S+\s(?:\S+\s)?also\s/u,
    /^[^"“,]{1,120}\s(?:is|are|was|were|has|have|had|can|could|will|would|may|might|should|must|did|do|does)(?:n['’]t|\snot)?\s(?:also|likewise)\s/u,
    // "A draw would have raised the stakes": what did not happen is told beside what did.
    /^[^"“,]{1,80}\swould(?:n['’]t|\snot)?\shave\s/u,
    // "At 5%, that would be …".
    /^(?:At|In|On|With|By|For|Under|If|When|As)\s[^"“]{1,80},\s(?:that|this)\s(?:would|is|was|will|could|may|might|means|meant)\s/u,
    /^(?:On|In|At|By|During|After|Before|Since|Over|Within|From|For|With|Without|Along|Despite|Outside|Inside)(?:\s(?!(?:said|says|was|were|is|are|has|had|have|will|would|could|can|may|told|that|which|who)\s|\S+ed\s)[^\s,]+){1,8}\s(?:it|they|he|she)\s/u,
  ],
}

/**
 * Whether a sentence may need what stood before it, told more strictly than `pointsToBefore`: for where it is shown far from its
 * neighbours, and one too few is better than one that nobody understands.
 */
export function mayPointToBefore(
  { text, dependent }: { readonly text: string; readonly dependent: boolean },
  language: string | null,
): boolean {
  return dependent || suspects[tableLanguage(language)]?.some((suspect) => suspect.test(text.replace(edges, ''))) === true
}

const edges = /^[\s"'“‘«„¿¡([—–「『-]+/u
const quotations = /"[^"]*"|“[^”]*”|‘[^‘]*?[,.!?…]\s?’|«[^»]*»|»[^«]*«|„[^“”]*[“”]|”[^”]*”|「[^」]*」|『[^』]*』/gu

/** Opens with a quotation and names its speaker by a pronoun or not at all: "“…,” she said", «…», recuerda. */
function quotesUnnamed(sentence: string, language: string | null): boolean {
  if (!/^["“‘«»„”「『]/u.test(sentence)) return false
  const words = sentence.replace(quotations, ' ').match(/[\p{L}\p{M}’']+/gu) ?? []
  const cased = words.some((word) => word.toLowerCase() !== word.toUpperCase())
  if (cased && words.length > 0 && words.length <= 2 && !words.some((word) => /^\p{Lu}/u.test(word))) return true
  return words.slice(0, 3).some((word) => opensDependent(word, language)) && !words.slice(0, 3).some((word) => /^\p{Lu}/u.test(word))
}

function rulesOf(language: string | null): Rules {
  const key = tableLanguage(language)
  let rules = known.get(key)
  if (rules === undefined) {
    rules = compile(key)
    known.set(key, rules)
  }
  return rules
}

const wordless = new Set(['zh', 'ja', 'ko', 'hi', 'ur', 'ar', 'fa'])

function compile(language: string): Rules {
  const dates = dateNames(language).join('|')
  const times = relativeTimes[language]
  const opener = openers[language]
  const [leads, persons] = delayed[language] ?? []
  const subjects = inverted[language]?.replaceAll(' ', '|')
  return {
    times: times === undefined ? null : wordless.has(language) ? new RegExp(times, 'u') : wordFinder(times),
    // Capitals tell "the second man" from "the Second World War": only the first letter may be either.
    opener:
      opener === undefined ? null : new RegExp(`^(?:${eitherCase(opener)})${wordless.has(language) ? '' : '(?![\\p{L}\\p{M}])'}`, 'u'),
    inverted:
      subjects === undefined ? null : new RegExp(`^\\p{Lu}\\p{Ll}+(?:\\s\\p{Ll}[^\\s,]*){1,3}\\s(?:${subjects})(?![\\p{L}\\p{M}])`, 'u'),
    delayed: leads === undefined || persons === undefined ? null : compileDelayed(leads, persons, dates),
    anchor: new RegExp(`[\\p{N},;:–—]|${dates}`, 'iu'),
  }
}

/** Up to two words without a name between lead and pronoun, or one or two short phrases that end in a comma. */
function compileDelayed(leads: string, persons: string, dates: string): RegExp {
  const word = `\\s(?:[\\p{Ll}\\p{N}][^\\s,]*|${dates})`
  return new RegExp(
    `^(?:${leads.split(' ').map(eitherCase).join('|')})(?:(?:${word}){0,2}|(?:${word}){0,8},(?:(?:\\s[^\\s,]+){1,8},)?)\\s(?:${persons.replaceAll(' ', '|')})(?![\\p{L}\\p{M}])`,
    'u',
  )
}

/** Alternatives at the start of a pattern with a first letter of either case. */
function eitherCase(pattern: string): string {
  return pattern.replace(/(^|\||\(\?:)(\p{Ll})/gu, (_, before: string, letter: string) => `${before}[${letter}${letter.toUpperCase()}]`)
}

function dateNames(language: string): string[] {
  const months = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  const days = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  return [
    ...Array.from({ length: 12 }, (_, month) => months.format(Date.UTC(2026, month, 1))),
    ...Array.from({ length: 7 }, (_, day) => days.format(Date.UTC(2026, 0, 4 + day))),
  ]
}
