// Whether a unit tells something when nothing stands around it. Headings, lead-ins to lists, questions and rows of tables are true to the article
// and tell nobody anything; what is quoted in a block of its own tells it in the voice of somebody who is not named. Sentences that point back
// are left to `pointing.ts`, lines that are no part of the story to `furniture.ts`.
import type { Unit } from './sentences.ts'

/** A unit of fewer says little ("The bridge is closed."). */
const fewestTerms = 6

/** Without the mark of a sentence's end a unit of fewer terms is a heading or an item; of more it is a standfirst. */
const standfirstTerms = 12
/** It stands among an article's first units: further on what has no such mark is likely a caption, or the headline of another text. */
const standfirsts = 3

/** Nobody writes Thai or Lao sentences with a mark at their end. */
const unmarked = /[\p{Script=Thai}\p{Script=Lao}]/u
/** Behind the mark may stand what closes, a footnote's number, an agency's sign, an emoji. */
const ended = /[\p{Sentence_Terminal}…](?:["'”’“»›)\]」』】*`\s₀-₉⁰¹²³⁴-⁹]|\(\p{L}{2,6}\)|\p{Extended_Pictographic}\uFE0F?)*$/u
/** Most sentences end in one of these, which is seen without looking through them. */
const marks = '.!?。！？।'

function endsPlainly(text: string): boolean {
  return text.endsWith('.') && !text.endsWith('..')
}

function isEnded(text: string): boolean {
  return marks.includes(text.charAt(text.length - 1)) || ended.test(text)
}

const asks = /[?？؟՞][!！]*["'”’»›)\]」』】]*$/u
/** What follows is left out: a list, a quotation, the rest of a text that is cut. */
const leadsOn = /(?:[:：]|\.\.\.|…|\[…\]|\[\.\.\.\])["'”’»›)\]*]*$/u
const statedBefore = /[.!…]["'”’»)]?\s|[。！]|\.\p{Lu}/u
const announcing = /[:：]["'”’»›)\]*]*$/u
/** In brackets from the first word to the last: told beside the story. */
const aside = /^[(（][^()（）]*[)）][.。]?$/u
/** Written out among the words: a list of links, or what sends its reader there. */
const address = /https?:\/\/\S/u
const tableRow = /\S \| .*\S \| \S/u
/** "Tested by: … Price: …": what stands in a box. */
const labels = /^\p{Lu}[\p{L} -]{1,20}: .*\s\p{Lu}\p{L}+(?: \p{Ll}+)?: \S/u

/** "Q. Do divers …?" */
const questionLabel = /^(?:Q|Question)[.:] /u

/** Whether a unit is a question and nothing else: it answers none. */
export function isQuestion({ text }: Pick<Unit, 'text'>): boolean {
  return asks.test(text) && !statedBefore.test(text.replace(questionLabel, ''))
}

/** Whether it announces what follows it. */
export function announces({ text }: Pick<Unit, 'text'>): boolean {
  return announcing.test(text)
}

/** `titleTerms` are the content terms of the titles that stand above the summary: what says no more is said already. */
export function tells(unit: Pick<Unit, 'text' | 'terms' | 'content' | 'kind'>, titleTerms: ReadonlySet<string>): boolean {
  const { text, terms, content, kind } = unit
  if (kind === 'quotation' || tableRow.test(text) || aside.test(text) || address.test(text)) return false
  if (!endsPlainly(text) && (asks.test(text) || leadsOn.test(text))) return false
  if (!isEnded(text) && ((terms.length < standfirstTerms && !unmarked.test(text)) || labels.test(text))) return false
  return terms.length >= fewestTerms && content.some((term) => !titleTerms.has(term))
}

/** Whether it looks like a caption, or the headline of another text, further on in an article. */
export function isUnended(unit: Pick<Unit, 'text' | 'position'>): boolean {
  return unit.position >= standfirsts && isUnmarked(unit)
}

/** Whether it has no mark at its end, where sentences have one. */
export function isUnmarked({ text }: Pick<Unit, 'text'>): boolean {
  return !isEnded(text) && !unmarked.test(text)
}

/** Of fewer terms that are neither common nor in the title a sentence says little, if it has no number: "At the time of writing, she stays on." */
const fewestNew = 5
const number = /(?<![\p{L}\p{N}.,-])\p{N}/u

export function saysLittle({ text, content }: Pick<Unit, 'text' | 'content'>, titleTerms: ReadonlySet<string>): boolean {
  if (content.length >= fewestNew + titleTerms.size) return false
  let fresh = 0
  for (const term of content) if (!titleTerms.has(term)) fresh++
  return fresh < fewestNew && !number.test(text)
}
