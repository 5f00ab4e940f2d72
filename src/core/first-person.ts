// Sentences in which whoever wrote the text speaks of themselves: columns, letters, travel. Alone they leave open who "I" is. Who speaks in an
// interview is left to `speakers.ts`.
import { tableLanguage } from './languages.ts'
import { wholeWord } from './whole-words.ts'

/** Pronouns of one person alone: "we" also speaks for a country or a paper. Where verbs do without them more is missed than found. */
const pronouns: Record<string, RegExp> = {
  // What stands before is asked behind the word: asked first, it is asked at every letter.
  en: /\b(?:I(?<![\p{L}\p{M}.’'-]I)(?<!\p{Lu}\p{L}+ \p{Lu}\p{L}+ I)(?:['’](?:m|ve|d|ll))?(?![\p{L}\p{M}.’'-]|\s(?:and|or|to)\s[IVX])|(?:[Mm]y|myself|me)(?<![\p{L}\p{M}’'-](?:[Mm]y|myself|me))(?![\p{L}\p{M}-]))/u,
  de: new RegExp(wholeWord('ich|mir|mich|meine?[mnrs]?'), 'iu'),
  fr: /(?<![\p{L}\p{M}])(?:(?:je|moi|mon|mes)(?![\p{L}\p{M}])|[jm]['’]\p{L})/iu,
  es: new RegExp(wholeWord('yo|mis?|mí|conmigo|me'), 'iu'),
  pt: new RegExp(wholeWord('eu|meus?|minhas?|mim|comigo|me'), 'iu'),
  hi: new RegExp(wholeWord('मैं|मैंने|मुझे|मुझको|मेर[ाीे]'), 'u'),
  ja: /私(?!立|有|鉄|費|服|的|財|塾|設|用)(?!たち)|僕(?!たち)/u,
  zh: /我(?!们|國|国|市|省|县|校|军|党|方|院|区)/u,
}
const quoted = /"[^"]*"|“[^”]*”|‘[^‘]*?[,.!?…]\s?’|«[^»]*»|„[^“”]*[“”]|「[^」]*」|『[^』]*』|《[^》]*》/gu

/** Whether the writer speaks of themselves in it, outside quotations. False for languages without pronouns here. */
export function isFirstPerson(text: string, language: string | null): boolean {
  const pronoun = pronouns[tableLanguage(language)]
  return pronoun !== undefined && pronoun.test(text) && pronoun.test(text.replace(quoted, ' '))
}
