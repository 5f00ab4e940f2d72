// What a reader is told of failures that nobody can act on but whoever runs the bot. The log has the cause under the same reference.
import type { Localised } from '#src/core/languages.ts'

interface Apology {
  /** For what nobody foresaw; the log has the cause under the same reference. */
  apology(reference: string): string
  /** While the database does not answer. */
  storeAway(reference: string): string
}

export const apologies: Localised<Apology> = {
  en: {
    apology: (reference) =>
      `Something went wrong on my side, and nothing of yours is lost. If it happens again, tell whoever runs me: \`${reference}\`.`,
    storeAway: (reference) =>
      `My database does not answer right now, and nothing of yours is lost. Try again in a minute; if it goes on, tell whoever runs me: \`${reference}\`.`,
  },
  es: {
    apology: (reference) =>
      `Algo ha fallado por mi parte, pero no se ha perdido nada tuyo. Si vuelve a pasar, díselo a quien me administra: \`${reference}\`.`,
    storeAway: (reference) =>
      `Ahora mismo mi base de datos no responde, pero no se ha perdido nada tuyo. Inténtalo de nuevo dentro de un minuto; si sigue así, díselo a quien me administra: \`${reference}\`.`,
  },
  pt: {
    apology: (reference) =>
      `Algo deu errado do meu lado, mas nada seu se perdeu. Se acontecer de novo, avise quem me administra: \`${reference}\`.`,
    storeAway: (reference) =>
      `Meu banco de dados não está respondendo agora, mas nada seu se perdeu. Tente de novo em um minuto; se continuar, avise quem me administra: \`${reference}\`.`,
  },
  fr: {
    apology: (reference) =>
      `Quelque chose s’est mal passé de mon côté, mais rien n’est perdu. Si cela se reproduit, prévenez la personne qui m’administre : \`${reference}\`.`,
    storeAway: (reference) =>
      `Ma base de données ne répond pas en ce moment, mais rien n’est perdu. Réessayez dans une minute ; si cela continue, prévenez la personne qui m’administre : \`${reference}\`.`,
  },
  de: {
    apology: (reference) =>
      `Bei mir ist etwas schiefgegangen; von dir ist nichts verloren. Wenn es wieder passiert, sag es der Person, die mich betreibt: \`${reference}\`.`,
    storeAway: (reference) =>
      `Meine Datenbank antwortet gerade nicht; von dir ist nichts verloren. Versuch es in einer Minute noch einmal; wenn es so bleibt, sag es der Person, die mich betreibt: \`${reference}\`.`,
  },
  hi: {
    apology: (reference) => `मेरी तरफ़ कुछ गड़बड़ हो गई, पर आपका कुछ भी नहीं खोया। दोबारा हो तो मुझे चलाने वाले को बताएँ: \`${reference}\`।`,
    storeAway: (reference) =>
      `मेरा डेटाबेस अभी जवाब नहीं दे रहा है, पर आपका कुछ भी नहीं खोया। एक मिनट बाद फिर कोशिश करें; अगर ऐसा ही रहे तो मुझे चलाने वाले को बताएँ: \`${reference}\`।`,
  },
  ja: {
    apology: (reference) =>
      `こちら側で問題が起きましたが、失われたものはありません。もう一度起きたら、このボットの管理者にお伝えください：\`${reference}\``,
    storeAway: (reference) =>
      `現在データベースが応答していませんが、失われたものはありません。1 分ほどしてからもう一度お試しください。続くようなら、このボットの管理者にお伝えください：\`${reference}\``,
  },
  zh: {
    apology: (reference) => `我这边出了问题，你的内容没有丢失。如果再次发生，请告诉运行我的人：\`${reference}\`。`,
    storeAway: (reference) =>
      `我的数据库现在没有响应，你的内容没有丢失。请一分钟后再试；如果一直这样，请告诉运行我的人：\`${reference}\`。`,
  },
}
