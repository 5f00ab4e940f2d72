// Reports of events for tests, in words of our own: each event as several outlets tell it.

/** `at` is when it was published, ISO 8601. */
export interface Told {
  readonly title: string
  readonly site: string
  readonly at: string
  readonly text: readonly string[]
  readonly language?: string
}

/** A bridge in Halden is closed. */
export const bridge = {
  courier: {
    title: 'Halden closes the Orla bridge after cracks are found',
    site: 'Orla Courier',
    at: '2026-11-23T08:00:00Z',
    text: [
      'The city of Halden closed the old Orla bridge to all traffic on Monday after divers found cracks in two of its five piers.',
      'Engineer Ines Vakalo, who leads the inspection, said the cracks were up to four centimetres wide and had not been there in spring.',
      'About 14,000 cars cross the bridge every day; they are sent over the ring road, the city said.',
      'Repairs will take at least six weeks and cost 2.3 million crowns, according to a first estimate by the council.',
    ],
  },
  radio: {
    title: 'Cracks in piers: Orla bridge in Halden shut for weeks',
    site: 'Radio Orla',
    at: '2026-11-23T11:30:00Z',
    text: [
      'Drivers in Halden must take the ring road for at least six weeks: the old Orla bridge has been shut since Monday morning.',
      'Divers had found cracks of up to four centimetres in two piers during an inspection, engineer Ines Vakalo told this station.',
      'The council puts the repairs at 2.3 million crowns. Bus lines 3 and 8 go over the railway bridge.',
    ],
  },
} as const satisfies Record<string, Told>

/** A ferry gets a name. */
export const ferry = {
  courier: {
    title: 'New ferry will be called Solveig, harbour board decides',
    site: 'Orla Courier',
    at: '2026-11-21T09:00:00Z',
    text: [
      'The new electric ferry between Skarvik and the islands will be called Solveig, the harbour board decided on Friday night.',
      'More than 3,100 people had sent in names; Solveig won with 640 votes before Morning Star with 590.',
      'The ferry is built in Tarnow and is to sail from May, said the head of the board, Per Aune.',
    ],
  },
} as const satisfies Record<string, Told>

/** Two fires in one week, in two towns: the same words, other places, days and figures. */
export const fires = {
  tarnow: {
    title: 'Twelve rescued from burning block of flats in Tarnow',
    site: 'Radio Orla',
    at: '2026-11-17T07:00:00Z',
    text: [
      'Firefighters rescued twelve people from a burning block of flats in Tarnow on Tuesday night; four were taken to hospital with smoke poisoning.',
      'The fire broke out in a kitchen on the third floor of the house in Mill Street, fire chief Olga Brandt said. Sixty firefighters were at work.',
      'The damage is put at 400,000 crowns. Police are looking into the cause.',
    ],
  },
  tarnowAgain: {
    title: 'Fire in Tarnow: kitchen was where it began, says fire chief',
    site: 'Orla Courier',
    at: '2026-11-17T12:00:00Z',
    text: [
      'The fire that drove twelve people from a block of flats in Mill Street in Tarnow began in a kitchen on the third floor, fire chief Olga Brandt said.',
      'Four residents are still in hospital with smoke poisoning after Tuesday night’s fire. The damage is about 400,000 crowns.',
    ],
  },
  skarvik: {
    title: 'Nine rescued from burning block of flats in Skarvik',
    site: 'Radio Orla',
    at: '2026-11-20T07:00:00Z',
    text: [
      'Firefighters rescued nine people from a burning block of flats in Skarvik on Thursday night; two were taken to hospital with smoke poisoning.',
      'The fire broke out in a cellar of the house in Harbour Lane, fire chief Nils Aune said. Thirty-five firefighters were at work.',
      'The damage is put at 150,000 crowns. Police are looking into the cause.',
    ],
  },
} as const satisfies Record<string, Told>

/** Reports that come again every day, week or quarter. */
export const recurring = {
  marketMonday: {
    title: 'Orla exchange closes higher as banks gain',
    site: 'Orla Courier',
    at: '2026-11-16T17:00:00Z',
    text: [
      'The Orla exchange closed higher on Monday. The leading index rose 0.8 percent to 4,312.5 points as banks gained.',
      'Shares in Halden Bank rose 2.4 percent to 51.30 crowns. Traders pointed to the interest rates. The crown stood at 0.0921 euros.',
    ],
  },
  marketTuesday: {
    title: 'Orla exchange closes lower as banks lose',
    site: 'Orla Courier',
    at: '2026-11-17T17:00:00Z',
    text: [
      'The Orla exchange closed lower on Tuesday. The leading index fell 1.1 percent to 4,265.1 points as banks lost.',
      'Shares in Halden Bank fell 3.2 percent to 49.66 crowns. Traders pointed to the interest rates. The crown stood at 0.0917 euros.',
    ],
  },
  roundTen: {
    title: 'Orla league: the results of the tenth round',
    site: 'Orla Courier',
    at: '2026-11-15T20:00:00Z',
    text: [
      'The results of the tenth round of the Orla league on Sunday: Halden – Tarnow 3:1, Skarvik – Mosby 0:0, Vik – Aune 2:2.',
      'Halden lead the table with 24 points and 31:12 goals before Tarnow with 19 points.',
    ],
  },
  roundEleven: {
    title: 'Orla league: the results of the eleventh round',
    site: 'Orla Courier',
    at: '2026-11-19T20:00:00Z',
    text: [
      'The results of the eleventh round of the Orla league on Thursday: Tarnow – Skarvik 1:0, Mosby – Vik 4:2, Aune – Halden 1:5.',
      'Halden lead the table with 27 points and 36:13 goals before Tarnow with 22 points.',
    ],
  },
} as const satisfies Record<string, Told>

/** One company twice in a week: its quarter, and a strike. */
export const company = {
  quarter: {
    title: 'Norlux earns more than expected in the third quarter',
    site: 'Orla Courier',
    at: '2026-11-17T08:00:00Z',
    text: [
      'The lamp maker Norlux earned 41 million crowns in the third quarter, 12 percent more than a year ago, it said on Tuesday.',
      'Sales rose to 512 million crowns. Chief executive Tora Lind raised the forecast for the year and spoke of strong demand for street lights.',
    ],
  },
  strike: {
    title: 'Workers at Norlux walk out over night shifts',
    site: 'Radio Orla',
    at: '2026-11-19T08:00:00Z',
    text: [
      'Some 300 workers of the lamp maker Norlux walked out in Mosby on Thursday over a plan for night shifts.',
      'The union Metall wants a bonus of 15 crowns an hour, its secretary Kjell Rud said. The company called the strike unlawful.',
    ],
  },
} as const satisfies Record<string, Told>

/** A wire report, printed by two outlets, once shortened and under a headline of its own; and the same event in other languages. */
export const quake = {
  wire: {
    title: 'Quake of magnitude 6.1 shakes Mosby valley, no deaths reported',
    site: 'Orla Courier',
    at: '2026-11-18T05:00:00Z',
    text: [
      'An earthquake of magnitude 6.1 shook the Mosby valley early on Wednesday, damaging some 200 houses, the geological institute said.',
      'Nobody was killed, but 34 people were hurt by falling bricks, the hospital in Mosby said. The epicentre was 9 kilometres north of the town.',
      'Schools in the valley stay closed until Friday. The last quake of that strength was in 1987.',
    ],
  },
  printed: {
    title: 'Houses damaged in early morning earthquake',
    site: 'Tarnow Post',
    at: '2026-11-18T06:30:00Z',
    text: [
      'An earthquake of magnitude 6.1 shook the Mosby valley early on Wednesday, damaging some 200 houses, the geological institute said.',
      'Nobody was killed, but 34 people were hurt by falling bricks, the hospital in Mosby said. The epicentre was 9 kilometres north of the town.',
    ],
  },
  nextDay: {
    title: 'After the Mosby quake: 60 houses must be pulled down',
    site: 'Orla Courier',
    at: '2026-11-19T15:00:00Z',
    text: [
      'After the earthquake of magnitude 6.1 in the Mosby valley, sixty of the 200 damaged houses must be pulled down, the geological institute said on Thursday.',
      'Of the 34 people hurt on Wednesday, eleven are still in the hospital in Mosby. Schools stay closed until Friday.',
    ],
  },
  german: {
    title: 'Erdbeben der Stärke 6,1 erschüttert das Mosby-Tal',
    site: 'Orla Bote',
    at: '2026-11-18T06:00:00Z',
    language: 'de',
    text: [
      'Ein Erdbeben der Stärke 6,1 hat am Mittwochmorgen das Mosby-Tal erschüttert und rund 200 Häuser beschädigt, wie das geologische Institut mitteilte.',
      'Getötet wurde niemand, 34 Menschen wurden durch herabfallende Ziegel verletzt, teilte das Krankenhaus in Mosby mit.',
    ],
  },
  germanAgain: {
    title: '34 Verletzte bei Erdbeben im Mosby-Tal',
    site: 'Tarnower Zeitung',
    at: '2026-11-18T08:00:00Z',
    language: 'de',
    text: [
      'Bei einem Erdbeben der Stärke 6,1 sind am Mittwoch im Mosby-Tal 34 Menschen verletzt worden, die meisten durch Ziegel.',
      'Rund 200 Häuser wurden beschädigt, sagte ein Sprecher des geologischen Instituts. Tote gab es nach Angaben des Krankenhauses in Mosby nicht.',
    ],
  },
} as const satisfies Record<string, Told>
