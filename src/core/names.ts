// The names of a text, as far as writing shows them, and whether a name of a claim stands in what it cites.
import { fold } from './fold.ts'
import { calendarWords } from './dates.ts'
import { hasCapitalNouns, primaryLanguage } from './languages.ts'
import { cardinals, scales } from './numerals.ts'
import { isOwner, type Sentence, type Word } from './words.ts'

/** Words that carry a capital for other reasons than being a name. */
const plain = new Set(
  (
    'the a an this that these those it he she they we i in on at by for from with as to of and but or if when while after before about more most some many all both there here his her their its our ' +
    'mr mrs ms dr sir lord lady prof president minister prime king queen pm mp mps ceo police government party state county city street road university court ' +
    'blogger bloggers passenger passengers driver pilot student students victim victims witness witnesses neighbour neighbours neighbor neighbors tourist tourists shopper shoppers fan fans ' +
    'rep sen gov cmdr capt gen lt sgt col maj rev insp det supt host deputy director secretary attorney counsel commander spokesman spokeswoman spokesperson chairman chairwoman representative senator governor ambassador congressman congresswoman professor bishop archbishop ' +
    'besides among amongst amid alongside following according including between across around inside outside within without whether once upon throughout apart aside instead beyond behind below above against toward towards via per given asked speaking born both neither either another other such each every nobody nothing something someone everyone ' +
    'former meanwhile yesterday today tomorrow despite unlike like since because although though also however only even now then still once first second third late early new old young star captain coach manager boss ' +
    'high higher low lower big bigger small smaller long longer short strong stronger weak weaker rising falling growing record top leading veteran retired convicted fellow ' +
    'cyclist swimmer runner rower skier boxer golfer footballer photographer sculptor painter pianist conductor campaigner campaigners activist activists analyst analysts economist engineer lawyer lawyers farmer farmers novelist scientist researcher researchers teacher nurse doctor surgeon pensioner widow mother father residents villagers critics opponents supporters lawmakers councillors ministers officials investigators prosecutors detectives firefighters rescuers rebels ' +
    'read watch exclusive revealed breaking update actor actress singer author judge striker midfielder defender según selon segundo laut así como cuando tras desde para pero también ainsi après avant depuis mais quand lorsque enquanto quando após antes mas também nach vor seit als wenn auch ' +
    'gobierno estado república ministerio presidente presidenta policía congreso senado cámara parlamento fiscalía tribunal gouvernement état république ministère président présidente assemblée sénat governo stato repubblica ministero ministro polizia secondo zdaniem według rząd sejm ' +
    'по как когда после до но также ' +
    'january february march april may june july august september october november december english christmas easter god internet tv dna ok id gmt bst am pm est pst'
  ).split(' '),
)

/** Different names for one thing that share no letters to tell it by. */
const sameNames = [
  'us usa u.s america american americans united states washington',
  'uk u.k britain british briton britons brit brits united kingdom london',
  'dutch netherlands holland',
  'swiss switzerland',
  'danish denmark danes dane',
  'spanish spain spaniards spaniard',
  'greek greece greeks',
  'french france paris',
  'irish ireland',
  'welsh wales',
  'scottish scotland scots scot',
  'english england',
  'turkish turkey turks turk türkiye',
  'polish poland poles pole',
  'german germany germans berlin',
  'swedish sweden swedes swede',
  'finnish finland finns finn',
  'chinese china beijing',
  'russian russia russians moscow kremlin',
  'eu european union europe brussels',
  'un united nations',
  'filipino filipinos philippines',
  'thai thailand',
  'israeli israel israelis',
  'portuguese portugal',
  'belgian belgium',
  'norwegian norway',
  'congo congolese',
  'burmese myanmar burma',
  'peking beijing',
  'kyiv kiev',
  'lebanese lebanon',
].map((line) => new Set(line.split(' ')))

const groupsOf = new Map<string, string[]>()
for (const [at, names] of sameNames.entries()) for (const name of names) groupsOf.set(name, [...(groupsOf.get(name) ?? []), `same ${at}`])

/** What a name shares with other names for the same thing ("Britain", "UK"; "Russia", "Russian"), as keys to compare; lower case. */
export function nameKeys(name: string): readonly string[] {
  const groups = groupsOf.get(name.replaceAll('.', '')) ?? []
  return name.length < 6 ? groups : [...groups, `stem ${name.slice(0, 6)}`]
}

/** Names in scripts without capitals show by what follows or precedes them: titles and forms of address. */
const titled =
  /([\p{Script=Han}\p{Script=Katakana}ー]{2,4})(?:氏|さん|容疑者|被告|首相|大統領|先生|女士|总统|總統|总理)|(?:श्री|श्रीमती|डॉ\.?|राष्ट्रपति|प्रधानमंत्री|السيد|السيدة|الدكتور|الرئيس)\s+([\p{L}\p{M}]{3,})/gu

/** Whether the word is a name by its writing. */
export function isName(word: Word, before: Word | undefined, behind: Word | undefined, language: string | null): boolean {
  const lower = word.text.toLowerCase().replace(/['’]s?$/u, '')
  if (
    !word.capital ||
    word.text.length < 2 ||
    plain.has(lower) ||
    cardinals.has(lower) ||
    scales.has(lower) ||
    calendarWords(lower, { generous: true }).length > 0
  )
    return false
  if (
    (lower === 'no' && behind?.number === true) ||
    /-year-olds?$/u.test(lower) ||
    (word.opens && /-\p{Ll}+(?:ing|ed|en)$/u.test(word.text) && !/-(?:based|born|backed)$/u.test(lower))
  )
    return false
  const acronym = word.text.replace(/s$|['’]s$/u, '') === word.text.replace(/s$|['’]s$/u, '').toUpperCase()
  if (acronym) return true
  const besideName = (other: Word | undefined, adjacent: number): boolean =>
    other?.capital === true && Math.abs(adjacent) <= 1 && !plain.has(other.text.toLowerCase())
  // Where every noun has a capital, only two in a row tell a name.
  if (hasCapitalNouns(language))
    return (
      !word.opens &&
      !(before?.opens === true && (!before.content || before.text.length <= 3 || /(?:e|es|en|em)$/u.test(before.text))) &&
      besideName(before, word.start - (before?.start ?? 0) - (before?.text.length ?? 0))
    )
  // At the start of a sentence only what a capital follows at once is a name for sure ("Jonas Feld said").
  return word.opens ? word.content && besideName(behind, (behind?.start ?? 0) - word.start - word.text.length) : true
}

/** Names of a claim, in order; none twice. */
export function namesOf(sentences: readonly Sentence[], language: string | null): Word[] {
  const found = new Map<string, Word>()
  for (const sentence of sentences) {
    for (const [place, word] of sentence.entries()) {
      if (isName(word, sentence[place - 1], sentence[place + 1], language)) found.set(word.text, word)
    }
  }
  return [...found.values()]
}

/** Two spellings of one name, "Hõbelind" and "Hoebelind", differ in a letter; shorter names are too like others. */
const shortestSpelled = 6

/** Whether one of the names is the other in a spelling that is one letter off. */
export function isSpelledOtherwise(name: string, others: Iterable<string>): boolean {
  const bare = bareFold(name).replace(/'s?$/u, '')
  return bare.length >= shortestSpelled && [...others].some((other) => isOneOff(bare, bareFold(other)))
}

/** Whether one letter more, less or another, or two in each other's place, make one of the other. */
function isOneOff(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1 || short === long || short[0] !== long[0]) return false
  let same = 0
  while (same < short.length && short[same] === long[same]) same++
  const [further, rest] = [short.slice(same), long.slice(same)]
  if (short.length < long.length) return further === rest.slice(1)
  return further.slice(1) === rest.slice(1) || (further[0] === rest[1] && further[1] === rest[0] && further.slice(2) === rest.slice(2))
}

/**
 * Whether the capital of a word that a text lacks may be there for another reason than a name's, because of what stands beside it: in German behind a
 * word that the text has ("Kronas Rückkehr", "zehn Jahre Dienst"), in languages of which few opening words are known before one ("Zdaniem Krony").
 */
export function isDoubtful(word: Word, sentences: readonly Sentence[], names: NameText, language: string | null): boolean {
  const sentence = sentences.find((one) => one.includes(word)) ?? []
  const at = sentence.indexOf(word)
  const isThere = (beside: Word | undefined): boolean => beside !== undefined && beside.capital && hasName(beside.text, names)
  return (
    (hasCapitalNouns(language) && isThere(sentence[at - 1])) ||
    (primaryLanguage(language) !== 'en' && word.opens && isThere(sentence[at + 1]))
  )
}

/** First and last name of two different bearers: the article never has them together, and has the first with another. */
export function mixedName(
  claim: readonly Sentence[],
  passages: readonly Sentence[],
  language: string | null,
  whole: string,
): { said: string; stands: string } | null {
  const pairs = (sentences: readonly Sentence[]): [Word, Word][] =>
    sentences.flatMap((sentence) =>
      sentence.flatMap((word, place): [Word, Word][] => {
        const behind = sentence[place + 1]
        const adjacent =
          behind !== undefined &&
          // "Orlin's Krona" is no first and last name.
          !isOwner(word) &&
          behind.start - word.start - word.text.length === 1 &&
          word.bare.length > 2 &&
          behind.bare.length > 2
        return adjacent &&
          word.capital &&
          !(word.opens && hasCapitalNouns(language)) &&
          (word.opens ? word.content : isName(word, sentence[place - 1], behind, language)) &&
          isName(behind, word, sentence[place + 2], language)
          ? [[word, behind]]
          : []
      }),
    )
  const there = pairs(passages)
  for (const [first, last] of pairs(claim)) {
    if (whole.includes(fold(`${first.bare} ${last.bare}`)) || passages.some((passage) => withMiddleName(passage, first, last))) continue
    const other = there.find(([one, behind]) => one.bare === first.bare && !isForm(behind.bare, last.bare))
    if (other !== undefined) return { said: `${first.text} ${last.text}`, stands: `${other[0].text} ${other[1].text}` }
  }
  return null
}

/** "South Africa" and "South African" are of one bearer. */
function isForm(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one) || (one.length > 5 && one.slice(0, 5) === other.slice(0, 5))
}

/** "Josef Maria Krona" is whom a claim calls Josef Krona. */
function withMiddleName(passage: Sentence, first: Word, last: Word): boolean {
  return passage.some(
    ({ bare }, place) =>
      bare === first.bare &&
      passage[place + 1]?.capital === true &&
      passage
        .slice(place + 2, place + 4)
        .some((word, at, all) => word.bare === last.bare && all.slice(0, at).every(({ capital }) => capital)),
  )
}

/** Names of the text that titles give away in scripts without capitals and that the other text does not have. */
export function missingTitled(claim: string, text: string): string[] {
  const there = fold(text)
  return [...fold(claim).matchAll(titled)].flatMap(([, before, behind]) => {
    const name = before ?? behind ?? ''
    // Where a name begins can't be told in Han script: its end beside the title must stand there.
    return there.includes(before === undefined ? name : name.slice(-2)) ? [] : [name]
  })
}

/** What names may be found in: made once per text. */
export interface NameText {
  readonly folded: string
  readonly words: ReadonlySet<string>
  /** Those that the text writes with a capital. */
  readonly capitals: ReadonlySet<string>
  readonly initials: string
}

export function nameText(text: string): NameText {
  const read = (pattern: RegExp): Set<string> =>
    new Set(
      (text.normalize('NFKC').match(pattern) ?? []).flatMap((word) => {
        const folded = bareFold(word).replaceAll('.', '')
        // "CO2-Emissionen" has CO, CO2 and Emissionen.
        return [folded, ...bareFold(word).split(/['.-]/)].flatMap((part) => [part, part.replace(/^\d+|\d+$/g, '')])
      }),
    )
  return {
    folded: bareFold(text),
    words: read(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*/gu),
    capitals: read(/(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}\p{N}.'’-]*/gu),
    initials: [...text.matchAll(/(?<![\p{L}\p{M}])\p{Lu}/gu)].map(([letter]) => letter.toLowerCase()).join(''),
  }
}

/** Of texts that were read one by one, as of one text. */
export function joinedNames(texts: readonly NameText[]): NameText {
  const all = (of: (text: NameText) => Iterable<string>): Set<string> => {
    const joined = new Set<string>()
    for (const text of texts) for (const word of of(text)) joined.add(word)
    return joined
  }
  return {
    folded: texts.map(({ folded }) => folded).join('\n'),
    words: all(({ words }) => words),
    capitals: all(({ capitals }) => capitals),
    initials: texts.map(({ initials }) => initials).join(''),
  }
}

/** Accents on Latin letters are often left out of names. */
function bareFold(text: string): string {
  const folded = fold(text)
  return /[\u00C0-\u024F]/.test(folded)
    ? folded
        .normalize('NFD')
        .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
        .normalize('NFC')
    : folded
}

/** Whether the name, or a longer, shorter or otherwise usual form of it, stands there. */
export function hasName(name: string, { folded, words, capitals, initials }: NameText): boolean {
  const bare = bareFold(name).replace(/'s?$/u, '').replaceAll('.', '')
  if (words.has(bare) || (!/^\p{Script=Latin}/u.test(bare) && folded.includes(bare))) return true
  if (sameNames.some((same) => same.has(bare) && [...same].some((other) => words.has(other)))) return true
  // "SUVs" of "an SUV", and the reverse.
  if (/^\p{Lu}{2,}s?$/u.test(name) && (words.has(bare.replace(/s$/, '')) || words.has(`${bare}s`))) return true
  if (/^[\p{Lu}.]+s?$/u.test(name)) return bare.length >= 2 && initials.includes(bare.replace(/s$/, ''))
  const parts = bare.split(/[-']/).filter((part) => part.length > 2)
  // What is a name in one language's spelling is an adjective in another's: "Sud-Coréen", "sud-coréens".
  if (parts.length > 1 && parts.every((part) => [part, `${part}s`, `${part}e`, `${part}es`].some((form) => words.has(form)))) return true
  // "Orlin-based": the name is what has a capital.
  const described = /^(\p{Lu}[\p{L}\p{M}.'’]+)(?:-\p{Ll}[\p{L}\p{M}]*)+$/u.exec(name)?.[1]
  if (described !== undefined && hasName(described, { folded, words, capitals, initials })) return true
  // Genitives, plurals, adjectives: forms of one name begin alike.
  const stem = bare.slice(0, Math.max(4, bare.length - 3))
  return bare.length > 4 && [...capitals].some((word) => word.startsWith(stem) && Math.abs(word.length - bare.length) <= 5)
}
