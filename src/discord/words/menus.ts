// The entries in the menu of a message, and what they show. Bold names in sentences are those of the buttons.
import type { Localised } from '#src/core/languages.ts'
import { counted } from './amounts.ts'

export const menuNames = {
  summarizeLinks: {
    en: 'Summarize links',
    es: 'Resumir enlaces',
    pt: 'Resumir links',
    fr: 'Résumer les liens',
    de: 'Links zusammenfassen',
    hi: 'लिंक का सारांश',
    ja: 'リンクを要約',
    zh: '总结链接',
  },
  askAbout: {
    en: 'Ask about this',
    es: 'Preguntar sobre esto',
    pt: 'Perguntar sobre isto',
    fr: 'Poser une question',
    de: 'Dazu fragen',
    hi: 'इसके बारे में पूछें',
    ja: 'これについて質問',
    zh: '就此提问',
  },
} satisfies Record<string, Localised<string>>

export interface MenuWords {
  links(count: number): string
  firstOnly(most: number): string
  readonly forMe: string
  readonly post: string
  summarizing(count: number): string
  readonly known: string
  readonly haveRead: string
}

export const menuWords: Localised<MenuWords> = {
  en: {
    links: (count) => counted(count, 'en', { one: '# link in that message:', other: '# links in that message:' }),
    firstOnly: (most) => `I take the first ${most}.`,
    forMe: 'Summarize for me',
    post: 'Post the summaries',
    summarizing: (count) => counted(count, 'en', { one: 'Summarizing # link…', other: 'Summarizing # links…' }),
    known: 'I know this one. What would you like to know?',
    haveRead: 'I have read:',
  },
  es: {
    links: (count) => counted(count, 'es', { one: '# enlace en ese mensaje:', other: '# enlaces en ese mensaje:' }),
    firstOnly: (most) => `Tomo los primeros ${most}.`,
    forMe: 'Resumir para mí',
    post: 'Publicar los resúmenes',
    summarizing: (count) => counted(count, 'es', { one: 'Resumiendo # enlace…', other: 'Resumiendo # enlaces…' }),
    known: 'Este ya lo conozco. ¿Qué te gustaría saber?',
    haveRead: 'He leído:',
  },
  pt: {
    links: (count) => counted(count, 'pt', { one: '# link nessa mensagem:', other: '# links nessa mensagem:' }),
    firstOnly: (most) => `Vou usar os primeiros ${most}.`,
    forMe: 'Resumir para mim',
    post: 'Publicar os resumos',
    summarizing: (count) => counted(count, 'pt', { one: 'Resumindo # link…', other: 'Resumindo # links…' }),
    known: 'Este eu já conheço. O que você quer saber?',
    haveRead: 'Eu li:',
  },
  fr: {
    links: (count) => counted(count, 'fr', { one: '# lien dans ce message :', other: '# liens dans ce message :' }),
    firstOnly: (most) => `Je prends les ${most} premiers.`,
    forMe: 'Résumer pour moi',
    post: 'Publier les résumés',
    summarizing: (count) => counted(count, 'fr', { one: 'Résumé de # lien en cours…', other: 'Résumé de # liens en cours…' }),
    known: 'Celui-ci, je le connais. Que voulez-vous savoir ?',
    haveRead: 'J’ai lu :',
  },
  de: {
    links: (count) => counted(count, 'de', { one: '# Link in dieser Nachricht:', other: '# Links in dieser Nachricht:' }),
    firstOnly: (most) => `Ich nehme die ersten ${most}.`,
    forMe: 'Für mich zusammenfassen',
    post: 'Hier posten',
    summarizing: (count) => counted(count, 'de', { one: '# Link wird zusammengefasst…', other: '# Links werden zusammengefasst…' }),
    known: 'Das kenne ich schon. Was möchtest du wissen?',
    haveRead: 'Ich habe gelesen:',
  },
  hi: {
    links: (count) => counted(count, 'hi', { one: 'उस मैसेज में # लिंक:', other: 'उस मैसेज में # लिंक:' }),
    firstOnly: (most) => `मैं पहले ${most} लेता हूँ।`,
    forMe: 'मेरे लिए सारांश',
    post: 'सारांश पोस्ट करें',
    summarizing: (count) => counted(count, 'hi', { one: '# लिंक का सारांश बन रहा है…', other: '# लिंक के सारांश बन रहे हैं…' }),
    known: 'इसे मैं जानता हूँ। आप क्या जानना चाहेंगे?',
    haveRead: 'मैंने पढ़ लिया:',
  },
  ja: {
    links: (count) => counted(count, 'ja', { one: 'そのメッセージのリンク：# 件', other: 'そのメッセージのリンク：# 件' }),
    firstOnly: (most) => `最初の ${most} 件を扱います。`,
    forMe: '自分用に要約',
    post: '要約を投稿',
    summarizing: (count) => counted(count, 'ja', { one: '# 件のリンクを要約しています…', other: '# 件のリンクを要約しています…' }),
    known: 'この記事は読んであります。何を知りたいですか？',
    haveRead: '読みました：',
  },
  zh: {
    links: (count) => counted(count, 'zh', { one: '那条消息里有 # 个链接：', other: '那条消息里有 # 个链接：' }),
    firstOnly: (most) => `我只处理前 ${most} 个。`,
    forMe: '只为我总结',
    post: '发布总结',
    summarizing: (count) => counted(count, 'zh', { one: '正在总结 # 个链接…', other: '正在总结 # 个链接…' }),
    known: '这篇我读过。你想知道什么？',
    haveRead: '我读完了：',
  },
}
