// Stories as options name them: chosen from the list, typed as a title, or by the link to one of their reports.
import type { Context } from '#src/core/context.ts'
import { UserError } from '#src/core/errors.ts'
import type { Language } from '#src/core/languages.ts'
import { obtain } from '#src/core/obtain.ts'
import { placeInStory, type Story } from '#src/core/story.ts'
import type { Choice, Invocation } from '#src/discord/command.ts'
import { compareWords } from '#src/discord/words/compare.ts'

/** Discord shows no more choices. */
const mostChoices = 25

/** Stories to choose from as one types, the latest news first; `fewestOutlets` leaves out those that nobody else reports on. */
export async function suggestEvents(
  typed: string,
  { fewestOutlets, spoken }: { fewestOutlets: number; spoken: Language },
  { stories }: Pick<Context, 'stories'>,
): Promise<Choice[]> {
  const found = await stories.suggest(typed, fewestOutlets > 1 ? 4 * mostChoices : mostChoices)
  return found
    .filter(({ outlets, articleIds }) => fewestOutlets < 2 || (outlets.length >= fewestOutlets && articleIds.length >= fewestOutlets))
    .slice(0, mostChoices)
    .map(({ id, title, outlets }) => ({ name: named(title, compareWords[spoken].outlets(Math.max(1, outlets.length))), value: id }))
}

/** The count stays when the title is too long for Discord's 100 characters. */
function named(title: string, outlets: string): string {
  const room = 97 - outlets.length
  return `${[...title].length > room ? `${[...title].slice(0, room - 1).join('')}…` : title} · ${outlets}`
}

/** Throws `story unknown`, or what reading the link throws. */
export async function eventOf(typed: string, invocation: Pick<Invocation, 'here' | 'signal'>, context: Context): Promise<Story> {
  const chosen = await context.stories.get(typed)
  if (chosen !== undefined) return chosen
  if (/^https?:\/\//i.test(typed.trim())) {
    const article = await obtain({ kind: 'url', url: typed.trim() }, invocation.here, invocation, context)
    const story = await placeInStory(article, context)
    if (story !== null) return story
  }
  const found = typed.trim() === '' ? [] : await context.stories.suggest(typed, 2)
  const meant = found.find(({ title }) => title === typed.trim()) ?? (found.length === 1 ? found[0] : undefined)
  if (meant === undefined) throw new UserError('story unknown', {})
  return meant
}
