// Claims that stand up to their passages pass; claims that were bent do not.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groundIn } from '#src/core/ground.ts'
import { splitSentences } from '#src/core/passages.ts'
import { article, claim } from '../support/articles.ts'

const from = article({
  text: [
    'The flood barrier on the Orla was opened on Friday, two years later than planned.',
    'It cost 84 million crowns, a third more than the council had approved in 2021.',
    '“We were promised dry cellars, and for the first time I believe it,” said Jonas Feld, who runs a bakery by the old bridge.',
    'The council has not said who will pay for the overrun.',
    'A vote on a river levy is expected in March, and turnout rose to 61.5 percent at the last one.',
  ],
})
const ground = groundIn([from])
const check = (text: string, passage: number, more: object = {}): string => {
  const verdict = ground.check({ ...claim(text, passage, from), ...more })
  return verdict.grounded ? 'grounded' : verdict.check
}

describe('opposites', () => {
  const pageant = article({ text: ['Tove Brandal, one of the best-loved singers of the coast, faces a first-degree charge of arson in Hallin.', 'Within five years so many young people of Hallin will have left that its harbour will be short of pilots.'] })
  const judge = (text: string, passage: number): string => {
    const verdict = groundIn([pageant]).check(claim(text, passage, pageant))
    return verdict.grounded ? 'grounded' : verdict.check
  }

  test('in a part of a compound are noticed', () => {
    expect(judge('Tove Brandal is one of the worst-loved singers of the coast.', 1)).toBe('negation')
    expect(judge('Tove Brandal faces a last-degree charge of arson.', 1)).toBe('negation')
    expect(judge('Tove Brandal is one of the best-loved singers of the coast, and faces a first-degree charge.', 1)).toBe('grounded')
  })

  test('“a few” is not the opposite of “many”, “few” is', () => {
    expect(judge('In a few years the harbour of Hallin will be short of pilots.', 2)).toBe('grounded')
    expect(judge('Within five years so few young people of Hallin will have left.', 2)).toBe('negation')
  })
})

describe('a faithful claim passes', () => {
  test.each([
    ['The Orla flood barrier opened on Friday, two years late.', 1], ['It cost 84,000,000 crowns.', 2], ['The price was a third above what the council approved in 2021.', 2],
    ['Jonas Feld, a baker, said he believes the promise of dry cellars for the first time.', 3], ['The council has not said who pays for the overrun.', 4],
    ['A vote on a river levy is expected in March.', 5], ['Turnout rose to 61.5 % at the last vote.', 5], ['El dique del Orla se inauguró el viernes.', 1],
  ])('%s', (text, passage) => { expect(check(text, passage)).toBe('grounded') })

  test('every sentence of the text, as it stands', () => {
    const sentences = from.passages.flatMap(({ number, text }) => splitSentences(text, 'en').map((sentence) => [sentence, number] as const))
    fc.assert(fc.property(fc.constantFrom(...sentences), ([sentence, passage]) => { expect(check(sentence, passage)).toBe('grounded') }))
  })
})

describe('a bent claim fails at', () => {
  test.each([
    ['number', 'It cost 94 million crowns.', 2], ['number', 'The barrier opened three years later than planned.', 1], ['date', 'The flood barrier on the Orla was opened on Monday.', 1],
    ['name', 'The flood barrier on the Elbe was opened on Friday.', 1], ['negation', 'The council has said who will pay for the overrun.', 4],
    ['negation', 'The flood barrier on the Orla was not opened on Friday.', 1], ['negation', 'Turnout fell to 61.5 percent at the last one.', 5],
    ['attribution', 'There will be a vote on a river levy in March.', 5], ['attribution', 'They were promised dry cellars and for the first time believe it.', 3],
    ['overlap', 'The opening delighted shipping companies across the whole region.', 1],
  ])('%s: %s', (kind, text, passage) => { expect(check(text, passage)).toBe(kind) })

  test('quote: words that do not stand there', () => {
    const [citation] = claim('x', 2, from).citations
    expect(check('It cost 84 million crowns.', 2, { citations: [{ ...citation, quote: 'It cost 85 million crowns' }] })).toBe('quote')
  })
  test('quote: folded quotation marks, dashes and spaces are the same words', () => {
    const [citation] = claim('x', 3, from).citations
    expect(check('Jonas Feld said he believes it.', 3, { citations: [{ ...citation, quote: '"We were  promised dry cellars' }] })).toBe('grounded')
  })
  test('number: any that the text does not have', () => {
    fc.assert(fc.property(fc.integer({ min: 100, max: 9_999_999 }).filter((number) => ![2021, 2026].includes(number)), (number) => {
      expect(check(`It cost ${number} crowns.`, 2)).toBe('number')
    }))
  })
})

test('every sentence of an article passes when its own passage is cited, whatever it says', () => {
  const words = fc.constantFrom('Feld', 'Orla', 'the council', 'not', 'never', 'rose', 'fell', '84', 'two', 'million', 'crowns', 'on Friday', 'in May', 'might', 'said', 'according to', '“we', 'believe it”', '61.5 percent', 'before', 'after', 'no', 'about', 'more', 'fewer')
  const sentence = fc.array(words, { minLength: 4, maxLength: 14 }).map((parts) => `The ${parts.join(' ')}.`)
  fc.assert(fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), fc.nat(), (text, at) => {
    const any = article({ text })
    const place = at % text.length
    expect(groundIn([any]).check(claim(text[place] ?? '', place + 1, any))).toEqual({ grounded: true })
  }), { numRuns: 500 })
})

/** A claim about one passage, in the passage's language or another. */
function judge(language: string, passage: string, text: string, more: object = {}, published = '2026-11-20'): string {
  const from = article({ language, text: [passage], title: '–', site: null, byline: null, published: { at: published, basis: 'meta' } })
  const verdict = groundIn([from]).check({ ...claim(text, 1, from), ...more })
  return verdict.grounded ? 'grounded' : verdict.check
}

describe('numbers', () => {
  test.each([
    ['de', 'Die Brücke kostete 84 Millionen Kronen, siebenundzwanzig Firmen bauten sie.', 'Die Brücke kostete 84.000.000 Kronen; 27 Firmen bauten sie.', 'Die Brücke kostete 48 Millionen Kronen.'],
    ['es', 'El puente costó 2,5 millones y lo usan treinta y cinco mil personas.', 'El puente costó 2.500.000 y lo usan 35.000 personas.', 'El puente costó 3,5 millones.'],
    ['fr', 'Le pont a coûté 2,5 millions, et quatre-vingt-dix-sept ouvriers y ont travaillé.', 'Le pont a coûté 2 500 000 ; 97 ouvriers y ont travaillé.', 'Le pont a occupé 79 ouvriers.'],
    ['pt', 'A ponte custou trinta e cinco milhões de coroas.', 'A ponte custou 35 milhões de coroas.', 'A ponte custou 53 milhões de coroas.'],
    ['ru', 'Мост стоил двадцать пять тысяч крон.', 'Мост стоил 25 тысяч крон.', 'Мост стоил 52 тысячи крон.'],
    ['ar', 'بلغت كلفة الجسر خمسة وعشرين ألف كرونة.', 'بلغت كلفة الجسر ٢٥ ألف كرونة.', 'بلغت كلفة الجسر ٥٢ ألف كرونة.'],
    ['hi', 'पुल पर पच्चीस हज़ार रुपये खर्च हुए।', 'पुल पर 25,000 रुपये खर्च हुए।', 'पुल पर 52,000 रुपये खर्च हुए।'],
    ['zh', '这座桥耗资三万五千元。', '这座桥耗资35000元。', '这座桥耗资53000元。'],
    ['ja', 'この橋には一億二千万円かかった。', 'この橋には1億2000万円かかった。', 'この橋には2億1000万円かかった。'],
    ['en', 'Profits of the ferry rose to £2.5bn, nearly 49.6 percent more.', 'The ferry’s profits rose to £2,500,000,000, about 50 percent more.', 'Profits of the ferry rose to £5.2bn.'],
  ])('in %s', (language, passage, faithful, bent) => {
    expect(judge(language, passage, faithful)).toBe('grounded')
    expect(judge(language, passage, bent)).toBe('number')
  })

  test.each([
    ['Three boats sank and twelve were saved.', 'Twelve boats sank and three were saved.'], ['The 2024 budget was 12 million, the 2025 budget 15 million.', 'The 2024 budget was 15 million.'],
    ['The club sold 40 tickets on Monday and 90 on Friday.', 'The club sold 90 tickets on Monday.'],
  ])('in the wrong place of %j', (passage, bent) => { expect(judge('en', passage, bent)).not.toBe('grounded') })

  test.each([
    ['Both brothers were hurt.', 'Two brothers were hurt.'], ['Half of the members left.', '50 percent of the members left.'], ['The 31-year-old baker won.', 'The baker, 31, won.'], ['It ran from 2019–20.', 'It ran from 2019 to 2020.'],
    ['Once a week the boat comes.', 'The boat comes one day a week.'], ['A dozen boats came.', 'Twelve boats came.'], ['1,482,000 people voted.', 'Nearly 1.5 million people voted.'],
  ])('%j allows %j', (passage, faithful) => { expect(judge('en', passage, faithful)).toBe('grounded') })

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
    ['de', 'Die Brücke öffnete am Freitag.', 'Am Freitag öffnete die Brücke.', 'Die Brücke öffnete am Montag.'], ['es', 'El puente abrió el viernes 3 de mayo.', 'El puente abrió el 3 de mayo.', 'El puente abrió el 3 de junio.'],
    ['ru', 'Мост открыли в пятницу.', 'Мост открыли в пятницу.', 'Мост открыли в понедельник.'], ['ja', '橋は金曜日に開通した。', '橋は金曜日に開通した。', '橋は月曜日に開通した。'], ['hi', 'पुल शुक्रवार को खुला।', 'पुल शुक्रवार को खुला।', 'पुल सोमवार को खुला।'],
    ['zh', '这座桥星期五通车。', '这座桥周五通车。', '这座桥周一通车。'], ['ar', 'افتتح الجسر يوم الجمعة.', 'افتتح الجسر يوم الجمعة.', 'افتتح الجسر يوم الاثنين.'],
  ])('in %s', (language, passage, faithful, bent) => {
    expect(judge(language, passage, faithful)).toBe('grounded')
    expect(judge(language, passage, bent)).toBe('date')
  })

  test('of relative words come from the date of publication', () => {
    expect(judge('en', 'The bridge opened yesterday.', 'The bridge opened on Thursday, 19 November 2026.')).toBe('grounded')
    expect(judge('en', 'The bridge opened yesterday.', 'The bridge opened on Monday.')).toBe('date')
  })
  test('“may” is a month only where it is one', () => { expect(judge('en', 'The bridge may open soon.', 'The bridge may open soon.')).toBe('grounded') })
})

describe('names', () => {
  test.each([
    ['en', 'The United States and Britain sent boats, said Zoë Hart.', 'The US and UK sent boats, said Zoe Hart.', 'The US and France sent boats, said Zoe Hart.'],
    ['en', 'The Marine Rescue Service sent boats to Anna Feld.', 'The MRS sent boats to Anna Feld.', 'The MRS sent boats to Berta Feld.'],
    ['de', 'Bürgermeister Jonas Feld eröffnete die Brücke.', 'Der Bürgermeister eröffnete die Brücke, so Jonas Feld.', 'Jonas Brandt eröffnete die Brücke.'],
    ['ru', 'Мост открыл мэр Иван Петров.', 'Мэр Иван Петров открыл мост.', 'Мост открыл мэр Иван Сидоров.'],
    ['ja', '山田氏は橋を開いた。', '橋を開いたのは山田氏だ。', '橋を開いたのは田中氏だ。'],
  ])('in %s: %j', (language, passage, faithful, bent) => {
    expect(judge(language, passage, faithful)).toBe('grounded')
    expect(judge(language, passage, bent)).toBe('name')
  })

  test.each([
    ['Anna Feld praised Berta Kuhn after the vote in Hallin.', 'Berta Kuhn praised Anna Feld after the vote in Hallin.', 'grounded'],
    ['Anna Feld runs the bakery in Hallin, and Berta Kuhn runs the school in Orlin.', 'Berta Kuhn runs the bakery in Hallin.', 'name'],
    ['Alexander Krona and Josef Maria Feld rowed to Orlin.', 'Alex Krona and Josef Feld rowed to Orlin.', 'grounded'],
    ['The Orlin Rowers signed the Hallin sculler Emil Krona on Friday.', 'The Orlin Rowers signed Emil Krona on Friday.', 'grounded'],
    ['Emil Krona dreams of rowing for Orlin or Hallin one day.', 'Emil Krona dreams of rowing for Hallin one day.', 'grounded'],
    ['Boats from Norrland met the coast guard, and the Norrlandish minister thanked Emil Krona.', 'The Norrland minister thanked Emil Krona.', 'grounded'],
    ['Sund beat Orlin at the mill on Sunday, and Orlin then lost to Hallin.', 'Sund beat Hallin at the mill on Sunday, and Orlin then lost.', 'name'],
  ])('swapped in %j', (passage, bent, found) => { expect(judge('en', passage, bent)).toBe(found) })

  test('that the passage shortens may be whole, where the article has the whole name', () => {
    const from = article({ text: ['Anna Feld runs the bakery.', 'She was born in Hallin.', 'It rained.', 'Feld sold 40 loaves.'] })
    expect(groundIn([from]).check(claim('Anna Feld sold 40 loaves.', 4, from))).toEqual({ grounded: true })
    expect(groundIn([from]).check(claim('Berta Feld sold 40 loaves.', 4, from))).toMatchObject({ check: 'name' })
  })
})

describe('denials', () => {
  test.each([
    ['en', 'The council refused to pay for the bridge.', 'The council did not agree to pay for the bridge.'], ['en', 'The mayor has not said who pays for the bridge.', 'The mayor hasn’t said who pays for the bridge.'],
    ['en', 'The bridge was not only late but also dear.', 'The bridge was late and dear.'],
    ['en', 'The harbour was not deemed to be a danger to swimmers until a storm of 1997 in Hallin.', 'The harbour was not considered a danger to swimmers until 1997, after a storm in Hallin.'],
    ['en', 'Nobody in Hallin saw a rise of the fares this year.', 'Nobody in Hallin saw the fares increase this year.'], ['de', 'Der Rat hat die Brücke nicht bezahlt.', 'Der Rat bezahlte die Brücke nicht.'], ['zh', '市议会没有付款。', '市议会没有为此付款。'],
  ])('in %s are kept: %j', (language, passage, faithful) => { expect(judge(language, passage, faithful)).toBe('grounded') })

  test.each([
    ['en', 'The council approved the bridge on Friday.', 'The council did not approve the bridge on Friday.'], ['en', 'The council did not approve the bridge.', 'The council approved the bridge.'],
    ['en', 'Fares rose by a third in Hallin.', 'Fares fell by a third in Hallin.'],
    ['en', 'The council banned cars from the old bridge in Hallin.', 'The council did not ban cars from the old bridge in Hallin.'], ['en', 'Without doubt the council paid for the old bridge in Hallin.', 'The council did not pay for the old bridge in Hallin.'],
    ['en', 'The rower in boat no 8 was suspended at first for three races.', 'The rower in boat no 8 was not suspended at first for three races.'], ['en', 'Nobody in Hallin saw a rise of the fares this year.', 'Nobody in Hallin saw a fall of the fares this year.'],
    ['en', 'The harbour sold the old ferry to a buyer from Orlin.', 'The harbour bought the old ferry to a buyer from Orlin.'], ['en', 'A ferryman who has never seen the sea steers boats by ear.', 'The ferryman has seen the sea.'], ['en', 'The town won the case before the vote.', 'The town won the case after the vote.'],
    ['de', 'Der Rat hat die Brücke bezahlt.', 'Der Rat hat die Brücke nicht bezahlt.'], ['de', 'Die Preise stiegen; der Umsatz stieg im Mai.', 'Der Umsatz sank im Mai.'], ['es', 'El consejo aprobó el puente.', 'El consejo no aprobó el puente.'],
    ['fr', 'Le conseil a payé le pont.', 'Le conseil n’a jamais payé le pont.'], ['ru', 'Совет одобрил мост.', 'Совет не одобрил мост.'], ['zh', '市议会已经付款。', '市议会没有付款。'], ['hi', 'परिषद ने पुल का भुगतान किया।', 'परिषद ने पुल का भुगतान नहीं किया।'], ['hi', 'परिषद ने पुल का भुगतान नहीं किया।', 'परिषद ने पुल का भुगतान किया।'],
  ])('in %s are changed: %j', (language, passage, bent) => { expect(judge(language, passage, bent)).toBe('negation') })
})

describe('sources', () => {
  test.each([
    ['Feld said that the bridge will be closed all winter for repairs.', 'The bridge will be closed all winter for repairs.'],
    ['“The bridge was built far too late for the people of Hallin,” said Feld.', 'The bridge was built too late for the people of Hallin.'], ['Feld allegedly took money from the bakery.', 'Feld took money from the bakery.'],
    ['The bridge might close after the winter storms.', 'The bridge closes after the winter storms.'], ['The clerk said that Anna Feld had told him the money was gone from the safe.', 'The clerk said the money was gone from the safe.'],
  ])('are missing: %j', (passage, bent) => { expect(judge('en', passage, bent)).toBe('attribution') })

  test.each([
    ['“The bridge was built far too late for the people of Hallin,” said Feld.', 'Feld says the bridge was built too late for the people of Hallin.'], ['Feld allegedly took money from the bakery.', 'Feld is accused of taking money from the bakery.'],
    ['The clerk said that Anna Feld had told him the money was gone from the safe.', 'Anna Feld told the clerk that the money was gone from the safe, he said.'], ['The plan was called “a dream” by Feld.', 'Feld called the plan a dream.'],
    ['Feld said that the bridge will be closed all winter for repairs.', 'According to Feld the bridge will be closed all winter.'], ['Feld said on Friday that it rained. The bridge is closed.', 'The bridge is closed.'],
  ])('are kept: %j', (passage, faithful) => { expect(judge('en', passage, faithful)).toBe('grounded') })
})

describe('sources in other languages', () => {
  test.each([
    ['de', 'Feld sagte am Freitag, dass die Brücke den ganzen Winter geschlossen bleibt.', 'Die Brücke bleibt den ganzen Winter geschlossen.', 'Laut Feld bleibt die Brücke den ganzen Winter geschlossen.'],
    ['es', 'Feld dijo que el puente permanecerá cerrado todo el invierno.', 'El puente permanecerá cerrado todo el invierno.', 'Según Feld, el puente permanecerá cerrado todo el invierno.'],
    ['fr', 'Feld a déclaré que le pont restera fermé tout l’hiver.', 'Le pont restera fermé tout l’hiver.', 'Selon Feld, le pont restera fermé tout l’hiver.'],
    ['pt', 'Feld afirmou que a ponte ficará fechada durante todo o inverno.', 'A ponte ficará fechada durante todo o inverno.', 'Segundo Feld, a ponte ficará fechada durante todo o inverno.'],
    ['ru', 'Фельд заявил, что мост будет закрыт всю зиму из-за ремонта.', 'Мост будет закрыт всю зиму из-за ремонта.', 'Фельд сказал: мост будет закрыт всю зиму из-за ремонта.'],
  ])('in %s', (language, passage, bent, faithful) => {
    expect(judge(language, passage, bent)).toBe('attribution')
    expect(judge(language, passage, faithful)).toBe('grounded')
  })
})

describe('in another language than the passage', () => {
  const passage = 'On Friday Jonas Feld opened the barrier in Hallin, which cost 84 million crowns.'
  test.each([
    ['El viernes Jonas Feld inauguró el dique de Hallin, que costó 84 millones de coronas.', 'grounded'], ['Am Freitag eröffnete Jonas Feld die Sperre, die 84 Millionen Kronen gekostet hat.', 'grounded'], ['周五，乔纳斯·菲尔德启用了耗资8400万克朗的水闸。', 'grounded'],
    ['Vendredi, la barrière, qui n’était pas bon marché, a été ouverte.', 'grounded'], ['El lunes Jonas Feld inauguró el dique, que no es de la ciudad.', 'date'], ['Die Sperre hat 48 Millionen Kronen gekostet, und sie ist da.', 'number'], ['El viernes el dique fue inaugurado por Berta Kuhnert, que es la alcaldesa.', 'name'],
  ])('%s is %s', (text, found) => { expect(judge('en', passage, text)).toBe(found) })
})
