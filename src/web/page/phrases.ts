// The few fixed phrases by which furniture is known, in the languages that news is most read in: what leads away from a story, and who
// wrote it. Credits are in `credit-phrases.ts`, what a page asks of its readers in `service-phrases.ts`.
// A list is for whole short lines or line beginnings, never for words inside a sentence.

/** At the beginning of a line, behind marks of lists and quotation marks. */
export function startsWith(...alternatives: string[]): RegExp {
  return new RegExp(`^[\\s"“«([*•▶►→-]*(?:${alternatives.join('|')})`, 'iu')
}

/** Any of the alternatives, wherever each says. With `i`, a capital that must be one is written `(?-i:…)`. */
export function anyOf(flags: string, ...alternatives: string[]): RegExp {
  return new RegExp(alternatives.join('|'), flags)
}

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
