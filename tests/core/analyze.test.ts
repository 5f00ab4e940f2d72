// One analyzer for every language: what a reader types finds what a journalist wrote, and not what merely looks like it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze, termGroups } from '#src/core/analyze.ts'

/** Whether each word or unspaced run of the query stands in the text, as the store's index looks for it. */
function finds(query: string, text: string): boolean {
  const terms = ` ${analyze(text).join(' ')} `
  return termGroups(query).every((group) => terms.includes(` ${group.join(' ')} `))
}

describe('a query finds its text', () => {
  test.each([
    ['English', 'The Café reopened.', 'cafe REOPENED'],
    ['German', 'Die Straße über den Fluß', 'strasse uber fluss'],
    ['French', 'L’élève a gagné à Besançon', 'gagne besancon'],
    ['Spanish', 'El niño llegó ayer', 'nino llego'],
    ['Portuguese', 'A eleição de São Tomé', 'eleicao sao tome'],
    ['Polish', 'Łódź buduje żłobek', 'lodz zlobek'],
    ['Czech', 'Příští týden v Plzni', 'pristi tyden'],
    ['Danish', 'Færgen til Ærø sejler', 'faergen aero'],
    ['Turkish', 'Işık ve İzmir', 'isik izmir'],
    ['Vietnamese', 'Thành phố Hà Nội', 'thanh pho ha noi'],
    ['Russian', 'Ещё один мост', 'еще МОСТ'],
    ['Ukrainian', 'Їхній міст відкрито', 'міст відкрито'],
    ['Greek', 'Ο δρόμος έκλεισε', 'ΔΡΟΜΟΣ εκλεισε'],
    ['Arabic', 'افتُتحت المدرسة والجسر', 'مدرسة جسر'],
    ['Arabic, a word that begins like the article', 'تبدأ الألعاب غدا', 'ألعاب'],
    ['Persian', 'کتاب‌های تازه', 'كتابهاي تازه'],
    ['Urdu', 'نیا پل کھل گیا', 'نیا پل'],
    ['Hebrew', 'הַגֶּשֶׁר נפתח', 'הגשר נפתח'],
    ['Hindi', 'नया पुल खुला', 'पुल खुला'],
    ['Bengali', 'নতুন সেতু চালু', 'সেতু'],
    ['Tamil', 'புதிய பாலம் திறப்பு', 'பாலம்'],
    ['Chinese', '新桥今天正式开放', '正式开放'],
    ['Japanese', '新しい橋が金曜日に開通した', '開通'],
    ['Korean', '새로운 다리가 열렸다', '다리'],
    ['Thai', 'สะพานใหม่เปิดแล้ว', 'สะพาน'],
    ['Lao', 'ຂົວໃໝ່ເປີດແລ້ວ', 'ຂົວ'],
    ['Khmer', 'ស្ពានថ្មីបើកហើយ', 'ស្ពាន'],
    ['Burmese', 'တံတားသစ်ဖွင့်ပြီ', 'တံတား'],
  ])('in %s', (_language, text, query) => {
    expect(finds(query, text)).toBe(true)
  })
})

test.each([
  ['a vowel sign of Hindi makes another word', 'दिन', 'दान'],
  ['characters that stand apart are no phrase', '开放', '开始放假'],
  ['a part of a word is not the word', 'art', 'party'],
])('%s', (_reason, query, text) => {
  expect(finds(query, text)).toBe(false)
})

test('full width, ligatures and decomposed letters are the plain ones', () => {
  expect(analyze('ＡＢＣ ﬁre e\u0301te')).toEqual(['abc', 'fire', 'ete'])
})

test('every text finds itself, however it is composed, and no term holds a space or a quotation mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(analyze(text.normalize('NFD'))).toEqual(analyze(text.normalize('NFC')))
      for (const term of analyze(text)) expect(term).toMatch(/^[^\s"]+$/u)
    }),
  )
})

test('a text of Western letters has the same terms as where another letter stands beside it', () => {
  const beside = (text: string): void => {
    expect(analyze(text)).toEqual(analyze(`${text} ж`).slice(0, -1))
    expect(termGroups(text)).toEqual(termGroups(`${text} ж`).slice(0, -1))
  }
  // Every character before the first script without spaces, between letters and alone.
  for (let code = 0; code < 0x2e80; code++) {
    beside(`Ab${String.fromCharCode(code)}c9`)
    beside(String.fromCharCode(code))
  }
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aZ09 .,-“”’…–€£«»\u00a0\u2011\u2017ªµ½éÜïøþşß'), maxLength: 40 }), beside), {
    numRuns: 1000,
  })
})

test('terms are their own terms: what is analyzed twice stays the same', () => {
  const arabic = fc.string({ unit: fc.constantFrom('ال', 'لل', 'و', 'ب', 'أ', 'ع', 'م', ' '), maxLength: 30 })
  fc.assert(
    fc.property(fc.oneof(arabic, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 })), (text) => {
      const terms = analyze(text)
      expect(analyze(terms.join(' '))).toEqual(terms)
    }),
    { numRuns: 500 },
  )
})
