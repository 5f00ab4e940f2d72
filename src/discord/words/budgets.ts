// What is said of calls to the model, what they cost and how much of it is allowed.
import type { Localised } from '#src/core/languages.ts'

interface SpendingWords {
  /** Under what the model did not write; the time is in seconds since the epoch. */
  writesAgain(atSeconds: number): string
  /** `dollars` is written out already. */
  cost(dollars: string, tokens: string): string
}

export const spendingWords: Localised<SpendingWords> = {
  en: { writesAgain: (atSeconds) => `The budget is used up; the model writes again <t:${atSeconds}:R>.`, cost: (dollars, tokens) => `Cost ${dollars} for ${tokens} tokens.` },
  es: { writesAgain: (atSeconds) => `El presupuesto está agotado; el modelo volverá a escribir <t:${atSeconds}:R>.`, cost: (dollars, tokens) => `Ha costado ${dollars} por ${tokens} tokens.` },
  pt: { writesAgain: (atSeconds) => `O orçamento acabou; o modelo volta a escrever <t:${atSeconds}:R>.`, cost: (dollars, tokens) => `Custou ${dollars} por ${tokens} tokens.` },
  fr: { writesAgain: (atSeconds) => `Le budget est épuisé ; le modèle écrira de nouveau <t:${atSeconds}:R>.`, cost: (dollars, tokens) => `A coûté ${dollars} pour ${tokens} jetons.` },
  de: { writesAgain: (atSeconds) => `Das Budget ist aufgebraucht; das Modell schreibt wieder <t:${atSeconds}:R>.`, cost: (dollars, tokens) => `Kosten: ${dollars} für ${tokens} Tokens.` },
  hi: { writesAgain: (atSeconds) => `बजट ख़त्म हो गया है; मॉडल <t:${atSeconds}:R> फिर लिखेगा।`, cost: (dollars, tokens) => `लागत: ${tokens} टोकन के ${dollars}।` },
  ja: { writesAgain: (atSeconds) => `予算を使い切りました。モデルは <t:${atSeconds}:R> にまた書きます。`, cost: (dollars, tokens) => `費用 ${dollars}（${tokens} トークン）` },
  zh: { writesAgain: (atSeconds) => `预算已用完；模型将在 <t:${atSeconds}:R> 恢复写作。`, cost: (dollars, tokens) => `费用 ${dollars}，共 ${tokens} 个词元。` },
}
