// The playground's own stories, each with traps of its language, are read from their first to their last sentence and no further.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articleOf } from './fixture.ts'

function read(file: string): ReturnType<typeof articleOf>['article'] {
  const html = readFileSync(new URL(`../../../src/playground/stories/${file}`, import.meta.url), 'utf8')
  return articleOf(html, { url: `http://town.example/${file}` }).article
}

describe('the stories of the playground', () => {
  it.each([
    ['barrier-costs.html', 'Col Braithe', 9, 'The twelve gates of the Senne', 'st in the valley do not.'],
    ['ferry-names.html', 'Maret Oolu', 8, 'The self-driving ferry “Hõbeli', 'ill need a better book.”'],
    ['maktaba.html', 'ليلى الحدّاد', 7, 'قارب صيد قديم يحمل أربعة آلاف ', 'فقت البلدية على الترخيص.'],
    ['muehle.html', 'Henrike Ostermoor', 9, 'Die 412 Haushalte von Grünwede', 'ich 400 Kerzen bestellt.'],
    ['mujineki.html', '早瀬みどり', 7, '一日の乗客が三十八人の無人駅で、', '明かりがついている理由にはなる」と話した。'],
    ['night-market.html', 'Samuel Oduvar, Bea Linnet', 7, 'Residents of Saffron Row had a', ' in a meeting next week.'],
    ['paani.html', 'मीनल राठौड़', 6, 'गाँव की महिलाओं ने तीन साल में', '़ा हमने सँभालकर रखा है।”'],
    ['river-barrier.html', 'Orla Tennick', 12, 'Eleven steel gates kept a two-', ' was closed at 10.02 pm.'],
    ['shidi.html', '陆知远', 6, '云渡市南河边的大型停车场本月', '第一份报告将于明年秋天公布。'],
    ['tranvia.html', 'Inés Carballedo', 8, 'La línea 1 unirá el puerto y e', 'sperando más que ellos».'],
  ])('%s by %s has %i passages', (file, byline, count, beginning, end) => {
    const article = read(file)
    expect(article.byline).toBe(byline)
    expect(article.passages.length).toBe(count)
    expect(article.passages[0]?.text.startsWith(beginning)).toBe(true)
    expect(article.passages.at(-1)?.text.endsWith(end)).toBe(true)
    expect(article.passages.map((passage) => passage.text).join('\n')).not.toMatch(/Source:|Quelle:|Fuente:|来源：|出典：|المصدر:|स्रोत:/u)
  })
})
