// Whether a name of a claim stands in the place of another of its passages, and what excuses it.
import { sharedWords, type Best, type InSentence, type Read } from './best-fit.ts'
import { fillersOf, nameValues, overlaps, type Filler } from './fillers.ts'
import { fold } from './fold.ts'
import { primaryLanguage } from './languages.ts'
import { madeOnce } from './made-once.ts'
import { written, type Sentence, type Word } from './words.ts'

/**
 * Weights of a logistic regression, rounded, that tells names in the place of another from names in their own. Fitted on bent
 * and faithful sentences of half of the articles of public summaries (CNN/DailyMail, XSum, Newsroom, freelance-written, SummEdits, QAGS; figures
 * on the other half are in `evals/README.md`, "corruptions"), each name by: whether it stands in the cited passages, and then how many of the words before
 * it in its best place there are those of the claim; for the other name that fits best, how many of those behind it are the claim's, and how many more of
 * those before another name than before its own; how much better the other fits where it only describes the claim's own ("the
 * Ruritanian striker Emil Krona"); and whether the name only opens a sentence.
 */
const weights = { cited: -4.2, ownBefore: -0.8, otherBehind: 1.9, moreBefore: 2.2, describes: -3.6, opens: -1.4 }
/** Chosen for few false alarms: a name above zero is in the place of another. */
const bias = 1.4
/**
 * Of a name that no cited passage has: how well another must fit that the claim does not quote (it may stand there for "the group" or "he"). Chosen on claims
 * that a large language model wrote; see `evals/README.md`, "written".
 */
const unquoted = 0.3

export interface Suspect {
  readonly sentence: Sentence
  readonly filler: Filler
  readonly mine: Best | null
  readonly cited: boolean
  readonly other: Best
  /** Whether the other stands in what the claim quotes. */
  readonly isQuoted: boolean
  readonly moreBefore: number
}

export function isSuspicious({ sentence, filler, mine, cited, other, isQuoted, moreBefore }: Suspect, language: string | null): boolean {
  const here = { sentence, place: filler }
  if (
    standsBeside(other, filler, language) ||
    isAttribute(other, filler, language) ||
    isNickname(other, here) ||
    (cited && mine !== null && other.fit <= mine.fit) ||
    (!cited && !isQuoted && other.fit < unquoted)
  )
    return false
  const measured = {
    cited: cited ? 1 : 0,
    ownBefore: cited && mine !== null ? sharedWords(here, mine, -1) : 0,
    otherBehind: sharedWords(here, other, 1),
    moreBefore: Math.max(0, moreBefore),
    describes: describes(other, filler, language) ? Math.max(0, other.fit - (mine?.fit ?? 0)) : 0,
    opens: filler.opens ? 1 : 0,
  }
  return (Object.keys(weights) as (keyof typeof weights)[]).reduce((sum, feature) => sum + weights[feature] * measured[feature], bias) > 0
}

export function isQuoted(name: readonly Word[], quote: string): boolean {
  return name.some(({ bare }) => bare.length > 2 && quote.includes(fold(bare)))
}

/** Whether the claim's own name follows within a few small words: "Ruritania's 22-year-old striker Emil Krona". */
function describes({ sentence, place }: Best, own: Filler, language: string | null): boolean {
  return fillersOf(sentence, language).some(
    (name) =>
      name.kind === 'name' &&
      overlaps(name, own) &&
      name.first > place.last &&
      name.first <= place.last + 5 &&
      !sentence.slice(place.last + 1, name.first).some(({ bare, capital }) => capital || parting.has(bare)),
  )
}
/** Behind these somebody else is spoken of: "the Orla rescuers, who saved Emil Krona". */
const parting = new Set(
  'who whom whose which that where when and or but to from with by for in on at as than after before while because'.split(' '),
)

/** Whether the claim's own name ends a run of nouns that the other begins: "the Hallin sculler Emil Krona". */
function isAttribute({ sentence, place }: Best, own: Filler, language: string | null): boolean {
  const name = fillersOf(sentence, language).find(
    (one) => one.kind === 'name' && overlaps(one, own) && one.first > place.last + 1 && one.first <= place.last + 4,
  )
  return (
    name !== undefined &&
    sentence
      .slice(place.last + 1, name.first + 1)
      .every(
        (word, at) =>
          (word.content || word.capital) &&
          word.start - (sentence[place.last + at]?.start ?? 0) - (sentence[place.last + at]?.text.length ?? 0) === 1,
      )
  )
}

/** Whether the claim's own name stands beside it in one list, or says more exactly where or who: "Orlin or Hallin", "Orlin, Hallin", "Orlin, in western Norrland", "Frida Krona de Feld". */
function standsBeside({ sentence, place }: Best, own: Filler, language: string | null): boolean {
  return fillersOf(sentence, language).some((name) => {
    if (name.kind !== 'name' || !overlaps(name, own)) return false
    const small = (word: Word | undefined): boolean => word?.content === false
    if (name.last + 2 === place.first && joining.has(sentence[place.first - 1]?.bare ?? '')) return true
    if (name.first === place.last + 1 || (name.first === place.last + 2 && small(sentence[place.last + 1]))) return true
    const between = sentence.slice(place.last + 1, name.first)
    return (
      between.length > 0 &&
      between.length <= 2 &&
      startOf(between[0]) - endOf(sentence[place.last]) > 1 &&
      !between.some(({ bare, capital }) => capital || (parting.has(bare) && bare !== 'in'))
    )
  })
}
const joining = new Set('de del di da van von der den la le y e al bin ibn'.split(' '))
const startOf = (word: Word | undefined): number => word?.start ?? 0
const endOf = (word: Word | undefined): number => (word?.start ?? 0) + (word?.text.length ?? 0)

/** "The Herons" of a passage may be whom the claim calls Orlin: clubs and peoples go by plurals, too. */
function isNickname({ sentence, place }: Best, own: InSentence): boolean {
  const name = sentence[place.first]
  const isThe = (word: Word | undefined): boolean => word?.bare === 'the'
  return (
    place.first === place.last &&
    /[^s]s$/.test(name?.text ?? '') &&
    isThe(sentence[place.first - 1]) &&
    !isThe(own.sentence[own.place.first - 1])
  )
}

/** Their names without the word that opens the sentence, where no passage has that in a name: "Zdaniem Krony", "Bliebe Feld"; of German nouns nothing is left then. */
export function withoutOpenings(claim: readonly Read[], around: readonly Sentence[], language: string | null): readonly Read[] {
  // In English few words open a sentence before a name that are not known for it.
  if (primaryLanguage(language) === 'en') return claim
  const isGerman = primaryLanguage(language) === 'de'
  const inNames = madeOnce<void, ReadonlySet<string>>(() => rootsInNames(around, language))
  return claim.map(({ sentence, fillers }) => ({
    sentence,
    fillers: fillers.flatMap((filler): Filler[] => {
      const { kind, first, last } = filler
      if (kind !== 'name' || (first === last && !isGerman)) return [filler]
      // A noun alone is no name there, but letters are.
      if (first === last) return /\p{Lu}.*\p{Lu}/u.test(filler.words) ? [filler] : []
      // Nouns beside each other: "mit europäischen Partnern Risiken prüfen".
      if (isGerman && !around.some((passage) => written(passage).includes(filler.words))) return []
      if (sentence[first]?.opens !== true) return [filler]
      const [opening, ...rest] = sentence.slice(first, last + 1)
      if (opening === undefined || inNames().has(opening.root)) return [filler]
      if (isGerman && rest.length === 1) return []
      return [{ ...filler, first: first + 1, values: nameValues(rest), words: written(rest) }]
    }),
  }))
}

/** What names consist of there; a word that opens a sentence may be none of it. */
function rootsInNames(passages: readonly Sentence[], language: string | null): ReadonlySet<string> {
  return new Set(
    passages.flatMap((passage) =>
      fillersOf(passage, language)
        .filter(({ kind }) => kind === 'name')
        .flatMap(({ first, last }) => passage.slice(first, last + 1))
        .filter(({ opens }) => !opens)
        .map(({ root }) => root),
    ),
  )
}

/** What a passage says of names that the claim has: "Norrland Rep. Tara Gabb", "Emil Krona, 36, of Hallin". */
export function descriptionsIn({ sentence, fillers }: Read, named: readonly Filler[]): Filler[] {
  const own = fillers.filter((one) => one.kind === 'name' && named.some((name) => overlaps(one, name)))
  return fillers.filter(
    (one) =>
      one.kind === 'name' &&
      !own.includes(one) &&
      own.some(
        (name) =>
          (name.first > one.last &&
            name.first <= one.last + 3 &&
            sentence.slice(one.last + 1, name.first).every((word) => word.capital && word.text.length <= 5)) ||
          (one.first > name.last + 1 &&
            one.first <= name.last + 3 &&
            sentence.slice(name.last + 1, one.first).every(({ bare, number }) => number || bare === 'of') &&
            sentence[name.last + 1]?.number === true),
      ),
  )
}
