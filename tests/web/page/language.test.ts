// The page's word for its language is believed unless the text contradicts; a guess is made only from enough letters.
import { describe, expect, it } from 'vitest'
import { declaredLanguage, guessLanguage } from '#src/web/page/language.ts'
import { story } from './fixture.ts'

const english = story.join(' ')
const french =
  'Le vieux pont sur l’Elm a rouvert lundi à la circulation, onze mois après une crue qui avait emporté deux piles de pierre et coupé la ville en deux.'

describe('language', () => {
  it.each([
    [english, 'en', 'en'],
    [french, 'fr', 'fr'],
    [french, 'en', null],
    [english, null, null],
    ['Hi', 'en', 'en'],
  ])('of “%.20s” declared as %s is %s', (text, declared, expected) => {
    expect(declaredLanguage(text, declared)).toBe(expected)
  })

  it.each([
    [english, 'en'],
    [french, 'fr'],
    ['Старый мост через реку открыли для движения в понедельник, спустя одиннадцать месяцев после паводка.', 'ru'],
    [
      'Die Brücke über die Elm ist am Montag wieder für den Verkehr geöffnet worden, sagte die Bürgermeisterin, und die Busse fahren.',
      'de',
    ],
    ['老桥星期一重新开放通车，距离洪水冲走两座石桥墩已经过去了十一个月，县政府当天发表声明说。工程不得不延长到冬天。', 'zh'],
    ['川にかかる古い橋が月曜日、十一か月ぶりに開通した。県によると、修理の費用は計画より五分の一ほど高くなった。', 'ja'],
    ['Vana sild avati esmaspäeval liiklusele, üksteist kuud pärast üleujutust, mis viis ära kaks kivisammast.', 'et'],
    ['پل قدیمی رودخانه روز دوشنبه، یازده ماه پس از سیلی که دو پایهٔ سنگی آن را ویران کرد، دوباره باز شد.', 'fa'],
    ['Hi there', null],
    ['https://example.org/a-very-long-address-with-many-letters-in-it', null],
  ])('of “%.20s” is guessed as %s', async (text, expected) => {
    expect(await guessLanguage(text)).toBe(expected)
  })
})
