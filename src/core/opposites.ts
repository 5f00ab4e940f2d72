// Words that turn a sentence around: two sides of one scale, each side with its common forms. Data for `negation.ts`.
import { madeOnce } from './made-once.ts'
import { rootOf } from './words.ts'

const scales = [
  'increase increased increases rise rises rose risen rising climb climbed climbing jump jumped grow grew grown growing soar soared surge surged gain gained gains raise raised upward | decrease decreased decreases fall falls fell fallen falling drop dropped dropping decline declined declining plunge plunged slide slides slid slip slips slipped tumble tumbles tumbled dip dips dipped slump slumped shrink shrank sink sank cut reduce reduced lowered downward',
  'up | down',
  'more most greater | fewer less least fewest',
  'higher highest high taller | lower lowest low',
  'large larger largest big bigger biggest huge | small smaller smallest little tiny',
  'long longer longest | short shorter shortest brief',
  'old older oldest elderly | young younger youngest new newer newest',
  'win wins won winning winner winners victory victories triumph | lose loses lost losing loser losers loss losses defeat defeats',
  'gain gains profit profits | loss losses deficit',
  'before prior | after',
  'earlier | later',
  'early | late',
  'first | last final',
  'begin begins began begun start starts started starting launch launched | end ends ended ending finish finished stop stops stopped stopping',
  'open opens opened opening | close closes closed closing shut',
  'accept accepts accepted accepting approve approves approved approving agree agreed | reject rejects rejected rejecting refuse refuses refused refusing decline declines declined',
  'allow allows allowed allowing permit permits permitted legal lawful legalised legalized | ban bans banned banning forbid forbidden prohibit prohibits prohibited prevent prevented illegal unlawful outlawed',
  'support supports supported supporting supporter supporters back backs backed backing favour favor favoured favored praise praised praises endorse endorsed | oppose opposes opposed opposing opponent opponents criticise criticised criticize criticized criticises condemn condemned',
  'for pro | against anti',
  'guilty convicted convict | innocent acquitted cleared exonerated',
  'best better good great positive strong stronger strongest | worst worse bad poor negative weak weaker weakest',
  'success succeed succeeds succeeded successful successfully | failure fail fails failed unsuccessful unsuccessfully failing',
  'alive living survive survived survives survivor survivors | dead die dies died killed death',
  'north northern northeast northwest | south southern southeast southwest',
  'east eastern | west western',
  'above over | below under',
  'inside within indoor indoors internal | outside outdoor outdoors external',
  'maximum | minimum',
  'hire hires hired hiring appoint appointed recruit recruited | fire fires fired firing sack sacked dismiss dismissed',
  'buy buys bought buying purchase purchased buyer buyers | sell sells sold selling seller sellers',
  'strengthen strengthened strengthens improve improves improved improving improvement | weaken weakened weakens worsen worsens worsened worsening deteriorate deteriorated',
  'male males | female females',
  'man men | woman women',
  'boy boys | girl girls',
  'son sons | daughter daughters',
  'father fathers | mother mothers',
  'husband husbands | wife wives',
  'brother brothers | sister sisters',
  'king kings | queen queens',
  'love loves loved like liked likes | hate hates hated dislike disliked',
  'add added adds include includes included including | remove removed removes exclude excludes excluded excluding',
  'public publicly | private privately secret secretly',
  'rich richer wealthy expensive | poor poorer cheap cheaper',
  'fast faster fastest quick quickly rapid rapidly | slow slower slowest slowly',
  'easy easier easily simple | difficult hard harder complicated tough',
  'safe safer safely secure | dangerous unsafe risky insecure hazardous',
  'friend friends friendly ally allies | enemy enemies foe foes rival rivals hostile',
  'peace peaceful peacefully | war violent violently',
  'import imports imported | export exports exported',
  'arrive arrives arrived arrival enter enters entered join joined | leave leaves left departed departure exit exits quit',
  'arrest arrested detain detained jail jailed imprisoned | release releases released freed',
  'attack attacked attacks attacking | defend defended defends defending protect protected protects',
  'true real genuine correct right | false fake wrong incorrect',
  'always often frequently common | never rarely seldom rare',
  'all every everyone everybody everything | none nobody nothing no',
  'many several numerous | few',
  'majority | minority',
  'full fully | empty partly partially',
  'admit admits admitted confirm confirms confirmed | deny denies denied denying',
  'remember remembered | forget forgot forgotten',
  'advance advanced advances | retreat retreated',
  'build builds built building create created construct constructed | destroy destroyed destroys demolish demolished',
  'present | absent',
  'possible likely able | impossible unlikely unable',
  'happy happily delighted pleased glad | sad sadly unhappy angry disappointed upset',
  'known famous popular familiar | unknown unpopular obscure',
  'necessary needed essential | unnecessary needless',
  'hot hotter hottest warm warmer | cold colder coldest cool cooler',
  'day daytime daily | night nighttime',
  'morning | evening',
  'domestic home | foreign overseas away',
  'lead leads led leading ahead | trail trails trailed trailing behind',
  'surplus | deficit shortage',
  'ancient | modern',
  'major main | minor',
  'voluntary voluntarily | compulsory mandatory forced',
  'temporary temporarily | permanent permanently',
  'send sent | receive received',
  'teach taught | learn learned learnt',
  'borrow borrowed | lend lent',
  'ask asked asks question questioned | answer answered answers reply replied',
  'continue continues continued resume resumed | stop stopped halt halted cancel cancelled canceled suspend suspended',
  'encourage encouraged encourages | discourage discouraged deter',
  'trust trusted | distrust distrusted doubt doubted',
  'single unmarried | married',
  'young youth | adult',
  'wet rainy | dry sunny',
  'thick | thin',
  'wide wider | narrow narrower',
  'deep deeper | shallow',
  'near nearby close closer | far distant remote',
  'hero heroes | villain villains',
  'optimistic hopeful | pessimistic hopeless',
  'increase expand expanded expands expansion | contract contracted contraction shrink',
  'united unite | divided divide',
  'calm | panic panicked',
  'healthy well | ill sick unhealthy',
  'plus | minus',
  'enable enabled | disable disabled',
  'appear appeared appears | disappear disappeared disappears vanish vanished',
  'visible | invisible',
  'legitimate | illegitimate',
  'independent | dependent',
  'formal official | informal unofficial',
  'employed | unemployed',
  'local national | international global',
  'senior | junior',
  'upper | lower',
  'liberal left-wing | conservative right-wing',
  'urban | rural',
  'civilian civilians | military',
  'stieg steigt gestiegen steigen wuchs zunahme höher | sank sinkt gesunken sinken fiel fällt rückgang niedriger',
  'mehr | weniger',
  'gewann gewonnen gewinnt sieg | verlor verloren verliert niederlage',
  'vor früher | nach später',
  'öffnet geöffnet eröffnet beginn begann | schließt geschlossen ende endete',
  'erlaubt genehmigt angenommen | verboten abgelehnt',
  'größer größte | kleiner kleinste',
  'beste besser | schlechteste schlechter',
  'subió sube aumentó aumenta creció crece subida aumento | bajó baja cayó cae disminuyó descendió bajada caída',
  'más mayor | menos menor',
  'ganó gana victoria | perdió pierde derrota',
  'antes | después tras',
  'abrió abre inauguró empezó comenzó | cerró cierra terminó acabó',
  'aprobó aprueba aceptó permitió | rechazó rechaza prohibió',
  'mejor | peor',
  'a favor | contra',
  'augmenté augmente hausse monté progressé | baissé baisse chute diminué reculé',
  'plus | moins',
  'gagné gagne victoire | perdu perd défaite',
  'avant | après',
  'ouvert ouvre commencé débuté | fermé ferme terminé',
  'accepté approuvé autorisé | rejeté refusé interdit',
  'subiu sobe aumentou cresceu | caiu cai diminuiu baixou',
  'mais maior | menos menor',
  'ganhou vitória venceu | perdeu derrota',
  'aprovou aceitou | rejeitou recusou proibiu',
  'вырос выросла выросли увеличился рост | упал упала упали снизился снижение падение',
  'больше | меньше',
  'выиграл победа победил | проиграл поражение',
  'до раньше | после позже',
  'открыл открыли начал | закрыл закрыли закончил',
  'разрешил одобрил | запретил отклонил',
].map((line) => line.split(' | ').map((side) => new Set(side.split(' ').map((word) => word.normalize('NFKC').toLowerCase()))))

/** For each word: the sides it stands on, and the words that turn it around. */
const sided = madeOnce<void, { sides: ReadonlyMap<string, readonly number[]>; turned: ReadonlyMap<string, ReadonlySet<string>> }>(() => {
  const sides = new Map<string, number[]>()
  const turned = new Map<string, Set<string>>()
  for (const [at, [one = new Set<string>(), other = new Set<string>()]] of scales.entries()) {
    for (const [side, against, number] of [
      [one, other, 2 * at],
      [other, one, 2 * at + 1],
    ] as const) {
      for (const word of side) {
        sides.set(word, [...(sides.get(word) ?? []), number])
        turned.set(word, new Set([...(turned.get(word) ?? []), ...against]))
      }
    }
  }
  return { sides, turned }
})
const none: ReadonlySet<string> = new Set()

/** Words that say the opposite; empty for words that have none here. Lower case in and out. A compound is turned by one of its parts: "best-loved", "worst-loved". */
export function oppositesOf(word: string): ReadonlySet<string> {
  const { turned } = sided()
  const known = turned.get(word)
  if (known !== undefined || !word.includes('-')) return known ?? none
  const parts = word.split('-')
  return new Set(parts.flatMap((part, at) => [...(turned.get(part) ?? none)].map((opposite) => parts.with(at, opposite).join('-'))))
}

/** Whether two words stand on the same side of a scale, or are forms of one word. */
export function sameSide(one: string, other: string): boolean {
  const { sides } = sided()
  const others = sides.get(other)
  return (others !== undefined && sides.get(one)?.some((side) => others.includes(side)) === true) || rootOf(one) === rootOf(other)
}
