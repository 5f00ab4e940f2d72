// Text whose UTF-8 was once taken for windows-1252 and encoded anew ("CafÃ©" for "Café"): put right where it is certain. Which encoding the bytes
// have is left to `charset.ts`.

const windows1252 = new TextDecoder('windows-1252')
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The byte that windows-1252 has for each character beyond ASCII. */
const byteOf = new Map(Array.from({ length: 128 }, (_, at) => [windows1252.decode(Uint8Array.of(128 + at)), 128 + at]))
const continuation = `[${[...byteOf]
  .filter(([, byte]) => byte < 0xc0)
  .map(([letter]) => letter)
  .join('')}]`
/** One character as UTF-8 has it, each byte shown as a letter; ” and à may have lost a last byte that nobody sees. */
const sequence = new RegExp(
  `[\\u00C2-\\u00DF]${continuation}|[\\u00E0-\\u00EF]${continuation}{2}|[\\u00F0-\\u00F4]${continuation}{3}|â€(?!${continuation})|Ã(?= |$)`,
  'gu',
)
/** What correct texts do not have: they put quotation marks and no-break spaces behind capitals with accents. */
const telling = /^(?:Ã[ƒ¡-ª¬-º¼-¿]|[ÐÑ].|â€.?|[^\u00A0«»]{3,4})$/u
/** So many tell that a text is double-encoded. */
const fewestTelling = 3
const accented = /[À-ÖØ-öø-ÿ]/u

/** The text as it was written; a correct one as it is. Each run without tags and line breaks is judged by itself, as pages are put together from several sources. */
export function undoubled(text: string): string {
  if ((text.match(sequence)?.filter((found) => telling.test(found)).length ?? 0) < fewestTelling) return text
  const once = text.replace(/[^<>\n]+/gu, (run) => (accented.test(run.replace(sequence, '')) ? run : run.replace(sequence, decoded)))
  return once === text ? text : undoubled(once)
}

function decoded(found: string): string {
  if (found === 'â€') return '”'
  if (found === 'Ã') return 'à'
  try {
    return utf8.decode(Uint8Array.from(found, (letter) => byteOf.get(letter) ?? 0))
  } catch {
    return found
  }
}
