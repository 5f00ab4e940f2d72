// Reports of events for tests, in words of our own: each event as several outlets tell it.

/** `at` is when it was published, ISO 8601. */
export interface Told { readonly title: string; readonly site: string; readonly at: string; readonly text: readonly string[]; readonly language?: string }

/** A bridge in Halden is closed. */
export const bridge = {
  courier: {
    title: 'Halden closes the Orla bridge after cracks are found', site: 'Orla Courier', at: '2026-11-23T08:00:00Z', text: [
      'The city of Halden closed the old Orla bridge to all traffic on Monday after divers found cracks in two of its five piers.',
      'Engineer Ines Vakalo, who leads the inspection, said the cracks were up to four centimetres wide and had not been there in spring.',
      'About 14,000 cars cross the bridge every day; they are sent over the ring road, the city said.',
      'Repairs will take at least six weeks and cost 2.3 million crowns, according to a first estimate by the council.',
    ],
  },
  radio: {
    title: 'Cracks in piers: Orla bridge in Halden shut for weeks', site: 'Radio Orla', at: '2026-11-23T11:30:00Z', text: [
      'Drivers in Halden must take the ring road for at least six weeks: the old Orla bridge has been shut since Monday morning.',
      'Divers had found cracks of up to four centimetres in two piers during an inspection, engineer Ines Vakalo told this station.',
      'The council puts the repairs at 2.3 million crowns. Bus lines 3 and 8 go over the railway bridge.',
    ],
  },
} as const satisfies Record<string, Told>

/** A ferry gets a name. */
export const ferry = {
  courier: {
    title: 'New ferry will be called Solveig, harbour board decides', site: 'Orla Courier', at: '2026-11-21T09:00:00Z', text: [
      'The new electric ferry between Skarvik and the islands will be called Solveig, the harbour board decided on Friday night.',
      'More than 3,100 people had sent in names; Solveig won with 640 votes before Morning Star with 590.',
      'The ferry is built in Tarnow and is to sail from May, said the head of the board, Per Aune.',
    ],
  },
} as const satisfies Record<string, Told>
