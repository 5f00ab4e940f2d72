// The written list of prompts, each with the slots that the code fills. The texts are the .md files beside this one.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Prompts } from '#src/core/prompt.ts'
import type { TemplateMaker } from '#src/core/template.ts'
import { parseTemplate, type Template } from './template.ts'

export { PromptError } from './template.ts'

const passage = z.object({ id: z.string(), kind: z.string(), text: z.string() })
const article = z.object({
  letter: z.string(),
  title: z.string(),
  site: z.string(),
  byline: z.string(),
  published: z.string(),
  language: z.string(),
  passages: z.array(passage),
})
const written = { length: z.string(), style: z.string(), language: z.string() }

/** Slots by prompt; the same names as in `core/prompt.ts` (tsc) and in each file's front matter (checked at start). */
const slots = {
  summarize: z.object({ articles: z.array(article), ...written, part: z.string() }),
  merge: z.object({ articles: z.array(article), claims: z.array(z.object({ text: z.string(), ids: z.string() })), ...written }),
  answer: z.object({
    articles: z.array(article),
    question: z.string(),
    askedBy: z.string(),
    language: z.string(),
    turns: z.array(z.object({ question: z.string(), askedBy: z.string(), answer: z.string() })),
  }),
  compare: z.object({ articles: z.array(article), language: z.string() }),
  repair: z.object({ passages: z.array(passage), claim: z.string(), cited: z.string(), reason: z.string(), language: z.string() }),
  judge: z.object({ claims: z.array(z.object({ number: z.string(), text: z.string(), passages: z.array(z.string()) })) }),
} satisfies Record<keyof Prompts, z.ZodObject>

/** Slots that the parts of a server may use: those that hold the bot's own words. */
const open = Object.keys(written)

type Slots<Name extends keyof Prompts> = Parameters<Prompts[Name]['render']>[0]

/** Reads and checks every prompt. Throws `PromptError` with file, line and name. */
export async function openPrompts(
  folder: URL = new URL('.', import.meta.url),
): Promise<{ readonly prompts: Prompts; readonly templates: TemplateMaker }> {
  const load = async <Name extends keyof Prompts>(name: Name): Promise<Template<Slots<Name>>> =>
    parseTemplate(`${name}.md`, await readFile(new URL(`${name}.md`, folder), 'utf8'), slots[name], openTo(name))
  const [summarize, merge, answer, compare, repair, judge] = await Promise.all([
    load('summarize'),
    load('merge'),
    load('answer'),
    load('compare'),
    load('repair'),
    load('judge'),
  ])
  const all: { readonly [Name in keyof Prompts]: Template<Slots<Name>> } = { summarize, merge, answer, compare, repair, judge }
  return {
    prompts: {
      summarize: summarize.shipped,
      merge: merge.shipped,
      answer: answer.shipped,
      compare: compare.shipped,
      repair: repair.shipped,
      judge: judge.shipped,
    },
    templates: {
      shipped: (name) => all[name].parts,
      slots: (name) => all[name].open,
      make: (name, texts, edition) => all[name].withTexts(texts, edition),
    },
  }
}

function openTo(name: keyof Prompts): string[] {
  return open.filter((slot) => Object.hasOwn(slots[name].shape, slot))
}

/** The prompts as they are shipped. */
export async function loadPrompts(folder?: URL): Promise<Prompts> {
  return (await openPrompts(folder)).prompts
}
