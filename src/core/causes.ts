// Why it came to something: a claim that gives one reason where the passages give another for it, or that makes a reason of what was no hindrance.
import { nextApart } from './copies.ts'
import { valuesOf } from './fillers.ts'
import { written, type Sentence } from './words.ts'

export interface OtherCause {
  readonly said: string
  readonly stands: string
}

/** Phrases behind which a reason stands, as their words in lower case; and those behind which stands what was none. */
const reasons = phrases(
  'because of|because|due to|thanks to|owing to|as a result of|caused by|prompted by|driven by|put down to|puts down to|attributed to|credited|credits|credited to|the credit to|blamed on|blames|blamed|down to|in protest at',
)
const hindrances = phrases('despite|in spite of|although|even though|though|notwithstanding')

function phrases(all: string): readonly (readonly string[])[] {
  return all.split('|').map((phrase) => phrase.split(' '))
}

/** What stands behind such a phrase, as far as the next mark, and the words with it. */
interface Given {
  readonly values: ReadonlySet<string>
  readonly words: Sentence
}

/** So many words of a reason must stand in the passages, in another place, and such a share of them. */
const least = { words: 2, share: 0.6 }

/** The reason of the claim that its passages do not give as one; null where there is none. */
export function otherCause(claim: readonly Sentence[], cited: readonly Sentence[], around: readonly Sentence[]): OtherCause | null {
  const claimed = claim.map((sentence) => ({ sentence, reasons: givenIn(sentence, reasons) }))
  // Most claims give none.
  if (claimed.every((one) => one.reasons.length === 0)) return null
  const given = around.flatMap((passage) => givenIn(passage, reasons).map((reason) => ({ passage, ...reason })))
  const hindering = cited.flatMap((passage) => givenIn(passage, hindrances))
  const everywhere = valuesOf(around.flat())
  for (const { sentence, reasons: owned } of claimed) {
    for (const own of owned) {
      if (own.values.size < least.words || given.some(({ values }) => !values.isDisjointFrom(own.values))) continue
      const isMost = (values: ReadonlySet<string>): boolean => {
        const shared = own.values.intersection(values).size
        return shared >= least.words && shared >= least.share * own.values.size
      }
      const hindrance = hindering.find(({ values }) => isMost(values))
      if (hindrance !== undefined) return { said: written(own.words), stands: written(hindrance.words) }
      // The same came of another reason, and the claim's stands elsewhere, as none.
      const told = valuesOf(sentence.filter(({ capital }) => !capital)).difference(own.values)
      const isOfTheSame = (effect: ReadonlySet<string>): boolean =>
        effect.intersection(told).size >= least.words && told.intersection(everywhere).isSubsetOf(effect)
      const other = given.find(({ passage, values }) => isOfTheSame(valuesOf(passage).difference(values)))
      if (other !== undefined && around.some((passage) => isMost(valuesOf(passage))))
        return { said: written(own.words), stands: written(other.words) }
    }
  }
  return null
}

function givenIn(sentence: Sentence, all: typeof reasons): Given[] {
  return sentence.flatMap((_word, at): Given[] => {
    const phrase = all.find((words) => words.every((word, offset) => sentence[at + offset]?.bare === word))
    if (phrase === undefined) return []
    const end = nextApart(sentence, at + phrase.length)
    const words = sentence.slice(at, end < 0 ? sentence.length : end)
    return [{ values: valuesOf(words.slice(phrase.length)), words }]
  })
}
