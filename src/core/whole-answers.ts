// Which sentences answer a question for an article as a whole: what it is about, who, when, where and why. How such questions are put is told in
// `whole-questions.ts`; what a sentence leans on, and claims, are left to `reply.ts` and `extractive.ts`.
import type { Article } from './article.ts'
import { calendarWords, resolvedDays } from './dates.ts'
import { withoutDateline } from './datelines.ts'
import { tableLanguage } from './languages.ts'
import { introducing } from './people.ts'
import { plantedFrom, type JudgedUnits } from './planted.ts'
import { reasonSigns } from './reason-signs.ts'
import { scoreUnits } from './scoring.ts'
import { chooseUnits, sizes } from './select.ts'
import type { Unit } from './sentences.ts'
import type { Whole } from './whole-questions.ts'

/** So many sentences tell when, where or why something was: more are other times, places and reasons. */
const mostPlaces = 2

/**
 * The best sentences first. `told` is false where none tells when or why: then they are what the article is about. So they are where no sign tells who
 * or where, as they are the likeliest to tell.
 */
export function unitsForWhole(whole: Whole, articles: readonly Article[], read: JudgedUnits): { units: Unit[]; told: boolean } {
  const scored = scoreUnits(read, articles)
  const aside = ({ index, dependent }: Unit): boolean => dependent || scored.telling[index] !== true
  const sound = read.units.filter((unit) => !unit.cut && (read.planted[unit.index] ?? 0) < plantedFrom)
  const found =
    whole === 'who'
      ? articles.flatMap((article, at) =>
          introducing(
            article,
            sound.filter((unit) => unit.article === at && scored.telling[unit.index] === true),
          ),
        )
      : tellers(whole, sound, articles)
          .toSorted((one, other) => Number(aside(one)) - Number(aside(other)))
          .slice(0, mostPlaces)
  if (found.length > 0) return { units: found, told: true }
  const { chosen, gist } = chooseUnits(read.units, scored, sizes.brief)
  const wouldShow = whole === 'when' || (whole === 'why' && articles.every(({ language }) => tableLanguage(language) in reasonSigns))
  return { units: chosen.toSorted((one, other) => Number(other === gist) - Number(one === gist)), told: !wouldShow }
}

/** The sentences that tell what is asked for, in the order of the text: news tells first what it is about. */
function tellers(whole: Whole, units: readonly Unit[], articles: readonly Article[]): Unit[] {
  const signOf = (signs: Readonly<Record<string, RegExp>>, { article }: Unit): RegExp | undefined =>
    signs[tableLanguage(articles[article]?.language ?? null)]
  if (whole === 'where') return units.filter((unit) => namesPlace(unit, signOf(places, unit)))
  if (whole === 'why') return units.filter((unit) => signOf(reasonSigns, unit)?.test(unit.text))
  if (whole !== 'when') return []
  const days = units.filter(namesDay)
  return days.length > 0 ? days : units.filter(({ text }) => year.test(text))
}

/** Any day will do to see whether there are words such as "yesterday". */
const someDay = '2026-01-15T12:00:00Z'
/** A day of the trade, which is every year. */
const noTime = /Black Friday|Cyber Monday/gu

function namesDay(unit: Unit): boolean {
  const text = unit.text.replaceAll(noTime, '')
  return calendarWords(text).length > 0 || resolvedDays(text, someDay).length > 0
}
const year = /(?<![\p{L}\d.,])(?:19|20)\d\d(?![\d.,]*\d|\p{L})/u

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
