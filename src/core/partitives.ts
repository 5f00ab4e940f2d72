// Of how many a text tells it: "most of the 56 miners were brought up" does not tell that the miners were. What is told of a part a claim must not tell of the whole.
import { written, type Sentence } from './words.ts'

export interface MadeWhole {
  readonly said: string
  readonly stands: string
}

const part =
  /^(?:most|some|many|half|several|few|part|parts|areas|percent|cent|third|quarter|majority|minority|dozens|hundreds|thousands)$/u
/** Words by which a claim tells of a part, too, or of about as many. */
const partly =
  /^(?:most|some|many|half|several|few|part|parts|partly|partially|areas|percent|cent|third|thirds|quarter|quarters|majority|minority|dozens|hundreds|thousands|among|only|nearly|almost|remaining)$/u
const whole = /^(?:all|every|everyone|everybody|anyone|anybody|each|both|whole|entire|across)$/u
/** A thing is told in so many words behind "of the". */
const longestThing = 5
/** So much of what is told must be told of that part: words beside the thing's. */
const fewestTold = 2

/** A part of the passages that the claim makes the whole; null where it makes none. */
export function madeWhole(claim: readonly Sentence[], cited: readonly Sentence[], around: readonly Sentence[]): MadeWhole | null {
  for (const sentence of claim) {
    const isPartly = sentence.some(({ bare }) => partly.test(bare))
    for (const passage of cited) {
      for (const { from, to, isOfAll } of partsOf(passage)) {
        const things = passage.slice(from + 1, to).filter(({ content, number }) => content && !number)
        // "The Music Awards" are not "most of her music".
        const at = sentence.findLastIndex(({ root, capital }) => things.some((thing) => thing.root === root && thing.capital === capital))
        const before = sentence.slice(Math.max(0, at - longestThing), at)
        const isWhole = before.some(({ bare }) => whole.test(bare))
        const isAll =
          isWhole ||
          (isOfAll && !isPartly && !before.some(({ bare }) => bare === 'of') && before.some(({ bare, number }) => number || bare === 'the'))
        const hasPart = sentence.some(({ bare }) => bare === passage[from]?.bare && !whole.test(bare))
        if (at < 0 || !isAll || hasPart) continue
        const told = (there: Sentence): number =>
          new Set(
            there
              .filter((word) => word.content && !things.includes(word) && sentence.some(({ root }) => root === word.root))
              .map(({ root }) => root),
          ).size
        const isElsewhere = around.some(
          (one) => one !== passage && one.some(({ root }) => root === sentence[at]?.root) && told(one) >= told(passage),
        )
        if (told(passage) >= fewestTold && !isElsewhere)
          return { said: written(sentence.slice(Math.max(0, at - 3), at + 1)), stands: written(passage.slice(from, to)) }
      }
    }
  }
  return null
}

interface Part {
  readonly from: number
  readonly to: number
  /** Whether it is told of what all it is a part: "26 of the 340 passengers", not "some passengers". */
  readonly isOfAll: boolean
}

/** "Most of the 56 miners", "parts of Hallin", "26 of its passengers", "some schools". */
function partsOf(passage: Sentence): Part[] {
  return passage.flatMap((word, at): Part[] => {
    if (!word.number && !part.test(word.bare) && !counted.test(word.bare)) return []
    const isOfAll = passage[at + 1]?.bare === 'of'
    if (isOfAll ? passage[at - 1]?.bare === 'as' : passage[at - 1]?.bare === 'a') return []
    const isNamed = isOfAll && /^(?:the|its|his|her|their|all)$/u.test(passage[at + 2]?.bare ?? '')
    if (isOfAll && !isNamed && !(passage[at + 2]?.capital === true && /^(?:parts?|most|much|areas)$/u.test(word.bare))) return []
    if (!isOfAll && !/^(?:some|most|many|several|few|half)$/u.test(word.bare)) return []
    const first = at + (isNamed ? 3 : isOfAll ? 2 : 1)
    let to = first
    while (to < first + longestThing && (passage[to]?.content === true || passage[to]?.number === true)) to += 1
    return to === first ? [] : [{ from: at, to, isOfAll }]
  })
}
const counted =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{L}+)?)$/u
