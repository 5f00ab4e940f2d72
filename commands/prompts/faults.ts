// What is wrong with the text of a prompt, for whoever wrote it.
import type { Context } from '#src/core/context.ts'
import type { Language } from '#src/core/languages.ts'
import { partNames, type TemplateFault, type TemplateName } from '#src/core/template.ts'
import { inert } from '#src/discord/markdown.ts'
import { number } from '#src/discord/words/amounts.ts'
import { promptFaults } from '#src/discord/words/prompt-faults.ts'
import { promptNames } from '#src/discord/words/prompt-names.ts'

/** More are not read at once: whoever mends these sees the rest. */
const mostFaults = 8

export function faultLines(
  name: TemplateName,
  faults: readonly TemplateFault[],
  spoken: Language,
  context: Pick<Context, 'templates'>,
): string[] {
  return faults.slice(0, mostFaults).map((fault) => `- ${sentence(fault, slotList(name, 'all', context), spoken)}`)
}

/** The slots that a prompt's parts may use, or those that they must, as they are written. */
export function slotList(name: TemplateName, which: 'all' | 'needed', { templates }: Pick<Context, 'templates'>): string {
  return templates
    .slots(name)
    .filter(({ isNeeded }) => which === 'all' || isNeeded)
    .map(({ slot: one }) => slot(one))
    .join(', ')
}

function sentence(fault: TemplateFault, slots: string, spoken: Language): string {
  const words = promptFaults[spoken]
  const called = (part: string): string => {
    const known = partNames.find((one) => one === part)
    return known === undefined ? inert(part, 40) : promptNames[spoken].parts[known]
  }
  switch (fault.kind) {
    case 'slot unknown':
      return words.slotUnknown(called(fault.part), fault.line, slot(fault.name), slots)
    case 'slot open':
      return words.slotOpen(called(fault.part), fault.line, inert(fault.name, 60), slots)
    case 'statement':
      return words.statement(called(fault.part), fault.line, inert(fault.name, 40), slots)
    case 'slot missing':
      return words.slotMissing(slot(fault.name))
    case 'part unknown':
      return words.partUnknown(called(fault.name))
    case 'too long':
      return words.tooLong(number(fault.tokens, spoken), number(fault.most, spoken))
  }
}

function slot(name: string): string {
  return `\`{{ ${name} }}\``
}
