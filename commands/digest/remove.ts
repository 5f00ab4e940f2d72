// /digest remove: ends a digest. What of it still waits to be posted is not posted any more.
import { sourceOf } from '#src/core/digest.ts'
import { defineCommand } from '#src/discord/command.ts'
import { digestCommandWords } from '#src/discord/words/digest-command.ts'
import { digestOptions } from '#src/discord/words/digest-options.ts'
import { findDigest, suggestDigests } from './known.ts'

export const remove = defineCommand({
  name: 'remove',
  description: digestOptions.remove,
  options: { digest: { type: 'string', description: digestOptions.digest, autocomplete: true, maxLength: 100 } },
  opening: 'private',
  async run({ here, spoken, options }, context) {
    const words = digestCommandWords[spoken]
    const digest = await findDigest(options.digest, here, context)
    if (typeof digest === 'string') return { text: digest === 'none' ? words.none : `⚠️ ${words.choose}` }
    await context.digests.remove(digest.id, digest.guildId)
    await context.outbox.withdraw(sourceOf(digest))
    return { text: words.removed(`<#${digest.channelId}>`) }
  },
  suggest: ({ value, here }, context) => suggestDigests(value, here, context),
})
