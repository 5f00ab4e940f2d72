// /digest preview: what would be posted now, for the one who asks alone, and why everything else that came in would not.
import type { Considered } from '#src/core/choosing.ts'
import { composeDigest } from '#src/core/digests.ts'
import { digestParts } from '#src/discord/digest-posting.ts'
import { defineCommand } from '#src/discord/command.ts'
import { inert } from '#src/discord/markdown.ts'
import { digestCommandWords, type DigestCommandWords } from '#src/discord/words/digest-command.ts'
import { digestOptions } from '#src/discord/words/digest-options.ts'
import { findDigest, suggestDigests } from './known.ts'

/** Stories that are named with the reason why they are not in it; the rest is counted. */
const mostNamed = 15

export const preview = defineCommand({
  name: 'preview',
  description: digestOptions.preview,
  options: { digest: { type: 'string', description: digestOptions.digest, autocomplete: true, maxLength: 100 } },
  opening: 'private',
  async run({ here, spoken, signal, options }, context) {
    const words = digestCommandWords[spoken]
    const digest = await findDigest(options.digest, here, context)
    if (typeof digest === 'string') return { text: digest === 'none' ? words.none : `⚠️ ${words.choose}` }
    const { posting, considered, language } = await composeDigest(digest, context.clock.now(), context, signal)
    const shown =
      posting.stories.length > 0
        ? [`-# ${words.titles.preview}`, ...digestParts(posting, language).map(({ text }) => text)]
        : [digest.whenEmpty === 'nothing' ? words.previewEmpty.nothing : words.previewEmpty.oneLine]
    return {
      text: [
        ...shown,
        rest(
          considered.filter(({ fate }) => fate !== 'chosen'),
          words,
        ),
      ].join('\n\n'),
    }
  },
  suggest: ({ value, here }, context) => suggestDigests(value, here, context),
})

function rest(left: readonly Considered[], words: DigestCommandWords): string {
  if (left.length === 0) return `-# ${words.nothingElse}`
  const lines = left
    .slice(0, mostNamed)
    .map(({ article, fate }) => (fate === 'chosen' ? '' : `- ${inert(article.title, 100)}: *${words.fate[fate]}*`))
  const more = left.length - lines.length
  return [`**${words.titles.rest}**`, ...lines, ...(more === 0 ? [] : [`-# ${words.more(more)}`])].join('\n')
}
