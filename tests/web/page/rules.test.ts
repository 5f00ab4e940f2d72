// Each cleaning rule drops what it names, in several languages, and never a sentence of the story. What depends on where a line stands is in
// `rules-places.test.ts`.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLines, rules } from '#src/web/page/rules.ts'
import { articleOf, page, paragraphs, story } from './fixture.ts'
import { line, ruleFor, unnamed } from './lines.ts'

describe('cleaning rules', () => {
  it('have each a name of their own and a reason', () => {
    expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length)
    for (const rule of rules) expect(rule.reason.length).toBeGreaterThan(20)
  })

  it.each([
    'Source: Elm County',
    'Photo: Ida Berg/Reuters',
    'Photo by Ida Berg',
    '© Ida Berg',
    '(Reuters)',
    'Ida Berg / Getty Images',
    'Getty Images',
    'Quelle: dpa',
    'Foto: Ida Berg',
    'Crédit photo : Ida Berg',
    'Fuente: EFE',
    'Фото: Ида Берг',
    'المصدر: رويترز',
    'منبع: ایرنا',
    'स्रोत: पीटीआई',
    '图片来源：新华社',
    '写真：共同通信',
    '출처: 연합뉴스',
    'Kaynak: Anadolu Ajansı',
  ])('credit drops “%s”', (text) => {
    expect(ruleFor(text)).toBe('credit')
  })

  it.each([
    'Share this article',
    'Follow us on X',
    'Subscribe now',
    'Teilen',
    'Partager sur Facebook',
    'Compartir',
    'Поделиться',
    'مشاركة',
    '分享到微博',
    'Advertisement',
    '3 comments',
    'Leave a comment',
  ])('share line drops “%s”', (text) => {
    expect(ruleFor(text)).toBe('share line')
  })

  it.each([
    'Sign up for our newsletter and get the best of the Courier every morning.',
    'Never miss the latest news by signing up to our newsletter today!',
    'Simply pop your email into the box at the top of this article and get all the latest news direct to you',
    'Every day we’ll send you a round-up of all the latest from Elm, all in one handy email.',
    'You can unsubscribe at any time.',
    'Elm Courier top sports headlines for March 4 are here. Check out what’s clicking.',
    'Get the week’s best stories in your inbox.',
    'Follow the Courier on WhatsApp for news as it happens.',
    'Abonnieren Sie unseren Newsletter.',
    'Inscrivez-vous à notre newsletter quotidienne.',
    'Подписывайтесь на наш канал в Telegram.',
  ])('newsletter drops “%s”', (text) => {
    expect(ruleFor(text)).toBe('newsletter')
  })

  it.each([
    'We use cookies to improve your experience. By continuing you accept our cookie policy.',
    'Wir verwenden Cookies, um Inhalte zu personalisieren.',
    'Nous utilisons des cookies pour mesurer notre audience.',
    'Мы используем cookies, чтобы сайт работал лучше.',
  ])('cookie notice drops “%s”', (text) => {
    expect(ruleFor(text)).toBe('cookie notice')
  })

  it.each([
    'Read more: Mayor loses keys again',
    'Related: Ten soups for a cold week',
    'Lesen Sie auch: Zehn Suppen',
    'À lire aussi : Dix soupes',
    'Lea también: Diez sopas',
    'Читайте также: десять супов',
    'اقرأ أيضا: عشر وصفات',
    '延伸阅读：十道汤',
  ])('teaser link drops “%s”', (text) => {
    expect(ruleFor(text)).toBe('teaser link')
  })

  it('teaser link drops a paragraph that is only a headline’s link', () => {
    expect(ruleFor('MAYOR LOSES KEYS TO TOWN HALL FOR THE THIRD TIME', { linked: 1 })).toBe('teaser link')
  })

  it('caption drops what stands under a picture', () => {
    expect(ruleFor('The bridge on Monday morning, with the first bus.', { captioned: true })).toBe('caption')
  })

  it.each([
    'The bridge on Monday morning. Photo: Ida Berg',
    'The bridge on Monday morning. (Photo by Ida Berg/Elm Agency)',
    'Die Brücke am Montag (Foto: Ida Berg)',
    '开放当天的老桥。图片来源：县政府',
    '8日，市民在老桥上行走。新华社记者 林青 摄',
    '图为8日，市民在老桥上行走。',
  ])('caption drops “%s”, which ends in the credit', (text) => {
    expect(ruleFor(text)).toBe('caption')
  })

  it('caption drops what names any source where a picture stands beside it, and only there', () => {
    const text = 'The bridge on Monday morning. Source: a reader'
    expect(ruleFor(text, { pictured: true })).toBe('caption')
    expect(ruleFor(text)).toBeNull()
  })

  it('comment drops what readers wrote', () => {
    expect(ruleFor('Finally. The mill road was never meant for buses, was it?', { byReaders: true })).toBe('comment')
  })

  it.each(['* * *', '—', '3/5'])('mark drops “%s”', (text) => {
    expect(ruleFor(text)).toBe('mark')
  })

  it.each([
    'Photo credits alone would not have paid for the bridge, the county said on Monday.',
    'Source: a close reading of the budget shows otherwise. The county disagrees with it.',
    'Share prices of the builder rose by four percent after the news on Monday.',
    'Subscribe and you shall receive, the mayor joked, but nobody in the hall laughed at that.',
    'Related companies must now pay the difference, a court in Elm decided on Friday.',
    'By Monday evening, the first hundred lorries had crossed the bridge without trouble.',
    'Cookies from the town’s bakery were handed out to the workers, who had earned them.',
    'Comments by the minister angered the unions, who called for a strike on Thursday.',
    'Von der Brücke blieb nach der Flut nur ein einziger Pfeiler stehen.',
    'Ad revenue fell.',
    'EPA-rated range: 309–363 miles',
    'By the way, nobody',
    'The ferry costs nothing (source: the county).',
    'Reuters reported on Sunday that the builder had asked for more money.',
    'Follow the river north for an hour, and you reach the mill where the flood began.',
  ])('no rule drops the sentence “%s”', (text) => {
    expect(ruleFor(text)).toBeNull()
  })

  it('keeps or reports every line, once', () => {
    const texts = fc.constantFrom(...story, 'Photo: Ida Berg', 'Share', 'Related stories', 'Von Ida Berg', 'A short line')
    fc.assert(
      fc.property(
        fc.array(
          texts.map((text) => line(text)),
          { minLength: 1, maxLength: 20 },
        ),
        (lines) => {
          const { kept, dropped } = cleanLines(lines, unnamed)
          expect(kept.length + dropped.length).toBe(lines.length)
          expect(kept.length).toBeGreaterThan(0)
        },
      ),
    )
  })
})

describe('a page with all of it', () => {
  it('gives the story alone, and says what was dropped', () => {
    const inside = `<p class="byline">By Ida Berg</p><figure><img src="b.jpg"><figcaption>The bridge on Monday. Photo: Tom Ask</figcaption></figure>
      <p>${story[0]}</p><p>Source: Elm County</p><p>${story[1]}</p><p><a href="/k">Read more: Mayor loses keys again</a></p>
      ${paragraphs(story.slice(2))}<p>Sign up for our newsletter and never miss a story.</p><h3>You might also like</h3><ul><li><a href="/s">Ten soups for a cold week</a></li><li><a href="/m">Mayor loses keys to town hall</a></li></ul>`
    const { article } = articleOf(page(inside))
    expect(article.passages.map((passage) => passage.text)).toEqual(story)
    expect(article.byline).toBe('Ida Berg')
  })
})
