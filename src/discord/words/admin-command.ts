// /admin: its declaration, and what it says of errors.
import type { Localised } from '#src/core/languages.ts'

export const adminNames: Localised<string> = {
  en: 'admin',
  es: 'operación',
  pt: 'operação',
  fr: 'exploitation',
  de: 'betrieb',
  hi: 'संचालन',
  ja: '運用',
  zh: '运维',
}

export const adminDescriptions: { readonly command: Localised<string>; readonly reference: Localised<string> } = {
  command: {
    en: 'How I stand: health, queues, spending, errors. For whoever runs me',
    es: 'Cómo estoy: salud, colas, gasto, errores. Para quien me opera',
    pt: 'Como estou: saúde, filas, gastos, erros. Para quem me opera',
    fr: 'Mon état : santé, files, dépenses, erreurs. Pour qui m’exploite',
    de: 'Wie es um mich steht: Zustand, Warteschlangen, Kosten, Fehler. Für die, die mich betreiben',
    hi: 'मेरी स्थिति: सेहत, कतारें, खर्च, त्रुटियाँ। मुझे चलाने वालों के लिए',
    ja: '稼働状況：状態、待ち行列、費用、エラー。運用者専用',
    zh: '我的状况：健康、队列、花费、错误。仅供运行者使用',
  },
  reference: {
    en: 'The reference that somebody was told with an apology',
    es: 'La referencia que alguien recibió con una disculpa',
    pt: 'A referência que alguém recebeu com um pedido de desculpas',
    fr: 'La référence donnée à quelqu’un avec des excuses',
    de: 'Die Referenz, die jemand mit einer Entschuldigung bekam',
    hi: 'वह संदर्भ जो किसी को क्षमा के साथ बताया गया',
    ja: 'お詫びと共に伝えられた参照番号',
    zh: '某人随道歉收到的参考编号',
  },
}

interface AdminErrorWords {
  readonly errors: string
  readonly noErrors: string
  unknownReference(reference: string): string
}

export const adminErrorWords: Localised<AdminErrorWords> = {
  en: {
    errors: 'Errors of the last 24 hours',
    noErrors: 'No errors in the last 24 hours',
    unknownReference: (reference) =>
      `I know no error ${reference}: it is older than a week, or one of very many at once. The log may have it.`,
  },
  es: {
    errors: 'Errores de las últimas 24 horas',
    noErrors: 'Ningún error en las últimas 24 horas',
    unknownReference: (reference) =>
      `No conozco ningún error ${reference}: tiene más de una semana o fue uno de muchísimos a la vez. Quizá esté en el registro.`,
  },
  pt: {
    errors: 'Erros das últimas 24 horas',
    noErrors: 'Nenhum erro nas últimas 24 horas',
    unknownReference: (reference) =>
      `Não conheço nenhum erro ${reference}: tem mais de uma semana ou foi um entre muitos ao mesmo tempo. Talvez esteja no registro.`,
  },
  fr: {
    errors: 'Erreurs des dernières 24 heures',
    noErrors: 'Aucune erreur ces dernières 24 heures',
    unknownReference: (reference) =>
      `Je ne connais aucune erreur ${reference} : elle a plus d’une semaine, ou c’était une parmi beaucoup d’autres. Le journal l’a peut-être.`,
  },
  de: {
    errors: 'Fehler der letzten 24 Stunden',
    noErrors: 'Keine Fehler in den letzten 24 Stunden',
    unknownReference: (reference) =>
      `Ich kenne keinen Fehler ${reference}: Er ist älter als eine Woche oder war einer von sehr vielen zugleich. Vielleicht steht er im Protokoll.`,
  },
  hi: {
    errors: 'पिछले 24 घंटों की त्रुटियाँ',
    noErrors: 'पिछले 24 घंटों में कोई त्रुटि नहीं',
    unknownReference: (reference) =>
      `मैं ${reference} नाम की कोई त्रुटि नहीं जानता: वह एक हफ़्ते से पुरानी है, या एक साथ हुई बहुत सारी में से एक थी। शायद लॉग में हो।`,
  },
  ja: {
    errors: '過去 24 時間のエラー',
    noErrors: '過去 24 時間にエラーはありません',
    unknownReference: (reference) =>
      `${reference} というエラーは見つかりません。1 週間より前のものか、同時に多数起きたうちの一つです。ログにはあるかもしれません。`,
  },
  zh: {
    errors: '过去 24 小时的错误',
    noErrors: '过去 24 小时没有错误',
    unknownReference: (reference) => `我找不到错误 ${reference}：它已超过一周，或是同时发生的众多错误之一。日志里也许有。`,
  },
}
