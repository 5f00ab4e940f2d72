// Sentences in many languages: what ends one and what only looks like an end.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutBehindSentences, sentenceSpans, splitSentences } from '#src/core/passages.ts'

describe('splitSentences', () => {
  test.each<[language: string, sentences: string[]]>([
    ['en', ['They have like… 10 boats, and all of them sail.', 'In all there are... 12 of them.', '10 sank.']],
    ['en', ['The case is Dahl v. Port of Orla.', 'Orla vs. Karsholm ended in a draw.', 'Rents rose by avg. Four crowns.']],
    ['en', ['It was read by then-Sen. Hale, who left.', 'Nobody else did.']],
    ['en', ['Mr. Hale met Dr. J. Osei in the U.S. on Jan. 5.', 'He left at 5 p.m.', 'It rained.']],
    ['en', ['The U.S. Senate voted 52.5 to 47.', 'Nobody left.']],
    ['en', ['“Is it done?” he asked.', '“Not yet.”', 'She left.']],
    ['en', ['"Is it over?" Hale said.', 'It was.']],
    ['en', ['Apple Inc. Chief Tim Okoro left.', 'The board of Orla Inc. stayed.']],
    ['en', ['Vessik et al. Report 4 has it.', 'The routes of El Al.', 'Previously they were longer.']],
    ['en', ['He gave it to me.', 'Smith sat.', 'Jones was ill.', 'Osei put it on.', 'Nobody moved.']],
    ['en', ['ST. ORLA, Mich. (AP) — Gates fell.', 'GEN. HALE RESIGNS.', 'GOV. OSEI STAYS.', 'It IS.', 'NASA says so.']],
    ['en', ['Prices rose by No. 7 of the list.', 'What then?', 'Nothing!']],
    ['de', ['Die Stadt feiert zum 400. Jahrestag ein Fest.', 'Es kamen 300.', 'Viele blieben.']],
    ['de', ['Am 3. Oktober kam Dr. Weiß z.B. nach Bonn.', 'Das war gut.', 'Er ging.']],
    ['fr', ['M. Dupont est arrivé à 8 h 30.', '« Rien ne change », a-t-il dit.']],
    ['de', ['„Es reicht.“', 'Er ging.', '»Schon wieder?«', 'Sie blieb.']],
    ['sv', ['”Det räcker.”', 'Han gick.']],
    ['ru', ['В 2020 г. Иванов уехал.', 'А. С. Орлов писал т.е. стихи.']],
    ['tr', ['Prof. Dr. Aydın geldi.', '2. Dünya Savaşı bitti.', 'Herkes sevindi.']],
    ['zh', ['他说：“我很好。”', '然后离开了。', '今天下雨！', '为什么？']],
    ['ja', ['雨が降った。', '「帰ろう。」', '彼は言った。']],
    ['hi', ['यह पहला वाक्य है।', 'यह दूसरा है।', 'क्या?']],
    ['ur', ['یہ پہلا ہے۔', 'یہ دوسرا ہے۔']],
    ['ar', ['هل هذا صحيح؟', 'نعم.', 'هذا جيد']],
    ['my', ['ဒါက ပထမ စာကြောင်း ဖြစ်တယ်။', 'ဒါက ဒုတိယ ဖြစ်တယ်။']],
  ])('%s %j', (language, sentences) => {
    const separator = ['zh', 'ja'].includes(language) ? '' : ' '
    expect(splitSentences(sentences.join(separator), language)).toEqual(sentences)
  })

  test('a line end ends a sentence, white space is none', () => {
    expect(splitSentences('A headline\n\nThen a sentence. \n', 'en')).toEqual(['A headline', 'Then a sentence.'])
    expect(splitSentences(' \n ', null)).toEqual([])
  })

  test('spans are in order, trimmed, do not overlap, and lose nothing but white space', () => {
    const words = fc
      .array(fc.constantFrom('Mr', '.', ' ', 'a', 'B', '“', '”', '?', '。', '\n', '3', 'U.S.', '!', 'é'), { maxLength: 60 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'grapheme' })), fc.constantFrom('en', 'de', null), (text, language) => {
        let end = 0
        let kept = ''
        for (const span of sentenceSpans(text, language)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          const sentence = text.slice(span.start, span.end)
          expect(sentence).toBe(sentence.trim())
          expect(sentence).not.toBe('')
          kept += sentence
          end = span.end
        }
        expect(kept.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
      }),
    )
  })
})

describe('cutBehindSentences', () => {
  test('cuts behind sentences, at a space where one sentence is too long, and anywhere where it has none', () => {
    const text = 'A gate fell. Nobody was hurt. A long sentence that alone is longer. End.'
    expect(cutBehindSentences(text, 30, 'en')).toEqual(['A gate fell. Nobody was hurt.', 'A long sentence that alone is', 'longer. End.'])
    expect(cutBehindSentences('東京の門が倒れた。誰も怪我をしていない。', 10, 'ja')).toEqual([
      '東京の門が倒れた。',
      '誰も怪我をしていない',
      '。',
    ])
    expect(cutBehindSentences('🚪🚪🚪', 3, null)).toEqual(['🚪', '🚪', '🚪'])
  })

  test('loses nothing but white space, and no piece is longer or half a character', () => {
    const text = fc.array(fc.constantFrom('Mr. ', 'a', 'gate ', 'fell. ', '🚪', '。', '\n', '  ', 'U.S. '), { maxLength: 80 })
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (parts, most) => {
        const whole = parts.join('')
        const pieces = cutBehindSentences(whole, most, 'en')
        expect(pieces.join('').replace(/\s/gu, '')).toBe(whole.replace(/\s/gu, ''))
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(most)
          expect(piece.isWellFormed()).toBe(true)
        }
      }),
    )
  })
})
