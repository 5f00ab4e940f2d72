// What the simulation takes for given and cannot take from the program: each with its unit and where it comes from. `npm run simulate --
// NAME=VALUE …` changes any.

export interface Assumption {
  readonly value: number
  readonly unit: string
  readonly source: string
}

export const assumptions = {
  guilds: { value: 1_000_000, unit: 'servers', source: 'the case' },
  guildsAShard: { value: 1_000, unit: 'servers', source: 'what Discord recommends by GET /gateway/bot is near it; 2,500 is the most' },
  maxConcurrency: { value: 16, unit: 'sessions in 5 s', source: 'Discord, for bots beyond 150,000 servers' },
  shardsAProcess: { value: 16, unit: 'shards', source: 'a choice' },
  globalRequests: { value: 50, unit: 'requests a second', source: 'Discord’s documented limit for a bot; large ones may ask for more' },
  summariesADay: { value: 0.2, unit: 'a server', source: 'a guess: one server in ten asks twice a day' },
  questionsADay: { value: 0.1, unit: 'a server', source: 'a guess' },
  alreadyCached: { value: 0.5, unit: 'share', source: 'a guess: half of what people share, others have shared' },
  peak: { value: 3, unit: 'times the mean', source: 'a guess, of the busiest hour' },
  checksAMinute: { value: 10_000, unit: 'feeds', source: 'the case' },
  checkSeconds: { value: 0.8, unit: 'seconds', source: 'a guess: a feed over the internet, mostly 304' },
  entriesACheck: {
    value: 0.03,
    unit: 'new entries',
    source: 'a guess: at half the usual gap every second check would find one, most feeds are slower than the longest gap',
  },
  followsAFeed: { value: 20, unit: 'channels', source: 'a guess' },
  digestShare: { value: 0.1, unit: 'of servers', source: 'a guess' },
  digestHourShare: { value: 0.15, unit: 'of digests', source: 'a guess: the hour with the most of them, 8 in one time zone' },
  askers: { value: 50_000, unit: 'people in a minute', source: 'the case: one server in twenty asks for one article' },
  burstSeconds: { value: 20, unit: 'seconds', source: 'a guess: mean of an exponential wave' },
  callSeconds: { value: 12, unit: 'seconds', source: 'a guess: a summary by a small model' },
  writtenTokens: { value: 1_200, unit: 'tokens a summary', source: 'a guess: JSON with quotes, without reasoning' },
  acknowledgedASecond: {
    value: 100,
    unit: 'a process',
    source: 'npm run bench -- acknowledgement, which offers so many on two processors',
  },
  placedASecond: { value: 20, unit: 'articles on PostgreSQL', source: 'eval -- placing with the server 2 ms away; 60 to 90 beside it' },
  statementsASecond: { value: 10_000, unit: 'on PostgreSQL', source: 'a guess for a server of eight processors' },
} satisfies Record<string, Assumption>

export type Given = Readonly<Record<keyof typeof assumptions, number>>

/** Throws for what is no assumption, or no number. */
export function given(changes: readonly string[]): Given {
  const values = Object.fromEntries(Object.entries(assumptions).map(([name, { value }]) => [name, value])) as Record<
    keyof typeof assumptions,
    number
  >
  for (const change of changes) {
    const [name = '', text = ''] = change.split('=')
    if (!(name in assumptions) || !(Number(text) > 0))
      throw new Error(`“${change}” is none of: ${Object.keys(assumptions).join(', ')}, with = and a number above 0`)
    values[name as keyof typeof assumptions] = Number(text)
  }
  return values
}
