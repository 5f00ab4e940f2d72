// “About this text”: a sentence for each thing that a reader should know before trusting it. What is quoted is inert already, and
// dates and weekdays are in the language.
import type { Localised } from '#src/core/languages.ts'
import { counted, number } from './amounts.ts'

export interface NoteWords {
  'weekday wrong'(about: { words: string; weekday: string }): string
  'weekday wrong in any year'(about: { words: string; weekday: string }): string
  /** Years and the passage's number stand as they are. */
  'past as future'(about: { passage: number; year: number; publishedYear: number }): string
  /** The text's words, from the time to the verb. */
  'time against tense'(about: { words: string }): string
  'announced but done'(about: { headline: string; text: string }): string
  'numbers clash'(about: { headline: string; text: string }): string
  'changed before published'(about: { published: string; changed: string }): string
  'relative without date'(about: { words: string }): string
  'two spellings'(about: { one: string; other: string }): string
  /** `author` is null where nobody is named. */
  'first person'(about: { author: string | null }): string
  readonly 'beginning only': string
  cut(about: { readWords: number; totalWords: number }): string
  'older questions left out'(about: { kept: number }): string
  /** `languages` are their names. */
  'asked in another language'(about: { languages: string }): string
  /** `outlets` is a list, or empty. */
  'reports left out'(about: { read: number; of: number; outlets: string }): string
}

export const notes: Localised<NoteWords> = {
  en: {
    'weekday wrong': ({ words, weekday }) => `“${words}” cannot be right: that date did not fall on a ${weekday}.`,
    'weekday wrong in any year': ({ words, weekday }) =>
      `“${words}” cannot be right: in no year near its publication does that date fall on a ${weekday}.`,
    'past as future': ({ passage, year, publishedYear }) =>
      `Passage ${passage} speaks of ${year} as still to come, but the article is from ${publishedYear}.`,
    'time against tense': ({ words }) => `“${words}”: the time and the tense of the verb contradict each other.`,
    'announced but done': ({ headline, text }) => `The headline announces it (“${headline}”), the text tells it as done: “${text}”.`,
    'numbers clash': ({ headline, text }) => `The headline says “${headline}”, the text “${text}”.`,
    'changed before published': ({ published, changed }) =>
      `Its page says that it was published on ${published} and last changed on ${changed}: one of the dates is wrong.`,
    'relative without date': ({ words }) => `It says “${words}”, and its page does not say when it was published.`,
    'two spellings': ({ one, other }) => `One name is spelled in two ways: “${one}” and “${other}”.`,
    'first person': ({ author }) => `“I” in these sentences is ${author ?? 'whoever wrote the text'}.`,
    'beginning only': 'Only the beginning of the article could be read.',
    cut: ({ readWords, totalWords }) => `Only ${number(readWords, 'en')} of about ${number(totalWords, 'en')} words could be read.`,
    'older questions left out': ({ kept }) =>
      counted(kept, 'en', {
        one: 'I had only the last question of this conversation in view; older ones were left out.',
        other: 'I had only the last # questions of this conversation in view; older ones were left out.',
      }),
    'asked in another language': ({ languages }) =>
      `The question is in another language than the text, and without a model I find sentences only by their words. Ask in ${languages}.`,
    'reports left out': ({ read, of, outlets }) =>
      `I read ${read} of ${of} reports${outlets === '' ? '' : `. Also reported by: ${outlets}`}.`,
  },
  es: {
    'weekday wrong': ({ words, weekday }) => `«${words}» no puede ser correcto: esa fecha no cayó en ${weekday}.`,
    'weekday wrong in any year': ({ words, weekday }) =>
      `«${words}» no puede ser correcto: en ningún año cercano a su publicación cae esa fecha en ${weekday}.`,
    'past as future': ({ passage, year, publishedYear }) =>
      `El pasaje ${passage} habla de ${year} como algo por venir, pero el artículo es de ${publishedYear}.`,
    'time against tense': ({ words }) => `«${words}»: el momento y el tiempo del verbo se contradicen.`,
    'announced but done': ({ headline, text }) => `El titular lo anuncia («${headline}»); el texto lo da por hecho: «${text}».`,
    'numbers clash': ({ headline, text }) => `El titular dice «${headline}»; el texto, «${text}».`,
    'changed before published': ({ published, changed }) =>
      `Su página dice que se publicó el ${published} y que se modificó por última vez el ${changed}: una de las fechas está mal.`,
    'relative without date': ({ words }) => `Dice «${words}», y su página no dice cuándo se publicó.`,
    'two spellings': ({ one, other }) => `Un nombre aparece escrito de dos maneras: «${one}» y «${other}».`,
    'first person': ({ author }) => `En estas frases habla ${author ?? 'quien escribió el texto'}.`,
    'beginning only': 'Solo se ha podido leer el principio del artículo.',
    cut: ({ readWords, totalWords }) => `Solo se han podido leer ${number(readWords, 'es')} de unas ${number(totalWords, 'es')} palabras.`,
    'older questions left out': ({ kept }) =>
      counted(kept, 'es', {
        one: 'Solo tuve en cuenta la última pregunta de esta conversación; las anteriores quedaron fuera.',
        other: 'Solo tuve en cuenta las últimas # preguntas de esta conversación; las anteriores quedaron fuera.',
      }),
    'asked in another language': ({ languages }) =>
      `La pregunta está en otro idioma que el texto, y sin modelo solo encuentro frases por sus palabras. Pregunta en ${languages}.`,
    'reports left out': ({ read, of, outlets }) =>
      `He leído ${read} de ${of} noticias${outlets === '' ? '' : `. También informan: ${outlets}`}.`,
  },
  pt: {
    'weekday wrong': ({ words, weekday }) => `“${words}” não pode estar certo: essa data não caiu em ${weekday}.`,
    'weekday wrong in any year': ({ words, weekday }) =>
      `“${words}” não pode estar certo: em nenhum ano perto da publicação essa data cai em ${weekday}.`,
    'past as future': ({ passage, year, publishedYear }) =>
      `O trecho ${passage} fala de ${year} como algo que ainda virá, mas o artigo é de ${publishedYear}.`,
    'time against tense': ({ words }) => `“${words}”: o momento e o tempo do verbo se contradizem.`,
    'announced but done': ({ headline, text }) => `O título anuncia (“${headline}”); o texto conta como já feito: “${text}”.`,
    'numbers clash': ({ headline, text }) => `O título diz “${headline}”; o texto, “${text}”.`,
    'changed before published': ({ published, changed }) =>
      `A página diz que foi publicada em ${published} e alterada pela última vez em ${changed}: uma das datas está errada.`,
    'relative without date': ({ words }) => `O texto diz “${words}”, e a página não diz quando foi publicada.`,
    'two spellings': ({ one, other }) => `Um nome aparece escrito de duas formas: “${one}” e “${other}”.`,
    'first person': ({ author }) => `Nestas frases fala ${author ?? 'quem escreveu o texto'}.`,
    'beginning only': 'Só foi possível ler o começo do artigo.',
    cut: ({ readWords, totalWords }) => `Só foi possível ler ${number(readWords, 'pt')} de cerca de ${number(totalWords, 'pt')} palavras.`,
    'older questions left out': ({ kept }) =>
      counted(kept, 'pt', {
        one: 'Só levei em conta a última pergunta desta conversa; as anteriores ficaram de fora.',
        other: 'Só levei em conta as últimas # perguntas desta conversa; as anteriores ficaram de fora.',
      }),
    'asked in another language': ({ languages }) =>
      `A pergunta está em outro idioma que o texto, e sem modelo só encontro frases pelas palavras. Pergunte em ${languages}.`,
    'reports left out': ({ read, of, outlets }) =>
      `Li ${read} de ${of} notícias${outlets === '' ? '' : `. Também noticiaram: ${outlets}`}.`,
  },
  fr: {
    'weekday wrong': ({ words, weekday }) => `« ${words} » ne peut pas être exact : cette date n’est pas tombée un ${weekday}.`,
    'weekday wrong in any year': ({ words, weekday }) =>
      `« ${words} » ne peut pas être exact : aucune année proche de la publication ne fait tomber cette date un ${weekday}.`,
    'past as future': ({ passage, year, publishedYear }) =>
      `Le passage ${passage} parle de ${year} comme d’un temps à venir, alors que l’article est de ${publishedYear}.`,
    'time against tense': ({ words }) => `« ${words} » : le moment indiqué et le temps du verbe se contredisent.`,
    'announced but done': ({ headline, text }) => `Le titre l’annonce (« ${headline} »), le texte le dit déjà fait : « ${text} ».`,
    'numbers clash': ({ headline, text }) => `Le titre dit « ${headline} », le texte « ${text} ».`,
    'changed before published': ({ published, changed }) =>
      `Sa page indique une publication le ${published} et une dernière modification le ${changed} : l’une des dates est fausse.`,
    'relative without date': ({ words }) => `On y lit « ${words} », mais sa page ne dit pas quand elle a été publiée.`,
    'two spellings': ({ one, other }) => `Un nom est écrit de deux façons : « ${one} » et « ${other} ».`,
    'first person': ({ author }) => `Dans ces phrases, « je » désigne ${author ?? 'l’auteur du texte'}.`,
    'beginning only': 'Seul le début de l’article a pu être lu.',
    cut: ({ readWords, totalWords }) => `Seuls ${number(readWords, 'fr')} mots sur environ ${number(totalWords, 'fr')} ont pu être lus.`,
    'older questions left out': ({ kept }) =>
      counted(kept, 'fr', {
        one: 'Je n’avais sous les yeux que la dernière question de cette conversation ; les précédentes ont été laissées de côté.',
        other: 'Je n’avais sous les yeux que les # dernières questions de cette conversation ; les précédentes ont été laissées de côté.',
      }),
    'asked in another language': ({ languages }) =>
      `La question n’est pas dans la langue du texte, et sans modèle je ne trouve les phrases que par leurs mots. Posez-la en ${languages}.`,
    'reports left out': ({ read, of, outlets }) =>
      `J’ai lu ${read} articles sur ${of}${outlets === '' ? '' : `. En parlent aussi : ${outlets}`}.`,
  },
  de: {
    'weekday wrong': ({ words, weekday }) => `„${words}“ kann nicht stimmen: Dieses Datum fiel nicht auf einen ${weekday}.`,
    'weekday wrong in any year': ({ words, weekday }) =>
      `„${words}“ kann nicht stimmen: In keinem Jahr um die Veröffentlichung fällt dieses Datum auf einen ${weekday}.`,
    'past as future': ({ passage, year, publishedYear }) =>
      `Stelle ${passage} spricht von ${year} als Zukunft, der Artikel ist aber von ${publishedYear}.`,
    'time against tense': ({ words }) => `„${words}“: Zeitangabe und Zeitform des Verbs widersprechen sich.`,
    'announced but done': ({ headline, text }) =>
      `Die Überschrift kündigt es an („${headline}“), im Text ist es schon geschehen: „${text}“.`,
    'numbers clash': ({ headline, text }) => `In der Überschrift steht „${headline}“, im Text „${text}“.`,
    'changed before published': ({ published, changed }) =>
      `Laut der Seite wurde der Artikel am ${published} veröffentlicht und zuletzt am ${changed} geändert: Eines der Daten ist falsch.`,
    'relative without date': ({ words }) => `Im Text steht „${words}“, und die Seite sagt nicht, wann er veröffentlicht wurde.`,
    'two spellings': ({ one, other }) => `Ein Name ist auf zwei Arten geschrieben: „${one}“ und „${other}“.`,
    'first person': ({ author }) => `„Ich“ ist in diesen Sätzen ${author ?? 'wer den Text geschrieben hat'}.`,
    'beginning only': 'Nur der Anfang des Artikels ließ sich lesen.',
    cut: ({ readWords, totalWords }) => `Nur ${number(readWords, 'de')} von etwa ${number(totalWords, 'de')} Wörtern ließen sich lesen.`,
    'older questions left out': ({ kept }) =>
      counted(kept, 'de', {
        one: 'Ich hatte nur die letzte Frage dieses Gesprächs vor mir; ältere sind weggelassen.',
        other: 'Ich hatte nur die letzten # Fragen dieses Gesprächs vor mir; ältere sind weggelassen.',
      }),
    'asked in another language': ({ languages }) =>
      `Die Frage ist in einer anderen Sprache als der Text, und ohne Modell finde ich Sätze nur an ihren Wörtern. Frag auf ${languages}.`,
    'reports left out': ({ read, of, outlets }) =>
      `Ich habe ${read} von ${of} Berichten gelesen${outlets === '' ? '' : `. Auch berichtet haben: ${outlets}`}.`,
  },
  hi: {
    'weekday wrong': ({ words, weekday }) => `“${words}” सही नहीं हो सकता: उस तारीख़ को ${weekday} नहीं था।`,
    'weekday wrong in any year': ({ words, weekday }) =>
      `“${words}” सही नहीं हो सकता: प्रकाशन के आसपास के किसी भी साल में उस तारीख़ को ${weekday} नहीं पड़ता।`,
    'past as future': ({ passage, year, publishedYear }) =>
      `अंश ${passage} में ${year} को आने वाला समय बताया गया है, जबकि लेख ${publishedYear} का है।`,
    'time against tense': ({ words }) => `“${words}”: बताया गया समय और क्रिया का काल आपस में मेल नहीं खाते।`,
    'announced but done': ({ headline, text }) => `शीर्षक में यह आगे होने वाला है (“${headline}”), टेक्स्ट में हो चुका है: “${text}”।`,
    'numbers clash': ({ headline, text }) => `शीर्षक में “${headline}” है, टेक्स्ट में “${text}”।`,
    'changed before published': ({ published, changed }) =>
      `पेज के अनुसार यह ${published} को छपा और आख़िरी बार ${changed} को बदला गया: इनमें से एक तारीख़ ग़लत है।`,
    'relative without date': ({ words }) => `इसमें “${words}” लिखा है, और पेज नहीं बताता कि यह कब छपा।`,
    'two spellings': ({ one, other }) => `एक नाम दो तरह से लिखा गया है: “${one}” और “${other}”।`,
    'first person': ({ author }) => `इन वाक्यों में “मैं” ${author ?? 'लेख का लेखक'} है।`,
    'beginning only': 'लेख की सिर्फ़ शुरुआत पढ़ी जा सकी।',
    cut: ({ readWords, totalWords }) => `लगभग ${number(totalWords, 'hi')} में से सिर्फ़ ${number(readWords, 'hi')} शब्द पढ़े जा सके।`,
    'older questions left out': ({ kept }) =>
      counted(kept, 'hi', {
        one: 'मेरे सामने इस बातचीत का सिर्फ़ आख़िरी # सवाल था; पुराने छोड़ दिए गए।',
        other: 'मेरे सामने इस बातचीत के सिर्फ़ आख़िरी # सवाल थे; पुराने छोड़ दिए गए।',
      }),
    'asked in another language': ({ languages }) =>
      `सवाल और लेख की भाषा अलग है, और मॉडल के बिना मैं वाक्य सिर्फ़ उनके शब्दों से ढूँढता हूँ। ${languages} में पूछें।`,
    'reports left out': ({ read, of, outlets }) => `मैंने ${of} में से ${read} ख़बरें पढ़ीं${outlets === '' ? '' : `। इन्होंने भी ख़बर दी: ${outlets}`}।`,
  },
  ja: {
    'weekday wrong': ({ words, weekday }) => `「${words}」は正しくないはずです。その日は${weekday}ではありませんでした。`,
    'weekday wrong in any year': ({ words, weekday }) =>
      `「${words}」は正しくないはずです。公開前後のどの年でも、その日は${weekday}になりません。`,
    'past as future': ({ passage, year, publishedYear }) =>
      `第 ${passage} 段落は ${year} 年をこれからのこととして述べていますが、記事は ${publishedYear} 年のものです。`,
    'time against tense': ({ words }) => `「${words}」では、時を表す語と動詞の時制が食い違っています。`,
    'announced but done': ({ headline, text }) =>
      `見出しはこれからのこと（「${headline}」）としていますが、本文では済んだこと（「${text}」）です。`,
    'numbers clash': ({ headline, text }) => `見出しには「${headline}」、本文には「${text}」とあります。`,
    'changed before published': ({ published, changed }) =>
      `ページによると公開は${published}、最終更新は${changed}です。どちらかの日付が間違っています。`,
    'relative without date': ({ words }) => `「${words}」とありますが、ページには公開日が書かれていません。`,
    'two spellings': ({ one, other }) => `1 つの名前が「${one}」と「${other}」の 2 通りに書かれています。`,
    'first person': ({ author }) => `これらの文の「私」は${author ?? 'この文章の筆者'}です。`,
    'beginning only': '記事の冒頭しか読めませんでした。',
    cut: ({ readWords, totalWords }) => `約 ${number(totalWords, 'ja')} 語のうち ${number(readWords, 'ja')} 語しか読めませんでした。`,
    'older questions left out': ({ kept }) =>
      counted(kept, 'ja', {
        one: 'この会話の直近の質問 # 件だけを踏まえています。それより前は含まれていません。',
        other: 'この会話の直近の質問 # 件だけを踏まえています。それより前は含まれていません。',
      }),
    'asked in another language': ({ languages }) =>
      `質問が本文と別の言語です。モデルがないと、同じ言葉を含む文しか見つけられません。${languages}で質問してください。`,
    'reports left out': ({ read, of, outlets }) =>
      `${of} 本のうち ${read} 本の記事を読みました${outlets === '' ? '' : `。ほかに伝えた媒体：${outlets}`}。`,
  },
  zh: {
    'weekday wrong': ({ words, weekday }) => `“${words}”不可能正确：那一天不是${weekday}。`,
    'weekday wrong in any year': ({ words, weekday }) => `“${words}”不可能正确：在发布前后的任何一年，那一天都不是${weekday}。`,
    'past as future': ({ passage, year, publishedYear }) => `第 ${passage} 段把 ${year} 年说成将来，但文章是 ${publishedYear} 年的。`,
    'time against tense': ({ words }) => `“${words}”：时间与动词的时态互相矛盾。`,
    'announced but done': ({ headline, text }) => `标题说即将发生（“${headline}”），正文说已经发生：“${text}”。`,
    'numbers clash': ({ headline, text }) => `标题说“${headline}”，正文说“${text}”。`,
    'changed before published': ({ published, changed }) => `页面称它发布于${published}，最后修改于${changed}：其中一个日期是错的。`,
    'relative without date': ({ words }) => `文中写着“${words}”，而页面没有说明发布时间。`,
    'two spellings': ({ one, other }) => `同一个名字有两种写法：“${one}”和“${other}”。`,
    'first person': ({ author }) => `这些句子里的“我”是${author ?? '这篇文章的作者'}。`,
    'beginning only': '只读到了文章的开头。',
    cut: ({ readWords, totalWords }) => `约 ${number(totalWords, 'zh')} 个词中只读到了 ${number(readWords, 'zh')} 个。`,
    'older questions left out': ({ kept }) =>
      counted(kept, 'zh', {
        one: '我只参考了这段对话最近的 # 个问题，更早的没有纳入。',
        other: '我只参考了这段对话最近的 # 个问题，更早的没有纳入。',
      }),
    'asked in another language': ({ languages }) => `问题和正文的语言不同；没有模型时，我只能按字词查找句子。请用${languages}提问。`,
    'reports left out': ({ read, of, outlets }) => `我读了 ${of} 篇报道中的 ${read} 篇${outlets === '' ? '' : `。另有报道：${outlets}`}。`,
  },
}
