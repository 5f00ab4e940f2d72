// The cleaning rules: few, general, in any language; each names itself, gives its reason, and reports what it dropped.
// They act on what `judge.ts` kept, and on plain text, which nothing judges before. Their word lists are in `phrases.ts`.
import type { Block } from './blocks.ts'
import { isDateline } from './dateline.ts'
import { plain, sizeOf } from './features.ts'
import * as credits from './credit-phrases.ts'
import * as phrases from './phrases.ts'
import * as services from './service-phrases.ts'

/** A line of the text with what a rule may ask about it. */
export interface Line {
  text: string
  kind: Block['kind']
  /** 1 to 6 for headings, else 0. */
  level: number
  /** Share of characters that are links; 0 in plain text. */
  linked: number
  /** Whether it stands in a figure's caption, or beside a picture. */
  captioned: boolean
  pictured: boolean
  /** Whether it stands in the page's own place for readers' comments. */
  byReaders: boolean
  /** Whether the page shows something between it and the next line that was not taken for the story. */
  isBeforeGap: boolean
  /** Whether it goes on in the sentence that the line before broke off. */
  joins?: boolean
}

/** A line of plain text, which stands in nothing. */
export function bareLine(text: string, kind: Line['kind'] = 'paragraph', level = 0): Line {
  return { text, kind, level, linked: 0, captioned: false, pictured: false, byReaders: false, isBeforeGap: false }
}

/** What is known of the text beside its lines. */
export interface Known {
  title: string
  /** The author's and the outlet's, as the page writes them. */
  names: readonly string[]
}

interface Rule {
  name: string
  reason: string
  /** Whether the line at a position goes; `whole` is all that it stands among. */
  drops(line: Line, at: number, whole: Whole): boolean
}

interface Whole {
  lines: readonly Line[]
  names: readonly string[]
  /** The lines' letters and digits alone, and the title's. */
  plain: readonly string[]
  title: string
  /** The position of the first line with the same letters. */
  first: ReadonlyMap<string, number>
}

/** Whether a line ends as a sentence does and has the length of one. */
function isSentence(line: Line): boolean {
  return sizeOf(line.text) > 60 && /[.!?。！？؟।…]["'”’»)\]]*$/u.test(line.text) && line.linked < 0.5
}

/**
 * A paragraph between two sentences of the story that is nothing but a link and reads as a headline. Where a text has several,
 * they are what it is about: a list of links with a sentence on each.
 */
function isHeadlineLink(line: Line, at: number, lines: readonly Line[]): boolean {
  if (!isHeadline(line)) return false
  const [before, after] = [lines[at - 1], lines[at + 1]]
  const isBetween = before !== undefined && after !== undefined && isSentence(before) && isSentence(after)
  return isBetween && lines.filter(isHeadline).length <= 3
}

function isHeadline(line: Line): boolean {
  return line.kind === 'paragraph' && line.linked > 0.95 && line.text.split(' ').length >= 5 && !/[.。।]["'”’»)\]]*$/u.test(line.text)
}

/** Whether at most a standfirst stands before the line, so that it may still be the head of the story. */
function isInHead(at: number, lines: readonly Line[]): boolean {
  return at < 6 && lines.slice(0, at).filter(isSentence).length <= 2
}

export const rules: readonly Rule[] = [
  {
    name: 'credit',
    reason: 'names who made a photo or which agency sent it, and says nothing of the story',
    drops: (line) => line.text.length < 120 && credits.credit.test(line.text) && !credits.moreThanCredit.test(line.text),
  },
  {
    name: 'caption',
    reason: 'describes a picture that the reader of the text does not see',
    drops: ({ text, captioned, pictured }) =>
      captioned ||
      (text.length < 200 && credits.caption.test(text)) ||
      (text.length < 300 && (credits.endsInPictureCredit.test(text) || (pictured && credits.endsInCredit.test(text)))),
  },
  {
    name: 'comment',
    reason: 'is what readers of the page wrote below the story',
    drops: (line) => line.byReaders,
  },
  {
    name: 'share line',
    reason: 'asks to share, follow, subscribe or print',
    drops: (line) => !isSentence(line) && line.text.length < 100 && services.share.test(line.text),
  },
  {
    name: 'newsletter',
    reason: 'advertises a newsletter, an app or a channel of the outlet',
    drops: ({ text }, at, { lines }) =>
      text.length < 320 &&
      (services.newsletter.test(text) ||
        // The last words of a page may first ask how the story was liked.
        (at >= lines.length - 2 &&
          text.length < 240 &&
          text.split(/(?<=[.!?。])\s+/u).some((sentence) => services.newsletter.test(sentence)))),
  },
  {
    name: 'cookie notice',
    reason: 'speaks of cookies and consent to the visitor of the page',
    drops: (line) => line.text.length < 600 && services.cookie.test(line.text) && services.consent.test(line.text),
  },
  {
    name: 'teaser link',
    reason: 'leads to another story in the middle of this one',
    drops: (line, at, { lines }) => {
      if (line.text.length >= 220) return false
      return phrases.teaser.test(line.text) ? !isSentence(line) : isHeadlineLink(line, at, lines)
    },
  },
  {
    name: 'byline',
    reason: 'repeats who wrote the story, where and when, which the article names already',
    drops: ({ text, kind }, at, { lines, names }) => {
      if (kind === 'heading' || text.length > 160) return false
      const isAtEnd = at >= lines.length - 2
      if ((isInHead(at, lines) && isDateline(text, names)) || (isAtEnd && phrases.signOff.test(text))) return true
      return (at < 6 || isAtEnd) && text.length < 100 && !/[.!?。]$/u.test(text) && phrases.byline.test(text)
    },
  },
  {
    name: 'title again',
    reason: 'says the headline a second time',
    drops: (_line, at, { title, plain: bare }) => at < 4 && title !== '' && bare[at] === title,
  },
  {
    name: 'said twice',
    reason: 'a standfirst or paragraph that stands in the text before or after, word by word',
    drops: (line, at, { plain: bare, first }) => {
      const own = bare[at] ?? ''
      // Items, rows of tables and headings repeat because that is how lists are built.
      if (sizeOf(own) < 40 || line.kind === 'item' || line.kind === 'heading' || line.text.includes(' | ')) return false
      if ((first.get(own) ?? at) < at) return true
      return at < 3 && bare.slice(at + 1, 12).some((other) => other.length > own.length && other.startsWith(own))
    },
  },
  {
    name: 'mark',
    reason: 'separates or counts, and says nothing',
    drops: ({ text }) => !/[\p{L}\p{N}]/u.test(text) || /^\d{1,3}\s*\/\s*\d{1,3}$/u.test(text),
  },
  {
    name: 'heading of nothing',
    reason: 'heads a box whose text is no part of the story',
    drops: ({ kind, level, isBeforeGap }, at, { lines }) => {
      const next = lines[at + 1]
      return kind === 'heading' && isBeforeGap && next?.kind === 'heading' && next.level < level
    },
  },
]

/** Headings and lines after which nothing of the story follows: the readers' comments, or links and teasers alone. */
function endOfStory(lines: readonly Line[]): number {
  for (let at = Math.max(1, Math.floor(lines.length * 0.3)); at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || line.text.length > 60) continue
    const before = lines.slice(0, at).filter(isSentence).length
    if (line.kind === 'heading' && before > 2 && phrases.countedComments.test(line.text)) return at
    if (!phrases.related.test(line.text)) continue
    const rest = lines.slice(at + 1)
    const sentences = rest.filter((one) => isSentence(one) && one.linked < 0.3)
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
export function cleanLines(lines: readonly Line[], known: Known): Cleaned {
  const bare = lines.map((line) => plain(line.text))
  const first = new Map<string, number>()
  bare.forEach((one, at) => {
    if (!first.has(one)) first.set(one, at)
  })
  const whole: Whole = { lines, plain: bare, names: known.names, title: plain(known.title), first }
  const end = endOfStory(lines)
  const kept: number[] = []
  const dropped: { rule: string; text: string }[] = []
  lines.forEach((line, at) => {
    const rule = at >= end ? 'what follows the story' : rules.find((one) => one.drops(line, at, whole))?.name
    if (rule === undefined) kept.push(at)
    else dropped.push({ rule, text: line.text })
  })
  return kept.length === 0 ? { kept: lines.map((_, at) => at), dropped: [] } : { kept, dropped }
}
