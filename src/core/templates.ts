// Which prompts a server's summaries and answers are written by: its own versions where they fit, else the shipped ones. A version that
// fitted when it was saved may no longer do so, after an upgrade or with another model: that never costs a reply.
import type { Context } from './context.ts'
import type { Prompts } from './prompt.ts'
import type { TemplateFault, TemplateName, TemplateTexts, TemplateVersion } from './template.ts'

/** The share of a model's input that a server's texts may take beyond what the shipped ones do: the rest is planned for. */
const extraShare = 0.1

type Needs = Pick<Context, 'templates' | 'model'>

/** What is wrong with texts for a prompt; nothing where they can be used. */
export function faultsIn(name: TemplateName, texts: TemplateTexts, { templates, model }: Needs): readonly TemplateFault[] {
  const made = templates.make(name, texts, null)
  if ('faults' in made) return made.faults
  if (model === null) return []
  const most = Math.floor(model.inputTokens * extraShare)
  const tokens = templates
    .shipped(name)
    .reduce((sum, { part, text }) => sum + model.countTokens(texts[part] ?? text) - model.countTokens(text), 0)
  return tokens > most ? [{ kind: 'too long', tokens, most }] : []
}

/** The prompts with one of them made of texts. Throws where those have faults. */
export function withTemplate(
  prompts: Prompts,
  name: TemplateName,
  texts: TemplateTexts,
  edition: number | null,
  { templates }: Pick<Needs, 'templates'>,
): Prompts {
  const made = templates.make(name, texts, edition)
  if ('faults' in made) throw new Error(`the template of ${name} has faults`)
  return { ...prompts, [name]: made.prompt }
}

/** A server's newest version, and why it is not used, where it isn't. */
export interface CurrentTemplate {
  readonly version: TemplateVersion
  readonly faults: readonly TemplateFault[]
}

export async function currentTemplates(
  guildId: string,
  context: Needs & Pick<Context, 'serverTemplates'>,
): Promise<ReadonlyMap<TemplateName, CurrentTemplate>> {
  const current = await context.serverTemplates.current(guildId)
  return new Map(
    [...current].map(([name, version]) => [
      name,
      { version, faults: version.texts === null ? [] : faultsIn(name, version.texts, context) },
    ]),
  )
}

/** The prompts to write with in a server, or in direct messages (null). */
export async function promptsFor(
  guildId: string | null,
  context: Needs & Pick<Context, 'serverTemplates' | 'prompts' | 'log'>,
): Promise<Prompts> {
  if (guildId === null || context.model === null) return context.prompts
  let prompts = context.prompts
  for (const [name, { version, faults }] of await currentTemplates(guildId, context)) {
    if (faults.length > 0)
      context.log.warn('a server’s version of a prompt does not fit any more; the shipped one is used', {
        guildId,
        prompt: name,
        version: version.number,
        faults: faults.map(({ kind }) => kind),
      })
    else if (version.texts !== null) prompts = withTemplate(prompts, name, version.texts, version.number, context)
  }
  return prompts
}
