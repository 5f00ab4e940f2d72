// For tests of the cleaning rules: lines, and which rule drops one in the middle of a story.
import { bareLine, cleanLines, type Line } from '#src/web/page/rules.ts'
import { story } from './fixture.ts'

export function line(text: string, more: Partial<Line> = {}): Line {
  return { ...bareLine(text), ...more }
}

export const unnamed = { title: '', names: [] }

/** The rule that drops a line in the middle of the story, or null. */
export function ruleFor(text: string, more: Partial<Line> = {}): string | null {
  const lines = [...story.slice(0, 3).map((one) => line(one)), line(text, more), ...story.slice(3).map((one) => line(one))]
  return cleanLines(lines, unnamed).dropped.find((one) => one.text === text)?.rule ?? null
}
