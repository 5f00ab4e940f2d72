// The declaration of /prompts: its names, descriptions and options.
import type { Localised } from '#src/core/languages.ts'

export const promptsDeclared = {
  names: { en: 'prompts', es: 'instrucciones', pt: 'instruções', fr: 'consignes', de: 'anweisungen', hi: 'निर्देश', ja: 'プロンプト', zh: '提示词' },
  description: {
    en: 'How this server wants me to write: what I tell the model', es: 'Cómo quiere este servidor que escriba: lo que le digo al modelo', pt: 'Como este servidor quer que eu escreva: o que digo ao modelo', fr: 'Comment ce serveur veut que j’écrive : ce que je dis au modèle',
    de: 'Wie ich für diesen Server schreiben soll: was ich dem Modell sage', hi: 'यह सर्वर मुझसे कैसे लिखवाना चाहता है: मैं मॉडल से क्या कहता हूँ', ja: 'このサーバーでの書き方：モデルへの指示', zh: '此服务器希望我怎么写：我对模型说什么',
  },
  list: {
    en: 'Show the prompts and change them', es: 'Ver las instrucciones y cambiarlas', pt: 'Ver as instruções e mudá-las', fr: 'Voir les consignes et les modifier', de: 'Die Anweisungen ansehen und ändern', hi: 'निर्देश देखें और बदलें', ja: 'プロンプトを表示して変更', zh: '查看并更改提示词',
  },
  edit: {
    en: 'Change the text of a prompt', es: 'Cambiar el texto de unas instrucciones', pt: 'Mudar o texto de umas instruções', fr: 'Modifier le texte d’une consigne', de: 'Den Text einer Anweisung ändern', hi: 'किसी निर्देश का पाठ बदलें', ja: 'プロンプトの本文を変更', zh: '更改提示词的文本',
  },
  versions: {
    en: 'Who changed a prompt, when, and how it was before', es: 'Quién cambió unas instrucciones, cuándo y cómo eran antes', pt: 'Quem mudou umas instruções, quando e como eram antes', fr: 'Qui a modifié une consigne, quand, et comment elle était avant',
    de: 'Wer eine Anweisung wann geändert hat, und wie sie vorher war', hi: 'निर्देश किसने कब बदला, और पहले कैसा था', ja: '誰がいつプロンプトを変更したか、以前の内容', zh: '谁在何时更改了提示词，以及之前的内容',
  },
  preview: {
    en: 'Write about a stored article twice: with what is used, and with your draft', es: 'Escribir dos veces sobre un artículo guardado: con lo que se usa y con tu borrador', pt: 'Escrever duas vezes sobre um artigo guardado: com o que está em uso e com seu rascunho',
    fr: 'Écrire deux fois sur un article enregistré : avec ce qui sert et avec votre brouillon', de: 'Zweimal über einen gespeicherten Artikel schreiben: wie es gilt, und nach deinem Entwurf', hi: 'सहेजे हुए लेख पर दो बार लिखें: लागू निर्देश से और आपके मसौदे से',
    ja: '保存済みの記事について、使用中のものと下書きの 2 通りで書く', zh: '就一篇已保存的文章写两份：用正在使用的和用你的草稿',
  },
  prompt: {
    en: 'Which prompt', es: 'Qué instrucciones', pt: 'Quais instruções', fr: 'Quelle consigne', de: 'Welche Anweisung', hi: 'कौन सा निर्देश', ja: 'どのプロンプトか', zh: '哪个提示词',
  },
  article: {
    en: 'What to try it on: start typing the title', es: 'Con qué probarlo: empieza a escribir el título', pt: 'Com o que testar: comece a digitar o título', fr: 'Sur quoi l’essayer : commencez à taper le titre', de: 'Woran es ausprobiert wird: Tippe den Anfang des Titels',
    hi: 'किस पर आज़माएँ: शीर्षक लिखना शुरू करें', ja: '試す記事：タイトルを入力し始めてください', zh: '用什么来试：开始输入标题',
  },
  question: {
    en: 'For answers: the question to try; else I choose one', es: 'Para respuestas: la pregunta que probar; si no, elijo una', pt: 'Para respostas: a pergunta a testar; senão, escolho uma', fr: 'Pour les réponses : la question à essayer ; sinon j’en choisis une', de: 'Für Antworten: die Frage zum Ausprobieren; sonst wähle ich eine',
    hi: 'जवाबों के लिए: कौन सा सवाल आज़माएँ; वरना मैं चुनूँगा', ja: '回答の場合：試す質問。なければ私が選びます', zh: '用于回答：要试的问题；不填则由我来选',
  },
} as const satisfies Record<string, Localised<string>>
