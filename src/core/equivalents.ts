// Words for one thing that questions and news tell it by: "Who won?" is asked of a text that says who beat whom. Inflected forms that share no beginning
// ("sold", "sale") are among them. Only what means the same in nearly every text: a word that is asked for itself is found by itself first (`rank.ts`).
import { tableLanguage } from './languages.ts'
import { madeOnce } from './made-once.ts'
import { root } from './sentences.ts'

/** Words of one meaning, by language; folded as `analyze` folds them. What happens: a text that has none of them does not tell of it. */
const events: Readonly<Record<string, readonly string[]>> = {
  en: [
    'die dies died dying dead death deaths kill kills killed killing fatal fatally',
    'win wins won winning winner winners victory victories beat beats beaten defeat defeats defeated triumph',
    'marry marries married marriage wed wedding wife husband spouse',
    'apologize apologizes apologized apologise apologised apology apologies sorry',
    'vote votes voted voting',
  ],
}

/** What else has several words. */
const others: Readonly<Record<string, readonly string[]>> = {
  en: [
    'lose loses lost losing loss losses',
    'sue sues sued suing suit lawsuit lawsuits',
    'buy buys bought buying purchase purchases purchased acquire acquires acquired acquisition',
    'sell sells sold selling sale sales',
    'shut shuts shutting close closes closed closing closure closures',
    'quit quits quitting resign resigns resigned resigning resignation',
    'hurt injure injured injuring injury injuries wound wounded wounds',
    'shoot shoots shot shooting gunfire',
    'arrest arrests arrested arresting detain detains detained custody',
    'steal steals stole stolen stealing theft robbed robbery',
    'begin begins began begun beginning start starts started starting',
    'pay pays paid paying payment payments',
    'cost costs costing price prices priced',
    'child children kid kids',
    'house houses home homes',
    'jail jails jailed prison prisons imprisoned',
    'cop cops police policeman policemen',
    'gunman gunmen shooter shooters killer killers attacker attackers',
    'car cars vehicle vehicles',
    'plane planes airplane airplanes aircraft',
    'movie movies film films',
    'worker workers employee employees staff',
    'baby babies infant infants newborn',
    'doctor doctors physician physicians',
    'biggest largest',
    'weed marijuana cannabis',
    // Verbs whose past shares no beginning with them, or too short a one.
    'sing sings sang sung singing',
    'drink drinks drank drunk drinking',
    'fly flies flew flown flying flight',
    'speak speaks spoke spoken speaking',
    'take takes took taken taking',
    'give gives gave given giving',
    'come comes came coming',
    'see sees saw seen seeing',
    'know knows knew known',
    'find finds found finding',
    'think thinks thought thinking',
    'feel feels felt feeling',
    'bring brings brought bringing',
    'hold holds held holding',
    'write writes wrote written writing',
    'hear hears heard hearing',
    'run runs ran running',
    'meet meets met meeting',
    'lead leads led leading',
    'grow grows grew grown growing growth',
    'fall falls fell fallen falling',
    'send sends sent sending',
    'build builds built building',
    'spend spends spent spending',
    'rise rises rose risen rising',
    'choose chooses chose chosen choosing choice',
    'break breaks broke broken breaking',
    'drive drives drove driven driving',
    'wear wears wore worn wearing',
    'eat eats ate eaten eating',
    'teach teaches taught teaching',
    'catch catches caught catching',
    'fight fights fought fighting',
    'throw throws threw thrown throwing',
    'hide hides hid hidden hiding',
    'strike strikes struck striking',
    'sink sinks sank sunk sinking',
    'flee flees fled fleeing',
    'sleep sleeps slept sleeping',
    'seek seeks sought seeking',
    'swear swears swore sworn',
    'withdraw withdraws withdrew withdrawn withdrawal',
    'use uses used using user users',
  ],
}

interface Meanings {
  readonly same: ReadonlyMap<string, ReadonlySet<string>>
  readonly happens: ReadonlySet<string>
}

const known = madeOnce((language: string): Meanings => {
  const same = new Map<string, ReadonlySet<string>>()
  const rootsOf = (group: string): string[] => group.split(' ').map(root)
  for (const group of [...(events[language] ?? []), ...(others[language] ?? [])]) {
    const roots = rootsOf(group)
    for (const one of roots) same.set(one, new Set([...(same.get(one) ?? []), ...roots]))
  }
  return { same, happens: new Set((events[language] ?? []).flatMap(rootsOf)) }
})

/** Roots of the words that mean the same as the one of this root, itself among them; none where it has no such. `language` is BCP 47 or null. */
export function equivalentsOf(term: string, language: string | null): ReadonlySet<string> {
  return known(tableLanguage(language)).same.get(term) ?? none
}

/** Whether a word of this root tells that something happened: "won", "died", "voted". */
export function isEvent(term: string, language: string | null): boolean {
  return known(tableLanguage(language)).happens.has(term)
}

const none: ReadonlySet<string> = new Set()
