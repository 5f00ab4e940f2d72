// /privacy about: what is kept, why and for how long, a line for each kind; and what ends it. A kind that has no line in every language does
// not compile.
import type { KeptKind } from '#src/core/kept.ts'
import type { Localised } from '#src/core/languages.ts'

export interface KeptWords {
  readonly title: string
  readonly kinds: Readonly<Record<Exclude<KeptKind, 'model answers' | 'postings'>, string>> &
    Readonly<Record<'model answers' | 'postings', (days: number) => string>>
  /** `days` is the retention of the server, or of direct messages. */
  lasts(days: number): string
  /** What becomes of a server's things when it removes the bot. */
  removed(days: number): string
}

export const keptWords: Localised<KeptWords> = {
  en: {
    title: 'What I keep, and why',
    kinds: {
      asked: 'Questions, answers and summaries with who asked, by id and name: for the thread, Sources, Export and Retry.',
      conversations:
        'What you upload or paste, and conversations: they belong to this server, in direct messages to you alone, and nobody else sees them.',
      pages: 'Pages of the web, feeds and stories, without anybody’s name: all servers share them.',
      'model answers': (days) =>
        `What the model answered: so as not to pay twice, for ${days} days or until the last reply with it is forgotten.`,
      opinions: 'Your 👍 and 👎 with your reason: to get better. They go with the reply.',
      'set up':
        'Settings, prompts, feeds and digests with who set them up: as long as they hold. After “delete” your name is gone from them.',
      counts: 'How much of the model you used: numbers without words, because limits go by them.',
      postings: (days) => `What I posted by myself where, by ids: so that nothing comes twice, for ${days} days.`,
      upkeep: 'What I need to run, such as which servers I am in. Nothing you write elsewhere is kept.',
    },
    lasts: (days) =>
      `Where nothing else is said, it is kept for ${days} days after its last use; deleting your message, or my reply to it, has me forget it at once.`,
    removed: (days) =>
      `If this server removes me, all that is its own is forgotten ${days} days later; if I am invited again before, it is as it was.`,
  },
  es: {
    title: 'Qué guardo y por qué',
    kinds: {
      asked:
        'Preguntas, respuestas y resúmenes con quién preguntó (id y nombre): para el hilo, las fuentes, la exportación y los reintentos.',
      conversations:
        'Lo que subes o pegas y las conversaciones: pertenecen a este servidor, en mensajes directos solo a ti, y nadie más los ve.',
      pages: 'Páginas web, canales de noticias e historias, sin el nombre de nadie: las comparten todos los servidores.',
      'model answers': (days) =>
        `Lo que respondió el modelo: para no pagar dos veces, ${days} días o hasta que se olvide la última respuesta que lo usó.`,
      opinions: 'Tus 👍 y 👎 con tu motivo: para mejorar. Se van con la respuesta.',
      'set up':
        'Ajustes, instrucciones, canales y boletines con quién los puso: mientras valgan. Tras «delete», tu nombre desaparece de ellos.',
      counts: 'Cuánto usaste el modelo: cifras sin palabras, porque los límites dependen de ellas.',
      postings: (days) => `Qué publiqué por mi cuenta y dónde, solo por id: para que nada llegue dos veces, ${days} días.`,
      upkeep: 'Lo que necesito para funcionar, como en qué servidores estoy. Nada de lo que escribes en otro lugar se guarda.',
    },
    lasts: (days) =>
      `Si no se dice otra cosa, se guarda ${days} días después de su último uso; si borras tu mensaje o mi respuesta, lo olvido al momento.`,
    removed: (days) => `Si este servidor me expulsa, todo lo suyo se olvida ${days} días después; si me invitan antes, está como estaba.`,
  },
  pt: {
    title: 'O que guardo e por quê',
    kinds: {
      asked: 'Perguntas, respostas e resumos com quem perguntou (id e nome): para o tópico, as fontes, a exportação e novas tentativas.',
      conversations:
        'O que você envia ou cola e as conversas: pertencem a este servidor, nas mensagens diretas só a você, e ninguém mais vê.',
      pages: 'Páginas da web, feeds e histórias, sem o nome de ninguém: todos os servidores as compartilham.',
      'model answers': (days) =>
        `O que o modelo respondeu: para não pagar duas vezes, por ${days} dias ou até ser esquecida a última resposta que o usou.`,
      opinions: 'Seus 👍 e 👎 com o seu motivo: para melhorar. Vão embora com a resposta.',
      'set up': 'Configurações, instruções, feeds e boletins com quem os criou: enquanto valerem. Depois de “delete” seu nome some deles.',
      counts: 'Quanto do modelo você usou: números sem palavras, porque os limites dependem deles.',
      postings: (days) => `O que publiquei por conta própria e onde, só por id: para que nada chegue duas vezes, por ${days} dias.`,
      upkeep: 'O que preciso para funcionar, como em quais servidores estou. Nada do que você escreve em outro lugar é guardado.',
    },
    lasts: (days) =>
      `Onde nada mais é dito, fica guardado ${days} dias após o último uso; se você apagar sua mensagem ou minha resposta, esqueço na hora.`,
    removed: (days) =>
      `Se este servidor me remover, tudo o que é dele será esquecido ${days} dias depois; se eu for convidado antes, estará como era.`,
  },
  fr: {
    title: 'Ce que je garde, et pourquoi',
    kinds: {
      asked:
        'Les questions, réponses et résumés avec qui a demandé (id et nom) : pour le fil, les sources, l’export et les nouveaux essais.',
      conversations:
        'Ce que tu envoies ou colles et les conversations : ils appartiennent à ce serveur, en message privé à toi seul, et personne d’autre ne les voit.',
      pages: 'Les pages du web, les flux et les sujets, sans le nom de personne : tous les serveurs les partagent.',
      'model answers': (days) =>
        `Ce que le modèle a répondu : pour ne pas payer deux fois, pendant ${days} jours ou jusqu’à l’oubli de la dernière réponse qui s’en est servie.`,
      opinions: 'Tes 👍 et 👎 avec ta raison : pour progresser. Ils partent avec la réponse.',
      'set up':
        'Les réglages, consignes, flux et bulletins avec qui les a mis en place : tant qu’ils valent. Après « delete », ton nom n’y est plus.',
      counts: 'Ton usage du modèle : des chiffres sans mots, car les limites en dépendent.',
      postings: (days) =>
        `Ce que j’ai publié de moi-même et où, par id seulement : pour que rien n’arrive deux fois, pendant ${days} jours.`,
      upkeep: 'Ce qu’il me faut pour fonctionner, comme les serveurs où je suis. Rien de ce que tu écris ailleurs n’est gardé.',
    },
    lasts: (days) =>
      `Sauf mention contraire, c’est gardé ${days} jours après le dernier usage ; si tu supprimes ton message ou ma réponse, je l’oublie aussitôt.`,
    removed: (days) =>
      `Si ce serveur me retire, tout ce qui est à lui est oublié ${days} jours plus tard ; si l’on me réinvite avant, tout est comme avant.`,
  },
  de: {
    title: 'Was ich behalte, und warum',
    kinds: {
      asked:
        'Fragen, Antworten und Zusammenfassungen mit ID und Name dessen, der gefragt hat: für den Thread, Quellen, Export und neue Versuche.',
      conversations:
        'Was du hochlädst oder einfügst, und Gespräche: Sie gehören diesem Server, in Direktnachrichten dir allein, und niemand sonst sieht sie.',
      pages: 'Webseiten, Feeds und Themen, ohne irgendjemandes Namen: Alle Server teilen sie sich.',
      'model answers': (days) =>
        `Was das Modell geantwortet hat: um nicht zweimal zu bezahlen, ${days} Tage oder bis die letzte Antwort damit vergessen ist.`,
      opinions: 'Deine 👍 und 👎 mit deinem Grund: um besser zu werden. Sie gehen mit der Antwort.',
      'set up':
        'Einstellungen, Anweisungen, Feeds und Überblicke, mit dem, der sie eingerichtet hat: solange sie gelten. Nach „delete“ steht dein Name nicht mehr dabei.',
      counts: 'Wie viel vom Modell du gebraucht hast: Zahlen ohne Worte, weil Grenzen danach gehen.',
      postings: (days) => `Was ich von mir aus wo veröffentlicht habe, nur als IDs: damit nichts zweimal kommt, ${days} Tage lang.`,
      upkeep: 'Was ich zum Laufen brauche, etwa auf welchen Servern ich bin. Nichts, was du anderswo schreibst, wird behalten.',
    },
    lasts: (days) =>
      `Wo nichts anderes steht, bleibt es ${days} Tage nach dem letzten Gebrauch; löschst du deine Nachricht oder meine Antwort darauf, vergesse ich sie sofort.`,
    removed: (days) =>
      `Entfernt mich dieser Server, ist alles, was ihm gehört, ${days} Tage später vergessen; werde ich vorher wieder eingeladen, ist es wie zuvor.`,
  },
  hi: {
    title: 'मैं क्या रखता हूँ और क्यों',
    kinds: {
      asked: 'सवाल, जवाब और सारांश, पूछने वाले की आईडी और नाम के साथ: थ्रेड, स्रोत, निर्यात और दोबारा कोशिश के लिए।',
      conversations: 'आप जो अपलोड या पेस्ट करते हैं, और बातचीत: ये इस सर्वर की हैं, सीधे संदेशों में केवल आपकी, और कोई और इन्हें नहीं देखता।',
      pages: 'वेब के पेज, फ़ीड और ख़बरें, किसी के नाम के बिना: सभी सर्वर इन्हें साझा करते हैं।',
      'model answers': (days) => `मॉडल के जवाब: ताकि दो बार पैसे न लगें, ${days} दिन या जब तक उनसे बना आखिरी जवाब भुला न दिया जाए।`,
      opinions: 'आपके 👍 और 👎, आपके कारण के साथ: बेहतर होने के लिए। वे जवाब के साथ ही चले जाते हैं।',
      'set up': 'सेटिंग्स, निर्देश, फ़ीड और डाइजेस्ट, जिसने बनाया उसके नाम के साथ: जब तक वे लागू हैं। “delete” के बाद उनमें आपका नाम नहीं रहता।',
      counts: 'आपने मॉडल का कितना उपयोग किया: बिना शब्दों की गिनती, क्योंकि सीमाएँ उसी से चलती हैं।',
      postings: (days) => `मैंने अपने आप क्या और कहाँ भेजा, केवल आईडी से: ताकि कुछ दो बार न आए, ${days} दिन तक।`,
      upkeep: 'चलने के लिए जो ज़रूरी है, जैसे मैं किन सर्वरों में हूँ। आप और कहीं जो लिखते हैं वह नहीं रखा जाता।',
    },
    lasts: (days) =>
      `जहाँ और कुछ न कहा हो, वहाँ यह आखिरी उपयोग के ${days} दिन बाद तक रखा जाता है; आप अपना संदेश या मेरा जवाब हटाएँ तो मैं तुरंत भूल जाता हूँ।`,
    removed: (days) => `यह सर्वर मुझे हटा दे तो उसका सब कुछ ${days} दिन बाद भुला दिया जाता है; उससे पहले फिर बुलाया जाऊँ तो सब पहले जैसा रहता है।`,
  },
  ja: {
    title: '保存するものと理由',
    kinds: {
      asked: '質問、回答、要約と、質問した人のIDと名前：スレッド、出典、書き出し、再試行のため。',
      conversations:
        'アップロードや貼り付けたもの、会話：このサーバーのもので、ダイレクトメッセージではあなただけのものです。ほかの誰にも見えません。',
      pages: 'ウェブのページ、フィード、ニュースのまとまり：誰の名前も含まず、全サーバーで共有されます。',
      'model answers': (days) => `モデルの回答：二重に費用がかからないように、${days}日間、またはそれを使った最後の返信が忘れられるまで。`,
      opinions: 'あなたの👍と👎、その理由：改善のため。返信と一緒に消えます。',
      'set up': '設定、プロンプト、フィード、ダイジェストと、設定した人：有効な間。「delete」のあとはあなたの名前が消えます。',
      counts: 'モデルの使用量：言葉を含まない数だけで、上限の計算に使います。',
      postings: (days) => `私が自分から投稿したものと場所：IDだけを、二度投稿しないように${days}日間。`,
      upkeep: '参加しているサーバーなど、動くために必要なもの。ほかで書いたものは保存しません。',
    },
    lasts: (days) => `特に記載がなければ、最後に使われてから${days}日間保存します。あなたのメッセージか私の返信を消せば、すぐに忘れます。`,
    removed: (days) => `このサーバーが私を外すと、サーバーのものは${days}日後にすべて忘れます。その前にまた招待されれば、元のままです。`,
  },
  zh: {
    title: '我保存什么，为什么',
    kinds: {
      asked: '提问、回答和摘要，以及提问者的 ID 和名字：用于子区、来源、导出和重试。',
      conversations: '你上传或粘贴的内容和对话：属于这个服务器，在私信中只属于你，其他人看不到。',
      pages: '网页、订阅源和新闻事件，不含任何人的名字：由所有服务器共享。',
      'model answers': (days) => `模型的回答：为了不重复付费，保存 ${days} 天，或直到用到它的最后一条回复被忘记。`,
      opinions: '你的 👍 和 👎 以及理由：为了改进，随回复一起消失。',
      'set up': '设置、提示词、订阅源和简报，以及设置者：在有效期间保存。使用“delete”后，其中不再有你的名字。',
      counts: '你用了多少模型：只有数字，没有文字，因为限额以它为准。',
      postings: (days) => `我主动在哪里发布了什么：只存 ID，为了不重复发布，保存 ${days} 天。`,
      upkeep: '运行所需的信息，例如我在哪些服务器。你在别处写的内容不会保存。',
    },
    lasts: (days) => `没有另外说明的，最后一次使用后保存 ${days} 天；你删除自己的消息或我的回复，我会立刻忘记。`,
    removed: (days) => `如果这个服务器移除我，属于它的一切会在 ${days} 天后被忘记；在此之前重新邀请我，一切照旧。`,
  },
}
