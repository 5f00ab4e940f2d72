// /privacy: its declaration; what goes to the model's provider; giving everything out, and forgetting it. What is stored, why and how long is in `kept.ts`.
import type { Localised } from '#src/core/languages.ts'
import type { Counts } from './forget.ts'

export const privacyNames: Localised<string> = {
  en: 'privacy',
  es: 'privacidad',
  pt: 'privacidade',
  fr: 'confidentialité',
  de: 'datenschutz',
  hi: 'गोपनीयता',
  ja: 'プライバシー',
  zh: '隐私',
}

export const privacyDescriptions: {
  readonly group: Localised<string>
  readonly about: Localised<string>
  readonly export: Localised<string>
  readonly delete: Localised<string>
} = {
  group: {
    en: 'What I keep of you, and your right to it',
    es: 'Qué guardo de ti y tu derecho a ello',
    pt: 'O que guardo sobre você e seu direito a isso',
    fr: 'Ce que je garde de toi, et ton droit dessus',
    de: 'Was ich von dir behalte, und dein Recht daran',
    hi: 'मैं आपके बारे में क्या रखता हूँ और उस पर आपका हक',
    ja: 'あなたについて保存しているものと、その権利',
    zh: '我保存了你的什么，以及你的权利',
  },
  about: {
    en: 'What is stored, why, how long, and who gets it',
    es: 'Qué se guarda, por qué, cuánto tiempo y quién lo recibe',
    pt: 'O que é guardado, por quê, por quanto tempo e quem recebe',
    fr: 'Ce qui est enregistré, pourquoi, combien de temps et qui le reçoit',
    de: 'Was gespeichert wird, warum, wie lange und wer es bekommt',
    hi: 'क्या, क्यों और कब तक रखा जाता है और किसे मिलता है',
    ja: '何を、なぜ、いつまで保存し、誰に渡るか',
    zh: '保存什么、为什么、多久、谁会得到',
  },
  export: {
    en: 'Everything I keep of you, as a file',
    es: 'Todo lo que guardo de ti, en un archivo',
    pt: 'Tudo o que guardo sobre você, em um arquivo',
    fr: 'Tout ce que je garde de toi, dans un fichier',
    de: 'Alles, was ich von dir behalte, als Datei',
    hi: 'आपके बारे में जो कुछ रखता हूँ, फ़ाइल में',
    ja: 'あなたについて保存しているすべてをファイルで',
    zh: '以文件形式给出我保存的你的一切',
  },
  delete: {
    en: 'Have me forget everything of you, everywhere',
    es: 'Haz que olvide todo lo tuyo, en todas partes',
    pt: 'Faça-me esquecer tudo sobre você, em todo lugar',
    fr: 'Me faire oublier tout ce qui est à toi, partout',
    de: 'Lass mich alles von dir vergessen, überall',
    hi: 'मुझसे अपना सब कुछ हर जगह भुलवाएँ',
    ja: 'あなたのすべてを、どこでも忘れさせる',
    zh: '让我在所有地方忘记你的一切',
  },
}

export interface PrivacyWords {
  /** `model` is its name, inert. */
  toModel(model: string): string
  readonly noModel: string
  readonly rights: string
  exported(counts: Pick<Counts, 'questions' | 'summaries' | 'articles'>): string
  readonly headings: {
    readonly title: string
    readonly questions: string
    readonly summaries: string
    readonly uploads: string
    readonly more: string
  }
  readonly nothing: string
  readonly confirm: string
  readonly delete: string
  deleted(counts: Counts): string
}

export const privacyWords: Localised<PrivacyWords> = {
  en: {
    toModel: (model) =>
      `**Who gets it**: ${model} gets the passages of the article, your question, your display name and the turns before it, to write the answer. Nobody else gets anything.`,
    noModel: '**Who gets it**: nobody. No model is set up, and everything is worked out here.',
    rights: '`/privacy export` gives you everything, `/privacy delete` has me forget you everywhere, `/forget` a part.',
    exported: ({ questions, summaries, articles }) =>
      `Everything that I keep of you. Questions: ${questions} · summaries: ${summaries} · uploads: ${articles}. The JSON file has all of it, the Markdown file is for reading.`,
    headings: {
      title: 'What Lede keeps of you',
      questions: 'Questions',
      summaries: 'Summaries',
      uploads: 'Uploads and pasted texts',
      more: 'More',
    },
    nothing: 'I keep nothing of you.',
    confirm:
      'I will forget everything of yours, in every server and in direct messages: questions with their answers, summaries, uploads and pasted texts, votes. What others asked stays theirs. The counts of this month stay until it ends, because limits go by them. This cannot be undone.',
    delete: 'Forget everything of mine',
    deleted: ({ questions, summaries, conversations, articles }) =>
      `Done: I have forgotten you, and nothing of it is left in my files. Questions: ${questions} · summaries: ${summaries} · conversations: ${conversations} · uploads: ${articles}. Messages in Discord are yours to delete.`,
  },
  es: {
    toModel: (model) =>
      `**Quién lo recibe**: ${model} recibe los pasajes del artículo, tu pregunta, tu nombre visible y los turnos anteriores para escribir la respuesta. Nadie más recibe nada.`,
    noModel: '**Quién lo recibe**: nadie. No hay ningún modelo configurado y todo se hace aquí.',
    rights: '`/privacidad exportar` te lo da todo, `/privacidad borrar` hace que te olvide en todas partes, `/olvidar` una parte.',
    exported: ({ questions, summaries, articles }) =>
      `Todo lo que guardo de ti. Preguntas: ${questions} · resúmenes: ${summaries} · archivos y textos: ${articles}. El archivo JSON lo contiene todo; el Markdown es para leer.`,
    headings: {
      title: 'Lo que Lede guarda de ti',
      questions: 'Preguntas',
      summaries: 'Resúmenes',
      uploads: 'Archivos y textos pegados',
      more: 'Otros datos',
    },
    nothing: 'No guardo nada de ti.',
    confirm:
      'Olvidaré todo lo tuyo, en todos los servidores y en mensajes directos: preguntas con sus respuestas, resúmenes, archivos y textos pegados, votos. Lo que preguntaron otros sigue siendo suyo. Las cifras de este mes quedan hasta que acabe, porque los límites dependen de ellas. No se puede deshacer.',
    delete: 'Olvidar todo lo mío',
    deleted: ({ questions, summaries, conversations, articles }) =>
      `Hecho: te he olvidado y no queda nada en mis archivos. Preguntas: ${questions} · resúmenes: ${summaries} · conversaciones: ${conversations} · archivos y textos: ${articles}. Los mensajes de Discord los borras tú.`,
  },
  pt: {
    toModel: (model) =>
      `**Quem recebe**: ${model} recebe os trechos do artigo, sua pergunta, seu nome de exibição e os turnos anteriores para escrever a resposta. Ninguém mais recebe nada.`,
    noModel: '**Quem recebe**: ninguém. Nenhum modelo está configurado e tudo é feito aqui.',
    rights: '`/privacidade exportar` entrega tudo, `/privacidade apagar` me faz esquecer você em todo lugar, `/esquecer` uma parte.',
    exported: ({ questions, summaries, articles }) =>
      `Tudo o que guardo sobre você. Perguntas: ${questions} · resumos: ${summaries} · envios: ${articles}. O arquivo JSON tem tudo; o Markdown é para ler.`,
    headings: {
      title: 'O que o Lede guarda sobre você',
      questions: 'Perguntas',
      summaries: 'Resumos',
      uploads: 'Envios e textos colados',
      more: 'Outros dados',
    },
    nothing: 'Não guardo nada sobre você.',
    confirm:
      'Vou esquecer tudo o que é seu, em todos os servidores e nas mensagens diretas: perguntas com respostas, resumos, envios e textos colados, votos. O que outros perguntaram continua deles. Os números deste mês ficam até o fim dele, pois os limites dependem deles. Não dá para desfazer.',
    delete: 'Esquecer tudo o que é meu',
    deleted: ({ questions, summaries, conversations, articles }) =>
      `Pronto: esqueci você e nada disso resta nos meus arquivos. Perguntas: ${questions} · resumos: ${summaries} · conversas: ${conversations} · envios: ${articles}. As mensagens no Discord é você quem apaga.`,
  },
  fr: {
    toModel: (model) =>
      `**Qui le reçoit** : ${model} reçoit les passages de l’article, ta question, ton nom affiché et les échanges précédents pour écrire la réponse. Personne d’autre ne reçoit rien.`,
    noModel: '**Qui le reçoit** : personne. Aucun modèle n’est configuré et tout se fait ici.',
    rights: '`/confidentialité exporter` te donne tout, `/confidentialité supprimer` me fait t’oublier partout, `/oublier` une partie.',
    exported: ({ questions, summaries, articles }) =>
      `Tout ce que je garde de toi. Questions : ${questions} · résumés : ${summaries} · envois : ${articles}. Le fichier JSON contient tout, le Markdown est fait pour être lu.`,
    headings: {
      title: 'Ce que Lede garde de toi',
      questions: 'Tes questions',
      summaries: 'Résumés',
      uploads: 'Envois et textes collés',
      more: 'Autres données',
    },
    nothing: 'Je ne garde rien de toi.',
    confirm:
      'J’oublierai tout ce qui est à toi, sur tous les serveurs et en message privé : questions et réponses, résumés, envois et textes collés, votes. Ce que d’autres ont demandé reste à eux. Les chiffres de ce mois restent jusqu’à sa fin, car les limites en dépendent. C’est irréversible.',
    delete: 'Oublier tout ce qui est à moi',
    deleted: ({ questions, summaries, conversations, articles }) =>
      `C’est fait : je t’ai oublié et il n’en reste rien dans mes fichiers. Questions : ${questions} · résumés : ${summaries} · conversations : ${conversations} · envois : ${articles}. Les messages dans Discord, c’est à toi de les supprimer.`,
  },
  de: {
    toModel: (model) =>
      `**Wer es bekommt**: ${model} bekommt die Passagen des Artikels, deine Frage, deinen Anzeigenamen und den bisherigen Verlauf, um die Antwort zu schreiben. Sonst bekommt niemand etwas.`,
    noModel: '**Wer es bekommt**: niemand. Es ist kein Modell eingerichtet, alles geschieht hier.',
    rights: '`/datenschutz exportieren` gibt dir alles, mit `/datenschutz löschen` vergesse ich dich überall, mit `/vergessen` einen Teil.',
    exported: ({ questions, summaries, articles }) =>
      `Alles, was ich von dir behalte. Fragen: ${questions} · Zusammenfassungen: ${summaries} · Uploads: ${articles}. In der JSON-Datei steht alles, die Markdown-Datei ist zum Lesen.`,
    headings: {
      title: 'Was Lede von dir behält',
      questions: 'Fragen',
      summaries: 'Zusammenfassungen',
      uploads: 'Uploads und eingefügte Texte',
      more: 'Weiteres',
    },
    nothing: 'Ich habe nichts von dir.',
    confirm:
      'Ich vergesse alles von dir, auf jedem Server und in Direktnachrichten: Fragen mit Antworten, Zusammenfassungen, Uploads und eingefügte Texte, Bewertungen. Was andere gefragt haben, bleibt ihres. Die Zahlen dieses Monats bleiben bis zu seinem Ende, weil Grenzen danach gehen. Das lässt sich nicht rückgängig machen.',
    delete: 'Alles von mir vergessen',
    deleted: ({ questions, summaries, conversations, articles }) =>
      `Erledigt: Ich habe dich vergessen, und in meinen Dateien ist nichts davon übrig. Fragen: ${questions} · Zusammenfassungen: ${summaries} · Gespräche: ${conversations} · Uploads: ${articles}. Nachrichten in Discord löschst du selbst.`,
  },
  hi: {
    toModel: (model) =>
      `**किसे मिलता है**: ${model} को जवाब लिखने के लिए लेख के अंश, आपका सवाल, आपका दिखने वाला नाम और पहले की बातें मिलती हैं। और किसी को कुछ नहीं मिलता।`,
    noModel: '**किसे मिलता है**: किसी को नहीं। कोई मॉडल नहीं लगा है, सब कुछ यहीं होता है।',
    rights: '`/गोपनीयता निर्यात` आपको सब कुछ देता है, `/गोपनीयता मिटाएँ` से मैं आपको हर जगह भूल जाता हूँ, `/भूलो` से एक हिस्सा।',
    exported: ({ questions, summaries, articles }) =>
      `आपके बारे में जो कुछ मैं रखता हूँ। सवाल: ${questions} · सारांश: ${summaries} · अपलोड: ${articles}। JSON फ़ाइल में सब कुछ है, Markdown फ़ाइल पढ़ने के लिए है।`,
    headings: { title: 'Lede आपके बारे में क्या रखता है', questions: 'सवाल', summaries: 'सारांश', uploads: 'अपलोड और पेस्ट किए गए पाठ', more: 'और' },
    nothing: 'मैं आपके बारे में कुछ नहीं रखता।',
    confirm:
      'मैं हर सर्वर और सीधे संदेशों में आपका सब कुछ भूल जाऊँगा: सवाल और जवाब, सारांश, अपलोड और पेस्ट किए गए पाठ, वोट। दूसरों ने जो पूछा वह उनका रहता है। इस महीने की गिनती महीने के अंत तक रहती है, क्योंकि सीमाएँ उसी से चलती हैं। यह वापस नहीं हो सकता।',
    delete: 'मेरा सब कुछ भूल जाओ',
    deleted: ({ questions, summaries, conversations, articles }) =>
      `हो गया: मैं आपको भूल गया और मेरी फ़ाइलों में कुछ नहीं बचा। सवाल: ${questions} · सारांश: ${summaries} · बातचीत: ${conversations} · अपलोड: ${articles}। Discord के संदेश आप खुद हटाएँ।`,
  },
  ja: {
    toModel: (model) =>
      `**誰に渡るか**：${model}には、回答を書くために記事の段落、あなたの質問、表示名、それまでのやりとりが渡ります。ほかの誰にも渡りません。`,
    noModel: '**誰に渡るか**：誰にも渡りません。モデルは設定されておらず、すべてここで処理します。',
    rights:
      '`/プライバシー 書き出し` ですべてを受け取り、`/プライバシー 消去` であなたをどこでも忘れさせ、`/忘れる` で一部を忘れさせられます。',
    exported: ({ questions, summaries, articles }) =>
      `あなたについて保存しているすべてです。質問：${questions} · 要約：${summaries} · アップロード：${articles}。JSONファイルにすべてがあり、Markdownファイルは読むためのものです。`,
    headings: {
      title: 'Ledeがあなたについて保存しているもの',
      questions: '質問',
      summaries: '要約',
      uploads: 'アップロードと貼り付けた文章',
      more: 'その他',
    },
    nothing: 'あなたについては何も保存していません。',
    confirm:
      'すべてのサーバーとダイレクトメッセージで、あなたのものをすべて忘れます：質問と回答、要約、アップロードと貼り付けた文章、評価。ほかの人の質問はその人のものとして残ります。今月の使用量は、上限の計算に必要なため月末まで残ります。元には戻せません。',
    delete: '私のすべてを忘れる',
    deleted: ({ questions, summaries, conversations, articles }) =>
      `完了：あなたのことを忘れました。ファイルには何も残っていません。質問：${questions} · 要約：${summaries} · 会話：${conversations} · アップロード：${articles}。Discordのメッセージはご自身で削除してください。`,
  },
  zh: {
    toModel: (model) => `**谁会得到**：${model} 为了写回答，会得到文章段落、你的提问、你的显示名称和之前的对话。其他人什么也得不到。`,
    noModel: '**谁会得到**：没有人。没有设置模型，一切都在这里完成。',
    rights: '`/隐私 导出` 给你全部内容，`/隐私 删除` 让我在所有地方忘记你，`/忘记` 只忘记一部分。',
    exported: ({ questions, summaries, articles }) =>
      `我保存的关于你的一切。提问：${questions} · 摘要：${summaries} · 上传：${articles}。JSON 文件包含全部内容，Markdown 文件便于阅读。`,
    headings: { title: 'Lede 保存的关于你的内容', questions: '提问', summaries: '摘要', uploads: '上传和粘贴的文本', more: '其他' },
    nothing: '我没有保存你的任何内容。',
    confirm:
      '我会在所有服务器和私信中忘记你的一切：提问和回答、摘要、上传和粘贴的文本、评价。别人的提问仍归他们。本月的计数会保留到月底，因为限额以它为准。此操作无法撤销。',
    delete: '忘记我的一切',
    deleted: ({ questions, summaries, conversations, articles }) =>
      `完成：我已忘记你，文件里没有任何残留。提问：${questions} · 摘要：${summaries} · 对话：${conversations} · 上传：${articles}。Discord 里的消息请自行删除。`,
  },
}
