// What an article speaks of, by name: in languages whose names have capitals names of several words, in others words that it opens with.
// Asking about them is left to `suggest.ts`, telling who is involved to `whole-answers.ts`.
import { analyze } from './analyze.ts'
import type { Article } from './article.ts'
import { commonTerms } from './common.ts'
import type { Language } from './languages.ts'
import { fullName } from './question-forms.ts'
import { contentOf, type Unit } from './sentences.ts'

/** Each as it is written, in the order of the text. */
export function topicsOf({ title, language: tag }: Article, units: readonly Unit[], language: Language): string[] {
  const opening = `${title} ${units[0]?.text ?? ''}`
  const common = commonTerms(tag)
  const tells = (word: string): boolean => contentOf(analyze(word), common).length > 0
  if (language === 'zh' || language === 'ja') {
    const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(opening)].map(({ segment }) => segment)
    return [
      ...new Set(
        words.filter((word) => /^[\p{Script=Han}\p{Script=Katakana}ー]{2,}$/u.test(word) && tells(word)).map((word) => grown(word, units)),
      ),
    ]
  }
  if (language === 'hi') {
    // In front of a postposition a word has the form that the question needs.
    const standing = new Set(
      units.flatMap(({ text }) =>
        [...text.matchAll(/([\p{L}\p{M}]{4,}) (?=(?:को|में|से|का|के|की|पर)(?![\p{L}\p{M}]))/gu)].map(([, word = '']) => word),
      ),
    )
    return [...new Set(opening.match(/[\p{L}\p{M}]{4,}/gu))].filter((word) => standing.has(word) && tells(word))
  }
  // What is also written small is a word that opened a sentence or a line.
  const small = new Set(units.flatMap(({ text }) => text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu) ?? []))
  const names = new Set(units.flatMap(({ text }) => [...text.matchAll(name)].map(([, found = '']) => found)))
  return [...names].filter((found) => {
    const words = found.split(' ')
    return words.length <= mostWords(language) && !small.has((words[0] ?? '').toLowerCase()) && isTopic(found) && words.every(tells)
  })
}

/** The word with what always stands behind it: dictionaries of segmenters are small ("博物" of "博物馆"). */
function grown(word: string, units: readonly Unit[]): string {
  const behind = new Set(
    units.flatMap(({ text }) =>
      text
        .split(word)
        .slice(1)
        .map((rest) => /^[\p{Script=Han}\p{Script=Katakana}ー]?/u.exec(rest)?.[0] ?? ''),
    ),
  )
  const [only = ''] = behind
  return behind.size === 1 && only !== '' && word.length < 6 ? grown(word + only, units) : word
}

const name = new RegExp(fullName, 'gu')

/** In German a noun in front of a name has a capital, too. */
function mostWords(language: Language): number {
  return language === 'de' ? 2 : 4
}

/** Whether its writing sets words apart and gives names capitals. */
export function spaced(language: Language): boolean {
  return language !== 'zh' && language !== 'ja' && language !== 'hi'
}

/** Titles and days are no part of a name that is asked about, nor are German adjectives. */
function isTopic(name: string): boolean {
  return (
    !/^(?:The|But|And|In|On|At|For|If|When|After|Before|While|As|Mr|Mrs|Ms|Dr|Sir|Lord|President|Prime|Later|Earlier|However|Meanwhile|Hoy|Aunque|Su|Un|Una|Um|Uma|Une|Dieser?|Diese[nms]|Ein|Eine[nmrs]?|Dem|Den|Andere|Der|Die|Das|Im|Am|Bei|Nach|Le|La|Les|El|Los|Las|O|A|Os|As|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)(?= )|’|'|\./u.test(
      name,
    ) &&
    !/^\p{L}{4,}(?:e|en|er|es|em|ung|heit|keit|liche[nrs]?) \p{L}+(?:e|en|er|ung|heit|keit|tum)$/u.test(name) &&
    !/(?:\p{Lu}{2,}|ian|ish|ese|African)$/u.test(name)
  )
}

/** Not a body, nor in German a noun with a name behind it. */
export function isPerson(name: string, language: Language): boolean {
  return name.split(' ').length <= mostWords(language) && !bodies.test(name)
}

const bodies =
  /(?<!\p{L})(?:Party|Council|Union|University|Trust|Association|Company|Club|Group|Court|Police|School|Hospital|Team|Bank|League|Department|Ministry|Office|Committee|Church|Institute|Agency|Foundation|Society|Centre|Center|Partei|Verband|Universität|Institut|Ministerium|Bund|Stiftung|Parti|Université|Institut|Ministère|Partido|Universidad|Universidade|Instituto|Ministerio|Ministério|Comisión|Comissão)(?!\p{L})/u
