// What is said of lists of feeds (OPML) that are imported and exported.
import type { Localised } from '#src/core/languages.ts'
import { counted } from './amounts.ts'

interface FeedListWords {
  imported(counts: { followed: number; known: number; failed: number; later: number; noRoom: number }): string
  readonly exported: string
}

export const feedListWords: Localised<FeedListWords> = {
  en: {
    imported: ({ followed, known, failed, later, noRoom }) =>
      [
        `✅ ${counted(followed, 'en', { one: '# feed followed', other: '# feeds followed' })}`,
        known > 0 ? `${known} followed before` : '',
        failed > 0 ? `${failed} could not be read and will be tried again` : '',
        later > 0 ? `${later} will be read in the next minutes` : '',
        noRoom > 0 ? `${noRoom} left out: no room for more` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    exported: 'Other readers can import this file.',
  },
  es: {
    imported: ({ followed, known, failed, later, noRoom }) =>
      [
        `✅ ${counted(followed, 'es', { one: '# feed seguido', other: '# feeds seguidos' })}`,
        known > 0 ? `${known} ya se seguían` : '',
        failed > 0 ? `${failed} no se pudieron leer; se volverá a intentar` : '',
        later > 0 ? `${later} se leerán en los próximos minutos` : '',
        noRoom > 0 ? `${noRoom} fuera: no caben más` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    exported: 'Otros lectores pueden importar este archivo.',
  },
  pt: {
    imported: ({ followed, known, failed, later, noRoom }) =>
      [
        `✅ ${counted(followed, 'pt', { one: '# feed seguido', other: '# feeds seguidos' })}`,
        known > 0 ? `${known} já seguidos` : '',
        failed > 0 ? `${failed} não puderam ser lidos; vou tentar de novo` : '',
        later > 0 ? `${later} serão lidos nos próximos minutos` : '',
        noRoom > 0 ? `${noRoom} de fora: não cabem mais` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    exported: 'Outros leitores podem importar este arquivo.',
  },
  fr: {
    imported: ({ followed, known, failed, later, noRoom }) =>
      [
        `✅ ${counted(followed, 'fr', { one: '# flux suivi', other: '# flux suivis' })}`,
        known > 0 ? `${known} déjà suivis` : '',
        failed > 0 ? `${failed} n’ont pas pu être lus et seront réessayés` : '',
        later > 0 ? `${later} seront lus dans les prochaines minutes` : '',
        noRoom > 0 ? `${noRoom} laissés de côté : plus de place` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    exported: 'D’autres lecteurs peuvent importer ce fichier.',
  },
  de: {
    imported: ({ followed, known, failed, later, noRoom }) =>
      [
        `✅ ${counted(followed, 'de', { one: '# Feed gefolgt', other: '# Feeds gefolgt' })}`,
        known > 0 ? `${known} schon vorher` : '',
        failed > 0 ? `${failed} nicht lesbar, werden wieder versucht` : '',
        later > 0 ? `${later} werden in den nächsten Minuten gelesen` : '',
        noRoom > 0 ? `${noRoom} ausgelassen: kein Platz mehr` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    exported: 'Andere Feedreader können diese Datei importieren.',
  },
  hi: {
    imported: ({ followed, known, failed, later, noRoom }) =>
      [
        `✅ ${counted(followed, 'hi', { one: '# फ़ीड फ़ॉलो की गई', other: '# फ़ीड फ़ॉलो की गईं' })}`,
        known > 0 ? `${known} पहले से फ़ॉलो थीं` : '',
        failed > 0 ? `${failed} पढ़ी नहीं जा सकीं, फिर कोशिश होगी` : '',
        later > 0 ? `${later} अगले कुछ मिनटों में पढ़ी जाएँगी` : '',
        noRoom > 0 ? `${noRoom} छोड़ी गईं: और जगह नहीं` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    exported: 'दूसरे रीडर इस फ़ाइल को आयात कर सकते हैं।',
  },
  ja: {
    imported: ({ followed, known, failed, later, noRoom }) =>
      [
        `✅ ${counted(followed, 'ja', { one: '# 件をフォローしました', other: '# 件をフォローしました' })}`,
        known > 0 ? `${known} 件はフォロー済み` : '',
        failed > 0 ? `${failed} 件は読み取れず、後で再試行します` : '',
        later > 0 ? `${later} 件は数分以内に読み取ります` : '',
        noRoom > 0 ? `${noRoom} 件は上限のため除外` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    exported: 'ほかのリーダーでこのファイルを読み込めます。',
  },
  zh: {
    imported: ({ followed, known, failed, later, noRoom }) =>
      [
        `✅ ${counted(followed, 'zh', { one: '已关注 # 个订阅源', other: '已关注 # 个订阅源' })}`,
        known > 0 ? `${known} 个此前已关注` : '',
        failed > 0 ? `${failed} 个无法读取，稍后重试` : '',
        later > 0 ? `${later} 个将在几分钟内读取` : '',
        noRoom > 0 ? `${noRoom} 个因数量上限未关注` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    exported: '其他阅读器可以导入此文件。',
  },
}
