// /help: its declaration, and what it tells.
import type { Localised } from '#src/core/languages.ts'

export interface HelpWords {
  readonly lines: readonly string[]
  readonly withoutModel: string
  /** `model` is its name, inert. */
  withModel(model: string): string
}

export const helpNames: Localised<string> = {
  en: 'help',
  es: 'ayuda',
  pt: 'ajuda',
  fr: 'aide',
  de: 'hilfe',
  hi: 'मदद',
  ja: 'ヘルプ',
  zh: '帮助',
}

export const helpDescription: Localised<string> = {
  en: 'What I can do, and how',
  es: 'Qué sé hacer y cómo',
  pt: 'O que eu sei fazer e como',
  fr: 'Ce que je sais faire, et comment',
  de: 'Was ich kann und wie',
  hi: 'मैं क्या कर सकता हूँ और कैसे',
  ja: 'できることと使い方',
  zh: '我能做什么，怎么用',
}

export const help: Localised<HelpWords> = {
  en: {
    lines: [
      '**Lede reads the news with you.**',
      '- `/summarize url:` a link, `file:` a saved page or text, `story:` one that is stored; without any of them you can paste text. Choose `length:`, `style:` and `language:`, or `only_me:`.',
      '- On any message: Apps → **Summarize links**, or **Ask about this**.',
      '- In the thread under a summary just ask; or press **Ask**, mention me, or reply to me.',
      '- `/ask` answers from the thread’s articles, and elsewhere from everything stored here.',
      '- `/compare` sets two to five articles side by side; `/story` tells one event as all outlets tell it.',
      '- `/articles` lists what is stored here; `/follow` posts new articles of a site in a channel, `/digest` gathers them.',
      '- `/forget` and `/privacy`: what I keep of you is yours. `/usage`: what the model did for you, what it cost, what is left.',
      '- `/settings`, `/budget` and `/prompts` are for moderators.',
      '- **Sources** under each reply shows you the passages behind every number like [3].',
    ],
    withoutModel: 'No model is set up: summaries and answers are the articles’ own sentences.',
    withModel: (model) => `Written by ${model}; each sentence is checked against the article before you see it.`,
  },
  es: {
    lines: [
      '**Lede lee las noticias contigo.**',
      '- `/resumir enlace:` un enlace, `archivo:` una página o un texto guardado, `noticia:` un artículo de los que hay aquí; sin nada de eso puedes pegar un texto. Elige `longitud:`, `estilo:` y `idioma:`, o `solo_yo:`.',
      '- En cualquier mensaje: Aplicaciones → **Resumir enlaces** o **Preguntar sobre esto**.',
      '- En el hilo bajo un resumen basta con preguntar; o pulsa **Preguntar**, mencióname o respóndeme.',
      '- `/preguntar` responde con los artículos del hilo y, fuera de él, con todo lo guardado aquí.',
      '- `/comparar` pone de dos a cinco artículos lado a lado; `/noticia` cuenta un suceso como lo cuentan todos los medios.',
      '- `/artículos` muestra lo que hay guardado aquí; `/seguir` publica los artículos nuevos de un sitio en un canal, `/boletín` los reúne.',
      '- `/olvidar` y `/privacidad`: lo que guardo de ti es tuyo. `/uso`: lo que el modelo hizo por ti, lo que costó y lo que queda.',
      '- `/ajustes`, `/presupuesto` e `/instrucciones` son para moderadores.',
      '- **Fuentes**, bajo cada respuesta, te enseña los pasajes que hay detrás de cada número como [3].',
    ],
    withoutModel: 'No hay ningún modelo configurado: los resúmenes y las respuestas son frases de los propios artículos.',
    withModel: (model) => `Escrito por ${model}; cada frase se comprueba con el artículo antes de que la veas.`,
  },
  pt: {
    lines: [
      '**Lede lê as notícias com você.**',
      '- `/resumir link:` um link, `arquivo:` uma página ou um texto salvo, `notícia:` um artigo dos que estão aqui; sem nada disso você pode colar um texto. Escolha `tamanho:`, `estilo:` e `idioma:`, ou `só_eu:`.',
      '- Em qualquer mensagem: Apps → **Resumir links** ou **Perguntar sobre isto**.',
      '- No tópico abaixo de um resumo é só perguntar; ou aperte **Perguntar**, me mencione ou me responda.',
      '- `/perguntar` responde com os artigos do tópico e, fora dele, com tudo o que está salvo aqui.',
      '- `/comparar` põe de dois a cinco artigos lado a lado; `/notícia` conta um acontecimento como todos os veículos o contam.',
      '- `/artigos` lista o que está salvo aqui; `/seguir` publica os artigos novos de um site em um canal, `/boletim` os reúne.',
      '- `/esquecer` e `/privacidade`: o que guardo de você é seu. `/uso`: o que o modelo fez por você, quanto custou e quanto resta.',
      '- `/configurações`, `/orçamento` e `/instruções` são para moderadores.',
      '- **Fontes**, abaixo de cada resposta, mostra os trechos por trás de cada número como [3].',
    ],
    withoutModel: 'Nenhum modelo está configurado: resumos e respostas são frases dos próprios artigos.',
    withModel: (model) => `Escrito por ${model}; cada frase é conferida com o artigo antes de você vê-la.`,
  },
  fr: {
    lines: [
      '**Lede lit l’actualité avec vous.**',
      '- `/résumer lien:` un lien, `fichier:` une page ou un texte enregistré, `sujet:` un article déjà stocké ; sans rien de cela, vous pouvez coller un texte. Choisissez `longueur:`, `style:` et `langue:`, ou `moi_seul:`.',
      '- Sur n’importe quel message : Applications → **Résumer les liens** ou **Poser une question**.',
      '- Dans le fil sous un résumé, posez simplement vos questions ; ou appuyez sur **Demander**, mentionnez-moi ou répondez-moi.',
      '- `/demander` répond avec les articles du fil, et ailleurs avec tout ce qui est enregistré ici.',
      '- `/comparer` met côte à côte deux à cinq articles ; `/sujet` raconte un événement comme tous les médias le racontent.',
      '- `/articles` liste ce qui est enregistré ici ; `/suivre` publie les nouveaux articles d’un site dans un salon, `/bulletin` les rassemble.',
      '- `/oublier` et `/confidentialité` : ce que je garde de vous est à vous. `/utilisation` : ce que le modèle a fait pour vous, son coût et ce qu’il reste.',
      '- `/paramètres`, `/budget` et `/consignes` sont pour les modérateurs.',
      '- **Sources**, sous chaque réponse, vous montre les passages derrière chaque numéro comme [3].',
    ],
    withoutModel: 'Aucun modèle n’est configuré : les résumés et les réponses sont des phrases des articles eux-mêmes.',
    withModel: (model) => `Écrit par ${model} ; chaque phrase est vérifiée dans l’article avant que vous ne la voyiez.`,
  },
  de: {
    lines: [
      '**Lede liest mit dir die Nachrichten.**',
      '- `/zusammenfassen link:` ein Link, `datei:` eine gespeicherte Seite oder ein Text, `meldung:` ein Artikel, der hier liegt; ohne all das kannst du Text einfügen. Wähle `länge:`, `stil:` und `sprache:`, oder `nur_ich:`.',
      '- An jeder Nachricht: Apps → **Links zusammenfassen** oder **Dazu fragen**.',
      '- Im Thread unter einer Zusammenfassung frag einfach; oder drück auf **Fragen**, erwähne mich oder antworte mir.',
      '- `/fragen` antwortet aus den Artikeln des Threads, anderswo aus allem, was hier gespeichert ist.',
      '- `/vergleichen` stellt zwei bis fünf Artikel nebeneinander; `/ereignis` erzählt ein Ereignis, wie alle Medien es erzählen.',
      '- `/artikel` zeigt, was hier gespeichert ist; `/folgen` postet neue Artikel einer Website in einen Kanal, `/übersicht` fasst sie zusammen.',
      '- `/vergessen` und `/datenschutz`: Was ich von dir aufbewahre, gehört dir. `/nutzung`: was das Modell für dich getan hat, was es kostete und was übrig ist.',
      '- `/einstellungen`, `/budget` und `/anweisungen` sind für Moderatoren.',
      '- **Quellen** unter jeder Antwort zeigt dir die Stellen hinter jeder Nummer wie [3].',
    ],
    withoutModel: 'Es ist kein Modell eingerichtet: Zusammenfassungen und Antworten sind Sätze aus den Artikeln selbst.',
    withModel: (model) => `Geschrieben von ${model}; jeder Satz wird am Artikel geprüft, bevor du ihn siehst.`,
  },
  hi: {
    lines: [
      '**Lede आपके साथ ख़बरें पढ़ता है।**',
      '- `/सारांश लिंक:` कोई लिंक, `फ़ाइल:` सहेजा हुआ पेज या टेक्स्ट, `ख़बर:` यहाँ रखा कोई लेख; इनमें से कुछ न दें तो टेक्स्ट पेस्ट कर सकते हैं। `लंबाई:`, `शैली:` और `भाषा:` चुनें, या `केवल_मैं:`।',
      '- किसी भी मैसेज पर: ऐप्स → **लिंक का सारांश** या **इसके बारे में पूछें**।',
      '- सारांश के नीचे वाले थ्रेड में बस पूछें; या **पूछें** दबाएँ, मेरा ज़िक्र करें या मुझे जवाब दें।',
      '- `/पूछें` थ्रेड के लेखों से जवाब देता है, और बाक़ी जगहों पर यहाँ सहेजे हुए सब लेखों से।',
      '- `/तुलना` दो से पाँच लेखों को साथ-साथ रखती है; `/घटना` एक घटना को सभी स्रोतों से बताती है।',
      '- `/लेख` यहाँ सहेजे हुए लेख दिखाता है; `/फ़ॉलो` किसी साइट के नए लेख चैनल में पोस्ट करता है, `/संग्रह` उन्हें इकट्ठा करता है।',
      '- `/भूलो` और `/गोपनीयता`: मेरे पास आपका जो कुछ है, वह आपका है। `/उपयोग`: मॉडल ने आपके लिए क्या किया, कितनी लागत आई और कितना बचा है।',
      '- `/सेटिंग`, `/बजट` और `/निर्देश` मॉडरेटरों के लिए हैं।',
      '- हर जवाब के नीचे **स्रोत** आपको [3] जैसे हर नंबर के पीछे का अंश दिखाता है।',
    ],
    withoutModel: 'कोई मॉडल सेट नहीं है: सारांश और जवाब लेखों के अपने वाक्य हैं।',
    withModel: (model) => `${model} ने लिखा; आपके देखने से पहले हर वाक्य लेख से मिलाया जाता है।`,
  },
  ja: {
    lines: [
      '**Lede は一緒にニュースを読むボットです。**',
      '- `/要約`：`リンク:` にリンク、`ファイル:` に保存したページやテキスト、`記事:` に保存済みの記事を指定します。何も指定しなければ本文を貼り付けられます。`長さ:`、`文体:`、`言語:`、`自分だけ:` も選べます。',
      '- どのメッセージでも：アプリ → **リンクを要約** または **これについて質問**。',
      '- 要約の下のスレッドでは、そのまま質問してください。**質問する** を押す、メンションする、返信するのでもかまいません。',
      '- `/質問` はスレッドの記事から、それ以外の場所では保存されたすべての記事から答えます。',
      '- `/比較` は 2〜5 本の記事を並べて比べ、`/出来事` は 1 つの出来事を各メディアの報道から伝えます。',
      '- `/記事` は保存された記事の一覧です。`/フォロー` はサイトの新着記事をチャンネルに投稿し、`/まとめ` はそれをまとめます。',
      '- `/忘れる` と `/プライバシー`：保存しているあなたのデータはあなたのものです。`/利用状況`：モデルの利用、費用、残り。',
      '- `/設定`、`/予算`、`/プロンプト` はモデレーター用です。',
      '- 各回答の下の **出典** で、[3] のような番号の元になった箇所を確認できます。',
    ],
    withoutModel: 'モデルが設定されていないため、要約と回答は記事の文そのものです。',
    withModel: (model) => `${model} が書いています。どの文も、表示する前に記事と照合しています。`,
  },
  zh: {
    lines: [
      '**Lede 和你一起读新闻。**',
      '- `/总结`：`链接:` 填链接，`文件:` 传保存的网页或文本，`报道:` 选已保存的文章；都不填时可以粘贴正文。还可以选 `长度:`、`风格:`、`语言:` 或 `仅自己:`。',
      '- 在任意消息上：APP → **总结链接** 或 **就此提问**。',
      '- 在总结下面的子区里直接提问；或者按**提问**、提及我、回复我。',
      '- `/提问` 在子区里根据其中的文章回答，在别处根据这里保存的所有文章回答。',
      '- `/比较` 把两到五篇文章并排比较；`/事件` 讲述各家媒体报道的同一事件。',
      '- `/文章` 列出这里保存的文章；`/关注` 把网站的新文章发到频道，`/简报` 把它们汇总。',
      '- `/忘记` 和 `/隐私`：我保存的关于你的内容归你所有。`/用量`：模型为你做了什么、花费多少、还剩多少。',
      '- `/设置`、`/预算` 和 `/提示词` 供管理员使用。',
      '- 每条回复下面的**来源**会显示 [3] 这类编号背后的段落。',
    ],
    withoutModel: '没有配置模型：总结和回答都是文章里的原句。',
    withModel: (model) => `由 ${model} 撰写；每句话在你看到之前都与文章核对过。`,
  },
}
