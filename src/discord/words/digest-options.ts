// How /digest, its commands and their options are declared.
import type { Localised } from '#src/core/languages.ts'

export const digestOptions = {
  names: { en: 'digest', es: 'boletín', pt: 'boletim', fr: 'bulletin', de: 'übersicht', hi: 'संग्रह', ja: 'まとめ', zh: '简报' },
  group: {
    en: 'A digest of the news in a channel', es: 'Un boletín de noticias en un canal', pt: 'Um boletim de notícias em um canal', fr: 'Un bulletin de l’actualité dans un salon',
    de: 'Eine Nachrichtenübersicht in einem Kanal', hi: 'चैनल में ख़बरों का संग्रह', ja: 'チャンネルに届くニュースまとめ', zh: '频道里的新闻简报',
  },
  set: {
    en: 'Have a digest posted, or change one', es: 'Programa un boletín o cambia uno', pt: 'Programe um boletim ou mude um que já existe', fr: 'Programmer un bulletin ou en modifier un',
    de: 'Eine Übersicht einrichten oder ändern', hi: 'संग्रह तय करें या बदलें', ja: 'ニュースまとめを設定・変更する', zh: '设置或更改一份简报',
  },
  list: {
    en: 'Which digests there are, and how they stand', es: 'Qué boletines hay y cómo están', pt: 'Quais boletins existem e como estão', fr: 'Les bulletins programmés et leur état',
    de: 'Welche Übersichten es gibt und wie es um sie steht', hi: 'कौन-से संग्रह हैं और उनकी स्थिति', ja: '設定済みのまとめと状態を見る', zh: '查看已有简报及其状态',
  },
  remove: {
    en: 'End a digest', es: 'Elimina un boletín', pt: 'Remova um boletim', fr: 'Supprimer un bulletin', de: 'Eine Übersicht beenden', hi: 'संग्रह बंद करें', ja: 'まとめを終了する', zh: '取消一份简报',
  },
  preview: {
    en: 'See what would be posted now, and why the rest would not', es: 'Mira qué se publicaría ahora y por qué no lo demás', pt: 'Veja o que seria publicado agora e por que o resto não',
    fr: 'Voir ce qui serait publié maintenant, et pourquoi pas le reste', de: 'Sehen, was jetzt gepostet würde, und warum das Übrige nicht', hi: 'देखें कि अभी क्या पोस्ट होगा और बाकी क्यों नहीं',
    ja: '今投稿するとしたらの内容と、外れた理由を見る', zh: '预览现在会发布什么，以及其余为何不发',
  },
  digest: {
    en: 'Which one, where there are several', es: 'Cuál, si hay varios', pt: 'Qual, se houver vários', fr: 'Lequel, s’il y en a plusieurs', de: 'Welche, wenn es mehrere gibt', hi: 'कौन-सा, अगर कई हों',
    ja: '複数あるときはどれか', zh: '有多份时选哪一份',
  },
  digestToSet: {
    en: 'Which one to change, or a new one; without it that of the channel', es: 'Cuál cambiar, o uno nuevo; si no, el del canal', pt: 'Qual mudar, ou um novo; sem isso, o do canal',
    fr: 'Lequel modifier, ou un nouveau ; sinon celui du salon', de: 'Welche geändert wird, oder eine neue; sonst die des Kanals', hi: 'किसे बदलना है, या नया; वरना चैनल वाला', ja: '変更するもの、または新規。省略時はこのチャンネルのもの',
    zh: '要更改哪一份，或新建；不填则为该频道的那份',
  },
  channel: {
    en: 'Where it is posted; without it here', es: 'Dónde se publica; si no, aquí', pt: 'Onde é publicado; sem isso, aqui', fr: 'Où il est publié ; sinon ici', de: 'Wo sie gepostet wird; sonst hier', hi: 'कहाँ पोस्ट हो; वरना यहीं', ja: '投稿先。省略時はここ', zh: '发布到哪里；不填则为这里',
  },
  rhythm: {
    en: 'How often', es: 'Con qué frecuencia', pt: 'Com que frequência', fr: 'À quelle fréquence', de: 'Wie oft', hi: 'कितनी बार', ja: '頻度', zh: '频率',
  },
  day: {
    en: 'Which day, for a weekly one', es: 'Qué día, si es semanal', pt: 'Que dia, se for semanal', fr: 'Quel jour, s’il est hebdomadaire', de: 'An welchem Tag, wenn wöchentlich', hi: 'कौन-सा दिन, अगर साप्ताहिक हो', ja: '週1回の場合の曜日', zh: '每周简报在星期几',
  },
  hour: {
    en: 'At which hour, 0 to 23, by the server’s time zone', es: 'A qué hora, de 0 a 23, en la zona horaria del servidor', pt: 'A que hora, de 0 a 23, no fuso do servidor', fr: 'À quelle heure, de 0 à 23, dans le fuseau du serveur',
    de: 'Zu welcher Stunde, 0 bis 23, in der Zeitzone des Servers', hi: 'किस घंटे, 0 से 23, सर्वर के समय क्षेत्र में', ja: '時刻（0～23時、サーバーのタイムゾーン）', zh: '几点，0 到 23，按服务器时区',
  },
  timeZone: {
    en: 'The server’s time zone', es: 'La zona horaria del servidor', pt: 'O fuso horário do servidor', fr: 'Le fuseau horaire du serveur', de: 'Die Zeitzone des Servers', hi: 'सर्वर का समय क्षेत्र', ja: 'サーバーのタイムゾーン', zh: '服务器的时区',
  },
  topics: {
    en: 'Only about these words, separated by commas; - for everything', es: 'Solo sobre estas palabras, separadas por comas; - para todo', pt: 'Só sobre estas palavras, separadas por vírgulas; - para tudo',
    fr: 'Seulement sur ces mots, séparés par des virgules ; - pour tout', de: 'Nur zu diesen Wörtern, durch Kommas getrennt; - für alles', hi: 'सिर्फ़ इन शब्दों पर, अल्पविराम से अलग; सब के लिए -', ja: '対象の語（カンマ区切り）。すべてなら -', zh: '只要这些词，用逗号分隔；- 表示全部',
  },
  outlets: {
    en: 'Only from these outlets, by name or site; - for all', es: 'Solo de estos medios, por nombre o sitio; - para todos', pt: 'Só destes veículos, por nome ou site; - para todos', fr: 'Seulement de ces médias, par nom ou site ; - pour tous',
    de: 'Nur von diesen Medien, nach Name oder Website; - für alle', hi: 'सिर्फ़ इन स्रोतों से, नाम या साइट से; सब के लिए -', ja: '対象の媒体（名前かサイト）。すべてなら -', zh: '只要这些媒体（名称或网站）；- 表示全部',
  },
  feeds: {
    en: 'Only from these feeds, by address; - for all', es: 'Solo de estos feeds, por dirección; - para todos', pt: 'Só destes feeds, por endereço; - para todos', fr: 'Seulement de ces flux, par adresse ; - pour tous',
    de: 'Nur aus diesen Feeds, nach Adresse; - für alle', hi: 'सिर्फ़ इन फ़ीड से, पते से; सब के लिए -', ja: '対象のフィード（アドレス）。すべてなら -', zh: '只要这些订阅源（地址）；- 表示全部',
  },
  length: { en: 'How many stories', es: 'Cuántas noticias', pt: 'Quantas notícias', fr: 'Combien de sujets', de: 'Wie viele Meldungen', hi: 'कितनी ख़बरें', ja: 'ニュースの数', zh: '多少条新闻' },
  language: { en: 'Language of the digest', es: 'Idioma del boletín', pt: 'Idioma do boletim', fr: 'Langue du bulletin', de: 'Sprache der Übersicht', hi: 'संग्रह की भाषा', ja: 'まとめの言語', zh: '简报的语言' },
  whenEmpty: {
    en: 'What is posted when there is nothing new', es: 'Qué se publica cuando no hay nada nuevo', pt: 'O que é publicado quando não há nada novo', fr: 'Ce qui est publié quand il n’y a rien de nouveau',
    de: 'Was gepostet wird, wenn es nichts Neues gibt', hi: 'कुछ नया न हो तो क्या पोस्ट हो', ja: '新しいニュースがないときの投稿', zh: '没有新消息时发布什么',
  },
  daily: { en: 'every day', es: 'todos los días', pt: 'todos os dias', fr: 'tous les jours', de: 'täglich', hi: 'हर दिन', ja: '毎日', zh: '每天' },
  weekdays: { en: 'Monday to Friday', es: 'de lunes a viernes', pt: 'de segunda a sexta', fr: 'du lundi au vendredi', de: 'Montag bis Freitag', hi: 'सोमवार से शुक्रवार', ja: '月曜～金曜', zh: '周一至周五' },
  weekly: { en: 'once a week', es: 'una vez a la semana', pt: 'uma vez por semana', fr: 'une fois par semaine', de: 'einmal in der Woche', hi: 'हफ़्ते में एक बार', ja: '週1回', zh: '每周一次' },
  brief: { en: 'brief (3)', es: 'breve (3)', pt: 'breve (3)', fr: 'court (3)', de: 'kurz (3)', hi: 'छोटा (3)', ja: '短め（3件）', zh: '简短（3 条）' },
  standard: { en: 'standard (6)', es: 'normal (6)', pt: 'padrão (6)', fr: 'normal (6)', de: 'normal (6)', hi: 'सामान्य (6)', ja: '標準（6件）', zh: '标准（6 条）' },
  detailed: { en: 'detailed (10)', es: 'detallado (10)', pt: 'detalhado (10)', fr: 'détaillé (10)', de: 'ausführlich (10)', hi: 'विस्तृत (10)', ja: '詳しめ（10件）', zh: '详细（10 条）' },
  nothing: { en: 'nothing', es: 'nada', pt: 'nada', fr: 'rien', de: 'nichts', hi: 'कुछ नहीं', ja: '投稿しない', zh: '不发' },
  oneLine: { en: 'a line that says so', es: 'una línea que lo dice', pt: 'uma linha dizendo isso', fr: 'une ligne qui le dit', de: 'eine Zeile, die das sagt', hi: 'एक पंक्ति जो यही कहे', ja: 'その旨を1行で', zh: '用一行说明' },
  serverLanguage: { en: 'that of the server', es: 'el del servidor', pt: 'o do servidor', fr: 'celle du serveur', de: 'die des Servers', hi: 'सर्वर वाली', ja: 'サーバーの言語', zh: '服务器的语言' },
} satisfies Record<string, Localised<string>>

/** Languages by their own names, for all who choose one. */
export const ownNames: Localised<string> = { en: 'English', es: 'Español', pt: 'Português', fr: 'Français', de: 'Deutsch', hi: 'हिन्दी', ja: '日本語', zh: '中文' }
