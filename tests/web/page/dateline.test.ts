// A line of names, places, dates and small words says who and when; a sentence of the story never does.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDateline } from '#src/web/page/dateline.ts'

describe('isDateline', () => {
  it.each([
    ['Ida Berg · Elm · Tuesday, 4 March 2025'],
    ['Text: Ida Berg. 4.3.2025 16:20'],
    ['Ida Berg | Sunday, March 2 2025 | 3 min read | 41 comments'],
    ['Von Ida Berg, Elm. Stand: 4. März 2025, 5:30 Uhr. Lesezeit: 3 Minuten'],
    ['Ida Berg et Tom Ask, le 4 février 2025 à 8 h 30'],
    ['Ida Berg · Valdelmo · Martes, 4 de marzo de 2025'],
    ['16 marca 2025'],
    ['11.09.2011, 16:20'],
    ['Ида Берг, Эльм, 4 марта 2025 г., 16:20'],
    ['كتبت: ليلى الحداد – وادي الزيتون – الخميس 4 مارس 2025'],
    ['मीनल राठौड़, सोनपुरा | 4 मार्च 2025, सुबह 9:00 बजे'],
    ['2025-03-04 14:32　来源：云河晚报　记者：李明　阅读：3.2万'],
    ['2025年3月4日 5時00分 山田みどり'],
    ['입력 2025.03.04 오전 9:00 | 수정 2025.03.05'],
  ])('is “%s”', (text) => {
    expect(isDateline(text, ['Ида Берг', '云河晚报', '李明', '山田みどり', 'ليلى الحداد', 'मीनल राठौड़'])).toBe(true)
  })

  it('is a line of known names alone', () => {
    expect(isDateline('Ida Berg and Tom Ask', ['Ida Berg', 'Tom Ask'])).toBe(true)
    expect(isDateline('Ida Berg and Tom Ask', [])).toBe(false)
  })

  it.each([
    'On 4 March 2025 the bridge opened.',
    'Elm, 4 March 2025: the bridge opens',
    'When: Saturday, 4 March 2025',
    'The Bridge Opens Again On Monday After A Long Winter, 4 March 2025',
    '2025年3月4日，老桥重新通车。',
    'افتتح الجسر في 4 مارس 2025',
    '4 मार्च 2025 को पुल खुला।',
    'Am 4. März 2025 wurde die Brücke eröffnet.',
    'Four people were hurt',
    '42',
    'Town Hall, Elm Street',
    'Ida Berg will speak on 4 March 2025',
    '— Tom Ask (@tomask) March 4, 2025',
  ])('is not “%s”', (text) => {
    expect(isDateline(text, ['Ida Berg'])).toBe(false)
  })

  it('is never a sentence of a story, whatever names and dates stand in it', () => {
    const date = fc.constantFrom('4 March 2025', 'Tuesday, March 4, 2025', '2025-03-04', '4.3.2025')
    const name = fc.constantFrom('Ida Berg', 'Elm', 'Mayor Lindqvist', 'The County')
    const verb = fc.constantFrom('opened the bridge', 'was hurt', 'resigns', 'said no', 'pays for it')
    fc.assert(
      fc.property(
        date,
        name,
        verb,
        fc.constantFrom('NAME VERB on DATE', 'On DATE, NAME VERB', 'NAME, DATE: NAME VERB', 'DATE – NAME VERB.'),
        (day, who, what, shape) => {
          expect(
            isDateline(shape.replaceAll('NAME', who).replace('VERB', what).replace('DATE', day), ['Ida Berg', 'The Elm Courier']),
          ).toBe(false)
        },
      ),
    )
  })
})
