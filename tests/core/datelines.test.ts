// What news opens with before its first sentence; and openings that only look like it.
import { expect, test } from 'vitest'
import { datelineLength } from '#src/core/datelines.ts'
import { extractAnswer, extractSummary } from '#src/core/extractive.ts'
import { article } from '#tests/support/articles.ts'

test.each([
  ['ORLA (Reuters) - ', 'The crane fell.'],
  ['KARSHOLM, Norland (AP) — ', 'The crane fell.'],
  ['Orla (dpa/lno) – ', 'Der Kran fiel um.'],
  ['(CNN)', 'The crane fell.'],
  ['Orla (CNN) ', 'The crane fell.'],
  ['New Orla CNN Business — ', 'The crane fell.'],
  ['Orla and New Karsholm, Norland (CNN Business) ', 'The crane fell.'],
  ['ST. ORLA, Norl. – ', 'The crane fell.'],
  ['ORLA, Norland (KTRX) -- ', 'A crane fell.'],
  ['ORLA (May 3, 2026) — ', 'A crane fell.'],
  ['KARSHOLM – ', 'Am Dienstag fiel ein Kran um.'],
  ['NEW ORLA – ', 'Ines Dahl has a crane of her own.'],
  ['KARSHOLM –', 'The crane fell.'],
  ['Orla, 3 may (EFE).- ', 'La grúa cayó.'],
  ['ОРЛА, 5 мая — РИА Новости. ', 'Кран упал.'],
  ['(서울=연합뉴스) 홍길동 기자 = ', '크레인이 쓰러졌다.'],
  ['新华社奥拉5月3日电（记者陆远）', '起重机倒塌。'],
  ['【オルラ時事】', 'クレーンが倒れた。'],
  ['NEW ORLA: ', 'The crane fell.'],
  ['ORLA: ', '“The crane fell,” said Ines Dahl.'],
  ['KARSHOLM, Aug 4: ', 'Two cranes fell.'],
  ['NEW ORLA, 4 August (PTI): ', 'Two cranes fell.'],
  ['ORLA, Norland: ', 'Two cranes fell.'],
  ['OrlaToday.Net - ', 'Two cranes fell.'],
  ['नीमगढ़: ', 'एक क्रेन गिर गई।'],
  ['नई ओर्ला, 5 मई (भाषा)। ', 'एक क्रेन गिर गई।'],
])('a dateline: %s', (dateline, sentence) => {
  expect(datelineLength(dateline + sentence)).toBe(dateline.length)
})

test.each([
  'The crane fell – nobody was hurt.',
  'NATO – the alliance – met in Orla.',
  'Ines Dahl (51) – The mayor of Orla – resigned.',
  'The port (Orla) – The quay is closed.',
  'Orla: The quay is closed.',
  'U.S. officials closed the quay.',
  '港口（奥拉）关闭了。',
  '서울 시장이 사임했다.',
  'ORLA CLOSES ITS QUAY.',
  'UN: the quay is closed.',
  'सवाल: क्रेन कब गिरी?',
  'मेयर ने कहा: क्रेन गिर गई।',
])('a sentence: %s', (text) => {
  expect(datelineLength(text)).toBe(0)
})

test('a summary begins with the sentence, and quotes it verbatim; an answer keeps the place', () => {
  const crane = article({
    title: 'Crane falls',
    text: [
      'KARSHOLM (Reuters) - A harbour crane fell onto an empty quay early on Tuesday, the port authority said.',
      'The quay will stay closed for three weeks until the crane has been taken apart.',
    ],
  })
  const { gist } = extractSummary([crane], { length: 'standard', style: 'bullets', language: null }, { reason: 'no model', now: 0 })
  expect(gist).toMatchObject({
    text: 'A harbour crane fell onto an empty quay early on Tuesday, the port authority said.',
    citations: [{ quote: gist?.text, passageText: crane.passages[0]?.text }],
  })
  expect(extractAnswer('Where did the harbour crane fall?', [crane], { reason: 'no model', now: 0, turns: [] }).claims[0]?.text).toContain(
    'KARSHOLM',
  )
})

test.each([
  '— The crane fell onto the empty quay of Orla on Tuesday.',
  'ORLA, Ky. — The crane fell onto the empty quay of Orla on Tuesday.',
])('what is left of one is not shown: %s', (text) => {
  const summary = extractSummary(
    [article({ text: [text] })],
    { length: 'brief', style: 'bullets', language: null },
    { reason: 'no model', now: 0 },
  )
  expect(summary.gist?.text).toBe('The crane fell onto the empty quay of Orla on Tuesday.')
})

test('below captions and highlights a place in capitals is still one, a label is none', () => {
  const captions = ['Ships wait outside the port.', 'The crane before it fell.', 'Divers at work on Monday.', 'The mayor visits the quay.']
  const opening = (text: string): string | undefined => {
    const { gist, points } = extractSummary(
      [article({ title: 'Crane falls onto quay in Orla', text: [...captions, text] })],
      { length: 'detailed', style: 'bullets', language: null },
      { reason: 'no model', now: 0 },
    )
    return [gist, ...points].find((claim) => claim?.text.includes('empty quay'))?.text
  }
  const sentence = 'The crane fell onto the empty quay of Orla on Tuesday.'
  expect(opening(`KARSHOLM – ${sentence}`)).toBe(sentence)
  expect(opening(`KARSHOLM: ${sentence}`)).toBe(`KARSHOLM: ${sentence}`)
})
