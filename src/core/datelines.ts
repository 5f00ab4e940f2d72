// Datelines: the place and agency that news opens with, before its first sentence ("ORLA (Reuters) - The harbour …"). They belong to the article's
// text, and a summary that opens with one reads as cut out; an answer keeps it, as it may be what was asked. Lines that are nothing but a dateline are left to `furniture.ts`.

import type { Unit } from './sentences.ts'

/** What a dateline with its dash has at most, in characters. */
const longest = 70

const agencies =
  'AP|A\\.P\\.|Reuters|AFP|UPI|CNN|IANS|PTI|ANI|Xinhua|dpa(?:/\\w+)?|dpa-AFX|SID|APA|sda|awp|KNA|epd|EFE|Europa Press|ANSA|AGI|Adnkronos|LUSA|Lusa|ANP|Belga|TT|NTB|STT|Ritzau|PAP|ČTK|TASR|MTI|TASS|ТАСС|РИА Новости|Укринформ|AA|DHA|İHA|Anadolu|Agência Brasil|Folhapress|[KWC][A-Z]{2,3}(?:-TV)?'
const dash = '\\s?\\.?\\s?(?:[—–]|--?)\\s?'
const follows = '(?=["“„«‘(]?[\\p{Lu}\\p{N}])'

/** A place in capitals, or with its agency, before a dash. */
const placeForms = [
  // Orla (AP) — …, ORLA, Karsholm (KTRK) -- …: the agency tells that it is one.
  new RegExp(`^\\p{Lu}[^!?:;"“„«()]{1,45}\\s?\\((?:${agencies})\\)${dash}${follows}`, 'u'),
  // ORLA, Karsholm – …, ORLA (May 3, 2024) — …: only places are written in capitals from the first letter to the last, and a name of some length.
  new RegExp(
    `^(?=[^\\s,]{4}|(?:ST\\.|NEW|LOS|LAS|SAN|EL|DES|ABU|TEL|RIO|S[ÃA]O) \\p{Lu})\\p{Lu}[\\p{Lu}\\p{M}.’'-]+(?:\\s[\\p{Lu}.’'-]{2,}){0,2}(?:,\\s\\p{Lu}[\\p{L}.]+(?:\\s\\p{Lu}[\\p{L}.]+)?)?(?:\\s\\([^()]{2,25}\\))?\\s(?:[—–]{1,2}\\s?|--?\\s)${follows}`,
    'u',
  ),
]

const forms = [
  ...placeForms,
  // Orla.Net - …: the outlet by its address.
  new RegExp(`^\\p{L}[\\p{L}\\p{N}-]{2,30}\\.(?:net|com|org|info|am|ru|ua|kz)\\s(?:[—–]|--?)\\s${follows}`, 'iu'),
  // New Orla CNN Business — …: as it wrote before.
  new RegExp(`^\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]+){0,2} CNN(?: \\p{Lu}\\p{L}+)?${dash}${follows}`, 'u'),
  // (CNN) …, Orla (CNN) …, Orla, Karsholm (CNN Business) …: it writes no dash.
  /^(?:\p{Lu}[\p{L}.’'-]*(?:(?:,| and)? \p{Lu}[\p{L}.’'-]*){0,5} )?\(CNN(?: \p{Lu}\p{L}+)?\)\s?/u,
  // NEW ORLA: The …, ORLA, Aug 4 (PTI): The …: as Indian papers write it.
  new RegExp(
    `^(?=[^\\s,:]{3})\\p{Lu}[\\p{Lu}\\p{M}.’'-]+(?:\\s[\\p{Lu}.’'-]{2,}){0,2}(?:,\\s(?:\\p{Lu}\\p{Ll}+\\.?\\s\\d{1,2}|\\d{1,2}\\s\\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+)?))?(?:\\s\\([^()]{2,25}\\))?:\\s${follows}`,
    'u',
  ),
  // नीमगढ़: …, नई दिल्ली, 5 मई (भाषा)। …
  /^(?!(?:सवाल|जवाब|प्रश्न|उत्तर)[:\s])[\p{Script=Devanagari}़]{2,15}(?:\s[\p{Script=Devanagari}़]{2,15})?(?:,\s\d{1,2}\s[\p{Script=Devanagari}]{2,10})?(?:\s\([^()]{2,20}\)\s?।?|\s?[:—–])\s(?=["“]?[\p{Script=Devanagari}\p{N}])/u,
  // Orla, 3 may (EFE).- …
  /^\p{Lu}[\p{L}\s-]{1,30}, \d{1,2}\.? (?:de )?\p{L}{3,10}\.? ?\([^()]{2,15}\)\s?\.?\s?[—–-]\s?(?=\S)/u,
  // МОСКВА, 5 мая — РИА Новости. …
  /^\p{Lu}[\p{L} -]{1,30}[,.] \d{1,2} \p{Ll}{3,9}[.,]?\s?[—–-]?\s?\/?(?:РИА Новости|ТАСС|Интерфакс|INTERFAX(?:\.RU)?)\/?(?:,[^—–.]{1,25})?\s?[.—–-]+\s/u,
  // (서울=연합뉴스) 홍길동 기자 = …, [한겨레=김철수 기자] …
  /^[([【][^)\]】]{1,30}[)\]】]\s?(?:\p{Script=Hangul}{2,4}(?:·\p{Script=Hangul}{2,4})? (?:기자|특파원)\s?=\s?)?(?=\p{Script=Hangul}|["“‘])/u,
  // 新华社北京5月3日电（记者陆远）…, 【東京時事】…
  /^(?:【[^】]{1,20}】\s?)?(?:(?:新华社|新華社|中新社|中新网|中新網|人民网)[^，。、；：]{0,24}?[电電]\s?(?:[（(][^）)]{1,30}[）)])?[\s，]?)?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「“《])/u,
]

/** "… Ky. — A petition …": the place may be a sentence of its own to the segmenter, or be gone from the page. A dash before a sentence is also how speech begins. */
const leftDash = new RegExp(
  '^(?:[—–]|--?)\\s(?=(?:An?|The|In|On|At|For|After|As|By|From|With|When|While|If|It|There|This|These|Some|Many|Most|More|Nearly|About|Almost|Up|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Dozens|Hundreds|Thousands|' +
    'Police|Officials|Authorities|Researchers|Scientists|Residents|People|Federal|State|President|Former|New|Starting|US|U\\.S\\.)\\s)',
  'u',
)

/** Datelines stand in one of an article's first passages; elsewhere what looks like one is a label. Captions and lists of highlights may stand above the story: a place in capitals before its dash is told from a label there, too. */
const lastPassage = 3
const lastPassageOfPlaces = 8

/** The unit without the dateline that it opens with. */
export function withoutDateline(unit: Unit): Unit {
  if (unit.passage > lastPassageOfPlaces || unit.kind !== 'paragraph') return unit
  const isAmongFirst = unit.passage <= lastPassage
  const length =
    (unit.firstInPassage ? lengthBy(isAmongFirst ? forms : placeForms, unit.text) : 0) ||
    (isAmongFirst ? (leftDash.exec(unit.text)?.[0].length ?? 0) : 0)
  return length === 0 ? unit : { ...unit, start: unit.start + length, text: unit.text.slice(length) }
}

/** How many characters of a text's beginning are a dateline; 0 where it opens with its sentence. */
export function datelineLength(text: string): number {
  return lengthBy(forms, text)
}

function lengthBy(among: readonly RegExp[], text: string): number {
  const beginning = text.slice(0, longest + 1)
  for (const form of among) {
    const length = form.exec(beginning)?.[0].length ?? 0
    if (length > 0) return length
  }
  return 0
}
