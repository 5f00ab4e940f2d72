// /compare and /story: their declarations, what stands on the card of a comparison, and the buttons that lead to one. Labels end
// as their language ends them before what follows in the line; details are inert already.
import type { Localised } from '#src/core/languages.ts'
import { counted } from './amounts.ts'

export const compareCommand = {
  names: { en: 'compare', es: 'comparar', pt: 'comparar', fr: 'comparer', de: 'vergleichen', hi: 'तुलना', ja: '比較', zh: '比较' },
  description: {
    en: 'What two to five articles agree on, where they differ, and what only one of them tells',
    es: 'En qué coinciden de dos a cinco artículos, en qué difieren y qué cuenta solo uno',
    pt: 'Em que dois a cinco artigos concordam, em que divergem e o que só um conta',
    fr: 'Ce sur quoi deux à cinq articles s’accordent, divergent, et ce qu’un seul raconte',
    de: 'Worin zwei bis fünf Artikel übereinstimmen, sich widersprechen, und was nur einer berichtet',
    hi: 'दो से पाँच लेख किस पर सहमत हैं, कहाँ अलग हैं, और क्या केवल एक बताता है',
    ja: '2～5 本の記事の一致点、相違点、1 本だけが伝えることを示します',
    zh: '两到五篇文章哪里一致、哪里不同、哪些只有一篇提到',
  },
  url: {
    en: 'Link to an article',
    es: 'Enlace a un artículo',
    pt: 'Link de um artigo',
    fr: 'Lien vers un article',
    de: 'Link zu einem Artikel',
    hi: 'किसी लेख का लिंक',
    ja: '記事へのリンク',
    zh: '一篇文章的链接',
  },
  story: {
    en: 'All reports of one event: start typing its title',
    es: 'Todas las noticias de un suceso: empieza a escribir su título',
    pt: 'Todas as notícias de um acontecimento: comece a digitar o título',
    fr: 'Tous les articles sur un événement : commencez à taper son titre',
    de: 'Alle Berichte über ein Ereignis: Tippe den Anfang des Titels',
    hi: 'एक घटना की सभी ख़बरें: उसका शीर्षक लिखना शुरू करें',
    ja: '1 つの出来事のすべての記事：タイトルを入力し始めてください',
    zh: '同一事件的所有报道：开始输入标题',
  },
  language: {
    en: 'The language to write in; else that of the first article',
    es: 'El idioma en que escribir; si no, el del primer artículo',
    pt: 'O idioma em que escrever; senão, o do primeiro artigo',
    fr: 'La langue de rédaction ; sinon celle du premier article',
    de: 'In welcher Sprache; sonst in der des ersten Artikels',
    hi: 'किस भाषा में लिखना है; वरना पहले लेख की भाषा में',
    ja: '書く言語。指定しなければ最初の記事の言語',
    zh: '用什么语言写；不填则用第一篇文章的语言',
  },
} satisfies Record<string, Localised<string>>

export const storyCommand = {
  names: { en: 'story', es: 'noticia', pt: 'notícia', fr: 'sujet', de: 'ereignis', hi: 'घटना', ja: '出来事', zh: '事件' },
  description: {
    en: 'One event as all outlets tell it, with its timeline',
    es: 'Un suceso contado por todos los medios, con su cronología',
    pt: 'Um acontecimento contado por todos os veículos, com a linha do tempo',
    fr: 'Un événement raconté par tous les médias, avec sa chronologie',
    de: 'Ein Ereignis, wie alle Medien es berichten, mit Zeitleiste',
    hi: 'एक घटना, जैसे सभी मीडिया ने बताई, समयक्रम के साथ',
    ja: '1 つの出来事を各媒体の報道と時系列で示します',
    zh: '各家媒体如何报道同一事件，附时间线',
  },
  story: {
    en: 'Start typing its title, or give the link to a report',
    es: 'Empieza a escribir su título o da el enlace a una noticia',
    pt: 'Comece a digitar o título ou dê o link de uma notícia',
    fr: 'Commencez à taper son titre ou donnez le lien d’un article',
    de: 'Tippe den Anfang des Titels oder gib den Link zu einem Bericht',
    hi: 'शीर्षक लिखना शुरू करें या किसी ख़बर का लिंक दें',
    ja: 'タイトルを入力し始めるか、記事のリンクを指定してください',
    zh: '开始输入标题，或给出一篇报道的链接',
  },
} satisfies Record<string, Localised<string>>

export interface CompareWords {
  readonly agree: string
  readonly differ: string
  /** `outlet` is the name of one article. */
  only(outlet: string): string
  /** Where nothing could be said for sure. */
  readonly nothing: string
  /** Before sentences of the articles that code has laid beside each other. */
  readonly sideBySide: string
  copy(article: string, of: string): string
  readonly unread: string
  /** The button under the card of an article that others report on, too. */
  readonly compare: string
  outlets(count: number): string
}

export const compareWords: Localised<CompareWords> = {
  en: {
    agree: 'They agree',
    differ: 'They differ',
    only: (outlet) => `Only in ${outlet}`,
    nothing: 'I found nothing that I could compare for sure.',
    sideBySide: 'No model wrote this: sentences of the articles, laid side by side by their words and figures.',
    copy: (article, of) => `${article} repeats ${of} almost word for word: the two are one voice.`,
    unread: 'Could not be read:',
    compare: 'Compare',
    outlets: (count) => counted(count, 'en', { one: '# outlet', other: '# outlets' }),
  },
  es: {
    agree: 'Coinciden',
    differ: 'Difieren',
    only: (outlet) => `Solo en ${outlet}`,
    nothing: 'No he encontrado nada que pueda comparar con seguridad.',
    sideBySide: 'No lo ha escrito ningún modelo: son frases de los artículos, puestas lado a lado por sus palabras y cifras.',
    copy: (article, of) => `${article} repite ${of} casi palabra por palabra: los dos son una sola voz.`,
    unread: 'No se pudo leer:',
    compare: 'Comparar',
    outlets: (count) => counted(count, 'es', { one: '# medio', other: '# medios' }),
  },
  pt: {
    agree: 'Concordam',
    differ: 'Divergem',
    only: (outlet) => `Só em ${outlet}`,
    nothing: 'Não achei nada que eu possa comparar com certeza.',
    sideBySide: 'Nenhum modelo escreveu isto: são frases dos artigos, postas lado a lado pelas palavras e pelos números.',
    copy: (article, of) => `${article} repete ${of} quase palavra por palavra: os dois são uma só voz.`,
    unread: 'Não foi possível ler:',
    compare: 'Comparar',
    outlets: (count) => counted(count, 'pt', { one: '# veículo', other: '# veículos' }),
  },
  fr: {
    agree: 'Ils s’accordent',
    differ: 'Ils divergent',
    only: (outlet) => `Seulement dans ${outlet}`,
    nothing: 'Je n’ai rien trouvé que je puisse comparer avec certitude.',
    sideBySide: 'Aucun modèle n’a écrit ceci : des phrases des articles, mises côte à côte d’après leurs mots et leurs chiffres.',
    copy: (article, of) => `${article} reprend ${of} presque mot pour mot : les deux ne font qu’une voix.`,
    unread: 'Illisible :',
    compare: 'Comparer',
    outlets: (count) => counted(count, 'fr', { one: '# média', other: '# médias' }),
  },
  de: {
    agree: 'Übereinstimmend',
    differ: 'Widersprüchlich',
    only: (outlet) => `Nur in ${outlet}`,
    nothing: 'Ich habe nichts gefunden, was sich sicher vergleichen lässt.',
    sideBySide: 'Das hat kein Modell geschrieben: Sätze der Artikel, nach Wörtern und Zahlen nebeneinandergestellt.',
    copy: (article, of) => `${article} wiederholt ${of} fast Wort für Wort: Die beiden sind eine Stimme.`,
    unread: 'Nicht lesbar:',
    compare: 'Vergleichen',
    outlets: (count) => counted(count, 'de', { one: '# Medium', other: '# Medien' }),
  },
  hi: {
    agree: 'इन पर सहमत',
    differ: 'इन पर अलग',
    only: (outlet) => `केवल ${outlet} में`,
    nothing: 'मुझे ऐसा कुछ नहीं मिला जिसकी पक्की तुलना हो सके।',
    sideBySide: 'यह किसी मॉडल ने नहीं लिखा: ये लेखों के वाक्य हैं, जो शब्दों और आँकड़ों के आधार पर साथ रखे गए हैं।',
    copy: (article, of) => `${article} लगभग शब्दशः ${of} को दोहराता है: दोनों एक ही आवाज़ हैं।`,
    unread: 'पढ़ा नहीं जा सका:',
    compare: 'तुलना करें',
    outlets: (count) => counted(count, 'hi', { one: '# मीडिया', other: '# मीडिया' }),
  },
  ja: {
    agree: '一致している点',
    differ: '食い違っている点',
    only: (outlet) => `${outlet} だけ`,
    nothing: '確実に比べられるものが見つかりませんでした。',
    sideBySide: 'モデルは使っていません。記事の文を、語と数字をもとに並べたものです。',
    copy: (article, of) => `${article} は ${of} をほぼそのまま写しています。2 つで 1 つの声と数えます。`,
    unread: '読めなかったもの：',
    compare: '比較',
    outlets: (count) => counted(count, 'ja', { one: '# 媒体', other: '# 媒体' }),
  },
  zh: {
    agree: '一致之处',
    differ: '不同之处',
    only: (outlet) => `仅见于 ${outlet}`,
    nothing: '没有找到可以确切比较的内容。',
    sideBySide: '这不是模型写的：而是按用词和数字并列的文章原句。',
    copy: (article, of) => `${article} 几乎逐字重复 ${of}：两者只算一个声音。`,
    unread: '无法读取：',
    compare: '比较',
    outlets: (count) => counted(count, 'zh', { one: '# 家媒体', other: '# 家媒体' }),
  },
}
