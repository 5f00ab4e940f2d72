// The digests of a server as /digest names and finds them.
import type { Context } from '#src/core/context.ts'
import type { Digest } from '#src/core/digest.ts'
import type { Language } from '#src/core/languages.ts'
import type { Choice, Here } from '#src/discord/command.ts'
import { inert } from '#src/discord/markdown.ts'
import { weekday } from '#src/discord/words/amounts.ts'
import { digestWords } from '#src/discord/words/digests.ts'

/** The one that is meant: the chosen one, else the only one. `several` and `none` where there is no telling. */
export async function findDigest(
  chosen: string | undefined,
  here: Here,
  { digests }: Pick<Context, 'digests'>,
): Promise<Digest | 'several' | 'none'> {
  const known = await digests.list(guildOf(here))
  const found =
    chosen === undefined
      ? known.length === 1
        ? known[0]
        : undefined
      : known.find(({ id }, index) => id === chosen || String(index + 1) === chosen.trim())
  return found ?? (known.length === 0 ? 'none' : 'several')
}

/** What autocomplete offers: numbered as in the list. */
export async function suggestDigests(
  typed: string,
  here: Here,
  { digests, settings }: Pick<Context, 'digests' | 'settings'>,
): Promise<Choice[]> {
  const { language } = await settings.of(here.guildId)
  const known = await digests.list(guildOf(here))
  return known
    .map((digest, index) => ({ name: [`${index + 1}. ${whenOf(digest, language)}`, ...digest.topics].join(' · '), value: digest.id }))
    .filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase().trim()))
}

/** `every Friday at 08:00`. */
export function whenOf({ rhythm, weekday: day, hour }: Digest, language: Language): string {
  return digestWords[language].when[rhythm](`${String(hour).padStart(2, '0')}:00`, weekday(day, language))
}

/** What it is about, for a line of text: nothing where it is about everything. */
export function aboutOf(
  { topics, outlets, feeds }: Digest,
  names: { readonly topics: string; readonly outlets: string; readonly feeds: string },
): string[] {
  return (
    [
      ['topics', topics],
      ['outlets', outlets],
      ['feeds', feeds],
    ] as const
  ).flatMap(([name, values]) => (values.length === 0 ? [] : [`${names[name]}: ${inert(values.join(', '), 200)}`]))
}

/** The command is offered in servers alone. */
export function guildOf({ guildId }: Here): string {
  if (guildId === null) throw new Error('a digest belongs to a server')
  return guildId
}
