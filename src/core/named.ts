// The names of an article for comparing it with others: who and where, as far as the writing of its language shows them. Rough on
// purpose: a name too many is harmless where both sides have it. Names of claims are judged in `names.ts`.
import { analyze } from './analyze.ts'
import { calendarWords } from './dates.ts'
import { root } from './sentences.ts'

/** A capital behind a word in small letters or a comma; at the start of a sentence it says nothing. */
const nameInside = /(?<=[\p{Ll}\p{M}\p{Nd},;]\s|(?<![\p{L}\p{M}])[dlDL]['’])\p{Lu}[\p{L}\p{M}’'-]+/gu

/** German writes every noun with a capital: places show by what stands before them, people by their two names. */
const germanPlace = /(?<![\p{L}\p{M}])(?:in|aus|bei|nahe|nach|von|um|bis)\s(\p{Lu}[\p{L}\p{M}-]{2,})/gu
const germanPerson = /(?<=[\p{Ll}\p{Nd},;:–-]\s)(\p{Lu}[\p{Ll}\p{M}-]+)\s(\p{Lu}[\p{Ll}\p{M}-]+)(?!\s\p{Lu}|[\p{L}\p{M}-])/gu
const germanPhrases = new Set(
  'angaben angabe ansicht auffassung aussage aussagen informationen information höhe kraft folge zukunft frage fragen betrieb haft prozent euro dollar millionen milliarden menschen uhr kilometer meter jahren jahre wochen monaten tagen stunden minuten ende anfang mitte richtung bord teilen not gefahr mindestens brand'.split(
    ' ',
  ),
)

/** Scripts without capitals: places by what follows them, and foreign names in Japanese by their letters. */
const hanPlace =
  /(?<!\p{Script=Han})(?:[\p{Script=Han}]{1,4}?[、，])?([\p{Script=Han}]{2,3}?)(?:[市县縣県省州区區町村郡府都]|[湾港島岛駅站]|地方|机场|機場|空港|医院|病院|大学|大學)/gu
const hanPerson = /([\p{Script=Han}]{2,4})(?:氏|さん|容疑者|被告|首相|大統領|知事|先生|女士)/gu
/** Provinces and prefectures, their capitals and the largest cities, which many reports name without a word for what they are. */
const hanPlaces =
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 台湾 ' +
  '石家庄 太原 沈阳 长春 哈尔滨 南京 杭州 合肥 福州 南昌 济南 郑州 武汉 长沙 广州 海口 成都 贵阳 昆明 西安 兰州 西宁 呼和浩特 南宁 拉萨 银川 乌鲁木齐 深圳 青岛 大连 宁波 厦门 苏州 无锡 ' +
  '北海道 青森 岩手 宮城 秋田 山形 福島 茨城 栃木 群馬 埼玉 千葉 東京 神奈川 新潟 富山 石川 福井 山梨 長野 岐阜 静岡 愛知 三重 滋賀 京都 大阪 兵庫 奈良 和歌山 鳥取 島根 岡山 広島 山口 徳島 香川 愛媛 高知 福岡 佐賀 長崎 熊本 大分 宮崎 鹿児島 沖縄 ' +
  '札幌 仙台 横浜 川崎 名古屋 神戸 浜松 北九州 金沢 那覇 函館 松山 高松'
const hindiPlaces =
  'दिल्ली मुंबई कोलकाता चेन्नई बेंगलुरु हैदराबाद अहमदाबाद पुणे सूरत जयपुर लखनऊ कानपुर नागपुर इंदौर ठाणे भोपाल पटना वडोदरा गाजियाबाद लुधियाना आगरा नासिक फरीदाबाद मेरठ राजकोट वाराणसी श्रीनगर धनबाद अमृतसर प्रयागराज ' +
  'रांची हावड़ा जबलपुर ग्वालियर विजयवाड़ा जोधपुर मदुरै रायपुर कोटा गुवाहाटी चंडीगढ़ मैसूर गुरुग्राम नोएडा देहरादून शिमला उदयपुर बिहार झारखंड राजस्थान गुजरात महाराष्ट्र पंजाब हरियाणा केरल तमिलनाडु कर्नाटक तेलंगाना ओडिशा असम छत्तीसगढ़ उत्तराखंड'
const katakana = /([\p{Script=Katakana}ー]{2,})(?=氏|さん|選手|容疑者|被告|首相|大統領|知事|監督|市|州)/gu
const devanagariPlace = /^([\p{Script=Devanagari}]{3,})(?:\s(?:में|के|की|का|से|ने)\s|:)/gu

/** Without a letter of them in the text, their names need not be looked for. */
const eastAsian = /[\p{Script=Han}\p{Script=Katakana}ー]/u
const devanagari = /\p{Script=Devanagari}/u

let regions: { readonly han: RegExp; readonly hindi: RegExp } | undefined

/** Those, and all countries: asked of Intl when first wanted, which takes longer than a start should wait. */
function knownRegions(): NonNullable<typeof regions> {
  return (regions ??= {
    han: regionsIn(['zh', 'ja'], hanPlaces.split(' '), /^\p{Script=Han}{2,}$/u),
    hindi: regionsIn(['hi'], hindiPlaces.split(' '), /^\p{Script=Devanagari}[\p{Script=Devanagari}\p{M}]{2,}$/u),
  })
}

function regionsIn(languages: readonly string[], more: readonly string[], writing: RegExp): RegExp {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap((one) => letters.map((other) => one + other))
  const names = languages.flatMap((language) => {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    return codes.flatMap((code) => display.of(code) ?? [])
  })
  return new RegExp(
    [...new Set([...more, ...names])]
      .filter((name) => writing.test(name))
      .toSorted((one, other) => other.length - one.length)
      .join('|'),
    'gu',
  )
}

/** Those that opening and headline show, as roots or, in scripts without spaces, as they are written. */
export function namesIn(title: string, text: string, language: string | null): Set<string> {
  const whole = `${title}\n${text}`
  const found: string[] = []
  const add = (word: string): void => {
    if (calendarWords(word).length === 0) found.push(...analyze(word).map(root))
  }
  if (/^(?:de|lb)(?:-|$)/.test(language ?? '')) {
    for (const [, place = ''] of whole.matchAll(germanPlace)) if (!germanPhrases.has(place.toLowerCase())) add(place)
    for (const [, first = '', last = ''] of text.matchAll(germanPerson))
      if (![first, last].some((word) => germanPhrases.has(word.toLowerCase()))) {
        add(first)
        add(last)
      }
  } else {
    // A text says its names again and again.
    for (const word of new Set(text.match(nameInside))) add(word)
    if (inSentenceCase(title)) for (const word of title.match(nameInside) ?? []) add(word)
  }
  if (eastAsian.test(whole)) {
    for (const pattern of [hanPlace, hanPerson]) for (const [, name = ''] of whole.matchAll(pattern)) found.push(name)
    for (const pattern of [knownRegions().han, katakana]) for (const [name] of whole.matchAll(pattern)) found.push(name)
  }
  if (devanagari.test(whole)) {
    for (const [name] of whole.matchAll(knownRegions().hindi)) add(name)
    for (const start of [title, text]) for (const [, name = ''] of start.matchAll(devanagariPlace)) add(name)
  }
  return new Set(found)
}

/** A headline that writes all its words with capitals shows no names. */
function inSentenceCase(title: string): boolean {
  const words = title.match(/(?<![\p{L}\p{M}’'])\p{L}[\p{L}\p{M}]{3,}/gu) ?? []
  return words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 > words.length
}
