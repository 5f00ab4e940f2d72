// What is said in and around the things that the bot posts by itself.
import type { Localised } from '#src/core/languages.ts'
import type { Trouble } from '#src/core/posting.ts'
import { counted } from './amounts.ts'

interface PostingWords {
  readonly summarize: string
  /** `channel` is a mention. */
  readonly trouble: (about: { channel: string; why: string }) => string
  /** Completes the sentence above, and stands alone in lists. */
  readonly why: Readonly<Record<Trouble, string>>
  /** In lists: how much waits for the channel, and when it is tried again. */
  readonly waiting: (count: number) => string
  readonly nextTry: (at: string) => string
  /** In lists: what was given up. */
  readonly leftOut: Readonly<Record<'lapsed' | 'parked', (count: number) => string>>
}

export const postingWords: Localised<PostingWords> = {
  en: {
    summarize: 'Summarize',
    trouble: ({ channel, why }) =>
      `I can't post in ${channel}: ${why}. What is due there waits, and comes by itself, in order, once it works again.`,
    waiting: (count) => `${count} waiting`,
    nextTry: (at) => `next try ${at}`,
    leftOut: {
      lapsed: (count) =>
        counted(count, 'en', {
          one: '# posting was out of date before it could come',
          other: '# postings were out of date before they could come',
        }),
      parked: (count) =>
        counted(count, 'en', {
          one: '# posting was left out: Discord did not take it, or I couldn’t see whether it stands there',
          other: '# postings were left out: Discord did not take them, or I couldn’t see whether they stand there',
        }),
    },
    why: {
      'discord unavailable': 'Discord is not answering at the moment',
      'rate limited': 'Discord asks me to slow down',
      'no access': 'I may not see the channel (permission “View Channel”)',
      'permission missing': 'a permission is missing (“Send Messages” and “Embed Links”, in threads “Send Messages in Threads”)',
      'history hidden':
        'I may not read the channel’s history (permission “Read Message History”), so I can’t tell whether a message stands there already',
      'channel gone': 'the channel was deleted',
      refused: 'Discord doesn’t let me',
    },
  },
  es: {
    summarize: 'Resumir',
    trouble: ({ channel, why }) =>
      `No puedo publicar en ${channel}: ${why}. Lo pendiente espera y llegará solo, en orden, cuando vuelva a funcionar.`,
    waiting: (count) => `${count} en espera`,
    nextTry: (at) => `próximo intento: ${at}`,
    leftOut: {
      lapsed: (count) =>
        counted(count, 'es', { one: '# publicación caducó antes de poder salir', other: '# publicaciones caducaron antes de poder salir' }),
      parked: (count) =>
        counted(count, 'es', {
          one: '# publicación quedó fuera: Discord no la aceptó o no pude ver si ya estaba',
          other: '# publicaciones quedaron fuera: Discord no las aceptó o no pude ver si ya estaban',
        }),
    },
    why: {
      'discord unavailable': 'Discord no responde en este momento',
      'rate limited': 'Discord me pide que vaya más despacio',
      'no access': 'no puedo ver el canal (permiso «Ver canal»)',
      'permission missing': 'me falta un permiso («Enviar mensajes» e «Insertar enlaces»; en hilos, «Enviar mensajes en hilos»)',
      'history hidden': 'no puedo leer el historial del canal (permiso «Leer el historial de mensajes») y no sé si un mensaje ya está ahí',
      'channel gone': 'se eliminó el canal',
      refused: 'Discord no me lo permite',
    },
  },
  pt: {
    summarize: 'Resumir',
    trouble: ({ channel, why }) =>
      `Não consigo publicar em ${channel}: ${why}. O que está pendente fica esperando e chega sozinho, em ordem, quando voltar a funcionar.`,
    waiting: (count) => `${count} em espera`,
    nextTry: (at) => `próxima tentativa: ${at}`,
    leftOut: {
      lapsed: (count) =>
        counted(count, 'pt', { one: '# publicação venceu antes de poder sair', other: '# publicações venceram antes de poder sair' }),
      parked: (count) =>
        counted(count, 'pt', {
          one: '# publicação ficou de fora: o Discord não a aceitou, ou não pude ver se já estava lá',
          other: '# publicações ficaram de fora: o Discord não as aceitou, ou não pude ver se já estavam lá',
        }),
    },
    why: {
      'discord unavailable': 'o Discord não está respondendo no momento',
      'rate limited': 'o Discord pediu para eu ir mais devagar',
      'no access': 'não posso ver o canal (permissão “Ver canal”)',
      'permission missing': 'falta uma permissão (“Enviar mensagens” e “Inserir links”; em tópicos, “Enviar mensagens em tópicos”)',
      'history hidden': 'não posso ler o histórico do canal (permissão “Ver histórico de mensagens”) e não sei se uma mensagem já está lá',
      'channel gone': 'o canal foi excluído',
      refused: 'o Discord não me deixa',
    },
  },
  fr: {
    summarize: 'Résumer',
    trouble: ({ channel, why }) =>
      `Je ne peux pas publier dans ${channel} : ${why}. Ce qui est prévu attend et arrivera tout seul, dans l’ordre, dès que ça remarchera.`,
    waiting: (count) => `${count} en attente`,
    nextTry: (at) => `prochain essai : ${at}`,
    leftOut: {
      lapsed: (count) =>
        counted(count, 'fr', {
          one: '# publication a expiré avant de pouvoir paraître',
          other: '# publications ont expiré avant de pouvoir paraître',
        }),
      parked: (count) =>
        counted(count, 'fr', {
          one: '# publication a été laissée de côté : Discord l’a refusée, ou je n’ai pas pu voir si elle y était',
          other: '# publications ont été laissées de côté : Discord les a refusées, ou je n’ai pas pu voir si elles y étaient',
        }),
    },
    why: {
      'discord unavailable': 'Discord ne répond pas pour le moment',
      'rate limited': 'Discord me demande de ralentir',
      'no access': 'je ne peux pas voir le salon (permission « Voir le salon »)',
      'permission missing':
        'il me manque une permission (« Envoyer des messages » et « Intégrer des liens » ; dans les fils, « Envoyer des messages dans les fils »)',
      'history hidden':
        'je ne peux pas lire l’historique du salon (permission « Voir les anciens messages »), donc je ne sais pas si un message y est déjà',
      'channel gone': 'le salon a été supprimé',
      refused: 'Discord ne me le permet pas',
    },
  },
  de: {
    summarize: 'Zusammenfassen',
    trouble: ({ channel, why }) =>
      `Ich kann in ${channel} nichts posten: ${why}. Was ansteht, wartet und kommt von selbst der Reihe nach, sobald es wieder geht.`,
    waiting: (count) => `${count} warten`,
    nextTry: (at) => `nächster Versuch ${at}`,
    leftOut: {
      lapsed: (count) =>
        counted(count, 'de', {
          one: '# Beitrag war veraltet, bevor er kommen konnte',
          other: '# Beiträge waren veraltet, bevor sie kommen konnten',
        }),
      parked: (count) =>
        counted(count, 'de', {
          one: '# Beitrag fiel weg: Discord nahm ihn nicht an, oder ich konnte nicht sehen, ob er schon dort steht',
          other: '# Beiträge fielen weg: Discord nahm sie nicht an, oder ich konnte nicht sehen, ob sie schon dort stehen',
        }),
    },
    why: {
      'discord unavailable': 'Discord antwortet gerade nicht',
      'rate limited': 'Discord bittet mich, langsamer zu machen',
      'no access': 'ich darf den Kanal nicht sehen (Berechtigung „Kanal anzeigen“)',
      'permission missing':
        'mir fehlt eine Berechtigung („Nachrichten senden“ und „Links einbetten“, in Threads „Nachrichten in Threads senden“)',
      'history hidden':
        'ich darf den Verlauf des Kanals nicht lesen (Berechtigung „Nachrichtenverlauf anzeigen“) und weiß deshalb nicht, ob eine Nachricht schon dort steht',
      'channel gone': 'der Kanal wurde gelöscht',
      refused: 'Discord lässt mich nicht',
    },
  },
  hi: {
    summarize: 'सारांश बनाएँ',
    trouble: ({ channel, why }) =>
      `मैं ${channel} में पोस्ट नहीं कर पा रहा हूँ: ${why}। जो भेजना है वह इंतज़ार करेगा और ठीक होते ही अपने आप, क्रम से आ जाएगा।`,
    waiting: (count) => `${count} इंतज़ार में`,
    nextTry: (at) => `अगली कोशिश ${at}`,
    leftOut: {
      lapsed: (count) => counted(count, 'hi', { one: '# पोस्ट भेजे जाने से पहले ही पुरानी हो गई', other: '# पोस्ट भेजे जाने से पहले ही पुरानी हो गईं' }),
      parked: (count) =>
        counted(count, 'hi', {
          one: '# पोस्ट छोड़ दी गई: Discord ने उसे नहीं लिया, या मैं देख नहीं सका कि वह वहाँ है या नहीं',
          other: '# पोस्ट छोड़ दी गईं: Discord ने उन्हें नहीं लिया, या मैं देख नहीं सका कि वे वहाँ हैं या नहीं',
        }),
    },
    why: {
      'discord unavailable': 'Discord अभी जवाब नहीं दे रहा है',
      'rate limited': 'Discord मुझे धीमा होने को कह रहा है',
      'no access': 'मुझे चैनल देखने की अनुमति नहीं है (“चैनल देखें”)',
      'permission missing': 'एक अनुमति नहीं है (“संदेश भेजें” और “लिंक एम्बेड करें”, थ्रेड में “थ्रेड में संदेश भेजें”)',
      'history hidden': 'मैं चैनल का पुराना इतिहास नहीं पढ़ सकता (“संदेश इतिहास पढ़ें” अनुमति), इसलिए पता नहीं कि कोई संदेश वहाँ पहले से है या नहीं',
      'channel gone': 'चैनल हटा दिया गया है',
      refused: 'Discord मुझे इजाज़त नहीं दे रहा है',
    },
  },
  ja: {
    summarize: '要約する',
    trouble: ({ channel, why }) =>
      `${channel} に投稿できません（${why}）。予定の投稿は保留し、投稿できるようになりしだい順番どおりに自動で送ります。`,
    waiting: (count) => `${count} 件待機中`,
    nextTry: (at) => `次の再試行 ${at}`,
    leftOut: {
      lapsed: (count) =>
        counted(count, 'ja', { one: '# 件は、送れるようになる前に古くなりました', other: '# 件は、送れるようになる前に古くなりました' }),
      parked: (count) =>
        counted(count, 'ja', {
          one: '# 件は見送りました。Discord に受け付けられなかったか、すでに投稿されているか確認できなかったためです',
          other: '# 件は見送りました。Discord に受け付けられなかったか、すでに投稿されているか確認できなかったためです',
        }),
    },
    why: {
      'discord unavailable': '現在 Discord が応答していません',
      'rate limited': 'Discord から送信を控えるよう求められています',
      'no access': 'チャンネルを見られません（権限「チャンネルを見る」）',
      'permission missing': '権限が足りません（「メッセージを送信」と「埋め込みリンク」、スレッドでは「スレッドでメッセージを送信」）',
      'history hidden': 'チャンネルの履歴を読めません（権限「メッセージ履歴を読む」）。そのため、メッセージがすでにあるか確認できません',
      'channel gone': 'チャンネルが削除されました',
      refused: 'Discord に許可されていません',
    },
  },
  zh: {
    summarize: '生成摘要',
    trouble: ({ channel, why }) => `我无法在 ${channel} 发消息：${why}。待发的内容会保留，恢复后会自动按顺序发出。`,
    waiting: (count) => `${count} 条待发`,
    nextTry: (at) => `下次重试 ${at}`,
    leftOut: {
      lapsed: (count) => counted(count, 'zh', { one: '# 条在能发出之前已经过时', other: '# 条在能发出之前已经过时' }),
      parked: (count) =>
        counted(count, 'zh', {
          one: '# 条未发：Discord 没有接受，或无法确认是否已经发出',
          other: '# 条未发：Discord 没有接受，或无法确认是否已经发出',
        }),
    },
    why: {
      'discord unavailable': 'Discord 暂时没有响应',
      'rate limited': 'Discord 要求我放慢速度',
      'no access': '我看不到该频道（权限“查看频道”）',
      'permission missing': '缺少权限（“发送消息”和“嵌入链接”，在子区中还需要“在子区内发送消息”）',
      'history hidden': '我无法读取频道的历史消息（权限“阅读消息历史记录”），因此不知道某条消息是否已经在里面',
      'channel gone': '该频道已被删除',
      refused: 'Discord 不允许我这样做',
    },
  },
}
