// What a question in English has counted ("how many ships"), and whether a text counts it: a number of something else is no answer.
import { equivalentsOf } from './equivalents.ts'
import { root } from './sentences.ts'

/** What an English question has counted, as the roots of what means the same: ships in "how many ships left", stations in "how many gas stations"; null where nothing is named. */
export function countedIn(question: string): ReadonlySet<string> | null {
  const [, first = '', second = ''] =
    /\bhow many (?:more |other |of the |of )?(\p{L}+)(?:[ -](\p{L}+))?/iu.exec(question.toLowerCase()) ?? []
  // Of people many other words tell.
  if (first === '' || noNoun.test(first)) return null
  const noun = root(/s$/u.test(second) && !noNoun.test(second) ? second : first)
  return new Set([noun, ...equivalentsOf(noun, 'en')])
}

const noNoun =
  /^(?:are|is|was|were|did|do|does|have|has|had|will|would|can|could|might|may|should|they|he|she|it|we|you|i|them|those|these|in|on|at|the|there|people|persons|times|died|hurt|injured|killed|went|came|got|left)$/

/** So many words behind a number stands what it counts: "the 26th missile test", "10 of the pills". */
const countReaches = 4

export function isCountedIn(text: string, counted: ReadonlySet<string> | null): boolean {
  if (counted === null) return true
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[,.:][\p{N}]+)*/gu) ?? []
  const isCounted = (word: string | undefined): boolean => word !== undefined && counted.has(root(word))
  return words.some(
    (word, at) =>
      numberWord.test(word) &&
      (words.slice(at + 1, at + 1 + countReaches).some(isCounted) || (tellsNumber.test(words[at - 1] ?? '') && isCounted(words[at - 2]))),
  )
}

/** "… led the league in interceptions with 24". */
const tellsNumber = /^(?:with|at|to|of|is|was|were|totall?ed|numbered|reached)$/

const numberWord =
  /^(?:\p{N}[\p{N},.]*\p{L}{0,2}|no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|several|few|both)$/u
