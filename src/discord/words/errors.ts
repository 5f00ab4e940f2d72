// What a reader is told of every other failure that they can act on, and of those they can't. Details are inert already.
import type { UserErrorCode, UserErrors } from '#src/core/errors.ts'
import type { Localised } from '#src/core/languages.ts'
import { duration, number } from './amounts.ts'
import type { FeedErrorCode } from './feed-errors.ts'
import type { PageErrorCode } from './page-errors.ts'

/** A sentence for each of these codes. */
export type ErrorWords<Code extends UserErrorCode> = { readonly [C in Code]: (details: UserErrors[C]) => string }

export const errors: Localised<ErrorWords<Exclude<UserErrorCode, PageErrorCode | FeedErrorCode>>> = {
  en: {
    'story unknown': () => 'I have no stored story of that title. Start typing in `story` and choose one from the list.',
    'article gone': () => 'The article of this conversation is no longer stored here. Give it to me again with `/summarize`.',
    'no links': () => 'There is no web address in that message that I could read.',
    'nothing found': () => 'I have no stored article about that. Summarize one first, or ask in other words.',
    'question empty': () => 'There is no question in that. Ask me something about the article.',
    'question too long': ({ limit }) => `That question is longer than ${number(limit, 'en')} characters. Ask it shorter, or in two.`,
    'conversation unknown': () => 'I have no conversation here. Start one with `/summarize`, or use `/ask` to search all stored articles.',
    interrupted: () => 'I was restarted twice while working on this. Press Retry to have it done now.',
    'button outdated': () => 'This button is from an older version of me and no longer works. Run the command again.',
    'reply gone': () => 'I no longer have what this button belongs to: it was deleted, or a newer one took its place.',
    'not yours': () => 'Only whoever asked for it, or a moderator, can do that.',
    'too many options': () => 'Give me one of `url`, `file` or `story`, not several at once.',
    'too many limits': ({ limit }) =>
      `This server has ${number(limit, 'en')} limits already, and more nobody can read. Take one away first.`,
    'not whole': () => 'Calls and tokens are counted in whole numbers, such as 20.',
    'nothing to compare': () => 'Give me two to five links, or choose a story that several outlets tell.',
    'too few to compare': ({ unread }) =>
      `I could read fewer than two of these articles, and one alone compares with nothing.${unread === '' ? '' : ` Not readable: ${unread}`}`,
    busy: ({ retryAfterSeconds }) => `I am at my limit right now. Try again in ${duration(retryAfterSeconds * 1000, 'en')}.`,
    'too fast': ({ atSeconds }) => `That was a lot at once. I can do it <t:${atSeconds}:R>.`,
    'may not summarize': () =>
      'Summaries are for certain people in this server. Whoever manages the server can change that with `/settings show`.',
    'may not ask': () =>
      'Questions to me are for certain people in this server. Whoever manages the server can change that with `/settings show`.',
    'may not follow': () =>
      'What this server follows is decided by certain people. Whoever manages the server can change that with `/settings show`.',
    'not operator': () => 'This is for whoever runs me, and nobody else.',
    'channel off': () => 'I am switched off in this channel. Whoever manages the server can change that with `/settings show`.',
    'thread not possible': () =>
      'I could not open a thread here: a moderator can grant me “Create Public Threads” and “Send Messages in Threads”. Until then press **Ask**, or reply to the message above, and I answer in this channel.',
  },
  es: {
    'story unknown': () => 'No tengo guardado ningún artículo con ese título. Empieza a escribir en `noticia` y elige uno de la lista.',
    'article gone': () => 'El artículo de esta conversación ya no está guardado aquí. Pásamelo otra vez con `/resumir`.',
    'no links': () => 'En ese mensaje no hay ninguna dirección web que pueda leer.',
    'nothing found': () => 'No tengo guardado ningún artículo sobre eso. Resume uno primero o pregunta con otras palabras.',
    'question empty': () => 'Ahí no hay ninguna pregunta. Pregúntame algo sobre el artículo.',
    'question too long': ({ limit }) => `Esa pregunta tiene más de ${number(limit, 'es')} caracteres. Hazla más corta o divídela en dos.`,
    'conversation unknown': () =>
      'Aquí no tengo ninguna conversación. Empieza una con `/resumir` o usa `/preguntar` para buscar en todos los artículos guardados.',
    interrupted: () => 'Me han reiniciado dos veces mientras trabajaba en esto. Pulsa Reintentar para hacerlo ahora.',
    'button outdated': () => 'Este botón es de una versión anterior de mí y ya no funciona. Usa el comando otra vez.',
    'reply gone': () => 'Ya no tengo aquello a lo que pertenece este botón: se borró o hay algo más nuevo en su lugar.',
    'not yours': () => 'Solo puede hacerlo quien lo pidió o un moderador.',
    'too many options': () => 'Dame solo uno: `enlace`, `archivo` o `noticia`, no varios a la vez.',
    'too many limits': ({ limit }) =>
      `Este servidor ya tiene ${number(limit, 'es')} límites, y más no hay quien los lea. Quita uno primero.`,
    'not whole': () => 'Las llamadas y los tokens se cuentan en números enteros, como 20.',
    'nothing to compare': () => 'Dame de dos a cinco enlaces, o elige un suceso que cuenten varios medios.',
    'too few to compare': ({ unread }) =>
      `No he podido leer ni dos de estos artículos, y uno solo no se compara con nada.${unread === '' ? '' : ` No se pudo leer: ${unread}`}`,
    busy: ({ retryAfterSeconds }) => `Ahora mismo no doy abasto. Inténtalo dentro de ${duration(retryAfterSeconds * 1000, 'es')}.`,
    'too fast': ({ atSeconds }) => `Eso ha sido mucho de golpe. Podré hacerlo <t:${atSeconds}:R>.`,
    'may not summarize': () =>
      'En este servidor, los resúmenes son solo para algunas personas. Quien administra el servidor puede cambiarlo con `/ajustes ver`.',
    'may not ask': () =>
      'En este servidor, solo algunas personas pueden hacerme preguntas. Quien administra el servidor puede cambiarlo con `/ajustes ver`.',
    'may not follow': () =>
      'En este servidor, solo algunas personas deciden qué se sigue. Quien administra el servidor puede cambiarlo con `/ajustes ver`.',
    'not operator': () => 'Esto es solo para quien me opera.',
    'channel off': () => 'Estoy desactivado en este canal. Quien administra el servidor puede cambiarlo con `/ajustes ver`.',
    'thread not possible': () =>
      'No he podido abrir un hilo aquí: un moderador puede darme los permisos «Crear hilos públicos» y «Enviar mensajes en hilos». Mientras tanto, pulsa **Preguntar** o responde al mensaje de arriba, y contesto en este canal.',
  },
  pt: {
    'story unknown': () => 'Não tenho nenhum artigo salvo com esse título. Comece a digitar em `notícia` e escolha um da lista.',
    'article gone': () => 'O artigo desta conversa não está mais salvo aqui. Me mande de novo com `/resumir`.',
    'no links': () => 'Nessa mensagem não há nenhum endereço da web que eu possa ler.',
    'nothing found': () => 'Não tenho nenhum artigo salvo sobre isso. Resuma um primeiro ou pergunte com outras palavras.',
    'question empty': () => 'Não há pergunta nenhuma aí. Me pergunte algo sobre o artigo.',
    'question too long': ({ limit }) =>
      `Essa pergunta tem mais de ${number(limit, 'pt')} caracteres. Faça uma mais curta ou divida em duas.`,
    'conversation unknown': () =>
      'Não tenho nenhuma conversa aqui. Comece uma com `/resumir` ou use `/perguntar` para buscar em todos os artigos salvos.',
    interrupted: () => 'Fui reiniciado duas vezes enquanto trabalhava nisto. Aperte Tentar de novo para eu fazer agora.',
    'button outdated': () => 'Este botão é de uma versão antiga minha e não funciona mais. Use o comando de novo.',
    'reply gone': () => 'Não tenho mais aquilo a que este botão pertence: foi apagado ou há algo mais novo no lugar.',
    'not yours': () => 'Só quem pediu, ou um moderador, pode fazer isso.',
    'too many options': () => 'Me dê só um: `link`, `arquivo` ou `notícia`, não vários de uma vez.',
    'too many limits': ({ limit }) => `Este servidor já tem ${number(limit, 'pt')} limites, e mais ninguém consegue ler. Tire um primeiro.`,
    'not whole': () => 'Chamadas e tokens são contados em números inteiros, como 20.',
    'nothing to compare': () => 'Me dê de dois a cinco links, ou escolha um acontecimento contado por vários veículos.',
    'too few to compare': ({ unread }) =>
      `Consegui ler menos de dois destes artigos, e um sozinho não se compara com nada.${unread === '' ? '' : ` Não deu para ler: ${unread}`}`,
    busy: ({ retryAfterSeconds }) => `Estou no meu limite agora. Tente de novo em ${duration(retryAfterSeconds * 1000, 'pt')}.`,
    'too fast': ({ atSeconds }) => `Foi muita coisa de uma vez. Consigo fazer isso <t:${atSeconds}:R>.`,
    'may not summarize': () =>
      'Neste servidor, só algumas pessoas podem pedir resumos. Quem gerencia o servidor pode mudar isso com `/configurações ver`.',
    'may not ask': () =>
      'Neste servidor, só algumas pessoas podem me fazer perguntas. Quem gerencia o servidor pode mudar isso com `/configurações ver`.',
    'may not follow': () =>
      'Neste servidor, só algumas pessoas decidem o que seguir. Quem gerencia o servidor pode mudar isso com `/configurações ver`.',
    'not operator': () => 'Isto é só para quem me opera.',
    'channel off': () => 'Estou desativado neste canal. Quem gerencia o servidor pode mudar isso com `/configurações ver`.',
    'thread not possible': () =>
      'Não consegui abrir um tópico aqui: um moderador pode me dar as permissões “Criar tópicos públicos” e “Enviar mensagens em tópicos”. Até lá, aperte **Perguntar** ou responda à mensagem acima, e eu respondo neste canal.',
  },
  fr: {
    'story unknown': () =>
      'Je n’ai aucun article enregistré sous ce titre. Commencez à taper dans `sujet` et choisissez-en un dans la liste.',
    'article gone': () => 'L’article de cette conversation n’est plus enregistré ici. Redonnez-le-moi avec `/résumer`.',
    'no links': () => 'Ce message ne contient aucune adresse web que je puisse lire.',
    'nothing found': () => 'Je n’ai aucun article enregistré à ce sujet. Faites-en d’abord résumer un ou posez la question autrement.',
    'question empty': () => 'Il n’y a pas de question là-dedans. Posez-m’en une sur l’article.',
    'question too long': ({ limit }) =>
      `Cette question dépasse ${number(limit, 'fr')} caractères. Raccourcissez-la ou posez-la en deux fois.`,
    'conversation unknown': () =>
      'Je n’ai pas de conversation ici. Commencez-en une avec `/résumer`, ou utilisez `/demander` pour chercher dans tous les articles enregistrés.',
    interrupted: () => 'J’ai redémarré deux fois pendant ce travail. Appuyez sur Réessayer pour le faire maintenant.',
    'button outdated': () => 'Ce bouton vient d’une ancienne version de moi et ne fonctionne plus. Relancez la commande.',
    'reply gone': () => 'Je n’ai plus ce à quoi ce bouton appartient : cela a été supprimé ou remplacé par une version plus récente.',
    'not yours': () => 'Seule la personne qui l’a demandé, ou un modérateur, peut faire cela.',
    'too many options': () => 'Donnez-moi `lien`, `fichier` ou `sujet`, mais pas plusieurs à la fois.',
    'too many limits': ({ limit }) =>
      `Ce serveur a déjà ${number(limit, 'fr')} limites, et personne n’en lirait davantage. Retirez-en une d’abord.`,
    'not whole': () => 'Les appels et les jetons se comptent en nombres entiers, comme 20.',
    'nothing to compare': () => 'Donnez-moi de deux à cinq liens, ou choisissez un événement que plusieurs médias racontent.',
    'too few to compare': ({ unread }) =>
      `Je n’ai pas pu lire deux de ces articles, et un seul ne se compare à rien.${unread === '' ? '' : ` Illisible : ${unread}`}`,
    busy: ({ retryAfterSeconds }) => `Je suis à ma limite en ce moment. Réessayez dans ${duration(retryAfterSeconds * 1000, 'fr')}.`,
    'too fast': ({ atSeconds }) => `C’est beaucoup d’un coup. Je pourrai le faire <t:${atSeconds}:R>.`,
    'may not summarize': () =>
      'Sur ce serveur, les résumés sont réservés à certaines personnes. Qui gère le serveur peut changer cela avec `/paramètres voir`.',
    'may not ask': () =>
      'Sur ce serveur, seules certaines personnes peuvent me poser des questions. Qui gère le serveur peut changer cela avec `/paramètres voir`.',
    'may not follow': () =>
      'Sur ce serveur, seules certaines personnes décident de ce qui est suivi. Qui gère le serveur peut changer cela avec `/paramètres voir`.',
    'not operator': () => 'Ceci est réservé à qui m’exploite.',
    'channel off': () => 'Je suis désactivé dans ce salon. Qui gère le serveur peut changer cela avec `/paramètres voir`.',
    'thread not possible': () =>
      'Je n’ai pas pu ouvrir de fil ici : un modérateur peut m’accorder « Créer des fils publics » et « Envoyer des messages dans les fils ». En attendant, appuyez sur **Demander** ou répondez au message ci-dessus, et je répondrai dans ce salon.',
  },
  de: {
    'story unknown': () => 'Ich habe keinen Artikel mit diesem Titel gespeichert. Tippe in `meldung` los und wähle einen aus der Liste.',
    'article gone': () => 'Der Artikel dieses Gesprächs ist hier nicht mehr gespeichert. Gib ihn mir noch einmal mit `/zusammenfassen`.',
    'no links': () => 'In dieser Nachricht steht keine Webadresse, die ich lesen könnte.',
    'nothing found': () => 'Ich habe keinen Artikel darüber gespeichert. Lass erst einen zusammenfassen oder frag mit anderen Worten.',
    'question empty': () => 'Darin steht keine Frage. Frag mich etwas über den Artikel.',
    'question too long': ({ limit }) => `Diese Frage hat mehr als ${number(limit, 'de')} Zeichen. Stell sie kürzer oder in zwei Teilen.`,
    'conversation unknown': () =>
      'Ich habe hier kein Gespräch. Beginne eines mit `/zusammenfassen` oder durchsuche mit `/fragen` alle gespeicherten Artikel.',
    interrupted: () =>
      'Ich wurde zweimal neu gestartet, während ich daran gearbeitet habe. Drück auf „Noch einmal“, dann mache ich es jetzt.',
    'button outdated': () =>
      'Dieser Button stammt von einer älteren Version von mir und funktioniert nicht mehr. Nutze den Befehl noch einmal.',
    'reply gone': () => 'Wozu dieser Button gehört, habe ich nicht mehr: Es wurde gelöscht, oder etwas Neueres steht an seiner Stelle.',
    'not yours': () => 'Das kann nur, wer darum gebeten hat, oder ein Moderator.',
    'too many options': () => 'Gib mir eines von `link`, `datei` oder `meldung`, nicht mehrere auf einmal.',
    'too many limits': ({ limit }) =>
      `Dieser Server hat schon ${number(limit, 'de')} Grenzen, und mehr liest niemand. Nimm zuerst eine weg.`,
    'not whole': () => 'Aufrufe und Tokens werden in ganzen Zahlen gezählt, zum Beispiel 20.',
    'nothing to compare': () => 'Gib mir zwei bis fünf Links, oder wähle ein Ereignis, über das mehrere Medien berichten.',
    'too few to compare': ({ unread }) =>
      `Ich konnte keine zwei dieser Artikel lesen, und einer allein lässt sich nicht vergleichen.${unread === '' ? '' : ` Nicht lesbar: ${unread}`}`,
    busy: ({ retryAfterSeconds }) =>
      `Ich bin gerade an meiner Grenze. Versuche es in ${duration(retryAfterSeconds * 1000, 'de')} noch einmal.`,
    'too fast': ({ atSeconds }) => `Das war viel auf einmal. Ich kann es <t:${atSeconds}:R> tun.`,
    'may not summarize': () =>
      'Zusammenfassungen sind auf diesem Server bestimmten Leuten vorbehalten. Wer den Server verwaltet, kann das mit `/einstellungen anzeigen` ändern.',
    'may not ask': () =>
      'Fragen an mich sind auf diesem Server bestimmten Leuten vorbehalten. Wer den Server verwaltet, kann das mit `/einstellungen anzeigen` ändern.',
    'may not follow': () =>
      'Wem dieser Server folgt, entscheiden bestimmte Leute. Wer den Server verwaltet, kann das mit `/einstellungen anzeigen` ändern.',
    'not operator': () => 'Das ist nur für die, die mich betreiben.',
    'channel off': () => 'In diesem Kanal bin ich ausgeschaltet. Wer den Server verwaltet, kann das mit `/einstellungen anzeigen` ändern.',
    'thread not possible': () =>
      'Ich konnte hier keinen Thread öffnen: Ein Moderator kann mir „Öffentliche Threads erstellen“ und „Nachrichten in Threads senden“ erlauben. Bis dahin drück auf **Fragen** oder antworte auf die Nachricht oben, dann antworte ich in diesem Kanal.',
  },
  hi: {
    'story unknown': () => 'इस शीर्षक का कोई सहेजा हुआ लेख मेरे पास नहीं है। `ख़बर` में लिखना शुरू करें और सूची में से चुनें।',
    'article gone': () => 'इस बातचीत का लेख अब यहाँ सहेजा हुआ नहीं है। उसे `/सारांश` से मुझे फिर दें।',
    'no links': () => 'उस मैसेज में ऐसा कोई वेब पता नहीं है जिसे मैं पढ़ सकूँ।',
    'nothing found': () => 'इस बारे में मेरे पास कोई सहेजा हुआ लेख नहीं है। पहले किसी लेख का सारांश बनवाएँ या दूसरे शब्दों में पूछें।',
    'question empty': () => 'इसमें कोई सवाल नहीं है। मुझसे लेख के बारे में कुछ पूछें।',
    'question too long': ({ limit }) => `यह सवाल ${number(limit, 'hi')} अक्षरों से लंबा है। इसे छोटा करें या दो हिस्सों में पूछें।`,
    'conversation unknown': () => 'यहाँ मेरी कोई बातचीत नहीं है। `/सारांश` से शुरू करें या सभी सहेजे हुए लेखों में खोजने के लिए `/पूछें` चलाएँ।',
    interrupted: () => 'इस पर काम करते समय मैं दो बार रीस्टार्ट हुआ। अभी करवाने के लिए “फिर कोशिश करें” दबाएँ।',
    'button outdated': () => 'यह बटन मेरे पुराने वर्शन का है और अब काम नहीं करता। कमांड फिर से चलाएँ।',
    'reply gone': () => 'यह बटन जिससे जुड़ा है, वह अब मेरे पास नहीं है: उसे हटा दिया गया, या उसकी जगह कुछ नया आ गया।',
    'not yours': () => 'यह सिर्फ़ वही कर सकता है जिसने इसे माँगा था, या कोई मॉडरेटर।',
    'too many options': () => '`लिंक`, `फ़ाइल` या `ख़बर` में से कोई एक दें, एक साथ कई नहीं।',
    'too many limits': ({ limit }) => `इस सर्वर में पहले से ${number(limit, 'hi')} सीमाएँ हैं, इससे ज़्यादा कोई पढ़ नहीं पाएगा। पहले कोई एक हटाएँ।`,
    'not whole': () => 'कॉल और टोकन पूरी संख्या में गिने जाते हैं, जैसे 20।',
    'nothing to compare': () => 'मुझे दो से पाँच लिंक दें, या ऐसी घटना चुनें जो कई मीडिया ने बताई हो।',
    'too few to compare': ({ unread }) =>
      `इनमें से दो लेख भी नहीं पढ़े जा सके, और अकेले एक की तुलना नहीं हो सकती।${unread === '' ? '' : ` नहीं पढ़ा जा सका: ${unread}`}`,
    busy: ({ retryAfterSeconds }) => `मैं अभी अपनी सीमा पर हूँ। ${duration(retryAfterSeconds * 1000, 'hi')} बाद फिर कोशिश करें।`,
    'too fast': ({ atSeconds }) => `एक साथ बहुत ज़्यादा हो गया। मैं इसे <t:${atSeconds}:R> कर सकूँगा।`,
    'may not summarize': () => 'इस सर्वर में सारांश कुछ ही लोग माँग सकते हैं। सर्वर को मैनेज करने वाले इसे `/सेटिंग देखें` से बदल सकते हैं।',
    'may not ask': () => 'इस सर्वर में मुझसे सवाल कुछ ही लोग पूछ सकते हैं। सर्वर को मैनेज करने वाले इसे `/सेटिंग देखें` से बदल सकते हैं।',
    'may not follow': () => 'इस सर्वर में क्या फ़ॉलो किया जाए, यह कुछ ही लोग तय करते हैं। सर्वर को मैनेज करने वाले इसे `/सेटिंग देखें` से बदल सकते हैं।',
    'not operator': () => 'यह केवल मुझे चलाने वालों के लिए है।',
    'channel off': () => 'इस चैनल में मैं बंद हूँ। सर्वर को मैनेज करने वाले इसे `/सेटिंग देखें` से बदल सकते हैं।',
    'thread not possible': () =>
      'मैं यहाँ थ्रेड नहीं खोल सका: कोई मॉडरेटर मुझे “सार्वजनिक थ्रेड बनाएँ” और “थ्रेड में मैसेज भेजें” की अनुमति दे सकता है। तब तक **पूछें** दबाएँ या ऊपर वाले मैसेज का जवाब दें, मैं इसी चैनल में उत्तर दूँगा।',
  },
  ja: {
    'story unknown': () => 'そのタイトルの記事は保存されていません。`記事` に入力を始めて、一覧から選んでください。',
    'article gone': () => 'この会話の記事はもう保存されていません。`/要約` でもう一度指定してください。',
    'no links': () => 'そのメッセージには、読めるウェブアドレスがありません。',
    'nothing found': () => 'それについて保存された記事がありません。先に記事を要約するか、別の言葉で質問してください。',
    'question empty': () => '質問が入っていません。記事について何か質問してください。',
    'question too long': ({ limit }) => `質問が ${number(limit, 'ja')} 文字を超えています。短くするか、2 回に分けてください。`,
    'conversation unknown': () => 'ここには会話がありません。`/要約` で始めるか、`/質問` で保存されたすべての記事から探してください。',
    interrupted: () => '作業中に 2 回再起動しました。今すぐ行うには「再試行」を押してください。',
    'button outdated': () => 'このボタンは以前のバージョンのもので、もう使えません。コマンドをもう一度実行してください。',
    'reply gone': () => 'このボタンの元になった返信はもうありません。削除されたか、新しいものに置き換えられています。',
    'not yours': () => 'これができるのは、依頼した本人かモデレーターだけです。',
    'too many options': () => '`リンク`、`ファイル`、`記事` のうち 1 つだけを指定してください。',
    'too many limits': ({ limit }) =>
      `このサーバーにはすでに${number(limit, 'ja')}件の上限があり、これ以上は読み切れません。先にどれかを外してください。`,
    'not whole': () => '呼び出しとトークンは 20 のような整数で数えます。',
    'nothing to compare': () => 'リンクを 2 本から 5 本渡すか、複数の媒体が伝えた出来事を選んでください。',
    'too few to compare': ({ unread }) =>
      `読めた記事が 2 本に満たず、1 本だけでは比べられません。${unread === '' ? '' : ` 読めなかったもの：${unread}`}`,
    busy: ({ retryAfterSeconds }) => `ただいま混み合っています。${duration(retryAfterSeconds * 1000, 'ja')}後にもう一度お試しください。`,
    'too fast': ({ atSeconds }) => `一度に多すぎます。<t:${atSeconds}:R> にまたできるようになります。`,
    'may not summarize': () => 'このサーバーでは、要約を頼めるのは一部の人だけです。サーバーの管理者が `/設定 表示` で変更できます。',
    'may not ask': () => 'このサーバーでは、私に質問できるのは一部の人だけです。サーバーの管理者が `/設定 表示` で変更できます。',
    'may not follow': () => 'このサーバーで何をフォローするかは、一部の人が決めます。サーバーの管理者が `/設定 表示` で変更できます。',
    'not operator': () => 'これは運用者だけが使えます。',
    'channel off': () => 'このチャンネルでは私はオフになっています。サーバーの管理者が `/設定 表示` で変更できます。',
    'thread not possible': () =>
      'ここではスレッドを作成できませんでした。モデレーターが「公開スレッドの作成」と「スレッドでメッセージを送信」の権限を与えられます。それまでは **質問する** を押すか、上のメッセージに返信すれば、このチャンネルでお答えします。',
  },
  zh: {
    'story unknown': () => '我没有保存过这个标题的文章。请在 `报道` 中开始输入，然后从列表里选择。',
    'article gone': () => '这个对话的文章已不再保存在这里。请用 `/总结` 再给我一次。',
    'no links': () => '那条消息里没有我能读取的网址。',
    'nothing found': () => '我没有保存过相关的文章。请先总结一篇，或换个说法提问。',
    'question empty': () => '里面没有问题。请问我一些关于文章的事。',
    'question too long': ({ limit }) => `这个问题超过了 ${number(limit, 'zh')} 个字符。请缩短，或分成两次问。`,
    'conversation unknown': () => '我在这里没有对话。用 `/总结` 开始一个，或用 `/提问` 搜索所有已保存的文章。',
    interrupted: () => '处理这件事时我重启了两次。按“重试”让我现在完成。',
    'button outdated': () => '这个按钮来自我的旧版本，已经不能用了。请重新运行命令。',
    'reply gone': () => '这个按钮所属的内容已经不在了：它已被删除，或已被更新的内容取代。',
    'not yours': () => '只有提出请求的人或管理员可以这样做。',
    'too many options': () => '请只给我 `链接`、`文件` 或 `报道` 中的一个，不要同时给多个。',
    'too many limits': ({ limit }) => `此服务器已有 ${number(limit, 'zh')} 条限额，再多就没人看得过来了。请先移除一条。`,
    'not whole': () => '调用和词元按整数计算，例如 20。',
    'nothing to compare': () => '请给我两到五个链接，或选择一个有多家媒体报道的事件。',
    'too few to compare': ({ unread }) => `这些文章能读取的不足两篇，单独一篇无法比较。${unread === '' ? '' : ` 无法读取：${unread}`}`,
    busy: ({ retryAfterSeconds }) => `我现在忙不过来了。请在 ${duration(retryAfterSeconds * 1000, 'zh')}后再试。`,
    'too fast': ({ atSeconds }) => `一下子太多了。<t:${atSeconds}:R> 可以再试。`,
    'may not summarize': () => '在这个服务器里，只有部分成员可以让我写摘要。服务器管理者可以用 `/设置 查看` 更改。',
    'may not ask': () => '在这个服务器里，只有部分成员可以向我提问。服务器管理者可以用 `/设置 查看` 更改。',
    'may not follow': () => '这个服务器关注什么，由部分成员决定。服务器管理者可以用 `/设置 查看` 更改。',
    'not operator': () => '这只供运行我的人使用。',
    'channel off': () => '我在这个频道里是关闭的。服务器管理者可以用 `/设置 查看` 更改。',
    'thread not possible': () =>
      '我无法在这里创建子区：管理员可以授予我“创建公共子区”和“在子区内发送消息”权限。在那之前，请按**提问**或回复上面的消息，我会在这个频道里回答。',
  },
}
