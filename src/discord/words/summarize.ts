// The declaration of /summarize: its name, its options and their choices.
import type { Localised } from '#src/core/languages.ts'

export const summarizeWords = {
  names: { en: 'summarize', es: 'resumir', pt: 'resumir', fr: 'résumer', de: 'zusammenfassen', hi: 'सारांश', ja: '要約', zh: '总结' },
  description: {
    en: 'Summarize an article, every sentence with its source. Without options: paste the text.',
    es: 'Resume un artículo, cada frase con su fuente. Sin opciones: pega el texto.',
    pt: 'Resume um artigo, cada frase com sua fonte. Sem opções: cole o texto.',
    fr: 'Résume un article, chaque phrase avec sa source. Sans option : collez le texte.',
    de: 'Fasst einen Artikel zusammen, jeden Satz mit Quelle. Ohne Optionen: Text einfügen.',
    hi: 'लेख का सारांश, हर वाक्य अपने स्रोत के साथ। बिना विकल्पों के: टेक्स्ट पेस्ट करें।',
    ja: '記事を要約します。どの文にも出典が付きます。オプションなしで本文を貼り付けられます。',
    zh: '总结一篇文章，每句话都有出处。不带选项时可粘贴正文。',
  },
  url: {
    en: 'Link to the article', es: 'Enlace al artículo', pt: 'Link do artigo', fr: 'Lien de l’article',
    de: 'Link zum Artikel', hi: 'लेख का लिंक', ja: '記事のリンク', zh: '文章的链接',
  },
  file: {
    en: 'A saved page or text: .html, .html.gz, .txt, .md',
    es: 'Una página o un texto guardado: .html, .html.gz, .txt, .md',
    pt: 'Uma página ou um texto salvo: .html, .html.gz, .txt, .md',
    fr: 'Une page ou un texte enregistré : .html, .html.gz, .txt, .md',
    de: 'Eine gespeicherte Seite oder ein Text: .html, .html.gz, .txt, .md',
    hi: 'सहेजा हुआ पेज या टेक्स्ट: .html, .html.gz, .txt, .md',
    ja: '保存したページまたはテキスト：.html、.html.gz、.txt、.md',
    zh: '保存的网页或文本：.html、.html.gz、.txt、.md',
  },
  story: {
    en: 'A stored story: start typing its title',
    es: 'Un artículo guardado: empieza a escribir su título',
    pt: 'Um artigo salvo: comece a digitar o título',
    fr: 'Un article enregistré : commencez à taper son titre',
    de: 'Ein gespeicherter Artikel: Tippe den Anfang des Titels',
    hi: 'सहेजा हुआ लेख: उसका शीर्षक लिखना शुरू करें',
    ja: '保存済みの記事：タイトルを入力し始めてください',
    zh: '已保存的文章：开始输入标题',
  },
  length: {
    en: 'How long it should be', es: 'Qué extensión debe tener', pt: 'Que tamanho deve ter', fr: 'La longueur souhaitée',
    de: 'Wie lang sie sein soll', hi: 'कितना लंबा हो', ja: '要約の長さ', zh: '总结的长度',
  },
  style: {
    en: 'How it should be written', es: 'Cómo debe estar escrito', pt: 'Como deve ser escrito', fr: 'Le style souhaité',
    de: 'Wie sie geschrieben sein soll', hi: 'किस ढंग से लिखा हो', ja: '要約の書き方', zh: '总结的写法',
  },
  language: {
    en: 'The language to write in; else that of the server or of the article',
    es: 'El idioma en que escribirlo; si no, el del servidor o el del artículo',
    pt: 'O idioma em que escrever; senão, o do servidor ou o do artigo',
    fr: 'La langue du résumé ; sinon celle du serveur ou de l’article',
    de: 'Die Sprache der Zusammenfassung; sonst die des Servers oder des Artikels',
    hi: 'किस भाषा में लिखा जाए; वरना सर्वर या लेख की भाषा में',
    ja: '書く言語。指定しなければサーバーまたは記事の言語',
    zh: '用哪种语言写；不选则用服务器或文章的语言',
  },
  onlyMe: {
    en: 'Show it to me alone', es: 'Mostrármelo solo a mí', pt: 'Mostrar só para mim', fr: 'Ne le montrer qu’à moi',
    de: 'Nur mir zeigen', hi: 'सिर्फ़ मुझे दिखाएँ', ja: '自分にだけ表示する', zh: '只显示给我',
  },
} satisfies Record<string, Localised<string>>

/** How long and in which style, as choices. */
export const wishWords = {
  headline: {
    en: 'headline: one sentence', es: 'titular: una frase', pt: 'manchete: uma frase', fr: 'titre : une phrase',
    de: 'Schlagzeile: ein Satz', hi: 'सुर्ख़ी: एक वाक्य', ja: '見出し：1 文', zh: '标题：一句话',
  },
  brief: { en: 'brief', es: 'breve', pt: 'breve', fr: 'bref', de: 'kurz', hi: 'संक्षिप्त', ja: '短め', zh: '简短' },
  standard: { en: 'standard', es: 'normal', pt: 'normal', fr: 'normal', de: 'normal', hi: 'सामान्य', ja: '標準', zh: '标准' },
  detailed: { en: 'detailed', es: 'detallado', pt: 'detalhado', fr: 'détaillé', de: 'ausführlich', hi: 'विस्तृत', ja: '詳しく', zh: '详细' },
  bullets: { en: 'bullet points', es: 'puntos clave', pt: 'tópicos', fr: 'liste à puces', de: 'Stichpunkte', hi: 'बिंदुओं में', ja: '箇条書き', zh: '要点列表' },
  plain: { en: 'plain words', es: 'palabras sencillas', pt: 'palavras simples', fr: 'mots simples', de: 'einfache Worte', hi: 'आसान शब्दों में', ja: 'やさしい言葉', zh: '通俗易懂' },
} satisfies Record<string, Localised<string>>
