// Archives to search in: articles of invented words that are as unevenly common as those of a language, written in bulk.
import { DatabaseSync } from 'node:sqlite'
import type { ReadArticle } from '#src/core/article.ts'
import { articleRow } from '#src/store/articles.ts'
import { indexedText } from '#src/store/indexed-text.ts'
import { indexArticle } from '#src/store/search-index.ts'
import { databasePath } from '#src/store/sqlite-file.ts'
import { prepared } from '#src/store/statements.ts'
import { indexTitle } from '#src/store/title-index.ts'
import { seeded } from '#tests/support/seeded.ts'

/** Words that there are, and how much rarer each is than the one before it: the law of Zipf and Mandelbrot, with which the commonest word is one in thirty. */
const vocabulary = { words: 200_000, exponent: 1.05, offset: 2.7 } as const

/** Words that an article is about: so many, chosen among those that are not common, and how much of its text they are. */
const subject = { words: 12, commonest: 150, share: 0.15 } as const

const titleWords = 9
/** Of the words of a text half are fewer than this. */
const medianWords = 200
const spread = 0.6
const paragraphWords = 45
const articlesAtOnce = 1000
/** The moment as of which archives are searched; articles are of the three years before it. */
export const archiveNow = Date.parse('2026-11-01T12:00:00Z')
const agesMs = 3 * 365 * 86_400_000

const consonants = 'bdfgklmnprstvzch'
const vowels = 'aeiou'
const syllables = consonants.length * vowels.length

/** The word of a rank, 0 the commonest; common words are short. No two words begin with the same six letters. */
function wordOf(rank: number): string {
  const [short, middle] = [syllables, syllables + syllables ** 2]
  const [count, place, among] =
    rank < short ? [1, rank, syllables] : rank < middle ? [2, rank - short, syllables ** 2] : [3, rank - middle, syllables ** 3]
  let rest = (place * 7919 + 17) % among
  let word = ''
  for (let syllable = 0; syllable < count; syllable++) {
    word += consonants.charAt(Math.floor(rest / vowels.length) % consonants.length) + vowels.charAt(rest % vowels.length)
    rest = Math.floor(rest / syllables)
  }
  return word
}

const words = Array.from({ length: vocabulary.words }, (_, rank) => wordOf(rank))

/** The share of all words in a text that are of a rank or a commoner one. */
const shares = words.reduce((sums, _, rank) => {
  sums[rank] = (sums[rank - 1] ?? 0) + (rank + 1 + vocabulary.offset) ** -vocabulary.exponent
  return sums
}, new Float64Array(vocabulary.words))

function drawWord(random: () => number): string {
  const wanted = random() * (shares.at(-1) ?? 0)
  let [low, high] = [0, shares.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((shares[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return words[low] ?? ''
}

/** Ranks are drawn by their magnitude: as many subjects are among the first thousand words as among the next ten thousand. */
function subjectsOf(random: () => number): string[] {
  const magnitudes = Math.log(words.length / subject.commonest)
  return Array.from({ length: subject.words }, () => words[Math.floor(subject.commonest * Math.exp(random() * magnitudes))] ?? '')
}

const pick = (random: () => number, list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''

/** The same article for the same number. */
export function archivedArticle(number: number): ReadArticle {
  const random = seeded(number * 2 + 1)
  const subjects = subjectsOf(random)
  const write = (count: number, share: number): string =>
    Array.from({ length: count }, () => (random() < share ? pick(random, subjects) : drawWord(random))).join(' ')
  const title = write(titleWords, 0.5)
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const wordCount = Math.ceil(medianWords * Math.exp(spread * normal))
  const passages = Array.from({ length: Math.ceil(wordCount / paragraphWords) }, (_, index) => ({
    number: index + 1,
    kind: 'paragraph' as const,
    text: `${write(Math.min(paragraphWords, wordCount - index * paragraphWords), subject.share)}.`,
  }))
  return {
    title,
    byline: null,
    site: 'The Bench',
    url: `https://bench.example/${number}`,
    language: 'en',
    published: { at: new Date(archiveNow - Math.floor(random() * agesMs)).toISOString(), basis: 'meta' },
    modified: null,
    passages,
    wordCount,
    coverage: { kind: 'whole' },
    origin: 'page',
  }
}

/** What somebody types who remembers an article: two words that it is about and one of its text, common or not. */
export function keywordsFor(number: number): string {
  const random = seeded(number * 2 + 1)
  const subjects = subjectsOf(random)
  const other = seeded(number * 2 + 2)
  return [pick(other, subjects), pick(other, subjects), drawWord(other)].join(' ')
}

/** A question about it: ten words, four of which it is about. */
export function questionFor(number: number): string {
  const subjects = subjectsOf(seeded(number * 2 + 1))
  const other = seeded(number * 2 + 2)
  return Array.from({ length: 10 }, (_, place) => (place % 5 < 2 ? pick(other, subjects) : drawWord(other))).join(' ')
}

/**
 * Writes the articles from one number up to another into the file of a folder that a store has been opened in, with the same rows and index as
 * `Articles.save`, but many to a transaction and without waiting for the disk.
 */
export function fillArchive(folder: string, from: number, to: number): void {
  const raw = new DatabaseSync(databasePath(folder), { timeout: 60_000 })
  try {
    raw.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000')
    const names = Object.keys(articleRow(archivedArticle(0), 'public', archiveNow))
    const insert = prepared(raw, `INSERT INTO articles (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')}) RETURNING number`)
    for (let start = from; start < to; start += articlesAtOnce) {
      raw.exec('BEGIN IMMEDIATE')
      for (let at = start; at < Math.min(to, start + articlesAtOnce); at++) {
        const article = archivedArticle(at)
        const { number } = insert.get(...Object.values(articleRow(article, 'public', archiveNow))) as { number: number }
        indexArticle(raw, number, indexedText(article))
        indexTitle(raw, number, article.title, 'public')
      }
      raw.exec('COMMIT')
    }
  } finally {
    raw.close()
  }
}
