// What stands on a summary's card and over an answer beside what is written: headings, the state of the work, what kind of answer
// it is. Labels end as their language ends them before what follows in the line.
import type { Localised } from '#src/core/languages.ts'

export interface CardWords {
  readonly reading: string
  readingPart(part: number, parts: number): string
  readonly writing: string
  writingPart(part: number, parts: number): string
  readonly checking: string
  readonly who: string
  readonly where: string
  readonly when: string
  readonly notStated: string
  readonly aboutThisText: string
  readonly articlesDisagree: string
  readonly textContradictsItself: string
  /** `name` is the asker's, inert; the question stands below. */
  asks(name: string): string
  /** Of one article, and of several; a model is sure of it, the bot's own engine isn't. */
  readonly notSaid: Readonly<Record<'one' | 'several', string>>
  readonly seemsNotSaid: Readonly<Record<'one' | 'several', string>>
  /** Follows these where there is something near. */
  readonly nearest: string
  readonly closestPassages: string
  /** Over the sentences that tell what an article is about. */
  readonly inShort: string
  readonly inPart: string
  readonly sourcesDisagree: string
  /** A thread whose subject has no name. */
  readonly questions: string
}

export const cardWords: Localised<CardWords> = {
  en: {
    reading: 'Reading…',
    readingPart: (part, parts) => `Reading part ${part} of ${parts}…`,
    writing: 'Writing…',
    writingPart: (part, parts) => `Writing part ${part} of ${parts}…`,
    checking: 'Checking every sentence…',
    who: 'Who:',
    where: 'Where:',
    when: 'When',
    notStated: 'Not stated:',
    aboutThisText: 'About this text:',
    articlesDisagree: 'The articles disagree:',
    textContradictsItself: 'The text contradicts itself:',
    asks: (name) => `**${name}** asks:`,
    notSaid: { one: 'The article doesn’t say.', several: 'The articles don’t say.' },
    seemsNotSaid: { one: 'The article doesn’t seem to say.', several: 'The articles don’t seem to say.' },
    nearest: 'Nearest to it:',
    closestPassages: 'Closest passages',
    inShort: 'In short',
    inPart: 'In part:',
    sourcesDisagree: 'The sources disagree:',
    questions: 'Questions',
  },
  es: {
    reading: 'Leyendo…',
    readingPart: (part, parts) => `Leyendo la parte ${part} de ${parts}…`,
    writing: 'Escribiendo…',
    writingPart: (part, parts) => `Escribiendo la parte ${part} de ${parts}…`,
    checking: 'Comprobando cada frase…',
    who: 'Quién:',
    where: 'Dónde:',
    when: 'Cuándo',
    notStated: 'No se dice:',
    aboutThisText: 'Sobre este texto:',
    articlesDisagree: 'Los artículos no coinciden:',
    textContradictsItself: 'El texto se contradice:',
    asks: (name) => `**${name}** pregunta:`,
    notSaid: { one: 'El artículo no lo dice.', several: 'Los artículos no lo dicen.' },
    seemsNotSaid: { one: 'El artículo no parece decirlo.', several: 'Los artículos no parecen decirlo.' },
    nearest: 'Lo más cercano:',
    closestPassages: 'Pasajes más cercanos',
    inShort: 'En breve',
    inPart: 'En parte:',
    sourcesDisagree: 'Las fuentes no coinciden:',
    questions: 'Preguntas',
  },
  pt: {
    reading: 'Lendo…',
    readingPart: (part, parts) => `Lendo a parte ${part} de ${parts}…`,
    writing: 'Escrevendo…',
    writingPart: (part, parts) => `Escrevendo a parte ${part} de ${parts}…`,
    checking: 'Conferindo cada frase…',
    who: 'Quem:',
    where: 'Onde:',
    when: 'Quando',
    notStated: 'Não informado:',
    aboutThisText: 'Sobre este texto:',
    articlesDisagree: 'Os artigos divergem:',
    textContradictsItself: 'O texto se contradiz:',
    asks: (name) => `**${name}** pergunta:`,
    notSaid: { one: 'O artigo não diz.', several: 'Os artigos não dizem.' },
    seemsNotSaid: { one: 'O artigo não parece dizer.', several: 'Os artigos não parecem dizer.' },
    nearest: 'O mais próximo:',
    closestPassages: 'Trechos mais próximos',
    inShort: 'Em resumo',
    inPart: 'Em parte:',
    sourcesDisagree: 'As fontes divergem:',
    questions: 'Perguntas',
  },
  fr: {
    reading: 'Lecture…',
    readingPart: (part, parts) => `Lecture de la partie ${part} sur ${parts}…`,
    writing: 'Rédaction…',
    writingPart: (part, parts) => `Rédaction de la partie ${part} sur ${parts}…`,
    checking: 'Vérification de chaque phrase…',
    who: 'Qui :',
    where: 'Où :',
    when: 'Quand',
    notStated: 'Non précisé :',
    aboutThisText: 'À propos de ce texte :',
    articlesDisagree: 'Les articles se contredisent :',
    textContradictsItself: 'Le texte se contredit :',
    asks: (name) => `**${name}** demande :`,
    notSaid: { one: 'L’article ne le dit pas.', several: 'Les articles ne le disent pas.' },
    seemsNotSaid: { one: 'L’article ne semble pas le dire.', several: 'Les articles ne semblent pas le dire.' },
    nearest: 'Le plus proche :',
    closestPassages: 'Passages les plus proches',
    inShort: 'En bref',
    inPart: 'En partie :',
    sourcesDisagree: 'Les sources se contredisent :',
    questions: 'Vos questions',
  },
  de: {
    reading: 'Liest…',
    readingPart: (part, parts) => `Liest Teil ${part} von ${parts}…`,
    writing: 'Schreibt…',
    writingPart: (part, parts) => `Schreibt Teil ${part} von ${parts}…`,
    checking: 'Prüft jeden Satz…',
    who: 'Wer:',
    where: 'Wo:',
    when: 'Wann',
    notStated: 'Nicht gesagt:',
    aboutThisText: 'Zu diesem Text:',
    articlesDisagree: 'Die Artikel widersprechen sich:',
    textContradictsItself: 'Der Text widerspricht sich:',
    asks: (name) => `**${name}** fragt:`,
    notSaid: { one: 'Das steht nicht im Artikel.', several: 'Das steht nicht in den Artikeln.' },
    seemsNotSaid: { one: 'Das steht wohl nicht im Artikel.', several: 'Das steht wohl nicht in den Artikeln.' },
    nearest: 'Am nächsten kommt:',
    closestPassages: 'Die passendsten Stellen',
    inShort: 'Kurz gefasst',
    inPart: 'Zum Teil:',
    sourcesDisagree: 'Die Quellen sind sich uneinig:',
    questions: 'Fragen',
  },
  hi: {
    reading: 'पढ़ रहा हूँ…',
    readingPart: (part, parts) => `${parts} में से हिस्सा ${part} पढ़ रहा हूँ…`,
    writing: 'लिख रहा हूँ…',
    writingPart: (part, parts) => `${parts} में से हिस्सा ${part} लिख रहा हूँ…`,
    checking: 'हर वाक्य जाँच रहा हूँ…',
    who: 'कौन:',
    where: 'कहाँ:',
    when: 'कब',
    notStated: 'नहीं बताया गया:',
    aboutThisText: 'इस टेक्स्ट के बारे में:',
    articlesDisagree: 'लेख आपस में सहमत नहीं हैं:',
    textContradictsItself: 'टेक्स्ट अपनी ही बात काटता है:',
    asks: (name) => `**${name}** का सवाल:`,
    notSaid: { one: 'लेख में यह नहीं बताया गया।', several: 'लेखों में यह नहीं बताया गया।' },
    seemsNotSaid: { one: 'लगता है लेख में यह नहीं बताया गया।', several: 'लगता है लेखों में यह नहीं बताया गया।' },
    nearest: 'इससे सबसे क़रीब:',
    closestPassages: 'सबसे क़रीबी अंश',
    inShort: 'संक्षेप में',
    inPart: 'कुछ हद तक:',
    sourcesDisagree: 'स्रोत आपस में सहमत नहीं हैं:',
    questions: 'सवाल',
  },
  ja: {
    reading: '読んでいます…',
    readingPart: (part, parts) => `読んでいます（${parts} 分の ${part}）…`,
    writing: '書いています…',
    writingPart: (part, parts) => `書いています（${parts} 分の ${part}）…`,
    checking: 'すべての文を確認しています…',
    who: '人物：',
    where: '場所：',
    when: '時系列',
    notStated: '書かれていないこと：',
    aboutThisText: 'この文章について：',
    articlesDisagree: '記事の間で食い違いがあります：',
    textContradictsItself: '文章の中で食い違いがあります：',
    asks: (name) => `**${name}** さんの質問：`,
    notSaid: { one: '記事には書かれていません。', several: 'どの記事にも書かれていません。' },
    seemsNotSaid: { one: '記事には書かれていないようです。', several: 'どの記事にも書かれていないようです。' },
    nearest: '最も近い内容：',
    closestPassages: '最も近い箇所',
    inShort: '要点',
    inPart: '一部だけ：',
    sourcesDisagree: '情報源の間で食い違いがあります：',
    questions: '質問',
  },
  zh: {
    reading: '正在阅读…',
    readingPart: (part, parts) => `正在阅读第 ${part} 部分，共 ${parts} 部分…`,
    writing: '正在撰写…',
    writingPart: (part, parts) => `正在撰写第 ${part} 部分，共 ${parts} 部分…`,
    checking: '正在核对每句话…',
    who: '人物：',
    where: '地点：',
    when: '时间',
    notStated: '未提及：',
    aboutThisText: '关于本文：',
    articlesDisagree: '各篇文章说法不一：',
    textContradictsItself: '文中自相矛盾：',
    asks: (name) => `**${name}** 问：`,
    notSaid: { one: '文章没有说。', several: '这些文章都没有说。' },
    seemsNotSaid: { one: '文章似乎没有说。', several: '这些文章似乎都没有说。' },
    nearest: '最接近的内容：',
    closestPassages: '最接近的段落',
    inShort: '概要',
    inPart: '部分：',
    sourcesDisagree: '各来源说法不一：',
    questions: '问题',
  },
}
