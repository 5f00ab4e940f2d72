// What the article uses a name as, and where a claim uses it as something else: a person in the place of a town ("clashes in Emil
// Krona"), a town in the place of a person ("his girlfriend Orlin"), what describes a people as a country ("a valley in Norrlandish").
// English alone: there small words before a name show it. Names in the place of others of their kind are left to `binding.ts`.
import { fillersOf, overlaps, type Filler } from './fillers.ts'
import { primaryLanguage } from './languages.ts'
import { isOwner, type Sentence, type Word } from './words.ts'

/** What people are called by, right before their names. */
const titles = new Set(
  'mr mrs ms miss dr sir dame lord lady prof professor rev reverend gen general sgt sergeant lt lieutenant capt captain col colonel det detective insp inspector pc con constable supt judge justice sen senator rep congressman congresswoman'.split(
    ' ',
  ),
)
const roles = new Set(
  (
    'actor actress singer rapper musician guitarist drummer comedian presenter broadcaster author writer novelist poet reporter journalist columnist editor artist painter photographer designer chef model ' +
    'striker midfielder defender goalkeeper keeper winger forward centre captain skipper coach manager boss team-mate teammate golfer jockey boxer sprinter swimmer cyclist batsman bowler referee pundit ' +
    'president chairman chairwoman executive director secretary minister chancellor mayor governor senator ambassador spokesman spokeswoman spokesperson lawyer attorney solicitor barrister prosecutor coroner judge detective inspector sergeant constable superintendent colonel lieutenant professor nurse teacher headteacher pupil student ' +
    'wife husband girlfriend boyfriend fiancee fiance fiancée fiancé widow widower son daughter brother sister father mother stepfather stepmother mum mom dad uncle aunt cousin nephew niece grandson granddaughter grandmother grandfather friend colleague neighbour neighbor owner founder star scientist researcher historian analyst economist psychologist surgeon astronaut victim gunman killer suspect'
  ).split(' '),
)
/** First words that name a part of a place or tell places apart: what follows stands alone as well, as people's last names do. */
const placeParts = new Set(
  'north south east west northern southern eastern western central upper lower greater inner outer great new old downtown mainland fort port mount lake san santa saint st city club'.split(
    ' ',
  ),
)
const placeWords = new Set('in at near across throughout from to outside inside into'.split(' '))
const inside = new Set(['in', 'throughout'])
/** Behind these stand clubs and companies, which people are at. */
const membership = new Set('at for join joins joined joining against'.split(' '))
const determiners = new Set(['the', 'a', 'an'])
/** "Faith in Krona", "interested in Krona" are of people. */
const aboutPeople =
  /^(?:br(?:ing|ought)|call|draft|usher|rop(?:e|ing)|let|send|sent|t(?:ake|ook)|mov|step|sub|faith|confiden|trust|belie[fv]|interest|hope|invest|disappoint|love|found|find|see|saw|seen|have|has|had|put|show|expres|stake|share|pride|rival|figure|man|lives?$)/u
/** People are aimed, shouted and looked "at". */
const aimed =
  /^(?:aim|anger|angry|annoy|back|cheer|dig|direct|fire|fury|furious|gesture|glare|grin|hit|hiss|hurl|jab|jeer|lash|laugh|level|look|lunge|mock|mad|outrage|pointed|pointing|rage|rant|scream|shock|shoot|shot|shout|smile|snap|stare|swear|swing|swipe|swore|target|threw|throw|upset|wave|yell)/u
/** Adjectives of peoples and countries by their endings, and a few without. */
const demonym = /^(?:\p{Lu}\p{Ll}+(?:[aei]an|ish|ese)|French|Dutch|Greek|Swiss|Welsh|Thai|Czech|Iraqi|Israeli|Pakistani|Saudi)$/u

/** One place where a name stands. */
interface Use {
  readonly sentence: Sentence
  readonly filler: Filler
}

export interface Misused {
  readonly said: string
  /** What the article does not use the name as. */
  readonly as: 'a place' | 'a person' | 'a thing'
}

/** The first name of the claim that it uses as what the article shows that it is not; null when there is none. */
export function misusedName(claim: readonly Sentence[], article: readonly Sentence[], language: string | null): Misused | null {
  if (primaryLanguage(language) !== 'en') return null
  const all = article.flatMap((sentence) => usesIn(sentence, language))
  for (const use of claim.flatMap((sentence) => usesIn(sentence, language))) {
    const before = wordBefore(use)
    if (use.filler.opens || before === undefined || isDescribing(use)) continue
    const said = `${before.text} ${use.filler.words}`
    if (isAdjective(use, before)) {
      const same = all.filter(({ sentence, filler }) => sentence[filler.last]?.bare === use.sentence[use.filler.last]?.bare)
      if (same.length > 0 && same.every((one) => isDescribing(one) && gapBehind(one) === 1)) return { said, as: 'a thing' }
      continue
    }
    const uses = all.filter(({ filler }) => overlaps(filler, use.filler))
    // "Orlin's highest peak" may be in Orlin, or of Orlin.
    const owns = uses.some(({ sentence, filler }) => isPossessive(sentence, filler))
    const as = uses.length === 0 ? null : usedAs(use, before)
    if (as === null) continue
    const somebody = uses.some(isPerson)
    const person = somebody || hasLastName(use.filler, uses)
    const stands = (words: ReadonlySet<string>): boolean => uses.some((one) => standsBehind(one, words))
    if (as === 'a place' && !(owns && !somebody) && (before.bare === 'at' ? somebody && !stands(membership) : person) && !stands(inside))
      return { said, as }
    if (as === 'a person' && !person && stands(placeWords)) return { said, as }
    if (
      as === 'a thing' &&
      person &&
      use.sentence[use.filler.last + 1]?.bare !== 'of' &&
      !uses.some((one) => determiners.has(wordBefore(one)?.bare ?? ''))
    )
      return { said, as }
  }
  return null
}

function usesIn(sentence: Sentence, language: string | null): Use[] {
  return fillersOf(sentence, language)
    .filter(({ kind }) => kind === 'name')
    .map((filler) => ({ sentence, filler }))
}

/** The word right before a name, without a comma between. */
function wordBefore({ sentence, filler }: Use): Word | undefined {
  const [before, first] = [sentence[filler.first - 1], sentence[filler.first]]
  return before !== undefined && first !== undefined && first.start - before.start - before.text.length === 1 ? before : undefined
}

function gapBehind({ sentence, filler }: Use): number {
  const [last, behind] = [sentence[filler.last], sentence[filler.last + 1]]
  return last === undefined || behind === undefined ? Infinity : behind.start - last.start - last.text.length
}

/** Whether the name owns or describes what follows ("Orlin's harbour", "Orlin police") and is not itself what is spoken of. */
function isDescribing(use: Use): boolean {
  const { sentence, filler } = use
  const behind = sentence[filler.last + 1]
  if (isPossessive(sentence, filler)) return true
  return behind !== undefined && gapBehind(use) <= 1 && (behind.content || behind.capital)
}

/** "Orlin's", also where a list goes on to it: "Orlin and Hallin's". */
function isPossessive(sentence: Sentence, { last }: Filler): boolean {
  const isListed = sentence[last + 1]?.bare === 'and' && isOwner(sentence[last + 2])
  return isOwner(sentence[last]) || sentence[last + 1]?.text === 's' || isListed
}

function isAdjective({ filler }: Use, before: Word): boolean {
  return filler.first === filler.last && demonym.test(filler.words) && !before.capital && !determiners.has(before.bare)
}

/** What the words before a name use it as; null where they may stand before any name. */
function usedAs({ sentence, filler }: Use, before: Word): Misused['as'] | null {
  const [second, third] = [sentence[filler.first - 2], sentence[filler.first - 3]]
  if (inside.has(before.bare)) return aboutPeople.test(second?.bare ?? '') ? null : 'a place'
  if (before.bare === 'at')
    return sentence.slice(Math.max(0, filler.first - 6), filler.first).some(({ bare }) => aimed.test(bare)) ? null : 'a place'
  // "In Orlin and Hallin".
  if (before.bare === 'and' && second?.capital === true && inside.has(third?.bare ?? '')) return 'a place'
  if (roles.has(before.bare)) return 'a person'
  // "The Kronas" are a family.
  return determiners.has(before.bare) && !filler.words.endsWith('s') ? 'a thing' : null
}

function standsBehind(use: Use, words: ReadonlySet<string>): boolean {
  const before = wordBefore(use)?.bare ?? ''
  return words.has(before) || (determiners.has(before) && words.has(use.sentence[use.filler.first - 2]?.bare ?? ''))
}

/** Whether a title, a role or an age beside the name shows somebody. */
function isPerson(use: Use): boolean {
  const { sentence, filler } = use
  const before = wordBefore(use)?.bare ?? ''
  if (titles.has(sentence[filler.first]?.bare ?? '') || titles.has(before) || roles.has(before)) return true
  const [age, next] = [sentence[filler.last + 1], sentence[filler.last + 2]]
  return (
    age?.number === true &&
    /^\d\d?$/u.test(age.text) &&
    gapBehind(use) > 1 &&
    (next === undefined || next.start - age.start - age.text.length > 1)
  )
}

/** Whether the article has the name as one of two words whose second stands alone, too, as people (and clubs, which no town is either) are called. */
function hasLastName(name: Filler, uses: readonly Use[]): boolean {
  const pair = uses.find(
    ({ sentence, filler }) =>
      filler.last === filler.first + 1 && !placeParts.has(sentence[filler.first]?.bare ?? '') && filler.values.isSupersetOf(name.values),
  )
  const last = pair?.sentence[pair.filler.last]
  return (
    last !== undefined && uses.some(({ sentence, filler }) => filler.first === filler.last && sentence[filler.first]?.root === last.root)
  )
}
