// Marks at a sentence's edges: what is taken off and what is not.
import { expect, test } from 'vitest'
import { readUnits } from '#src/core/sentences.ts'

const shown = (text: string): string[] =>
  readUnits([{ language: null, passages: [{ number: 1, kind: 'paragraph', text }] }]).map((unit) => unit.text)

test.each([
  ['• The quay stays closed.', 'The quay stays closed.'],
  ['| Nine cranes, all of them closed.', 'Nine cranes, all of them closed.'],
  ['--Orla Lines will hire forty sailors.', 'Orla Lines will hire forty sailors.'],
  ['*The gates were closed by hand.', 'The gates were closed by hand.'],
  ['👷🏽‍♀️ ✅ The crane stands again.', 'The crane stands again.'],
  ['Der Kran liegt auf dem Kai. (c) Hafen Orla', 'Der Kran liegt auf dem Kai.'],
  ['Der Kran vor dem leeren Kai Foto: Ines Dahl/hpd', 'Der Kran vor dem leeren Kai'],
  ['The crane on the quay | © Orla Press 2026', 'The crane on the quay'],
])('%s', (text, bare) => {
  expect(shown(text)).toEqual([bare])
})

test.each([
  '“The quay,” she said, “stays closed.”',
  '© is the mark of copyright.',
  '– Kaia er stengt, sier Ines Dahl.',
  '»Der Kai bleibt zu«, sagte Ines Dahl.',
  'She sent a photo: the crane lay on the quay.',
  'In the photo: the crane on the quay',
  '3 cranes fell.',
  '#Orla is closed.',
])('stays whole: %s', (text) => {
  expect(shown(text)).toEqual([text])
})

test('marks and nothing else are what there is', () => {
  expect(shown('• | *')).toEqual(['• | *'])
})

test('each is cut where its passage has it', () => {
  const text = '• The crane fell on Tuesday. Nobody was hurt. Foto: Ines Dahl'
  for (const unit of readUnits([{ language: 'en', passages: [{ number: 1, kind: 'item', text }] }]))
    expect(text.slice(unit.start, unit.end)).toBe(unit.text)
})
