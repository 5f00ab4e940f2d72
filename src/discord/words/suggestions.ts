// The select with questions that the article answers; the questions themselves are in the article's language.
import type { Localised } from '#src/core/languages.ts'
import { counted } from './amounts.ts'

export const suggestionWords: Localised<(count: number) => string> = {
  en: (count) => counted(count, 'en', { one: 'Ask: a question it answers…', other: 'Ask: # questions it answers…' }),
  es: (count) => counted(count, 'es', { one: 'Preguntar: una pregunta que responde…', other: 'Preguntar: # preguntas que responde…' }),
  pt: (count) =>
    counted(count, 'pt', { one: 'Perguntar: uma pergunta que ele responde…', other: 'Perguntar: # perguntas que ele responde…' }),
  fr: (count) =>
    counted(count, 'fr', { one: 'Demander : une question à laquelle il répond…', other: 'Demander : # questions auxquelles il répond…' }),
  de: (count) => counted(count, 'de', { one: 'Fragen: eine Frage, die er beantwortet…', other: 'Fragen: # Fragen, die er beantwortet…' }),
  hi: (count) => counted(count, 'hi', { one: 'पूछें: # सवाल जिसका जवाब इसमें है…', other: 'पूछें: # सवाल जिनके जवाब इसमें हैं…' }),
  ja: (count) => counted(count, 'ja', { one: '質問する：この記事が答えられる質問…', other: '質問する：この記事が答えられる質問 # 件…' }),
  zh: (count) => counted(count, 'zh', { one: '提问：文章能回答的问题…', other: '提问：文章能回答的 # 个问题…' }),
}
