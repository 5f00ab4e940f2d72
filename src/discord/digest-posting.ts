// A digest as messages: whole stories in each, numbered through, every outlet on its line. What goes in is decided in `core/choosing.ts`.
import type { Language } from '#src/core/languages.ts'
import type { Posting } from '#src/core/posting.ts'
import { inert, link } from './markdown.ts'
import { digestWords } from './words/digests.ts'

type Digest = Extract<Posting, { kind: 'digest' }>
export type DigestStory = Digest['stories'][number]

/** Discord's 2000 characters for a message, less the room for the heading and the last line. */
const roomForStories = 1550

const longest = { title: 160, gist: 320, outlet: 40, topics: 100 }

/** One message or several, each with the stories that it shows. */
export function digestParts(
  { rhythm, topics, dueAt, since, fitting, stories }: Digest,
  language: Language,
): readonly { readonly text: string; readonly stories: DigestStory[] }[] {
  const words = digestWords[language]
  const about = topics.length === 0 ? '' : ` · ${inert(topics.join(', '), longest.topics)}`
  const heading = `**${words.heading[rhythm]}** · <t:${Math.floor(dueAt / 1000)}:D>${about}`
  if (stories.length === 0) return [{ text: `${heading}\n${words.empty(`<t:${Math.floor(since / 1000)}:f>`)}`, stories: [] }]
  const parts: { text: string; stories: DigestStory[] }[] = []
  for (const [index, story] of stories.entries()) {
    const block = storyBlock(story, index + 1, language)
    const part = parts.at(-1)
    if (part === undefined || part.text.length + 2 + block.length > roomForStories) parts.push({ text: block, stories: [story] })
    else Object.assign(part, { text: `${part.text}\n\n${block}`, stories: [...part.stories, story] })
  }
  const ranked = `-# ${words.ranked(stories.length, fitting)}`
  return parts.map(({ text, ...part }, index) => ({
    ...part,
    text: [index === 0 ? heading : '', text, index === parts.length - 1 ? ranked : ''].filter((piece) => piece !== '').join('\n\n'),
  }))
}

/** Title, gist, outlets. Where it is too long for a message the gist goes first, then the addresses; the outlets stay. */
function storyBlock({ title, url, isUpdate, gist, sources, moreSources }: DigestStory, place: number, language: Language): string {
  const words = digestWords[language]
  const more = moreSources === 0 ? [] : [words.moreSources(moreSources)]
  const build = (addressLength: number, gistLength: number): string => {
    const linked = (label: string, address: string | null, limit: number): string =>
      address === null || address.length > addressLength ? inert(label, limit) : link(label, address, limit)
    return [
      `**${place}.** ${isUpdate ? `**${words.update}** ` : ''}${url === null || url.length > addressLength ? `**${inert(title, longest.title)}**` : `**${link(title, url, longest.title)}**`}`,
      gist === null || gistLength === 0 ? '' : inert(gist, gistLength),
      `-# ${[...sources.map(({ outlet, url: address }) => linked(outlet ?? '?', address, longest.outlet)), ...more].join(' · ')}`,
    ]
      .filter((line) => line !== '')
      .join('\n')
  }
  for (const [addressLength, gistLength] of [
    [400, longest.gist],
    [400, 120],
    [120, 120],
    [60, 0],
  ] as const) {
    const block = build(addressLength, gistLength)
    if (block.length <= roomForStories) return block
  }
  return build(0, 0)
}
