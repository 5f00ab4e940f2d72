// A conversation as Markdown that can be kept: the summary, every question with its answer, and the passages behind them,
// numbered through. Sending it is left to the commands.
import type { Article } from './article.ts'
import type { Conversation } from './conversation.ts'
import { oneLine } from './invisible.ts'
import type { Note } from './notes.ts'
import { articleLetter, type Claim, type Comparison } from './writing.ts'

/** What stands around it, in the reader's language. */
export interface TranscriptWords {
  readonly conversation: string
  readonly aboutThisText: string
  readonly notSaid: string
  readonly sources: string
  readonly goneArticle: string
  passage(number: number): string
}

/** Over the parts of a comparison. */
export interface ComparisonHeadings {
  readonly agree: string
  readonly differ: string
  only(outlet: string): string
}

/**
 * `articles` are those of the conversation that still exist; passages are quoted as they were when they were cited. `note` gives
 * the sentence for a note, as Markdown.
 */
export function writeTranscript(
  { summary, turns, comparison }: Pick<Conversation, 'summary' | 'turns'> & { readonly comparison: Comparison | null },
  articles: readonly Article[],
  words: TranscriptWords & ComparisonHeadings & { note(note: Note): string },
): string {
  const sources = new Sources()
  const blocks = [
    `# ${plain(summary?.headline ?? comparison?.headline ?? articles[0]?.title ?? words.conversation)}`,
    articles.map(articleLine).join('\n'),
  ]
  if (summary !== null) {
    if (summary.gist !== null) blocks.push(`**${sources.cite(summary.gist)}**`)
    blocks.push(summary.points.map((point) => `- ${sources.cite(point)}`).join('\n'))
    if (summary.notes.length > 0) blocks.push(`${words.aboutThisText} ${summary.notes.map((note) => words.note(note)).join(' ')}`)
  }
  if (comparison !== null) blocks.push(...comparisonBlocks(comparison, articles, words, sources))
  for (const { askedBy, answer } of turns) {
    blocks.push(`## ${plain(askedBy.name)}: ${plain(answer.question)}`)
    blocks.push(answer.claims.length === 0 ? words.notSaid : answer.claims.map((claim) => sources.cite(claim)).join('\n\n'))
  }
  const listed = sources.list(articles, words)
  if (listed !== '') blocks.push(`## ${words.sources}`, listed)
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function comparisonBlocks(
  { agree, differ, only, articleIds }: Comparison,
  articles: readonly Article[],
  words: ComparisonHeadings,
  sources: Sources,
): string[] {
  const part = (heading: string, claims: readonly Claim[]): string[] =>
    claims.length === 0 ? [] : [`## ${plain(heading)}`, claims.map((claim) => `- ${sources.cite(claim)}`).join('\n')]
  // Where no sentence says what they differ in, the quotes do.
  const told = (claim: Claim): Claim =>
    claim.text === '' ? { ...claim, text: claim.citations.map(({ quote, passageText }) => `“${quote ?? passageText}”`).join(' / ') } : claim
  const outlet = (id: string, place: number): string =>
    `${articleLetter(place)} · ${articles.find((article) => article.id === id)?.site ?? ''}`
  return [
    ...part(words.agree, agree),
    ...part(words.differ, differ.map(told)),
    ...articleIds.flatMap((id, place) =>
      part(
        words.only(outlet(id, place)),
        only.filter(({ citations }) => citations[0]?.articleId === id),
      ),
    ),
  ]
}

/** Numbers the cited passages in the order in which they are first cited. */
class Sources {
  readonly #passages = new Map<string, { number: number; articleId: string; passage: number; text: string }>()

  /** The claim with the numbers of its passages. */
  cite({ text, citations }: Claim): string {
    const numbers = citations.map(({ articleId, passage, passageText }) => {
      const key = `${articleId} ${passage}`
      const known = this.#passages.get(key) ?? { number: this.#passages.size + 1, articleId, passage, text: passageText }
      this.#passages.set(key, known)
      return known.number
    })
    return `${plain(text)} ${[...new Set(numbers)].map((number) => `[${number}]`).join('')}`
  }

  list(articles: readonly Article[], words: TranscriptWords): string {
    return [...this.#passages.values()]
      .map(({ number, articleId, passage, text }) => {
        const title = articles.find(({ id }) => id === articleId)?.title ?? words.goneArticle
        return `${number}. ${plain(title)}, ${words.passage(passage)}:\n   > ${plain(text)}`
      })
      .join('\n')
  }
}

function articleLine({ title, site, byline, url, published }: Article): string {
  const about = [byline, site, published?.at.slice(0, 10), url].filter((part) => part !== null && part !== undefined)
  return `- ${plain(title)}${about.length === 0 ? '' : ` (${about.map(plain).join(', ')})`}`
}

/** One line that Markdown does not format, and that cannot break out of its place. */
function plain(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>#|~]/gu, String.raw`\$&`)
}
