// The digest itself, in its own language. What /digest says to the one who uses it is in `digest-command.ts`.
import type { Language, Localised } from '#src/core/languages.ts'
import type { digestLengths, rhythms } from '#src/core/digest.ts'
import { counted, number } from './amounts.ts'

interface DigestWords {
  /** What a digest is called. */
  readonly heading: Readonly<Record<(typeof rhythms)[number], string>>
  /** In front of what is new in a story that was shown before. */
  readonly update: string
  /** Behind the outlets that are named: how many others. */
  moreSources(count: number): string
  ranked(shown: number, fitting: number): string
  readonly choose: string
  /** On the button that opens a thread about all its stories. */
  readonly discuss: string
  /** `thread` is a mention of it. */
  discussing(thread: string): string
  readonly nothingLeft: string
  /** `since` is a time as Discord shows it. */
  empty(since: string): string
  /** How often and when: the hour as the clock shows it, and for a weekly one the day. */
  readonly when: Readonly<Record<(typeof rhythms)[number], (hour: string, weekday: string) => string>>
  readonly length: Readonly<Record<(typeof digestLengths)[number], string>>
}

const count =
  (language: Language, one: string, other: string) =>
  (amount: number): string =>
    counted(amount, language, { one, other })

export const digestWords: Localised<DigestWords> = {
  en: {
    heading: { daily: 'News of the day', weekdays: 'News of the day', weekly: 'News of the week' },
    update: 'New:',
    moreSources: count('en', '# more', '# more'),
    ranked: (shown, fitting) =>
      `${number(shown, 'en')} of ${counted(fitting, 'en', { one: '# story', other: '# stories' })}, by how many outlets report and how new it is`,
    choose: 'Open one: a summary, and a thread for questions',
    discuss: 'Ask about all of it',
    discussing: (thread) => `Ask about all these stories in ${thread}.`,
    nothingLeft: 'The articles of this digest are no longer stored.',
    empty: (since) => `Nothing new since ${since}.`,
    when: {
      daily: (hour) => `every day at ${hour}`,
      weekdays: (hour) => `Monday to Friday at ${hour}`,
      weekly: (hour, weekday) => `every ${weekday} at ${hour}`,
    },
    length: { brief: 'brief', standard: 'standard', detailed: 'detailed' },
  },
  es: {
    heading: { daily: 'Noticias del día', weekdays: 'Noticias del día', weekly: 'Noticias de la semana' },
    update: 'Novedad:',
    moreSources: count('es', '# más', '# más'),
    ranked: (shown, fitting) =>
      `${number(shown, 'es')} de ${counted(fitting, 'es', { one: '# noticia', other: '# noticias' })}, según cuántos medios informan y lo reciente que es`,
    choose: 'Abre una: resumen e hilo para preguntas',
    discuss: 'Preguntar sobre todo',
    discussing: (thread) => `Pregunta sobre todas estas noticias en ${thread}.`,
    nothingLeft: 'Los artículos de este resumen ya no están guardados.',
    empty: (since) => `Nada nuevo desde ${since}.`,
    when: {
      daily: (hour) => `todos los días a las ${hour}`,
      weekdays: (hour) => `de lunes a viernes a las ${hour}`,
      weekly: (hour, weekday) => `cada ${weekday} a las ${hour}`,
    },
    length: { brief: 'breve', standard: 'normal', detailed: 'detallado' },
  },
  pt: {
    heading: { daily: 'Notícias do dia', weekdays: 'Notícias do dia', weekly: 'Notícias da semana' },
    update: 'Novidade:',
    moreSources: count('pt', 'mais #', 'mais #'),
    ranked: (shown, fitting) =>
      `${number(shown, 'pt')} de ${counted(fitting, 'pt', { one: '# notícia', other: '# notícias' })}, por quantos veículos noticiam e o quanto é recente`,
    choose: 'Abra uma: resumo e tópico para perguntas',
    discuss: 'Perguntar sobre tudo',
    discussing: (thread) => `Pergunte sobre todas estas notícias em ${thread}.`,
    nothingLeft: 'Os artigos deste resumo já não estão guardados.',
    empty: (since) => `Nada de novo desde ${since}.`,
    when: {
      daily: (hour) => `todos os dias às ${hour}`,
      weekdays: (hour) => `de segunda a sexta às ${hour}`,
      weekly: (hour, weekday) => `toda semana, ${weekday}, às ${hour}`,
    },
    length: { brief: 'breve', standard: 'padrão', detailed: 'detalhado' },
  },
  fr: {
    heading: { daily: 'L’actualité du jour', weekdays: 'L’actualité du jour', weekly: 'L’actualité de la semaine' },
    update: 'Du nouveau :',
    moreSources: count('fr', '# autre', '# autres'),
    ranked: (shown, fitting) =>
      `${number(shown, 'fr')} sur ${counted(fitting, 'fr', { one: '# sujet', other: '# sujets' })}, selon le nombre de médias qui en parlent et sa fraîcheur`,
    choose: 'En ouvrir un : résumé et fil pour les questions',
    discuss: 'Poser une question sur le tout',
    discussing: (thread) => `Posez vos questions sur tous ces sujets dans ${thread}.`,
    nothingLeft: 'Les articles de ce récapitulatif ne sont plus enregistrés.',
    empty: (since) => `Rien de nouveau depuis ${since}.`,
    when: {
      daily: (hour) => `tous les jours à ${hour}`,
      weekdays: (hour) => `du lundi au vendredi à ${hour}`,
      weekly: (hour, weekday) => `chaque ${weekday} à ${hour}`,
    },
    length: { brief: 'court', standard: 'normal', detailed: 'détaillé' },
  },
  de: {
    heading: { daily: 'Nachrichten des Tages', weekdays: 'Nachrichten des Tages', weekly: 'Nachrichten der Woche' },
    update: 'Neu:',
    moreSources: count('de', '# weitere', '# weitere'),
    ranked: (shown, fitting) =>
      `${number(shown, 'de')} von ${counted(fitting, 'de', { one: '# Meldung', other: '# Meldungen' })}, danach, wie viele Medien berichten und wie neu es ist`,
    choose: 'Eine öffnen: Zusammenfassung und Thread für Fragen',
    discuss: 'Zu allem fragen',
    discussing: (thread) => `Fragen zu all diesen Meldungen: ${thread}.`,
    nothingLeft: 'Die Artikel dieses Überblicks sind nicht mehr gespeichert.',
    empty: (since) => `Nichts Neues seit ${since}.`,
    when: {
      daily: (hour) => `täglich um ${hour}`,
      weekdays: (hour) => `Montag bis Freitag um ${hour}`,
      weekly: (hour, weekday) => `jeden ${weekday} um ${hour}`,
    },
    length: { brief: 'kurz', standard: 'normal', detailed: 'ausführlich' },
  },
  hi: {
    heading: { daily: 'आज की ख़बरें', weekdays: 'आज की ख़बरें', weekly: 'इस हफ़्ते की ख़बरें' },
    update: 'नया:',
    moreSources: count('hi', '# और', '# और'),
    ranked: (shown, fitting) =>
      `${counted(fitting, 'hi', { one: '# ख़बर', other: '# ख़बरों' })} में से ${number(shown, 'hi')}, इस आधार पर कि कितने स्रोतों ने बताया और ख़बर कितनी नई है`,
    choose: 'एक खोलें: सारांश और सवालों के लिए थ्रेड',
    discuss: 'सब के बारे में पूछें',
    discussing: (thread) => `इन सभी ख़बरों के बारे में ${thread} में पूछें।`,
    nothingLeft: 'इस डाइजेस्ट के लेख अब सहेजे हुए नहीं हैं।',
    empty: (since) => `${since} के बाद कुछ नया नहीं।`,
    when: {
      daily: (hour) => `हर दिन ${hour} बजे`,
      weekdays: (hour) => `सोमवार से शुक्रवार ${hour} बजे`,
      weekly: (hour, weekday) => `हर ${weekday} ${hour} बजे`,
    },
    length: { brief: 'छोटा', standard: 'सामान्य', detailed: 'विस्तृत' },
  },
  ja: {
    heading: { daily: '今日のニュース', weekdays: '今日のニュース', weekly: '今週のニュース' },
    update: '続報：',
    moreSources: count('ja', 'ほか # 件', 'ほか # 件'),
    ranked: (shown, fitting) => `${number(fitting, 'ja')} 件中 ${number(shown, 'ja')} 件（報じた媒体の数と新しさの順）`,
    choose: '開くと要約と質問用スレッドが表示されます',
    discuss: '全体について質問',
    discussing: (thread) => `これらのニュース全体への質問は ${thread} でどうぞ。`,
    nothingLeft: 'このダイジェストの記事はもう保存されていません。',
    empty: (since) => `${since} 以降、新しいニュースはありません。`,
    when: {
      daily: (hour) => `毎日 ${hour}`,
      weekdays: (hour) => `月曜から金曜の ${hour}`,
      weekly: (hour, weekday) => `毎週${weekday} ${hour}`,
    },
    length: { brief: '短め', standard: '標準', detailed: '詳しめ' },
  },
  zh: {
    heading: { daily: '今日要闻', weekdays: '今日要闻', weekly: '本周要闻' },
    update: '新进展：',
    moreSources: count('zh', '另有 # 家', '另有 # 家'),
    ranked: (shown, fitting) => `共 ${number(fitting, 'zh')} 条，选出 ${number(shown, 'zh')} 条，按报道媒体数量和新近程度排序`,
    choose: '打开一条：查看摘要，并在子区中提问',
    discuss: '就全部内容提问',
    discussing: (thread) => `可在 ${thread} 里就这些新闻提问。`,
    nothingLeft: '这份摘要里的文章已不再保存。',
    empty: (since) => `${since} 以来没有新消息。`,
    when: { daily: (hour) => `每天 ${hour}`, weekdays: (hour) => `周一至周五 ${hour}`, weekly: (hour, weekday) => `每${weekday} ${hour}` },
    length: { brief: '简短', standard: '标准', detailed: '详细' },
  },
}
