// What a reader is told of the failures of following feeds. Details are inert already.
import type { Localised } from '#src/core/languages.ts'
import { number } from './amounts.ts'
import type { ErrorWords } from './errors.ts'

export type FeedErrorCode =
  | 'no feed found'
  | 'feed list broken'
  | 'already followed'
  | 'too many feeds'
  | 'not followed'
  | 'feed not read'
  | 'role not allowed'

export const feedErrors: Localised<ErrorWords<FeedErrorCode>> = {
  en: {
    'no feed found': ({ host }) =>
      `I found no feed at ${host}. Give me the address of the feed itself; sites often link it as RSS at the foot of the page.`,
    'feed list broken': () => 'That file is no list of feeds. Other readers export one as OPML (.opml or .xml).',
    'already followed': ({ channelId }) => `<#${channelId}> follows that feed already. \`/feeds list\` shows it.`,
    'too many feeds': ({ limit }) =>
      `This server follows ${number(limit, 'en')} feeds, and more are not possible. \`/unfollow\` one first.`,
    'not followed': () => 'That feed is not followed here. Choose one from the list.',
    'feed not read': ({ host, why }) => `I cannot read a feed at ${host}: ${why}. Check the address, or give me that of the feed itself.`,
    'role not allowed': () => 'A role can be pinged only if you may manage the server, and @everyone never.',
  },
  es: {
    'no feed found': ({ host }) =>
      `No encontré ningún feed en ${host}. Dame la dirección del propio feed; los sitios suelen enlazarlo como RSS al pie de la página.`,
    'feed list broken': () => 'Ese archivo no es una lista de feeds. Otros lectores la exportan como OPML (.opml o .xml).',
    'already followed': ({ channelId }) => `<#${channelId}> ya sigue ese feed. \`/feeds lista\` lo muestra.`,
    'too many feeds': ({ limit }) => `Este servidor sigue ${number(limit, 'es')} feeds y no caben más. Deja uno con \`/dejar\` primero.`,
    'not followed': () => 'Aquí no se sigue ese feed. Elige uno de la lista.',
    'feed not read': ({ host, why }) => `No puedo leer ningún feed en ${host}: ${why}. Revisa la dirección o dame la del propio feed.`,
    'role not allowed': () => 'Solo puedes hacer que se mencione un rol si puedes gestionar el servidor, y nunca @everyone.',
  },
  pt: {
    'no feed found': ({ host }) =>
      `Não encontrei nenhum feed em ${host}. Me dê o endereço do próprio feed; os sites costumam linká-lo como RSS no rodapé.`,
    'feed list broken': () => 'Esse arquivo não é uma lista de feeds. Outros leitores exportam uma em OPML (.opml ou .xml).',
    'already followed': ({ channelId }) => `<#${channelId}> já segue esse feed. \`/feeds lista\` mostra.`,
    'too many feeds': ({ limit }) =>
      `Este servidor segue ${number(limit, 'pt')} feeds, e não cabem mais. Deixe um com \`/deixar\` primeiro.`,
    'not followed': () => 'Esse feed não é seguido aqui. Escolha um da lista.',
    'feed not read': ({ host, why }) => `Não consigo ler um feed em ${host}: ${why}. Confira o endereço ou me dê o do próprio feed.`,
    'role not allowed': () => 'Um cargo só pode ser mencionado se você puder gerenciar o servidor, e @everyone nunca.',
  },
  fr: {
    'no feed found': ({ host }) =>
      `Je n’ai trouvé aucun flux sur ${host}. Donnez-moi l’adresse du flux lui-même ; les sites l’indiquent souvent comme RSS en bas de page.`,
    'feed list broken': () => 'Ce fichier n’est pas une liste de flux. D’autres lecteurs en exportent une en OPML (.opml ou .xml).',
    'already followed': ({ channelId }) => `<#${channelId}> suit déjà ce flux. \`/flux liste\` le montre.`,
    'too many feeds': ({ limit }) =>
      `Ce serveur suit ${number(limit, 'fr')} flux, et c’est le maximum. Retirez-en un avec \`/retirer\` d’abord.`,
    'not followed': () => 'Ce flux n’est pas suivi ici. Choisissez-en un dans la liste.',
    'feed not read': ({ host, why }) =>
      `Je ne peux lire aucun flux sur ${host} : ${why}. Vérifiez l’adresse ou donnez-moi celle du flux lui-même.`,
    'role not allowed': () => 'Un rôle ne peut être mentionné que si vous pouvez gérer le serveur, et @everyone jamais.',
  },
  de: {
    'no feed found': ({ host }) =>
      `Bei ${host} habe ich keinen Feed gefunden. Gib mir die Adresse des Feeds selbst; oft steht sie als RSS unten auf der Seite.`,
    'feed list broken': () => 'Diese Datei ist keine Liste von Feeds. Andere Feedreader exportieren eine als OPML (.opml oder .xml).',
    'already followed': ({ channelId }) => `<#${channelId}> folgt diesem Feed schon. \`/feeds liste\` zeigt ihn.`,
    'too many feeds': ({ limit }) =>
      `Dieser Server folgt ${number(limit, 'de')} Feeds, mehr gehen nicht. Entferne erst einen mit \`/entfolgen\`.`,
    'not followed': () => 'Diesem Feed wird hier nicht gefolgt. Wähle einen aus der Liste.',
    'feed not read': ({ host, why }) =>
      `Ich kann bei ${host} keinen Feed lesen: ${why}. Prüfe die Adresse oder gib mir die des Feeds selbst.`,
    'role not allowed': () => 'Eine Rolle wird nur erwähnt, wenn du den Server verwalten darfst, und @everyone nie.',
  },
  hi: {
    'no feed found': ({ host }) => `${host} पर मुझे कोई फ़ीड नहीं मिला। फ़ीड का अपना पता दें; साइटें अक्सर पेज के नीचे RSS नाम से उसका लिंक देती हैं।`,
    'feed list broken': () => 'यह फ़ाइल फ़ीड की सूची नहीं है। दूसरे रीडर OPML (.opml या .xml) में सूची निकालते हैं।',
    'already followed': ({ channelId }) => `<#${channelId}> यह फ़ीड पहले से फ़ॉलो करता है। \`/फ़ीड सूची\` में देखें।`,
    'too many feeds': ({ limit }) => `यह सर्वर ${number(limit, 'hi')} फ़ीड फ़ॉलो करता है, इससे ज़्यादा नहीं हो सकते। पहले \`/अनफ़ॉलो\` से एक हटाएँ।`,
    'not followed': () => 'यह फ़ीड यहाँ फ़ॉलो नहीं किया जाता। सूची में से चुनें।',
    'feed not read': ({ host, why }) => `मैं ${host} पर कोई फ़ीड नहीं पढ़ सकता: ${why}। पता जाँचें, या फ़ीड का अपना पता दें।`,
    'role not allowed': () => 'किसी रोल को तभी पिंग किया जा सकता है जब आप सर्वर प्रबंधित कर सकते हों, और @everyone को कभी नहीं।',
  },
  ja: {
    'no feed found': ({ host }) =>
      `${host} にフィードが見つかりませんでした。フィード自体のアドレスを指定してください。ページの下部に RSS として載っていることがよくあります。`,
    'feed list broken': () => 'このファイルはフィードの一覧ではありません。ほかのリーダーでは OPML(.opml または .xml)として書き出せます。',
    'already followed': ({ channelId }) => `<#${channelId}> はそのフィードをすでにフォローしています。\`/フィード 一覧\` で確認できます。`,
    'too many feeds': ({ limit }) =>
      `このサーバーは上限の ${number(limit, 'ja')} 件のフィードをフォローしています。先に \`/フォロー解除\` で 1 件外してください。`,
    'not followed': () => 'そのフィードはここではフォローされていません。一覧から選んでください。',
    'feed not read': ({ host, why }) =>
      `${host} のフィードを読めません：${why}。アドレスを確かめるか、フィードそのもののアドレスを教えてください。`,
    'role not allowed': () => 'ロールへのメンションは、サーバーを管理できる人だけが設定できます。@everyone は使えません。',
  },
  zh: {
    'no feed found': ({ host }) => `在 ${host} 没有找到订阅源。请给我订阅源本身的地址；网站常在页面底部以 RSS 标出。`,
    'feed list broken': () => '这个文件不是订阅源列表。其他阅读器可以导出 OPML（.opml 或 .xml）。',
    'already followed': ({ channelId }) => `<#${channelId}> 已经关注了这个订阅源，可用 \`/订阅源 列表\` 查看。`,
    'too many feeds': ({ limit }) => `本服务器已关注 ${number(limit, 'zh')} 个订阅源，达到上限。请先用 \`/取消关注\` 取消一个。`,
    'not followed': () => '这里没有关注这个订阅源。请从列表中选择。',
    'feed not read': ({ host, why }) => `无法读取 ${host} 的订阅源：${why}。请检查地址，或给我订阅源本身的地址。`,
    'role not allowed': () => '只有能管理服务器的人才能设置提及身份组，且不能是 @everyone。',
  },
}
