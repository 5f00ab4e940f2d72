// In which language the bot's own words answer a plain message, which, unlike an interaction, does not tell its author's.
import type { Context } from '#src/core/context.ts'
import type { Language } from '#src/core/languages.ts'

/** The server's, where its moderators chose one; else the author's, as far as they are known; else what the settings start with. */
export async function spokenTo(
  userId: string,
  guildId: string | null,
  { settings, replies }: Pick<Context, 'settings' | 'replies'>,
): Promise<Language> {
  const { language } = await settings.of(guildId)
  if (guildId !== null && (await settings.isChosen(guildId, 'language'))) return language
  return (await replies.spokenBy(userId)) ?? language
}
