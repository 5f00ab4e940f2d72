// /articles: its declaration, and the list that it shows. Titles and queries are inert already.
import type { Localised } from '#src/core/languages.ts'
import { counted } from './amounts.ts'

export const articlesWords = {
  names: { en: 'articles', es: 'artículos', pt: 'artigos', fr: 'articles', de: 'artikel', hi: 'लेख', ja: '記事', zh: '文章' },
  description: {
    en: 'Look through the stored articles',
    es: 'Consulta los artículos guardados',
    pt: 'Veja os artigos salvos',
    fr: 'Parcourir les articles enregistrés',
    de: 'Durchsuche die gespeicherten Artikel',
    hi: 'सहेजे हुए लेख देखें',
    ja: '保存された記事を見る',
    zh: '浏览已保存的文章',
  },
  query: {
    en: 'What they should be about; without it the newest are listed',
    es: 'De qué deben tratar; si no, se muestran los más recientes',
    pt: 'Sobre o que devem ser; sem isso, aparecem os mais recentes',
    fr: 'De quoi ils doivent parler ; sinon les plus récents sont affichés',
    de: 'Worum es gehen soll; sonst werden die neuesten gezeigt',
    hi: 'वे किस बारे में हों; वरना सबसे नए दिखाए जाते हैं',
    ja: '探したい内容。指定しなければ新しい順に並びます',
    zh: '想找什么内容；不填则列出最新的',
  },
} satisfies Record<string, Localised<string>>

export interface ArticleListWords {
  readonly newest: string
  about(query: string): string
  readonly back: string
  readonly more: string
  readonly choose: string
  words(count: number): string
}

export const articleList: Localised<ArticleListWords> = {
  en: {
    newest: 'Newest articles',
    about: (query) => `Articles about “${query}”`,
    back: 'Back',
    more: 'More',
    choose: 'Summarize one of them here',
    words: (count) => counted(count, 'en', { one: '# word', other: '# words' }),
  },
  es: {
    newest: 'Artículos más recientes',
    about: (query) => `Artículos sobre «${query}»`,
    back: 'Atrás',
    more: 'Más',
    choose: 'Resumir uno de ellos aquí',
    words: (count) => counted(count, 'es', { one: '# palabra', other: '# palabras' }),
  },
  pt: {
    newest: 'Artigos mais recentes',
    about: (query) => `Artigos sobre “${query}”`,
    back: 'Voltar',
    more: 'Mais',
    choose: 'Resumir um deles aqui',
    words: (count) => counted(count, 'pt', { one: '# palavra', other: '# palavras' }),
  },
  fr: {
    newest: 'Articles les plus récents',
    about: (query) => `Articles sur « ${query} »`,
    back: 'Retour',
    more: 'Plus',
    choose: 'Résumer l’un d’eux ici',
    words: (count) => counted(count, 'fr', { one: '# mot', other: '# mots' }),
  },
  de: {
    newest: 'Neueste Artikel',
    about: (query) => `Artikel über „${query}“`,
    back: 'Zurück',
    more: 'Mehr',
    choose: 'Einen davon hier zusammenfassen',
    words: (count) => counted(count, 'de', { one: '# Wort', other: '# Wörter' }),
  },
  hi: {
    newest: 'सबसे नए लेख',
    about: (query) => `“${query}” के बारे में लेख`,
    back: 'पीछे',
    more: 'और',
    choose: 'इनमें से किसी एक का सारांश यहाँ बनाएँ',
    words: (count) => counted(count, 'hi', { one: '# शब्द', other: '# शब्द' }),
  },
  ja: {
    newest: '新しい記事',
    about: (query) => `「${query}」に関する記事`,
    back: '戻る',
    more: '次へ',
    choose: 'この中の 1 本をここで要約する',
    words: (count) => counted(count, 'ja', { one: '# 語', other: '# 語' }),
  },
  zh: {
    newest: '最新文章',
    about: (query) => `关于“${query}”的文章`,
    back: '上一页',
    more: '下一页',
    choose: '在这里总结其中一篇',
    words: (count) => counted(count, 'zh', { one: '# 个词', other: '# 个词' }),
  },
}
