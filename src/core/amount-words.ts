// Words that amount to a number without being one, in the languages that news is read in most. Data for `figures.ts`.

/** Words that amount to a number without being one: a claim may say "two" where a passage says "both". */
export const amounts: ReadonlyMap<string, readonly number[]> = new Map(Object.entries({
  half: [0.5, 50, 2], third: [1 / 3, 33, 3], thirds: [1 / 3, 2 / 3, 66, 67], quarter: [0.25, 25, 15, 4], quarters: [0.75, 75, 4], dozen: [12], dozens: [12], couple: [2], pair: [2], both: [2], twice: [2], double: [2, 100], doubled: [2, 100],
  doubles: [2], twin: [2], twins: [2], duo: [2], trio: [3], triple: [3], tripled: [3], treble: [3], decade: [10], decades: [10, 20], century: [100], fortnight: [2, 14], once: [1], single: [1], a: [1], an: [1], hundred: [100], thousand: [1000], million: [1e6],
  weekend: [2], second: [2], first: [1], quadruple: [4], quadrupled: [4], hattrick: [3], brace: [2],
  hälfte: [0.5, 50, 2], halb: [0.5], halben: [0.5], drittel: [1 / 3, 33, 3], viertel: [0.25, 25], dutzend: [12], beide: [2], beiden: [2], doppelt: [2], paar: [2], jahrzehnt: [10], erste: [1], ersten: [1],
  moitié: [0.5, 50, 2], tiers: [1 / 3, 33, 3], douzaine: [12], dizaine: [10], centaine: [100], décennie: [10], premier: [1], première: [1], demi: [0.5], quart: [0.25, 25],
  mitad: [0.5, 50, 2], tercio: [1 / 3, 33, 3], docena: [12], ambos: [2], ambas: [2], doble: [2], década: [10], primero: [1], primera: [1], primer: [1], medio: [0.5], media: [0.5], metade: [0.5, 50, 2], terço: [1 / 3, 33], dúzia: [12], dobro: [2], primeiro: [1], primeira: [1],
  половина: [0.5, 50], половину: [0.5, 50], треть: [1 / 3, 33, 3], четверть: [0.25, 25], оба: [2], обе: [2], вдвое: [2], дважды: [2], первый: [1], первая: [1], второй: [2], вторая: [2], третий: [3], третья: [3],
  نصف: [0.5, 50], ثلث: [1 / 3, 33], ربع: [0.25, 25], ألف: [1000], ألفين: [2000], ألفان: [2000], مليون: [1e6], مليوني: [2e6], عامين: [2], يومين: [2], شهرين: [2], ساعتين: [2], شخصين: [2], عقد: [10],
  आधा: [0.5, 50], आधे: [0.5, 50], डेढ़: [1.5], ढाई: [2.5], तिहाई: [1 / 3, 33, 3], चौथाई: [0.25, 25], दोनों: [2], दशक: [10], दूसरा: [2], दूसरी: [2], दूसरे: [2], तीसरा: [3], तीसरी: [3], तीसरे: [3], चौथा: [4], चौथी: [4],
}).map(([word, values]) => [word.normalize('NFKC').toLowerCase(), values]))
