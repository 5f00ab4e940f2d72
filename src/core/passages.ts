// Cuts passages into sentences, in any language. Judging sentences is left to `rank.ts` and `extractive.ts`.
// Not `Intl.Segmenter`: its rules end a sentence at "Mr." and "U.S.", differ between ICU versions, and take ten times as long.
import { doubtfulAbbreviations, leadingAbbreviations, numberAbbreviations, openingWords, ordinalLanguages } from './abbreviations.ts'
import { primaryLanguage } from './languages.ts'

/** Where a sentence stands in its passage: UTF-16 offsets, `end` exclusive, without surrounding white space. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Sentences of one passage, in order, trimmed, none empty. `language` is a BCP 47 tag or null. */
export function splitSentences(text: string, language: string | null): string[] {
  return sentenceSpans(text, language).map(({ start, end }) => text.slice(start, end))
}

/**
 * The same sentences as places in the text. Ends are Unicode's Sentence_Terminal characters with the closing marks after
 * them, and line ends; a full stop of an abbreviation, initial or ordinal is none, nor is a mark before a small letter.
 */
export function sentenceSpans(text: string, language: string | null): Span[] {
  const spans: Span[] = []
  const ordinals = ordinalLanguages.has(primaryLanguage(language) ?? '')
  let start = 0
  terminators.lastIndex = 0
  for (let match = terminators.exec(text); match !== null; match = terminators.exec(text)) {
    const end = match.index + match[0].length
    if (end < text.length && !endsSentence(text, start, match, ordinals)) continue
    addTrimmed(spans, text, start, end)
    start = end
  }
  addTrimmed(spans, text, start, text.length)
  return spans
}

/**
 * The text cut behind sentences, as few pieces as have at most so many characters (2 or more) each; inside a sentence (at a space, if it has one) only where it alone is
 * too long. Each piece is trimmed, none is empty.
 */
export function cutBehindSentences(text: string, mostCharacters: number, language: string | null): string[] {
  if (text.length <= mostCharacters) return [text]
  const sentenceEnds = sentenceSpans(text, language).map(({ end }) => end)
  const pieces: string[] = []
  let ended = 0
  for (let start = 0; start < text.length;) {
    const most = start + mostCharacters
    let end = text.length
    if (most < text.length) {
      while ((sentenceEnds[ended] ?? Infinity) <= most) ended += 1
      const behind = sentenceEnds[ended - 1] ?? 0
      end = behind > start ? behind : placeWithin(text, start, most)
    }
    pieces.push(text.slice(start, end).trim())
    start = end
  }
  return pieces.filter((piece) => piece !== '')
}

/** The last space; without one behind as many characters, and never within one of two code units. */
function placeWithin(text: string, start: number, most: number): number {
  const space = text.lastIndexOf(' ', most)
  if (space > start) return space
  return /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most
}

// “ and « close a quotation in German; two single quotes do in tokenised news text.
const terminators = /[.!?…\p{Sentence_Terminal}]+(?:["'”’»›)\]」』】]|[“«](?=\s|$)|''| ["”]$)*|[\r\n\u2028\u2029]+/gu
const nextWord = /[\s"'“‘«‹„¿¡([{—–-]*([\p{L}\p{N}][\p{L}\p{M}\p{N}’']*)?/uy
const attribution =
  /\s*(?:(?:[\p{Lu}][\p{L}.’'-]*|the|a|an|his|her|one|their)\s+){1,4}(?:said|says|asked|asks|told|added|adds|wrote|replied|tweeted|recalled|joked|explained|testified|warned|argued|noted|insisted|continued|concluded|claimed|admitted|recounted|shouted|cried|wondered|remarked|declared|responded|texted|posted)\b/uy

function addTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (start < end) spans.push({ start, end })
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0xfeff ||
    code === 0x202f ||
    (code >= 0x2000 && code <= 0x200a)
  )
}

function endsSentence(text: string, sentenceStart: number, match: RegExpExecArray, ordinals: boolean): boolean {
  const mark = match[0]
  const first = mark.charCodeAt(0)
  if (isSpace(first)) return true
  const end = match.index + mark.length
  const last = mark.charAt(mark.length - 1)
  // Full-width marks and dandas need no space after them; ASCII marks do, or every decimal would end a sentence.
  const ascii = first < 128 || mark.startsWith('…')
  if (ascii && !isSpace(text.charCodeAt(end))) return false
  nextWord.lastIndex = end
  const next = nextWord.exec(text)?.[1] ?? ''
  if (next !== '' && /^\p{Ll}/u.test(next)) return false
  // "with like… 10 repositories": who pauses before a number goes on.
  if (pause.test(mark) && /^\p{N}/u.test(next)) return false
  if (closing.has(last)) {
    // Japanese says who said it behind the quotation, joined by a particle.
    if (last === '」' && /^(?:と|って)/u.test(text.slice(end, end + 2))) return false
    attribution.lastIndex = end
    if (attribution.test(text)) return false
  }
  return mark !== '.' || !belongsToWord(text, sentenceStart, match.index, next, ordinals)
}

const pause = /^(?:…|\.{3,})$/u
const closing = new Set(['"', '”', '’', "'", '»', '«', '」', '』', '“'])

/** Whether the full stop at `index` is part of the word before it. */
function belongsToWord(text: string, sentenceStart: number, index: number, next: string, ordinals: boolean): boolean {
  let wordStart = index
  while (wordStart > sentenceStart && !isSpace(text.charCodeAt(wordStart - 1)) && !opening.has(text.charAt(wordStart - 1))) wordStart--
  const word = text.slice(wordStart, index)
  if (word === '') return false
  const lower = word.toLowerCase()
  const opens = openingWords.has(next) && !initialAfter(text, index, next)
  // "Et al." is small; "El Al." ends a sentence.
  // "Then-Sen." is one, too.
  const last = word.slice(word.lastIndexOf('-') + 1)
  const among = (abbreviations: ReadonlySet<string>): boolean =>
    abbreviations.has(word) || (word !== 'Al' && abbreviations.has(lower)) || (last !== word && last.length > 1 && abbreviations.has(last))
  if (among(leadingAbbreviations)) return word.length > 1 || !opens
  // "ST. ORLA", "GEN. HALE": in capitals as what follows.
  if (/^\p{Lu}{2,}$/u.test(word) && /^\p{Lu}{2,}$/u.test(next) && leadingAbbreviations.has(word.charAt(0) + lower.slice(1))) return true
  if (/^\p{N}/u.test(next) && (among(numberAbbreviations) || among(doubtfulAbbreviations))) return true
  if (among(doubtfulAbbreviations)) return !opens
  // A number opens a list item, or is an ordinal.
  if (/^\p{N}{1,3}$/u.test(word))
    return (
      /^\s*["“(]?$/.test(text.slice(sentenceStart, wordStart)) ||
      (ordinals && !opens && (word.length < 3 || counted.test(text.slice(sentenceStart, wordStart))))
    )
  // Initials and acronyms: "J.", "U.S.", "e.g."; Arabic and Hebrew have titles of one letter.
  if (/^(?:\p{Lu}|\p{Script=Arabic}|\p{Script=Hebrew})$/u.test(word)) return !opens && (word !== 'I' || next.length === 1)
  return /^(?:\p{L}\.)+\p{L}$/u.test(word) && !opens
}

/** What stands before "400. Jahrestag": behind it three digits are an ordinal, too. */
const counted = /(?:^|\s)(?:der|die|das|des|dem|den|zum|zur|am|im|vom|beim|ihr\p{Ll}*|sein\p{Ll}*|det|sin|sit)\s+$/iu

/** Whether the next word is an initial itself ("A. C. Clarke"). */
function initialAfter(text: string, index: number, next: string): boolean {
  return next.length === 1 && text.startsWith(`${next}.`, text.indexOf(next, index))
}

const opening = new Set(['(', '[', '"', '“', '‘', '«', '„', "'", '—', '–', '/'])
