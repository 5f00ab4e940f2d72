// What kind of answer a question wants, and texts that have one or only seem to.
import { expect, test } from 'vitest'
import { answerTest, kindTest } from '#src/core/answer-kinds.ts'
import { kindOf, type AnswerKind } from '#src/core/question-kinds.ts'

test.each<[AnswerKind, string]>([
  ['money', 'What does the new crane cost?'],
  ['money', 'How much can a ticket cost?'],
  ['money', 'how much was the fine?'],
  ['money', 'What’s the most a ticket costs?'],
  ['money', 'Was kostet der Kran?'],
  ['age', 'How old is the crane?'],
  ['age', 'Wie alt ist Ines Dahl?'],
  ['count', 'How many ships left?'],
  ['count', '¿Cuántos barcos salieron?'],
  ['span', 'how long will the quay stay closed'],
  ['span', 'Wie lange bleibt der Kai zu?'],
  ['date', 'When does the ferry leave?'],
  ['date', 'And when does it come back?'],
  ['date', 'Wann fährt die Fähre?'],
  ['number', 'How fast was the ship?'],
  ['reason', 'Why was the quay closed?'],
  ['reason', 'What made the crane fall?'],
  ['other', 'What can sailors do when the quay is closed?'],
  ['other', 'Who closed the quay?'],
])('%s: %s', (kind, question) => {
  expect(kindOf(question)).toBe(kind)
})

test.each<[question: string, text: string, has: boolean]>([
  ['How many ships left the harbour?', 'In all 40 cargo ships left.', true],
  ['How many ships left the harbour?', 'None of them left.', true],
  ['How many ships left the harbour?', 'It was the 26th ship to leave.', true],
  ['How many ships left the harbour?', 'The harbour leads the coast in ships with 40.', true],
  ['How many ships left the harbour?', 'Ships pay 40 crowns a day.', false],
  ['How many ships left the harbour?', 'The ships fear Covid-19.', false],
  ['How many houses burned?', 'Some 700 homes were destroyed.', true],
  ['How many people came?', 'The fair drew 32,000 to the quay.', true],
  ['How many people came?', 'Media in Orla wrote of the fair.', false],
  ['Wie viele Schiffe fuhren aus?', 'Vierzig Schiffe fuhren aus.', true],
  ['How old is Ines Dahl?', 'Dahl, 51, has a crane of her own.', true],
  ['How old is Ines Dahl?', 'Dahl was 51.', true],
  ['How old is Ines Dahl?', 'The 51-year-old engineer left.', true],
  ['How old is Ines Dahl?', 'Dahl left at 11:30 a.m. with 72 others.', false],
  ['What did the crane cost?', 'It took nine million crowns.', true],
  ['What did the crane cost?', 'It took nine years.', false],
  ['Who closed the quay?', 'Nobody knows.', true],
])('%s may be answered by: %s %s', (question, text, has) => {
  expect(answerTest(kindOf(question), question)(text)).toBe(has)
})

test.each<[AnswerKind, string, boolean]>([
  ['span', 'The quay stays closed for three weeks.', true],
  ['span', 'It is shut from Saturday through 11 April.', true],
  ['span', 'The bridge is 400 metres long.', true],
  ['span', 'Der Kai bleibt drei Wochen geschlossen.', true],
  ['span', 'The quay stays closed.', false],
  ['reason', 'The quay was closed because of cracks.', true],
  ['reason', 'She left, citing the cracks in the quay.', true],
  ['reason', 'Der Kai ist wegen der Risse zu.', true],
  ['reason', 'The quay was closed.', false],
  ['date', 'The ferry leaves on Monday.', true],
  ['date', 'The ferry left two weeks ago.', true],
  ['date', 'The ferry leaves at 9 p.m.', true],
  ['date', 'The ferry leaves.', false],
])('%s in: %s %s', (kind, text, has) => {
  expect(kindTest(kind, 'Which?')(text)).toBe(has)
})
