// Buttons and selects under a reply, and the first message of its thread. Bold names in sentences are those of the buttons.
import type { Localised } from '#src/core/languages.ts'

export interface DeskWords {
  readonly stop: string
  readonly ask: string
  readonly sources: string
  readonly export: string
  readonly retry: string
  readonly pasteText: string
  readonly change: string
  readonly shorter: string
  readonly longer: string
  readonly inPlainWords: string
  readonly asBullets: string
  readonly readAgain: string
  /** `how` is one of those below. */
  readonly threadOpening: Readonly<Record<'one' | 'several', (how: string) => string>>
  /** Where plain messages reach the bot, and where they don't. */
  readonly byWriting: string
  readonly byMention: string
}

export const deskWords: Localised<DeskWords> = {
  en: {
    stop: 'Stop',
    ask: 'Ask',
    sources: 'Sources',
    export: 'Export',
    retry: 'Retry',
    pasteText: 'Paste the text',
    change: 'Change this summary…',
    shorter: 'Shorter',
    longer: 'Longer',
    inPlainWords: 'In plain words',
    asBullets: 'As bullet points',
    readAgain: 'Read the page again',
    threadOpening: {
      one: (how) => `Ask anything about this article: ${how}. I answer only from the text and show the passages.`,
      several: (how) => `Ask anything about these articles: ${how}. I answer only from the text and show the passages.`,
    },
    byWriting: 'write here, reply to this message, or press **Ask**',
    byMention: 'reply to this message, mention me, or press **Ask**',
  },
  es: {
    stop: 'Detener',
    ask: 'Preguntar',
    sources: 'Fuentes',
    export: 'Exportar',
    retry: 'Reintentar',
    pasteText: 'Pegar el texto',
    change: 'Cambiar este resumen…',
    shorter: 'Más corto',
    longer: 'Más largo',
    inPlainWords: 'Con palabras sencillas',
    asBullets: 'En puntos clave',
    readAgain: 'Leer la página otra vez',
    threadOpening: {
      one: (how) => `Pregunta lo que quieras sobre este artículo: ${how}. Respondo solo con el texto y muestro los pasajes.`,
      several: (how) => `Pregunta lo que quieras sobre estos artículos: ${how}. Respondo solo con el texto y muestro los pasajes.`,
    },
    byWriting: 'escribe aquí, responde a este mensaje o pulsa **Preguntar**',
    byMention: 'responde a este mensaje, mencióname o pulsa **Preguntar**',
  },
  pt: {
    stop: 'Parar',
    ask: 'Perguntar',
    sources: 'Fontes',
    export: 'Exportar',
    retry: 'Tentar de novo',
    pasteText: 'Colar o texto',
    change: 'Mudar este resumo…',
    shorter: 'Mais curto',
    longer: 'Mais longo',
    inPlainWords: 'Em palavras simples',
    asBullets: 'Em tópicos',
    readAgain: 'Ler a página de novo',
    threadOpening: {
      one: (how) => `Pergunte o que quiser sobre este artigo: ${how}. Só respondo com base no texto e mostro os trechos.`,
      several: (how) => `Pergunte o que quiser sobre estes artigos: ${how}. Só respondo com base no texto e mostro os trechos.`,
    },
    byWriting: 'escreva aqui, responda a esta mensagem ou aperte **Perguntar**',
    byMention: 'responda a esta mensagem, me mencione ou aperte **Perguntar**',
  },
  fr: {
    stop: 'Arrêter',
    ask: 'Demander',
    sources: 'Sources',
    export: 'Exporter',
    retry: 'Réessayer',
    pasteText: 'Coller le texte',
    change: 'Modifier ce résumé…',
    shorter: 'Plus court',
    longer: 'Plus long',
    inPlainWords: 'En mots simples',
    asBullets: 'En liste à puces',
    readAgain: 'Relire la page',
    threadOpening: {
      one: (how) =>
        `Posez toutes vos questions sur cet article : ${how}. Je réponds uniquement d’après le texte et je montre les passages.`,
      several: (how) =>
        `Posez toutes vos questions sur ces articles : ${how}. Je réponds uniquement d’après le texte et je montre les passages.`,
    },
    byWriting: 'écrivez ici, répondez à ce message ou appuyez sur **Demander**',
    byMention: 'répondez à ce message, mentionnez-moi ou appuyez sur **Demander**',
  },
  de: {
    stop: 'Anhalten',
    ask: 'Fragen',
    sources: 'Quellen',
    export: 'Exportieren',
    retry: 'Noch einmal',
    pasteText: 'Text einfügen',
    change: 'Diese Zusammenfassung ändern…',
    shorter: 'Kürzer',
    longer: 'Länger',
    inPlainWords: 'In einfachen Worten',
    asBullets: 'In Stichpunkten',
    readAgain: 'Seite neu lesen',
    threadOpening: {
      one: (how) => `Frag alles zu diesem Artikel: ${how}. Ich antworte nur aus dem Text und zeige die Stellen.`,
      several: (how) => `Frag alles zu diesen Artikeln: ${how}. Ich antworte nur aus dem Text und zeige die Stellen.`,
    },
    byWriting: 'Schreib hier, antworte auf diese Nachricht oder drück auf **Fragen**',
    byMention: 'Antworte auf diese Nachricht, erwähne mich oder drück auf **Fragen**',
  },
  hi: {
    stop: 'रोकें',
    ask: 'पूछें',
    sources: 'स्रोत',
    export: 'एक्सपोर्ट',
    retry: 'फिर कोशिश करें',
    pasteText: 'टेक्स्ट पेस्ट करें',
    change: 'यह सारांश बदलें…',
    shorter: 'और छोटा',
    longer: 'और लंबा',
    inPlainWords: 'आसान शब्दों में',
    asBullets: 'बिंदुओं में',
    readAgain: 'पेज फिर से पढ़ें',
    threadOpening: {
      one: (how) => `इस लेख के बारे में कुछ भी पूछें: ${how}। मैं सिर्फ़ टेक्स्ट से जवाब देता हूँ और अंश दिखाता हूँ।`,
      several: (how) => `इन लेखों के बारे में कुछ भी पूछें: ${how}। मैं सिर्फ़ टेक्स्ट से जवाब देता हूँ और अंश दिखाता हूँ।`,
    },
    byWriting: 'यहाँ लिखें, इस मैसेज का जवाब दें या **पूछें** दबाएँ',
    byMention: 'इस मैसेज का जवाब दें, मेरा ज़िक्र करें या **पूछें** दबाएँ',
  },
  ja: {
    stop: '停止',
    ask: '質問する',
    sources: '出典',
    export: 'エクスポート',
    retry: '再試行',
    pasteText: '本文を貼り付ける',
    change: 'この要約を変更…',
    shorter: 'もっと短く',
    longer: 'もっと長く',
    inPlainWords: 'やさしい言葉で',
    asBullets: '箇条書きで',
    readAgain: 'ページを読み直す',
    threadOpening: {
      one: (how) => `この記事について何でも質問してください。${how}。本文だけをもとに答え、該当箇所を示します。`,
      several: (how) => `これらの記事について何でも質問してください。${how}。本文だけをもとに答え、該当箇所を示します。`,
    },
    byWriting: 'ここに書くか、このメッセージに返信するか、**質問する** を押してください',
    byMention: 'このメッセージに返信するか、メンションするか、**質問する** を押してください',
  },
  zh: {
    stop: '停止',
    ask: '提问',
    sources: '来源',
    export: '导出',
    retry: '重试',
    pasteText: '粘贴正文',
    change: '修改这份总结…',
    shorter: '更短',
    longer: '更长',
    inPlainWords: '通俗易懂',
    asBullets: '要点列表',
    readAgain: '重新读取页面',
    threadOpening: {
      one: (how) => `关于这篇文章，随便问：${how}。我只根据原文回答，并给出对应段落。`,
      several: (how) => `关于这些文章，随便问：${how}。我只根据原文回答，并给出对应段落。`,
    },
    byWriting: '在这里写、回复这条消息，或按**提问**',
    byMention: '回复这条消息、提及我，或按**提问**',
  },
}
