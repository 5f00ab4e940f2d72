// What a reader is told where a page, file or pasted text could not be read: what happened and what to do next. What a page is
// that is no article is left to `other-pages.ts`. Details are inert already.
import type { Localised } from '#src/core/languages.ts'
import { duration, number } from './amounts.ts'
import type { ErrorWords } from './errors.ts'
import { fileType } from './file-types.ts'
import { otherPages, pasteAdvice } from './other-pages.ts'

export type PageErrorCode =
  | 'page unreachable'
  | 'page missing'
  | 'page refused'
  | 'page failed'
  | 'page too slow'
  | 'address not allowed'
  | 'address not understood'
  | 'robots forbid'
  | 'host busy'
  | 'too large'
  | 'too complex'
  | 'wrong type'
  | 'empty'
  | 'not an article'
  | 'feed broken'

export const pageErrors: Localised<ErrorWords<PageErrorCode>> = {
  en: {
    'page unreachable': ({ host }) => `I could not reach ${host}. Check the address, or try again later. ${pasteAdvice.en}`,
    'page missing': ({ host, status }) => `${host} says there is no such page (${status}). Check the link.`,
    'page refused': ({ host, status }) => `${host} does not let me read this page (${status}). ${pasteAdvice.en}`,
    'page failed': ({ host, status }) => `${host} has a problem of its own right now (${status}). Try again in a few minutes.`,
    'page too slow': ({ host, seconds }) =>
      `${host} did not finish sending the page within ${duration(seconds * 1000, 'en')}. Try again later. ${pasteAdvice.en}`,
    'address not allowed': ({ host }) => `I do not open ${host}: only public web addresses (http or https, usual ports) are allowed.`,
    'address not understood': () => 'That is not a web address I understand. It should look like `https://example.org/story`.',
    'robots forbid': ({ host }) => `${host} asks bots not to read this page, and I keep to that. ${pasteAdvice.en}`,
    'host busy': ({ host, retryAfterSeconds }) =>
      `${host} asked me to slow down. Try again in ${duration(retryAfterSeconds * 1000, 'en')}.`,
    'too large': ({ limitMegabytes }) =>
      `That is larger than the ${number(limitMegabytes, 'en')} MB I read. Try the article's own page, or paste its text.`,
    'too complex': () => `The page is built in a way I could not take apart in time. ${pasteAdvice.en}`,
    'wrong type': ({ type }) =>
      `I read web pages and text (.html, .txt, .md, .html.gz), and this is ${fileType(type, 'en')}. ${pasteAdvice.en}`,
    empty: () => 'There is nothing in it: the page, file or text is empty.',
    'not an article': ({ what }) => otherPages.en[what],
    'feed broken': ({ host }) => `The feed of ${host} could not be read: it is neither RSS, Atom nor JSON Feed.`,
  },
  es: {
    'page unreachable': ({ host }) => `No he podido conectar con ${host}. Revisa la dirección o inténtalo más tarde. ${pasteAdvice.es}`,
    'page missing': ({ host, status }) => `${host} dice que esa página no existe (${status}). Revisa el enlace.`,
    'page refused': ({ host, status }) => `${host} no me deja leer esta página (${status}). ${pasteAdvice.es}`,
    'page failed': ({ host, status }) => `${host} tiene un problema propio en este momento (${status}). Inténtalo dentro de unos minutos.`,
    'page too slow': ({ host, seconds }) =>
      `${host} no ha terminado de enviar la página en ${duration(seconds * 1000, 'es')}. Inténtalo más tarde. ${pasteAdvice.es}`,
    'address not allowed': ({ host }) => `No abro ${host}: solo se permiten direcciones web públicas (http o https, puertos habituales).`,
    'address not understood': () => 'No entiendo esa dirección web. Debería parecerse a `https://example.org/noticia`.',
    'robots forbid': ({ host }) => `${host} pide a los bots que no lean esta página, y lo respeto. ${pasteAdvice.es}`,
    'host busy': ({ host, retryAfterSeconds }) =>
      `${host} me ha pedido que vaya más despacio. Inténtalo dentro de ${duration(retryAfterSeconds * 1000, 'es')}.`,
    'too large': ({ limitMegabytes }) =>
      `Ocupa más de los ${number(limitMegabytes, 'es')} MB que leo. Prueba con la página del propio artículo o pega su texto.`,
    'too complex': () => `La página está hecha de una forma que no he podido descifrar a tiempo. ${pasteAdvice.es}`,
    'wrong type': ({ type }) =>
      `Leo páginas web y texto (.html, .txt, .md, .html.gz), y esto es ${fileType(type, 'es')}. ${pasteAdvice.es}`,
    empty: () => 'Ahí no hay nada: la página, el archivo o el texto está vacío.',
    'not an article': ({ what }) => otherPages.es[what],
    'feed broken': ({ host }) => `No he podido leer el feed de ${host}: no es RSS, Atom ni JSON Feed.`,
  },
  pt: {
    'page unreachable': ({ host }) => `Não consegui acessar ${host}. Confira o endereço ou tente de novo mais tarde. ${pasteAdvice.pt}`,
    'page missing': ({ host, status }) => `${host} diz que essa página não existe (${status}). Confira o link.`,
    'page refused': ({ host, status }) => `${host} não me deixa ler esta página (${status}). ${pasteAdvice.pt}`,
    'page failed': ({ host, status }) => `${host} está com um problema próprio agora (${status}). Tente de novo em alguns minutos.`,
    'page too slow': ({ host, seconds }) =>
      `${host} não terminou de enviar a página em ${duration(seconds * 1000, 'pt')}. Tente de novo mais tarde. ${pasteAdvice.pt}`,
    'address not allowed': ({ host }) => `Não abro ${host}: só são permitidos endereços públicos da web (http ou https, portas comuns).`,
    'address not understood': () => 'Não entendi esse endereço. Ele deve ser parecido com `https://example.org/noticia`.',
    'robots forbid': ({ host }) => `${host} pede que bots não leiam esta página, e eu respeito. ${pasteAdvice.pt}`,
    'host busy': ({ host, retryAfterSeconds }) =>
      `${host} pediu que eu fosse mais devagar. Tente de novo em ${duration(retryAfterSeconds * 1000, 'pt')}.`,
    'too large': ({ limitMegabytes }) =>
      `Isso passa dos ${number(limitMegabytes, 'pt')} MB que eu leio. Tente a página do próprio artigo ou cole o texto.`,
    'too complex': () => `A página é feita de um jeito que não consegui decifrar a tempo. ${pasteAdvice.pt}`,
    'wrong type': ({ type }) =>
      `Eu leio páginas da web e texto (.html, .txt, .md, .html.gz), e isto é ${fileType(type, 'pt')}. ${pasteAdvice.pt}`,
    empty: () => 'Não há nada aí: a página, o arquivo ou o texto está vazio.',
    'not an article': ({ what }) => otherPages.pt[what],
    'feed broken': ({ host }) => `Não consegui ler o feed de ${host}: não é RSS, Atom nem JSON Feed.`,
  },
  fr: {
    'page unreachable': ({ host }) => `Je n’ai pas pu joindre ${host}. Vérifiez l’adresse ou réessayez plus tard. ${pasteAdvice.fr}`,
    'page missing': ({ host, status }) => `D’après ${host}, cette page n’existe pas (${status}). Vérifiez le lien.`,
    'page refused': ({ host, status }) => `${host} ne me laisse pas lire cette page (${status}). ${pasteAdvice.fr}`,
    'page failed': ({ host, status }) => `${host} a un problème de son côté en ce moment (${status}). Réessayez dans quelques minutes.`,
    'page too slow': ({ host, seconds }) =>
      `${host} n’a pas fini d’envoyer la page en ${duration(seconds * 1000, 'fr')}. Réessayez plus tard. ${pasteAdvice.fr}`,
    'address not allowed': ({ host }) =>
      `Je n’ouvre pas ${host} : seules les adresses web publiques (http ou https, ports habituels) sont autorisées.`,
    'address not understood': () => 'Je ne comprends pas cette adresse web. Elle devrait ressembler à `https://example.org/article`.',
    'robots forbid': ({ host }) => `${host} demande aux bots de ne pas lire cette page, et je m’y tiens. ${pasteAdvice.fr}`,
    'host busy': ({ host, retryAfterSeconds }) =>
      `${host} m’a demandé de ralentir. Réessayez dans ${duration(retryAfterSeconds * 1000, 'fr')}.`,
    'too large': ({ limitMegabytes }) =>
      `C’est plus que les ${number(limitMegabytes, 'fr')} Mo que je lis. Essayez la page de l’article lui-même ou collez son texte.`,
    'too complex': () => `La page est construite d’une manière que je n’ai pas pu démêler à temps. ${pasteAdvice.fr}`,
    'wrong type': ({ type }) =>
      `Je lis des pages web et du texte (.html, .txt, .md, .html.gz), et ceci est ${fileType(type, 'fr')}. ${pasteAdvice.fr}`,
    empty: () => 'Il n’y a rien dedans : la page, le fichier ou le texte est vide.',
    'not an article': ({ what }) => otherPages.fr[what],
    'feed broken': ({ host }) => `Le flux de ${host} n’a pas pu être lu : ce n’est ni du RSS, ni de l’Atom, ni du JSON Feed.`,
  },
  de: {
    'page unreachable': ({ host }) =>
      `Ich konnte ${host} nicht erreichen. Prüfe die Adresse oder versuche es später noch einmal. ${pasteAdvice.de}`,
    'page missing': ({ host, status }) => `Laut ${host} gibt es diese Seite nicht (${status}). Prüfe den Link.`,
    'page refused': ({ host, status }) => `${host} lässt mich diese Seite nicht lesen (${status}). ${pasteAdvice.de}`,
    'page failed': ({ host, status }) => `${host} hat gerade selbst ein Problem (${status}). Versuche es in ein paar Minuten noch einmal.`,
    'page too slow': ({ host, seconds }) =>
      `${host} hat die Seite nicht innerhalb von ${duration(seconds * 1000, 'de')} fertig gesendet. Versuche es später noch einmal. ${pasteAdvice.de}`,
    'address not allowed': ({ host }) =>
      `Ich öffne ${host} nicht: Erlaubt sind nur öffentliche Webadressen (http oder https, übliche Ports).`,
    'address not understood': () => 'Das ist keine Webadresse, die ich verstehe. Sie sollte so aussehen: `https://example.org/artikel`.',
    'robots forbid': ({ host }) => `${host} bittet Bots, diese Seite nicht zu lesen, und daran halte ich mich. ${pasteAdvice.de}`,
    'host busy': ({ host, retryAfterSeconds }) =>
      `${host} hat mich gebeten, langsamer zu machen. Versuche es in ${duration(retryAfterSeconds * 1000, 'de')} noch einmal.`,
    'too large': ({ limitMegabytes }) =>
      `Das ist größer als die ${number(limitMegabytes, 'de')} MB, die ich lese. Versuche die Seite des Artikels selbst oder füge seinen Text ein.`,
    'too complex': () => `Die Seite ist so gebaut, dass ich sie nicht rechtzeitig entwirren konnte. ${pasteAdvice.de}`,
    'wrong type': ({ type }) =>
      `Ich lese Webseiten und Text (.html, .txt, .md, .html.gz), und das hier ist ${fileType(type, 'de')}. ${pasteAdvice.de}`,
    empty: () => 'Da steht nichts drin: Die Seite, die Datei oder der Text ist leer.',
    'not an article': ({ what }) => otherPages.de[what],
    'feed broken': ({ host }) => `Der Feed von ${host} ließ sich nicht lesen: Er ist weder RSS noch Atom noch JSON Feed.`,
  },
  hi: {
    'page unreachable': ({ host }) => `मैं ${host} तक नहीं पहुँच सका। पता जाँचें या बाद में फिर कोशिश करें। ${pasteAdvice.hi}`,
    'page missing': ({ host, status }) => `${host} के अनुसार ऐसा कोई पेज नहीं है (${status})। लिंक जाँचें।`,
    'page refused': ({ host, status }) => `${host} मुझे यह पेज पढ़ने नहीं देता (${status})। ${pasteAdvice.hi}`,
    'page failed': ({ host, status }) => `${host} में अभी ख़ुद कोई समस्या है (${status})। कुछ मिनट बाद फिर कोशिश करें।`,
    'page too slow': ({ host, seconds }) =>
      `${host} ने ${duration(seconds * 1000, 'hi')} में पूरा पेज नहीं भेजा। बाद में फिर कोशिश करें। ${pasteAdvice.hi}`,
    'address not allowed': ({ host }) => `मैं ${host} नहीं खोलता: सिर्फ़ सार्वजनिक वेब पते (http या https, सामान्य पोर्ट) खोले जा सकते हैं।`,
    'address not understood': () => 'यह वेब पता मेरी समझ में नहीं आया। वह ऐसा दिखना चाहिए: `https://example.org/khabar`।',
    'robots forbid': ({ host }) => `${host} ने बॉट से यह पेज न पढ़ने को कहा है, और मैं यह मानता हूँ। ${pasteAdvice.hi}`,
    'host busy': ({ host, retryAfterSeconds }) =>
      `${host} ने मुझे धीमे चलने को कहा है। ${duration(retryAfterSeconds * 1000, 'hi')} बाद फिर कोशिश करें।`,
    'too large': ({ limitMegabytes }) =>
      `यह ${number(limitMegabytes, 'hi')} MB से बड़ा है, जितना मैं पढ़ता हूँ। लेख का अपना पेज आज़माएँ या उसका टेक्स्ट पेस्ट करें।`,
    'too complex': () => `पेज ऐसा बना है कि मैं उसे समय रहते नहीं सुलझा सका। ${pasteAdvice.hi}`,
    'wrong type': ({ type }) => `मैं वेब पेज और टेक्स्ट (.html, .txt, .md, .html.gz) पढ़ता हूँ, और यह ${fileType(type, 'hi')} है। ${pasteAdvice.hi}`,
    empty: () => 'इसमें कुछ नहीं है: पेज, फ़ाइल या टेक्स्ट ख़ाली है।',
    'not an article': ({ what }) => otherPages.hi[what],
    'feed broken': ({ host }) => `${host} की फ़ीड पढ़ी नहीं जा सकी: वह न RSS है, न Atom, न JSON Feed।`,
  },
  ja: {
    'page unreachable': ({ host }) => `${host} に接続できませんでした。アドレスを確認するか、後でもう一度お試しください。${pasteAdvice.ja}`,
    'page missing': ({ host, status }) => `${host} にそのページはないそうです（${status}）。リンクを確認してください。`,
    'page refused': ({ host, status }) => `${host} がこのページを読ませてくれません（${status}）。${pasteAdvice.ja}`,
    'page failed': ({ host, status }) => `${host} 側で問題が起きています（${status}）。数分後にもう一度お試しください。`,
    'page too slow': ({ host, seconds }) =>
      `${host} からのページの受信が ${duration(seconds * 1000, 'ja')}以内に終わりませんでした。後でもう一度お試しください。${pasteAdvice.ja}`,
    'address not allowed': ({ host }) =>
      `${host} は開けません。開けるのは公開されているウェブアドレス（http または https、一般的なポート）だけです。`,
    'address not understood': () => 'ウェブアドレスとして理解できませんでした。`https://example.org/story` のような形で入力してください。',
    'robots forbid': ({ host }) => `${host} はボットにこのページを読まないよう求めており、それに従います。${pasteAdvice.ja}`,
    'host busy': ({ host, retryAfterSeconds }) =>
      `${host} からアクセスを控えるよう求められました。${duration(retryAfterSeconds * 1000, 'ja')}後にもう一度お試しください。`,
    'too large': ({ limitMegabytes }) =>
      `読める上限の ${number(limitMegabytes, 'ja')} MB を超えています。記事そのもののページを試すか、本文を貼り付けてください。`,
    'too complex': () => `ページの構造が複雑で、時間内に解析できませんでした。${pasteAdvice.ja}`,
    'wrong type': ({ type }) =>
      `読めるのはウェブページとテキスト（.html、.txt、.md、.html.gz）ですが、これは ${fileType(type, 'ja')} です。${pasteAdvice.ja}`,
    empty: () => '中身がありません。ページ、ファイル、またはテキストが空です。',
    'not an article': ({ what }) => otherPages.ja[what],
    'feed broken': ({ host }) => `${host} のフィードを読めませんでした。RSS、Atom、JSON Feed のいずれでもありません。`,
  },
  zh: {
    'page unreachable': ({ host }) => `我无法连接到 ${host}。请检查网址，或稍后再试。${pasteAdvice.zh}`,
    'page missing': ({ host, status }) => `${host} 表示没有这个页面（${status}）。请检查链接。`,
    'page refused': ({ host, status }) => `${host} 不让我读取这个页面（${status}）。${pasteAdvice.zh}`,
    'page failed': ({ host, status }) => `${host} 自身现在有问题（${status}）。请过几分钟再试。`,
    'page too slow': ({ host, seconds }) => `${host} 没有在 ${duration(seconds * 1000, 'zh')}内传完页面。请稍后再试。${pasteAdvice.zh}`,
    'address not allowed': ({ host }) => `我不会打开 ${host}：只允许公开的网址（http 或 https，常用端口）。`,
    'address not understood': () => '我看不懂这个网址。它应该像这样：`https://example.org/story`。',
    'robots forbid': ({ host }) => `${host} 要求机器人不要读取这个页面，我会遵守。${pasteAdvice.zh}`,
    'host busy': ({ host, retryAfterSeconds }) => `${host} 要求我放慢速度。请在 ${duration(retryAfterSeconds * 1000, 'zh')}后再试。`,
    'too large': ({ limitMegabytes }) => `内容超过了我能读取的 ${number(limitMegabytes, 'zh')} MB。请试试文章自己的页面，或粘贴正文。`,
    'too complex': () => `页面结构太复杂，我没能及时解析出来。${pasteAdvice.zh}`,
    'wrong type': ({ type }) => `我能读网页和文本（.html、.txt、.md、.html.gz），而这是${fileType(type, 'zh')}。${pasteAdvice.zh}`,
    empty: () => '里面什么都没有：页面、文件或文本是空的。',
    'not an article': ({ what }) => otherPages.zh[what],
    'feed broken': ({ host }) => `无法读取 ${host} 的订阅源：它不是 RSS、Atom 或 JSON Feed。`,
  },
}
