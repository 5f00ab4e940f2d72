// Questions that an article can answer, in its own language, made without a model: who is quoted, who somebody is, what is counted, what
// it costs, what is named again and again. Each is put to the extractive engine, and is offered only where a sentence that it was
// made from answers it. How they are worded is left to `question-forms.ts`.
import type { Article } from './article.ts'
import { primaryLanguage, spokenLanguage, type Language } from './languages.ts'
import { plantedFrom, readJudged, type JudgedUnits } from './planted.ts'
import { formsOf } from './question-forms.ts'
import { chooseAnswer } from './reply.ts'
import { root, type Unit } from './sentences.ts'
import { isPerson, spaced, topicsOf } from './topics.ts'

/** As many as are read at a glance. */
export const mostQuestions = 3
/** Candidates that are tried at the most: each is ranked against the whole article. */
const mostTried = 10
/** Characters; Discord's choices end at 100. */
export const longestQuestion = 90

/** What is offered under a summary in this language: the questions that the model proposed, with those that can be made without one where it has proposed too few in the article's own language. */
export function offeredQuestions(
  proposed: readonly string[],
  language: string | null,
  [article, ...more]: readonly Article[],
  read?: JudgedUnits,
): string[] {
  if (
    article === undefined ||
    more.length > 0 ||
    proposed.length === mostQuestions ||
    (proposed.length > 0 && primaryLanguage(language) !== primaryLanguage(article.language))
  )
    return [...proposed]
  return [...new Set([...proposed, ...suggestQuestions(article, read)])].slice(0, mostQuestions)
}

type Kind = 'said' | 'who' | 'count' | 'cost' | 'about'
interface Candidate {
  readonly question: string
  readonly unit: Unit
  readonly kind: Kind
  /** Root of what is counted. */
  readonly counted?: string
}
/** A question with every sentence that it can be made from. */
interface Asked {
  readonly question: string
  readonly kind: Kind
  readonly units: readonly Unit[]
}

/** At most three, in the order of the article; none for languages that the bot does not speak. */
export function suggestQuestions(article: Article, readBefore?: JudgedUnits): string[] {
  const language = article.language === null ? 'en' : spokenLanguage(article.language)
  // Where the bot speaks none of the article's language it would ask in English what is told in another.
  if (article.language === null || language !== primaryLanguage(article.language)) return []
  const read = readBefore ?? readJudged([article])
  const { units, planted } = read
  const mentions = Map.groupBy(
    units.flatMap(({ content }) => content),
    (term) => term,
  )
  const sound = units.filter((unit) => (planted[unit.index] ?? 0) < plantedFrom)
  const candidates = [...sound.flatMap((unit) => candidatesIn(unit, language)), ...namedOften(article, sound, language)]
    // What is counted once in passing is nobody's question.
    .filter(({ counted }) => counted === undefined || (mentions.get(counted)?.length ?? 0) > 1)
  const asked = [...Map.groupBy(candidates, ({ question }) => question)].map(([question, all]): Asked => ({
    question,
    kind: all[0]?.kind ?? 'about',
    units: all.map(({ unit }) => unit),
  }))
  const chosen: { question: string; at: number }[] = []
  for (const one of fairly(asked).slice(0, mostTried)) {
    if (chosen.length === mostQuestions) break
    const at = one.question.length <= longestQuestion ? answeredAt(one, article, read) : null
    // One sentence is the answer to one question, and a name asked for in full is not asked for in part.
    if (at !== null && !chosen.some((other) => other.at === at || asksTheSame(other.question, one.question)))
      chosen.push({ question: one.question, at })
  }
  return chosen.toSorted((one, other) => one.at - other.at).map(({ question }) => question)
}

/** Whether one has all words of the other, which then only calls somebody by a shorter name. */
function asksTheSame(one: string, other: string): boolean {
  const [words, others] = [new Set(one.split(' ')), new Set(other.split(' '))]
  return words.isSubsetOf(others) || others.isSubsetOf(words)
}

/** One of each kind first, then more: three times the same kind of question tells little. */
function fairly(asked: readonly Asked[]): Asked[] {
  const of = (kind: Kind): Asked[] => asked.filter((one) => one.kind === kind)
  const [said, who, costs, about, counts] = [of('said'), of('who'), of('cost'), of('about'), of('count')]
  return [
    ...costs.slice(0, 1),
    ...said.slice(0, 2),
    ...who.slice(0, 1),
    ...about.slice(0, 2),
    ...said.slice(2, 4),
    ...counts.slice(0, 1),
    ...about.slice(2),
    ...who.slice(1),
  ]
}

/** Where the engine gives, as its first answer, a sentence that the question can be made from; else null. */
function answeredAt({ question, units }: Asked, article: Article, read: JudgedUnits): number | null {
  const {
    groups: [first],
    answerable,
  } = chooseAnswer(question, [article], [], read)
  if (answerable !== 'yes') return null
  return first?.find(({ index }) => units.some((unit) => unit.index === index))?.index ?? null
}

function candidatesIn(unit: Unit, language: Language): Candidate[] {
  const { speakers, person, counts, cost } = formsOf(language)
  const found = (pattern: RegExp): string[] => [...unit.text.matchAll(pattern)].map(([, name = '']) => name.trim())
  const said = speakers.flatMap(({ pattern, ask }) =>
    found(pattern)
      .filter(isSpeaker)
      .map((name) => ({ question: ask(name), unit, kind: 'said' as const })),
  )
  const who =
    person === null
      ? []
      : found(person.pattern)
          .filter((name) => isPerson(name, language))
          .map((name) => ({ question: person.ask(name), unit, kind: 'who' as const }))
  const counted =
    counts === null
      ? []
      : found(counts.pattern).flatMap((noun) => {
          const question = notCounted.test(noun) ? null : counts.ask(noun)
          return question === null ? [] : [{ question, unit, kind: 'count' as const, counted: root(noun.toLowerCase()) }]
        })
  const costs =
    cost === null || !/\d/.test(unit.text)
      ? []
      : found(cost.pattern).map((form) => ({ question: cost.ask(form), unit, kind: 'cost' as const }))
  return [...said, ...who, ...counted, ...costs]
}

/** Names, and in scripts without capitals words that an article opens with, that three sentences or more have; the most frequent first. */
function namedOften(article: Article, units: readonly Unit[], language: Language): Candidate[] {
  const { unless, ask } = formsOf(language).about
  const found = topicsOf(article, units, language).flatMap((name) => {
    const called = name.split(' ').at(-1) ?? name
    const naming = units.filter(({ text }) => text.includes(called))
    if (naming.length < fewestMentions) return []
    const whole = naming.filter(({ text }) => text.includes(name))
    const fronts = (words: string): string[] => naming.flatMap(({ text }) => frontsOf(text, words))
    const before = fronts(name)
    // A capital at the start of a sentence alone tells no name ("Laughing Eugenie").
    if (spaced(language) && before.every((front) => front === '' || /[.!?:“"]$/u.test(front))) return []
    if (unless !== null && [...before, ...fronts(called)].some((front) => unless.test(front))) return []
    const articled = language === 'en' && before.filter((front) => /(?<!\p{L})the$/iu.test(front)).length * 2 > before.length
    const question = ask(articled ? `the ${name}` : name)
    return [
      {
        weight: naming.length * (spaced(language) ? 1 : name.length),
        candidates: whole.map((unit) => ({ question, unit, kind: 'about' as const })),
      },
    ]
  })
  // Common words are no names: of them the two that stand out are enough.
  return found
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, language === 'hi' || !spaced(language) ? 2 : 6)
    .flatMap(({ candidates }) => candidates)
}

const fewestMentions = 3

/** What stands in front of each place where a text has the words. */
function frontsOf(text: string, words: string): string[] {
  const fronts: string[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    if (!/[\p{L}\p{M}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{M}]/u.test(text.slice(at + words.length)))
      fronts.push(text.slice(0, at).trimEnd())
  }
  return fronts
}

/** A name or an office: not a pronoun, nor half a sentence. */
function isSpeaker(name: string): boolean {
  return (
    !/^(?:Later|Earlier|Yesterday|Today|However|Meanwhile|Last|But|And|Then|When|While|After|Before) /u.test(name) &&
    name.trim().length >= 2 &&
    !/[,;:“”"「」]/u.test(name) &&
    !pronouns.test(name.trim())
  )
}

const pronouns =
  /^(?:he|she|they|it|we|i|you|who|er|sie|es|wir|ich|man|il|elle|on|ils|elles|nous|je|él|ella|ellos|ellas|ele|ela|eles|elas|उन्होंने|उसने|उन्हों|मैं|मैंने|彼|彼女|同氏|他|她|他们|她们|它|我|我们|记者|有人|其|本报)(?![\p{L}\p{M}])|^[对据就而但并如按从在该这那]|[时后曾宣]$|[\p{Script=Han}]在/iu

/** What is counted in units of measure or money, or in words that tell nothing alone. */
const notCounted =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|times?|percent|miles?|metres?|meters?|kilomet\p{L}*|tons?|tonnes?|dollars?|pounds?|euros?|crowns?|cents?|others?|ones?|points?|goals?|finals?|degrees?|feet|inches|acres|million\p{L}*|billion\p{L}*|thousand\p{L}*|Jahren?|Monaten?|Wochen?|Tagen?|Stunden?|Minuten?|Prozent|Euro|Kronen|Kilometern?|Metern?|Millionen|Milliarden|Uhr|años?|meses|semanas?|días?|horas?|minutos?|segundos?|millas?|milhas?|pesos?|millones|metros?|kilómetros?|coronas?|anos?|dias?|reais|milhões|quilômetros?|ans?|années?|mois|semaines?|jours?|heures?|minutes?|mètres?|kilomètres?|couronnes?|millions?|milliards?)$/iu
