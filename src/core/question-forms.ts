// How a question is put in each language, and the writing that it can be made from: who speaks, who somebody is, what is counted,
// what it costs, what is named again and again. Precise rather than complete: a form that needs to know a gender is none.
import type { Language, Localised } from './languages.ts'
import { madeOnce } from './made-once.ts'

export interface Forms {
  /** Each with the speaker as its first group. */
  readonly speakers: readonly { readonly pattern: RegExp; readonly ask: (speaker: string) => string }[]
  /** With a person as its group, in front of what they are. */
  readonly person: { readonly pattern: RegExp; readonly ask: (name: string) => string } | null
  readonly counts: { readonly pattern: RegExp; readonly ask: (noun: string) => string | null } | null
  readonly cost: { readonly pattern: RegExp; readonly ask: (form: string) => string } | null
  /** Of what is named several times. `unless` in front of a name would have to be inflected with it. */
  readonly about: { readonly unless: RegExp | null; readonly ask: (name: string) => string }
}

/** Two or more words with capitals in a row, not the end of a longer name ("Health and Care Excellence", "the senior Lib Dem"). */
export const fullName = String.raw`(?<![\p{L}\p{M}\p{N}’'-])(?<!(?<![\p{L}])(?:and|&|for|of|in|at|from|with|und|für|et|pour|y|para|e|d[eo]|the \p{Ll}+) )(?<![\p{Lu}][\p{L}’'.-]* )(\p{Lu}[\p{L}\p{M}’'-]+(?: (?:d[eo]s?|da|von|van|del|la|al|bin|ibn)(?= ))*(?: \p{Lu}[\p{L}\p{M}’'.-]*[\p{L}\p{M}])+)`

/** A number of two digits or more before a plural in small letters, behind which the sentence goes on with a verb or ends. */
const counted = (plural: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d.,$€£])(?<!\p{Lu}\p{Ll}+ )\d{2,3}(?:[.,\u202F ]\d{3})*\s(${plural})(?![\p{L}\p{M}-])`, 'gu')
const of = (...sources: string[]): RegExp[] => sources.map((source) => new RegExp(source, 'gu'))
const asking = (ask: (speaker: string) => string, ...sources: string[]): Forms['speakers'] =>
  of(...sources).map((pattern) => ({ pattern, ask }))
const bare = String.raw`(?![\p{L}\p{M}’'-])`

const enSaid = '(?:said|says|told|warned|announced|explained|insisted|argued|claimed|confirmed)'
const enMany =
  '(?:police|officials|researchers|scientists|prosecutors|experts|doctors|residents|witnesses|organisers|organizers|campaigners|analysts|investigators|authorities|critics|detectives|lawyers|firefighters|unions|ministers)'
const enRoles =
  '(?:spokes(?:man|woman|person)|director|head|chief|president|chair(?:man|woman|person)?|minister|professor|engineer|leader|founder|co-founder|manager|mayor|officer|analyst|researcher|scientist|lawyer|editor|author|owner|secretary|coach|captain|governor|senator|judge|executive|historian|economist|curator|teacher|farmer|doctor|surgeon|detective|inspector|campaigner)'
const deRoles =
  '(?:Sprecher(?:in)?|Leiter(?:in)?|\\p{L}*[Cc]hef(?:in)?|Präsident(?:in)?|\\p{L}*[Mm]inister(?:in)?|Professor(?:in)?|Direktor(?:in)?|Geschäftsführer(?:in)?|Gründer(?:in)?|Vorsitzende[rn]?|Bürgermeister(?:in)?|Forscher(?:in)?|Anwalt|Anwältin|\\p{L}+forscher(?:in)?|Trainer(?:in)?)'
const frRoles =
  '(?:porte-parole|directeur|directrice|président|présidente|chef|cheffe|ministre|professeure?|maire|chercheuse|chercheur|avocate?|fondateur|fondatrice|députée?|responsable|économiste|historienne?|procureure?)'
const esRoles =
  '(?:portavoz|director|directora|presidente|presidenta|jefe|jefa|ministro|ministra|profesor|profesora|alcalde|alcaldesa|investigador|investigadora|abogado|abogada|fundador|fundadora|diputado|diputada|responsable|economista|fiscal)'
const ptRoles =
  '(?:porta-voz|diretora?|presidente|chefe|ministr[oa]|professora?|prefeit[oa]|pesquisadora?|advogad[oa]|fundadora?|deputad[oa]|responsável|economista|promotora?|secretári[oa])'

const makers: Localised<() => Forms> = {
  en: () => ({
    speakers: [
      ...asking(
        (name) => `What did ${name.replace(/^The /, 'the ')} say?`,
        `[,”"’'] said ${fullName}`,
        `(?<!(?<!\\p{L})the )${fullName} ${enSaid}(?! (?:on|in|at) )`,
      ),
      // "Maren Holt of the Larkfield Union said" is no word of the union's.
      ...asking(
        (name) => `What did the ${name} say?`,
        `(?<=(?<!(?<!\\p{L})(?:of|from|at|for|with|by|in|to) )the )${fullName} ${enSaid}(?! (?:on|in|at) )`,
      ),
      ...asking(
        (who) => `What did the ${who.toLowerCase()} say?`,
        String.raw`(?<!\p{L}[’'] ?)(?:^|(?<=[.!?,“"] ))[Tt]he ((?!others?|pair|couple|former|latter|two|three)\p{Ll}{4,}) (?:said|warned|announced|insisted|confirmed)${bare}`,
      ),
      ...asking(
        (who) => `What did ${who.toLowerCase()} say?`,
        String.raw`(?:^|(?<=[.!?,“"”] ))(${enMany}|${enMany.replaceAll(/(?<=[:|])\p{Ll}/gu, (letter) => letter.toUpperCase())}) (?:said|say|warned|announced|confirmed|believe)${bare}`,
        `[,”"’'] (${enMany}) said${bare}`,
      ),
    ],
    person: {
      pattern: new RegExp(`${fullName}, (?:(?:the|a|an) )?(?:(?!which|that|but|and|with|said)[\\p{L}’'-]+ ){0,4}${enRoles}${bare}`, 'gu'),
      ask: (name) => `Who is ${name}?`,
    },
    counts: { pattern: counted(String.raw`\p{Ll}{2,}(?<![sui])s(?<!ous)`), ask: (noun) => `How many ${noun}?` },
    cost: {
      pattern: /(?<!\p{L})(cost)(?!\p{L})(?= (?:about |some |around |nearly |more than |over )?[$€£]?\d)/gu,
      ask: () => 'What did it cost?',
    },
    about: { unless: null, ask: (name) => `What does it say about ${name}?` },
  }),
  de: () => ({
    speakers: [
      ...asking(
        (name) => `Was sagte ${name}?`,
        `[,“"] sagte? ${fullName}`,
        `[,“"] sagt ${fullName}`,
        `[,“"] (?:erklärte|betonte|meinte|warnte) ${fullName}`,
      ),
      ...asking(
        (who) => `Was sagte ${who}?`,
        String.raw`[,“"] (?:sagte?|erklärte|betonte|meinte|warnte) ((?:der|die|das) \p{Lu}\p{Ll}{3,})${bare}(?! \p{Lu})`,
        String.raw`(?<=\p{L}, )teilte ((?:der|die|das) \p{Lu}\p{Ll}{3,}) mit`,
      ),
    ],
    person: {
      pattern: new RegExp(`${fullName}, (?:(?:der|die|ein|eine) )?(?:(?!und|aber|mit|sagte)[\\p{Ll}-]+ ){0,2}${deRoles}${bare}`, 'gu'),
      ask: (name) => `Wer ist ${name}?`,
    },
    counts: { pattern: counted(String.raw`\p{Lu}\p{Ll}{3,}(?:en|er|e|n)`), ask: (noun) => `Wie viele ${noun}?` },
    cost: { pattern: /(?<!\p{L})(kostete|kostet)(?!\p{L})/gu, ask: (form) => `Was ${form} das?` },
    about: {
      unless: /(?<!\p{L})(?:der|die|das|den|dem|des|eine?[mnrs]?|zum|zur|im|am|beim|vom|ins|ans|\p{Ll}+e[nrs]?)$/iu,
      ask: (name) => `Was erfährt man über ${name}?`,
    },
  }),
  fr: () => ({
    speakers: [
      ...asking(
        (name) => `Qu’a dit ${name} ?`,
        `[,»”"] (?:a dit|a déclaré|dit|déclare|explique|a expliqué|affirme|a affirmé|assure|a assuré|estime|a estimé|souligne|a souligné|précise|a précisé|a indiqué) ${fullName}`,
      ),
      ...asking(
        (who) => `Qu’a dit ${who} ?`,
        String.raw`[,»”"] (?:a dit|a déclaré|déclare|a expliqué|explique|a affirmé|affirme|a indiqué|indique|a précisé|précise|a annoncé) ((?:le |la |l’|l')\p{Ll}{4,})${bare}`,
      ),
    ],
    person: {
      pattern: new RegExp(
        `${fullName}, (?:(?:le|la|un|une|l’|l') ?)?(?:(?!qui|dont|mais|et|avec)[\\p{Ll}-]+ ){0,1}${frRoles}${bare}`,
        'gu',
      ),
      ask: (name) => `Qui est ${name} ?`,
    },
    counts: {
      pattern: counted(String.raw`\p{Ll}{3,}s`),
      ask: (noun) => (/^h/iu.test(noun) ? null : `Combien ${/^[aeiouéèêîôœ]/iu.test(noun) ? 'd’' : 'de '}${noun} ?`),
    },
    cost: { pattern: /(?<!\p{L})(a coûté)(?!\p{L})/gu, ask: () => 'Combien cela a-t-il coûté ?' },
    about: {
      unless: /(?<!\p{L})(?:l[ea]s?|d[ue]s?|aux?|une?)$|[ld][’']$/iu,
      ask: (name) => `Que dit-on ${/^[aeiouéèêîôœh]/iu.test(name) ? 'd’' : 'de '}${name} ?`,
    },
  }),
  es: () => ({
    speakers: [
      ...asking(
        (name) => `¿Qué dijo ${name}?`,
        `[,»”"] (?:dijo|dice|afirmó|explicó|señaló|aseguró|declaró|advirtió|añadió|indicó) ${fullName}`,
      ),
      ...asking(
        (who) => `¿Qué dijo ${who}?`,
        String.raw`[,»”"] (?:dijo|dice|afirmó|explicó|señaló|aseguró|declaró|advirtió|indicó|informó) ((?:el|la) \p{Ll}{4,})${bare}`,
      ),
    ],
    person: {
      pattern: new RegExp(`${fullName}, (?:(?:el|la|un|una) )?(?:(?!que|pero|y|con)[\\p{Ll}-]+ ){0,1}${esRoles}${bare}`, 'gu'),
      ask: (name) => `¿Quién es ${name}?`,
    },
    counts: {
      pattern: counted(String.raw`\p{Ll}{2,}(?:as|os)`),
      ask: (noun) => `¿${noun.endsWith('as') ? 'Cuántas' : 'Cuántos'} ${noun}?`,
    },
    cost: { pattern: /(?<!\p{L})(costó|cuesta|costará)(?!\p{L})/gu, ask: (form) => `¿Cuánto ${form}?` },
    about: { unless: /(?<!\p{L})(?:el|la|los|las|del|al|una?)$/iu, ask: (name) => `¿Qué se dice de ${name}?` },
  }),
  pt: () => ({
    speakers: [
      ...asking((name) => `O que disse ${name}?`, `[,»”"] (?:disse|diz|afirmou|explicou|declarou|ressaltou|destacou|alertou) ${fullName}`),
      ...asking(
        (who) => `O que disse ${who}?`,
        String.raw`[,»”"] (?:disse|diz|afirmou|explicou|declarou|informou|alertou) ([oa] \p{Ll}{4,})${bare}`,
      ),
    ],
    person: {
      pattern: new RegExp(`${fullName}, (?:(?:o|a|um|uma) )?(?:(?!que|mas|e|com)[\\p{Ll}-]+ ){0,1}${ptRoles}${bare}`, 'gu'),
      ask: (name) => `Quem é ${name}?`,
    },
    counts: { pattern: counted(String.raw`\p{Ll}{2,}(?:as|os)`), ask: (noun) => `${noun.endsWith('as') ? 'Quantas' : 'Quantos'} ${noun}?` },
    cost: { pattern: /(?<!\p{L})(custou|custa|custará)(?!\p{L})/gu, ask: (form) => `Quanto ${form}?` },
    about: { unless: /(?<!\p{L})(?:[oa]s?|d[oa]s?|n[oa]s?|aos?|às?|pel[oa]s?|uma?)$/iu, ask: (name) => `O que se diz de ${name}?` },
  }),
  hi: () => ({
    speakers: [
      ...asking((name) => `${name} ने क्या कहा?`, String.raw`(?:^|[।,”"] ?)((?:[\p{L}\p{M}]+ ){0,3}[\p{L}\p{M}]+) ने (?:कहा|बताया)`),
      ...asking(
        (name) => `${name} के अनुसार क्या हुआ?`,
        String.raw`(?:^|[।] ?)((?:[\p{L}\p{M}]+ ){0,1}(?:पुलिस|अधिकारियों|मंत्री|मंत्रालय|विशेषज्ञों|डॉक्टरों|शोधकर्ताओं|वैज्ञानिकों|प्रशासन|सरकार|अदालत|न्यायालय)) के (?:अनुसार|मुताबिक)`,
      ),
    ],
    person: null,
    counts: null,
    cost: null,
    about: { unless: null, ask: (name) => `${name} के बारे में क्या बताया गया है?` },
  }),
  ja: () => ({
    speakers: [
      ...asking(
        (name) => `${name}は何と言いましたか？`,
        String.raw`(?:^|。)([\p{Script=Han}\p{Script=Katakana}ー・々]{2,16}(?:さん|氏)?)は(?=、?「)`,
      ),
      ...asking(
        (name) => `${name}によると、何が分かりましたか？`,
        String.raw`(?:^|。)([\p{Script=Han}\p{Script=Katakana}ー・々]{2,16})によると`,
      ),
    ],
    person: null,
    counts: null,
    cost: null,
    about: { unless: null, ask: (name) => `${name}については何と書かれていますか？` },
  }),
  zh: () => ({
    speakers: asking(
      (name) => `${name}说了什么？`,
      String.raw`(?:^|[，。；！？”])([\p{Script=Han}·]{2,10}?)(?:表示|(?<!来)说|指出|(?<![宣声据自号名简俗])称|认为|强调|透露)(?=[，：:“])`,
    ),
    person: null,
    counts: null,
    cost: null,
    about: { unless: null, ask: (name) => `关于“${name}”，文中说了什么？` },
  }),
}

/** To read all their patterns is a fortieth of a start. */
export const formsOf = madeOnce((language: Language): Forms => makers[language]())
