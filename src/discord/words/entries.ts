// What is said under and behind the card of a new article. Names and titles are inert already.
import type { Localised } from '#src/core/languages.ts'

interface EntryWords {
  readonly ask: string
  readonly story: string
  /** Before the reports of other outlets on the same event. */
  told(title: string): string
  readonly alone: string
}

export const entryWords: Localised<EntryWords> = {
  en: {
    ask: 'Ask',
    story: 'Story',
    told: (title) => `**${title}** is told by:`,
    alone: 'No other outlet that I read has reported on this yet.',
  },
  es: {
    ask: 'Preguntar',
    story: 'Historia',
    told: (title) => `**${title}** lo cuentan:`,
    alone: 'Ningún otro medio que leo ha informado de esto todavía.',
  },
  pt: {
    ask: 'Perguntar',
    story: 'História',
    told: (title) => `**${title}** é contado por:`,
    alone: 'Nenhum outro veículo que leio noticiou isto ainda.',
  },
  fr: {
    ask: 'Demander',
    story: 'Histoire',
    told: (title) => `**${title}**, raconté par :`,
    alone: 'Aucun autre média que je lis n’en a encore parlé.',
  },
  de: {
    ask: 'Fragen',
    story: 'Geschichte',
    told: (title) => `Über **${title}** berichten:`,
    alone: 'Noch hat kein anderes Medium, das ich lese, darüber berichtet.',
  },
  hi: {
    ask: 'पूछें',
    story: 'पूरी ख़बर',
    told: (title) => `**${title}** के बारे में बताते हैं:`,
    alone: 'जिन्हें मैं पढ़ता हूँ, उनमें से किसी और ने अभी इस पर ख़बर नहीं दी है।',
  },
  ja: {
    ask: '質問',
    story: 'この話題',
    told: (title) => `**${title}** を伝えている媒体:`,
    alone: '読んでいるほかの媒体は、まだこの件を報じていません。',
  },
  zh: { ask: '提问', story: '事件', told: (title) => `报道 **${title}** 的媒体：`, alone: '我读的其他媒体还没有报道此事。' },
}
