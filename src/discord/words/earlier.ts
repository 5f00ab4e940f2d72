// What the second asker of the same thing is told. `name` and `when` are Markdown that is safe to print, `link` opens the message.
import type { Localised } from '#src/core/languages.ts'

export interface EarlierWords {
  pointing(name: string, when: string, link: string): string
  readonly anew: string
}

export const earlier: Localised<EarlierWords> = {
  en: { pointing: (name, when, link) => `**${name}** asked for this ${when}: ${link}`, anew: 'Summarize anew' },
  es: { pointing: (name, when, link) => `**${name}** pidió esto mismo ${when}: ${link}`, anew: 'Resumir de nuevo' },
  pt: { pointing: (name, when, link) => `**${name}** pediu isto mesmo ${when}: ${link}`, anew: 'Resumir de novo' },
  fr: { pointing: (name, when, link) => `**${name}** a demandé la même chose ${when} : ${link}`, anew: 'Résumer à nouveau' },
  de: { pointing: (name, when, link) => `**${name}** hat ${when} danach gefragt: ${link}`, anew: 'Neu zusammenfassen' },
  hi: { pointing: (name, when, link) => `**${name}** ने यही ${when} माँगा था: ${link}`, anew: 'फिर से सारांश बनाएँ' },
  ja: { pointing: (name, when, link) => `**${name}** さんが${when}に同じものを頼んでいます：${link}`, anew: '新しく要約' },
  zh: { pointing: (name, when, link) => `**${name}** 在${when}要过同样的内容：${link}`, anew: '重新总结' },
}
