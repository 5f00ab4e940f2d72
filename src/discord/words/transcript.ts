// What stands around a conversation that is exported, and the sentence that brings the file.
import type { Localised } from '#src/core/languages.ts'
import type { TranscriptWords } from '#src/core/transcript.ts'
import { counted } from './amounts.ts'

interface ExportWords extends TranscriptWords {
  /** Of a conversation with so many questions. */
  brings(questions: number): string
}

export const exportWords: Localised<ExportWords> = {
  en: {
    conversation: 'Conversation',
    aboutThisText: 'About this text:',
    notSaid: 'The articles do not say.',
    sources: 'Sources',
    goneArticle: 'an article that is no longer stored',
    passage: (number) => `passage ${number}`,
    brings: (questions) =>
      `The summary and ${counted(questions, 'en', { one: '# question', other: '# questions' })}, with the passages behind every sentence:`,
  },
  es: {
    conversation: 'Conversación',
    aboutThisText: 'Sobre este texto:',
    notSaid: 'Los artículos no lo dicen.',
    sources: 'Fuentes',
    goneArticle: 'un artículo que ya no está guardado',
    passage: (number) => `pasaje ${number}`,
    brings: (questions) =>
      `El resumen y ${counted(questions, 'es', { one: '# pregunta', other: '# preguntas' })}, con los pasajes que hay detrás de cada frase:`,
  },
  pt: {
    conversation: 'Conversa',
    aboutThisText: 'Sobre este texto:',
    notSaid: 'Os artigos não dizem.',
    sources: 'Fontes',
    goneArticle: 'um artigo que não está mais salvo',
    passage: (number) => `trecho ${number}`,
    brings: (questions) =>
      `O resumo e ${counted(questions, 'pt', { one: '# pergunta', other: '# perguntas' })}, com os trechos por trás de cada frase:`,
  },
  fr: {
    conversation: 'Échange',
    aboutThisText: 'À propos de ce texte :',
    notSaid: 'Les articles ne le disent pas.',
    sources: 'Sources',
    goneArticle: 'un article qui n’est plus enregistré',
    passage: (number) => `passage n° ${number}`,
    brings: (questions) =>
      `Le résumé et ${counted(questions, 'fr', { one: '# question', other: '# questions' })}, avec les passages derrière chaque phrase :`,
  },
  de: {
    conversation: 'Gespräch',
    aboutThisText: 'Zu diesem Text:',
    notSaid: 'Das steht nicht in den Artikeln.',
    sources: 'Quellen',
    goneArticle: 'ein Artikel, der nicht mehr gespeichert ist',
    passage: (number) => `Stelle ${number}`,
    brings: (questions) =>
      `Die Zusammenfassung und ${counted(questions, 'de', { one: '# Frage', other: '# Fragen' })}, mit den Stellen hinter jedem Satz:`,
  },
  hi: {
    conversation: 'बातचीत',
    aboutThisText: 'इस टेक्स्ट के बारे में:',
    notSaid: 'लेखों में यह नहीं बताया गया।',
    sources: 'स्रोत',
    goneArticle: 'ऐसा लेख जो अब सहेजा हुआ नहीं है',
    passage: (number) => `अंश ${number}`,
    brings: (questions) => `सारांश और ${counted(questions, 'hi', { one: '# सवाल', other: '# सवाल' })}, हर वाक्य के पीछे के अंशों के साथ:`,
  },
  ja: {
    conversation: '会話',
    aboutThisText: 'この文章について：',
    notSaid: '記事には書かれていません。',
    sources: '出典',
    goneArticle: 'もう保存されていない記事',
    passage: (number) => `第 ${number} 段落`,
    brings: (questions) =>
      `要約と ${counted(questions, 'ja', { one: '# 件の質問', other: '# 件の質問' })}です。どの文にも元の箇所を付けました。`,
  },
  zh: {
    conversation: '对话',
    aboutThisText: '关于本文：',
    notSaid: '文章没有说。',
    sources: '来源',
    goneArticle: '一篇已不再保存的文章',
    passage: (number) => `第 ${number} 段`,
    brings: (questions) => `总结和 ${counted(questions, 'zh', { one: '# 个问题', other: '# 个问题' })}，每句话都附上对应段落：`,
  },
}
