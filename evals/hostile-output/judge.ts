// What Discord makes of a text: written from its client's Markdown rules and its API's limits, apart from what `markdown.ts` escapes.
// It errs on the strict side: code spans hide nothing here.
import type { APIEmbed } from 'discord-api-types/v10'

export interface Findings {
  links: number
  mentions: number
  invisible: number
  tooLong: number
}

/** A backslash makes any of these plain, so they can open nothing; a private character stands for them. */
const escaped = /\\[^0-9A-Za-z\s]/gu

const links = [
  // Bare addresses, addresses in angle brackets (mail and telephone too), masked links.
  /(?:https?|steam|discord|ftp):\/\//giu,
  /<(?:(?!(?:id|t|a):)[a-z][a-z0-9+.-]*:|[^\s<>@]+@[^\s<>@]+>|\+\d)/giu,
  /\]\(\s*<?\s*[a-z][a-z0-9+.-]*:/giu,
  /^\s*\[[^\]\n]+\]:\s*\S+/gimu,
]
/** Invitations and gifts are looked for in the raw text, before Markdown is read, with or without a scheme. */
const invitations = /(?:discord(?:app)?\.com\/(?:invite|gifts|events|channels)\/|discord\.(?:gg|gift|new)\/)\S/giu
const mentions = [
  /<@[!&]?\d+>/gu,
  /<#\d+>/gu,
  /<\/[^\s:>][^:>]*:\d+>/gu,
  /<id:\w+>/gu,
  /<t:-?\d+(?::\w)?>/gu,
  /<a?:\w+:\d+>/gu,
  /@(?:everyone|here)/giu,
]

/** Live links and mentions of a text that Discord reads as Markdown; `own` addresses, exactly as given, are ours. */
export function readMarkdown(text: string, own: readonly string[]): Findings {
  let without = text
  for (const url of own) without = without.replaceAll(`](<${url}>)`, ']')
  const read = without.replace(escaped, '\u{F0000}')
  const count = (patterns: readonly RegExp[], where: string): number =>
    patterns.reduce((sum, pattern) => sum + (where.match(pattern)?.length ?? 0), 0)
  return {
    links: count(links, read) + count([invitations], without),
    mentions: count(mentions, read),
    invisible: invisibleIn(text),
    tooLong: 0,
  }
}

/** Text that Discord shows as it is: names of threads, authors and footers of embeds. */
export function readPlain(text: string): Findings {
  return { links: 0, mentions: 0, invisible: invisibleIn(text), tooLong: 0 }
}

const ignorable = /[\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFB}]|(?![\n\t])\p{Cc}/u
const joins =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}\p{Script=Khmer}\p{Script=Tibetan}]/u
const emoji = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Emoji_Component}\u{FE0F}]/u

/** Characters that draw nothing, except joiners inside scripts and emoji that need them. */
function invisibleIn(text: string): number {
  const characters = [...text]
  return characters.filter((character, at) => {
    if (!ignorable.test(character)) return false
    const before = characters[at - 1] ?? ''
    const after = characters[at + 1] ?? ''
    if (/[\u200C\u200D]/u.test(character))
      return !(joins.test(before) && joins.test(after)) && !(character === '\u200D' && emoji.test(before) && emoji.test(after))
    return !(/[\uFE0E\uFE0F]/u.test(character) && emoji.test(before))
  }).length
}

/** What a reader sees of Markdown without formatting in it: escapes taken off. */
export function shown(text: string): string {
  return text.replace(escaped, (pair) => pair.slice(1))
}

const limits = { content: 2000, title: 256, description: 4096, footer: 2048, author: 256, embed: 6000, thread: 100, messages: 10 }

/** Texts of a message that are longer than Discord takes. */
export function tooLongIn(content: string, embeds: readonly APIEmbed[]): number {
  const size = (text: string | undefined): number => text?.length ?? 0
  return (
    (content.length > limits.content ? 1 : 0) +
    embeds.filter(
      ({ title, description, footer, author }) =>
        size(title) > limits.title ||
        size(description) > limits.description ||
        size(footer?.text) > limits.footer ||
        size(author?.name) > limits.author ||
        size(title) + size(description) + size(footer?.text) + size(author?.name) > limits.embed,
    ).length
  )
}

export function threadNameTooLong(name: string): boolean {
  return name.length === 0 || name.length > limits.thread
}

/** More messages than a reader would forgive for one answer. */
export function tooManyMessages(messages: number): boolean {
  return messages > limits.messages
}
