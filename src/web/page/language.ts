// The language of a text: the page's own word for it where the text does not contradict, else a guess from the letters.
// Most pages say it; the guess is asynchronous, because its tables take longer to load than all the rest of page reading.

const fewestLetters = 40

/**
 * @param declared what the page says, already reduced to its primary subtag.
 * Null where it says nothing, or `en` over a text that is not English: templates often keep that.
 */
export function declaredLanguage(text: string, declared: string | null): string | null {
  const sample = lettersOf(text)
  return sample === null || declared !== 'en' || looksEnglish(sample) ? declared : null
}

/** The language that the letters look most like (BCP 47 primary subtag); null where too little text tells. */
export async function guessLanguage(text: string): Promise<string | null> {
  const sample = lettersOf(text)
  if (sample === null) return null
  const { eld } = await import('eld/small')
  return eld.detect(sample).language || null
}

/** The part that is looked at, without addresses; null where it has too few letters to tell anything. */
function lettersOf(text: string): string | null {
  const sample = text.replaceAll(/https?:\S+/gu, '').slice(0, 4000)
  return (sample.match(/\p{L}/gu)?.length ?? 0) < fewestLetters ? null : sample
}

const commonest = new Set(['the', 'of', 'and', 'to', 'in', 'a', 'is'])

/** English text has Latin letters and, in any few sentences, its commonest words. */
function looksEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.filter(word => commonest.has(word)).length > words.length * 0.06
}
