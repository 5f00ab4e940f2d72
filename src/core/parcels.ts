// Everything of a person as JSON files of a size that can be sent: each whole by itself, and together all of it. What it is is left to
// `memory.ts`, the page to read beside them to `personal-file.ts`.
import type { PersonalData } from './memory.ts'

type Section = keyof PersonalData
/** One thing of a section; of `more` with the name of its table. */
interface Piece {
  readonly section: Section
  readonly name: string | null
  readonly value: unknown
  readonly bytes: number
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value, null, 1), 'utf8')

/** Room for what stands around a piece, in bytes: its indentation is counted by its lines. */
const around = 200

/** Files of at most so many bytes; a text longer than one goes on in the next, under the same id. */
export function parcels(data: PersonalData, mostBytes: number): string[] {
  const files: Piece[][] = [[]]
  let bytes = 0
  for (const piece of piecesOf(data, mostBytes)) {
    if (bytes + piece.bytes > mostBytes && bytes > 0) {
      files.push([])
      bytes = 0
    }
    files.at(-1)?.push(piece)
    bytes += piece.bytes
  }
  return files.map((pieces, index) =>
    JSON.stringify({ ...(files.length === 1 ? {} : { part: index + 1, of: files.length }), ...assembled(pieces) }, null, 1),
  )
}

function piecesOf({ replies, conversations, articles, more }: PersonalData, mostBytes: number): Piece[] {
  const piece = (section: Section, value: unknown, name: string | null = null): Piece => ({ section, name, value, bytes: sizeOf(value) })
  return [
    ...replies.map((reply) => piece('replies', reply)),
    ...conversations.map((conversation) => piece('conversations', conversation)),
    ...articles.flatMap((article) => inTurns(article, mostBytes)).map((article) => piece('articles', article)),
    ...Object.entries(more).flatMap(([name, rows]) => rows.map((row) => piece('more', row, name))),
  ]
}

/** With each line indented by up to three levels more than alone. */
function sizeOf(value: unknown): number {
  return bytesOf(value) + 3 * JSON.stringify(value, null, 1).split('\n').length + around
}

function inTurns(article: PersonalData['articles'][number], mostBytes: number): PersonalData['articles'][number][] {
  if (sizeOf(article) <= mostBytes) return [article]
  const turns: string[][] = [[]]
  const empty = sizeOf({ ...article, text: [] })
  let bytes = empty
  for (const passage of article.text) {
    const size = bytesOf(passage) + 10
    if (bytes + size > mostBytes && (turns.at(-1)?.length ?? 0) > 0) {
      turns.push([])
      bytes = empty
    }
    turns.at(-1)?.push(passage)
    bytes += size
  }
  return turns.map((text) => ({ ...article, text }))
}

function assembled(pieces: readonly Piece[]): PersonalData {
  const of = (section: Section): Piece[] => pieces.filter((piece) => piece.section === section)
  const values = <S extends Exclude<Section, 'more'>>(section: S): PersonalData[S] =>
    of(section).map(({ value }) => value) as unknown as PersonalData[S]
  const more = Object.fromEntries(
    [...Map.groupBy(of('more'), ({ name }) => name ?? '')].map(([name, rows]) => [name, rows.map(({ value }) => value)]),
  ) as PersonalData['more']
  return { replies: values('replies'), conversations: values('conversations'), articles: values('articles'), more }
}

/** A page to read in as many pages: cut between its blocks. */
export function pages(markdown: string, mostBytes: number): string[] {
  if (Buffer.byteLength(markdown, 'utf8') <= mostBytes) return [markdown]
  const parts: string[][] = [[]]
  let bytes = 0
  for (const block of markdown.split('\n\n')) {
    const size = Buffer.byteLength(block, 'utf8') + 2
    if (bytes + size > mostBytes && bytes > 0) {
      parts.push([])
      bytes = 0
    }
    parts.at(-1)?.push(block)
    bytes += size
  }
  return parts.map((blocks) => blocks.join('\n\n'))
}
