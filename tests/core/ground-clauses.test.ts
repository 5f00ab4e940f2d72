// What a sentence tells as a whole: of whom, in whose words, whether it is sure at all, of how many. All words of such a claim stand in its passage.
import { describe, expect, test } from 'vitest'
import { groundIn } from '#src/core/ground.ts'
import { article, claim } from '../support/articles.ts'

function judge(passage: string, text: string, language = 'en'): string {
  const told = article({ text: [passage], language })
  const verdict = groundIn([told]).check(claim(text, 1, told))
  return verdict.grounded ? 'grounded' : verdict.check
}

describe.each<[kind: string, rows: [passage: string, faithful: string, bent: string, check: string][]]>([
  [
    'what a text leaves open is not told as a fact',
    [
      [
        'The harbour office has denied that the eastern quay is closed to fishing boats.',
        'The harbour office denies that the eastern quay is closed to fishing boats.',
        'The eastern quay is closed to fishing boats.',
        'negation',
      ],
      [
        'The ferry company refused to refund the 9,000 stranded passengers.',
        'The ferry company declined to refund the 9,000 stranded passengers.',
        'The ferry company has refunded the 9,000 stranded passengers.',
        'negation',
      ],
      [
        'The shipyard went ahead without the licence that the law demands, an inspector found.',
        'The shipyard lacked the licence that the law demands, an inspector found.',
        'The shipyard had the licence that the law demands, an inspector found.',
        'negation',
      ],
      [
        'A former cashier went on trial in Hallin on Monday, charged with stealing medals from the naval museum.',
        'A former cashier is charged with stealing medals from the naval museum in Hallin.',
        'A former cashier stole medals from the naval museum in Hallin.',
        'attribution',
      ],
      [
        'The pilots falsified fuel logs for a decade, prosecutors alleged in Orlin on Tuesday.',
        'Prosecutors accuse the pilots of having falsified fuel logs for a decade.',
        'The pilots falsified fuel logs for a decade.',
        'attribution',
      ],
      [
        'The cannery promised its welders a shorter week, but nothing has been signed.',
        'The cannery has promised its welders a shorter week.',
        'Welders at the cannery have been given a shorter week.',
        'attribution',
      ],
      [
        'The council will close the indoor market next spring.',
        'The council is to close the indoor market next spring.',
        'The council has closed the indoor market.',
        'attribution',
      ],
      [
        'Krona will captain the lifeboat crew on Sunday provided that he passes a medical test.',
        'Krona will captain the lifeboat crew on Sunday if he passes a medical test.',
        'Krona will captain the lifeboat crew this Sunday, according to the station.',
        'attribution',
      ],
      [
        'The wharf union says the crane was never serviced. Engineers from the port dispute that.',
        'According to the wharf union, the crane was never serviced.',
        'The crane was never serviced.',
        'attribution',
      ],
    ],
  ],
  [
    'what is told of somebody’s own is not told of them',
    [
      [
        'Police in Hallin arrested the son of former minister Emil Krona after a brawl on the pier.',
        'The son of former minister Emil Krona was arrested after a brawl on the pier.',
        'Former minister Emil Krona was arrested after a brawl on the pier.',
        'name',
      ],
      [
        'Ines Okparo spoke of a dark week after her trainer of nine years, Jonas Feld, was suspended for betting.',
        'Jonas Feld, who trained Ines Okparo for nine years, was suspended for betting.',
        'Ines Okparo was suspended for betting.',
        'name',
      ],
      [
        'Norvik Ropes, the closest rival of Hallin Cables, issued a profit warning on Monday.',
        'Norvik Ropes issued a profit warning on Monday.',
        'Hallin Cables issued a profit warning on Monday.',
        'name',
      ],
    ],
  ],
  [
    'an age and an office stay with their bearer',
    [
      [
        'Two sisters rowed the strait. Mara Lindqvist, 31, steered; Edda Lindqvist, 19, rowed.',
        'Mara Lindqvist, 31, steered the boat.',
        'Edda Lindqvist, 31, rowed the boat.',
        'number',
      ],
      [
        'The prize is shared by Jonas Feld, a lighthouse keeper, and Ines Okparo, a dentist, the academy said.',
        'Among the winners is Jonas Feld, a lighthouse keeper, the academy said.',
        'Among the winners is Ines Okparo, a lighthouse keeper, the academy said.',
        'name',
      ],
    ],
  ],
  [
    'words stay with whoever said them',
    [
      [
        'Finance minister Emil Krona asked for lower tolls. Port director Ines Okparo said the dredging was far from paid and that cheap tolls would be reckless.',
        'Port director Ines Okparo said the dredging was far from paid and that cheap tolls would be reckless.',
        'Finance minister Emil Krona said the dredging was far from paid and that cheap tolls would be reckless.',
        'attribution',
      ],
      [
        'Fishermen said the patrol rammed their boat without warning. A navy statement said the hull was damaged when the crew tried to flee in fog.',
        'A navy statement said the hull was damaged when the crew tried to flee in fog.',
        'Fishermen said the hull was damaged when the crew tried to flee in fog.',
        'attribution',
      ],
    ],
  ],
  [
    'who did it to whom, and what came before what',
    [
      [
        'Norvik Ropes is suing its supplier Hallin Cables over frayed lines.',
        'Norvik Ropes is suing Hallin Cables over frayed lines.',
        'Hallin Cables is suing Norvik Ropes over frayed lines.',
        'name',
      ],
      [
        'The sailor Jonas Feld was elbowed by the referee Emil Krona in the last minute.',
        'The referee Emil Krona elbowed the sailor Jonas Feld in the last minute.',
        'The sailor Jonas Feld elbowed the referee Emil Krona in the last minute.',
        'name',
      ],
      [
        'After the wettest April on record, May brought no storm to the Orla coast.',
        'The Orla coast had no storm in May after its wettest April on record.',
        'The Orla coast had its wettest May on record after an April that brought no storm.',
        'name',
      ],
    ],
  ],
  [
    'it came of what the text says',
    [
      [
        'Catches off Orlin grew by 7% last year despite the new landing tax. Captains called it a fair season.',
        'Catches off Orlin grew by 7% last year although there is a new landing tax.',
        'Catches off Orlin grew by 7% last year thanks to the new landing tax.',
        'attribution',
      ],
      [
        'Norvik Ropes shut nine yards in March. In April its orders jumped, which the firm put down to a new loom.',
        'In April orders at Norvik Ropes jumped, which the firm put down to a new loom.',
        'In April orders at Norvik Ropes jumped, which the firm put down to nine yards being shut.',
        'attribution',
      ],
      [
        'Shares in Norvik Ropes fell after founder Ines Okparo said she would leave.',
        'Shares in Norvik Ropes fell because founder Ines Okparo said she would leave.',
        'Founder Ines Okparo said she would leave because shares in Norvik Ropes fell.',
        'name',
      ],
    ],
  ],
  [
    'what is told of a part is not told of the whole',
    [
      [
        'Most of the 56 divers trapped below the wreck were brought up by noon.',
        'By noon most of the divers trapped below the wreck were brought up.',
        'By noon the 56 divers trapped below the wreck were brought up.',
        'number',
      ],
      [
        'Some schools on the northern shore will stay shut on Monday because of burst pipes.',
        'On Monday some schools on the northern shore stay shut because of burst pipes.',
        'On Monday every school on the northern shore stays shut because of burst pipes.',
        'number',
      ],
    ],
  ],
])('%s', (_kind, rows) => {
  test.each(rows)('%s', (passage, faithful, bent, check) => {
    expect(judge(passage, faithful)).toBe('grounded')
    expect(judge(passage, bent)).toBe(check)
  })
})

test('a headline need not tell whose words they are', () => {
  const told = article({ text: ['The crane was never serviced, the wharf union says.'], language: 'en' })
  const bare = claim('The crane was never serviced.', 1, told)
  expect(groundIn([told]).check(bare)).toMatchObject({ grounded: false, check: 'attribution' })
  expect(groundIn([told]).checkUnattributed(bare)).toEqual({ grounded: true })
})

test.each([
  // The order of words tells who does it in English, and not there.
  ['ru', 'Мост открыл мэр Иван Петров.', 'Мэр Иван Петров открыл мост.'],
  ['de', 'Den Hafen hat am Freitag die Reederei Orlin gekauft.', 'Die Reederei Orlin hat am Freitag den Hafen gekauft.'],
])('in %s', (language, passage, faithful) => {
  expect(judge(passage, faithful, language)).toBe('grounded')
})

describe('a claim that is told in words of its own is not taken for a denial, a reversal or a name', () => {
  test.each([
    ['After a dry winter, April brought not a drop of rain to the Orla plain.', 'The Orla plain had no rain in April after a dry winter.'],
    ['The yard found nothing, and the boat now treats the alarm as a hoax.', 'The alarm on the boat is now treated as a hoax.'],
    [
      'The customs office has sent a notice to the ropemakers of Hallin.',
      'The ropemakers of Hallin have received a notice from the customs office.',
    ],
    [
      'Divers searched the wreck on 2 May, three days before they raised the bell.',
      'The bell was raised three days after divers searched the wreck.',
    ],
    [
      'Hallin Cables is bought by its smaller neighbour, Norvik Ropes, for 9 million.',
      'Norvik Ropes buys the larger Hallin Cables for 9 million.',
    ],
    ['Shares in Norvik Ropes climbed at the open and ended the day 1.2% lower.', 'Shares in Norvik Ropes closed 1.2% lower.'],
    ['The sailors will accept nothing but gold.', 'The sailors will accept gold alone.'],
    ['Neither of the two divers lost off Orlin had a lamp.', 'The two divers lost off Orlin had no lamp.'],
    ['The pier opens on Sundays, and cafés on the quay sell more that day.', 'Cafés on the quay sell more on Sunday, when the pier opens.'],
    ['For four decades Ines Okparo kept the light at Orlin.', 'Ines Okparo kept the light at Orlin for forty years.'],
    ['The crew will strike unless the yard pays by Monday.', 'The crew will strike if the yard does not pay by Monday.'],
    ['The diver carried 40 undeclared pearls.', 'The diver carried 40 pearls that he had not declared.'],
    ['At least 26 divers were hurt, the coast guard said.', 'No fewer than 26 divers were hurt, the coast guard said.'],
    ['The report reached the mayor only in April, he said.', 'The mayor said the report did not reach him until April.'],
    ['Waves above the limit closed the pier at Orlin.', 'High waves closed the pier at Orlin.'],
    [
      'The 12-year-old Mara Lindqvist pulled her uncle out of the sound.',
      'Twelve-year-old Mara Lindqvist pulled her uncle out of the sound.',
    ],
  ])('%s', (passage, faithful) => {
    expect(judge(passage, faithful)).toBe('grounded')
  })
})
