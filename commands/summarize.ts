// /summarize: a link, a file, a stored story, or, with nothing given, a pasted text.
import { visibleScopes } from '#src/core/article.ts'
import { UserError } from '#src/core/errors.ts'
import type { Source } from '#src/core/obtain.ts'
import { standardWish } from '#src/core/writing.ts'
import { defineCommand, type Attachment } from '#src/discord/command.ts'
import { replying } from '#src/discord/replying.ts'
import { pasteModal } from './actions/paste-form.ts'

export const summarize = defineCommand({
  name: 'summarize',
  description: 'Summarize an article, every sentence with its source. Without options: paste the text.',
  options: {
    url: { type: 'string', description: 'Link to the article', maxLength: 2000 },
    file: { type: 'attachment', description: 'A saved page or text: .html, .html.gz, .txt, .md' },
    story: { type: 'string', description: 'A stored story: start typing its title', autocomplete: true },
  },
  opening: (options) => Object.values(options).some((value) => value !== undefined) ? 'public' : pasteModal,
  async *run(invocation, context) {
    const source = sourceOf(invocation.options)
    yield* replying({ kind: 'summarize', source, wish: standardWish }, invocation, context)
  },
  async suggest({ value, here }, { articles }) {
    const found = await articles.suggest(value, { scopes: visibleScopes(here) }, 25)
    return found.map((article) => ({
      name: article.site === null ? article.title : `${article.title} · ${article.site}`, value: article.id,
    }))
  },
})

function sourceOf(
  { url, file, story }: { url: string | undefined; file: Attachment | undefined; story: string | undefined },
): Source {
  const sources: Source[] = []
  if (url !== undefined) sources.push({ kind: 'url', url })
  if (file !== undefined) sources.push({ kind: 'file', url: file.url, name: file.name, contentType: file.contentType })
  if (story !== undefined) sources.push({ kind: 'article', articleId: story })
  const [source, ...more] = sources
  if (source === undefined) throw new UserError('empty', {})
  if (more.length > 0) throw new UserError('too many options', {})
  return source
}
