// What /digest says to the one who uses it. Times and channels are as Discord shows them, everything else is inert already.
import type { Fate } from '#src/core/choosing.ts'
import type { Localised } from '#src/core/languages.ts'

export interface DigestCommandWords {
  saved(digest: { when: string; timeZone: string; channel: string; next: string }): string
  readonly trySaved: string
  removed(channel: string): string
  readonly none: string
  readonly choose: string
  readonly unknownTimeZone: string
  tooMany(limit: number): string
  readonly newOne: string
  next(at: string): string
  last(at: string): string
  readonly titles: { readonly list: string; readonly preview: string; readonly rest: string }
  readonly topics: string
  readonly outlets: string
  readonly feeds: string
  readonly previewEmpty: { readonly nothing: string; readonly oneLine: string }
  readonly nothingElse: string
  more(count: number): string
  readonly fate: Readonly<Record<Exclude<Fate, 'chosen'>, string>>
}

export const digestCommandWords: Localised<DigestCommandWords> = {
  en: {
    saved: ({ when, timeZone, channel, next }) => `✅ A digest comes to ${channel} ${when} (${timeZone}), next ${next}.`,
    trySaved: 'See what it would show now: `/digest preview`.',
    removed: (channel) => `✅ The digest in ${channel} is ended.`,
    none: 'There is no digest on this server yet. Set one up with `/digest set`.',
    choose: 'There are several digests here: choose one in the option `digest`.',
    unknownTimeZone: 'I don’t know that time zone. Choose one from the list, such as Europe/Berlin.',
    tooMany: (limit) => `A server can have ${limit} digests. End one first with \`/digest remove\`.`,
    newOne: 'A new one',
    next: (at) => `next ${at}`, last: (at) => `last posted ${at}`,
    titles: { list: 'Digests', preview: 'Only you see this. Posted now, it would be:', rest: 'Not in it' },
    topics: 'topics', outlets: 'outlets', feeds: 'feeds',
    previewEmpty: { nothing: 'There is nothing new, so nothing would be posted.', oneLine: 'There is nothing new; a line would say so.' },
    nothingElse: 'Nothing else came in since.',
    more: (count) => `and ${count} more`,
    fate: {
      'outranked': 'would fit, but others have more weight', 'shown before': 'shown by an earlier digest, nothing really new since', 'other topics': 'none of the topics',
      'other outlets': 'none of the outlets', 'other feeds': 'none of the feeds',
    },
  },
  es: {
    saved: ({ when, timeZone, channel, next }) => `✅ Habrá un boletín en ${channel} ${when} (${timeZone}); el próximo, ${next}.`,
    trySaved: 'Mira qué mostraría ahora: `/boletín vista_previa`.',
    removed: (channel) => `✅ Se eliminó el boletín de ${channel}.`,
    none: 'Este servidor aún no tiene ningún boletín. Programa uno con `/boletín fijar`.',
    choose: 'Aquí hay varios boletines: elige uno en la opción `boletín`.',
    unknownTimeZone: 'No conozco esa zona horaria. Elige una de la lista, por ejemplo Europe/Madrid.',
    tooMany: (limit) => `Un servidor puede tener ${limit} boletines. Elimina antes uno con \`/boletín quitar\`.`,
    newOne: 'Uno nuevo',
    next: (at) => `próximo: ${at}`, last: (at) => `último: ${at}`,
    titles: { list: 'Boletines', preview: 'Solo tú ves esto. Si se publicara ahora:', rest: 'Fuera del boletín' },
    topics: 'temas', outlets: 'medios', feeds: 'feeds',
    previewEmpty: { nothing: 'No hay nada nuevo, así que no se publicaría nada.', oneLine: 'No hay nada nuevo; una línea lo diría.' },
    nothingElse: 'No ha llegado nada más desde entonces.',
    more: (count) => `y ${count} más`,
    fate: {
      'outranked': 'encajaría, pero otras pesan más', 'shown before': 'ya salió en un boletín anterior, sin novedades reales', 'other topics': 'ninguno de los temas',
      'other outlets': 'ninguno de los medios', 'other feeds': 'ninguno de los feeds',
    },
  },
  pt: {
    saved: ({ when, timeZone, channel, next }) => `✅ Haverá um boletim em ${channel} ${when} (${timeZone}); o próximo, ${next}.`,
    trySaved: 'Veja o que ele mostraria agora: `/boletim prévia`.',
    removed: (channel) => `✅ O boletim de ${channel} foi removido.`,
    none: 'Este servidor ainda não tem nenhum boletim. Programe um com `/boletim definir`.',
    choose: 'Há vários boletins aqui: escolha um na opção `boletim`.',
    unknownTimeZone: 'Não conheço esse fuso horário. Escolha um da lista, como America/Sao_Paulo.',
    tooMany: (limit) => `Um servidor pode ter ${limit} boletins. Remova um antes com \`/boletim remover\`.`,
    newOne: 'Um novo',
    next: (at) => `próximo: ${at}`, last: (at) => `último: ${at}`,
    titles: { list: 'Boletins', preview: 'Só você vê isto. Se fosse publicado agora:', rest: 'Fora do boletim' },
    topics: 'temas', outlets: 'veículos', feeds: 'feeds',
    previewEmpty: { nothing: 'Não há nada novo, então nada seria publicado.', oneLine: 'Não há nada novo; uma linha diria isso.' },
    nothingElse: 'Nada mais chegou desde então.',
    more: (count) => `e mais ${count}`,
    fate: {
      'outranked': 'caberia, mas outras pesam mais', 'shown before': 'já saiu em um boletim anterior, sem novidade de verdade', 'other topics': 'nenhum dos temas',
      'other outlets': 'nenhum dos veículos', 'other feeds': 'nenhum dos feeds',
    },
  },
  fr: {
    saved: ({ when, timeZone, channel, next }) => `✅ Un bulletin paraîtra dans ${channel} ${when} (${timeZone}), le prochain ${next}.`,
    trySaved: 'Pour voir ce qu’il montrerait maintenant : `/bulletin aperçu`.',
    removed: (channel) => `✅ Le bulletin de ${channel} est supprimé.`,
    none: 'Ce serveur n’a pas encore de bulletin. Programmez-en un avec `/bulletin définir`.',
    choose: 'Il y a plusieurs bulletins ici : choisissez-en un dans l’option `bulletin`.',
    unknownTimeZone: 'Je ne connais pas ce fuseau horaire. Choisissez-en un dans la liste, par exemple Europe/Paris.',
    tooMany: (limit) => `Un serveur peut avoir ${limit} bulletins. Supprimez-en d’abord un avec \`/bulletin retirer\`.`,
    newOne: 'Un nouveau',
    next: (at) => `prochain : ${at}`, last: (at) => `dernier : ${at}`,
    titles: { list: 'Bulletins', preview: 'Vous seul voyez ceci. Publié maintenant, ce serait :', rest: 'Laissés de côté' },
    topics: 'sujets', outlets: 'médias', feeds: 'flux',
    previewEmpty: { nothing: 'Il n’y a rien de nouveau : rien ne serait publié.', oneLine: 'Il n’y a rien de nouveau ; une ligne le dirait.' },
    nothingElse: 'Rien d’autre n’est arrivé depuis.',
    more: (count) => `et ${count} de plus`,
    fate: {
      'outranked': 'conviendrait, mais d’autres pèsent plus', 'shown before': 'déjà dans un bulletin précédent, rien de vraiment nouveau depuis', 'other topics': 'aucun des sujets',
      'other outlets': 'aucun des médias', 'other feeds': 'aucun des flux',
    },
  },
  de: {
    saved: ({ when, timeZone, channel, next }) => `✅ In ${channel} erscheint ${when} (${timeZone}) eine Übersicht, das nächste Mal ${next}.`,
    trySaved: 'Was sie jetzt zeigen würde: `/übersicht vorschau`.',
    removed: (channel) => `✅ Die Übersicht in ${channel} ist beendet.`,
    none: 'Auf diesem Server gibt es noch keine Übersicht. Richte eine mit `/übersicht festlegen` ein.',
    choose: 'Hier gibt es mehrere Übersichten: Wähle eine in der Option `übersicht`.',
    unknownTimeZone: 'Diese Zeitzone kenne ich nicht. Wähle eine aus der Liste, etwa Europe/Berlin.',
    tooMany: (limit) => `Ein Server kann ${limit} Übersichten haben. Beende erst eine mit \`/übersicht entfernen\`.`,
    newOne: 'Eine neue',
    next: (at) => `nächste ${at}`, last: (at) => `zuletzt ${at}`,
    titles: { list: 'Übersichten', preview: 'Das siehst nur du. Jetzt gepostet, wäre es:', rest: 'Nicht dabei' },
    topics: 'Themen', outlets: 'Medien', feeds: 'Feeds',
    previewEmpty: { nothing: 'Es gibt nichts Neues, also würde nichts gepostet.', oneLine: 'Es gibt nichts Neues; eine Zeile würde das sagen.' },
    nothingElse: 'Sonst kam seitdem nichts herein.',
    more: (count) => `und ${count} weitere`,
    fate: {
      'outranked': 'würde passen, aber andere wiegen mehr', 'shown before': 'schon in einer früheren Übersicht, seitdem nichts wirklich Neues', 'other topics': 'keines der Themen',
      'other outlets': 'keines der Medien', 'other feeds': 'keiner der Feeds',
    },
  },
  hi: {
    saved: ({ when, timeZone, channel, next }) => `✅ ${channel} में ${when} (${timeZone}) संग्रह आएगा, अगला ${next}।`,
    trySaved: 'अभी वह क्या दिखाएगा, देखें: `/संग्रह पूर्वावलोकन`।',
    removed: (channel) => `✅ ${channel} का संग्रह बंद कर दिया गया।`,
    none: 'इस सर्वर पर अभी कोई संग्रह नहीं है। `/संग्रह तय_करें` से एक तय करें।',
    choose: 'यहाँ कई संग्रह हैं: `संग्रह` विकल्प में एक चुनें।',
    unknownTimeZone: 'मैं यह समय क्षेत्र नहीं जानता। सूची से चुनें, जैसे Asia/Kolkata।',
    tooMany: (limit) => `एक सर्वर पर ${limit} संग्रह हो सकते हैं। पहले \`/संग्रह हटाएँ\` से एक बंद करें।`,
    newOne: 'नया',
    next: (at) => `अगला ${at}`, last: (at) => `पिछला ${at}`,
    titles: { list: 'संग्रह', preview: 'यह सिर्फ़ आप देख रहे हैं। अभी पोस्ट हो तो ऐसा होगा:', rest: 'इसमें नहीं' },
    topics: 'विषय', outlets: 'स्रोत', feeds: 'फ़ीड',
    previewEmpty: { nothing: 'कुछ नया नहीं है, इसलिए कुछ पोस्ट नहीं होगा।', oneLine: 'कुछ नया नहीं है; एक पंक्ति यही कहेगी।' },
    nothingElse: 'इसके अलावा कुछ नहीं आया।',
    more: (count) => `और ${count}`,
    fate: {
      'outranked': 'जगह पा सकती थी, पर दूसरी ख़बरें ज़्यादा अहम हैं', 'shown before': 'पिछले संग्रह में आ चुकी, उसके बाद कुछ वाक़ई नया नहीं', 'other topics': 'किसी विषय से नहीं',
      'other outlets': 'किसी चुने स्रोत से नहीं', 'other feeds': 'किसी चुनी फ़ीड से नहीं',
    },
  },
  ja: {
    saved: ({ when, timeZone, channel, next }) => `✅ ${channel} に${when}（${timeZone}）、ニュースまとめを投稿します。次回は ${next} です。`,
    trySaved: '今ならどうなるかは `/まとめ プレビュー` で確認できます。',
    removed: (channel) => `✅ ${channel} のまとめを終了しました。`,
    none: 'このサーバーにはまだまとめがありません。`/まとめ 設定` で設定してください。',
    choose: 'まとめが複数あります。オプション `まとめ` で選んでください。',
    unknownTimeZone: 'そのタイムゾーンは見つかりません。Asia/Tokyo のように一覧から選んでください。',
    tooMany: (limit) => `1つのサーバーに設定できるまとめは ${limit} 件です。先に \`/まとめ 削除\` で1件終了してください。`,
    newOne: '新しく作る',
    next: (at) => `次回 ${at}`, last: (at) => `前回 ${at}`,
    titles: { list: 'ニュースまとめ', preview: 'あなただけに表示しています。今投稿すると：', rest: '入らなかったもの' },
    topics: 'テーマ', outlets: '媒体', feeds: 'フィード',
    previewEmpty: { nothing: '新しいニュースがないため、何も投稿しません。', oneLine: '新しいニュースがないため、その旨を1行で投稿します。' },
    nothingElse: 'その後、ほかに届いたものはありません。',
    more: (count) => `ほか ${count} 件`,
    fate: {
      'outranked': '条件には合うが、ほかのニュースが優先', 'shown before': '以前のまとめに掲載済みで、その後の新情報なし', 'other topics': 'どのテーマにも該当せず',
      'other outlets': '対象の媒体ではない', 'other feeds': '対象のフィードではない',
    },
  },
  zh: {
    saved: ({ when, timeZone, channel, next }) => `✅ 将在 ${channel} ${when}（${timeZone}）发布简报，下一次：${next}。`,
    trySaved: '想看现在会显示什么，请用 `/简报 预览`。',
    removed: (channel) => `✅ 已取消 ${channel} 的简报。`,
    none: '这个服务器还没有简报。请用 `/简报 设定` 设置一份。',
    choose: '这里有多份简报：请在选项 `简报` 中选择一份。',
    unknownTimeZone: '我不认识这个时区。请从列表中选择，例如 Asia/Shanghai。',
    tooMany: (limit) => `每个服务器最多 ${limit} 份简报。请先用 \`/简报 移除\` 取消一份。`,
    newOne: '新建一份',
    next: (at) => `下一次 ${at}`, last: (at) => `上一次 ${at}`,
    titles: { list: '简报', preview: '只有你能看到。如果现在发布：', rest: '未收入的' },
    topics: '主题', outlets: '媒体', feeds: '订阅源',
    previewEmpty: { nothing: '没有新消息，所以不会发布。', oneLine: '没有新消息；会用一行说明。' },
    nothingElse: '此后没有其他内容。',
    more: (count) => `另有 ${count} 条`,
    fate: {
      'outranked': '符合条件，但其他新闻更重要', 'shown before': '之前的简报已发过，此后没有真正的新内容', 'other topics': '不属于所选主题',
      'other outlets': '不是所选媒体', 'other feeds': '不来自所选订阅源',
    },
  },
}
