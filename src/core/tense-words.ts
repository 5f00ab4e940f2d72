// The words of five languages by which a sentence's time and tense are told. Data for `tenses.ts`, which uses it.
import { madeOnce } from './made-once.ts'
import { wholeWord } from './whole-words.ts'

interface Tenses {
  /** Begins with a sentence, and the same wherever it stands: looked for first, as sentences are slow to cut. */
  readonly clash: RegExp
  readonly anywhere: RegExp
  /** Behind the clash: another verb may be the sentence's own, or somebody is told to have said it. */
  readonly doubt: RegExp
  /** In the sentence before: a time that "next" may count from, or what somebody thought of a time to come. */
  readonly timeOfItsOwn: RegExp
}

interface Announcements {
  /** Groups `name`, `verb`, `thing`. */
  readonly headline: RegExp
  /** `stem`: how its other forms and its noun begin, but what is told as done may begin so, too. */
  readonly verbs: readonly { stem: string; toCome: string; done: string }[]
  /** The group `told` is from the name to the thing. */
  readonly done: (about: { name: string; verb: string; thing: string }) => RegExp
  /** What ends the words for the thing. */
  readonly behindThing: RegExp
  /** That it is the news of the day. */
  readonly today: RegExp
  /** Another time than the first, in headline or sentence. */
  readonly once: RegExp
  /** Told of earlier, as a plan, as somebody's words, or denied. */
  readonly refused: RegExp
}

/** A whole word among the alternatives. */
const word = (alternatives: string, flags = 'iu'): RegExp => new RegExp(wholeWord(alternatives), flags)

interface TenseWords {
  readonly clash: readonly string[]
  readonly doubt: string
  readonly timeOfItsOwn: string
}

function tensesOf({ clash, doubt, timeOfItsOwn }: TenseWords): Tenses {
  const any = wholeWord(clash.join('|'))
  return { clash: new RegExp(`^${any}`, 'u'), anywhere: new RegExp(any, 'u'), doubt: word(doubt), timeOfItsOwn: word(timeOfItsOwn) }
}

const english = {
  days: 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
  pronoun: '[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I',
  /** Not "the newly", and no word that may stand before a noun which opens the verb's own phrase. */
  noun: String.raw`[Tt]he (?!\p{L}+ly )\p{Ll}+`,
  past: 'travelled|traveled|flew|drove|sailed|went|arrived|moved|returned|met|visited|opened|closed|began|started|launched|signed|played|won|lost|spoke|performed|hosted|joined|married|toured|resigned|retired|took|gave|sold|bought',
  /** Not behind "tomorrow" or a weekday, which open names themselves ("Monday Night Football"). */
  name: String.raw`\p{Lu}[\p{L}\p{M}-]+(?: \p{Lu}[\p{L}\p{M}-]+){0,2}`,
  /** Behind a noun or a name only what is no participle and no noun: "the law passed in May takes effect", "the white rose fades". */
  pastOnly: 'travelled|traveled|flew|went|arrived|began|took|gave',
  going: 'travelled|traveled|flew|drove|sailed|went|moved|returned',
  /** Events that have a date; not "will remember", "will regret", whose object a time may be. */
  event:
    'travel|fly|drive|sail|go|arrive|move|return|meet|open|close|begin|start|launch|sign|play|speak|perform|host|join|marry|tour|resign|retire|vote|visit',
}
const toNames = String.raw`to \p{Lu}[\p{L}\p{M}]+(?: \p{Lu}[\p{L}\p{M}]+)?`

const german = {
  days: 'Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag',
  subject: String.raw`er|sie|es|wir|(?:der|die|das) \p{Lu}[\p{L}\p{M}-]+`,
  /** Strong verbs, in forms that the conditional does not share: "reiste" may be "would travel", "gingen" too. */
  past: 'flog|flogen|fuhr|traf|trafen|begann|begannen|kam|kamen|sprach|sprachen|gewann|gewannen|verlor|verloren|unterschrieb|empfing|übernahm|übernahmen|trat|traten|zog|zogen',
  event: String.raw`(?:ab|an|ein|weiter)?reisen|fliegen|treffen|besuchen|eröffnen|beginnen|unterzeichnen|unterschreiben|spielen|sprechen|empfangen|übernehmen`,
}
const french = {
  days: 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  subject: String.raw`il|elle|ils|elles|nous|(?:le|la|les) \p{Ll}[\p{L}\p{M}]+`,
}
const spanish = {
  days: 'lunes|martes|miércoles|jueves|viernes|sábado|domingo',
  subject: String.raw`(?:él|ella|ellos|ellas|(?:el|la|los|las) \p{Ll}[\p{L}\p{M}]+) `,
  past: 'viaj(?:ó|aron)|visit(?:ó|aron)|firm(?:ó|aron)|lleg(?:ó|aron)|inaugur(?:ó|aron)|jug(?:ó|aron)|particip(?:ó|aron)|asist(?:ió|ieron)|recib(?:ió|ieron)|(?:se )?reun(?:ió|ieron)',
  event: '(?:viajar|visitar|firmar|llegar|inaugurar|jugar|participar|asistir|recibir|(?:se )?reunir)(?:á|án)',
}
const portuguese = {
  days: 'segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo',
  subject: String.raw`(?:ele|ela|eles|elas|(?:o|a|os|as) \p{Ll}[\p{L}\p{M}]+) `,
  past: '(?:viaj|visit|assin|cheg|inaugur|jog|particip)(?:ou|aram)|receb(?:eu|eram)|reuniu-se|reuniram-se',
  event: '(?:viajar|visitar|assinar|chegar|inaugurar|jogar|participar|receber)(?:á|ão)',
}

const tenseWords: ReadonlyMap<string, TenseWords> = new Map([
  [
    'en',
    {
      clash: [
        String.raw`(?:Next (?:year|month|week|${english.days})|Tomorrow),? (?:(?:${english.pronoun}) (?:${english.past})|${english.noun} (?:${english.pastOnly}))`,
        String.raw`Next (?:year|month|week),? ${english.name} (?:${english.pastOnly})`,
        String.raw`Last (?:year|month|week),? ${english.name} will (?:${english.event})`,
        String.raw`(?:Last (?:year|month|week|${english.days})|Yesterday),? (?:${english.pronoun}|${english.noun}) will (?:${english.event})`,
        String.raw`(?:${english.pronoun}) (?:${english.going}) ${toNames} (?:next (?:year|month|week|${english.days})|tomorrow)(?=[.!])`,
        String.raw`(?:${english.pronoun}) will (?:travel|fly|drive|sail|go|move|return) ${toNames} (?:last (?:year|month|week|${english.days})|yesterday)(?=[.!])`,
      ],
      doubt:
        'will|would|is|are|has|have|had|was|were|can|could|may|might|must|shall|should|if|said|says|told|tells|wrote|according|ago|earlier|later|before|previous|following',
      timeOfItsOwn: String.raw`years?|months?|weeks?|days?|ago|age|aged|century|decade|season|war|childhood|later|then|when|after|before|once|since|until|during|first|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|${english.days}|January|February|March|April|June|July|August|September|October|November|December|had|would|could|knew|thought|felt|hoped|believed|wanted|feared|waited|planned|prepared|dreamed|dreamt|expected|decided|promised|imagine|supposed?|plans?|schedule|programme|itinerary|going to|due to|about to`,
    },
  ],
  [
    'de',
    {
      clash: [
        String.raw`(?:(?:Nächste|Kommende) Woche|(?:Nächsten|Kommenden) (?:Monat|${german.days})|(?:Nächstes|Kommendes) Jahr) (?:${german.past}) (?:${german.subject})`,
        String.raw`(?:Gestern|Vorgestern|(?:Letzte|Vorige|Vergangene) Woche|(?:Letzten|Vorigen|Vergangenen) (?:Monat|${german.days})|(?:Letztes|Voriges|Vergangenes) Jahr) (?:wird|werden) (?:${german.subject}) (?:[\p{L}\p{M}-]+ ){0,5}(?:${german.event})(?=[.!])`,
      ],
      doubt:
        'wird|werden|würden?|wäre|hätte|ist|sind|hat|haben|hatten?|war|waren|wenn|falls|sagt|sagte|laut|zufolge|dass|wohl|vermutlich|zuvor|später|vor|zurück',
      timeOfItsOwn: String.raw`jahre?n?|monate?n?|wochen?|tage?n?|jahrhundert|krieg|kindheit|später|dann|als|nachdem|bevor|seit|damals|zuerst|einst|${german.days}|hatten?|würden?|wollten?|sollten?|konnten?|musste?n?|wussten?|dachten?|hofften?|glaubten?|plante?n?`,
    },
  ],
  [
    'fr',
    {
      clash: [
        // Not "demain, on a gagné", "il a fini": of what is completed the perfect may stand for the future.
        String.raw`(?:L[’']année prochaine|L[’']an prochain|Le mois prochain|La semaine prochaine|(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche) prochain|Demain),? (?:${french.subject}) (?:(?:a|ont|avons) (?:voyagé|visité|rencontré|signé|joué|inauguré|participé)|s[’'](?:est|sont) rendu(?:e|s|es)?)`,
        String.raw`(?:L[’']année dernière|L[’']an dernier|Le mois dernier|La semaine dernière|(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche) dernier|Hier),? (?:${french.subject}) (?:(?:voyager|visiter|rencontrer|signer|jouer|inaugurer|participer|arriver)(?:a|ont)|se rendr(?:a|ont)|partir(?:a|ont))`,
      ],
      doubt: 'est|sont|sera|seront|a|ont|avait|avaient|était|étaient|si|dit|selon|avant|après|tôt|tard|précédente?|suivante?',
      timeOfItsOwn: String.raw`ans?|années?|mois|semaines?|jours?|siècle|guerre|enfance|puis|quand|lorsque|après|avant|depuis|alors|d[’']abord|${french.days}|avait|avaient|savait|pensait|espérait|voulait|devait|pouvait|serait`,
    },
  ],
  [
    'es',
    {
      clash: [
        String.raw`(?:El próximo (?:año|mes|${spanish.days})|La próxima semana|El (?:año|mes|${spanish.days}) (?:próximo|que viene)|La semana (?:próxima|que viene)|Mañana),? (?:${spanish.subject})?(?:${spanish.past})`,
        String.raw`(?:El (?:año|mes|${spanish.days}) pasado|La semana pasada|Ayer|Anoche),? (?:${spanish.subject})?(?:${spanish.event})`,
      ],
      doubt: 'es|son|será|serán|ha|han|había|habían|era|eran|fue|fueron|si|dijo|según|antes|después|tarde|anterior|siguiente',
      timeOfItsOwn: String.raw`años?|mes|meses|semanas?|días?|siglo|guerra|infancia|luego|cuando|después|tras|antes|desde|entonces|primero|${spanish.days}|había|habían|sabía|pensaba|esperaba|quería|debía|podía|sería|iba`,
    },
  ],
  [
    'pt',
    {
      clash: [
        String.raw`(?:No próximo (?:ano|mês|sábado|domingo)|Na próxima (?:semana|${portuguese.days})|No (?:ano|mês) que vem|Na semana que vem|Amanhã),? (?:${portuguese.subject})?(?:${portuguese.past})`,
        String.raw`(?:No (?:ano|mês) passado|Na (?:semana|${portuguese.days}) passada|Ontem),? (?:${portuguese.subject})?(?:${portuguese.event})`,
      ],
      doubt: 'é|são|será|serão|tem|têm|tinha|tinham|era|eram|foi|foram|se|disse|segundo|antes|depois|tarde|anterior|seguinte',
      timeOfItsOwn: String.raw`anos?|mês|meses|semanas?|dias?|século|guerra|infância|logo|quando|depois|após|antes|desde|então|primeiro|${portuguese.days}|tinha|tinham|sabia|pensava|esperava|queria|devia|podia|seria|ia`,
    },
  ],
])

/** Undefined for a language whose grammar does not tell. */
export const tensesIn = madeOnce((language: string): Tenses | undefined => {
  const words = tenseWords.get(language)
  return words === undefined ? undefined : tensesOf(words)
})

const name = String.raw`(?<name>(?:\p{Lu}[\p{L}\p{M}.’'-]* ){0,3}?\p{Lu}[\p{L}\p{M}-]+)`

interface Grammar {
  /** In front of the verb, with its space; nothing where the verb's form says it. */
  readonly before: string
  /** The verb behind the thing. */
  readonly verbLast?: boolean
  /** Of each verb the stem, how headlines announce it, and how it is told as done. None that one does and undoes, as "close". */
  readonly verbs: string
  readonly auxiliary: string
  readonly determiner: string
  readonly preposition: string
  readonly today: string
  readonly once: string
  readonly refused: string
}

function announcementsOf(grammar: Grammar): Announcements {
  const verbs = grammar.verbs
    .split(', ')
    .map((line) => line.split(' '))
    .map(([stem = '', toCome = '', done = '']) => ({ stem, toCome, done }))
  const announced = String.raw`(?<verb>${verbs.map(({ toCome }) => toCome).join('|')})`
  const thing = String.raw`(?<thing>[^,;:!–—-]+)`
  const notHere = String.raw`(?!(?:${grammar.preposition})(?![\p{L}\p{M}]))`
  return {
    headline: new RegExp(
      grammar.verbLast === true ? `^${name} ${grammar.before}${thing} ${announced}$` : `^${name} ${grammar.before}${announced} ${thing}$`,
      'u',
    ),
    verbs,
    // Behind an article, or a name: "the launched phone" is no telling.
    done: (about) =>
      new RegExp(
        String.raw`^(?:(?:[Tt]he|[Ll]e|[Ll]a|[Ee]l|[OA]|[Dd]er|[Dd]ie|[Dd]as) )?(?:\p{Lu}[\p{L}\p{M}.’'-]* ){0,3}?(?<told>${about.name},?(?: (?:${grammar.today}),?)? ${grammar.auxiliary}${about.verb}(?: (?:${grammar.today}))?` +
          String.raw` ${/^\p{Lu}/u.test(about.thing) ? String.raw`(?:(?:${grammar.determiner})[ ’'])?` : String.raw`(?:${grammar.determiner})[ ’']`}(?:${notHere}[\p{L}\p{M}-]+ ){0,2}?${about.thing})(?=[.,;]|$| (?:${grammar.preposition}|${grammar.today})(?![\p{L}\p{M}]))`,
        'u',
      ),
    behindThing: new RegExp(String.raw`\s(?:${grammar.preposition})\s`, 'u'),
    today: word(grammar.today, 'u'),
    once: word(grammar.once),
    refused: word(grammar.refused),
  }
}

const grammars: ReadonlyMap<string, Grammar> = new Map([
  [
    'en',
    {
      before: '(?:to|will) ',
      verbs:
        'sign sign signed, visit visit visited, meet meet met, open open opened, launch launch launched, buy buy bought, sell sell sold, unveil unveil unveiled, appoint appoint appointed, inaugurat inaugurate inaugurated, approv approve approved, veto veto vetoed',
      auxiliary: '',
      determiner: 'the|a|an|its|his|her|their|this',
      preposition: 'in|on|at|of|to|for|with|by|from|into|up|off|out|over|under|near|after|despite|and|as|against|not|no',
      today: String.raw`(?:on )?(?:${english.days})(?: (?:morning|afternoon|evening|night))?|yesterday|today|this morning`,
      once: 'again|another|second|third|fourth|fifth|new|return|returns|next|more|first|final|last|latest|once|twice',
      refused:
        'ago|previously|already|had|has|have|earlier|before|former|formerly|when|whenever|if|said|says|told|reported|reports|reportedly|according|that|plans?|planned|agreed|expected|would|will|could|may|might|not|never',
    },
  ],
  [
    'de',
    {
      before: 'wird ',
      verbLast: true,
      verbs:
        'unterzeichn unterzeichnen unterzeichnete, besuch besuchen besuchte, treff treffen traf, eröffn eröffnen eröffnete, kauf kaufen kaufte, verkauf verkaufen verkaufte, ernenn ernennen ernannte',
      auxiliary: '',
      determiner: 'der|die|das|den|dem|ein|eine|einen|einem|seine?|seinen|ihre?|ihren',
      preposition: 'in|im|an|am|auf|bei|beim|mit|von|vom|für|zu|zum|zur|aus|nach|über|und|gegen|nicht|ein|ab',
      today: `(?:am )?(?:${german.days})(?:morgen|mittag|nachmittag|abend)?|gestern|heute`,
      once: 'wieder|erneut|nochmals|zweite[nrs]?|dritte[nrs]?|neue[nrs]?|rückkehr|nächste[nrs]?|letzte[nrs]?|erste[nrs]?|weitere[nrs]?|einst',
      refused:
        'bereits|schon|früher|zuvor|vor|damals|hatten?|ehemalige[nrs]?|wenn|falls|als|sagte|sagt|laut|zufolge|dass|soll|sollen|sollte|wollte|will|würde|wird|nicht|nie|kein|keine[nrs]?',
    },
  ],
  [
    'fr',
    {
      before: '',
      verbs:
        'sign signera signé, visit visitera visité, rencontr rencontrera rencontré, inaugur inaugurera inauguré, ach achètera acheté, lanc lancera lancé, nomm nommera nommé',
      auxiliary: 'a ',
      determiner: 'le|la|l|les|un|une|son|sa|ses',
      preposition: 'à|au|aux|de|du|des|en|dans|avec|par|pour|sur|chez|contre|et|pas|après',
      today: `(?:ce )?(?:${french.days})(?: (?:matin|soir|après-midi))?|hier|aujourd[’']hui|ce matin`,
      once: 'encore|nouveau|nouvelle|nouvel|deuxième|second|seconde|troisième|retour|prochaine?|dernière?|dernier|première?|premier|autre',
      refused:
        'il y a|déjà|avait|auparavant|avant|ancien|ancienne|quand|lorsque|si|dit|selon|que|prévoit|prévu|devrait|pourrait|pas|jamais|jadis',
    },
  ],
  [
    'es',
    {
      before: '',
      verbs:
        'firm firmará firmó, visit visitará visitó, inaugur inaugurará inauguró, compr comprará compró, vend venderá vendió, lanz lanzará lanzó, nombr nombrará nombró',
      auxiliary: '',
      determiner: 'el|la|los|las|un|una|su|sus',
      preposition: 'a|al|de|del|en|con|por|para|sobre|contra|y|no|tras',
      today: `(?:el|este) (?:${spanish.days})|ayer|hoy|esta mañana`,
      once: 'otra vez|otro|otra|nuevo|nueva|nuevamente|segundo|segunda|tercer|tercera|regreso|próximo|próxima|último|última|primer|primera',
      refused: 'hace|ya|había|antes|anteriormente|ex|cuando|si|dijo|según|que|prevé|previsto|habría|podría|no|nunca',
    },
  ],
  [
    'pt',
    {
      before: '(?:vai )',
      verbs:
        'assin assinar assinou, visit visitar visitou, inaugur inaugurar inaugurou, compr comprar comprou, vend vender vendeu, lanç lançar lançou, nome nomear nomeou',
      auxiliary: '',
      determiner: 'o|a|os|as|um|uma|seu|sua|seus|suas',
      preposition: 'a|ao|à|de|do|da|em|no|na|com|por|para|sobre|contra|e|não|após',
      today: `(?:na |no |nesta |neste )(?:${portuguese.days})|ontem|hoje|esta manhã`,
      once: 'outra vez|outro|outra|novo|nova|novamente|segundo|segunda|terceiro|terceira|volta|próximo|próxima|último|última|primeiro|primeira',
      refused: 'há|já|tinha|antes|anteriormente|ex|quando|se|disse|segundo|que|prevê|previsto|teria|poderia|não|nunca',
    },
  ],
])

/** Undefined for a language whose grammar does not tell. */
export const announcementsIn = madeOnce((language: string): Announcements | undefined => {
  const words = grammars.get(language)
  return words === undefined ? undefined : announcementsOf(words)
})
