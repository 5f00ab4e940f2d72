// What a reader is told who says what they think of a reply, and the form for their reason.
import type { Localised } from '#src/core/languages.ts'

export interface FeedbackWords {
  readonly thanksForGood: string
  readonly thanksForBad: string
  /** The button that opens the form. */
  readonly sayWhy: string
  readonly formTitle: string
  readonly reason: string
  readonly reasonHint: string
  readonly thanksForReason: string
}

export const feedback: Localised<FeedbackWords> = {
  en: {
    thanksForGood: 'Noted: 👍. You can change your mind with the other button.',
    thanksForBad: 'Noted: 👎. What is wrong with it?',
    sayWhy: 'Say why',
    formTitle: 'What is wrong with it?',
    reason: 'In a sentence',
    reasonHint: 'For example: the number in the second point is of another year',
    thanksForReason: 'Thank you: I keep this with the article and the text that you saw.',
  },
  es: {
    thanksForGood: 'Anotado: 👍. Puedes cambiar de opinión con el otro botón.',
    thanksForBad: 'Anotado: 👎. ¿Qué tiene de malo?',
    sayWhy: 'Decir por qué',
    formTitle: '¿Qué tiene de malo?',
    reason: 'En una frase',
    reasonHint: 'Por ejemplo: la cifra del segundo punto es de otro año',
    thanksForReason: 'Gracias: lo guardo junto con el artículo y el texto que viste.',
  },
  pt: {
    thanksForGood: 'Anotado: 👍. Você pode mudar de ideia com o outro botão.',
    thanksForBad: 'Anotado: 👎. O que há de errado?',
    sayWhy: 'Dizer por quê',
    formTitle: 'O que há de errado?',
    reason: 'Em uma frase',
    reasonHint: 'Por exemplo: o número do segundo ponto é de outro ano',
    thanksForReason: 'Obrigado: guardo isso com o artigo e o texto que você viu.',
  },
  fr: {
    thanksForGood: 'Noté : 👍. Vous pouvez changer d’avis avec l’autre bouton.',
    thanksForBad: 'Noté : 👎. Qu’est-ce qui ne va pas ?',
    sayWhy: 'Dire pourquoi',
    formTitle: 'Qu’est-ce qui ne va pas ?',
    reason: 'En une phrase',
    reasonHint: 'Par exemple : le chiffre du deuxième point est celui d’une autre année',
    thanksForReason: 'Merci : je le garde avec l’article et le texte que vous avez vu.',
  },
  de: {
    thanksForGood: 'Notiert: 👍. Mit dem anderen Knopf kannst du es dir anders überlegen.',
    thanksForBad: 'Notiert: 👎. Was stimmt daran nicht?',
    sayWhy: 'Sagen, warum',
    formTitle: 'Was stimmt daran nicht?',
    reason: 'In einem Satz',
    reasonHint: 'Zum Beispiel: Die Zahl im zweiten Punkt ist die eines anderen Jahres',
    thanksForReason: 'Danke: Ich bewahre das mit dem Artikel und dem Text auf, den du gesehen hast.',
  },
  hi: {
    thanksForGood: 'दर्ज किया: 👍। दूसरे बटन से आप अपनी राय बदल सकते हैं।',
    thanksForBad: 'दर्ज किया: 👎। इसमें क्या ग़लत है?',
    sayWhy: 'कारण बताएँ',
    formTitle: 'इसमें क्या ग़लत है?',
    reason: 'एक वाक्य में',
    reasonHint: 'जैसे: दूसरे बिंदु की संख्या किसी और साल की है',
    thanksForReason: 'धन्यवाद: मैं इसे लेख और आपके देखे हुए पाठ के साथ रखता हूँ।',
  },
  ja: {
    thanksForGood: '👍 を記録しました。もう一方のボタンで変更できます。',
    thanksForBad: '👎 を記録しました。どこが問題でしたか？',
    sayWhy: '理由を書く',
    formTitle: 'どこが問題でしたか？',
    reason: '一文でどうぞ',
    reasonHint: '例：2 つ目の項目の数字は別の年のものです',
    thanksForReason: 'ありがとうございます。記事と、表示されていた文章とともに保存しました。',
  },
  zh: {
    thanksForGood: '已记录：👍。按另一个按钮可以更改。',
    thanksForBad: '已记录：👎。哪里有问题？',
    sayWhy: '说明原因',
    formTitle: '哪里有问题？',
    reason: '用一句话说明',
    reasonHint: '例如：第二点里的数字是另一年的',
    thanksForReason: '谢谢：我会把它和文章以及你看到的文字一起保存。',
  },
}
