// Numbers and dates of a claim are those of its passages, in whatever language and writing.
import { describe, expect, test } from 'vitest'
import { judge } from '../support/grounding.ts'

describe('numbers', () => {
  test.each([
    [
      'de',
      'Die Brücke kostete 84 Millionen Kronen, siebenundzwanzig Firmen bauten sie.',
      'Die Brücke kostete 84.000.000 Kronen; 27 Firmen bauten sie.',
      'Die Brücke kostete 48 Millionen Kronen.',
    ],
    [
      'es',
      'El puente costó 2,5 millones y lo usan treinta y cinco mil personas.',
      'El puente costó 2.500.000 y lo usan 35.000 personas.',
      'El puente costó 3,5 millones.',
    ],
    [
      'fr',
      'Le pont a coûté 2,5 millions, et quatre-vingt-dix-sept ouvriers y ont travaillé.',
      'Le pont a coûté 2 500 000 ; 97 ouvriers y ont travaillé.',
      'Le pont a occupé 79 ouvriers.',
    ],
    [
      'pt',
      'A ponte custou trinta e cinco milhões de coroas.',
      'A ponte custou 35 milhões de coroas.',
      'A ponte custou 53 milhões de coroas.',
    ],
    ['ru', 'Мост стоил двадцать пять тысяч крон.', 'Мост стоил 25 тысяч крон.', 'Мост стоил 52 тысячи крон.'],
    ['ar', 'بلغت كلفة الجسر خمسة وعشرين ألف كرونة.', 'بلغت كلفة الجسر ٢٥ ألف كرونة.', 'بلغت كلفة الجسر ٥٢ ألف كرونة.'],
    ['hi', 'पुल पर पच्चीस हज़ार रुपये खर्च हुए।', 'पुल पर 25,000 रुपये खर्च हुए।', 'पुल पर 52,000 रुपये खर्च हुए।'],
    ['zh', '这座桥耗资三万五千元。', '这座桥耗资35000元。', '这座桥耗资53000元。'],
    ['ja', 'この橋には一億二千万円かかった。', 'この橋には1億2000万円かかった。', 'この橋には2億1000万円かかった。'],
    [
      'en',
      'Profits of the ferry rose to £2.5bn, nearly 49.6 percent more.',
      'The ferry’s profits rose to £2,500,000,000, about 50 percent more.',
      'Profits of the ferry rose to £5.2bn.',
    ],
  ])('in %s', (language, passage, faithful, bent) => {
    expect(judge(language, passage, faithful)).toBe('grounded')
    expect(judge(language, passage, bent)).toBe('number')
  })

  test.each([
    ['Three boats sank and twelve were saved.', 'Twelve boats sank and three were saved.'],
    ['The 2024 budget was 12 million, the 2025 budget 15 million.', 'The 2024 budget was 15 million.'],
    ['The club sold 40 tickets on Monday and 90 on Friday.', 'The club sold 90 tickets on Monday.'],
  ])('in the wrong place of %j', (passage, bent) => {
    expect(judge('en', passage, bent)).not.toBe('grounded')
  })

  test.each([
    ['Both brothers were hurt.', 'Two brothers were hurt.'],
    ['Half of the members left.', '50 percent of the members left.'],
    ['The 31-year-old baker won.', 'The baker, 31, won.'],
    ['It ran from 2019–20.', 'It ran from 2019 to 2020.'],
    ['Once a week the boat comes.', 'The boat comes one day a week.'],
    ['A dozen boats came.', 'Twelve boats came.'],
    ['1,482,000 people voted.', 'Nearly 1.5 million people voted.'],
  ])('%j allows %j', (passage, faithful) => {
    expect(judge('en', passage, faithful)).toBe('grounded')
  })

  test('that no passage has, when they were worked out from numbers there, and rightly', () => {
    const passage = 'Income was 412 million crowns and costs were 290 million crowns in 2021.'
    const text = 'That left 122 million crowns of income over costs.'
    expect(judge('en', passage, text)).toBe('number')
    expect(judge('en', passage, text, { derivation: '412 - 290 = 122 million' })).toBe('grounded')
    expect(judge('en', passage, text, { derivation: '412 - 280 = 122 million' })).toBe('number')
    expect(judge('en', passage, text, { derivation: '412 + 290 = 122 million' })).toBe('number')
  })

  test('a number that a sum was made of is not missed where the claim tells the sum instead', () => {
    const passage = 'The hall cost 412 million crowns. The council had approved 265 million crowns in 2010.'
    const text = 'It cost 412 million crowns, 147 million more than the council approved in 2010.'
    expect(judge('en', passage, text, { derivation: '412 - 265 = 147 million' })).toBe('grounded')
    expect(judge('en', passage, text, { derivation: '412 - 265 = 157 million' })).not.toBe('grounded')
    expect(judge('en', passage, text.replace('412', '265'), { derivation: '412 - 265 = 147 million' })).not.toBe('grounded')
  })
})

describe('dates', () => {
  test.each([
    ['de', 'Die Brücke öffnete am Freitag.', 'Am Freitag öffnete die Brücke.', 'Die Brücke öffnete am Montag.'],
    ['es', 'El puente abrió el viernes 3 de mayo.', 'El puente abrió el 3 de mayo.', 'El puente abrió el 3 de junio.'],
    ['ru', 'Мост открыли в пятницу.', 'Мост открыли в пятницу.', 'Мост открыли в понедельник.'],
    ['ja', '橋は金曜日に開通した。', '橋は金曜日に開通した。', '橋は月曜日に開通した。'],
    ['hi', 'पुल शुक्रवार को खुला।', 'पुल शुक्रवार को खुला।', 'पुल सोमवार को खुला।'],
    ['zh', '这座桥星期五通车。', '这座桥周五通车。', '这座桥周一通车。'],
    ['ar', 'افتتح الجسر يوم الجمعة.', 'افتتح الجسر يوم الجمعة.', 'افتتح الجسر يوم الاثنين.'],
  ])('in %s', (language, passage, faithful, bent) => {
    expect(judge(language, passage, faithful)).toBe('grounded')
    expect(judge(language, passage, bent)).toBe('date')
  })

  test('of relative words come from the date of publication', () => {
    expect(judge('en', 'The bridge opened yesterday.', 'The bridge opened on Thursday, 19 November 2026.')).toBe('grounded')
    expect(judge('en', 'The bridge opened yesterday.', 'The bridge opened on Monday.')).toBe('date')
  })
  test('“may” is a month only where it is one', () => {
    expect(judge('en', 'The bridge may open soon.', 'The bridge may open soon.')).toBe('grounded')
  })
})
