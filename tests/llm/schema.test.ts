// Every format that the model is asked for, as the strictest server takes it: OpenAI's rules for structured outputs.
import { describe, expect, test } from 'vitest'
import { mostIds, shapesFor, verdictsShape } from '#src/core/shapes.ts'
import { strictSchema } from '#src/llm/ladder.ts'

const ids = Array.from({ length: mostIds }, (_, index) => `AB${index + 1}`)
const { claim, repair, summary, answer } = shapesFor(ids)

describe.each(Object.entries({ claim, repair, summary, answer, verdicts: verdictsShape(['C1', 'C2']) }))('the schema of %s', (_, shape) => {
  const schema = strictSchema(shape)
  const nodes = allNodes(schema)

  test('is an object at its root, requires every property and allows no other', () => {
    expect(schema['type']).toBe('object')
    for (const node of nodes) {
      if (node['properties'] === undefined) continue
      expect(node['required']).toEqual(Object.keys(node['properties'] as object))
      expect(node['additionalProperties']).toBe(false)
    }
  })

  test('has only words that the server knows', () => {
    const known = ['type', 'properties', 'required', 'additionalProperties', 'items', 'enum', '$ref', '$defs', 'anyOf']
    expect(nodes.flatMap((node) => Object.keys(node)).filter((word) => !known.includes(word))).toEqual([])
  })

  test('stays within 1,000 values, with at most 15,000 characters among them', () => {
    const values = nodes.flatMap((node) => (node['enum'] as string[] | undefined) ?? [])
    expect(values.length).toBeLessThanOrEqual(1000)
    expect(values.join('').length).toBeLessThanOrEqual(15_000)
  })
})

test('shapes and schemas are made once for the same ids, and no others are taken for them', () => {
  const two = shapesFor(['A1', 'A2'])
  expect(shapesFor(['A1', 'A2'])).toBe(two)
  expect(strictSchema(two.summary)).toBe(strictSchema(shapesFor(['A1', 'A2']).summary))
  const cited = (passage: string): string | undefined =>
    shapesFor(['A1']).claim.parse({ evidence: [{ passage, quote: 'q' }], text: 't' }).evidence[0]?.passage
  expect([cited('A1'), cited('A2')]).toEqual(['A1', ''])
})

type Node = Readonly<Record<string, unknown>>

function allNodes(node: Node): Node[] {
  const inner = [...Object.values(node['properties'] ?? {}), ...Object.values(node['$defs'] ?? {}), node['items']].filter(
    (value): value is Node => typeof value === 'object' && value !== null,
  )
  return [node, ...inner.flatMap(allNodes)]
}
