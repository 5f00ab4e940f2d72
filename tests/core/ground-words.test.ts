// Names, denials and sources of a claim are those of its passages, also in another language than theirs.
import { describe, expect, test } from 'vitest'
import { groundIn } from '#src/core/ground.ts'
import { article, claim } from '../support/articles.ts'
import { judge } from '../support/grounding.ts'

describe('names', () => {
  test.each([
    [
      'en',
      'The United States and Britain sent boats, said Zoë Hart.',
      'The US and UK sent boats, said Zoe Hart.',
      'The US and France sent boats, said Zoe Hart.',
    ],
    ['en', 'The Marine Rescue Service sent boats to Anna Feld.', 'The MRS sent boats to Anna Feld.', 'The MRS sent boats to Berta Feld.'],
    [
      'de',
      'Bürgermeister Jonas Feld eröffnete die Brücke.',
      'Der Bürgermeister eröffnete die Brücke, so Jonas Feld.',
      'Jonas Brandt eröffnete die Brücke.',
    ],
    ['ru', 'Мост открыл мэр Иван Петров.', 'Мэр Иван Петров открыл мост.', 'Мост открыл мэр Иван Сидоров.'],
    ['ja', '山田氏は橋を開いた。', '橋を開いたのは山田氏だ。', '橋を開いたのは田中氏だ。'],
  ])('in %s: %j', (language, passage, faithful, bent) => {
    expect(judge(language, passage, faithful)).toBe('grounded')
    expect(judge(language, passage, bent)).toBe('name')
  })

  test.each([
    ['Anna Feld praised Berta Kuhn after the vote in Hallin.', 'Berta Kuhn praised Anna Feld after the vote in Hallin.', 'name'],
    ['Anna Feld runs the bakery in Hallin, and Berta Kuhn runs the school in Orlin.', 'Berta Kuhn runs the bakery in Hallin.', 'name'],
    ['Alexander Krona and Josef Maria Feld rowed to Orlin.', 'Alex Krona and Josef Feld rowed to Orlin.', 'grounded'],
    ['The Orlin Rowers signed the Hallin sculler Emil Krona on Friday.', 'The Orlin Rowers signed Emil Krona on Friday.', 'grounded'],
    ['Emil Krona dreams of rowing for Orlin or Hallin one day.', 'Emil Krona dreams of rowing for Hallin one day.', 'grounded'],
    [
      'Boats from Norrland met the coast guard, and the Norrlandish minister thanked Emil Krona.',
      'The Norrland minister thanked Emil Krona.',
      'grounded',
    ],
    [
      'Sund beat Orlin at the mill on Sunday, and Orlin then lost to Hallin.',
      'Sund beat Hallin at the mill on Sunday, and Orlin then lost.',
      'name',
    ],
  ])('swapped in %j', (passage, bent, found) => {
    expect(judge('en', passage, bent)).toBe(found)
  })

  test('that the passage shortens may be whole, where the article has the whole name', () => {
    const from = article({ text: ['Anna Feld runs the bakery.', 'She was born in Hallin.', 'It rained.', 'Feld sold 40 loaves.'] })
    expect(groundIn([from]).check(claim('Anna Feld sold 40 loaves.', 4, from))).toEqual({ grounded: true })
    expect(groundIn([from]).check(claim('Berta Feld sold 40 loaves.', 4, from))).toMatchObject({ check: 'name' })
  })

  test('of a claim from two articles may be whole in either', () => {
    const baker = article({
      id: 'baker',
      text: ['Anna Feld runs the bakery.', 'She was born in Hallin.', 'It rained.', 'Feld sold 40 loaves.'],
    })
    const mill = article({ id: 'mill', text: ['The mill ground rye for the loaves.'] })
    for (const order of [
      [claim('', 4, baker), claim('', 1, mill)],
      [claim('', 1, mill), claim('', 4, baker)],
    ]) {
      const both = { ...claim('Anna Feld sold 40 loaves.', 4, baker), citations: order.flatMap(({ citations }) => citations) }
      expect(groundIn([baker, mill]).check(both)).toEqual({ grounded: true })
    }
  })
})

test('a claim from articles in two languages is held to what stands alike in both, whichever is cited last', () => {
  const english = article({ id: 'english', text: ['The council of Hallin opened the bridge on Friday.'] })
  const german = article({
    id: 'german',
    language: 'de',
    text: ['Die Vereinigten Staaten zahlten nach Angaben von Anna Feld 40 Millionen Kronen.'],
  })
  const cited = [claim('', 1, english), claim('', 1, german)].flatMap(({ citations }) => citations)
  for (const citations of [cited, cited.toReversed()]) {
    const said = (text: string) => groundIn([english, german]).check({ ...claim(text, 1, english), citations })
    expect(said('The United States paid 40 million crowns for the bridge that the council opened, Anna Feld said.')).toEqual({
      grounded: true,
    })
    expect(said('The United States paid 50 million crowns for the bridge, Anna Feld said.')).toMatchObject({ check: 'number' })
    expect(said('The United States paid 40 million crowns for the bridge, Berta Kuhn said.')).toMatchObject({ check: 'name' })
  }
})

describe('denials', () => {
  test.each([
    ['en', 'The council refused to pay for the bridge.', 'The council did not agree to pay for the bridge.'],
    ['en', 'The mayor has not said who pays for the bridge.', 'The mayor hasn’t said who pays for the bridge.'],
    ['en', 'The bridge was not only late but also dear.', 'The bridge was late and dear.'],
    [
      'en',
      'The harbour was not deemed to be a danger to swimmers until a storm of 1997 in Hallin.',
      'The harbour was not considered a danger to swimmers until 1997, after a storm in Hallin.',
    ],
    ['en', 'Nobody in Hallin saw a rise of the fares this year.', 'Nobody in Hallin saw the fares increase this year.'],
    [
      'en',
      'The choir sang My Song Is Not For You in front of the town hall of Hallin.',
      'A choir of Hallin has appeared in front of the town hall.',
    ],
    ['en', 'Feld did not walk to the mill on Friday; she was driven to the mill on Friday.', 'Feld was brought to the mill on Friday.'],
    ['de', 'Der Rat hat die Brücke nicht bezahlt.', 'Der Rat bezahlte die Brücke nicht.'],
    ['zh', '市议会没有付款。', '市议会没有为此付款。'],
  ])('in %s are kept: %j', (language, passage, faithful) => {
    expect(judge(language, passage, faithful)).toBe('grounded')
  })

  test.each([
    ['en', 'The council approved the bridge on Friday.', 'The council did not approve the bridge on Friday.'],
    ['en', 'The council did not approve the bridge.', 'The council approved the bridge.'],
    ['en', 'Fares rose by a third in Hallin.', 'Fares fell by a third in Hallin.'],
    ['en', 'The council banned cars from the old bridge in Hallin.', 'The council did not ban cars from the old bridge in Hallin.'],
    ['en', 'Without doubt the council paid for the old bridge in Hallin.', 'The council did not pay for the old bridge in Hallin.'],
    [
      'en',
      'The rower in boat no 8 was suspended at first for three races.',
      'The rower in boat no 8 was not suspended at first for three races.',
    ],
    ['en', 'Nobody in Hallin saw a rise of the fares this year.', 'Nobody in Hallin saw a fall of the fares this year.'],
    ['en', 'The harbour sold the old ferry to a buyer from Orlin.', 'The harbour bought the old ferry to a buyer from Orlin.'],
    ['en', 'A ferryman who has never seen the sea steers boats by ear.', 'The ferryman has seen the sea.'],
    ['en', 'The town won the case before the vote.', 'The town won the case after the vote.'],
    ['en', 'The ferry of Hallin did not suffer any damage to its hull.', 'The ferry of Hallin had damage to its hull.'],
    [
      'en',
      'Feld found that the bridge was not built to the plan of the council.',
      'Feld found the bridge done to the plan of the council.',
    ],
    ['de', 'Der Rat hat die Brücke bezahlt.', 'Der Rat hat die Brücke nicht bezahlt.'],
    ['de', 'Die Preise stiegen; der Umsatz stieg im Mai.', 'Der Umsatz sank im Mai.'],
    ['es', 'El consejo aprobó el puente.', 'El consejo no aprobó el puente.'],
    ['fr', 'Le conseil a payé le pont.', 'Le conseil n’a jamais payé le pont.'],
    ['ru', 'Совет одобрил мост.', 'Совет не одобрил мост.'],
    ['zh', '市议会已经付款。', '市议会没有付款。'],
    ['hi', 'परिषद ने पुल का भुगतान किया।', 'परिषद ने पुल का भुगतान नहीं किया।'],
    ['hi', 'परिषद ने पुल का भुगतान नहीं किया।', 'परिषद ने पुल का भुगतान किया।'],
  ])('in %s are changed: %j', (language, passage, bent) => {
    expect(judge(language, passage, bent)).toBe('negation')
  })
})

describe('sources', () => {
  test.each([
    ['Feld said that the bridge will be closed all winter for repairs.', 'The bridge will be closed all winter for repairs.'],
    ['“The bridge was built far too late for the people of Hallin,” said Feld.', 'The bridge was built too late for the people of Hallin.'],
    ['Feld allegedly took money from the bakery.', 'Feld took money from the bakery.'],
    ['The bridge might close after the winter storms.', 'The bridge closes after the winter storms.'],
    ['The clerk said that Anna Feld had told him the money was gone from the safe.', 'The clerk said the money was gone from the safe.'],
  ])('are missing: %j', (passage, bent) => {
    expect(judge('en', passage, bent)).toBe('attribution')
  })

  test.each([
    [
      '“The bridge was built far too late for the people of Hallin,” said Feld.',
      'Feld says the bridge was built too late for the people of Hallin.',
    ],
    ['Feld allegedly took money from the bakery.', 'Feld is accused of taking money from the bakery.'],
    [
      'The clerk said that Anna Feld had told him the money was gone from the safe.',
      'Anna Feld told the clerk that the money was gone from the safe, he said.',
    ],
    ['The plan was called “a dream” by Feld.', 'Feld called the plan a dream.'],
    ['Feld said that the bridge will be closed all winter for repairs.', 'According to Feld the bridge will be closed all winter.'],
    ['Feld said on Friday that it rained. The bridge is closed.', 'The bridge is closed.'],
  ])('are kept: %j', (passage, faithful) => {
    expect(judge('en', passage, faithful)).toBe('grounded')
  })
})

describe('sources in other languages', () => {
  test.each([
    [
      'de',
      'Feld sagte am Freitag, dass die Brücke den ganzen Winter geschlossen bleibt.',
      'Die Brücke bleibt den ganzen Winter geschlossen.',
      'Laut Feld bleibt die Brücke den ganzen Winter geschlossen.',
    ],
    [
      'es',
      'Feld dijo que el puente permanecerá cerrado todo el invierno.',
      'El puente permanecerá cerrado todo el invierno.',
      'Según Feld, el puente permanecerá cerrado todo el invierno.',
    ],
    [
      'fr',
      'Feld a déclaré que le pont restera fermé tout l’hiver.',
      'Le pont restera fermé tout l’hiver.',
      'Selon Feld, le pont restera fermé tout l’hiver.',
    ],
    [
      'pt',
      'Feld afirmou que a ponte ficará fechada durante todo o inverno.',
      'A ponte ficará fechada durante todo o inverno.',
      'Segundo Feld, a ponte ficará fechada durante todo o inverno.',
    ],
    [
      'ru',
      'Фельд заявил, что мост будет закрыт всю зиму из-за ремонта.',
      'Мост будет закрыт всю зиму из-за ремонта.',
      'Фельд сказал: мост будет закрыт всю зиму из-за ремонта.',
    ],
  ])('in %s', (language, passage, bent, faithful) => {
    expect(judge(language, passage, bent)).toBe('attribution')
    expect(judge(language, passage, faithful)).toBe('grounded')
  })
})

describe('in another language than the passage', () => {
  const passage = 'On Friday Jonas Feld opened the barrier in Hallin, which cost 84 million crowns.'
  test.each([
    ['El viernes Jonas Feld inauguró el dique de Hallin, que costó 84 millones de coronas.', 'grounded'],
    ['Am Freitag eröffnete Jonas Feld die Sperre, die 84 Millionen Kronen gekostet hat.', 'grounded'],
    ['周五，乔纳斯·菲尔德启用了耗资8400万克朗的水闸。', 'grounded'],
    ['Vendredi, la barrière, qui n’était pas bon marché, a été ouverte.', 'grounded'],
    ['El lunes Jonas Feld inauguró el dique, que no es de la ciudad.', 'date'],
    ['Die Sperre hat 48 Millionen Kronen gekostet, und sie ist da.', 'number'],
    ['El viernes el dique fue inaugurado por Berta Kuhnert, que es la alcaldesa.', 'name'],
  ])('%s is %s', (text, found) => {
    expect(judge('en', passage, text)).toBe(found)
  })
})
