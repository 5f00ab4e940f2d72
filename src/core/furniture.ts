// Lines that stand among an article's paragraphs without being any: bylines, credits, date lines, "read
// also", corrections. Captions are left to `captions.ts`. The reader of pages (`web`) drops what it can tell by markup; this tells by the words.
import { creditLength } from './ornaments.ts'
import type { Unit } from './sentences.ts'
import { ascii, wordFinder } from './whole-words.ts'

/** What a caption, a byline or a date line has at most, in characters. */
const longestLine = 220

/** Labels before a name or a date, at the start of a line or of a sentence in it. */
const labels = new RegExp(
  `(?:^|[.!?。।|·•–—(（]\\s*)(?:${
    'sources?|photo(?:graph|graphy)?s?(?: by)?|(?:(?:cover|header|featured?|main|lead|title|hero|top) )?(?:images?|pictures?|photo)|credits?|video|illustration|graphic|text|words|reporting|editing|writing|author|by|published|updated|last updated|posted|reading time|' +
    'foto|fotos|bild|quelle|grafik|autor|autorin|stand|lesezeit|aktualisiert|veröffentlicht|redaktion|fuente|imagen|vídeo|texto|autora|publicado|actualizado|' +
    'crédits?|auteur|publié|mis à jour|fonte|immagine|testo|autore|pubblicato|aggiornato|imagem|reportagem|bron|beeld|tekst|källa|kilde|źródło|zdjęcie|zdroj|lähde|kuva|' +
    'источник|фото|текст|автор|опубликовано|обновлено|джерело|kaynak|fotoğraf|haber|yayınlanma|güncelleme|المصدر|تصوير|صورة|كتبت?|إعداد|تحرير|الكاتب|' +
    'स्रोत|फोटो|तस्वीर|लेखक|छवि|ماخذ|تصویر|图片来源|圖片來源|来源|來源|图片?|圖片?|本报记者|记者|記者|责任编辑|責任編輯|编辑|作者|摄影|攝影|发布|更新|阅读|写真|撮影|取材|文|公開|사진|글|기자|출처|입력'
  })\\s?[:：]`,
  'iu',
)

/** Pointers to other texts, news agencies' last lines, and what a player or a browser says. */
const pointers = new RegExp(
  `^[\\s(\\[»>▶]*(?:${
    '(?:read|see|watch) (?:more|also)|also read|(?:more|related?|update):(?=[\\p{Lu}\\p{N}‘“])|video ad feedback|related(?: (?:stories|articles|content))?:|more on this|share this|(?:media|video|audio) playback is|(?:your|this) browser|(?:please )?enable javascript|(?:additional )?(?:reporting|editing|writing) by|' +
    'lesen sie (?:auch|mehr)|mehr zum thema|(?:lea|lee|leer|ver) (?:también|más)|(?:lire|voir) aussi|leggi anche|le(?:ia|r) (?:também|mais)|lees ook|läs (?:också|mer)|l[æe]s (?:også|mere|mer)|' +
    'читайте также|читать далее|(?:zobacz|czytaj) (?:też|także|więcej)|ayrıca (?:okuyun|bakınız)|ilgili haber|اقرأ أيضا|(?:यह|इसे) भी पढ़|یہ بھی پڑھیں|مزید پڑھیں|相关阅读|延伸阅读|相關閱讀|関連記事|あわせて読みたい|관련기사'
  })`,
  'iu',
)

/** What sends its reader on, at the start of a sentence: to the next page, a form, a telephone. An answer may give it, a summary does not. */
const onward = new RegExp(
  `^[\\s(\\[»>▶→•*-]*(?:${
    'keep reading|read on|must[ -](?:read|see|watch)(?![\\p{L}])|(?:to )?(?:learn|find out|read) more|for (?:more|further) (?:information|details|on)|more (?:information|details) (?:is|are|can|at|on)|click (?:here|on|the)|tap (?:here|on)|follow us|visit (?:us|our)|' +
    "good (?:morning|afternoon|evening)[,.!]? (?:and|everyone|all|i)|good (?:morning|afternoon|evening)[.!]|welcome (?:to|back)|(?:and )?here(?:’|'| i)s (?:the|an?|our|my|your|how|why|what|where|when|who|everything|all)(?= )|(?:and )?here are(?= )|below,? (?:is|are|we|you|i|he|she|they)(?=[ ’'])|" +
    'guten (?:morgen|abend|tag)[,.! ]|das wissen wir|hier (?:ist|sind) (?:der|die|das|eine?|unsere?|alle)(?= )|(?:nachfolgend|im folgenden)(?= )|bonsoir|bonjour(?= |,)|voici(?= )|buen[ao]s (?:días|tardes|noches)|esto es lo que sabemos|a continuación,? |' +
    'bo[am] (?:dia|tarde|noite)[,.! ]|(?:veja|confira) (?:o que|a seguir|abaixo|como|os|as)(?= )|ecco (?:il|lo|la|i|gli|le|come|perché|cosa|chi)(?= )|' +
    'be sure to (?:visit|follow|check|like|subscribe)|call (?:us|\\d|\\(\\d)|stay tuned|check out (?:our|the full)|watch the (?:video|full)|listen to the (?:episode|podcast)|' +
    'lesen sie (?:hier|weiter)|mehr (?:dazu|darüber|infos?|informationen) |(?:weitere|nähere|alle) (?:infos?|informationen) (?:gibt|finden|unter|zu)|klicken sie|hier (?:klicken|geht es zu)|erfahren sie|um (?:selbst )?kommentare? |video verfügbar|folgen sie uns|' +
    'más información (?:en|sobre)|para más información|ha(?:ga|z) clic|sig(?:a|ue) leyendo|síg(?:ue|a)nos|pour (?:en savoir plus|plus d.informations)|en savoir plus|plus d.informations (?:sur|au)|cliquez|suivez-nous|' +
    'saiba mais|para (?:saber mais|mais informações)|clique|siga-nos|per (?:saperne di più|maggiori informazioni|ulteriori informazioni)|scopri di più|clicca|continua a leggere|seguici|meer (?:informatie|weten)|klik hier|' +
    'подробнее (?:о|об|в|на|читайте)|узнать больше|нажмите|следите за (?:нами|новостями)|daha fazla bilgi için|ayrıntılı bilgi için|devamını oku|للمزيد|لمزيد من المعلومات|اضغط هنا|تابعونا|अधिक जानकारी के लिए|और पढ़ें'
  })|^(?:更多(?:内容|資訊|资讯|信息|报道)|点击|點擊|关注我们|詳しくは|詳細は|자세한 내용은)`,
  'iu',
)

/** Whether a sentence only sends its reader somewhere. */
export function sendsOn({ text }: Pick<Unit, 'text'>): boolean {
  return onward.test(text)
}

/** What a paper says of its own text. */
const notices = new RegExp(
  `^[\\s*(\\[]*(?:${
    'corrections?(?: and clarifications?)?|clarification|editor.{0,2}s?.{0,2} note|note to readers|this (?:article|story|post|report) (?:was|has been)|(?:an|a previous|the) (?:earlier|previous|original) version|' +
    'berichtigung|korrektur|anmerkung der redaktion|hinweis der redaktion|(?:der|dieser) (?:artikel|beitrag|text) (?:[„"“»].{3,120}["“”«] )?(?:wurde am|erschien|ist (?:zuerst|erstmals))|corrección|fe de err(?:atas|ores)|nota (?:del editor|de la redacción|da redação)|rectificatif|note de la rédaction|errata|rettifica|' +
    'исправление|от редакции|düzeltme|تصحيح|تنويه|更正|編者[注按]|编者[注按]|訂正|정정|सुधार|تصحیح'
  })(?![\\p{L}\\p{M}])`,
  'iu',
)

/** Whom the paper asked in vain: true of nearly every story. */
const soughtComment =
  /\b(?:reached out to|contacted)\b[^.]*\bfor (?:a )?(?:comment|details|response|more information)\b|\b(?:did|have|has) not (?:immediately |yet )*(?:respond(?:ed)?|repl(?:y|ied)) to (?:[\p{L}’'-]+ ){0,4}requests?\b[^.]*\bcomment/iu

/** "[All that is new on the flood is in our live blog.]": brackets around a whole paragraph are the paper's. */
const bracketed = /^\[[^[\]]{10,300}\]$/u

/** "Historic moment:For the first time …": a label set in type of its own, and the headline of another text right behind it. */
const linked =
  /^[^.:]{2,60}(?<!\p{N}):["'“‘]?(?:\p{Lu}[\p{L}’']|\p{N}[\p{N},.]* )(?:[^.]|\.(?= [\p{N}\p{Ll}])|(?<=\p{Lu})\.(?! [\p{N}\p{Ll}])){8,150}(?:\.|[.?!] \p{Lu}[^.]{4,80})?$/u

const ended = /[\p{Sentence_Terminal}…][\s"'”’»)\]」』]*$/u
const dated = /(?<!\p{N})(?:19|20)\d\d(?!\p{N})/u
const parted = /[·•|/,:،–—-]/u

/** Whether a unit's passage is such a line: no sentence of the story, in a summary or an answer. */
export function isFurniture({ passageText }: Pick<Unit, 'passageText'>): boolean {
  const text = passageText.trim()
  if (pointers.test(text) || (text.includes(':') && linked.test(text)) || bracketed.test(text)) return true
  if (text.length > longestLine) return false
  return (
    labels.test(text) ||
    creditLength(text) > 0 ||
    (text.length < longestLine / 2 && !ended.test(text) && dated.test(text) && parted.test(text))
  )
}

/** Whether it is a correction or an editor's note: it may answer a question, and is no part of a summary. */
export function isNotice({ passageText, text }: Unit): boolean {
  return notices.test(passageText) || (/comment|reached out|contacted/.test(text) && soughtComment.test(text))
}

const pageWords = wordFinder(
  'cookies?|newsletters?|privacy (?:policy|notice)|terms (?:of (?:service|use)|and conditions)|recaptcha|affiliate|advert(?:isement)?|unlimited access|free articles?|an account|log in|sign (?:in|up)|subscri(?:be|ption)|' +
    'comments? (?:are|is) (?:closed|moderated|open)|this (?:site|website|page|content|article|video|story)|our (?:site|website|page|journalis\\p{L}+|reporting|newsletter|app|coverage|live blog|readers|editorial)|' +
    'support us|becom(?:e|ing) a member|more stories|(?:most|trending) (?:popular|read|viewed|now)|editor.{0,2}s picks|recommended for you|image caption|last updated|(?:reporter|correspondent|columnist|contributor|editor) (?:covering|based in)|' +
    'datenschutz\\p{L}*|abonn\\p{L}+|(?:diese|unsere) (?:seite|website|app)|anzeige|anmelden|registrieren|lettre d.information|infolettre|notre (?:site|application)|ce site|publicité|boletín|suscri\\p{L}+|política de privacidad|' +
    'nuestr[ao] (?:web|sitio|boletín|aplicación)|este (?:sitio|site)|publicidad|newsletter|iscri\\p{L}+ alla|assin\\p{L}+ (?:a|nossa)|рассылк\\p{L}*|подпис\\p{L}+|реклам\\p{L}*|наш\\p{L}* (?:сайт|канал|телеграм)\\p{L}*|bülten\\p{L}*|abone|çerez\\p{L}*|' +
    'النشرة|اشترك\\p{L}*|اشتراك\\p{L}*|موقعنا|न्यूज़लेटर|सब्सक्राइब|हमार[ेी] (?:ऐप|वेबसाइट)|سبسکرائب|نیوز لیٹر',
)
const pageWordsUnspaced =
  /订阅|訂閱|登录|登入|隐私|隱私|本站|本网|广告|廣告|会員|ログイン|購読|当サイト|本サイト|広告|구독|로그인|무단 ?전재|재배포 ?금지|광고/u

/** Whether a text says what pages say of themselves, their paper and its readers. Stories say it too: the rest of the text must tell. */
export function speaksOfPage(text: string): boolean {
  return pageWords.test(text) || (!ascii.test(text) && pageWordsUnspaced.test(text))
}
