// The declaration of /ask, and the form behind the Ask button.
import type { Localised } from '#src/core/languages.ts'

export const askWords = {
  names: { en: 'ask', es: 'preguntar', pt: 'perguntar', fr: 'demander', de: 'fragen', hi: 'पूछें', ja: '質問', zh: '提问' },
  description: {
    en: 'Ask about the article of this thread, or about all stored articles',
    es: 'Pregunta sobre el artículo de este hilo o sobre todos los guardados',
    pt: 'Pergunte sobre o artigo deste tópico ou sobre todos os artigos salvos',
    fr: 'Poser une question sur l’article de ce fil ou sur tous les articles enregistrés',
    de: 'Frag zum Artikel dieses Threads oder zu allen gespeicherten Artikeln',
    hi: 'इस थ्रेड के लेख या सभी सहेजे हुए लेखों के बारे में पूछें',
    ja: 'このスレッドの記事、または保存されたすべての記事について質問します',
    zh: '就此子区的文章或所有已保存的文章提问',
  },
  question: {
    en: 'Your question, in plain words', es: 'Tu pregunta, con palabras sencillas', pt: 'Sua pergunta, em palavras simples',
    fr: 'Votre question, en mots simples', de: 'Deine Frage, in einfachen Worten', hi: 'आपका सवाल, आसान शब्दों में', ja: '質問を普段の言葉でどうぞ', zh: '你的问题，用平常的话说',
  },
  outlet: {
    en: 'Outside a thread: only articles of this outlet',
    es: 'Fuera de un hilo: solo artículos de este medio',
    pt: 'Fora de um tópico: só artigos deste veículo',
    fr: 'Hors d’un fil : seulement les articles de ce média',
    de: 'Außerhalb eines Threads: nur Artikel dieses Mediums',
    hi: 'थ्रेड के बाहर: सिर्फ़ इस समाचार स्रोत के लेख',
    ja: 'スレッドの外で：このメディアの記事だけ',
    zh: '在子区之外：仅限这家媒体的文章',
  },
  language: {
    en: 'Outside a thread: only articles in this language',
    es: 'Fuera de un hilo: solo artículos en este idioma',
    pt: 'Fora de um tópico: só artigos neste idioma',
    fr: 'Hors d’un fil : seulement les articles dans cette langue',
    de: 'Außerhalb eines Threads: nur Artikel in dieser Sprache',
    hi: 'थ्रेड के बाहर: सिर्फ़ इस भाषा के लेख',
    ja: 'スレッドの外で：この言語の記事だけ',
    zh: '在子区之外：仅限这种语言的文章',
  },
  within: {
    en: 'Outside a thread: only articles that are no older',
    es: 'Fuera de un hilo: solo artículos no más antiguos',
    pt: 'Fora de um tópico: só artigos não mais antigos que isso',
    fr: 'Hors d’un fil : seulement les articles publiés depuis moins longtemps',
    de: 'Außerhalb eines Threads: nur Artikel, die nicht älter sind',
    hi: 'थ्रेड के बाहर: सिर्फ़ इतने समय के भीतर के लेख',
    ja: 'スレッドの外で：この期間内の記事だけ',
    zh: '在子区之外：仅限这段时间内的文章',
  },
  day: { en: 'a day', es: 'un día', pt: 'um dia', fr: 'un jour', de: 'ein Tag', hi: 'एक दिन', ja: '1 日', zh: '一天' },
  week: { en: 'a week', es: 'una semana', pt: 'uma semana', fr: 'une semaine', de: 'eine Woche', hi: 'एक हफ़्ता', ja: '1 週間', zh: '一周' },
  month: { en: 'a month', es: 'un mes', pt: 'um mês', fr: 'un mois', de: 'ein Monat', hi: 'एक महीना', ja: '1 か月', zh: '一个月' },
  year: { en: 'a year', es: 'un año', pt: 'um ano', fr: 'un an', de: 'ein Jahr', hi: 'एक साल', ja: '1 年', zh: '一年' },
} satisfies Record<string, Localised<string>>
