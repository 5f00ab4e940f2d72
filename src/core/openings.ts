// Words that point back to something said before, by language: a sentence that opens with one cannot stand alone.
// Data for `pointing.ts`. Homographs across languages are why it is keyed by language; `en` serves where it is unknown.
import { tableLanguage } from './languages.ts'

/** Pronouns, demonstratives and connectives, folded to lower case. Scripts without spaces are matched as prefixes. */
const openings: Record<string, string> = {
  en:
    'he she it they him her them his hers its their theirs this that these those such both neither either another others ' +
    'but and or nor so yet however also meanwhile moreover furthermore additionally therefore thus hence consequently nevertheless nonetheless ' +
    'still instead otherwise besides likewise similarly then afterwards afterward later earlier conversely elsewhere ' +
    'because again too indeed accordingly subsequently',
  de:
    'er sie es ihn ihm ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner dieser diese dieses diesen diesem jener jene jenes solche ' +
    'das dies und aber oder doch auch jedoch außerdem zudem daher deshalb deswegen darum dennoch trotzdem allerdings dabei damit dafür dagegen ' +
    'danach daraufhin dann stattdessen sonst somit also denn hingegen ferner weiter weiterhin davon daran darin daraus dadurch darunter darüber davor hierbei hierzu hierfür hiermit hierdurch ebenso anschließend inzwischen unterdessen dort dazu darauf beide',
  fr:
    "il elle ils elles lui leur leurs son sa ses ce cet cette ces cela ça c'est celui celle ceux celles mais et ou donc or ni car cependant " +
    'toutefois pourtant néanmoins ainsi aussi alors ensuite puis enfin également par ailleurs depuis tous y en',
  es:
    'él ella ello ellos ellas su sus este esta esto estos estas ese esa eso esos esas aquel aquella pero y o sino sin además también ' +
    'entonces luego asimismo así mientras aunque tampoco ambos dicho dicha después finalmente',
  pt:
    'ele ela eles elas seu sua seus suas este esta isto estes estas esse essa isso esses essas aquele aquela mas e ou porém contudo entretanto ' +
    'também além assim então depois portanto todavia ambos',
  it:
    'egli ella esso essa essi lui lei loro suo sua suoi sue questo questa questi queste quello quella quelli ciò ma e o però tuttavia anche inoltre ' +
    'quindi dunque poi così infatti intanto invece entrambi',
  nl: 'hij zij ze het hem haar hun zijn deze dit die dat maar en of dus ook echter daarnaast bovendien toch daarom daarna vervolgens intussen beide',
  sv: 'han hon den det de honom henne dem hans hennes deras detta denna dessa men och eller så också dock dessutom därför sedan ändå båda',
  da: 'han hun den det de ham hende dem hans hendes deres dette denne disse men og eller så også dog desuden derfor siden alligevel begge',
  no: 'han hun den det de ham henne dem hans hennes deres dette denne disse men og eller så også likevel dessuten derfor siden begge',
  fi: 'hän se he ne hänen sen heidän niiden tämä tuo nämä mutta ja tai myös kuitenkin lisäksi siksi sitten molemmat',
  pl: 'on ona ono oni one jego jej ich ten ta to te ci tego tej ale i a lub jednak także również ponadto dlatego więc potem zatem natomiast',
  cs: 'on ona ono oni jeho její jejich ten ta to ti tyto tento tato ale a nebo však také proto pak tedy navíc přesto',
  ru:
    'он она оно они его её ее их ему ей им этот эта это эти тот та те такой такие но а и или однако также кроме поэтому затем потом при тем ' +
    'тогда зато впрочем причём причем оба',
  uk: 'він вона воно вони його її їх їхній цей ця це ці той та ті але а і й або однак також крім тому потім тоді проте обидва',
  tr: 'o onlar onun onların bu bunlar bunun şu ama fakat ancak ve veya ayrıca ise çünkü böylece sonra bununla buna ardından',
  el: 'αυτός αυτή αυτό αυτοί αυτά του της τους αλλά και ή όμως επίσης ωστόσο επομένως έτσι έπειτα',
  ar: 'هو هي هم هذا هذه ذلك تلك هؤلاء لكن ولكن وهو وهي وهم وهذا وهذه وذلك كما أيضا وأيضا لذلك ثم بينما وقال وأضاف وأضافت وتابع وأوضح وأكد وأشار فيما وكان وكانت',
  he: 'הוא היא הם הן זה זאת אלה אבל אך וגם גם לכן אז לאחר עם זאת',
  fa: 'او آن آنها این اینها وی ایشان اما ولی و یا همچنین بنابراین سپس همین',
  ur: 'وہ یہ اس ان انہوں انھوں اسے انہیں لیکن مگر اور تاہم جبکہ پھر بھی چنانچہ',
  hi: 'वह वे यह ये उस उन उन्होंने उसने इस इन इसने इसके इसका इसकी उसके उनके उनका लेकिन परन्तु और या हालांकि हालाँकि इसलिए फिर साथ भी वहीं जबकि',
  id: 'dia ia mereka ini itu tetapi namun dan atau juga selain kemudian karena sehingga tersebut',
  vi: 'anh ông bà họ nó này đó nhưng và hoặc tuy ngoài sau',
  zh: '他 她 它 他们 她们 它们 这 那 此 该 其 但 而 并 且 也 因此 所以 然而 不过 同时 此外 另外 随后 于是',
  ja: '彼 彼女 これ それ あれ この その あの こう そう しかし だが また そして さらに 一方 だから そのため ただ なお ところが これに',
  ko: '그는 그녀는 그들은 이것 그것 이는 이에 이와 하지만 그러나 그리고 또 또한 따라서 한편 그래서 이어',
}

const sets = new Map(Object.entries(openings).map(([language, words]) => [language, new Set(words.split(' '))]))
const unspaced = new Set(['zh', 'ja', 'ko'])

/** Whether a sentence opens with a word that needs what stood before. `language` is BCP 47 or null. */
export function opensDependent(sentence: string, language: string | null): boolean {
  const key = tableLanguage(language)
  const words = sets.get(key)
  if (words === undefined) return false
  const bare = sentence.replace(/^[\s"'“‘«„¿¡([—–「『-]+/u, '')
  if (unspaced.has(key)) {
    for (let length = 1; length <= 3; length++) if (words.has(bare.slice(0, length))) return true
    return false
  }
  const word = /^[\p{L}\p{M}]+(?:['’][\p{L}]+)?/u.exec(bare)?.[0].toLowerCase() ?? ''
  return words.has(word) || words.has(word.replace(/['’].*/u, ''))
}

/** Whether any word of a text points to something outside it: "what did he say about that?". */
export function pointsBack(text: string, language: string | null): boolean {
  return opensDependent(text, language) || text.split(/\s+/u).some((word) => opensDependent(word, language))
}
