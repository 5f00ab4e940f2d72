// Whether a line says nothing but who wrote the story, where and when: names, places, a date and the small words between them.
// Where on the page such a line may stand is left to `rules.ts`, reading the date itself to `dates.ts`.
import { isDateWord, readDate } from './dates.ts'

const longestDateline = 160
/** Words that may be names or places: more of them, capitalised or in a script without capitals, are a sentence. */
const mostCapitalised = 5
const mostUncased = 3

/** What stands around names and dates, and in no other line without a verb: a line of these alone tells no story. */
const smallWords = new Set(
  [
    'by and text words story written reported reporting published posted updated last first on at in the of to min mins minute minutes read reading time hour hours',
    'ago comments comment views shares am pm a.m p.m gmt utc est edt et bst cet ist source author editor edited correspondent staff reporter st nd rd th h',
    'von und autor autorin stand uhr lesezeit minuten veröffentlicht aktualisiert zuletzt erstellt am um vom quelle redaktion kommentare',
    'par et publié créé le à mis jour modifié lecture temps de du rédaction',
    'por y e publicado actualizado el a las horas lectura minutos tiempo fuente texto comentarios redacción',
    'em às atualizado há leitura fonte da do',
    'di pubblicato aggiornato il alle ore minuti cura',
    'door en gepubliceerd bijgewerkt om uur leestijd minuten bron redactie',
    'av af och og publicerad uppdaterad kl klockan publisert oppdatert kilde julkaistu päivitetty',
    'opublikowano aktualizacja godz r oprac źródło',
    'автор текст от и опубликовано обновлено в г года источник мин чтения время',
    'yazar yayınlanma güncelleme tarihi saat kaynak dakika',
    'كتب كتبت بقلم نشر آخر تحديث في المصدر الساعة مساء صباحا ص م دقائق قراءة',
    'نویسنده منتشر شده ساعت منبع',
    'लेखक प्रकाशित अपडेट बजे सुबह शाम दोपहर रात स्रोत मिनट',
    '来源 來源 作者 记者 記者 编辑 編輯 责任编辑 責任編輯 阅读 閱讀 浏览 发布 發布 发表 时间 時間 更新 年 月 日 时 時 分 秒 万 萬 次 评论 文 公開 配信',
    '년 월 일 시 분 기자 입력 수정 승인 오전 오후',
  ]
    .join(' ')
    .split(' '),
)

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** @param names the author's and the outlet's, as the page's metadata give them: a line of these alone is one without a date, too. */
export function isDateline(text: string, names: readonly string[]): boolean {
  // After a dash stands who said what was quoted above.
  if (text.length > longestDateline || /^[—–-]/u.test(text)) return false
  let rest = text
  for (const name of names) if (name.length > 1) rest = rest.replaceAll(name, ' ')
  const isKnown = rest !== text
  // A label that is none of ours introduces something else: "Where: Town Hall".
  const labels = [...rest.matchAll(/([\p{L}\p{M}]+)\s*[:：]/gu)].map((match) => (match[1] ?? '').toLowerCase())
  if (labels.some((label) => !isSmall(label))) return false
  const unknown: string[] = []
  for (const { segment, isWordLike } of segmenter.segment(rest)) {
    if (isWordLike === true && !/^\p{N}/u.test(segment) && !isSmall(segment.toLowerCase())) unknown.push(segment)
  }
  if (unknown.length === 0 && isKnown) return true
  return readDate(text) !== null && areNames(unknown, text, isKnown)
}

function isSmall(word: string): boolean {
  return smallWords.has(word) || isDateWord(word)
}

/** Whether words that are neither small nor known can be names: capitalised, or few and set apart where there are no capitals. */
function areNames(words: readonly string[], text: string, isKnown: boolean): boolean {
  const uncased = words.filter((word) => /^\p{Lo}/u.test(word))
  if (uncased.length === 0) return words.length <= mostCapitalised && words.every((word) => /^\p{Lu}/u.test(word))
  const isSetApart = isKnown || /[|·•–—/:：\u3000]/u.test(text)
  return uncased.length === words.length && words.length <= mostUncased && isSetApart && !/[，。、！？；।؟]/u.test(text)
}
