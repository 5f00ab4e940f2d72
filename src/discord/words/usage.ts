// What /usage says: the declaration, and the words around the numbers. Limits and amounts are in `budgets.ts`.
import type { Purpose, Unit } from '#src/core/budget.ts'
import type { Localised } from '#src/core/languages.ts'

export const usageDeclared = {
  names: { en: 'usage', es: 'uso', pt: 'uso', fr: 'utilisation', de: 'nutzung', hi: 'उपयोग', ja: '利用状況', zh: '用量' },
  description: {
    en: 'What the model did for you and this server, what it cost, and what is left',
    es: 'Lo que el modelo hizo por ti y por este servidor, lo que costó y lo que queda',
    pt: 'O que o modelo fez por você e por este servidor, quanto custou e quanto resta',
    fr: 'Ce que le modèle a fait pour vous et ce serveur, son coût et ce qu’il reste',
    de: 'Was das Modell für dich und diesen Server getan hat, was es kostete und was übrig ist',
    hi: 'मॉडल ने आपके और इस सर्वर के लिए क्या किया, कितनी लागत आई और कितना बचा है',
    ja: 'あなたとこのサーバーのためのモデルの利用、費用、残り',
    zh: '模型为你和此服务器做了什么、花费多少、还剩多少',
  },
} as const satisfies Record<string, Localised<string>>

interface UsageWords {
  readonly titles: Readonly<Record<'mineHere' | 'mine' | 'server', string>>
  readonly today: string
  readonly month: string
  /** Of one's own, in all servers and in direct messages. */
  readonly everywhere: string
  readonly nothing: string
  readonly features: Readonly<Record<Purpose, string>>
  readonly limits: string
  readonly noLimits: string
  readonly noModel: string
  readonly show: Readonly<Record<'mine' | 'server', string>>
  readonly units: Readonly<Record<Unit, string>>
  /** For those who don't see the picture; `month` and `most` are written out already. */
  columns(unit: string, month: string): string
  highest(day: string, most: string): string
}

export const usageWords: Localised<UsageWords> = {
  en: {
    titles: {
      mineHere: 'What the model did for you here',
      mine: 'What the model did for you',
      server: 'What the model did for this server',
    },
    today: 'Today',
    month: 'This month',
    everywhere: 'Everywhere, this month',
    nothing: 'nothing',
    features: { summary: 'Summaries', answer: 'Answers', comparison: 'Comparisons', digest: 'Digests' },
    limits: 'Limits',
    noLimits: 'There are none.',
    noModel: 'No model is set up: I use the articles’ own sentences, which costs nothing.',
    show: { mine: 'Mine', server: 'This server' },
    units: { calls: 'Calls', tokens: 'Tokens', microUsd: 'Money' },
    columns: (unit, month) => `Columns by day and feature for ${month}. Shown: ${unit}.`,
    highest: (day, most) => `Most on ${day}: ${most}.`,
  },
  es: {
    titles: {
      mineHere: 'Lo que el modelo hizo por ti aquí',
      mine: 'Lo que el modelo hizo por ti',
      server: 'Lo que el modelo hizo por este servidor',
    },
    today: 'Hoy',
    month: 'Este mes',
    everywhere: 'En todas partes, este mes',
    nothing: 'nada',
    features: { summary: 'Resúmenes', answer: 'Respuestas', comparison: 'Comparaciones', digest: 'Boletines' },
    limits: 'Límites',
    noLimits: 'No hay ninguno.',
    noModel: 'No hay ningún modelo configurado: uso las frases de los propios artículos, que no cuestan nada.',
    show: { mine: 'Lo mío', server: 'Este servidor' },
    units: { calls: 'Llamadas', tokens: 'Cantidad de tokens', microUsd: 'Dinero' },
    columns: (unit, month) => `Columnas por día y función de ${month}. Se muestra: ${unit}.`,
    highest: (day, most) => `El máximo, el ${day}: ${most}.`,
  },
  pt: {
    titles: {
      mineHere: 'O que o modelo fez por você aqui',
      mine: 'O que o modelo fez por você',
      server: 'O que o modelo fez por este servidor',
    },
    today: 'Hoje',
    month: 'Este mês',
    everywhere: 'Em todo lugar, este mês',
    nothing: 'nada',
    features: { summary: 'Resumos', answer: 'Respostas', comparison: 'Comparações', digest: 'Boletins' },
    limits: 'Limites',
    noLimits: 'Não há nenhum.',
    noModel: 'Nenhum modelo está configurado: uso as frases dos próprios artigos, que não custam nada.',
    show: { mine: 'Meu uso', server: 'Este servidor' },
    units: { calls: 'Chamadas', tokens: 'Quantidade de tokens', microUsd: 'Dinheiro' },
    columns: (unit, month) => `Colunas por dia e função de ${month}. Mostrado: ${unit}.`,
    highest: (day, most) => `O máximo, em ${day}: ${most}.`,
  },
  fr: {
    titles: {
      mineHere: 'Ce que le modèle a fait pour vous ici',
      mine: 'Ce que le modèle a fait pour vous',
      server: 'Ce que le modèle a fait pour ce serveur',
    },
    today: 'Aujourd’hui',
    month: 'Ce mois-ci',
    everywhere: 'Partout, ce mois-ci',
    nothing: 'rien',
    features: { summary: 'Résumés', answer: 'Réponses', comparison: 'Comparaisons', digest: 'Revues de presse' },
    limits: 'Limites',
    noLimits: 'Il n’y en a pas.',
    noModel: 'Aucun modèle n’est configuré : j’utilise les phrases des articles, ce qui ne coûte rien.',
    show: { mine: 'Pour moi', server: 'Ce serveur' },
    units: { calls: 'Appels', tokens: 'Jetons', microUsd: 'Argent' },
    columns: (unit, month) => `Colonnes par jour et par fonction pour ${month}. Affiché : ${unit}.`,
    highest: (day, most) => `Le plus, le ${day} : ${most}.`,
  },
  de: {
    titles: {
      mineHere: 'Was das Modell hier für dich getan hat',
      mine: 'Was das Modell für dich getan hat',
      server: 'Was das Modell für diesen Server getan hat',
    },
    today: 'Heute',
    month: 'Diesen Monat',
    everywhere: 'Überall, diesen Monat',
    nothing: 'nichts',
    features: { summary: 'Zusammenfassungen', answer: 'Antworten', comparison: 'Vergleiche', digest: 'Überblicke' },
    limits: 'Grenzen',
    noLimits: 'Es gibt keine.',
    noModel: 'Es ist kein Modell eingerichtet: Ich nehme die Sätze der Artikel selbst, und das kostet nichts.',
    show: { mine: 'Meine', server: 'Dieser Server' },
    units: { calls: 'Aufrufe', tokens: 'Anzahl Tokens', microUsd: 'Geld' },
    columns: (unit, month) => `Säulen nach Tag und Funktion für ${month}. Gezeigt: ${unit}.`,
    highest: (day, most) => `Am meisten am ${day}: ${most}.`,
  },
  hi: {
    titles: { mineHere: 'मॉडल ने यहाँ आपके लिए क्या किया', mine: 'मॉडल ने आपके लिए क्या किया', server: 'मॉडल ने इस सर्वर के लिए क्या किया' },
    today: 'आज',
    month: 'इस महीने',
    everywhere: 'हर जगह, इस महीने',
    nothing: 'कुछ नहीं',
    features: { summary: 'सारांश', answer: 'जवाब', comparison: 'तुलनाएँ', digest: 'डाइजेस्ट' },
    limits: 'सीमाएँ',
    noLimits: 'कोई नहीं है।',
    noModel: 'कोई मॉडल सेट नहीं है: मैं लेखों के अपने वाक्य इस्तेमाल करता हूँ, जिसमें कुछ नहीं लगता।',
    show: { mine: 'मेरा', server: 'यह सर्वर' },
    units: { calls: 'कॉल', tokens: 'टोकन', microUsd: 'पैसे' },
    columns: (unit, month) => `${month} के लिए दिन और काम के हिसाब से स्तंभ। दिखाया गया: ${unit}।`,
    highest: (day, most) => `सबसे ज़्यादा ${day} को: ${most}।`,
  },
  ja: {
    titles: {
      mineHere: 'ここでモデルがあなたのためにしたこと',
      mine: 'モデルがあなたのためにしたこと',
      server: 'モデルがこのサーバーのためにしたこと',
    },
    today: '今日',
    month: '今月',
    everywhere: 'すべての場所、今月',
    nothing: 'なし',
    features: { summary: '要約', answer: '回答', comparison: '比較', digest: 'ダイジェスト' },
    limits: '上限',
    noLimits: 'ありません。',
    noModel: 'モデルは設定されていません。記事の文をそのまま使うので、費用はかかりません。',
    show: { mine: '自分', server: 'このサーバー' },
    units: { calls: '呼び出し', tokens: 'トークン', microUsd: '金額' },
    columns: (unit, month) => `${month}の日別・機能別の棒グラフ（${unit}）。`,
    highest: (day, most) => `最多は${day}：${most}。`,
  },
  zh: {
    titles: { mineHere: '模型在这里为你做的事', mine: '模型为你做的事', server: '模型为此服务器做的事' },
    today: '今天',
    month: '本月',
    everywhere: '所有地方，本月',
    nothing: '无',
    features: { summary: '摘要', answer: '回答', comparison: '比较', digest: '简报' },
    limits: '限额',
    noLimits: '没有限额。',
    noModel: '没有设置模型：我使用文章的原句，不花钱。',
    show: { mine: '我的', server: '此服务器' },
    units: { calls: '调用', tokens: '词元', microUsd: '金额' },
    columns: (unit, month) => `${month}按日期和功能的柱状图，显示：${unit}。`,
    highest: (day, most) => `最多的是${day}：${most}。`,
  },
}
