// What is said in and around the things that the bot posts by itself.
import type { Localised } from '#src/core/languages.ts'
import type { Trouble } from '#src/core/posting.ts'

interface PostingWords {
  readonly summarize: string
  /** `channel` is a mention. */
  readonly trouble: (about: { channel: string; why: string }) => string
  /** Completes the sentence above, and stands alone in lists. */
  readonly why: Readonly<Record<Trouble, string>>
  /** In lists: how much waits for the channel, and when it is tried again. */
  readonly waiting: (count: number) => string
  readonly nextTry: (at: string) => string
}

export const postingWords: Localised<PostingWords> = {
  en: {
    summarize: 'Summarize',
    trouble: ({ channel, why }) => `I can't post in ${channel}: ${why}. What is due there waits, and comes by itself, in order, once it works again.`,
    waiting: (count) => `${count} waiting`, nextTry: (at) => `next try ${at}`,
    why: {
      'discord unavailable': 'Discord is not answering at the moment', 'rate limited': 'Discord asks me to slow down',
      'no access': 'I may not see the channel (permission “View Channel”)',
      'permission missing': 'a permission is missing (“Send Messages” and “Embed Links”, in threads “Send Messages in Threads”)',
      'channel gone': 'the channel was deleted', 'refused': 'Discord doesn’t let me',
    },
  },
  es: {
    summarize: 'Resumir',
    trouble: ({ channel, why }) => `No puedo publicar en ${channel}: ${why}. Lo pendiente espera y llegará solo, en orden, cuando vuelva a funcionar.`,
    waiting: (count) => `${count} en espera`, nextTry: (at) => `próximo intento: ${at}`,
    why: {
      'discord unavailable': 'Discord no responde en este momento', 'rate limited': 'Discord me pide que vaya más despacio',
      'no access': 'no puedo ver el canal (permiso «Ver canal»)',
      'permission missing': 'me falta un permiso («Enviar mensajes» e «Insertar enlaces»; en hilos, «Enviar mensajes en hilos»)',
      'channel gone': 'se eliminó el canal', 'refused': 'Discord no me lo permite',
    },
  },
  pt: {
    summarize: 'Resumir',
    trouble: ({ channel, why }) => `Não consigo publicar em ${channel}: ${why}. O que está pendente fica esperando e chega sozinho, em ordem, quando voltar a funcionar.`,
    waiting: (count) => `${count} em espera`, nextTry: (at) => `próxima tentativa: ${at}`,
    why: {
      'discord unavailable': 'o Discord não está respondendo no momento', 'rate limited': 'o Discord pediu para eu ir mais devagar',
      'no access': 'não posso ver o canal (permissão “Ver canal”)',
      'permission missing': 'falta uma permissão (“Enviar mensagens” e “Inserir links”; em tópicos, “Enviar mensagens em tópicos”)',
      'channel gone': 'o canal foi excluído', 'refused': 'o Discord não me deixa',
    },
  },
  fr: {
    summarize: 'Résumer',
    trouble: ({ channel, why }) => `Je ne peux pas publier dans ${channel} : ${why}. Ce qui est prévu attend et arrivera tout seul, dans l’ordre, dès que ça remarchera.`,
    waiting: (count) => `${count} en attente`, nextTry: (at) => `prochain essai : ${at}`,
    why: {
      'discord unavailable': 'Discord ne répond pas pour le moment', 'rate limited': 'Discord me demande de ralentir',
      'no access': 'je ne peux pas voir le salon (permission « Voir le salon »)',
      'permission missing': 'il me manque une permission (« Envoyer des messages » et « Intégrer des liens » ; dans les fils, « Envoyer des messages dans les fils »)',
      'channel gone': 'le salon a été supprimé', 'refused': 'Discord ne me le permet pas',
    },
  },
  de: {
    summarize: 'Zusammenfassen',
    trouble: ({ channel, why }) => `Ich kann in ${channel} nichts posten: ${why}. Was ansteht, wartet und kommt von selbst der Reihe nach, sobald es wieder geht.`,
    waiting: (count) => `${count} warten`, nextTry: (at) => `nächster Versuch ${at}`,
    why: {
      'discord unavailable': 'Discord antwortet gerade nicht', 'rate limited': 'Discord bittet mich, langsamer zu machen',
      'no access': 'ich darf den Kanal nicht sehen (Berechtigung „Kanal anzeigen“)',
      'permission missing': 'mir fehlt eine Berechtigung („Nachrichten senden“ und „Links einbetten“, in Threads „Nachrichten in Threads senden“)',
      'channel gone': 'der Kanal wurde gelöscht', 'refused': 'Discord lässt mich nicht',
    },
  },
  hi: {
    summarize: 'सारांश बनाएँ',
    trouble: ({ channel, why }) => `मैं ${channel} में पोस्ट नहीं कर पा रहा हूँ: ${why}। जो भेजना है वह इंतज़ार करेगा और ठीक होते ही अपने आप, क्रम से आ जाएगा।`,
    waiting: (count) => `${count} इंतज़ार में`, nextTry: (at) => `अगली कोशिश ${at}`,
    why: {
      'discord unavailable': 'Discord अभी जवाब नहीं दे रहा है', 'rate limited': 'Discord मुझे धीमा होने को कह रहा है',
      'no access': 'मुझे चैनल देखने की अनुमति नहीं है (“चैनल देखें”)',
      'permission missing': 'एक अनुमति नहीं है (“संदेश भेजें” और “लिंक एम्बेड करें”, थ्रेड में “थ्रेड में संदेश भेजें”)',
      'channel gone': 'चैनल हटा दिया गया है', 'refused': 'Discord मुझे इजाज़त नहीं दे रहा है',
    },
  },
  ja: {
    summarize: '要約する',
    trouble: ({ channel, why }) => `${channel} に投稿できません（${why}）。予定の投稿は保留し、投稿できるようになりしだい順番どおりに自動で送ります。`,
    waiting: (count) => `${count} 件待機中`, nextTry: (at) => `次の再試行 ${at}`,
    why: {
      'discord unavailable': '現在 Discord が応答していません', 'rate limited': 'Discord から送信を控えるよう求められています',
      'no access': 'チャンネルを見られません（権限「チャンネルを見る」）',
      'permission missing': '権限が足りません（「メッセージを送信」と「埋め込みリンク」、スレッドでは「スレッドでメッセージを送信」）',
      'channel gone': 'チャンネルが削除されました', 'refused': 'Discord に許可されていません',
    },
  },
  zh: {
    summarize: '生成摘要',
    trouble: ({ channel, why }) => `我无法在 ${channel} 发消息：${why}。待发的内容会保留，恢复后会自动按顺序发出。`,
    waiting: (count) => `${count} 条待发`, nextTry: (at) => `下次重试 ${at}`,
    why: {
      'discord unavailable': 'Discord 暂时没有响应', 'rate limited': 'Discord 要求我放慢速度',
      'no access': '我看不到该频道（权限“查看频道”）',
      'permission missing': '缺少权限（“发送消息”和“嵌入链接”，在子区中还需要“在子区内发送消息”）',
      'channel gone': '该频道已被删除', 'refused': 'Discord 不允许我这样做',
    },
  },
}
