// The declarations of /follow, /unfollow and /feeds.
import type { Localised } from '#src/core/languages.ts'

export const followWords = {
  names: { en: 'follow', es: 'seguir', pt: 'seguir', fr: 'suivre', de: 'folgen', hi: 'फ़ॉलो', ja: 'フォロー', zh: '关注' },
  description: {
    en: 'Post new articles of a feed or site to a channel', es: 'Publica en un canal los artículos nuevos de un feed o sitio', pt: 'Publique em um canal os artigos novos de um feed ou site',
    fr: 'Publier dans un salon les nouveaux articles d’un flux ou d’un site', de: 'Poste neue Artikel eines Feeds oder einer Website in einen Kanal', hi: 'किसी फ़ीड या साइट के नए लेख चैनल में पोस्ट करें',
    ja: 'フィードやサイトの新着記事をチャンネルに投稿します', zh: '把订阅源或网站的新文章发到频道',
  },
  url: {
    en: 'Address of the feed, or of a site that has one', es: 'Dirección del feed, o de un sitio que tenga uno', pt: 'Endereço do feed, ou de um site que tenha um',
    fr: 'Adresse du flux, ou d’un site qui en a un', de: 'Adresse des Feeds oder einer Website, die einen hat', hi: 'फ़ीड का पता, या ऐसी साइट का जिसकी फ़ीड हो', ja: 'フィードのアドレス、またはフィードのあるサイト', zh: '订阅源的地址，或有订阅源的网站',
  },
  channel: {
    en: 'Where to post; else here', es: 'Dónde publicar; si no, aquí', pt: 'Onde publicar; senão, aqui', fr: 'Où publier ; sinon ici', de: 'Wohin gepostet wird; sonst hierher', hi: 'कहाँ पोस्ट करना है; वरना यहीं', ja: '投稿先。指定しなければここ', zh: '发到哪里；不填则发到这里',
  },
  post: {
    en: 'A card for each entry, or only what a digest chooses', es: 'Una tarjeta por entrada, o solo lo que elija un resumen', pt: 'Um cartão por entrada, ou só o que um resumo escolher',
    fr: 'Une carte par article, ou seulement ce qu’un digest choisit', de: 'Eine Karte pro Eintrag oder nur, was ein Überblick auswählt', hi: 'हर प्रविष्टि का कार्ड, या सिर्फ़ डाइजेस्ट में चुनी हुई', ja: '記事ごとにカード、またはダイジェストのみ', zh: '每篇一张卡片，或只进入摘要',
  },
  entries: { en: 'each entry', es: 'cada entrada', pt: 'cada entrada', fr: 'chaque article', de: 'jeden Eintrag', hi: 'हर प्रविष्टि', ja: '記事ごと', zh: '每一篇' },
  digest: { en: 'digest only', es: 'solo en el resumen', pt: 'só no resumo', fr: 'digest seulement', de: 'nur im Überblick', hi: 'सिर्फ़ डाइजेस्ट', ja: 'ダイジェストのみ', zh: '仅摘要' },
  first: {
    en: 'What to post at once; else nothing', es: 'Qué publicar de inmediato; si no, nada', pt: 'O que publicar já; senão, nada', fr: 'Que publier tout de suite ; sinon rien', de: 'Was sofort gepostet wird; sonst nichts', hi: 'तुरंत क्या पोस्ट हो; वरना कुछ नहीं', ja: 'すぐに投稿するもの。指定しなければなし', zh: '立刻发布什么；不填则不发',
  },
  nothing: { en: 'nothing', es: 'nada', pt: 'nada', fr: 'rien', de: 'nichts', hi: 'कुछ नहीं', ja: 'なし', zh: '不发' },
  newest: { en: 'the newest entry', es: 'la entrada más reciente', pt: 'a entrada mais recente', fr: 'le plus récent', de: 'den neuesten Eintrag', hi: 'सबसे नई प्रविष्टि', ja: '最新の 1 件', zh: '最新一篇' },
  include: {
    en: 'Only entries with one of these words, separated by commas', es: 'Solo entradas con alguna de estas palabras, separadas por comas', pt: 'Só entradas com uma destas palavras, separadas por vírgulas',
    fr: 'Seulement les articles avec un de ces mots, séparés par des virgules', de: 'Nur Einträge mit einem dieser Wörter, durch Kommas getrennt', hi: 'सिर्फ़ इनमें से किसी शब्द वाली प्रविष्टियाँ, अल्पविराम से अलग', ja: 'これらの語を含む記事だけ(コンマ区切り)', zh: '仅含这些词之一的文章，用逗号分隔',
  },
  exclude: {
    en: 'No entries with one of these words, separated by commas', es: 'Ninguna entrada con estas palabras, separadas por comas', pt: 'Nenhuma entrada com estas palavras, separadas por vírgulas',
    fr: 'Aucun article avec un de ces mots, séparés par des virgules', de: 'Keine Einträge mit einem dieser Wörter, durch Kommas getrennt', hi: 'इनमें से किसी शब्द वाली प्रविष्टियाँ नहीं, अल्पविराम से अलग', ja: 'これらの語を含む記事を除く(コンマ区切り)', zh: '不要含这些词的文章，用逗号分隔',
  },
  language: {
    en: 'Only articles in this language', es: 'Solo artículos en este idioma', pt: 'Só artigos neste idioma', fr: 'Seulement les articles dans cette langue', de: 'Nur Artikel in dieser Sprache', hi: 'सिर्फ़ इस भाषा के लेख', ja: 'この言語の記事だけ', zh: '仅限这种语言的文章',
  },
  outlet: {
    en: 'Of a feed with many outlets: only this one', es: 'De un feed con varios medios: solo este', pt: 'De um feed com vários veículos: só este', fr: 'D’un flux à plusieurs médias : seulement celui-ci', de: 'Aus einem Feed mit vielen Medien: nur dieses', hi: 'कई स्रोतों वाली फ़ीड में से: सिर्फ़ यह', ja: '複数の媒体を含むフィードから、この媒体だけ', zh: '含多家媒体的订阅源：仅这一家',
  },
  gist: {
    en: 'Who writes the two sentences on a card; else the article itself', es: 'Quién escribe las dos frases de la tarjeta; si no, el propio artículo', pt: 'Quem escreve as duas frases do cartão; senão, o próprio artigo',
    fr: 'Qui écrit les deux phrases de la carte ; sinon l’article lui-même', de: 'Wer die zwei Sätze auf der Karte schreibt; sonst der Artikel selbst', hi: 'कार्ड के दो वाक्य कौन लिखे; वरना ख़ुद लेख', ja: 'カードの 2 文を書くもの。指定しなければ記事の文', zh: '卡片上的两句话由谁写；不填则用原文',
  },
  ownWords: { en: 'the article’s own sentences', es: 'frases del propio artículo', pt: 'frases do próprio artigo', fr: 'les phrases de l’article', de: 'Sätze des Artikels', hi: 'लेख के अपने वाक्य', ja: '記事の文', zh: '文章原句' },
  model: { en: 'the model (it costs)', es: 'el modelo (tiene coste)', pt: 'o modelo (tem custo)', fr: 'le modèle (payant)', de: 'das Modell (kostet)', hi: 'मॉडल (ख़र्च होता है)', ja: 'モデル(費用がかかります)', zh: '模型（有费用）' },
  role: {
    en: 'A role to ping with each entry; else nobody is', es: 'Rol que se menciona con cada entrada; si no, nadie', pt: 'Cargo mencionado a cada entrada; senão, ninguém', fr: 'Rôle mentionné à chaque article ; sinon personne', de: 'Rolle, die bei jedem Eintrag erwähnt wird; sonst niemand', hi: 'हर प्रविष्टि पर पिंग होने वाला रोल; वरना कोई नहीं', ja: '記事ごとにメンションするロール。指定しなければなし', zh: '每篇文章提及的身份组；不填则不提及',
  },
} satisfies Record<string, Localised<string>>

export const unfollowWords = {
  names: { en: 'unfollow', es: 'dejar', pt: 'deixar', fr: 'retirer', de: 'entfolgen', hi: 'अनफ़ॉलो', ja: 'フォロー解除', zh: '取消关注' },
  description: {
    en: 'Stop posting a feed', es: 'Deja de publicar un feed', pt: 'Pare de publicar um feed', fr: 'Ne plus publier un flux', de: 'Einen Feed nicht mehr posten', hi: 'किसी फ़ीड को पोस्ट करना बंद करें', ja: 'フィードの投稿をやめます', zh: '不再发布某个订阅源',
  },
  feed: { en: 'Which one: start typing', es: 'Cuál: empieza a escribir', pt: 'Qual: comece a digitar', fr: 'Lequel : commencez à écrire', de: 'Welcher: Fang an zu tippen', hi: 'कौन-सी: टाइप करना शुरू करें', ja: '対象。入力すると候補が出ます', zh: '哪一个：开始输入' },
} satisfies Record<string, Localised<string>>

export const feedsWords = {
  names: { en: 'feeds', es: 'feeds', pt: 'feeds', fr: 'flux', de: 'feeds', hi: 'फ़ीड', ja: 'フィード', zh: '订阅源' },
  description: {
    en: 'The feeds that this server follows', es: 'Los feeds que sigue este servidor', pt: 'Os feeds que este servidor segue', fr: 'Les flux que ce serveur suit', de: 'Die Feeds, denen dieser Server folgt', hi: 'वे फ़ीड जिन्हें यह सर्वर फ़ॉलो करता है', ja: 'このサーバーがフォローするフィード', zh: '本服务器关注的订阅源',
  },
  list: { en: 'How each of them stands', es: 'Cómo está cada uno', pt: 'Como está cada um', fr: 'Où en est chacun', de: 'Wie es um jeden steht', hi: 'हर एक की स्थिति', ja: 'それぞれの状態', zh: '各自的状态' },
  import: { en: 'Follow all feeds of a list (OPML)', es: 'Sigue todos los feeds de una lista (OPML)', pt: 'Siga todos os feeds de uma lista (OPML)', fr: 'Suivre tous les flux d’une liste (OPML)', de: 'Allen Feeds einer Liste folgen (OPML)', hi: 'सूची (OPML) की सभी फ़ीड फ़ॉलो करें', ja: '一覧(OPML)のすべてをフォローします', zh: '关注列表（OPML）中的所有订阅源' },
  file: { en: 'The list that another reader has exported', es: 'La lista exportada por otro lector', pt: 'A lista exportada por outro leitor', fr: 'La liste exportée par un autre lecteur', de: 'Die Liste, die ein anderer Feedreader exportiert hat', hi: 'किसी दूसरे रीडर से निकाली गई सूची', ja: 'ほかのリーダーから書き出した一覧', zh: '其他阅读器导出的列表' },
  export: { en: 'Get the list as a file (OPML)', es: 'Obtén la lista como archivo (OPML)', pt: 'Receba a lista como arquivo (OPML)', fr: 'Recevoir la liste en fichier (OPML)', de: 'Die Liste als Datei (OPML)', hi: 'सूची फ़ाइल (OPML) के रूप में लें', ja: '一覧をファイル(OPML)で受け取ります', zh: '以文件（OPML）获取列表' },
} satisfies Record<string, Localised<string>>
