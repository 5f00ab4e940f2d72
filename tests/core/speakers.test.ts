// Interviews and transcripts: who says a sentence stands with it, and labels are no part of what is said.
import { describe, expect, test } from 'vitest'
import { extractAnswer, extractSummary } from '#src/core/extractive.ts'
import { speakersOf } from '#src/core/speakers.ts'
import type { Claim } from '#src/core/writing.ts'
import { article } from '#tests/support/articles.ts'

const options = { reason: 'no model', now: 7_000 } as const
const claimsOf = (from: ReturnType<typeof article>): Claim[] => {
  const { gist, points } = extractSummary([from], { length: 'detailed', style: 'bullets', language: null }, options)
  return [...(gist === null ? [] : [gist]), ...points]
}

const dam = article({
  title: 'The engineer who kept the dam open',
  text: [
    'MARTA QUILL, HOST: Good evening. Last winter the Ardle dam came within forty centimetres of overflowing. When did you know that it was serious?',
    'TOMAS REIT: About ten past two. The gauge at Fennock had risen by a metre in an hour, and that gauge is four hours upstream.',
    'QUILL: And what did you do?',
    'REIT: I opened all three spillways of the dam, which the rules allow only with the director’s signature. He signed at twenty to three.',
    'QUILL: The village of Low Ardle was flooded in the night.',
    'REIT: Eleven houses in Low Ardle had water in the cellar. If the dam had gone over the top, 340 houses would have been gone.',
  ],
})

describe('a transcript', () => {
  test('every sentence stands with the name of whoever says it, written in full, and quotes the passage without the label', () => {
    const claims = claimsOf(dam)
    expect(claims.length).toBeGreaterThan(3)
    for (const { text, citations } of claims) {
      expect(text).toMatch(/^(?:MARTA QUILL|TOMAS REIT): \S/)
      for (const { quote, passageText } of citations) {
        expect(text).toBe(`${text.split(': ')[0]}: ${quote}`)
        expect(passageText).toContain(quote)
      }
    }
    expect(claims.map(({ text }) => text)).toContain(
      'TOMAS REIT: I opened all three spillways of the dam, which the rules allow only with the director’s signature.',
    )
    expect(claims.map(({ text }) => text).join('\n')).not.toContain('Good evening')
  })

  test('answers name who says it, too', () => {
    const [first] = extractAnswer('How many houses had water in the cellar?', [dam], { ...options, turns: [] }).claims
    expect(first?.text).toBe('TOMAS REIT: Eleven houses in Low Ardle had water in the cellar.')
  })
})

test('of questions and answers without names only the answers are told', () => {
  const bees = article({
    title: 'Five questions for the beekeeper',
    text: [
      'Q: How did bees come to live at a railway station?',
      'A: The roof of the old goods shed is warm and nobody walks there.',
      'Q: Tell us what the trains do to the bees at the station.',
      'A: The colonies at the station gathered 31 kilograms of honey each, nine more than those in the park.',
      'Q: Who eats the honey of the station?',
      'A: The café at the station buys two thirds of the honey.',
    ],
  })
  expect(
    claimsOf(bees)
      .map(({ text }) => text)
      .toSorted(),
  ).toEqual([
    'The café at the station buys two thirds of the honey.',
    'The colonies at the station gathered 31 kilograms of honey each, nine more than those in the park.',
    'The roof of the old goods shed is warm and nobody walks there.',
  ])
})

describe('labels that name no speaker', () => {
  const labelled = (text: readonly string[]): unknown[] => speakersOf(article({ text }).passages).filter((one) => one !== null)
  test.each([
    ['rows of facts', ['Location: Orla harbour', 'Date: 4 May', 'Location: Tessin', 'Date: 6 May', 'Location: Hallin', 'Date: 9 May']],
    [
      'a list with another label each time',
      [
        'Rubbish: Bins are emptied less often.',
        'Parking: A permit costs more.',
        'Libraries: They open on Sundays.',
        'Dogs: They stay on a lead.',
      ],
    ],
    [
      'the same label again and again',
      ['Update: The bridge is closed.', 'Update: The bridge is open.', 'Update: Is the bridge closed?', 'Update: It is.'],
    ],
    [
      'sentences with a colon',
      [
        'Mayor Holt: a portrait.',
        'She came to Orla in 1998 and never left.',
        'Nobody asked her to stay.',
        'She says: I stayed for the river.',
      ],
    ],
    [
      'advice that is built alike',
      [
        'Cost: Grey paint is cheap.',
        'Tip: Use two coats of it.',
        'Cost: Red paint is dear.',
        'Tip: Use one coat of it.',
        'Cost: Blue paint is rare.',
        'Tip: Ask for it.',
      ],
    ],
  ])('%s', (_, text) => {
    expect(labelled(text)).toEqual([])
  })

  test('in German, Hindi and Chinese names are found', () => {
    expect(
      labelled([
        'Fischer: Frau Weber, was kostet das?',
        'Anna Weber: Das kostet 40 Euro.',
        'Fischer: Und wer zahlt?',
        'Weber: Die Stadt zahlt das.',
      ]),
    ).toHaveLength(4)
    expect(labelled(['记者：这条线路多长？', '周文：全长十一公里。', '记者：什么时候开通？', '周文：六月八日开通。'])).toHaveLength(4)
    expect(
      labelled(['सवाल: बगीचा कब शुरू हुआ?', 'सुनीता यादव: यह 2022 में शुरू हुआ।', 'सवाल: सब्ज़ी कौन खाता है?', 'सुनीता यादव: बच्चे खाते हैं।']),
    ).toHaveLength(4)
  })
})
