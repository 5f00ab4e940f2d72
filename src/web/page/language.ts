// The language of a text: the page's own word for it where the text does not contradict, else a guess: from the script, from the
// commonest words, and only where these leave it open from statistics of letters, whose tables take a second to load.
import { analyze } from '#src/core/analyze.ts'
import { commonCount } from '#src/core/common.ts'

/** Forty letters tell something. */
const enoughLetters = /^(?:\P{L}*\p{L}){40}/u

/**
 * @param declared what the page says, already reduced to its primary subtag.
 * Null where it says nothing, or `en` over a text that is not English: templates often keep that.
 */
export function declaredLanguage(text: string, declared: string | null): string | null {
  const sample = lettersOf(text)
  return sample === null || declared !== 'en' || looksEnglish(sample) ? declared : null
}

/** The language that a text looks most like (BCP 47 primary subtag); null where too little text tells. */
export async function guessLanguage(text: string): Promise<string | null> {
  const sample = lettersOf(text)
  if (sample === null) return null
  const known = byScript(sample) ?? byCommonWords(sample)
  if (known !== null) return known
  const { eld } = await import('eld/small')
  return eld.detect(sample).language || null
}

/** The part that is looked at, without addresses; null where it has too few letters to tell anything. */
function lettersOf(text: string): string | null {
  const sample = text.replaceAll(/https?:\S+/gu, '').slice(0, 4000)
  return enoughLetters.test(sample) ? sample : null
}

const commonest = new Set(['the', 'of', 'and', 'to', 'in', 'a', 'is'])

/** English text has Latin letters and, in any few sentences, its commonest words. */
function looksEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.filter((word) => commonest.has(word)).length > words.length * 0.06
}

/** Scripts that news of one language is written in, and the share of letters from which they tell. Kana stand among Han. */
const scripts: [RegExp, number, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 0.1, 'ja'],
  [/\p{Script=Hangul}/gu, 0.3, 'ko'],
  [/\p{Script=Han}/gu, 0.5, 'zh'],
  [/\p{Script=Thai}/gu, 0.5, 'th'],
  [/\p{Script=Greek}/gu, 0.5, 'el'],
  [/\p{Script=Hebrew}/gu, 0.5, 'he'],
  [/\p{Script=Georgian}/gu, 0.5, 'ka'],
  [/\p{Script=Armenian}/gu, 0.5, 'hy'],
  [/\p{Script=Tamil}/gu, 0.5, 'ta'],
]

function byScript(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 1
  return scripts.find(([script, share]) => (text.match(script)?.length ?? 0) > letters * share)?.[2] ?? null
}

/** Languages that share their script with others and whose commonest words are known. */
const compared = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'sv',
  'da',
  'no',
  'pl',
  'cs',
  'tr',
  'id',
  'vi',
  'ru',
  'uk',
  'ar',
  'fa',
  'ur',
  'hi',
]
/** In running text a quarter to a half of the words are its language's commonest; of another language's, few. */
const leastShare = 0.18
const leastLead = 1.4

function byCommonWords(text: string): string | null {
  const terms = analyze(text)
  const shares = compared
    .map((language) => ({ language, share: commonCount(terms, language) / terms.length }))
    .sort((a, b) => b.share - a.share)
  const [best, second] = shares
  return best !== undefined && best.share >= leastShare && best.share >= (second?.share ?? 0) * leastLead ? best.language : null
}
