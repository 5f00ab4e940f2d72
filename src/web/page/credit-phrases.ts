// By which credits and captions of pictures are known, in the languages that news is most read in.
import { anyOf, startsWith } from './phrases.ts'

const credits = [
  'photo',
  'photos',
  'picture',
  'image',
  'images',
  'source',
  'credit',
  'illustration',
  'graphic',
  'video',
  'bild',
  'foto',
  'fotos',
  'quelle',
  'grafik',
  'crédit(?:s)?(?: photo)?',
  'crédito',
  'fuente',
  'fonte',
  'imagen',
  'imagem',
  'immagine',
  'bron',
  'beeld',
  'kilde',
  'källa',
  'zdjęcie',
  'źródło',
  'zdroj',
  'фото',
  'источник',
  'джерело',
  'kaynak',
  'fotoğraf',
  'المصدر',
  'صورة',
  'منبع',
  'عکس',
  'स्रोत',
  'फोटो',
  '图片来源',
  '来源',
  '圖片來源',
  '圖',
  '図',
  '写真',
  '出典',
  '사진',
  '출처',
  'nguồn',
  'ảnh',
  'sumber',
  'πηγή',
  'φωτογραφία',
].join('|')

const agencies = [
  'getty images?',
  'reuters',
  'afp',
  'ap',
  'dpa',
  'epa',
  'ansa',
  'efe',
  'associated press',
  'shutterstock',
  'istock',
  'unsplash',
  'pexels',
  'picture alliance',
  'imago',
].join('|')

/** "Source: …", "Photo by …", "© Agency", "(Reuters)", "Name/Reuters" alone on a line. */
export const credit = new RegExp(
  `^[\\s([*|–-]*(?:${[
    `(?:${credits})\\s*(?:credit|courtesy)?\\s*[:：©]`,
    '(?:photo|picture|image|illustration|foto|photograph)s?\\s+(?:by|courtesy|von|par|di|de|door)\\s+(?-i:\\p{Lu})',
    '©',
    '\\(c\\)\\s',
    `via\\s+(?:${agencies})\\b`,
    `(?:${agencies})\\s*(?:$|[/|,(][^.!?]{0,60}$)`,
    `(?:${agencies})\\s+[–-]\\s[^.!?]{0,60}$`,
    `(?:${agencies})(?:\\s*/\\s*[\\p{L} ]+)?[)\\]]*$`,
    `(?-i:\\p{Lu})[\\p{L}.' -]{2,40}\\s*/\\s*(?:${agencies})\\b`,
  ].join('|')})`,
  'iu',
)

const pictureCredits = [
  '(?:photo|picture|image|video|graphic)s?(?:\\s+(?:credits?|courtesy|by))*',
  '(?:bild|foto|grafik|illustration)s?(?:nachweis)?',
  'crédit(?:s)?(?: photo)?',
  'fotografía',
  'imagen',
  'imagem',
  'immagine',
  'beeld',
  'zdjęcie',
  'фото',
  'fotoğraf',
  'صورة',
  'عکس',
  'फोटो',
  '图片来源',
  '圖片來源',
  '图',
  '圖',
  '摄影',
  '写真',
  '사진',
  'ảnh',
  'φωτογραφία',
].join('|')
const shortName = '[^.!?。:：]{1,80}'
const sentenceBefore = '(?:^|[.!?。…)”"»]\\s*|\\s[|–—-]\\s|\\s/\\s|[(（\\[]\\s*)'

/** A line whose last words credit a picture: "The bridge on Monday. Photo: Ida Berg", "… (Photo by Ida Berg/Agency)". */
export const endsInPictureCredit = anyOf(
  'iu',
  `${sentenceBefore}(?:${pictureCredits})\\s*[:：]\\s*${shortName}[.。]?[)）\\]]?$`,
  `[(（\\[]\\s*(?:(?:photo|picture|image|foto|illustration)s?\\s+(?:by|courtesy|von|par|di|de|door)\\s|(?:${agencies})(?:\\s+photo)?\\s*/|©|\\(c\\)\\s)${shortName}[)）\\]]$`,
  // 新华社记者 林青 摄
  '(?:记者|記者|通讯员|[。）)])\\s*\\p{Script=Han}{2,4}\\s*[摄攝][）)]?$',
)
/** The same with the words that may also credit a figure or a statement; only beside a picture. */
export const endsInCredit = anyOf(
  'iu',
  `${sentenceBefore}(?:${credits})\\s*[:：]\\s*${shortName}[.。]?[)）\\]]?$`,
  `(?:(?:©|\\(c\\)\\s)${shortName}|/\\s*(?:${agencies}))[)）\\]]?$`,
)

/** A "source" line that goes on as prose is a sentence, not a credit. */
export const moreThanCredit = anyOf(
  'iu',
  '[.!?。][\\s"”]+(?-i:\\p{Lu})',
  '^(?:source|quelle|fuente|fonte)s?\\s*:?\\s*(?:close|familiar|said|told)',
)

export const caption = startsWith(
  '(?:photo|image|picture|figure|bild|foto) caption\\b',
  'image caption\\b',
  'caption:',
  'bildunterschrift',
  '图为',
  '圖為',
  'légende',
  'pictured(?: above| below)?:',
  'file photo\\b',
  'archivbild',
  'symbolbild',
  'foto de archivo',
)
