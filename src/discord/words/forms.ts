// The forms for a question and for a pasted text. Discord shows 45 characters of a title or label, 100 of a placeholder.
import type { Localised } from '#src/core/languages.ts'
import { number } from './amounts.ts'

export interface FormWords {
  readonly askTitle: string
  readonly question: string
  readonly questionHint: string
  readonly pasteTitle: string
  readonly text: string
  /** `limit` in characters. */
  textHint(limit: number): string
}

export const formWords: Localised<FormWords> = {
  en: {
    askTitle: 'Ask about the article',
    question: 'Your question',
    questionHint: 'In plain words, in your language',
    pasteTitle: 'Paste an article',
    text: 'Text',
    textHint: (limit) => `Title in the first line, then the text. Over ${number(limit, 'en')} characters? Attach it as a .txt file.`,
  },
  es: {
    askTitle: 'Preguntar sobre el artículo',
    question: 'Tu pregunta',
    questionHint: 'Con palabras sencillas, en tu idioma',
    pasteTitle: 'Pegar un artículo',
    text: 'Texto',
    textHint: (limit) => `Título en la primera línea y luego el texto. ¿Más de ${number(limit, 'es')} caracteres? Adjunta un .txt.`,
  },
  pt: {
    askTitle: 'Perguntar sobre o artigo',
    question: 'Sua pergunta',
    questionHint: 'Em palavras simples, no seu idioma',
    pasteTitle: 'Colar um artigo',
    text: 'Texto',
    textHint: (limit) => `Título na primeira linha, depois o texto. Mais de ${number(limit, 'pt')} caracteres? Anexe um .txt.`,
  },
  fr: {
    askTitle: 'Poser une question sur l’article',
    question: 'Votre question',
    questionHint: 'En mots simples, dans votre langue',
    pasteTitle: 'Coller un article',
    text: 'Texte',
    textHint: (limit) => `Titre en première ligne, puis le texte. Plus de ${number(limit, 'fr')} caractères ? Joignez un .txt.`,
  },
  de: {
    askTitle: 'Frage zum Artikel',
    question: 'Deine Frage',
    questionHint: 'In einfachen Worten, in deiner Sprache',
    pasteTitle: 'Einen Artikel einfügen',
    text: 'Artikeltext',
    textHint: (limit) => `Titel in der ersten Zeile, dann der Text. Über ${number(limit, 'de')} Zeichen? Häng ihn als .txt an.`,
  },
  hi: {
    askTitle: 'लेख के बारे में पूछें',
    question: 'आपका सवाल',
    questionHint: 'आसान शब्दों में, अपनी भाषा में',
    pasteTitle: 'लेख पेस्ट करें',
    text: 'टेक्स्ट',
    textHint: (limit) => `पहली पंक्ति में शीर्षक, फिर टेक्स्ट। ${number(limit, 'hi')} अक्षरों से ज़्यादा हो तो .txt फ़ाइल लगाएँ।`,
  },
  ja: {
    askTitle: '記事について質問',
    question: '質問',
    questionHint: '普段の言葉で、お好きな言語でどうぞ',
    pasteTitle: '記事を貼り付ける',
    text: '本文',
    textHint: (limit) => `1 行目にタイトル、次に本文。${number(limit, 'ja')} 文字を超える場合は .txt で添付してください。`,
  },
  zh: {
    askTitle: '就文章提问',
    question: '你的问题',
    questionHint: '用平常的话，用你的语言',
    pasteTitle: '粘贴文章',
    text: '正文',
    textHint: (limit) => `第一行写标题，然后是正文。超过 ${number(limit, 'zh')} 个字符请附上 .txt 文件。`,
  },
}
