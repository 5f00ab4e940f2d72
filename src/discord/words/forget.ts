// /forget: its declaration, what it asks before it forgets, and what it says that it has forgotten.
import type { Localised } from '#src/core/languages.ts'

export const forgetNames: Localised<string> = {
  en: 'forget',
  es: 'olvidar',
  pt: 'esquecer',
  fr: 'oublier',
  de: 'vergessen',
  hi: 'भूलो',
  ja: '忘れる',
  zh: '忘记',
}

export const forgetDescription: Localised<string> = {
  en: 'Have me forget your questions, this thread or an article',
  es: 'Haz que olvide tus preguntas, este hilo o un artículo',
  pt: 'Faça-me esquecer suas perguntas, este tópico ou um artigo',
  fr: 'Me faire oublier tes questions, ce fil ou un article',
  de: 'Lass mich deine Fragen, diesen Thread oder einen Artikel vergessen',
  hi: 'मुझसे अपने सवाल, यह थ्रेड या कोई लेख भुलवाएँ',
  ja: 'あなたの質問、このスレッド、または記事を忘れさせる',
  zh: '让我忘记你的提问、这个子区或一篇文章',
}

export const forgetOptions: { readonly what: Localised<string>; readonly article: Localised<string> } = {
  what: {
    en: 'What to forget',
    es: 'Qué olvidar',
    pt: 'O que esquecer',
    fr: 'Ce qu’il faut oublier',
    de: 'Was vergessen werden soll',
    hi: 'क्या भूलना है',
    ja: '何を忘れるか',
    zh: '要忘记什么',
  },
  article: {
    en: 'Which article; else the one of this thread',
    es: 'Qué artículo; si no, el de este hilo',
    pt: 'Qual artigo; senão, o deste tópico',
    fr: 'Quel article ; sinon celui de ce fil',
    de: 'Welcher Artikel; sonst der dieses Threads',
    hi: 'कौन-सा लेख; नहीं तो इस थ्रेड का',
    ja: 'どの記事か。なければこのスレッドの記事',
    zh: '哪篇文章；不选则为本子区的文章',
  },
}

export const forgetChoices: {
  readonly questions: Localised<string>
  readonly thread: Localised<string>
  readonly article: Localised<string>
} = {
  questions: {
    en: 'my questions here',
    es: 'mis preguntas aquí',
    pt: 'minhas perguntas aqui',
    fr: 'mes questions ici',
    de: 'meine Fragen hier',
    hi: 'यहाँ के मेरे सवाल',
    ja: 'ここでの私の質問',
    zh: '我在这里的提问',
  },
  thread: {
    en: 'this thread',
    es: 'este hilo',
    pt: 'este tópico',
    fr: 'ce fil',
    de: 'dieser Thread',
    hi: 'यह थ्रेड',
    ja: 'このスレッド',
    zh: '这个子区',
  },
  article: {
    en: 'an article',
    es: 'un artículo',
    pt: 'um artigo',
    fr: 'un article',
    de: 'ein Artikel',
    hi: 'एक लेख',
    ja: '記事',
    zh: '一篇文章',
  },
}

/** How much was taken out. */
export interface Counts {
  readonly questions: number
  readonly summaries: number
  readonly conversations: number
  readonly articles: number
}

export interface ForgetWords {
  confirmQuestions(count: number): string
  readonly confirmThread: string
  /** `title` is inert. */
  confirmArticle(title: string): string
  readonly nothing: string
  readonly chooseArticle: string
  readonly forget: string
  readonly keep: string
  readonly kept: string
  done(counts: Counts): string
}

export const forgetWords: Localised<ForgetWords> = {
  en: {
    confirmQuestions: (count) =>
      `Questions of yours here: ${count}. I will forget them together with my answers; the messages in Discord stay.`,
    confirmThread:
      'I will forget this conversation: the summary, everybody’s questions, my answers, and what was uploaded or pasted only for it. The messages in Discord stay.',
    confirmArticle: (title) =>
      `I will forget **${title}** here: the summaries, questions and conversations about it. A page of the web stays stored where others read it.`,
    nothing: 'There is nothing of that here that I could forget.',
    chooseArticle: 'Tell me which: choose one under `article`.',
    forget: 'Forget it',
    keep: 'Keep it',
    kept: 'I have kept everything as it was.',
    done: ({ questions, summaries, conversations, articles }) =>
      `Forgotten. Questions: ${questions} · summaries: ${summaries} · conversations: ${conversations} · articles: ${articles}`,
  },
  es: {
    confirmQuestions: (count) =>
      `Preguntas tuyas aquí: ${count}. Las olvidaré junto con mis respuestas; los mensajes de Discord se quedan.`,
    confirmThread:
      'Olvidaré esta conversación: el resumen, las preguntas de todos, mis respuestas y lo que se subió o pegó solo para ella. Los mensajes de Discord se quedan.',
    confirmArticle: (title) =>
      `Olvidaré **${title}** aquí: los resúmenes, preguntas y conversaciones sobre él. Una página web sigue guardada donde otros la leen.`,
    nothing: 'No hay nada de eso aquí que pueda olvidar.',
    chooseArticle: 'Dime cuál: elige uno en `artículo`.',
    forget: 'Olvidar',
    keep: 'Conservar',
    kept: 'Lo he dejado todo como estaba.',
    done: ({ questions, summaries, conversations, articles }) =>
      `Olvidado. Preguntas: ${questions} · resúmenes: ${summaries} · conversaciones: ${conversations} · artículos: ${articles}`,
  },
  pt: {
    confirmQuestions: (count) =>
      `Perguntas suas aqui: ${count}. Vou esquecê-las junto com minhas respostas; as mensagens no Discord ficam.`,
    confirmThread:
      'Vou esquecer esta conversa: o resumo, as perguntas de todos, minhas respostas e o que foi enviado ou colado só para ela. As mensagens no Discord ficam.',
    confirmArticle: (title) =>
      `Vou esquecer **${title}** aqui: os resumos, perguntas e conversas sobre ele. Uma página da web continua guardada onde outros a leem.`,
    nothing: 'Não há nada disso aqui que eu possa esquecer.',
    chooseArticle: 'Diga qual: escolha um em `artigo`.',
    forget: 'Esquecer',
    keep: 'Manter',
    kept: 'Deixei tudo como estava.',
    done: ({ questions, summaries, conversations, articles }) =>
      `Esquecido. Perguntas: ${questions} · resumos: ${summaries} · conversas: ${conversations} · artigos: ${articles}`,
  },
  fr: {
    confirmQuestions: (count) => `Tes questions ici : ${count}. Je les oublierai avec mes réponses ; les messages dans Discord restent.`,
    confirmThread:
      'J’oublierai cette conversation : le résumé, les questions de tout le monde, mes réponses et ce qui n’a été envoyé ou collé que pour elle. Les messages dans Discord restent.',
    confirmArticle: (title) =>
      `J’oublierai **${title}** ici : les résumés, questions et conversations à son sujet. Une page du web reste enregistrée là où d’autres la lisent.`,
    nothing: 'Il n’y a rien de tel ici que je puisse oublier.',
    chooseArticle: 'Dis-moi lequel : choisis-le sous `article`.',
    forget: 'Oublier',
    keep: 'Garder',
    kept: 'J’ai tout gardé comme c’était.',
    done: ({ questions, summaries, conversations, articles }) =>
      `Oublié. Questions : ${questions} · résumés : ${summaries} · conversations : ${conversations} · articles : ${articles}`,
  },
  de: {
    confirmQuestions: (count) =>
      `Fragen von dir hier: ${count}. Ich vergesse sie mitsamt meinen Antworten; die Nachrichten in Discord bleiben.`,
    confirmThread:
      'Ich vergesse dieses Gespräch: die Zusammenfassung, alle Fragen, meine Antworten und was nur dafür hochgeladen oder eingefügt wurde. Die Nachrichten in Discord bleiben.',
    confirmArticle: (title) =>
      `Ich vergesse **${title}** hier: die Zusammenfassungen, Fragen und Gespräche darüber. Eine Webseite bleibt gespeichert, wo andere sie lesen.`,
    nothing: 'Davon gibt es hier nichts, was ich vergessen könnte.',
    chooseArticle: 'Sag mir, welchen: Wähle ihn unter `artikel`.',
    forget: 'Vergessen',
    keep: 'Behalten',
    kept: 'Es ist alles geblieben, wie es war.',
    done: ({ questions, summaries, conversations, articles }) =>
      `Vergessen. Fragen: ${questions} · Zusammenfassungen: ${summaries} · Gespräche: ${conversations} · Artikel: ${articles}`,
  },
  hi: {
    confirmQuestions: (count) => `यहाँ आपके सवाल: ${count}। मैं इन्हें अपने जवाबों के साथ भूल जाऊँगा; Discord के संदेश बने रहेंगे।`,
    confirmThread: 'मैं यह बातचीत भूल जाऊँगा: सारांश, सबके सवाल, मेरे जवाब और जो केवल इसी के लिए अपलोड या पेस्ट किया गया था। Discord के संदेश बने रहेंगे।',
    confirmArticle: (title) => `मैं यहाँ **${title}** को भूल जाऊँगा: इसके सारांश, सवाल और बातचीत। वेब का पेज वहाँ सहेजा रहता है जहाँ दूसरे इसे पढ़ते हैं।`,
    nothing: 'यहाँ ऐसा कुछ नहीं है जिसे मैं भूल सकूँ।',
    chooseArticle: 'बताइए कौन-सा: `लेख` में एक चुनिए।',
    forget: 'भूल जाओ',
    keep: 'रहने दो',
    kept: 'मैंने सब कुछ वैसा ही रहने दिया।',
    done: ({ questions, summaries, conversations, articles }) =>
      `भूल गया। सवाल: ${questions} · सारांश: ${summaries} · बातचीत: ${conversations} · लेख: ${articles}`,
  },
  ja: {
    confirmQuestions: (count) => `ここでのあなたの質問：${count}件。私の回答とともに忘れます。Discordのメッセージは残ります。`,
    confirmThread:
      'この会話を忘れます：要約、全員の質問、私の回答、そしてこの会話のためだけにアップロードまたは貼り付けられたもの。Discordのメッセージは残ります。',
    confirmArticle: (title) =>
      `ここで **${title}** を忘れます：その要約、質問、会話。ウェブのページは、ほかの人が読んでいるところでは保存されたままです。`,
    nothing: 'ここには忘れられるものがありません。',
    chooseArticle: 'どれかを `記事` で選んでください。',
    forget: '忘れる',
    keep: '残す',
    kept: 'すべてそのまま残しました。',
    done: ({ questions, summaries, conversations, articles }) =>
      `忘れました。質問：${questions} · 要約：${summaries} · 会話：${conversations} · 記事：${articles}`,
  },
  zh: {
    confirmQuestions: (count) => `你在这里的提问：${count} 个。我会连同我的回答一起忘记；Discord 里的消息会保留。`,
    confirmThread: '我会忘记这段对话：摘要、所有人的提问、我的回答，以及只为它上传或粘贴的内容。Discord 里的消息会保留。',
    confirmArticle: (title) => `我会在这里忘记 **${title}**：关于它的摘要、提问和对话。网页在其他人阅读的地方仍会保存。`,
    nothing: '这里没有可以忘记的内容。',
    chooseArticle: '请告诉我是哪一篇：在 `文章` 中选择。',
    forget: '忘记',
    keep: '保留',
    kept: '一切都保持原样。',
    done: ({ questions, summaries, conversations, articles }) =>
      `已忘记。提问：${questions} · 摘要：${summaries} · 对话：${conversations} · 文章：${articles}`,
  },
}
