// Pairs of reports of one event, each in words of its own, in English.
import { evening, morning, nextDay, type ReportPair } from './pair.ts'

export const sameEnglish: readonly ReportPair[] = [
  {
    what: 'a bridge',
    language: 'en',
    one: {
      title: 'Bridge of Calder closed after cracks are found',
      at: morning,
      text: [
        'The road bridge of Calder was closed to all traffic on Monday after engineers found cracks in a pier.',
        'Repairs will take six weeks, the council said. Drivers must use the ring road until then.',
      ],
    },
    other: {
      title: 'Calder: cracked bridge shut to drivers for six weeks',
      at: evening,
      text: [
        'Drivers in Calder face six weeks of detours over the ring road. On Monday the town shut its bridge, in one pier of which engineers had found cracks.',
        'Councillor Beth Orme called the repairs urgent.',
      ],
    },
  },
  {
    what: 'a mayor',
    language: 'en',
    one: {
      title: 'Mayor of Aldbury resigns over expenses',
      at: morning,
      text: [
        'The mayor of Aldbury, Janet Rowe, resigned on Monday after questions about her expenses.',
        'The council will elect a successor next month. Rowe denied any wrongdoing and said she wanted to protect her family.',
      ],
    },
    other: {
      title: 'Janet Rowe quits as Aldbury mayor',
      at: nextDay,
      text: [
        'Aldbury is looking for a new mayor: Janet Rowe stepped down on Monday in the row over her hotel and taxi expenses.',
        'She had done nothing wrong, Rowe said, but the attacks were hurting her family. A successor is to be elected in December.',
      ],
    },
  },
  {
    what: 'a match',
    language: 'en',
    one: {
      title: 'Late goal gives Rovers win at Harlow',
      at: morning,
      text: [
        'A goal in the 89th minute by striker Tom Pell gave Millport Rovers a 2-1 win at Harlow on Sunday.',
        'Harlow had led from the 12th minute. Coach Ian Shaw praised the spirit of his team after the match.',
      ],
    },
    other: {
      title: 'Pell strikes late as Millport snatch victory from Harlow',
      at: evening,
      text: [
        'Tom Pell broke Harlow hearts on Sunday with a strike in the 89th minute that took Millport Rovers to a 2-1 victory.',
        'The hosts had been ahead for more than an hour. “We never stop,” said coach Ian Shaw.',
      ],
    },
  },
  {
    what: 'a quake',
    language: 'en',
    one: {
      title: 'Magnitude 5.4 quake hits northern Chile',
      at: morning,
      text: [
        'An earthquake of magnitude 5.4 struck northern Chile near Calama on Monday, the geological survey said.',
        'The quake was 110 kilometres deep. There were no reports of damage or injuries.',
      ],
    },
    other: {
      title: 'Chile: earthquake shakes Calama, no damage',
      at: evening,
      text: [
        'People in Calama ran into the streets on Monday when an earthquake of magnitude 5.4 shook the north of Chile.',
        'Nobody was hurt and no damage was reported, officials said; the quake was deep, at 110 kilometres.',
      ],
    },
  },
  {
    what: 'a quarter',
    language: 'en',
    one: {
      title: 'Halvorsen profit rises on strong demand',
      at: morning,
      text: [
        'Pump maker Halvorsen said on Monday that its quarterly profit rose 14 percent to 62 million euros on strong demand.',
        'Chief executive Ida Holm confirmed the forecast for the year. Shares rose 3.1 percent.',
      ],
    },
    other: {
      title: 'Pumps sell well: Halvorsen earns 62 million',
      at: evening,
      text: [
        'Halvorsen earned 62 million euros in the past quarter, 14 percent more than a year before, as demand for its pumps was strong.',
        'Ida Holm, the chief executive, stands by her forecast. Investors liked it: the shares gained.',
      ],
    },
  },
  {
    what: 'a trial',
    language: 'en',
    one: {
      title: 'Man jailed for life for murder of wife',
      at: morning,
      text: [
        'A man was jailed for life at Lowick crown court on Monday for the murder of his wife, Anna Kemp.',
        'Derek Kemp, 48, had denied killing her in March last year. The judge said he must serve at least 21 years.',
      ],
    },
    other: {
      title: 'Derek Kemp gets life sentence for killing his wife Anna',
      at: evening,
      text: [
        'Derek Kemp must spend at least 21 years behind bars for the murder of his wife Anna, a judge at Lowick ruled on Monday.',
        'The 48-year-old showed no emotion as the life sentence was read out. He had always denied the killing.',
      ],
    },
  },
  {
    what: 'an election',
    language: 'en',
    one: {
      title: 'Ruling party wins election in Zambia',
      at: morning,
      text: [
        'The ruling party won the parliamentary election in Zambia, the commission said on Monday.',
        'Turnout was 61 percent. The opposition spoke of fraud, observers of a mostly peaceful vote.',
      ],
    },
    other: {
      title: 'Zambia’s governing party keeps its majority',
      at: nextDay,
      text: [
        'Voters in Zambia have given the governing party another majority in parliament, the election commission announced in Lusaka.',
        'The opposition cried fraud after the election. The turnout was 61 percent, observers said the vote was mostly peaceful.',
      ],
    },
  },
  {
    what: 'a launch',
    language: 'en',
    one: {
      title: 'Rocket launch at Andøya scrubbed at the last minute',
      at: morning,
      text: [
        'The launch of the Borealis rocket at Andøya was called off 40 seconds before lift-off on Monday because of a faulty valve.',
        'The company Nordstar will try again in a week, its chief Lena Dahl said.',
      ],
    },
    other: {
      title: 'Faulty valve keeps Borealis on the ground',
      at: evening,
      text: [
        'A valve that would not close kept the Borealis rocket of Nordstar on its pad at Andøya on Monday; the countdown stopped at 40 seconds.',
        'Lena Dahl, who heads Nordstar, hopes for a second launch attempt next Monday.',
      ],
    },
  },
  // Written after the signs were set.
  {
    what: 'ward',
    language: 'en',
    one: {
      title: 'Hospital in Redmoor closes children’s ward',
      at: morning,
      text: [
        'The hospital in Redmoor will close its children’s ward at the end of the month because of a lack of nurses, its director Paul Ames said on Monday.',
        'Parents will have to travel 40 kilometres. The mayor called the decision a disaster.',
      ],
    },
    other: {
      title: 'Redmoor loses ward for children',
      at: evening,
      text: [
        'Sick children from Redmoor must go elsewhere: the hospital is shutting their ward as it cannot find enough nurses.',
        'Director Paul Ames sees no other way; the mayor speaks of a disaster.',
      ],
    },
  },
  {
    what: 'rates',
    language: 'en',
    one: {
      title: 'Central bank of Norway raises rates to 4.5 percent',
      at: morning,
      text: [
        'Norway’s central bank raised its key rate by a quarter point to 4.5 percent on Monday, as most analysts had expected.',
        'Inflation was still too high, its governor said. The currency gained slightly.',
      ],
    },
    other: {
      title: 'Norges Bank tightens again',
      at: evening,
      text: [
        'Borrowing in Norway becomes dearer: the central bank lifted its key rate to 4.5 percent on Monday, a quarter point more than before.',
        'The governor pointed to inflation. Economists had expected the step.',
      ],
    },
  },
  {
    what: 'hiker',
    language: 'en',
    one: {
      title: 'Search for missing hiker on Ben Lair',
      at: morning,
      text: [
        'Rescuers resumed the search for a 61-year-old hiker missing on Ben Lair since Saturday.',
        'A helicopter and dogs took part. Police asked walkers to check huts and barns.',
      ],
    },
    other: {
      title: 'Helicopter looks for walker lost on Ben Lair',
      at: evening,
      text: [
        'A man of 61 has not been seen since he set out for Ben Lair on Saturday. Rescuers went on with the search on Monday, with dogs and a helicopter.',
        'Whoever has a hut or barn nearby should look into it, police said.',
      ],
    },
  },
  {
    what: 'cocaine',
    language: 'en',
    one: {
      title: 'Customs seize 1.2 tonnes of cocaine in Antwerp',
      at: morning,
      text: [
        'Customs officers have seized 1.2 tonnes of cocaine hidden among bananas in the port of Antwerp, the authorities said on Monday.',
        'Three men were arrested. The drugs came from Ecuador and are worth 60 million euros.',
      ],
    },
    other: {
      title: 'Cocaine among the bananas: big haul at Antwerp port',
      at: evening,
      text: [
        'A shipment of bananas from Ecuador hid 1.2 tonnes of cocaine. Officers at Antwerp found it and arrested three suspects.',
        'The drugs would fetch some 60 million euros, customs said.',
      ],
    },
  },
]
