// What moderators read on the page of a server's settings and in its log. What each setting and its values are called is in
// `setting-names.ts`.
import type { Localised } from '#src/core/languages.ts'

interface SettingsWords {
  readonly texts: Readonly<
    Record<
      | 'title'
      | 'choose'
      | 'chooseValue'
      | 'chooseRoles'
      | 'offIn'
      | 'onlyIn'
      | 'undo'
      | 'back'
      | 'log'
      | 'older'
      | 'otherZone'
      | 'zoneHint'
      | 'noZone'
      | 'changedSince'
      | 'logTitle'
      | 'logEmpty'
      | 'undone'
      | 'needsContent',
      string
    >
  >
}

export const settingsDeclared = {
  names: { en: 'settings', es: 'ajustes', pt: 'configurações', fr: 'paramètres', de: 'einstellungen', hi: 'सेटिंग', ja: '設定', zh: '设置' },
  description: {
    en: 'What this server’s moderators decide about me',
    es: 'Lo que deciden sobre mí los moderadores de este servidor',
    pt: 'O que a moderação deste servidor decide sobre mim',
    fr: 'Ce que la modération de ce serveur décide à mon sujet',
    de: 'Was die Moderation dieses Servers über mich bestimmt',
    hi: 'इस सर्वर के मॉडरेटर मेरे बारे में क्या तय करते हैं',
    ja: 'このサーバーのモデレーターが決める私の設定',
    zh: '由此服务器管理员决定的设置',
  },
  show: {
    en: 'Show the settings and change them',
    es: 'Ver los ajustes y cambiarlos',
    pt: 'Ver as configurações e mudá-las',
    fr: 'Voir les paramètres et les modifier',
    de: 'Die Einstellungen ansehen und ändern',
    hi: 'सेटिंग देखें और बदलें',
    ja: '設定を表示して変更',
    zh: '查看并更改设置',
  },
  log: {
    en: 'Who changed what, and when',
    es: 'Quién cambió qué y cuándo',
    pt: 'Quem mudou o quê e quando',
    fr: 'Qui a modifié quoi, et quand',
    de: 'Wer wann was geändert hat',
    hi: 'किसने क्या और कब बदला',
    ja: '誰がいつ何を変更したか',
    zh: '谁在何时更改了什么',
  },
} as const satisfies Record<string, Localised<string>>

export const settingsWords: Localised<SettingsWords> = {
  en: {
    texts: {
      title: 'Settings of this server',
      choose: 'Change a setting…',
      chooseValue: 'Choose…',
      chooseRoles: 'Only these roles…',
      offIn: 'Off in these channels…',
      onlyIn: 'Only in these channels…',
      undo: 'Undo',
      back: 'Back',
      log: 'Log',
      older: 'Older',
      otherZone: 'Another one…',
      zoneHint: 'For example Europe/Berlin',
      noZone: 'There is no time zone of that name. It should look like Europe/Berlin.',
      changedSince: 'That has been changed since, so I left it as it is.',
      logTitle: 'Changes to the settings',
      logEmpty: 'Nobody has changed anything yet.',
      undone: 'undone',
      needsContent: 'I can’t read them: whoever runs me has not switched on the Message Content intent.',
    },
  },
  es: {
    texts: {
      title: 'Ajustes de este servidor',
      choose: 'Cambiar un ajuste…',
      chooseValue: 'Elegir…',
      chooseRoles: 'Solo estos roles…',
      offIn: 'Desactivado en estos canales…',
      onlyIn: 'Solo en estos canales…',
      undo: 'Deshacer',
      back: 'Atrás',
      log: 'Historial',
      older: 'Más antiguos',
      otherZone: 'Otra…',
      zoneHint: 'Por ejemplo, Europe/Madrid',
      noZone: 'No hay ninguna zona horaria con ese nombre. Debe ser como Europe/Madrid.',
      changedSince: 'Eso se ha cambiado después, así que lo he dejado como está.',
      logTitle: 'Cambios en los ajustes',
      logEmpty: 'Nadie ha cambiado nada todavía.',
      undone: 'deshecho',
      needsContent: 'No puedo leerlos: quien me administra no ha activado el intent Message Content.',
    },
  },
  pt: {
    texts: {
      title: 'Configurações deste servidor',
      choose: 'Mudar uma configuração…',
      chooseValue: 'Escolher…',
      chooseRoles: 'Só estes cargos…',
      offIn: 'Desativado nestes canais…',
      onlyIn: 'Só nestes canais…',
      undo: 'Desfazer',
      back: 'Voltar',
      log: 'Histórico',
      older: 'Mais antigos',
      otherZone: 'Outro…',
      zoneHint: 'Por exemplo, America/Sao_Paulo',
      noZone: 'Não existe fuso horário com esse nome. Deve ser como America/Sao_Paulo.',
      changedSince: 'Isso foi mudado depois, então deixei como está.',
      logTitle: 'Mudanças nas configurações',
      logEmpty: 'Ninguém mudou nada ainda.',
      undone: 'desfeito',
      needsContent: 'Não consigo ler: quem me administra não ativou o intent Message Content.',
    },
  },
  fr: {
    texts: {
      title: 'Paramètres de ce serveur',
      choose: 'Modifier un paramètre…',
      chooseValue: 'Choisir…',
      chooseRoles: 'Seulement ces rôles…',
      offIn: 'Désactivé dans ces salons…',
      onlyIn: 'Seulement dans ces salons…',
      undo: 'Annuler',
      back: 'Retour',
      log: 'Journal',
      older: 'Plus anciens',
      otherZone: 'Un autre…',
      zoneHint: 'Par exemple Europe/Paris',
      noZone: 'Aucun fuseau horaire ne porte ce nom. Il doit ressembler à Europe/Paris.',
      changedSince: 'Cela a été modifié depuis : je n’y ai pas touché.',
      logTitle: 'Modifications des paramètres',
      logEmpty: 'Personne n’a encore rien modifié.',
      undone: 'annulé',
      needsContent: 'Je ne peux pas les lire : l’intent Message Content n’est pas activé par qui me gère.',
    },
  },
  de: {
    texts: {
      title: 'Einstellungen dieses Servers',
      choose: 'Eine Einstellung ändern…',
      chooseValue: 'Auswählen…',
      chooseRoles: 'Nur diese Rollen…',
      offIn: 'In diesen Kanälen aus…',
      onlyIn: 'Nur in diesen Kanälen…',
      undo: 'Rückgängig',
      back: 'Zurück',
      log: 'Verlauf',
      older: 'Ältere',
      otherZone: 'Eine andere…',
      zoneHint: 'Zum Beispiel Europe/Vienna',
      noZone: 'Eine Zeitzone dieses Namens gibt es nicht. Sie sollte wie Europe/Vienna aussehen.',
      changedSince: 'Das wurde seither geändert; ich habe es so gelassen.',
      logTitle: 'Änderungen der Einstellungen',
      logEmpty: 'Noch hat niemand etwas geändert.',
      undone: 'rückgängig gemacht',
      needsContent: 'Ich kann sie nicht lesen: Wer mich betreibt, hat den Message-Content-Intent nicht eingeschaltet.',
    },
  },
  hi: {
    texts: {
      title: 'इस सर्वर की सेटिंग',
      choose: 'कोई सेटिंग बदलें…',
      chooseValue: 'चुनें…',
      chooseRoles: 'सिर्फ़ ये रोल…',
      offIn: 'इन चैनलों में बंद…',
      onlyIn: 'सिर्फ़ इन चैनलों में…',
      undo: 'वापस लें',
      back: 'पीछे',
      log: 'इतिहास',
      older: 'और पुराने',
      otherZone: 'कोई और…',
      zoneHint: 'जैसे Asia/Kolkata',
      noZone: 'इस नाम का कोई टाइम ज़ोन नहीं है। यह Asia/Kolkata जैसा होना चाहिए।',
      changedSince: 'इसे बाद में बदला जा चुका है, इसलिए मैंने इसे वैसे ही रहने दिया।',
      logTitle: 'सेटिंग में बदलाव',
      logEmpty: 'अभी तक किसी ने कुछ नहीं बदला है।',
      undone: 'वापस लिया गया',
      needsContent: 'मैं उन्हें पढ़ नहीं सकता: मुझे चलाने वाले ने Message Content intent चालू नहीं किया है।',
    },
  },
  ja: {
    texts: {
      title: 'このサーバーの設定',
      choose: '設定を変更…',
      chooseValue: '選択…',
      chooseRoles: 'このロールのみ…',
      offIn: 'オフにするチャンネル…',
      onlyIn: 'このチャンネルのみ…',
      undo: '元に戻す',
      back: '戻る',
      log: '履歴',
      older: '古い順へ',
      otherZone: 'その他…',
      zoneHint: '例: Asia/Tokyo',
      noZone: 'その名前のタイムゾーンはありません。Asia/Tokyo のように入力してください。',
      changedSince: 'その後に変更されているため、そのままにしました。',
      logTitle: '設定の変更履歴',
      logEmpty: 'まだ何も変更されていません。',
      undone: '元に戻しました',
      needsContent: '読めません。運営者が Message Content インテントを有効にしていません。',
    },
  },
  zh: {
    texts: {
      title: '此服务器的设置',
      choose: '更改设置…',
      chooseValue: '选择…',
      chooseRoles: '仅这些身份组…',
      offIn: '在这些频道关闭…',
      onlyIn: '仅在这些频道…',
      undo: '撤销',
      back: '返回',
      log: '记录',
      older: '更早',
      otherZone: '其他…',
      zoneHint: '例如 Asia/Shanghai',
      noZone: '没有这个名称的时区。应类似 Asia/Shanghai。',
      changedSince: '之后又有人改过，所以我没有动它。',
      logTitle: '设置的更改记录',
      logEmpty: '还没有人更改过。',
      undone: '已撤销',
      needsContent: '我读不到：运行我的人没有开启 Message Content intent。',
    },
  },
}
