// Pairs of like-worded reports of two events, in English.
import { monday, thursday, tuesday, type ReportPair } from './pair.ts'

export const alikeEnglish: readonly ReportPair[] = [
  {
    what: 'two bridges',
    language: 'en',
    one: {
      title: 'Bridge of Calder closed after cracks are found',
      at: monday,
      text: [
        'The road bridge of Calder was closed to all traffic on Monday after engineers found cracks in a pier.',
        'Repairs will take six weeks, the council said. Drivers must use the ring road until then.',
      ],
    },
    other: {
      title: 'Bridge of Wexmoor closed after cracks are found',
      at: tuesday,
      text: [
        'The road bridge of Wexmoor was closed to all traffic on Tuesday after engineers found cracks in a girder.',
        'Repairs will take four months, the council said. Drivers must use the motorway until then.',
      ],
    },
  },
  {
    what: 'two mayors on one day',
    language: 'en',
    one: {
      title: 'Mayor of Aldbury resigns over expenses',
      at: monday,
      text: [
        'The mayor of Aldbury, Janet Rowe, resigned on Monday after questions about her expenses.',
        'The council will elect a successor next month. Rowe denied any wrongdoing and said she wanted to protect her family.',
      ],
    },
    other: {
      title: 'Mayor of Stokeley resigns over expenses',
      at: monday,
      text: [
        'The mayor of Stokeley, Peter Hulme, resigned on Monday after questions about his expenses.',
        'The council will elect a successor next month. Hulme denied any wrongdoing and said he wanted to protect his family.',
      ],
    },
  },
  {
    what: 'two matches of one weekend',
    language: 'en',
    one: {
      title: 'Late goal gives Rovers win at Harlow',
      at: monday,
      text: [
        'A goal in the 89th minute by striker Tom Pell gave Millport Rovers a 2-1 win at Harlow on Sunday.',
        'Harlow had led from the 12th minute. Coach Ian Shaw praised the spirit of his team after the match.',
      ],
    },
    other: {
      title: 'Late goal gives Athletic win at Bexton',
      at: monday,
      text: [
        'A goal in the 88th minute by striker Luis Prado gave Dunmore Athletic a 1-0 win at Bexton on Sunday.',
        'Bexton had a man sent off in the 40th minute. Coach Karl Moen praised the spirit of his team after the match.',
      ],
    },
  },
  {
    what: 'one team, two matches of one week',
    language: 'en',
    one: {
      title: 'Ashby Town beat Kelling to go second',
      at: monday,
      text: [
        'Ashby Town beat Kelling 2-1 on Sunday and went second in the league, three points behind the leaders.',
        'Rui Sanz and Joel Adeyemi scored before 21,400 spectators. Coach Mark Lunt spoke of a great afternoon.',
      ],
    },
    other: {
      title: 'Ashby Town beat Dorne to go top',
      at: thursday,
      text: [
        'Ashby Town beat Dorne 3-0 on Wednesday and went top of the league, one point ahead of Selwick.',
        'Joel Adeyemi scored twice before 24,900 spectators. Coach Mark Lunt spoke of a great evening.',
      ],
    },
  },
  {
    what: 'two earthquakes',
    language: 'en',
    one: {
      title: 'Magnitude 5.4 quake hits northern Chile',
      at: monday,
      text: [
        'An earthquake of magnitude 5.4 struck northern Chile near Calama on Monday, the geological survey said.',
        'The quake was 110 kilometres deep. There were no reports of damage or injuries.',
      ],
    },
    other: {
      title: 'Magnitude 5.9 quake hits eastern Turkey',
      at: tuesday,
      text: [
        'An earthquake of magnitude 5.9 struck eastern Turkey near Malatya on Tuesday, the geological survey said.',
        'The quake was 12 kilometres deep. There were no reports of damage or injuries.',
      ],
    },
  },
  {
    what: 'results of two companies',
    language: 'en',
    one: {
      title: 'Halvorsen profit rises on strong demand',
      at: monday,
      text: [
        'Pump maker Halvorsen said on Monday that its quarterly profit rose 14 percent to 62 million euros on strong demand.',
        'Chief executive Ida Holm confirmed the forecast for the year. Shares rose 3.1 percent.',
      ],
    },
    other: {
      title: 'Brenner profit rises on strong demand',
      at: tuesday,
      text: [
        'Crane maker Brenner said on Tuesday that its quarterly profit rose 9 percent to 118 million euros on strong demand.',
        'Chief executive Otto Reiss confirmed the forecast for the year. Shares rose 2.4 percent.',
      ],
    },
  },
  {
    what: 'two murder trials',
    language: 'en',
    one: {
      title: 'Man jailed for life for murder of wife',
      at: monday,
      text: [
        'A man was jailed for life at Lowick crown court on Monday for the murder of his wife, Anna Kemp.',
        'Derek Kemp, 48, had denied killing her in March last year. The judge said he must serve at least 21 years.',
      ],
    },
    other: {
      title: 'Man jailed for life for murder of wife',
      at: tuesday,
      text: [
        'A man was jailed for life at Penhale crown court on Tuesday for the murder of his wife, Susan Boyle.',
        'Graham Boyle, 55, had denied killing her in June last year. The judge said he must serve at least 18 years.',
      ],
    },
  },
  {
    what: 'two elections in one week',
    language: 'en',
    one: {
      title: 'Ruling party wins election in Zambia',
      at: monday,
      text: [
        'The ruling party won the parliamentary election in Zambia, the commission said on Monday.',
        'Turnout was 61 percent. The opposition spoke of fraud, observers of a mostly peaceful vote.',
      ],
    },
    other: {
      title: 'Ruling party wins election in Moldova',
      at: tuesday,
      text: [
        'The ruling party won the parliamentary election in Moldova, the commission said on Tuesday.',
        'Turnout was 48 percent. The opposition spoke of fraud, observers of a mostly peaceful vote.',
      ],
    },
  },
  {
    what: 'weather of two days',
    language: 'en',
    one: {
      title: 'Storm warning for the west coast',
      at: monday,
      text: [
        'The weather service warned on Monday of gusts of up to 110 kilometres an hour on the west coast.',
        'Ferries to the islands are cancelled. Rain of up to 40 litres is expected, the service said.',
      ],
    },
    other: {
      title: 'Storm warning for the west coast',
      at: thursday,
      text: [
        'The weather service warned on Thursday of gusts of up to 95 kilometres an hour on the west coast.',
        'Ferries to the islands are cancelled. Rain of up to 25 litres is expected, the service said.',
      ],
    },
  },
  // Written after the signs were set.
  {
    what: 'hospital wards',
    language: 'en',
    one: {
      title: 'Hospital in Redmoor closes children’s ward',
      at: monday,
      text: [
        'The hospital in Redmoor will close its children’s ward at the end of the month because of a lack of nurses, its director Paul Ames said on Monday.',
        'Parents will have to travel 40 kilometres. The mayor called the decision a disaster.',
      ],
    },
    other: {
      title: 'Hospital in Ashwick closes children’s ward',
      at: monday,
      text: [
        'The hospital in Ashwick will close its children’s ward at the end of the year because of a lack of doctors, its director Nina Falk said on Monday.',
        'Parents will have to travel 55 kilometres. The mayor called the decision a disaster.',
      ],
    },
  },
  {
    what: 'rate decisions',
    language: 'en',
    one: {
      title: 'Central bank of Norway raises rates to 4.5 percent',
      at: monday,
      text: [
        'Norway’s central bank raised its key rate by a quarter point to 4.5 percent on Monday, as most analysts had expected.',
        'Inflation was still too high, its governor said. The currency gained slightly.',
      ],
    },
    other: {
      title: 'Central bank of Sweden raises rates to 3.75 percent',
      at: tuesday,
      text: [
        'Sweden’s central bank raised its key rate by a quarter point to 3.75 percent on Tuesday, as most analysts had expected.',
        'Inflation was still too high, its governor said. The currency gained slightly.',
      ],
    },
  },
  {
    what: 'missing hikers',
    language: 'en',
    one: {
      title: 'Search for missing hiker on Ben Lair',
      at: monday,
      text: [
        'Rescuers resumed the search for a 61-year-old hiker missing on Ben Lair since Saturday.',
        'A helicopter and dogs took part. Police asked walkers to check huts and barns.',
      ],
    },
    other: {
      title: 'Search for missing hiker on Carn Dhu',
      at: tuesday,
      text: [
        'Rescuers resumed the search for a 27-year-old hiker missing on Carn Dhu since Sunday.',
        'A helicopter and dogs took part. Police asked walkers to check huts and barns.',
      ],
    },
  },
  {
    what: 'drug hauls',
    language: 'en',
    one: {
      title: 'Customs seize 1.2 tonnes of cocaine in Antwerp',
      at: monday,
      text: [
        'Customs officers have seized 1.2 tonnes of cocaine hidden among bananas in the port of Antwerp, the authorities said on Monday.',
        'Three men were arrested. The drugs came from Ecuador and are worth 60 million euros.',
      ],
    },
    other: {
      title: 'Customs seize 800 kilos of cocaine in Hamburg',
      at: tuesday,
      text: [
        'Customs officers have seized 800 kilos of cocaine hidden among pineapples in the port of Hamburg, the authorities said on Tuesday.',
        'Two men were arrested. The drugs came from Costa Rica and are worth 40 million euros.',
      ],
    },
  },
]
