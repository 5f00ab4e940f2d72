// Whether a claim makes a woman of a man or a girl of a boy: nothing else than a pronoun may tell it in the passages. English alone,
// where pronouns tell of people what nouns leave open ("the driver"), and of nothing but people.
import { primaryLanguage } from './languages.ts'
import type { Sentence } from './words.ts'

const nouns = [
  'man men boy boys gentleman gentlemen husband husbands son sons father fathers brother brothers', 'woman women girl girls lady ladies wife wives daughter daughters mother mothers sister sisters',
].map((words) => new Set(words.split(' ')))

/** Whatever tells of somebody of that gender. */
const signs = [
  'he him his himself mr sir king prince dad grandfather grandson boyfriend uncle nephew widower actor male males', 'she her hers herself mrs ms miss queen princess mum mom grandmother granddaughter girlfriend aunt niece widow actress female females',
].map((words, gender) => new Set([...words.split(' '), ...nouns[gender] ?? []]))

/** A noun of the claim for people of one gender where the passages and their neighbours tell of people of the other alone. */
export function turnedGender(claim: readonly Sentence[], passages: readonly Sentence[], language: string | null): { said: string; stands: string } | null {
  if (primaryLanguage(language) !== 'en') return null
  const there = passages.flat()
  for (const [gender, those] of nouns.entries()) {
    const said = claim.flat().find(({ bare }) => those.has(bare))
    if (said === undefined || there.some(({ bare }) => signs[gender]?.has(bare))) continue
    const stands = there.find(({ bare }) => signs[1 - gender]?.has(bare))
    if (stands !== undefined) return { said: said.text, stands: stands.text }
  }
  return null
}
