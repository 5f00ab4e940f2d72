// The commonest words of many languages: they say how something is asked or told and nothing of what.
// Data for weighing terms in `sentences.ts` and `rank.ts`. Keyed by language: the German "war" must not hide the English one.
import { analyze } from './analyze.ts'
import { tableLanguage } from './languages.ts'

const words: Record<string, string> = {
  en:
    'the a an and or but if of to in on at by for from with without about into over after before between under against ' +
    'during through as is are was were be been being am do does did done have has had having will would shall should can ' +
    'could may might must not no nor so than then too very just that this these those there here it its he she they them ' +
    'him his her hers their theirs we us our ours you your yours i me my who whom whose which what when where why how many ' +
    'much more most some any all both each few other another such only own same s t don now also said say says according up ' +
    'out off down again further once because while until since like get got make made mr mrs ms',
  de:
    'der die das den dem des ein eine einer eines einem einen und oder aber nicht ist sind war waren wird werden wurde ' +
    'wurden hat haben hatte hatten im in am an auf aus bei mit nach von vor zu zum zur für über unter durch um als auch wie ' +
    'was wer wen wo wann warum welche welcher welches welchen sich er sie es wir ihr ihre ihren ich sein seine dass daß ' +
    'noch nur schon mehr sehr so kann können konnte viele viel wurde man',
  fr:
    'le la les l d un une des du de et ou mais est sont était ont a été être avoir dans sur sous par pour avec sans que qui ' +
    'quoi quand où comment pourquoi quel quelle quels quelles ce cette ces il elle ils elles on nous vous je ne n pas plus ' +
    'au aux se s son sa ses leur leurs combien y en c qu',
  es:
    'el la los las un una uno unas unos y o u pero es son era fue fueron ser ha han en a con sin por para de del al que ' +
    'quien quién quiénes qué cuál cuáles cuándo cuando dónde donde cómo como cuántos cuántas cuánto su sus se lo le les más ' +
    'no este esta estos estas ese esa muy también entre sobre hasta desde ' +
    'tiene tienen tener tenía hay debe deben puede pueden hace hizo parte año años durante además tanto otro otra otros otras',
  pt:
    'o a os as um uma e ou mas é são foi foram ser em no na nos nas do da dos das de ao à com sem por para que quem onde ' +
    'quando como qual quais quanto seu sua seus suas se não mais este esta esse essa',
  it:
    'il lo la i gli le un uno una e ed o ma è sono era fu stato di a da in con su per tra fra del della dei delle degli nel ' +
    'nella al alla dal dalla che chi cui come dove quando quale quali quanti quanto perché si non più suo sua anche',
  nl:
    'de het een en of maar van voor met op aan bij uit naar door over in te is zijn was waren wordt werd heeft hebben had ' +
    'niet ook dat die dit deze wie wat waar wanneer hoe waarom welke hij zij ze er om als',
  sv:
    'och eller men att som för med på av till från i är var blev har hade inte om den det de en ett vem vad när hur vilken ' +
    'vilka varför han hon sig',
  da:
    'og eller men at som for med på af til fra i er var blev har havde ikke om den det de en et hvem hvad hvornår hvordan ' +
    'hvilken hvor hvorfor han hun sig',
  no:
    'og eller men at som for med på av til fra i er var ble har hadde ikke om den det de en et hvem hva når hvordan hvilken ' +
    'hvor hvorfor han hun seg',
  ru:
    'и в во на с со к ко по о об от до из за у для при не ни но а или что чтобы как так это этот эта эти этого то та те тот ' +
    'он она оно они его её их мы вы я был была было были есть быть который которая которые которое какой какая какие какое ' +
    'каких кто чем чего кого где когда почему зачем сколько же ли бы уже ещё также ' +
    'какого какому каком каким какими какую кому кем чему чём чей чья чьи скольких свой своя своё свои своих своей своего своему ' +
    'свою себя можно может могут является являются являлась через ранее вскоре',
  uk:
    'і й в у на з із до по про від за для не ні але а або що як так це цей ця той він вона вони його її їх був була було ' +
    'були є який яка які хто де коли чому скільки також',
  pl:
    'i w we z ze na do od po przez dla o u jest są był była było były nie się że jak to ten ta te a lub ale kto co gdzie ' +
    'kiedy dlaczego ile który która które jaki jaka jakie',
  cs:
    'a i v ve z ze na do od po pro o u je jsou byl byla bylo byli ne se si že jak to ten ta ty nebo ale kdo co kde kdy proč ' +
    'kolik který která které jaký',
  tr:
    've veya ama ile için bir bu şu o da de mi mı mu mü ne kim kimin nerede nasıl neden hangi kaç olan olarak daha çok en ' +
    'gibi kadar sonra önce göre tarafından idi ise değil var yok oldu olduğu nedir kimdir zaman ' +
    'neydi neler neyi neye neyin nelerdir kimi kime kimler hangisi hangileri kaçtır miydi midir olur bilinir bilinmektedir edilir edilmektedir etmektedir edilmiştir ' +
    'etmiştir yılında yıl ki her bazı onun onlar bunlar ' +
    'nin nın nun nün in ın un ün ya ye yi nda nde dan den ta te ilk diğer iki',
  ar:
    'في من إلى على عن مع هذا هذه ذلك تلك التي الذي الذين هو هي هم كان كانت أن إن ما لا لم لن قد كل بعد قبل بين أو و ثم كم ' +
    'متى أين كيف لماذا هل أي ماذا حيث عند تم ' +
    'التي والتي الذي والذي اللذين اللواتي لها له لهم بها به فيها فيه منها منه ' +
    'عليها عليه إليها إليه وهو وهي كما لكن أكثر مدى لدى خلال حول ضد دون كانوا يكون تكون كيفية أيضا بينما ذا ذات أول لأول',
  fa: 'از به با در را که این آن است بود شد برای تا بر و یا هم چه کی کجا چرا چگونه می شود',
  ur:
    'کے کی کا کو سے میں پر نے ہے ہیں تھا تھی تھے اور یا یہ وہ اس ان کہ جو کیا کب کہاں کیوں کیسے بھی نہیں ہو گیا گئے گئی کر ' +
    'کرنے ہوئے ایک جا رہا رہے رہی لئے لیے تو ہی تک',
  he: 'של את על עם זה זו הוא היא הם לא כי או גם אם כמו מה מי איפה מתי למה איך כמה',
  hi:
    'के की का को से में पर ने है हैं था थी थे और या यह वह ये वे इस उस इन उन कि जो क्या कब कहाँ कहां क्यों कैसे कौन किस ' +
    'किसने कितने कितना कितनी भी नहीं हो गया गए गई कर करने एक लिए तो ही तक द्वारा साथ होता होती होते हुए हुआ हुई किया कौनसा ' +
    'किन अपने अपनी ' +
    'कौनसी जिस जिसने जिसे जिन जिसका जिनके जैसे बाद पहले बारे अपना रूप तरह दौरान अधिक सबसे',
  el:
    'ο η το οι τα του της των τον την και ή αλλά σε με από για ότι που πως είναι ήταν δεν να θα στο στη στην στον τι ποιος ' +
    'ποια ποιο πότε πού γιατί πόσο πόσα',
  id: 'yang dan di ke dari untuk pada dengan ini itu adalah tidak akan oleh apa siapa mana kapan bagaimana mengapa berapa',
  vi: 'của và là các những một có không được trong cho với đã này đó khi từ ai gì đâu nào bao nhiêu',
  zh: '什么 多少 哪些 哪里 哪个 为什 怎么 如何 何时 谁的 是谁 几个 这个 那个 一个 的是 是什 了什 哪一 一种 哪种',
  ja: 'です ます した する いる ある から まで まし ました という どこ いつ なぜ どの 何が',
  ko: '습니 니다 입니 하는 했다 었다 에서 으로 이다 한다 무엇 언제 어디 누가 얼마 어떤 에게 까지 부터 라고 다고 것은 것이 있는 있다 하고 에는 에도',
}

const known = new Map<string, ReadonlySet<string>>()

/** The common words of a language as the analyzer gives them; English where it is unknown or not in the table. */
export function commonTerms(language: string | null): ReadonlySet<string> {
  const key = tableKey(language)
  let terms = known.get(key)
  if (terms === undefined) {
    terms = new Set(words[key]?.split(' ').flatMap((word) => analyze(word)))
    known.set(key, terms)
  }
  return terms
}

/** How many of these terms are common words of the language. */
export function commonCount(terms: readonly string[], language: string): number {
  const common = commonTerms(language)
  return terms.filter((term) => common.has(term)).length
}

/** The same for each language of the table. */
export function commonIn(terms: readonly string[]): { language: string; count: number }[] {
  return Object.keys(words).map((language) => ({ language, count: commonCount(terms, language) }))
}

function tableKey(language: string | null): string {
  const key = tableLanguage(language)
  return key in words ? key : 'en'
}

/** Characters of grammar: a pair with one of them, or one of two Hiragana, stands for no word. */
const grammar: Record<string, RegExp> = {
  zh: /[的了是在和有被把这那哪什么谁吗呢何之其及或而于个们也都还又很就会能她他它怎這個們麼誰嗎還會來與]/u,
  ja: /[はがをにでとのもへやか何]|^\p{Script=Hiragana}+$/u,
}

/**
 * Whether a term of a script without spaces, a pair of characters, is mere grammar. Such pairs help to find the place that
 * is worded like a question, and say nothing of whether a text speaks of it.
 */
export function isGrammar(term: string, language: string | null): boolean {
  return grammar[tableKey(language)]?.test(term) === true
}
