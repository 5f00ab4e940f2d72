// One analyzer for every language: text to search terms. The store indexes what it gives; `rank.ts` compares with it.

/**
 * Scripts written without spaces between words: their runs are cut into bigrams of grapheme clusters, which a query finds
 * as phrases (measured against word segmenters in several languages: the same recall, no dictionary).
 */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々`
/** A run of letters, marks and digits, of an unspaced script or of any other. Apostrophes inside a word belong to it. */
const runs = new RegExp(`[${unspaced}\\p{M}]+|[[\\p{L}\\p{N}\\p{M}\\u200c\\u200d]--[${unspaced}]]+`, 'gv')
const asciiWord = /^[a-z0-9]+$/
/** ASCII with the spaces and punctuation of print that NFKC gives no letter or mark: what runs of letters and digits are is known at sight. */
const plain = /^[\0-\x7f\xa0\xa3\xab\xb0\xb7\xbb\u2010-\u2016\u2018-\u2026\u20ac]*$/
const plainRuns = /[a-z0-9]+/g
/** The same with the letters of Western Europe, which NFKC leaves as they are: each is folded by itself, to letters of ASCII. */
const western = /^[\0-\x7f\xa0\xa1\xa3\xab\xb0\xb7\xbb\xbfÀ-ÖØ-öø-ÿ\u2010-\u2016\u2018-\u2026\u20ac]*$/
const westernLetters = /[ß-öø-ÿ]/g
const startsUnspaced = new RegExp(`^[${unspaced}]`, 'u')

/** Scripts whose marks are accents that readers leave out when they type; in Indic scripts marks are vowels and stay. */
const accented = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u

/** Letters that a decomposition leaves whole, and spellings that readers mix. */
const folded: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ð: 'd',
  ς: 'σ',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
  ـ: '',
}
const foldable = new RegExp(`[${Object.keys(folded).join('')}]`, 'gu')

/** Whether the terms of a text are its runs of ASCII letters and digits in lower case. */
export function isPlain(text: string): boolean {
  return plain.test(text)
}

/** A run of an unspaced script, or a word. */
export type Term = string

/**
 * Search terms of a text in order: words folded to lower case without accents; runs of unspaced scripts as overlapping
 * bigrams (a single cluster stays as it is).
 */
export function analyze(text: string): Term[] {
  return wordsAtSight(text) ?? groupsOf(text).flat()
}

/** The same, kept together as they stand in the text: a word is a group of one, an unspaced run a phrase of its bigrams. */
export function termGroups(text: string): Term[][] {
  return wordsAtSight(text)?.map((word) => [word]) ?? groupsOf(text)
}

/**
 * The same as a text whose runs of letters, marks and digits are the terms, for an index that splits by itself: where they show in the letters alone, what stands
 * between them may be anything else but a low line.
 */
export function termText(text: string): string {
  return atSight(text)?.replaceAll('_', ' ') ?? groupsOf(text).flat().join(' ')
}

function wordsAtSight(text: string): Term[] | null {
  const found = atSight(text)
  return found === null ? null : (found.match(plainRuns) ?? [])
}

/** Null for a text whose terms do not show in its letters alone. */
function atSight(text: string): string | null {
  if (plain.test(text)) return text.toLowerCase()
  return western.test(text) ? text.toLowerCase().replace(westernLetters, foldKnown) : null
}

function groupsOf(text: string): Term[][] {
  const groups: Term[][] = []
  for (const run of text.normalize('NFKC').toLowerCase().match(runs) ?? []) {
    if (asciiWord.test(run)) groups.push([run])
    else if (startsUnspaced.test(run)) groups.push(bigrams(run))
    else {
      const word = foldKnown(run)
      if (word !== '') groups.push([word])
    }
  }
  return groups
}

/** A text's words, and those of a language, come again and again. */
const foldedWords = new Map<string, string>()
const mostFolded = 5000
/** A longer one would be kept as a part of the text that it was cut from, and the text with it. */
const longestFolded = 12

function foldKnown(word: string): string {
  const known = foldedWords.get(word)
  if (known !== undefined) return known
  const made = foldWord(word)
  if (foldedWords.size >= mostFolded) foldedWords.clear()
  if (word.length <= longestFolded) foldedWords.set(word, made)
  return made
}

function foldWord(word: string): string {
  const joined = word.replace(/[\u200c\u200d]/g, '')
  if (!accented.test(joined)) return joined.normalize('NFC')
  const bare = joined
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(foldable, (letter) => folded[letter] ?? letter)
  return stripArabicArticle(bare)
}

const article = /^(?:[وفبك]?ال|لل)(?=\p{Script=Arabic}{3,}$)/u

/**
 * Without the Arabic article, alone or behind one of the particles that are written with it, when a word is left behind it.
 * Again until none is left: whether a word itself begins like the article ("ألعاب") cannot be told from the letters.
 */
function stripArabicArticle(word: string): string {
  const match = article.exec(word)
  return match === null ? word : stripArabicArticle(word.slice(match[0].length))
}

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' })

function bigrams(run: string): Term[] {
  // Han, Kana and composed Hangul have no combining marks: their clusters are their code points, found faster.
  const letters = /\p{M}/u.test(run) || /[\u1100-\u11ff]/.test(run) ? Array.from(clusters.segment(run), ({ segment }) => segment) : [...run]
  if (letters.length < 2) return letters
  return letters.slice(0, -1).map((letter, index) => letter + (letters[index + 1] ?? ''))
}
