// Claims as a large language model writes them: in words of its own, citing a quote of a passage in which somebody is only "the group" or "he". Each was
// refused, in such words, before; beside it stands what still must not pass.
import { describe, expect, test } from 'vitest'
import { ClaimChecker } from '#src/core/claims.ts'
import { groundIn } from '#src/core/ground.ts'
import { checkedMentions } from '#src/core/unsourced.ts'
import { article } from '../support/articles.ts'
import { judge } from '../support/grounding.ts'

type Row = readonly [language: string, passage: string, faithful: string, bent?: string]

describe.each<[what: string, rows: Row[]]>([
  [
    'denials',
    [
      [
        'de',
        'Sollten Sie Probleme oder kein Konto im Laden besitzen, hilft Ihnen der Dienst in Orlin.',
        'Wer kein Konto im Laden oder Probleme hat, dem hilft der Dienst in Orlin.',
      ],
      [
        'en',
        'The council says that the town should not ratify a deal with Hallin.',
        'The council opposes ratifying a deal with Hallin.',
        'The council ratifies a deal with Hallin.',
      ],
      ['en', 'The mill is not for sale, its owner Ida Berg said.', 'No: the mill is not for sale, its owner Ida Berg said.'],
      ['en', 'The new price is 34 cents a page, one cent more.', 'Not yet: the price is 34 cents a page, one cent more.'],
      [
        'en',
        'The authority did not say why the eastern gate had closed late on Friday.',
        'Why the eastern gate closed late the authority did not explain.',
      ],
      [
        'en',
        'At no point did we tell Krona that she could not sing in Orlin or block her film.',
        'The label says it never told Krona that she could not sing in Orlin.',
      ],
      ['en', 'The rowers are unsure how many boats sank in the storm.', 'The rowers do not know how many boats sank in the storm.'],
      [
        'en',
        'The unit below was treated for mould in March, but the family’s own was not, the agent of Orlin Homes said.',
        'The unit below was treated for mould in March and theirs was not, said the agent of Orlin Homes.',
      ],
      ['en', 'The damage to the old wall is permanent and irreversible.', 'The damage to the old wall cannot be reversed.'],
      [
        'en',
        'The club wants to lay a plastic pitch, which is against the rules of the league.',
        'The club wants to lay a plastic pitch, which the rules of the league do not allow.',
      ],
      [
        'en',
        'The rowers did not escape unpunished for the brawl and paid a fine of 25,000 florins.',
        'The rowers paid a fine of 25,000 florins for the brawl.',
      ],
      [
        'en',
        'Krona has not scored for Orlin since the defeat by Hallin in October.',
        'Krona last scored for Orlin in the defeat by Hallin in October.',
        'Krona has scored for Orlin in every match since October.',
      ],
      [
        'en',
        'No drinking in the streets of Orlin will be allowed on Sunday.',
        'On Sunday it will be banned to drink in the streets of Orlin.',
        'Drinking in the streets of Orlin will be allowed on Sunday.',
      ],
      [
        'de',
        'Der Zugang zum Hafen ist leicht wie nie: Mit der Fähre dauert es nach Hallin zwölf Minuten.',
        'So leicht wie nie ist der Zugang zum Hafen: Mit der Fähre dauert es zwölf Minuten nach Hallin.',
      ],
      ['de', 'Um einen Titel geht es für Feld am Samstag in Orlin nicht.', 'Am Samstag in Orlin geht es für Feld um keinen Titel.'],
      [
        'fr',
        'Le ministre n’hésite pas à puiser dans les caisses du port d’Orlin.',
        'Le ministre puise dans les caisses du port d’Orlin.',
        'Le ministre ne puise pas dans les caisses du port d’Orlin.',
      ],
      [
        'fr',
        'La caisse n’est pas réservée aux membres du syndicat ou d’une autre organisation.',
        'La caisse n’est réservée ni aux membres du syndicat ni à ceux d’une autre organisation.',
        'La caisse est réservée aux membres du syndicat ou d’une autre organisation.',
      ],
    ],
  ],
  [
    'opposites',
    [
      ['en', 'The two rowers were released from jail on a bond of 8,000 florins.', 'The two rowers were freed on a bond of 8,000 florins.'],
      [
        'en',
        'Feld and Krona rallied to defeat the pair from Hallin in the last race.',
        'Feld and Krona won the last race against the pair from Hallin.',
      ],
      [
        'en',
        'Krona was sent off during the narrow defeat of Hallin by Orlin in the final.',
        'Krona was sent off in Orlin’s win over Hallin in the final.',
      ],
      [
        'en',
        'The crown fell 0.8 % against the florin and was up 0.2 % against the mark.',
        'The crown dropped 0.8 % against the florin and rose 0.2 % against the mark.',
      ],
      [
        'de',
        'Die Stadt schlägt eine Abgabe von 4 Prozent für das neue Bad vor.',
        'Nach dem Vorschlag der Stadt soll es für das neue Bad eine Abgabe von 4 Prozent geben.',
      ],
    ],
  ],
  [
    'who says it, and how sure they are',
    [
      ['en', 'By law the port must maintain six months of its records.', 'The port must keep six months of its records.'],
      [
        'en',
        'The pool held 2,300 tons, according to the researchers’ calculations.',
        'The researchers calculate that the pool held 2,300 tons.',
      ],
      ['en', 'Both sides appear to be prepared to take the dispute to court.', 'Both sides appear ready to take the dispute to court.'],
      [
        'en',
        'The court ordered the city to repair the dyke of Orlin.',
        'The city must repair the dyke of Orlin.',
        'The city repaired the dyke of Orlin.',
      ],
      [
        'de',
        '„Clubs sollen Verantwortung übernehmen“, sagt Feld vom Bündnis.',
        'Feld vom Bündnis fordert von den Clubs, Verantwortung zu übernehmen.',
      ],
      [
        'es',
        'La comisión se reunirá el miércoles, según adelantó su presidenta, Ana Feld.',
        'La comisión se reunirá el miércoles, adelantó su presidenta, Ana Feld.',
      ],
    ],
  ],
  [
    'names',
    [
      [
        'en',
        'Bueno is the highest-scoring Spanish-national in the league, and rows for Orlin.',
        'Bueno, who rows for Orlin, is the highest-scoring Spaniard in the league.',
      ],
      [
        'en',
        'The fund had a cheque of 90 florins from Hallin. The sum of 50 florins was given by Orlin, while Sund gave 20.',
        'Orlin gave 50 florins, while Sund gave 20.',
      ],
      [
        'en',
        'A new truck or SUV cost 41,640 florins in Orlin in October.',
        'New trucks and SUVs cost 41,640 florins in Orlin in October.',
        'New trucks and HGVs cost 41,640 florins in Orlin in October.',
      ],
      [
        'en',
        'Speeds of 24Mbps reach 581,000 homes in Norrland, said Ida Krona.',
        'Ida Krona said speeds of over 24Mbps reach 581,000 homes in Norrland.',
      ],
      [
        'en',
        'Three other cats died in Orlin in the last seven days, after Mimi.',
        'Besides Mimi, three cats died in Orlin in the last seven days.',
      ],
      [
        'en',
        'Orlin and Hallin’s highest hill had a record 43 callouts in August.',
        'The highest hill in Orlin and Hallin had a record 43 callouts in August.',
      ],
      [
        'en',
        'The club then sacked Feld and replaced him with Emil Krona, 54.',
        'The club then sacked Feld to bring in Emil Krona.',
        'The club then sacked Krona to bring in Emil Feld.',
      ],
      [
        'de',
        'Der Verkehr verursacht zwei Drittel der CO2-Emissionen von Orlin.',
        'Zwei Drittel der CO2-Emissionen von Orlin stammen aus dem Verkehr.',
      ],
      [
        'de',
        'Ihr Ressort habe schon 600 Betriebe ausgezeichnet, sagte Ministerin Susanne Raab.',
        'Nach Raabs Angaben hat ihr Ressort schon 600 Betriebe ausgezeichnet.',
      ],
      [
        'es',
        'El presidente de la Confederación Nacional de Puertos y Barcos, Sergio Feld, pidió una tregua.',
        'El presidente de la CNPB, Sergio Feld, pidió una tregua.',
        'El presidente de la CNRB, Sergio Feld, pidió una tregua.',
      ],
      [
        'fr',
        'Le livre montre les liens entre l’État, les ports d’Orlin et la mafia.',
        'Le livre met au jour les liens entre État, ports d’Orlin et mafia.',
      ],
      [
        'fr',
        'L’un des écrivains sud-coréens les plus lus, Hwang Feld, vit à Orlin.',
        'L’écrivain Hwang Feld, un Sud-Coréen très lu, vit à Orlin.',
      ],
      [
        'it',
        'La tempesta sta per arrivare sull’Italia e colpirà prima Orlin, poi Hallin.',
        'La tempesta arriva in Italia: prima a Orlin, poi a Hallin.',
      ],
    ],
  ],
  [
    'days and numbers',
    [
      [
        'fr',
        'MONTANT COLLECTÉ DEPUIS LE 5 DÉC. 2019 : 2 235 010 EUROS',
        'La caisse a collecté 2 235 010 euros depuis le 5 décembre 2019.',
        'La caisse a collecté 2 235 010 euros depuis le 5 mars 2019.',
      ],
      [
        'fr',
        'Leur part des postes au port a baissé de 23.1% en 2018 à 10% en 2019.',
        'La part des femmes des postes au port est descendue à 10 %.',
      ],
      ['en', 'Each group will play a final for a spot as part of the playoffs.', 'Each of the playoff groups plays a final for a spot.'],
      [
        'en',
        'The guide took a few pictures of the gulls with an old camera.',
        'The guide had an old camera for each set of pictures of the gulls.',
      ],
    ],
  ],
])('%s in other words', (_what, rows) => {
  for (const [language, passage, faithful, bent] of rows)
    test(`in ${language}: ${faithful}`, () => {
      expect(judge(language, passage, faithful)).toBe('grounded')
      if (bent !== undefined) expect([bent, judge(language, passage, bent)]).not.toEqual([bent, 'grounded'])
    })
})

describe('a name that stands beside the cited passage', () => {
  const from = article({
    text: [
      'The analysts of Harbour Foundry looked at both ports of the game on Monday.',
      'The group says that the two modes are like those of Orlin Station and Hallin Cast.',
      'Emil Krona, who made the game, has not answered.',
    ],
  })
  const check = (text: string, quote: string | null): string => {
    const citations = [{ articleId: from.id, passage: 2, passageText: from.passages[1]?.text ?? '', quote, translation: null }]
    const verdict = groundIn([from]).check({ text, citations, speaker: 'Harbour Foundry', status: 'reported', derivation: null })
    return verdict.grounded ? 'grounded' : verdict.check
  }
  test('may be whom what it quotes points to', () => {
    expect(check('Harbour Foundry says the two modes are alike.', 'The group says that the two modes are like those')).toBe('grounded')
  })
  test('is not what it quotes by another name', () => {
    expect(check('The group says the two modes are like those of Harbour Foundry.', 'the two modes are like those of Orlin Station')).toBe(
      'name',
    )
  })
})

describe('sums', () => {
  const cost = article({ language: 'es', text: ['El coste del tranvía ha pasado de 148 a 173 millones de euros.'] })
  const marsh = article({ language: 'zh', text: ['加高地面需要9000万元，湿地改造花费5400万元。'] })
  const check = (from: ReturnType<typeof article>, text: string, derivation: string): boolean =>
    groundIn([from]).check({
      text,
      citations: [{ articleId: from.id, passage: 1, passageText: from.passages[0]?.text ?? '', quote: null, translation: null }],
      speaker: null,
      status: 'stated',
      derivation,
    }).grounded
  test('may leave out the scale that the text tells once', () => {
    expect(check(cost, 'El coste del tranvía ha subido 25 millones, de 148 a 173 millones de euros.', '173 - 148 = 25 millones')).toBe(true)
    expect(check(cost, 'El coste del tranvía ha subido 26 millones, de 148 a 173 millones de euros.', '173 - 148 = 26 millones')).toBe(
      false,
    )
  })
  test('may be of ten thousands', () => {
    expect(check(marsh, '湿地改造花费5400万元，比加高地面少3600万元。', '9000 - 5400 = 3600')).toBe(true)
    expect(check(marsh, '湿地改造花费5400万元，比加高地面少3500万元。', '9000 - 5400 = 3500')).toBe(false)
  })
})

describe('people and places', () => {
  const from = article({
    text: [
      'Emil Krona won the race in Orlin on Sunday.',
      'Norrland Radio spoke with the chief executive of Hallin Boats, Ida Berg.',
      'Krona, 34, rows for Hallin Boats and was born in Sund.',
    ],
  })
  const shown = (passage: string, quote: string, text: string): string[] =>
    checkedMentions([{ passage, quote, text }], 3, new ClaimChecker([from], 1.25)).map((mention) => mention.text)

  test('are what the text says of them where it names them again', () => {
    expect(shown('A1', 'Emil Krona', 'Emil Krona, 34-year-old rower of Hallin Boats')).toEqual([
      'Emil Krona, 34-year-old rower of Hallin Boats',
    ])
    expect(shown('A1', 'Emil Krona', 'Emil Krona, 35-year-old rower of Hallin Boats')).toEqual(['Emil Krona'])
  })
  test('stand before what they are, or behind', () => {
    expect(shown('A2', 'Ida Berg', 'Ida Berg, chief executive of Hallin Boats')).toEqual(['Ida Berg, chief executive of Hallin Boats'])
  })
})
