// The language of a text: the page's own word for it, else a guess from the letters. Null where too little text tells.
import { eld } from 'eld/small'

const fewestLetters = 40

/**
 * @param declared what the page says, already reduced to its primary subtag.
 * A declared language is overruled only by a script that it is never written in: templates often keep `en`.
 */
export function languageOf(text: string, declared: string | null): string | null {
  const plainText = text.replaceAll(/https?:\S+/gu, '').slice(0, 4000)
  if ((plainText.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) return declared
  if (declared !== null && !(declared === 'en' && !looksEnglish(plainText))) return declared
  const guess = eld.detect(plainText)
  return guess.language === '' ? declared : guess.language
}

const commonest = new Set(['the', 'of', 'and', 'to', 'in', 'a', 'is'])

/** English text has Latin letters and, in any few sentences, its commonest words. */
function looksEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.filter(word => commonest.has(word)).length > words.length * 0.06
}
