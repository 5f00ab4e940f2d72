// What stands beside the choices that have a summary written again: what that will cost. `amount` is money as it is printed.
import type { Localised } from '#src/core/languages.ts'

export interface ChangeWords {
  readonly writeAgain: string
  readonly free: string
  about(amount: string): string
  aboutTokens(count: string): string
  /** Where the last one came from the cache, and no price is known. */
  readonly likeNew: string
  /** The page may have stayed the same; `cost` is one of those above. */
  unlessSame(cost: string): string
}

export const changeWords: Localised<ChangeWords> = {
  en: {
    writeAgain: 'Write it again',
    free: 'Free',
    about: (amount) => `About ${amount}`,
    aboutTokens: (count) => `About ${count} tokens`,
    likeNew: 'Costs what a new summary costs',
    unlessSame: (cost) => `Free where the page is unchanged. Else: ${cost}`,
  },
  es: {
    writeAgain: 'Escribirlo de nuevo',
    free: 'Gratis',
    about: (amount) => `Unos ${amount}`,
    aboutTokens: (count) => `Unos ${count} tokens`,
    likeNew: 'Cuesta lo que un resumen nuevo',
    unlessSame: (cost) => `Gratis si la página no ha cambiado. Si no: ${cost}`,
  },
  pt: {
    writeAgain: 'Escrever de novo',
    free: 'Grátis',
    about: (amount) => `Cerca de ${amount}`,
    aboutTokens: (count) => `Cerca de ${count} tokens`,
    likeNew: 'Custa o mesmo que um resumo novo',
    unlessSame: (cost) => `Grátis se a página não mudou. Senão: ${cost}`,
  },
  fr: {
    writeAgain: 'Le réécrire',
    free: 'Gratuit',
    about: (amount) => `Environ ${amount}`,
    aboutTokens: (count) => `Environ ${count} jetons`,
    likeNew: 'Coûte autant qu’un nouveau résumé',
    unlessSame: (cost) => `Gratuit si la page n’a pas changé. Sinon : ${cost}`,
  },
  de: {
    writeAgain: 'Neu schreiben',
    free: 'Kostenlos',
    about: (amount) => `Etwa ${amount}`,
    aboutTokens: (count) => `Etwa ${count} Tokens`,
    likeNew: 'Kostet so viel wie eine neue Zusammenfassung',
    unlessSame: (cost) => `Kostenlos, wenn die Seite gleich ist. Sonst: ${cost}`,
  },
  hi: {
    writeAgain: 'फिर से लिखें',
    free: 'मुफ़्त',
    about: (amount) => `लगभग ${amount}`,
    aboutTokens: (count) => `लगभग ${count} टोकन`,
    likeNew: 'उतना ही ख़र्च, जितना नए सारांश का',
    unlessSame: (cost) => `पेज न बदला हो तो मुफ़्त, वरना: ${cost}`,
  },
  ja: {
    writeAgain: '書き直す',
    free: '無料',
    about: (amount) => `約 ${amount}`,
    aboutTokens: (count) => `約 ${count} トークン`,
    likeNew: '新しい要約と同じ費用',
    unlessSame: (cost) => `ページが同じなら無料。変わっていれば：${cost}`,
  },
  zh: {
    writeAgain: '重新撰写',
    free: '免费',
    about: (amount) => `约 ${amount}`,
    aboutTokens: (count) => `约 ${count} 个 token`,
    likeNew: '费用与新总结相同',
    unlessSame: (cost) => `页面未变则免费，否则：${cost}`,
  },
}
