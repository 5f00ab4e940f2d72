// Porter's stemmer with NLTK's extensions, the one that Google's rouge-score uses; only so are figures comparable.
// Public algorithm: M. F. Porter, "An algorithm for suffix stripping", 1980; extensions as in nltk.stem.porter.

const irregular: Record<string, string> = {
  sky: 'sky',
  skies: 'sky',
  dying: 'die',
  lying: 'lie',
  tying: 'tie',
  news: 'news',
  innings: 'inning',
  inning: 'inning',
  outings: 'outing',
  outing: 'outing',
  cannings: 'canning',
  canning: 'canning',
  howe: 'howe',
  proceed: 'proceed',
  exceed: 'exceed',
  succeed: 'succeed',
}

type Rule = readonly [suffix: string, replacement: string, when: (stem: string) => boolean]

function isConsonant(word: string, at: number): boolean {
  const letter = word.charAt(at)
  if ('aeiou'.includes(letter)) return false
  return letter !== 'y' || at === 0 || !isConsonant(word, at - 1)
}

/** Porter's m: how many vowel-consonant sequences the stem has. */
function measure(stem: string): number {
  let count = 0
  for (let at = 1; at < stem.length; at++) if (isConsonant(stem, at) && !isConsonant(stem, at - 1)) count++
  return count
}

const positive = (stem: string): boolean => measure(stem) > 0
const long = (stem: string): boolean => measure(stem) > 1

function hasVowel(stem: string): boolean {
  for (let at = 0; at < stem.length; at++) if (!isConsonant(stem, at)) return true
  return false
}

function endsDouble(word: string): boolean {
  return word.length > 1 && word.at(-1) === word.at(-2) && isConsonant(word, word.length - 1)
}

function endsShort(word: string): boolean {
  const last = word.length - 1
  return (
    (word.length >= 3 &&
      isConsonant(word, last - 2) &&
      !isConsonant(word, last - 1) &&
      isConsonant(word, last) &&
      !'wxy'.includes(word.charAt(last))) ||
    (word.length === 2 && !isConsonant(word, 0) && isConsonant(word, 1))
  )
}

/** The first rule whose suffix fits decides, whether or not its condition holds. */
function apply(word: string, rules: readonly Rule[]): string {
  for (const [suffix, replacement, when] of rules) {
    if (!word.endsWith(suffix)) continue
    const stem = word.slice(0, word.length - suffix.length)
    return when(stem) ? stem + replacement : word
  }
  return word
}

const always = (): boolean => true
const step2: readonly Rule[] = [
  ['ational', 'ate', positive],
  ['tional', 'tion', positive],
  ['enci', 'ence', positive],
  ['anci', 'ance', positive],
  ['izer', 'ize', positive],
  ['bli', 'ble', positive],
  ['alli', 'al', positive],
  ['entli', 'ent', positive],
  ['eli', 'e', positive],
  ['ousli', 'ous', positive],
  ['ization', 'ize', positive],
  ['ation', 'ate', positive],
  ['ator', 'ate', positive],
  ['alism', 'al', positive],
  ['iveness', 'ive', positive],
  ['fulness', 'ful', positive],
  ['ousness', 'ous', positive],
  ['aliti', 'al', positive],
  ['iviti', 'ive', positive],
  ['biliti', 'ble', positive],
  ['fulli', 'ful', positive],
  ['logi', 'log', (stem) => positive(`${stem}l`)],
]
const step3: readonly Rule[] = [
  ['icate', 'ic', positive],
  ['ative', '', positive],
  ['alize', 'al', positive],
  ['iciti', 'ic', positive],
  ['ical', 'ic', positive],
  ['ful', '', positive],
  ['ness', '', positive],
]
const step4: readonly Rule[] = [
  'al',
  'ance',
  'ence',
  'er',
  'ic',
  'able',
  'ible',
  'ant',
  'ement',
  'ment',
  'ent',
  'ion',
  'ou',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
].map((suffix) => [suffix, '', suffix === 'ion' ? (stem) => long(stem) && /[st]$/.test(stem) : long])

function step1(word: string): string {
  let stem =
    word.endsWith('ies') && word.length === 4
      ? word.slice(0, -1)
      : apply(word, [
          ['sses', 'ss', always],
          ['ies', 'i', always],
          ['ss', 'ss', always],
          ['s', '', always],
        ])
  if (stem.endsWith('ied')) stem = stem.slice(0, -(stem.length === 4 ? 1 : 2))
  else if (stem.endsWith('eed')) stem = positive(stem.slice(0, -3)) ? stem.slice(0, -1) : stem
  else {
    const suffix = stem.endsWith('ed') ? 2 : stem.endsWith('ing') ? 3 : 0
    const rest = stem.slice(0, stem.length - suffix)
    if (suffix > 0 && hasVowel(rest)) stem = completed(rest)
  }
  return stem.endsWith('y') && stem.length > 2 && isConsonant(stem, stem.length - 2) ? `${stem.slice(0, -1)}i` : stem
}

function completed(stem: string): string {
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (endsDouble(stem)) return /[lsz]$/.test(stem) ? stem : stem.slice(0, -1)
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem
}

function doStep2(word: string): string {
  // NLTK reduces "alli" first and then goes through the step again.
  if (word.endsWith('alli') && positive(word.slice(0, -4))) return doStep2(word.slice(0, -2))
  return apply(word, step2)
}

function step5(word: string): string {
  let stem = word
  if (stem.endsWith('e')) {
    const rest = stem.slice(0, -1)
    if (measure(rest) > 1 || (measure(rest) === 1 && !endsShort(rest))) stem = rest
  }
  return stem.endsWith('ll') && measure(stem.slice(0, -1)) > 1 ? stem.slice(0, -1) : stem
}

const known = new Map<string, string>()

/** The stem of a lower-case ASCII word; words of up to two letters stay. */
export function stem(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const result = irregular[word] ?? (word.length <= 2 ? word : step5(apply(apply(doStep2(step1(word)), step3), step4)))
  known.set(word, result)
  return result
}
