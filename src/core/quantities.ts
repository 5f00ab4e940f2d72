// One quantity that two articles give differently in sentences that are otherwise worded differently: "it cost 412 million crowns",
// "the cost is put at 438 million crowns". Precise rather than complete: says nothing where there is a doubt.
import type { Article } from './article.ts'
import { countedThings } from './clashes.ts'
import { calendarWords } from './dates.ts'
import { figures, isAmong, readFigures, type Figure } from './figures.ts'
import type { Unit } from './sentences.ts'

/** Content that two sentences share besides the thing counted, at least. */
const fewestShared = 2
/** Figures further apart than this count different things; closer than the other, one is rounded. */
const farthest = 2
const nearest = 1.02

/** What is planned, estimated or compared with is another quantity than what came out. */
const notYet =
  /(?<!\p{L})(?:plan\p{L}*|expect\p{L}*|estimat\p{L}*|forecast\p{L}*|original\p{L}*|initial\p{L}*|first|budget\p{L}*|approv\p{L}*|would|will|was to|were to|could|might|may|should|offer\p{L}*|least|most|more than|less than|up to|over|under|almost|nearly|about|around|compar\p{L}*|average|year|annual\p{L}*|month\p{L}*|week\p{L}*|per|each|every|another|other|further|additional|geplant\p{L}*|voraussichtlich\p{L}*|erwart\p{L}*|geschätzt\p{L}*|ursprünglich\p{L}*|zunächst|soll\p{L}*|wird|werden|würde\p{L}*|mindestens|höchstens|mehr als|weniger als|bis zu|rund|etwa|knapp|jährlich\p{L}*|pro|weitere\p{L}*|andere\p{L}*|prév\p{L}*|estim\p{L}*|initial\p{L}*|devrait|devaient|sera|seront|moins|plus|environ|près|jusqu|presque|par|autres?|previst\p{L}*|esperad\p{L}*|calcul\p{L}*|será|serán|serão|debería|deberia|unos|unas|casi|cerca|hasta|até|quase|más de|mais de|menos|por|otr[oa]s?|outr[oa]s?)(?!\p{L})/iu

/** Words behind which a figure is the one that is denied. */
const denies =
  /(?<!\p{L})(?:not|rather than|instead of|nicht|statt|anstatt|et non|non pas|plutôt que|au lieu de|y no|en lugar de|en vez de|e não|em vez de|ao invés de)\s+(?:the |den |der |die |das |les |los |las |os |as )?$/iu

/** Whether two sentences of different articles give different figures for one thing. */
export function clashesIn(articles: readonly Article[]): (one: Unit, other: Unit) => boolean {
  const values = articles.map(({ passages }) => figures(passages.map(({ text }) => text).join('\n'), { generous: true }))
  const language = (unit: Unit): string | null => articles[unit.article]?.language ?? null
  const stated = (unit: Unit): ReturnType<typeof countedThings> =>
    countedThings(unit.text, language(unit)).filter(({ figure, rounded }) => !rounded && figure.readings.every((value) => value > 4))
  return (one, other) => {
    if (denied(one, other) || denied(other, one)) return true
    if (notYet.test(one.text) || notYet.test(other.text) || !sameTime(one.text, other.text)) return false
    const [mine, theirs] = [stated(one), stated(other)]
    return mine.some(({ figure, thing }) =>
      theirs.some(
        (their) =>
          their.thing === thing &&
          mine.filter((each) => each.thing === thing).length === 1 &&
          theirs.filter((each) => each.thing === thing).length === 1 &&
          apart(figure, their.figure) &&
          !isAmong(figure, values[other.article] ?? new Set()) &&
          !isAmong(their.figure, values[one.article] ?? new Set()) &&
          sharedContent(one, other, thing) >= fewestShared,
      ),
    )
  }
}

/** "438 million, not 412 million" against a sentence that has the 412 million, of the same thing. */
function denied(one: Unit, other: Unit): boolean {
  const written = other.text.normalize('NFKC')
  const wrong = readFigures(written).filter(({ start, counts }) => !counts && denies.test(written.slice(0, start)))
  if (wrong.length === 0) return false
  const mine = figures(one.text, {})
  const right = readFigures(written).filter((figure) => !wrong.includes(figure) && !isAmong(figure, mine))
  return right.length > 0 && wrong.some((figure) => isAmong(figure, mine)) && sharedContent(one, other, '') >= 1
}

function apart(one: Figure, other: Figure): boolean {
  return one.readings.every((mine) =>
    other.readings.every((theirs) => {
      const ratio = Math.max(mine, theirs) / Math.min(mine, theirs)
      return ratio > nearest && ratio < farthest
    }),
  )
}

/** Sentences about different days, months or years tell of different things. */
function sameTime(one: string, other: string): boolean {
  const times = (text: string): Set<string> =>
    new Set([...calendarWords(text).map(({ key }) => key), ...(text.match(/(?<!\p{N})(?:19|20)\d\d(?!\p{N})/gu) ?? [])])
  const [here, there] = [times(one), times(other)]
  return here.size === 0 || there.size === 0 || [...here].some((time) => there.has(time))
}

function sharedContent(one: Unit, other: Unit, thing: string): number {
  const there = new Set(other.content)
  // Roots are cut differently here and there.
  const counted = (term: string): boolean => thing !== '' && term.startsWith(thing.slice(0, 4))
  return new Set(
    one.content.filter(
      (term) => !counted(term) && there.has(term) && !/^\p{N}|^(?:millio|millon|billio|thousa|hundre|millia|milhõ|tausen)/u.test(term),
    ),
  ).size
}
