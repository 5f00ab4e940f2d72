// What a server may write anew of a prompt: the parts that its file names, and nothing else. How a prompt is put together of them is
// left to `prompts/`, keeping them to `store`, which are in use to `templates.ts`.
import { z } from 'zod'
import type { Person } from './conversation.ts'
import type { Prompts } from './prompt.ts'

/** The prompts that a server may change. What checks the model's work is none of them. */
export const templateNames = ['summarize', 'merge', 'answer', 'compare'] as const
export type TemplateName = (typeof templateNames)[number]
export const isTemplateName = (name: unknown): name is TemplateName => templateNames.some((known) => known === name)

export const partNames = ['reader', 'content', 'manner'] as const
export type PartName = (typeof partNames)[number]

/** Characters of one part: what a field of a form takes (https://docs.discord.com/developers/components/reference#text-input). */
export const partLimit = 4000
export const noteLimit = 200

/** The text of each part that is written anew, by its name: a name that an older Lede knew may be among them. The others are as shipped. */
export const templateTextsSchema = z.record(z.string(), z.string().max(partLimit))
export type TemplateTexts = Readonly<z.infer<typeof templateTextsSchema>>

/**
 * Why a text is no template. `line` counts within the part from 1. `slot missing`: no part uses it, and all must be used. `slot open`:
 * marks that no slot stands between. `part unknown`: the prompt has none of this name any more. `too long`: for the model in use.
 */
export type TemplateFault =
  | { readonly kind: 'slot unknown' | 'slot open' | 'statement'; readonly part: PartName; readonly line: number; readonly name: string }
  | { readonly kind: 'slot missing'; readonly name: string }
  | { readonly kind: 'part unknown'; readonly name: string }
  | { readonly kind: 'too long'; readonly tokens: number; readonly most: number }

/** Makes prompts of shipped files and a server's texts. */
export interface TemplateMaker {
  /** The parts as they are shipped, in the order of the file. */
  shipped(name: TemplateName): readonly { readonly part: PartName; readonly text: string }[]
  /** The slots that parts may use: the bot's own words, never text of others. Those that nothing but a part uses are needed. */
  slots(name: TemplateName): readonly { readonly slot: string; readonly isNeeded: boolean }[]
  /** `edition` is the number of the server's version, null for what is not saved. */
  make<Name extends TemplateName>(
    name: Name,
    texts: TemplateTexts,
    edition: number | null,
  ): { readonly prompt: Prompts[Name] } | { readonly faults: readonly TemplateFault[] }
}

/** One version of a server. `texts` null: from here on the shipped prompt is used. `sameAs`: the version that it brings back. */
export interface TemplateVersion {
  readonly name: TemplateName
  readonly number: number
  readonly texts: TemplateTexts | null
  readonly note: string
  readonly by: Person
  readonly at: number
  readonly sameAs: number | null
}

/** What somebody is writing. `after` is the version that it was begun on, 0 for the shipped one. */
export interface TemplateDraft {
  readonly texts: TemplateTexts
  readonly note: string
  readonly after: number
  readonly at: number
}

/** The versions of each server's prompts, which only grow, and the drafts of its people. */
export interface ServerTemplates {
  /** The newest version of each prompt that the server ever changed. */
  current(guildId: string): Promise<ReadonlyMap<TemplateName, TemplateVersion>>
  version(guildId: string, name: TemplateName, number: number): Promise<TemplateVersion | undefined>
  /** Newest first, from before one of them. */
  versions(guildId: string, name: TemplateName, page: { before: number | null; limit: number }): Promise<readonly TemplateVersion[]>
  /** Makes the next version, with a line in the server's log. Null where `after` is not the newest: somebody else was faster. */
  save(
    guildId: string,
    name: TemplateName,
    version: Pick<TemplateVersion, 'texts' | 'note' | 'by' | 'sameAs'> & { readonly after: number },
  ): Promise<TemplateVersion | null>
  draft(guildId: string, name: TemplateName, userId: string): Promise<TemplateDraft | undefined>
  /** Takes the place of the draft before. */
  keepDraft(guildId: string, name: TemplateName, userId: string, draft: Omit<TemplateDraft, 'at'>): Promise<void>
  dropDraft(guildId: string, name: TemplateName, userId: string): Promise<void>
}
