// Questions that are offered under a summary: the article answers each of them, in its own language, or there is none.
import { expect, test } from 'vitest'
import { extractAnswer } from '#src/core/extractive.ts'
import { suggestQuestions } from '#src/core/suggest.ts'
import { article } from '../support/articles.ts'

const answersOf = (question: string, about: ReturnType<typeof article>): string => {
  const { answerable, claims } = extractAnswer(question, [about], { reason: 'no model', now: 0, turns: [] })
  expect(answerable).toBe('yes')
  return claims[0]?.text ?? ''
}

test.each([
  ['en', [
    'The ferry to Hallin will stop on the first of May, its owner has decided.', '“We cannot pay for the fuel any more,” said Jonas Feld, who has run the boat since 2009.',
    'The island has 212 inhabitants, and the next bridge is 60 kilometres away.', 'The boat cost 4 million crowns when it was built.', 'Many inhabitants are too old to drive.',
  ], { 'What did Jonas Feld say?': 'fuel', 'How many inhabitants?': '212', 'What did it cost?': '4 million' }],
  ['de', [
    'Die Fähre nach Hallin fährt ab Mai nicht mehr, wie der Eigner beschlossen hat.', '„Wir können den Treibstoff nicht mehr bezahlen“, sagte Jonas Feld, der das Boot seit 2009 führt.',
    'Auf der Insel leben 212 Menschen, und die nächste Brücke ist 60 Kilometer entfernt.', 'Viele Menschen dort fahren nicht Auto.',
  ], { 'Was sagte Jonas Feld?': 'Treibstoff', 'Wie viele Menschen?': '212' }],
  ['zh', ['前往哈林岛的渡轮将于五月停运。', '船主李明表示：“我们再也付不起燃料费了。”', '岛上的居民对此感到失望。'], { '船主李明说了什么？': '燃料费' }],
  ['hi', ['हालिन द्वीप की नौका मई से बंद हो जाएगी।', 'मालिक सुनीता राव ने कहा कि ईंधन का ख़र्च अब नहीं उठाया जा सकता।', 'द्वीप के लोग निराश हैं।'], { 'मालिक सुनीता राव ने क्या कहा?': 'ईंधन' }],
  ['ja', ['ハリン島への渡し船が五月で運航を終える。', '船主の田中さんは「燃料代がもう払えない」と述べた。', '島の住民は失望している。'], {}],
] as const)('%s', (language, text, expected) => {
  const about = article({ title: text[0], language, text })
  const questions = suggestQuestions(about)
  expect(new Set(questions)).toEqual(new Set(Object.keys(expected)))
  for (const question of questions) expect(answersOf(question, about)).toContain((expected as Record<string, string>)[question])
})

test('none of what cannot be asked well, of what is planted, and of languages whose questions we cannot make', () => {
  expect(suggestQuestions(article({ text: ['He said that it was late.', 'It took 45 minutes and 300 dollars.', 'They counted 39 serious cases.', 'She bought a size 24 dress.', 'The Institute for Health and Care Excellence said that delays cost lives.', 'In passing, 12 geese were seen.'] }))).toEqual([])
  expect(suggestQuestions(article({ language: 'sv', text: ['”Vi har inte råd”, sade Jonas Feld.', 'Ön har 212 invånare.'] }))).toEqual([])
  expect(suggestQuestions(article({ language: null }))).toEqual([])
})
