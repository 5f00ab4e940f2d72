// The eight ways in which a faithful sentence is bent, and four more. Chosen with a seeded generator, so that two runs bend alike; the words
// for it are written apart from those that the checks know.
export const kinds = [
  'number swapped',
  'number invented',
  'name swapped',
  'name invented',
  'weekday or month',
  'negation added',
  'negation deleted',
  'antonym',
] as const
/** They do not count among the eight: two names in each other's place; told as a fact, what the text is not sure of, and what it has from somebody; told of all or as done, what it tells of some or as tried. */
export const further = ['names exchanged', 'hedge dropped', 'speaker dropped', 'limit dropped'] as const
export type Kind = (typeof kinds)[number] | (typeof further)[number]

const number = /(?<![\p{L}\d.,])\d[\d,]*(?:\.\d+)?(?![\d])/gu
/** Without the mark of whom something belongs to. */
const properWord = String.raw`\p{Lu}(?:[\p{L}-]|['’](?!s?(?!\p{L})))+`
/** Capitalised words inside a sentence, one or several in a row. */
const name = new RegExp(String.raw`(?<=[\p{Ll},;] )${properWord}(?: ${properWord})*`, 'gu')
const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const months = 'January February March April June July August September October November December'.split(' ')
const calendar = new RegExp(String.raw`(?<!\p{L})(?:${[...days, ...months].join('|')})(?!\p{L})`, 'gu')
const noName = new Set([
  ...days,
  ...months,
  'May',
  'I',
  'The',
  'A',
  'An',
  'He',
  'She',
  'It',
  'They',
  'We',
  'Mr',
  'Mrs',
  'Ms',
  'Dr',
  'Sir',
  'But',
  'And',
  'In',
  'On',
  'At',
])
const invented = ['Hartwell', 'Brenninger', 'Okonjo', 'Velasca', 'Thornbury', 'Maretti', 'Dunsmoor', 'Kallasvuo', 'Ferreyra', 'Wexcombe']
const auxiliary = /(?<!\p{L})(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might)(?= (?!not\b|n't|never|no\b))/gu
const pastVerb =
  /(?<=[\p{Ll}\d] )(?!need|indeed|speed|hundred|united|based|called|named|aged|used|supposed)(\p{Ll}{2,}[^e\s])ed(?= (?:the|a|an|his|her|their|its|to|that|in|on|from|with|for|at)\b)/gu
const denial = / not(?= )|(?<=is|are|was|were|has|have|had|would|could|should|do|does|did)n['’]t(?= )|(?<= )never /gu
const antonyms = (
  'rise/fall rose/fell rising/falling increase/decrease increased/decreased gained/lost win/lose won/lost winning/losing victory/defeat more/less higher/lower highest/lowest largest/smallest bigger/smaller older/younger before/after first/last ' +
  'accepted/rejected approved/rejected opened/closed open/closed guilty/innocent best/worst better/worse alive/dead north/south east/west northern/southern eastern/western hired/fired bought/sold buy/sell strong/weak stronger/weaker early/late earlier/later ' +
  'success/failure successful/unsuccessful support/oppose supported/opposed allowed/banned legal/illegal safe/dangerous public/private started/ended began/ended begin/end above/below up/down inside/outside good/bad positive/negative arrested/released ' +
  'arrived/left male/female man/woman men/women boy/girl father/mother son/daughter husband/wife brother/sister failed/succeeded majority/minority love/hate rich/poor fast/slow improved/worsened confirmed/denied major/minor'
)
  .split(' ')
  .flatMap((pair) => {
    const [one = '', other = ''] = pair.split('/')
    return [
      [one, other],
      [other, one],
    ] as const
  })
const antonymOf = new Map(antonyms)
const turnable = new RegExp(String.raw`(?<!\p{L})(?:${[...antonymOf.keys()].join('|')})(?!\p{L})`, 'gu')

const hedge =
  / (?:allegedly|reportedly|apparently|possibly|probably|supposedly|perhaps|potentially)(?= )| (?:may|might|could) have (?=\p{Ll}+(?:ed|en|wn|ne)\b)| (?:may|might|could) (?=\p{Ll}+ )| (?:is|are|was|were) (?:expected|likely|believed|thought|understood) to (?=\p{Ll}+ )/gu
function sure(found: string): string {
  if (/ly$|perhaps/.test(found)) return ''
  return found.includes('have') ? ' had ' : ' will '
}
const limit =
  / (?:tried|attempted|failed) to \p{Ll}{2,}(?= )| (?:plans?|hopes?|wants?|intends?|aims?) to (?=\p{Ll})| one of (?=the |his |her |its |their )| (?:some|many|most|several) (?=\p{Ll}{3,}s\b)| would have (?=\p{Ll})/gu
function unlimited(found: string): string {
  if (/ (?:tried|attempted|failed) to /.test(found)) return found.replace(/ \p{Ll}+ to (\p{Ll}*?)e?$/u, ' $1ed')
  if (found === ' one of ') return ' '
  if (found === ' would have ') return ' has '
  return found.endsWith(' to ') ? ' will ' : ' all '
}
const speakerBehind = /, [^,“”"']{2,60} (?:said|says|claimed|claims|told [^,]+)\.?$/gu
const speakerBefore = /^[^,“”"']{2,50} (?:said|claimed|claims|believes|argued) (?:that )?(?=\p{Ll})/gu

/** The sentence without what it sets apart: in brackets, or behind a name between commas. As true as before; null where it sets nothing apart. */
export function shorten(sentence: string): string | null {
  const shorter = sentence.replace(/ \([^()]{2,80}\)(?=[ ,.;:])|(?<=\p{Lu}\p{L}+), (?:an?|the|who|which) [^,]{3,60},(?= \p{L})/u, '')
  return shorter === sentence ? null : shorter
}

export interface Bent {
  readonly kind: Kind
  readonly text: string
}

/** Every way in which the sentence can be bent, one of each kind; `article` gives what is swapped in. */
export function bend(sentence: string, article: string, seed: number): Bent[] {
  const random = generator(seed)
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)]
  const replaceOne = (
    pattern: RegExp,
    make: (found: string) => string | undefined,
    fits: (found: string) => boolean = () => true,
  ): string | null => {
    const match = pick([...sentence.matchAll(pattern)].filter(([found]) => fits(found)))
    const made = match === undefined ? undefined : make(match[0])
    return match === undefined || made === undefined || made === match[0]
      ? null
      : sentence.slice(0, match.index) + made + sentence.slice(match.index + match[0].length)
  }
  const others = (pattern: RegExp, taken: string): string[] =>
    [...new Set([...article.matchAll(pattern)].map(([found]) => found))].filter(
      (found) => !noName.has(found) && !taken.includes(found) && !found.split(' ').some((part) => taken.includes(part)),
    )
  // What the article has in small letters, too, opens a sentence or a headline.
  const small = new Set(article.match(/(?<!\p{L})\p{Ll}[\p{Ll}-]+/gu))
  const isName = (found: string): boolean =>
    !found.split(' ').some((part) => noName.has(part)) && !found.split(' ').every((part) => small.has(part.toLowerCase()))
  const year = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits)
  const bent: Record<Kind, string | null> = {
    'number swapped': replaceOne(number, (found) => pick(others(number, sentence).filter((other) => year(other) === year(found)))),
    'number invented': replaceOne(number, (found) => invent(found, article, random)),
    'name swapped': replaceOne(name, () => pick(others(name, sentence).filter(isName)), isName),
    'name invented': replaceOne(name, () => pick(invented.filter((candidate) => !article.includes(candidate))), isName),
    'weekday or month': replaceOne(calendar, (found) =>
      pick((days.includes(found) ? days : months).filter((other) => !sentence.includes(other))),
    ),
    'negation added':
      replaceOne(auxiliary, (found) => `${found} not`) ?? replaceOne(pastVerb, (found) => `did not ${found.replace(/ed$/, '')}`),
    'negation deleted': replaceOne(denial, () => ''),
    antonym: replaceOne(turnable, (found) => antonymOf.get(found)),
    'names exchanged': exchanged(sentence, isName),
    'hedge dropped': replaceOne(hedge, sure),
    'limit dropped': replaceOne(limit, unlimited),
    'speaker dropped': replaceOne(speakerBehind, () => '.') ?? capitalised(replaceOne(speakerBefore, () => '')),
  }
  return [...kinds, ...further].flatMap((kind) => {
    const text = bent[kind]
    return text === null ? [] : [{ kind, text }]
  })
}

/** The first two names change places, but where one is part of the other or they are a list. */
function exchanged(sentence: string, isName: (found: string) => boolean): string | null {
  const [one, other] = [...sentence.matchAll(name)].filter(([found]) => isName(found))
  if (one === undefined || other === undefined || one[0].includes(other[0]) || other[0].includes(one[0])) return null
  const between = sentence.slice(one.index + one[0].length, other.index)
  if (/^,? (?:and |or )?$/.test(between)) return null
  return sentence.slice(0, one.index) + other[0] + between + one[0] + sentence.slice(other.index + other[0].length)
}

function capitalised(sentence: string | null): string | null {
  return sentence === null ? null : sentence.slice(0, 1).toUpperCase() + sentence.slice(1)
}

/** A number of the same shape that the article does not have. */
function invent(digits: string, article: string, random: () => number): string | undefined {
  for (let attempt = 0; attempt < 20; attempt++) {
    const made = digits.replace(/\d/g, (digit, at: number) =>
      at === 0
        ? String(1 + Math.floor(random() * 9))
        : /^(?:19|20)\d\d$/.test(digits) && at < 2
          ? digit
          : String(Math.floor(random() * 10)),
    )
    if (made !== digits && !article.includes(made)) return made
  }
  return undefined
}

function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
