// Whether a claim makes a woman of a man or a girl of a boy: nothing else than a pronoun may tell it in the passages. English alone,
// where pronouns tell of people what nouns leave open ("the driver"), and of nothing but people. Of relatives and children the whole
// article tells, as they go by these words alone.
import { primaryLanguage } from './languages.ts'
import type { Sentence } from './words.ts'

const nouns = [
  'man men boy boys gentleman gentlemen husband husbands son sons father fathers brother brothers',
  'woman women girl girls lady ladies wife wives daughter daughters mother mothers sister sisters',
].map((words) => new Set(words.split(' ')))

/** Whatever tells of somebody of that gender. */
const signs = [
  'he him his himself mr sir king prince dad grandfather grandson boyfriend uncle nephew widower actor male males',
  'she her hers herself mrs ms miss queen princess mum mom grandmother granddaughter girlfriend aunt niece widow actress female females',
].map((words, gender) => new Set([...words.split(' '), ...(nouns[gender] ?? [])]))

/** A noun of the claim for people of one gender where the passages and their neighbours tell of people of the other alone. */
export function turnedGender(
  claim: readonly Sentence[],
  passages: readonly Sentence[],
  language: string | null,
): { said: string; stands: string } | null {
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

/** Children, by whatever names of theirs tell their gender. */
const children = ['boy boys son sons lad lads', 'girl girls daughter daughters'].map((words) => new Set(words.split(' ')))
/** Children whose gender only a pronoun tells. */
const young = new Set('child baby toddler infant youngster teen teenager youth student pupil'.split(' '))
const pronouns = ['he him his', 'she her hers'].map((words) => new Set(words.split(' ')))
/** Relatives. Who has a sister may be somebody's brother: only what the same "his" or "her" stands before is one person's. */
const relatives = ['son sons brother brothers father dad husband', 'daughter daughters sister sisters mother mum wife'].map((words) =>
  words.split(' '),
)

/** A relative or child of the claim that the article never tells of, where it has the same one of the other gender: "his husband" for "his wife", "a boy" for "a girl". */
export function turnedRelative(
  claim: readonly Sentence[],
  article: readonly Sentence[],
  language: string | null,
): { said: string; stands: string } | null {
  if (primaryLanguage(language) !== 'en') return null
  for (const sentence of claim) {
    for (const [at, { bare, text }] of sentence.entries()) {
      for (const gender of [0, 1]) {
        const stands = turnedChild(bare, gender, article) ?? turnedBehind(ownerOf(sentence, at), bare, gender, article)
        if (stands !== null) return { said: text, stands }
      }
    }
  }
  return null
}

function turnedChild(said: string, gender: number, article: readonly Sentence[]): string | null {
  if (!/^(?:boy|girl)s?$/u.test(said) || children[gender]?.has(said) !== true) return null
  const mayBe = article.some(
    (sentence) =>
      sentence.some(({ bare }) => children[gender]?.has(bare)) ||
      (sentence.some(({ bare }) => young.has(bare)) && sentence.some(({ bare }) => pronouns[gender]?.has(bare))),
  )
  return mayBe ? null : (article.flat().find(({ bare }) => /^(?:boy|girl)s?$/u.test(bare))?.text ?? null)
}

/** "His", "his sick": whose relative it is. */
function ownerOf(sentence: Sentence, at: number): string {
  return sentence.slice(Math.max(0, at - 2), at).findLast(({ bare }) => /^(?:his|her|their)$/u.test(bare))?.bare ?? ''
}

function turnedBehind(owner: string, said: string, gender: number, article: readonly Sentence[]): string | null {
  const place = relatives[gender]?.indexOf(said) ?? -1
  const other = relatives[1 - gender]?.[place]
  if (other === undefined || owner === '' || article.some((sentence) => sentence.some(({ bare }) => bare === said))) return null
  const stands = article.some((sentence) => sentence.some(({ bare }, at) => bare === other && ownerOf(sentence, at) === owner))
  return stands ? other : null
}
