// What tells something when nothing stands around it, and what a summary is made of where little does.
import { expect, test } from 'vitest'
import { extractSummary } from '#src/core/extractive.ts'
import { readUnits } from '#src/core/sentences.ts'
import { isUnended, saysLittle, tells } from '#src/core/telling.ts'
import { article } from '#tests/support/articles.ts'

const tellsAlone = (text: string, kind: 'paragraph' | 'item' | 'quotation' = 'paragraph', titleTerms: readonly string[] = []): boolean => {
  const units = readUnits([{ language: 'en', passages: [{ number: 1, kind, text }] }])
  return units.every((unit) => tells(unit, new Set(titleTerms)))
}

test.each([
  'Has the harbour of Orla ever been safe for ships?',
  '¿Por qué se cerró el puerto de Orla el martes?',
  'لماذا أغلق الميناء في أورلا يوم الثلاثاء؟',
  '奥拉港为什么关闭？',
  'The council named three reasons for the closing of the quay:',
  'Der Personalchef der beliebtesten Werft der Stadt Orla ...',
  'Best harbours of the northern coast',
  '1. Rest for a better future',
  'DL | Ines Dahl | 63 | 85% | 1 crane.',
  'Tested by: Ines Dahl Price: 23.99 crowns More info: the page of the port of Orla',
  'Well, go on, go on.',
  '(The Courier told two years ago of the long fight of Ines Dahl for the harbour.)',
  '6) Ten harbours of the north, with maps of all their quays http://orla.example/maps',
])('nothing by itself: %s', (text) => {
  expect(tellsAlone(text)).toBe(false)
})

test.each([
  'The council closed the harbour of Orla on Tuesday.',
  '“The quay stays closed,” said the mayor of Orla on Tuesday.',
  'The council asked whether the harbour was safe (it was).',
  '起重机周二倒在空荡荡的码头上。',
  'ท่าเรือปิดในวันอังคารเพราะปั้นจั่นล้ม',
  'Three weeks after the crane fell onto the quay of Orla the council has closed the harbour to all ships from the north',
])('something: %s', (text) => {
  expect(tellsAlone(text)).toBe(true)
})

test('what has no mark at its end is a standfirst at the top, and something else further on', () => {
  const line = 'Three weeks after the crane fell onto the quay of Orla the council has closed the harbour to all ships from the north'
  const unended = (end: string, position: number): boolean => isUnended({ text: line + end, position })
  expect(unended('', 0)).toBe(false)
  expect(unended('', 3)).toBe(true)
  for (const end of ['.', '.”', '.“', '!', '.²', '. (dpa)', '. 😉', '…']) expect(unended(end, 3)).toBe(false)
  expect(isUnended({ text: 'ท่าเรือปิดในวันอังคารเพราะปั้นจั่นล้ม', position: 3 })).toBe(false)
})

test('what is quoted in a block of its own is nobody’s word', () => {
  expect(tellsAlone('The council closed the harbour of Orla on Tuesday.', 'quotation')).toBe(false)
})

test('what says no more than the title is said already', () => {
  expect(tellsAlone('The harbour of Orla was closed.', 'paragraph', ['harbou', 'orla', 'closed'])).toBe(false)
})

test.each([
  ['At the time of writing, the mayor stays on.', true],
  ['Ships operate there in a different way.', true],
  ['The crane fell on 3 March.', false],
  ['Covid-19 is bad enough.', true],
  ['The crane fell onto the quay and crushed two empty lorries.', false],
])('says little: %s %s', (text, little) => {
  const [unit] = readUnits([{ language: 'en', passages: [{ number: 1, kind: 'paragraph', text }] }])
  expect(unit !== undefined && saysLittle(unit, new Set(['mayor']))).toBe(little)
})

const told = (passages: readonly { kind: 'paragraph' | 'item' | 'quotation'; text: string }[]): string[] => {
  const summary = extractSummary(
    [article({ passages: passages.map((passage, at) => ({ ...passage, number: at + 1 })) })],
    { length: 'standard', style: 'bullets', language: null },
    { reason: 'no model', now: 0 },
  )
  return [summary.gist, ...summary.points].map((claim) => claim?.text ?? '')
}

const story = [
  { kind: 'paragraph', text: 'A harbour crane fell onto an empty quay in Karsholm early on Tuesday.' },
  { kind: 'paragraph', text: 'The port authority said that the quay would stay closed for three weeks.' },
] as const
const stray = [
  { kind: 'quotation', text: 'The whole harbour of Karsholm has become a heap of scrap.' },
  { kind: 'item', text: 'Cranes of the port authority of Karsholm' },
  { kind: 'paragraph', text: 'Why did the harbour crane fall onto the quay?' },
] as const

test('a summary is made of what tells something', () => {
  expect(told([...story, ...stray])).toEqual(story.map(({ text }) => text))
})

test('and of the rest where there is hardly anything else', () => {
  expect(told(stray)).toContain(stray[0].text)
})
