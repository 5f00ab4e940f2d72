// What is said of calls to the model, what they cost and how much of it is allowed.
import type { Period } from '#src/core/periods.ts'
import type { Language, Localised } from '#src/core/languages.ts'
import { counted } from './amounts.ts'

interface SpendingWords {
  /** Under what the model did not write; the time is in seconds since the epoch. */
  writesAgain(atSeconds: number): string
  /** `dollars` is written out already. */
  cost(dollars: string, tokens: string): string
  /** The price of the model is not known. */
  unpriced(tokens: string): string
  /** The model's server did not even tell how many tokens it took. */
  readonly unknown: string
}

export const spendingWords: Localised<SpendingWords> = {
  en: {
    writesAgain: (atSeconds) => `The budget is used up; the model writes again <t:${atSeconds}:R>.`,
    cost: (dollars, tokens) => `Cost ${dollars} for ${tokens} tokens.`,
    unpriced: (tokens) => `${tokens} tokens; what they cost is not known.`,
    unknown: 'What this cost is not known.',
  },
  es: {
    writesAgain: (atSeconds) => `El presupuesto está agotado; el modelo volverá a escribir <t:${atSeconds}:R>.`,
    cost: (dollars, tokens) => `Ha costado ${dollars} por ${tokens} tokens.`,
    unpriced: (tokens) => `${tokens} tokens; no se sabe cuánto han costado.`,
    unknown: 'No se sabe cuánto ha costado.',
  },
  pt: {
    writesAgain: (atSeconds) => `O orçamento acabou; o modelo volta a escrever <t:${atSeconds}:R>.`,
    cost: (dollars, tokens) => `Custou ${dollars} por ${tokens} tokens.`,
    unpriced: (tokens) => `${tokens} tokens; não se sabe quanto custaram.`,
    unknown: 'Não se sabe quanto custou.',
  },
  fr: {
    writesAgain: (atSeconds) => `Le budget est épuisé ; le modèle écrira de nouveau <t:${atSeconds}:R>.`,
    cost: (dollars, tokens) => `A coûté ${dollars} pour ${tokens} jetons.`,
    unpriced: (tokens) => `${tokens} jetons ; leur coût n’est pas connu.`,
    unknown: 'Le coût n’est pas connu.',
  },
  de: {
    writesAgain: (atSeconds) => `Das Budget ist aufgebraucht; das Modell schreibt wieder <t:${atSeconds}:R>.`,
    cost: (dollars, tokens) => `Kosten: ${dollars} für ${tokens} Tokens.`,
    unpriced: (tokens) => `${tokens} Tokens; was sie kosten, ist nicht bekannt.`,
    unknown: 'Was das gekostet hat, ist nicht bekannt.',
  },
  hi: {
    writesAgain: (atSeconds) => `बजट ख़त्म हो गया है; मॉडल <t:${atSeconds}:R> फिर लिखेगा।`,
    cost: (dollars, tokens) => `लागत: ${tokens} टोकन के ${dollars}।`,
    unpriced: (tokens) => `${tokens} टोकन; इनकी लागत पता नहीं है।`,
    unknown: 'इसकी लागत पता नहीं है।',
  },
  ja: {
    writesAgain: (atSeconds) => `予算を使い切りました。モデルは <t:${atSeconds}:R> にまた書きます。`,
    cost: (dollars, tokens) => `費用 ${dollars}（${tokens} トークン）`,
    unpriced: (tokens) => `${tokens} トークン（費用は不明）`,
    unknown: '費用は不明です。',
  },
  zh: {
    writesAgain: (atSeconds) => `预算已用完；模型将在 <t:${atSeconds}:R> 恢复写作。`,
    cost: (dollars, tokens) => `费用 ${dollars}，共 ${tokens} 个词元。`,
    unpriced: (tokens) => `${tokens} 个词元；费用未知。`,
    unknown: '费用未知。',
  },
}

interface LimitWords {
  calls(count: number): string
  tokens(count: number): string
  /** Of money alone: calls whose price nobody told. */
  readonly unpriced: string
  /** Dollars, and how many calls besides. */
  partlyPriced(dollars: string, calls: string): string
  readonly per: Readonly<Record<Period, string>>
  readonly on: Readonly<Record<'server' | 'member' | 'you' | 'person' | 'everything', string>>
  left(taken: string, most: string, left: string): string
  most(most: string): string
  /** Seconds since the epoch. */
  resets(atSeconds: number): string
}

const count =
  (language: Language, one: string, other: string) =>
  (amount: number): string =>
    counted(amount, language, { one, other })

export const limitWords: Localised<LimitWords> = {
  en: {
    calls: count('en', '# call', '# calls'),
    tokens: count('en', '# token', '# tokens'),
    unpriced: 'cost not known',
    partlyPriced: (dollars, calls) => `${dollars} and ${calls} whose cost is not known`,
    per: { day: 'per day', month: 'per month' },
    on: { server: 'The whole server', member: 'Each member', you: 'You here', person: 'You everywhere', everything: 'All that I do' },
    left: (taken, most, left) => `${taken} of ${most} used, ${left} left`,
    most: (most) => `at most ${most}`,
    resets: (atSeconds) => `begins anew <t:${atSeconds}:R>`,
  },
  es: {
    calls: count('es', '# llamada', '# llamadas'),
    tokens: count('es', '# token', '# tokens'),
    unpriced: 'coste desconocido',
    partlyPriced: (dollars, calls) => `${dollars} y ${calls} de coste desconocido`,
    per: { day: 'al día', month: 'al mes' },
    on: {
      server: 'Todo el servidor',
      member: 'Cada miembro',
      you: 'Tú aquí',
      person: 'Tú en todas partes',
      everything: 'Todo lo que hago',
    },
    left: (taken, most, left) => `${taken} de ${most} usados, quedan ${left}`,
    most: (most) => `como máximo ${most}`,
    resets: (atSeconds) => `empieza de nuevo <t:${atSeconds}:R>`,
  },
  pt: {
    calls: count('pt', '# chamada', '# chamadas'),
    tokens: count('pt', '# token', '# tokens'),
    unpriced: 'custo desconhecido',
    partlyPriced: (dollars, calls) => `${dollars} e ${calls} de custo desconhecido`,
    per: { day: 'por dia', month: 'por mês' },
    on: {
      server: 'O servidor inteiro',
      member: 'Cada membro',
      you: 'Você aqui',
      person: 'Você em todo lugar',
      everything: 'Tudo o que eu faço',
    },
    left: (taken, most, left) => `${taken} de ${most} usados, restam ${left}`,
    most: (most) => `no máximo ${most}`,
    resets: (atSeconds) => `recomeça <t:${atSeconds}:R>`,
  },
  fr: {
    calls: count('fr', '# appel', '# appels'),
    tokens: count('fr', '# jeton', '# jetons'),
    unpriced: 'coût inconnu',
    partlyPriced: (dollars, calls) => `${dollars} et ${calls} au coût inconnu`,
    per: { day: 'par jour', month: 'par mois' },
    on: { server: 'Tout le serveur', member: 'Chaque membre', you: 'Vous ici', person: 'Vous partout', everything: 'Tout ce que je fais' },
    left: (taken, most, left) => `${taken} sur ${most} utilisés, il reste ${left}`,
    most: (most) => `au plus ${most}`,
    resets: (atSeconds) => `repart de zéro <t:${atSeconds}:R>`,
  },
  de: {
    calls: count('de', '# Aufruf', '# Aufrufe'),
    tokens: count('de', '# Token', '# Tokens'),
    unpriced: 'Kosten nicht bekannt',
    partlyPriced: (dollars, calls) => `${dollars} und ${calls} mit unbekannten Kosten`,
    per: { day: 'pro Tag', month: 'pro Monat' },
    on: { server: 'Der ganze Server', member: 'Jedes Mitglied', you: 'Du hier', person: 'Du überall', everything: 'Alles, was ich tue' },
    left: (taken, most, left) => `${taken} von ${most} verbraucht, noch ${left}`,
    most: (most) => `höchstens ${most}`,
    resets: (atSeconds) => `beginnt <t:${atSeconds}:R> neu`,
  },
  hi: {
    calls: count('hi', '# कॉल', '# कॉल'),
    tokens: count('hi', '# टोकन', '# टोकन'),
    unpriced: 'लागत पता नहीं',
    partlyPriced: (dollars, calls) => `${dollars} और ${calls} जिनकी लागत पता नहीं`,
    per: { day: 'प्रति दिन', month: 'प्रति माह' },
    on: { server: 'पूरा सर्वर', member: 'हर सदस्य', you: 'आप यहाँ', person: 'आप हर जगह', everything: 'मेरा सारा काम' },
    left: (taken, most, left) => `${most} में से ${taken} इस्तेमाल, ${left} बाक़ी`,
    most: (most) => `ज़्यादा से ज़्यादा ${most}`,
    resets: (atSeconds) => `<t:${atSeconds}:R> फिर से शुरू`,
  },
  ja: {
    calls: count('ja', '#回', '#回'),
    tokens: count('ja', '#トークン', '#トークン'),
    unpriced: '費用不明',
    partlyPriced: (dollars, calls) => `${dollars}と費用不明の${calls}`,
    per: { day: '1日あたり', month: '1か月あたり' },
    on: { server: 'サーバー全体', member: '各メンバー', you: 'ここでのあなた', person: 'すべての場所でのあなた', everything: '私の全利用' },
    left: (taken, most, left) => `${most}中${taken}使用、残り${left}`,
    most: (most) => `最大${most}`,
    resets: (atSeconds) => `<t:${atSeconds}:R> にリセット`,
  },
  zh: {
    calls: count('zh', '# 次调用', '# 次调用'),
    tokens: count('zh', '# 个词元', '# 个词元'),
    unpriced: '费用未知',
    partlyPriced: (dollars, calls) => `${dollars}，另有 ${calls}费用未知`,
    per: { day: '每天', month: '每月' },
    on: { server: '整个服务器', member: '每位成员', you: '你在这里', person: '你在所有地方', everything: '我的全部使用' },
    left: (taken, most, left) => `已用 ${taken}，上限 ${most}，剩余 ${left}`,
    most: (most) => `最多 ${most}`,
    resets: (atSeconds) => `<t:${atSeconds}:R> 重新计算`,
  },
}
