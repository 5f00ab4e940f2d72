// Of whom a text tells it: "the son of the minister was arrested" does not tell that the minister was. A claim that begins with a name and tells of its bearer what the
// passages tell only of somebody or something that belongs to them has dropped the head of the phrase.
import { isApart, nextApart } from './copies.ts'
import { fillersOf, overlaps, type Filler } from './fillers.ts'
import { isOwner, possessive, written, type Sentence, type Word } from './words.ts'

export interface DroppedHead {
  readonly said: string
  /** The passage's phrase, from the head to the name. */
  readonly stands: string
}

/** Who or what belongs to somebody and is not them. What speaks or acts for them ("a spokesman for", "the government of") is none of these. */
const belonging = new RegExp(
  String.raw`^(?:(?:ex|step|half|grand|great|co|arch)-?)?(?:` +
    [
      'sons?|daughters?|child|children|brothers?|sisters?|twin|fathers?|mothers?|parents?|wife|wives|husband|widow|widower|cousins?|nephews?|nieces?|uncle|aunt|grandson|granddaughter|grandfather|grandmother',
      String.raw`(?:brother|sister|son|daughter|father|mother)s?-in-law|fianc\p{L}+|girlfriend|boyfriend|partner|lover|family|relatives?|friends?|neighbou?rs?|colleagues?|classmates?|team-?mates?|stable-?mate`,
      'rivals?|challengers?|opponents?|critics?|successors?|predecessors?|lawyers?|attorneys?|barristers?|solicitors?|aides?|advisers?|advisors?|assistants?|secretary|bodyguards?|drivers?|chauffeur|coach|trainer|agent|doctor|physician|nurse|tutor|teacher|pupils?|students?|mentor|biographer|killers?|murderers?|victims?|fans?|followers?|supporters?|employees?|workers?|tenants?|landlord|owner|founder|buyer|suppliers?|competitors?|customers?|contractors?|subcontractors?|subsidiary|unit|arm',
      'life|book|biography|memoirs?|novel|film|album|song|painting|portrait|statue|bust|grave|tomb|house|home|flat|villa|estate|mansion|yacht|car|plane|jet|horse|dog|firm|company|foundation|charity|restaurant|hometown|birthplace',
    ].join('|') +
    ')$',
  'u',
)
const linking = /^(?:of|to|for)$/u
const relative = /^(?:who|which|that|whose|whom)$/u
/** Titles and descriptions between the head and the name. */
const longestTitle = 7

/** The head that the first name of a claim's sentence has lost; null where it has lost none. */
export function droppedHead(
  claim: readonly Sentence[],
  cited: readonly Sentence[],
  around: readonly Sentence[],
  language: string | null,
): DroppedHead | null {
  for (const sentence of claim) {
    const names = fillersOf(sentence, language).filter(({ kind, first }) => kind === 'name' && first < longestTitle)
    const subject = names.find(({ opens }) => !opens) ?? names[0]
    if (subject === undefined || !isSubject(sentence, subject)) continue
    const deed = deedOf(sentence, subject.last)
    if (deed === undefined) continue
    const telling = around.filter((one) => one.some(({ root, capital }) => root === deed.root && !capital))
    if (!telling.some((one) => cited.includes(one))) continue
    const heads = telling.flatMap((one) => {
      const owned = ownedDoer(one, deed)
      if (owned !== null) return [owned]
      const places = fillersOf(one, language).filter((filler) => filler.kind === 'name' && overlaps(filler, subject))
      // Where a sentence does not name them, a pronoun may.
      return places.length === 0 ? [null] : places.map((filler) => headIn(one, filler, deed))
    })
    const [first] = heads
    if (
      first !== undefined &&
      first !== null &&
      heads.every((head) => head !== null) &&
      !sentence.some(({ root }) => root === first.head.root)
    )
      return { said: `${subject.words} … ${deed.text}`, stands: first.phrase }
  }
  return null
}

/** Whether the sentence begins with the name, its title aside. */
function isSubject(sentence: Sentence, { first, last }: Filler): boolean {
  const before = sentence.slice(0, first)
  const isValued = /^(?:shares|sales|profits?)$/u.test(sentence[0]?.bare ?? '')
  return (
    first < longestTitle &&
    !isOwner(sentence[last]) &&
    before.every(
      (word, at) =>
        (word.content || at === 0 || /^(?:the|a|an)$/u.test(word.bare) || (isValued && /^(?:in|at|of)$/u.test(word.bare))) &&
        (!/^(?:of|for|to|by|with|in|at|on|from|after|before|and)$/u.test(word.bare) || isValued),
    ) &&
    !before.some((_word, at) => at > 0 && isApart(sentence, at))
  )
}

/** What the claim tells of its subject: the first word with a meaning behind the name, and behind what is set apart there. */
function deedOf(sentence: Sentence, last: number): Word | undefined {
  let from = last + 1
  if (isApart(sentence, from)) {
    const closes = nextApart(sentence, from)
    if (closes < 0 || closes > from + longestAside || /^(?:and|but|who|while)$/u.test(sentence[closes]?.bare ?? '')) return undefined
    from = closes
  }
  const at = sentence.findIndex((word, place) => place >= from && word.content)
  const isNear =
    at >= from &&
    at <= from + 4 &&
    !sentence.slice(from, at).some(({ bare }, place) => bare === 'and' || isApart(sentence, from + place + 1))
  const word = sentence[at]
  return isNear && word?.capital === false && !word.number ? word : undefined
}

/** "Her coach of six years, Piet Verhage, was suspended": whose doer is told by a pronoun. */
function ownedDoer(sentence: Sentence, deed: Word): { readonly head: Word; readonly phrase: string } | null {
  const at = sentence.findIndex(({ root }) => root === deed.root)
  let end = at
  while (
    end > 0 &&
    sentence[end - 1]?.content === false &&
    !/^(?:his|her|its|their|and|but|that|who|which|to)$/u.test(sentence[end - 1]?.bare ?? '') &&
    !isApart(sentence, end)
  )
    end -= 1
  if (isApart(sentence, end)) {
    const opened = sentence.slice(0, end).findLastIndex((_word, place) => place < end && isApart(sentence, place))
    if (opened <= 0 || end - opened > longestAside) return null
    end = opened
  }
  const from = Math.max(0, end - longestTitle)
  const head = sentence.slice(from, end).findIndex(({ bare }) => belonging.test(bare))
  if (head < 0) return null
  const owner = sentence.slice(Math.max(0, from + head - 3), from + head).findLastIndex(({ bare }) => possessive.test(bare))
  const word = sentence[from + head]
  return owner < 0 || word === undefined || sentence.slice(from + head + 1, end).some((one) => one.content && !one.number && one.capital)
    ? null
    : { head: word, phrase: written(sentence.slice(Math.max(0, from + head - 3) + owner, at + 1)) }
}
const longestAside = 7

/** The head to which the name belongs there; null where it stands by itself. */
function headIn(sentence: Sentence, { first, last }: Filler, deed: Word): { readonly head: Word; readonly phrase: string } | null {
  // "… of Krona, who rowed": of whom that is told stands before it.
  if (relative.test(sentence[last + 1]?.bare ?? '')) return null
  if (isOwner(sentence[last])) {
    const owned = sentence.slice(last + 1, last + 5).find(({ bare }) => belonging.test(bare))
    return owned === undefined ? null : { head: owned, phrase: written(sentence.slice(first, sentence.indexOf(owned) + 1)) }
  }
  for (let at = first - 1; at >= Math.max(1, first - longestTitle); at--) {
    const word = sentence[at]
    if (word === undefined || word.root === deed.root) return null
    if (!linking.test(word.bare)) {
      if (!word.content && !/^(?:the|a|an|his|her|their)$/u.test(word.bare)) return null
      continue
    }
    const head = sentence[at - 1]
    return head !== undefined && belonging.test(head.bare) ? { head, phrase: written(sentence.slice(at - 1, last + 1)) } : null
  }
  return null
}
