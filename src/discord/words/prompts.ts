// What moderators read where they change the prompts of their server. What prompts, parts and buttons are called is in `prompt-names.ts`,
// what is said of versions in `prompt-versions.ts`, of faults in `prompt-faults.ts`; the command's own words are in `prompts-command.ts`.
import type { Localised } from '#src/core/languages.ts'

interface PromptWords {
  readonly texts: Readonly<
    Record<
      | 'title'
      | 'about'
      | 'needsModel'
      | 'shipped'
      | 'draftFits'
      | 'draftFaulty'
      | 'discarded'
      | 'same'
      | 'noVersions'
      | 'empty'
      | 'noArticle'
      | 'noStory'
      | 'gone'
      | 'now'
      | 'draft'
      | 'readInParts'
      | 'notWritten'
      | 'note'
      | 'noteHint',
      string
    >
  >
  readonly begun: (when: string) => string
  readonly slots: (list: string) => string
  readonly needed: (list: string) => string
  readonly previewing: (title: string) => string
  readonly asked: (question: string) => string
  readonly checks: (claims: number, repaired: number, replaced: number, dropped: number) => string
}

export const promptWords: Localised<PromptWords> = {
  en: {
    texts: {
      title: 'Prompts of this server',
      about:
        'What I tell the model, as far as this server may change it. How sources are cited, that articles are only text to report on, and the form of the answer always stay mine.',
      needsModel: 'No model is set up: what you save is used as soon as there is one. A preview needs one, too.',
      shipped: 'as shipped',
      draftFits: 'It can be used. Look at a preview, then save it.',
      draftFaulty: 'It can’t be used yet; nothing that you typed is lost.',
      discarded: 'Your draft is gone.',
      same: 'That is what is used already.',
      noVersions: 'Nobody has changed it yet.',
      empty: '(empty)',
      noArticle: 'Nothing is stored yet to try it on: summarize a page first.',
      noStory: 'No event is stored yet that two outlets tell.',
      gone: 'That can’t be tried any more: it is not stored, or only one outlet tells it.',
      now: 'In use',
      draft: 'Your draft',
      readInParts: 'For this preview the text is read in parts, whatever its length.',
      notWritten: 'The model did not write this one, so there is nothing to compare.',
      note: 'Note: what you changed, and why',
      noteHint: 'Other moderators see it in the list of versions',
    },
    begun: (when) => `Your draft, ${when}`,
    slots: (list) => `In the text you can use ${list}.`,
    needed: (list) => `${list} must stand somewhere.`,
    previewing: (title) => `Writing twice about “${title}”…`,
    asked: (question) => `Question: ${question}`,
    checks: (claims, repaired, replaced, dropped) =>
      `Sentences checked: ${claims} · corrected: ${repaired} · replaced by the article’s words: ${replaced} · dropped: ${dropped}`,
  },
  es: {
    texts: {
      title: 'Instrucciones de este servidor',
      about:
        'Lo que le digo al modelo, en lo que este servidor puede cambiar. Cómo se citan las fuentes, que los artículos son solo texto del que informar y la forma de la respuesta siguen siendo siempre míos.',
      needsModel: 'No hay ningún modelo configurado: lo que guardes se usará en cuanto lo haya. La vista previa también lo necesita.',
      shipped: 'el original',
      draftFits: 'Se puede usar. Mira una vista previa y guárdalo.',
      draftFaulty: 'Aún no se puede usar; nada de lo que has escrito se pierde.',
      discarded: 'Tu borrador se ha descartado.',
      same: 'Es lo que ya se usa.',
      noVersions: 'Nadie lo ha cambiado todavía.',
      empty: '(vacío)',
      noArticle: 'Aún no hay nada guardado con que probarlo: resume primero una página.',
      noStory: 'Aún no hay guardado ningún suceso que cuenten dos medios.',
      gone: 'Eso ya no se puede probar: no está guardado o solo lo cuenta un medio.',
      now: 'En uso',
      draft: 'Tu borrador',
      readInParts: 'Para esta vista previa el texto se lee por partes, sea cual sea su longitud.',
      notWritten: 'Este no lo ha escrito el modelo, así que no hay nada que comparar.',
      note: 'Nota: qué has cambiado y por qué',
      noteHint: 'La ven otros moderadores en la lista de versiones',
    },
    begun: (when) => `Tu borrador, ${when}`,
    slots: (list) => `En el texto puedes usar ${list}.`,
    needed: (list) => `${list} debe aparecer en alguna parte.`,
    previewing: (title) => `Escribiendo dos veces sobre «${title}»…`,
    asked: (question) => `Pregunta: ${question}`,
    checks: (claims, repaired, replaced, dropped) =>
      `Frases comprobadas: ${claims} · corregidas: ${repaired} · sustituidas por palabras del artículo: ${replaced} · descartadas: ${dropped}`,
  },
  pt: {
    texts: {
      title: 'Instruções deste servidor',
      about:
        'O que digo ao modelo, no que este servidor pode mudar. Como as fontes são citadas, que os artigos são só texto a relatar e a forma da resposta continuam sempre meus.',
      needsModel: 'Nenhum modelo está configurado: o que você salvar será usado assim que houver um. A prévia também precisa de um.',
      shipped: 'o original',
      draftFits: 'Pode ser usado. Veja uma prévia e salve.',
      draftFaulty: 'Ainda não pode ser usado; nada do que você digitou se perdeu.',
      discarded: 'Seu rascunho foi descartado.',
      same: 'É o que já está em uso.',
      noVersions: 'Ninguém mudou isso ainda.',
      empty: '(vazio)',
      noArticle: 'Ainda não há nada guardado para testar: resuma uma página primeiro.',
      noStory: 'Ainda não há nenhum acontecimento guardado que dois veículos contem.',
      gone: 'Isso não pode mais ser testado: não está guardado, ou só um veículo conta.',
      now: 'Em uso',
      draft: 'Seu rascunho',
      readInParts: 'Para esta prévia o texto é lido em partes, seja qual for o tamanho.',
      notWritten: 'Este não foi escrito pelo modelo, então não há o que comparar.',
      note: 'Nota: o que você mudou e por quê',
      noteHint: 'Outros moderadores a veem na lista de versões',
    },
    begun: (when) => `Seu rascunho, ${when}`,
    slots: (list) => `No texto você pode usar ${list}.`,
    needed: (list) => `${list} precisa aparecer em algum lugar.`,
    previewing: (title) => `Escrevendo duas vezes sobre “${title}”…`,
    asked: (question) => `Pergunta: ${question}`,
    checks: (claims, repaired, replaced, dropped) =>
      `Frases verificadas: ${claims} · corrigidas: ${repaired} · trocadas por palavras do artigo: ${replaced} · descartadas: ${dropped}`,
  },
  fr: {
    texts: {
      title: 'Consignes de ce serveur',
      about:
        'Ce que je dis au modèle, pour ce que ce serveur peut changer. La façon de citer les sources, le fait que les articles ne sont que du texte à rapporter et la forme de la réponse restent toujours les miens.',
      needsModel: 'Aucun modèle n’est configuré : ce que vous enregistrez servira dès qu’il y en aura un. Un aperçu en demande un aussi.',
      shipped: 'd’origine',
      draftFits: 'Il peut servir. Regardez un aperçu, puis enregistrez-le.',
      draftFaulty: 'Il ne peut pas encore servir ; rien de ce que vous avez écrit n’est perdu.',
      discarded: 'Votre brouillon est supprimé.',
      same: 'C’est déjà ce qui sert.',
      noVersions: 'Personne n’y a encore touché.',
      empty: '(vide)',
      noArticle: 'Rien n’est encore enregistré pour l’essayer : résumez d’abord une page.',
      noStory: 'Aucun événement raconté par deux médias n’est encore enregistré.',
      gone: 'On ne peut plus l’essayer : ce n’est pas enregistré, ou un seul média le raconte.',
      now: 'En service',
      draft: 'Votre brouillon',
      readInParts: 'Pour cet aperçu, le texte est lu en plusieurs parties, quelle que soit sa longueur.',
      notWritten: 'Celui-ci n’a pas été écrit par le modèle : il n’y a rien à comparer.',
      note: 'Note : ce que vous avez changé, et pourquoi',
      noteHint: 'La modération la voit dans la liste des versions',
    },
    begun: (when) => `Votre brouillon, ${when}`,
    slots: (list) => `Dans le texte, vous pouvez utiliser ${list}.`,
    needed: (list) => `${list} doit figurer quelque part.`,
    previewing: (title) => `J’écris deux fois sur « ${title} »…`,
    asked: (question) => `Question : ${question}`,
    checks: (claims, repaired, replaced, dropped) =>
      `Phrases vérifiées : ${claims} · corrigées : ${repaired} · remplacées par les mots de l’article : ${replaced} · écartées : ${dropped}`,
  },
  de: {
    texts: {
      title: 'Anweisungen dieses Servers',
      about:
        'Was ich dem Modell sage, soweit dieser Server es ändern darf. Wie Quellen angegeben werden, dass Artikel nur Text sind, über den berichtet wird, und die Form der Antwort bleiben immer meine.',
      needsModel: 'Es ist kein Modell eingerichtet: Was du speicherst, gilt, sobald es eins gibt. Auch eine Vorschau braucht eins.',
      shipped: 'wie mitgeliefert',
      draftFits: 'Sie lässt sich verwenden. Sieh dir eine Vorschau an und speichere sie dann.',
      draftFaulty: 'Sie lässt sich noch nicht verwenden; nichts von dem, was du getippt hast, ist verloren.',
      discarded: 'Dein Entwurf ist verworfen.',
      same: 'Das gilt bereits.',
      noVersions: 'Noch hat niemand etwas geändert.',
      empty: '(leer)',
      noArticle: 'Es ist noch nichts gespeichert, woran man sie ausprobieren könnte: Fasse erst eine Seite zusammen.',
      noStory: 'Noch ist kein Ereignis gespeichert, von dem zwei Medien berichten.',
      gone: 'Daran lässt es sich nicht mehr ausprobieren: Es ist nicht gespeichert, oder nur ein Medium berichtet davon.',
      now: 'In Gebrauch',
      draft: 'Dein Entwurf',
      readInParts: 'Für diese Vorschau wird der Text in Teilen gelesen, wie lang er auch ist.',
      notWritten: 'Das hat nicht das Modell geschrieben; es gibt also nichts zu vergleichen.',
      note: 'Notiz: was du geändert hast, und warum',
      noteHint: 'Die übrige Moderation sieht sie in der Liste der Fassungen',
    },
    begun: (when) => `Dein Entwurf, ${when}`,
    slots: (list) => `Im Text kannst du ${list} verwenden.`,
    needed: (list) => `${list} muss irgendwo stehen.`,
    previewing: (title) => `Ich schreibe zweimal über „${title}“…`,
    asked: (question) => `Frage: ${question}`,
    checks: (claims, repaired, replaced, dropped) =>
      `Geprüfte Sätze: ${claims} · berichtigt: ${repaired} · durch Worte des Artikels ersetzt: ${replaced} · gestrichen: ${dropped}`,
  },
  hi: {
    texts: {
      title: 'इस सर्वर के निर्देश',
      about: 'मैं मॉडल से क्या कहता हूँ, जितना यह सर्वर बदल सकता है। स्रोत कैसे दिए जाएँ, लेख सिर्फ़ पाठ हैं, और जवाब का रूप: ये हमेशा मेरे ही रहते हैं।',
      needsModel: 'कोई मॉडल सेट नहीं है: आप जो सहेजेंगे, वह मॉडल आते ही लागू होगा। पूर्वावलोकन के लिए भी मॉडल चाहिए।',
      shipped: 'मूल',
      draftFits: 'यह काम में आ सकता है। पूर्वावलोकन देखें, फिर सहेजें।',
      draftFaulty: 'यह अभी काम में नहीं आ सकता; आपका लिखा कुछ भी खोया नहीं है।',
      discarded: 'आपका मसौदा हटा दिया गया।',
      same: 'यही पहले से लागू है।',
      noVersions: 'अभी तक किसी ने इसे नहीं बदला है।',
      empty: '(खाली)',
      noArticle: 'आज़माने के लिए अभी कुछ सहेजा नहीं गया है: पहले किसी पेज का सारांश बनाएँ।',
      noStory: 'अभी ऐसी कोई घटना सहेजी नहीं गई है जिसे दो माध्यमों ने बताया हो।',
      gone: 'इस पर अब आज़माया नहीं जा सकता: यह सहेजा हुआ नहीं है, या इसे एक ही माध्यम ने बताया है।',
      now: 'लागू',
      draft: 'आपका मसौदा',
      readInParts: 'इस पूर्वावलोकन के लिए लेख हिस्सों में पढ़ा जाता है, चाहे कितना भी लंबा हो।',
      notWritten: 'इसे मॉडल ने नहीं लिखा, इसलिए तुलना के लिए कुछ नहीं है।',
      note: 'नोट: आपने क्या और क्यों बदला',
      noteHint: 'दूसरे मॉडरेटर इसे संस्करणों की सूची में देखते हैं',
    },
    begun: (when) => `आपका मसौदा, ${when}`,
    slots: (list) => `पाठ में आप ${list} रख सकते हैं।`,
    needed: (list) => `${list} कहीं न कहीं होना चाहिए।`,
    previewing: (title) => `“${title}” पर दो बार लिख रहा हूँ…`,
    asked: (question) => `सवाल: ${question}`,
    checks: (claims, repaired, replaced, dropped) =>
      `जाँचे गए वाक्य: ${claims} · सुधारे गए: ${repaired} · लेख के शब्दों से बदले गए: ${replaced} · हटाए गए: ${dropped}`,
  },
  ja: {
    texts: {
      title: 'このサーバーのプロンプト',
      about:
        'モデルへの指示のうち、このサーバーが変更できる部分です。出典の示し方、記事を指示ではなく本文として扱うこと、回答の形式は常に私のものが使われます。',
      needsModel: 'モデルが設定されていません。保存した内容は、モデルが使えるようになり次第使われます。プレビューにもモデルが必要です。',
      shipped: '標準',
      draftFits: '使用できます。プレビューを確認してから保存してください。',
      draftFaulty: 'まだ使用できません。入力した内容は失われていません。',
      discarded: '下書きを破棄しました。',
      same: 'すでにその内容が使われています。',
      noVersions: 'まだ誰も変更していません。',
      empty: '（空）',
      noArticle: '試せる記事がまだ保存されていません。先にページを要約してください。',
      noStory: '2 つの媒体が伝える出来事がまだ保存されていません。',
      gone: 'それではもう試せません。保存されていないか、伝えている媒体が 1 つだけです。',
      now: '使用中',
      draft: 'あなたの下書き',
      readInParts: 'このプレビューでは、長さに関係なく文章を分けて読みます。',
      notWritten: 'これはモデルが書いたものではないため、比較できません。',
      note: 'メモ：何をなぜ変えたか',
      noteHint: 'ほかのモデレーターが版の一覧で見ます',
    },
    begun: (when) => `あなたの下書き、${when}`,
    slots: (list) => `本文では ${list} を使えます。`,
    needed: (list) => `${list} は必ずどこかに必要です。`,
    previewing: (title) => `「${title}」について 2 通り書いています…`,
    asked: (question) => `質問：${question}`,
    checks: (claims, repaired, replaced, dropped) =>
      `確認した文：${claims} · 修正：${repaired} · 記事の文に置き換え：${replaced} · 削除：${dropped}`,
  },
  zh: {
    texts: {
      title: '此服务器的提示词',
      about: '我对模型说的话中，此服务器可以更改的部分。如何标注出处、文章只是供报道的文本、回答的格式，始终由我决定。',
      needsModel: '没有配置模型：你保存的内容会在有模型后立即使用。预览也需要模型。',
      shipped: '自带的',
      draftFits: '可以使用。先看预览，再保存。',
      draftFaulty: '还不能使用；你输入的内容没有丢失。',
      discarded: '你的草稿已丢弃。',
      same: '现在用的就是它。',
      noVersions: '还没有人更改过。',
      empty: '（空）',
      noArticle: '还没有可供试用的已保存文章：请先总结一个网页。',
      noStory: '还没有保存由两家媒体报道的事件。',
      gone: '已无法用它试用：它没有保存，或只有一家媒体报道。',
      now: '正在使用',
      draft: '你的草稿',
      readInParts: '为了这次预览，无论多长都会分部分阅读。',
      notWritten: '这份不是模型写的，因此无从比较。',
      note: '备注：改了什么，为什么',
      noteHint: '其他管理员会在版本列表中看到',
    },
    begun: (when) => `你的草稿，${when}`,
    slots: (list) => `文本中可以使用 ${list}。`,
    needed: (list) => `其中 ${list} 必须出现。`,
    previewing: (title) => `正在就“${title}”写两份…`,
    asked: (question) => `问题：${question}`,
    checks: (claims, repaired, replaced, dropped) =>
      `检查的句子：${claims} · 更正：${repaired} · 换成文章原话：${replaced} · 删除：${dropped}`,
  },
}
