// The cleaning rules: few, general, in any language; each names itself, gives its reason, and reports what it dropped.
// They act on what `judge.ts` kept, and on plain text, which nothing judges before. Their word lists are in `phrases.ts`.
import type { Block } from './blocks.ts'
import { plain } from './features.ts'
import * as phrases from './phrases.ts'

/** A line of the text with what a rule may ask about it. */
export interface Line {
  text: string
  kind: Block['kind']
  /** Share of characters that are links; 0 in plain text. */
  linked: number
  /** Whether it stands in a figure's caption. */
  captioned: boolean
  /** Whether it goes on in the sentence that the line before broke off. */
  joins?: boolean
}

interface Rule {
  name: string
  reason: string
  /** Whether the line at a position goes; `whole` is all that it stands among. */
  drops(line: Line, at: number, whole: Whole): boolean
}

interface Whole {
  lines: readonly Line[]
  /** The lines' letters and digits alone, and the title's. */
  plain: readonly string[]
  title: string
  /** The position of the first line with the same letters. */
  first: ReadonlyMap<string, number>
}

/** Whether a line ends as a sentence does and has the length of one. */
function isSentence(line: Line): boolean {
  return line.text.length > 60 && /[.!?。！？؟।…]["'”’»)\]]*$/u.test(line.text) && line.linked < 0.5
}

/** A paragraph between two sentences of the story that is nothing but a link and reads as a headline. */
function isHeadlineLink(line: Line, at: number, lines: readonly Line[]): boolean {
  const [before, after] = [lines[at - 1], lines[at + 1]]
  const isBetween = before !== undefined && after !== undefined && isSentence(before) && isSentence(after)
  const isHeadline = line.text.split(' ').length >= 5 && !/[.。।]["'”’»)\]]*$/u.test(line.text)
  return isBetween && isHeadline && line.kind === 'paragraph' && line.linked > 0.95
}

export const rules: readonly Rule[] = [
  {
    name: 'credit', reason: 'names who made a photo or which agency sent it, and says nothing of the story',
    drops: line => line.text.length < 120 && phrases.credit.test(line.text) && !phrases.moreThanCredit.test(line.text),
  },
  {
    name: 'caption', reason: 'describes a picture that the reader of the text does not see',
    drops: line => line.captioned || (line.text.length < 200 && phrases.caption.test(line.text)),
  },
  {
    name: 'share line', reason: 'asks to share, follow, subscribe or print',
    drops: line => !isSentence(line) && line.text.length < 100 && phrases.share.test(line.text),
  },
  {
    name: 'newsletter', reason: 'advertises a newsletter, an app or a channel of the outlet',
    drops: line => line.text.length < 320 && phrases.newsletter.test(line.text),
  },
  {
    name: 'cookie notice', reason: 'speaks of cookies and consent to the visitor of the page',
    drops: line => line.text.length < 600 && phrases.cookie.test(line.text) && phrases.consent.test(line.text),
  },
  {
    name: 'teaser link', reason: 'leads to another story in the middle of this one',
    drops: (line, at, { lines }) => {
      if (line.text.length >= 220) return false
      return phrases.teaser.test(line.text) ? !isSentence(line) : isHeadlineLink(line, at, lines)
    },
  },
  {
    name: 'byline', reason: 'repeats the author or the time of publication, which the article names already',
    drops: ({ text }, at) => at < 6 && text.length < 100 && !/[.!?。]$/u.test(text) && phrases.byline.test(text),
  },
  {
    name: 'title again', reason: 'says the headline a second time',
    drops: (_line, at, { title, plain: bare }) => at < 4 && title !== '' && bare[at] === title,
  },
  {
    name: 'said twice', reason: 'a standfirst or paragraph that stands in the text before or after, word by word',
    drops: (_line, at, { plain: bare, first }) => {
      const own = bare[at] ?? ''
      if (own.length < 40) return false
      if ((first.get(own) ?? at) < at) return true
      return at < 3 && bare.slice(at + 1, 12).some(other => other.length > own.length && other.startsWith(own))
    },
  },
]

/** Headings and lines after which nothing of the story follows, where only links and teasers do. */
function endOfStory(lines: readonly Line[]): number {
  for (let at = Math.max(1, Math.floor(lines.length * 0.3)); at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || line.text.length > 60 || !phrases.related.test(line.text)) continue
    const rest = lines.slice(at + 1)
    const sentences = rest.filter(one => isSentence(one) && one.linked < 0.3)
    const before = lines.slice(0, at).filter(isSentence).length
    if (before > 0 && (rest.length === 0 || sentences.length <= Math.min(2, rest.length * 0.35))) return at
  }
  return lines.length
}

export interface Cleaned {
  /** Positions of the lines that stay. */
  kept: number[]
  dropped: { rule: string; text: string }[]
}

/** Applies every rule. A text of which almost nothing would stay is left as it is: then the rules misread it. */
export function cleanLines(lines: readonly Line[], title: string): Cleaned {
  const bare = lines.map(line => plain(line.text))
  const first = new Map<string, number>()
  bare.forEach((one, at) => {
    if (!first.has(one)) first.set(one, at)
  })
  const whole: Whole = { lines, plain: bare, title: plain(title), first }
  const end = endOfStory(lines)
  const kept: number[] = []
  const dropped: { rule: string; text: string }[] = []
  lines.forEach((line, at) => {
    const rule = at >= end ? 'what follows the story' : rules.find(one => one.drops(line, at, whole))?.name
    if (rule === undefined) kept.push(at)
    else dropped.push({ rule, text: line.text })
  })
  return kept.length === 0 ? { kept: lines.map((_, at) => at), dropped: [] } : { kept, dropped }
}
