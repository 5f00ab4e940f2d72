// Where a reply is to be found that does not stand where it was asked for, and what became of one that was to be stopped.
import type { Localised } from '#src/core/languages.ts'

export interface PointerWords {
  /** `channel` is a mention. */
  answeringIn(channel: string): string
  readonly answeringBelow: string
  readonly stopped: string
  readonly finishedAlready: string
}

export const pointerWords: Localised<PointerWords> = {
  en: {
    answeringIn: (channel) => `Answering in ${channel}.`,
    answeringBelow: 'Answering under the summary.',
    stopped: 'Stopped.',
    finishedAlready: 'It was finished already.',
  },
  es: {
    answeringIn: (channel) => `Respondo en ${channel}.`,
    answeringBelow: 'Respondo debajo del resumen.',
    stopped: 'Detenido.',
    finishedAlready: 'Ya estaba terminado.',
  },
  pt: {
    answeringIn: (channel) => `Respondendo em ${channel}.`,
    answeringBelow: 'Respondendo abaixo do resumo.',
    stopped: 'Interrompido.',
    finishedAlready: 'Já estava pronto.',
  },
  fr: {
    answeringIn: (channel) => `Je réponds dans ${channel}.`,
    answeringBelow: 'Je réponds sous le résumé.',
    stopped: 'Arrêté.',
    finishedAlready: 'C’était déjà terminé.',
  },
  de: {
    answeringIn: (channel) => `Ich antworte in ${channel}.`,
    answeringBelow: 'Ich antworte unter der Zusammenfassung.',
    stopped: 'Angehalten.',
    finishedAlready: 'Es war schon fertig.',
  },
  hi: {
    answeringIn: (channel) => `${channel} में जवाब दे रहा हूँ।`,
    answeringBelow: 'सारांश के नीचे जवाब दे रहा हूँ।',
    stopped: 'रोक दिया।',
    finishedAlready: 'यह पहले ही पूरा हो चुका था।',
  },
  ja: {
    answeringIn: (channel) => `${channel} で回答します。`,
    answeringBelow: '要約の下で回答します。',
    stopped: '停止しました。',
    finishedAlready: 'すでに完了していました。',
  },
  zh: {
    answeringIn: (channel) => `我在 ${channel} 里回答。`,
    answeringBelow: '我在总结下面回答。',
    stopped: '已停止。',
    finishedAlready: '它已经完成了。',
  },
}
