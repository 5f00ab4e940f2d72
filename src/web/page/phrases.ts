// The few fixed phrases by which furniture is known, in the languages that news is most read in.
// A list is for whole short lines or line beginnings, never for words inside a sentence. Used by `rules.ts`, `refusal.ts`.

function startsWith(...alternatives: string[]): RegExp {
  return new RegExp(`^[\\s"“«([*•▶►→-]*(?:${alternatives.join('|')})`, 'iu')
}

/** Any of the alternatives, wherever each says. With `i`, a capital that must be one is written `(?-i:…)`. */
export function anyOf(flags: string, ...alternatives: string[]): RegExp {
  return new RegExp(alternatives.join('|'), flags)
}

const credits = [
  'photo', 'photos', 'picture', 'image', 'images', 'source', 'credit', 'illustration', 'graphic', 'video', 'bild',
  'foto', 'fotos', 'quelle', 'grafik', 'crédit(?:s)?(?: photo)?', 'crédito',
  'fuente', 'fonte', 'imagen', 'imagem', 'immagine', 'bron', 'beeld', 'kilde', 'källa', 'zdjęcie', 'źródło', 'zdroj',
  'фото', 'источник', 'джерело', 'kaynak', 'fotoğraf', 'المصدر', 'صورة', 'منبع', 'عکس',
  'स्रोत', 'फोटो', '图片来源', '来源', '圖片來源', '圖', '図', '写真', '出典', '사진', '출처', 'nguồn', 'ảnh', 'sumber', 'πηγή',
  'φωτογραφία',
].join('|')

const agencies = [
  'getty images?', 'reuters', 'afp', 'ap', 'dpa', 'epa', 'ansa', 'efe', 'associated press', 'shutterstock', 'istock',
  'unsplash', 'pexels', 'picture alliance', 'imago',
].join('|')

/** "Source: …", "Photo by …", "© Agency", "(Reuters)", "Name/Reuters" alone on a line. */
export const credit = new RegExp(`^[\\s([*|–-]*(?:${[
  `(?:${credits})\\s*(?:credit|courtesy)?\\s*[:：©]`,
  '(?:photo|picture|image|illustration|foto|photograph)s?\\s+(?:by|courtesy|von|par|di|de|door)\\s+(?-i:\\p{Lu})',
  '©', '\\(c\\)\\s', `via\\s+(?:${agencies})\\b`,
  `(?:${agencies})\\s*(?:$|[/|,(][^.!?]{0,60}$)`, `(?:${agencies})\\s+[–-]\\s[^.!?]{0,60}$`,
  `(?:${agencies})(?:\\s*/\\s*[\\p{L} ]+)?[)\\]]*$`,
  `(?-i:\\p{Lu})[\\p{L}.' -]{2,40}\\s*/\\s*(?:${agencies})\\b`,
].join('|')})`, 'iu')

const pictureCredits = [
  '(?:photo|picture|image|video|graphic)s?(?:\\s+(?:credits?|courtesy|by))*', '(?:bild|foto|grafik|illustration)s?(?:nachweis)?', 'crédit(?:s)?(?: photo)?', 'fotografía', 'imagen', 'imagem', 'immagine', 'beeld', 'zdjęcie',
  'фото', 'fotoğraf', 'صورة', 'عکس', 'फोटो', '图片来源', '圖片來源', '图', '圖', '摄影', '写真', '사진', 'ảnh', 'φωτογραφία',
].join('|')
const shortName = '[^.!?。:：]{1,80}'
const sentenceBefore = '(?:^|[.!?。…)”"»]\\s*|\\s[|–—-]\\s|\\s/\\s|[(（\\[]\\s*)'

/** A line whose last words credit a picture: "The bridge on Monday. Photo: Ida Berg", "… (Photo by Ida Berg/Agency)". */
export const endsInPictureCredit = anyOf('iu',
  `${sentenceBefore}(?:${pictureCredits})\\s*[:：]\\s*${shortName}[.。]?[)）\\]]?$`,
  `[(（\\[]\\s*(?:(?:photo|picture|image|foto|illustration)s?\\s+(?:by|courtesy|von|par|di|de|door)\\s|(?:${agencies})(?:\\s+photo)?\\s*/|©|\\(c\\)\\s)${shortName}[)）\\]]$`,
)
/** The same with the words that may also credit a figure or a statement; only beside a picture. */
export const endsInCredit = anyOf('iu', `${sentenceBefore}(?:${credits})\\s*[:：]\\s*${shortName}[.。]?[)）\\]]?$`, `(?:(?:©|\\(c\\)\\s)${shortName}|/\\s*(?:${agencies}))[)）\\]]?$`)

/** A "source" line that goes on as prose is a sentence, not a credit. */
export const moreThanCredit = anyOf('iu',
  '[.!?。][\\s"”]+(?-i:\\p{Lu})', '^(?:source|quelle|fuente|fonte)s?\\s*:?\\s*(?:close|familiar|said|told)',
)

export const caption = startsWith(
  '(?:photo|image|picture|figure|bild|foto) caption\\b', 'image caption\\b', 'caption:', 'bildunterschrift',
  'légende', 'pictured(?: above| below)?:', 'file photo\\b', 'archivbild', 'symbolbild', 'foto de archivo',
)

export const share = new RegExp(`^[\\s([*•▶►→-]*(?:${[
  'share(?: (?:this|on|via|article|story|with).{0,40})?', 'tweet(?: this)?', 'e-?mail(?: this.{0,20})?',
  'print(?: this.{0,20})?', 'copy link', 'save(?: article| for later)?', 'follow (?:us|me)\\b.{0,60}',
  'subscribe(?: (?:now|to|today|here)\\b.{0,60})?', 'sign up\\b.{0,60}',
  'log ?in\\b.{0,30}', 'comments?', '\\d+ comments?', 'leave a (?:comment|reply).{0,30}', 'add (?:a )?comment',
  'listen to this article.{0,30}', 'read aloud', 'advert(?:isement)?(?:\\. scroll.{0,30})?', 'ad', 'sponsored', 'teilen(?: auf.{0,20})?',
  'drucken', 'merken', 'anzeige', 'werbung', 'kommentare?', 'folgen sie uns.{0,40}', 'jetzt abonnieren.{0,30}',
  'partager.{0,40}', 'imprimer', 's’abonner.{0,40}', "s'abonner.{0,40}", 'publicité', 'suivez-nous.{0,40}',
  'compartir.{0,30}', 'imprimir', 'suscr[ií]b.{0,40}', 'publicidad', 's[ií]guenos.{0,40}', 'compartilh.{0,40}',
  'publicidade', 'siga-nos.{0,40}', 'assine.{0,40}', 'condividi.{0,30}', 'stampa', 'pubblicità', 'abbonati.{0,30}',
  'seguici.{0,40}', 'delen(?: op.{0,20})?', 'advertentie',
  'udostępnij.{0,30}', 'reklama', 'поделиться.{0,30}', 'реклама', 'подписаться.{0,30}', 'подпишитесь.{0,60}',
  'paylaş.{0,20}', 'reklam', 'شارك.{0,30}', 'مشاركة', 'إعلان', 'اشتراک.{0,20}', 'शेयर करें.{0,20}', 'विज्ञापन',
  '分享.{0,12}', '广告', '廣告', '広告', 'シェア.{0,10}', '공유.{0,10}', '광고', 'chia sẻ.{0,20}', 'bagikan.{0,20}',
].join('|')})[\\s.:!…>»→]*$`, 'iu')

export const newsletter = startsWith(
  '(?:sign up|subscribe|register)\\b.{0,80}\\b(?:newsletter|e-?mail|inbox|updates|alerts|podcast|channel)',
  '(?:get|receive)\\b.{0,60}\\b(?:in your inbox|newsletter|by e-?mail|to your inbox)',
  'join (?:our|the)\\b.{0,40}\\b(?:newsletter|mailing list|channel|community on)',
  'download (?:our|the)\\b.{0,20}\\bapp\\b',
  'follow .{0,50} on (?:twitter|facebook|instagram|whatsapp|telegram|x|linkedin|google news)',
  '(?:like|find) us on facebook',
  '.{0,60}newsletter.{0,60}(?:anmelden|abonnieren|abonniert)', 'abonnieren sie\\b',
  'melden sie sich\\b.{0,60}newsletter', 'inscrivez-vous\\b.{0,60}(?:newsletter|lettre)',
  'recevez\\b.{0,80}(?:newsletter|e-?mail|mail)', 'suscríb\\p{L}+\\b.{0,80}(?:newsletter|bolet[ií]n|canal)',
  'recib[ea]\\b.{0,60}(?:correo|newsletter|bolet[ií]n)', 'inscreva-se\\b', 'receba\\b.{0,60}(?:e-?mail|newsletter)',
  'iscriviti\\b.{0,80}(?:newsletter|canale)', 'schrijf je in\\b.{0,60}nieuwsbrief', 'zapisz się\\b.{0,60}newsletter',
  'подпи(?:шитесь|сывайтесь)(?!\\p{L})', 'читайте нас(?!\\p{L})', 'abone ol', 'اشترك(?!\\p{L}).{0,60}', 'ہمارا چینل',
  '订阅.{0,30}(?:邮件|频道|公众号)', '訂閱.{0,30}(?:電子報|頻道)', 'メールマガジン', '뉴스레터',
)

export const cookie = /cookies?\b|куки|クッキー|쿠키|ملفات تعريف الارتباط/iu
export const consent = anyOf('iu',
  '\\bwe (?:and our partners )?use', '\\b(?:this|our) (?:web)?site uses', '\\bby (?:continuing|clicking|using)',
  '\\baccept (?:all )?cookies', '\\bcookie (?:policy|settings|preferences|notice)',
  '\\bmanage (?:your )?(?:preferences|consent)', '\\bwir (?:verwenden|nutzen)',
  '\\bdiese (?:web)?seite (?:nutzt|verwendet)', '\\bcookies? (?:akzeptieren|zustimmen)', '\\bnous utilisons',
  '\\bce site utilise', '\\baccepter (?:les|tous)', '\\butilizamos', '\\beste sitio', '\\baceptar (?:las|todas)',
  '\\busamos', '\\beste site', '\\baceitar', '\\butilizziamo', '\\bquesto sito', '\\baccetta', '\\bwij gebruiken',
  '\\bdeze (?:web)?site', '\\bużywamy', '\\bta strona używa', 'мы используем', 'сайт использует',
  'çerez(?:leri)? kullan', 'نستخدم', '我们使用', '本网站使用', '當您', '当サイト', 'このサイト', '사용합니다',
)

export const teaser = startsWith(
  '(?:read|see|watch) (?:more|also|next|now)\\s*[:：|»>-]', 'also read\\s*[:：|-]', 'read more (?:about|from|on)\\b',
  'more (?:on this|from)\\s*(?:story|topic)?\\s*[:：]',
  'related\\s*(?:story|stories|article|articles|link|links|reading|coverage|content|video)?\\s*[:：|]',
  'recommended\\s*[:：|]', 'don[’\']t miss\\s*[:：|]', 'see also\\s*[:：]', 'editor[’\']s pick', 'lesen sie auch',
  'lesen sie (?:hier )?mehr', 'mehr zum thema', 'auch interessant\\b', '(?:à )?lire aussi',
  'à lire (?:également|aussi)',
  'lea también', 'le(?:er|e) (?:también|más)\\s*[:：|]', 'te puede interesar', 'leia (?:também|mais)', 'veja também',
  'saiba mais\\s*[:：|]', 'leggi anche', 'lees ook', 'czytaj (?:też|także|również)', 'zobacz (?:też|także)',
  'читайте также', 'смотрите также', 'читайте також', 'ayrıca oku', 'اقرأ أيضا', 'اقرأ المزيد', 'یہ بھی پڑھیں',
  'بیشتر بخوانید', 'यह भी पढ़ें', 'ये भी पढ़ें', '延伸阅读', '延伸閱讀', '相关阅读', '相關新聞', '関連記事', '관련 기사', 'baca juga',
  'xem thêm', 'διαβάστε επίσης', 'läs också', 'læs også', 'les også', 'lue myös',
)

/** A heading or line that ends the story. Whole line. */
export const related = new RegExp(`^[\\s*•▶►→|-]*(?:${[
  'you (?:might|may|would) also (?:like|be interested in|enjoy)', 'you might be interested in',
  'related(?: (?:articles?|stories|posts?|news|content|reading|topics|links|coverage|videos?))?',
  'recommended(?: (?:for you|reading|stories|articles|posts))?',
  'more (?:from|in|on|like this|stories|news|to read|articles|posts)\\b.{0,30}',
  'most (?:read|popular|viewed|shared|commented)', 'trending(?: now)?', 'popular (?:posts|stories|articles|now)',
  'read (?:next|more|also)', 'up next', 'what to read next', 'editor[’\']?s[’\']? picks?',
  'latest (?:news|stories|articles|posts)', 'similar (?:articles|posts|stories)', 'keep reading',
  'from around the web', 'around the web', 'promoted stories', 'sponsored (?:content|stories|links)',
  'comments', 'kommentare', 'commentaires', 'comentarios', 'commenti', 'комментарии', '评论', 'コメント', '댓글',
  'leave a (?:reply|comment)', 'about the author', 'share this(?: article| story| post)?',
  'das könnte (?:sie|dich|ihnen) auch (?:interessieren|gefallen)', 'auch interessant', 'mehr zum thema',
  'weitere (?:artikel|themen|meldungen|beiträge)', 'meistgelesen(?:e artikel)?', 'ähnliche (?:artikel|beiträge)',
  'lesen sie auch', 'empfehlungen(?: der redaktion)?', 'verwandte (?:artikel|themen)', 'à lire (?:aussi|également)',
  'vous aimerez aussi', 'sur le même (?:sujet|thème)', 'les plus lus', 'articles? (?:similaires|liés|recommandés)',
  'te puede interesar', 'también te puede (?:interesar|gustar)', 'noticias relacionadas', 'art[ií]culos relacionados',
  'lo más (?:le[ií]do|visto)', 'más (?:noticias|sobre)\\b.{0,30}', 'le(?:er|e) también',
  'você (?:também )?pode gostar', 'leia (?:também|mais)', 'veja também', 'mais lidas', 'not[ií]cias relacionadas',
  'potrebbe(?:ro)? (?:interessarti|piacerti)(?: anche)?', 'leggi anche', 'articoli correlati', 'i più letti',
  'lees ook', 'meest gelezen', 'gerelateerd.{0,20}', 'zobacz (?:też|także|również)', 'czytaj (?:też|także|również)',
  'polecane', 'najczęściej czytane', 'читайте также', 'смотрите также', 'похожие (?:статьи|новости)', 'по теме',
  'вам (?:может|также может) .{0,20}', 'читайте також', 'ilgili haberler', 'bunlar da ilginizi çekebilir',
  'اقرأ أيضا[ً]?', 'مواضيع ذات صلة', 'قد يعجبك أيضا[ً]?', 'مطالب مرتبط', 'یہ بھی پڑھیں', 'यह भी पढ़ें',
  'संबंधित (?:खबरें|समाचार)',
  '相关(?:阅读|新闻|文章|推荐)', '相關(?:閱讀|新聞|文章)', '延伸阅读', '延伸閱讀', '猜你喜欢', '热门(?:文章|推荐)', '関連(?:記事|ニュース)', 'おすすめ(?:記事)?',
  'あわせて読みたい', '관련 ?기사', '추천 ?기사', '많이 본 뉴스', 'baca juga', 'berita terkait', 'xem thêm', 'tin liên quan',
  'διαβάστε επίσης', 'σχετικά άρθρα', 'läs (?:också|mer|även)', 'læs også', 'les også', 'lue (?:myös|(?:aiheesta )?lisää)', 'mest läst',
].join('|')})[\\s.:：!…>»→]*$`, 'iu')

const nameList = "(?:(?-i:\\p{Lu})[\\p{L}\\p{M}.'’-]*|and|und|et|y|e|by|in|additional|reporting|writing|editing|[\\s,;:/&])+"

/** Who wrote, edited or translated, at the end of a story. */
export const signOff = new RegExp(`^[\\s(（\\[*–—-]*(?:${[
  `(?:additional )?(?:reporting|writing|editing)(?: and (?:writing|editing))? by\\s${nameList}`, `(?:edited|translated|words|text|story|reporting)(?: by|\\s*[:：])${nameList}`,
  `(?:redaktion|bearbeitet von|übersetzung|texte|traduction|rédaction|texto|redacción|edición|traducción|текст|редактор)\\s*[:：]${nameList}`,
  '(?:责任编辑|責任編輯|责编|編輯|编辑|审核|校对|作者|记者|記者|文|تحرير|إعداد)\\s*[:：/][^.!?。]{1,30}',
].join('|')})[.。]?[)）\\]]?$`, 'iu')

/** A heading that counts what readers wrote below it. */
export const countedComments = anyOf('iu', '^\\d+\\s*(?:comments?|kommentare?|commentaires?|comentarios?|commenti|reacties|комментари\\p{L}+|评论|評論|コメント|댓글)$',
  '^(?:comments?|kommentare?|commentaires?|comentarios?|commenti|reacties|комментарии|评论|評論|コメント|댓글)\\s*[(（:：]?\\s*\\d+[)）]?$')

const introducer =
  '(?:by|von|par|por|di|door|av|af|przez|от|автор|autor(?:in)?|auteur|written by|reported by|text|текст|作者|記者|记者)'
const person = "(?-i:\\p{Lu})[\\p{L}'’.-]*(?:[\\s,&]+(?:and|und|et|y|e|en|och|og|i|и)?\\s*(?-i:\\p{Lu})[\\p{L}'’.-]*){0,8}"
const dated = [
  'published', 'updated', 'last (?:updated|modified)', 'posted', 'veröffentlicht', 'aktualisiert', 'stand', 'publié', 'mis à jour',
  'publicado', 'actualizado', 'atualizado', 'pubblicato', 'aggiornato', 'gepubliceerd', 'opublikowano', 'опубликовано', 'обновлено',
  '发布时间', '更新时间', '公開日', '更新日', '입력', '수정', 'créé', 'erstellt', 'creado',
].join('|')

/** "By Name and Name", "Published 4 March 2025". Whole line. */
export const byline = anyOf('iu',
  `^${introducer}\\s*[:：]?\\s+${person}$`, '^(?:作者|記者|记者|文|기자)\\s*[:：/]?\\s*\\p{L}{2,12}$',
  `^(?:${dated})\\s*[:：]?\\s.{0,30}\\d{2,4}.{0,30}$`,
)
