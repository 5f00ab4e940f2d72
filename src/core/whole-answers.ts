// Which sentences answer a question for an article as a whole: what it is about, who, when, where and why. How such questions are put is told in
// `whole-questions.ts`; what a sentence leans on, and claims, are left to `reply.ts` and `extractive.ts`.
import type { Article } from './article.ts'
import { calendarWords, resolvedDays } from './dates.ts'
import { withoutDateline } from './datelines.ts'
import { primaryLanguage, spokenLanguage, type Language } from './languages.ts'
import { plantedFrom, type JudgedUnits } from './planted.ts'
import { formsOf } from './question-forms.ts'
import { chooseGist, scoreUnits, selectUnits, sizes, titleTermsOf, type Scored } from './select.ts'
import type { Unit } from './sentences.ts'
import { isPerson, topicsOf } from './topics.ts'
import type { Whole } from './whole-questions.ts'

/** So many sentences tell when, where or why something was: more are other times, places and reasons. */
const mostPlaces = 2
const mostPeople = 3

/**
 * The best sentences first. `told` is false where none tells what is asked: then they are what the article is about. Where the writing of a
 * language does not show it, they are that, too, as they are the likeliest to tell.
 */
export function unitsForWhole(whole: Whole, articles: readonly Article[], read: JudgedUnits): { units: Unit[]; told: boolean } {
  const titleTerms = titleTermsOf(articles)
  const scored = scoreUnits(read, titleTerms)
  const sound = read.units.filter((unit) => !unit.cut && (read.planted[unit.index] ?? 0) < plantedFrom)
  const found =
    whole === 'who'
      ? articles.flatMap((article, at) => introducing(article, ofArticle(sound, at)))
      : best(sound.filter(tellerOf(whole, articles)), scored)
  if (found.length > 0) return { units: found.slice(0, whole === 'who' ? mostPeople : mostPlaces), told: true }
  const chosen = selectUnits(read.units, scored, sizes.brief).flatMap((index) => read.units[index] ?? [])
  const gist = chooseGist(chosen, scored, titleTerms, articles[0]?.language ?? null)
  return {
    units: chosen.toSorted((one, other) => Number(other === gist) - Number(one === gist)),
    told: whole === 'gist' || articles.some(({ language }) => !isShown(whole, language)),
  }
}

/** What tells something by itself before what does not, or leans on what stands before it. */
function best(units: readonly Unit[], { scores, telling }: Scored): Unit[] {
  const worth = ({ index, dependent }: Unit): number => (scores[index] ?? 0) + (telling[index] === true ? 1 : 0) - (dependent ? 1 : 0)
  return units.toSorted((one, other) => worth(other) - worth(one))
}

function ofArticle(units: readonly Unit[], at: number): Unit[] {
  return units.filter(({ article }) => article === at)
}

/** Whether a sentence tells what is asked for; none tells the gist alone. */
function tellerOf(whole: Whole, articles: readonly Article[]): (unit: Unit) => boolean {
  const languageOf = ({ article }: Unit): string => primaryLanguage(articles[article]?.language ?? null) ?? 'en'
  if (whole === 'when') return namesTime
  if (whole === 'where') return (unit) => namesPlace(unit, places[languageOf(unit)])
  if (whole === 'why') return (unit) => reasons[languageOf(unit)]?.test(unit.text) === true
  return () => false
}

/** Whether the writing of a language shows it. */
function isShown(whole: Whole, tag: string | null): boolean {
  const language = primaryLanguage(tag) ?? 'en'
  return whole === 'when' || language in (whole === 'why' ? reasons : places)
}

/** Names that are looked at more closely: those of a long text are many. */
const mostNames = 30

/** The sentences that name those first who are named most often, in their order: people, or whatever has a name where there are none. */
function introducing(article: Article, units: readonly Unit[]): Unit[] {
  const language = spokenLanguage(article.language ?? 'en')
  if (!isShown('who', article.language)) return []
  const text = units.map((unit) => unit.text).join('\n')
  const presented = presentedIn(text, language)
  const named = [...new Set([...topicsOf(article, units, language), ...presented])]
    .flatMap((name) => {
      const first = units.find((unit) => unit.text.includes(name))
      return first === undefined ? [] : [{ name, first, mentions: text.split(name.split(' ').at(-1) ?? name).length }]
    })
    .toSorted((one, other) => other.mentions - one.mentions || one.first.index - other.first.index)
    .slice(0, mostNames)
    .map((one) => ({ ...one, asPerson: isPerson(one.name, language) ? timesAsPerson(one.name, text, presented) : 0 }))
  const people = named.filter(({ asPerson }) => asPerson > 0).toSorted((one, other) => other.asPerson - one.asPerson)
  const first = (people.length > 0 ? people : named).map((one) => one.first)
  return [...new Set(first)].slice(0, mostPeople).toSorted((one, other) => one.index - other.index)
}

const titled =
  /(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Prof|Rep|Sen|Gov|Rev|Capt|Cmdr|Lt|Sgt|Gen|Col|Hon|M|Mme|Sr|Sra|Dra)\.? (\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}’'-]+)+)/gu

/** Who speaks in a text, whom it gives a title, and of whom it says what they are, as often as it does. */
function presentedIn(text: string, language: Language): string[] {
  const { speakers, person } = formsOf(language)
  const patterns = [titled, ...speakers.map(({ pattern }) => pattern), ...(person === null ? [] : [person.pattern])]
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, who = '']) => who)).filter((who) => /^\p{Lu}\S* /u.test(who))
}

/** How often a text treats a name as somebody's: they are presented, or called by their last name alone, which is never written small ("the state"). */
function timesAsPerson(name: string, text: string, presented: readonly string[]): number {
  const last = name.split(' ').at(-1) ?? name
  if (new RegExp(String.raw`(?<!\p{L})${last.toLowerCase()}(?!\p{L})`, 'u').test(text)) return 0
  const alone = new RegExp(String.raw`(?<!\p{Lu}[\p{L}\p{M}’'.-]* )(?<![\p{L}-])${last}(?![\p{L}-]| \p{Lu})`, 'gu')
  return (text.match(alone)?.length ?? 0) + presented.filter((who) => who === name).length
}

/** Any day will do to see whether there are words such as "yesterday". */
const someDay = '2026-01-15T12:00:00Z'
/** A day of the trade, which is every year. */
const noTime = /Black Friday|Cyber Monday/gu

function namesTime(unit: Unit): boolean {
  const text = unit.text.replaceAll(noTime, '')
  return (
    calendarWords(text).length > 0 ||
    /(?<![\p{L}\d.,])(?:19|20)\d\d(?![\d.,]*\d|\p{L})/u.test(text) ||
    resolvedDays(text, someDay).length > 0
  )
}

/** A dateline, or a name behind a word for a place. */
function namesPlace(unit: Unit, inPlace: RegExp | undefined): boolean {
  if (inPlace === undefined) return false
  return (
    withoutDateline(unit) !== unit ||
    [...unit.text.matchAll(inPlace)].some(([, name = '']) => calendarWords(name, { generous: true }).length === 0)
  )
}

/** With the name as their first group, in languages that tell names by capitals. German nouns have them, too: those that stand behind "in" without an article are left out. */
const places: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:in|near|outside|across|off) (?:(?:the|central|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|downtown) )*(?!(?:English|Arabic|Spanish|French|German|Russian|Chinese|Latin|God|Mr|Mrs|Ms|Dr|I)(?!\p{L}))(\p{Lu}\p{L}+)(?!(?: \p{Lu}\p{L}+)*[’']s)/gu,
  de: /(?<!\p{L})(?:in|bei|nahe|nördlich von|südlich von) (?!(?:Kraft|Zukunft|Form|Folge|Höhe|Sicht|Ruhe|Zusammenarbeit|Frage|Gefahr|Betrieb|Zeiten|Bezug|Sachen|Bedarf|Fällen|Teilen|Kombination|Verbindung|Abstimmung|Bewegung|Arbeit|Haft|Rente|Sekunden|Minuten|Stunden|Tagen|Wochen|Monaten|Jahren|Euro|Prozent|Richtung|Anspruch|Auftrag|Erinnerung|Erwägung|Wirklichkeit)(?!\p{L}))(\p{Lu}\p{L}+)/gu,
  fr: /(?<!\p{L})(?:à|en|près de|dans (?:le|la|les)|au|aux) (\p{Lu}\p{L}+)/gu,
  es: /(?<!\p{L})(?:en|cerca de|a las afueras de) (?:(?:el|la|los|las) )?(\p{Lu}\p{L}+)/gu,
  pt: /(?<!\p{L})(?:em|n[oa]s?|perto de) (\p{Lu}\p{L}+)/gu,
}

/** What gives a reason. */
const reasons: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:because|due to|owing to|caused by|triggered by|prompted by|blamed? (?:it )?on|as a result of|in response to|thanks to|the (?:cause|reason))(?!\p{L})/iu,
  de: /(?<!\p{L})(?:weil|wegen|aufgrund|infolge|dank|ausgelöst (?:durch|von)|(?:der )?Grund (?:dafür|ist|war|sei)|Ursache)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:parce qu|en raison d|à cause d|à la suite d|dû à|due à|provoquée? par|grâce à|la raison)/iu,
  es: /(?<!\p{L})(?:porque|debido a|a causa de|a raíz de|por culpa de|provocad[oa] por|gracias a|la (?:causa|razón))(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:porque|devido a|por causa d|em razão d|provocad[oa] por|graças a|a (?:causa|razão))/iu,
  hi: /क्योंकि|की वजह से|के कारण|के चलते/u,
  ja: /ため(?:に|、|だ|です|と)|から(?:だ|です|、)|原因|が理由|により/u,
  zh: /因为|因為|由于|由於|原因|起因|导致|導致/u,
}
