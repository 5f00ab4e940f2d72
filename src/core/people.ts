// Who an article tells of: people that it introduces, speaks with or calls by their last names. Their names as topics of questions are found in `topics.ts`.
import type { Article } from './article.ts'
import { calendarWords } from './dates.ts'
import { primaryLanguage, spokenLanguage, type Language } from './languages.ts'
import { formsOf } from './question-forms.ts'
import type { Unit } from './sentences.ts'
import { isPerson, spaced, topicsOf } from './topics.ts'

/** Names that are looked at more closely: those of a long text are many. */
const mostNames = 30

/** So many people are introduced at the most. */
const mostPeople = 3

/**
 * The sentences of an article that name those first whom it names most often, in their order: people, or whatever has a name where there are none. None
 * where its language is not known well enough, or gives names no capitals.
 */
export function introducing(article: Article, units: readonly Unit[]): Unit[] {
  const language = spokenLanguage(article.language ?? 'en')
  if (!spaced(language) || (article.language !== null && language !== primaryLanguage(article.language))) return []
  const text = units.map((unit) => unit.text).join('\n')
  const presented = presentedIn(text, language)
  const named = [...new Set([...topicsOf(article, units, language), ...presented])]
    .filter((name) => calendarWords(name, { generous: true }).length === 0)
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

/** Two words with capitals or three, with what stands between first and last names. */
const twoNames = String.raw`(\p{Lu}[\p{L}\p{M}’'-]+(?: (?:d[aeo]s?|del|von|van|der|bin|al) (?=\p{Lu})| \p{Lu}\.? (?=\p{Lu})| )\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}’'-]+)?)`
const alone = String.raw`(?<!\p{Lu}[\p{L}\p{M}’'.-]* )(?<![\p{L}\p{M}’'-])`
/** What a clause goes on with behind a name and a comma. */
const goesOn =
  'and|but|or|nor|so|yet|which|that|where|when|while|as|if|in|on|at|by|for|from|to|with|after|before|since|und|aber|oder|wo|wenn|als|im|am|bei|mit|nach|et|ou|mais|où|quand|dans|en|y|o|pero|donde|cuando|e|mas|onde|em|no|na'
/** "Dr. Ines Dahl"; "Ines Dahl, the engineer", "Ines Dahl, 51", "Ines Dahl (51)". */
const presentations = [
  new RegExp(
    String.raw`(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Prof|Rep|Sen|Gov|Rev|Capt|Cmdr|Lt|Sgt|Gen|Col|Hon|M|Mme|Sr|Sra|Dra)\.? ${twoNames}`,
    'gu',
  ),
  new RegExp(String.raw`${alone}${twoNames}(?:, (?=\p{Ll}|\d\d[,. )])(?!(?:${goesOn})(?!\p{L}))| \((?=\d\d\)))`, 'gu'),
]

/** Who speaks in a text, whom it gives a title, and of whom it says what they are, as often as it does. */
function presentedIn(text: string, language: Language): string[] {
  const patterns = [...presentations, ...formsOf(language).speakers.map(({ pattern }) => pattern)]
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, who = '']) => who)).filter((who) => /^\p{Lu}\S* /u.test(who))
}

/** How often a text treats a name as somebody's: they are presented, or called by their last name alone, which is never written small ("the state"). */
function timesAsPerson(name: string, text: string, presented: readonly string[]): number {
  const last = name.split(' ').at(-1) ?? name
  if (new RegExp(String.raw`(?<!\p{L})${last.toLowerCase()}(?!\p{L})`, 'u').test(text)) return 0
  const byLast = new RegExp(String.raw`${alone}${last}(?![\p{L}-]| \p{Lu})`, 'gu')
  return (text.match(byLast)?.length ?? 0) + presented.filter((who) => who === name).length
}
