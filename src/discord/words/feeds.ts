// What whoever follows feeds is told. Names are inert already; `channel` is a mention, `at` and `next` are Discord timestamps.
import type { Localised } from '#src/core/languages.ts'
import { counted } from './amounts.ts'

interface FeedWords {
  followed(about: { feed: string; channel: string }): string
  readonly onlyNew: string
  readonly newestComes: string
  readonly digestOnly: string
  choose(host: string): string
  readonly chooseOne: string
  unfollowed(feed: string): string
  title(count: number): string
  readonly none: string
  checked(about: { at: string; next: string }): string
  failing(about: { since: string; why: string; next: string }): string
  readonly unread: string
  readonly paused: string
  readonly digest: string
  pings(role: string): string
  only(words: string): string
  without(words: string): string
  readonly pause: string
  readonly resume: string
  readonly checkNow: string
  readonly unfollow: string
  readonly back: string
  readonly more: string
  imported(counts: { followed: number; known: number; failed: number; later: number; noRoom: number }): string
  readonly exported: string
}

export const feedWords: Localised<FeedWords> = {
  en: {
    followed: ({ feed, channel }) => `✅ ${channel} follows **${feed}**.`, onlyNew: 'I post what comes from now on; nothing of what stands there already.', newestComes: 'The newest entry comes at once, then what is new.',
    digestOnly: 'Its articles are read and kept for digests, and not posted one by one.', choose: (host) => `${host} has several feeds. Which one?`, chooseOne: 'Choose a feed…', unfollowed: (feed) => `**${feed}** is not followed any more.`,
    title: (count) => `**${counted(count, 'en', { one: '# feed is followed', other: '# feeds are followed' })}**`, none: 'No feed is followed here yet. Begin with `/follow`.',
    checked: ({ at, next }) => `checked ${at}, next ${next}`, failing: ({ since, why, next }) => `⚠️ fails since ${since}: ${why}; next try ${next}`, unread: 'not read yet', paused: '⏸️ paused', digest: 'digest only',
    pings: (role) => `pings ${role}`, only: (words) => `only ${words}`, without: (words) => `without ${words}`, pause: 'Pause', resume: 'Resume', checkNow: 'Check now', unfollow: 'Unfollow', back: 'Back', more: 'More',
    imported: ({ followed, known, failed, later, noRoom }) => [
      `✅ ${counted(followed, 'en', { one: '# feed followed', other: '# feeds followed' })}`, known > 0 ? `${known} followed before` : '', failed > 0 ? `${failed} could not be read and will be tried again` : '',
      later > 0 ? `${later} will be read in the next minutes` : '', noRoom > 0 ? `${noRoom} left out: no room for more` : '',
    ].filter(Boolean).join(' · '),
    exported: 'Other readers can import this file.',
  },
  es: {
    followed: ({ feed, channel }) => `✅ ${channel} sigue **${feed}**.`, onlyNew: 'Publico lo que llegue a partir de ahora, nada de lo que ya hay.', newestComes: 'La entrada más reciente llega enseguida; después, lo nuevo.',
    digestOnly: 'Sus artículos se leen y se guardan para los resúmenes, sin publicarse uno a uno.', choose: (host) => `${host} tiene varios feeds. ¿Cuál?`, chooseOne: 'Elige un feed…', unfollowed: (feed) => `Ya no se sigue **${feed}**.`,
    title: (count) => `**${counted(count, 'es', { one: 'Se sigue # feed', other: 'Se siguen # feeds' })}**`, none: 'Aquí aún no se sigue ningún feed. Empieza con `/seguir`.',
    checked: ({ at, next }) => `revisado ${at}, próxima vez ${next}`, failing: ({ since, why, next }) => `⚠️ falla desde ${since}: ${why}; próximo intento ${next}`, unread: 'aún no leído', paused: '⏸️ en pausa', digest: 'solo resumen',
    pings: (role) => `menciona a ${role}`, only: (words) => `solo ${words}`, without: (words) => `sin ${words}`, pause: 'Pausar', resume: 'Reanudar', checkNow: 'Revisar ahora', unfollow: 'Dejar de seguir', back: 'Atrás', more: 'Más',
    imported: ({ followed, known, failed, later, noRoom }) => [
      `✅ ${counted(followed, 'es', { one: '# feed seguido', other: '# feeds seguidos' })}`, known > 0 ? `${known} ya se seguían` : '', failed > 0 ? `${failed} no se pudieron leer; se volverá a intentar` : '',
      later > 0 ? `${later} se leerán en los próximos minutos` : '', noRoom > 0 ? `${noRoom} fuera: no caben más` : '',
    ].filter(Boolean).join(' · '),
    exported: 'Otros lectores pueden importar este archivo.',
  },
  pt: {
    followed: ({ feed, channel }) => `✅ ${channel} segue **${feed}**.`, onlyNew: 'Publico o que vier a partir de agora, nada do que já está lá.', newestComes: 'A entrada mais recente chega já; depois, as novas.',
    digestOnly: 'Os artigos são lidos e guardados para resumos, sem serem publicados um a um.', choose: (host) => `${host} tem vários feeds. Qual?`, chooseOne: 'Escolha um feed…', unfollowed: (feed) => `**${feed}** não é mais seguido.`,
    title: (count) => `**${counted(count, 'pt', { one: '# feed seguido', other: '# feeds seguidos' })}**`, none: 'Nenhum feed é seguido aqui ainda. Comece com `/seguir`.',
    checked: ({ at, next }) => `verificado ${at}, próxima vez ${next}`, failing: ({ since, why, next }) => `⚠️ falha desde ${since}: ${why}; próxima tentativa ${next}`, unread: 'ainda não lido', paused: '⏸️ pausado', digest: 'só resumo',
    pings: (role) => `menciona ${role}`, only: (words) => `só ${words}`, without: (words) => `sem ${words}`, pause: 'Pausar', resume: 'Retomar', checkNow: 'Verificar agora', unfollow: 'Deixar de seguir', back: 'Voltar', more: 'Mais',
    imported: ({ followed, known, failed, later, noRoom }) => [
      `✅ ${counted(followed, 'pt', { one: '# feed seguido', other: '# feeds seguidos' })}`, known > 0 ? `${known} já seguidos` : '', failed > 0 ? `${failed} não puderam ser lidos; vou tentar de novo` : '',
      later > 0 ? `${later} serão lidos nos próximos minutos` : '', noRoom > 0 ? `${noRoom} de fora: não cabem mais` : '',
    ].filter(Boolean).join(' · '),
    exported: 'Outros leitores podem importar este arquivo.',
  },
  fr: {
    followed: ({ feed, channel }) => `✅ ${channel} suit **${feed}**.`, onlyNew: 'Je publie ce qui arrive à partir de maintenant, rien de ce qui s’y trouve déjà.', newestComes: 'L’article le plus récent arrive tout de suite, puis les nouveaux.',
    digestOnly: 'Ses articles sont lus et gardés pour les digests, sans être publiés un par un.', choose: (host) => `${host} a plusieurs flux. Lequel ?`, chooseOne: 'Choisir un flux…', unfollowed: (feed) => `**${feed}** n’est plus suivi.`,
    title: (count) => `**${counted(count, 'fr', { one: '# flux suivi', other: '# flux suivis' })}**`, none: 'Aucun flux n’est encore suivi ici. Commencez par `/suivre`.',
    checked: ({ at, next }) => `vérifié ${at}, prochaine fois ${next}`, failing: ({ since, why, next }) => `⚠️ échoue depuis ${since} : ${why} ; prochain essai ${next}`, unread: 'pas encore lu', paused: '⏸️ en pause', digest: 'digest seulement',
    pings: (role) => `mentionne ${role}`, only: (words) => `seulement ${words}`, without: (words) => `sans ${words}`, pause: 'Mettre en pause', resume: 'Reprendre', checkNow: 'Vérifier maintenant', unfollow: 'Ne plus suivre', back: 'Retour', more: 'Suite',
    imported: ({ followed, known, failed, later, noRoom }) => [
      `✅ ${counted(followed, 'fr', { one: '# flux suivi', other: '# flux suivis' })}`, known > 0 ? `${known} déjà suivis` : '', failed > 0 ? `${failed} n’ont pas pu être lus et seront réessayés` : '',
      later > 0 ? `${later} seront lus dans les prochaines minutes` : '', noRoom > 0 ? `${noRoom} laissés de côté : plus de place` : '',
    ].filter(Boolean).join(' · '),
    exported: 'D’autres lecteurs peuvent importer ce fichier.',
  },
  de: {
    followed: ({ feed, channel }) => `✅ ${channel} folgt **${feed}**.`, onlyNew: 'Ich poste, was ab jetzt kommt; nichts von dem, was schon dasteht.', newestComes: 'Der neueste Eintrag kommt sofort, danach, was neu ist.',
    digestOnly: 'Seine Artikel werden gelesen und für Überblicke aufbewahrt, aber nicht einzeln gepostet.', choose: (host) => `${host} hat mehrere Feeds. Welcher soll es sein?`, chooseOne: 'Wähle einen Feed…', unfollowed: (feed) => `**${feed}** wird nicht mehr gefolgt.`,
    title: (count) => `**${counted(count, 'de', { one: '# Feed wird gefolgt', other: '# Feeds wird gefolgt' })}**`, none: 'Hier wird noch keinem Feed gefolgt. Fang mit `/folgen` an.',
    checked: ({ at, next }) => `geprüft ${at}, wieder ${next}`, failing: ({ since, why, next }) => `⚠️ scheitert seit ${since}: ${why}; nächster Versuch ${next}`, unread: 'noch nicht gelesen', paused: '⏸️ pausiert', digest: 'nur im Überblick',
    pings: (role) => `erwähnt ${role}`, only: (words) => `nur ${words}`, without: (words) => `ohne ${words}`, pause: 'Pausieren', resume: 'Fortsetzen', checkNow: 'Jetzt prüfen', unfollow: 'Nicht mehr folgen', back: 'Zurück', more: 'Weiter',
    imported: ({ followed, known, failed, later, noRoom }) => [
      `✅ ${counted(followed, 'de', { one: '# Feed gefolgt', other: '# Feeds gefolgt' })}`, known > 0 ? `${known} schon vorher` : '', failed > 0 ? `${failed} nicht lesbar, werden wieder versucht` : '',
      later > 0 ? `${later} werden in den nächsten Minuten gelesen` : '', noRoom > 0 ? `${noRoom} ausgelassen: kein Platz mehr` : '',
    ].filter(Boolean).join(' · '),
    exported: 'Andere Feedreader können diese Datei importieren.',
  },
  hi: {
    followed: ({ feed, channel }) => `✅ ${channel} अब **${feed}** को फ़ॉलो करता है।`, onlyNew: 'अब से जो आएगा वही पोस्ट होगा; जो पहले से है वह नहीं।', newestComes: 'सबसे नई प्रविष्टि तुरंत आएगी, फिर जो नई हों।',
    digestOnly: 'इसके लेख पढ़कर डाइजेस्ट के लिए रखे जाते हैं, अलग-अलग पोस्ट नहीं होते।', choose: (host) => `${host} पर कई फ़ीड हैं। कौन-सी?`, chooseOne: 'फ़ीड चुनें…', unfollowed: (feed) => `**${feed}** अब फ़ॉलो नहीं की जाती।`,
    title: (count) => `**${counted(count, 'hi', { one: '# फ़ीड फ़ॉलो की जाती है', other: '# फ़ीड फ़ॉलो की जाती हैं' })}**`, none: 'यहाँ अभी कोई फ़ीड फ़ॉलो नहीं की जाती। `/फ़ॉलो` से शुरू करें।',
    checked: ({ at, next }) => `${at} जाँची गई, अगली बार ${next}`, failing: ({ since, why, next }) => `⚠️ ${since} से विफल: ${why}; अगली कोशिश ${next}`, unread: 'अभी पढ़ी नहीं गई', paused: '⏸️ रुकी हुई', digest: 'सिर्फ़ डाइजेस्ट',
    pings: (role) => `${role} को पिंग करती है`, only: (words) => `सिर्फ़ ${words}`, without: (words) => `${words} के बिना`, pause: 'रोकें', resume: 'फिर शुरू करें', checkNow: 'अभी जाँचें', unfollow: 'अनफ़ॉलो करें', back: 'पीछे', more: 'और',
    imported: ({ followed, known, failed, later, noRoom }) => [
      `✅ ${counted(followed, 'hi', { one: '# फ़ीड फ़ॉलो की गई', other: '# फ़ीड फ़ॉलो की गईं' })}`, known > 0 ? `${known} पहले से फ़ॉलो थीं` : '', failed > 0 ? `${failed} पढ़ी नहीं जा सकीं, फिर कोशिश होगी` : '',
      later > 0 ? `${later} अगले कुछ मिनटों में पढ़ी जाएँगी` : '', noRoom > 0 ? `${noRoom} छोड़ी गईं: और जगह नहीं` : '',
    ].filter(Boolean).join(' · '),
    exported: 'दूसरे रीडर इस फ़ाइल को आयात कर सकते हैं।',
  },
  ja: {
    followed: ({ feed, channel }) => `✅ ${channel} で **${feed}** をフォローしました。`, onlyNew: 'これから届く記事を投稿します。すでにある記事は投稿しません。', newestComes: '最新の 1 件をすぐに、その後は新着を投稿します。',
    digestOnly: '記事は読み取ってダイジェスト用に保存し、個別には投稿しません。', choose: (host) => `${host} には複数のフィードがあります。どれにしますか?`, chooseOne: 'フィードを選択…', unfollowed: (feed) => `**${feed}** のフォローをやめました。`,
    title: (count) => `**${counted(count, 'ja', { one: '# 件のフィードをフォロー中', other: '# 件のフィードをフォロー中' })}**`, none: 'ここではまだフィードをフォローしていません。`/フォロー` で始めてください。',
    checked: ({ at, next }) => `確認 ${at}、次回 ${next}`, failing: ({ since, why, next }) => `⚠️ ${since}から失敗:${why}。次回 ${next}`, unread: 'まだ読み取っていません', paused: '⏸️ 一時停止中', digest: 'ダイジェストのみ',
    pings: (role) => `${role} にメンション`, only: (words) => `${words} のみ`, without: (words) => `${words} を除く`, pause: '一時停止', resume: '再開', checkNow: '今すぐ確認', unfollow: 'フォロー解除', back: '戻る', more: '次へ',
    imported: ({ followed, known, failed, later, noRoom }) => [
      `✅ ${counted(followed, 'ja', { one: '# 件をフォローしました', other: '# 件をフォローしました' })}`, known > 0 ? `${known} 件はフォロー済み` : '', failed > 0 ? `${failed} 件は読み取れず、後で再試行します` : '',
      later > 0 ? `${later} 件は数分以内に読み取ります` : '', noRoom > 0 ? `${noRoom} 件は上限のため除外` : '',
    ].filter(Boolean).join(' · '),
    exported: 'ほかのリーダーでこのファイルを読み込めます。',
  },
  zh: {
    followed: ({ feed, channel }) => `✅ ${channel} 已关注 **${feed}**。`, onlyNew: '我只发布今后的新文章，已有的不发。', newestComes: '最新一篇马上发布，之后是新文章。',
    digestOnly: '它的文章会被读取并留给摘要，不逐篇发布。', choose: (host) => `${host} 有多个订阅源，选哪一个？`, chooseOne: '选择订阅源…', unfollowed: (feed) => `已取消关注 **${feed}**。`,
    title: (count) => `**${counted(count, 'zh', { one: '已关注 # 个订阅源', other: '已关注 # 个订阅源' })}**`, none: '这里还没有关注任何订阅源。用 `/关注` 开始。',
    checked: ({ at, next }) => `${at}检查过，下次${next}`, failing: ({ since, why, next }) => `⚠️ 自${since}起失败：${why}；下次尝试${next}`, unread: '尚未读取', paused: '⏸️ 已暂停', digest: '仅摘要',
    pings: (role) => `提及 ${role}`, only: (words) => `仅 ${words}`, without: (words) => `不含 ${words}`, pause: '暂停', resume: '恢复', checkNow: '立即检查', unfollow: '取消关注', back: '返回', more: '更多',
    imported: ({ followed, known, failed, later, noRoom }) => [
      `✅ ${counted(followed, 'zh', { one: '已关注 # 个订阅源', other: '已关注 # 个订阅源' })}`, known > 0 ? `${known} 个此前已关注` : '', failed > 0 ? `${failed} 个无法读取，稍后重试` : '',
      later > 0 ? `${later} 个将在几分钟内读取` : '', noRoom > 0 ? `${noRoom} 个因数量上限未关注` : '',
    ].filter(Boolean).join(' · '),
    exported: '其他阅读器可以导入此文件。',
  },
}
