// What a reader is told of a page that is no article, and the advice that helps with most of them.
import type { UserErrors } from '#src/core/errors.ts'
import type { Localised } from '#src/core/languages.ts'

/** Where a person can open what the bot can't. */
export const pasteAdvice: Localised<string> = {
  en: 'You can open it yourself and paste the text: run `/summarize` without options.',
  es: 'Puedes abrirla tú y pegar el texto: usa `/resumir` sin opciones.',
  pt: 'Você pode abri-la e colar o texto: use `/resumir` sem opções.',
  fr: 'Vous pouvez l’ouvrir vous-même et coller le texte : lancez `/résumer` sans option.',
  de: 'Du kannst sie selbst öffnen und den Text einfügen: Nutze `/zusammenfassen` ohne Optionen.',
  hi: 'आप उसे ख़ुद खोलकर टेक्स्ट पेस्ट कर सकते हैं: `/सारांश` बिना विकल्पों के चलाएँ।',
  ja: 'ご自身で開いて本文を貼り付けることもできます。オプションなしで `/要約` を実行してください。',
  zh: '你可以自己打开它并粘贴正文：运行不带选项的 `/总结`。',
}

export type OtherPages = Readonly<Record<UserErrors['not an article']['what'], string>>

export const otherPages: Localised<OtherPages> = {
  en: {
    paywall: `The article is behind a paywall: I could read only its first lines. ${pasteAdvice.en}`,
    'consent page': `The site showed me its cookie-consent page instead of the article. ${pasteAdvice.en}`,
    'login page': `The site asks for a login before it shows the article. ${pasteAdvice.en}`,
    'error page': `The site says that this page does not exist (it sent an error page). ${pasteAdvice.en}`,
    'empty shell': `The page is empty until scripts run in a browser, so there is no text for me to read. ${pasteAdvice.en}`,
    'index page': 'This is an overview page that links to many articles. Give me the link of one of them.',
    'search page': 'This is a page of search results. Give me the link of one article.',
    'too little text': `There is too little text on this page for a summary. ${pasteAdvice.en}`,
  },
  es: {
    paywall: `El artículo está tras un muro de pago: solo he podido leer las primeras líneas. ${pasteAdvice.es}`,
    'consent page': `El sitio me ha mostrado su aviso de cookies en lugar del artículo. ${pasteAdvice.es}`,
    'login page': `El sitio pide iniciar sesión antes de mostrar el artículo. ${pasteAdvice.es}`,
    'error page': `El sitio dice que esta página no existe (ha enviado una página de error). ${pasteAdvice.es}`,
    'empty shell': `La página está vacía hasta que un navegador ejecuta sus scripts, así que no tengo texto que leer. ${pasteAdvice.es}`,
    'index page': 'Esto es una portada con enlaces a muchos artículos. Dame el enlace de uno de ellos.',
    'search page': 'Esto es una página de resultados de búsqueda. Dame el enlace de un artículo.',
    'too little text': `Hay muy poco texto en esta página para un resumen. ${pasteAdvice.es}`,
  },
  pt: {
    paywall: `O artigo está atrás de um paywall: só consegui ler as primeiras linhas. ${pasteAdvice.pt}`,
    'consent page': `O site me mostrou o aviso de cookies em vez do artigo. ${pasteAdvice.pt}`,
    'login page': `O site pede login antes de mostrar o artigo. ${pasteAdvice.pt}`,
    'error page': `O site diz que esta página não existe (enviou uma página de erro). ${pasteAdvice.pt}`,
    'empty shell': `A página fica vazia até um navegador executar os scripts, então não tenho texto para ler. ${pasteAdvice.pt}`,
    'index page': 'Esta é uma página com links para muitos artigos. Me dê o link de um deles.',
    'search page': 'Esta é uma página de resultados de busca. Me dê o link de um artigo.',
    'too little text': `Há pouco texto nesta página para um resumo. ${pasteAdvice.pt}`,
  },
  fr: {
    paywall: `L’article est réservé aux abonnés : je n’ai pu lire que ses premières lignes. ${pasteAdvice.fr}`,
    'consent page': `Le site m’a montré sa page de consentement aux cookies à la place de l’article. ${pasteAdvice.fr}`,
    'login page': `Le site demande de se connecter avant de montrer l’article. ${pasteAdvice.fr}`,
    'error page': `Le site indique que cette page n’existe pas (il a envoyé une page d’erreur). ${pasteAdvice.fr}`,
    'empty shell': `La page reste vide tant qu’un navigateur n’exécute pas ses scripts : je n’ai donc rien à lire. ${pasteAdvice.fr}`,
    'index page': 'C’est une page d’accueil qui renvoie vers de nombreux articles. Donnez-moi le lien de l’un d’eux.',
    'search page': 'C’est une page de résultats de recherche. Donnez-moi le lien d’un article.',
    'too little text': `Il y a trop peu de texte sur cette page pour un résumé. ${pasteAdvice.fr}`,
  },
  de: {
    paywall: `Der Artikel ist hinter einer Bezahlschranke: Ich konnte nur die ersten Zeilen lesen. ${pasteAdvice.de}`,
    'consent page': `Die Seite hat mir ihre Cookie-Abfrage gezeigt statt des Artikels. ${pasteAdvice.de}`,
    'login page': `Die Seite verlangt eine Anmeldung, bevor sie den Artikel zeigt. ${pasteAdvice.de}`,
    'error page': `Laut der Website gibt es diese Seite nicht (sie hat eine Fehlerseite gesendet). ${pasteAdvice.de}`,
    'empty shell': `Die Seite ist leer, bis in einem Browser Skripte laufen; so habe ich keinen Text zum Lesen. ${pasteAdvice.de}`,
    'index page': 'Das ist eine Übersichtsseite mit Links zu vielen Artikeln. Gib mir den Link zu einem davon.',
    'search page': 'Das ist eine Seite mit Suchergebnissen. Gib mir den Link zu einem Artikel.',
    'too little text': `Auf dieser Seite steht zu wenig Text für eine Zusammenfassung. ${pasteAdvice.de}`,
  },
  hi: {
    paywall: `लेख पेवॉल के पीछे है: मैं उसकी पहली कुछ पंक्तियाँ ही पढ़ सका। ${pasteAdvice.hi}`,
    'consent page': `साइट ने मुझे लेख के बजाय अपना कुकी-सहमति पेज दिखाया। ${pasteAdvice.hi}`,
    'login page': `साइट लेख दिखाने से पहले लॉग इन करने को कहती है। ${pasteAdvice.hi}`,
    'error page': `साइट के अनुसार यह पेज मौजूद नहीं है (उसने त्रुटि वाला पेज भेजा)। ${pasteAdvice.hi}`,
    'empty shell': `ब्राउज़र में स्क्रिप्ट चलने तक पेज ख़ाली रहता है, इसलिए मेरे पढ़ने के लिए कोई टेक्स्ट नहीं है। ${pasteAdvice.hi}`,
    'index page': 'यह एक सूची वाला पेज है जिसमें कई लेखों के लिंक हैं। मुझे उनमें से किसी एक का लिंक दें।',
    'search page': 'यह खोज के नतीजों का पेज है। मुझे किसी एक लेख का लिंक दें।',
    'too little text': `इस पेज पर सारांश के लिए टेक्स्ट बहुत कम है। ${pasteAdvice.hi}`,
  },
  ja: {
    paywall: `記事は有料会員限定で、冒頭しか読めませんでした。${pasteAdvice.ja}`,
    'consent page': `記事ではなく Cookie の同意画面が表示されました。${pasteAdvice.ja}`,
    'login page': `記事を表示する前にログインが求められます。${pasteAdvice.ja}`,
    'error page': `サイトによると、このページは存在しません（エラーページが返されました）。${pasteAdvice.ja}`,
    'empty shell': `ブラウザでスクリプトが動くまでページが空のため、読める本文がありません。${pasteAdvice.ja}`,
    'index page': 'これは多くの記事へのリンクが並ぶ一覧ページです。その中の記事 1 本のリンクを指定してください。',
    'search page': 'これは検索結果のページです。記事 1 本のリンクを指定してください。',
    'too little text': `このページには、要約できるだけの本文がありません。${pasteAdvice.ja}`,
  },
  zh: {
    paywall: `文章在付费墙后面：我只读到了开头几行。${pasteAdvice.zh}`,
    'consent page': `网站给我看的是 Cookie 同意页面，而不是文章。${pasteAdvice.zh}`,
    'login page': `网站要求先登录才显示文章。${pasteAdvice.zh}`,
    'error page': `网站表示这个页面不存在（返回了错误页面）。${pasteAdvice.zh}`,
    'empty shell': `页面要在浏览器里运行脚本后才有内容，所以我没有文字可读。${pasteAdvice.zh}`,
    'index page': '这是一个列出许多文章链接的汇总页。请给我其中一篇的链接。',
    'search page': '这是搜索结果页。请给我一篇文章的链接。',
    'too little text': `这个页面上的文字太少，无法总结。${pasteAdvice.zh}`,
  },
}
