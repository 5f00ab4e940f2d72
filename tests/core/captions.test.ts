// Captions that stand among paragraphs without markup, and paragraphs that only look like them.
import { expect, test } from 'vitest'
import { isCaption } from '#src/core/captions.ts'
import { extractSummary } from '#src/core/extractive.ts'
import { article } from '#tests/support/articles.ts'
import { options } from '#tests/support/harbour.ts'

test.each([
  'Ines Dahl stands on the quay of Orla after the fall of the crane on March 3, 2026.',
  'Two dock workers are seen beside the crane in Orla, Karsholm, on Tuesday, March 3, 2026. The port has been closed since.',
  'Ines Dahl, left, and the mayor of Orla on the quay.',
  'The mayor (center), next to Ines Dahl (left), looks at the crane.',
  'From left to right: Jonas Feld, Ines Dahl and the mayor.',
  'Ines Dahl (l.) und der Bürgermeister von Orla vor dem Kran.',
  'The crane on the quay of Orla. Jonas Feld/AP',
  'The quay was closed for three weeks. Jonas van Feld/Orla Courier/Getty Images',
  `${'The crane fell onto the quay of Orla when divers were near. '.repeat(8)}Jonas Feld/Orla Post/Getty Images`,
  'The crane lies on the quay Getty Images',
  'The crane lies on the quay. Mara Lindqvist for CNN',
  'Photos: The harbour of Orla The crane on the quay of Orla. Hide Caption 3 of 41',
])('a caption: %s', (text) => {
  expect(isCaption(text)).toBe(true)
})

test.each([
  'Ines Dahl stood on the quay of Orla when the crane fell on March 3, 2026.',
  'Ines Dahl said that she stands by what she told the council on March 3, 2026.',
  'The council will look at the crane again on March 3, 2027.',
  'The film opens in Orla on March 3, 2027.',
  'The road bends to the left, and the quay is right behind it.',
  'Ines Dahl, right after the fall of the crane, called the mayor.',
  '“The quay is safe, right, and the crane was not,” the mayor said.',
  'The parties left, right and center want the quay opened.',
  'Of the votes 34 went to Dahl (R) and 31 to Feld (D).',
  'Either the port and/or the city pays for the crane.',
  'The photographs were sold to AP.',
])('no caption: %s', (text) => {
  expect(isCaption(text)).toBe(false)
})

test('a summary has none, however near to the news it is', () => {
  const text = [
    'A crane fell onto the quay of Orla on Tuesday, and the port has been closed since, the port authority said.',
    'Ines Dahl stands beside the crane that fell onto the quay of Orla, Karsholm, on March 3, 2026.',
    'The quay will stay closed until the crane has been taken apart, which may take the port three weeks.',
  ]
  const summary = extractSummary(
    [article({ title: 'Crane falls in Orla', text })],
    { length: 'detailed', style: 'bullets', language: null },
    options,
  )
  expect([summary.gist, ...summary.points].map((claim) => claim?.text)).toEqual([text[0], text[2]])
})
