// What is stored of a person as a Markdown page to read. The whole of it, for programs, is the JSON beside it; gathering it is left to
// `store`.
import { oneLine } from './invisible.ts'
import type { PersonalData } from './memory.ts'
import { claimsOf } from './writing.ts'

export interface PersonalHeadings {
  readonly title: string
  readonly questions: string
  readonly summaries: string
  readonly uploads: string
  readonly more: string
}

export function writePersonalPage({ replies, articles, more }: PersonalData, headings: PersonalHeadings): string {
  const day = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ')
  const asked = replies.flatMap(({ request, writing, startedAt }) =>
    request.kind === 'ask'
      ? [
          `### ${plain(request.question)}\n\n${day(startedAt)} UTC\n\n${
            writing === null
              ? ''
              : claimsOf(writing)
                  .map(({ text }) => `- ${plain(text)}`)
                  .join('\n')
          }`,
        ]
      : [],
  )
  const summarized = replies.flatMap(({ writing, startedAt }) =>
    writing?.kind === 'summary' ? [`- ${day(startedAt)} UTC: ${plain(writing.headline)}`] : [],
  )
  const uploads = articles.map(({ title, text }) => `### ${plain(title)}\n\n${text.map(plain).join('\n\n')}`)
  const rest = Object.entries(more).map(
    ([name, rows]) =>
      `### ${name}\n\n${rows
        .map(
          (row) =>
            `- ${Object.entries(row)
              .map(([key, value]) => `${key}: ${plain(String(value))}`)
              .join(', ')}`,
        )
        .join('\n')}`,
  )
  const section = (title: string, parts: readonly string[], between: string): string[] =>
    parts.length === 0 ? [] : [`## ${title}`, parts.join(between)]
  return `${[
    `# ${headings.title}`,
    ...section(headings.questions, asked, '\n\n'),
    ...section(headings.summaries, summarized, '\n'),
    ...section(headings.uploads, uploads, '\n\n'),
    ...section(headings.more, rest, '\n\n'),
  ].join('\n\n')}\n`
}

/** One line that Markdown does not format. */
function plain(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>#|~]/gu, String.raw`\$&`)
}
