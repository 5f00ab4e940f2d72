// Questions that an article can answer, in its own language, made without a model: who is quoted, what is counted, what it costs.
// Each is put to the extractive engine, and is offered only where the sentence that it was made from answers it.
import type { Article } from './article.ts'
import { spokenLanguage, type Language, type Localised } from './languages.ts'
import { judgePlanted, plantedFrom } from './planted.ts'
import { chooseAnswer } from './reply.ts'
import { readUnits, root, type Unit } from './sentences.ts'

/** As many as are read at a glance. */
const mostQuestions = 3
/** Candidates that are tried at the most: each is ranked against the whole article. */
const mostTried = 8
/** Characters; Discord's choices end at 100. */
const longest = 90

interface Candidate { readonly question: string; readonly unit: Unit; readonly kind: 'said' | 'count' | 'cost'; /** Root of what is counted. */ readonly counted?: string }

/** At most three, in the order of the article; none for languages whose questions cannot be made without knowing their grammar. */
export function suggestQuestions(article: Article): string[] {
  const language = article.language === null ? 'en' : spokenLanguage(article.language)
  // Where the bot speaks none of the article's language it would ask in English what is told in another.
  if (article.language === null || language !== article.language.split('-')[0]) return []
  const units = readUnits([article])
  const planted = judgePlanted(units)
  const mentions = Map.groupBy(units.flatMap(({ content }) => content), (term) => term)
  const candidates = units.filter((unit) => (planted[unit.index] ?? 0) < plantedFrom).flatMap((unit) => candidatesIn(unit, language))
    // What is counted once in passing is nobody's question.
    .filter(({ counted }) => counted === undefined || (mentions.get(counted)?.length ?? 0) > 1)
  const distinct = [...new Map(candidates.map((candidate) => [candidate.question, candidate])).values()]
  const chosen: Candidate[] = []
  for (const candidate of fairly(distinct).slice(0, mostTried)) {
    if (chosen.length === mostQuestions) break
    if (candidate.question.length <= longest && answers(candidate, article)) chosen.push(candidate)
  }
  return chosen.toSorted((one, other) => one.unit.index - other.unit.index).map(({ question }) => question)
}

/** One of each kind first, then two who speak: three times the same kind of question tells little. */
function fairly(candidates: readonly Candidate[]): Candidate[] {
  const of = (kind: Candidate['kind']): Candidate[] => candidates.filter((candidate) => candidate.kind === kind)
  const [said, counts, costs] = [of('said'), of('count'), of('cost')]
  return [...costs.slice(0, 1), ...said.slice(0, 2), ...counts.slice(0, 1), ...said.slice(2)]
}

/** Whether the engine gives, as its first answer, the sentence that the question was made from. */
function answers({ question, unit }: Candidate, article: Article): boolean {
  const { groups: [first], answerable } = chooseAnswer(question, [article], [])
  return answerable === 'yes' && first?.some(({ index }) => index === unit.index) === true
}

function candidatesIn(unit: Unit, language: Language): Candidate[] {
  const { speakers, counts, cost } = forms[language]
  const said = speakers.flatMap((pattern) => [...unit.text.matchAll(pattern)]).flatMap(([, name = '']) => isSpeaker(name) ? [{ question: says[language](name.trim()), unit, kind: 'said' as const }] : [])
  const counted = counts === null ? [] : [...unit.text.matchAll(counts.pattern)].flatMap(([, noun = '']) => {
    const question = notCounted.test(noun) ? null : counts.ask(noun)
    return question === null ? [] : [{ question, unit, kind: 'count' as const, counted: root(noun.toLowerCase()) }]
  })
  const costs = cost === null || !/\d/.test(unit.text) ? [] : [...unit.text.matchAll(cost.pattern)].map(([, form = '']) => ({ question: cost.ask(form), unit, kind: 'cost' as const }))
  return [...said, ...counted, ...costs]
}

/** A name or an office: not a pronoun, nor half a sentence. */
function isSpeaker(name: string): boolean {
  return name.trim().length >= 2 && !/[,;:“”"「」]/u.test(name) && !pronouns.test(name.trim())
}

const pronouns = /^(?:he|she|they|it|we|i|you|who|er|sie|es|wir|ich|man|il|elle|on|ils|elles|nous|je|él|ella|ellos|ellas|ele|ela|eles|elas|उन्होंने|उसने|उन्हों|मैं|मैंने|彼|彼女|同氏|他|她|他们|她们|它|我|我们|记者|有人|其|本报)(?![\p{L}\p{M}])|^[对据就而但并如按从在]/iu

/** What is counted in units of measure or money, or in words that tell nothing alone. */
const notCounted = /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|times?|percent|miles?|metres?|meters?|kilomet\p{L}*|tons?|tonnes?|dollars?|pounds?|euros?|crowns?|cents?|others?|ones?|points?|goals?|finals?|degrees?|feet|inches|acres|million\p{L}*|billion\p{L}*|thousand\p{L}*|Jahren?|Monaten?|Wochen?|Tagen?|Stunden?|Minuten?|Prozent|Euro|Kronen|Kilometern?|Metern?|Millionen|Milliarden|Uhr|años?|meses|semanas?|días?|horas?|minutos?|segundos?|millas?|milhas?|pesos?|millones|metros?|kilómetros?|coronas?|anos?|dias?|reais|milhões|quilômetros?|ans?|années?|mois|semaines?|jours?|heures?|minutes?|mètres?|kilomètres?|couronnes?|millions?|milliards?)$/iu

const says: Localised<(name: string) => string> = {
  en: (name) => `What did ${name.replace(/^The /, 'the ')} say?`, es: (name) => `¿Qué dijo ${name}?`, pt: (name) => `O que disse ${name}?`, fr: (name) => `Qu’a dit ${name} ?`,
  de: (name) => `Was sagte ${name}?`, hi: (name) => `${name} ने क्या कहा?`, ja: (name) => `${name}は何と言いましたか？`, zh: (name) => `${name}说了什么？`,
}

/** Two or more words with capitals in a row, not the end of a longer name ("Health and Care Excellence", "the senior Lib Dem"). */
const name = String.raw`(?<!(?<![\p{L}])(?:and|&|for|of|in|at|from|with|und|für|et|pour|y|para|e|d[eo]|the \p{Ll}+) )(?<![\p{Lu}][\p{L}’'.-]* )(\p{Lu}[\p{L}\p{M}’'-]+(?: (?:d[eo]s?|da|von|van|del|la|al|bin|ibn)(?= ))*(?: \p{Lu}[\p{L}\p{M}’'.-]*[\p{L}\p{M}])+)`

interface Forms {
  /** Each with the speaker as its group. */
  readonly speakers: readonly RegExp[]
  readonly counts: { readonly pattern: RegExp; ask(noun: string): string | null } | null
  readonly cost: { readonly pattern: RegExp; ask(form: string): string } | null
}

/** A number of two digits or more before a plural in small letters, behind which the sentence goes on with a verb or ends. */
const counted = (plural: string): RegExp => new RegExp(String.raw`(?<![\p{L}\d.,$€£])\d{2,3}(?:[.,\u202F ]\d{3})*\s(${plural})(?![\p{L}\p{M}-])`, 'gu')

const forms: Localised<Forms> = {
  en: {
    speakers: [new RegExp(`[,”"] said ${name}`, 'gu'), new RegExp(`${name} (?:said|told|says)(?! (?:on|in|at) )`, 'gu')],
    counts: { pattern: counted(String.raw`\p{Ll}{2,}(?<![sui])s(?<!ous)`), ask: (noun) => `How many ${noun}?` },
    cost: { pattern: /(?<!\p{L})(cost)(?!\p{L})(?= (?:about |some |around |nearly |more than |over )?[$€£]?\d)/gu, ask: () => 'What did it cost?' },
  },
  de: {
    speakers: [new RegExp(`[,“"] sagte? ${name}`, 'gu'), new RegExp(`[,“"] sagt ${name}`, 'gu')],
    counts: { pattern: counted(String.raw`\p{Lu}\p{Ll}{3,}(?:en|er|e|n)`), ask: (noun) => `Wie viele ${noun}?` },
    cost: { pattern: /(?<!\p{L})(kostete|kostet)(?!\p{L})/gu, ask: (form) => `Was ${form} das?` },
  },
  fr: {
    speakers: [new RegExp(`[,»”] (?:a dit|a déclaré|dit|déclare|explique|a expliqué) ${name}`, 'gu')],
    counts: { pattern: counted(String.raw`\p{Ll}{3,}s`), ask: (noun) => /^h/iu.test(noun) ? null : `Combien ${/^[aeiouéèêîôœ]/iu.test(noun) ? 'd’' : 'de '}${noun} ?` },
    cost: { pattern: /(?<!\p{L})(a coûté)(?!\p{L})/gu, ask: () => 'Combien cela a-t-il coûté ?' },
  },
  es: {
    speakers: [new RegExp(`[,»”] (?:dijo|dice|afirmó|explicó|señaló) ${name}`, 'gu')],
    counts: { pattern: counted(String.raw`\p{Ll}{2,}(?:as|os)`), ask: (noun) => `¿${noun.endsWith('as') ? 'Cuántas' : 'Cuántos'} ${noun}?` },
    cost: { pattern: /(?<!\p{L})(costó|cuesta|costará)(?!\p{L})/gu, ask: (form) => `¿Cuánto ${form}?` },
  },
  pt: {
    speakers: [new RegExp(`[,»”] (?:disse|diz|afirmou|explicou) ${name}`, 'gu')],
    counts: { pattern: counted(String.raw`\p{Ll}{2,}(?:as|os)`), ask: (noun) => `${noun.endsWith('as') ? 'Quantas' : 'Quantos'} ${noun}?` },
    cost: { pattern: /(?<!\p{L})(custou|custa|custará)(?!\p{L})/gu, ask: (form) => `Quanto ${form}?` },
  },
  hi: {
    speakers: [/(?:^|[।,”"] ?)((?:[\p{L}\p{M}]+ ){0,3}[\p{L}\p{M}]+) ने (?:कहा|बताया)/gu],
    counts: null,
    cost: null,
  },
  ja: {
    speakers: [/(?:^|。)([\p{Script=Han}\p{Script=Katakana}ー・々]{2,16}(?:さん|氏)?)は(?=、?「)/gu],
    counts: null,
    cost: null,
  },
  zh: {
    speakers: [/(?:^|[，。；！？”])([\p{Script=Han}·]{2,10}?)(?:表示|(?<!来)说|指出)(?=[，：:“])/gu],
    counts: null,
    cost: null,
  },
}
