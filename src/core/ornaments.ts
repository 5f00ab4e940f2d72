// Marks that stand at the edges of a sentence and are no part of it: the bullet of a list that is none in its markup, the star of a footnote, the bar of a
// table's cell, pictures; and behind it who took the photograph above. Datelines are left to `datelines.ts`.

/** A bullet, two dashes for one, a bar, a star, a mark of quoted mail, or emoji; not © and ®, which belong to what follows. */
const opening = /^(?:(?:--(?=[\p{L}\p{N}])|[•·▪■●◦‣|>*↑↳→]|(?![©®™])\p{Extended_Pictographic}[\p{Emoji_Modifier}\u{FE0F}\u{200D}]*)\s*)+/u

const labels = 'photo image picture foto fotos bild grafik crédit credit imagen fotografía immagine imagem kuva zdjęcie фото'
  .split(' ')
  .flatMap((label) => [label, label.charAt(0).toUpperCase() + label.slice(1), label.toUpperCase()])
  .join('|')

/** "… (c) Orla Press", "… Foto: Ines Dahl/dpa": nothing else ends in a label and a name, without a mark. */
const credit = new RegExp(`\\s[|([]?\\s?(?:(?:\\([cC]\\)|©)\\s?|(?:${labels})(?: by)?\\s?:\\s?)[\\p{Lu}\\p{N}][^.!?:;“”„"«»]{1,58}$`, 'u')

const letter = /^["“„«‘'(]?[\p{L}\p{N}]/u
/** Where a sentence has its mark nothing is looked for. */
const marks = '.!?…:;"”’»“。！？।'

/** How many characters at a sentence's beginning are marks. */
export function ornamentLength(sentence: string): number {
  if (letter.test(sentence)) return 0
  return opening.exec(sentence)?.[0].length ?? 0
}

/** How many characters at a sentence's end tell whose photograph it was. */
export function creditLength(sentence: string): number {
  return marks.includes(sentence.charAt(sentence.length - 1)) ? 0 : (credit.exec(sentence)?.[0].length ?? 0)
}
