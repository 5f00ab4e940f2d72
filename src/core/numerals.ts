// Words for numbers in the languages that news is read in most. Data for `figures.ts`, which reads them.

/** As words of numbers are compared. */
export const normal = (word: string): string => word.normalize('NFKC').toLowerCase()

/** Words in counting order from a first value by a step; `/` parts spellings and inflections of one number. */
const counted: readonly (readonly [first: number, step: number, words: string])[] = [
  [
    0,
    1,
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ],
  [20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety'],
  [
    3,
    1,
    'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  ],
  [
    0,
    1,
    'null eins zwei/zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  ],
  [20, 10, 'zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig'],
  [
    2,
    1,
    'zweite/zweiten/zweiter dritte/dritten/dritter vierte/vierten/vierter fünfte/fünften/fünfter sechste/sechsten siebte/siebten achte/achten neunte/neunten zehnte/zehnten',
  ],
  [0, 1, 'zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'],
  [2, 1, 'deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième'],
  [20, 10, 'vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante'],
  [
    0,
    1,
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
  ],
  [
    20,
    1,
    'veinte veintiuno/veintiún/veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
  ],
  [30, 10, 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'],
  [
    100,
    100,
    'cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas novecientos/novecientas',
  ],
  [3, 1, 'tercero/tercera/tercer cuarto/cuarta quinto/quinta sexto/sexta séptimo/séptima octavo/octava noveno/novena décimo/décima'],
  [
    1,
    1,
    'um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove',
  ],
  [20, 10, 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'],
  [
    100,
    100,
    'cem duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas',
  ],
  [
    0,
    1,
    'ноль/нуль один/одна/одно/одного/одной два/две/двух/двумя/двое три/трех/трёх/тремя/трое четыре/четырех/четырёх/четверо пять/пяти/пятью/пятеро шесть/шести семь/семи восемь/восьми девять/девяти ' +
      'десять/десяти одиннадцать/одиннадцати двенадцать/двенадцати тринадцать/тринадцати четырнадцать/четырнадцати пятнадцать/пятнадцати шестнадцать/шестнадцати семнадцать/семнадцати ' +
      'восемнадцать/восемнадцати девятнадцать/девятнадцати',
  ],
  [
    2,
    1,
    'второй/вторая/второго/вторую третий/третья/третьего/третью четвертый/четвёртый/четвертая/четвертого пятый/пятая/пятого/пятую шестой/шестая/шестого/шестую седьмой/седьмая/седьмого восьмой/восьмая/восьмого девятый/девятая/девятого десятый/десятая/десятого',
  ],
  [
    20,
    10,
    'двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти семьдесят/семидесяти восемьдесят/восьмидесяти девяносто/девяноста',
  ],
  [
    100,
    100,
    'сто/ста двести/двухсот триста/трехсот/трёхсот четыреста/четырехсот пятьсот/пятисот шестьсот/шестисот семьсот/семисот восемьсот/восьмисот девятьсот/девятисот',
  ],
  [
    0,
    1,
    'صفر واحد/واحدة اثنان/اثنين/اثنتان/اثنتين/اثنا/اثني ثلاثة/ثلاث أربعة/أربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثماني/ثمان تسعة/تسع عشرة/عشر',
  ],
  [2, 1, 'ثاني/ثانية ثالث/ثالثة رابع/رابعة خامس/خامسة سادس/سادسة سابع/سابعة ثامن/ثامنة تاسع/تاسعة عاشر/عاشرة'],
  [20, 10, 'عشرون/عشرين ثلاثون/ثلاثين أربعون/أربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين'],
  [
    100,
    100,
    'مئة/مائة مئتان/مئتين/مائتان/مائتين ثلاثمئة/ثلاثمائة أربعمئة/أربعمائة خمسمئة/خمسمائة ستمئة/ستمائة سبعمئة/سبعمائة ثمانمئة/ثمانمائة تسعمئة/تسعمائة',
  ],
  [5, 1, 'पांचवां/पांचवीं/पांचवें/पाँचवाँ/पाँचवें छठा/छठी/छठे सातवां/सातवीं/सातवें आठवां/आठवीं/आठवें नौवां/नौवीं/नौवें दसवां/दसवीं/दसवें'],
  [
    0,
    1,
    'शून्य एक दो तीन चार पांच/पाँच छह/छः/छे सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह/पन्द्रह सोलह सत्रह अठारह उन्नीस बीस इक्कीस बाईस/बाइस तेईस/तेइस चौबीस पच्चीस छब्बीस सत्ताईस/सत्ताइस अट्ठाईस/अट्ठाइस उनतीस ' +
      'तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस चालीस इकतालीस बयालीस तैंतालीस चौवालीस/चवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ ' +
      'साठ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उनासी अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी ' +
      'नब्बे इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे',
  ],
]

export const cardinals: ReadonlyMap<string, number> = new Map(
  counted.flatMap(([first, step, words]) =>
    words.split(' ').flatMap((spellings, place) => spellings.split('/').map((word) => [normal(word), first + step * place] as const)),
  ),
)

/**
 * Words that are often no number: articles, "once", "elf", "neuf". In a passage they count, so that a claim may rest on them;
 * in a claim they don't, so that it is not accused of a number it does not have.
 */
export const doubtfulNumerals: ReadonlySet<string> = new Set(
  (
    'zero one null eins un une uno once dos um uma elf acht achte achten sept neuf sete dez nove fifth quarter один одна одно одного одной сто ста واحد واحدة ست ثاني ثانية एक दो छह सात नौ ' +
    'cuarto cuarta quinto quinta sexto sexta octavo octava mil zweite zweiten zweiter dritte dritten dritter'
  )
    .split(' ')
    .map(normal),
)

const scaleWords: readonly (readonly [number, string])[] = [
  [100, 'hundred hundreds hundert cent cents सौ'],
  [1e3, 'thousand thousands tausend mil mille тысяча тысячи тысяч тыс ألف آلاف الاف हज़ार हजार thsd'],
  [1e4, '万 萬 만'],
  [1e5, 'lakh lakhs लाख'],
  [1e6, 'million millions mn mio millionen millón millones milhão milhões миллион миллиона миллионов млн مليون ملايين مليونا मिलियन'],
  [1e7, 'crore crores करोड़'],
  [1e8, '亿 億 억'],
  [
    1e9,
    'billion billions bn milliarde milliarden mrd milliard milliards bilhão bilhões миллиард миллиарда миллиардов млрд مليار مليارات بليون अरब बिलियन',
  ],
  [1e12, 'trillion trillions tn billionen trilhão trilhões триллион триллиона триллионов трлн تريليون 兆'],
]
export const scales: ReadonlyMap<string, number> = new Map(
  scaleWords.flatMap(([scale, words]) => words.split(' ').map((word) => [normal(word), scale] as const)),
)

/** Letters behind a number that scale it; each may also be a unit (metres, kilometres), so both readings hold. */
export const suffixes: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['mn', 1e6],
  ['tn', 1e12],
  ['t', 1e12],
])

/** The large powers of Han numerals, which scale digits, too: 3万. */
export const hanScales: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
  ['兆', 1e12],
])

/** What may stand between the parts of one number: "three hundred and six", "treinta y cinco". */
export const connectors: ReadonlySet<string> = new Set(['and', 'y', 'e', 'et', 'und', 'и', 'و'])

/** Words before a number that allow it to be rounded. */
export const approximately: ReadonlySet<string> = new Set(
  (
    'about around nearly almost roughly some approximately over than least most close estimated up rund etwa fast knapp mehr über ungefähr bis environ près presque quelque plus casi cerca unos unas alrededor más ' +
    'quase aproximadamente mais около почти примерно более 约 大约 近 超过 約 およそ ほぼ نحو حوالي قرابة أكثر करीब लगभग तकरीबन ज़्यादा'
  )
    .split(' ')
    .map(normal),
)
