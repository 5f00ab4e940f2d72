// What /budget says: the declaration, and its page. Limits and amounts are in `budgets.ts`.
import type { Localised } from '#src/core/languages.ts'

export const budgetDeclared = {
  names: { en: 'budget', es: 'presupuesto', pt: 'orçamento', fr: 'budget', de: 'budget', hi: 'बजट', ja: '予算', zh: '预算' },
  description: {
    en: 'How much the model may do and cost in this server',
    es: 'Cuánto puede hacer y costar el modelo en este servidor',
    pt: 'Quanto o modelo pode fazer e custar neste servidor',
    fr: 'Ce que le modèle peut faire et coûter sur ce serveur',
    de: 'Wie viel das Modell auf diesem Server tun und kosten darf',
    hi: 'इस सर्वर में मॉडल कितना काम कर सकता है और कितना ख़र्च',
    ja: 'このサーバーでのモデルの利用と費用の上限',
    zh: '模型在此服务器可用多少、可花多少',
  },
  show: {
    en: 'Show the limits, what is left of them, and take one away',
    es: 'Ver los límites, lo que queda de ellos, y quitar alguno',
    pt: 'Ver os limites, o que resta deles, e tirar algum',
    fr: 'Voir les limites, ce qu’il en reste, et en retirer une',
    de: 'Die Grenzen ansehen, was davon übrig ist, und eine wegnehmen',
    hi: 'सीमाएँ और उनमें से बचा हुआ देखें, कोई एक हटाएँ',
    ja: '上限と残りを表示し、上限を外す',
    zh: '查看限额及剩余，并移除某条限额',
  },
  set: {
    en: 'Set a limit, or change it',
    es: 'Poner un límite o cambiarlo',
    pt: 'Definir um limite ou mudá-lo',
    fr: 'Fixer une limite ou la modifier',
    de: 'Eine Grenze setzen oder ändern',
    hi: 'कोई सीमा लगाएँ या बदलें',
    ja: '上限を設定または変更',
    zh: '设置或更改限额',
  },
  most: {
    en: 'The most it may be; 0 for none at all',
    es: 'Lo máximo que puede ser; 0 para nada',
    pt: 'O máximo permitido; 0 para nada',
    fr: 'Le maximum permis ; 0 pour rien du tout',
    de: 'Das Höchste, was erlaubt ist; 0 für gar nichts',
    hi: 'ज़्यादा से ज़्यादा कितना; बिल्कुल नहीं के लिए 0',
    ja: '最大値。0 で一切なし',
    zh: '上限；0 表示完全不允许',
  },
  of: {
    en: 'What is limited',
    es: 'Qué se limita',
    pt: 'O que é limitado',
    fr: 'Ce qui est limité',
    de: 'Was begrenzt wird',
    hi: 'किसकी सीमा',
    ja: '何を制限するか',
    zh: '限制什么',
  },
  per: {
    en: 'In which time',
    es: 'En qué plazo',
    pt: 'Em quanto tempo',
    fr: 'Sur quelle durée',
    de: 'In welcher Zeit',
    hi: 'कितने समय में',
    ja: 'どの期間で',
    zh: '在多长时间内',
  },
  for: {
    en: 'For all together (as it is without this) or for each member alone',
    es: 'Para todos juntos (si no se indica) o para cada miembro por separado',
    pt: 'Para todos juntos (se não indicar) ou para cada membro',
    fr: 'Pour tous ensemble (par défaut) ou pour chaque membre',
    de: 'Für alle zusammen (wenn nichts gewählt ist) oder für jedes Mitglied einzeln',
    hi: 'सबके लिए मिलाकर (कुछ न चुनने पर) या हर सदस्य के लिए अलग',
    ja: '全員の合計（指定なしの場合）か、メンバーごとか',
    zh: '所有人合计（默认）或每位成员单独计算',
  },
  role: {
    en: 'Instead: for those who have this role, all together',
    es: 'En su lugar: para quienes tienen este rol, todos juntos',
    pt: 'Em vez disso: para quem tem este cargo, todos juntos',
    fr: 'À la place : pour ceux qui ont ce rôle, tous ensemble',
    de: 'Stattdessen: für alle mit dieser Rolle zusammen',
    hi: 'इसके बजाय: इस रोल वाले सब लोगों के लिए मिलाकर',
    ja: '代わりに: このロールを持つ人の合計',
    zh: '改为：拥有此身份组的所有人合计',
  },
  units: {
    calls: {
      en: 'calls to the model',
      es: 'llamadas al modelo',
      pt: 'chamadas ao modelo',
      fr: 'appels au modèle',
      de: 'Aufrufe des Modells',
      hi: 'मॉडल को कॉल',
      ja: 'モデルの呼び出し回数',
      zh: '模型调用次数',
    },
    tokens: {
      en: 'tokens, read and written',
      es: 'tokens leídos y escritos',
      pt: 'tokens lidos e escritos',
      fr: 'jetons lus et écrits',
      de: 'gelesene und geschriebene Tokens',
      hi: 'पढ़े और लिखे गए टोकन',
      ja: '読み書きしたトークン数',
      zh: '读写的词元',
    },
    dollars: {
      en: 'US dollars',
      es: 'dólares',
      pt: 'dólares',
      fr: 'dollars américains',
      de: 'US-Dollar',
      hi: 'अमेरिकी डॉलर',
      ja: '米ドル',
      zh: '美元',
    },
  },
  periods: {
    day: { en: 'a day', es: 'un día', pt: 'um dia', fr: 'un jour', de: 'ein Tag', hi: 'एक दिन', ja: '1日', zh: '一天' },
    month: { en: 'a month', es: 'un mes', pt: 'um mês', fr: 'un mois', de: 'ein Monat', hi: 'एक महीना', ja: '1か月', zh: '一个月' },
  },
  whom: {
    server: {
      en: 'all together',
      es: 'todos juntos',
      pt: 'todos juntos',
      fr: 'tous ensemble',
      de: 'alle zusammen',
      hi: 'सब मिलाकर',
      ja: '全員の合計',
      zh: '所有人合计',
    },
    member: {
      en: 'each member',
      es: 'cada miembro',
      pt: 'cada membro',
      fr: 'chaque membre',
      de: 'jedes Mitglied',
      hi: 'हर सदस्य',
      ja: 'メンバーごと',
      zh: '每位成员',
    },
  },
} as const satisfies Record<string, Localised<string> | Record<string, Localised<string>>>

interface BudgetWords {
  readonly title: string
  readonly none: string
  readonly remove: string
  /** That it is as it was. */
  readonly same: string
  /** `models` are names, written out. */
  priceUnknown(models: string): string
}

export const budgetWords: Localised<BudgetWords> = {
  en: {
    title: 'Budget of this server',
    none: 'There are no limits. Set one with `/budget set`.',
    remove: 'Take a limit away…',
    same: 'It is so already.',
    priceUnknown: (models) => `The price of ${models} is not known: what it writes does not count against limits in money.`,
  },
  es: {
    title: 'Presupuesto de este servidor',
    none: 'No hay límites. Pon uno con `/presupuesto fijar`.',
    remove: 'Quitar un límite…',
    same: 'Ya es así.',
    priceUnknown: (models) => `No se sabe el precio de ${models}: lo que escribe no cuenta para los límites de dinero.`,
  },
  pt: {
    title: 'Orçamento deste servidor',
    none: 'Não há limites. Defina um com `/orçamento definir`.',
    remove: 'Tirar um limite…',
    same: 'Já é assim.',
    priceUnknown: (models) => `O preço de ${models} não é conhecido: o que ele escreve não conta para os limites em dinheiro.`,
  },
  fr: {
    title: 'Budget de ce serveur',
    none: 'Il n’y a pas de limites. Fixez-en une avec `/budget définir`.',
    remove: 'Retirer une limite…',
    same: 'C’est déjà ainsi.',
    priceUnknown: (models) => `Le prix de ${models} n’est pas connu : ce qu’il écrit ne compte pas dans les limites en argent.`,
  },
  de: {
    title: 'Budget dieses Servers',
    none: 'Es gibt keine Grenzen. Setze eine mit `/budget festlegen`.',
    remove: 'Eine Grenze wegnehmen…',
    same: 'So ist es schon.',
    priceUnknown: (models) => `Der Preis von ${models} ist nicht bekannt: Was es schreibt, zählt bei Grenzen in Geld nicht mit.`,
  },
  hi: {
    title: 'इस सर्वर का बजट',
    none: 'कोई सीमा नहीं है। `/बजट तय_करें` से लगाएँ।',
    remove: 'कोई सीमा हटाएँ…',
    same: 'यह पहले से ऐसा ही है।',
    priceUnknown: (models) => `${models} की क़ीमत पता नहीं है: उसका लिखा पैसों की सीमाओं में नहीं गिना जाता।`,
  },
  ja: {
    title: 'このサーバーの予算',
    none: '上限はありません。`/予算 設定` で設定できます。',
    remove: '上限を外す…',
    same: 'すでにその設定です。',
    priceUnknown: (models) => `${models} の価格が分からないため、金額の上限には数えられません。`,
  },
  zh: {
    title: '此服务器的预算',
    none: '没有限额。用 `/预算 设定` 设置一条。',
    remove: '移除一条限额…',
    same: '已经是这样了。',
    priceUnknown: (models) => `${models} 的价格未知：它写的内容不计入金额限额。`,
  },
}
